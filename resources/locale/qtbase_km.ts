<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="en">
    <context>
        <name>CloseButton</name>
        <message>
            <source>Close Tab</source>
            <translation>បិទផ្ទាំង</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Alias</source>
            <translation>ឈ្មោះក្លាយ</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>ដ្រាយ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ឯកសារ</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>ថតឯកសារ</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>ថត</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>ផ្លូវកាត់</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>មិនស្គាល់</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>ជ្រើសទាំងអស់ (&amp;1)</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>ឡើង (&amp;2)</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>ចុះ (&amp;3)</translation>
        </message>
    </context>
    <context>
        <name>QAccessibleActionInterface</name>
        <message>
            <source>Decrease</source>
            <translation>បន្ថយ</translation>
        </message>
        <message>
            <source>Decrease the value</source>
            <translation>បន្ថយតម្លៃ</translation>
        </message>
        <message>
            <source>Goes back a page</source>
            <translation>ថយក្រោយមួយទំព័រ</translation>
        </message>
        <message>
            <source>Goes to the next page</source>
            <translation>ទៅទំព័របន្ទាប់</translation>
        </message>
        <message>
            <source>Increase</source>
            <translation>បង្កើន</translation>
        </message>
        <message>
            <source>Increase the value</source>
            <translation>បង្កើនតម្លៃ</translation>
        </message>
        <message>
            <source>Moves the element into the visible area</source>
            <translation>រំកិលមកកន្លែងមើលឃើញ</translation>
        </message>
        <message>
            <source>Next Page</source>
            <translation>ទំព័របន្ទាប់</translation>
        </message>
        <message>
            <source>Press</source>
            <translation>ចុច</translation>
        </message>
        <message>
            <source>Previous Page</source>
            <translation>ទំព័រមុន</translation>
        </message>
        <message>
            <source>Scroll Down</source>
            <translation>រំកិលចុះក្រោម</translation>
        </message>
        <message>
            <source>Scroll Left</source>
            <translation>រំកិលទៅឆ្វេង</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>រំកិលទៅស្ដាំ</translation>
        </message>
        <message>
            <source>Scroll Up</source>
            <translation>រំកិលឡើងលើ</translation>
        </message>
        <message>
            <source>Scrolls down</source>
            <translation>រំកិលចុះក្រោម</translation>
        </message>
        <message>
            <source>Scrolls to the left</source>
            <translation>រំកិលទៅឆ្វេង</translation>
        </message>
        <message>
            <source>Scrolls to the right</source>
            <translation>រំកិលទៅស្ដាំ</translation>
        </message>
        <message>
            <source>Scrolls up</source>
            <translation>រំកិលឡើងលើ</translation>
        </message>
        <message>
            <source>Set Focus</source>
            <translation>ដាក់ការផ្ដោត</translation>
        </message>
        <message>
            <source>Sets the focus</source>
            <translation>ដាក់ការផ្ដោត</translation>
        </message>
        <message>
            <source>Show Menu</source>
            <translation>បង្ហាញម៉ឺនុយ</translation>
        </message>
        <message>
            <source>Show on Screen</source>
            <translation>បង្ហាញលើអេក្រង់</translation>
        </message>
        <message>
            <source>Shows the menu</source>
            <translation>បង្ហាញម៉ឺនុយ</translation>
        </message>
        <message>
            <source>Toggle</source>
            <translation>បិទបើក</translation>
        </message>
        <message>
            <source>Toggles the state</source>
            <translation>ប្ដូរស្ថានភាព</translation>
        </message>
        <message>
            <source>Triggers the action</source>
            <translation>ធ្វើសកម្មភាព</translation>
        </message>
    </context>
    <context>
        <name>QComboBox</name>
        <message>
            <source>False</source>
            <translation>ទេ</translation>
        </message>
        <message>
            <source>Open the combo box selection popup</source>
            <translation>បើកបញ្ជីជម្រើស</translation>
        </message>
        <message>
            <source>True</source>
            <translation>បាទ/ចាស</translation>
        </message>
    </context>
    <context>
        <name>QDialog</name>
        <message>
            <source>What's This?</source>
            <translation>នេះជាអ្វី?</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>យល់ព្រម</translation>
        </message>
    </context>
    <context>
        <name>QErrorMessage</name>
        <message>
            <source>&amp;OK</source>
            <translation>យល់ព្រម (&amp;1)</translation>
        </message>
        <message>
            <source>&amp;Show this message again</source>
            <translation>បង្ហាញសារនេះម្ដងទៀត (&amp;2)</translation>
        </message>
        <message>
            <source>An error occurred</source>
            <translation>មានកំហុសកើតឡើង</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
