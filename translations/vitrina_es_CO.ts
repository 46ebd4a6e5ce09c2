<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_CO" sourcelanguage="en">
    <context>
    <name>BoardMove</name>
        <message>
            <source>What is reserved or signed does not go back: cancel it from its page.</source>
            <translation>Lo separado o firmado no vuelve atrás: cancélelo desde la cotización.</translation>
        </message>
        <message>
            <source>Only what is reserved can be signed.</source>
            <translation>Solo se firma lo que está separado.</translation>
        </message>
    </context>
    <context>
    <name>DealProgress</name>
        <message>
            <source>%1 is held beyond its time</source>
            <translation>%1 sigue separada fuera de plazo</translation>
        </message>
        <message>
            <source>%1 is held until %2</source>
            <translation>%1 separada hasta %2</translation>
        </message>
    </context>
    <context>
    <name>DealWords</name>
        <message>
            <source>Held</source>
            <translation>Separada</translation>
        </message>
    </context>
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
        <message>
            <source>The vehicle of this quote has been reserved meanwhile. Please write to us by WhatsApp.</source>
            <translation>Mientras tanto, el vehículo de esta cotización quedó separado. Por favor, escríbanos por WhatsApp.</translation>
        </message>
        <message>
            <source>The vehicle of this quote has been reserved. If you have a question, write to us.</source>
            <translation>El vehículo de esta cotización está separado. Si tiene alguna pregunta, escríbanos.</translation>
        </message>
        <message>
            <source>Reserve it</source>
            <translation>Separarla</translation>
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
        <message>
            <source>The unit %1 is held for another client, or was sold.</source>
            <translation>La unidad %1 está separada para otro cliente o ya se vendió.</translation>
        </message>
        <message>
            <source>The time until which the unit was to be held is over. It has to be asked for again.</source>
            <translation>Ya pasó el plazo por el que se separaría la unidad. Hay que solicitarlo de nuevo.</translation>
        </message>
        <message>
            <source>A unit is held for this client, or money of the client&apos;s is still here. Cancel the reservation and settle the deposit first.</source>
            <translation>Hay una unidad separada para este cliente, o dinero suyo por resolver. Anule primero la reserva y resuelva el anticipo.</translation>
        </message>
    </context>
    <context>
    <name>QuoteWords</name>
        <message>
            <source>Reserved</source>
            <translation>Separado</translation>
        </message>
    </context>
    <context>
    <name>Refusal</name>
        <message>
            <source>The unit had already been held for another client.</source>
            <translation>La unidad ya estaba separada para otro cliente.</translation>
        </message>
        <message>
            <source>The time until which it was to be held was already over.</source>
            <translation>Ya había pasado el plazo por el que se separaría.</translation>
        </message>
        <message>
            <source>A unit is held for the client, or money of hers is still here.</source>
            <translation>Hay una unidad separada para el cliente, o dinero suyo por resolver.</translation>
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
    <name>Vitrina::DecisionDialog</name>
        <message>
            <source>Hold until</source>
            <translation>Separar hasta</translation>
        </message>
        <message>
            <source>Reserved: the signature is on the advisor&apos;s list</source>
            <translation>Separado: la firma está en los seguimientos del asesor</translation>
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
    <name>Vitrina::ReservationDialog</name>
        <message>
            <source>&amp;Hold until</source>
            <translation>Separar &amp;hasta</translation>
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
    <name>Vitrina::StockDialog</name>
        <message>
            <source>What comes in is written down here with its chassis number, so that it can be held for a client.</source>
            <translation>Aquí se anota lo que llega, con su número de chasis, para poder separarlo para un cliente.</translation>
        </message>
        <message>
            <source>A unit that is held or sold stays as it is.</source>
            <translation>Una unidad separada o vendida no se cambia.</translation>
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
