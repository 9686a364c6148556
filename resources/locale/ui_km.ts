<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="en">
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation>បិទសារនេះ</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>ព្យាយាមម្ដងទៀត</translation>
        </message>
    </context>
    <context>
        <name>CodePanel</name>
        <message>
            <source>Digits of the code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It ends as soon as it was used, or a new code was made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Khmer digits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Latin digits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recovery code of a legalaid vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recovery code: {groups}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use it when the passphrase is lost: on the unlock page, “I forgot my passphrase”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Vault: {short}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whoever has this sheet and the computer can open the vault. Keep it locked away, far from it.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CodeStep</name>
        <message>
            <source>It is on paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It opens the vault if the passphrase is lost. It is shown only now. Print it or copy it by hand, and keep the paper locked away, far from this computer. Do not photograph it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write down the recovery code</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConflictCard</name>
        <message>
            <source>(empty)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another value</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep theirs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep what I wrote</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Two different values were saved. Both are kept until you choose.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write another</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{person}, {day}, {time}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Crash report</source>
            <translation>របាយការណ៍កំហុស</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>រក្សាទុករបាយការណ៍</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>មានបញ្ហាកើតឡើង</translation>
        </message>
        <message>
            <source>Something went wrong in the program itself. What was saved is safe, and what you were typing is kept as a draft. This report holds no names and no texts; you may read it, save it and hand it to those who look after the program.</source>
            <translation>មានបញ្ហាក្នុងកម្មវិធីខ្លួនឯង។ អ្វីដែលបានរក្សាទុកមានសុវត្ថិភាព ហើយអ្វីដែលអ្នកកំពុងវាយត្រូវបានទុកជាសេចក្តីព្រាង។ របាយការណ៍នេះគ្មានឈ្មោះ និងគ្មានអត្ថបទទេ។ អ្នកអាចអាន រក្សាទុក ហើយប្រគល់វាឱ្យអ្នកថែទាំកម្មវិធី។</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Pick a day (arrow down)</source>
            <translation>ជ្រើសរើសថ្ងៃ (សញ្ញាព្រួញចុះ)</translation>
        </message>
        <message>
            <source>This is not a date we can read. Write it as 21/11/2026, 11/2026 or 2026.</source>
            <translation>មិនអាចអានជាកាលបរិច្ឆេទបានទេ។ សូមសរសេរជា ២១/១១/២០២៦, ១១/២០២៦ ឬ ២០២៦។</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>ថ្ងៃ/ខែ/ឆ្នាំ</translation>
        </message>
        <message>
            <source>{era} was taken as a year of the Buddhist Era: {date}. Please check it.</source>
            <translation>{era} ត្រូវបានយកជាពុទ្ធសករាជ៖ {date}។ សូមពិនិត្យ។</translation>
        </message>
    </context>
    <context>
        <name>DraftOffer</name>
        <message>
            <source>A draft of {day}, {time}, was not finished.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>DuplicateCard</name>
        <message>
            <source>Cases: {cases}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Held to be the same person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Is this the same person?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is somebody else</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Same person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EntryWindow</name>
        <message>
            <source>Change to English</source>
            <translation>ប្ដូរទៅភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Change to Khmer</source>
            <translation>ប្ដូរទៅភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>ពណ៌ងងឹត</translation>
        </message>
        <message>
            <source>Larger letters (Ctrl++)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>ពណ៌ភ្លឺ</translation>
        </message>
        <message>
            <source>Smaller letters (Ctrl+-)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FindBox</name>
        <message>
            <source>Empty this field</source>
            <translation>សម្អាតប្រអប់នេះ</translation>
        </message>
    </context>
    <context>
        <name>FirstRunScreen</name>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Proof</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message>
            <source>Please look at: {fields}</source>
            <translation>សូមពិនិត្យ៖ {fields}</translation>
        </message>
        <message>
            <source>Sections of this form</source>
            <translation>ផ្នែកនៃទម្រង់នេះ</translation>
        </message>
    </context>
    <context>
        <name>FormScreen</name>
        <message>
            <source>Draft saved on this computer at {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Names are hidden. What you typed is still here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Press F9 to go on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The entry was taken out.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HotlineForm</name>
        <message>
            <source>Afterwards</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Age in years</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Call back on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Given</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Is somebody in danger now?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Matter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name or alias</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Province, district or commune</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Safe ways to reach the caller</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sex</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stays anonymous?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The caller</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What about</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was asked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HotlineScreen</name>
        <message>
            <source>Call back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on as full consultation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hotline call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save the call (Ctrl+Enter)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The call was saved as {case}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LanguageStep</name>
        <message>
            <source>Language of the window</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Letters are written in the language that each client needs, whatever is chosen here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This program keeps the records of a legal aid office encrypted on this computer, and prints its letters. It needs no internet and sends nothing anywhere.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LetterheadForm</name>
        <message>
            <source>Address in English</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address in Khmer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As it stands before the date of a letter.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bodies above the office, in Khmer, one a line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Heading of letters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Logo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Place and contact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Place in English</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Place in Khmer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Print the national heading (“Kingdom of Cambodia, Nation Religion King”)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>State bodies write under it. Whether an association may is for your office to decide; the program does not know. Without the tick, letters begin with the name of the office.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Telephones, one a line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same in English</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LetterheadStep</name>
        <message>
            <source>Begin to work</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It stands on every letter. All of it can be left empty now and changed later in the settings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The office's letterhead</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LimitsScreen</name>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LogoPicker</name>
        <message>
            <source>Choose a picture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Logo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No logo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PNG or JPEG. It stands at the upper left of every letter.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove the logo</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Change to English</source>
            <translation>ប្ដូរទៅភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Change to Khmer</source>
            <translation>ប្ដូរទៅភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>បិទ</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>ពណ៌ងងឹត</translation>
        </message>
        <message>
            <source>Find a person, case or number (Ctrl+K)</source>
            <translation>ស្វែងរកបុគ្គល សំណុំរឿង ឬលេខ (Ctrl+K)</translation>
        </message>
        <message>
            <source>Find everywhere</source>
            <translation>ស្វែងរកគ្រប់កន្លែង</translation>
        </message>
        <message>
            <source>Hide names (F9)</source>
            <translation>លាក់ឈ្មោះ (F9)</translation>
        </message>
        <message>
            <source>Hide or show names</source>
            <translation>លាក់ ឬបង្ហាញឈ្មោះ</translation>
        </message>
        <message>
            <source>Keys of this window</source>
            <translation>គ្រាប់ចុចរបស់បង្អួចនេះ</translation>
        </message>
        <message>
            <source>Legal Aid</source>
            <translation>ជំនួយផ្នែកច្បាប់</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>ពណ៌ភ្លឺ</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>ចាក់សោឥឡូវនេះ</translation>
        </message>
        <message>
            <source>Lock now (Ctrl+L)</source>
            <translation>ចាក់សោឥឡូវនេះ (Ctrl+L)</translation>
        </message>
        <message>
            <source>Main sections</source>
            <translation>ផ្នែកសំខាន់ៗ</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>ផ្នែកបន្ទាប់នៃបង្អួច</translation>
        </message>
        <message>
            <source>Part of the window before</source>
            <translation>ផ្នែកមុននៃបង្អួច</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>ធ្វើឱ្យស្រស់</translation>
        </message>
        <message>
            <source>Show names (F9)</source>
            <translation>បង្ហាញឈ្មោះ (F9)</translation>
        </message>
    </context>
    <context>
        <name>MonthGrid</name>
        <message>
            <source>Fr</source>
            <translation>សុ</translation>
        </message>
        <message>
            <source>Mo</source>
            <translation>ច</translation>
        </message>
        <message>
            <source>Sa</source>
            <translation>ស</translation>
        </message>
        <message>
            <source>Su</source>
            <translation>អា</translation>
        </message>
        <message>
            <source>Th</source>
            <translation>ព្រ</translation>
        </message>
        <message>
            <source>Tu</source>
            <translation>អ</translation>
        </message>
        <message>
            <source>We</source>
            <translation>ព</translation>
        </message>
    </context>
    <context>
        <name>MonthPopup</name>
        <message>
            <source>Month after</source>
            <translation>ខែបន្ទាប់</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>ខែមុន</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>At least {least} characters; blanks do not count. Long is better than complicated: five words that have nothing to do with each other are good.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Five names of communes, drawn by chance: one of about 2 to the power of {bits}. {write}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Long enough, and no well-known phrase. Nothing can tell whether people who know you would guess it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show what I type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Suggest five words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The two are not the same. Type the second one again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write them down until you know them by heart.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{counted} of {least} characters.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OfficeStep</name>
        <message>
            <source>Choose an empty folder, or where to make one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Exactly three letters from A to Z.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the office in English</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the office in Khmer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office and person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>On the disk of this computer, not on a network drive or in a folder that is copied to the internet. The name of the folder is seen before unlocking, so keep names of clients out of it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Province of the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They stand in every case number, such as CN-BTB-2026-00001, and stay for ever.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Three letters of the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where the vault lies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who works at this computer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write the name of the office, in one script at least.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write your name, in one script at least.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your name in Khmer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your name in Latin letters</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Capital letters are on (Caps Lock).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show or hide what is typed</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PassphraseStep</name>
        <message>
            <source>Choose a passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Make the vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The vault is being made. This takes some seconds.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whoever knows it can read everything, and nobody can open the vault without it: there is no way to reset it. Khmer or Latin letters are both good; use the keyboard that you always have.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PdfView</name>
        <message>
            <source>Fit to the width</source>
            <translation>ពេញទទឹង</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>ពង្រីក</translation>
        </message>
        <message>
            <source>Page {n} of {total}</source>
            <translation>ទំព័រទី {n} ក្នុងចំណោម {total}</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>បង្រួម</translation>
        </message>
    </context>
    <context>
        <name>PlaceField</name>
        <message>
            <source>Choose a place from the list, or empty the field.</source>
            <translation>សូមជ្រើសរើសទីកន្លែងពីបញ្ជី ឬសម្អាតប្រអប់នេះ។</translation>
        </message>
        <message>
            <source>Commune, district or province</source>
            <translation>ឃុំ ស្រុក ឬខេត្ត</translation>
        </message>
    </context>
    <context>
        <name>PlacePicker</name>
        <message>
            <source>Village</source>
            <translation>ភូមិ</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Kept on this computer only. There is no backup yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kept on this computer. The backup is recent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kept on this computer. The last backup is older than {days} days.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ProgressLine</name>
        <message>
            <source>Cancel</source>
            <translation>បោះបង់</translation>
        </message>
    </context>
    <context>
        <name>Proof</name>
        <message>
            <source>Group {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at your paper, not at your memory, and type these two groups.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is another number. Look at the paper once more.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ProofStep</name>
        <message>
            <source>Checking the passphrase. This takes about a second, on purpose.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From memory</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From the paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Is it really on paper?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type the passphrase once more, while there is still time to choose another.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RecoverScreen</name>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Begin to work</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Eight groups of six digits, in Khmer or Latin digits, with or without blanks between them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From the paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>I forgot my passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open with the code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Opening the vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recovery code from the paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The old code is used up: tear the old paper. The new one is shown only now.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write down the new recovery code</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RestoreScreen</name>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Choose the folder of the backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It will lie in {folder}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No folder chosen yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passphrase of the day of the backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading the backup and comparing all of it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The backup is read whole and compared before anything is written, and stays as it is. The restored vault counts as a new computer: its next numbers cannot collide with those of the old one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The restored vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{cases} cases are back. Open the vault with the passphrase of the day of the backup.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RowsField</name>
        <message>
            <source>Take out: {entry}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take this entry out</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SidesWarning</name>
        <message>
            <source>This person may be, or may have been, a client here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This person may stand against a client in another case here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ended</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>still open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{case} ({state}): {name}, {role} – {reasons}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>StatePage</name>
        <message>
            <source>Loading</source>
            <translation>កំពុងផ្ទុក</translation>
        </message>
    </context>
    <context>
        <name>StepIndicator</name>
        <message>
            <source>Step {n} of {total}: {name}</source>
            <translation>ជំហានទី {n} ក្នុងចំណោម {total}៖ {name}</translation>
        </message>
    </context>
    <context>
        <name>StepPage</name>
        <message>
            <source>Next</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TagsField</name>
        <message>
            <source>Remove {tag}</source>
            <translation>ដកចេញ {tag}</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Close this message</source>
            <translation>បិទសារនេះ</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>មិនធ្វើវិញ</translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message>
            <source>A vault is a folder in which everything is kept encrypted: cases, people, letters. Make a new one for yourself, open one that lies on this computer or on a stick, or bring one back from a backup.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checking the passphrase. This takes about a second, on purpose.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the folder of a vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>I forgot my passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No vault is known on this computer yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open another folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open your vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take it off this list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Vaults of this computer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You can try again in {seconds} s. Each wrong try doubles the wait, to five minutes at most. Nothing is deleted, however often somebody tries.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>VaultList</name>
        <message>
            <source>not found</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>checks</name>
        <message>
            <source>An entry is not complete. Complete it or take it out.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One of the entries cannot be read. Mend it or take it out.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is a hidden sign in this text. Write it anew by hand.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This cannot be read. Mend it or empty the field.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This date cannot be read. Mend it or empty the field.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This day has not come yet. Is it right?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is before {year}. Is it right?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is needed to finish.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This text is too long: {count} characters, {limit} at most.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>destinations</name>
        <message>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Something went wrong in the program itself. What was saved is safe.</source>
            <translation>មានបញ្ហាក្នុងកម្មវិធីខ្លួនឯង។ អ្វីដែលបានរក្សាទុកមានសុវត្ថិភាព។</translation>
        </message>
        <message>
            <source>Try it once more. If it happens again, save the report and hand it to those who look after the program.</source>
            <translation>សូមព្យាយាមម្ដងទៀត។ បើនៅតែកើតឡើង សូមរក្សាទុករបាយការណ៍ ហើយប្រគល់ឱ្យអ្នកថែទាំកម្មវិធី។</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <source>about {year}</source>
            <translation>ប្រហែល {year}</translation>
        </message>
    </context>
    <context>
        <name>likeness</name>
        <message>
            <source>Khmer name alike</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Latin name alike</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>born about the same time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>name sounds alike</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>same commune</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>same paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>same telephone</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>parties</name>
        <message>
            <source>A person or an organisation?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a person or organisation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Other name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Part in the case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Party</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Telephone of the organisation</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>phones</name>
        <message>
            <source>Add a paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a reference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a telephone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Identity papers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the institution</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Safe to call?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Telephones</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Their number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whose telephone, if not theirs</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>program</name>
        <message>
            <source>Legal Aid</source>
            <translation>ជំនួយផ្នែកច្បាប់</translation>
        </message>
        <message>
            <source>Office notes</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>self._view</name>
        <message>
            <source>Not found. Is the disk or stick plugged in?</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>steps</name>
        <message>
            <source>Add a hearing or appointment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a task</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By when</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind of task</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next step</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Task</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What it is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With whom</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write the time as 9:00 or 14:30.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
