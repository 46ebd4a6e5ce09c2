<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Country</name>
    <message>
        <source>Ecuador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportErrors</name>
    <message>
        <source>Row in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was not imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Follow-ups, clients and quotes of a vehicle showroom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the database and the settings in &lt;dir&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demonstration showroom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter as this member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through a day of the demonstration and save pictures in &lt;dir&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw every page of the demonstration into &lt;dir&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A name or a phone number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client has no valid phone number yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please give the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule the next follow-up, or mark the sale as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether you reached the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long: at most %2 characters. It stays in the form; shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That moment has already passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That date is more than two years away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That entry is no longer in the catalogue. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This follow-up has already been resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale has already been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages go one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has changed in the meantime. Look at it again before going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name “%1” is already taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have permission for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager can do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; what you typed is still in the form. Free some space and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitrina may not write to its folder. Nothing was saved; what you typed is still in the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was written by a newer Vitrina. Update the program; the data is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitrina is already open with this data (process %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not hold a table that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved. What you typed is still in the form; try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
</context>
<context>
    <name>TableFault</name>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a table: it is neither text nor a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a web page. Open it in a spreadsheet and save it as XLSX or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in an Excel format that cannot be read. Save it as XLSX or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 holds characters that are not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation mark opened on line %1 is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell of row %1 is longer than %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text encoding %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet is damaged and cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet is damaged (%1, line %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet is too large to be read (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::Application</name>
    <message>
        <source>Preparing the demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff, clients and a day&apos;s work are being invented. It takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::CommandPalette</name>
    <message>
        <source>Client, phone number, plate, model or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::DateRangeButton</name>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::FilterButton</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::FirstRunPage</name>
    <message>
        <source>Welcome to Vitrina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program a vehicle showroom runs on. It works without a network, and what it shows as saved stays saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demonstration showroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented showroom with three thousand clients. It is kept apart: nothing you do there touches your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a new showroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, a country and who runs it: that is all. Clients and models can then be brought from spreadsheets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpFilterBar</name>
    <message>
        <source>Name, model, phone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n or more</source>
        <comment>days pending</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone I supervise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpPanel</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>key: resolve</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <comment>key: WhatsApp</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>key: call</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <comment>key: edit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stage: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does the sale go back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello {client}, this is {advisor} from {showroom}. I am writing about the {model}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpTableModel</name>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OVERDUE · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TODAY · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPCOMING · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpTableView</name>
    <message>
        <source>Pending follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpsPage</name>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>key: resolve</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <comment>key: move</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the sale up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <comment>key: give up</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <comment>key: WhatsApp</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>key: call</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <comment>key: edit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My follow-ups</source>
        <translation>Mis Seguimientos</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the team&apos;s follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stand the calls and appointments you owe your clients, the overdue ones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No follow-up matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters leave nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::Help</name>
    <message>
        <source>Resolving: the client was reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolving: the client was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: in 2 hours, tomorrow at 9, Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the row; save the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Vitrina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program a vehicle showroom runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU GPL, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::HoursEditor</name>
    <message>
        <source>Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>from nine to six</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::MainWindow</name>
    <message>
        <source>Search or do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your showroom is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the clients and models you already have from a spreadsheet, or begin with the next client who calls (Ctrl+N).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the next client who calls: her phone number is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import clients or models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::Navigation</name>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My follow-ups</source>
        <translation>Mis Seguimientos</translation>
    </message>
    <message>
        <source>Unfold the navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::Notices</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::PaletteModel</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact: more rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each choice holds at once, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::ProblemStrip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::QuickSlots</name>
    <message>
        <source>&amp;1 +2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;2 tomorrow 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;3 next Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+%1, or %1 outside text fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::ResolveForm</name>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the form; the draft is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>key: reached the client</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <comment>key: did not reach</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it lost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the sale up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved. Next: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::ScheduleForm</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality: as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow 9 · fri 10:55 · in 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clashes with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more that day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::ShellActions</name>
    <message>
        <source>My follow-ups</source>
        <translation>Mis Seguimientos</translation>
    </message>
    <message>
        <source>Overdue follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upcoming follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New follow-up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show the detail panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import clients, models or follow-ups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold the navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch user…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Vitrina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dealership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::ShowroomForm</name>
    <message>
        <source>Open the showroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new showroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::SignInPage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::StageBar</name>
    <message>
        <source>stage %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::StartupProblemPage</name>
    <message>
        <source>Vitrina is already open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of Vitrina (process %1) is working with this data. Go to that window, or close it and try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitrina cannot write to its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps its data in %F and may not write there. Nothing was changed. Ask whoever looks after this computer for permission to write there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data belongs to a newer Vitrina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was last opened by a newer version of the program (data version %1; this one knows up to %2). The data is safe and was not touched. Update Vitrina, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitrina can no longer read it. Nothing is deleted: whatever you choose, the damaged file is put aside, whole, in %F, for whoever may mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitrina needs some room to work safely. Nothing was lost. Empty the trash or move something away, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitrina could not open its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last good copy is of %1. What was done after it is only in the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no good copy of it on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last good copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::StatusBar</name>
    <message>
        <source>Everything saved</source>
        <translation>Todo guardado</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::TimeWords</name>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vitrina::TimelineModel</name>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenText</name>
    <message>
        <source>When is the next contact?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood. Try “tomorrow 9”, “fri 10:55” or “in 3 days”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That moment has already passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than two years away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That date falls on another weekday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed the purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mercado Libre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patio Tuerca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital / manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web quote tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motorcycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