រកថតនេះមិនឃើញ។
សូមពិនិត្យឈ្មោះថតម្ដងទៀត។</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
រកឯកសារនេះមិនឃើញ។
សូមពិនិត្យឈ្មោះឯកសារម្ដងទៀត។</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 មានរួចហើយ។
តើអ្នកចង់ជំនួសវាឬទេ?</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>ជ្រើសរើស (&amp;1)</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>លុប (&amp;6)</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>រកក្នុង (&amp;2)៖</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>ថតថ្មី (&amp;3)</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>បើក (&amp;1)</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>ប្ដូរឈ្មោះ (&amp;7)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>រក្សាទុក (&amp;1)</translation>
        </message>
        <message>
            <source>'%1' is write protected.
Do you want to delete it anyway?</source>
            <translation>'%1' ត្រូវបានការពារមិនឱ្យកែ។
តើអ្នកនៅតែចង់លុបវាឬទេ?</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>ឯកសារទាំងអស់ (*)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>ឯកសារទាំងអស់ (*)</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Left</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+Right</translation>
        </message>
        <message>
            <source>Alt+Up</source>
            <translation>Alt+Up</translation>
        </message>
        <message>
            <source>Are you sure you want to delete '%1'?</source>
            <translation>តើអ្នកប្រាកដជាចង់លុប '%1' ឬទេ?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>ប្ដូរទៅទិដ្ឋភាពលម្អិត</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>ប្ដូរទៅទិដ្ឋភាពបញ្ជី</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>មិនអាចលុបថតបានទេ។</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>បង្កើតថតថ្មី</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>បង្កើតថតថ្មី</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>លុប</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>ទិដ្ឋភាពលម្អិត</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>ថត</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>ថត៖</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>ឈ្មោះឯកសារ (&amp;4)៖</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>ឯកសារ</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>ប្រភេទឯកសារ (&amp;5)៖</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>រកថត</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>ទៅមុខ</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>ទៅមុខ</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>ទៅថតខាងលើ</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>ទិដ្ឋភាពបញ្ជី</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>បញ្ជីទីតាំង និងចំណាំ</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>ថតថ្មី</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>បើក</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>ថតខាងលើ</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>ទីតាំងថ្មីៗ</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ដកចេញ</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>រក្សាទុកជា</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>បង្ហាញ </translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>បង្ហាញឯកសារលាក់ (&amp;8)</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>របារចំហៀង</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>កុំព្យូទ័រ</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>ថ្ងៃកែប្រែ</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>ប្រភេទ</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>កុំព្យូទ័ររបស់ខ្ញុំ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ឈ្មោះ</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>ទំហំ</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>ប្រភេទ</translation>
        </message>
    </context>
    <context>
        <name>QGnomeTheme</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>បោះបង់ (&amp;2)</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>បិទ (&amp;3)</translation>
        </message>
        <message>
            <source>&amp;OK</source>
            <translation>យល់ព្រម (&amp;1)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>រក្សាទុក (&amp;1)</translation>
        </message>
        <message>
            <source>Close without Saving</source>
            <translation>បិទដោយមិនរក្សាទុក</translation>
        </message>
    </context>
    <context>
        <name>QInputDialog</name>
        <message>
            <source>Enter a value:</source>
            <translation>បញ្ចូលតម្លៃ៖</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Copy</source>
            <translation>ចម្លង (&amp;4)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>បិទភ្ជាប់ (&amp;5)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>ធ្វើវិញ (&amp;2)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>មិនធ្វើវិញ (&amp;1)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>កាត់ (&amp;3)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>លុប</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>ជ្រើសទាំងអស់</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Hide Details...</source>
            <translation>លាក់ព័ត៌មានលម្អិត…</translation>
        </message>
        <message>
            <source>Show Details...</source>
            <translation>បង្ហាញព័ត៌មានលម្អិត…</translation>
        </message>
    </context>
    <context>
        <name>QPageSetupWidget</name>
        <message>
            <source>CC</source>
            <translation>CC</translation>
        </message>
        <message>
            <source>Cicero (CC)</source>
            <translation>ស៊ីសេរ៉ូ (CC)</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>ផ្ទាល់ខ្លួន</translation>
        </message>
        <message>
            <source>DD</source>
            <translation>DD</translation>
        </message>
        <message>
            <source>Didot (DD)</source>
            <translation>ឌីដូ (DD)</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>ទម្រង់</translation>
        </message>
        <message>
            <source>Height:</source>
            <translation>កម្ពស់៖</translation>
        </message>
        <message>
            <source>Inches (in)</source>
            <translation>អ៊ីញ (in)</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>ផ្ដេក</translation>
        </message>
        <message>
            <source>Margins</source>
            <translation>គែម</translation>
        </message>
        <message>
            <source>Millimeters (mm)</source>
            <translation>មីលីម៉ែត្រ (mm)</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>ទិស</translation>
        </message>
        <message>
            <source>Page &amp;order:</source>
            <translation>លំដាប់ទំព័រ (&amp;7)៖</translation>
        </message>
        <message>
            <source>Page Layout</source>
            <translation>ប្លង់ទំព័រ</translation>
        </message>
        <message>
            <source>Page size:</source>
            <translation>ទំហំទំព័រ៖</translation>
        </message>
        <message>
            <source>Pages &amp;per sheet:</source>
            <translation>ទំព័រក្នុងមួយសន្លឹក (&amp;8)៖</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>ក្រដាស</translation>
        </message>
        <message>
            <source>Paper source:</source>
            <translation>ប្រភពក្រដាស៖</translation>
        </message>
        <message>
            <source>Pica (P̸)</source>
            <translation>ភីកា (P̸)</translation>
        </message>
        <message>
            <source>Points (pt)</source>
            <translation>ចំណុច (pt)</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>បញ្ឈរ</translation>
        </message>
        <message>
            <source>P̸</source>
            <translation>P̸</translation>
        </message>
        <message>
            <source>Reverse landscape</source>
            <translation>ផ្ដេកបញ្ច្រាស</translation>
        </message>
        <message>
            <source>Reverse portrait</source>
            <translation>បញ្ឈរបញ្ច្រាស</translation>
        </message>
        <message>
            <source>Width:</source>
            <translation>ទទឹង៖</translation>
        </message>
        <message>
            <source>bottom margin</source>
            <translation>គែមក្រោម</translation>
        </message>
        <message>
            <source>in</source>
            <translation>in</translation>
        </message>
        <message>
            <source>left margin</source>
            <translation>គែមឆ្វេង</translation>
        </message>
        <message>
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <source>pt</source>
            <translation>pt</translation>
        </message>
        <message>
            <source>right margin</source>
            <translation>គែមស្ដាំ</translation>
        </message>
        <message>
            <source>top margin</source>
            <translation>គែមលើ</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>&amp;No</source>
            <translation>ទេ (&amp;2)</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>បាទ/ចាស (&amp;1)</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>បញ្ឈប់</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>អនុវត្ត</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>បោះបង់</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>បិទ</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>បោះចោល</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>ជំនួយ</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>មិនអើពើ</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>ទេទាំងអស់ (&amp;4)</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>យល់ព្រម</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>បើក</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>កំណត់ឡើងវិញ</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>ស្តារលំនាំដើម</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>ព្យាយាមម្ដងទៀត</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>រក្សាទុក</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>រក្សាទុកទាំងអស់</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>បាទ/ចាសទាំងអស់ (&amp;3)</translation>
        </message>
    </context>
    <context>
        <name>QPrintDialog</name>
        <message>
            <source>%1 already exists.
