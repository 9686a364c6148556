<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="en">
    <context>
        <name>AboutPanel</name>
        <message>
            <source>About this program</source>
            <translation>អំពីកម្មវិធីនេះ</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>ទម្រង់</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0, without any warranty. It sends nothing anywhere and counts nobody. No native reader has read its Khmer and no lawyer has checked its texts yet.</source>
            <translation>កម្មវិធីសេរីក្រោមអាជ្ញាប័ណ្ណ Apache 2.0 ដោយគ្មានការធានា។ វាមិនផ្ញើអ្វីទៅណា ហើយមិនរាប់អ្នកប្រើទេ។ មិនទាន់មានអ្នកនិយាយខ្មែរពីកំណើតអានអត្ថបទខ្មែរ ហើយមិនទាន់មានមេធាវីពិនិត្យអត្ថបទរបស់វាទេ។</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>សេចក្តីជូនដំណឹង</translation>
        </message>
        <message>
            <source>Number of the vault</source>
            <translation>លេខឃ្លាំងសម្ងាត់</translation>
        </message>
        <message>
            <source>Number of this computer in case numbers</source>
            <translation>លេខកុំព្យូទ័រនេះក្នុងលេខសំណុំរឿង</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>កញ្ចប់កម្មវិធី</translation>
        </message>
        <message>
            <source>This vault</source>
            <translation>ឃ្លាំងសម្ងាត់នេះ</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>អ្វីដែលកម្មវិធីនេះធ្វើមិនបាន</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>ស្នាដៃរបស់អ្នកដទៃ</translation>
        </message>
    </context>
    <context>
        <name>AboutPart</name>
        <message>
            <source>Access</source>
            <translation>ការអនុញ្ញាតចូល</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>បានជូនដំណឹងមុន</translation>
        </message>
        <message>
            <source>Areas that were refused</source>
            <translation>កន្លែងដែលត្រូវបានបដិសេធ</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>កែ</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>លុបជាស្ថាពរ</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>ការរកឃើញ</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>ថ្ងៃដំបូង</translation>
        </message>
        <message>
            <source>Kind of visit</source>
            <translation>ប្រភេទការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>ថ្ងៃចុងក្រោយ</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>On which mandate</source>
            <translation>តាមអាណត្តិអ្វី</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>ពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>អនុសាសន៍</translation>
        </message>
        <message>
            <source>Registers that were seen</source>
            <translation>បញ្ជីដែលបានមើល</translation>
        </message>
        <message>
            <source>Summary for the report</source>
            <translation>សេចក្តីសង្ខេបសម្រាប់របាយការណ៍</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>ក្រុម</translation>
        </message>
        <message>
            <source>The visit</source>
            <translation>ការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>To verify</source>
            <translation>ត្រូវផ្ទៀងផ្ទាត់</translation>
        </message>
        <message>
            <source>Was a guard always there?</source>
            <translation>តើមានឆ្មាំនៅជាប់ជានិច្ចឬទេ?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>បាទ/ចាស</translation>
        </message>
    </context>
    <context>
        <name>AccessCard</name>
        <message>
            <source>Asked, no answer yet</source>
            <translation>បានសួរ មិនទាន់មានចម្លើយ</translation>
        </message>
        <message>
            <source>End: {who}</source>
            <translation>បញ្ចប់៖ {who}</translation>
        </message>
        <message>
            <source>Everybody of the office whose case it is</source>
            <translation>មនុស្សគ្រប់គ្នានៃការិយាល័យដែលជាម្ចាស់សំណុំរឿង</translation>
        </message>
        <message>
            <source>Everybody of the office {office}</source>
            <translation>មនុស្សគ្រប់គ្នានៃការិយាល័យ {office}</translation>
        </message>
        <message>
            <source>Give the case back</source>
            <translation>ប្រគល់សំណុំរឿងវិញ</translation>
        </message>
        <message>
            <source>I know: {what}</source>
            <translation>ខ្ញុំដឹងហើយ៖ {what}</translation>
        </message>
        <message>
            <source>In charge: {person}</source>
            <translation>ទទួលបន្ទុក៖ {person}</translation>
        </message>
        <message>
            <source>It ends here: what is written from now on is closed to them. What they have they keep.</source>
            <translation>បញ្ចប់ត្រឹមនេះ៖ អ្វីដែលសរសេរពីពេលនេះទៅ គេមិនអាចអានបានទេ។ អ្វីដែលគេមាន គេរក្សាទុក។</translation>
        </message>
        <message>
            <source>It is noted that you know.</source>
            <translation>បានកត់ត្រាថាអ្នកដឹងហើយ។</translation>
        </message>
        <message>
            <source>New</source>
            <translation>ថ្មី</translation>
        </message>
        <message>
            <source>Nobody is in charge</source>
            <translation>គ្មានអ្នកទទួលបន្ទុក</translation>
        </message>
        <message>
            <source>Office {office}</source>
            <translation>ការិយាល័យ {office}</translation>
        </message>
        <message>
            <source>Only the computers of the person who made it, and those whom it is shared with.</source>
            <translation>មានតែកុំព្យូទ័ររបស់អ្នកដែលបានបង្កើត និងអ្នកដែលបានចែករំលែកជាមួយ។</translation>
        </message>
        <message>
            <source>Opened by {person} on {day}</source>
            <translation>បានបើកដោយ {person} នៅថ្ងៃ {day}</translation>
        </message>
        <message>
            <source>Put somebody in charge</source>
            <translation>ឱ្យនរណាម្នាក់ទទួលបន្ទុក</translation>
        </message>
        <message>
            <source>Restrict the case</source>
            <translation>កម្រិតសំណុំរឿង</translation>
        </message>
        <message>
            <source>Restricted</source>
            <translation>កម្រិត</translation>
        </message>
        <message>
            <source>Share the case</source>
            <translation>ចែករំលែកសំណុំរឿង</translation>
        </message>
        <message>
            <source>Shared with {who}</source>
            <translation>ចែករំលែកជាមួយ {who}</translation>
        </message>
        <message>
            <source>Take the case on</source>
            <translation>ទទួលយកសំណុំរឿង</translation>
        </message>
        <message>
            <source>The case goes on in a file of its own.</source>
            <translation>សំណុំរឿងបន្តក្នុងសំណុំរឿងដាច់ដោយឡែក។</translation>
        </message>
        <message>
            <source>The case is given back.</source>
            <translation>សំណុំរឿងត្រូវបានប្រគល់វិញ។</translation>
        </message>
        <message>
            <source>The case is put in their hands; they are asked whether they take it on.</source>
            <translation>សំណុំរឿងត្រូវបានប្រគល់ឱ្យគេ។ គេត្រូវបានសួរថាតើទទួលយកឬទេ។</translation>
        </message>
        <message>
            <source>The case is shared.</source>
            <translation>សំណុំរឿងត្រូវបានចែករំលែក។</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>មិនទាន់ចាត់តាំង</translation>
        </message>
        <message>
            <source>Waits for your answer</source>
            <translation>រង់ចាំចម្លើយរបស់អ្នក</translation>
        </message>
        <message>
            <source>Who may see this case</source>
            <translation>អ្នកដែលអាចឃើញសំណុំរឿងនេះ</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>អ្នកណា</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>មូលហេតុ</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>ជាមួយនរណា</translation>
        </message>
        <message>
            <source>You</source>
            <translation>អ្នក</translation>
        </message>
        <message>
            <source>You have taken the case on.</source>
            <translation>អ្នកបានទទួលយកសំណុំរឿង។</translation>
        </message>
        <message>
            <source>given by {person}</source>
            <translation>ប្រគល់ដោយ {person}</translation>
        </message>
    </context>
    <context>
        <name>AddCard</name>
        <message>
            <source>2 to 12 Latin letters, digits or hyphens.</source>
            <translation>អក្សរឡាតាំង លេខ ឬសហសញ្ញា ពី ២ ដល់ ១២ តួ។</translation>
        </message>
        <message>
            <source>Add a prison</source>
            <translation>បន្ថែមពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>បន្ថែម</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>លេខកូដ</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>ប្រភេទទីកន្លែង</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>ឈ្មោះជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>There is a prison with this code. Open it in the list to correct it.</source>
            <translation>មានពន្ធនាគារដែលប្រើលេខកូដនេះហើយ។ សូមបើកវាក្នុងបញ្ជី ដើម្បីកែ។</translation>
        </message>
        <message>
            <source>Write its name in one of the two languages.</source>
            <translation>សូមសរសេរឈ្មោះវា ជាភាសាណាមួយក្នុងចំណោមភាសាទាំងពីរ។</translation>
        </message>
    </context>
    <context>
        <name>AdviceCard</name>
        <message>
            <source>Advice</source>
            <translation>ដំបូន្មាន</translation>
        </message>
        <message>
            <source>Advice in English</source>
            <translation>ដំបូន្មានជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Advice in Khmer</source>
            <translation>ដំបូន្មានជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Articles of law</source>
            <translation>មាត្រាច្បាប់</translation>
        </message>
        <message>
            <source>Earlier versions: {n}</source>
            <translation>កំណែមុនៗ៖ {n}</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>ជំហានបន្ទាប់</translation>
        </message>
        <message>
            <source>Next steps in English</source>
            <translation>ជំហានបន្ទាប់ជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>No advice was written yet.</source>
            <translation>មិនទាន់បានសរសេរដំបូន្មានទេ។</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>មិនទាន់បិទត្រា</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>សំណួរ</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>បានបិទត្រា</translation>
        </message>
        <message>
            <source>Version {n}</source>
            <translation>កំណែទី {n}</translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message>
            <source>Answer</source>
            <translation>ចម្លើយ</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>ចម្លើយ</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>សំខាន់ណាស់</translation>
        </message>
        <message>
            <source>How do you know?</source>
            <translation>តើដឹងដោយរបៀបណា?</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>ប្រុស</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Source and note</source>
            <translation>ប្រភព និងកំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>ស្រី</translation>
        </message>
        <message>
            <source>Write a finding</source>
            <translation>សរសេរការរកឃើញ</translation>
        </message>
        <message>
            <source>below the rule</source>
            <translation>ក្រោមវិធាន</translation>
        </message>
        <message>
            <source>two answers, to be decided</source>
            <translation>ចម្លើយពីរ ត្រូវសម្រេច</translation>
        </message>
        <message>
            <source>{day}: {answer}</source>
            <translation>{day}៖ {answer}</translation>
        </message>
    </context>
    <context>
        <name>ArrivedCard</name>
        <message>
            <source>A new version has arrived: {version}.</source>
            <translation>ជំនាន់ថ្មីមកដល់ហើយ៖ {version}។</translation>
        </message>
        <message>
            <source>Fetch it all the same</source>
            <translation>នៅតែទាញយក</translation>
        </message>
        <message>
            <source>Fetch it now</source>
            <translation>ទាញយកឥឡូវនេះ</translation>
        </message>
        <message>
            <source>From your organisation</source>
            <translation>ពីអង្គការរបស់អ្នក</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>មកដល់ហើយ</translation>
        </message>
        <message>
            <source>It was sent on {day}.</source>
            <translation>វាត្រូវបានផ្ញើនៅ {day}។</translation>
        </message>
        <message>
            <source>Not here yet</source>
            <translation>មិនទាន់មកដល់</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>គ្មានអ្វីថ្មី</translation>
        </message>
        <message>
            <source>See what it brings</source>
            <translation>មើលអ្វីដែលវានាំមក</translation>
        </message>
        <message>
            <source>Send an update to every computer</source>
            <translation>ផ្ញើបច្ចុប្បន្នភាពទៅកុំព្យូទ័រទាំងអស់</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>ដកវាវិញ</translation>
        </message>
        <message>
            <source>This computer has no hub. It comes with the next stick of the office.</source>
            <translation>កុំព្យូទ័រនេះគ្មានម៉ាស៊ីនមេទេ។ វាមកតាមឧបករណ៍ផ្ទុកលើកក្រោយរបស់ការិយាល័យ។</translation>
        </message>
        <message>
            <source>This line costs by the amount. A stick of the office brings it too.</source>
            <translation>បណ្ដាញនេះគិតថ្លៃតាមចំនួន។ ឧបករណ៍ផ្ទុករបស់ការិយាល័យក៏នាំវាមកដែរ។</translation>
        </message>
        <message>
            <source>Version {version} came too and is not taken: {reason}</source>
            <translation>ជំនាន់ {version} ក៏មកដល់ដែរ តែមិនត្រូវបានទទួល៖ {reason}</translation>
        </message>
        <message>
            <source>Version {version} is in the exchange since {day}.</source>
            <translation>ជំនាន់ {version} នៅក្នុងការផ្លាស់ប្ដូរតាំងពី {day}។</translation>
        </message>
        <message>
            <source>What an administrator sends to every computer is offered here.</source>
            <translation>អ្វីដែលអ្នកគ្រប់គ្រងផ្ញើទៅកុំព្យូទ័រទាំងអស់ បង្ហាញនៅទីនេះ។</translation>
        </message>
        <message>
            <source>{name} sent it on {day}.</source>
            <translation>{name} បានផ្ញើវានៅ {day}។</translation>
        </message>
        <message>
            <source>{size} MB of it are still to come.</source>
            <translation>នៅខ្វះ {size} MB ទៀត។</translation>
        </message>
    </context>
    <context>
        <name>AskPanel</name>
        <message>
            <source>Choose one.</source>
            <translation>សូមជ្រើសរើសមួយ។</translation>
        </message>
    </context>
    <context>
        <name>BackupPanel</name>
        <message>
            <source>A backup is a folder that opens with the passphrase of its own day. Keep it on another disk, in another house: a stick in the bag of the computer is lost together with it.</source>
            <translation>ច្បាប់បម្រុងជាថតមួយ ដែលបើកដោយឃ្លាសម្ងាត់នៃថ្ងៃបម្រុងទុក។ សូមទុកវាលើថាសផ្សេង នៅផ្ទះផ្សេង៖ ឧបករណ៍ USB ក្នុងកាបូបកុំព្យូទ័រ បាត់ជាមួយគ្នា។</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>បម្រុងទុក</translation>
        </message>
        <message>
            <source>Choose a place and begin</source>
            <translation>ជ្រើសរើសកន្លែង រួចចាប់ផ្តើម</translation>
        </message>
        <message>
            <source>Choose the folder of the backup</source>
            <translation>ជ្រើសរើសថតច្បាប់បម្រុង</translation>
        </message>
        <message>
            <source>Copying and reading back</source>
            <translation>កំពុងចម្លង និងអានផ្ទៀង</translation>
        </message>
        <message>
            <source>Days until a backup is due</source>
            <translation>ចំនួនថ្ងៃមុនត្រូវបម្រុងទុក</translation>
        </message>
        <message>
            <source>It is opened as for a restore and compared whole. Nothing is written.</source>
            <translation>ច្បាប់បម្រុងត្រូវបានបើកដូចពេលស្តារ ហើយផ្ទៀងទាំងអស់។ គ្មានអ្វីត្រូវបានសរសេរទេ។</translation>
        </message>
        <message>
            <source>It is time</source>
            <translation>ដល់ពេលហើយ</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>កំពុងមើល</translation>
        </message>
        <message>
            <source>Make a backup</source>
            <translation>ធ្វើច្បាប់បម្រុង</translation>
        </message>
        <message>
            <source>No folder chosen yet.</source>
            <translation>មិនទាន់បានជ្រើសរើសថតទេ។</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>មិនទាន់មាន</translation>
        </message>
        <message>
            <source>Passphrase of the day of the backup</source>
            <translation>ឃ្លាសម្ងាត់នៃថ្ងៃបម្រុងទុក</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>ថ្មីៗ</translation>
        </message>
        <message>
            <source>Remind me after days without a backup</source>
            <translation>រំលឹកខ្ញុំបើមិនបានបម្រុងទុក (ថ្ងៃ)</translation>
        </message>
        <message>
            <source>Stopped. Nothing was left behind.</source>
            <translation>បានឈប់។ គ្មានអ្វីនៅសល់ទេ។</translation>
        </message>
        <message>
            <source>The backup was made, read back and compared: {cases} cases, in {folder}.</source>
            <translation>ច្បាប់បម្រុងត្រូវបានធ្វើ អាន និងផ្ទៀងរួច៖ សំណុំរឿង {cases} ក្នុង {folder}។</translation>
        </message>
        <message>
            <source>The last one was made and read back on {day} at {time}.</source>
            <translation>ច្បាប់ចុងក្រោយត្រូវបានធ្វើ និងអានផ្ទៀងនៅថ្ងៃទី {day} ម៉ោង {time}។</translation>
        </message>
        <message>
            <source>There is no backup. If this disk breaks, everything is gone.</source>
            <translation>គ្មានច្បាប់បម្រុងទេ។ បើថាសនេះខូច អ្វីៗទាំងអស់នឹងបាត់។</translation>
        </message>
        <message>
            <source>This is the disk of the vault itself. If it breaks or is stolen, the backup is lost with it.</source>
            <translation>នេះជាថាសរបស់ឃ្លាំងសម្ងាត់ផ្ទាល់។ បើវាខូច ឬត្រូវគេលួច ច្បាប់បម្រុងក៏បាត់ដែរ។</translation>
        </message>
        <message>
            <source>Try a backup</source>
            <translation>សាកល្បងច្បាប់បម្រុង</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>សាកល្បង</translation>
        </message>
        <message>
            <source>Where shall the backup be put?</source>
            <translation>តើដាក់ច្បាប់បម្រុងនៅឯណា?</translation>
        </message>
        <message>
            <source>Whole: {cases} cases would come back.</source>
            <translation>ល្អទាំងស្រុង៖ សំណុំរឿង {cases} នឹងត្រឡប់មកវិញ។</translation>
        </message>
    </context>
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
        <name>CapacityCard</name>
        <message>
            <source>A number without its source helps nobody.</source>
            <translation>ចំនួនដែលគ្មានប្រភព មិនមានប្រយោជន៍ទេ។</translation>
        </message>
        <message>
            <source>Add a source</source>
            <translation>បន្ថែមប្រភព</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>បន្ថែម</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>គិតត្រឹមថ្ងៃ</translation>
        </message>
        <message>
            <source>At most, if a range is given</source>
            <translation>ច្រើនបំផុត បើគេប្រាប់ជាចន្លោះ</translation>
        </message>
        <message>
            <source>How many people it is built for</source>
            <translation>សាងសង់សម្រាប់មនុស្សប៉ុន្មាននាក់</translation>
        </message>
        <message>
            <source>Nobody has said for how many people it is built.</source>
            <translation>គ្មានអ្នកណាប្រាប់ថាវាសាងសង់សម្រាប់មនុស្សប៉ុន្មាននាក់ទេ។</translation>
        </message>
        <message>
            <source>Part of the prison</source>
            <translation>ផ្នែកនៃពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>ចំនួនកន្លែង</translation>
        </message>
        <message>
            <source>This is less than the first number.</source>
            <translation>ចំនួននេះតិចជាងចំនួនដំបូង។</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>អ្នកណាប្រាប់</translation>
        </message>
        <message>
            <source>Write a number, or nothing.</source>
            <translation>សូមសរសេរចំនួន ឬទុកចំហ។</translation>
        </message>
        <message>
            <source>Write a number.</source>
            <translation>សូមសរសេរចំនួន។</translation>
        </message>
        <message>
            <source>day unknown</source>
            <translation>មិនស្គាល់ថ្ងៃ</translation>
        </message>
    </context>
    <context>
        <name>CaseScreen</name>
        <message>
            <source>Case</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>It is undone.</source>
            <translation>បានត្រឡប់ដូចដើមវិញ។</translation>
        </message>
        <message>
            <source>Look at a letter and print it</source>
            <translation>មើលលិខិត ហើយបោះពុម្ព</translation>
        </message>
        <message>
            <source>Put the copied file or picture to the case</source>
            <translation>ដាក់ឯកសារ ឬរូបភាពដែលបានចម្លង ទៅក្នុងសំណុំរឿង</translation>
        </message>
    </context>
    <context>
        <name>CasesScreen</name>
        <message>
            <source>All matters</source>
            <translation>ប្រភេទរឿងទាំងអស់</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>គ្រប់ពេលវេលា</translation>
        </message>
        <message>
            <source>At work</source>
            <translation>កំពុងធ្វើ</translation>
        </message>
        <message>
            <source>Case no.</source>
            <translation>លេខសំណុំរឿង</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Cases that fit: {n}</source>
            <translation>សំណុំរឿងដែលត្រូវ៖ {n}</translation>
        </message>
        <message>
            <source>Cases: {n}</source>
            <translation>សំណុំរឿង៖ {n}</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>កូនក្តី</translation>
        </message>
        <message>
            <source>Each consultation that you save stands here.</source>
            <translation>ការប្រឹក្សានីមួយៗដែលអ្នករក្សាទុកនឹងនៅទីនេះ។</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>បានបញ្ចប់</translation>
        </message>
        <message>
            <source>Everybody's cases</source>
            <translation>សំណុំរឿងទាំងអស់</translation>
        </message>
        <message>
            <source>Filter by name or number</source>
            <translation>តម្រងតាមឈ្មោះ ឬលេខ</translation>
        </message>
        <message>
            <source>In charge</source>
            <translation>អ្នកទទួលបន្ទុក</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>ទទួលពាក្យ</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>ឆ្នាំមុន</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>ប្រភេទរឿង</translation>
        </message>
        <message>
            <source>My cases</source>
            <translation>សំណុំរឿងខ្ញុំ</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>ការប្រឹក្សាថ្មី</translation>
        </message>
        <message>
            <source>Next date</source>
            <translation>ថ្ងៃបន្ទាប់</translation>
        </message>
        <message>
            <source>No case fits these filters</source>
            <translation>គ្មានសំណុំរឿងត្រូវនឹងតម្រងទេ</translation>
        </message>
        <message>
            <source>No case yet</source>
            <translation>មិនទាន់មានសំណុំរឿងទេ</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>ថ្ងៃបើក</translation>
        </message>
        <message>
            <source>Person in charge</source>
            <translation>អ្នកទទួលបន្ទុក</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>បានដោះស្រាយ</translation>
        </message>
        <message>
            <source>Show all cases</source>
            <translation>បង្ហាញសំណុំរឿងទាំងអស់</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ស្ថានភាព</translation>
        </message>
        <message>
            <source>The view is removed; its cases stay.</source>
            <translation>បានដកទិដ្ឋភាពចេញ សំណុំរឿងរបស់វានៅដដែល។</translation>
        </message>
        <message>
            <source>The view is saved.</source>
            <translation>បានរក្សាទុកទិដ្ឋភាព។</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>ខែនេះ</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>ឆ្នាំនេះ</translation>
        </message>
        <message>
            <source>Try fewer letters, or another spelling.</source>
            <translation>សាកអក្សរតិចជាងនេះ ឬអក្ខរាវិរុទ្ធផ្សេង។</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>ភាពបន្ទាន់</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>រង់ចាំ</translation>
        </message>
        <message>
            <source>another case bears this number</source>
            <translation>សំណុំរឿងផ្សេងមានលេខនេះដែរ</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>ហួសកំណត់</translation>
        </message>
        <message>
            <source>two values to choose from</source>
            <translation>មានតម្លៃពីរត្រូវជ្រើសរើស</translation>
        </message>
    </context>
    <context>
        <name>ChartBox</name>
        <message>
            <source>Answer</source>
            <translation>ចម្លើយ</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>បញ្ជីត្រួតពិនិត្យ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>Hide the table</source>
            <translation>លាក់តារាង</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>បង្ហាញជាតារាង</translation>
        </message>
        <message>
            <source>Visit no.</source>
            <translation>លេខការចុះពិនិត្យ</translation>
        </message>
    </context>
    <context>
        <name>ClashesCard</name>
        <message>
            <source>It is taken out.</source>
            <translation>វាត្រូវបានដកចេញ។</translation>
        </message>
        <message>
            <source>It stays.</source>
            <translation>វានៅដដែល។</translation>
        </message>
        <message>
            <source>The choice is saved.</source>
            <translation>ជម្រើសត្រូវបានរក្សាទុក។</translation>
        </message>
        <message>
            <source>Two values to choose from</source>
            <translation>តម្លៃពីរត្រូវជ្រើសរើស</translation>
        </message>
    </context>
    <context>
        <name>ClosePanel</name>
        <message>
            <source>Choose the currency.</source>
            <translation>ជ្រើសរើសរូបិយប័ណ្ណ។</translation>
        </message>
        <message>
            <source>Choose the result.</source>
            <translation>សូមជ្រើសរើសលទ្ធផល។</translation>
        </message>
        <message>
            <source>Choose what was done.</source>
            <translation>សូមជ្រើសរើសអ្វីដែលបានធ្វើ។</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>បិទសំណុំរឿង</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>រូបិយប័ណ្ណ</translation>
        </message>
        <message>
            <source>Money the client got</source>
            <translation>ប្រាក់ដែលកូនក្តីទទួលបាន</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>Number of the other case</source>
            <translation>លេខសំណុំរឿងមួយទៀត</translation>
        </message>
        <message>
            <source>Result for the client</source>
            <translation>លទ្ធផលសម្រាប់កូនក្តី</translation>
        </message>
        <message>
            <source>Riel</source>
            <translation>រៀល</translation>
        </message>
        <message>
            <source>Say whether the client was told.</source>
            <translation>សូមបញ្ជាក់ថាតើបានប្រាប់កូនក្តីឬទេ។</translation>
        </message>
        <message>
            <source>Told on</source>
            <translation>បានប្រាប់នៅថ្ងៃ</translation>
        </message>
        <message>
            <source>US dollars</source>
            <translation>ដុល្លារអាមេរិក</translation>
        </message>
        <message>
            <source>Was the client told?</source>
            <translation>តើបានប្រាប់កូនក្តីឬទេ?</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>អ្វីដែលកូនក្តីបានទទួល</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>អ្វីដែលបានធ្វើ</translation>
        </message>
        <message>
            <source>Why not?</source>
            <translation>ហេតុអ្វីមិនបាន?</translation>
        </message>
        <message>
            <source>Write the day.</source>
            <translation>សូមសរសេរថ្ងៃ។</translation>
        </message>
        <message>
            <source>Write the sum in digits.</source>
            <translation>សរសេរចំនួនជាលេខ។</translation>
        </message>
        <message>
            <source>Write why not.</source>
            <translation>សូមសរសេរមូលហេតុ។</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>បាទ/ចាស</translation>
        </message>
    </context>
    <context>
        <name>CodePanel</name>
        <message>
            <source>Digits of the code</source>
            <translation>ខ្ទង់លេខរបស់លេខកូដ</translation>
        </message>
        <message>
            <source>It ends as soon as it was used, or a new code was made.</source>
            <translation>វាអស់សុពលភាពភ្លាម ពេលវាត្រូវបានប្រើ ឬពេលបង្កើតលេខកូដថ្មី។</translation>
        </message>
        <message>
            <source>Khmer digits</source>
            <translation>លេខខ្មែរ</translation>
        </message>
        <message>
            <source>Latin digits</source>
            <translation>លេខឡាតាំង</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>បោះពុម្ពសន្លឹក</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>លេខកូដសង្គ្រោះ</translation>
        </message>
        <message>
            <source>Recovery code of a legalaid vault</source>
            <translation>លេខកូដសង្គ្រោះនៃឃ្លាំងសម្ងាត់ legalaid</translation>
        </message>
        <message>
            <source>Recovery code: {groups}</source>
            <translation>លេខកូដសង្គ្រោះ៖ {groups}</translation>
        </message>
        <message>
            <source>Use it when the passphrase is lost: on the unlock page, “I forgot my passphrase”.</source>
            <translation>ប្រើវាពេលភ្លេចឃ្លាសម្ងាត់៖ នៅទំព័រដោះសោ ចុច «ខ្ញុំភ្លេចឃ្លាសម្ងាត់»។</translation>
        </message>
        <message>
            <source>Vault: {short}</source>
            <translation>ឃ្លាំងសម្ងាត់៖ {short}</translation>
        </message>
        <message>
            <source>Whoever has this sheet and the computer can open the vault. Keep it locked away, far from it.</source>
            <translation>អ្នកដែលមានសន្លឹកនេះ និងកុំព្យូទ័រ អាចបើកឃ្លាំងសម្ងាត់បាន។ សូមចាក់សោទុកវាឱ្យឆ្ងាយពីកុំព្យូទ័រ។</translation>
        </message>
    </context>
    <context>
        <name>CodeStep</name>
        <message>
            <source>It is on paper</source>
            <translation>មាននៅលើក្រដាសហើយ</translation>
        </message>
        <message>
            <source>It opens the vault if the passphrase is lost. It is shown only now. Print it or copy it by hand, and keep the paper locked away, far from this computer. Do not photograph it.</source>
            <translation>វាបើកឃ្លាំងសម្ងាត់ពេលភ្លេចឃ្លាសម្ងាត់។ វាបង្ហាញតែពេលនេះទេ។ សូមបោះពុម្ព ឬចម្លងដោយដៃ ហើយចាក់សោទុកក្រដាសឱ្យឆ្ងាយពីកុំព្យូទ័រនេះ។ កុំថតរូបវា។</translation>
        </message>
        <message>
            <source>Write down the recovery code</source>
            <translation>សូមសរសេរលេខកូដសង្គ្រោះទុក</translation>
        </message>
    </context>
    <context>
        <name>Compose</name>
        <message>
            <source>Language of the letter</source>
            <translation>ភាសារបស់លិខិត</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>Make the letter</source>
            <translation>បង្កើតលិខិត</translation>
        </message>
        <message>
            <source>Not yet read by the office</source>
            <translation>ការិយាល័យមិនទាន់បានអាន</translation>
        </message>
        <message>
            <source>This paragraph has no words in the language of the letter.</source>
            <translation>កថាខណ្ឌនេះគ្មានពាក្យជាភាសានៃលិខិតទេ។</translation>
        </message>
    </context>
    <context>
        <name>ConflictCard</name>
        <message>
            <source>(empty)</source>
            <translation>(ទទេ)</translation>
        </message>
        <message>
            <source>Another value</source>
            <translation>តម្លៃផ្សេង</translation>
        </message>
        <message>
            <source>Before: {value}</source>
            <translation>មុននេះ៖ {value}</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>តម្លៃមុន</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>យករបស់ខ្ញុំ</translation>
        </message>
        <message>
            <source>Keep the earlier value</source>
            <translation>យកតម្លៃមុន</translation>
        </message>
        <message>
            <source>Keep the later value</source>
            <translation>យកតម្លៃក្រោយ</translation>
        </message>
        <message>
            <source>Keep theirs</source>
            <translation>យករបស់គេ</translation>
        </message>
        <message>
            <source>Keep this text</source>
            <translation>យកអត្ថបទនេះ</translation>
        </message>
        <message>
            <source>Keep what I wrote</source>
            <translation>យកអ្វីដែលខ្ញុំបានសរសេរ</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>តម្លៃក្រោយ</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>របស់ខ្ញុំ</translation>
        </message>
        <message>
            <source>Put both together</source>
            <translation>បញ្ចូលទាំងពីរចូលគ្នា</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>របស់គេ</translation>
        </message>
        <message>
            <source>Two different values were saved. Both are kept until you choose.</source>
            <translation>មានតម្លៃពីរខុសគ្នាត្រូវបានរក្សាទុក។ ទាំងពីរនៅរក្សាទុកដដែល រហូតដល់អ្នកជ្រើសរើស។</translation>
        </message>
        <message>
            <source>Write another</source>
            <translation>សរសេរតម្លៃផ្សេង</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>មិនស្គាល់</translation>
        </message>
        <message>
            <source>{person}, {day}, {time}</source>
            <translation>{person}, {day}, {time}</translation>
        </message>
    </context>
    <context>
        <name>ConnectStep</name>
        <message>
            <source>A hub is a server that keeps the encrypted work until the other computers fetch it. It can read nothing and let nobody in. Without a hub, sticks carry the work.</source>
            <translation>ម៉ាស៊ីនមេ រក្សាការងារដែលបានបំប្លែងសម្ងាត់ រហូតដល់កុំព្យូទ័រផ្សេងមកយក។ វាអានអ្វីមិនបាន ហើយឱ្យនរណាចូលមិនបានទេ។ បើគ្មានម៉ាស៊ីនមេ ឧបករណ៍ USB នាំការងារ។</translation>
        </message>
        <message>
            <source>Address of the hub</source>
            <translation>អាសយដ្ឋានម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>By stick only</source>
            <translation>តែតាមឧបករណ៍ USB</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>ភ្ជាប់</translation>
        </message>
        <message>
            <source>From who runs the hub. Only the first computer of an organisation needs it.</source>
            <translation>ពីអ្នកដែលថែទាំម៉ាស៊ីនមេ។ មានតែកុំព្យូទ័រដំបូងរបស់អង្គការទេដែលត្រូវការ។</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>ការអញ្ជើញ</translation>
        </message>
        <message>
            <source>Is there a hub?</source>
            <translation>តើមានម៉ាស៊ីនមេទេ?</translation>
        </message>
        <message>
            <source>The organisation uses the hub from now on.</source>
            <translation>ចាប់ពីពេលនេះ អង្គការប្រើម៉ាស៊ីនមេ។</translation>
        </message>
        <message>
            <source>Write the address, or go on without a hub.</source>
            <translation>សូមសរសេរអាសយដ្ឋាន ឬបន្តដោយគ្មានម៉ាស៊ីនមេ។</translation>
        </message>
    </context>
    <context>
        <name>ConsultationForm</name>
        <message>
            <source>1 – life or liberty</source>
            <translation>១ – អាយុជីវិត ឬសេរីភាព</translation>
        </message>
        <message>
            <source>2 – one day</source>
            <translation>២ – ក្នុងមួយថ្ងៃ</translation>
        </message>
        <message>
            <source>3 – three working days</source>
            <translation>៣ – ក្នុងបីថ្ងៃធ្វើការ</translation>
        </message>
        <message>
            <source>4 – routine</source>
            <translation>៤ – ធម្មតា</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>អាសយដ្ឋាន</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>ដំបូន្មាន</translation>
        </message>
        <message>
            <source>Advice in English</source>
            <translation>ដំបូន្មានជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Advice in Khmer</source>
            <translation>ដំបូន្មានជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>កូនក្តី</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>ការយល់ព្រម</translation>
        </message>
        <message>
            <source>Date or year of birth</source>
            <translation>ថ្ងៃខែ ឬឆ្នាំកំណើត</translation>
        </message>
        <message>
            <source>Day of the consultation</source>
            <translation>ថ្ងៃប្រឹក្សា</translation>
        </message>
        <message>
            <source>Difficulty communicating</source>
            <translation>ពិបាកទំនាក់ទំនង</translation>
        </message>
        <message>
            <source>Difficulty hearing</source>
            <translation>ពិបាកស្តាប់</translation>
        </message>
        <message>
            <source>Difficulty remembering</source>
            <translation>ពិបាកចងចាំ</translation>
        </message>
        <message>
            <source>Difficulty seeing</source>
            <translation>ពិបាកមើល</translation>
        </message>
        <message>
            <source>Difficulty walking</source>
            <translation>ពិបាកដើរ</translation>
        </message>
        <message>
            <source>Difficulty with self-care</source>
            <translation>ពិបាកថែទាំខ្លួនឯង</translation>
        </message>
        <message>
            <source>Empty: a consultation</source>
            <translation>បើទុកទទេ៖ ការប្រឹក្សា</translation>
        </message>
        <message>
            <source>Empty: everybody of the office</source>
            <translation>បើទុកទទេ៖ មនុស្សគ្រប់គ្នានៃការិយាល័យ</translation>
        </message>
        <message>
            <source>Empty: today</source>
            <translation>បើទុកទទេ៖ ថ្ងៃនេះ</translation>
        </message>
        <message>
            <source>Enter adds one</source>
            <translation>ចុច Enter ដើម្បីបន្ថែម</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>ជនជាតិ</translation>
        </message>
        <message>
            <source>Everybody of the office</source>
            <translation>មនុស្សគ្រប់គ្នានៃការិយាល័យ</translation>
        </message>
        <message>
            <source>Everybody of the office; it could harm somebody</source>
            <translation>មនុស្សគ្រប់គ្នានៃការិយាល័យ ប៉ុន្តែអាចធ្វើឱ្យនរណាម្នាក់រងគ្រោះ</translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation>នាមត្រកូលជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation>នាមត្រកូលជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Form of address</source>
            <translation>ពាក្យហៅ</translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation>នាមខ្លួនជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation>នាមខ្លួនជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>សុខភាព</translation>
        </message>
        <message>
            <source>Hearings</source>
            <translation>សវនាការ</translation>
        </message>
        <message>
            <source>Home and contact</source>
            <translation>លំនៅឋាន និងទំនាក់ទំនង</translation>
        </message>
        <message>
            <source>Home: commune, district or province</source>
            <translation>លំនៅឋាន៖ ឃុំ ស្រុក ឬខេត្ត</translation>
        </message>
        <message>
            <source>How the advice was given</source>
            <translation>របៀបផ្តល់ដំបូន្មាន</translation>
        </message>
        <message>
            <source>How the client came</source>
            <translation>របៀបដែលកូនក្តីមក</translation>
        </message>
        <message>
            <source>In need of special protection</source>
            <translation>ត្រូវការការការពារពិសេស</translation>
        </message>
        <message>
            <source>In short: what is it about?</source>
            <translation>ដោយសង្ខេប៖ តើរឿងអ្វី?</translation>
        </message>
        <message>
            <source>Interpreter needed?</source>
            <translation>ត្រូវការអ្នកបកប្រែឬទេ?</translation>
        </message>
        <message>
            <source>Kind of case</source>
            <translation>ប្រភេទសំណុំរឿង</translation>
        </message>
        <message>
            <source>LGBTI</source>
            <translation>អ្នកស្រឡាញ់ភេទដូចគ្នា (LGBTI)</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ភាសា</translation>
        </message>
        <message>
            <source>Laws and articles</source>
            <translation>ច្បាប់ និងមាត្រា</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>ប្រភេទរឿង</translation>
        </message>
        <message>
            <source>More exactly</source>
            <translation>លម្អិតជាងនេះ</translation>
        </message>
        <message>
            <source>Name the rights at stake</source>
            <translation>បញ្ជាក់សិទ្ធិដែលពាក់ព័ន្ធ</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>សញ្ជាតិ</translation>
        </message>
        <message>
            <source>Next steps in English</source>
            <translation>ជំហានបន្ទាប់ជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Next steps in Khmer</source>
            <translation>ជំហានបន្ទាប់ជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>Note for the file, not for the client</source>
            <translation>កំណត់ចំណាំសម្រាប់សំណុំរឿង មិនមែនសម្រាប់កូនក្តីទេ</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Only I, and whom I share it with</source>
            <translation>មានតែខ្ញុំ និងអ្នកដែលខ្ញុំចែករំលែកជាមួយ</translation>
        </message>
        <message>
            <source>Only what the case needs, and only if the client wants it written down.</source>
            <translation>តែអ្វីដែលសំណុំរឿងត្រូវការ ហើយតែពេលកូនក្តីចង់ឱ្យកត់ត្រា។</translation>
        </message>
        <message>
            <source>Other name or alias</source>
            <translation>ឈ្មោះផ្សេង ឬឈ្មោះក្លែង</translation>
        </message>
        <message>
            <source>Other parties</source>
            <translation>ភាគីផ្សេងទៀត</translation>
        </message>
        <message>
            <source>Poverty</source>
            <translation>ភាពក្រីក្រ</translation>
        </message>
        <message>
            <source>References</source>
            <translation>លេខយោង</translation>
        </message>
        <message>
            <source>Rights at stake</source>
            <translation>សិទ្ធិដែលពាក់ព័ន្ធ</translation>
        </message>
        <message>
            <source>Safe hours</source>
            <translation>ម៉ោងមានសុវត្ថិភាព</translation>
        </message>
        <message>
            <source>Safe ways to reach the client</source>
            <translation>របៀបទាក់ទងកូនក្តីដោយសុវត្ថិភាព</translation>
        </message>
        <message>
            <source>Sensitive facts</source>
            <translation>ព័ត៌មានរសើប</translation>
        </message>
        <message>
            <source>Service given</source>
            <translation>សេវាដែលបានផ្តល់</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>ភេទ</translation>
        </message>
        <message>
            <source>Stays anonymous?</source>
            <translation>មិនបញ្ចេញឈ្មោះឬ?</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>កិច្ចការ</translation>
        </message>
        <message>
            <source>The client's question</source>
            <translation>សំណួររបស់កូនក្តី</translation>
        </message>
        <message>
            <source>The story as the client tells it</source>
            <translation>រឿងរ៉ាវតាមការរៀបរាប់របស់កូនក្តី</translation>
        </message>
        <message>
            <source>To what does the client agree? No answer counts as no.</source>
            <translation>តើកូនក្តីយល់ព្រមចំពោះអ្វីខ្លះ? គ្មានចម្លើយ មានន័យថាមិនយល់ព្រម។</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>ភាពបន្ទាន់</translation>
        </message>
        <message>
            <source>Were the limits of our help told?</source>
            <translation>តើបានប្រាប់ពីដែនកំណត់នៃជំនួយឬទេ?</translation>
        </message>
        <message>
            <source>Were the risks told?</source>
            <translation>តើបានប្រាប់ពីហានិភ័យឬទេ?</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>អ្វីដែលបានកើតឡើង</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>កើតឡើងនៅពេលណា</translation>
        </message>
        <message>
            <source>Where it happened</source>
            <translation>កើតឡើងនៅទីណា</translation>
        </message>
        <message>
            <source>Who may see the case</source>
            <translation>អ្នកដែលអាចឃើញសំណុំរឿង</translation>
        </message>
        <message>
            <source>Write sensitive facts</source>
            <translation>កត់ត្រាព័ត៌មានរសើប</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>បាទ/ចាស</translation>
        </message>
    </context>
    <context>
        <name>ConsultationScreen</name>
        <message>
            <source>Begin another</source>
            <translation>ចាប់ផ្តើមថ្មីមួយទៀត</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>កែ</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>ការប្រឹក្សាថ្មី</translation>
        </message>
        <message>
            <source>Save (Ctrl+Enter)</source>
            <translation>រក្សាទុក (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Saved. Somebody else wrote other values: please choose.</source>
            <translation>បានរក្សាទុក។ មានអ្នកផ្សេងបានសរសេរតម្លៃផ្សេង៖ សូមជ្រើសរើស។</translation>
        </message>
        <message>
            <source>The changes were saved.</source>
            <translation>បានរក្សាទុកការកែសម្រួល។</translation>
        </message>
        <message>
            <source>The consultation was saved as {case}.</source>
            <translation>ការប្រឹក្សាត្រូវបានរក្សាទុកជា {case}។</translation>
        </message>
        <message>
            <source>The value is settled.</source>
            <translation>តម្លៃត្រូវបានកំណត់ហើយ។</translation>
        </message>
        <message>
            <source>What you typed is kept as a draft.</source>
            <translation>អ្វីដែលអ្នកបានវាយ ត្រូវបានរក្សាទុកជាសេចក្តីព្រាង។</translation>
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <source>Contacts</source>
            <translation>ការទំនាក់ទំនង</translation>
        </message>
        <message>
            <source>{channel}, anonymous</source>
            <translation>{channel} មិនបញ្ចេញឈ្មោះ</translation>
        </message>
    </context>
    <context>
        <name>CorrectionCard</name>
        <message>
            <source>A change without its source helps nobody.</source>
            <translation>ការផ្លាស់ប្ដូរដែលគ្មានប្រភព មិនជួយនរណាទេ។</translation>
        </message>
        <message>
            <source>Closed since</source>
            <translation>បិទតាំងពី</translation>
        </message>
        <message>
            <source>Correct what is known</source>
            <translation>កែអ្វីដែលបានដឹង</translation>
        </message>
        <message>
            <source>Empty: it was always so, and the list was wrong.</source>
            <translation>បើទុកទទេ៖ វាតែងតែដូច្នេះ ហើយបញ្ជីខុស។</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>ប្រភេទទីកន្លែង</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>ឈ្មោះជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>រក្សាទុក</translation>
        </message>
        <message>
            <source>So since which day</source>
            <translation>ដូច្នេះចាប់ពីថ្ងៃណា</translation>
        </message>
        <message>
            <source>Under whom</source>
            <translation>ក្រោមអាជ្ញាធរ</translation>
        </message>
        <message>
            <source>Who is held there</source>
            <translation>អ្នកណាជាប់ឃុំនៅទីនោះ</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>អ្នកណានិយាយ</translation>
        </message>
        <message>
            <source>Write the day.</source>
            <translation>សូមសរសេរថ្ងៃ។</translation>
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
        <name>DecisionsCard</name>
        <message>
            <source>Both values wait for a decision again.</source>
            <translation>តម្លៃទាំងពីររង់ចាំការសម្រេចម្ដងទៀត។</translation>
        </message>
        <message>
            <source>In no case</source>
            <translation>មិនស្ថិតក្នុងសំណុំរឿងណាទេ</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>បើកសំណុំរឿង</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>បើកការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>Take the later value in all {n}</source>
            <translation>យកតម្លៃក្រោយគេទាំង {n}</translation>
        </message>
        <message>
            <source>The value is settled.</source>
            <translation>តម្លៃត្រូវបានកំណត់ហើយ។</translation>
        </message>
        <message>
            <source>The values are settled.</source>
            <translation>តម្លៃទាំងអស់ត្រូវបានកំណត់ហើយ។</translation>
        </message>
        <message>
            <source>Two values to choose from</source>
            <translation>តម្លៃពីរត្រូវជ្រើសរើស</translation>
        </message>
    </context>
    <context>
        <name>DisplayPanel</name>
        <message>
            <source>As the computer</source>
            <translation>តាមកុំព្យូទ័រ</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>ពណ៌</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ងងឹត</translation>
        </message>
        <message>
            <source>Display and language</source>
            <translation>ការបង្ហាញ និងភាសា</translation>
        </message>
        <message>
            <source>Khmer shows Khmer digits. Every field takes both kinds of digits; case numbers stay as they are.</source>
            <translation>ភាសាខ្មែរបង្ហាញលេខខ្មែរ។ គ្រប់កន្លែងបំពេញទទួលលេខទាំងពីរប្រភេទ។ លេខសំណុំរឿងនៅដដែល។</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>ភាសារបស់បង្អួច</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>អក្សរធំជាងនេះ</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ភ្លឺ</translation>
        </message>
        <message>
            <source>Size of letters</source>
            <translation>ទំហំអក្សរ</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>អក្សរតូចជាងនេះ</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>DraftOffer</name>
        <message>
            <source>A draft of {day}, {time}, was not finished.</source>
            <translation>មានសេចក្តីព្រាងថ្ងៃទី {day} ម៉ោង {time} មិនទាន់បញ្ចប់។</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>បន្តវា</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>មិនមែនឥឡូវទេ</translation>
        </message>
    </context>
    <context>
        <name>DuplicateCard</name>
        <message>
            <source>Cases: {cases}</source>
            <translation>សំណុំរឿង៖ {cases}</translation>
        </message>
        <message>
            <source>Held to be the same person</source>
            <translation>ចាត់ទុកថាជាមនុស្សតែមួយ</translation>
        </message>
        <message>
            <source>Is this the same person?</source>
            <translation>តើនេះជាមនុស្សតែមួយឬទេ?</translation>
        </message>
        <message>
            <source>It is somebody else</source>
            <translation>នេះជាអ្នកផ្សេង</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>គ្មានឈ្មោះ</translation>
        </message>
        <message>
            <source>Same person</source>
            <translation>មនុស្សតែមួយ</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>អ្នកផ្សេង</translation>
        </message>
    </context>
    <context>
        <name>EntryCard</name>
        <message>
            <source>Ask somebody to take it up</source>
            <translation>សុំនរណាម្នាក់ឱ្យទទួលយក</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>បិទ</translation>
        </message>
        <message>
            <source>No case comes of it</source>
            <translation>មិនក្លាយជាសំណុំរឿង</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>បើកសំណុំរឿង</translation>
        </message>
        <message>
            <source>taken by {person}</source>
            <translation>ទទួលដោយ {person}</translation>
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
            <translation>អក្សរធំជាងនេះ (Ctrl++)</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>ពណ៌ភ្លឺ</translation>
        </message>
        <message>
            <source>Smaller letters (Ctrl+-)</source>
            <translation>អក្សរតូចជាងនេះ (Ctrl+-)</translation>
        </message>
    </context>
    <context>
        <name>EraseScreen</name>
        <message>
            <source>A supervisor or an administrator who is somebody else has to agree; nothing happens before. After that it cannot be undone.</source>
            <translation>អ្នកត្រួតពិនិត្យ ឬអ្នកគ្រប់គ្រងម្នាក់ទៀតត្រូវយល់ព្រម។ មុននោះគ្មានអ្វីកើតឡើងទេ។ ក្រោយមក មិនអាចត្រឡប់វិញបានទេ។</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Choose why.</source>
            <translation>សូមជ្រើសរើសមូលហេតុ។</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>លុបជាស្ថាពរ</translation>
        </message>
        <message>
            <source>It happens at once and cannot be undone.</source>
            <translation>វាកើតឡើងភ្លាម ហើយមិនអាចត្រឡប់វិញបានទេ។</translation>
        </message>
        <message>
            <source>It is erased here. Other computers follow with their next exchange.</source>
            <translation>បានលុបនៅទីនេះហើយ។ កុំព្យូទ័រផ្សេងនឹងលុបតាមក្នុងការផ្លាស់ប្ដូរបន្ទាប់។</translation>
        </message>
        <message>
            <source>It is erased. Its record can be printed here.</source>
            <translation>បានលុបហើយ។ កំណត់ត្រារបស់វាអាចបោះពុម្ពនៅទីនេះ។</translation>
        </message>
        <message>
            <source>The order is given. It waits for a second person.</source>
            <translation>បានចេញបញ្ជាហើយ។ វារង់ចាំមនុស្សទីពីរ។</translation>
        </message>
        <message>
            <source>This computer may not order it: somebody of its office does, or whoever leads it.</source>
            <translation>កុំព្យូទ័រនេះមិនអាចបញ្ជាបានទេ៖ ត្រូវជាអ្នកនៅក្នុងការិយាល័យរបស់វា ឬអ្នកដឹកនាំវា។</translation>
        </message>
        <message>
            <source>Type its number</source>
            <translation>វាយលេខរបស់វា</translation>
        </message>
        <message>
            <source>What goes</source>
            <translation>អ្វីដែលនឹងបាត់</translation>
        </message>
        <message>
            <source>What no order reaches</source>
            <translation>អ្វីដែលបញ្ជាមិនអាចទៅដល់</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>ហេតុអ្វី?</translation>
        </message>
    </context>
    <context>
        <name>ErasuresScreen</name>
        <message>
            <source>A case is erased from its own page. Who has carried it out is seen here.</source>
            <translation>សំណុំរឿងត្រូវលុបពីទំព័ររបស់វា។ នៅទីនេះឃើញថាអ្នកណាបានអនុវត្ត។</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>ការផ្លាស់ប្ដូរ</translation>
        </message>
        <message>
            <source>It is erased on this computer too.</source>
            <translation>បានលុបនៅកុំព្យូទ័រនេះដែរ។</translation>
        </message>
        <message>
            <source>Nothing was ordered to be erased</source>
            <translation>គ្មានបញ្ជាលុបទេ</translation>
        </message>
        <message>
            <source>Orders to erase</source>
            <translation>បញ្ជាលុបជាស្ថាពរ</translation>
        </message>
        <message>
            <source>Save the record</source>
            <translation>រក្សាទុកកំណត់ត្រា</translation>
        </message>
        <message>
            <source>The order is withdrawn, unless somebody has agreed to it elsewhere meanwhile.</source>
            <translation>បានដកបញ្ជាវិញ លើកលែងតែមាននរណាម្នាក់បានយល់ព្រមលើវានៅកន្លែងផ្សេងរួចហើយ។</translation>
        </message>
        <message>
            <source>You have agreed. Every computer carries it out with its next exchange.</source>
            <translation>អ្នកបានយល់ព្រម។ កុំព្យូទ័រនីមួយៗអនុវត្តវាក្នុងការផ្លាស់ប្ដូរបន្ទាប់។</translation>
        </message>
        <message>
            <source>{name} is written.</source>
            <translation>{name} ត្រូវបានសរសេរហើយ។</translation>
        </message>
    </context>
    <context>
        <name>ExchangeScreen</name>
        <message>
            <source>Belongs</source>
            <translation>ជាសមាជិក</translation>
        </message>
        <message>
            <source>Computers</source>
            <translation>កុំព្យូទ័រ</translation>
        </message>
        <message>
            <source>Everything is kept here and nowhere else. An administrator of an organisation can let this computer join; all its cases, numbers and histories come along.</source>
            <translation>អ្វីៗទាំងអស់ត្រូវបានរក្សាទុកតែនៅទីនេះប៉ុណ្ណោះ។ អ្នកគ្រប់គ្រងរបស់អង្គការអាចឱ្យកុំព្យូទ័រនេះចូលរួម ដោយសំណុំរឿង លេខ និងប្រវត្តិទាំងអស់មកជាមួយ។</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>ការផ្លាស់ប្ដូរ</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>ស្នាមសម្គាល់</translation>
        </message>
        <message>
            <source>Found an organisation</source>
            <translation>បង្កើតអង្គការ</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>ម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>Join an organisation</source>
            <translation>ចូលរួមអង្គការ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ឈ្មោះ</translation>
        </message>
        <message>
            <source>No differing values</source>
            <translation>គ្មានតម្លៃខុសគ្នា</translation>
        </message>
        <message>
            <source>No two people wrote different things into one field.</source>
            <translation>គ្មានមនុស្សពីរនាក់សរសេរខុសគ្នាក្នុងវាលតែមួយទេ។</translation>
        </message>
        <message>
            <source>None: by stick and shared folder</source>
            <translation>គ្មាន៖ តាមឧបករណ៍ផ្ទុក និងថតរួម</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>ការិយាល័យ</translation>
        </message>
        <message>
            <source>Orders to erase</source>
            <translation>បញ្ជាលុបជាស្ថាពរ</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>អង្គការ</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>មនុស្ស និងកុំព្យូទ័រ</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>បានដកចេញ</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>តួនាទី</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>កុំព្យូទ័រនេះ</translation>
        </message>
        <message>
            <source>This computer works alone</source>
            <translation>កុំព្យូទ័រនេះធ្វើការតែឯង</translation>
        </message>
        <message>
            <source>last heard {moment}</source>
            <translation>បានទទួលចុងក្រោយ {moment}</translation>
        </message>
        <message>
            <source>not yet known here</source>
            <translation>មិនទាន់ស្គាល់នៅទីនេះ</translation>
        </message>
    </context>
    <context>
        <name>FacilitiesScreen</name>
        <message>
            <source>Add a prison</source>
            <translation>បន្ថែមពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Built for</source>
            <translation>សាងសង់សម្រាប់</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>លេខកូដ</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>ប្រភេទទីកន្លែង</translation>
        </message>
        <message>
            <source>Last visit</source>
            <translation>ចុះពិនិត្យចុងក្រោយ</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>ពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>ការចុះពិនិត្យពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>បញ្ជីពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>ខេត្ត</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>ការចុះពិនិត្យ</translation>
        </message>
    </context>
    <context>
        <name>FacilityScreen</name>
        <message>
            <source>Also called</source>
            <translation>ហៅម្យ៉ាងទៀត</translation>
        </message>
        <message>
            <source>Asked and not seen done</source>
            <translation>បានស្នើ តែមិនទាន់ឃើញធ្វើ</translation>
        </message>
        <message>
            <source>Closed since</source>
            <translation>បិទតាំងពី</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>លេខកូដ</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>កែ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>Held / places</source>
            <translation>អ្នកជាប់ឃុំ / ចំណុះ</translation>
        </message>
        <message>
            <source>It is corrected.</source>
            <translation>បានកែហើយ។</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>ប្រភេទទីកន្លែង</translation>
        </message>
        <message>
            <source>Known from</source>
            <translation>ដឹងពី</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>ឈ្មោះជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Nobody of this office was there yet.</source>
            <translation>ការិយាល័យនេះមិនទាន់បានទៅទីនោះទេ។</translation>
        </message>
        <message>
            <source>Not sentenced</source>
            <translation>មិនទាន់កាត់ទោស</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Nothing is open.</source>
            <translation>គ្មានអ្វីនៅសល់ទេ។</translation>
        </message>
        <message>
            <source>Occupancy</source>
            <translation>អត្រាចំណុះ</translation>
        </message>
        <message>
            <source>Open visit {ref}</source>
            <translation>បើកការចុះពិនិត្យ {ref}</translation>
        </message>
        <message>
            <source>People held</source>
            <translation>អ្នកជាប់ឃុំ</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>ពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>បញ្ជីពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>ខេត្ត</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>ប្រភព</translation>
        </message>
        <message>
            <source>The source is added.</source>
            <translation>បានបន្ថែមប្រភពហើយ។</translation>
        </message>
        <message>
            <source>Under whom</source>
            <translation>ក្រោមអាជ្ញាធរ</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>ការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>អ្វីដែលបានដឹង</translation>
        </message>
        <message>
            <source>What was stated and what was counted stand apart and are never added up.</source>
            <translation>ចំនួនដែលគេប្រាប់ និងចំនួនដែលរាប់ ដាក់ដាច់ពីគ្នា ហើយមិនបូកចូលគ្នាទេ។</translation>
        </message>
        <message>
            <source>Who is held there</source>
            <translation>អ្នកណាជាប់ឃុំនៅទីនោះ</translation>
        </message>
        <message>
            <source>the list that came with the program</source>
            <translation>បញ្ជីដែលមានក្នុងកម្មវិធី</translation>
        </message>
        <message>
            <source>this office</source>
            <translation>ការិយាល័យនេះ</translation>
        </message>
        <message>
            <source>{answers} answers, {findings} findings, {recommendations} recommendations</source>
            <translation>ចម្លើយ {answers} ការរកឃើញ {findings} អនុសាសន៍ {recommendations}</translation>
        </message>
    </context>
    <context>
        <name>FactsCard</name>
        <message>
            <source>Earlier numbers</source>
            <translation>លេខមុនៗ</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>អង្គហេតុ</translation>
        </message>
        <message>
            <source>In detail</source>
            <translation>លម្អិត</translation>
        </message>
        <message>
            <source>Kind of service</source>
            <translation>ប្រភេទសេវា</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>ប្រភេទរឿង</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>ប្រាក់</translation>
        </message>
        <message>
            <source>Result for the client</source>
            <translation>លទ្ធផលសម្រាប់កូនក្តី</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>សិទ្ធិ</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>អ្នកត្រួតពិនិត្យ</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>ភាពបន្ទាន់</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>អ្វីដែលកូនក្តីបានទទួល</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>អ្វីដែលបានធ្វើ</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>កើតឡើងនៅពេលណា</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>ទីកន្លែង</translation>
        </message>
    </context>
    <context>
        <name>FileViewer</name>
        <message>
            <source>Close</source>
            <translation>បិទ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ឯកសារ</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>ពង្រីក</translation>
        </message>
        <message>
            <source>Pages of the file</source>
            <translation>ទំព័រនៃឯកសារ</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>រូបភាព</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>បង្រួម</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>អត្ថបទនៃឯកសារ</translation>
        </message>
        <message>
            <source>The whole picture</source>
            <translation>រូបភាពទាំងមូល</translation>
        </message>
    </context>
    <context>
        <name>FilesCard</name>
        <message>
            <source>Add a file</source>
            <translation>ភ្ជាប់ឯកសារ</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>បន្ថែមឯកសារ</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>ឯកសារភ្ជាប់</translation>
        </message>
        <message>
            <source>Look at {file}</source>
            <translation>មើល {file}</translation>
        </message>
        <message>
            <source>No file yet.</source>
            <translation>មិនទាន់មានឯកសារទេ។</translation>
        </message>
        <message>
            <source>Or drop files here; a copied picture can be pasted.</source>
            <translation>ឬអូសឯកសារមកទម្លាក់ទីនេះ។ រូបភាពដែលបានចម្លងអាចបិទភ្ជាប់បាន។</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>បិទភ្ជាប់</translation>
        </message>
        <message>
            <source>Picture of {day}, {time}</source>
            <translation>រូបភាព {day} ម៉ោង {time}</translation>
        </message>
        <message>
            <source>The copy is written. It lies outside the vault, where others may read it.</source>
            <translation>បានចម្លងហើយ។ ច្បាប់ចម្លងនៅក្រៅឃ្លាំងសម្ងាត់ អ្នកដទៃអាចអានបាន។</translation>
        </message>
        <message>
            <source>The file is in the vault.</source>
            <translation>ឯកសារនៅក្នុងឃ្លាំងសម្ងាត់ហើយ។</translation>
        </message>
        <message>
            <source>Write a copy of {file} outside the vault</source>
            <translation>ចម្លង {file} ចេញក្រៅឃ្លាំងសម្ងាត់</translation>
        </message>
        <message>
            <source>Write a copy outside the vault</source>
            <translation>ចម្លងចេញក្រៅឃ្លាំងសម្ងាត់</translation>
        </message>
    </context>
    <context>
        <name>FilesPart</name>
        <message>
            <source>Photos and files</source>
            <translation>រូបថត និងឯកសារភ្ជាប់</translation>
        </message>
        <message>
            <source>They are sealed in the vault. A copy of a photo leaves without what the camera wrote into it, and none leaves before the risk of reprisals was judged for every interview.</source>
            <translation>ឯកសារទាំងនេះត្រូវបានចាក់សោក្នុងឃ្លាំងសម្ងាត់។ ច្បាប់ចម្លងរូបថតចេញដោយគ្មានអ្វីដែលម៉ាស៊ីនថតបានសរសេរក្នុងវាទេ ហើយគ្មានអ្វីចេញ មុនពេលវាយតម្លៃហានិភ័យនៃការសងសឹកសម្រាប់ការសម្ភាសនីមួយៗឡើយ។</translation>
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
        <name>FindScreen</name>
        <message>
            <source>Case</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>លេខសំណុំរឿង</translation>
        </message>
        <message>
            <source>Cases: {n}</source>
            <translation>សំណុំរឿង៖ {n}</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>ស្វែងរក</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>រកឃើញ</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ឈ្មោះ</translation>
        </message>
        <message>
            <source>Nothing was found</source>
            <translation>រកមិនឃើញអ្វីទេ</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>លេខ</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>បុគ្គល</translation>
        </message>
        <message>
            <source>Reference number</source>
            <translation>លេខយោង</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ស្ថានភាព</translation>
        </message>
        <message>
            <source>Try fewer letters, the other script, or only the last digits of a number.</source>
            <translation>សាកអក្សរតិចជាងនេះ អក្សរមួយប្រភេទទៀត ឬតែខ្ទង់ចុងក្រោយនៃលេខ។</translation>
        </message>
        <message>
            <source>What are you looking for?</source>
            <translation>តើអ្នករកអ្វី?</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>អ្វីដែលបានរកឃើញ</translation>
        </message>
        <message>
            <source>Write a name, words, a telephone, or the number of a case, a letter or a court file.</source>
            <translation>សរសេរឈ្មោះ ពាក្យ លេខទូរស័ព្ទ ឬលេខសំណុំរឿង លេខលិខិត ឬលេខសំណុំរឿងតុលាការ។</translation>
        </message>
    </context>
    <context>
        <name>FindingForm</name>
        <message>
            <source>How bad</source>
            <translation>កម្រិត</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>លក្ខណៈ</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>ជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>In Khmer</source>
            <translation>ជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>In the report for the public</source>
            <translation>ក្នុងរបាយការណ៍សម្រាប់សាធារណជន</translation>
        </message>
        <message>
            <source>Interviews, by pseudonym</source>
            <translation>ការសម្ភាស តាមឈ្មោះក្លែង</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>Other sources</source>
            <translation>ប្រភពផ្សេងទៀត</translation>
        </message>
        <message>
            <source>Photos and files</source>
            <translation>រូបថត និងឯកសារភ្ជាប់</translation>
        </message>
        <message>
            <source>Questions of the checklist</source>
            <translation>សំណួរក្នុងបញ្ជីត្រួតពិនិត្យ</translation>
        </message>
        <message>
            <source>Their sources count for this finding too.</source>
            <translation>ប្រភពរបស់សំណួរទាំងនោះ ក៏រាប់សម្រាប់ការរកឃើញនេះដែរ។</translation>
        </message>
        <message>
            <source>What it rests on</source>
            <translation>ផ្អែកលើអ្វី</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>អ្វីដែលបានរកឃើញ</translation>
        </message>
        <message>
            <source>Who may read it</source>
            <translation>អ្នកណាអាចអានបាន</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>បាទ/ចាស</translation>
        </message>
    </context>
    <context>
        <name>FindingsPart</name>
        <message>
            <source>Change finding {n}</source>
            <translation>កែការរកឃើញទី {n}</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>ការរកឃើញ</translation>
        </message>
        <message>
            <source>Nothing was written yet. A critical question answered with no offers to write a finding.</source>
            <translation>មិនទាន់មានការរកឃើញត្រូវបានសរសេរទេ។ សំណួរសំខាន់ដែលឆ្លើយថា ទេ នឹងស្នើឱ្យសរសេរការរកឃើញ។</translation>
        </message>
        <message>
            <source>Single source</source>
            <translation>ប្រភពតែមួយ</translation>
        </message>
        <message>
            <source>Write a finding</source>
            <translation>សរសេរការរកឃើញ</translation>
        </message>
        <message>
            <source>files {names}</source>
            <translation>ឯកសារ {names}</translation>
        </message>
        <message>
            <source>found again</source>
            <translation>រកឃើញម្តងទៀត</translation>
        </message>
        <message>
            <source>found at {n} visits</source>
            <translation>រកឃើញក្នុងការចុះពិនិត្យ {n} ដង</translation>
        </message>
        <message>
            <source>interviews {names}</source>
            <translation>ការសម្ភាស {names}</translation>
        </message>
        <message>
            <source>questions {codes}</source>
            <translation>សំណួរ {codes}</translation>
        </message>
        <message>
            <source>rests on: {sources}</source>
            <translation>ផ្អែកលើ៖ {sources}</translation>
        </message>
        <message>
            <source>{n}. {text}</source>
            <translation>{n}. {text}</translation>
        </message>
    </context>
    <context>
        <name>FinishRow</name>
        <message>
            <source>Cancel</source>
            <translation>បោះបង់</translation>
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
            <translation>ភាសា</translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation>ក្បាលលិខិត</translation>
        </message>
        <message>
            <source>New vault</source>
            <translation>ឃ្លាំងសម្ងាត់ថ្មី</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>ការិយាល័យ</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>ឃ្លាសម្ងាត់</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>ការផ្ទៀង</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>លេខកូដសង្គ្រោះ</translation>
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
            <translation>បានរក្សាទុកសេចក្តីព្រាងក្នុងកុំព្យូទ័រនេះ ម៉ោង {time}</translation>
        </message>
        <message>
            <source>Keep the draft now</source>
            <translation>រក្សាទុកសេចក្ដីព្រាងឥឡូវនេះ</translation>
        </message>
        <message>
            <source>Names are hidden. What you typed is still here.</source>
            <translation>ឈ្មោះត្រូវបានលាក់។ អ្វីដែលអ្នកបានវាយនៅដដែល។</translation>
        </message>
        <message>
            <source>Press F9 to go on.</source>
            <translation>ចុច F9 ដើម្បីបន្ត។</translation>
        </message>
        <message>
            <source>Save and finish</source>
            <translation>រក្សាទុក ហើយបញ្ចប់</translation>
        </message>
        <message>
            <source>The entry was taken out.</source>
            <translation>បានដកធាតុចេញហើយ។</translation>
        </message>
    </context>
    <context>
        <name>FoundStep</name>
        <message>
            <source>Choose the papers.</source>
            <translation>សូមជ្រើសរើសក្រដាស។</translation>
        </message>
        <message>
            <source>Draw the seed</source>
            <translation>បង្កើតគ្រាប់ពូជសម្ងាត់</translation>
        </message>
        <message>
            <source>Found an organisation</source>
            <translation>បង្កើតអង្គការ</translation>
        </message>
        <message>
            <source>Name of the organisation</source>
            <translation>ឈ្មោះអង្គការ</translation>
        </message>
        <message>
            <source>One code, in two copies</source>
            <translation>លេខកូដមួយ ជាពីរច្បាប់</translation>
        </message>
        <message>
            <source>Papers of the seed</source>
            <translation>ក្រដាសនៃគ្រាប់ពូជសម្ងាត់</translation>
        </message>
        <message>
            <source>The seed is a secret that names administrators and opens everything if all computers are lost. It goes on paper now and is kept on no computer. Three papers are for three people, none of whom can use one alone.</source>
            <translation>គ្រាប់ពូជជាសម្ងាត់ដែលតែងតាំងអ្នកគ្រប់គ្រង ហើយបើកអ្វីៗទាំងអស់ បើកុំព្យូទ័រទាំងអស់បាត់។ ឥឡូវវាទៅលើក្រដាស ហើយមិនរក្សាទុកលើកុំព្យូទ័រណាទេ។ ក្រដាសបីសម្រាប់មនុស្សបីនាក់ ដែលម្នាក់តែឯងប្រើមិនបាន។</translation>
        </message>
        <message>
            <source>This computer becomes its first administrator, and its office the first office. All cases stay as they are, with their numbers.</source>
            <translation>កុំព្យូទ័រនេះក្លាយជាអ្នកគ្រប់គ្រងដំបូង ហើយការិយាល័យរបស់វាក្លាយជាការិយាល័យដំបូង។ សំណុំរឿងទាំងអស់នៅដដែល ជាមួយលេខរបស់វា។</translation>
        </message>
        <message>
            <source>Three papers, two are enough</source>
            <translation>ក្រដាសបី ពីរគ្រប់គ្រាន់</translation>
        </message>
        <message>
            <source>Write the name.</source>
            <translation>សូមសរសេរឈ្មោះ។</translation>
        </message>
    </context>
    <context>
        <name>HandOverPanel</name>
        <message>
            <source>Choose how the letter reached the client.</source>
            <translation>សូមជ្រើសរើសរបៀបដែលលិខិតទៅដល់កូនក្តី។</translation>
        </message>
        <message>
            <source>How it reached the client</source>
            <translation>របៀបដែលលិខិតទៅដល់កូនក្តី</translation>
        </message>
        <message>
            <source>Record it</source>
            <translation>កត់ត្រា</translation>
        </message>
        <message>
            <source>Was it read aloud?</source>
            <translation>តើបានអានឱ្យស្តាប់ទេ?</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>Anonymous</source>
            <translation>មិនបញ្ចេញឈ្មោះ</translation>
        </message>
        <message>
            <source>Another case bears this number too: two computers gave it without knowing of each other.</source>
            <translation>មានសំណុំរឿងមួយទៀតដែលមានលេខនេះដែរ៖ កុំព្យូទ័រពីរបានដាក់លេខនេះដោយមិនដឹងពីគ្នា។</translation>
        </message>
        <message>
            <source>Change the facts</source>
            <translation>កែសម្រួលអង្គហេតុ</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>លុបជាស្ថាពរ</translation>
        </message>
        <message>
            <source>It is ordered that this case is erased. It is still here because this computer has work in it that no other one has; nothing of it is handed on. See Exchange, Orders to erase.</source>
            <translation>មានបញ្ជាឲ្យលុបសំណុំរឿងនេះជាស្ថាពរ។ វានៅទីនេះ ព្រោះកុំព្យូទ័រនេះមានការងារក្នុងនោះ ដែលគ្មាននៅកុំព្យូទ័រណាផ្សេង។ គ្មានអ្វីត្រូវបានបញ្ជូនបន្តទេ។ មើល ការផ្លាស់ប្ដូរ បញ្ជាលុបជាស្ថាពរ។</translation>
        </message>
        <message>
            <source>Open the other case</source>
            <translation>បើកសំណុំរឿងមួយទៀត</translation>
        </message>
        <message>
            <source>Somebody ordered that this case is erased. It waits for a second person.</source>
            <translation>មានគេបញ្ជាឲ្យលុបសំណុំរឿងនេះជាស្ថាពរ។ វារង់ចាំមនុស្សទីពីរ។</translation>
        </message>
        <message>
            <source>The case is closed.</source>
            <translation>សំណុំរឿងត្រូវបានបិទ។</translation>
        </message>
        <message>
            <source>The case now stands at: {status}</source>
            <translation>ឥឡូវសំណុំរឿងនៅ៖ {status}</translation>
        </message>
        <message>
            <source>in charge: {person}</source>
            <translation>អ្នកទទួលបន្ទុក៖ {person}</translation>
        </message>
        <message>
            <source>opened {day}</source>
            <translation>បើកនៅ {day}</translation>
        </message>
    </context>
    <context>
        <name>HearingsCard</name>
        <message>
            <source>Ahead</source>
            <translation>នៅខាងមុខ</translation>
        </message>
        <message>
            <source>Hearings and appointments</source>
            <translation>សវនាការ និងការណាត់ជួប</translation>
        </message>
        <message>
            <source>No date is set.</source>
            <translation>មិនទាន់មានកាលបរិច្ឆេទទេ។</translation>
        </message>
        <message>
            <source>Result: {text}</source>
            <translation>លទ្ធផល៖ {text}</translation>
        </message>
        <message>
            <source>The result is saved.</source>
            <translation>លទ្ធផលត្រូវបានរក្សាទុក។</translation>
        </message>
        <message>
            <source>Write the result: {hearing}</source>
            <translation>សរសេរលទ្ធផល៖ {hearing}</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>History</source>
            <translation>ប្រវត្តិ</translation>
        </message>
        <message>
            <source>Show all: {n}</source>
            <translation>បង្ហាញទាំងអស់៖ {n}</translation>
        </message>
        <message>
            <source>{field}: {before} → {after}</source>
            <translation>{field}៖ {before} → {after}</translation>
        </message>
        <message>
            <source>{field}: {value}</source>
            <translation>{field}៖ {value}</translation>
        </message>
        <message>
            <source>{field}: {value} was taken out</source>
            <translation>{field}៖ បានដក {value} ចេញ</translation>
        </message>
        <message>
            <source>{n} more fields</source>
            <translation>ព័ត៌មាន {n} ទៀត</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message>
            <source>Administrator</source>
            <translation>អ្នកគ្រប់គ្រងប្រព័ន្ធ</translation>
        </message>
        <message>
            <source>Ask by file</source>
            <translation>ស្នើសុំដោយឯកសារ</translation>
        </message>
        <message>
            <source>Ask with a code</source>
            <translation>ស្នើសុំដោយកូដ</translation>
        </message>
        <message>
            <source>Computer {tag} of {office}</source>
            <translation>កុំព្យូទ័រទី {tag} នៃ {office}</translation>
        </message>
        <message>
            <source>Every group gets a new key, as after a removal. Do it if somebody may have copied the files of a computer.</source>
            <translation>គ្រប់ក្រុមទទួលសោថ្មី ដូចក្រោយពេលដកចេញ។ សូមធ្វើ បើនរណាម្នាក់អាចបានចម្លងឯកសារពីកុំព្យូទ័រ។</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>ស្នាមសម្គាល់</translation>
        </message>
        <message>
            <source>Found an organisation</source>
            <translation>បង្កើតអង្គការ</translation>
        </message>
        <message>
            <source>Go on with joining</source>
            <translation>បន្តការចូលរួម</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>ម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>If every computer is gone: the seed and the hub bring everything back to this one.</source>
            <translation>បើកុំព្យូទ័រទាំងអស់បាត់៖ គ្រាប់ពូជសម្ងាត់ និងម៉ាស៊ីនមេ នាំអ្វីៗទាំងអស់មកកុំព្យូទ័រនេះវិញ។</translation>
        </message>
        <message>
            <source>If there is an organisation already, this computer asks to join it, and an administrator answers. All its cases, numbers and histories come along.</source>
            <translation>បើមានអង្គការរួចហើយ កុំព្យូទ័រនេះស្នើសុំចូលរួម ហើយអ្នកគ្រប់គ្រងឆ្លើយ។ សំណុំរឿង លេខ និងប្រវត្តិទាំងអស់ មកជាមួយ។</translation>
        </message>
        <message>
            <source>Join an organisation</source>
            <translation>ចូលរួមអង្គការ</translation>
        </message>
        <message>
            <source>Last heard {moment}</source>
            <translation>បានទទួលចុងក្រោយ {moment}</translation>
        </message>
        <message>
            <source>Let a computer in</source>
            <translation>ឱ្យកុំព្យូទ័រមួយចូល</translation>
        </message>
        <message>
            <source>Let in what it wrote</source>
            <translation>ទទួលយកអ្វីដែលវាបានសរសេរ</translation>
        </message>
        <message>
            <source>Make new keys</source>
            <translation>បង្កើតសោថ្មី</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ឈ្មោះ</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>សោថ្មី</translation>
        </message>
        <message>
            <source>None: by stick and shared folder</source>
            <translation>គ្មាន៖ តាមឧបករណ៍ផ្ទុក និងថតរួម</translation>
        </message>
        <message>
            <source>Not heard yet</source>
            <translation>មិនទាន់បានទទួលដំណឹង</translation>
        </message>
        <message>
            <source>Offices, with their computers</source>
            <translation>ការិយាល័យ និងចំនួនកុំព្យូទ័រ</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>អង្គការ</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>មនុស្ស និងកុំព្យូទ័រ</translation>
        </message>
        <message>
            <source>Recover with the seed</source>
            <translation>សង្គ្រោះដោយគ្រាប់ពូជសម្ងាត់</translation>
        </message>
        <message>
            <source>Recovered with the seed</source>
            <translation>បានសង្គ្រោះដោយគ្រាប់ពូជសម្ងាត់</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ដកចេញ</translation>
        </message>
        <message>
            <source>Remove the person</source>
            <translation>ដកមនុស្សនេះចេញ</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>បានដកចេញ</translation>
        </message>
        <message>
            <source>Seed on paper</source>
            <translation>គ្រាប់ពូជសម្ងាត់លើក្រដាស</translation>
        </message>
        <message>
            <source>Several computers share their cases as an organisation. The first one founds it: its cases stay, its office becomes the first office.</source>
            <translation>កុំព្យូទ័រច្រើនចែករំលែកសំណុំរឿងជាអង្គការមួយ។ កុំព្យូទ័រដំបូងបង្កើតវា៖ សំណុំរឿងរបស់វានៅដដែល ហើយការិយាល័យរបស់វាក្លាយជាការិយាល័យដំបូង។</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>កុំព្យូទ័រនេះ</translation>
        </message>
        <message>
            <source>Use a hub</source>
            <translation>ប្រើម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>What it had stays readable here. To belong again, restore its backup on a computer and ask to join.</source>
            <translation>អ្វីដែលវាមាន នៅអានបាននៅទីនេះ។ ដើម្បីជាសមាជិកម្ដងទៀត សូមស្ដារច្បាប់បម្រុងរបស់វាលើកុំព្យូទ័រមួយ ហើយស្នើសុំចូលរួម។</translation>
        </message>
        <message>
            <source>When no administrator is left</source>
            <translation>ពេលគ្មានអ្នកគ្រប់គ្រងនៅសល់</translation>
        </message>
        <message>
            <source>With the seed from the sealed paper, this computer becomes an administrator's.</source>
            <translation>ដោយគ្រាប់ពូជសម្ងាត់ពីក្រដាសបិទជិត កុំព្យូទ័រនេះក្លាយជារបស់អ្នកគ្រប់គ្រង។</translation>
        </message>
        <message>
            <source>not yet known here</source>
            <translation>មិនទាន់ស្គាល់នៅទីនេះ</translation>
        </message>
    </context>
    <context>
        <name>HotlineForm</name>
        <message>
            <source>Age in years</source>
            <translation>អាយុជាឆ្នាំ</translation>
        </message>
        <message>
            <source>Call back on</source>
            <translation>ហៅត្រឡប់វិញនៅថ្ងៃ</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>បានផ្តល់</translation>
        </message>
        <message>
            <source>Is somebody in danger now?</source>
            <translation>តើឥឡូវមានអ្នកណាជួបគ្រោះថ្នាក់ឬទេ?</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>ប្រភេទរឿង</translation>
        </message>
        <message>
            <source>Name or alias</source>
            <translation>ឈ្មោះ ឬឈ្មោះក្រៅ</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>Province, district or commune</source>
            <translation>ខេត្ត ស្រុក ឬឃុំ</translation>
        </message>
        <message>
            <source>Safe ways to reach the caller</source>
            <translation>របៀបទាក់ទងអ្នកហៅទូរស័ព្ទដោយសុវត្ថិភាព</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>ភេទ</translation>
        </message>
        <message>
            <source>Stays anonymous?</source>
            <translation>មិនបញ្ចេញឈ្មោះឬ?</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>The call</source>
            <translation>ការហៅ</translation>
        </message>
        <message>
            <source>The caller</source>
            <translation>អ្នកហៅទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>What about</source>
            <translation>អំពីអ្វី</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>បានឆ្លើយតបថា</translation>
        </message>
        <message>
            <source>What was asked</source>
            <translation>អ្វីដែលបានសួរ</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>បាទ/ចាស</translation>
        </message>
    </context>
    <context>
        <name>HotlineScreen</name>
        <message>
            <source>Call back</source>
            <translation>ហៅត្រឡប់វិញ</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Go on as full consultation</source>
            <translation>បន្តជាការប្រឹក្សាពេញលេញ</translation>
        </message>
        <message>
            <source>Hotline call</source>
            <translation>ការហៅតាមបណ្តាញទូរស័ព្ទទាន់ហេតុការណ៍</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>បើកសំណុំរឿង</translation>
        </message>
        <message>
            <source>Save the call (Ctrl+Enter)</source>
            <translation>រក្សាទុកការហៅ (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>The call was saved as {case}.</source>
            <translation>ការហៅត្រូវបានរក្សាទុកជា {case}។</translation>
        </message>
    </context>
    <context>
        <name>IdentityCard</name>
        <message>
            <source>Cell</source>
            <translation>បន្ទប់ឃុំ</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>ថ្ងៃខែឆ្នាំកំណើត</translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation>នាមត្រកូលជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation>នាមត្រកូលជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation>នាមខ្លួនជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation>នាមខ្លួនជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>How to reach the person or the family</source>
            <translation>របៀបទាក់ទងគាត់ ឬគ្រួសារ</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Only who opens it here sees it, and each look is noted. A line is saved when you leave it.</source>
            <translation>មានតែអ្នកដែលបើកនៅទីនេះទេដែលឃើញ ហើយការមើលម្តងៗត្រូវបានកត់ត្រា។ បន្ទាត់នីមួយៗត្រូវបានរក្សាទុកពេលអ្នកចាកចេញពីវា។</translation>
        </message>
        <message>
            <source>Prisoner number</source>
            <translation>លេខអ្នកទោស</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>ទុកទៅវិញ</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>ភេទ</translation>
        </message>
        <message>
            <source>Who is {pseudonym}?</source>
            <translation>{pseudonym} ជាអ្នកណា?</translation>
        </message>
    </context>
    <context>
        <name>IntakeScreen</name>
        <message>
            <source>Ask somebody to take it up</source>
            <translation>សុំនរណាម្នាក់ឱ្យទទួលយក</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>How it came</source>
            <translation>មកតាមវិធីណា</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>ទទួលពាក្យ</translation>
        </message>
        <message>
            <source>It is off the list.</source>
            <translation>បានដកចេញពីបញ្ជីហើយ។</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>ប្រភេទរឿង</translation>
        </message>
        <message>
            <source>Name or alias</source>
            <translation>ឈ្មោះ ឬឈ្មោះក្រៅ</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>គ្មាននរណារង់ចាំទេ</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>មិនទាន់មាន</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>ការិយាល័យ</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>បានទទួល</translation>
        </message>
        <message>
            <source>The contact is in the list.</source>
            <translation>ការទាក់ទងស្ថិតក្នុងបញ្ជីហើយ។</translation>
        </message>
        <message>
            <source>They are asked to take it up.</source>
            <translation>បានសុំឱ្យគេទទួលយកហើយ។</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>ភាពបន្ទាន់</translation>
        </message>
        <message>
            <source>Who takes it up</source>
            <translation>អ្នកទទួលយក</translation>
        </message>
        <message>
            <source>Whoever came, called or wrote and has no case yet stands here.</source>
            <translation>អ្នកដែលបានមក ទូរស័ព្ទ ឬសរសេរមក ហើយមិនទាន់មានសំណុំរឿង ស្ថិតនៅទីនេះ។</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>អ្នកណា</translation>
        </message>
        <message>
            <source>Write down a contact</source>
            <translation>កត់ត្រាការទាក់ទង</translation>
        </message>
        <message>
            <source>You</source>
            <translation>អ្នក</translation>
        </message>
    </context>
    <context>
        <name>InterviewForm</name>
        <message>
            <source>Allowed</source>
            <translation>បានអនុញ្ញាត</translation>
        </message>
        <message>
            <source>Ask for each by itself. What is not marked is not allowed.</source>
            <translation>សូមសួរម្តងមួយៗ។ អ្វីដែលមិនបានគូស គឺមិនអនុញ្ញាតទេ។</translation>
        </message>
        <message>
            <source>Called here</source>
            <translation>ហៅនៅទីនេះ</translation>
        </message>
        <message>
            <source>Chosen by</source>
            <translation>ជ្រើសរើសដោយ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>How likely?</source>
            <translation>អាចកើតមានប៉ុនណា?</translation>
        </message>
        <message>
            <source>How many, if a group</source>
            <translation>ប៉ុន្មាននាក់ បើជាក្រុម</translation>
        </message>
        <message>
            <source>In private?</source>
            <translation>ដោយឡែកឬ?</translation>
        </message>
        <message>
            <source>In the words of the talk, without names</source>
            <translation>តាមពាក្យក្នុងការសន្ទនា ដោយគ្មានឈ្មោះ</translation>
        </message>
        <message>
            <source>Left empty, it is 14 days later where the risk is medium or high.</source>
            <translation>បើទុកចំហ គឺ ១៤ ថ្ងៃក្រោយ ពេលហានិភ័យមធ្យម ឬខ្ពស់។</translation>
        </message>
        <message>
            <source>Never the name: it stands apart.</source>
            <translation>កុំសរសេរឈ្មោះ៖ ឈ្មោះទុកដោយឡែក។</translation>
        </message>
        <message>
            <source>Out of the staff's hearing?</source>
            <translation>បុគ្គលិកស្តាប់មិនឮឬ?</translation>
        </message>
        <message>
            <source>Risk of reprisals</source>
            <translation>ហានិភ័យនៃការសងសឹក</translation>
        </message>
        <message>
            <source>See the person again on</source>
            <translation>ជួបគាត់ម្តងទៀតនៅថ្ងៃ</translation>
        </message>
        <message>
            <source>The talk</source>
            <translation>ការសន្ទនា</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>ប្រធានបទ</translation>
        </message>
        <message>
            <source>Until it is judged, and where it is high, nothing of this talk leaves the office.</source>
            <translation>ដរាបណាមិនទាន់វាយតម្លៃ ឬបើខ្ពស់ គ្មានអ្វីពីការសន្ទនានេះចេញពីការិយាល័យទេ។</translation>
        </message>
        <message>
            <source>Was the person free to refuse?</source>
            <translation>គាត់អាចបដិសេធដោយសេរីឬ?</translation>
        </message>
        <message>
            <source>What the person allows</source>
            <translation>អ្វីដែលគាត់អនុញ្ញាត</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>អ្វីដែលគាត់បាននិយាយ</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>អ្នកណា</translation>
        </message>
        <message>
            <source>Why not in private?</source>
            <translation>ហេតុអ្វីមិនដោយឡែក?</translation>
        </message>
        <message>
            <source>Writing down was not allowed.</source>
            <translation>គាត់មិនអនុញ្ញាតឱ្យកត់ត្រាទេ។</translation>
        </message>
    </context>
    <context>
        <name>InterviewsPart</name>
        <message>
            <source>Change interview {name}</source>
            <translation>កែការសម្ភាសន៍ {name}</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>ការសម្ភាសន៍</translation>
        </message>
        <message>
            <source>It is noted that the person was seen again.</source>
            <translation>បានកត់ត្រាថាបានជួបគាត់ម្តងទៀត។</translation>
        </message>
        <message>
            <source>May leave: {uses}</source>
            <translation>អាចចេញបាន៖ {uses}</translation>
        </message>
        <message>
            <source>No interview was written yet.</source>
            <translation>មិនទាន់មានការសម្ភាសន៍ទេ។</translation>
        </message>
        <message>
            <source>Nothing of it leaves the office.</source>
            <translation>គ្មានអ្វីពីវាចេញពីការិយាល័យទេ។</translation>
        </message>
        <message>
            <source>Seen again</source>
            <translation>បានជួបម្តងទៀត</translation>
        </message>
        <message>
            <source>To be seen again, from earlier visits</source>
            <translation>ត្រូវជួបម្តងទៀត ពីការចុះពិនិត្យមុនៗ</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>តើជាអ្នកណា?</translation>
        </message>
        <message>
            <source>Write an interview</source>
            <translation>សរសេរការសម្ភាសន៍</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>ត្រឹម{day}</translation>
        </message>
        <message>
            <source>chosen by: {who}</source>
            <translation>ជ្រើសរើសដោយ៖ {who}</translation>
        </message>
        <message>
            <source>not in private</source>
            <translation>មិនដោយឡែក</translation>
        </message>
        <message>
            <source>risk not judged</source>
            <translation>មិនទាន់វាយតម្លៃហានិភ័យ</translation>
        </message>
        <message>
            <source>seen again on {day}</source>
            <translation>បានជួបម្តងទៀតនៅ{day}</translation>
        </message>
        <message>
            <source>to be seen again on {day}</source>
            <translation>ត្រូវជួបម្តងទៀតនៅ{day}</translation>
        </message>
        <message>
            <source>{n} people</source>
            <translation>{n} នាក់</translation>
        </message>
    </context>
    <context>
        <name>InviteStep</name>
        <message>
            <source>1. Give a code</source>
            <translation>១. ប្រាប់កូដ</translation>
        </message>
        <message>
            <source>2. Who asks?</source>
            <translation>២. អ្នកណាស្នើសុំ?</translation>
        </message>
        <message>
            <source>A computer</source>
            <translation>កុំព្យូទ័រមួយ</translation>
        </message>
        <message>
            <source>A note for you. Nobody else sees it.</source>
            <translation>កំណត់ចំណាំសម្រាប់អ្នក។ គ្មានអ្នកផ្សេងឃើញទេ។</translation>
        </message>
        <message>
            <source>Address of the hub and code</source>
            <translation>អាសយដ្ឋានម៉ាស៊ីនមេ និងកូដ</translation>
        </message>
        <message>
            <source>Copied. Send it to that person alone.</source>
            <translation>បានចម្លង។ សូមផ្ញើទៅតែអ្នកនោះប៉ុណ្ណោះ។</translation>
        </message>
        <message>
            <source>Copy address and code</source>
            <translation>ចម្លងអាសយដ្ឋាន និងកូដ</translation>
        </message>
        <message>
            <source>Fingerprint that both sides see</source>
            <translation>ស្នាមសម្គាល់ដែលទាំងពីរខាងឃើញ</translation>
        </message>
        <message>
            <source>For whom is it?</source>
            <translation>សម្រាប់អ្នកណា?</translation>
        </message>
        <message>
            <source>Give it to that person alone, face to face or by telephone. It is for one computer, until {moment}.</source>
            <translation>សូមប្រាប់តែអ្នកនោះប៉ុណ្ណោះ ដោយផ្ទាល់ ឬតាមទូរស័ព្ទ។ វាសម្រាប់កុំព្យូទ័រមួយ រហូតដល់ {moment}។</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>ម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>Let a computer in</source>
            <translation>ឱ្យកុំព្យូទ័រមួយចូល</translation>
        </message>
        <message>
            <source>Let it in</source>
            <translation>ឱ្យវាចូល</translation>
        </message>
        <message>
            <source>Let nobody in</source>
            <translation>កុំឱ្យអ្នកណាចូល</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>មើលម្ដងទៀត</translation>
        </message>
        <message>
            <source>Make a code</source>
            <translation>បង្កើតកូដ</translation>
        </message>
        <message>
            <source>Make another code</source>
            <translation>បង្កើតកូដមួយទៀត</translation>
        </message>
        <message>
            <source>Nobody gets in with this code any more.</source>
            <translation>គ្មានអ្នកណាចូលដោយកូដនេះទៀតទេ។</translation>
        </message>
        <message>
            <source>Nobody yet. Codes that wait for their computer: {n}</source>
            <translation>មិនទាន់មាននរណាទេ។ កូដដែលរង់ចាំកុំព្យូទ័រ៖ {n}</translation>
        </message>
        <message>
            <source>Open a request file</source>
            <translation>បើកឯកសារសំណើ</translation>
        </message>
        <message>
            <source>Requests that do not prove their code: {n}. Somebody between you and the other computer changed them. Use a request file.</source>
            <translation>សំណើដែលមិនបញ្ជាក់កូដ៖ {n}។ មាននរណាម្នាក់នៅចន្លោះអ្នក និងកុំព្យូទ័រម្ខាងទៀតបានកែវា។ សូមប្រើឯកសារសំណើ។</translation>
        </message>
        <message>
            <source>The other computer asks over the line with a code that you give to its person. Both of you then compare the same digits.</source>
            <translation>កុំព្យូទ័រម្ខាងទៀតស្នើសុំតាមម៉ាស៊ីនមេ ដោយកូដដែលអ្នកប្រាប់ម្ចាស់វា។ បន្ទាប់មកអ្នកទាំងពីរប្រៀបធៀបលេខដូចគ្នា។</translation>
        </message>
        <message>
            <source>Whoever asks with a code is seen only on the computer on which the code was made. Another administrator makes another code.</source>
            <translation>អ្នកដែលស្នើសុំដោយកូដ មើលឃើញតែនៅលើកុំព្យូទ័រដែលបានបង្កើតកូដនោះ។ អ្នកគ្រប់គ្រងម្នាក់ទៀត បង្កើតកូដមួយទៀត។</translation>
        </message>
    </context>
    <context>
        <name>JoinOnlineStep</name>
        <message>
            <source>1. Type the code</source>
            <translation>១. វាយកូដ</translation>
        </message>
        <message>
            <source>2. Let the administrator compare</source>
            <translation>២. ឱ្យអ្នកគ្រប់គ្រងប្រៀបធៀប</translation>
        </message>
        <message>
            <source>Address of the hub</source>
            <translation>អាសយដ្ឋានម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>As soon as the administrator has answered, this computer joins by itself. You may work on meanwhile.</source>
            <translation>ពេលអ្នកគ្រប់គ្រងបានឆ្លើយ កុំព្យូទ័រនេះចូលរួមដោយខ្លួនឯង។ អ្នកអាចធ្វើការបន្តបាន។</translation>
        </message>
        <message>
            <source>Ask to join</source>
            <translation>ស្នើសុំចូលរួម</translation>
        </message>
        <message>
            <source>Eight groups of six digits. If you got address and code as one line, paste all of it here.</source>
            <translation>ប្រាំបីក្រុម ក្នុងមួយក្រុមប្រាំមួយលេខ។ បើអ្នកទទួលបានអាសយដ្ឋាន និងកូដក្នុងមួយបន្ទាត់ សូមបិទភ្ជាប់ទាំងអស់នៅទីនេះ។</translation>
        </message>
        <message>
            <source>Everything that this computer has comes along: cases, histories, numbers. An administrator of the organisation gives you a code.</source>
            <translation>អ្វីៗទាំងអស់ក្នុងកុំព្យូទ័រនេះមកជាមួយ៖ សំណុំរឿង ប្រវត្តិ លេខ។ អ្នកគ្រប់គ្រងអង្គការប្រាប់អ្នកនូវកូដ។</translation>
        </message>
        <message>
            <source>Fingerprint that both sides see</source>
            <translation>ស្នាមសម្គាល់ដែលទាំងពីរខាងឃើញ</translation>
        </message>
        <message>
            <source>Join an organisation</source>
            <translation>ចូលរួមអង្គការ</translation>
        </message>
        <message>
            <source>Join by file instead</source>
            <translation>ចូលរួមដោយឯកសារវិញ</translation>
        </message>
        <message>
            <source>Joining code</source>
            <translation>កូដចូលរួម</translation>
        </message>
        <message>
            <source>Look for the answer</source>
            <translation>រកមើលចម្លើយ</translation>
        </message>
        <message>
            <source>The administrator reads the same digits</source>
            <translation>អ្នកគ្រប់គ្រងអានលេខដូចគ្នា</translation>
        </message>
        <message>
            <source>The administrator sees these digits too. Read them aloud, face to face or by telephone. If they differ, somebody is in between: do not join.</source>
            <translation>អ្នកគ្រប់គ្រងក៏ឃើញលេខទាំងនេះដែរ។ សូមអានវាឱ្យឮ ដោយផ្ទាល់ ឬតាមទូរស័ព្ទ។ បើខុសគ្នា មាននរណាម្នាក់នៅចន្លោះ៖ កុំចូលរួម។</translation>
        </message>
        <message>
            <source>The digits differ</source>
            <translation>លេខខុសគ្នា</translation>
        </message>
        <message>
            <source>This computer belongs to the organisation. The next exchange brings the others' cases.</source>
            <translation>កុំព្យូទ័រនេះជារបស់អង្គការហើយ។ ការផ្លាស់ប្ដូរលើកក្រោយ នាំសំណុំរឿងរបស់អ្នកដទៃមក។</translation>
        </message>
        <message>
            <source>This computer does not join. Ask the administrator for a new code.</source>
            <translation>កុំព្យូទ័រនេះមិនចូលរួមទេ។ សូមសុំកូដថ្មីពីអ្នកគ្រប់គ្រង។</translation>
        </message>
        <message>
            <source>Type the address of the hub that the administrator shows.</source>
            <translation>សូមវាយអាសយដ្ឋានម៉ាស៊ីនមេដែលអ្នកគ្រប់គ្រងបង្ហាញ។</translation>
        </message>
        <message>
            <source>Type the code that the administrator shows.</source>
            <translation>សូមវាយកូដដែលអ្នកគ្រប់គ្រងបង្ហាញ។</translation>
        </message>
    </context>
    <context>
        <name>JoinStep</name>
        <message>
            <source>1. Ask</source>
            <translation>១. ស្នើសុំ</translation>
        </message>
        <message>
            <source>2. Let the administrator compare</source>
            <translation>២. ឱ្យអ្នកគ្រប់គ្រងប្រៀបធៀប</translation>
        </message>
        <message>
            <source>3. Open the answer</source>
            <translation>៣. បើកចម្លើយ</translation>
        </message>
        <message>
            <source>Choose the answer</source>
            <translation>ជ្រើសរើសចម្លើយ</translation>
        </message>
        <message>
            <source>Everything that this computer has comes along: cases, histories, numbers. An administrator of the organisation answers the request.</source>
            <translation>អ្វីៗទាំងអស់ដែលកុំព្យូទ័រនេះមាន មកជាមួយ៖ សំណុំរឿង ប្រវត្តិ លេខ។ អ្នកគ្រប់គ្រងរបស់អង្គការឆ្លើយសំណើនេះ។</translation>
        </message>
        <message>
            <source>Fingerprint of the organisation</source>
            <translation>ស្នាមសម្គាល់របស់អង្គការ</translation>
        </message>
        <message>
            <source>Fingerprint of this request</source>
            <translation>ស្នាមសម្គាល់នៃសំណើនេះ</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>ម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>ចូលរួម</translation>
        </message>
        <message>
            <source>Join an organisation</source>
            <translation>ចូលរួមអង្គការ</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>ការិយាល័យ</translation>
        </message>
        <message>
            <source>Open the answer</source>
            <translation>បើកចម្លើយ</translation>
        </message>
        <message>
            <source>Read these digits to the administrator, face to face or by telephone. If the administrator sees others, somebody changed the file on the way.</source>
            <translation>សូមអានលេខទាំងនេះប្រាប់អ្នកគ្រប់គ្រង ដោយផ្ទាល់ ឬតាមទូរស័ព្ទ។ បើអ្នកគ្រប់គ្រងឃើញលេខផ្សេង មាននរណាម្នាក់បានប្ដូរឯកសារនៅតាមផ្លូវ។</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>តួនាទី</translation>
        </message>
        <message>
            <source>The administrator gives back a file. It fits this computer alone.</source>
            <translation>អ្នកគ្រប់គ្រងប្រគល់ឯកសារមួយមកវិញ។ វាប្រើបានតែលើកុំព្យូទ័រនេះ។</translation>
        </message>
        <message>
            <source>The administrator reads the same digits for the organisation</source>
            <translation>អ្នកគ្រប់គ្រងអានលេខរបស់អង្គការដូចគ្នា</translation>
        </message>
        <message>
            <source>The request is written. Take it to an administrator.</source>
            <translation>សំណើត្រូវបានសរសេររួច។ សូមយកវាទៅអ្នកគ្រប់គ្រង។</translation>
        </message>
        <message>
            <source>This computer belongs to the organisation. The next exchange brings the others' cases.</source>
            <translation>កុំព្យូទ័រនេះជារបស់អង្គការហើយ។ ការផ្លាស់ប្ដូរលើកក្រោយ នាំសំណុំរឿងរបស់អ្នកដទៃមក។</translation>
        </message>
        <message>
            <source>Where to write the request</source>
            <translation>កន្លែងសរសេរសំណើ</translation>
        </message>
        <message>
            <source>Write the request</source>
            <translation>សរសេរសំណើ</translation>
        </message>
        <message>
            <source>Write the request to a stick, or send the file. It holds no name and no case.</source>
            <translation>សរសេរសំណើទៅឧបករណ៍ USB ឬផ្ញើឯកសារ។ ក្នុងនោះគ្មានឈ្មោះ និងគ្មានសំណុំរឿងទេ។</translation>
        </message>
        <message>
            <source>none: by stick and shared folder</source>
            <translation>គ្មាន៖ តាមឧបករណ៍ផ្ទុក និងថតរួម</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Close</source>
            <translation>បិទ</translation>
        </message>
        <message>
            <source>Keys of this window</source>
            <translation>គ្រាប់ចុចរបស់បង្អួចនេះ</translation>
        </message>
    </context>
    <context>
        <name>LanguageStep</name>
        <message>
            <source>Hub for the exchange between computers: {address}</source>
            <translation>ម៉ាស៊ីនមេសម្រាប់ការផ្លាស់ប្ដូររវាងកុំព្យូទ័រ៖ {address}</translation>
        </message>
        <message>
            <source>It stands in the fields of the next steps. Read it, and change what is not right.</source>
            <translation>វាមានក្នុងចន្លោះបំពេញនៃជំហានបន្ទាប់។ សូមអាន ហើយកែអ្វីដែលមិនត្រឹមត្រូវ។</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>ភាសារបស់បង្អួច</translation>
        </message>
        <message>
            <source>Letters are written in the language that each client needs, whatever is chosen here.</source>
            <translation>លិខិតត្រូវបានសរសេរជាភាសាដែលកូនក្តីម្នាក់ៗត្រូវការ មិនថាជ្រើសរើសភាសាណានៅទីនេះទេ។</translation>
        </message>
        <message>
            <source>Office: {name}</source>
            <translation>ការិយាល័យ៖ {name}</translation>
        </message>
        <message>
            <source>The window locks after {minutes} minutes in which nobody touches it.</source>
            <translation>បង្អួចចាក់សោដោយខ្លួនឯង ក្រោយ {minutes} នាទីដែលគ្មាននរណាប៉ះវា។</translation>
        </message>
        <message>
            <source>This program keeps the records of a legal aid office encrypted on this computer, and prints its letters. It needs no internet and sends nothing anywhere.</source>
            <translation>កម្មវិធីនេះរក្សាកំណត់ត្រារបស់ការិយាល័យជំនួយផ្នែកច្បាប់ ដោយអ៊ិនគ្រីបនៅលើកុំព្យូទ័រនេះ ហើយបោះពុម្ពលិខិត។ វាមិនត្រូវការអ៊ីនធឺណិត ហើយមិនផ្ញើអ្វីទៅណាទេ។</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>សូមស្វាគមន៍</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>អ្វីដែលកម្មវិធីនេះធ្វើមិនបាន</translation>
        </message>
        <message>
            <source>Your organisation suggests</source>
            <translation>អង្គការរបស់អ្នកស្នើ</translation>
        </message>
    </context>
    <context>
        <name>LetInStep</name>
        <message>
            <source>1. The request</source>
            <translation>១. សំណើ</translation>
        </message>
        <message>
            <source>3. The answer</source>
            <translation>៣. ចម្លើយ</translation>
        </message>
        <message>
            <source>Answer the request once both read the same digits.</source>
            <translation>សូមឆ្លើយសំណើ ពេលទាំងពីរអានលេខដូចគ្នា។</translation>
        </message>
        <message>
            <source>Ask the other person to read theirs, face to face or by telephone. If they differ, answer nothing: somebody changed the file on the way.</source>
            <translation>សូមឱ្យអ្នកម្ខាងទៀតអានលេខរបស់គេ ដោយផ្ទាល់ ឬតាមទូរស័ព្ទ។ បើខុសគ្នា កុំឆ្លើយ៖ មាននរណាម្នាក់បានប្ដូរឯកសារនៅតាមផ្លូវ។</translation>
        </message>
        <message>
            <source>Choose the request</source>
            <translation>ជ្រើសរើសសំណើ</translation>
        </message>
        <message>
            <source>Fingerprint of the organisation</source>
            <translation>ស្នាមសម្គាល់របស់អង្គការ</translation>
        </message>
        <message>
            <source>Fingerprint of the request</source>
            <translation>ស្នាមសម្គាល់នៃសំណើ</translation>
        </message>
        <message>
            <source>It is the vault of an earlier computer, restored from a backup.</source>
            <translation>នេះជាឃ្លាំងសម្ងាត់របស់កុំព្យូទ័រមុន ដែលបានស្ដារពីច្បាប់បម្រុង។</translation>
        </message>
        <message>
            <source>Let a computer in</source>
            <translation>ឱ្យកុំព្យូទ័រមួយចូល</translation>
        </message>
        <message>
            <source>Let it in</source>
            <translation>ឱ្យវាចូល</translation>
        </message>
        <message>
            <source>Open the request</source>
            <translation>បើកសំណើ</translation>
        </message>
        <message>
            <source>Open the request that the other person wrote, and answer it once both read the same digits.</source>
            <translation>បើកសំណើដែលអ្នកម្ខាងទៀតបានសរសេរ ហើយឆ្លើយ ពេលទាំងពីរអានលេខដូចគ្នា។</translation>
        </message>
        <message>
            <source>The answer is written.</source>
            <translation>ចម្លើយត្រូវបានសរសេររួច។</translation>
        </message>
        <message>
            <source>The computer belongs to the organisation. Hand over the answer.</source>
            <translation>កុំព្យូទ័រនោះជារបស់អង្គការហើយ។ សូមប្រគល់ចម្លើយ។</translation>
        </message>
        <message>
            <source>The computer belongs to the organisation: computer {tag} of the office {office}.</source>
            <translation>កុំព្យូទ័រចូលអង្គការហើយ៖ កុំព្យូទ័រលេខ {tag} នៃការិយាល័យ {office}។</translation>
        </message>
        <message>
            <source>The hub could not take the answer; it goes out with the next exchange.</source>
            <translation>ម៉ាស៊ីនមេមិនអាចទទួលចម្លើយទេ។ វានឹងចេញជាមួយការផ្លាស់ប្ដូរបន្ទាប់។</translation>
        </message>
        <message>
            <source>Where to write the answer</source>
            <translation>កន្លែងសរសេរចម្លើយ</translation>
        </message>
        <message>
            <source>Whoever opens it sees the fingerprint of the organisation, and asks you to read yours. It must be this:</source>
            <translation>អ្នកដែលបើកវា ឃើញស្នាមសម្គាល់របស់អង្គការ ហើយសុំឱ្យអ្នកអានរបស់អ្នក។ វាត្រូវតែជា៖</translation>
        </message>
        <message>
            <source>Write the answer once more</source>
            <translation>សរសេរចម្លើយម្ដងទៀត</translation>
        </message>
        <message>
            <source>{file} is written, for computer {tag} of the office {office}.</source>
            <translation>{file} ត្រូវបានសរសេរ សម្រាប់កុំព្យូទ័រ {tag} នៃការិយាល័យ {office}។</translation>
        </message>
    </context>
    <context>
        <name>LetterCard</name>
        <message>
            <source>Declare void</source>
            <translation>ទុកជាមោឃៈ</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>ប្រគល់</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>មើល</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>បានបង្កើត</translation>
        </message>
        <message>
            <source>Not handed over</source>
            <translation>មិនទាន់ប្រគល់</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>បោះពុម្ព</translation>
        </message>
        <message>
            <source>Print a copy</source>
            <translation>បោះពុម្ពមួយច្បាប់ទៀត</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>រក្សាទុកជា PDF</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>មោឃៈ</translation>
        </message>
        <message>
            <source>Void: {reason}</source>
            <translation>មោឃៈ៖ {reason}</translation>
        </message>
        <message>
            <source>{template} · {language} · {day} · copies: {copies}</source>
            <translation>{template} · {language} · {day} · ច្បាប់៖ {copies}</translation>
        </message>
    </context>
    <context>
        <name>LetterForm</name>
        <message>
            <source>Address of the addressee</source>
            <translation>អាសយដ្ឋានអ្នកទទួល</translation>
        </message>
        <message>
            <source>Around the letter</source>
            <translation>ជុំវិញលិខិត</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>ឯកសារភ្ជាប់</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>សម្ងាត់</translation>
        </message>
        <message>
            <source>Copies to</source>
            <translation>ចម្លងជូន</translation>
        </message>
        <message>
            <source>Marks in the corner</source>
            <translation>សញ្ញានៅជ្រុង</translation>
        </message>
        <message>
            <source>Name of the addressee</source>
            <translation>ឈ្មោះអ្នកទទួល</translation>
        </message>
        <message>
            <source>Number in the office's own register</source>
            <translation>លេខក្នុងបញ្ជីការិយាល័យ</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>បញ្ជីមានលេខ</translation>
        </message>
        <message>
            <source>Office or organisation of the addressee</source>
            <translation>មុខតំណែង ឬស្ថាប័នរបស់អ្នកទទួល</translation>
        </message>
        <message>
            <source>One on each line.</source>
            <translation>មួយបន្ទាត់មួយ។</translation>
        </message>
        <message>
            <source>References: what this letter answers</source>
            <translation>យោង៖ អ្វីដែលលិខិតនេះឆ្លើយតប</translation>
        </message>
        <message>
            <source>Steps, papers or purposes: one on each line.</source>
            <translation>ជំហាន ឯកសារ ឬគោលបំណង៖ មួយបន្ទាត់មួយ។</translation>
        </message>
        <message>
            <source>The letter needs this.</source>
            <translation>លិខិតត្រូវការព័ត៌មាននេះ។</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>បន្ទាន់</translation>
        </message>
        <message>
            <source>What the letter says</source>
            <translation>ខ្លឹមសារលិខិត</translation>
        </message>
        <message>
            <source>Write a whole date: day, month and year.</source>
            <translation>សូមសរសេរកាលបរិច្ឆេទឱ្យពេញ៖ ថ្ងៃ ខែ និងឆ្នាំ។</translation>
        </message>
        <message>
            <source>{field}, in English</source>
            <translation>{field} ជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>{field}, in Khmer</source>
            <translation>{field} ជាភាសាខ្មែរ</translation>
        </message>
    </context>
    <context>
        <name>LetterScreen</name>
        <message>
            <source>Both</source>
            <translation>ទាំងពីរ</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Choose a letter to look at it.</source>
            <translation>សូមជ្រើសរើសលិខិតដើម្បីមើល។</translation>
        </message>
        <message>
            <source>Draft saved on this computer at {time}</source>
            <translation>សេចក្តីព្រាងបានរក្សាទុកលើកុំព្យូទ័រនេះនៅម៉ោង {time}</translation>
        </message>
        <message>
            <source>English</source>
            <translation>អង់គ្លេស</translation>
        </message>
        <message>
            <source>It is noted how letter {number} reached the client.</source>
            <translation>បានកត់ត្រារបៀបដែលលិខិតលេខ {number} ទៅដល់កូនក្តី។</translation>
        </message>
        <message>
            <source>Khmer</source>
            <translation>ខ្មែរ</translation>
        </message>
        <message>
            <source>Letter {number} is made and kept in the vault.</source>
            <translation>លិខិតលេខ {number} បានបង្កើត និងរក្សាទុកក្នុងឃ្លាំងសម្ងាត់។</translation>
        </message>
        <message>
            <source>Letter {number} is void.</source>
            <translation>លិខិតលេខ {number} ត្រូវបានទុកជាមោឃៈ។</translation>
        </message>
        <message>
            <source>Letter {number} went to the printer.</source>
            <translation>លិខិតលេខ {number} បានផ្ញើទៅម៉ាស៊ីនបោះពុម្ព។</translation>
        </message>
        <message>
            <source>Letter {number}, as it is kept.</source>
            <translation>លិខិតលេខ {number} ដូចដែលបានរក្សាទុក។</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>Letters of this case</source>
            <translation>លិខិតនៃសំណុំរឿងនេះ</translation>
        </message>
        <message>
            <source>Letters of this case: {n}</source>
            <translation>លិខិតនៃសំណុំរឿងនេះ៖ {n}</translation>
        </message>
        <message>
            <source>Names are hidden. What you typed is still here.</source>
            <translation>ឈ្មោះត្រូវបានលាក់។ អ្វីដែលអ្នកបានវាយនៅតែមាន។</translation>
        </message>
        <message>
            <source>New letter</source>
            <translation>លិខិតថ្មី</translation>
        </message>
        <message>
            <source>Press F9 to go on.</source>
            <translation>ចុច F9 ដើម្បីបន្ត។</translation>
        </message>
        <message>
            <source>Preview. The letter gets its number when it is made.</source>
            <translation>ការមើលជាមុន។ លិខិតទទួលបានលេខនៅពេលបង្កើត។</translation>
        </message>
        <message>
            <source>Print a test page</source>
            <translation>បោះពុម្ពទំព័រសាកល្បង</translation>
        </message>
        <message>
            <source>Print this letter</source>
            <translation>បោះពុម្ពលិខិតនេះ</translation>
        </message>
        <message>
            <source>The letter as it is printed</source>
            <translation>លិខិតដូចដែលបោះពុម្ព</translation>
        </message>
        <message>
            <source>The letter cannot be made yet: see what is marked.</source>
            <translation>មិនទាន់អាចបង្កើតលិខិតបានទេ៖ សូមមើលកន្លែងដែលបានសម្គាល់។</translation>
        </message>
        <message>
            <source>The letter was saved as a PDF file. The file is not encrypted.</source>
            <translation>លិខិតបានរក្សាទុកជាឯកសារ PDF។ ឯកសារនេះមិនបានអ៊ិនគ្រីបទេ។</translation>
        </message>
        <message>
            <source>The test page went to the printer. Look at it before the first letter.</source>
            <translation>ទំព័រសាកល្បងបានផ្ញើទៅម៉ាស៊ីនបោះពុម្ពហើយ។ សូមពិនិត្យវាមុនលិខិតដំបូង។</translation>
        </message>
    </context>
    <context>
        <name>LetterheadForm</name>
        <message>
            <source>Address in English</source>
            <translation>អាសយដ្ឋានជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Address in Khmer</source>
            <translation>អាសយដ្ឋានជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>As it stands before the date of a letter.</source>
            <translation>ដូចដែលសរសេរមុនកាលបរិច្ឆេទនៃលិខិត។</translation>
        </message>
        <message>
            <source>Bodies above the office, in Khmer</source>
            <translation>ស្ថាប័នខាងលើការិយាល័យ ជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>អ៊ីមែល</translation>
        </message>
        <message>
            <source>Each on a line of its own.</source>
            <translation>មួយក្នុងមួយបន្ទាត់។</translation>
        </message>
        <message>
            <source>Heading of letters</source>
            <translation>ក្បាលរបស់លិខិត</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>រូបសញ្ញា</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>ឈ្មោះជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Name of the office</source>
            <translation>ឈ្មោះការិយាល័យ</translation>
        </message>
        <message>
            <source>Place and contact</source>
            <translation>ទីកន្លែង និងទំនាក់ទំនង</translation>
        </message>
        <message>
            <source>Place in English</source>
            <translation>ទីកន្លែងជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Place in Khmer</source>
            <translation>ទីកន្លែងជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Print the national heading (“Kingdom of Cambodia, Nation Religion King”)</source>
            <translation>បោះពុម្ពក្បាលជាតិ («ព្រះរាជាណាចក្រកម្ពុជា ជាតិ សាសនា ព្រះមហាក្សត្រ»)</translation>
        </message>
        <message>
            <source>State bodies write under it. Whether an association may is for your office to decide; the program does not know. Without the tick, letters begin with the name of the office.</source>
            <translation>ស្ថាប័នរដ្ឋសរសេរក្រោមក្បាលនេះ។ សមាគមអាចប្រើវាឬទេ ការិយាល័យរបស់អ្នកជាអ្នកសម្រេច។ កម្មវិធីមិនដឹងទេ។ បើមិនគូសធីក លិខិតចាប់ផ្តើមដោយឈ្មោះការិយាល័យ។</translation>
        </message>
        <message>
            <source>Telephones, one a line</source>
            <translation>លេខទូរស័ព្ទ មួយក្នុងមួយបន្ទាត់</translation>
        </message>
        <message>
            <source>The same in English</source>
            <translation>ដូចគ្នា ជាភាសាអង់គ្លេស</translation>
        </message>
    </context>
    <context>
        <name>LetterheadStep</name>
        <message>
            <source>Begin to work</source>
            <translation>ចាប់ផ្តើមធ្វើការ</translation>
        </message>
        <message>
            <source>It stands on every letter. All of it can be left empty now and changed later in the settings.</source>
            <translation>វានៅលើលិខិតទាំងអស់។ អាចទុកឱ្យទទេសិន ហើយកែនៅពេលក្រោយក្នុងការកំណត់។</translation>
        </message>
        <message>
            <source>The office's letterhead</source>
            <translation>ក្បាលលិខិតរបស់ការិយាល័យ</translation>
        </message>
    </context>
    <context>
        <name>LettersCard</name>
        <message>
            <source>Letters</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>Make a letter</source>
            <translation>ធ្វើលិខិត</translation>
        </message>
        <message>
            <source>No letter was made yet.</source>
            <translation>មិនទាន់បានធ្វើលិខិតទេ។</translation>
        </message>
        <message>
            <source>Template of the new letter</source>
            <translation>គំរូនៃលិខិតថ្មី</translation>
        </message>
        <message>
            <source>copies: {n}</source>
            <translation>ច្បាប់៖ {n}</translation>
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
            <translation>អ្វីដែលកម្មវិធីនេះធ្វើមិនបាន</translation>
        </message>
    </context>
    <context>
        <name>LineCard</name>
        <message>
            <source>Line</source>
            <translation>បណ្ដាញ</translation>
        </message>
        <message>
            <source>Send the files now</source>
            <translation>ផ្ញើឯកសារឥឡូវនេះ</translation>
        </message>
        <message>
            <source>Text goes by itself. Photos and files of cases wait until you send them.</source>
            <translation>អត្ថបទទៅដោយខ្លួនឯង។ រូបថត និងឯកសារនៃសំណុំរឿងរង់ចាំរហូតដល់អ្នកផ្ញើ។</translation>
        </message>
        <message>
            <source>This line costs by the amount</source>
            <translation>បណ្ដាញនេះគិតថ្លៃតាមចំនួន</translation>
        </message>
    </context>
    <context>
        <name>LineChart</name>
        <message>
            <source>{count} visits: from “{first}” on {first_day} to “{last}” on {last_day}.</source>
            <translation>ការចុះពិនិត្យ {count} លើក៖ ពី «{first}» នៅ{first_day} ទៅ «{last}» នៅ{last_day}។</translation>
        </message>
    </context>
    <context>
        <name>LineEdit</name>
        <message>
            <source>Too long: this line takes {limit} characters. Nothing was put in.</source>
            <translation>វែងពេក៖ បន្ទាត់នេះទទួលបាន {limit} តួអក្សរ។ មិនបានបញ្ចូលអ្វីទេ។</translation>
        </message>
    </context>
    <context>
        <name>LinksField</name>
        <message>
            <source>Remove {tag}</source>
            <translation>ដក {tag} ចេញ</translation>
        </message>
    </context>
    <context>
        <name>ListedPart</name>
        <message>
            <source>It is saved.</source>
            <translation>បានរក្សាទុក។</translation>
        </message>
        <message>
            <source>It is undone.</source>
            <translation>បានត្រឡប់ដូចដើមវិញ។</translation>
        </message>
        <message>
            <source>The change is saved.</source>
            <translation>ការកែត្រូវបានរក្សាទុក។</translation>
        </message>
    </context>
    <context>
        <name>LogoPicker</name>
        <message>
            <source>Choose a picture</source>
            <translation>ជ្រើសរើសរូបភាព</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>រូបសញ្ញា</translation>
        </message>
        <message>
            <source>No logo</source>
            <translation>គ្មានរូបសញ្ញា</translation>
        </message>
        <message>
            <source>PNG or JPEG. It stands at the upper left of every letter.</source>
            <translation>PNG ឬ JPEG។ វានៅខាងលើផ្នែកឆ្វេងនៃលិខិតទាំងអស់។</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>រូបភាព</translation>
        </message>
        <message>
            <source>Remove the logo</source>
            <translation>ដករូបសញ្ញាចេញ</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>គ្រប់ទីកន្លែង</translation>
        </message>
        <message>
            <source>Find everywhere</source>
            <translation>ស្វែងរកគ្រប់កន្លែង</translation>
        </message>
        <message>
            <source>Hide or show names</source>
            <translation>លាក់ ឬបង្ហាញឈ្មោះ</translation>
        </message>
        <message>
            <source>Hold it: every button and field shows its key</source>
            <translation>ចុចឱ្យជាប់៖ ប៊ូតុង និងប្រអប់នីមួយៗបង្ហាញគ្រាប់ចុចរបស់វា</translation>
        </message>
        <message>
            <source>In a list: open the row</source>
            <translation>ក្នុងបញ្ជី៖ បើកជួរ</translation>
        </message>
        <message>
            <source>In a list: the first row, the last row</source>
            <translation>ក្នុងបញ្ជី៖ ជួរដំបូង ជួរចុងក្រោយ</translation>
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
            <source>Lock now</source>
            <translation>ចាក់សោឥឡូវនេះ</translation>
        </message>
        <message>
            <source>Main sections</source>
            <translation>ផ្នែកសំខាន់ៗ</translation>
        </message>
        <message>
            <source>Next field, field before</source>
            <translation>ប្រអប់បន្ទាប់ ប្រអប់មុន</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>ផ្នែកបន្ទាប់នៃបង្អួច</translation>
        </message>
        <message>
            <source>Office notes</source>
            <translation>កំណត់ចំណាំការិយាល័យ</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>នៅលើទំព័រនេះ</translation>
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
            <source>Section of a form, part of the settings</source>
            <translation>ផ្នែកនៃទម្រង់ ឬនៃការកំណត់</translation>
        </message>
    </context>
    <context>
        <name>MarksField</name>
        <message>
            <source>Does it name the result for the people held?</source>
            <translation>តើបញ្ជាក់លទ្ធផលសម្រាប់អ្នកជាប់ឃុំឬទេ?</translation>
        </message>
        <message>
            <source>Does it reach the cause?</source>
            <translation>តើវាដោះស្រាយដល់មូលហេតុឬទេ?</translation>
        </message>
        <message>
            <source>Does it say a way in which it can be done?</source>
            <translation>តើបញ្ជាក់វិធីដែលអាចធ្វើបានឬទេ?</translation>
        </message>
        <message>
            <source>Is it among the most pressing ones?</source>
            <translation>តើវាស្ថិតក្នុងចំណោមអ្វីដែលបន្ទាន់បំផុតឬទេ?</translation>
        </message>
        <message>
            <source>Is it in the power of whoever is asked?</source>
            <translation>តើអ្នកដែលត្រូវស្នើមានអំណាចធ្វើបានឬទេ?</translation>
        </message>
        <message>
            <source>Name the finding that it answers.</source>
            <translation>សូមបញ្ជាក់ការរកឃើញដែលវាឆ្លើយតប។</translation>
        </message>
        <message>
            <source>Name who is to do it.</source>
            <translation>សូមបញ្ជាក់ថា អ្នកណាត្រូវធ្វើ។</translation>
        </message>
        <message>
            <source>What exactly is to be done, and where?</source>
            <translation>ត្រូវធ្វើអ្វីឱ្យច្បាស់ និងនៅទីណា?</translation>
        </message>
        <message>
            <source>Write how one will see that it is done.</source>
            <translation>សូមសរសេរថា តើនឹងឃើញថាបានធ្វើរួចដោយរបៀបណា។</translation>
        </message>
        <message>
            <source>Write until when.</source>
            <translation>សូមសរសេរថា ត្រឹមពេលណា។</translation>
        </message>
        <message>
            <source>{mark}: still open</source>
            <translation>{mark}៖ មិនទាន់មាន</translation>
        </message>
        <message>
            <source>{mark}: there</source>
            <translation>{mark}៖ មានហើយ</translation>
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
        <name>MovePanel</name>
        <message>
            <source>Choose a reason.</source>
            <translation>សូមជ្រើសរើសមូលហេតុ។</translation>
        </message>
        <message>
            <source>More about it</source>
            <translation>ព័ត៌មានបន្ថែម</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>មូលហេតុ</translation>
        </message>
    </context>
    <context>
        <name>NewCode</name>
        <message>
            <source>From the paper</source>
            <translation>ពីក្រដាស</translation>
        </message>
        <message>
            <source>It is on paper</source>
            <translation>មាននៅលើក្រដាសហើយ</translation>
        </message>
        <message>
            <source>The old code is used up. The new one is shown only now: print it or copy it by hand.</source>
            <translation>លេខកូដចាស់លែងប្រើបានហើយ។ លេខកូដថ្មីបង្ហាញតែពេលនេះទេ៖ សូមបោះពុម្ព ឬចម្លងដោយដៃ។</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>At least {least} characters; blanks do not count. Long is better than complicated: five words that have nothing to do with each other are good.</source>
            <translation>យ៉ាងតិច {least} តួអក្សរ មិនរាប់ដកឃ្លា។ វែងប្រសើរជាងស្មុគស្មាញ៖ ពាក្យប្រាំដែលមិនទាក់ទងគ្នាគឺល្អ។</translation>
        </message>
        <message>
            <source>Five names of communes, drawn by chance: more than {count} possibilities. Write them down until you know them by heart.</source>
            <translation>ឈ្មោះឃុំប្រាំ ដែលចាប់ឆ្នោតបាន៖ អាចមានលើសពី {count} យ៉ាង។ សូមសរសេរទុក រហូតដល់ចាំបាន។</translation>
        </message>
        <message>
            <source>Long enough, and no well-known phrase. Nothing can tell whether people who know you would guess it.</source>
            <translation>វែងគ្រប់គ្រាន់ ហើយមិនមែនជាឃ្លាដែលគេស្គាល់ច្រើនទេ។ គ្មានអ្វីអាចដឹងថា អ្នកដែលស្គាល់អ្នកអាចទាយបានឬទេ។</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>ឃ្លាសម្ងាត់ថ្មី</translation>
        </message>
        <message>
            <source>Show what I type</source>
            <translation>បង្ហាញអ្វីដែលខ្ញុំវាយ</translation>
        </message>
        <message>
            <source>Suggest five words</source>
            <translation>ស្នើពាក្យប្រាំ</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>វាយដដែលម្តងទៀត</translation>
        </message>
        <message>
            <source>The two are not the same. Type the second one again.</source>
            <translation>ទាំងពីរមិនដូចគ្នាទេ។ សូមវាយទីពីរម្តងទៀត។</translation>
        </message>
        <message>
            <source>{counted} of {least} characters.</source>
            <translation>{counted} ក្នុងចំណោម {least} តួអក្សរ។</translation>
        </message>
    </context>
    <context>
        <name>NotesCard</name>
        <message>
            <source>Add the note</source>
            <translation>បន្ថែមកំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Another note</source>
            <translation>កំណត់ចំណាំថ្មី</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>The note is added.</source>
            <translation>បានបន្ថែមកំណត់ចំណាំ។</translation>
        </message>
        <message>
            <source>Write the note first.</source>
            <translation>សូមសរសេរកំណត់ចំណាំជាមុនសិន។</translation>
        </message>
    </context>
    <context>
        <name>OfficeKeyCard</name>
        <message>
            <source>Choose the public key</source>
            <translation>ជ្រើសរើសកូនសោសាធារណៈ</translation>
        </message>
        <message>
            <source>Enrol a public key</source>
            <translation>ចុះឈ្មោះកូនសោសាធារណៈ</translation>
        </message>
        <message>
            <source>Make an office key</source>
            <translation>បង្កើតកូនសោការិយាល័យ</translation>
        </message>
        <message>
            <source>Office keys that open this vault: {n}</source>
            <translation>កូនសោការិយាល័យដែលបើកឃ្លាំងសម្ងាត់នេះ៖ {n}</translation>
        </message>
        <message>
            <source>The key is made. Put {private} in the safe and enrol {public} in each vault.</source>
            <translation>បានបង្កើតកូនសោហើយ។ ដាក់ {private} ក្នុងទូដែក ហើយចុះឈ្មោះ {public} ក្នុងឃ្លាំងសម្ងាត់នីមួយៗ។</translation>
        </message>
        <message>
            <source>The office key can open this vault now.</source>
            <translation>កូនសោការិយាល័យអាចបើកឃ្លាំងសម្ងាត់នេះបានហើយ។</translation>
        </message>
        <message>
            <source>The office's own key</source>
            <translation>កូនសោរបស់ការិយាល័យ</translation>
        </message>
        <message>
            <source>Where to put the private key</source>
            <translation>កន្លែងដាក់កូនសោឯកជន</translation>
        </message>
        <message>
            <source>Whoever holds the private file of an office key can open every vault in which its public file is enrolled. Keep the private file on a stick in the safe, away from every vault, and enrol the public one in each.</source>
            <translation>អ្នកដែលកាន់ឯកសារឯកជននៃកូនសោការិយាល័យ អាចបើកឃ្លាំងសម្ងាត់ទាំងអស់ដែលបានចុះឈ្មោះឯកសារសាធារណៈរបស់វា។ សូមទុកឯកសារឯកជនក្នុងឧបករណ៍ USB ក្នុងទូដែក ឆ្ងាយពីឃ្លាំងសម្ងាត់ទាំងអស់ ហើយចុះឈ្មោះឯកសារសាធារណៈក្នុងឃ្លាំងនីមួយៗ។</translation>
        </message>
    </context>
    <context>
        <name>OfficePanel</name>
        <message>
            <source>Letters that are already made stay as they were printed.</source>
            <translation>លិខិតដែលបានធ្វើរួចនៅដដែល ដូចពេលបោះពុម្ព។</translation>
        </message>
        <message>
            <source>Office and letterhead</source>
            <translation>ការិយាល័យ និងក្បាលលិខិត</translation>
        </message>
        <message>
            <source>Save the letterhead</source>
            <translation>រក្សាទុកក្បាលលិខិត</translation>
        </message>
        <message>
            <source>The letterhead is saved.</source>
            <translation>ក្បាលលិខិតត្រូវបានរក្សាទុក។</translation>
        </message>
    </context>
    <context>
        <name>OfficeStep</name>
        <message>
            <source>Choose an empty folder, or where to make one</source>
            <translation>ជ្រើសរើសថតទទេ ឬកន្លែងដែលត្រូវបង្កើតថត</translation>
        </message>
        <message>
            <source>Choose another place</source>
            <translation>ជ្រើសរើសកន្លែងផ្សេង</translation>
        </message>
        <message>
            <source>Exactly three letters from A to Z.</source>
            <translation>អក្សរបីគត់ ពី A ដល់ Z។</translation>
        </message>
        <message>
            <source>Name of the office in English</source>
            <translation>ឈ្មោះការិយាល័យជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Name of the office in Khmer</source>
            <translation>ឈ្មោះការិយាល័យជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>ការិយាល័យ</translation>
        </message>
        <message>
            <source>Office and person</source>
            <translation>ការិយាល័យ និងអ្នកប្រើ</translation>
        </message>
        <message>
            <source>On the disk of this computer, not on a network drive or in a folder that is copied to the internet. The name of the folder is seen before unlocking, so keep names of clients out of it.</source>
            <translation>នៅលើថាសរបស់កុំព្យូទ័រនេះ មិនមែននៅលើថាសបណ្តាញ ឬថតដែលចម្លងទៅអ៊ីនធឺណិតទេ។ ឈ្មោះថតមើលឃើញមុនពេលដោះសោ ដូច្នេះកុំដាក់ឈ្មោះកូនក្តី។</translation>
        </message>
        <message>
            <source>Province of the office</source>
            <translation>ខេត្តរបស់ការិយាល័យ</translation>
        </message>
        <message>
            <source>They stand in every case number, such as BTB-2026-512-0001-1, and stay for ever.</source>
            <translation>វានៅក្នុងលេខសំណុំរឿងទាំងអស់ ដូចជា BTB-2026-512-0001-1 ហើយមិនប្តូរទេ។</translation>
        </message>
        <message>
            <source>Three letters of the office</source>
            <translation>អក្សរបីរបស់ការិយាល័យ</translation>
        </message>
        <message>
            <source>Where the vault lies</source>
            <translation>ទីតាំងឃ្លាំងសម្ងាត់</translation>
        </message>
        <message>
            <source>Who works at this computer</source>
            <translation>អ្នកធ្វើការលើកុំព្យូទ័រនេះ</translation>
        </message>
        <message>
            <source>Write the name of the office, in one script at least.</source>
            <translation>សូមសរសេរឈ្មោះការិយាល័យ យ៉ាងតិចជាអក្សរមួយប្រភេទ។</translation>
        </message>
        <message>
            <source>Write your name, in one script at least.</source>
            <translation>សូមសរសេរឈ្មោះអ្នក យ៉ាងតិចជាអក្សរមួយប្រភេទ។</translation>
        </message>
        <message>
            <source>Your name in Khmer</source>
            <translation>ឈ្មោះអ្នកជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Your name in Latin letters</source>
            <translation>ឈ្មោះអ្នកជាអក្សរឡាតាំង</translation>
        </message>
    </context>
    <context>
        <name>OrderCard</name>
        <message>
            <source>A case that is not known here</source>
            <translation>សំណុំរឿងដែលមិនស្គាល់នៅទីនេះ</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>យល់ព្រម</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>អនុញ្ញាតឱ្យលុប</translation>
        </message>
        <message>
            <source>This computer has work in it that no other one has. It goes too if you agree.</source>
            <translation>កុំព្យូទ័រនេះមានការងារក្នុងនោះ ដែលគ្មាននៅកុំព្យូទ័រណាផ្សេង។ បើអ្នកយល់ព្រម វាក៏បាត់ដែរ។</translation>
        </message>
        <message>
            <source>This computer has work in it that no other one has. It is not handed on any more. Read it or print it if it is needed, then let it go.</source>
            <translation>កុំព្យូទ័រនេះមានការងារក្នុងនោះ ដែលគ្មាននៅកុំព្យូទ័រណាផ្សេង។ វាលែងត្រូវបានបញ្ជូនបន្ត។ សូមអាន ឬបោះពុម្ពវាបើត្រូវការ រួចអនុញ្ញាតឱ្យលុប។</translation>
        </message>
        <message>
            <source>Type {text}</source>
            <translation>វាយ {text}</translation>
        </message>
        <message>
            <source>Withdraw the order</source>
            <translation>ដកបញ្ជាវិញ</translation>
        </message>
        <message>
            <source>agreed to by {name}</source>
            <translation>យល់ព្រមដោយ {name}</translation>
        </message>
        <message>
            <source>ordered by {name}</source>
            <translation>បញ្ជាដោយ {name}</translation>
        </message>
        <message>
            <source>withdrawn by {name}</source>
            <translation>ដកវិញដោយ {name}</translation>
        </message>
    </context>
    <context>
        <name>OrganisationPanel</name>
        <message>
            <source>Found or join an organisation</source>
            <translation>បង្កើត ឬចូលរួមអង្គការ</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>អង្គការ</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>មនុស្ស និងកុំព្យូទ័រ</translation>
        </message>
    </context>
    <context>
        <name>OrganisationScreen</name>
        <message>
            <source>Exchange</source>
            <translation>ការផ្លាស់ប្ដូរ</translation>
        </message>
        <message>
            <source>Groups with a new key: {n}. Tell the other computers, by line or by stick.</source>
            <translation>ក្រុមដែលមានសោថ្មី៖ {n}។ សូមប្រាប់កុំព្យូទ័រផ្សេង តាមបណ្ដាញ ឬតាមឧបករណ៍ USB។</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>អង្គការ</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>What was typed here and not saved is back.</source>
            <translation>អ្វីដែលបានវាយនៅទីនេះហើយមិនទាន់បានរក្សាទុក បានត្រឡប់មកវិញហើយ។</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Filled checklist</source>
            <translation>បញ្ជីពិនិត្យដែលបានបំពេញ</translation>
        </message>
        <message>
            <source>Nobody who was interviewed is named on any of them.</source>
            <translation>គ្មានឯកសារណាមួយសរសេរឈ្មោះអ្នកដែលបានសម្ភាសទេ។</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>ឯកសារ</translation>
        </message>
        <message>
            <source>Report for the public</source>
            <translation>របាយការណ៍សម្រាប់សាធារណជន</translation>
        </message>
        <message>
            <source>Report, confidential</source>
            <translation>របាយការណ៍សម្ងាត់</translation>
        </message>
        <message>
            <source>Save the paper</source>
            <translation>រក្សាទុកឯកសារ</translation>
        </message>
        <message>
            <source>The prison through the years</source>
            <translation>ពន្ធនាគារតាមឆ្នាំ</translation>
        </message>
        <message>
            <source>{name} is written.</source>
            <translation>{name} ត្រូវបានសរសេរហើយ។</translation>
        </message>
    </context>
    <context>
        <name>ParagraphCard</name>
        <message>
            <source>Change the paragraph</source>
            <translation>កែកថាខណ្ឌ</translation>
        </message>
        <message>
            <source>Law and article</source>
            <translation>ច្បាប់ និងមាត្រា</translation>
        </message>
        <message>
            <source>New paragraph</source>
            <translation>កថាខណ្ឌថ្មី</translation>
        </message>
        <message>
            <source>Offer it no more</source>
            <translation>លែងបង្ហាញឱ្យជ្រើសរើស</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>រក្សាទុក</translation>
        </message>
        <message>
            <source>Title to find it by</source>
            <translation>ចំណងជើងសម្រាប់ស្វែងរក</translation>
        </message>
        <message>
            <source>Version {n}, {day}</source>
            <translation>កំណែ {n}, {day}</translation>
        </message>
        <message>
            <source>Words in English</source>
            <translation>ពាក្យជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Words in Khmer</source>
            <translation>ពាក្យជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Write a title.</source>
            <translation>សរសេរចំណងជើង។</translation>
        </message>
        <message>
            <source>Write the words, in one language at least.</source>
            <translation>សរសេរពាក្យ យ៉ាងហោចណាស់ជាភាសាមួយ។</translation>
        </message>
    </context>
    <context>
        <name>ParagraphPicker</name>
        <message>
            <source>Insert</source>
            <translation>បញ្ចូល</translation>
        </message>
        <message>
            <source>Insert a paragraph</source>
            <translation>បញ្ចូលកថាខណ្ឌ</translation>
        </message>
        <message>
            <source>Insert “{title}”</source>
            <translation>បញ្ចូល «{title}»</translation>
        </message>
        <message>
            <source>No paragraph has these words.</source>
            <translation>គ្មានកថាខណ្ឌណាមានពាក្យទាំងនេះទេ។</translation>
        </message>
        <message>
            <source>The office has written no paragraph yet. Settings, Reusable paragraphs.</source>
            <translation>ការិយាល័យមិនទាន់បានសរសេរកថាខណ្ឌណាមួយទេ។ ចូល ការកំណត់, កថាខណ្ឌប្រើឡើងវិញ។</translation>
        </message>
        <message>
            <source>Word in the paragraph</source>
            <translation>ពាក្យក្នុងកថាខណ្ឌ</translation>
        </message>
        <message>
            <source>version {n}</source>
            <translation>កំណែ {n}</translation>
        </message>
    </context>
    <context>
        <name>ParagraphsPanel</name>
        <message>
            <source>Change</source>
            <translation>កែ</translation>
        </message>
        <message>
            <source>Change “{title}”</source>
            <translation>កែ «{title}»</translation>
        </message>
        <message>
            <source>Explain an article once, in Khmer and English, and insert it into advice and letters with a click. Letters already made stay as they were.</source>
            <translation>ពន្យល់មាត្រាមួយតែម្ដង ជាភាសាខ្មែរ និងភាសាអង់គ្លេស ហើយបញ្ចូលវាក្នុងដំបូន្មាន និងលិខិតដោយចុចមួយដង។ លិខិតដែលបានបង្កើតរួចនៅដដែល។</translation>
        </message>
        <message>
            <source>New paragraph</source>
            <translation>កថាខណ្ឌថ្មី</translation>
        </message>
        <message>
            <source>No paragraph has these words.</source>
            <translation>គ្មានកថាខណ្ឌណាមានពាក្យទាំងនេះទេ។</translation>
        </message>
        <message>
            <source>No paragraph is written yet.</source>
            <translation>មិនទាន់មានកថាខណ្ឌទេ។</translation>
        </message>
        <message>
            <source>Reusable paragraphs</source>
            <translation>កថាខណ្ឌប្រើឡើងវិញ</translation>
        </message>
        <message>
            <source>The paragraph is offered no more.</source>
            <translation>លែងបង្ហាញកថាខណ្ឌនេះឱ្យជ្រើសរើសទៀតហើយ។</translation>
        </message>
        <message>
            <source>Version {n} is saved.</source>
            <translation>បានរក្សាទុកកំណែ {n}។</translation>
        </message>
        <message>
            <source>Word in the paragraph</source>
            <translation>ពាក្យក្នុងកថាខណ្ឌ</translation>
        </message>
    </context>
    <context>
        <name>Part</name>
        <message>
            <source>It is undone.</source>
            <translation>បានត្រឡប់ដូចដើមវិញ។</translation>
        </message>
    </context>
    <context>
        <name>PartBar</name>
        <message>
            <source>More</source>
            <translation>ច្រើនទៀត</translation>
        </message>
        <message>
            <source>Next part of the page</source>
            <translation>ផ្នែកបន្ទាប់នៃទំព័រ</translation>
        </message>
        <message>
            <source>Part of the page before</source>
            <translation>ផ្នែកមុននៃទំព័រ</translation>
        </message>
    </context>
    <context>
        <name>PartedPlaces</name>
        <message>
            <source>(empty)</source>
            <translation>(ទទេ)</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>ទាំងពីរ</translation>
        </message>
        <message>
            <source>Both changed place {n}</source>
            <translation>ទាំងពីរនាក់បានកែត្រង់កន្លែងទី {n}</translation>
        </message>
        <message>
            <source>{person}: {text}</source>
            <translation>{person}៖ {text}</translation>
        </message>
    </context>
    <context>
        <name>PartiesCard</name>
        <message>
            <source>No name</source>
            <translation>គ្មានឈ្មោះ</translation>
        </message>
        <message>
            <source>Nobody is named in this case.</source>
            <translation>គ្មានឈ្មោះអ្នកណាក្នុងសំណុំរឿងនេះទេ។</translation>
        </message>
        <message>
            <source>Page of this person: {name}</source>
            <translation>ទំព័ររបស់បុគ្គលនេះ៖ {name}</translation>
        </message>
        <message>
            <source>People</source>
            <translation>បុគ្គល</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Capital letters are on (Caps Lock).</source>
            <translation>អក្សរធំកំពុងបើក (Caps Lock)។</translation>
        </message>
        <message>
            <source>Show or hide what is typed</source>
            <translation>បង្ហាញ ឬលាក់អ្វីដែលវាយ</translation>
        </message>
    </context>
    <context>
        <name>PassphraseStep</name>
        <message>
            <source>Choose a passphrase</source>
            <translation>ជ្រើសរើសឃ្លាសម្ងាត់</translation>
        </message>
        <message>
            <source>Make the vault</source>
            <translation>បង្កើតឃ្លាំងសម្ងាត់</translation>
        </message>
        <message>
            <source>The vault is being made. This takes some seconds.</source>
            <translation>កំពុងបង្កើតឃ្លាំងសម្ងាត់។ វាត្រូវការប៉ុន្មានវិនាទី។</translation>
        </message>
        <message>
            <source>Whoever knows it can read everything, and nobody can open the vault without it: there is no way to reset it. Khmer or Latin letters are both good; use the keyboard that you always have.</source>
            <translation>អ្នកដែលដឹងឃ្លាសម្ងាត់នេះអាចអានអ្វីៗទាំងអស់ ហើយគ្មាននរណាអាចបើកឃ្លាំងដោយគ្មានវាទេ៖ គ្មានវិធីកំណត់ឡើងវិញឡើយ។ អក្សរខ្មែរ ឬឡាតាំងល្អដូចគ្នា។ សូមប្រើក្ដារចុចដែលអ្នកមានជានិច្ច។</translation>
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
        <name>PeopleScreen</name>
        <message>
            <source>Born</source>
            <translation>ថ្ងៃកំណើត</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Clients and parties stand here as soon as a consultation is saved.</source>
            <translation>កូនក្តី និងភាគីនឹងនៅទីនេះ ពេលរក្សាទុកការប្រឹក្សា។</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Name in Latin letters</source>
            <translation>ឈ្មោះជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Name, telephone or number of a paper</source>
            <translation>ឈ្មោះ ទូរស័ព្ទ ឬលេខឯកសារ</translation>
        </message>
        <message>
            <source>Nobody has this name or number</source>
            <translation>គ្មានអ្នកណាមានឈ្មោះ ឬលេខនេះទេ</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>មិនទាន់មាន</translation>
        </message>
        <message>
            <source>People</source>
            <translation>បុគ្គល</translation>
        </message>
        <message>
            <source>People: {n}</source>
            <translation>បុគ្គល៖ {n}</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>ភេទ</translation>
        </message>
        <message>
            <source>Show all people</source>
            <translation>បង្ហាញបុគ្គលទាំងអស់</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>Try fewer letters, the other script, or a telephone number.</source>
            <translation>សាកអក្សរតិចជាងនេះ អក្សរមួយប្រភេទទៀត ឬលេខទូរស័ព្ទ។</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>Change the entry</source>
            <translation>កែព័ត៌មាន</translation>
        </message>
        <message>
            <source>May sign letters</source>
            <translation>អាចចុះហត្ថលេខាលើលិខិត</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Name in Latin letters</source>
            <translation>ឈ្មោះជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>New colleague</source>
            <translation>មិត្តរួមការងារថ្មី</translation>
        </message>
        <message>
            <source>Position in English</source>
            <translation>តំណែងជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Position in Khmer</source>
            <translation>តំណែងជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>រក្សាទុក</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>Write the name, in one script at least.</source>
            <translation>សូមសរសេរឈ្មោះ យ៉ាងតិចជាអក្សរមួយប្រភេទ។</translation>
        </message>
    </context>
    <context>
        <name>PersonScreen</name>
        <message>
            <source>Address</source>
            <translation>អាសយដ្ឋាន</translation>
        </message>
        <message>
            <source>Also called</source>
            <translation>ហៅម្យ៉ាងទៀត</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>ថ្ងៃកំណើត</translation>
        </message>
        <message>
            <source>Both entries stand for one person now.</source>
            <translation>ឥឡូវធាតុទាំងពីរជាមនុស្សតែមួយ។</translation>
        </message>
        <message>
            <source>Called here</source>
            <translation>ហៅនៅទីនេះ</translation>
        </message>
        <message>
            <source>Cases and roles</source>
            <translation>សំណុំរឿង និងតួនាទី</translation>
        </message>
        <message>
            <source>Compare with everybody</source>
            <translation>ប្រៀបធៀបជាមួយបុគ្គលទាំងអស់</translation>
        </message>
        <message>
            <source>It is undone.</source>
            <translation>បានត្រឡប់ដូចដើមវិញ។</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ភាសា</translation>
        </message>
        <message>
            <source>Looking for other entries of this person …</source>
            <translation>កំពុងរកធាតុផ្សេងទៀតរបស់បុគ្គលនេះ …</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Name in Latin letters</source>
            <translation>ឈ្មោះជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>សញ្ជាតិ</translation>
        </message>
        <message>
            <source>New consultation for this person</source>
            <translation>ការប្រឹក្សាថ្មីសម្រាប់បុគ្គលនេះ</translation>
        </message>
        <message>
            <source>No case.</source>
            <translation>គ្មានសំណុំរឿង។</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>គ្មានឈ្មោះ</translation>
        </message>
        <message>
            <source>No other entry looks like this person.</source>
            <translation>គ្មានធាតុផ្សេងស្រដៀងនឹងបុគ្គលនេះទេ។</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>មិនមែនតែមួយ</translation>
        </message>
        <message>
            <source>Open case {ref}</source>
            <translation>បើកសំណុំរឿង {ref}</translation>
        </message>
        <message>
            <source>Page of this person: {name}</source>
            <translation>ទំព័ររបស់បុគ្គលនេះ៖ {name}</translation>
        </message>
        <message>
            <source>People</source>
            <translation>បុគ្គល</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>បុគ្គល</translation>
        </message>
        <message>
            <source>Safe hours</source>
            <translation>ម៉ោងមានសុវត្ថិភាព</translation>
        </message>
        <message>
            <source>Safe ways to reach them</source>
            <translation>របៀបទាក់ទងដោយសុវត្ថិភាព</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>ភេទ</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>The entries stand for two people again.</source>
            <translation>ធាតុទាំងពីរជាមនុស្សពីរនាក់វិញ។</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>មនុស្សតែមួយ</translation>
        </message>
        <message>
            <source>The same person?</source>
            <translation>មនុស្សតែមួយឬ?</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>អ្វីដែលបានដឹង</translation>
        </message>
        <message>
            <source>Written in {ref}</source>
            <translation>សរសេរក្នុង {ref}</translation>
        </message>
        <message>
            <source>said by {person}</source>
            <translation>បញ្ជាក់ដោយ {person}</translation>
        </message>
        <message>
            <source>{phone} (not safe to call)</source>
            <translation>{phone} (ហៅទៅមិនមានសុវត្ថិភាព)</translation>
        </message>
        <message>
            <source>{why} — {score} of 100</source>
            <translation>{why} — {score} ក្នុងចំណោម ១០០</translation>
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
        <name>PlanCard</name>
        <message>
            <source>Announced</source>
            <translation>បានជូនដំណឹងមុន</translation>
        </message>
        <message>
            <source>Choose the prison first.</source>
            <translation>សូមជ្រើសពន្ធនាគារជាមុនសិន។</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>Kind of visit</source>
            <translation>ប្រភេទការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>រៀបចំការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>Plan it</source>
            <translation>រៀបចំ</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>ពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>បាទ/ចាស</translation>
        </message>
    </context>
    <context>
        <name>PopulationPart</name>
        <message>
            <source>All together, if not told by sex</source>
            <translation>សរុប ប្រសិនបើមិនបែងចែកតាមភេទ</translation>
        </message>
        <message>
            <source>Among them</source>
            <translation>ក្នុងចំណោមនោះ</translation>
        </message>
        <message>
            <source>Area for each person, m²</source>
            <translation>ម២ ក្នុងម្នាក់</translation>
        </message>
        <message>
            <source>Area of all cells, m²</source>
            <translation>ផ្ទៃបន្ទប់ឃុំទាំងអស់ គិតជា ម២</translation>
        </message>
        <message>
            <source>Boys</source>
            <translation>ក្មេងប្រុស</translation>
        </message>
        <message>
            <source>Children living with their mothers</source>
            <translation>កុមាររស់នៅជាមួយម្តាយ</translation>
        </message>
        <message>
            <source>Foreigners</source>
            <translation>ជនបរទេស</translation>
        </message>
        <message>
            <source>Girls</source>
            <translation>ក្មេងស្រី</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>អ្នកជាប់ឃុំ</translation>
        </message>
        <message>
            <source>Held longer than the law allows</source>
            <translation>ត្រូវបានឃុំលើសរយៈពេលដែលច្បាប់អនុញ្ញាត</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>ប្រុស</translation>
        </message>
        <message>
            <source>Not yet sentenced</source>
            <translation>មិនទាន់កាត់ទោស</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Occupancy</source>
            <translation>អត្រាចំណុះ</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>នៅថ្ងៃណា</translation>
        </message>
        <message>
            <source>People for each toilet</source>
            <translation>នាក់ក្នុងបង្គន់មួយ</translation>
        </message>
        <message>
            <source>People held</source>
            <translation>អ្នកជាប់ឃុំ</translation>
        </message>
        <message>
            <source>People with disabilities</source>
            <translation>ជនមានពិការភាព</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>ចំនួនកន្លែង</translation>
        </message>
        <message>
            <source>Pregnant women</source>
            <translation>ស្ត្រីមានផ្ទៃពោះ</translation>
        </message>
        <message>
            <source>Share not yet sentenced</source>
            <translation>ភាគរយមិនទាន់កាត់ទោស</translation>
        </message>
        <message>
            <source>The place</source>
            <translation>ទីកន្លែង</translation>
        </message>
        <message>
            <source>Toilets</source>
            <translation>បង្គន់</translation>
        </message>
        <message>
            <source>Under 18</source>
            <translation>អាយុក្រោម ១៨ ឆ្នាំ</translation>
        </message>
        <message>
            <source>What follows from the numbers</source>
            <translation>អ្វីដែលគណនាបានពីចំនួនទាំងនេះ</translation>
        </message>
        <message>
            <source>What the director says and what the team counts stay apart. A line is saved when you leave it.</source>
            <translation>អ្វីដែលប្រធានប្រាប់ និងអ្វីដែលក្រុមរាប់ នៅដាច់ពីគ្នា។ បន្ទាត់នីមួយៗត្រូវបានរក្សាទុក ពេលអ្នកចេញពីវា។</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>ស្រី</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>ថ្ងៃ/ខែ/ឆ្នាំ</translation>
        </message>
        <message>
            <source>{share} of {places} places ({source})</source>
            <translation>{share} នៃកន្លែង {places} ({source})</translation>
        </message>
        <message>
            <source>{source}: these numbers cannot be true together: {names}.</source>
            <translation>{source}៖ ចំនួនទាំងនេះមិនអាចត្រឹមត្រូវជាមួយគ្នាបានទេ៖ {names}។</translation>
        </message>
    </context>
    <context>
        <name>PrintLine</name>
        <message>
            <source>Printing page {n} of {total}</source>
            <translation>កំពុងបោះពុម្ពទំព័រ {n} នៃ {total}</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Kept on this computer only. There is no backup yet.</source>
            <translation>រក្សាទុកតែលើកុំព្យូទ័រនេះ។ មិនទាន់មានច្បាប់បម្រុងទេ។</translation>
        </message>
        <message>
            <source>Kept on this computer. The backup is recent.</source>
            <translation>រក្សាទុកលើកុំព្យូទ័រនេះ។ ច្បាប់បម្រុងនៅថ្មី។</translation>
        </message>
        <message>
            <source>Kept on this computer. The last backup is older than {days} days.</source>
            <translation>រក្សាទុកលើកុំព្យូទ័រនេះ។ ច្បាប់បម្រុងចុងក្រោយលើសពី {days} ថ្ងៃហើយ។</translation>
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
            <translation>ក្រុមទី {number}</translation>
        </message>
        <message>
            <source>Look at your paper, not at your memory, and type these two groups.</source>
            <translation>សូមមើលក្រដាស កុំពឹងលើការចងចាំ រួចវាយក្រុមលេខទាំងពីរនេះ។</translation>
        </message>
        <message>
            <source>This is another number. Look at the paper once more.</source>
            <translation>លេខនេះមិនត្រូវទេ។ សូមមើលក្រដាសម្តងទៀត។</translation>
        </message>
    </context>
    <context>
        <name>ProofStep</name>
        <message>
            <source>Checking the passphrase. This takes about a second, on purpose.</source>
            <translation>កំពុងពិនិត្យឃ្លាសម្ងាត់។ វាត្រូវការប្រហែលមួយវិនាទី ដោយចេតនា។</translation>
        </message>
        <message>
            <source>From memory</source>
            <translation>ពីការចងចាំ</translation>
        </message>
        <message>
            <source>From the paper</source>
            <translation>ពីក្រដាស</translation>
        </message>
        <message>
            <source>Is it really on paper?</source>
            <translation>តើវាពិតជានៅលើក្រដាសឬ?</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>ឃ្លាសម្ងាត់</translation>
        </message>
        <message>
            <source>Type the passphrase once more, while there is still time to choose another.</source>
            <translation>សូមវាយឃ្លាសម្ងាត់ម្តងទៀត ខណៈនៅមានពេលជ្រើសរើសឃ្លាផ្សេង។</translation>
        </message>
    </context>
    <context>
        <name>Prose</name>
        <message>
            <source>Too long: {count} characters, and there is room for {room}. Nothing was put in.</source>
            <translation>វែងពេក៖ {count} តួអក្សរ តែនៅសល់កន្លែង {room} តួអក្សរ។ មិនបានបញ្ចូលអ្វីទេ។</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>1 to 9: the answer. Before it, how you know, or why there is none: {keys}. Enter, or Ctrl+Enter after words: on. Arrow up: back.</source>
            <translation>១ ដល់ ៩៖ ចម្លើយ។ មុនចម្លើយ តើដឹងដោយរបៀបណា ឬហេតុអ្វីគ្មាន៖ {keys}។ Enter ឬ Ctrl+Enter ក្រោយពាក្យ៖ បន្ត។ ព្រួញឡើង៖ ត្រឡប់។</translation>
        </message>
        <message>
            <source>Next section</source>
            <translation>ផ្នែកបន្ទាប់</translation>
        </message>
        <message>
            <source>Section before</source>
            <translation>ផ្នែកមុន</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>ផ្នែក</translation>
        </message>
        <message>
            <source>That was the last question.</source>
            <translation>នោះជាសំណួរចុងក្រោយ។</translation>
        </message>
        <message>
            <source>Type in a filled form</source>
            <translation>បញ្ចូលទម្រង់ដែលបានបំពេញ</translation>
        </message>
    </context>
    <context>
        <name>RecommendationForm</name>
        <message>
            <source>A help, nothing more: it can be saved and sent as it is.</source>
            <translation>គ្រាន់តែជាជំនួយ៖ អាចរក្សាទុក និងផ្ញើតាមដែលមាន។</translation>
        </message>
        <message>
            <source>Addressee</source>
            <translation>អ្នកទទួល</translation>
        </message>
        <message>
            <source>Asks again what was asked before</source>
            <translation>ស្នើម្តងទៀតនូវអ្វីដែលធ្លាប់ស្នើ</translation>
        </message>
        <message>
            <source>Findings that it answers</source>
            <translation>ការរកឃើញដែលវាឆ្លើយតប</translation>
        </message>
        <message>
            <source>How one will see that it is done</source>
            <translation>តើនឹងឃើញថាបានធ្វើរួចដោយរបៀបណា</translation>
        </message>
        <message>
            <source>How soon</source>
            <translation>អាទិភាព</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>ជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>In Khmer</source>
            <translation>ជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>In the report for the public</source>
            <translation>ក្នុងរបាយការណ៍សម្រាប់សាធារណជន</translation>
        </message>
        <message>
            <source>Is it a strong one?</source>
            <translation>តើអនុសាសន៍នេះរឹងមាំឬទេ?</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>Or another addressee</source>
            <translation>ឬអ្នកទទួលផ្សេង</translation>
        </message>
        <message>
            <source>Recommendations of the United Nations that it rests on</source>
            <translation>អនុសាសន៍របស់អង្គការសហប្រជាជាតិដែលវាផ្អែកលើ</translation>
        </message>
        <message>
            <source>Ten marks of a good recommendation</source>
            <translation>លក្ខណៈដប់នៃអនុសាសន៍ល្អ</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>ត្រឹម</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>អ្វីដែលត្រូវធ្វើ</translation>
        </message>
        <message>
            <source>Who and when</source>
            <translation>អ្នកណា និងពេលណា</translation>
        </message>
        <message>
            <source>Who may read it</source>
            <translation>អ្នកណាអាចអានបាន</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>បាទ/ចាស</translation>
        </message>
        <message>
            <source>{n}. {text}</source>
            <translation>{n}. {text}</translation>
        </message>
    </context>
    <context>
        <name>RecommendationsPart</name>
        <message>
            <source>Ask again</source>
            <translation>ស្នើម្តងទៀត</translation>
        </message>
        <message>
            <source>Asked for at earlier visits</source>
            <translation>អ្វីដែលបានស្នើក្នុងការចុះពិនិត្យមុនៗ</translation>
        </message>
        <message>
            <source>Change {name}</source>
            <translation>កែ {name}</translation>
        </message>
        <message>
            <source>Empty: the newest letter to the prison</source>
            <translation>បើទុកទទេ៖ លិខិតថ្មីបំផុតទៅពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Empty: today</source>
            <translation>បើទុកទទេ៖ ថ្ងៃនេះ</translation>
        </message>
        <message>
            <source>Note a reply</source>
            <translation>កត់ត្រាចម្លើយតប</translation>
        </message>
        <message>
            <source>Note that they were sent</source>
            <translation>កត់ត្រាថាបានផ្ញើ</translation>
        </message>
        <message>
            <source>Nothing is asked for yet.</source>
            <translation>មិនទាន់មានអនុសាសន៍ទេ។</translation>
        </message>
        <message>
            <source>Number of the letter</source>
            <translation>លេខលិខិត</translation>
        </message>
        <message>
            <source>Recommendations of this visit</source>
            <translation>អនុសាសន៍នៃការចុះពិនិត្យនេះ</translation>
        </message>
        <message>
            <source>Sent on</source>
            <translation>ផ្ញើនៅថ្ងៃ</translation>
        </message>
        <message>
            <source>They are noted as sent.</source>
            <translation>បានកត់ត្រាថាបានផ្ញើ។</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>ផ្ទៀងផ្ទាត់</translation>
        </message>
        <message>
            <source>What they say is done and what you see here stay apart.</source>
            <translation>អ្វីដែលគេថាបានធ្វើ និងអ្វីដែលអ្នកឃើញនៅទីនេះ នៅដាច់ពីគ្នា។</translation>
        </message>
        <message>
            <source>Write a recommendation</source>
            <translation>សរសេរអនុសាសន៍</translation>
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
            <translation>ចាប់ផ្តើមធ្វើការ</translation>
        </message>
        <message>
            <source>Eight groups of six digits, in Khmer or Latin digits, with or without blanks between them.</source>
            <translation>ប្រាំបីក្រុម ក្រុមនីមួយៗមានប្រាំមួយខ្ទង់ ជាលេខខ្មែរ ឬឡាតាំង មានឬគ្មានដកឃ្លា។</translation>
        </message>
        <message>
            <source>From the paper</source>
            <translation>ពីក្រដាស</translation>
        </message>
        <message>
            <source>I forgot my passphrase</source>
            <translation>ខ្ញុំភ្លេចឃ្លាសម្ងាត់</translation>
        </message>
        <message>
            <source>Open with the code</source>
            <translation>បើកដោយលេខកូដ</translation>
        </message>
        <message>
            <source>Opening the vault</source>
            <translation>កំពុងបើកឃ្លាំងសម្ងាត់</translation>
        </message>
        <message>
            <source>Recovery code from the paper</source>
            <translation>លេខកូដសង្គ្រោះពីក្រដាស</translation>
        </message>
        <message>
            <source>The old code is used up: tear the old paper. The new one is shown only now.</source>
            <translation>លេខកូដចាស់លែងប្រើបានហើយ៖ សូមហែកក្រដាសចាស់ចោល។ លេខកូដថ្មីបង្ហាញតែពេលនេះទេ។</translation>
        </message>
        <message>
            <source>Write down the new recovery code</source>
            <translation>សូមសរសេរលេខកូដសង្គ្រោះថ្មីទុក</translation>
        </message>
    </context>
    <context>
        <name>RecoverStep</name>
        <message>
            <source>Address of the hub</source>
            <translation>អាសយដ្ឋានម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>Everything that was at the hub comes back to this computer, and can be read again.</source>
            <translation>អ្វីៗទាំងអស់ដែលនៅម៉ាស៊ីនមេ ត្រឡប់មកកុំព្យូទ័រនេះវិញ ហើយអាចអានបានម្ដងទៀត។</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>សង្គ្រោះ</translation>
        </message>
        <message>
            <source>Recover the organisation with its seed</source>
            <translation>សង្គ្រោះអង្គការដោយគ្រាប់ពូជសម្ងាត់</translation>
        </message>
        <message>
            <source>Seed of the organisation</source>
            <translation>គ្រាប់ពូជសម្ងាត់របស់អង្គការ</translation>
        </message>
        <message>
            <source>This computer becomes an administrator's and opens the keys that are kept for the seed. Everybody sees that it was done. Remove the lost computers afterwards.</source>
            <translation>កុំព្យូទ័រនេះក្លាយជារបស់អ្នកគ្រប់គ្រង ហើយបើកសោដែលទុកសម្រាប់គ្រាប់ពូជសម្ងាត់។ គ្រប់គ្នាឃើញថាបានធ្វើដូច្នេះ។ ក្រោយមក សូមដកកុំព្យូទ័រដែលបាត់ចេញ។</translation>
        </message>
        <message>
            <source>This computer is an administrator's now. Put the paper back and seal it again.</source>
            <translation>ឥឡូវកុំព្យូទ័រនេះជារបស់អ្នកគ្រប់គ្រង។ សូមដាក់ក្រដាសទៅវិញ ហើយបិទជិតម្ដងទៀត។</translation>
        </message>
        <message>
            <source>This must stand on the paper as its fingerprint</source>
            <translation>លេខនេះត្រូវតែមានលើក្រដាស ជាស្នាមសម្គាល់</translation>
        </message>
        <message>
            <source>This vault was restored from a backup. If another computer of the organisation still works, take in a bundle of it first, so that both tell one story.</source>
            <translation>ឃ្លាំងសម្ងាត់នេះបានស្ដារពីច្បាប់បម្រុង។ បើកុំព្យូទ័រផ្សេងរបស់អង្គការនៅដំណើរការ សូមទទួលឯកសារផ្លាស់ប្ដូររបស់វាជាមុន ដើម្បីឱ្យទាំងពីរមានរឿងតែមួយ។</translation>
        </message>
        <message>
            <source>Type the code, or as many shares as are needed, one on each line.</source>
            <translation>វាយលេខកូដ ឬចំណែកតាមចំនួនដែលត្រូវការ មួយបន្ទាត់មួយ។</translation>
        </message>
        <message>
            <source>Type the seed.</source>
            <translation>សូមវាយគ្រាប់ពូជសម្ងាត់។</translation>
        </message>
        <message>
            <source>Write the address of the hub.</source>
            <translation>សូមសរសេរអាសយដ្ឋានម៉ាស៊ីនមេ។</translation>
        </message>
    </context>
    <context>
        <name>ReferencesCard</name>
        <message>
            <source>No number of a court, police post or prison is known.</source>
            <translation>មិនស្គាល់លេខនៅតុលាការ ប៉ុស្តិ៍នគរបាល ឬពន្ធនាគារទេ។</translation>
        </message>
        <message>
            <source>Reference numbers</source>
            <translation>លេខយោង</translation>
        </message>
    </context>
    <context>
        <name>RemoveStep</name>
        <message>
            <source>Choose why.</source>
            <translation>សូមជ្រើសរើសមូលហេតុ។</translation>
        </message>
        <message>
            <source>It is removed. Every key that it had is replaced for what comes now.</source>
            <translation>បានដកចេញហើយ។ សោទាំងអស់ដែលវាមាន ត្រូវបានប្ដូរសម្រាប់អ្វីដែលមកក្រោយ។</translation>
        </message>
        <message>
            <source>It keeps what it has. Everything that is written from now on is closed to it. On a lost computer the passphrase alone protects what it has.</source>
            <translation>វារក្សាអ្វីដែលវាមាន។ អ្វីដែលសរសេរចាប់ពីពេលនេះ បិទចំពោះវា។ លើកុំព្យូទ័រដែលបាត់ មានតែឃ្លាសម្ងាត់ទេដែលការពារអ្វីដែលវាមាន។</translation>
        </message>
        <message>
            <source>People, as far as they are known on this computer: {n}. Decide with a supervisor whom to tell.</source>
            <translation>មនុស្សដែលកុំព្យូទ័រនេះស្គាល់៖ {n}។ សូមសម្រេចជាមួយអ្នកត្រួតពិនិត្យថាត្រូវប្រាប់អ្នកណា។</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ដកចេញ</translation>
        </message>
        <message>
            <source>Remove from the organisation</source>
            <translation>ដកចេញពីអង្គការ</translation>
        </message>
        <message>
            <source>Tell the other computers soon, by line or by stick: until they hear of it they write for it too.</source>
            <translation>សូមប្រាប់កុំព្យូទ័រផ្សេងឆាប់ៗ តាមបណ្ដាញ ឬឧបករណ៍ USB៖ មុនពេលដឹង ពួកវានៅសរសេរឱ្យវាអានបាន។</translation>
        </message>
        <message>
            <source>What was sent before stays. What it writes from now on is put aside and changes nothing.</source>
            <translation>អ្វីដែលបានផ្ញើមុន នៅដដែល។ អ្វីដែលវាសរសេរចាប់ពីពេលនេះ ត្រូវទុកដោយឡែក ហើយមិនប្ដូរអ្វីទេ។</translation>
        </message>
        <message>
            <source>Whose records it can read</source>
            <translation>អ្នកដែលវាអាចអានកំណត់ត្រា</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>ហេតុអ្វី?</translation>
        </message>
        <message>
            <source>{name}, computers: {n}</source>
            <translation>{name} កុំព្យូទ័រ៖ {n}</translation>
        </message>
    </context>
    <context>
        <name>ReplyForm</name>
        <message>
            <source>Done on, as they say</source>
            <translation>គេថាបានធ្វើនៅថ្ងៃ</translation>
        </message>
        <message>
            <source>Empty: today</source>
            <translation>បើទុកទទេ៖ ថ្ងៃនេះ</translation>
        </message>
        <message>
            <source>In their words</source>
            <translation>តាមពាក្យរបស់គេ</translation>
        </message>
        <message>
            <source>Number of the letter</source>
            <translation>លេខលិខិត</translation>
        </message>
        <message>
            <source>Promised until</source>
            <translation>សន្យាត្រឹម</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>ទទួលនៅថ្ងៃ</translation>
        </message>
        <message>
            <source>The reply</source>
            <translation>ចម្លើយតប</translation>
        </message>
        <message>
            <source>What they say is done</source>
            <translation>អ្វីដែលគេថាបានធ្វើ</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>បានឆ្លើយតបថា</translation>
        </message>
        <message>
            <source>What we think of it</source>
            <translation>យោបល់របស់យើង</translation>
        </message>
    </context>
    <context>
        <name>RequestForm</name>
        <message>
            <source>Consent to open a case</source>
            <translation>ការយល់ព្រមឱ្យបើកសំណុំរឿង</translation>
        </message>
        <message>
            <source>Does the person want a case?</source>
            <translation>តើសាមីខ្លួនចង់បើកសំណុំរឿងឬទេ?</translation>
        </message>
        <message>
            <source>Empty: today</source>
            <translation>បើទុកទទេ៖ ថ្ងៃនេះ</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>ដោយពាក្យខ្លី</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>ប្រភេទរឿង</translation>
        </message>
        <message>
            <source>No name here: who it is stands apart.</source>
            <translation>កុំសរសេរឈ្មោះនៅទីនេះ៖ អត្តសញ្ញាណរក្សាទុកដាច់ដោយឡែក។</translation>
        </message>
        <message>
            <source>Pseudonym</source>
            <translation>ឈ្មោះក្លែង</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>ទទួលនៅថ្ងៃ</translation>
        </message>
        <message>
            <source>Said in the interview</source>
            <translation>បាននិយាយក្នុងការសម្ភាស</translation>
        </message>
        <message>
            <source>Was the person free to say no?</source>
            <translation>តើសាមីខ្លួនមានសេរីភាពបដិសេធឬទេ?</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>អ្វីដែលស្នើសុំ</translation>
        </message>
    </context>
    <context>
        <name>RequestsPart</name>
        <message>
            <source>A request becomes a case only with the person's own consent, given free to say no.</source>
            <translation>សំណើក្លាយជាសំណុំរឿង លុះត្រាតែសាមីខ្លួនយល់ព្រម ដោយមានសេរីភាពបដិសេធ។</translation>
        </message>
        <message>
            <source>Change the request of {pseudonym}</source>
            <translation>កែសំណើរបស់ {pseudonym}</translation>
        </message>
        <message>
            <source>Nobody asked for anything for himself.</source>
            <translation>គ្មានអ្នកណាស្នើសុំអ្វីសម្រាប់ខ្លួនទេ។</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>បើកសំណុំរឿង</translation>
        </message>
        <message>
            <source>Requests of single prisoners</source>
            <translation>សំណើរបស់អ្នកទោសម្នាក់ៗ</translation>
        </message>
        <message>
            <source>The case is opened.</source>
            <translation>បានបើកសំណុំរឿង។</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>តើជាអ្នកណា?</translation>
        </message>
        <message>
            <source>Write a request</source>
            <translation>សរសេរសំណើ</translation>
        </message>
        <message>
            <source>became a case</source>
            <translation>បានក្លាយជាសំណុំរឿង</translation>
        </message>
        <message>
            <source>choose the matter, then a case can be opened</source>
            <translation>សូមជ្រើសរើសប្រភេទរឿង ទើបអាចបើកសំណុំរឿងបាន</translation>
        </message>
        <message>
            <source>no consent to a case</source>
            <translation>មិនមានការយល់ព្រមឱ្យបើកសំណុំរឿង</translation>
        </message>
        <message>
            <source>not free to say no: no case</source>
            <translation>គ្មានសេរីភាពបដិសេធ៖ មិនអាចបើកសំណុំរឿង</translation>
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
            <translation>ជ្រើសរើសថតច្បាប់បម្រុង</translation>
        </message>
        <message>
            <source>It will lie in {folder}</source>
            <translation>វានឹងនៅក្នុង {folder}</translation>
        </message>
        <message>
            <source>No folder chosen yet.</source>
            <translation>មិនទាន់បានជ្រើសរើសថតទេ។</translation>
        </message>
        <message>
            <source>Passphrase of the day of the backup</source>
            <translation>ឃ្លាសម្ងាត់នៃថ្ងៃបម្រុងទុក</translation>
        </message>
        <message>
            <source>Reading the backup and comparing all of it</source>
            <translation>កំពុងអានច្បាប់បម្រុង និងផ្ទៀងទាំងអស់</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>ស្តារឡើងវិញ</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>ស្តារពីច្បាប់បម្រុង</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>កំពុងស្តារ</translation>
        </message>
        <message>
            <source>The backup</source>
            <translation>ច្បាប់បម្រុង</translation>
        </message>
        <message>
            <source>The backup is read whole and compared before anything is written, and stays as it is. The restored vault counts as a new computer: its next numbers cannot collide with those of the old one.</source>
            <translation>ច្បាប់បម្រុងត្រូវបានអាន និងផ្ទៀងទាំងអស់មុនសរសេរអ្វីមួយ ហើយនៅដដែល។ ឃ្លាំងដែលស្តាររាប់ជាកុំព្យូទ័រថ្មី៖ លេខបន្ទាប់របស់វាមិនជាន់នឹងលេខចាស់ទេ។</translation>
        </message>
        <message>
            <source>The restored vault</source>
            <translation>ឃ្លាំងសម្ងាត់ដែលស្តារ</translation>
        </message>
        <message>
            <source>{cases} cases are back. Open the vault with the passphrase of the day of the backup.</source>
            <translation>សំណុំរឿង {cases} បានត្រឡប់មកវិញ។ សូមបើកឃ្លាំងដោយឃ្លាសម្ងាត់នៃថ្ងៃបម្រុងទុក។</translation>
        </message>
    </context>
    <context>
        <name>RestrictPanel</name>
        <message>
            <source>Go on restricted</source>
            <translation>បន្តជាសំណុំរឿងកម្រិត</translation>
        </message>
        <message>
            <source>Restrict the case</source>
            <translation>កម្រិតសំណុំរឿង</translation>
        </message>
        <message>
            <source>The case goes on in a new file, under a new number, in your charge. Only your computers can read it, and those of whom you share it with. Of the old file a closed sheet stays with the office. What colleagues have read they have read. This cannot be undone.</source>
            <translation>សំណុំរឿងបន្តក្នុងសំណុំរឿងថ្មី ក្រោមលេខថ្មី ដោយអ្នកទទួលបន្ទុក។ មានតែកុំព្យូទ័ររបស់អ្នក និងរបស់អ្នកដែលអ្នកចែករំលែកជាមួយ អាចអានបាន។ នៅការិយាល័យ នៅសល់តែសន្លឹកបិទមួយនៃសំណុំរឿងចាស់។ អ្វីដែលសហការីបានអាន គេបានអានហើយ។ មិនអាចត្រឡប់វិញបានទេ។</translation>
        </message>
    </context>
    <context>
        <name>RowsField</name>
        <message>
            <source>Take out: {entry}</source>
            <translation>ដកចេញ៖ {entry}</translation>
        </message>
        <message>
            <source>Take this entry out</source>
            <translation>ដកធាតុនេះចេញ</translation>
        </message>
    </context>
    <context>
        <name>SafetyPanel</name>
        <message>
            <source>Call the window “Office notes” and give it a plain icon</source>
            <translation>ហៅបង្អួចថា «កំណត់ចំណាំការិយាល័យ» ជាមួយរូបតំណាងធម្មតា</translation>
        </message>
        <message>
            <source>Ctrl+L locks at once: everything is covered, what you were typing is kept, the keys are dropped.</source>
            <translation>Ctrl+L ចាក់សោភ្លាម៖ អ្វីៗត្រូវបានបាំង អ្វីដែលកំពុងវាយត្រូវបានរក្សាទុក ហើយសោត្រូវបានលុបចេញ។</translation>
        </message>
        <message>
            <source>It also locks when the computer goes to sleep or its screen is locked.</source>
            <translation>វាចាក់សោដែរ ពេលកុំព្យូទ័រសម្រាក ឬពេលអេក្រង់ត្រូវបានចាក់សោ។</translation>
        </message>
        <message>
            <source>It hinders a look over the shoulder. It does not hide the program from somebody who searches the computer.</source>
            <translation>វាជួយពេលមានគេមើលពីក្រោយ។ វាមិនលាក់កម្មវិធីពីអ្នកដែលឆែកឆេរកុំព្យូទ័រទេ។</translation>
        </message>
        <message>
            <source>Lock and neutral name</source>
            <translation>ការចាក់សោ និងឈ្មោះធម្មតា</translation>
        </message>
        <message>
            <source>Lock by itself after minutes without a key or the mouse</source>
            <translation>ចាក់សោដោយខ្លួនឯង បើមិនប៉ះក្ដារចុច ឬម៉ៅស៍ (នាទី)</translation>
        </message>
        <message>
            <source>Minutes until it locks by itself</source>
            <translation>ចំនួននាទីមុនចាក់សោដោយខ្លួនឯង</translation>
        </message>
        <message>
            <source>Neutral name and icon</source>
            <translation>ឈ្មោះ និងរូបតំណាងធម្មតា</translation>
        </message>
    </context>
    <context>
        <name>SecretsPanel</name>
        <message>
            <source>Another passphrase</source>
            <translation>ប្តូរឃ្លាសម្ងាត់</translation>
        </message>
        <message>
            <source>Backups and copies made before today still open with the old passphrase. If somebody else may know it, use the last card of this page instead.</source>
            <translation>ច្បាប់បម្រុង និងច្បាប់ចម្លងមុនថ្ងៃនេះ នៅតែបើកដោយឃ្លាសម្ងាត់ចាស់។ បើអាចមានគេដឹងវា សូមប្រើផ្នែកចុងក្រោយនៃទំព័រនេះវិញ។</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>ប្តូរឃ្លាសម្ងាត់</translation>
        </message>
        <message>
            <source>Does the recovery code still open the vault?</source>
            <translation>តើលេខកូដសង្គ្រោះនៅបើកឃ្លាំងបានឬទេ?</translation>
        </message>
        <message>
            <source>Fetch the paper and type the code. It is only tried; nothing changes.</source>
            <translation>សូមយកក្រដាសមក រួចវាយលេខកូដ។ វាគ្រាន់តែសាកល្បង គ្មានអ្វីប្រែប្រួលទេ។</translation>
        </message>
        <message>
            <source>From now on the new passphrase opens the vault.</source>
            <translation>ចាប់ពីពេលនេះ ឃ្លាសម្ងាត់ថ្មីបើកឃ្លាំង។</translation>
        </message>
        <message>
            <source>Make a new key</source>
            <translation>បង្កើតសោថ្មី</translation>
        </message>
        <message>
            <source>Passphrase and recovery code</source>
            <translation>ឃ្លាសម្ងាត់ និងលេខកូដសង្គ្រោះ</translation>
        </message>
        <message>
            <source>Passphrase of today</source>
            <translation>ឃ្លាសម្ងាត់បច្ចុប្បន្ន</translation>
        </message>
        <message>
            <source>Recovery code from the paper</source>
            <translation>លេខកូដសង្គ្រោះពីក្រដាស</translation>
        </message>
        <message>
            <source>Somebody knows my passphrase</source>
            <translation>មានគេដឹងឃ្លាសម្ងាត់របស់ខ្ញុំ</translation>
        </message>
        <message>
            <source>The new recovery code is in force. Tear the old paper.</source>
            <translation>លេខកូដសង្គ្រោះថ្មីបានចូលជាធរមាន។ សូមហែកក្រដាសចាស់ចោល។</translation>
        </message>
        <message>
            <source>The paper is lost: make a new code</source>
            <translation>ក្រដាសបាត់៖ បង្កើតលេខកូដថ្មី</translation>
        </message>
        <message>
            <source>The vault gets a new key, a new passphrase and a new recovery code. What somebody copied before today still opens with the old ones; nothing that is written from now on does. Large vaults take some minutes.</source>
            <translation>ឃ្លាំងទទួលបានសោថ្មី ឃ្លាសម្ងាត់ថ្មី និងលេខកូដសង្គ្រោះថ្មី។ អ្វីដែលគេបានចម្លងមុនថ្ងៃនេះ នៅតែបើកដោយឃ្លាចាស់។ អ្វីដែលសរសេរចាប់ពីពេលនេះ បើកដោយឃ្លាចាស់មិនបានទេ។ ឃ្លាំងធំត្រូវការប៉ុន្មាននាទី។</translation>
        </message>
        <message>
            <source>Try the code</source>
            <translation>សាកល្បងលេខកូដ</translation>
        </message>
        <message>
            <source>Yes. Put the paper back where it was.</source>
            <translation>បាន។ សូមដាក់ក្រដាសត្រឡប់ទៅកន្លែងដើម។</translation>
        </message>
    </context>
    <context>
        <name>SeedStep</name>
        <message>
            <source>Digits of the code</source>
            <translation>ខ្ទង់លេខរបស់លេខកូដ</translation>
        </message>
        <message>
            <source>Fingerprint of the organisation</source>
            <translation>ស្នាមសម្គាល់របស់អង្គការ</translation>
        </message>
        <message>
            <source>From the paper</source>
            <translation>ពីក្រដាស</translation>
        </message>
        <message>
            <source>Group {number}</source>
            <translation>ក្រុមទី {number}</translation>
        </message>
        <message>
            <source>It is on paper: found the organisation</source>
            <translation>វានៅលើក្រដាសហើយ៖ បង្កើតអង្គការ</translation>
        </message>
        <message>
            <source>It is shown only now. Print it, or copy it by hand twice. Seal the papers and keep them in different places, far from the computers. Do not photograph it.</source>
            <translation>វាបង្ហាញតែពេលនេះទេ។ សូមបោះពុម្ព ឬចម្លងដោយដៃពីរដង។ បិទក្រដាសឱ្យជិត ហើយរក្សាទុកនៅកន្លែងផ្សេងគ្នា ឆ្ងាយពីកុំព្យូទ័រ។ កុំថតរូបវា។</translation>
        </message>
        <message>
            <source>Khmer digits</source>
            <translation>លេខខ្មែរ</translation>
        </message>
        <message>
            <source>Latin digits</source>
            <translation>លេខឡាតាំង</translation>
        </message>
        <message>
            <source>Look at your paper, not at your memory, and type what stands there.</source>
            <translation>សូមមើលក្រដាស មិនមែនការចងចាំទេ ហើយវាយអ្វីដែលមាននៅទីនោះ។</translation>
        </message>
        <message>
            <source>Paper {n}</source>
            <translation>ក្រដាសទី {n}</translation>
        </message>
        <message>
            <source>Paper {paper}, word {number}</source>
            <translation>ក្រដាសទី {paper} ពាក្យទី {number}</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>បោះពុម្ពសន្លឹក</translation>
        </message>
        <message>
            <source>Put the seed on paper</source>
            <translation>ដាក់គ្រាប់ពូជសម្ងាត់លើក្រដាស</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>រក្សាទុកជាឯកសារ</translation>
        </message>
        <message>
            <source>Seed of “{name}”</source>
            <translation>គ្រាប់ពូជសម្ងាត់របស់ «{name}»</translation>
        </message>
        <message>
            <source>Something else stands there. Look at the paper once more.</source>
            <translation>នៅទីនោះមានអ្វីផ្សេង។ សូមមើលក្រដាសម្ដងទៀត។</translation>
        </message>
        <message>
            <source>The organisation is founded. This computer is its administrator's.</source>
            <translation>អង្គការត្រូវបានបង្កើត។ កុំព្យូទ័រនេះជារបស់អ្នកគ្រប់គ្រង។</translation>
        </message>
        <message>
            <source>The sheet is written, and not encrypted. Print it, then delete the file.</source>
            <translation>សន្លឹកត្រូវបានសរសេរ ហើយមិនបានបំប្លែងសម្ងាត់ទេ។ សូមបោះពុម្ព រួចលុបឯកសារ។</translation>
        </message>
        <message>
            <source>The sheet went to the printer. Look at it before you go on.</source>
            <translation>សន្លឹកបានទៅម៉ាស៊ីនបោះពុម្ព។ សូមមើលវា មុនពេលបន្ត។</translation>
        </message>
        <message>
            <source>Where to write the sheet</source>
            <translation>កន្លែងសរសេរសន្លឹក</translation>
        </message>
    </context>
    <context>
        <name>SeenAgainCard</name>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>How is the person?</source>
            <translation>គាត់សុខទុក្ខយ៉ាងណា?</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>កត់ត្រា</translation>
        </message>
        <message>
            <source>Say in a few words how the person is.</source>
            <translation>សូមប្រាប់ខ្លីៗថាគាត់សុខទុក្ខយ៉ាងណា។</translation>
        </message>
        <message>
            <source>Write the day.</source>
            <translation>សូមសរសេរថ្ងៃ។</translation>
        </message>
        <message>
            <source>{pseudonym} was seen again</source>
            <translation>បានជួប {pseudonym} ម្តងទៀត</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>About this program</source>
            <translation>អំពីកម្មវិធីនេះ</translation>
        </message>
        <message>
            <source>Audit trail</source>
            <translation>កំណត់ហេតុប្រតិបត្តិការ</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>បម្រុងទុក</translation>
        </message>
        <message>
            <source>Display and language</source>
            <translation>ការបង្ហាញ និងភាសា</translation>
        </message>
        <message>
            <source>If this laptop is stolen</source>
            <translation>បើកុំព្យូទ័រនេះត្រូវគេលួច</translation>
        </message>
        <message>
            <source>Letter templates</source>
            <translation>គំរូលិខិត</translation>
        </message>
        <message>
            <source>Lock and neutral name</source>
            <translation>ការចាក់សោ និងឈ្មោះធម្មតា</translation>
        </message>
        <message>
            <source>Office and letterhead</source>
            <translation>ការិយាល័យ និងក្បាលលិខិត</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>អង្គការ</translation>
        </message>
        <message>
            <source>Parts of the settings</source>
            <translation>ផ្នែកនៃការកំណត់</translation>
        </message>
        <message>
            <source>Passphrase and recovery code</source>
            <translation>ឃ្លាសម្ងាត់ និងលេខកូដសង្គ្រោះ</translation>
        </message>
        <message>
            <source>People of the office</source>
            <translation>បុគ្គលិកការិយាល័យ</translation>
        </message>
        <message>
            <source>Reusable paragraphs</source>
            <translation>កថាខណ្ឌប្រើឡើងវិញ</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>ការកំណត់</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>ជំនាន់ថ្មី</translation>
        </message>
    </context>
    <context>
        <name>ShownNames</name>
        <message>
            <source>End: {who}</source>
            <translation>បញ្ចប់៖ {who}</translation>
        </message>
        <message>
            <source>It ends here: names written from now on are closed to them. What they have they keep.</source>
            <translation>បញ្ចប់ត្រឹមនេះ៖ ឈ្មោះដែលកត់ចាប់ពីពេលនេះ គេមិនអាចឃើញទេ។ អ្វីដែលគេមាន គេរក្សាទុក។</translation>
        </message>
        <message>
            <source>Nobody but you.</source>
            <translation>គ្មាននរណាក្រៅពីអ្នកទេ។</translation>
        </message>
        <message>
            <source>Only who wrote a name down can read it, not even the lead of the team, unless it is shown here.</source>
            <translation>មានតែអ្នកដែលបានកត់ឈ្មោះទេដែលអាចអានវាបាន សូម្បីតែប្រធានក្រុមក៏មិនអាចដែរ លុះត្រាតែវាត្រូវបានបង្ហាញនៅទីនេះ។</translation>
        </message>
        <message>
            <source>Show the names</source>
            <translation>បង្ហាញឈ្មោះ</translation>
        </message>
        <message>
            <source>Show the names to somebody</source>
            <translation>បង្ហាញឈ្មោះដល់អ្នកណាម្នាក់</translation>
        </message>
        <message>
            <source>The names of this visit are shown. Both of you see that.</source>
            <translation>ឈ្មោះនៃការចុះពិនិត្យនេះត្រូវបានបង្ហាញ។ អ្នកទាំងពីរឃើញថាវាត្រូវបានបង្ហាញ។</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>ដល់អ្នកណា</translation>
        </message>
        <message>
            <source>Who else may see the names</source>
            <translation>អ្នកណាទៀតអាចឃើញឈ្មោះ</translation>
        </message>
        <message>
            <source>shown by {person}</source>
            <translation>បង្ហាញដោយ {person}</translation>
        </message>
    </context>
    <context>
        <name>SidesWarning</name>
        <message>
            <source>Possible conflict at another office: ask head office before you advise.</source>
            <translation>អាចមានការប៉ះទង្គិចនៅការិយាល័យមួយទៀត៖ សូមសួរទីស្នាក់ការកណ្ដាល មុនពេលផ្ដល់យោបល់។</translation>
        </message>
        <message>
            <source>Possible conflict at: {offices}</source>
            <translation>អាចមានការប៉ះទង្គិចនៅ៖ {offices}</translation>
        </message>
        <message>
            <source>There may be a conflict of interest at another office.</source>
            <translation>អាចមានការប៉ះទង្គិចផលប្រយោជន៍នៅការិយាល័យមួយទៀត។</translation>
        </message>
        <message>
            <source>This person may be, or may have been, a client here.</source>
            <translation>មនុស្សនេះអាចជា ឬធ្លាប់ជាកូនក្តីនៅទីនេះ។</translation>
        </message>
        <message>
            <source>This person may stand against a client in another case here.</source>
            <translation>មនុស្សនេះអាចជាភាគីម្ខាងទៀតនៃកូនក្តីក្នុងសំណុំរឿងផ្សេងនៅទីនេះ។</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>បានបញ្ចប់</translation>
        </message>
        <message>
            <source>still open</source>
            <translation>នៅបើក</translation>
        </message>
        <message>
            <source>{case} ({state}): {name}, {role} – {reasons}</source>
            <translation>{case} ({state})៖ {name}, {role} – {reasons}</translation>
        </message>
    </context>
    <context>
        <name>StaffPanel</name>
        <message>
            <source>Add a colleague</source>
            <translation>បន្ថែមមិត្តរួមការងារ</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>កែ</translation>
        </message>
        <message>
            <source>Change {name}</source>
            <translation>កែ {name}</translation>
        </message>
        <message>
            <source>People of the office</source>
            <translation>បុគ្គលិកការិយាល័យ</translation>
        </message>
        <message>
            <source>Signs letters</source>
            <translation>ចុះហត្ថលេខា</translation>
        </message>
        <message>
            <source>The entry is saved.</source>
            <translation>ព័ត៌មានត្រូវបានរក្សាទុក។</translation>
        </message>
        <message>
            <source>The person of this computer signs its letters. The others can be given tasks and cases.</source>
            <translation>អ្នកប្រើកុំព្យូទ័រនេះចុះហត្ថលេខាលើលិខិត។ អ្នកផ្សេងអាចទទួលកិច្ចការ និងសំណុំរឿង។</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>កុំព្យូទ័រនេះ</translation>
        </message>
    </context>
    <context>
        <name>StateCard</name>
        <message>
            <source>Alarms</source>
            <translation>ការព្រមាន</translation>
        </message>
        <message>
            <source>Exchange now</source>
            <translation>ផ្លាស់ប្ដូរឥឡូវនេះ</translation>
        </message>
        <message>
            <source>I have read the alarms</source>
            <translation>ខ្ញុំបានអានការព្រមានហើយ</translation>
        </message>
        <message>
            <source>Last exchange</source>
            <translation>ការផ្លាស់ប្ដូរចុងក្រោយ</translation>
        </message>
        <message>
            <source>Looking for the hub</source>
            <translation>កំពុងរកម៉ាស៊ីនមេ</translation>
        </message>
        <message>
            <source>Orders to erase that wait for you</source>
            <translation>បញ្ជាលុបដែលរង់ចាំអ្នក</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>បានទទួល</translation>
        </message>
        <message>
            <source>Refused and put aside</source>
            <translation>បានបដិសេធ និងដាក់មួយឡែក</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>បានផ្ញើ</translation>
        </message>
        <message>
            <source>Sent {done} of {total}</source>
            <translation>បានផ្ញើ {done} ក្នុងចំណោម {total}</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>រង់ចាំផ្ញើ</translation>
        </message>
        <message>
            <source>Waits for others' work</source>
            <translation>រង់ចាំការងាររបស់អ្នកដទៃ</translation>
        </message>
        <message>
            <source>Where the work is</source>
            <translation>ការងារនៅទីណា</translation>
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
        <name>Step</name>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
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
            <translation>បន្ទាប់</translation>
        </message>
    </context>
    <context>
        <name>StickCard</name>
        <message>
            <source>By USB stick</source>
            <translation>តាមឧបករណ៍ផ្ទុក USB</translation>
        </message>
        <message>
            <source>Changes taken in: {n}</source>
            <translation>ការកែប្រែដែលបានទទួល៖ {n}</translation>
        </message>
        <message>
            <source>Choose the file on the stick</source>
            <translation>សូមជ្រើសឯកសារនៅលើឧបករណ៍ផ្ទុក</translation>
        </message>
        <message>
            <source>Choose the stick</source>
            <translation>សូមជ្រើសឧបករណ៍ផ្ទុក</translation>
        </message>
        <message>
            <source>Give way to the list of members in that file</source>
            <translation>ទទួលយកបញ្ជីសមាជិកក្នុងឯកសារនោះ</translation>
        </message>
        <message>
            <source>Take in from a stick</source>
            <translation>ទទួលពីឧបករណ៍ផ្ទុក</translation>
        </message>
        <message>
            <source>Two administrators changed the list of members without having met. Agree by voice whose list stays. The others take in a file of that one with this tick; what was added here is signed again behind it.</source>
            <translation>អ្នកគ្រប់គ្រងពីរនាក់បានកែបញ្ជីសមាជិកដោយមិនបានជួបគ្នា។ សូមព្រមព្រៀងគ្នាដោយសំឡេងថាបញ្ជីរបស់អ្នកណានៅ។ អ្នកដទៃទទួលឯកសាររបស់អ្នកនោះដោយគូសសញ្ញានេះ។ អ្វីដែលបានបន្ថែមនៅទីនេះ ត្រូវបានចុះហត្ថលេខាម្ដងទៀតបន្ទាប់ពីវា។</translation>
        </message>
        <message>
            <source>Write a file for the other computers, and take in the file that they wrote. It is encrypted.</source>
            <translation>សរសេរឯកសារមួយសម្រាប់កុំព្យូទ័រផ្សេង ហើយទទួលឯកសារដែលគេបានសរសេរ។ ឯកសារនេះត្រូវបានបំប្លែងសម្ងាត់។</translation>
        </message>
        <message>
            <source>Write to a stick</source>
            <translation>សរសេរទៅឧបករណ៍ផ្ទុក</translation>
        </message>
        <message>
            <source>{name} is on the stick.</source>
            <translation>{name} នៅលើឧបករណ៍ផ្ទុកហើយ។</translation>
        </message>
    </context>
    <context>
        <name>StolenPanel</name>
        <message>
            <source>If this laptop is stolen</source>
            <translation>បើកុំព្យូទ័រនេះត្រូវគេលួច</translation>
        </message>
        <message>
            <source>Print this page</source>
            <translation>បោះពុម្ពទំព័រនេះ</translation>
        </message>
        <message>
            <source>Print this page now and keep it with the recovery code. The computer will not be there to show it.</source>
            <translation>សូមបោះពុម្ពទំព័រនេះឥឡូវ ហើយទុកជាមួយលេខកូដសង្គ្រោះ។ ពេលនោះគ្មានកុំព្យូទ័របង្ហាញវាទេ។</translation>
        </message>
    </context>
    <context>
        <name>TagsField</name>
        <message>
            <source>Remove {tag}</source>
            <translation>ដក {tag} ចេញ</translation>
        </message>
    </context>
    <context>
        <name>TakeCard</name>
        <message>
            <source>How it came</source>
            <translation>មកតាមវិធីណា</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>ប្រភេទរឿង</translation>
        </message>
        <message>
            <source>Name or alias</source>
            <translation>ឈ្មោះ ឬឈ្មោះក្រៅ</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>ត្រូវបំពេញ។</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>ភាពបន្ទាន់</translation>
        </message>
        <message>
            <source>What was asked</source>
            <translation>អ្វីដែលបានសួរ</translation>
        </message>
        <message>
            <source>Write down a contact</source>
            <translation>កត់ត្រាការទាក់ទង</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>កត់ត្រាទុក</translation>
        </message>
    </context>
    <context>
        <name>TasksCard</name>
        <message>
            <source>Add the task</source>
            <translation>បន្ថែមកិច្ចការ</translation>
        </message>
        <message>
            <source>Another task</source>
            <translation>កិច្ចការថ្មី</translation>
        </message>
        <message>
            <source>Done: {task}</source>
            <translation>រួចរាល់៖ {task}</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>ថ្ងៃកំណត់</translation>
        </message>
        <message>
            <source>Nothing is to be done.</source>
            <translation>គ្មានកិច្ចការត្រូវធ្វើទេ។</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>ហួសកំណត់</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>កិច្ចការ</translation>
        </message>
        <message>
            <source>The task is added.</source>
            <translation>បានបន្ថែមកិច្ចការ។</translation>
        </message>
        <message>
            <source>The task is done.</source>
            <translation>កិច្ចការរួចរាល់។</translation>
        </message>
        <message>
            <source>The task is open again.</source>
            <translation>កិច្ចការនៅមិនទាន់រួចវិញ។</translation>
        </message>
        <message>
            <source>Write what is to be done.</source>
            <translation>សូមសរសេរអ្វីដែលត្រូវធ្វើ។</translation>
        </message>
        <message>
            <source>done on {day}</source>
            <translation>រួចនៅ {day}</translation>
        </message>
    </context>
    <context>
        <name>TemplatesPanel</name>
        <message>
            <source>All templates</source>
            <translation>គំរូទាំងអស់</translation>
        </message>
        <message>
            <source>Change the wording</source>
            <translation>កែពាក្យក្នុងលិខិត</translation>
        </message>
        <message>
            <source>English</source>
            <translation>អង់គ្លេស</translation>
        </message>
        <message>
            <source>Khmer</source>
            <translation>ខ្មែរ</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>ភាសារបស់លិខិត</translation>
        </message>
        <message>
            <source>Letter templates</source>
            <translation>គំរូលិខិត</translation>
        </message>
        <message>
            <source>New template from this one</source>
            <translation>គំរូថ្មីពីគំរូនេះ</translation>
        </message>
        <message>
            <source>No lawyer in Cambodia has checked these texts yet. Until somebody of your office has read one, its letters say on the paper that they are not reviewed.</source>
            <translation>មិនទាន់មានមេធាវីកម្ពុជាពិនិត្យអត្ថបទទាំងនេះទេ។ ដរាបណាគ្មានអ្នកក្នុងការិយាល័យបានអានគំរូណាមួយ លិខិតពីគំរូនោះសរសេរលើក្រដាសថា មិនទាន់បានពិនិត្យ។</translation>
        </message>
        <message>
            <source>Not read yet</source>
            <translation>មិនទាន់បានអាន</translation>
        </message>
        <message>
            <source>Noted: the office has read this template.</source>
            <translation>បានកត់ត្រា៖ ការិយាល័យបានអានគំរូនេះហើយ។</translation>
        </message>
        <message>
            <source>Offer it no more</source>
            <translation>លែងបង្ហាញឱ្យជ្រើសរើស</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>អាន</translation>
        </message>
        <message>
            <source>Read by the office</source>
            <translation>ការិយាល័យបានអាន</translation>
        </message>
        <message>
            <source>Read “{title}”</source>
            <translation>អាន «{title}»</translation>
        </message>
        <message>
            <source>The wording is saved. Read it once more before it is used.</source>
            <translation>បានរក្សាទុកពាក្យហើយ។ សូមអានម្ដងទៀតមុនពេលប្រើ។</translation>
        </message>
        <message>
            <source>These words are used no more.</source>
            <translation>លែងប្រើពាក្យទាំងនេះទៀតហើយ។</translation>
        </message>
        <message>
            <source>Use the shipped words again</source>
            <translation>ប្រើពាក្យដើមវិញ</translation>
        </message>
        <message>
            <source>Version {version}. Words in brackets come from the case.</source>
            <translation>កំណែទី {version}។ ពាក្យក្នុងតង្កៀបមកពីសំណុំរឿង។</translation>
        </message>
        <message>
            <source>We have read it and use it</source>
            <translation>យើងបានអាន ហើយប្រើវា</translation>
        </message>
    </context>
    <context>
        <name>TimelineCard</name>
        <message>
            <source>A line needs the answers of two visits that took place.</source>
            <translation>ខ្សែមួយត្រូវការចម្លើយពីការចុះពិនិត្យពីរលើក ដែលបានធ្វើហើយ។</translation>
        </message>
        <message>
            <source>A line needs the number of people of two visits from the same kind of source.</source>
            <translation>ខ្សែមួយត្រូវការចំនួនមនុស្សពីការចុះពិនិត្យពីរលើក ពីប្រភពប្រភេទតែមួយ។</translation>
        </message>
        <message>
            <source>No answer has changed since the visit before.</source>
            <translation>គ្មានចម្លើយណាប្រែប្រួលតាំងពីការចុះពិនិត្យមុនទេ។</translation>
        </message>
        <message>
            <source>People held</source>
            <translation>អ្នកជាប់ឃុំ</translation>
        </message>
        <message>
            <source>People held ({source})</source>
            <translation>ចំនួនអ្នកជាប់ឃុំ ({source})</translation>
        </message>
        <message>
            <source>Through the years</source>
            <translation>តាមឆ្នាំ</translation>
        </message>
        <message>
            <source>What has changed</source>
            <translation>អ្វីដែលបានប្រែប្រួល</translation>
        </message>
        <message>
            <source>Which lines</source>
            <translation>ខ្សែណា</translation>
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
        <name>TodayScreen</name>
        <message>
            <source>A new version has arrived: {version}.</source>
            <translation>ជំនាន់ថ្មីមកដល់ហើយ៖ {version}។</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>បម្រុងទុកឥឡូវនេះ</translation>
        </message>
        <message>
            <source>Call-backs</source>
            <translation>ហៅត្រឡប់វិញ</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Cases without a next step</source>
            <translation>សំណុំរឿងគ្មានជំហានបន្ទាប់</translation>
        </message>
        <message>
            <source>Consultation</source>
            <translation>ការប្រឹក្សា</translation>
        </message>
        <message>
            <source>Contacts that you were asked to take up: {n}.</source>
            <translation>ការទាក់ទងដែលបានសុំឲ្យអ្នកទទួលយក៖ {n}។</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>រួចរាល់</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>សេចក្តីព្រាង</translation>
        </message>
        <message>
            <source>Findings that came back</source>
            <translation>ការរកឃើញដែលកើតឡើងវិញ</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>ទម្រង់បែបបទ</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>បោះបង់</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>ប្រគល់</translation>
        </message>
        <message>
            <source>Hearings and appointments</source>
            <translation>សវនាការ និងការណាត់ជួប</translation>
        </message>
        <message>
            <source>Hotline call</source>
            <translation>ការហៅតាមបណ្តាញទូរស័ព្ទទាន់ហេតុការណ៍</translation>
        </message>
        <message>
            <source>I know</source>
            <translation>ខ្ញុំដឹងហើយ</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>ទទួលពាក្យ</translation>
        </message>
        <message>
            <source>It is noted how letter {number} reached the client.</source>
            <translation>បានកត់ត្រារបៀបដែលលិខិតលេខ {number} ទៅដល់កូនក្តី។</translation>
        </message>
        <message>
            <source>It is noted that you know.</source>
            <translation>បានកត់ត្រាថាអ្នកដឹងហើយ។</translation>
        </message>
        <message>
            <source>It stands here again.</source>
            <translation>វាស្ថិតនៅទីនេះម្ដងទៀត។</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>Letter template</source>
            <translation>គំរូលិខិត</translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation>ក្បាលលិខិត</translation>
        </message>
        <message>
            <source>Letters not handed over</source>
            <translation>លិខិតមិនទាន់ប្រគល់</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>ការប្រឹក្សាថ្មី</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>មិនទាន់រក្សាទុក</translation>
        </message>
        <message>
            <source>Not saved yet: {page}</source>
            <translation>មិនទាន់រក្សាទុក៖ {page}</translation>
        </message>
        <message>
            <source>Nothing is waiting</source>
            <translation>គ្មានអ្វីរង់ចាំទេ</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>ការិយាល័យ</translation>
        </message>
        <message>
            <source>Opened by colleagues</source>
            <translation>បានបើកដោយសហការី</translation>
        </message>
        <message>
            <source>Opened {day}</source>
            <translation>បើក {day}</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>អង្គការ</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>ហួសកំណត់</translation>
        </message>
        <message>
            <source>Overdue: {day}</source>
            <translation>ហួសកំណត់៖ {day}</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>កថាខណ្ឌ</translation>
        </message>
        <message>
            <source>People to be seen again</source>
            <translation>អ្នកដែលត្រូវជួបម្តងទៀត</translation>
        </message>
        <message>
            <source>Person of the office</source>
            <translation>បុគ្គលិកការិយាល័យ</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>ពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>ការចុះពិនិត្យពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prison visits planned</source>
            <translation>ការចុះពិនិត្យពន្ធនាគារដែលបានគ្រោង</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>បញ្ជីពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Recommendations that are overdue</source>
            <translation>អនុសាសន៍ហួសកំណត់</translation>
        </message>
        <message>
            <source>See them</source>
            <translation>មើលការទាក់ទង</translation>
        </message>
        <message>
            <source>See what it brings</source>
            <translation>មើលអ្វីដែលវានាំមក</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>បង្ហាញបន្ថែម</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>កិច្ចការ</translation>
        </message>
        <message>
            <source>Tasks, hearings, call-backs, drafts and letters to hand over appear here.</source>
            <translation>កិច្ចការ សវនាការ ហៅត្រឡប់វិញ សេចក្តីព្រាង និងលិខិតដែលត្រូវប្រគល់ បង្ហាញនៅទីនេះ។</translation>
        </message>
        <message>
            <source>The last backup is older than {days} days.</source>
            <translation>ច្បាប់បម្រុងចុងក្រោយលើសពី {days} ថ្ងៃហើយ។</translation>
        </message>
        <message>
            <source>The next one is on {day}.</source>
            <translation>លើកបន្ទាប់គឺថ្ងៃ {day}។</translation>
        </message>
        <message>
            <source>The task is done.</source>
            <translation>កិច្ចការរួចរាល់ហើយ។</translation>
        </message>
        <message>
            <source>The task waits again.</source>
            <translation>កិច្ចការរង់ចាំវិញហើយ។</translation>
        </message>
        <message>
            <source>There is no backup yet. If this computer is lost, everything is lost.</source>
            <translation>មិនទាន់មានច្បាប់បម្រុងទេ។ បើបាត់កុំព្យូទ័រនេះ នឹងបាត់ទាំងអស់។</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>ថ្ងៃនេះ</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>ការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>Was it made?</source>
            <translation>បានទៅហើយឬនៅ?</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>សប្តាហ៍</translation>
        </message>
        <message>
            <source>What was typed there is given up.</source>
            <translation>អ្វីដែលបានវាយបញ្ចូលនៅទីនោះ ត្រូវបានបោះបង់។</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>{number} of {day}</source>
            <translation>{number} ថ្ងៃ {day}</translation>
        </message>
        <message>
            <source>{n} visits</source>
            <translation>ចុះពិនិត្យ {n} លើក</translation>
        </message>
        <message>
            <source>{person}, {day}</source>
            <translation>{person} {day}</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
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
            <source>Find a person, case or number (Ctrl+K)</source>
            <translation>ស្វែងរកបុគ្គល សំណុំរឿង ឬលេខ (Ctrl+K)</translation>
        </message>
        <message>
            <source>Hide names (F9)</source>
            <translation>លាក់ឈ្មោះ (F9)</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>ពណ៌ភ្លឺ</translation>
        </message>
        <message>
            <source>Lock now (Ctrl+L)</source>
            <translation>ចាក់សោឥឡូវនេះ (Ctrl+L)</translation>
        </message>
        <message>
            <source>Show names (F9)</source>
            <translation>បង្ហាញឈ្មោះ (F9)</translation>
        </message>
    </context>
    <context>
        <name>TrailPanel</name>
        <message>
            <source>All {entries} entries fit. The code of the last one is {code}; the letters printed last carry such codes, so that an older vault put back would be noticed.</source>
            <translation>កំណត់ហេតុទាំង {entries} ត្រូវគ្នា។ លេខកូដនៃកំណត់ហេតុចុងក្រោយគឺ {code}។ លិខិតដែលបោះពុម្ពចុងក្រោយមានលេខកូដបែបនេះ ដើម្បីដឹងបើមានគេដាក់ឃ្លាំងចាស់ជំនួសវិញ។</translation>
        </message>
        <message>
            <source>Audit trail</source>
            <translation>កំណត់ហេតុប្រតិបត្តិការ</translation>
        </message>
        <message>
            <source>Check every entry</source>
            <translation>ពិនិត្យកំណត់ហេតុទាំងអស់</translation>
        </message>
        <message>
            <source>Every save, print and export is noted in a chain: an entry that somebody changed or took out no longer fits the next one.</source>
            <translation>រាល់ការរក្សាទុក បោះពុម្ព និងនាំចេញ ត្រូវបានកត់ត្រាជាខ្សែសង្វាក់៖ កំណត់ហេតុដែលត្រូវគេកែ ឬដកចេញ លែងត្រូវនឹងកំណត់ហេតុបន្ទាប់។</translation>
        </message>
        <message>
            <source>From entry {entries} on, the chain does not fit: something was changed outside the program. Keep this vault as it is, tell the office, and compare it with the last backup. Code: {code}.</source>
            <translation>ចាប់ពីកំណត់ហេតុទី {entries} ខ្សែសង្វាក់មិនត្រូវគ្នា៖ មានការកែនៅក្រៅកម្មវិធី។ សូមទុកឃ្លាំងនេះដដែល ប្រាប់ការិយាល័យ ហើយផ្ទៀងជាមួយច្បាប់បម្រុងចុងក្រោយ។ លេខកូដ៖ {code}។</translation>
        </message>
        <message>
            <source>Is the chain whole?</source>
            <translation>តើខ្សែសង្វាក់នៅល្អទាំងស្រុងឬទេ?</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>មិនទាន់ពិនិត្យ</translation>
        </message>
        <message>
            <source>Not whole</source>
            <translation>មិនពេញលេញ</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>ល្អទាំងស្រុង</translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message>
            <source>A vault is a folder in which everything is kept encrypted: cases, people, letters. Make a new one for yourself, open one that lies on this computer or on a stick, or bring one back from a backup.</source>
            <translation>ឃ្លាំងសម្ងាត់ជាថតដែលរក្សាអ្វីៗទាំងអស់ដោយអ៊ិនគ្រីប៖ សំណុំរឿង មនុស្ស លិខិត។ សូមបង្កើតឃ្លាំងថ្មី បើកឃ្លាំងនៅលើកុំព្យូទ័រនេះ ឬលើ USB ឬស្តារពីច្បាប់បម្រុង។</translation>
        </message>
        <message>
            <source>Checking the passphrase. This takes about a second, on purpose.</source>
            <translation>កំពុងពិនិត្យឃ្លាសម្ងាត់។ វាត្រូវការប្រហែលមួយវិនាទី ដោយចេតនា។</translation>
        </message>
        <message>
            <source>Choose the folder of a vault</source>
            <translation>ជ្រើសរើសថតរបស់ឃ្លាំងសម្ងាត់</translation>
        </message>
        <message>
            <source>I forgot my passphrase</source>
            <translation>ខ្ញុំភ្លេចឃ្លាសម្ងាត់</translation>
        </message>
        <message>
            <source>New vault</source>
            <translation>ឃ្លាំងសម្ងាត់ថ្មី</translation>
        </message>
        <message>
            <source>No vault is known on this computer yet</source>
            <translation>កុំព្យូទ័រនេះមិនទាន់ស្គាល់ឃ្លាំងសម្ងាត់ណាទេ</translation>
        </message>
        <message>
            <source>Open another folder</source>
            <translation>បើកថតផ្សេង</translation>
        </message>
        <message>
            <source>Open your vault</source>
            <translation>បើកឃ្លាំងសម្ងាត់របស់អ្នក</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>ឃ្លាសម្ងាត់</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>ស្តារពីច្បាប់បម្រុង</translation>
        </message>
        <message>
            <source>Take it off this list</source>
            <translation>ដកចេញពីបញ្ជីនេះ</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>ដោះសោ</translation>
        </message>
        <message>
            <source>Vaults of this computer</source>
            <translation>ឃ្លាំងសម្ងាត់នៅលើកុំព្យូទ័រនេះ</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>អ្វីដែលកម្មវិធីនេះធ្វើមិនបាន</translation>
        </message>
        <message>
            <source>You can try again in {seconds} s. Each wrong try doubles the wait, to five minutes at most. Nothing is deleted, however often somebody tries.</source>
            <translation>អ្នកអាចព្យាយាមម្តងទៀតក្នុង {seconds} វិនាទី។ ការវាយខុសម្តងៗបង្កើនពេលរង់ចាំទ្វេដង រហូតដល់ប្រាំនាទី។ គ្មានអ្វីត្រូវបានលុបទេ ទោះព្យាយាមប៉ុន្មានដងក៏ដោយ។</translation>
        </message>
    </context>
    <context>
        <name>UpdatesPanel</name>
        <message>
            <source>A newer version comes as a file on a stick, or through the exchange from your organisation. The program never looks for one on a network by itself.</source>
            <translation>ជំនាន់ថ្មីមកជាឯកសារតាមឧបករណ៍ផ្ទុក ឬតាមការផ្លាស់ប្ដូរពីអង្គការរបស់អ្នក។ កម្មវិធីមិនដែលស្វែងរកវាតាមបណ្ដាញដោយខ្លួនឯងទេ។</translation>
        </message>
        <message>
            <source>An update needs {count} signatures of the people whom this version trusts.</source>
            <translation>ជំនាន់ថ្មីត្រូវមានហត្ថលេខា {count} របស់មនុស្សដែលជំនាន់នេះជឿទុកចិត្ត។</translation>
        </message>
        <message>
            <source>Back up, then install</source>
            <translation>បម្រុងទុក រួចដំឡើង</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>បានពិនិត្យ</translation>
        </message>
        <message>
            <source>Choose the update file</source>
            <translation>ជ្រើសរើសឯកសារជំនាន់ថ្មី</translation>
        </message>
        <message>
            <source>Close the program now</source>
            <translation>បិទកម្មវិធីឥឡូវនេះ</translation>
        </message>
        <message>
            <source>Close the program, then let whoever may install on this computer give this command:</source>
            <translation>សូមបិទកម្មវិធី រួចឱ្យអ្នកដែលអាចដំឡើងលើកុំព្យូទ័រនេះ វាយពាក្យបញ្ជានេះ៖</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>ចម្លងពាក្យបញ្ជា</translation>
        </message>
        <message>
            <source>Copying</source>
            <translation>កំពុងចម្លង</translation>
        </message>
        <message>
            <source>Copying and reading back</source>
            <translation>កំពុងចម្លង និងអានផ្ទៀង</translation>
        </message>
        <message>
            <source>First a backup is made and read back. Choose a disk that stays when this computer is gone.</source>
            <translation>ដំបូង ច្បាប់បម្រុងមួយត្រូវបានធ្វើ និងអានផ្ទៀងវិញ។ សូមជ្រើសរើសឌីសដែលនៅ ទោះកុំព្យូទ័រនេះបាត់ក៏ដោយ។</translation>
        </message>
        <message>
            <source>Its date, {day}, is past. Ask the office whether a newer one exists.</source>
            <translation>កាលបរិច្ឆេទរបស់វា {day} បានហួសហើយ។ សូមសួរការិយាល័យថា តើមានជំនាន់ថ្មីជាងនេះឬទេ។</translation>
        </message>
        <message>
            <source>Open an update file</source>
            <translation>បើកឯកសារជំនាន់ថ្មី</translation>
        </message>
        <message>
            <source>The backup is made, read back and compared</source>
            <translation>ច្បាប់បម្រុងត្រូវបានធ្វើ អានវិញ និងផ្ទៀងរួចហើយ</translation>
        </message>
        <message>
            <source>The installer for this computer has {size} MB and is the one that was signed.</source>
            <translation>កម្មវិធីដំឡើងសម្រាប់កុំព្យូទ័រនេះមាន {size} MB ហើយជាឯកសារដែលបានចុះហត្ថលេខា។</translation>
        </message>
        <message>
            <source>The installer of version {version} waits until this program is closed.</source>
            <translation>កម្មវិធីដំឡើងជំនាន់ {version} រង់ចាំរហូតដល់កម្មវិធីនេះត្រូវបានបិទ។</translation>
        </message>
        <message>
            <source>The update</source>
            <translation>ជំនាន់ថ្មីក្នុងឯកសារ</translation>
        </message>
        <message>
            <source>This program</source>
            <translation>កម្មវិធីនេះ</translation>
        </message>
        <message>
            <source>This version trusts nobody's signature yet, so it takes no update file. Install a newer one by its installer; the vault stays as it is.</source>
            <translation>ជំនាន់នេះមិនទាន់ជឿទុកចិត្តហត្ថលេខានរណាទេ ដូច្នេះវាមិនទទួលឯកសារជំនាន់ថ្មីទេ។ សូមដំឡើងជំនាន់ថ្មីដោយកម្មវិធីដំឡើងរបស់វា។ ឃ្លាំងសម្ងាត់នៅដដែល។</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>ជំនាន់ថ្មី</translation>
        </message>
        <message>
            <source>Version {version} goes to every computer with the next exchange.</source>
            <translation>ជំនាន់ {version} នឹងទៅដល់កុំព្យូទ័រទាំងអស់ ពេលផ្លាស់ប្ដូរលើកក្រោយ។</translation>
        </message>
        <message>
            <source>Version {version} is offered no more.</source>
            <translation>លែងផ្ដល់ជំនាន់ {version} ហើយ។</translation>
        </message>
        <message>
            <source>Version {version} runs on this computer.</source>
            <translation>ជំនាន់ {version} កំពុងដំណើរការលើកុំព្យូទ័រនេះ។</translation>
        </message>
        <message>
            <source>Version {version} takes the place of {installed}.</source>
            <translation>ជំនាន់ {version} ជំនួសជំនាន់ {installed}។</translation>
        </message>
        <message>
            <source>What it brings: {words}</source>
            <translation>អ្វីដែលថ្មី៖ {words}</translation>
        </message>
        <message>
            <source>Where shall the backup be put?</source>
            <translation>តើដាក់ច្បាប់បម្រុងនៅឯណា?</translation>
        </message>
        <message>
            <source>{signed} signatures hold, {needed} are needed.</source>
            <translation>ហត្ថលេខាត្រឹមត្រូវមាន {signed} ត្រូវការ {needed}។</translation>
        </message>
    </context>
    <context>
        <name>VaultList</name>
        <message>
            <source>Not found. Is the disk or stick plugged in?</source>
            <translation>រកមិនឃើញ។ តើថាស ឬ USB បានដោតហើយឬនៅ?</translation>
        </message>
    </context>
    <context>
        <name>VerificationForm</name>
        <message>
            <source>How do you know?</source>
            <translation>តើដឹងដោយរបៀបណា?</translation>
        </message>
        <message>
            <source>Is it done?</source>
            <translation>តើបានធ្វើហើយឬនៅ?</translation>
        </message>
        <message>
            <source>Questions of the checklist</source>
            <translation>សំណួរក្នុងបញ្ជីត្រួតពិនិត្យ</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>អ្វីដែលបានឃើញ</translation>
        </message>
        <message>
            <source>What was seen, measured or read; not what was told.</source>
            <translation>អ្វីដែលបានឃើញ វាស់ ឬអាន មិនមែនអ្វីដែលគេប្រាប់ទេ។</translation>
        </message>
    </context>
    <context>
        <name>VersionsCard</name>
        <message>
            <source>What it was in other years</source>
            <translation>ធ្លាប់ជាអ្វីនៅឆ្នាំផ្សេងៗ</translation>
        </message>
        <message>
            <source>before</source>
            <translation>មុននោះ</translation>
        </message>
        <message>
            <source>closed since {day}</source>
            <translation>បិទតាំងពី {day}</translation>
        </message>
        <message>
            <source>open again</source>
            <translation>បើកឡើងវិញ</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>ចាប់ពី {day}</translation>
        </message>
    </context>
    <context>
        <name>ViewBar</name>
        <message>
            <source>Cancel</source>
            <translation>បោះបង់</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>ឈ្មោះទិដ្ឋភាព</translation>
        </message>
        <message>
            <source>Remove this view</source>
            <translation>ដកទិដ្ឋភាពនេះចេញ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>រក្សាទុក</translation>
        </message>
        <message>
            <source>Save these filters as a view</source>
            <translation>រក្សាទុកតម្រងទាំងនេះជាទិដ្ឋភាព</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>ទិដ្ឋភាពដែលបានរក្សាទុក</translation>
        </message>
    </context>
    <context>
        <name>VillageBar</name>
        <message>
            <source>Begin the clinic</source>
            <translation>ចាប់ផ្តើម</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>បោះបង់</translation>
        </message>
        <message>
            <source>Choose the place from the list.</source>
            <translation>សូមជ្រើសទីកន្លែងពីបញ្ជី។</translation>
        </message>
        <message>
            <source>End the clinic</source>
            <translation>បញ្ចប់ការប្រឹក្សានៅភូមិ</translation>
        </message>
        <message>
            <source>Its letters</source>
            <translation>លិខិតរបស់វា</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>នៅថ្ងៃណា</translation>
        </message>
        <message>
            <source>Village clinic</source>
            <translation>ការប្រឹក្សានៅភូមិ</translation>
        </message>
        <message>
            <source>Village clinic: {place}, {day}. Consultations written: {count}</source>
            <translation>ការប្រឹក្សានៅភូមិ៖ {place}, {day}។ ចំនួនការប្រឹក្សាដែលបានកត់ត្រា៖ {count}</translation>
        </message>
        <message>
            <source>Where the clinic is</source>
            <translation>ទីកន្លែងប្រឹក្សា</translation>
        </message>
        <message>
            <source>Write the whole day.</source>
            <translation>សូមសរសេរថ្ងៃខែឆ្នាំឱ្យពេញ។</translation>
        </message>
    </context>
    <context>
        <name>VillageScreen</name>
        <message>
            <source>Both</source>
            <translation>ទាំងពីរ</translation>
        </message>
        <message>
            <source>English</source>
            <translation>អង់គ្លេស</translation>
        </message>
        <message>
            <source>Khmer</source>
            <translation>ខ្មែរ</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>ភាសារបស់លិខិត</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>Letters made: {n}. Not made: {failed}.</source>
            <translation>លិខិតដែលបានបង្កើត៖ {n}។ មិនបានបង្កើត៖ {failed}។</translation>
        </message>
        <message>
            <source>Letters of the clinic</source>
            <translation>លិខិតនៃការប្រឹក្សានៅភូមិ</translation>
        </message>
        <message>
            <source>Make the missing letters</source>
            <translation>បង្កើតលិខិតដែលខ្វះ</translation>
        </message>
        <message>
            <source>Making letter {n} of {total}</source>
            <translation>កំពុងបង្កើតលិខិតទី {n} ក្នុងចំណោម {total}</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>ការប្រឹក្សាថ្មី</translation>
        </message>
        <message>
            <source>No consultation was written at this clinic</source>
            <translation>គ្មានការប្រឹក្សាណាត្រូវបានកត់ត្រានៅទីនេះទេ</translation>
        </message>
        <message>
            <source>No letter yet</source>
            <translation>មិនទាន់មានលិខិត</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>បើក</translation>
        </message>
        <message>
            <source>Open case {case}</source>
            <translation>បើកសំណុំរឿង {case}</translation>
        </message>
        <message>
            <source>Print them all</source>
            <translation>បោះពុម្ពទាំងអស់</translation>
        </message>
        <message>
            <source>The letters went to the printer. Note for each how it reached the client.</source>
            <translation>លិខិតបានផ្ញើទៅម៉ាស៊ីនបោះពុម្ពហើយ។ សូមកត់ត្រាថាលិខិតនីមួយៗទៅដល់កូនក្តីដោយរបៀបណា។</translation>
        </message>
        <message>
            <source>Those that you save there stand here.</source>
            <translation>ការប្រឹក្សាដែលអ្នករក្សាទុកនៅទីនោះ បង្ហាញនៅទីនេះ។</translation>
        </message>
        <message>
            <source>{case}: nothing is written yet under “{field}”</source>
            <translation>{case}៖ មិនទាន់បានសរសេរ «{field}» ទេ</translation>
        </message>
    </context>
    <context>
        <name>VisitFactsForm</name>
        <message>
            <source>Access</source>
            <translation>ការអនុញ្ញាតចូល</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>បានជូនដំណឹងមុន</translation>
        </message>
        <message>
            <source>Areas that were refused</source>
            <translation>កន្លែងដែលត្រូវបានបដិសេធ</translation>
        </message>
        <message>
            <source>Colleagues of this office are in the team already.</source>
            <translation>មិត្តរួមការងារក្នុងការិយាល័យនេះ មានក្នុងក្រុមរួចហើយ។</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>ថ្ងៃដំបូង</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>ជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>In Khmer</source>
            <translation>ជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Kind of visit</source>
            <translation>ប្រភេទការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>ថ្ងៃចុងក្រោយ</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>On which mandate</source>
            <translation>តាមអាណត្តិអ្វី</translation>
        </message>
        <message>
            <source>Others in the team</source>
            <translation>អ្នកផ្សេងទៀតក្នុងក្រុម</translation>
        </message>
        <message>
            <source>Registers that were seen</source>
            <translation>បញ្ជីដែលបានមើល</translation>
        </message>
        <message>
            <source>Summary for the report</source>
            <translation>សេចក្តីសង្ខេបសម្រាប់របាយការណ៍</translation>
        </message>
        <message>
            <source>Was a guard always there?</source>
            <translation>តើមានឆ្មាំនៅជាប់ជានិច្ចឬទេ?</translation>
        </message>
        <message>
            <source>When, and by whom</source>
            <translation>ពេលណា និងដោយអ្នកណា</translation>
        </message>
        <message>
            <source>Where the team was let in</source>
            <translation>កន្លែងដែលក្រុមចូលបាន</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>បាទ/ចាស</translation>
        </message>
    </context>
    <context>
        <name>VisitLetters</name>
        <message>
            <source>It takes a number when it is made, and stays in the vault as it is.</source>
            <translation>វាទទួលលេខនៅពេលបង្កើត ហើយនៅក្នុងឃ្លាំងសម្ងាត់ដដែល។</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>ភាសារបស់លិខិត</translation>
        </message>
        <message>
            <source>Letter to the prison</source>
            <translation>លិខិតទៅពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Letter {number} is made and kept in the vault.</source>
            <translation>លិខិតលេខ {number} បានបង្កើត និងរក្សាទុកក្នុងឃ្លាំងសម្ងាត់។</translation>
        </message>
        <message>
            <source>Letter {number} is void.</source>
            <translation>លិខិតលេខ {number} ត្រូវបានទុកជាមោឃៈ។</translation>
        </message>
        <message>
            <source>Letter {number} went to the printer.</source>
            <translation>លិខិតលេខ {number} បានផ្ញើទៅម៉ាស៊ីនបោះពុម្ព។</translation>
        </message>
        <message>
            <source>Look at it first</source>
            <translation>មើលជាមុនសិន</translation>
        </message>
        <message>
            <source>Make the letter</source>
            <translation>បង្កើតលិខិត</translation>
        </message>
        <message>
            <source>The letter was saved as a PDF file. The file is not encrypted.</source>
            <translation>លិខិតបានរក្សាទុកជាឯកសារ PDF។ ឯកសារនេះមិនបានអ៊ិនគ្រីបទេ។</translation>
        </message>
    </context>
    <context>
        <name>VisitScreen</name>
        <message>
            <source>Mark as: {status}</source>
            <translation>កត់ត្រាជា៖ {status}</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>ការចុះពិនិត្យពន្ធនាគារ</translation>
        </message>
        <message>
            <source>The prison</source>
            <translation>ពន្ធនាគារនេះ</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>ការចុះពិនិត្យ</translation>
        </message>
    </context>
    <context>
        <name>VisitsScreen</name>
        <message>
            <source>Answers</source>
            <translation>ចម្លើយ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>ការរកឃើញ</translation>
        </message>
        <message>
            <source>No visit yet</source>
            <translation>មិនទាន់មានការចុះពិនិត្យទេ</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>រៀបចំការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>Plan the first one: choose a prison and a day. The checklist comes with it.</source>
            <translation>សូមរៀបចំការចុះពិនិត្យដំបូង៖ ជ្រើសពន្ធនាគារ និងថ្ងៃ។ បញ្ជីពិនិត្យមកជាមួយ។</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>ពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>ការចុះពិនិត្យពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>បញ្ជីពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>អនុសាសន៍</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ស្ថានភាព</translation>
        </message>
        <message>
            <source>Visit no.</source>
            <translation>លេខការចុះពិនិត្យ</translation>
        </message>
    </context>
    <context>
        <name>VoidPanel</name>
        <message>
            <source>Declare it void</source>
            <translation>ទុកជាមោឃៈ</translation>
        </message>
        <message>
            <source>The number and the letter stay; a void letter cannot be made good again.</source>
            <translation>លេខ និងលិខិតនៅដដែល ប៉ុន្តែលិខិតមោឃៈមិនអាចប្រើវិញបានទេ។</translation>
        </message>
        <message>
            <source>Why is it void?</source>
            <translation>ហេតុអ្វីទុកជាមោឃៈ?</translation>
        </message>
        <message>
            <source>Write the reason.</source>
            <translation>សូមសរសេរមូលហេតុ។</translation>
        </message>
    </context>
    <context>
        <name>VouchStep</name>
        <message>
            <source>I asked its person, and all of it is his or her own work</source>
            <translation>ខ្ញុំបានសួរម្ចាស់វា ហើយទាំងអស់ជាការងាររបស់គាត់ផ្ទាល់</translation>
        </message>
        <message>
            <source>Let in what it wrote</source>
            <translation>ទទួលយកអ្វីដែលវាបានសរសេរ</translation>
        </message>
        <message>
            <source>Let it in for everybody</source>
            <translation>ទទួលយកសម្រាប់គ្រប់គ្នា</translation>
        </message>
        <message>
            <source>Parts let in: {n}. The others take them with the next exchange.</source>
            <translation>ផ្នែកដែលបានទទួលយក៖ {n}។ អ្នកដទៃទទួលវាជាមួយការផ្លាស់ប្ដូរបន្ទាប់។</translation>
        </message>
        <message>
            <source>The computer handed this over after its removal, so it changes nothing yet. If its own person wrote it before the computer was lost, let it in: then everybody takes it. If somebody else had the computer by then, leave it.</source>
            <translation>កុំព្យូទ័រនេះបានប្រគល់ការងារនេះក្រោយពេលវាត្រូវបានដក ដូច្នេះវាមិនទាន់ផ្លាស់ប្ដូរអ្វីទេ។ បើម្ចាស់វាបានសរសេរមុនពេលបាត់កុំព្យូទ័រ សូមទទួលយក៖ ពេលនោះគ្រប់គ្នាទទួល។ បើអ្នកផ្សេងមានកុំព្យូទ័រនោះហើយ សូមទុកវាចោល។</translation>
        </message>
        <message>
            <source>{name}, parts that were put aside: {n}</source>
            <translation>{name} ផ្នែកដែលត្រូវបានទុកដោយឡែក៖ {n}</translation>
        </message>
    </context>
    <context>
        <name>WordingCard</name>
        <message>
            <source>An empty line parts paragraphs; “# ” begins a heading.</source>
            <translation>បន្ទាត់ទទេបំបែកកថាខណ្ឌ។ «# » ចាប់ផ្ដើមចំណងជើង។</translation>
        </message>
        <message>
            <source>Change the wording</source>
            <translation>កែពាក្យក្នុងលិខិត</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>គំរូថ្មី</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>រក្សាទុក</translation>
        </message>
        <message>
            <source>Subject in English</source>
            <translation>កម្មវត្ថុជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Subject in Khmer</source>
            <translation>កម្មវត្ថុជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>The letter needs this.</source>
            <translation>លិខិតត្រូវការព័ត៌មាននេះ។</translation>
        </message>
        <message>
            <source>These stand for what the case says; write them with their braces:</source>
            <translation>ទាំងនេះតំណាងឱ្យអ្វីដែលសំណុំរឿងនិយាយ។ សូមសរសេរទាំងសញ្ញាដង្កៀប៖</translation>
        </message>
        <message>
            <source>Title in English</source>
            <translation>ចំណងជើងជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Title in Khmer</source>
            <translation>ចំណងជើងជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Version {n}, {day}</source>
            <translation>កំណែ {n}, {day}</translation>
        </message>
        <message>
            <source>Words in English</source>
            <translation>ពាក្យជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Words in Khmer</source>
            <translation>ពាក្យជាភាសាខ្មែរ</translation>
        </message>
    </context>
    <context>
        <name>Writing</name>
        <message>
            <source>Give up</source>
            <translation>បោះបង់</translation>
        </message>
        <message>
            <source>It was not saved.</source>
            <translation>មិនបានរក្សាទុកទេ។</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>រក្សាទុក</translation>
        </message>
    </context>
    <context>
        <name>_Choices</name>
        <message>
            <source>2. What will it be?</source>
            <translation>២. វានឹងជាអ្វី?</translation>
        </message>
        <message>
            <source>A new office</source>
            <translation>ការិយាល័យថ្មី</translation>
        </message>
        <message>
            <source>Choose at least one role.</source>
            <translation>សូមជ្រើសរើសតួនាទីយ៉ាងហោចមួយ។</translation>
        </message>
        <message>
            <source>Choose the office.</source>
            <translation>សូមជ្រើសរើសការិយាល័យ។</translation>
        </message>
        <message>
            <source>Choose whose computer it is.</source>
            <translation>សូមជ្រើសរើសម្ចាស់កុំព្យូទ័រ។</translation>
        </message>
        <message>
            <source>Code of the new office</source>
            <translation>កូដនៃការិយាល័យថ្មី</translation>
        </message>
        <message>
            <source>Everybody of an office reads its ordinary cases. An administrator reads no more than the others of the same office.</source>
            <translation>គ្រប់គ្នាក្នុងការិយាល័យមួយ អានសំណុំរឿងធម្មតារបស់វា។ អ្នកគ្រប់គ្រងអានមិនលើសអ្នកដទៃក្នុងការិយាល័យតែមួយទេ។</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>ការិយាល័យ</translation>
        </message>
        <message>
            <source>Only the seed names administrators. Type the code, or one share on each line.</source>
            <translation>មានតែគ្រាប់ពូជសម្ងាត់ទេដែលតែងតាំងអ្នកគ្រប់គ្រង។ វាយលេខកូដ ឬចំណែកមួយក្នុងមួយបន្ទាត់។</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>តួនាទី</translation>
        </message>
        <message>
            <source>Seed of the organisation</source>
            <translation>គ្រាប់ពូជសម្ងាត់របស់អង្គការ</translation>
        </message>
        <message>
            <source>Somebody who has no computer yet</source>
            <translation>អ្នកដែលមិនទាន់មានកុំព្យូទ័រ</translation>
        </message>
        <message>
            <source>The other person reads the same digits</source>
            <translation>អ្នកម្ខាងទៀតអានលេខដូចគ្នា</translation>
        </message>
        <message>
            <source>Three capital letters</source>
            <translation>អក្សរឡាតាំងធំបី</translation>
        </message>
        <message>
            <source>Three capital letters, such as BTB.</source>
            <translation>អក្សរឡាតាំងធំបី ដូចជា BTB។</translation>
        </message>
        <message>
            <source>Type the seed.</source>
            <translation>សូមវាយគ្រាប់ពូជសម្ងាត់។</translation>
        </message>
        <message>
            <source>Whose computer is it?</source>
            <translation>កុំព្យូទ័ររបស់អ្នកណា?</translation>
        </message>
        <message>
            <source>Write the answer</source>
            <translation>សរសេរចម្លើយ</translation>
        </message>
        <message>
            <source>not yet known here</source>
            <translation>មិនទាន់ស្គាល់នៅទីនេះ</translation>
        </message>
    </context>
    <context>
        <name>_PaperCard</name>
        <message>
            <source>Record on paper</source>
            <translation>កំណត់ត្រាលើក្រដាស</translation>
        </message>
    </context>
    <context>
        <name>_ResultLine</name>
        <message>
            <source>Result</source>
            <translation>លទ្ធផល</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>រក្សាទុក</translation>
        </message>
    </context>
    <context>
        <name>belonging</name>
        <message>
            <source>For another reason</source>
            <translation>ដោយមូលហេតុផ្សេង</translation>
        </message>
        <message>
            <source>To advise on it or look it through</source>
            <translation>ដើម្បីផ្ដល់យោបល់ ឬពិនិត្យមើល</translation>
        </message>
        <message>
            <source>To be in charge of it</source>
            <translation>ដើម្បីទទួលបន្ទុក</translation>
        </message>
        <message>
            <source>To go on with it</source>
            <translation>ដើម្បីធ្វើបន្ត</translation>
        </message>
        <message>
            <source>somebody of {office} ({id})</source>
            <translation>បុគ្គលនៃ {office} ({id})</translation>
        </message>
        <message>
            <source>somebody unknown here</source>
            <translation>អ្នកដែលមិនស្គាល់នៅទីនេះ</translation>
        </message>
        <message>
            <source>the office {office}</source>
            <translation>ការិយាល័យ {office}</translation>
        </message>
    </context>
    <context>
        <name>checks</name>
        <message>
            <source>An entry is not complete. Complete it or take it out.</source>
            <translation>មានធាតុមួយមិនទាន់ពេញលេញ។ សូមបំពេញ ឬដកវាចេញ។</translation>
        </message>
        <message>
            <source>One of the entries cannot be read. Mend it or take it out.</source>
            <translation>មានធាតុមួយមិនអាចអានបាន។ សូមកែ ឬដកវាចេញ។</translation>
        </message>
        <message>
            <source>There is a hidden sign in this text. Write it anew by hand.</source>
            <translation>មានសញ្ញាលាក់ក្នុងអត្ថបទនេះ។ សូមវាយវាឡើងវិញដោយដៃ។</translation>
        </message>
        <message>
            <source>This cannot be read. Mend it or empty the field.</source>
            <translation>មិនអាចអានបានទេ។ សូមកែ ឬលុបវាចេញ។</translation>
        </message>
        <message>
            <source>This date cannot be read. Mend it or empty the field.</source>
            <translation>មិនអាចអានកាលបរិច្ឆេទនេះបានទេ។ សូមកែ ឬលុបវាចេញ។</translation>
        </message>
        <message>
            <source>This day has not come yet. Is it right?</source>
            <translation>ថ្ងៃនេះមិនទាន់មកដល់ទេ។ តើត្រឹមត្រូវឬទេ?</translation>
        </message>
        <message>
            <source>This is before {year}. Is it right?</source>
            <translation>នេះមុនឆ្នាំ {year}។ តើត្រឹមត្រូវឬទេ?</translation>
        </message>
        <message>
            <source>This is needed to finish.</source>
            <translation>ត្រូវតែបំពេញដើម្បីបញ្ចប់។</translation>
        </message>
        <message>
            <source>This text is too long: {count} characters, {limit} at most.</source>
            <translation>អត្ថបទនេះវែងពេក៖ {count} តួអក្សរ ច្រើនបំផុត {limit}។</translation>
        </message>
    </context>
    <context>
        <name>consents</name>
        <message>
            <source>A detainee's consent counts only with yes.</source>
            <translation>ការយល់ព្រមរបស់អ្នកជាប់ឃុំរាប់ជាបានការ លុះត្រាតែឆ្លើយថាបាទ/ចាស។</translation>
        </message>
        <message>
            <source>Asked through an interpreter?</source>
            <translation>បានសួរតាមអ្នកបកប្រែឬ?</translation>
        </message>
        <message>
            <source>Asked where nobody else could hear?</source>
            <translation>បានសួរនៅកន្លែងដែលគ្មានអ្នកដទៃឮឬ?</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>ការយល់ព្រម</translation>
        </message>
        <message>
            <source>Was a guard or official present?</source>
            <translation>មានឆ្មាំ ឬមន្ត្រីនៅទីនោះឬ?</translation>
        </message>
        <message>
            <source>Was the client free to refuse?</source>
            <translation>កូនក្តីអាចបដិសេធដោយសេរីឬ?</translation>
        </message>
        <message>
            <source>{purpose}: how it was given</source>
            <translation>{purpose}៖ របៀបផ្តល់ការយល់ព្រម</translation>
        </message>
    </context>
    <context>
        <name>destinations</name>
        <message>
            <source>Case</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>សំណុំរឿង</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>លុបជាស្ថាពរ</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>ការផ្លាស់ប្ដូរ</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>ស្វែងរក</translation>
        </message>
        <message>
            <source>Hotline call</source>
            <translation>ការហៅតាមបណ្តាញទូរស័ព្ទទាន់ហេតុការណ៍</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>ទទួលពាក្យ</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>Letters of the clinic</source>
            <translation>លិខិតនៃការប្រឹក្សានៅភូមិ</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>ការប្រឹក្សាថ្មី</translation>
        </message>
        <message>
            <source>Orders to erase</source>
            <translation>បញ្ជាលុបជាស្ថាពរ</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>អង្គការ</translation>
        </message>
        <message>
            <source>People</source>
            <translation>បុគ្គល</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>បុគ្គល</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>ពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>ការចុះពិនិត្យពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>បញ្ជីពន្ធនាគារ</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>ការកំណត់</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>ថ្ងៃនេះ</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>ការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>អ្វីដែលកម្មវិធីនេះធ្វើមិនបាន</translation>
        </message>
    </context>
    <context>
        <name>erasure</name>
        <message>
            <source>A court or a rule asks for it</source>
            <translation>តុលាការ ឬវិធានបង្គាប់</translation>
        </message>
        <message>
            <source>A number without a name in the figures, and a keyed mark in the index of conflicts.</source>
            <translation>ចំនួនគ្មានឈ្មោះក្នុងស្ថិតិ និងសញ្ញាសម្ងាត់ក្នុងសន្ទស្សន៍ការប៉ះទង្គិច។</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>មូលហេតុផ្សេង</translation>
        </message>
        <message>
            <source>Backups that were made before: delete those that still have it.</source>
            <translation>ច្បាប់បម្រុងដែលបានធ្វើមុន៖ សូមលុបច្បាប់ដែលនៅមានវា។</translation>
        </message>
        <message>
            <source>Backups. The last one of this computer, of {day}, still has it: delete the backups that do.</source>
            <translation>ច្បាប់បម្រុង។ ច្បាប់ចុងក្រោយរបស់កុំព្យូទ័រនេះ ថ្ងៃ {day} នៅមានវា៖ សូមលុបច្បាប់បម្រុងដែលមានវា។</translation>
        </message>
        <message>
            <source>Computers that can read it, and carry the order out with their next exchange: {n}.</source>
            <translation>កុំព្យូទ័រដែលអាចអានវា ហើយនឹងអនុវត្តបញ្ជាក្នុងការផ្លាស់ប្ដូរបន្ទាប់៖ {n}។</translation>
        </message>
        <message>
            <source>Computers that were removed and had read it: {n}.</source>
            <translation>កុំព្យូទ័រដែលត្រូវបានដកចេញ ហើយធ្លាប់អានវា៖ {n}។</translation>
        </message>
        <message>
            <source>Entries of the intake, and links between persons, that speak of it: {n}. Look at them yourself.</source>
            <translation>កំណត់ត្រាទទួលភ្ញៀវ និងការភ្ជាប់រវាងបុគ្គល ដែលនិយាយពីវា៖ {n}។ សូមមើលវាដោយខ្លួនឯង។</translation>
        </message>
        <message>
            <source>It was kept long enough</source>
            <translation>បានរក្សាទុកគ្រប់គ្រាន់ហើយ</translation>
        </message>
        <message>
            <source>It was recorded by mistake</source>
            <translation>បានកត់ត្រាដោយច្រឡំ</translation>
        </message>
        <message>
            <source>Paper and files that were given out. Letters of this case: {n}.</source>
            <translation>ក្រដាស និងឯកសារដែលបានឱ្យគេ។ លិខិតក្នុងសំណុំរឿងនេះ៖ {n}។</translation>
        </message>
        <message>
            <source>Records: {records}, files: {files}. Their history, drafts and what the search knows go with them.</source>
            <translation>កំណត់ត្រា៖ {records} ឯកសារ៖ {files}។ ប្រវត្តិ សេចក្ដីព្រាង និងអ្វីដែលការស្វែងរកដឹង ក៏បាត់ដែរ។</translation>
        </message>
        <message>
            <source>Saves that only this computer has, and that go too: {n}.</source>
            <translation>ការរក្សាទុកដែលមានតែនៅកុំព្យូទ័រនេះ ហើយក៏បាត់ដែរ៖ {n}។</translation>
        </message>
        <message>
            <source>Sticks as they lie there, until they are written anew. They bring nothing back.</source>
            <translation>ឧបករណ៍ផ្ទុកដែលទុកចោល រហូតដល់សរសេរជាថ្មី។ វាមិននាំអ្វីត្រឡប់មកវិញទេ។</translation>
        </message>
        <message>
            <source>The hub gives it to nobody from then on, and deletes its sealed bytes after days: {n}.</source>
            <translation>ម៉ាស៊ីនមេលែងឱ្យវាដល់អ្នកណា ហើយលុបវាក្រោយរយៈពេល (ថ្ងៃ)៖ {n}។</translation>
        </message>
        <message>
            <source>The person concerned asked for it</source>
            <translation>អ្នកពាក់ព័ន្ធបានសុំ</translation>
        </message>
        <message>
            <source>What it holds puts somebody in danger</source>
            <translation>អ្វីដែលមានក្នុងនោះ នាំគ្រោះថ្នាក់ដល់នរណាម្នាក់</translation>
        </message>
        <message>
            <source>computer {tag}</source>
            <translation>កុំព្យូទ័រ {tag}</translation>
        </message>
        <message>
            <source>done</source>
            <translation>រួចរាល់</translation>
        </message>
        <message>
            <source>done everywhere</source>
            <translation>រួចរាល់គ្រប់ទីកន្លែង</translation>
        </message>
        <message>
            <source>has work of its own: {n}</source>
            <translation>មានការងារផ្ទាល់ខ្លួន៖ {n}</translation>
        </message>
        <message>
            <source>last heard {moment}</source>
            <translation>បានទទួលចុងក្រោយ {moment}</translation>
        </message>
        <message>
            <source>not heard from</source>
            <translation>មិនទាន់មានដំណឹង</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>មិនទាន់</translation>
        </message>
        <message>
            <source>not yet known here</source>
            <translation>មិនទាន់ស្គាល់នៅទីនេះ</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>កំពុងអនុវត្ត</translation>
        </message>
        <message>
            <source>waits for a second person</source>
            <translation>រង់ចាំមនុស្សទីពីរ</translation>
        </message>
        <message>
            <source>waits for you</source>
            <translation>រង់ចាំអ្នក</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>បានដកវិញ</translation>
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
        <name>exchange</name>
        <message>
            <source>A change could not be read</source>
            <translation>មានការកែប្រែមួយមិនអាចអានបាន</translation>
        </message>
        <message>
            <source>A copy of this vault works elsewhere</source>
            <translation>ច្បាប់ចម្លងនៃឃ្លាំងសម្ងាត់នេះកំពុងប្រើនៅកន្លែងផ្សេង</translation>
        </message>
        <message>
            <source>Also on other computers.</source>
            <translation>មាននៅលើកុំព្យូទ័រផ្សេងទៀតដែរ។</translation>
        </message>
        <message>
            <source>Items that need your decision: {n}</source>
            <translation>រឿងដែលត្រូវការការសម្រេចរបស់អ្នក៖ {n}</translation>
        </message>
        <message>
            <source>One computer told two different stories</source>
            <translation>កុំព្យូទ័រមួយបានផ្ញើប្រវត្តិពីរខុសគ្នា</translation>
        </message>
        <message>
            <source>One save is too large to be sent</source>
            <translation>ការរក្សាទុកមួយធំពេកមិនអាចផ្ញើបាន</translation>
        </message>
        <message>
            <source>Saved on this computer only. Changes not sent yet: {n}</source>
            <translation>រក្សាទុកតែលើកុំព្យូទ័រនេះ។ ការកែប្រែមិនទាន់ផ្ញើ៖ {n}</translation>
        </message>
        <message>
            <source>Sent to the hub {day}, {time}. No other computer has confirmed it yet.</source>
            <translation>បានផ្ញើទៅម៉ាស៊ីនមេ {day} {time}។ មិនទាន់មានកុំព្យូទ័រផ្សេងបញ្ជាក់នៅឡើយទេ។</translation>
        </message>
        <message>
            <source>Sent. No other computer has confirmed it yet.</source>
            <translation>បានផ្ញើ។ មិនទាន់មានកុំព្យូទ័រផ្សេងបញ្ជាក់នៅឡើយទេ។</translation>
        </message>
        <message>
            <source>Something came with a false signature</source>
            <translation>មានអ្វីមួយមកជាមួយហត្ថលេខាក្លែងក្លាយ</translation>
        </message>
        <message>
            <source>The hub did not come to an end</source>
            <translation>ម៉ាស៊ីនមេផ្ញើមិនចេះចប់</translation>
        </message>
        <message>
            <source>The hub forgot what it had confirmed</source>
            <translation>ម៉ាស៊ីនមេភ្លេចអ្វីដែលវាបានបញ្ជាក់</translation>
        </message>
        <message>
            <source>The hub left something out</source>
            <translation>ម៉ាស៊ីនមេបានលុបចោលអ្វីមួយ</translation>
        </message>
        <message>
            <source>The hub refused a change</source>
            <translation>ម៉ាស៊ីនមេបានបដិសេធការកែប្រែមួយ</translation>
        </message>
        <message>
            <source>The hub was put back to an older state</source>
            <translation>ម៉ាស៊ីនមេត្រូវបានដាក់ត្រឡប់ទៅសភាពចាស់</translation>
        </message>
        <message>
            <source>Two computers differed; what differed was made again</source>
            <translation>កុំព្យូទ័រពីរខុសគ្នា ហើយអ្វីដែលខុសគ្នាត្រូវបានធ្វើឡើងវិញ</translation>
        </message>
        <message>
            <source>Two different lists of the organisation's members exist</source>
            <translation>មានបញ្ជីសមាជិករបស់អង្គការពីរខុសគ្នា</translation>
        </message>
    </context>
    <context>
        <name>fields</name>
        <message>
            <source>Address</source>
            <translation>អាសយដ្ឋាន</translation>
        </message>
        <message>
            <source>Advice in English</source>
            <translation>ដំបូន្មានជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Advice in Khmer</source>
            <translation>ដំបូន្មានជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>ចម្លើយ</translation>
        </message>
        <message>
            <source>Asked in private?</source>
            <translation>សួរដោយឡែក?</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>ថ្ងៃសួរ</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>លេខសំណុំរឿង</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>ថ្ងៃខែឆ្នាំកំណើត</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>Day and time</source>
            <translation>ថ្ងៃ និងម៉ោង</translation>
        </message>
        <message>
            <source>Decided on</source>
            <translation>ថ្ងៃសម្រេច</translation>
        </message>
        <message>
            <source>Difficulty communicating</source>
            <translation>ពិបាកទំនាក់ទំនង</translation>
        </message>
        <message>
            <source>Difficulty hearing</source>
            <translation>ពិបាកស្តាប់</translation>
        </message>
        <message>
            <source>Difficulty remembering</source>
            <translation>ពិបាកចងចាំ</translation>
        </message>
        <message>
            <source>Difficulty seeing</source>
            <translation>ពិបាកមើល</translation>
        </message>
        <message>
            <source>Difficulty walking</source>
            <translation>ពិបាកដើរ</translation>
        </message>
        <message>
            <source>Difficulty with self-care</source>
            <translation>ពិបាកថែទាំខ្លួនឯង</translation>
        </message>
        <message>
            <source>Does the client agree?</source>
            <translation>តើអតិថិជនយល់ព្រមទេ?</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>រួចរាល់</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>ថ្ងៃកំណត់</translation>
        </message>
        <message>
            <source>Earlier numbers</source>
            <translation>លេខមុនៗ</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>ជនជាតិ</translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation>នាមត្រកូលជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation>នាមត្រកូលជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Form of address</source>
            <translation>ពាក្យហៅ</translation>
        </message>
        <message>
            <source>Free to refuse?</source>
            <translation>មានសេរីភាពបដិសេធ?</translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation>នាមខ្លួនជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation>នាមខ្លួនជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Given on</source>
            <translation>ថ្ងៃផ្ដល់</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>ប្រគល់ឱ្យ</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>សុខភាព</translation>
        </message>
        <message>
            <source>How it reached the client</source>
            <translation>របៀបដែលលិខិតទៅដល់កូនក្តី</translation>
        </message>
        <message>
            <source>How it was asked</source>
            <translation>របៀបសួរ</translation>
        </message>
        <message>
            <source>How the advice was given</source>
            <translation>របៀបផ្តល់ដំបូន្មាន</translation>
        </message>
        <message>
            <source>How the client came</source>
            <translation>របៀបដែលកូនក្តីមក</translation>
        </message>
        <message>
            <source>In need of special protection</source>
            <translation>ត្រូវការការការពារពិសេស</translation>
        </message>
        <message>
            <source>Information only</source>
            <translation>ព័ត៌មានប៉ុណ្ណោះ</translation>
        </message>
        <message>
            <source>Interpreter needed?</source>
            <translation>ត្រូវការអ្នកបកប្រែឬទេ?</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>ប្រភេទ</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>ប្រភេទឯកសារ</translation>
        </message>
        <message>
            <source>Kind of service</source>
            <translation>ប្រភេទសេវា</translation>
        </message>
        <message>
            <source>LGBTI</source>
            <translation>អ្នកស្រឡាញ់ភេទដូចគ្នា (LGBTI)</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ភាសា</translation>
        </message>
        <message>
            <source>Laws</source>
            <translation>ច្បាប់</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>Looked at by the supervisor</source>
            <translation>ការពិនិត្យដោយអ្នកត្រួតពិនិត្យ</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>ប្រភេទរឿង</translation>
        </message>
        <message>
            <source>Matter in detail</source>
            <translation>ប្រភេទរឿងលម្អិត</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>នាទី</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>ប្រាក់</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>ឈ្មោះជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Name of the institution</source>
            <translation>ឈ្មោះស្ថាប័ន</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>សញ្ជាតិ</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>ជំហានបន្ទាប់</translation>
        </message>
        <message>
            <source>Next steps in English</source>
            <translation>ជំហានបន្ទាប់ជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>លេខ</translation>
        </message>
        <message>
            <source>Number in the register</source>
            <translation>លេខក្នុងបញ្ជី</translation>
        </message>
        <message>
            <source>Number of the other case</source>
            <translation>លេខសំណុំរឿងមួយទៀត</translation>
        </message>
        <message>
            <source>Number there</source>
            <translation>លេខនៅទីនោះ</translation>
        </message>
        <message>
            <source>Opened on</source>
            <translation>ថ្ងៃបើក</translation>
        </message>
        <message>
            <source>Other name or alias</source>
            <translation>ឈ្មោះផ្សេង ឬឈ្មោះក្លែង</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>ឈ្មោះផ្សេងទៀត</translation>
        </message>
        <message>
            <source>Person in charge</source>
            <translation>អ្នកទទួលបន្ទុក</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>ទីកន្លែង</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>វេទិកា</translation>
        </message>
        <message>
            <source>Poverty</source>
            <translation>ភាពក្រីក្រ</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>ខេត្ត</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>សំណួរ</translation>
        </message>
        <message>
            <source>Read aloud?</source>
            <translation>បានអានឱ្យស្ដាប់?</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>មូលហេតុ</translation>
        </message>
        <message>
            <source>Reason of the status</source>
            <translation>មូលហេតុនៃស្ថានភាព</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>លទ្ធផល</translation>
        </message>
        <message>
            <source>Result for the client</source>
            <translation>លទ្ធផលសម្រាប់កូនក្តី</translation>
        </message>
        <message>
            <source>Rights at stake</source>
            <translation>សិទ្ធិដែលពាក់ព័ន្ធ</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>តួនាទី</translation>
        </message>
        <message>
            <source>Safe hours</source>
            <translation>ម៉ោងមានសុវត្ថិភាព</translation>
        </message>
        <message>
            <source>Safe to call?</source>
            <translation>អាចហៅដោយសុវត្ថិភាព?</translation>
        </message>
        <message>
            <source>Safe ways to reach the client</source>
            <translation>របៀបទាក់ទងកូនក្តីដោយសុវត្ថិភាព</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>ភេទ</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>ចាប់ពីពេលណា</translation>
        </message>
        <message>
            <source>State of the translation</source>
            <translation>ស្ថានភាពនៃការបកប្រែ</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ស្ថានភាព</translation>
        </message>
        <message>
            <source>Stays anonymous?</source>
            <translation>មិនបញ្ចេញឈ្មោះឬ?</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>សេចក្តីសង្ខេប</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>អ្នកត្រួតពិនិត្យ</translation>
        </message>
        <message>
            <source>System</source>
            <translation>ប្រព័ន្ធ</translation>
        </message>
        <message>
            <source>Taken on</source>
            <translation>ពេលថត</translation>
        </message>
        <message>
            <source>Taken out</source>
            <translation>ដកចេញ</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>អត្ថបទ</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>ចំណងជើង</translation>
        </message>
        <message>
            <source>To be looked at again on</source>
            <translation>ថ្ងៃពិនិត្យឡើងវិញ</translation>
        </message>
        <message>
            <source>To what</source>
            <translation>ចំពោះអ្វី</translation>
        </message>
        <message>
            <source>Told on</source>
            <translation>បានប្រាប់នៅថ្ងៃ</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>ការបកប្រែ</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>រហូតដល់ពេលណា</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>ភាពបន្ទាន់</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>ភូមិ</translation>
        </message>
        <message>
            <source>Was a guard there?</source>
            <translation>មានឆ្មាំនៅទីនោះ?</translation>
        </message>
        <message>
            <source>Was there an interpreter?</source>
            <translation>តើមានអ្នកបកប្រែទេ?</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>វិធី</translation>
        </message>
        <message>
            <source>Were the limits of our help told?</source>
            <translation>តើបានប្រាប់ពីដែនកំណត់នៃជំនួយឬទេ?</translation>
        </message>
        <message>
            <source>Were the risks told?</source>
            <translation>តើបានប្រាប់ពីហានិភ័យឬទេ?</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>អ្វីដែលបានកើតឡើង</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>អ្វីដែលកូនក្តីបានទទួល</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>អ្វីដែលបានធ្វើ</translation>
        </message>
        <message>
            <source>What we learnt</source>
            <translation>មេរៀន</translation>
        </message>
        <message>
            <source>When it came</source>
            <translation>ពេលទទួល</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>កើតឡើងនៅពេលណា</translation>
        </message>
        <message>
            <source>Where it is from</source>
            <translation>ប្រភព</translation>
        </message>
        <message>
            <source>Whose telephone, if not theirs</source>
            <translation>ទូរស័ព្ទរបស់អ្នកណា បើមិនមែនរបស់ខ្លួន</translation>
        </message>
        <message>
            <source>Why is it void?</source>
            <translation>ហេតុអ្វីទុកជាមោឃៈ?</translation>
        </message>
        <message>
            <source>Why the client was not told</source>
            <translation>មូលហេតុមិនបានប្រាប់អតិថិជន</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>ជាមួយនរណា</translation>
        </message>
        <message>
            <source>Words of the message</source>
            <translation>អត្ថបទនៃសារ</translation>
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
            <translation>ឈ្មោះខ្មែរស្រដៀងគ្នា</translation>
        </message>
        <message>
            <source>Latin name alike</source>
            <translation>ឈ្មោះឡាតាំងស្រដៀងគ្នា</translation>
        </message>
        <message>
            <source>born about the same time</source>
            <translation>កើតនៅពេលប្រហាក់ប្រហែលគ្នា</translation>
        </message>
        <message>
            <source>name sounds alike</source>
            <translation>ឈ្មោះសូរស្រដៀងគ្នា</translation>
        </message>
        <message>
            <source>same commune</source>
            <translation>ឃុំតែមួយ</translation>
        </message>
        <message>
            <source>same paper</source>
            <translation>ឯកសារដូចគ្នា</translation>
        </message>
        <message>
            <source>same telephone</source>
            <translation>ទូរស័ព្ទដូចគ្នា</translation>
        </message>
    </context>
    <context>
        <name>moves</name>
        <message>
            <source>Assign</source>
            <translation>ប្រគល់ឱ្យ</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>បិទសំណុំរឿង</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>បដិសេធ</translation>
        </message>
        <message>
            <source>Go on with the case</source>
            <translation>បន្តសំណុំរឿង</translation>
        </message>
        <message>
            <source>Open the case again</source>
            <translation>បើកសំណុំរឿងឡើងវិញ</translation>
        </message>
        <message>
            <source>Put to triage</source>
            <translation>ដាក់ឱ្យពិនិត្យបែងចែក</translation>
        </message>
        <message>
            <source>Refer to others</source>
            <translation>បញ្ជូនទៅអ្នកដទៃ</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>បានដោះស្រាយ</translation>
        </message>
        <message>
            <source>Take the case up</source>
            <translation>ទទួលសំណុំរឿង</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>រង់ចាំ</translation>
        </message>
    </context>
    <context>
        <name>organisation</name>
        <message>
            <source>Another computer has taken its place</source>
            <translation>កុំព្យូទ័រផ្សេងបានជំនួសវា</translation>
        </message>
        <message>
            <source>For another reason</source>
            <translation>ដោយមូលហេតុផ្សេង</translation>
        </message>
        <message>
            <source>It is lost or stolen</source>
            <translation>វាបាត់ ឬត្រូវគេលួច</translation>
        </message>
        <message>
            <source>The person leaves</source>
            <translation>អ្នកនោះចាកចេញ</translation>
        </message>
        <message>
            <source>This computer belongs to {name}: office {office}, computer {tag}, {roles}.</source>
            <translation>កុំព្យូទ័រនេះជារបស់ {name}៖ ការិយាល័យ {office} កុំព្យូទ័រទី {tag} {roles}។</translation>
        </message>
        <message>
            <source>This computer reads the cases of the office {office}, and what is shared with it.</source>
            <translation>កុំព្យូទ័រនេះអានសំណុំរឿងរបស់ការិយាល័យ {office} និងអ្វីដែលគេចែករំលែកជាមួយវា។</translation>
        </message>
        <message>
            <source>This computer was removed from {name}. What it writes now reaches nobody.</source>
            <translation>កុំព្យូទ័រនេះត្រូវបានដកចេញពី {name}។ អ្វីដែលវាសរសេរឥឡូវ មិនទៅដល់នរណាទេ។</translation>
        </message>
        <message>
            <source>This computer works alone and has asked to join.</source>
            <translation>កុំព្យូទ័រនេះធ្វើការតែឯង ហើយបានស្នើសុំចូលរួម។</translation>
        </message>
        <message>
            <source>This computer works alone. Everything is kept here and nowhere else.</source>
            <translation>កុំព្យូទ័រនេះធ្វើការតែឯង។ អ្វីៗទាំងអស់រក្សាទុកនៅទីនេះ ហើយគ្មាននៅកន្លែងផ្សេងទេ។</translation>
        </message>
        <message>
            <source>This vault was restored from a backup. It is a new computer to {name} and was not let in yet.</source>
            <translation>ឃ្លាំងសម្ងាត់នេះបានស្ដារពីច្បាប់បម្រុង។ សម្រាប់ {name} វាជាកុំព្យូទ័រថ្មី ហើយមិនទាន់បានឱ្យចូលទេ។</translation>
        </message>
        <message>
            <source>You say who belongs. You read cases only where you are a member: those of the office {office}, and what is shared with you.</source>
            <translation>អ្នកកំណត់ថាអ្នកណាជាសមាជិក។ អ្នកអានសំណុំរឿងតែនៅកន្លែងដែលអ្នកជាសមាជិក៖ របស់ការិយាល័យ {office} និងអ្វីដែលគេចែករំលែកជាមួយអ្នក។</translation>
        </message>
        <message>
            <source>one code, in two sealed copies</source>
            <translation>លេខកូដមួយ ក្នុងសន្លឹកពីរបិទជិត</translation>
        </message>
        <message>
            <source>the organisation</source>
            <translation>អង្គការ</translation>
        </message>
        <message>
            <source>{of} papers, {needed} are enough</source>
            <translation>ក្រដាស {of} សន្លឹក {needed} សន្លឹកគ្រប់គ្រាន់</translation>
        </message>
    </context>
    <context>
        <name>parties</name>
        <message>
            <source>A person or an organisation?</source>
            <translation>បុគ្គល ឬអង្គភាព?</translation>
        </message>
        <message>
            <source>Add a person or organisation</source>
            <translation>បន្ថែមបុគ្គល ឬអង្គភាព</translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation>នាមត្រកូលជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation>នាមត្រកូលជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation>នាមខ្លួនជាអក្សរខ្មែរ</translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation>នាមខ្លួនជាអក្សរឡាតាំង</translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation>ប្រភេទអង្គភាព</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>ឈ្មោះជាភាសាអង់គ្លេស</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>ឈ្មោះជាភាសាខ្មែរ</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>អង្គការ</translation>
        </message>
        <message>
            <source>Other name or alias</source>
            <translation>ឈ្មោះផ្សេង ឬឈ្មោះក្លែង</translation>
        </message>
        <message>
            <source>Other parties</source>
            <translation>ភាគីផ្សេងទៀត</translation>
        </message>
        <message>
            <source>Part in the case</source>
            <translation>តួនាទីក្នុងសំណុំរឿង</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>ភាគី</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>បុគ្គល</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>Telephone of the organisation</source>
            <translation>ទូរស័ព្ទរបស់អង្គភាព</translation>
        </message>
    </context>
    <context>
        <name>phones</name>
        <message>
            <source>Add a number of another system</source>
            <translation>បន្ថែមលេខក្នុងប្រព័ន្ធផ្សេង</translation>
        </message>
        <message>
            <source>Add a paper</source>
            <translation>បន្ថែមឯកសារ</translation>
        </message>
        <message>
            <source>Add a reference</source>
            <translation>បន្ថែមលេខយោង</translation>
        </message>
        <message>
            <source>Add a telephone</source>
            <translation>បន្ថែមលេខទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>Identity papers</source>
            <translation>ឯកសារអត្តសញ្ញាណ</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>ប្រភេទឯកសារ</translation>
        </message>
        <message>
            <source>Name of the institution</source>
            <translation>ឈ្មោះស្ថាប័ន</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>លេខ</translation>
        </message>
        <message>
            <source>Number in another system</source>
            <translation>លេខក្នុងប្រព័ន្ធផ្សេង</translation>
        </message>
        <message>
            <source>Number there</source>
            <translation>លេខនៅទីនោះ</translation>
        </message>
        <message>
            <source>Numbers in other systems</source>
            <translation>លេខក្នុងប្រព័ន្ធផ្សេង</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>ឯកសារ</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>លេខយោង</translation>
        </message>
        <message>
            <source>References</source>
            <translation>លេខយោង</translation>
        </message>
        <message>
            <source>Safe to call?</source>
            <translation>អាចហៅដោយសុវត្ថិភាព?</translation>
        </message>
        <message>
            <source>System</source>
            <translation>ប្រព័ន្ធ</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>Telephones</source>
            <translation>លេខទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>Their number</source>
            <translation>លេខរបស់ស្ថាប័ន</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>ទីកន្លែង</translation>
        </message>
        <message>
            <source>Whose telephone, if not theirs</source>
            <translation>ទូរស័ព្ទរបស់អ្នកណា បើមិនមែនរបស់ខ្លួន</translation>
        </message>
    </context>
    <context>
        <name>printing</name>
        <message>
            <source>Save the letter as a PDF file</source>
            <translation>រក្សាទុកលិខិតជាឯកសារ PDF</translation>
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
            <translation>កំណត់ចំណាំការិយាល័យ</translation>
        </message>
    </context>
    <context>
        <name>recommendation</name>
        <message>
            <source>Asked again</source>
            <translation>ស្នើម្តងទៀត</translation>
        </message>
        <message>
            <source>Day agreed</source>
            <translation>បានព្រមពេលវេលា</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>សេចក្តីព្រាង</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>ហួសកំណត់</translation>
        </message>
        <message>
            <source>Replied</source>
            <translation>មានចម្លើយតប</translation>
        </message>
        <message>
            <source>Seen: {result}</source>
            <translation>បានឃើញ៖ {result}</translation>
        </message>
        <message>
            <source>Sent, no reply</source>
            <translation>បានផ្ញើ មិនទាន់មានចម្លើយតប</translation>
        </message>
        <message>
            <source>They say: done</source>
            <translation>គេថា៖ បានធ្វើ</translation>
        </message>
        <message>
            <source>answers findings {numbers}</source>
            <translation>ឆ្លើយតបការរកឃើញទី {numbers}</translation>
        </message>
        <message>
            <source>promised until {day}</source>
            <translation>សន្យាត្រឹម {day}</translation>
        </message>
        <message>
            <source>sent {day}</source>
            <translation>ផ្ញើ {day}</translation>
        </message>
        <message>
            <source>they say: {text}</source>
            <translation>គេថា៖ {text}</translation>
        </message>
        <message>
            <source>to {whom}</source>
            <translation>ជូន {whom}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>ត្រឹម {day}</translation>
        </message>
        <message>
            <source>we think: {text}</source>
            <translation>យើងយល់ថា៖ {text}</translation>
        </message>
        <message>
            <source>{day}, reply: {kind}</source>
            <translation>{day} ចម្លើយតប៖ {kind}</translation>
        </message>
        <message>
            <source>{day}, seen at {visit}: {result}. {evidence}</source>
            <translation>{day} បានឃើញក្នុង {visit}៖ {result}។ {evidence}</translation>
        </message>
    </context>
    <context>
        <name>standings</name>
        <message>
            <source>looked at {day}</source>
            <translation>បានពិនិត្យនៅ{day}</translation>
        </message>
        <message>
            <source>said to be done {day}</source>
            <translation>គេថាបានធ្វើនៅ{day}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>ត្រឹម {day}</translation>
        </message>
    </context>
    <context>
        <name>steps</name>
        <message>
            <source>Add a hearing or appointment</source>
            <translation>បន្ថែមសវនាការ ឬការណាត់ជួប</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>បន្ថែមជំហាន</translation>
        </message>
        <message>
            <source>Add a task</source>
            <translation>បន្ថែមកិច្ចការ</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>ត្រឹមថ្ងៃណា</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>កាលបរិច្ឆេទ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ថ្ងៃ</translation>
        </message>
        <message>
            <source>Hearings</source>
            <translation>សវនាការ</translation>
        </message>
        <message>
            <source>Kind of task</source>
            <translation>ប្រភេទកិច្ចការ</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>ជំហានបន្ទាប់</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>កិច្ចការ</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>កិច្ចការ</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>ម៉ោង</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>អ្វីដែលត្រូវធ្វើ</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>ប្រភេទ</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>ទីកន្លែង</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>ជាមួយនរណា</translation>
        </message>
        <message>
            <source>Write the time as 9:00 or 14:30.</source>
            <translation>សូមសរសេរម៉ោងដូចនេះ៖ ៩:០០ ឬ ១៤:៣០។</translation>
        </message>
    </context>
    <context>
        <name>visit</name>
        <message>
            <source>Findings</source>
            <translation>ការរកឃើញ</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>ការសម្ភាសន៍</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>ឯកសារបោះពុម្ព</translation>
        </message>
        <message>
            <source>Photos and files</source>
            <translation>រូបថត និងឯកសារភ្ជាប់</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>ចំនួនអ្នកជាប់ឃុំ</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>សំណួរ</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>អនុសាសន៍</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>សំណើ</translation>
        </message>
        <message>
            <source>The visit</source>
            <translation>ការចុះពិនិត្យ</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Advice given</source>
            <translation>បានផ្តល់ដំបូន្មាន</translation>
        </message>
        <message>
            <source>Another copy of a letter</source>
            <translation>ចម្លងលិខិតមួយច្បាប់ទៀត</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>ភ្លាម</translation>
        </message>
        <message>
            <source>Brought in from a file</source>
            <translation>បាននាំចូលពីឯកសារ</translation>
        </message>
        <message>
            <source>Case closed</source>
            <translation>បានបិទសំណុំរឿង</translation>
        </message>
        <message>
            <source>Case looked at</source>
            <translation>បានមើលសំណុំរឿង</translation>
        </message>
        <message>
            <source>Case moved</source>
            <translation>បានប្តូរស្ថានភាពសំណុំរឿង</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>បានបើកសំណុំរឿង</translation>
        </message>
        <message>
            <source>Changed: {records}</source>
            <translation>បានកែ៖ {records}</translation>
        </message>
        <message>
            <source>Chosen between two values</source>
            <translation>បានជ្រើសរើសក្នុងចំណោមតម្លៃពីរ</translation>
        </message>
        <message>
            <source>File added</source>
            <translation>បានភ្ជាប់ឯកសារ</translation>
        </message>
        <message>
            <source>File taken out</source>
            <translation>បានដកឯកសារចេញ</translation>
        </message>
        <message>
            <source>Letter declared void</source>
            <translation>បានប្រកាសលិខិតជាមោឃៈ</translation>
        </message>
        <message>
            <source>Letter handed over</source>
            <translation>បានប្រគល់លិខិត</translation>
        </message>
        <message>
            <source>Letter made</source>
            <translation>បានធ្វើលិខិត</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>បានសរសេរកំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>One day</source>
            <translation>មួយថ្ងៃ</translation>
        </message>
        <message>
            <source>Received from another computer</source>
            <translation>បានទទួលពីកុំព្យូទ័រផ្សេង</translation>
        </message>
        <message>
            <source>Result of a hearing written</source>
            <translation>បានសរសេរលទ្ធផលសវនាការ</translation>
        </message>
        <message>
            <source>Routine</source>
            <translation>ធម្មតា</translation>
        </message>
        <message>
            <source>Taken out: {records}</source>
            <translation>បានដកចេញ៖ {records}</translation>
        </message>
        <message>
            <source>Task ticked or taken up again</source>
            <translation>បានគូសកិច្ចការ ឬយកមកធ្វើវិញ</translation>
        </message>
        <message>
            <source>Task written</source>
            <translation>បានសរសេរកិច្ចការ</translation>
        </message>
        <message>
            <source>Three days</source>
            <translation>បីថ្ងៃ</translation>
        </message>
        <message>
            <source>Written to a file outside the vault</source>
            <translation>បានសរសេរជាឯកសារនៅក្រៅឃ្លាំងសម្ងាត់</translation>
        </message>
        <message>
            <source>advice</source>
            <translation>ដំបូន្មាន</translation>
        </message>
        <message>
            <source>answer of a visit</source>
            <translation>ចម្លើយក្នុងការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>assignment</source>
            <translation>ការចាត់តាំង</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>ការបិទ</translation>
        </message>
        <message>
            <source>colleague</source>
            <translation>សហការី</translation>
        </message>
        <message>
            <source>consent</source>
            <translation>ការយល់ព្រម</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>ការទំនាក់ទំនង</translation>
        </message>
        <message>
            <source>copy of a letter</source>
            <translation>ច្បាប់ចម្លងលិខិត</translation>
        </message>
        <message>
            <source>facts of the case</source>
            <translation>អង្គហេតុនៃសំណុំរឿង</translation>
        </message>
        <message>
            <source>facts of the visit</source>
            <translation>អង្គហេតុនៃការចុះពិនិត្យ</translation>
        </message>
        <message>
            <source>file</source>
            <translation>ឯកសារ</translation>
        </message>
        <message>
            <source>finding</source>
            <translation>ការរកឃើញ</translation>
        </message>
        <message>
            <source>hearing or appointment</source>
            <translation>សវនាការ ឬការណាត់ជួប</translation>
        </message>
        <message>
            <source>interview</source>
            <translation>ការសម្ភាស</translation>
        </message>
        <message>
            <source>letter</source>
            <translation>លិខិត</translation>
        </message>
        <message>
            <source>letterhead</source>
            <translation>ក្បាលលិខិត</translation>
        </message>
        <message>
            <source>name and address</source>
            <translation>ឈ្មោះ និងអាសយដ្ឋាន</translation>
        </message>
        <message>
            <source>note</source>
            <translation>កំណត់ចំណាំ</translation>
        </message>
        <message>
            <source>number in another system</source>
            <translation>លេខក្នុងប្រព័ន្ធផ្សេង</translation>
        </message>
        <message>
            <source>number of prisoners</source>
            <translation>ចំនួនអ្នកទោស</translation>
        </message>
        <message>
            <source>opening by a colleague</source>
            <translation>ការបើកដោយសហការី</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>អង្គភាព</translation>
        </message>
        <message>
            <source>paper</source>
            <translation>ឯកសារអត្តសញ្ញាណ</translation>
        </message>
        <message>
            <source>party</source>
            <translation>ភាគី</translation>
        </message>
        <message>
            <source>person</source>
            <translation>បុគ្គល</translation>
        </message>
        <message>
            <source>recommendation</source>
            <translation>អនុសាសន៍</translation>
        </message>
        <message>
            <source>reference number</source>
            <translation>លេខយោង</translation>
        </message>
        <message>
            <source>reply of the prison</source>
            <translation>ចម្លើយរបស់ពន្ធនាគារ</translation>
        </message>
        <message>
            <source>request of a prisoner</source>
            <translation>សំណើរបស់អ្នកទោស</translation>
        </message>
        <message>
            <source>sensitive facts</source>
            <translation>ព័ត៌មានរសើប</translation>
        </message>
        <message>
            <source>step</source>
            <translation>ជំហាន</translation>
        </message>
        <message>
            <source>task</source>
            <translation>កិច្ចការ</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>ទូរស័ព្ទ</translation>
        </message>
        <message>
            <source>verification</source>
            <translation>ការផ្ទៀងផ្ទាត់</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day} ម៉ោង {time}</translation>
        </message>
        <message>
            <source>{field} ({record})</source>
            <translation>{field} ({record})</translation>
        </message>
        <message>
            <source>{n} MB</source>
            <translation>{n} MB</translation>
        </message>
        <message>
            <source>{n} US dollars</source>
            <translation>{n} ដុល្លារអាមេរិក</translation>
        </message>
        <message>
            <source>{n} kB</source>
            <translation>{n} kB</translation>
        </message>
        <message>
            <source>{n} riel</source>
            <translation>{n} រៀល</translation>
        </message>
    </context>
</TS>
