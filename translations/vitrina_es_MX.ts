<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX" sourcelanguage="en">
    <context>
    <name>ImportField</name>
        <message>
            <source>National id</source>
            <translation>RFC o CURP</translation>
        </message>
        <message>
            <source>Client's national id</source>
            <translation>RFC o CURP del cliente</translation>
        </message>
    </context>
    <context>
    <name>LinkPage</name>
        <message>
            <source>Down payment</source>
            <translation>Enganche</translation>
        </message>
        <message>
            <source>Instalment</source>
            <translation>Mensualidad</translation>
        </message>
        <message>
            <source>Sum of the instalments</source>
            <translation>Suma de las mensualidades</translation>
        </message>
        <message>
            <source>Your vehicle, taken in payment</source>
            <translation>Su vehículo, tomado a cuenta</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Placas</translation>
        </message>
        <message numerus="yes">
            <source>%n instalment(s), the first of</source>
            <translation>
                <numerusform>%n mensualidad de</numerusform>
                <numerusform>%n mensualidades, la primera de</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n monthly instalment(s) of</source>
            <translation>
                <numerusform>%n mensualidad de</numerusform>
                <numerusform>%n mensualidades de</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Table of %n instalment(s)</source>
            <translation>
                <numerusform>Tabla de %n mensualidad</numerusform>
                <numerusform>Tabla de %n mensualidades</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>PartyWords</name>
        <message>
            <source>Co-debtor</source>
            <translation>Aval</translation>
        </message>
        <message>
            <source>Registration holder</source>
            <translation>Titular de las placas</translation>
        </message>
    </context>
    <context>
    <name>Problem</name>
        <message>
            <source>Schedule the next follow-up, or mark the sale as lost.</source>
            <translation>Agende el próximo seguimiento o marque la venta como perdida.</translation>
        </message>
        <message>
            <source>Only a manager can do this.</source>
            <translation>Solo un gerente de ventas puede hacerlo.</translation>
        </message>
        <message>
            <source>Nothing is left to finance: the down payment and the trade-in cover it all.</source>
            <translation>No queda nada por financiar: el enganche y el vehículo tomado a cuenta lo cubren todo.</translation>
        </message>
        <message>
            <source>The deposit has not been received yet.</source>
            <translation>Todavía no se recibe el anticipo.</translation>
        </message>
        <message>
            <source>The first instalment has to fall due after the credit begins, and within a year.</source>
            <translation>La primera mensualidad tiene que vencer después del inicio del crédito y dentro de un año.</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::ClientEditor</name>
        <message>
            <source>National &amp;id</source>
            <translation>RFC o C&amp;URP</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::FirstRunPage</name>
        <message>
            <source>Open a new showroom</source>
            <translation>Abrir un piso de ventas nuevo</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::FollowUpsPage</name>
        <message>
            <source>Give the sale up…</source>
            <translation>Marcar como perdida…</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::NewClientFields</name>
        <message>
            <source>National &amp;id</source>
            <translation>RFC o C&amp;URP</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::ResolveForm</name>
        <message>
            <source>Why is it lost?</source>
            <translation>¿Por qué se pierde?</translation>
        </message>
        <message>
            <source>Give the sale up</source>
            <translation>Marcar como perdida</translation>
        </message>
        <message>
            <source>Give up…</source>
            <translation>Marcar como perdida…</translation>
        </message>
        <message>
            <source>The sale was given up.</source>
            <translation>Venta perdida.</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::ShowroomForm</name>
        <message>
            <source>Open the showroom</source>
            <translation>Abrir el piso de ventas</translation>
        </message>
        <message>
            <source>&amp;Branch</source>
            <translation>&amp;Sucursal</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::TimelineModel</name>
        <message>
            <source>Lost</source>
            <translation>Perdido</translation>
        </message>
    </context>
    <context>
    <name>Words</name>
        <message>
            <source>Test drive</source>
            <translation>Prueba de manejo</translation>
        </message>
        <message>
            <source>Showroom</source>
            <translation>Piso</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdido</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>Sucursal</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::ProformaForms</name>
        <message>
            <source>Down payment</source>
            <translation>Enganche</translation>
        </message>
    </context>
</TS>
