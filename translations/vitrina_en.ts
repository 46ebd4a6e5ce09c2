<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LineWords</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkPage</name>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>%n vehicle</numerusform>
            <numerusform>%n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instalment(s), the first of</source>
        <translation>
            <numerusform>%n instalment, the first of</numerusform>
            <numerusform>%n instalments, the first of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monthly instalment(s) of</source>
        <translation>
            <numerusform>%n monthly instalment of</numerusform>
            <numerusform>%n monthly instalments of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table of %n instalment(s)</source>
        <translation>
            <numerusform>Table of %n instalment</numerusform>
            <numerusform>Table of %n instalments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proforma</name>
    <message numerus="yes">
        <source>%n, equal</source>
        <translation>
            <numerusform>%n, equal</numerusform>
            <numerusform>%n, equal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, falling</source>
        <translation>
            <numerusform>%n, falling</numerusform>
            <numerusform>%n, falling</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attention: %n not accepted</source>
        <translation>
            <numerusform>Attention: %n not accepted</numerusform>
            <numerusform>Attention: %n not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has not reached the shared database for %n day(s).</source>
        <translation>
            <numerusform>This computer has not reached the shared database for %n day.</numerusform>
            <numerusform>This computer has not reached the shared database for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are on this computer alone.</source>
        <translation>
            <numerusform>%n change is on this computer alone.</numerusform>
            <numerusform>%n changes are on this computer alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The daily comparison (%1) found %n row(s) here that differed from the shared database and brought them anew. Nothing you did was lost, and there is nothing to do.</source>
        <translation>
            <numerusform>The daily comparison (%1) found %n row here that differed from the shared database and brought it anew. Nothing you did was lost, and there is nothing to do.</numerusform>
            <numerusform>The daily comparison (%1) found %n rows here that differed from the shared database and brought them anew. Nothing you did was lost, and there is nothing to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::AppraisalStrip</name>
    <message numerus="yes">
        <source>%n photographs…</source>
        <translation>
            <numerusform>%n photograph…</numerusform>
            <numerusform>%n photographs…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::ClientView</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a month, %n month(s)</source>
        <translation>
            <numerusform>a month, for %n month</numerusform>
            <numerusform>a month, for %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::ContactForm</name>
    <message numerus="yes">
        <source>Visitor counted: today %n without data</source>
        <translation>
            <numerusform>Visitor counted: today %n without data</numerusform>
            <numerusform>Visitor counted: today %n without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with data</source>
        <translation>
            <numerusform>%n with data</numerusform>
            <numerusform>%n with data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::DecisionDialog</name>
    <message numerus="yes">
        <source>%n for the same unit</source>
        <translation>
            <numerusform>%n for the same unit</numerusform>
            <numerusform>%n for the same unit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::DeedWords</name>
    <message numerus="yes">
        <source>%1 (%Ln row(s))</source>
        <translation>
            <numerusform>%1 (%Ln row)</numerusform>
            <numerusform>%1 (%Ln rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::EraseDialog</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of history</source>
        <translation>
            <numerusform>%n line of history</numerusform>
            <numerusform>%n lines of history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpFilterBar</name>
    <message numerus="yes">
        <source>%n or more</source>
        <comment>days pending</comment>
        <translation>
            <numerusform>%n or more</numerusform>
            <numerusform>%n or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpPanel</name>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>%n attempt so far</numerusform>
            <numerusform>%n attempts so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpsPage</name>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::FormCard</name>
    <message numerus="yes">
        <source>first in %n day(s)</source>
        <translation>
            <numerusform>first in %n day</numerusform>
            <numerusform>first in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::NewLoginForm</name>
    <message numerus="yes">
        <source>A password has at least %n characters.</source>
        <translation>
            <numerusform>A password has at least %n character.</numerusform>
            <numerusform>A password has at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::PasswordPage</name>
    <message numerus="yes">
        <source>Everything is kept, also %n changes that are not sent yet.</source>
        <translation>
            <numerusform>Everything is kept, also %n change that is not sent yet.</numerusform>
            <numerusform>Everything is kept, also %n changes that are not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days without the server</source>
        <translation>
            <numerusform>%n day without the server</numerusform>
            <numerusform>%n days without the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vitrina opens without a network for %n days, and then waits for the server.</source>
        <translation>
            <numerusform>Vitrina opens without a network for %n day, and then waits for the server.</numerusform>
            <numerusform>Vitrina opens without a network for %n days, and then waits for the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::PhotoRow</name>
    <message numerus="yes">
        <source>%n to be taken in…</source>
        <translation>
            <numerusform>%n to be taken in…</numerusform>
            <numerusform>%n to be taken in…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs</source>
        <translation>
            <numerusform>%n photograph</numerusform>
            <numerusform>%n photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::ProformaForms</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteMessage</name>
    <message numerus="yes">
        <source>Financed: %1 down and %n instalment(s) of %2</source>
        <translation>
            <numerusform>Financed: %1 down and %n instalment of %2</numerusform>
            <numerusform>Financed: %1 down and %n instalments of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::QuotesPage</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::ScheduleForm</name>
    <message numerus="yes">
        <source>%n more that day</source>
        <translation>
            <numerusform>%n more that day</numerusform>
            <numerusform>%n more that day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::TimeWords</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
</TS>
