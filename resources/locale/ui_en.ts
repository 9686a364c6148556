<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Crash report</source>
            <translation>Crash report</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Save the report</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Something went wrong</translation>
        </message>
        <message>
            <source>Something went wrong in the program itself. What was saved is safe, and what you were typing is kept as a draft. This report holds no names and no texts; you may read it, save it and hand it to those who look after the program.</source>
            <translation>Something went wrong in the program itself. What was saved is safe, and what you were typing is kept as a draft. This report holds no names and no texts; you may read it, save it and hand it to those who look after the program.</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Pick a day (arrow down)</source>
            <translation>Pick a day (arrow down)</translation>
        </message>
        <message>
            <source>This is not a date we can read. Write it as 21/11/2026, 11/2026 or 2026.</source>
            <translation>This is not a date we can read. Write it as 21/11/2026, 11/2026 or 2026.</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>day/month/year</translation>
        </message>
        <message>
            <source>{era} was taken as a year of the Buddhist Era: {date}. Please check it.</source>
            <translation>{era} was taken as a year of the Buddhist Era: {date}. Please check it.</translation>
        </message>
    </context>
    <context>
        <name>FindBox</name>
        <message>
            <source>Empty this field</source>
            <translation>Empty this field</translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message>
            <source>Please look at: {fields}</source>
            <translation>Please look at: {fields}</translation>
        </message>
        <message>
            <source>Sections of this form</source>
            <translation>Sections of this form</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Change to English</source>
            <translation>Change to English</translation>
        </message>
        <message>
            <source>Change to Khmer</source>
            <translation>Change to Khmer</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Dark colours</translation>
        </message>
        <message>
            <source>Find a person, case or number (Ctrl+K)</source>
            <translation>Find a person, case or number (Ctrl+K)</translation>
        </message>
        <message>
            <source>Find everywhere</source>
            <translation>Find everywhere</translation>
        </message>
        <message>
            <source>Hide names (F9)</source>
            <translation>Hide names (F9)</translation>
        </message>
        <message>
            <source>Hide or show names</source>
            <translation>Hide or show names</translation>
        </message>
        <message>
            <source>Keys of this window</source>
            <translation>Keys of this window</translation>
        </message>
        <message>
            <source>Legal Aid</source>
            <translation>Legal Aid</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Light colours</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Lock now</translation>
        </message>
        <message>
            <source>Lock now (Ctrl+L)</source>
            <translation>Lock now (Ctrl+L)</translation>
        </message>
        <message>
            <source>Main sections</source>
            <translation>Main sections</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Next part of the window</translation>
        </message>
        <message>
            <source>Part of the window before</source>
            <translation>Part of the window before</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Refresh</translation>
        </message>
        <message>
            <source>Show names (F9)</source>
            <translation>Show names (F9)</translation>
        </message>
    </context>
    <context>
        <name>MonthGrid</name>
        <message>
            <source>Fr</source>
            <translation>Fr</translation>
        </message>
        <message>
            <source>Mo</source>
            <translation>Mo</translation>
        </message>
        <message>
            <source>Sa</source>
            <translation>Sa</translation>
        </message>
        <message>
            <source>Su</source>
            <translation>Su</translation>
        </message>
        <message>
            <source>Th</source>
            <translation>Th</translation>
        </message>
        <message>
            <source>Tu</source>
            <translation>Tu</translation>
        </message>
        <message>
            <source>We</source>
            <translation>We</translation>
        </message>
    </context>
    <context>
        <name>MonthPopup</name>
        <message>
            <source>Month after</source>
            <translation>Month after</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>Month before</translation>
        </message>
    </context>
    <context>
        <name>PlaceField</name>
        <message>
            <source>Choose a place from the list, or empty the field.</source>
            <translation>Choose a place from the list, or empty the field.</translation>
        </message>
        <message>
            <source>Commune, district or province</source>
            <translation>Commune, district or province</translation>
        </message>
    </context>
    <context>
        <name>PlacePicker</name>
        <message>
            <source>Village</source>
            <translation>Village</translation>
        </message>
    </context>
    <context>
        <name>ProgressLine</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>StatePage</name>
        <message>
            <source>Loading</source>
            <translation>Loading</translation>
        </message>
    </context>
    <context>
        <name>StepIndicator</name>
        <message>
            <source>Step {n} of {total}: {name}</source>
            <translation>Step {n} of {total}: {name}</translation>
        </message>
    </context>
    <context>
        <name>TagsField</name>
        <message>
            <source>Remove {tag}</source>
            <translation>Remove {tag}</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Something went wrong in the program itself. What was saved is safe.</source>
            <translation>Something went wrong in the program itself. What was saved is safe.</translation>
        </message>
        <message>
            <source>Try it once more. If it happens again, save the report and hand it to those who look after the program.</source>
            <translation>Try it once more. If it happens again, save the report and hand it to those who look after the program.</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <source>about {year}</source>
            <translation>about {year}</translation>
        </message>
    </context>
</TS>