Do you want to overwrite it?</source>
            <translation>%1 មានរួចហើយ។
តើអ្នកចង់សរសេរជាន់លើវាឬទេ?</translation>
        </message>
        <message>
            <source>%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make sure ranges do not intersect with each other.</source>
            <translation>%1 មិនត្រឹមត្រូវទេ។ សូមប្រើ ',' ដើម្បីបំបែកទំព័រ និង '-' សម្រាប់ពីទំព័រមួយដល់ទំព័រមួយ ហើយកុំឱ្យជាន់គ្នា។</translation>
        </message>
        <message>
            <source>%1 is a directory.
Please choose a different file name.</source>
            <translation>%1 ជាថត។
សូមជ្រើសរើសឈ្មោះឯកសារផ្សេង។</translation>
        </message>
        <message>
            <source>&amp;Options &lt;&lt;</source>
            <translation>ជម្រើស (&amp;2) &lt;&lt;</translation>
        </message>
        <message>
            <source>&amp;Options &gt;&gt;</source>
            <translation>ជម្រើស (&amp;2) &gt;&gt;</translation>
        </message>
        <message>
            <source>&amp;Print</source>
            <translation>បោះពុម្ព (&amp;1)</translation>
        </message>
        <message>
            <source>1 (1x1)</source>
            <translation>1 (1x1)</translation>
        </message>
        <message>
            <source>16 (4x4)</source>
            <translation>16 (4x4)</translation>
        </message>
        <message>
            <source>2 (2x1)</source>
            <translation>2 (2x1)</translation>
        </message>
        <message>
            <source>4 (2x2)</source>
            <translation>4 (2x2)</translation>
        </message>
        <message>
            <source>6 (2x3)</source>
            <translation>6 (2x3)</translation>
        </message>
        <message>
            <source>9 (3x3)</source>
            <translation>9 (3x3)</translation>
        </message>
        <message>
            <source>All Pages</source>
            <translation>ទំព័រទាំងអស់</translation>
        </message>
        <message>
            <source>Bottom to Top, Left to Right</source>
            <translation>ពីក្រោមទៅលើ ពីឆ្វេងទៅស្ដាំ</translation>
        </message>
        <message>
            <source>Bottom to Top, Right to Left</source>
            <translation>ពីក្រោមទៅលើ ពីស្ដាំទៅឆ្វេង</translation>
        </message>
        <message>
            <source>Duplex Settings Conflicts</source>
            <translation>ការកំណត់បោះពុម្ពសងខាងប៉ះទង្គិចគ្នា</translation>
        </message>
        <message>
            <source>Even Pages</source>
            <translation>ទំព័រគូ</translation>
        </message>
        <message>
            <source>File %1 is not writable.
