<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX" sourcelanguage="en">
    <context>
    <name>BoardMove</name>
        <message>
            <source>What is reserved or signed does not go back: cancel it from its page.</source>
            <translation>Lo apartado o firmado no vuelve atrás: cancélelo desde la cotización.</translation>
        </message>
        <message>
            <source>Only what is reserved can be signed.</source>
            <translation>Solo se firma lo que está apartado.</translation>
        </message>
    </context>
    <context>
    <name>DealProgress</name>
        <message>
            <source>%1 is held beyond its time</source>
            <translation>%1 sigue apartada fuera de plazo</translation>
        </message>
        <message>
            <source>%1 is held until %2</source>
            <translation>%1 apartada hasta %2</translation>
        </message>
    </context>
    <context>
    <name>DealWords</name>
        <message>
            <source>Held</source>
            <translation>Apartada</translation>
        </message>
    </context>
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
        <message>
            <source>The vehicle of this quote has been reserved meanwhile. Please write to us by WhatsApp.</source>
            <translation>Mientras tanto, el vehículo de esta cotización quedó apartado. Por favor, escríbanos por WhatsApp.</translation>
        </message>
        <message>
            <source>The vehicle of this quote has been reserved. If you have a question, write to us.</source>
            <translation>El vehículo de esta cotización está apartado. Si tiene alguna pregunta, escríbanos.</translation>
        </message>
        <message>
            <source>Reserve it</source>
            <translation>Apartarla</translation>
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
        <message>
            <source>The unit %1 is held for another client, or was sold.</source>
            <translation>La unidad %1 está apartada para otro cliente o ya se vendió.</translation>
        </message>
        <message>
            <source>The time until which the unit was to be held is over. It has to be asked for again.</source>
            <translation>Ya pasó el plazo por el que se apartaría la unidad. Hay que solicitarlo de nuevo.</translation>
        </message>
        <message>
            <source>A unit is held for this client, or money of the client&apos;s is still here. Cancel the reservation and settle the deposit first.</source>
            <translation>Hay una unidad apartada para este cliente, o dinero suyo por resolver. Anule primero la reserva y resuelva el anticipo.</translation>
        </message>
    </context>
    <context>
    <name>QuoteWords</name>
        <message>
            <source>Reserved</source>
            <translation>Apartado</translation>
        </message>
    </context>
    <context>
    <name>Refusal</name>
        <message>
            <source>The unit had already been held for another client.</source>
            <translation>La unidad ya estaba apartada para otro cliente.</translation>
        </message>
        <message>
            <source>The time until which it was to be held was already over.</source>
            <translation>Ya había pasado el plazo por el que se apartaría.</translation>
        </message>
        <message>
            <source>A unit is held for the client, or money of hers is still here.</source>
            <translation>Hay una unidad apartada para el cliente, o dinero suyo por resolver.</translation>
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
    <name>Vitrina::DecisionDialog</name>
        <message>
            <source>Hold until</source>
            <translation>Apartar hasta</translation>
        </message>
        <message>
            <source>Reserved: the signature is on the advisor&apos;s list</source>
            <translation>Apartado: la firma está en los seguimientos del asesor</translation>
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
    <name>Vitrina::ReservationDialog</name>
        <message>
            <source>&amp;Hold until</source>
            <translation>Apartar &amp;hasta</translation>
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
    <name>Vitrina::StockDialog</name>
        <message>
            <source>What comes in is written down here with its chassis number, so that it can be held for a client.</source>
            <translation>Aquí se anota lo que llega, con su número de chasis, para poder apartarlo para un cliente.</translation>
        </message>
        <message>
            <source>A unit that is held or sold stays as it is.</source>
            <translation>Una unidad apartada o vendida no se cambia.</translation>
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
