<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
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