Please choose a different file name.</source>
            <translation>មិនអាចសរសេរឯកសារ %1 បានទេ។
សូមជ្រើសរើសឈ្មោះឯកសារផ្សេង។</translation>
        </message>
        <message>
            <source>Invalid Pages Definition</source>
            <translation>ទំព័រដែលបានបញ្ជាក់មិនត្រឹមត្រូវ</translation>
        </message>
        <message>
            <source>Left to Right, Bottom to Top</source>
            <translation>ពីឆ្វេងទៅស្ដាំ ពីក្រោមទៅលើ</translation>
        </message>
        <message>
            <source>Left to Right, Top to Bottom</source>
            <translation>ពីឆ្វេងទៅស្ដាំ ពីលើទៅក្រោម</translation>
        </message>
        <message>
            <source>Local file</source>
            <translation>ឯកសារក្នុងម៉ាស៊ីន</translation>
        </message>
        <message>
            <source>Odd Pages</source>
            <translation>ទំព័រសេស</translation>
        </message>
        <message>
            <source>Options 'Pages Per Sheet' and 'Page Set' cannot be used together.
Please turn one of those options off.</source>
            <translation>មិនអាចប្រើជម្រើស 'ទំព័រក្នុងមួយសន្លឹក' និង 'សំណុំទំព័រ' ជាមួយគ្នាបានទេ។
