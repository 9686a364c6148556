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
        <name>FindBox</name>
        <message>
            <source>Empty this field</source>
            <translation>សម្អាតប្រអប់នេះ</translation>
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
        <name>ProgressLine</name>
        <message>
            <source>Cancel</source>
            <translation>បោះបង់</translation>
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
</TS>
