<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_CO" sourcelanguage="en">
    <context>
    <name>ImportField</name>
        <message>
            <source>National id</source>
            <translation>Cédula o NIT</translation>
        </message>
        <message>
            <source>Client's national id</source>
            <translation>Cédula o NIT del cliente</translation>
        </message>
    </context>
    <context>
    <name>LinkPage</name>
        <message>
            <source>Down payment</source>
            <translation>Cuota inicial</translation>
        </message>
        <message>
            <source>Your vehicle, taken in payment</source>
            <translation>Su vehículo, en retoma</translation>
        </message>
        <message>
            <source>Your vehicle</source>
            <translation>Su vehículo en retoma</translation>
        </message>
    </context>
    <context>
    <name>PartyWords</name>
        <message>
            <source>Co-debtor</source>
            <translation>Codeudor</translation>
        </message>
    </context>
    <context>
    <name>Problem</name>
        <message>
            <source>Nothing is left to finance: the down payment and the trade-in cover it all.</source>
            <translation>No queda nada por financiar: la cuota inicial y la retoma lo cubren todo.</translation>
        </message>
        <message>
            <source>The deposit has not been received yet.</source>
            <translation>Todavía no se recibe la separación.</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::ClientEditor</name>
        <message>
            <source>National &amp;id</source>
            <translation>Céd&amp;ula o NIT</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::NewClientFields</name>
        <message>
            <source>National &amp;id</source>
            <translation>Céd&amp;ula o NIT</translation>
        </message>
    </context>
    <context>
    <name>Vitrina::ShowroomForm</name>
        <message>
            <source>&amp;Branch</source>
            <translation>&amp;Sucursal</translation>
        </message>
    </context>
    <context>
    <name>Words</name>
        <message>
            <source>Car</source>
            <translation>Carro</translation>
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
            <translation>Cuota inicial</translation>
        </message>
    </context>
</TS>