សូមបិទជម្រើសមួយ។</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>បោះពុម្ព</translation>
        </message>
        <message>
            <source>Print To File ...</source>
            <translation>បោះពុម្ពទៅឯកសារ…</translation>
        </message>
        <message>
            <source>Print to File (PDF)</source>
            <translation>បោះពុម្ពទៅឯកសារ (PDF)</translation>
        </message>
        <message>
            <source>Right to Left, Bottom to Top</source>
            <translation>ពីស្ដាំទៅឆ្វេង ពីក្រោមទៅលើ</translation>
        </message>
        <message>
            <source>Right to Left, Top to Bottom</source>
            <translation>ពីស្ដាំទៅឆ្វេង ពីលើទៅក្រោម</translation>
        </message>
        <message>
            <source>The 'From' value cannot be greater than the 'To' value.</source>
            <translation>លេខ 'ពី' មិនអាចធំជាងលេខ 'ដល់' ទេ។</translation>
        </message>
        <message>
            <source>There are conflicts in duplex settings. Do you want to fix them?</source>
            <translation>ការកំណត់បោះពុម្ពសងខាងប៉ះទង្គិចគ្នា។ តើអ្នកចង់កែវាឬទេ?</translation>
        </message>
        <message>
            <source>Top to Bottom, Left to Right</source>
            <translation>ពីលើទៅក្រោម ពីឆ្វេងទៅស្ដាំ</translation>
        </message>
        <message>
            <source>Top to Bottom, Right to Left</source>
            <translation>ពីលើទៅក្រោម ពីស្ដាំទៅឆ្វេង</translation>
        </message>
        <message>
            <source>Write PDF file</source>
            <translation>សរសេរឯកសារ PDF</translation>
        </message>
    </context>
    <context>
        <name>QPrintPreviewDialog</name>
        <message>
            <source>%1%</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Export to PDF</source>
            <translation>នាំចេញជា PDF</translation>
        </message>
        <message>
            <source>First page</source>
            <translation>ទំព័រដំបូង</translation>
        </message>
        <message>
            <source>Fit page</source>
            <translation>ពេញទំព័រ</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>ពេញទទឹង</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>ផ្ដេក</translation>
        </message>
        <message>
            <source>Last page</source>
            <translation>ទំព័រចុងក្រោយ</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>ទំព័របន្ទាប់</translation>
        </message>
        <message>
            <source>Page Setup</source>
            <translation>ការរៀបចំទំព័រ</translation>
        </message>
        <message>
            <source>Page setup</source>
            <translation>ការរៀបចំទំព័រ</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>បញ្ឈរ</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>ទំព័រមុន</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>បោះពុម្ព</translation>
        </message>
        <message>
            <source>Print Preview</source>
            <translation>មើលមុនបោះពុម្ព</translation>
        </message>
        <message>
            <source>Show facing pages</source>
            <translation>បង្ហាញទំព័រទល់មុខ</translation>
        </message>
        <message>
            <source>Show overview of all pages</source>
            <translation>បង្ហាញទំព័រទាំងអស់</translation>
        </message>
        <message>
            <source>Show single page</source>
            <translation>បង្ហាញទំព័រមួយ</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>ពង្រីក</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>បង្រួម</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesDialog</name>
        <message>
            <source>Advanced Option Conflicts</source>
            <translation>ជម្រើសកម្រិតខ្ពស់ប៉ះទង្គិចគ្នា</translation>
        </message>
        <message>
            <source>Custom value for %1</source>
            <translation>តម្លៃផ្ទាល់សម្រាប់ %1</translation>
        </message>
        <message>
            <source>Job Options</source>
            <translation>ជម្រើសការងារ</translation>
        </message>
        <message>
            <source>Page Setup Conflicts</source>
            <translation>ការរៀបចំទំព័រប៉ះទង្គិចគ្នា</translation>
        </message>
        <message>
            <source>Printer Properties</source>
            <translation>លក្ខណៈម៉ាស៊ីនបោះពុម្ព</translation>
        </message>
        <message>
            <source>There are conflicts in page setup options. Do you want to fix them?</source>
            <translation>ជម្រើសរៀបចំទំព័រប៉ះទង្គិចគ្នា។ តើអ្នកចង់កែវាឬទេ?</translation>
        </message>
        <message>
            <source>There are conflicts in some advanced options. Do you want to fix them?</source>
            <translation>ជម្រើសកម្រិតខ្ពស់ខ្លះប៉ះទង្គិចគ្នា។ តើអ្នកចង់កែវាឬទេ?</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesWidget</name>
        <message>
            <source>Advanced</source>
            <translation>កម្រិតខ្ពស់</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>ទម្រង់</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>ទំព័រ</translation>
        </message>
        <message>
            <source>There are conflicts in some options. Please fix them.</source>
            <translation>ជម្រើសខ្លះប៉ះទង្គិចគ្នា។ សូមកែវា។</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Collate</source>
            <translation>តម្រៀបតាមច្បាប់</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>ពណ៌</translation>
        </message>
        <message>
            <source>Color Mode</source>
            <translation>របៀបពណ៌</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>ច្បាប់ចម្លង</translation>
        </message>
        <message>
            <source>Copies:</source>
            <translation>ច្បាប់ចម្លង៖</translation>
        </message>
        <message>
            <source>Current Page</source>
            <translation>ទំព័រនេះ</translation>
        </message>
        <message>
            <source>Double Sided Printing</source>
            <translation>បោះពុម្ពសងខាង</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>ទម្រង់</translation>
        </message>
        <message>
            <source>Grayscale</source>
            <translation>ពណ៌ប្រផេះ</translation>
        </message>
        <message>
            <source>Long side binding</source>
            <translation>ចងតាមបណ្ដោយ</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>បិទ</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>ជម្រើស</translation>
        </message>
        <message>
            <source>Output Settings</source>
            <translation>ការកំណត់លទ្ធផល</translation>
        </message>
        <message>
            <source>Page &amp;Set:</source>
            <translation>សំណុំទំព័រ (&amp;6)៖</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>ទំព័រ</translation>
        </message>
        <message>
            <source>Pages from</source>
            <translation>ទំព័រពី</translation>
        </message>
        <message>
            <source>Print all</source>
            <translation>បោះពុម្ពទាំងអស់</translation>
        </message>
        <message>
            <source>Print range</source>
            <translation>បោះពុម្ពទំព័រណា</translation>
        </message>
        <message>
            <source>Reverse</source>
            <translation>បញ្ច្រាស</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>អ្វីដែលបានជ្រើស</translation>
        </message>
        <message>
            <source>Short side binding</source>
            <translation>ចងតាមទទឹង</translation>
        </message>
        <message>
            <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
            <translation>បញ្ជាក់ទំព័រដោយបំបែកដោយក្បៀស។ ពីទំព័រមួយដល់ទំព័រមួយ សូមប្រើសហសញ្ញា។ ឧទាហរណ៍ 3,5-7,9 បោះពុម្ពទំព័រ 3, 5, 6, 7 និង 9។</translation>
        </message>
        <message>
            <source>to</source>
            <translation>ដល់</translation>
        </message>
    </context>
    <context>
        <name>QPrintWidget</name>
        <message>
            <source>&amp;Name:</source>
            <translation>ឈ្មោះ (&amp;3)៖</translation>
        </message>
        <message>
            <source>...</source>
            <translation>…</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>ទម្រង់</translation>
        </message>
        <message>
            <source>Location:</source>
            <translation>ទីតាំង៖</translation>
        </message>
        <message>
            <source>Output &amp;file:</source>
            <translation>ឯកសារលទ្ធផល (&amp;4)៖</translation>
        </message>
        <message>
            <source>P&amp;roperties</source>
            <translation>លក្ខណៈ (&amp;5)</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>មើលមុន</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>ម៉ាស៊ីនបោះពុម្ព</translation>
        </message>
        <message>
            <source>Type:</source>
            <translation>ប្រភេទ៖</translation>
        </message>
    </context>
    <context>
        <name>QProgressDialog</name>
        <message>
            <source>Cancel</source>
            <translation>បោះបង់</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Bottom</source>
            <translation>ក្រោមបង្អស់</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>គែមឆ្វេង</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>មួយទំព័រចុះក្រោម</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>មួយទំព័រទៅឆ្វេង</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>មួយទំព័រទៅស្ដាំ</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>មួយទំព័រឡើងលើ</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>គែមស្ដាំ</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>រំកិលចុះក្រោម</translation>
        </message>
        <message>
            <source>Scroll here</source>
            <translation>រំកិលមកទីនេះ</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>រំកិលទៅឆ្វេង</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>រំកិលទៅស្ដាំ</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>រំកិលឡើងលើ</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>លើបង្អស់</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>រំកិលទៅឆ្វេង</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>រំកិលទៅស្ដាំ</translation>
        </message>
    </context>
    <context>
        <name>QUndoStack</name>
        <message>
            <source>Redo</source>
            <translation>ធ្វើវិញ</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>ធ្វើវិញ %1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>មិនធ្វើវិញ</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>មិនធ្វើវិញ %1</translation>
        </message>
    </context>
    <context>
        <name>QUnicodeControlCharacterMenu</name>
        <message>
            <source>FSI First strong isolate</source>
            <translation>FSI First strong isolate</translation>
        </message>
        <message>
            <source>Insert Unicode control character</source>
            <translation>បញ្ចូលតួអក្សរបញ្ជា Unicode</translation>
        </message>
        <message>
            <source>LRE Start of left-to-right embedding</source>
            <translation>LRE Start of left-to-right embedding</translation>
        </message>
        <message>
            <source>LRI Left-to-right isolate</source>
            <translation>LRI Left-to-right isolate</translation>
        </message>
        <message>
            <source>LRM Left-to-right mark</source>
            <translation>LRM Left-to-right mark</translation>
        </message>
        <message>
            <source>LRO Start of left-to-right override</source>
            <translation>LRO Start of left-to-right override</translation>
        </message>
        <message>
            <source>PDF Pop directional formatting</source>
            <translation>PDF Pop directional formatting</translation>
        </message>
        <message>
            <source>PDI Pop directional isolate</source>
            <translation>PDI Pop directional isolate</translation>
        </message>
        <message>
            <source>RLE Start of right-to-left embedding</source>
            <translation>RLE Start of right-to-left embedding</translation>
        </message>
        <message>
            <source>RLI Right-to-left isolate</source>
            <translation>RLI Right-to-left isolate</translation>
        </message>
        <message>
            <source>RLM Right-to-left mark</source>
            <translation>RLM Right-to-left mark</translation>
        </message>
        <message>
            <source>RLO Start of right-to-left override</source>
            <translation>RLO Start of right-to-left override</translation>
        </message>
        <message>
            <source>ZWJ Zero width joiner</source>
            <translation>ZWJ (តួភ្ជាប់ទទឹងសូន្យ)</translation>
        </message>
        <message>
            <source>ZWNJ Zero width non-joiner</source>
            <translation>ZWNJ (តួមិនភ្ជាប់ទទឹងសូន្យ)</translation>
        </message>
        <message>
            <source>ZWSP Zero width space</source>
            <translation>ZWSP (ដកឃ្លាទទឹងសូន្យ)</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Copy</source>
            <translation>ចម្លង (&amp;4)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>បិទភ្ជាប់ (&amp;5)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>ធ្វើវិញ (&amp;2)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>មិនធ្វើវិញ (&amp;1)</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>ចម្លងទីតាំងតំណ (&amp;6)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>កាត់ (&amp;3)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>លុប</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>ជ្រើសទាំងអស់</translation>
        </message>
    </context>
    <context>
        <name>QWizard</name>
        <message>
            <source>&amp;Finish</source>
            <translation>បញ្ចប់ (&amp;1)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ជំនួយ (&amp;3)</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>បន្ទាប់ (&amp;1)</translation>
        </message>
        <message>
            <source>&amp;Next &gt;</source>
            <translation>បន្ទាប់ &gt; (&amp;1)</translation>
        </message>
        <message>
            <source>&lt; &amp;Back</source>
            <translation>&lt; ត្រឡប់ក្រោយ (&amp;2)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>បោះបង់</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>អនុវត្ត</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>បន្ត</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>រួចរាល់</translation>
        </message>
        <message>
            <source>Go Back</source>
            <translation>ត្រឡប់ក្រោយ</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>ជំនួយ</translation>
        </message>
    </context>
</TS>
