<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AppraisalWords</name>
    <message>
        <source>To be authorised</source>
        <translation>Por autorizar</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorizado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Brakes</source>
        <translation>Frenos</translation>
    </message>
    <message>
        <source>Tyres</source>
        <translation>Llantas</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Carrocería</translation>
    </message>
    <message>
        <source>Electrics</source>
        <translation>Eléctrico</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Llaves</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>sin revisar</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>all good</source>
        <translation>todo bien</translation>
    </message>
    <message>
        <source>good as far as it was looked at</source>
        <translation>bien en lo que se revisó</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 hasta %2</translation>
    </message>
    <message>
        <source>%1 wanted</source>
        <translation>pide %1</translation>
    </message>
    <message>
        <source>fines %1</source>
        <translation>multas %1</translation>
    </message>
    <message>
        <source>lien %1</source>
        <translation>prenda %1</translation>
    </message>
</context>
<context>
    <name>BoardMove</name>
    <message>
        <source>What was made does not become a draft again: editing what was sent begins another version.</source>
        <translation>Una cotización enviada no vuelve a ser borrador: al editarla empieza otra versión.</translation>
    </message>
    <message>
        <source>Only the client herself makes it seen, by opening her link.</source>
        <translation>Solo el cliente la vuelve vista, al abrir su enlace.</translation>
    </message>
    <message>
        <source>Only the clock lets it expire. Cancel it from its page.</source>
        <translation>Solo el reloj la hace expirar. Para cancelarla, ábrala.</translation>
    </message>
    <message>
        <source>It was sent, and the client has seen it.</source>
        <translation>Ya fue enviada, y el cliente la vio.</translation>
    </message>
    <message>
        <source>What is reserved or signed does not go back: cancel it from its page.</source>
        <translation>Lo reservado o firmado no vuelve atrás: cancélelo desde la cotización.</translation>
    </message>
    <message>
        <source>It was given one more day already: make a new quote.</source>
        <translation>Ya se amplió un día: haga una nueva cotización.</translation>
    </message>
    <message>
        <source>More time was asked for and is not given yet.</source>
        <translation>La ampliación está pedida y aún no se concede.</translation>
    </message>
    <message>
        <source>The reservation was asked for and waits for a manager.</source>
        <translation>La reserva está solicitada y espera al gerente.</translation>
    </message>
    <message>
        <source>It is signed: it is a sale.</source>
        <translation>Está firmada: ya es una venta.</translation>
    </message>
    <message>
        <source>Only what was sent, and has not expired, can be reserved.</source>
        <translation>Solo se reserva lo enviado que no ha expirado.</translation>
    </message>
    <message>
        <source>Only what is reserved can be signed.</source>
        <translation>Solo se firma lo que está reservado.</translation>
    </message>
    <message>
        <source>Send to the client</source>
        <translation>Enviar al cliente</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reservar…</translation>
    </message>
    <message>
        <source>Decide on the reservation…</source>
        <translation>Decidir la reserva…</translation>
    </message>
    <message>
        <source>Signed…</source>
        <translation>Firmado…</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Pedir ampliación</translation>
    </message>
    <message>
        <source>Give one more day</source>
        <translation>Ampliar un día</translation>
    </message>
    <message>
        <source>Cancel it from its page.</source>
        <translation>Cancélela desde su página.</translation>
    </message>
    <message>
        <source>It is cancelled, for good: make a new quote.</source>
        <translation>Está cancelada, y no se reabre: haga una cotización nueva.</translation>
    </message>
</context>
<context>
    <name>ChangeProgress</name>
    <message>
        <source>Locked: customer care changes it on request.</source>
        <translation>Bloqueada: Atención a Cliente la cambia a pedido.</translation>
    </message>
    <message>
        <source>%1 asked for a change, %2: %3</source>
        <translation>%1 pidió un cambio, %2: %3</translation>
    </message>
    <message>
        <source>%1 changed it, %2: version %3</source>
        <translation>%1 la cambió, %2: versión %3</translation>
    </message>
    <message>
        <source>%1 rejected the change, %2: %3</source>
        <translation>%1 rechazó el cambio, %2: %3</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Colombia</translation>
    </message>
</context>
<context>
    <name>CreditWords</name>
    <message>
        <source>To be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Under study</source>
        <translation>En estudio</translation>
    </message>
    <message>
        <source>Documents wanted</source>
        <translation>Observada</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Negada</translation>
    </message>
    <message>
        <source>Disbursed</source>
        <translation>Desembolsada</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>It is with the lender</source>
        <translation>Está con la financiera</translation>
    </message>
    <message>
        <source>The lender wants documents</source>
        <translation>La financiera pide documentos</translation>
    </message>
    <message>
        <source>The lender approved it</source>
        <translation>La financiera la aprobó</translation>
    </message>
    <message>
        <source>The lender denied it</source>
        <translation>La financiera la negó</translation>
    </message>
    <message>
        <source>The lender paid</source>
        <translation>La financiera desembolsó</translation>
    </message>
    <message>
        <source>The approval lapsed</source>
        <translation>La aprobación caducó</translation>
    </message>
    <message>
        <source>%1 months at %2</source>
        <translation>%1 meses al %2</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>vale hasta el %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>falta: %1</translation>
    </message>
    <message>
        <source>Credit with %1: %2</source>
        <translation>Crédito con %1: %2</translation>
    </message>
</context>
<context>
    <name>DealProgress</name>
    <message>
        <source>%1 of the client&apos;s to be given back</source>
        <translation>%1 del cliente por devolver</translation>
    </message>
    <message>
        <source>a unit to be assigned</source>
        <translation>una unidad por asignar</translation>
    </message>
    <message>
        <source>the request for %1 lapsed</source>
        <translation>la solicitud de %1 caducó</translation>
    </message>
    <message>
        <source>%1 asks for %2 until %3</source>
        <translation>%1 solicita %2 hasta %3</translation>
    </message>
    <message>
        <source>%1 is held beyond its time</source>
        <translation>%1 sigue reservada fuera de plazo</translation>
    </message>
    <message>
        <source>%1 is held until %2</source>
        <translation>%1 reservada hasta %2</translation>
    </message>
    <message>
        <source>reservation rejected: %1</source>
        <translation>reserva rechazada: %1</translation>
    </message>
    <message>
        <source>reservation taken back</source>
        <translation>reserva retirada</translation>
    </message>
    <message>
        <source>Sale %1, signed on %2</source>
        <translation>Venta %1, firmada el %2</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Anticipo</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Deposit of %1, receipt %2</source>
        <translation>Anticipo de %1, recibo %2</translation>
    </message>
    <message>
        <source>%1 went to another client: take the request back, and ask for another unit</source>
        <translation>%1 se apartó para otro cliente: retire la solicitud y pida otra unidad</translation>
    </message>
</context>
<context>
    <name>DealWords</name>
    <message>
        <source>Free</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reservada</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendida</translation>
    </message>
    <message>
        <source>Not for sale</source>
        <translation>No está a la venta</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Cheque</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>To be given back</source>
        <translation>Por devolver</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Kept by the showroom</source>
        <translation>Retenido por la vitrina</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Moved to another quote</source>
        <translation>Pasado a otra cotización</translation>
    </message>
</context>
<context>
    <name>DiscountProgress</name>
    <message>
        <source>%1 asked for it, %2</source>
        <translation>%1 pidió aprobarlo, %2</translation>
    </message>
    <message>
        <source>approved by %1, %2</source>
        <translation>aprobado por %1, %2</translation>
    </message>
    <message>
        <source>rejected by %1: %2</source>
        <translation>rechazado por %1: %2</translation>
    </message>
    <message>
        <source>Discount of %1, %2; without approval %3</source>
        <translation>Descuento de %1, %2; sin aprobación hasta %3</translation>
    </message>
    <message>
        <source>to be approved by %1</source>
        <translation>lo aprueba %1</translation>
    </message>
    <message>
        <source>whoever may approve discounts</source>
        <translation>quien puede aprobar descuentos</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>IdTyping</name>
    <message>
        <source>%1 It is kept as you typed it: it may be a document of another country.</source>
        <translation>%1 Se guarda tal como lo escribió: puede ser un documento de otro país.</translation>
    </message>
</context>
<context>
    <name>ImportErrors</name>
    <message>
        <source>Row in the file</source>
        <translation>Fila del archivo</translation>
    </message>
    <message>
        <source>Why it was not imported</source>
        <translation>Por qué no se importó</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Code in the other program</source>
        <translation>Código en el otro programa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>National id</source>
        <translation>Cédula o RUC</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Segundo teléfono</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Placa</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Client&apos;s national id</source>
        <translation>Cédula o RUC del cliente</translation>
    </message>
    <message>
        <source>Client&apos;s phone</source>
        <translation>Teléfono del cliente</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Client&apos;s code</source>
        <translation>Código del cliente</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
</context>
<context>
    <name>ImportReason</name>
    <message>
        <source>No name and no phone number</source>
        <translation>Sin nombre ni teléfono</translation>
    </message>
    <message>
        <source>The row has neither a name nor a phone number.</source>
        <translation>La fila no tiene nombre ni teléfono.</translation>
    </message>
    <message>
        <source>A text is too long</source>
        <translation>Un texto es demasiado largo</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters.</source>
        <translation>El texto tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>No client given</source>
        <translation>No dice el cliente</translation>
    </message>
    <message>
        <source>The row does not say whose follow-up it is.</source>
        <translation>La fila no dice de qué cliente es el seguimiento.</translation>
    </message>
    <message>
        <source>Client not found</source>
        <translation>Cliente no encontrado</translation>
    </message>
    <message>
        <source>There is no client &quot;%1&quot;. Import the clients first.</source>
        <translation>No existe el cliente «%1». Importe primero los clientes.</translation>
    </message>
    <message>
        <source>Several clients match</source>
        <translation>Coinciden varios clientes</translation>
    </message>
    <message>
        <source>Several clients match &quot;%1&quot;. Give a national id or a phone number.</source>
        <translation>Varios clientes coinciden con «%1». Indique la cédula o el teléfono.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>La fila no tiene fecha.</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>No es una fecha</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date that exists.</source>
        <translation>«%1» no es una fecha que exista.</translation>
    </message>
    <message>
        <source>Not a time of day</source>
        <translation>No es una hora</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time of day.</source>
        <translation>«%1» no es una hora del día.</translation>
    </message>
    <message>
        <source>A time that the clocks skip</source>
        <translation>Hora que el reloj salta</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist: the clocks go forward over it that day.</source>
        <translation>«%1» no existe: ese día el reloj se adelanta sobre esa hora.</translation>
    </message>
    <message>
        <source>Unknown type of follow-up</source>
        <translation>Tipo de seguimiento desconocido</translation>
    </message>
    <message>
        <source>There is no type of follow-up &quot;%1&quot;.</source>
        <translation>No existe el tipo de seguimiento «%1».</translation>
    </message>
    <message>
        <source>Unknown state</source>
        <translation>Estado desconocido</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says neither pending nor done.</source>
        <translation>«%1» no dice ni pendiente ni resuelto.</translation>
    </message>
    <message>
        <source>No brand</source>
        <translation>Sin marca</translation>
    </message>
    <message>
        <source>The row has no brand.</source>
        <translation>La fila no tiene marca.</translation>
    </message>
    <message>
        <source>No model name</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>The row has no model name.</source>
        <translation>La fila no tiene modelo.</translation>
    </message>
    <message>
        <source>Not a year</source>
        <translation>No es un año</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a year.</source>
        <translation>«%1» no es un año.</translation>
    </message>
    <message>
        <source>Not a price</source>
        <translation>No es un precio</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a price.</source>
        <translation>«%1» no es un precio.</translation>
    </message>
    <message>
        <source>Not a currency</source>
        <translation>No es una moneda</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the code of a currency, such as USD.</source>
        <translation>«%1» no es el código de una moneda, como USD.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptada</translation>
    </message>
    <message>
        <source>The row was not accepted: something it refers to has changed meanwhile.</source>
        <translation>La fila no se aceptó: algo a lo que se refiere cambió entretanto.</translation>
    </message>
    <message>
        <source>Neither person nor company</source>
        <translation>Ni persona ni empresa</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says neither person nor company: taken for a person.</source>
        <translation>«%1» no dice ni persona ni empresa: se tomó como persona.</translation>
    </message>
    <message>
        <source>Unknown kind of vehicle</source>
        <translation>Clase de vehículo desconocida</translation>
    </message>
    <message>
        <source>There is no kind of vehicle &quot;%1&quot;: taken as another.</source>
        <translation>No existe la clase de vehículo «%1»: se tomó como otra.</translation>
    </message>
    <message>
        <source>Unknown quality</source>
        <translation>Calidad desconocida</translation>
    </message>
    <message>
        <source>There is no quality &quot;%1&quot;: left empty.</source>
        <translation>No existe la calidad «%1»: quedó vacía.</translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation>Procedencia desconocida</translation>
    </message>
    <message>
        <source>There is no source &quot;%1&quot;: left empty.</source>
        <translation>No existe la procedencia «%1»: quedó vacía.</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Modelo desconocido</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;: kept in the observations.</source>
        <translation>No existe el modelo «%1»: quedó en las observaciones.</translation>
    </message>
    <message>
        <source>Unknown advisor</source>
        <translation>Asesor desconocido</translation>
    </message>
    <message>
        <source>There is no advisor &quot;%1&quot;: given to the usual one.</source>
        <translation>No existe el asesor «%1»: se asignó al habitual.</translation>
    </message>
    <message>
        <source>Unknown stage</source>
        <translation>Etapa desconocida</translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;: the sale begins at the first.</source>
        <translation>No existe la etapa «%1»: la venta empieza en la primera.</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>No es un teléfono</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no phone number of the country: kept as it is.</source>
        <translation>«%1» no es un teléfono del país: se guardó tal como está.</translation>
    </message>
    <message>
        <source>Not a mail address</source>
        <translation>No es un correo</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a mail address: kept in the observations.</source>
        <translation>«%1» no es un correo: quedó en las observaciones.</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>%1 min · seen %2</source>
        <translation>%1 min · vista %2</translation>
    </message>
    <message>
        <source>%1 h · seen %2</source>
        <translation>%1 h · vista %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>queda %n min</numerusform>
            <numerusform>quedan %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>queda %n h</numerusform>
            <numerusform>quedan %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · edited since</source>
        <translation>%1 · con cambios</translation>
    </message>
    <message>
        <source>more time asked for</source>
        <translation>ampliación pedida</translation>
    </message>
    <message>
        <source>change asked for</source>
        <translation>cambio pedido</translation>
    </message>
    <message>
        <source>discount to be approved</source>
        <translation>descuento por aprobar</translation>
    </message>
    <message>
        <source>reservation to be approved</source>
        <translation>reserva por aprobar</translation>
    </message>
    <message>
        <source>reservation asked for, no deposit yet</source>
        <translation>reserva solicitada, sin anticipo</translation>
    </message>
    <message>
        <source>deposit received</source>
        <translation>anticipo recibido</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>expiró %1</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>editada %1</translation>
    </message>
    <message>
        <source>appraisal to authorise</source>
        <translation>avalúo por autorizar</translation>
    </message>
    <message>
        <source>deposit to be settled</source>
        <translation>anticipo por resolver</translation>
    </message>
</context>
<context>
    <name>LinkPage</name>
    <message>
        <source>I am interested</source>
        <translation>Me interesa</translation>
    </message>
    <message>
        <source>I have a question</source>
        <translation>Tengo una pregunta</translation>
    </message>
    <message>
        <source>I would like a test drive</source>
        <translation>Quiero una prueba de manejo</translation>
    </message>
    <message>
        <source>Your answer could not be sent just now. What you wrote is still here: please send it again in a few minutes.</source>
        <translation>Su respuesta no se pudo enviar en este momento. Lo que escribió sigue aquí: por favor, envíelo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>The page had been open for a long time. What you wrote is still here: please send it once more.</source>
        <translation>La página llevaba mucho tiempo abierta. Lo que escribió sigue aquí: por favor, envíelo una vez más.</translation>
    </message>
    <message>
        <source>Please choose one of the three answers.</source>
        <translation>Por favor, elija una de las tres respuestas.</translation>
    </message>
    <message>
        <source>We have had several messages from this page in a short time. Please write to us by WhatsApp.</source>
        <translation>Recibimos varios mensajes desde esta página en poco tiempo. Por favor, escríbanos por WhatsApp.</translation>
    </message>
    <message>
        <source>The vehicle of this quote has been reserved meanwhile. Please write to us by WhatsApp.</source>
        <translation>Mientras tanto, el vehículo de esta cotización quedó reservado. Por favor, escríbanos por WhatsApp.</translation>
    </message>
    <message>
        <source>This quote&apos;s time ran out meanwhile. Please write to us by WhatsApp.</source>
        <translation>Mientras tanto, venció el plazo de esta cotización. Por favor, escríbanos por WhatsApp.</translation>
    </message>
    <message>
        <source>Quote %1</source>
        <translation>Cotización %1</translation>
    </message>
    <message>
        <source>Preview: the client also sees a form to answer. This visit is not counted.</source>
        <translation>Vista previa: el cliente ve además un formulario para responder. Esta visita no se cuenta.</translation>
    </message>
    <message>
        <source>The vehicle of this quote has been reserved. If you have a question, write to us.</source>
        <translation>El vehículo de esta cotización está reservado. Si tiene alguna pregunta, escríbanos.</translation>
    </message>
    <message>
        <source>Hello, this is your quote</source>
        <translation>Hola, esta es su cotización</translation>
    </message>
    <message>
        <source>Hello %1, this is your quote</source>
        <translation>Hola, %1: esta es su cotización</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cotización</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Figures as of %1. The lender decides on a credit.</source>
        <translation>Valores al %1. El crédito está sujeto a la aprobación de la financiera.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Message (if you like)</source>
        <translation>Mensaje (si lo desea)</translation>
    </message>
    <message>
        <source>Send my answer</source>
        <translation>Enviar mi respuesta</translation>
    </message>
    <message>
        <source>Hello, I am writing about quote %1.</source>
        <translation>Hola, le escribo por la cotización %1.</translation>
    </message>
    <message>
        <source>Your advisor</source>
        <translation>Le atiende</translation>
    </message>
    <message>
        <source>Write by WhatsApp</source>
        <translation>Escribir por WhatsApp</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llamar al %1</translation>
    </message>
    <message>
        <source>Thank you for your answer</source>
        <translation>Gracias por su respuesta</translation>
    </message>
    <message>
        <source>%1 has it and will get in touch with you.</source>
        <translation>%1 ya la tiene y se comunicará con usted.</translation>
    </message>
    <message>
        <source>Back to the quote</source>
        <translation>Volver a la cotización</translation>
    </message>
    <message>
        <source>Your answer has not been sent yet</source>
        <translation>Su respuesta todavía no se envía</translation>
    </message>
    <message>
        <source>Your answer was not sent</source>
        <translation>Su respuesta no se envió</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Lo que escribió</translation>
    </message>
    <message>
        <source>This quote is not active yet</source>
        <translation>Esta cotización aún no está activa</translation>
    </message>
    <message>
        <source>It is on its way to you. Please open the link again in a few minutes.</source>
        <translation>Está en camino. Por favor, vuelva a abrir el enlace en unos minutos.</translation>
    </message>
    <message>
        <source>Hello, I am writing about a quote.</source>
        <translation>Hola, le escribo por una cotización.</translation>
    </message>
    <message>
        <source>This link is no longer available</source>
        <translation>Este enlace ya no está disponible</translation>
    </message>
    <message>
        <source>Quotes can be seen for a limited time. We will gladly send you a new one.</source>
        <translation>Las cotizaciones se pueden ver por tiempo limitado. Con gusto le enviamos una nueva.</translation>
    </message>
    <message>
        <source>Hello, I would like a new quote.</source>
        <translation>Hola, quisiera una cotización nueva.</translation>
    </message>
    <message>
        <source>We will be back in a moment</source>
        <translation>Volvemos en un momento</translation>
    </message>
    <message>
        <source>The page cannot be shown just now. Please try again in a few minutes.</source>
        <translation>La página no se puede mostrar en este momento. Por favor, inténtelo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Accessory</source>
        <translation>Accesorio</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Rastreo</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Bonus of the brand</source>
        <translation>Bono de la marca</translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>%n vehículo</numerusform>
            <numerusform>%n vehículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Price of the vehicle</source>
        <translation>Precio del vehículo</translation>
    </message>
    <message>
        <source>Total before discounts</source>
        <translation>Total sin descuentos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>of which %1</source>
        <translation>Incluye %1</translation>
    </message>
    <message>
        <source>Your vehicle, taken in payment</source>
        <translation>Su vehículo, como parte de pago</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Discount on the price before tax</source>
        <translation>Descuento sobre el precio sin impuestos</translation>
    </message>
    <message>
        <source>Discount on the price</source>
        <translation>Descuento sobre el precio</translation>
    </message>
    <message>
        <source>Your vehicle</source>
        <translation>Su vehículo</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>You receive</source>
        <translation>Usted recibe</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Usted paga</translation>
    </message>
    <message>
        <source>Financed</source>
        <translation>Financiado</translation>
    </message>
    <message numerus="yes">
        <source>%n instalment(s), the first of</source>
        <translation>
            <numerusform>%n cuota de</numerusform>
            <numerusform>%n cuotas, la primera de</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monthly instalment(s) of</source>
        <translation>
            <numerusform>%n cuota de</numerusform>
            <numerusform>%n cuotas mensuales de</numerusform>
        </translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Paid in cash besides</source>
        <translation>Además, de contado</translation>
    </message>
    <message>
        <source>Fees when you sign</source>
        <translation>Gastos al firmar</translation>
    </message>
    <message>
        <source>To pay when you sign</source>
        <translation>Por pagar al firmar</translation>
    </message>
    <message>
        <source>Amount financed</source>
        <translation>Monto financiado</translation>
    </message>
    <message>
        <source>Fees financed</source>
        <translation>Gastos financiados</translation>
    </message>
    <message>
        <source>Yearly rate</source>
        <translation>Tasa anual</translation>
    </message>
    <message>
        <source>Yearly cost, all included</source>
        <translation>Costo anual con todo incluido</translation>
    </message>
    <message>
        <source>Sum of the instalments</source>
        <translation>Suma de las cuotas</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>Financiera</translation>
    </message>
    <message numerus="yes">
        <source>Table of %n instalment(s)</source>
        <translation>
            <numerusform>Tabla de %n cuota</numerusform>
            <numerusform>Tabla de %n cuotas</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>Cuota</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interés</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>We have received your deposit. Your advisor will confirm the reservation.</source>
        <translation>Recibimos su anticipo. Su asesor le confirmará la reserva.</translation>
    </message>
    <message>
        <source>Reserve it</source>
        <translation>Reservarla</translation>
    </message>
    <message>
        <source>Your deposit stops the clock of this quote and is deducted from the price. You pay on the page of our payment provider.</source>
        <translation>Su anticipo detiene el plazo de esta cotización y se descuenta del precio. El pago se hace en la página de nuestro proveedor de pagos.</translation>
    </message>
    <message>
        <source>Pay the deposit of %1</source>
        <translation>Pagar el anticipo de %1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar en PDF</translation>
    </message>
</context>
<context>
    <name>MailFault</name>
    <message>
        <source>The mail account&apos;s settings cannot be used: check the server, the port and the encryption.</source>
        <translation>La configuración de la cuenta de correo no se puede usar: revise el servidor, el puerto y el cifrado.</translation>
    </message>
    <message>
        <source>The mail lacks its sender or its receiver.</source>
        <translation>Al correo le falta el remitente o el destinatario.</translation>
    </message>
    <message>
        <source>The mail server does not answer.</source>
        <translation>El servidor de correo no responde.</translation>
    </message>
    <message>
        <source>The mail server offers no encryption that works, so nothing was sent.</source>
        <translation>El servidor de correo no ofrece un cifrado que funcione; no se envió nada.</translation>
    </message>
    <message>
        <source>The mail server cannot prove that it is the right one: its certificate is not valid. Nothing was sent.</source>
        <translation>El servidor de correo no puede demostrar que es el correcto: su certificado no es válido. No se envió nada.</translation>
    </message>
    <message>
        <source>The mail server does not take the user or the password.</source>
        <translation>El servidor de correo no acepta el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>The mail server does not take this address: check how it is written.</source>
        <translation>El servidor de correo no acepta esta dirección: revise cómo está escrita.</translation>
    </message>
    <message>
        <source>The mail server refused this mail.</source>
        <translation>El servidor de correo rechazó este correo.</translation>
    </message>
    <message>
        <source>The mail is larger than the mail server takes.</source>
        <translation>El correo es más grande de lo que acepta el servidor.</translation>
    </message>
    <message>
        <source>The mail server cannot take this mail at the moment.</source>
        <translation>El servidor de correo no puede recibir este correo en este momento.</translation>
    </message>
    <message>
        <source>The mail was handed over, but the server did not confirm it: it may have arrived. Ask before you send it again.</source>
        <translation>El correo se entregó, pero el servidor no lo confirmó: es posible que haya llegado. Pregunte antes de enviarlo otra vez.</translation>
    </message>
    <message>
        <source>The sending was stopped.</source>
        <translation>Se detuvo el envío.</translation>
    </message>
    <message>
        <source>The quote was changed after this mail was written. Send it anew.</source>
        <translation>La cotización cambió después de escribir este correo. Envíela de nuevo.</translation>
    </message>
    <message>
        <source>The quote cannot be sent any more: it has expired, or it was cancelled.</source>
        <translation>La cotización ya no se puede enviar: venció o se anuló.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>There is no such address.</source>
        <translation>No existe la dirección.</translation>
    </message>
    <message>
        <source>The client&apos;s mailbox is full.</source>
        <translation>El buzón del cliente está lleno.</translation>
    </message>
    <message>
        <source>The client&apos;s mail server took it for unwanted mail.</source>
        <translation>El servidor del cliente lo tomó por correo no deseado.</translation>
    </message>
    <message>
        <source>The client&apos;s mail server could not deliver it.</source>
        <translation>El servidor del cliente no pudo entregarlo.</translation>
    </message>
    <message>
        <source>The mail server offers no encryption that works.</source>
        <translation>El servidor de correo no ofrece un cifrado que funcione.</translation>
    </message>
    <message>
        <source>The mail server cannot prove that it is the right one: its certificate is not valid.</source>
        <translation>El servidor de correo no puede demostrar que es el correcto: su certificado no es válido.</translation>
    </message>
    <message>
        <source>The mail server does not open the mailbox.</source>
        <translation>El servidor de correo no abre el buzón.</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Devuelto</translation>
    </message>
</context>
<context>
    <name>MailLetter</name>
    <message>
        <source>See the quote</source>
        <translation>Ver la cotización</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>%1 or %2</source>
        <comment>the last begins like Olga</comment>
        <translation>%1 u %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Follow-ups, clients and quotes of a vehicle showroom.</source>
        <translation>Seguimientos, clientes y cotizaciones de una vitrina de vehículos.</translation>
    </message>
    <message>
        <source>Keep the database and the settings in &lt;dir&gt;.</source>
        <translation>Guardar los datos y las preferencias en &lt;dir&gt;.</translation>
    </message>
    <message>
        <source>Open the demonstration showroom.</source>
        <translation>Abrir la vitrina de demostración.</translation>
    </message>
    <message>
        <source>Enter as this member of staff.</source>
        <translation>Entrar como esta persona.</translation>
    </message>
    <message>
        <source>Walk through a day of the demonstration and save pictures in &lt;dir&gt;.</source>
        <translation>Recorrer un día de la demostración y guardar imágenes en &lt;dir&gt;.</translation>
    </message>
    <message>
        <source>Draw every page of the demonstration into &lt;dir&gt;.</source>
        <translation>Dibujar cada página de la demostración en &lt;dir&gt;.</translation>
    </message>
</context>
<context>
    <name>OutboxRemedy</name>
    <message>
        <source>The next follow-up was planned for %1</source>
        <translation>El próximo seguimiento estaba previsto para %1</translation>
    </message>
</context>
<context>
    <name>PartyWords</name>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Cónyuge</translation>
    </message>
    <message>
        <source>Co-debtor</source>
        <translation>Garante</translation>
    </message>
    <message>
        <source>Invoice holder</source>
        <translation>Titular de la factura</translation>
    </message>
    <message>
        <source>Registration holder</source>
        <translation>Titular de la matrícula</translation>
    </message>
    <message>
        <source>ID of this country</source>
        <translation>Identificación del país</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Document of another country</source>
        <translation>Documento de otro país</translation>
    </message>
    <message>
        <source>Cédula</source>
        <translation>Cédula</translation>
    </message>
    <message>
        <source>RUC</source>
        <translation>RUC</translation>
    </message>
    <message>
        <source>CURP</source>
        <translation>CURP</translation>
    </message>
    <message>
        <source>RFC</source>
        <translation>RFC</translation>
    </message>
    <message>
        <source>NIT</source>
        <translation>NIT</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>A CURP has 18 letters and digits, an RFC of a person 13.</source>
        <translation>La CURP tiene 18 letras y dígitos; el RFC de una persona, 13.</translation>
    </message>
    <message>
        <source>An RFC of a company has 12 letters and digits.</source>
        <translation>El RFC de una empresa tiene 12 letras y dígitos.</translation>
    </message>
    <message>
        <source>A cédula has 3 to 10 digits, a NIT a check digit behind its dash.</source>
        <translation>La cédula tiene de 3 a 10 dígitos; el NIT, un dígito de verificación después del guion.</translation>
    </message>
    <message>
        <source>A NIT has 9 digits and a check digit.</source>
        <translation>El NIT tiene 9 dígitos y uno de verificación.</translation>
    </message>
    <message>
        <source>A passport has 5 to 20 letters and digits.</source>
        <translation>El pasaporte tiene de 5 a 20 letras y dígitos.</translation>
    </message>
    <message>
        <source>It has 4 to 20 letters and digits.</source>
        <translation>Tiene de 4 a 20 letras y dígitos.</translation>
    </message>
    <message>
        <source>ID not known yet</source>
        <translation>sin identificación todavía</translation>
    </message>
    <message>
        <source>Not valid yet.</source>
        <translation>Todavía no es válido.</translation>
    </message>
    <message>
        <source>%1: valid</source>
        <translation>%1: válido</translation>
    </message>
    <message>
        <source>%1: nothing proves its digits, look again</source>
        <translation>%1: nada comprueba sus dígitos, revíselos</translation>
    </message>
    <message>
        <source>A cédula has 10 digits and a RUC 13, one of them to check.</source>
        <translation>La cédula tiene 10 dígitos y el RUC 13, uno de ellos verificador.</translation>
    </message>
    <message>
        <source>The RUC of a company has 13 digits and begins with the province.</source>
        <translation>El RUC de una empresa tiene 13 dígitos y empieza con la provincia.</translation>
    </message>
</context>
<context>
    <name>PhoneTyping</name>
    <message>
        <source>This is not a number that can be dialled. It is kept as you typed it.</source>
        <translation>No es un número que se pueda marcar. Se guarda tal como lo escribió.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A name or a phone number is needed.</source>
        <translation>Hace falta un nombre o un teléfono.</translation>
    </message>
    <message>
        <source>This client has no valid phone number yet.</source>
        <translation>Este cliente aún no tiene un teléfono válido.</translation>
    </message>
    <message>
        <source>Please give the reason.</source>
        <translation>Indique el motivo.</translation>
    </message>
    <message>
        <source>Schedule the next follow-up, or mark the sale as lost.</source>
        <translation>Agende el próximo seguimiento o desista de la venta.</translation>
    </message>
    <message>
        <source>Say whether you reached the client.</source>
        <translation>Diga si contactó al cliente.</translation>
    </message>
    <message>
        <source>The text is too long: at most %2 characters. It stays in the form; shorten it.</source>
        <translation>El texto es demasiado largo: máximo %2 caracteres. Sigue en el formulario; acórtelo.</translation>
    </message>
    <message>
        <source>“%1” is not a phone number.</source>
        <translation>«%1» no es un teléfono.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>«%1» no es un correo electrónico.</translation>
    </message>
    <message>
        <source>That moment has already passed.</source>
        <translation>Ese momento ya pasó.</translation>
    </message>
    <message>
        <source>That date is more than two years away.</source>
        <translation>Esa fecha está a más de dos años.</translation>
    </message>
    <message>
        <source>That entry is no longer in the catalogue. Choose another.</source>
        <translation>Esa opción ya no está en el catálogo. Elija otra.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>This follow-up has already been resolved.</source>
        <translation>Este seguimiento ya está resuelto.</translation>
    </message>
    <message>
        <source>This sale has already been closed.</source>
        <translation>Esta venta ya está cerrada.</translation>
    </message>
    <message>
        <source>Stages go one after the other.</source>
        <translation>Las etapas van una después de otra.</translation>
    </message>
    <message>
        <source>It has changed in the meantime. Look at it again before going on.</source>
        <translation>Cambió entretanto. Revíselo antes de continuar.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>“%1” is not an amount of money.</source>
        <translation>«%1» no es un monto.</translation>
    </message>
    <message>
        <source>“%1” is not a percentage.</source>
        <translation>«%1» no es un porcentaje.</translation>
    </message>
    <message>
        <source>“%1” is not a valid ID number. Check each digit.</source>
        <translation>«%1» no es un número de identificación válido. Revise cada dígito.</translation>
    </message>
    <message>
        <source>An amount is missing, below zero or larger than it can be.</source>
        <translation>Falta un monto, es menor que cero o es más grande de lo posible.</translation>
    </message>
    <message>
        <source>All amounts of a quote have to be in one currency.</source>
        <translation>Todos los montos de una cotización tienen que estar en la misma moneda.</translation>
    </message>
    <message>
        <source>The discount is larger than the price.</source>
        <translation>El descuento es mayor que el precio.</translation>
    </message>
    <message>
        <source>Nothing is left to finance: the down payment and the trade-in cover it all.</source>
        <translation>No queda nada por financiar: la entrada y la retoma lo cubren todo.</translation>
    </message>
    <message>
        <source>The annual rate has to be between %1 and %2 %.</source>
        <translation>La tasa anual tiene que estar entre %1 y %2 %.</translation>
    </message>
    <message>
        <source>The number of months has to be between %1 and %2.</source>
        <translation>El número de meses tiene que estar entre %1 y %2.</translation>
    </message>
    <message>
        <source>The first instalment has to fall due after the credit begins, and within a year.</source>
        <translation>La primera cuota tiene que vencer después del inicio del crédito y dentro de un año.</translation>
    </message>
    <message>
        <source>In its present state, this cannot be done with the quote.</source>
        <translation>En su estado actual, esto no se puede hacer con la cotización.</translation>
    </message>
    <message>
        <source>The quote has expired. Ask for an extension.</source>
        <translation>La cotización expiró. Pida una ampliación.</translation>
    </message>
    <message>
        <source>The quote has already been extended as often as it can be.</source>
        <translation>La cotización ya se amplió todas las veces posibles.</translation>
    </message>
    <message>
        <source>The deposit has not been received yet.</source>
        <translation>Todavía no se recibe el anticipo.</translation>
    </message>
    <message>
        <source>The user name “%1” is already taken.</source>
        <translation>El usuario «%1» ya existe.</translation>
    </message>
    <message>
        <source>You do not have permission for this.</source>
        <translation>Usted no tiene permiso para esto.</translation>
    </message>
    <message>
        <source>Only a manager can do this.</source>
        <translation>Solo un jefe puede hacerlo.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; what you typed is still in the form. Free some space and save again.</source>
        <translation>El disco está lleno. No se guardó nada; lo que escribió sigue en el formulario. Libere espacio y guarde otra vez.</translation>
    </message>
    <message>
        <source>Vitrina may not write to its folder. Nothing was saved; what you typed is still in the form.</source>
        <translation>Vitrina no puede escribir en su carpeta. No se guardó nada; lo que escribió sigue en el formulario.</translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation>El archivo de datos está dañado.</translation>
    </message>
    <message>
        <source>The data was written by a newer Vitrina. Update the program; the data is safe.</source>
        <translation>Los datos son de una versión más nueva de Vitrina. Actualice el programa; los datos están a salvo.</translation>
    </message>
    <message>
        <source>Vitrina is already open with this data (process %1).</source>
        <translation>Vitrina ya está abierta con estos datos (proceso %1).</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>No se puede escribir el archivo.</translation>
    </message>
    <message>
        <source>The file does not hold a table that can be read.</source>
        <translation>El archivo no contiene una tabla legible.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>It could not be saved. What you typed is still in the form; try again.</source>
        <translation>No se pudo guardar. Lo que escribió sigue en el formulario; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The number of days has to be between 0 and %1.</source>
        <translation>El número de días tiene que estar entre 0 y %1.</translation>
    </message>
    <message>
        <source>The quote needs at least one model.</source>
        <translation>La cotización necesita al menos un modelo.</translation>
    </message>
    <message>
        <source>Each model needs at least one form of payment.</source>
        <translation>Cada modelo necesita al menos una forma de pago.</translation>
    </message>
    <message>
        <source>There can be no more than %1 of them.</source>
        <translation>No puede haber más de %1.</translation>
    </message>
    <message>
        <source>What the client was sent can no longer be changed.</source>
        <translation>Lo que se envió al cliente ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>“%1” is no address for links: it has to begin with https://.</source>
        <translation>«%1» no sirve como dirección de los enlaces: tiene que empezar con https://.</translation>
    </message>
    <message>
        <source>“%1” is not a chassis number: 17 capitals and digits without I, O and Q, or fewer of an older vehicle.</source>
        <translation>«%1» no es un número de chasis: son 17 mayúsculas y cifras sin I, O ni Q, o menos en un vehículo más antiguo.</translation>
    </message>
    <message>
        <source>“%1” is not the page of a payment provider: it begins with https:// and has {reference} in it.</source>
        <translation>«%1» no sirve como página de pago: empieza con https:// y lleva {reference}.</translation>
    </message>
    <message>
        <source>There is already a unit with the chassis number %1 in stock.</source>
        <translation>Ya hay en existencias una unidad con el número de chasis %1.</translation>
    </message>
    <message>
        <source>The unit %1 is held for another client, or was sold.</source>
        <translation>La unidad %1 está reservada para otro cliente o ya se vendió.</translation>
    </message>
    <message>
        <source>No unit has been assigned to this reservation yet.</source>
        <translation>Esta reserva todavía no tiene una unidad asignada.</translation>
    </message>
    <message>
        <source>A reservation has already been asked for with this quote.</source>
        <translation>Con esta cotización ya se solicitó una reserva.</translation>
    </message>
    <message>
        <source>The time until which the unit was to be held is over. It has to be asked for again.</source>
        <translation>Ya pasó el plazo por el que se reservaría la unidad. Hay que solicitarlo de nuevo.</translation>
    </message>
    <message>
        <source>A unit is held for this client, or money of the client&apos;s is still here. Cancel the reservation and settle the deposit first.</source>
        <translation>Hay una unidad reservada para este cliente, o dinero suyo por resolver. Anule primero la reserva y resuelva el anticipo.</translation>
    </message>
    <message>
        <source>The mail was already sent, or it was cancelled.</source>
        <translation>El correo ya se envió, o se anuló.</translation>
    </message>
    <message>
        <source>That picture cannot serve as the logo: choose a PNG or JPEG.</source>
        <translation>Esa imagen no sirve de logo: elija un PNG o JPEG.</translation>
    </message>
    <message>
        <source>A change of this quote has already been asked for, and waits for an answer.</source>
        <translation>Ya se pidió un cambio de esta cotización y espera respuesta.</translation>
    </message>
    <message>
        <source>This request has already been answered, or taken back.</source>
        <translation>Esta solicitud ya fue respondida o retirada.</translation>
    </message>
    <message>
        <source>The discount is over the company&apos;s limit: somebody who may approve it has to agree before the quote is sent.</source>
        <translation>El descuento supera el límite de la empresa: quien puede aprobarlo debe aceptarlo antes de enviar la cotización.</translation>
    </message>
    <message>
        <source>The discount is within the limit: nobody has to approve it.</source>
        <translation>El descuento está dentro del límite: nadie tiene que aprobarlo.</translation>
    </message>
    <message>
        <source>The approval of this discount has already been asked for.</source>
        <translation>La aprobación de este descuento ya está pedida.</translation>
    </message>
    <message>
        <source>You asked for this yourself: somebody else has to decide.</source>
        <translation>Usted mismo lo pidió: debe decidir otra persona.</translation>
    </message>
    <message>
        <source>The lender is missing.</source>
        <translation>Falta la financiera.</translation>
    </message>
    <message>
        <source>Please say which documents the lender wants.</source>
        <translation>Diga qué documentos pide la financiera.</translation>
    </message>
    <message>
        <source>In its present state, this cannot be done with the credit application.</source>
        <translation>En su estado actual, esto no se puede hacer con la solicitud de crédito.</translation>
    </message>
    <message>
        <source>The sale can be documented with an approved credit, or with cash among its forms of payment. It has neither yet.</source>
        <translation>La venta pasa a Documentado con un crédito aprobado, o con contado entre sus formas de pago. Todavía no tiene ninguno de los dos.</translation>
    </message>
    <message>
        <source>Please give the full name, or the company&apos;s.</source>
        <translation>Indique el nombre completo, o el de la empresa.</translation>
    </message>
    <message>
        <source>“%1” already has this role in the deal. Correct that one, or remove it first.</source>
        <translation>«%1» ya tiene este papel en el negocio. Corrija esa parte, o quítela primero.</translation>
    </message>
    <message>
        <source>A company has no spouse, and is nobody&apos;s spouse.</source>
        <translation>Una empresa no tiene cónyuge, ni lo es de nadie.</translation>
    </message>
    <message>
        <source>Please give the plate, and the brand and line.</source>
        <translation>Escriba la placa, y la marca y línea.</translation>
    </message>
    <message>
        <source>“%1” cannot be the year of a vehicle.</source>
        <translation>«%1» no puede ser el año de un vehículo.</translation>
    </message>
    <message>
        <source>The appraisal has been decided or taken back by now.</source>
        <translation>El avalúo ya se decidió o se retiró.</translation>
    </message>
    <message>
        <source>The day until which the value was authorised is over. Ask for a new appraisal.</source>
        <translation>El día hasta el que se autorizó el valor ya pasó. Pida otro avalúo.</translation>
    </message>
    <message>
        <source>The vehicle is received once the sale is won, or its quote signed.</source>
        <translation>El vehículo se recibe cuando la venta está ganada o su cotización firmada.</translation>
    </message>
    <message>
        <source>That is no picture that can be read.</source>
        <translation>No es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>That picture is too large: it may have 50 MB and 100 million dots.</source>
        <translation>La imagen es demasiado grande: puede tener 50 MB y 100 millones de puntos.</translation>
    </message>
    <message>
        <source>A trade-in has twenty photographs at most.</source>
        <translation>Una retoma tiene veinte fotos como máximo.</translation>
    </message>
    <message>
        <source>The price of the model is missing.</source>
        <translation>Falta el precio del modelo.</translation>
    </message>
</context>
<context>
    <name>Proforma</name>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Before tax</source>
        <translation>Antes de impuesto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total at list price</source>
        <translation>Total a precio de lista</translation>
    </message>
    <message>
        <source>Forms of payment</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Amortization table</source>
        <translation>Tabla de amortización</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interés</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>Cuota</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation>Valores en</translation>
    </message>
    <message>
        <source>See this quote on your phone</source>
        <translation>Vea esta cotización en su teléfono</translation>
    </message>
    <message>
        <source>Proforma %1</source>
        <translation>Proforma %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Financed</source>
        <translation>Financiado</translation>
    </message>
    <message numerus="yes">
        <source>%n, equal</source>
        <translation>
            <numerusform>%n, fija</numerusform>
            <numerusform>%n, fijas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, falling</source>
        <translation>
            <numerusform>%n, decreciente</numerusform>
            <numerusform>%n, decrecientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoice to</source>
        <translation>Factura a nombre de</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1 (provisional)</translation>
    </message>
</context>
<context>
    <name>Provisional</name>
    <message>
        <source>Not yet at the shared database</source>
        <translation>Aún no está en la base compartida</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1 (provisional)</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Displays help including Qt specific options.</source>
        <translation>Muestra la ayuda con las opciones propias de Qt.</translation>
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
    <name>QuoteWords</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Accessory</source>
        <translation>Accesorio</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Rastreador</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Bonus of the brand</source>
        <translation>Bono de marca</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Financed</source>
        <translation>Financiado</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Fijas</translation>
    </message>
    <message>
        <source>Falling</source>
        <translation>Decrecientes</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>New version begun</source>
        <translation>Nueva versión</translation>
    </message>
    <message>
        <source>Sent to the client</source>
        <translation>Enviada al cliente</translation>
    </message>
    <message>
        <source>More time asked for</source>
        <translation>Ampliación pedida</translation>
    </message>
    <message>
        <source>One more day given</source>
        <translation>Ampliada un día</translation>
    </message>
    <message>
        <source>Seen by the client</source>
        <translation>Vista por el cliente</translation>
    </message>
    <message>
        <source>Opened by another link</source>
        <translation>Abierta por otro enlace</translation>
    </message>
    <message>
        <source>Links revoked</source>
        <translation>Enlaces anulados</translation>
    </message>
    <message>
        <source>Answered by the client</source>
        <translation>Respondida por el cliente</translation>
    </message>
    <message>
        <source>is interested</source>
        <translation>está interesado</translation>
    </message>
    <message>
        <source>has a question</source>
        <translation>tiene una pregunta</translation>
    </message>
    <message>
        <source>wants a test drive</source>
        <translation>quiere una prueba de manejo</translation>
    </message>
    <message>
        <source>copied link</source>
        <translation>enlace copiado</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>proforma</source>
        <translation>proforma</translation>
    </message>
    <message>
        <source>Deposit received</source>
        <translation>Anticipo recibido</translation>
    </message>
    <message>
        <source>Deposit received too late: to be given back</source>
        <translation>Anticipo recibido tarde: por devolver</translation>
    </message>
    <message>
        <source>Deposit settled</source>
        <translation>Anticipo resuelto</translation>
    </message>
    <message>
        <source>Reservation asked for</source>
        <translation>Reserva solicitada</translation>
    </message>
    <message>
        <source>Reservation rejected</source>
        <translation>Reserva rechazada</translation>
    </message>
    <message>
        <source>Reservation taken back</source>
        <translation>Solicitud de reserva retirada</translation>
    </message>
    <message>
        <source>Reservation approved</source>
        <translation>Reserva aprobada</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Its mail went when the quote could no longer be sent</source>
        <translation>Su correo salió cuando la cotización ya no se podía enviar</translation>
    </message>
    <message>
        <source>Its mail could not be sent</source>
        <translation>Su correo no se pudo enviar</translation>
    </message>
    <message>
        <source>Change asked for</source>
        <translation>Cambio pedido</translation>
    </message>
    <message>
        <source>Request for a change taken back</source>
        <translation>Pedido de cambio retirado</translation>
    </message>
    <message>
        <source>Change rejected</source>
        <translation>Cambio rechazado</translation>
    </message>
    <message>
        <source>Changed by customer care</source>
        <translation>Cambiada por Atención a Cliente</translation>
    </message>
    <message>
        <source>Approval of the discount asked for</source>
        <translation>Aprobación del descuento pedida</translation>
    </message>
    <message>
        <source>Discount approved</source>
        <translation>Descuento aprobado</translation>
    </message>
    <message>
        <source>Discount rejected</source>
        <translation>Descuento rechazado</translation>
    </message>
    <message>
        <source>Credit to be applied for</source>
        <translation>Crédito por solicitar</translation>
    </message>
    <message>
        <source>Credit application corrected</source>
        <translation>Solicitud de crédito corregida</translation>
    </message>
    <message>
        <source>Credit application taken back</source>
        <translation>Solicitud de crédito retirada</translation>
    </message>
    <message>
        <source>Credit application with its lender</source>
        <translation>Solicitud de crédito en estudio</translation>
    </message>
    <message>
        <source>Documents wanted for the credit</source>
        <translation>Solicitud de crédito observada</translation>
    </message>
    <message>
        <source>Credit approved</source>
        <translation>Crédito aprobado</translation>
    </message>
    <message>
        <source>Credit denied</source>
        <translation>Crédito negado</translation>
    </message>
    <message>
        <source>Credit disbursed</source>
        <translation>Crédito desembolsado</translation>
    </message>
    <message>
        <source>Credit approval lapsed</source>
        <translation>Aprobación del crédito caducada</translation>
    </message>
    <message>
        <source>Party to the deal noted</source>
        <translation>Parte del negocio anotada</translation>
    </message>
    <message>
        <source>Party to the deal corrected</source>
        <translation>Parte del negocio corregida</translation>
    </message>
    <message>
        <source>Party to the deal removed</source>
        <translation>Parte del negocio quitada</translation>
    </message>
    <message>
        <source>Appraisal asked for</source>
        <translation>Avalúo pedido</translation>
    </message>
    <message>
        <source>Vehicle of the trade-in corrected</source>
        <translation>Vehículo de la retoma corregido</translation>
    </message>
    <message>
        <source>Value authorised</source>
        <translation>Valor autorizado</translation>
    </message>
    <message>
        <source>Trade-in rejected</source>
        <translation>Retoma rechazada</translation>
    </message>
    <message>
        <source>Appraisal taken back</source>
        <translation>Avalúo retirado</translation>
    </message>
    <message>
        <source>Vehicle received</source>
        <translation>Vehículo recibido</translation>
    </message>
    <message>
        <source>Deposit moved to another quote</source>
        <translation>Anticipo pasado a otra cotización</translation>
    </message>
    <message>
        <source>Deposit moved here from another quote</source>
        <translation>Anticipo pasado desde otra cotización</translation>
    </message>
    <message>
        <source>Its mail came back</source>
        <translation>Su correo fue devuelto</translation>
    </message>
    <message>
        <source>Photograph of the trade-in added</source>
        <translation>Foto de la retoma agregada</translation>
    </message>
    <message>
        <source>Photograph of the trade-in removed</source>
        <translation>Foto de la retoma quitada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificada</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Received from</source>
        <translation>Recibimos de</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Forma de pago</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recibido por</translation>
    </message>
    <message>
        <source>Deposit of quote %1</source>
        <translation>Anticipo de la cotización %1</translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation>Pagado en línea</translation>
    </message>
    <message>
        <source>This deposit does not count any more.</source>
        <translation>Este anticipo ya no cuenta.</translation>
    </message>
    <message>
        <source>For the showroom</source>
        <translation>Por la vitrina</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>Receipt %1-%2</source>
        <translation>Recibo %1-%2</translation>
    </message>
    <message>
        <source>Moved from receipt</source>
        <translation>Pasado del recibo</translation>
    </message>
    <message>
        <source>Receipt %1-%2 (provisional)</source>
        <translation>Recibo %1-%2 (provisional)</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Others kept changing the same while yours was on its way.</source>
        <translation>Otras personas cambiaron lo mismo una y otra vez mientras lo suyo estaba en camino.</translation>
    </message>
    <message>
        <source>Somebody changed it after you had last seen it.</source>
        <translation>Alguien lo cambió después de que usted lo vio por última vez.</translation>
    </message>
    <message>
        <source>You do not have permission for this.</source>
        <translation>Usted no tiene permiso para esto.</translation>
    </message>
    <message>
        <source>Only a manager can take this step.</source>
        <translation>Solo un jefe puede dar este paso.</translation>
    </message>
    <message>
        <source>It is no longer there for you: it was deleted, or the client is now attended by somebody else.</source>
        <translation>Ya no está a su alcance: se eliminó, o ahora otra persona atiende al cliente.</translation>
    </message>
    <message>
        <source>It was deleted in the meantime.</source>
        <translation>Mientras tanto se eliminó.</translation>
    </message>
    <message>
        <source>The sale stands at another stage by now, and stages go one after the other.</source>
        <translation>La venta ya está en otra etapa, y las etapas van una tras otra.</translation>
    </message>
    <message>
        <source>A colleague had already resolved this follow-up.</source>
        <translation>Un compañero ya había resuelto este seguimiento.</translation>
    </message>
    <message>
        <source>The sale had already been closed.</source>
        <translation>La venta ya estaba cerrada.</translation>
    </message>
    <message>
        <source>There was nothing left to take back.</source>
        <translation>Ya no quedaba nada que deshacer.</translation>
    </message>
    <message>
        <source>Somebody else already has this user name.</source>
        <translation>Otra persona ya tiene ese nombre de usuario.</translation>
    </message>
    <message>
        <source>A next follow-up is needed: the one that stood beside it is gone.</source>
        <translation>Hace falta un próximo seguimiento: el que había ya no está.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Falta el motivo.</translation>
    </message>
    <message>
        <source>It names an entry that is no longer in the catalogue.</source>
        <translation>Menciona una opción que ya no está en el catálogo.</translation>
    </message>
    <message>
        <source>The date had already passed.</source>
        <translation>La fecha ya había pasado.</translation>
    </message>
    <message>
        <source>It was written by a newer Vitrina. Update the program and try again.</source>
        <translation>Lo escribió una versión más nueva de Vitrina. Actualice el programa e intente otra vez.</translation>
    </message>
    <message>
        <source>It was put together wrongly. Please tell whoever looks after Vitrina.</source>
        <translation>Quedó mal armado. Por favor, avise a quien administra Vitrina.</translation>
    </message>
    <message>
        <source>It is too large to be sent in one piece.</source>
        <translation>Es demasiado grande para enviarlo de una sola vez.</translation>
    </message>
    <message>
        <source>It does not agree with what stands at the shared database.</source>
        <translation>No concuerda con lo que hay en la base compartida.</translation>
    </message>
    <message>
        <source>It no longer fits what stands at the shared database.</source>
        <translation>Ya no corresponde a lo que hay en la base compartida.</translation>
    </message>
    <message>
        <source>The catalogue already has an entry of this name.</source>
        <translation>El catálogo ya tiene una opción con ese nombre.</translation>
    </message>
    <message>
        <source>The shared database failed at it again and again, so it was set aside to let the rest pass.</source>
        <translation>La base compartida falló con esto una y otra vez; se apartó para que lo demás pudiera pasar.</translation>
    </message>
    <message>
        <source>The days without the server are from 0 to 365.</source>
        <translation>Los días sin el servidor van de 0 a 365.</translation>
    </message>
    <message>
        <source>The quote stands elsewhere by now, and this cannot be done there.</source>
        <translation>La cotización ya está en otro estado, en el que esto no se puede hacer.</translation>
    </message>
    <message>
        <source>The quote had expired. Ask for an extension, or cancel it and make a new one.</source>
        <translation>La cotización había expirado. Pida una ampliación, o cancélela y haga una nueva.</translation>
    </message>
    <message>
        <source>The client had already been sent this version: what was sent stays as it was.</source>
        <translation>Esta versión ya se había enviado al cliente: lo enviado queda como estaba.</translation>
    </message>
    <message>
        <source>The quote had already been extended as often as it can be.</source>
        <translation>La cotización ya se había ampliado cuanto se puede.</translation>
    </message>
    <message>
        <source>There was no deposit for it any more.</source>
        <translation>Ya no había un anticipo para ella.</translation>
    </message>
    <message>
        <source>The unit had already been held for another client.</source>
        <translation>La unidad ya estaba reservada para otro cliente.</translation>
    </message>
    <message>
        <source>The time until which it was to be held was already over.</source>
        <translation>Ya había pasado el plazo por el que se reservaría.</translation>
    </message>
    <message>
        <source>A reservation had already been asked for with this quote.</source>
        <translation>Con esta cotización ya se había solicitado una reserva.</translation>
    </message>
    <message>
        <source>A unit is held for the client, or money of hers is still here.</source>
        <translation>Hay una unidad reservada para el cliente, o dinero suyo por resolver.</translation>
    </message>
    <message>
        <source>There is already a unit with this chassis number.</source>
        <translation>Ya hay una unidad con este número de chasis.</translation>
    </message>
    <message>
        <source>The mail had already been sent, or it had been cancelled.</source>
        <translation>El correo ya se había enviado, o se había anulado.</translation>
    </message>
    <message>
        <source>No unit had been assigned to this reservation yet.</source>
        <translation>Todavía no se había asignado una unidad a esta reserva.</translation>
    </message>
    <message>
        <source>A change of this quote had already been asked for.</source>
        <translation>Ya se había pedido un cambio de esta cotización.</translation>
    </message>
    <message>
        <source>The request had already been answered, or taken back.</source>
        <translation>La solicitud ya había sido respondida o retirada.</translation>
    </message>
    <message>
        <source>Nobody approves what she asked for herself.</source>
        <translation>Nadie aprueba lo que pidió por su cuenta.</translation>
    </message>
    <message>
        <source>The discount was over the limit, and nobody had approved it.</source>
        <translation>El descuento superaba el límite y nadie lo había aprobado.</translation>
    </message>
    <message>
        <source>The discount was within the limit: nobody has to approve it.</source>
        <translation>El descuento estaba dentro del límite: nadie tiene que aprobarlo.</translation>
    </message>
    <message>
        <source>The approval of this discount had already been asked for.</source>
        <translation>La aprobación de este descuento ya estaba pedida.</translation>
    </message>
    <message>
        <source>The limit of discounts is from 0 to 100 %.</source>
        <translation>El límite de los descuentos va de 0 a 100 %.</translation>
    </message>
    <message>
        <source>The credit application stands elsewhere by now, or its approval is over.</source>
        <translation>La solicitud de crédito ya está en otro estado, o su aprobación caducó.</translation>
    </message>
    <message>
        <source>The sale had neither cash nor an approved credit to be documented with.</source>
        <translation>La venta no tenía contado ni un crédito aprobado para pasar a Documentado.</translation>
    </message>
    <message>
        <source>“%1” already has this role in the deal.</source>
        <translation>«%1» ya tiene este papel en el negocio.</translation>
    </message>
    <message>
        <source>A company has no spouse, and is nobody&apos;s spouse.</source>
        <translation>Una empresa no tiene cónyuge, ni lo es de nadie.</translation>
    </message>
    <message>
        <source>The appraisal had been decided or taken back, or its sale was lost.</source>
        <translation>El avalúo ya se había decidido o retirado, o su venta se perdió.</translation>
    </message>
    <message>
        <source>The day until which the value was authorised was over.</source>
        <translation>El día hasta el que se autorizó el valor ya había pasado.</translation>
    </message>
    <message>
        <source>The sale that the vehicle is given in for was not made yet.</source>
        <translation>La venta por la que se entrega el vehículo aún no estaba hecha.</translation>
    </message>
    <message>
        <source>The trade-in already had twenty photographs.</source>
        <translation>La retoma ya tenía veinte fotos.</translation>
    </message>
    <message>
        <source>The picture&apos;s file was no longer on this computer. Add it once more.</source>
        <translation>El archivo de la foto ya no estaba en este equipo. Agréguela otra vez.</translation>
    </message>
    <message>
        <source>A text in it was too long: at most %2 characters.</source>
        <translation>Uno de sus textos era demasiado largo: caben %2 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Too many pictures that you had brought belong to nothing. There is room again tomorrow.</source>
        <translation>Demasiadas de las fotos que usted trajo no pertenecen a nada. Mañana habrá lugar otra vez.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Bringing the rest: %1 %</source>
        <translation>Trayendo el resto: %1 %</translation>
    </message>
    <message>
        <source>The clients you have something to do with are here, and you can work. All others are being brought behind; until then lists and the search do not show them. Once they are here, the window opens anew by itself when you pause.</source>
        <translation>Los clientes con los que usted tiene algo pendiente ya están aquí y puede trabajar. Los demás se están trayendo por detrás; hasta entonces no aparecen en las listas ni en la búsqueda. Cuando estén, la ventana se abre de nuevo por sí sola cuando usted haga una pausa.</translation>
    </message>
    <message>
        <source>Attention: update Vitrina</source>
        <translation>Atención: actualice Vitrina</translation>
    </message>
    <message>
        <source>The shared database needs a newer Vitrina than this one. What you did is kept on this computer and will be sent after the update. Please ask whoever looks after Vitrina for it.</source>
        <translation>La base compartida necesita una versión de Vitrina más nueva que esta. Lo que usted hizo está guardado en este equipo y se enviará después de actualizar. Por favor, pídalo a quien administra Vitrina.</translation>
    </message>
    <message>
        <source>Attention: newer than the database</source>
        <translation>Atención: más nueva que la base</translation>
    </message>
    <message>
        <source>This Vitrina is newer than the shared database. What you did is kept on this computer and will be sent once the database is up to date. Please tell whoever looks after Vitrina.</source>
        <translation>Esta versión de Vitrina es más nueva que la base compartida. Lo que usted hizo está guardado en este equipo y se enviará cuando la base esté al día. Por favor, avise a quien administra Vitrina.</translation>
    </message>
    <message>
        <source>Attention: somebody else&apos;s data</source>
        <translation>Atención: datos de otra persona</translation>
    </message>
    <message>
        <source>The data on this computer belongs to another person than the one who signed in. Nothing was sent in anybody&apos;s name; all of it is kept. Please sign in as the person whose data it is.</source>
        <translation>Los datos de este equipo son de otra persona, no de quien entró. No se envió nada a nombre de nadie; todo está guardado. Por favor, entre con el usuario dueño de los datos.</translation>
    </message>
    <message>
        <source>Attention: access ended</source>
        <translation>Atención: acceso terminado</translation>
    </message>
    <message>
        <source>Your access to the shared database has ended. What still waited was handed over for a manager to look through. If this is a mistake, please talk to your manager.</source>
        <translation>Su acceso a la base compartida terminó. Lo que aún esperaba se entregó para que un jefe lo revise. Si es un error, por favor hable con su jefe.</translation>
    </message>
    <message>
        <source>Attention: no access</source>
        <translation>Atención: sin acceso</translation>
    </message>
    <message>
        <source>The shared database does not accept this user. What you did is kept on this computer and will be sent as soon as it does. Please ask whoever looks after Vitrina to check your access.</source>
        <translation>La base compartida no acepta a este usuario. Lo que usted hizo está guardado en este equipo y se enviará en cuanto lo acepte. Por favor, pida a quien administra Vitrina que revise su acceso.</translation>
    </message>
    <message>
        <source>Attention: data not received</source>
        <translation>Atención: datos no recibidos</translation>
    </message>
    <message>
        <source>This computer could not store what the shared database sent. What you did is kept. Please close Vitrina and open it again; if this stays, tell whoever looks after Vitrina.</source>
        <translation>Este equipo no pudo guardar lo que envió la base compartida. Lo que usted hizo está guardado. Por favor, cierre Vitrina y ábrala otra vez; si esto sigue, avise a quien administra Vitrina.</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin conexión desde %1</translation>
    </message>
    <message>
        <source>There is no connection to the shared database. You can go on working: what you do is kept on this computer and sent by itself as soon as there is one.</source>
        <translation>No hay conexión con la base compartida. Puede seguir trabajando: lo que haga queda en este equipo y se envía solo en cuanto vuelva la conexión.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copiando…</translation>
    </message>
    <message>
        <source>The data of the shared database is being copied to this computer. You can already work with what is here.</source>
        <translation>Se están copiando a este equipo los datos de la base compartida. Ya puede trabajar con lo que está aquí.</translation>
    </message>
    <message>
        <source>What waits is on its way to the shared database.</source>
        <translation>Lo que espera va en camino a la base compartida.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>The shared database is being called.</source>
        <translation>Se está llamando a la base compartida.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Everything you did is at the shared database, and what your colleagues do appears here by itself.</source>
        <translation>Todo lo que usted hizo está en la base compartida, y lo que hacen sus compañeros aparece aquí solo.</translation>
    </message>
    <message numerus="yes">
        <source>Attention: %n not accepted</source>
        <translation>
            <numerusform>Atención: %n no aceptado</numerusform>
            <numerusform>Atención: %n no aceptados</numerusform>
        </translation>
    </message>
    <message>
        <source>What was not accepted stays here, with all you typed, until you try it again or discard it.</source>
        <translation>Lo que no se aceptó queda aquí, con todo lo que usted escribió, hasta que lo intente de nuevo o lo descarte.</translation>
    </message>
    <message numerus="yes">
        <source>This computer has not reached the shared database for %n day(s).</source>
        <translation>
            <numerusform>Este equipo lleva %n día sin llegar a la base compartida.</numerusform>
            <numerusform>Este equipo lleva %n días sin llegar a la base compartida.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are on this computer alone.</source>
        <translation>
            <numerusform>%n cambio está solo en este equipo.</numerusform>
            <numerusform>%n cambios están solo en este equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Should it break or get lost, they would be gone, and colleagues do not see them. Please connect it to the network as soon as you can.</source>
        <translation>Si el equipo se daña o se pierde, se pierde también lo que guarda, y sus compañeros no lo ven. Por favor, conéctelo a la red lo antes posible.</translation>
    </message>
    <message>
        <source>Attention: disk full</source>
        <translation>Atención: disco lleno</translation>
    </message>
    <message>
        <source>The disk of this computer is full: what the shared database sends cannot be stored. What you did is kept. Please free some space; it goes on by itself.</source>
        <translation>El disco de este equipo está lleno: no se puede guardar lo que envía la base compartida. Lo que usted hizo está guardado. Por favor, libere espacio; lo demás continúa por sí solo.</translation>
    </message>
    <message>
        <source>Attention: the server is full</source>
        <translation>Atención: servidor lleno</translation>
    </message>
    <message>
        <source>The server of the shared database has no room for what you did. All of it is kept on this computer, and it is tried again by itself. Please tell whoever looks after Vitrina; you can go on working.</source>
        <translation>El servidor de la base compartida no tiene espacio para lo que usted hizo. Todo está guardado en este equipo y se intenta de nuevo por sí solo. Por favor, avise a quien se encarga de Vitrina; puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Attention: the server&apos;s certificate</source>
        <translation>Atención: certificado del servidor</translation>
    </message>
    <message>
        <source>The server of the shared database could not prove that it is your company&apos;s: its certificate has expired, is not valid yet, is for another address, is not known here or is missing. So nothing is sent to it. You can go on working: what you do is kept on this computer and sent by itself once the certificate is good again. Please tell whoever looks after the server, and see whether this computer&apos;s date is right.</source>
        <translation>El servidor de la base compartida no pudo demostrar que es el de su empresa: su certificado venció, todavía no es válido, es de otra dirección, no se conoce en este equipo o falta. Por eso no se le envía nada. Puede seguir trabajando: lo que haga se guarda en este equipo y se envía por sí solo cuando el certificado vuelva a estar en orden. Por favor, avise a quien se encarga del servidor y mire si la fecha de este equipo es correcta.</translation>
    </message>
    <message numerus="yes">
        <source>The daily comparison (%1) found %n row(s) here that differed from the shared database and brought them anew. Nothing you did was lost, and there is nothing to do.</source>
        <translation>
            <numerusform>La comparación diaria (%1) encontró %n fila en este equipo que difería de la base compartida y la trajo de nuevo. No se perdió nada de lo que usted hizo y no tiene que hacer nada.</numerusform>
            <numerusform>La comparación diaria (%1) encontró %n filas en este equipo que diferían de la base compartida y las trajo de nuevo. No se perdió nada de lo que usted hizo y no tiene que hacer nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention: certificate&apos;s file missing</source>
        <translation>Atención: falta el archivo del certificado</translation>
    </message>
    <message>
        <source>The file by which this computer knows the server of the shared database is not there any more: %1. So nothing is sent. You can go on working: what you do is kept on this computer and sent by itself once the file is there again. Please put it back, or ask whoever looks after the server for it. To take it from another place, choose “Lock Vitrina…” in the menu Dealership, then “The server has another address…”.</source>
        <translation>Ya no está el archivo con el que este equipo reconoce al servidor de la base compartida: %1. Por eso no se envía nada. Puede seguir trabajando: lo que haga queda en este equipo y se envía solo en cuanto el archivo vuelva a estar allí. Devuélvalo a su lugar o pídalo a quien se encarga del servidor. Para tomarlo de otro lugar, elija «Bloquear Vitrina…» en el menú Concesionario y luego «El servidor tiene otra dirección…».</translation>
    </message>
    <message>
        <source>Attention: certificate&apos;s file</source>
        <translation>Atención: archivo del certificado</translation>
    </message>
    <message>
        <source>The file by which this computer knows the server of the shared database cannot be read, or holds no certificate any more: %1. So nothing is sent. You can go on working: what you do is kept on this computer and sent by itself once the file is good again. Please ask whoever looks after the server for it. To take it from another place, choose “Lock Vitrina…” in the menu Dealership, then “The server has another address…”.</source>
        <translation>El archivo con el que este equipo reconoce al servidor de la base compartida no se puede leer o ya no contiene un certificado: %1. Por eso no se envía nada. Puede seguir trabajando: lo que haga queda en este equipo y se envía solo en cuanto el archivo esté en orden. Pídalo de nuevo a quien se encarga del servidor. Para tomarlo de otro lugar, elija «Bloquear Vitrina…» en el menú Concesionario y luego «El servidor tiene otra dirección…».</translation>
    </message>
</context>
<context>
    <name>TableFault</name>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is not a table: it is neither text nor a spreadsheet.</source>
        <translation>El archivo no es una tabla: no es texto ni hoja de cálculo.</translation>
    </message>
    <message>
        <source>The file is a web page. Open it in a spreadsheet and save it as XLSX or CSV.</source>
        <translation>El archivo es una página web. Ábralo en una hoja de cálculo y guárdelo como XLSX o CSV.</translation>
    </message>
    <message>
        <source>The file is in an Excel format that cannot be read. Save it as XLSX or CSV.</source>
        <translation>El archivo está en un formato de Excel que no se puede leer. Guárdelo como XLSX o CSV.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>El archivo está protegido con contraseña. Guárdelo sin ella.</translation>
    </message>
    <message>
        <source>Line %1 holds characters that are not text.</source>
        <translation>La línea %1 tiene caracteres que no son texto.</translation>
    </message>
    <message>
        <source>The quotation mark opened on line %1 is never closed.</source>
        <translation>Las comillas abiertas en la línea %1 nunca se cierran.</translation>
    </message>
    <message>
        <source>A cell of row %1 is longer than %2 characters.</source>
        <translation>Una celda de la fila %1 tiene más de %2 caracteres.</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns.</source>
        <translation>La fila %1 tiene más de %2 columnas.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation>La tabla tiene más de %1 filas.</translation>
    </message>
    <message>
        <source>The text encoding %1 is not known.</source>
        <translation>No se conoce la codificación %1.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged and cannot be opened.</source>
        <translation>La hoja de cálculo está dañada y no se puede abrir.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged (%1, line %2).</source>
        <translation>La hoja de cálculo está dañada (%1, línea %2).</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet number %1.</source>
        <translation>La hoja de cálculo no tiene la hoja número %1.</translation>
    </message>
    <message>
        <source>The spreadsheet is too large to be read (%1).</source>
        <translation>La hoja de cálculo es demasiado grande para leerla (%1).</translation>
    </message>
</context>
<context>
    <name>TemplateFault</name>
    <message>
        <source>Line %1 of the template: “{{” without its “}}”.</source>
        <translation>Línea %1 de la plantilla: «{{» sin su «}}».</translation>
    </message>
    <message>
        <source>Line %1 of the template: “%2” cannot stand between double braces.</source>
        <translation>Línea %1 de la plantilla: «%2» no puede ir entre llaves dobles.</translation>
    </message>
    <message>
        <source>Line %1 of the template: there is nothing called “%2” here.</source>
        <translation>Línea %1 de la plantilla: aquí no hay nada que se llame «%2».</translation>
    </message>
    <message>
        <source>Line %1 of the template: there is no section called “%2” here.</source>
        <translation>Línea %1 de la plantilla: aquí no hay ninguna sección que se llame «%2».</translation>
    </message>
    <message>
        <source>Line %1 of the template: the section “%2” begins there and is never closed.</source>
        <translation>Línea %1 de la plantilla: ahí empieza la sección «%2», que nunca se cierra.</translation>
    </message>
    <message>
        <source>Line %1 of the template closes “%2”, which is not open.</source>
        <translation>La línea %1 de la plantilla cierra «%2», que no está abierta.</translation>
    </message>
    <message>
        <source>Line %1 of the template closes “%2” while “%3” is still open.</source>
        <translation>La línea %1 de la plantilla cierra «%2» cuando «%3» sigue abierta.</translation>
    </message>
    <message>
        <source>Line %1 of the template: more than %2 sections one inside the other.</source>
        <translation>Línea %1 de la plantilla: más de %2 secciones una dentro de otra.</translation>
    </message>
    <message>
        <source>The template is longer than %1 characters.</source>
        <translation>La plantilla tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>The template repeats its sections so often that it cannot be printed.</source>
        <translation>La plantilla repite sus secciones tantas veces que no se puede imprimir.</translation>
    </message>
    <message>
        <source>The template asks for a picture “%1”; there are only “logo” and “qr”.</source>
        <translation>La plantilla pide una imagen «%1»; solo hay «logo» y «qr».</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>The file by which the server is known (sslrootcert) is not there: %1</source>
        <translation>El archivo por el que se conoce al servidor (sslrootcert) no está: %1</translation>
    </message>
    <message>
        <source>What is named as the file by which the server is known (sslrootcert) is a folder: %1</source>
        <translation>Lo que se nombró como archivo por el que se conoce al servidor (sslrootcert) es una carpeta: %1</translation>
    </message>
    <message>
        <source>You may not read the file by which the server is known (sslrootcert): %1</source>
        <translation>No se le permite leer el archivo por el que se conoce al servidor (sslrootcert): %1</translation>
    </message>
    <message>
        <source>The file by which the server is known (sslrootcert) is empty: %1</source>
        <translation>El archivo por el que se conoce al servidor (sslrootcert) está vacío: %1</translation>
    </message>
    <message>
        <source>The file by which the server is known (sslrootcert) has to be text (PEM): %1</source>
        <translation>El archivo por el que se conoce al servidor (sslrootcert) tiene que ser de texto (PEM): %1</translation>
    </message>
    <message>
        <source>There is no certificate in the file by which the server is known (sslrootcert): %1</source>
        <translation>No hay ningún certificado en el archivo por el que se conoce al servidor (sslrootcert): %1</translation>
    </message>
    <message>
        <source>The connection is not safe: the server&apos;s certificate has expired, is for another name or of an authority that is not trusted here, or it has none at all.</source>
        <translation>La conexión no es segura: el certificado del servidor venció, es de otro nombre o de una autoridad en la que aquí no se confía, o no tiene ninguno.</translation>
    </message>
</context>
<context>
    <name>Vitrina::AdvisorChoice</name>
    <message>
        <source>%1 · in turn</source>
        <translation>%1 · en turno</translation>
    </message>
</context>
<context>
    <name>Vitrina::AmortizationModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interés</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>Cuota</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
</context>
<context>
    <name>Vitrina::Application</name>
    <message>
        <source>Preparing the demonstration</source>
        <translation>Preparando la demostración</translation>
    </message>
    <message>
        <source>Staff, clients and a day&apos;s work are being invented. It takes a few seconds.</source>
        <translation>Se están inventando el personal, los clientes y un día de trabajo. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clients cannot open their links now: another program of this computer uses the port.</source>
        <translation>Los clientes no pueden abrir sus enlaces ahora: otro programa de este equipo usa el puerto.</translation>
    </message>
    <message>
        <source>This computer keeps no passwords: you will be asked for that of your mail account after the next start.</source>
        <translation>Este computador no guarda contraseñas: después del próximo inicio se le pedirá la de su cuenta de correo.</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Mía</translation>
    </message>
    <message>
        <source>Of the branch %1</source>
        <translation>De la sucursal %1</translation>
    </message>
    <message>
        <source>A message from Vitrina to yourself</source>
        <translation>Un mensaje de Vitrina para usted</translation>
    </message>
    <message>
        <source>Your mail account works: quotes can be sent by it.</source>
        <translation>Su cuenta de correo funciona: con ella se pueden enviar cotizaciones.</translation>
    </message>
    <message>
        <source>This computer keeps no passwords: the secret of payments has to be typed again after the next start.</source>
        <translation>Este computador no guarda contraseñas: habrá que escribir otra vez el secreto de los pagos después del próximo inicio.</translation>
    </message>
    <message>
        <source>Mails that come back are not seen: %1</source>
        <translation>No se ven los correos devueltos: %1</translation>
    </message>
    <message>
        <source>%1 can enter the shared database.</source>
        <translation>%1 ya puede entrar a la base compartida.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 tiene una contraseña nueva.</translation>
    </message>
</context>
<context>
    <name>Vitrina::ApplicationDialog</name>
    <message>
        <source>Correct the application</source>
        <translation>Corregir la solicitud</translation>
    </message>
    <message>
        <source>New credit application</source>
        <translation>Nueva solicitud de crédito</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>&amp;Lender</source>
        <translation>&amp;Financiera</translation>
    </message>
    <message>
        <source>&amp;Amount asked for</source>
        <translation>&amp;Monto solicitado</translation>
    </message>
    <message>
        <source>&amp;Conditions</source>
        <translation>&amp;Condiciones</translation>
    </message>
    <message>
        <source>&amp;Missing documents</source>
        <translation>&amp;Documentos que faltan</translation>
    </message>
    <message>
        <source>The application is corrected</source>
        <translation>La solicitud quedó corregida</translation>
    </message>
    <message>
        <source>The application is open</source>
        <translation>La solicitud está abierta</translation>
    </message>
</context>
<context>
    <name>Vitrina::AppraisalDecisionDialog</name>
    <message>
        <source>Trade-in to authorise</source>
        <translation>Retoma por autorizar</translation>
    </message>
    <message>
        <source>Authorise</source>
        <translation>Autorizar</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Fines</source>
        <translation>Multas</translation>
    </message>
    <message>
        <source>Lien</source>
        <translation>Prenda</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>The client wants</source>
        <translation>El cliente pide</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Lo pide</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Valor</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>Vale &amp;hasta</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>Mo&amp;tivo</translation>
    </message>
    <message>
        <source>The value of the trade-in is authorised</source>
        <translation>El valor de la retoma está autorizado</translation>
    </message>
    <message>
        <source>The trade-in is rejected</source>
        <translation>La retoma está rechazada</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>Vitrina::AppraisalDialog</name>
    <message>
        <source>Correct the trade-in</source>
        <translation>Corregir la retoma</translation>
    </message>
    <message>
        <source>Trade-in to be appraised</source>
        <translation>Retoma por avaluar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ask for the appraisal</source>
        <translation>Pedir el avalúo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>&amp;Plate</source>
        <translation>&amp;Placa</translation>
    </message>
    <message>
        <source>&amp;Brand and line</source>
        <translation>&amp;Marca y línea</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Año</translation>
    </message>
    <message>
        <source>&amp;Kilometres</source>
        <translation>&amp;Kilometraje</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;olor</translation>
    </message>
    <message>
        <source>C&amp;hassis number</source>
        <translation>C&amp;hasis</translation>
    </message>
    <message>
        <source>Ob&amp;servations</source>
        <translation>Ob&amp;servaciones</translation>
    </message>
    <message>
        <source>&amp;Fines</source>
        <translation>M&amp;ultas</translation>
    </message>
    <message>
        <source>To whom something is owed for it</source>
        <translation>A quién se debe algo por él</translation>
    </message>
    <message>
        <source>&amp;Lien</source>
        <translation>Pr&amp;enda</translation>
    </message>
    <message>
        <source>A&amp;mount of the lien</source>
        <translation>Mon&amp;to de la prenda</translation>
    </message>
    <message>
        <source>The client &amp;wants</source>
        <translation>El cliente p&amp;ide</translation>
    </message>
    <message>
        <source>The trade-in is corrected</source>
        <translation>La retoma está corregida</translation>
    </message>
    <message>
        <source>The appraisal has been asked for</source>
        <translation>El avalúo está pedido</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>Vitrina::AppraisalStrip</name>
    <message>
        <source>Trade-in</source>
        <translation>Retoma</translation>
    </message>
    <message>
        <source>New appraisal…</source>
        <translation>Nuevo avalúo…</translation>
    </message>
    <message>
        <source>trade-in without an authorised appraisal</source>
        <translation>retoma sin avalúo autorizado</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>The appraisal is taken back</source>
        <translation>El avalúo está retirado</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Recibir…</translation>
    </message>
    <message numerus="yes">
        <source>%n photographs…</source>
        <translation>
            <numerusform>%n foto…</numerusform>
            <numerusform>%n fotos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Photographs…</source>
        <translation>Fotos…</translation>
    </message>
</context>
<context>
    <name>Vitrina::ApprovalDialog</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Needed to reject it</source>
        <translation>Hace falta para rechazar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
</context>
<context>
    <name>Vitrina::AskDiscountDialog</name>
    <message>
        <source>Ask to approve the discount</source>
        <translation>Pedir la aprobación del descuento</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>It can be sent once it is approved. If it is edited, that has to be asked anew.</source>
        <translation>Se puede enviar una vez aprobado. Si la cotización se edita, hay que pedirlo de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>The approval of the discount has been asked for</source>
        <translation>La aprobación del descuento está pedida</translation>
    </message>
</context>
<context>
    <name>Vitrina::BranchDialog</name>
    <message>
        <source>New branch</source>
        <translation>Agencia nueva</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario de atención</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Another department…</source>
        <translation>Otro departamento…</translation>
    </message>
    <message>
        <source>They differ from day to day, and stay as they are.</source>
        <translation>Cambian de un día a otro y se quedan como están.</translation>
    </message>
    <message>
        <source>The branch needs a name.</source>
        <translation>La agencia necesita un nombre.</translation>
    </message>
    <message>
        <source>There is no time zone of that name.</source>
        <translation>No hay una zona horaria con ese nombre.</translation>
    </message>
    <message>
        <source>A department stays; it can be called otherwise.</source>
        <translation>Un departamento no se quita; se le puede cambiar el nombre.</translation>
    </message>
    <message>
        <source>A branch has one department at least.</source>
        <translation>Una agencia tiene por lo menos un departamento.</translation>
    </message>
</context>
<context>
    <name>Vitrina::BranchesDialog</name>
    <message>
        <source>Branches</source>
        <translation>Agencias</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>Agencia nueva…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The branch is saved.</source>
        <translation>La agencia está guardada.</translation>
    </message>
</context>
<context>
    <name>Vitrina::ChangeDialog</name>
    <message>
        <source>Ask for a change</source>
        <translation>Pedir un cambio</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>The quote is locked: customer care changes it, and the client&apos;s link then shows the new version.</source>
        <translation>La cotización está bloqueada: Atención a Cliente la cambia, y entonces el link del cliente muestra la versión nueva.</translation>
    </message>
    <message>
        <source>&amp;What should change</source>
        <translation>&amp;Qué debe cambiar</translation>
    </message>
    <message>
        <source>Customer care has been asked for the change</source>
        <translation>El cambio está pedido a Atención a Cliente</translation>
    </message>
</context>
<context>
    <name>Vitrina::ChangeStrip</name>
    <message>
        <source>Ask for a change…</source>
        <translation>Pedir un cambio…</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>Retirar el pedido</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change asked for</source>
        <translation>Cambio pedido</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>The request is taken back</source>
        <translation>El pedido está retirado</translation>
    </message>
    <message>
        <source>Change a locked quote</source>
        <translation>Cambiar una cotización bloqueada</translation>
    </message>
    <message>
        <source>Nobody has asked for a change. Why is it changed?</source>
        <translation>Nadie ha pedido un cambio. ¿Por qué se cambia?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla</translation>
    </message>
</context>
<context>
    <name>Vitrina::ClientEditor</name>
    <message>
        <source>Discard draft</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>No indicada</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>S&amp;urname</source>
        <translation>Ap&amp;ellidos</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombres</translation>
    </message>
    <message>
        <source>National &amp;id</source>
        <translation>Céd&amp;ula o RUC</translation>
    </message>
    <message>
        <source>Cit&amp;y</source>
        <translation>Ciu&amp;dad</translation>
    </message>
    <message>
        <source>&amp;Phones</source>
        <translation>&amp;Teléfonos</translation>
    </message>
    <message>
        <source>&amp;E-mails</source>
        <translation>C&amp;orreos</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Procedencia</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>Ca&amp;lidad</translation>
    </message>
    <message>
        <source>&amp;Observations</source>
        <translation>O&amp;bservaciones</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What you typed is kept</source>
        <translation>Lo que escribió se conserva</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Client saved</source>
        <translation>Cliente guardado</translation>
    </message>
    <message>
        <source>Erase this client…</source>
        <translation>Borrar este cliente…</translation>
    </message>
</context>
<context>
    <name>Vitrina::ClientView</name>
    <message>
        <source>Instalments</source>
        <translation>Cuotas</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unidad</numerusform>
            <numerusform>%n unidades</numerusform>
        </translation>
    </message>
    <message>
        <source>← → the other models</source>
        <translation>← → los otros modelos</translation>
    </message>
    <message>
        <source>T instalments</source>
        <translation>T tabla de cuotas</translation>
    </message>
    <message>
        <source>Esc back</source>
        <translation>Esc volver</translation>
    </message>
    <message numerus="yes">
        <source>a month, %n month(s)</source>
        <translation>
            <numerusform>al mes, %n mes</numerusform>
            <numerusform>al mes, %n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>to pay</source>
        <translation>a pagar</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Retoma</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>To finance</source>
        <translation>A financiar</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>Financiera</translation>
    </message>
    <message>
        <source>Yearly rate</source>
        <translation>Tasa anual</translation>
    </message>
    <message>
        <source>Effective yearly rate</source>
        <translation>Tasa efectiva anual</translation>
    </message>
</context>
<context>
    <name>Vitrina::CommandPalette</name>
    <message>
        <source>Client, phone number, plate, model or command</source>
        <translation>Cliente, teléfono, placa, modelo u orden</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
</context>
<context>
    <name>Vitrina::CompanyDialog</name>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>&amp;Days without the server</source>
        <translation>&amp;Días sin el servidor</translation>
    </message>
    <message>
        <source>Everyone opens Vitrina without the server for so many days after it last took their password. Then Vitrina waits for the server once; nothing is lost.</source>
        <translation>Durante tantos días después de que el servidor aceptó su contraseña por última vez, cada persona abre Vitrina sin él. Después se espera al servidor una vez; no se pierde nada.</translation>
    </message>
    <message>
        <source>The company is saved.</source>
        <translation>Los datos de la empresa están guardados.</translation>
    </message>
    <message>
        <source>Where clients open their quotes. Empty: no links are given.</source>
        <translation>Donde los clientes abren sus cotizaciones. Vacía: no se dan enlaces.</translation>
    </message>
    <message>
        <source>Address of the &amp;links</source>
        <translation>Dirección de los &amp;enlaces</translation>
    </message>
    <message>
        <source>Whom a client writes to when her link is no longer valid.</source>
        <translation>A quién escribe un cliente cuando su enlace ya no vale.</translation>
    </message>
    <message>
        <source>&amp;WhatsApp of the company</source>
        <translation>&amp;WhatsApp de la empresa</translation>
    </message>
    <message>
        <source>What a client of %1 is asked for online. Empty: nothing.</source>
        <translation>Lo que se pide en línea a un cliente de %1. Vacío: nada.</translation>
    </message>
    <message>
        <source>De&amp;posit online</source>
        <translation>Antici&amp;po en línea</translation>
    </message>
    <message>
        <source>Where the clients of %1 pay. Vitrina writes in its places: {amount} as 500.00, {currency} as USD, and {reference}, by which the payment is known again. Empty: nobody pays online.</source>
        <translation>Dónde pagan los clientes de %1. Vitrina pone en su lugar {amount} como 500.00, {currency} como USD y {reference}, con la que se reconoce el pago. Vacío: nadie paga en línea.</translation>
    </message>
    <message>
        <source>Pa&amp;yment page</source>
        <translation>P&amp;ágina de pago</translation>
    </message>
    <message>
        <source>What is paid online is saved.</source>
        <translation>Los pagos en línea quedaron guardados.</translation>
    </message>
    <message>
        <source>A quote with a larger discount is sent once somebody who may approve it has done so. Empty: any discount goes.</source>
        <translation>Una cotización con un descuento mayor se envía una vez que lo aprueba quien puede. Vacío: vale cualquier descuento.</translation>
    </message>
    <message>
        <source>Discount without &amp;approval</source>
        <translation>Descuento sin &amp;aprobación</translation>
    </message>
    <message>
        <source>Secret of payments…</source>
        <translation>Secreto de los pagos…</translation>
    </message>
    <message>
        <source>What the payment provider signs with</source>
        <translation>Con lo que firma el proveedor de pagos</translation>
    </message>
</context>
<context>
    <name>Vitrina::ConnectPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Your company&apos;s shared database</source>
        <translation>La base compartida de su empresa</translation>
    </message>
    <message>
        <source>Whoever manages the staff gives you these. What you may see is copied to this computer, so that you can work without a network, too.</source>
        <translation>Quien administra al personal le da estos datos. Lo que usted puede ver se copia a este computador, para que también trabaje sin red.</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>C&amp;ertificado</translation>
    </message>
    <message>
        <source>only if you were given one</source>
        <translation>solo si le dieron uno</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the certificate&apos;s file</source>
        <translation>Elegir el archivo del certificado</translation>
    </message>
    <message>
        <source>The company&apos;s certificate</source>
        <translation>El certificado de la empresa</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>%1 is not the address of a server.</source>
        <translation>%1 no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message>
        <source>Whoever looks after the server gives you these. The user is the administrator of its PostgreSQL, this once; the password is not kept.</source>
        <translation>Se los da quien cuida el servidor. El usuario es, por esta vez, el administrador de su PostgreSQL; la contraseña no se guarda.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>%1 is a database that the server keeps for itself. Choose another name for yours, such as vitrina.</source>
        <translation>%1 es una base que el servidor guarda para sí. Elija otro nombre para la suya, como vitrina.</translation>
    </message>
</context>
<context>
    <name>Vitrina::ContactForm</name>
    <message>
        <source>Discard draft</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Phone number or name</source>
        <translation>Teléfono o nombre</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Próximo contacto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What you typed is kept</source>
        <translation>Lo que escribió se conserva</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: contact registered</source>
        <translation>%1: contacto registrado</translation>
    </message>
    <message>
        <source>Left no data</source>
        <translation>No dejó datos</translation>
    </message>
    <message>
        <source>Counts the visitor; nothing else is kept</source>
        <translation>Cuenta al visitante; no se guarda nada más</translation>
    </message>
    <message numerus="yes">
        <source>Visitor counted: today %n without data</source>
        <translation>
            <numerusform>Visitante contado: hoy %n sin datos</numerusform>
            <numerusform>Visitante contado: hoy %n sin datos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with data</source>
        <translation>
            <numerusform>%n con datos</numerusform>
            <numerusform>%n con datos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 attends, so this client is not among those you see</source>
        <translation>lo atiende %1, así que este cliente no está entre los que usted ve</translation>
    </message>
</context>
<context>
    <name>Vitrina::CopyingPage</name>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>Mail addresses</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentimientos</translation>
    </message>
    <message>
        <source>Clients&apos; vehicles</source>
        <translation>Vehículos de los clientes</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>La empresa</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows.</source>
        <translation>%1: %2 de %3 filas.</translation>
    </message>
    <message>
        <source>Copying what you may see</source>
        <translation>Copiando lo que usted puede ver</translation>
    </message>
    <message>
        <source>From %1 to this computer, once. %2</source>
        <translation>De %1 a este computador, una sola vez. %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Cotizaciones</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Timeline entries</source>
        <translation>Apuntes del historial</translation>
    </message>
</context>
<context>
    <name>Vitrina::CreditFollowUpDialog</name>
    <message>
        <source>Follow the credit up</source>
        <translation>Dar seguimiento al crédito</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agendar</translation>
    </message>
    <message>
        <source>The follow-up is scheduled</source>
        <translation>El seguimiento quedó agendado</translation>
    </message>
</context>
<context>
    <name>Vitrina::CreditStepDialog</name>
    <message>
        <source>Credit with %1</source>
        <translation>Crédito con %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>Ahora: %1.</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Qué pasó</translation>
    </message>
    <message>
        <source>&amp;Missing documents</source>
        <translation>&amp;Documentos que faltan</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Moti&amp;vo</translation>
    </message>
    <message>
        <source>&amp;Amount approved</source>
        <translation>&amp;Monto aprobado</translation>
    </message>
    <message>
        <source>Mo&amp;nths</source>
        <translation>M&amp;eses</translation>
    </message>
    <message>
        <source>Yearly &amp;rate</source>
        <translation>&amp;Tasa anual</translation>
    </message>
    <message>
        <source>&amp;Valid until</source>
        <translation>Vale &amp;hasta</translation>
    </message>
    <message>
        <source>&amp;Conditions</source>
        <translation>&amp;Condiciones</translation>
    </message>
    <message>
        <source>Credit with %1: %2</source>
        <translation>Crédito con %1: %2</translation>
    </message>
</context>
<context>
    <name>Vitrina::CreditStrip</name>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>New application…</source>
        <translation>Nueva solicitud…</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>Qué pasó…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Follow-up…</source>
        <translation>Seguimiento…</translation>
    </message>
    <message>
        <source>The application is taken back</source>
        <translation>La solicitud quedó retirada</translation>
    </message>
</context>
<context>
    <name>Vitrina::CreditTermsDialog</name>
    <message>
        <source>Costs of the credit</source>
        <translation>Costos del crédito</translation>
    </message>
    <message>
        <source>Charges paid at the &amp;beginning</source>
        <translation>Cargos al &amp;inicio</translation>
    </message>
    <message>
        <source>Charges &amp;financed</source>
        <translation>Cargos &amp;financiados</translation>
    </message>
    <message>
        <source>Charges each &amp;month</source>
        <translation>Cargo de cada &amp;mes</translation>
    </message>
    <message>
        <source>&amp;Insurance on the balance, a year</source>
        <translation>&amp;Seguro sobre el saldo, anual</translation>
    </message>
    <message>
        <source>&amp;Tax on the interest</source>
        <translation>I&amp;mpuesto sobre el interés</translation>
    </message>
    <message>
        <source>First &amp;instalment due</source>
        <translation>&amp;Primera cuota</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Vitrina::DateRangeButton</name>
    <message>
        <source>any</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>vencidos</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>next 7 days</source>
        <translation>próximos 7 días</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>este mes</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>desde … hasta …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1: %2 – %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>mes pasado</translation>
    </message>
</context>
<context>
    <name>Vitrina::DealDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Vitrina::DealStrip</name>
    <message>
        <source>Take the request back</source>
        <translation>Retirar la solicitud</translation>
    </message>
    <message>
        <source>Settle the deposit…</source>
        <translation>Resolver el anticipo…</translation>
    </message>
    <message>
        <source>Deposit…</source>
        <translation>Anticipo…</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reservar…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>Signed…</source>
        <translation>Firmado…</translation>
    </message>
    <message>
        <source>The request is taken back</source>
        <translation>La solicitud está retirada</translation>
    </message>
</context>
<context>
    <name>Vitrina::DecisionDialog</name>
    <message>
        <source>Signature of the contract</source>
        <translation>Firma del contrato</translation>
    </message>
    <message>
        <source>Reservation to approve</source>
        <translation>Reserva por aprobar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>todavía ninguno</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Anticipo</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Solicita</translation>
    </message>
    <message>
        <source>Hold until</source>
        <translation>Reservar hasta</translation>
    </message>
    <message>
        <source>Others who ask</source>
        <translation>Otras solicitudes</translation>
    </message>
    <message numerus="yes">
        <source>%n for the same unit</source>
        <translation>
            <numerusform>%n por la misma unidad</numerusform>
            <numerusform>%n por la misma unidad</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>nadie más</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Todavía ninguna</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>Reserved: the signature is on the advisor&apos;s list</source>
        <translation>Reservado: la firma está en los seguimientos del asesor</translation>
    </message>
    <message>
        <source>The reservation is rejected</source>
        <translation>La reserva está rechazada</translation>
    </message>
</context>
<context>
    <name>Vitrina::DeedWords</name>
    <message>
        <source>Opened the showroom</source>
        <translation>Abrió el concesionario</translation>
    </message>
    <message>
        <source>Saved the branch %1</source>
        <translation>Guardó la agencia %1</translation>
    </message>
    <message>
        <source>Saved a branch</source>
        <translation>Guardó una agencia</translation>
    </message>
    <message>
        <source>Saved the data of %1</source>
        <translation>Guardó los datos de %1</translation>
    </message>
    <message>
        <source>Saved the data of a staff member</source>
        <translation>Guardó los datos de una persona del equipo</translation>
    </message>
    <message>
        <source>Saved “%1” in the catalogue</source>
        <translation>Guardó «%1» en el catálogo</translation>
    </message>
    <message>
        <source>Saved a catalogue entry</source>
        <translation>Guardó una opción del catálogo</translation>
    </message>
    <message>
        <source>Saved the model %1</source>
        <translation>Guardó el modelo %1</translation>
    </message>
    <message>
        <source>Saved a model</source>
        <translation>Guardó un modelo</translation>
    </message>
    <message>
        <source>Registered the contact of %1</source>
        <translation>Registró el contacto de %1</translation>
    </message>
    <message>
        <source>Registered a contact</source>
        <translation>Registró un contacto</translation>
    </message>
    <message>
        <source>Corrected the data of %1</source>
        <translation>Corrigió los datos de %1</translation>
    </message>
    <message>
        <source>Corrected the data of a client</source>
        <translation>Corrigió los datos de un cliente</translation>
    </message>
    <message>
        <source>Wrote to or called %1</source>
        <translation>Escribió o llamó a %1</translation>
    </message>
    <message>
        <source>Wrote to or called a client</source>
        <translation>Escribió o llamó a un cliente</translation>
    </message>
    <message>
        <source>Scheduled a follow-up of %1</source>
        <translation>Agendó un seguimiento de %1</translation>
    </message>
    <message>
        <source>Scheduled a follow-up</source>
        <translation>Agendó un seguimiento</translation>
    </message>
    <message>
        <source>Moved the follow-up of %1</source>
        <translation>Movió el seguimiento de %1</translation>
    </message>
    <message>
        <source>Moved a follow-up</source>
        <translation>Movió un seguimiento</translation>
    </message>
    <message>
        <source>Resolved the follow-up of %1</source>
        <translation>Resolvió el seguimiento de %1</translation>
    </message>
    <message>
        <source>Resolved a follow-up</source>
        <translation>Resolvió un seguimiento</translation>
    </message>
    <message>
        <source>Took back the resolving of the follow-up of %1</source>
        <translation>Deshizo la resolución del seguimiento de %1</translation>
    </message>
    <message>
        <source>Took back the resolving of a follow-up</source>
        <translation>Deshizo la resolución de un seguimiento</translation>
    </message>
    <message>
        <source>Gave up the sale to %1</source>
        <translation>Desistió de la venta a %1</translation>
    </message>
    <message>
        <source>Gave up a sale</source>
        <translation>Desistió de una venta</translation>
    </message>
    <message>
        <source>Took back the loss of the sale to %1</source>
        <translation>Deshizo el desistimiento de la venta a %1</translation>
    </message>
    <message>
        <source>Took back the loss of a sale</source>
        <translation>Deshizo el desistimiento de una venta</translation>
    </message>
    <message>
        <source>Took up the sale to %1 again</source>
        <translation>Retomó la venta a %1</translation>
    </message>
    <message>
        <source>Took up a sale again</source>
        <translation>Retomó una venta</translation>
    </message>
    <message>
        <source>Moved the sale to %1 to another stage</source>
        <translation>Pasó la venta a %1 a otra etapa</translation>
    </message>
    <message>
        <source>Moved a sale to another stage</source>
        <translation>Pasó una venta a otra etapa</translation>
    </message>
    <message>
        <source>Took back the stage of the sale to %1</source>
        <translation>Deshizo la etapa de la venta a %1</translation>
    </message>
    <message>
        <source>Took back the stage of a sale</source>
        <translation>Deshizo la etapa de una venta</translation>
    </message>
    <message>
        <source>Counted a visitor</source>
        <translation>Contó a un visitante</translation>
    </message>
    <message>
        <source>Took back a counted visitor</source>
        <translation>Deshizo un visitante contado</translation>
    </message>
    <message>
        <source>Began an import</source>
        <translation>Empezó una importación</translation>
    </message>
    <message>
        <source>Imported clients</source>
        <translation>Importó clientes</translation>
    </message>
    <message>
        <source>Imported models</source>
        <translation>Importó modelos</translation>
    </message>
    <message>
        <source>Imported follow-ups</source>
        <translation>Importó seguimientos</translation>
    </message>
    <message>
        <source>Took back an import</source>
        <translation>Deshizo una importación</translation>
    </message>
    <message>
        <source>Filled the demonstration</source>
        <translation>Llenó la demostración</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Why the sale was lost</source>
        <translation>Por qué se perdió la venta</translation>
    </message>
    <message>
        <source>Observations of the next follow-up</source>
        <translation>Observaciones del próximo seguimiento</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Cédula</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Observations of the client</source>
        <translation>Observaciones del cliente</translation>
    </message>
    <message>
        <source>Saved the data of the company</source>
        <translation>Guardó los datos de la empresa</translation>
    </message>
    <message>
        <source>Erased the data of a client</source>
        <translation>Borró los datos de un cliente</translation>
    </message>
    <message>
        <source>Made a quote for %1</source>
        <translation>Hizo una cotización para %1</translation>
    </message>
    <message>
        <source>Made a quote</source>
        <translation>Hizo una cotización</translation>
    </message>
    <message>
        <source>Changed the quote of %1</source>
        <translation>Cambió la cotización de %1</translation>
    </message>
    <message>
        <source>Changed a quote</source>
        <translation>Cambió una cotización</translation>
    </message>
    <message>
        <source>Sent the quote to %1</source>
        <translation>Envió la cotización a %1</translation>
    </message>
    <message>
        <source>Sent a quote</source>
        <translation>Envió una cotización</translation>
    </message>
    <message>
        <source>Cancelled the quote of %1</source>
        <translation>Canceló la cotización de %1</translation>
    </message>
    <message>
        <source>Cancelled a quote</source>
        <translation>Canceló una cotización</translation>
    </message>
    <message>
        <source>Asked for more time for the quote of %1</source>
        <translation>Pidió ampliar la cotización de %1</translation>
    </message>
    <message>
        <source>Asked for more time for a quote</source>
        <translation>Pidió ampliar una cotización</translation>
    </message>
    <message>
        <source>Gave the quote of %1 another day</source>
        <translation>Amplió un día la cotización de %1</translation>
    </message>
    <message>
        <source>Gave a quote another day</source>
        <translation>Amplió un día una cotización</translation>
    </message>
    <message>
        <source>Made a link for %1</source>
        <translation>Creó un enlace para %1</translation>
    </message>
    <message>
        <source>Made a link to a quote</source>
        <translation>Creó un enlace a una cotización</translation>
    </message>
    <message>
        <source>Revoked the links of %1</source>
        <translation>Anuló los enlaces de %1</translation>
    </message>
    <message>
        <source>Revoked the links of a quote</source>
        <translation>Anuló los enlaces de una cotización</translation>
    </message>
    <message>
        <source>%1 opened the quote</source>
        <translation>%1 abrió la cotización</translation>
    </message>
    <message>
        <source>A client opened the quote</source>
        <translation>Un cliente abrió la cotización</translation>
    </message>
    <message>
        <source>%1 answered the quote</source>
        <translation>%1 respondió la cotización</translation>
    </message>
    <message>
        <source>A client answered the quote</source>
        <translation>Un cliente respondió la cotización</translation>
    </message>
    <message>
        <source>Recorded a deposit of %1</source>
        <translation>Registró un anticipo de %1</translation>
    </message>
    <message>
        <source>Recorded a deposit</source>
        <translation>Registró un anticipo</translation>
    </message>
    <message>
        <source>%1 paid a deposit</source>
        <translation>%1 pagó un anticipo</translation>
    </message>
    <message>
        <source>A client paid a deposit</source>
        <translation>Un cliente pagó un anticipo</translation>
    </message>
    <message>
        <source>Settled the deposit of %1</source>
        <translation>Resolvió el anticipo de %1</translation>
    </message>
    <message>
        <source>Settled a deposit</source>
        <translation>Resolvió un anticipo</translation>
    </message>
    <message>
        <source>Asked to reserve for %1</source>
        <translation>Solicitó una reserva para %1</translation>
    </message>
    <message>
        <source>Asked for a reservation</source>
        <translation>Solicitó una reserva</translation>
    </message>
    <message>
        <source>Approved the reservation of %1</source>
        <translation>Aprobó la reserva de %1</translation>
    </message>
    <message>
        <source>Approved a reservation</source>
        <translation>Aprobó una reserva</translation>
    </message>
    <message>
        <source>Rejected the reservation of %1</source>
        <translation>Rechazó la reserva de %1</translation>
    </message>
    <message>
        <source>Rejected a reservation</source>
        <translation>Rechazó una reserva</translation>
    </message>
    <message>
        <source>Took back the request to reserve for %1</source>
        <translation>Retiró la solicitud de reserva para %1</translation>
    </message>
    <message>
        <source>Took back a request to reserve</source>
        <translation>Retiró una solicitud de reserva</translation>
    </message>
    <message>
        <source>Recorded the signature of %1</source>
        <translation>Registró la firma de %1</translation>
    </message>
    <message>
        <source>Recorded a signature</source>
        <translation>Registró una firma</translation>
    </message>
    <message>
        <source>Saved a unit of the stock</source>
        <translation>Guardó una unidad de las existencias</translation>
    </message>
    <message>
        <source>Saved the online payments of %1</source>
        <translation>Guardó los pagos en línea de %1</translation>
    </message>
    <message>
        <source>Saved the online payments</source>
        <translation>Guardó los pagos en línea</translation>
    </message>
    <message>
        <source>Observations of the signature</source>
        <translation>Observaciones de la firma</translation>
    </message>
    <message>
        <source>Wrote a mail with the quote to %1</source>
        <translation>Escribió un correo con la cotización a %1</translation>
    </message>
    <message>
        <source>Wrote a mail with a quote</source>
        <translation>Escribió un correo con una cotización</translation>
    </message>
    <message>
        <source>Sent the quote to %1 by mail</source>
        <translation>Envió la cotización a %1 por correo</translation>
    </message>
    <message>
        <source>Sent a quote by mail</source>
        <translation>Envió una cotización por correo</translation>
    </message>
    <message>
        <source>Tried to send the mail to %1</source>
        <translation>Intentó enviar el correo a %1</translation>
    </message>
    <message>
        <source>Tried to send a mail</source>
        <translation>Intentó enviar un correo</translation>
    </message>
    <message>
        <source>Said that the mail to %1 had arrived</source>
        <translation>Dijo que el correo a %1 llegó</translation>
    </message>
    <message>
        <source>Said that a mail had arrived</source>
        <translation>Dijo que un correo llegó</translation>
    </message>
    <message>
        <source>Had the mail to %1 sent again</source>
        <translation>Reenvió el correo a %1</translation>
    </message>
    <message>
        <source>Had a mail sent again</source>
        <translation>Reenvió un correo</translation>
    </message>
    <message>
        <source>Cancelled the mail to %1</source>
        <translation>Anuló el correo a %1</translation>
    </message>
    <message>
        <source>Cancelled a mail</source>
        <translation>Anuló un correo</translation>
    </message>
    <message>
        <source>Subject of the mail</source>
        <translation>Asunto del correo</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Saved what %1 prints on its quotes</source>
        <translation>Guardó lo que %1 imprime en sus cotizaciones</translation>
    </message>
    <message>
        <source>Saved what is printed on quotes</source>
        <translation>Guardó lo que se imprime en las cotizaciones</translation>
    </message>
    <message>
        <source>Asked to change the locked quote of %1</source>
        <translation>Pidió cambiar la cotización bloqueada de %1</translation>
    </message>
    <message>
        <source>Asked to change a locked quote</source>
        <translation>Pidió cambiar una cotización bloqueada</translation>
    </message>
    <message>
        <source>Took back the request to change the quote of %1</source>
        <translation>Retiró el pedido de cambiar la cotización de %1</translation>
    </message>
    <message>
        <source>Took back a request to change a quote</source>
        <translation>Retiró el pedido de cambiar una cotización</translation>
    </message>
    <message>
        <source>Rejected the change of the quote of %1</source>
        <translation>Rechazó el cambio de la cotización de %1</translation>
    </message>
    <message>
        <source>Rejected the change of a quote</source>
        <translation>Rechazó el cambio de una cotización</translation>
    </message>
    <message>
        <source>Changed the locked quote of %1</source>
        <translation>Cambió la cotización bloqueada de %1</translation>
    </message>
    <message>
        <source>Changed a locked quote</source>
        <translation>Cambió una cotización bloqueada</translation>
    </message>
    <message>
        <source>What should change</source>
        <translation>Qué debe cambiar</translation>
    </message>
    <message>
        <source>Asked to approve the discount of %1</source>
        <translation>Pidió aprobar el descuento de %1</translation>
    </message>
    <message>
        <source>Asked to approve a discount</source>
        <translation>Pidió aprobar un descuento</translation>
    </message>
    <message>
        <source>Approved the discount of %1</source>
        <translation>Aprobó el descuento de %1</translation>
    </message>
    <message>
        <source>Approved a discount</source>
        <translation>Aprobó un descuento</translation>
    </message>
    <message>
        <source>Rejected the discount of %1</source>
        <translation>Rechazó el descuento de %1</translation>
    </message>
    <message>
        <source>Rejected a discount</source>
        <translation>Rechazó un descuento</translation>
    </message>
    <message>
        <source>Opened a credit application of %1</source>
        <translation>Abrió una solicitud de crédito de %1</translation>
    </message>
    <message>
        <source>Opened a credit application</source>
        <translation>Abrió una solicitud de crédito</translation>
    </message>
    <message>
        <source>Corrected the credit application of %1</source>
        <translation>Corrigió la solicitud de crédito de %1</translation>
    </message>
    <message>
        <source>Corrected a credit application</source>
        <translation>Corrigió una solicitud de crédito</translation>
    </message>
    <message>
        <source>Moved the credit application of %1 on</source>
        <translation>Llevó adelante la solicitud de crédito de %1</translation>
    </message>
    <message>
        <source>Moved a credit application on</source>
        <translation>Llevó adelante una solicitud de crédito</translation>
    </message>
    <message>
        <source>Took back the credit application of %1</source>
        <translation>Retiró la solicitud de crédito de %1</translation>
    </message>
    <message>
        <source>Took back a credit application</source>
        <translation>Retiró una solicitud de crédito</translation>
    </message>
    <message>
        <source>Missing documents</source>
        <translation>Documentos que faltan</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Saved the quote template “%1”</source>
        <translation>Guardó la plantilla de cotización «%1»</translation>
    </message>
    <message>
        <source>Saved a quote template</source>
        <translation>Guardó una plantilla de cotización</translation>
    </message>
    <message>
        <source>Removed a quote template</source>
        <translation>Quitó una plantilla de cotización</translation>
    </message>
    <message>
        <source>Noted a party to the deal with %1</source>
        <translation>Anotó una parte del negocio con %1</translation>
    </message>
    <message>
        <source>Noted a party to a deal</source>
        <translation>Anotó una parte de un negocio</translation>
    </message>
    <message>
        <source>Removed a party from the deal with %1</source>
        <translation>Quitó una parte del negocio con %1</translation>
    </message>
    <message>
        <source>Removed a party from a deal</source>
        <translation>Quitó una parte de un negocio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Asked for the appraisal of a trade-in of %1</source>
        <translation>Pidió el avalúo de una retoma de %1</translation>
    </message>
    <message>
        <source>Asked for the appraisal of a trade-in</source>
        <translation>Pidió el avalúo de una retoma</translation>
    </message>
    <message>
        <source>Corrected the trade-in of %1</source>
        <translation>Corrigió la retoma de %1</translation>
    </message>
    <message>
        <source>Corrected a trade-in</source>
        <translation>Corrigió una retoma</translation>
    </message>
    <message>
        <source>Authorised the trade-in of %1</source>
        <translation>Autorizó la retoma de %1</translation>
    </message>
    <message>
        <source>Authorised a trade-in</source>
        <translation>Autorizó una retoma</translation>
    </message>
    <message>
        <source>Rejected the trade-in of %1</source>
        <translation>Rechazó la retoma de %1</translation>
    </message>
    <message>
        <source>Rejected a trade-in</source>
        <translation>Rechazó una retoma</translation>
    </message>
    <message>
        <source>Took back the appraisal of %1</source>
        <translation>Retiró el avalúo de %1</translation>
    </message>
    <message>
        <source>Took back an appraisal</source>
        <translation>Retiró un avalúo</translation>
    </message>
    <message>
        <source>Received the trade-in of %1</source>
        <translation>Recibió la retoma de %1</translation>
    </message>
    <message>
        <source>Received a trade-in</source>
        <translation>Recibió una retoma</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Placa</translation>
    </message>
    <message>
        <source>Brand and line</source>
        <translation>Marca y línea</translation>
    </message>
    <message>
        <source>Lien</source>
        <translation>Prenda</translation>
    </message>
    <message>
        <source>Moved the deposit of %1 to another quote</source>
        <translation>Pasó el anticipo de %1 a otra cotización</translation>
    </message>
    <message>
        <source>Moved a deposit to another quote</source>
        <translation>Pasó un anticipo a otra cotización</translation>
    </message>
    <message>
        <source>Took the mail to %1 over from another computer</source>
        <translation>Tomó el correo para %1 desde otro computador</translation>
    </message>
    <message>
        <source>Took a mail over from another computer</source>
        <translation>Tomó un correo desde otro computador</translation>
    </message>
    <message>
        <source>Noted that the mail to %1 had come back</source>
        <translation>Anotó que el correo a %1 fue devuelto</translation>
    </message>
    <message>
        <source>Noted that a mail had come back</source>
        <translation>Anotó que un correo fue devuelto</translation>
    </message>
    <message>
        <source>Added a photograph of the trade-in of %1</source>
        <translation>Agregó una foto de la retoma de %1</translation>
    </message>
    <message>
        <source>Added a photograph of a trade-in</source>
        <translation>Agregó una foto de una retoma</translation>
    </message>
    <message>
        <source>Removed a photograph of the trade-in of %1</source>
        <translation>Quitó una foto de la retoma de %1</translation>
    </message>
    <message>
        <source>Removed a photograph of a trade-in</source>
        <translation>Quitó una foto de una retoma</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln row(s))</source>
        <translation>
            <numerusform>%1 (%Ln fila)</numerusform>
            <numerusform>%1 (%Ln filas)</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote a note about %1</source>
        <translation>Escribió una nota de %1</translation>
    </message>
    <message>
        <source>Wrote a note about a client</source>
        <translation>Escribió una nota de un cliente</translation>
    </message>
    <message>
        <source>Saved the unit %1</source>
        <translation>Guardó la unidad %1</translation>
    </message>
</context>
<context>
    <name>Vitrina::DepositDialog</name>
    <message>
        <source>Record a deposit</source>
        <translation>Registrar un anticipo</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>The quote&apos;s clock stops at once. A manager approves the reservation.</source>
        <translation>El plazo de la cotización se detiene enseguida. Un gerente aprueba la reserva.</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Valor</translation>
    </message>
    <message>
        <source>&amp;Paid by</source>
        <translation>&amp;Forma de pago</translation>
    </message>
    <message>
        <source>Number of the transfer, of the voucher…</source>
        <translation>Número de la transferencia, del voucher…</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referencia</translation>
    </message>
    <message>
        <source>Deposit recorded: the clock has stopped</source>
        <translation>Anticipo registrado: el plazo está detenido</translation>
    </message>
</context>
<context>
    <name>Vitrina::DialogDraft</name>
    <message>
        <source>What you typed before is here again.</source>
        <translation>Aquí está otra vez lo que había escrito.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
</context>
<context>
    <name>Vitrina::DiscountDialog</name>
    <message>
        <source>Discount to approve</source>
        <translation>Descuento por aprobar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Without approval</source>
        <translation>Sin aprobación hasta</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Lo pide</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>The discount is approved: the quote can be sent</source>
        <translation>El descuento está aprobado: la cotización se puede enviar</translation>
    </message>
    <message>
        <source>The discount is rejected</source>
        <translation>El descuento está rechazado</translation>
    </message>
</context>
<context>
    <name>Vitrina::DiscountStrip</name>
    <message>
        <source>Ask to approve it…</source>
        <translation>Pedir aprobación…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>Discount approved</source>
        <translation>Descuento aprobado</translation>
    </message>
    <message>
        <source>Discount to be approved</source>
        <translation>Descuento por aprobar</translation>
    </message>
    <message>
        <source>Discount over the limit</source>
        <translation>Descuento sobre el límite</translation>
    </message>
</context>
<context>
    <name>Vitrina::EraseDialog</name>
    <message>
        <source>Erase a client</source>
        <translation>Borrar un cliente</translation>
    </message>
    <message>
        <source>Erase this client for ever?</source>
        <translation>¿Borrar este cliente para siempre?</translation>
    </message>
    <message>
        <source>Erase %1 for ever?</source>
        <translation>¿Borrar a %1 para siempre?</translation>
    </message>
    <message>
        <source>Everything goes: name, phones, e-mails, vehicles, sales, follow-ups and the whole history, here and on every other computer. Nobody can bring it back.</source>
        <translation>Se va todo: nombre, teléfonos, correos, vehículos, ventas, seguimientos y la historia entera, aquí y en todos los demás equipos. Nadie puede recuperarlo.</translation>
    </message>
    <message>
        <source>Do it where the client asks for it, or where the law no longer lets you keep the data. A sale that was lost, or an error in a name, is no reason.</source>
        <translation>Hágalo si el cliente lo pide o si la ley ya no permite conservar los datos. Una venta perdida o un error en el nombre no son motivo.</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The client is erased</source>
        <translation>El cliente está borrado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 erased the personal data of a client (%2): %3, %4 and %5.</source>
        <translation>%1 borró los datos personales de un cliente (%2): %3, %4 y %5.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n seguimiento</numerusform>
            <numerusform>%n seguimientos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of history</source>
        <translation>
            <numerusform>%n apunte de la historia</numerusform>
            <numerusform>%n apuntes de la historia</numerusform>
        </translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Cliente: %1</translation>
    </message>
    <message>
        <source>Entry in the audit: %1</source>
        <translation>Apunte en la auditoría: %1</translation>
    </message>
</context>
<context>
    <name>Vitrina::FieldConflicts</name>
    <message>
        <source>Somebody else has changed this, too. Choose which stays, to save.</source>
        <translation>Otra persona también cambió esto. Elija qué queda, para guardar.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Lo que hay</translation>
    </message>
    <message>
        <source>%1, mine: %2</source>
        <translation>%1, lo mío: %2</translation>
    </message>
    <message>
        <source>%1, as it stands: %2</source>
        <translation>%1, lo que hay: %2</translation>
    </message>
</context>
<context>
    <name>Vitrina::FilterButton</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>%1: %2 chosen</source>
        <translation>%1: %2 elegidos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Vitrina::FirstRunPage</name>
    <message>
        <source>Welcome to Vitrina</source>
        <translation>Bienvenido a Vitrina</translation>
    </message>
    <message>
        <source>The program a vehicle showroom runs on. It works without a network, and what it shows as saved stays saved.</source>
        <translation>El programa con que trabaja una vitrina de vehículos. Funciona sin red, y lo que muestra como guardado queda guardado.</translation>
    </message>
    <message>
        <source>Try the demonstration showroom</source>
        <translation>Probar la vitrina de demostración</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>An invented showroom with three thousand clients. It is kept apart: nothing you do there touches your own.</source>
        <translation>Una vitrina inventada con tres mil clientes. Está aparte: nada de lo que haga allí toca la suya.</translation>
    </message>
    <message>
        <source>Open a new showroom</source>
        <translation>Abrir una vitrina nueva</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>A name, a country and who runs it: that is all. Clients and models can then be brought from spreadsheets.</source>
        <translation>Un nombre, un país y quién la administra: nada más. Después se pueden traer clientes y modelos desde hojas de cálculo.</translation>
    </message>
    <message>
        <source>Connect to a shared database</source>
        <translation>Conectarse a una base compartida</translation>
    </message>
    <message>
        <source>Join your company</source>
        <translation>Unirse a su empresa</translation>
    </message>
    <message>
        <source>It already works with Vitrina, and you were given a server, a user name and a password.</source>
        <translation>Ya trabaja con Vitrina, y a usted le dieron un servidor, un usuario y una contraseña.</translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpFilterBar</name>
    <message>
        <source>Name, model, phone…</source>
        <translation>Nombre, modelo, teléfono…</translation>
    </message>
    <message>
        <source>Search follow-ups</source>
        <translation>Buscar seguimientos</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Days pending</source>
        <translation>Días pendientes</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message numerus="yes">
        <source>%n or more</source>
        <comment>days pending</comment>
        <translation>
            <numerusform>%n o más</numerusform>
            <numerusform>%n o más</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone I supervise</source>
        <translation>Todo mi equipo</translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpPanel</name>
    <message>
        <source>Timeline</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>R</source>
        <comment>key: resolve</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>W</source>
        <comment>key: WhatsApp</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>L</source>
        <comment>key: call</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>E</source>
        <comment>key: edit</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Sin modelo todavía</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>%n intento hasta ahora</numerusform>
            <numerusform>%n intentos hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage: %1.</source>
        <translation>Etapa: %1.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>Why does the sale go back?</source>
        <translation>¿Por qué retrocede la venta?</translation>
    </message>
    <message>
        <source>Hello {client}, this is {advisor} from {showroom}. I am writing about the {model}.</source>
        <translation>Hola {client}, le saluda {advisor} de {showroom}. Le escribo por la {model}.</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cotizar</translation>
    </message>
    <message>
        <source>Q</source>
        <comment>key: quote</comment>
        <translation>Q</translation>
    </message>
    <message>
        <source>Whom you choose in the list is shown here.</source>
        <translation>Aquí se muestra a quien elija en la lista.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Regresar la etapa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpTableModel</name>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>OVERDUE · %1</source>
        <translation>VENCIDOS · %1</translation>
    </message>
    <message>
        <source>TODAY · %1</source>
        <translation>HOY · %1</translation>
    </message>
    <message>
        <source>UPCOMING · %1</source>
        <translation>PRÓXIMOS · %1</translation>
    </message>
    <message>
        <source>no quote</source>
        <translation>sin cotización</translation>
    </message>
    <message>
        <source>%1 · %2 min</source>
        <translation>%1 · %2 min</translation>
    </message>
    <message>
        <source>%1 · %2 h</source>
        <translation>%1 · %2 h</translation>
    </message>
    <message>
        <source>No quote yet</source>
        <translation>Sin cotización</translation>
    </message>
    <message>
        <source>Quote %1 · %2</source>
        <translation>Cotización %1 · %2</translation>
    </message>
    <message>
        <source>%1 · until %2</source>
        <translation>%1 · hasta el %2</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · desde el %2</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cotización</translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpTableView</name>
    <message>
        <source>Pending follow-ups</source>
        <translation>Seguimientos pendientes</translation>
    </message>
</context>
<context>
    <name>Vitrina::FollowUpsPage</name>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>R</source>
        <comment>key: resolve</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>M</source>
        <comment>key: move</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Give the sale up…</source>
        <translation>Desistir de la venta…</translation>
    </message>
    <message>
        <source>D</source>
        <comment>key: give up</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>W</source>
        <comment>key: WhatsApp</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>L</source>
        <comment>key: call</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>Edit the client</source>
        <translation>Editar el cliente</translation>
    </message>
    <message>
        <source>E</source>
        <comment>key: edit</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>My follow-ups</source>
        <translation>Mis Seguimientos</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Loading the team&apos;s follow-ups</source>
        <translation>Cargando los seguimientos del equipo</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>No hay nada pendiente</translation>
    </message>
    <message>
        <source>Here stand the calls and appointments you owe your clients, the overdue ones first.</source>
        <translation>Aquí aparecen las llamadas y citas que debe a sus clientes, primero las vencidas.</translation>
    </message>
    <message>
        <source>Register a contact</source>
        <translation>Registrar un contacto</translation>
    </message>
    <message>
        <source>No follow-up matches</source>
        <translation>Ningún seguimiento coincide</translation>
    </message>
    <message>
        <source>The filters leave nothing to show.</source>
        <translation>Los filtros no dejan nada a la vista.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Limpiar los filtros</translation>
    </message>
    <message>
        <source>The follow-ups could not be read</source>
        <translation>No se pudieron leer los seguimientos</translation>
    </message>
    <message>
        <source>Nothing is lost: they stand in the database as they were.</source>
        <translation>No se perdió nada: siguen guardados como estaban.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Quote…</source>
        <translation>Cotizar…</translation>
    </message>
    <message>
        <source>Q</source>
        <comment>key: quote</comment>
        <translation>Q</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pendiente</numerusform>
            <numerusform>%Ln pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln vencido</numerusform>
            <numerusform>%Ln vencidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln a la vista</numerusform>
            <numerusform>%Ln a la vista</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring the clients and models you already have from a spreadsheet, or begin with the next client who calls (Ctrl+N).</source>
        <translation>Traiga desde una hoja de cálculo los clientes y modelos que ya tiene, o empiece con el próximo cliente que llame (Ctrl+N).</translation>
    </message>
    <message>
        <source>Who works here is written down in Administration, People and branches.</source>
        <translation>A quienes trabajan aquí se los registra en Administración, Personas y agencias.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>Import clients or models…</source>
        <translation>Importar clientes o modelos…</translation>
    </message>
    <message>
        <source>Nothing of yours is pending</source>
        <translation>No tiene pendientes propios</translation>
    </message>
    <message>
        <source>Here stand the calls and appointments you owe your own clients. Those of the people you supervise are shown by the filter Advisor.</source>
        <translation>Aquí están las llamadas y citas que debe a sus propios clientes. Las de su equipo se ven con el filtro Asesor.</translation>
    </message>
    <message>
        <source>Show everyone I supervise</source>
        <translation>Ver todo mi equipo</translation>
    </message>
</context>
<context>
    <name>Vitrina::FormCard</name>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>150 or 3%</source>
        <translation>150 o 3 %</translation>
    </message>
    <message>
        <source>1000 or 30 %</source>
        <translation>1000 o 30 %</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Yearly rate</source>
        <translation>Tasa anual</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Cuotas</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>Financiera</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Precio de lista</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Retoma</translation>
    </message>
    <message>
        <source>Paid apart</source>
        <translation>Se paga aparte</translation>
    </message>
    <message>
        <source>To finance</source>
        <translation>A financiar</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Monthly instalment</source>
        <translation>Cuota mensual</translation>
    </message>
    <message>
        <source>Effective yearly rate</source>
        <translation>Tasa efectiva anual</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>insurance %1</source>
        <translation>seguro %1</translation>
    </message>
    <message numerus="yes">
        <source>first in %n day(s)</source>
        <translation>
            <numerusform>primera en %n día</numerusform>
            <numerusform>primera en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Charges, insurance, first instalment…</source>
        <translation>Cargos, seguro, primera cuota…</translation>
    </message>
    <message>
        <source>Charges financed</source>
        <translation>Cargos financiados</translation>
    </message>
    <message>
        <source>Charges at the beginning</source>
        <translation>Cargos al inicio</translation>
    </message>
    <message>
        <source>Extras</source>
        <translation>Adicionales</translation>
    </message>
    <message>
        <source>%1 included</source>
        <translation>%1 incluido</translation>
    </message>
</context>
<context>
    <name>Vitrina::Help</name>
    <message>
        <source>Resolving: the client was reached</source>
        <translation>Al resolver: se contactó al cliente</translation>
    </message>
    <message>
        <source>Resolving: the client was not reached</source>
        <translation>Al resolver: no se contactó al cliente</translation>
    </message>
    <message>
        <source>Next: in 2 hours, tomorrow at 9, Monday</source>
        <translation>Próximo: en 2 horas, mañana a las 9, el lunes</translation>
    </message>
    <message>
        <source>Open the row; save the form</source>
        <translation>Abrir la fila; guardar el formulario</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>En la tabla</translation>
    </message>
    <message>
        <source>About Vitrina</source>
        <translation>Acerca de Vitrina</translation>
    </message>
    <message>
        <source>The program a vehicle showroom runs on.</source>
        <translation>El programa con que trabaja una vitrina de vehículos.</translation>
    </message>
    <message>
        <source>Free software under the GNU GPL, version 3 or later.</source>
        <translation>Software libre bajo la GNU GPL, versión 3 o posterior.</translation>
    </message>
</context>
<context>
    <name>Vitrina::HoursEditor</name>
    <message>
        <source>Monday to Friday</source>
        <translation>Lunes a viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>%1: opens</source>
        <translation>%1: abre</translation>
    </message>
    <message>
        <source>%1: closes</source>
        <translation>%1: cierra</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from nine to six</comment>
        <translation>a</translation>
    </message>
</context>
<context>
    <name>Vitrina::HubFault</name>
    <message>
        <source>%1 does not answer. Look at the address and at this computer&apos;s network.</source>
        <translation>%1 no responde. Revise la dirección y la red de este computador.</translation>
    </message>
    <message>
        <source>%1 takes nobody at this moment. Try again in a while.</source>
        <translation>%1 no atiende a nadie en este momento. Inténtelo de nuevo en un rato.</translation>
    </message>
    <message>
        <source>The server does not take this user name and password.</source>
        <translation>El servidor no acepta ese usuario y esa contraseña.</translation>
    </message>
    <message>
        <source>There is no Vitrina under that name on %1. Look at the name of the database.</source>
        <translation>En %1 no hay una Vitrina con ese nombre. Revise el nombre de la base.</translation>
    </message>
    <message>
        <source>%1 does not encrypt what is sent, so nothing was sent. Tell whoever looks after the server.</source>
        <translation>%1 no cifra lo que se envía, así que no se envió nada. Avise a quien cuida el servidor.</translation>
    </message>
    <message>
        <source>%1 could not prove that it is your company&apos;s server: its certificate has expired, is for another address, or is not known here. Nothing was sent.</source>
        <translation>%1 no pudo demostrar que es el servidor de su empresa: su certificado venció, es de otra dirección o no se conoce aquí. No se envió nada.</translation>
    </message>
    <message>
        <source>The server knows you, but this company&apos;s data is not open to you. Ask whoever manages the staff.</source>
        <translation>El servidor le conoce, pero los datos de esta empresa no están abiertos para usted. Pregunte a quien administra al personal.</translation>
    </message>
    <message>
        <source>Your access to this company was withdrawn.</source>
        <translation>Se le retiró el acceso a esta empresa.</translation>
    </message>
    <message>
        <source>What is on this computer belongs to another person. Each person keeps a copy of her own.</source>
        <translation>Lo que hay en este computador es de otra persona. Cada persona tiene su propia copia.</translation>
    </message>
    <message>
        <source>The company works with a newer Vitrina. Update this one and try again.</source>
        <translation>La empresa trabaja con una Vitrina más nueva. Actualice esta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The company&apos;s server is older than this Vitrina. Tell whoever looks after the server.</source>
        <translation>El servidor de la empresa es más antiguo que esta Vitrina. Avise a quien cuida el servidor.</translation>
    </message>
    <message>
        <source>The disk is full. Make some room and try again; nothing was changed.</source>
        <translation>El disco está lleno. Haga espacio e inténtelo de nuevo; no se cambió nada.</translation>
    </message>
    <message>
        <source>Vitrina may not write to its folder on this computer. Nothing was changed.</source>
        <translation>Vitrina no puede escribir en su carpeta de este computador. No se cambió nada.</translation>
    </message>
    <message>
        <source>What came from %1 was not whole. Nothing was changed; try again.</source>
        <translation>Lo que llegó de %1 no estaba completo. No se cambió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>That database on %1 is used for something else. Choose another name for yours.</source>
        <translation>Esa base en %1 se usa para otra cosa. Elija otro nombre para la suya.</translation>
    </message>
    <message>
        <source>The server knows that user, who may not make databases and logins there. It has to be the server&apos;s administrator.</source>
        <translation>El servidor conoce a ese usuario, pero no puede crear bases ni usuarios allí. Tiene que ser el administrador del servidor.</translation>
    </message>
    <message>
        <source>The showroom&apos;s data is damaged: something refers to what is not there. Tell whoever looks after Vitrina. Nothing was changed.</source>
        <translation>Los datos de la vitrina están dañados: algo se refiere a lo que no está. Avise a quien cuida Vitrina. Nada cambió.</translation>
    </message>
    <message>
        <source>What arrived at %1 is not what was sent, so it was taken back. Nothing was changed; try again.</source>
        <translation>Lo que llegó a %1 no es lo que se envió, así que se retiró. Nada cambió; intente de nuevo.</translation>
    </message>
    <message>
        <source>The connection to %1 broke at the end. Your showroom is here, as it was. What was sent is still there: whoever looks after the server deletes that database before you try again.</source>
        <translation>La conexión con %1 se cortó al final. Su vitrina está aquí, como estaba. Lo enviado sigue allá: quien cuida el servidor debe borrar esa base antes de que usted intente de nuevo.</translation>
    </message>
    <message>
        <source>That database on %1 holds a company by now. Connect once more to become a branch of it, or choose another name for yours. Nothing was changed.</source>
        <translation>Esa base de datos de %1 ya tiene una empresa. Conéctese otra vez para ser una sucursal de ella, o elija otro nombre para la suya. No se cambió nada.</translation>
    </message>
    <message>
        <source>This showroom is, or was, part of the company on %1 already. Nothing was changed.</source>
        <translation>Esta vitrina ya es, o fue, parte de la empresa de %1. No se cambió nada.</translation>
    </message>
    <message>
        <source>The showroom is a branch of the company on %1 now, but this computer could not put its own copy aside. Do not go on working in it: enter the shared database from another computer, and tell whoever looks after Vitrina.</source>
        <translation>La vitrina ya es una sucursal de la empresa de %1, pero este computador no pudo apartar su propia copia. No siga trabajando en él: entre a la base compartida desde otro computador y avise a quien cuida de Vitrina.</translation>
    </message>
    <message>
        <source>%1 has that user name already. Choose another one. Nothing was changed.</source>
        <translation>%1 ya tiene ese usuario. Elija otro. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 does not know this person yet. Wait until everything is sent, and try again.</source>
        <translation>%1 todavía no conoce a esta persona. Espere a que todo esté enviado e intente de nuevo.</translation>
    </message>
    <message>
        <source>The server does not let you give this person access.</source>
        <translation>El servidor no le permite dar acceso a esta persona.</translation>
    </message>
    <message>
        <source>The certificate&apos;s file is not where it was named. Choose it again.</source>
        <translation>El archivo del certificado no está donde se indicó. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>What was chosen as the certificate is a folder. Choose the file in it.</source>
        <translation>Lo que se eligió como certificado es una carpeta. Elija el archivo que está en ella.</translation>
    </message>
    <message>
        <source>The certificate&apos;s file is there, but you may not read it. Ask whoever gave it to you for a copy of your own.</source>
        <translation>El archivo del certificado existe, pero usted no tiene permiso para leerlo. Pida una copia propia a quien se lo dio.</translation>
    </message>
    <message>
        <source>The certificate&apos;s file is empty. Ask whoever looks after the server for it again.</source>
        <translation>El archivo del certificado está vacío. Pídalo de nuevo a quien cuida el servidor.</translation>
    </message>
    <message>
        <source>The certificate&apos;s file is in a form that is not read here. Ask whoever looks after the server for it as text (PEM).</source>
        <translation>El archivo del certificado está en un formato que aquí no se lee. Pídalo como texto (PEM) a quien cuida el servidor.</translation>
    </message>
    <message>
        <source>There is no certificate in the file that was chosen. Choose the one that you were given for the server; its name usually ends in .crt or .pem.</source>
        <translation>En el archivo elegido no hay ningún certificado. Elija el que le dieron para el servidor; su nombre suele terminar en .crt o .pem.</translation>
    </message>
</context>
<context>
    <name>Vitrina::ImportColumnsPage</name>
    <message>
        <source>Comma  ,</source>
        <translation>Coma  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Punto y coma  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Barra  |</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Qué contiene cada columna</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>(column %1)</source>
        <translation>(columna %1)</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>No se importa</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>No column holds: %1. Choose one on the left.</source>
        <translation>Ninguna columna contiene: %1. Elija una a la izquierda.</translation>
    </message>
    <message>
        <source>Of the rows shown: new %1 · already there %2 · refused %3. Refused rows go to an error file, the rest is imported.</source>
        <translation>De las filas a la vista: nuevas %1 · ya existen %2 · rechazadas %3. Las rechazadas van a un archivo de errores; las demás se importan.</translation>
    </message>
</context>
<context>
    <name>Vitrina::ImportFilePage</name>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Drop the file here, or choose it</source>
        <translation>Suelte aquí el archivo, o elíjalo</translation>
    </message>
    <message>
        <source>CSV, Excel (.xlsx) or OpenDocument (.ods)</source>
        <translation>CSV, Excel (.xlsx) u OpenDocument (.ods)</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>Las filas son</translation>
    </message>
    <message>
        <source>Choose the file to import</source>
        <translation>Elija el archivo que va a importar</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx *.ods)</source>
        <translation>Tablas (*.csv *.txt *.tsv *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Columnas: %1</translation>
    </message>
</context>
<context>
    <name>Vitrina::ImportPreviewModel</name>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya existe</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>Vitrina::ImportResultPage</name>
    <message>
        <source>imported</source>
        <translation>importadas</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>ya existían</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazadas</translation>
    </message>
    <message>
        <source>Open the error file</source>
        <translation>Abrir el archivo de errores</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Deshacer esta importación…</translation>
    </message>
    <message>
        <source>Everything that this import brought in is removed. What somebody has changed or used since stays.</source>
        <translation>Se quita todo lo que trajo esta importación. Lo que alguien cambió o usó después se queda.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>The import broke off. What was imported before stays; the same file can be imported again without doubling it.</source>
        <translation>La importación se interrumpió. Lo ya importado se queda; el mismo archivo se puede importar otra vez sin duplicarlo.</translation>
    </message>
    <message>
        <source>You stopped the import. What was imported before stays; the rest of the file was left out.</source>
        <translation>Usted detuvo la importación. Lo ya importado se queda; el resto del archivo no entró.</translation>
    </message>
    <message>
        <source>The file has been imported.</source>
        <translation>El archivo se importó.</translation>
    </message>
    <message>
        <source>Refused, and why:</source>
        <translation>Rechazadas, y por qué:</translation>
    </message>
    <message>
        <source>Imported, but for:</source>
        <translation>Importadas, salvo:</translation>
    </message>
    <message>
        <source>The import was taken back. Removed: %1.</source>
        <translation>La importación se deshizo. Quitadas: %1.</translation>
    </message>
    <message>
        <source>Kept, as changed or used since: %1.</source>
        <translation>Conservadas por haber cambiado o haberse usado después: %1.</translation>
    </message>
</context>
<context>
    <name>Vitrina::ImportRunPage</name>
    <message>
        <source>Stop the import</source>
        <translation>Detener la importación</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avance de la importación</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importando %1</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>Deshaciendo la importación</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>Filas leídas: %1</translation>
    </message>
    <message>
        <source>Stopping after the rows under way…</source>
        <translation>Deteniendo al terminar las filas en curso…</translation>
    </message>
</context>
<context>
    <name>Vitrina::ImportWizard</name>
    <message>
        <source>Import clients, models or follow-ups</source>
        <translation>Importar clientes, modelos o seguimientos</translation>
    </message>
    <message>
        <source>From a spreadsheet or the export of another program. Nothing is imported before you have seen it.</source>
        <translation>Desde una hoja de cálculo o lo exportado de otro programa. No se importa nada antes de que usted lo vea.</translation>
    </message>
    <message>
        <source>Columns and first rows</source>
        <translation>Columnas y primeras filas</translation>
    </message>
    <message>
        <source>Say what each column holds. What you choose is remembered for files with the same columns.</source>
        <translation>Diga qué contiene cada columna. Lo que elija se recuerda para archivos con las mismas columnas.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>What is imported can be taken back as a whole afterwards.</source>
        <translation>Lo importado se puede deshacer entero después.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>El resultado</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Vitrina::InstalmentTable</name>
    <message>
        <source>Instalments</source>
        <translation>Tabla de cuotas</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copiar la tabla</translation>
    </message>
</context>
<context>
    <name>Vitrina::ItemLine</name>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Take this line out</source>
        <translation>Quitar esta línea</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Tax, financing, for whom</source>
        <translation>Impuesto, financiación, para quién</translation>
    </message>
    <message>
        <source>Bears the tax</source>
        <translation>Grava impuesto</translation>
    </message>
    <message>
        <source>The price includes the tax</source>
        <translation>El precio incluye el impuesto</translation>
    </message>
    <message>
        <source>May be financed</source>
        <translation>Se puede financiar</translation>
    </message>
    <message>
        <source>Passed on to a third party</source>
        <translation>Se entrega a un tercero</translation>
    </message>
</context>
<context>
    <name>Vitrina::ItemLines</name>
    <message>
        <source>Add accessory, insurance, registration…</source>
        <translation>Añadir accesorio, seguro, matrícula…</translation>
    </message>
</context>
<context>
    <name>Vitrina::KnownClientCard</name>
    <message>
        <source>Someone else</source>
        <translation>Es otra persona</translation>
    </message>
    <message>
        <source>Known client</source>
        <translation>Cliente conocido</translation>
    </message>
    <message>
        <source>attended by %1</source>
        <translation>lo atiende %1</translation>
    </message>
    <message>
        <source>A new opportunity</source>
        <translation>Un negocio nuevo</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Sin modelo todavía</translation>
    </message>
</context>
<context>
    <name>Vitrina::KnownClients</name>
    <message>
        <source>Clients who may be this one</source>
        <translation>Clientes que podrían ser este</translation>
    </message>
    <message>
        <source>attended by %1</source>
        <translation>lo atiende %1</translation>
    </message>
</context>
<context>
    <name>Vitrina::KnownElsewhere</name>
    <message>
        <source>Please talk to them before you register her.</source>
        <translation>Por favor, hable con esa persona o sucursal antes de registrarlo.</translation>
    </message>
    <message>
        <source>nobody attends her, %1</source>
        <translation>sin asesor, %1</translation>
    </message>
    <message>
        <source>attended by %1, %2</source>
        <translation>lo atiende %1, %2</translation>
    </message>
    <message>
        <source>A client of the company has this phone number: %1.</source>
        <translation>Un cliente de la empresa ya tiene este teléfono: %1.</translation>
    </message>
    <message>
        <source>A client of the company has this identity number: %1.</source>
        <translation>Un cliente de la empresa ya tiene este número de identidad: %1.</translation>
    </message>
</context>
<context>
    <name>Vitrina::LinkNews</name>
    <message>
        <source>%1 %2: quote %3</source>
        <translation>%1 %2: cotización %3</translation>
    </message>
    <message>
        <source>%1 opened quote %2</source>
        <translation>%1 abrió la cotización %2</translation>
    </message>
    <message>
        <source>%1 paid the deposit of quote %2</source>
        <translation>%1 pagó el anticipo de la cotización %2</translation>
    </message>
    <message>
        <source>%1: %2, quote %3 of %4</source>
        <translation>%1: %2, cotización %3 de %4</translation>
    </message>
    <message>
        <source>The mail with quote %1 of %2 came back</source>
        <translation>El correo con la cotización %1 de %2 fue devuelto</translation>
    </message>
</context>
<context>
    <name>Vitrina::LogoEdit</name>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Elegir una imagen…</translation>
    </message>
    <message>
        <source>The company&apos;s logo</source>
        <translation>El logo de la empresa</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>None: the company&apos;s name stands there</source>
        <translation>Ninguno: va el nombre de la empresa</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sin logo</translation>
    </message>
    <message>
        <source>Picture, %1 × %2, %3</source>
        <translation>Imagen, %1 × %2, %3</translation>
    </message>
</context>
<context>
    <name>Vitrina::MailAccountDialog</name>
    <message>
        <source>Mail account</source>
        <translation>Cuenta de correo</translation>
    </message>
    <message>
        <source>Quotes are mailed from this computer by your own account, or by your branch&apos;s where you have none.</source>
        <translation>Las cotizaciones se envían desde este computador con su propia cuenta o, si no tiene, con la de su sucursal.</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;uenta</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Correo</translation>
    </message>
    <message>
        <source>&amp;Server for sending</source>
        <translation>&amp;Servidor de envío</translation>
    </message>
    <message>
        <source>None: a server on this computer</source>
        <translation>Ninguno: un servidor en este computador</translation>
    </message>
    <message>
        <source>En&amp;cryption</source>
        <translation>Ci&amp;frado</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Puert&amp;o</translation>
    </message>
    <message>
        <source>Often the e-mail address. Empty: the server asks for no password.</source>
        <translation>Con frecuencia, la dirección de correo. Vacío: el servidor no pide contraseña.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Usua&amp;rio</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Con&amp;traseña</translation>
    </message>
    <message>
        <source>Keep the password in the system&apos;s keychain</source>
        <translation>Guardar la contraseña en el llavero del sistema</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Sends a message to yourself</source>
        <translation>Envía un mensaje a usted mismo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Sending a message to %1…</source>
        <translation>Enviando un mensaje a %1…</translation>
    </message>
    <message>
        <source>It works: the server took a message to %1.</source>
        <translation>Funciona: el servidor aceptó un mensaje para %1.</translation>
    </message>
    <message>
        <source>By IMAP, with the same user and password. Mails that come back as undeliverable are then seen on their quotes. Nothing in the mailbox is changed. Empty: it is not looked into.</source>
        <translation>Por IMAP, con el mismo usuario y contraseña. Así los correos devueltos se ven en sus cotizaciones. No se cambia nada en el buzón. Vacío: no se revisa.</translation>
    </message>
    <message>
        <source>Server for recei&amp;ving</source>
        <translation>Servidor d&amp;e entrada</translation>
    </message>
    <message>
        <source>Encr&amp;yption</source>
        <translation>C&amp;ifrado</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>%1 The mailbox can be read.</source>
        <translation>%1 El buzón se puede leer.</translation>
    </message>
    <message>
        <source>Mails can be sent, but the mailbox cannot be read. %1</source>
        <translation>Se puede enviar, pero el buzón no se puede leer. %1</translation>
    </message>
    <message>
        <source>Attach the proforma as a PDF</source>
        <translation>Adjuntar la proforma en PDF</translation>
    </message>
</context>
<context>
    <name>Vitrina::MailDialog</name>
    <message>
        <source>Send by mail</source>
        <translation>Enviar por correo</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Asunto</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>Texto del correo</translation>
    </message>
    <message>
        <source>It waits until there is a mail account here.</source>
        <translation>Queda en espera hasta que haya una cuenta de correo aquí.</translation>
    </message>
    <message>
        <source>From %1, with the proforma as a PDF</source>
        <translation>De %1, con la proforma en PDF</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Mail account…</source>
        <translation>Cuenta de correo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Vitrina::MainWindow</name>
    <message>
        <source>Search or do…</source>
        <translation>Buscar o hacer…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Vitrina::ManualWindow</name>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>Vitrina::MemberDialog</name>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>May also</source>
        <translation>Además puede</translation>
    </message>
    <message>
        <source>&amp;Works here</source>
        <translation>&amp;Trabaja aquí</translation>
    </message>
    <message>
        <source>Who works here no more can no longer enter. What was done stays.</source>
        <translation>Quien ya no trabaja aquí ya no puede entrar. Lo que hizo se conserva.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>To enter with; no other person of the company has it.</source>
        <translation>Para entrar; ninguna otra persona de la empresa lo tiene.</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Cargo</translation>
    </message>
    <message>
        <source>Mo&amp;bile</source>
        <translation>Ce&amp;lular</translation>
    </message>
    <message>
        <source>It stands on this person&apos;s quotes.</source>
        <translation>Va en las cotizaciones de esta persona.</translation>
    </message>
    <message>
        <source>Mai&amp;l</source>
        <translation>Corre&amp;o</translation>
    </message>
    <message>
        <source>B&amp;ranch</source>
        <translation>&amp;Agencia</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Departamento</translation>
    </message>
    <message>
        <source>Reports &amp;to</source>
        <translation>&amp;Responde a</translation>
    </message>
    <message>
        <source>S&amp;ees</source>
        <translation>&amp;Ve</translation>
    </message>
    <message>
        <source>Whose clients, follow-ups and quotes; those of the people who report to this person, besides.</source>
        <translation>De quién ve clientes, seguimientos y cotizaciones; además, los de quienes le responden.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>A name and a user name are needed.</source>
        <translation>Hacen falta un nombre y un usuario.</translation>
    </message>
</context>
<context>
    <name>Vitrina::MoveUpBranchPage</name>
    <message>
        <source>%1 is on %2 already</source>
        <translation>%1 ya está en %2</translation>
    </message>
    <message>
        <source>That database holds a company. %1 can become a branch of it: its people, clients, follow-ups and quotes go there, and each client stays with whom she is.</source>
        <translation>Esa base de datos tiene una empresa. %1 puede ser una sucursal de ella: su personal, sus clientes, seguimientos y cotizaciones van allí, y cada cliente sigue con quien está.</translation>
    </message>
    <message>
        <source>What is different there</source>
        <translation>Qué cambia allí</translation>
    </message>
    <message>
        <source>Where both have the same reasons, types or models, the company&apos;s count. A user name that the company has already gets a number. Nobody of the branch sees the whole company or administers its staff: whoever did so here has the level of a branch, until the company gives her more.</source>
        <translation>Donde ambas tienen los mismos motivos, tipos o modelos, valen los de la empresa. Un usuario que la empresa ya tiene recibe un número. Nadie de la sucursal ve toda la empresa ni administra a su personal: quien lo hacía aquí tiene el nivel de sucursal, hasta que la empresa le dé más.</translation>
    </message>
    <message>
        <source>What cannot be undone</source>
        <translation>Qué no se puede deshacer</translation>
    </message>
    <message>
        <source>Until all is there and compared you can cancel, and the showroom stays as it is. After that it is part of the company for good. For a company of your own, go back and choose another name for the database.</source>
        <translation>Hasta que todo esté allí y comparado puede cancelar, y la vitrina queda como está. Después es parte de la empresa para siempre. Para una empresa propia, vuelva y elija otro nombre para la base de datos.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Become a branch</source>
        <translation>Ser una sucursal</translation>
    </message>
</context>
<context>
    <name>Vitrina::MoveUpIntroPage</name>
    <message>
        <source>Move to a shared database</source>
        <translation>Mover a una base compartida</translation>
    </message>
    <message>
        <source>%1 is on this computer alone. In a shared database several people work with the same clients, each on a computer of her own, with or without a network.</source>
        <translation>%1 está solo en este computador. En una base compartida varias personas trabajan con los mismos clientes, cada una en su computador, con red o sin ella.</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Qué hace falta</translation>
    </message>
    <message>
        <source>A server with PostgreSQL, its address, and the name and password of its administrator. Whoever looks after your computers has them.</source>
        <translation>Un servidor con PostgreSQL, su dirección, y el usuario y la contraseña de su administrador. Los tiene quien cuida sus computadores.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasará</translation>
    </message>
    <message>
        <source>Everything is copied there, counted and compared. Nobody works here meanwhile; it takes a minute or two. If something fails, or you cancel, the showroom stays as it is. The file of today stays on this computer, to be read only.</source>
        <translation>Todo se copia allá, se cuenta y se compara. Mientras tanto aquí no se trabaja; toma uno o dos minutos. Si algo falla, o usted cancela, la vitrina queda como está. El archivo de hoy se queda en este computador, solo para leer.</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Volver al trabajo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>Vitrina::MoveUpLoginPage</name>
    <message>
        <source>Move the showroom</source>
        <translation>Mover la vitrina</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>Choose how you enter the shared database from now on, %1. Each of the others gets a user name and a password of her own later.</source>
        <translation>Elija cómo entrará en adelante a la base compartida, %1. Los demás recibirán después cada uno su usuario y su contraseña.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>Vitrina::MoveUpResultPage</name>
    <message>
        <source>The showroom is in the shared database</source>
        <translation>La vitrina está en la base compartida</translation>
    </message>
    <message>
        <source>%1 rows are on %2, counted and compared one by one: the same on both sides.</source>
        <translation>%1 filas están en %2, contadas y comparadas una por una: iguales en ambos lados.</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>La empresa</translation>
    </message>
    <message>
        <source>Who can enter</source>
        <translation>Quién puede entrar</translation>
    </message>
    <message>
        <source>You, %1, as %2.</source>
        <translation>Usted, %1, como %2.</translation>
    </message>
    <message>
        <source>Not yet: %1. Whoever looks after the server makes their user names.</source>
        <translation>Todavía no: %1. Quien cuida el servidor les crea sus usuarios.</translation>
    </message>
    <message>
        <source>The showroom as it was is kept on this computer as %1, with all its clients: put it where nobody else reads it, or delete it when you no longer need it.</source>
        <translation>La vitrina como estaba se guarda en este computador como %1, con todos sus clientes: póngala donde nadie más la lea, o bórrela cuando ya no la necesite.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>The showroom is a branch of %1</source>
        <translation>La vitrina es una sucursal de %1</translation>
    </message>
    <message>
        <source>The branch</source>
        <translation>La sucursal</translation>
    </message>
    <message>
        <source>%1 is %2 there: the company has a %1 already.</source>
        <translation>%1 es allí %2: la empresa ya tiene un %1.</translation>
    </message>
    <message>
        <source>Of a branch&apos;s level, and without administering the staff: %1.</source>
        <translation>Con nivel de sucursal y sin administrar al personal: %1.</translation>
    </message>
</context>
<context>
    <name>Vitrina::MoveUpRunPage</name>
    <message>
        <source>Copying the showroom to %1.</source>
        <translation>Copiando la vitrina a %1.</translation>
    </message>
    <message>
        <source>Reading it back from %1 and comparing it.</source>
        <translation>Leyéndola de vuelta de %1 y comparándola.</translation>
    </message>
    <message>
        <source>Bringing your own copy from %1.</source>
        <translation>Trayendo su propia copia de %1.</translation>
    </message>
    <message>
        <source>Taking back what was sent. The showroom stays as it was.</source>
        <translation>Retirando lo enviado. La vitrina queda como estaba.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows.</source>
        <translation>%1: %2 de %3 filas.</translation>
    </message>
    <message>
        <source>Moving the showroom</source>
        <translation>Moviendo la vitrina</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Vitrina::Navigation</name>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Próximos</translation>
    </message>
    <message>
        <source>My follow-ups</source>
        <translation>Mis Seguimientos</translation>
    </message>
    <message>
        <source>Unfold the navigation</source>
        <translation>Desplegar la navegación</translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation>Plegar la navegación</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Cotizaciones</translation>
    </message>
</context>
<context>
    <name>Vitrina::NewClientFields</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>S&amp;urname</source>
        <translation>Ap&amp;ellidos</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombres</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>National &amp;id</source>
        <translation>Céd&amp;ula o RUC</translation>
    </message>
</context>
<context>
    <name>Vitrina::NewLoginForm</name>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>&amp;Contraseña nueva</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Otra &amp;vez</translation>
    </message>
    <message>
        <source>A user name is made of small letters without accents, digits, &apos;_&apos;, &apos;.&apos; and &apos;-&apos;, and begins with a letter.</source>
        <translation>El usuario lleva letras minúsculas sin tildes, cifras, &apos;_&apos;, &apos;.&apos; y &apos;-&apos;, y empieza con una letra.</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n characters.</source>
        <translation>
            <numerusform>Una contraseña tiene al menos %n carácter.</numerusform>
            <numerusform>Una contraseña tiene al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
    <message>
        <source>%1 is a name that the server keeps for itself. Choose another one.</source>
        <translation>%1 es un nombre que el servidor guarda para sí. Elija otro.</translation>
    </message>
</context>
<context>
    <name>Vitrina::Notices</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
</context>
<context>
    <name>Vitrina::OfferFields</name>
    <message>
        <source>The price includes the tax</source>
        <translation>El precio incluye el impuesto</translation>
    </message>
    <message>
        <source>Brand, line, version…</source>
        <translation>Marca, línea, versión…</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>&amp;Precio</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>&amp;Unidades</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;olor</translation>
    </message>
    <message>
        <source>&amp;Trade-in</source>
        <translation>&amp;Retoma</translation>
    </message>
    <message>
        <source>Authorised appraisal: %1</source>
        <translation>Avalúo autorizado: %1</translation>
    </message>
    <message>
        <source>List price: %1</source>
        <translation>Precio de lista: %1</translation>
    </message>
    <message>
        <source>Back to what was typed: %1</source>
        <translation>Volver a lo escrito: %1</translation>
    </message>
</context>
<context>
    <name>Vitrina::OfferTabs</name>
    <message>
        <source>Add a model</source>
        <translation>Añadir modelo</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modelo %1</translation>
    </message>
</context>
<context>
    <name>Vitrina::OutboxModel</name>
    <message>
        <source>What you did</source>
        <translation>Qué hizo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Why it was not accepted</source>
        <translation>Por qué no se aceptó</translation>
    </message>
</context>
<context>
    <name>Vitrina::OutboxPanel</name>
    <message>
        <source>What you wrote, and what stands now</source>
        <translation>Lo que usted escribió y lo que hay ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Do the same once more, on what stands now</source>
        <translation>Hacer lo mismo otra vez, sobre lo que hay ahora</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>key: delete</comment>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Leave things as they stand now</source>
        <translation>Dejar todo como está ahora</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Copy what you wrote (Ctrl+C)</source>
        <translation>Copiar lo que escribió (Ctrl+C)</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>WHAT YOU TYPED</source>
        <translation>LO QUE USTED ESCRIBIÓ</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>Nuevo: %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Lo que hay</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Put my note on the next follow-up</source>
        <translation>Pasar mi nota al próximo seguimiento</translation>
    </message>
    <message>
        <source>What you wrote goes to the history of the client&apos;s next follow-up, and this is settled</source>
        <translation>Lo que escribió queda en el historial del próximo seguimiento del cliente, y el asunto se cierra</translation>
    </message>
    <message>
        <source>Keep my note of the client</source>
        <translation>Guardar mi nota del cliente</translation>
    </message>
    <message>
        <source>What you wrote goes to the client&apos;s history, and this is settled</source>
        <translation>Lo que escribió queda en el historial del cliente, y el asunto se cierra</translation>
    </message>
    <message>
        <source>Go on with this unit</source>
        <translation>Seguir con esta unidad</translation>
    </message>
    <message>
        <source>What you asked for, with the unit that is chosen here</source>
        <translation>Lo mismo que pidió, con la unidad que se elige aquí</translation>
    </message>
    <message>
        <source>Free &amp;units of the same model</source>
        <translation>&amp;Unidades libres del mismo modelo</translation>
    </message>
    <message>
        <source>None yet: the manager assigns one</source>
        <translation>Todavía ninguna: la asigna el gerente</translation>
    </message>
</context>
<context>
    <name>Vitrina::PaletteModel</name>
    <message>
        <source>Not all clients are here yet: the rest is being brought.</source>
        <translation>Aún no están todos los clientes: se está trayendo el resto.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Pending follow-ups</source>
        <translation>Seguimientos pendientes</translation>
    </message>
    <message>
        <source>its follow-ups</source>
        <translation>sus seguimientos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Unknown number</source>
        <translation>Número desconocido</translation>
    </message>
    <message>
        <source>New contact with %1</source>
        <translation>Nuevo contacto con %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of a quote · client</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Cotizaciones</translation>
    </message>
</context>
<context>
    <name>Vitrina::PaperDialog</name>
    <message>
        <source>What quotes carry</source>
        <translation>Lo que llevan las cotizaciones</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>&amp;Address of %1</source>
        <translation>&amp;Dirección de %1</translation>
    </message>
    <message>
        <source>&amp;Legal text beneath each quote</source>
        <translation>Texto &amp;legal al pie de cada cotización</translation>
    </message>
    <message>
        <source>What quotes carry is saved.</source>
        <translation>Lo que llevan las cotizaciones quedó guardado.</translation>
    </message>
</context>
<context>
    <name>Vitrina::PartyDialog</name>
    <message>
        <source>Correct a party to the deal</source>
        <translation>Corregir una parte del negocio</translation>
    </message>
    <message>
        <source>New party to the deal</source>
        <translation>Nueva parte del negocio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>Pape&amp;l</translation>
    </message>
    <message>
        <source>Copy &amp;from the client</source>
        <translation>C&amp;opiar del cliente</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Ti&amp;po</translation>
    </message>
    <message>
        <source>Full &amp;name</source>
        <translation>&amp;Nombre completo</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Documento</translation>
    </message>
    <message>
        <source>&amp;ID number</source>
        <translation>N.º de &amp;identificación</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>&amp;Correo</translation>
    </message>
    <message>
        <source>Addre&amp;ss</source>
        <translation>Di&amp;rección</translation>
    </message>
    <message>
        <source>&amp;Observations</source>
        <translation>Ob&amp;servaciones</translation>
    </message>
    <message>
        <source>%1 corrected</source>
        <translation>%1: se corrigió</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1: se añadió</translation>
    </message>
</context>
<context>
    <name>Vitrina::PartyStrip</name>
    <message>
        <source>Parties to the deal</source>
        <translation>Partes del negocio</translation>
    </message>
    <message>
        <source>Add a party…</source>
        <translation>Añadir una parte…</translation>
    </message>
    <message>
        <source>%1: the client</source>
        <translation>%1: el cliente</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1: se quitó</translation>
    </message>
</context>
<context>
    <name>Vitrina::PasswordPage</name>
    <message>
        <source>Shared database on %1</source>
        <translation>Base compartida en %1</translation>
    </message>
    <message>
        <source>The server has another address…</source>
        <translation>El servidor tiene otra dirección…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message numerus="yes">
        <source>Everything is kept, also %n changes that are not sent yet.</source>
        <translation>
            <numerusform>Todo está guardado, también %n cambio que falta por enviar.</numerusform>
            <numerusform>Todo está guardado, también %n cambios que faltan por enviar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is kept.</source>
        <translation>Todo está guardado.</translation>
    </message>
    <message>
        <source>Connect once, %1, and it opens as you left it.</source>
        <translation>Conéctese una vez, %1, y se abre como lo dejó.</translation>
    </message>
    <message>
        <source>Vitrina has to ask the server</source>
        <translation>Vitrina tiene que consultar al servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n days without the server</source>
        <translation>
            <numerusform>%n día sin el servidor</numerusform>
            <numerusform>%n días sin el servidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vitrina opens without a network for %n days, and then waits for the server.</source>
        <translation>
            <numerusform>Vitrina se abre sin red durante %n día y después espera al servidor.</numerusform>
            <numerusform>Vitrina se abre sin red durante %n días y después espera al servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put back</source>
        <translation>Se atrasó el reloj de este computador</translation>
    </message>
    <message>
        <source>Set the date and the hour right, or connect.</source>
        <translation>Corrija la fecha y la hora, o conéctese.</translation>
    </message>
    <message>
        <source>Your password is another one now</source>
        <translation>Su contraseña ahora es otra</translation>
    </message>
    <message>
        <source>The server does not take the old one any more. Type the new one.</source>
        <translation>El servidor ya no acepta la anterior. Escriba la nueva.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>That is not the password. If it was changed, connect this computer first: %1 does not answer.</source>
        <translation>Esa no es la contraseña. Si la cambiaron, primero conecte este computador: %1 no responde.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait %1.</source>
        <translation>Demasiadas contraseñas equivocadas. Espere %1.</translation>
    </message>
    <message>
        <source>In your company, the server is asked each time.</source>
        <translation>En su empresa se consulta al servidor cada vez.</translation>
    </message>
    <message>
        <source>The file is %1; another one is named under “%2”.</source>
        <translation>El archivo es %1; otro se indica en «%2».</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Vitrina::PaymentSecretDialog</name>
    <message>
        <source>Secret of payments</source>
        <translation>Secreto de los pagos</translation>
    </message>
    <message>
        <source>&amp;New secret</source>
        <translation>&amp;Nuevo secreto</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Secreto</translation>
    </message>
    <message>
        <source>The one before counts, too, until the provider has the new one</source>
        <translation>También vale el anterior, hasta que el proveedor tenga el nuevo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Nobody pays online from then on</source>
        <translation>Desde entonces nadie paga en línea</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What the payment provider says is taken only where it was signed with this secret. It has %1 characters at least, and is not shown again.</source>
        <translation>Lo que dice el proveedor de pagos solo se acepta si está firmado con este secreto. Tiene por lo menos %1 caracteres y no se vuelve a mostrar.</translation>
    </message>
</context>
<context>
    <name>Vitrina::PhotoRow</name>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Agregar fotos…</translation>
    </message>
    <message>
        <source>Photograph %1 of %2</source>
        <translation>Foto %1 de %2</translation>
    </message>
    <message>
        <source>Enter shows it large</source>
        <translation>Enter la muestra en grande</translation>
    </message>
    <message numerus="yes">
        <source>%n to be taken in…</source>
        <translation>
            <numerusform>Se prepara %n foto…</numerusform>
            <numerusform>Se preparan %n fotos…</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Sin fotos</translation>
    </message>
    <message numerus="yes">
        <source>%n photographs</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>or drop them here, or paste one</source>
        <translation>o arrástrelas aquí, o pegue una</translation>
    </message>
    <message>
        <source>Enter: large, Del: remove</source>
        <translation>Enter: en grande, Supr: quitar</translation>
    </message>
    <message>
        <source>Add photographs</source>
        <translation>Agregar fotos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>No hay ninguna imagen en el portapapeles.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>The photograph is removed</source>
        <translation>Se quitó la foto</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Vitrina::PhotoView</name>
    <message>
        <source>There is no connection to the shared database. The large picture can be seen when it is back.</source>
        <translation>No hay conexión con la base de datos compartida. La foto grande se podrá ver cuando vuelva.</translation>
    </message>
    <message>
        <source>The large picture is not there any more.</source>
        <translation>La foto grande ya no está.</translation>
    </message>
    <message>
        <source>The picture in the shared database is damaged: it is not the one that was taken.</source>
        <translation>La foto de la base de datos compartida está dañada: no es la que se tomó.</translation>
    </message>
    <message>
        <source>There is no room for it on this computer.</source>
        <translation>No hay espacio para ella en este equipo.</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Photograph %1</source>
        <translation>Foto %1</translation>
    </message>
    <message>
        <source>Being fetched…</source>
        <translation>Se está trayendo…</translation>
    </message>
</context>
<context>
    <name>Vitrina::PhotosDialog</name>
    <message>
        <source>Photographs of the trade-in</source>
        <translation>Fotos de la retoma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Vitrina::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Compact: more rows</source>
        <translation>Compacta: más filas</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Filas</translation>
    </message>
    <message>
        <source>Each choice holds at once, on this computer.</source>
        <translation>Cada elección vale enseguida, en este computador.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Vitrina::ProblemStrip</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Vitrina::ProformaDialog</name>
    <message>
        <source>The pages as they will be printed</source>
        <translation>Las páginas como se imprimirán</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>With the amortization tables</source>
        <translation>Con las tablas de amortización</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Use another template…</source>
        <translation>Usar otra plantilla…</translation>
    </message>
    <message>
        <source>Save Vitrina&apos;s own to change it…</source>
        <translation>Guardar la de Vitrina para cambiarla…</translation>
    </message>
    <message>
        <source>Go back to Vitrina&apos;s own</source>
        <translation>Volver a la de Vitrina</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Template of the proforma</source>
        <translation>Plantilla de la proforma</translation>
    </message>
    <message>
        <source>Templates (*.html *.htm)</source>
        <translation>Plantillas (*.html *.htm)</translation>
    </message>
    <message>
        <source>Templates (*.html)</source>
        <translation>Plantillas (*.html)</translation>
    </message>
    <message>
        <source>Save the proforma</source>
        <translation>Guardar la proforma</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>There is no room left for “%1”. Nothing was written there; what was there before is untouched.</source>
        <translation>No queda espacio para «%1». No se escribió nada; lo que había antes sigue intacto.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. What was there before is untouched; choose another folder.</source>
        <translation>No se puede escribir «%1». Lo que había antes sigue intacto; elija otra carpeta.</translation>
    </message>
    <message>
        <source>The printer did not take it. Is it on and connected?</source>
        <translation>La impresora no lo aceptó. ¿Está encendida y conectada?</translation>
    </message>
</context>
<context>
    <name>Vitrina::ProformaForms</name>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Retoma</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Paid apart</source>
        <translation>Se paga aparte</translation>
    </message>
    <message>
        <source>Charges at the beginning</source>
        <translation>Cargos iniciales</translation>
    </message>
    <message>
        <source>To finance</source>
        <translation>A financiar</translation>
    </message>
    <message>
        <source>Charges financed</source>
        <translation>Cargos financiados</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Cuotas</translation>
    </message>
    <message>
        <source>Yearly rate</source>
        <translation>Tasa anual</translation>
    </message>
    <message>
        <source>Effective yearly rate</source>
        <translation>Tasa efectiva anual</translation>
    </message>
    <message>
        <source>To pay on signing</source>
        <translation>A pagar al firmar</translation>
    </message>
    <message>
        <source>Monthly instalment</source>
        <translation>Cuota mensual</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 anual</translation>
    </message>
    <message>
        <source>%1 effective</source>
        <translation>%1 efectiva</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
</context>
<context>
    <name>Vitrina::ProformaLines</name>
    <message>
        <source>passed on to others</source>
        <translation>para terceros</translation>
    </message>
    <message>
        <source>paid apart</source>
        <translation>se paga aparte</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>sin impuesto</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Accessory</source>
        <translation>Accesorio</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Rastreador</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Bonus of the brand</source>
        <translation>Bono de la marca</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuickSlots</name>
    <message>
        <source>&amp;1 +2 h</source>
        <translation>&amp;1 +2 h</translation>
    </message>
    <message>
        <source>&amp;2 tomorrow 9</source>
        <translation>&amp;2 mañana 9</translation>
    </message>
    <message>
        <source>&amp;3 next Monday</source>
        <translation>&amp;3 próximo lunes</translation>
    </message>
    <message>
        <source>Alt+%1, or %1 outside text fields</source>
        <translation>Alt+%1, o %1 fuera de los campos de texto</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteColumnModel</name>
    <message>
        <source>Quote %1</source>
        <translation>Cotización %1</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteEditor</name>
    <message>
        <source>Cancel the quote…</source>
        <translation>Cancelar la cotización…</translation>
    </message>
    <message>
        <source>Did you send it? The 72 hours begin when you say so.</source>
        <translation>¿Se envió? Las 72 horas empiezan cuando usted lo confirma.</translation>
    </message>
    <message>
        <source>Yes, it was sent</source>
        <translation>Sí, se envió</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Quote saved</source>
        <translation>Cotización guardada</translation>
    </message>
    <message>
        <source>The text of the quote is on the clipboard</source>
        <translation>El texto de la cotización está en el portapapeles</translation>
    </message>
    <message>
        <source>Sent: the 72 hours are running</source>
        <translation>Enviada: corren las 72 horas</translation>
    </message>
    <message>
        <source>Cancel the quote</source>
        <translation>Cancelar la cotización</translation>
    </message>
    <message>
        <source>A cancelled quote cannot be reopened. Why is it cancelled?</source>
        <translation>Una cotización cancelada no se reabre. ¿Por qué se cancela?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Quote cancelled</source>
        <translation>Cotización cancelada</translation>
    </message>
    <message>
        <source>Support has been asked for another day</source>
        <translation>Se pidió a Soporte un día más</translation>
    </message>
    <message>
        <source>The quote has one more day</source>
        <translation>La cotización tiene un día más</translation>
    </message>
    <message>
        <source>The link is on the clipboard. It opens once the quote is sent.</source>
        <translation>El enlace está en el portapapeles. Se abrirá cuando la cotización esté enviada.</translation>
    </message>
    <message>
        <source>The link is on the clipboard</source>
        <translation>El enlace está en el portapapeles</translation>
    </message>
    <message>
        <source>Revoke the links</source>
        <translation>Anular los enlaces</translation>
    </message>
    <message>
        <source>Whoever has a link to this quote will not be able to open it any more. You can give new ones.</source>
        <translation>Quien tenga un enlace a esta cotización ya no podrá abrirlo. Usted puede dar otros nuevos.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlos</translation>
    </message>
    <message>
        <source>The links are revoked</source>
        <translation>Los enlaces están anulados</translation>
    </message>
    <message>
        <source>The mail is on its way: the 72 hours begin when the server has it</source>
        <translation>El correo está en camino: las 72 horas empiezan cuando el servidor lo reciba</translation>
    </message>
    <message>
        <source>Quote %1</source>
        <translation>Cotización %1</translation>
    </message>
    <message>
        <source>Quote changed: the client&apos;s link shows the new version</source>
        <translation>Cotización cambiada: el link del cliente muestra la versión nueva</translation>
    </message>
    <message>
        <source>The template “%1” is in the quote</source>
        <translation>La plantilla «%1» está en la cotización</translation>
    </message>
    <message>
        <source>%1. No longer in the catalogue: %2</source>
        <translation>%1. Ya no está en el catálogo: %2</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteFilterBar</name>
    <message>
        <source>Number, client, model…</source>
        <translation>Número, cliente, modelo…</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Search quotes</source>
        <translation>Buscar cotizaciones</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteForms</name>
    <message>
        <source>&amp;Note for the client</source>
        <translation>&amp;Nota para el cliente</translation>
    </message>
    <message>
        <source>Take this model out</source>
        <translation>Quitar este modelo</translation>
    </message>
    <message>
        <source>Add a way to pay</source>
        <translation>Añadir forma de pago</translation>
    </message>
    <message>
        <source>Over %1: needs the approval of %2</source>
        <translation>Más del %1: necesita la aprobación de %2</translation>
    </message>
    <message>
        <source>Use a template…</source>
        <translation>Usar plantilla…</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteGlance</name>
    <message>
        <source>No quote yet</source>
        <translation>Sin cotización</translation>
    </message>
    <message>
        <source>No. %1 · %2</source>
        <translation>N.º %1 · %2</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteHeader</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Pedir ampliación</translation>
    </message>
    <message>
        <source>Give one more day</source>
        <translation>Ampliar un día</translation>
    </message>
    <message>
        <source>Quote %1 · %2</source>
        <translation>Cotización %1 · %2</translation>
    </message>
    <message>
        <source>New quote · %1</source>
        <translation>Cotización nueva · %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Version %1, sent</source>
        <translation>Versión %1, enviada</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>The proforma on paper: look at it, print it, save it (Ctrl+P)</source>
        <translation>La proforma en papel: verla, imprimirla, guardarla (Ctrl+P)</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Copy the text of the message</source>
        <translation>Copiar el texto del mensaje</translation>
    </message>
    <message>
        <source>See it as the client does</source>
        <translation>Verla como la ve el cliente</translation>
    </message>
    <message>
        <source>Revoke the links given…</source>
        <translation>Anular los enlaces dados…</translation>
    </message>
    <message>
        <source>Another link for the client, to paste where you like</source>
        <translation>Otro enlace para el cliente, para pegarlo donde quiera</translation>
    </message>
    <message>
        <source>Nobody has said yet where links lead: Administration, Company…</source>
        <translation>Falta decir adónde llevan los enlaces: Administración, Empresa…</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Send by WhatsApp (Ctrl+Shift+Enter)</source>
        <translation>Enviar por WhatsApp (Ctrl+Mayús+Enter)</translation>
    </message>
    <message>
        <source>Send by WhatsApp (Ctrl+Enter)</source>
        <translation>Enviar por WhatsApp (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send by mail (Ctrl+Enter)</source>
        <translation>Enviar por correo (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send by mail</source>
        <translation>Enviar por correo</translation>
    </message>
    <message>
        <source>Turn the screen to the client	F11</source>
        <translation>Mostrar al cliente	F11</translation>
    </message>
    <message>
        <source>Save as a template…	Shift+F6</source>
        <translation>Guardar como plantilla…	Mayús+F6</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteMessage</name>
    <message>
        <source>Hello, this is quote %1 of %2:</source>
        <translation>Hola, le comparto la cotización %1 de %2:</translation>
    </message>
    <message>
        <source>Hello %1, this is quote %2 of %3:</source>
        <translation>Hola %1, le comparto la cotización %2 de %3:</translation>
    </message>
    <message>
        <source>Cash: %1</source>
        <translation>Contado: %1</translation>
    </message>
    <message numerus="yes">
        <source>Financed: %1 down and %n instalment(s) of %2</source>
        <translation>
            <numerusform>Financiado: %1 de entrada y %n cuota de %2</numerusform>
            <numerusform>Financiado: %1 de entrada y %n cuotas de %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it, and a place to answer:</source>
        <translation>Véala completa y respóndanos aquí:</translation>
    </message>
    <message>
        <source>Quote %1 of %2</source>
        <translation>Cotización %1 de %2</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteTableModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuoteTableView</name>
    <message>
        <source>Quotes</source>
        <translation>Cotizaciones</translation>
    </message>
</context>
<context>
    <name>Vitrina::QuotesPage</name>
    <message>
        <source>No quotes yet</source>
        <translation>Aún no hay cotizaciones</translation>
    </message>
    <message>
        <source>Choose a client in My follow-ups and press Q: the quote begins with the model she asked for.</source>
        <translation>Elija un cliente en Mis Seguimientos y pulse Q: la cotización empieza con el modelo que pidió.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Cotizaciones</translation>
    </message>
    <message>
        <source>Only the quotes that their clients looked at today</source>
        <translation>Solo las cotizaciones que sus clientes vieron hoy</translation>
    </message>
    <message>
        <source>Seen today · %1</source>
        <translation>Vistas hoy · %1</translation>
    </message>
    <message>
        <source>Only the quotes with less than %1 hours left</source>
        <translation>Solo las cotizaciones a las que les quedan menos de %1 horas</translation>
    </message>
    <message>
        <source>Expiring · %1</source>
        <translation>Por vencer · %1</translation>
    </message>
    <message>
        <source>To approve · %1</source>
        <translation>Por aprobar · %1</translation>
    </message>
    <message>
        <source>Only the quotes for which a reservation, a change or a discount was asked</source>
        <translation>Solo las cotizaciones para las que se pidió una reserva, un cambio o un descuento</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>No quote is like that</source>
        <translation>Ninguna cotización coincide</translation>
    </message>
    <message>
        <source>The filters let none through.</source>
        <translation>Los filtros no dejan pasar ninguna.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Deposits · %1</source>
        <translation>Anticipos · %1</translation>
    </message>
    <message>
        <source>Only the quotes with money of the client&apos;s to be given back, moved or kept</source>
        <translation>Solo las cotizaciones con dinero del cliente por devolver, pasar a otra o retener</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln abierta</numerusform>
            <numerusform>%Ln abiertas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::ReceiptButton</name>
    <message>
        <source>Receipt…</source>
        <translation>Recibo…</translation>
    </message>
    <message>
        <source>The receipt of the deposit, to be printed and signed</source>
        <translation>El recibo del anticipo, para imprimirlo y firmarlo</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el recibo</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The receipt is saved as “%1”</source>
        <translation>El recibo quedó guardado como «%1»</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>Recibo %1, %2</translation>
    </message>
</context>
<context>
    <name>Vitrina::ReceiveTradeInDialog</name>
    <message>
        <source>Receive the trade-in</source>
        <translation>Recibir la retoma</translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Ya está aquí</translation>
    </message>
    <message>
        <source>It comes into the stock of %1 as a free unit.</source>
        <translation>Entra en las existencias de %1 como unidad libre.</translation>
    </message>
    <message>
        <source>C&amp;hassis number</source>
        <translation>C&amp;hasis</translation>
    </message>
    <message>
        <source>Brand, line, version…</source>
        <translation>Marca, línea, versión…</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>The trade-in is in the stock</source>
        <translation>La retoma está en existencias</translation>
    </message>
</context>
<context>
    <name>Vitrina::RejectChangeDialog</name>
    <message>
        <source>Reject the change</source>
        <translation>Rechazar el cambio</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>The change is rejected</source>
        <translation>El cambio está rechazado</translation>
    </message>
</context>
<context>
    <name>Vitrina::RememberBox</name>
    <message>
        <source>&amp;Remember the password on this computer</source>
        <translation>&amp;Recordar la contraseña en este computador</translation>
    </message>
    <message>
        <source>This computer keeps no passwords at present, so yours is asked for each time.</source>
        <translation>Este computador no está guardando contraseñas, así que se le pedirá la suya cada vez.</translation>
    </message>
</context>
<context>
    <name>Vitrina::RenameTemplateDialog</name>
    <message>
        <source>Rename the template</source>
        <translation>Cambiar el nombre de la plantilla</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>There is a template “%1” already.</source>
        <translation>Ya hay una plantilla “%1”.</translation>
    </message>
    <message>
        <source>What it says stays as it is.</source>
        <translation>Lo que dice queda como está.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”</source>
        <translation>“%1” se llama ahora “%2”</translation>
    </message>
</context>
<context>
    <name>Vitrina::ReservationDialog</name>
    <message>
        <source>Ask for a reservation</source>
        <translation>Solicitar una reserva</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Solicitar</translation>
    </message>
    <message>
        <source>A manager approves it.</source>
        <translation>Un gerente la aprueba.</translation>
    </message>
    <message>
        <source>A manager approves it once the deposit has been received.</source>
        <translation>Un gerente la aprueba cuando se haya recibido el anticipo.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>&amp;Hold until</source>
        <translation>Reservar &amp;hasta</translation>
    </message>
    <message>
        <source>&amp;Observations</source>
        <translation>&amp;Observaciones</translation>
    </message>
    <message>
        <source>None yet: the manager assigns one</source>
        <translation>Todavía ninguna: la asigna el gerente</translation>
    </message>
    <message>
        <source>The reservation has been asked for</source>
        <translation>La reserva está solicitada</translation>
    </message>
</context>
<context>
    <name>Vitrina::ResolveForm</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the form; the draft is kept</source>
        <translation>Cerrar el formulario; el borrador se conserva</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Contactó</translation>
    </message>
    <message>
        <source>C</source>
        <comment>key: reached the client</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No contactó</translation>
    </message>
    <message>
        <source>N</source>
        <comment>key: did not reach</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se habló</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Why is it lost?</source>
        <translation>¿Por qué se desiste?</translation>
    </message>
    <message>
        <source>Give the sale up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agendar</translation>
    </message>
    <message>
        <source>Go on with the sale</source>
        <translation>Seguir con la venta</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Desistir…</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Volver a llamar</translation>
    </message>
    <message>
        <source>The sale was given up.</source>
        <translation>Venta desistida.</translation>
    </message>
    <message>
        <source>Resolved. Next: %1.</source>
        <translation>Resuelto. Próximo: %1.</translation>
    </message>
    <message>
        <source>Resolved.</source>
        <translation>Resuelto.</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>Movido a %1.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>This follow-up is no longer yours to see.</source>
        <translation>Este seguimiento ya no está a su alcance.</translation>
    </message>
    <message>
        <source>This follow-up was cancelled in the meantime.</source>
        <translation>Mientras tanto este seguimiento se canceló.</translation>
    </message>
    <message>
        <source>%1 has just resolved this follow-up: %2.</source>
        <translation>%1 acaba de resolver este seguimiento: %2.</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Lo que usted escribió queda guardado.</translation>
    </message>
    <message>
        <source>Move: %1</source>
        <translation>Mover: %1</translation>
    </message>
    <message>
        <source>Resolve: %1</source>
        <translation>Resolver: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a type of follow-up, and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You wrote this for: %1. That was resolved in the meantime.</source>
        <translation>Usted lo escribió para: %1. Eso se resolvió entretanto.</translation>
    </message>
</context>
<context>
    <name>Vitrina::RetiredPage</name>
    <message>
        <source>Your access to %1 was withdrawn</source>
        <translation>Se le retiró el acceso a %1</translation>
    </message>
    <message>
        <source>What was not sent yet was handed in for a manager to look through. The company&apos;s data was deleted from this computer. If this is a mistake, a manager can open your access again; then connect anew.</source>
        <translation>Lo que faltaba por enviar se entregó para que un jefe lo revise. Los datos de la empresa se borraron de este computador. Si es un error, un jefe puede abrirle el acceso otra vez; entonces conéctese de nuevo.</translation>
    </message>
    <message>
        <source>This file could not be deleted; please delete it: %1</source>
        <translation>Este archivo no se pudo borrar; por favor, bórrelo: %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Vitrina::RowWords</name>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>Persona del equipo</translation>
    </message>
    <message>
        <source>Catalogue entry</source>
        <translation>Opción del catálogo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>Archivo importado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Abre</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Cierra</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Cédula</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Llegó por</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Placa</translation>
    </message>
    <message>
        <source>Chassis number</source>
        <translation>Número de chasis</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason of the loss</source>
        <translation>Motivo de la pérdida</translation>
    </message>
    <message>
        <source>On the loss</source>
        <translation>Sobre la pérdida</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se habló</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>Resuelto por</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Days without the server</source>
        <translation>Días sin el servidor</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cotización</translation>
    </message>
    <message>
        <source>Version of the quote</source>
        <translation>Versión de la cotización</translation>
    </message>
    <message>
        <source>Model of the quote</source>
        <translation>Modelo de la cotización</translation>
    </message>
    <message>
        <source>Item of the quote</source>
        <translation>Línea de la cotización</translation>
    </message>
    <message>
        <source>Form of payment</source>
        <translation>Forma de pago</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Version sent</source>
        <translation>Versión enviada</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Ampliaciones</translation>
    </message>
    <message>
        <source>Seen by the client</source>
        <translation>Vista por el cliente</translation>
    </message>
    <message>
        <source>Extension asked for</source>
        <translation>Ampliación pedida</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada</translation>
    </message>
    <message>
        <source>Note for the client</source>
        <translation>Nota para el cliente</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Tasa del impuesto</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Model as offered</source>
        <translation>Modelo ofrecido</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation>Grava impuesto</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Impuesto incluido</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Retoma</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>May be financed</source>
        <translation>Se puede financiar</translation>
    </message>
    <message>
        <source>For a third party</source>
        <translation>Para un tercero</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Discount in</source>
        <translation>Descuento en</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Down payment in</source>
        <translation>Entrada en</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>Financiera</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Yearly rate</source>
        <translation>Tasa anual</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Cuotas</translation>
    </message>
    <message>
        <source>Fees financed</source>
        <translation>Gastos financiados</translation>
    </message>
    <message>
        <source>Fees paid at once</source>
        <translation>Gastos al contado</translation>
    </message>
    <message>
        <source>Fees a month</source>
        <translation>Gastos por mes</translation>
    </message>
    <message>
        <source>Insurance on the balance</source>
        <translation>Seguro sobre el saldo</translation>
    </message>
    <message>
        <source>Tax on the interest</source>
        <translation>Impuesto sobre el interés</translation>
    </message>
    <message>
        <source>Days to the first instalment</source>
        <translation>Días hasta la primera cuota</translation>
    </message>
    <message>
        <source>Link of the quote</source>
        <translation>Enlace de la cotización</translation>
    </message>
    <message>
        <source>Address of the links</source>
        <translation>Dirección de los enlaces</translation>
    </message>
    <message>
        <source>Phone of the links</source>
        <translation>Teléfono de los enlaces</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Anticipo</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Deposit asked for online</source>
        <translation>Anticipo que se pide en línea</translation>
    </message>
    <message>
        <source>Page of the payment provider</source>
        <translation>Página de pago</translation>
    </message>
    <message>
        <source>Deposit paid</source>
        <translation>Anticipo pagado</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo que queda</translation>
    </message>
    <message>
        <source>Version agreed</source>
        <translation>Versión acordada</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmada el</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Resuelto por</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidida</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidida por</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Mail of the quote</source>
        <translation>Correo de la cotización</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué falló</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Lo que dijo el servidor</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Intentado</translation>
    </message>
    <message>
        <source>Legal text of the quotes</source>
        <translation>Texto legal de las cotizaciones</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Request for a change</source>
        <translation>Pedido de cambio</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Respondido por</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Version made</source>
        <translation>Versión hecha</translation>
    </message>
    <message>
        <source>Approval of a discount</source>
        <translation>Aprobación de un descuento</translation>
    </message>
    <message>
        <source>Limit of discounts</source>
        <translation>Límite de los descuentos</translation>
    </message>
    <message>
        <source>Credit application</source>
        <translation>Solicitud de crédito</translation>
    </message>
    <message>
        <source>Amount asked for</source>
        <translation>Monto solicitado</translation>
    </message>
    <message>
        <source>Missing documents</source>
        <translation>Documentos que faltan</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Amount approved</source>
        <translation>Monto aprobado</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>Template of quotes</source>
        <translation>Plantilla de cotizaciones</translation>
    </message>
    <message>
        <source>Party to the deal</source>
        <translation>Parte del negocio</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Brand and line</source>
        <translation>Marca y línea</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Kilometraje</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Fines</source>
        <translation>Multas</translation>
    </message>
    <message>
        <source>Lien</source>
        <translation>Prenda</translation>
    </message>
    <message>
        <source>Amount of the lien</source>
        <translation>Monto de la prenda</translation>
    </message>
    <message>
        <source>What the client wants</source>
        <translation>Lo que pide el cliente</translation>
    </message>
    <message>
        <source>Authorised value</source>
        <translation>Valor autorizado</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>Vitrina::RowsDialog</name>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Vitrina::SaveRow</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Vitrina::SaveTemplateDialog</name>
    <message>
        <source>Save as a template</source>
        <translation>Guardar como plantilla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Mine alone</source>
        <translation>&amp;Solo mía</translation>
    </message>
    <message>
        <source>Of the whole &amp;branch</source>
        <translation>De toda la &amp;agencia</translation>
    </message>
    <message>
        <source>Who manages the settings of the branch makes its templates</source>
        <translation>Las plantillas de la agencia las hace quien administra su configuración</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>There is a template “%1” already. Replace what it says?</source>
        <translation>Ya hay una plantilla «%1». ¿Reemplazar lo que dice?</translation>
    </message>
    <message>
        <source>Its models, lines and ways to pay are kept with their prices; nothing of the client, neither the note nor the trade-in.</source>
        <translation>Se guardan los modelos, sus líneas y las formas de pago con sus precios; nada del cliente: ni la nota ni la retoma.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>The template “%1” is saved</source>
        <translation>La plantilla «%1» está guardada</translation>
    </message>
</context>
<context>
    <name>Vitrina::ScheduleForm</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Quality: as it is</source>
        <translation>Calidad: como está</translation>
    </message>
    <message>
        <source>Note for the appointment</source>
        <translation>Nota para la cita</translation>
    </message>
    <message>
        <source>tomorrow 9 · fri 10:55 · in 3 days</source>
        <translation>mañana 9 · vie 10:55 · en 3 días</translation>
    </message>
    <message>
        <source>Type of the next contact</source>
        <translation>Tipo del próximo contacto</translation>
    </message>
    <message>
        <source>Client quality</source>
        <translation>Calidad de cliente</translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation>fuera de horario</translation>
    </message>
    <message>
        <source>clashes with %1</source>
        <translation>choca con %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message numerus="yes">
        <source>%n more that day</source>
        <translation>
            <numerusform>%n cita más ese día</numerusform>
            <numerusform>%n citas más ese día</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Limpiar (Esc)</translation>
    </message>
</context>
<context>
    <name>Vitrina::SendingLine</name>
    <message>
        <source>it waits for a mail account on this computer</source>
        <translation>espera una cuenta de correo en este computador</translation>
    </message>
    <message>
        <source>it waits for the password of your mail account</source>
        <translation>espera la contraseña de su cuenta de correo</translation>
    </message>
    <message>
        <source>it waits for the shared database</source>
        <translation>espera la base de datos compartida</translation>
    </message>
    <message>
        <source>this computer&apos;s disk is full</source>
        <translation>el disco de este computador está lleno</translation>
    </message>
    <message>
        <source>it will be sent in a moment</source>
        <translation>se enviará en un momento</translation>
    </message>
    <message>
        <source>Mail to %1: %2</source>
        <translation>Correo a %1: %2</translation>
    </message>
    <message>
        <source>Mail to %1: it is being sent…</source>
        <translation>Correo a %1: enviando…</translation>
    </message>
    <message>
        <source>it waits on another computer of yours</source>
        <translation>espera en otro computador suyo</translation>
    </message>
    <message>
        <source>nobody has said yet where links lead</source>
        <translation>nadie ha dicho aún adónde llevan los enlaces</translation>
    </message>
    <message>
        <source>%1 It is tried again at %2.</source>
        <translation>%1 Se intentará de nuevo a las %2.</translation>
    </message>
    <message>
        <source>Mail to %1: sent, %2</source>
        <translation>Correo a %1: enviado, %2</translation>
    </message>
    <message>
        <source>Mail to %1: cancelled</source>
        <translation>Correo a %1: anulado</translation>
    </message>
    <message>
        <source>it may have left from the other computer. Ask before you send it from this one.</source>
        <translation>puede haber salido del otro computador. Pregunte antes de enviarlo desde este.</translation>
    </message>
    <message>
        <source>Correct it and send the quote again.</source>
        <translation>Corríjala y envíe la cotización otra vez.</translation>
    </message>
    <message>
        <source>Send the quote another way.</source>
        <translation>Envíe la cotización por otro medio.</translation>
    </message>
    <message>
        <source>Mail to %1 came back: %2 %3</source>
        <translation>Correo a %1 devuelto: %2 %3</translation>
    </message>
</context>
<context>
    <name>Vitrina::SendingStrip</name>
    <message>
        <source>Mail account…</source>
        <translation>Cuenta de correo…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>The mail will not be sent</source>
        <translation>El correo no se enviará</translation>
    </message>
    <message>
        <source>Yes, it arrived</source>
        <translation>Sí, llegó</translation>
    </message>
    <message>
        <source>Sent: the 72 hours are running</source>
        <translation>Enviada: corren las 72 horas</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>The mail is sent again</source>
        <translation>El correo se envía de nuevo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Send from this computer</source>
        <translation>Enviar desde este computador</translation>
    </message>
    <message>
        <source>The mail is no longer the other computer&apos;s</source>
        <translation>El correo ya no es del otro computador</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Enviar otra vez…</translation>
    </message>
</context>
<context>
    <name>Vitrina::SettleDialog</name>
    <message>
        <source>Settle the deposit</source>
        <translation>Resolver el anticipo</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>%1, received %2.</source>
        <translation>%1, recibido %2.</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Resultado</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>The deposit is settled</source>
        <translation>El anticipo está resuelto</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>Quote %1 · %2 · %3</source>
        <translation>Cotización %1 · %2 · %3</translation>
    </message>
    <message>
        <source>The deposit counts for another quote now</source>
        <translation>El anticipo cuenta ahora para otra cotización</translation>
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
        <translation>Seguimientos vencidos</translation>
    </message>
    <message>
        <source>Today&apos;s follow-ups</source>
        <translation>Seguimientos de hoy</translation>
    </message>
    <message>
        <source>Upcoming follow-ups</source>
        <translation>Próximos seguimientos</translation>
    </message>
    <message>
        <source>New follow-up…</source>
        <translation>Nuevo seguimiento…</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Filtrar la tabla</translation>
    </message>
    <message>
        <source>Hide or show the detail panel</source>
        <translation>Ocultar o mostrar el panel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation>Buscar o hacer…</translation>
    </message>
    <message>
        <source>Import clients, models or follow-ups…</source>
        <translation>Importar clientes, modelos o seguimientos…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>Fold or unfold the navigation</source>
        <translation>Plegar o desplegar la navegación</translation>
    </message>
    <message>
        <source>Switch user…</source>
        <translation>Cambiar de usuario…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About Vitrina</source>
        <translation>Acerca de Vitrina</translation>
    </message>
    <message>
        <source>&amp;Dealership</source>
        <translation>Conce&amp;sionario</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Administration</source>
        <translation>&amp;Administración</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Move to a shared database…</source>
        <translation>Mover a una base compartida…</translation>
    </message>
    <message>
        <source>Company…</source>
        <translation>Empresa…</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Cotizaciones</translation>
    </message>
    <message>
        <source>Stock…</source>
        <translation>Existencias…</translation>
    </message>
    <message>
        <source>My mail account…</source>
        <translation>Mi cuenta de correo…</translation>
    </message>
    <message>
        <source>What quotes carry…</source>
        <translation>Lo que llevan las cotizaciones…</translation>
    </message>
    <message>
        <source>People and branches…</source>
        <translation>Personas y agencias…</translation>
    </message>
    <message>
        <source>Lock Vitrina…</source>
        <translation>Bloquear Vitrina…</translation>
    </message>
    <message>
        <source>pending calls appointments agenda</source>
        <extracomment>Other words that people have for a command, for Ctrl+K: as many as are in use, no grammar</extracomment>
        <translation>pendientes llamadas citas agenda</translation>
    </message>
    <message>
        <source>proformas prices offers</source>
        <translation>proformas precios ofertas presupuestos</translation>
    </message>
    <message>
        <source>new client customer lead prospect contact call</source>
        <translation>nuevo cliente contacto prospecto interesado llamada</translation>
    </message>
    <message>
        <source>connection network server offline</source>
        <translation>conexión red servidor sin conexión</translation>
    </message>
    <message>
        <source>Excel CSV spreadsheet load upload</source>
        <translation>Excel CSV hoja de cálculo cargar subir</translation>
    </message>
    <message>
        <source>server several showrooms network</source>
        <translation>servidor varias vitrinas red</translation>
    </message>
    <message>
        <source>inventory units vehicles motorcycles cars chassis VIN</source>
        <translation>inventario unidades vehículos motos carros autos chasis VIN</translation>
    </message>
    <message>
        <source>staff personnel advisors users passwords permissions showrooms</source>
        <translation>personal asesores usuarios contraseñas permisos vitrinas sucursales</translation>
    </message>
    <message>
        <source>business showroom deposit payments links discounts</source>
        <translation>negocio vitrina anticipo pagos enlaces links descuentos</translation>
    </message>
    <message>
        <source>logo proforma address legal text PDF print</source>
        <translation>logo logotipo proforma dirección texto legal PDF imprimir</translation>
    </message>
    <message>
        <source>email SMTP</source>
        <translation>correo electrónico email SMTP</translation>
    </message>
    <message>
        <source>settings options language dark theme</source>
        <translation>configuración ajustes opciones idioma tema oscuro</translation>
    </message>
    <message>
        <source>sign out log out leave session password</source>
        <translation>cerrar sesión salir contraseña</translation>
    </message>
    <message>
        <source>help guide</source>
        <translation>ayuda guía</translation>
    </message>
    <message>
        <source>keys keyboard help</source>
        <translation>teclas teclado ayuda</translation>
    </message>
    <message>
        <source>version licence</source>
        <translation>versión licencia</translation>
    </message>
</context>
<context>
    <name>Vitrina::ShowroomForm</name>
    <message>
        <source>Open the showroom</source>
        <translation>Abrir la vitrina</translation>
    </message>
    <message>
        <source>A new showroom</source>
        <translation>Una vitrina nueva</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Empresa</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;País</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>&amp;Moneda</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>A&amp;gencia</translation>
    </message>
    <message>
        <source>Main branch</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>S&amp;u nombre</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>Usua&amp;rio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
</context>
<context>
    <name>Vitrina::SignDialog</name>
    <message>
        <source>Record the signature</source>
        <translation>Registrar la firma</translation>
    </message>
    <message>
        <source>It was signed</source>
        <translation>Se firmó</translation>
    </message>
    <message>
        <source>The quote becomes a sale with a number of its own, and the unit is sold.</source>
        <translation>La cotización pasa a ser una venta con número propio, y la unidad queda vendida.</translation>
    </message>
    <message>
        <source>&amp;Day of the contract</source>
        <translation>&amp;Día del contrato</translation>
    </message>
    <message>
        <source>Signed: the sale is open</source>
        <translation>Firmado: la venta está abierta</translation>
    </message>
</context>
<context>
    <name>Vitrina::SignInPage</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Nobody like that</source>
        <translation>Nadie así</translation>
    </message>
    <message>
        <source>Esc empties the search.</source>
        <translation>Esc vacía la búsqueda.</translation>
    </message>
</context>
<context>
    <name>Vitrina::StaffAccessDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Password on the server</source>
        <translation>Contraseña en el servidor</translation>
    </message>
    <message>
        <source>The user name and password to enter the shared database on %1 with. Whoever has them already keeps the user name and gets the new password.</source>
        <translation>El usuario y la contraseña para entrar a la base compartida en %1. Quien ya los tiene conserva su usuario y recibe la contraseña nueva.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Vitrina::StaffDialog</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Name, user name, position…</source>
        <translation>Nombre, usuario, cargo…</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Persona nueva…</translation>
    </message>
    <message>
        <source>Password on the server…</source>
        <translation>Contraseña en el servidor…</translation>
    </message>
    <message>
        <source>Branches…</source>
        <translation>Agencias…</translation>
    </message>
    <message>
        <source>Nobody like that</source>
        <translation>Nadie así</translation>
    </message>
    <message>
        <source>Esc empties the search.</source>
        <translation>Esc vacía la búsqueda.</translation>
    </message>
    <message>
        <source>Another&apos;s to change.</source>
        <translation>La cambia otra persona.</translation>
    </message>
    <message>
        <source>The person is saved.</source>
        <translation>La persona está guardada.</translation>
    </message>
    <message>
        <source>The new person is saved.</source>
        <translation>La persona nueva está guardada.</translation>
    </message>
</context>
<context>
    <name>Vitrina::StaffModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Ve</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Works here no more</source>
        <translation>Ya no trabaja aquí</translation>
    </message>
</context>
<context>
    <name>Vitrina::StageBar</name>
    <message>
        <source>%1 of %2</source>
        <comment>stage number</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>To %1 ›</source>
        <translation>A %1 ›</translation>
    </message>
    <message>
        <source>Move the sale to its next stage</source>
        <translation>Pasar la venta a la etapa siguiente</translation>
    </message>
    <message>
        <source>Step back to %1, with a reason</source>
        <translation>Volver a %1, con un motivo</translation>
    </message>
</context>
<context>
    <name>Vitrina::StartupProblemPage</name>
    <message>
        <source>Vitrina is already open</source>
        <translation>Vitrina ya está abierta</translation>
    </message>
    <message>
        <source>Another window of Vitrina (process %1) is working with this data. Go to that window, or close it and try again. Nothing was changed.</source>
        <translation>Otra ventana de Vitrina (proceso %1) está trabajando con estos datos. Vaya a esa ventana, o ciérrela e inténtelo de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>Vitrina cannot write to its folder</source>
        <translation>Vitrina no puede escribir en su carpeta</translation>
    </message>
    <message>
        <source>It keeps its data in %F and may not write there. Nothing was changed. Ask whoever looks after this computer for permission to write there, then try again.</source>
        <translation>Guarda sus datos en %F y no puede escribir allí. No se cambió nada. Pida permiso de escritura a quien cuida este computador e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This data belongs to a newer Vitrina</source>
        <translation>Estos datos son de una Vitrina más nueva</translation>
    </message>
    <message>
        <source>It was last opened by a newer version of the program (data version %1; this one knows up to %2). The data is safe and was not touched. Update Vitrina, then open it again.</source>
        <translation>Los abrió por última vez una versión más nueva del programa (versión de datos %1; esta conoce hasta la %2). Los datos están a salvo y no se tocaron. Actualice Vitrina y ábralos otra vez.</translation>
    </message>
    <message>
        <source>The data file is damaged</source>
        <translation>El archivo de datos está dañado</translation>
    </message>
    <message>
        <source>Vitrina can no longer read it. Nothing is deleted: whatever you choose, the damaged file is put aside, whole, in %F, for whoever may mend it.</source>
        <translation>Vitrina ya no puede leerlo. No se borra nada: elija lo que elija, el archivo dañado se aparta entero en %F, para quien pueda repararlo.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>Vitrina needs some room to work safely. Nothing was lost. Empty the trash or move something away, then try again.</source>
        <translation>Vitrina necesita algo de espacio para trabajar con seguridad. No se perdió nada. Vacíe la papelera o mueva algo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Vitrina could not open its data</source>
        <translation>Vitrina no pudo abrir sus datos</translation>
    </message>
    <message>
        <source>The last good copy is of %1. What was done after it is only in the damaged file.</source>
        <translation>La última copia buena es del %1. Lo hecho después está solo en el archivo dañado.</translation>
    </message>
    <message>
        <source>There is no good copy of it on this computer.</source>
        <translation>No hay una copia buena en este computador.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Open the last good copy</source>
        <translation>Abrir la última copia buena</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
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
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Synchronisation: %1</source>
        <translation>Sincronización: %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+F5)</source>
        <translation>%1 (Ctrl+F5)</translation>
    </message>
</context>
<context>
    <name>Vitrina::StockDialog</name>
    <message>
        <source>Stock</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>Chassis number, model, colour…</source>
        <translation>Chasis, modelo, color…</translation>
    </message>
    <message>
        <source>New unit…</source>
        <translation>Nueva unidad…</translation>
    </message>
    <message>
        <source>No unit like that</source>
        <translation>No hay una unidad así</translation>
    </message>
    <message>
        <source>Esc empties the search.</source>
        <translation>Esc vacía la búsqueda.</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>Todavía no hay unidades</translation>
    </message>
    <message>
        <source>What comes in is written down here with its chassis number, so that it can be held for a client.</source>
        <translation>Aquí se anota lo que llega, con su número de chasis, para poder reservarlo para un cliente.</translation>
    </message>
    <message>
        <source>A unit that is held or sold stays as it is.</source>
        <translation>Una unidad reservada o vendida no se cambia.</translation>
    </message>
    <message>
        <source>The unit is saved.</source>
        <translation>La unidad quedó guardada.</translation>
    </message>
</context>
<context>
    <name>Vitrina::StockModel</name>
    <message>
        <source>Chassis number</source>
        <translation>Número de chasis</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>Vitrina::SyncPage</name>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Done again; it goes to the shared database now.</source>
        <translation>Hecho otra vez; ahora va a la base compartida.</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>Descartado.</translation>
    </message>
    <message>
        <source>Not accepted · %1</source>
        <translation>No aceptado · %1</translation>
    </message>
    <message>
        <source>Waiting · %1</source>
        <translation>En espera · %1</translation>
    </message>
    <message>
        <source>No connection, and nothing waits</source>
        <translation>Sin conexión, y nada espera</translation>
    </message>
    <message>
        <source>Everything you did so far is at the shared database. Go on working: what you do is sent by itself later.</source>
        <translation>Todo lo que hizo hasta ahora está en la base compartida. Siga trabajando: lo que haga se enviará solo más tarde.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Everything is at the shared database</source>
        <translation>Todo está en la base compartida</translation>
    </message>
    <message>
        <source>Here stands what still waits to be sent, and what was not accepted: your value, the other one, and why.</source>
        <translation>Aquí aparece lo que aún espera ser enviado y lo que no se aceptó: su valor, el otro y por qué.</translation>
    </message>
    <message>
        <source>Your note is in the history of the next follow-up: %1.</source>
        <translation>Su nota está en el historial del próximo seguimiento: %1.</translation>
    </message>
    <message>
        <source>Your note is in the client&apos;s history.</source>
        <translation>Su nota está en el historial del cliente.</translation>
    </message>
</context>
<context>
    <name>Vitrina::TemplateModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Written by a newer Vitrina: update the program</source>
        <translation>La escribió un Vitrina más nuevo: actualice el programa</translation>
    </message>
    <message>
        <source>%1 (no longer in the catalogue: %2)</source>
        <translation>%1 (ya no está en el catálogo: %2)</translation>
    </message>
    <message>
        <source>The branch&apos;s</source>
        <translation>De la agencia</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mía</translation>
    </message>
</context>
<context>
    <name>Vitrina::TemplatePicker</name>
    <message>
        <source>Use a template</source>
        <translation>Usar plantilla</translation>
    </message>
    <message>
        <source>Name, model…</source>
        <translation>Nombre, modelo…</translation>
    </message>
    <message>
        <source>Filter the templates</source>
        <translation>Filtrar las plantillas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>No template like that</source>
        <translation>Ninguna plantilla así</translation>
    </message>
    <message>
        <source>Esc empties the search.</source>
        <translation>Esc vacía la búsqueda.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Todavía no hay plantillas</translation>
    </message>
    <message>
        <source>What you quote every day can be kept: in a quote, More, Save as a template… (Shift+F6).</source>
        <translation>Lo que cotiza todos los días se puede guardar: en una cotización, Más, Guardar como plantilla… (Mayús+F6).</translation>
    </message>
    <message>
        <source>It is the branch&apos;s: who manages its settings removes it.</source>
        <translation>Es de la agencia: la quita quien administra su configuración.</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <translation>«%1» volvió</translation>
    </message>
    <message>
        <source>The template “%1” is removed</source>
        <translation>La plantilla «%1» se quitó</translation>
    </message>
    <message>
        <source>No longer in the catalogue: %1</source>
        <translation>Ya no está en el catálogo: %1</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>It is the branch&apos;s: who manages its settings renames it.</source>
        <translation>Es de la agencia: le cambia el nombre quien administra su configuración.</translation>
    </message>
    <message>
        <source>It is called “%1” again</source>
        <translation>Se llama otra vez “%1”</translation>
    </message>
</context>
<context>
    <name>Vitrina::TimeWords</name>
    <message>
        <source>yesterday %1</source>
        <translation>ayer %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>mañana %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vitrina::TimelineModel</name>
    <message>
        <source>Registered</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Agendado</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Desistido</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Retomado</translation>
    </message>
    <message>
        <source>WhatsApp opened</source>
        <translation>WhatsApp abierto</translation>
    </message>
    <message>
        <source>Call started</source>
        <translation>Llamada iniciada</translation>
    </message>
    <message>
        <source>Details corrected</source>
        <translation>Datos corregidos</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cotización</translation>
    </message>
    <message>
        <source>Quote %1</source>
        <translation>Cotización %1</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Retoma</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Vitrina::UnitDialog</name>
    <message>
        <source>New unit</source>
        <translation>Nueva unidad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>As it stands on the vehicle. Spaces and dashes do not count.</source>
        <translation>Tal como está en el vehículo. Espacios y guiones no cuentan.</translation>
    </message>
    <message>
        <source>Chassis &amp;number</source>
        <translation>&amp;Número de chasis</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Color</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>A&amp;gencia</translation>
    </message>
    <message>
        <source>It is not for &amp;sale</source>
        <translation>No está a la &amp;venta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the unit&apos;s model.</source>
        <translation>Elija el modelo de la unidad.</translation>
    </message>
</context>
<context>
    <name>Vitrina::VisitFields</name>
    <message>
        <source>Not said</source>
        <translation>No indicada</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Paste a chat</source>
        <translation>Pegar un chat</translation>
    </message>
    <message>
        <source>Agrees to be contacted</source>
        <translation>Acepta que lo contacten</translation>
    </message>
    <message>
        <source>Takes the conversation you copied in WhatsApp</source>
        <translation>Toma la conversación que copió en WhatsApp</translation>
    </message>
    <message>
        <source>&amp;Model of interest</source>
        <translation>&amp;Modelo de interés</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Procedencia</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>Ca&amp;lidad</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message>
        <source>Asks for: %1</source>
        <translation>Pregunta por: %1</translation>
    </message>
    <message>
        <source>Adviso&amp;r</source>
        <translation>Aseso&amp;r</translation>
    </message>
</context>
<context>
    <name>Vitrina::WaitingChip</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>Vitrina::WelcomePage</name>
    <message>
        <source>Your showroom is open</source>
        <translation>Su vitrina está abierta</translation>
    </message>
    <message>
        <source>Bring the clients and models you already have from a spreadsheet, or begin with the next client who calls (Ctrl+N).</source>
        <translation>Traiga desde una hoja de cálculo los clientes y modelos que ya tiene, o empiece con el próximo cliente que llame (Ctrl+N).</translation>
    </message>
    <message>
        <source>Begin with the next client who calls: her phone number is enough.</source>
        <translation>Empiece con el próximo cliente que llame: basta su teléfono.</translation>
    </message>
    <message>
        <source>Import clients or models…</source>
        <translation>Importar clientes o modelos…</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Nuevo seguimiento</translation>
    </message>
</context>
<context>
    <name>WhenText</name>
    <message>
        <source>When is the next contact?</source>
        <translation>¿Cuándo es el próximo contacto?</translation>
    </message>
    <message>
        <source>Not understood. Try “tomorrow 9”, “fri 10:55” or “in 3 days”.</source>
        <translation>No se entiende. Pruebe «mañana 9», «vie 10:55» o «en 3 días».</translation>
    </message>
    <message>
        <source>There is no such date.</source>
        <translation>Esa fecha no existe.</translation>
    </message>
    <message>
        <source>There is no such time on that day.</source>
        <translation>Esa hora no existe ese día.</translation>
    </message>
    <message>
        <source>That moment has already passed.</source>
        <translation>Ese momento ya pasó.</translation>
    </message>
    <message>
        <source>That is more than two years away.</source>
        <translation>Eso está a más de dos años.</translation>
    </message>
    <message>
        <source>That date falls on another weekday.</source>
        <translation>Esa fecha cae en otro día de la semana.</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>mañana %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Test drive</source>
        <translation>Test drive</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Caliente</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Tibio</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Frío</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Credit refused</source>
        <translation>Crédito negado</translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>Compró en otro lugar</translation>
    </message>
    <message>
        <source>No stock</source>
        <translation>Sin stock</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>No contesta</translation>
    </message>
    <message>
        <source>Postponed the purchase</source>
        <translation>Aplazó la compra</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Portals</source>
        <translation>Portales</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Redes sociales</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Showroom</source>
        <translation>Vitrina</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Referido</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Feria</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Marketplace</translation>
    </message>
    <message>
        <source>Mercado Libre</source>
        <translation>Mercado Libre</translation>
    </message>
    <message>
        <source>Patio Tuerca</source>
        <translation>Patio Tuerca</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Web quote</source>
        <translation>Cotizador web</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Saludo</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>Interesado</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Cotizado</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Documentado</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Vehicle delivered</source>
        <translation>Vehículo entregado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Desistido</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Contactó</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No contactó</translation>
    </message>
    <message>
        <source>Sales floor</source>
        <translation>Sala de ventas</translation>
    </message>
    <message>
        <source>Digital / manual</source>
        <translation>Digital / manual</translation>
    </message>
    <message>
        <source>Web quote tool</source>
        <translation>Cotizador web</translation>
    </message>
    <message>
        <source>Motorcycle</source>
        <translation>Motocicleta</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>Camión</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation>Toda la empresa</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Own clients</source>
        <translation>Clientes propios</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Approve reservations</source>
        <translation>Aprobar reservas</translation>
    </message>
    <message>
        <source>Approve discounts</source>
        <translation>Aprobar descuentos</translation>
    </message>
    <message>
        <source>Extend quotes that have expired</source>
        <translation>Ampliar cotizaciones vencidas</translation>
    </message>
    <message>
        <source>Change a quote that was sent</source>
        <translation>Cambiar una cotización enviada</translation>
    </message>
    <message>
        <source>Give clients to another advisor</source>
        <translation>Pasar clientes a otro asesor</translation>
    </message>
    <message>
        <source>Take a sale a stage back</source>
        <translation>Regresar una venta de etapa</translation>
    </message>
    <message>
        <source>Reopen lost sales</source>
        <translation>Reabrir ventas perdidas</translation>
    </message>
    <message>
        <source>Import, and keep the stock</source>
        <translation>Importar y llevar el inventario</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Erase a client&apos;s data</source>
        <translation>Borrar los datos de un cliente</translation>
    </message>
    <message>
        <source>Manage people and the company</source>
        <translation>Administrar personas y empresa</translation>
    </message>
</context>
<context>
    <name>vitrina-service</name>
    <message>
        <source>The database answers again.</source>
        <translation>La base de datos vuelve a responder.</translation>
    </message>
    <message>
        <source>The database does not serve (%1).</source>
        <translation>La base de datos no atiende (%1).</translation>
    </message>
    <message>
        <source>Port %1 of this computer cannot be listened on: %2</source>
        <translation>No se puede escuchar en el puerto %1 de este equipo: %2</translation>
    </message>
    <message>
        <source>Listening on 127.0.0.1:%1.</source>
        <translation>Escuchando en 127.0.0.1:%1.</translation>
    </message>
    <message>
        <source>A password does not belong in the address, where everybody on this computer can read it: use --password-file.</source>
        <translation>La contraseña no va en la dirección, donde cualquiera en este equipo puede leerla: use --password-file.</translation>
    </message>
    <message>
        <source>The server&apos;s address has a part that is not known: %1</source>
        <translation>La dirección del servidor tiene una parte desconocida: %1</translation>
    </message>
    <message>
        <source>Another computer is reached with sslmode=verify-full only.</source>
        <translation>A otro equipo solo se llega con sslmode=verify-full.</translation>
    </message>
    <message>
        <source>The server&apos;s address is not understood; it looks like postgresql://links@server.example/</source>
        <translation>No se entiende la dirección del servidor; es como postgresql://links@servidor.example/</translation>
    </message>
    <message>
        <source>Shows clients the quotes whose links they were given, and takes their answers. On loopback: a web server stands in front of it.</source>
        <translation>Muestra a los clientes las cotizaciones cuyos enlaces recibieron y toma sus respuestas. Solo en este equipo: delante va un servidor web.</translation>
    </message>
    <message>
        <source>Show this help and exit.</source>
        <translation>Mostrar esta ayuda y salir.</translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation>Mostrar la versión y salir.</translation>
    </message>
    <message>
        <source>The shared database&apos;s PostgreSQL, such as postgresql://links@db.example/, as the service&apos;s own login.</source>
        <translation>El PostgreSQL de la base compartida, como postgresql://links@db.example/, con el usuario propio del servicio.</translation>
    </message>
    <message>
        <source>Vitrina&apos;s database on that server.</source>
        <translation>La base de Vitrina en ese servidor.</translation>
    </message>
    <message>
        <source>The login&apos;s password is the file&apos;s first line; without it, VITRINA_PASSWORD.</source>
        <translation>La contraseña del usuario es la primera línea del archivo; sin él, VITRINA_PASSWORD.</translation>
    </message>
    <message>
        <source>The port of this computer that it listens on; 8788 otherwise.</source>
        <translation>El puerto de este equipo en el que escucha; si no, el 8788.</translation>
    </message>
    <message>
        <source>Usage: vitrina-service --server URL</source>
        <translation>Uso: vitrina-service --server URL</translation>
    </message>
    <message>
        <source>A port is a number from 0 to 65535.</source>
        <translation>Un puerto es un número de 0 a 65535.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>The payment provider&apos;s secret is the file&apos;s first line, while it is changed the one before the second; without it, nobody pays online.</source>
        <translation>La primera línea del archivo es el secreto del proveedor de pagos; mientras se cambia, la segunda es el anterior. Sin él nadie paga en línea.</translation>
    </message>
    <message>
        <source>The payment provider&apos;s secret in %1 is shorter than %2 characters.</source>
        <translation>El secreto del proveedor de pagos en %1 tiene menos de %2 caracteres.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
</context>
<context>
    <name>vitrinactl</name>
    <message>
        <source>The file itself</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>References between rows</source>
        <translation>Referencias entre filas</translation>
    </message>
    <message>
        <source>Version of the schema</source>
        <translation>Versión del esquema</translation>
    </message>
    <message>
        <source>Commands as they were recorded</source>
        <translation>Órdenes como se registraron</translation>
    </message>
    <message>
        <source>Table of pending follow-ups</source>
        <translation>Tabla de seguimientos pendientes</translation>
    </message>
    <message>
        <source>Table of search</source>
        <translation>Tabla de búsqueda</translation>
    </message>
    <message>
        <source>A name is missing, or the time zone is not known.</source>
        <translation>Falta un nombre, o no se conoce la zona horaria.</translation>
    </message>
    <message>
        <source>A text is longer than %2 characters.</source>
        <translation>Un texto tiene más de %2 caracteres.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>No se encontró: %1</translation>
    </message>
    <message>
        <source>There is nothing to undo: it was undone before, or is too long ago.</source>
        <translation>No hay nada que deshacer: ya se deshizo o fue hace demasiado tiempo.</translation>
    </message>
    <message>
        <source>The login %1 is taken.</source>
        <translation>El usuario %1 ya existe.</translation>
    </message>
    <message>
        <source>That person may not do this.</source>
        <translation>Esa persona no tiene permiso para esto.</translation>
    </message>
    <message>
        <source>Only a manager may do this.</source>
        <translation>Solo un jefe puede hacerlo.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is half done.</source>
        <translation>El disco está lleno. Nada quedó a medias.</translation>
    </message>
    <message>
        <source>The profile may not be written: %1</source>
        <translation>No se puede escribir en el perfil: %1</translation>
    </message>
    <message>
        <source>The profile&apos;s database is damaged.</source>
        <translation>La base de datos del perfil está dañada.</translation>
    </message>
    <message>
        <source>The profile was written by a newer Vitrina (schema %1, here %2). Update the program.</source>
        <translation>El perfil es de una Vitrina más nueva (esquema %1, aquí %2). Actualice el programa.</translation>
    </message>
    <message>
        <source>The profile is open in another program (process %1). Close it first.</source>
        <translation>El perfil está abierto en otro programa (proceso %1). Ciérrelo primero.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>No se puede escribir el archivo: %1</translation>
    </message>
    <message>
        <source>The file cannot be read as a table.</source>
        <translation>El archivo no se puede leer como tabla.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Bring the rows of a CSV, XLSX or ODS file in.</source>
        <translation>Traer las filas de un archivo CSV, XLSX u ODS.</translation>
    </message>
    <message>
        <source>Take an import back, sparing what was changed since.</source>
        <translation>Deshacer una importación, respetando lo que cambió después.</translation>
    </message>
    <message>
        <source>Write what the profile holds to a file.</source>
        <translation>Escribir en un archivo lo que hay en el perfil.</translation>
    </message>
    <message>
        <source>List the rows of one kind.</source>
        <translation>Listar las filas de una clase.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sano</translation>
    </message>
    <message>
        <source>UNSOUND</source>
        <translation>DAÑADO</translation>
    </message>
    <message>
        <source>Mended. Once more:</source>
        <translation>Reparado. Otra vez:</translation>
    </message>
    <message>
        <source>Make the derived tables anew where they are unsound; nothing else is ever changed.</source>
        <translation>Rehacer las tablas derivadas donde estén dañadas; nunca se cambia nada más.</translation>
    </message>
    <message>
        <source>About how many clients.</source>
        <translation>Cuántos clientes, más o menos.</translation>
    </message>
    <message>
        <source>The profile holds a showroom already.</source>
        <translation>El perfil ya contiene una vitrina.</translation>
    </message>
    <message>
        <source>The profile is ready:</source>
        <translation>El perfil está listo:</translation>
    </message>
    <message>
        <source>No column was recognised for:</source>
        <translation>No se reconoció ninguna columna para:</translation>
    </message>
    <message>
        <source>Say which with --map &quot;Header=field,…&quot;.</source>
        <translation>Indíquela con --map &quot;Título=campo,…&quot;.</translation>
    </message>
    <message>
        <source>Rows read:</source>
        <translation>Filas leídas:</translation>
    </message>
    <message>
        <source>Imported:</source>
        <translation>Importadas:</translation>
    </message>
    <message>
        <source>Already there:</source>
        <translation>Ya existían:</translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation>Rechazadas:</translation>
    </message>
    <message>
        <source>The refused rows are in</source>
        <translation>Las filas rechazadas están en</translation>
    </message>
    <message>
        <source>Imported, but for:</source>
        <translation>Importadas, salvo:</translation>
    </message>
    <message>
        <source>Batch, to undo it by:</source>
        <translation>Lote, para deshacerla:</translation>
    </message>
    <message>
        <source>What columns hold that are not recognised; remembered for files with the same headers.</source>
        <translation>Qué contienen las columnas no reconocidas; se recuerda para archivos con los mismos títulos.</translation>
    </message>
    <message>
        <source>Who gets rows that name no advisor; else who imports.</source>
        <translation>Quién recibe las filas sin asesor; si no, quien importa.</translation>
    </message>
    <message>
        <source>Where refused rows go; else FILE.errors.csv beside the file.</source>
        <translation>Dónde van las filas rechazadas; si no, ARCHIVO.errors.csv junto al archivo.</translation>
    </message>
    <message>
        <source>Only tell what would come of it.</source>
        <translation>Solo decir qué resultaría.</translation>
    </message>
    <message>
        <source>Of a CSV file, where it is not detected rightly.</source>
        <translation>De un archivo CSV, si no se detecta bien.</translation>
    </message>
    <message>
        <source>Of a CSV file: a character, or tab.</source>
        <translation>De un archivo CSV: un carácter, o tab.</translation>
    </message>
    <message>
        <source>Who does it; else the first administrator.</source>
        <translation>Quién lo hace; si no, el primer administrador.</translation>
    </message>
    <message>
        <source>Usage: vitrinactl import clients|models|followups FILE</source>
        <translation>Uso: vitrinactl import clients|models|followups ARCHIVO</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>The company&apos;s name.</source>
        <translation>El nombre de la empresa.</translation>
    </message>
    <message>
        <source>My showroom</source>
        <translation>Mi vitrina</translation>
    </message>
    <message>
        <source>The first branch&apos;s name.</source>
        <translation>El nombre de la primera sucursal.</translation>
    </message>
    <message>
        <source>Main branch</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Phone numbers, currency, words and time zone.</source>
        <translation>Teléfonos, moneda, palabras y zona horaria.</translation>
    </message>
    <message>
        <source>Of the branch, such as America/Guayaquil.</source>
        <translation>De la sucursal, como America/Guayaquil.</translation>
    </message>
    <message>
        <source>The first administrator&apos;s login.</source>
        <translation>El usuario del primer administrador.</translation>
    </message>
    <message>
        <source>The first administrator&apos;s name.</source>
        <translation>El nombre del primer administrador.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>The countries are EC, MX and CO.</source>
        <translation>Los países son EC, MX y CO.</translation>
    </message>
    <message>
        <source>Show this help and exit.</source>
        <translation>Mostrar esta ayuda y salir.</translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation>Mostrar la versión y salir.</translation>
    </message>
    <message>
        <source>The profile to work on; without it, the person&apos;s own.</source>
        <translation>El perfil en que se trabaja; si no, el de la persona.</translation>
    </message>
    <message>
        <source>vitrinactl COMMAND --help shows a command&apos;s options.
Exit status: 0 done, 1 refused or failed, 2 not understood.</source>
        <translation>vitrinactl ORDEN --help muestra las opciones de una orden.
Estado de salida: 0 hecho, 1 rechazado o fallido, 2 no se entendió.</translation>
    </message>
    <message>
        <source>The database refused:</source>
        <translation>La base de datos rechazó:</translation>
    </message>
    <message>
        <source>Beginnings of a client&apos;s name, phone, id, mail or plate.</source>
        <translation>Comienzos del nombre, teléfono, cédula, correo o placa de un cliente.</translation>
    </message>
    <message>
        <source>Whose clients or follow-ups.</source>
        <translation>De quién son los clientes o seguimientos.</translation>
    </message>
    <message>
        <source>Of follow-ups: pending, resolved or cancelled.</source>
        <translation>De seguimientos: pending, resolved o cancelled.</translation>
    </message>
    <message>
        <source>Due, or entered, from that day on (2026-12-31).</source>
        <translation>Que vencen, o entraron, desde ese día (2026-12-31).</translation>
    </message>
    <message>
        <source>And before that day.</source>
        <translation>Y antes de ese día.</translation>
    </message>
    <message>
        <source>At most so many rows.</source>
        <translation>Cuántas filas como máximo.</translation>
    </message>
    <message>
        <source>How rows are written.</source>
        <translation>Cómo se escriben las filas.</translation>
    </message>
    <message>
        <source>Usage: vitrinactl list clients|followups|models|staff|branches|catalogue|imports [--format json|csv|table]</source>
        <translation>Uso: vitrinactl list clients|followups|models|staff|branches|catalogue|imports [--format json|csv|table]</translation>
    </message>
    <message>
        <source>Usage: vitrinactl export clients|models|followups FILE|-</source>
        <translation>Uso: vitrinactl export clients|models|followups ARCHIVO|-</translation>
    </message>
    <message>
        <source>Usage: vitrinactl undo-import BATCH; vitrinactl list imports shows them</source>
        <translation>Uso: vitrinactl undo-import LOTE; vitrinactl list imports los muestra</translation>
    </message>
    <message>
        <source>Taken back:</source>
        <translation>Quitadas:</translation>
    </message>
    <message>
        <source>Spared, as changed since:</source>
        <translation>Respetadas por haber cambiado:</translation>
    </message>
    <message>
        <source>PostgreSQL is too old: %1, at least 15 is needed.</source>
        <translation>PostgreSQL es demasiado antiguo: %1; se necesita la versión 15 o posterior.</translation>
    </message>
    <message>
        <source>The shared database is of a newer Vitrina: update the program. Schema there and here: %1</source>
        <translation>La base compartida es de una Vitrina más nueva: actualice el programa. Esquema allí y aquí: %1</translation>
    </message>
    <message>
        <source>The shared database is of an older Vitrina: vitrinactl migrate brings it up. Schema there and here: %1</source>
        <translation>La base compartida es de una Vitrina anterior: vitrinactl migrate la pone al día. Esquema allí y aquí: %1</translation>
    </message>
    <message>
        <source>Roles are missing, vitrinactl migrate makes them: %1</source>
        <translation>Faltan roles; vitrinactl migrate los crea: %1</translation>
    </message>
    <message>
        <source>Nobody may log in as these roles, and one can: %1</source>
        <translation>Nadie debe poder entrar con estos roles, y se puede: %1</translation>
    </message>
    <message>
        <source>Roles may more than they need: %1</source>
        <translation>Hay roles que pueden más de lo que necesitan: %1</translation>
    </message>
    <message>
        <source>These logins of staff may what only an administrator of the server may: %1</source>
        <translation>Estos usuarios del personal pueden lo que solo puede quien administra el servidor: %1</translation>
    </message>
    <message>
        <source>These logins of staff belong to roles other than vitrina_staff, or may hand it on: %1</source>
        <translation>Estos usuarios del personal pertenecen a roles distintos de vitrina_staff, o pueden cederlo: %1</translation>
    </message>
    <message>
        <source>These people cannot sign in, their role on the server is gone or closed: %1</source>
        <translation>Estas personas no pueden entrar; su rol en el servidor falta o está cerrado: %1</translation>
    </message>
    <message>
        <source>These passwords are kept in an old form, reset them: %1</source>
        <translation>Estas contraseñas se guardan en una forma antigua; restablézcalas: %1</translation>
    </message>
    <message>
        <source>Nobody of level 1 can sign in: see vitrinactl staff.</source>
        <translation>Nadie de nivel 1 puede entrar: vea vitrinactl staff.</translation>
    </message>
    <message>
        <source>These do not belong to vitrina_owner: %1</source>
        <translation>Esto no pertenece a vitrina_owner: %1</translation>
    </message>
    <message>
        <source>These are open to everybody on the server: %1</source>
        <translation>Esto está abierto a cualquiera en el servidor: %1</translation>
    </message>
    <message>
        <source>These permissions are none of Vitrina&apos;s: %1</source>
        <translation>Estos permisos no son de Vitrina: %1</translation>
    </message>
    <message>
        <source>Row-level security is off: %1</source>
        <translation>La seguridad por filas está apagada: %1</translation>
    </message>
    <message>
        <source>Row-level security does not hold the owner of these, and somebody can be it: %1</source>
        <translation>La seguridad por filas no alcanza al dueño de estas tablas, y alguien puede actuar como él: %1</translation>
    </message>
    <message>
        <source>These have no policy: %1</source>
        <translation>Estas tablas no tienen política: %1</translation>
    </message>
    <message>
        <source>These policies are none of Vitrina&apos;s: %1</source>
        <translation>Estas políticas no son de Vitrina: %1</translation>
    </message>
    <message>
        <source>These functions run as their owner without a fixed search_path: %1</source>
        <translation>Estas funciones actúan como su dueño sin un search_path fijo: %1</translation>
    </message>
    <message>
        <source>Triggers are missing: %1</source>
        <translation>Faltan disparadores: %1</translation>
    </message>
    <message>
        <source>Triggers are off: %1</source>
        <translation>Hay disparadores apagados: %1</translation>
    </message>
    <message>
        <source>Constraints were never checked against the rows that are there: %1</source>
        <translation>Hay restricciones que nunca se comprobaron con las filas existentes: %1</translation>
    </message>
    <message>
        <source>password_encryption must be scram-sha-256, and is %1</source>
        <translation>password_encryption debe ser scram-sha-256, y es %1</translation>
    </message>
    <message>
        <source>The server listens to other computers without TLS: %1</source>
        <translation>El servidor atiende a otros equipos sin TLS: %1</translation>
    </message>
    <message>
        <source>pg_hba.conf lets other computers in without TLS, write hostssl: %1</source>
        <translation>pg_hba.conf deja entrar a otros equipos sin TLS; escriba hostssl: %1</translation>
    </message>
    <message>
        <source>pg_hba.conf lets people in without a password: %1</source>
        <translation>pg_hba.conf deja entrar sin contraseña: %1</translation>
    </message>
    <message>
        <source>The server may lose what it confirmed: %1</source>
        <translation>El servidor puede perder lo que ya confirmó: %1</translation>
    </message>
    <message>
        <source>Settings of a database or role that must not be there: %1</source>
        <translation>Ajustes de una base o de un rol que no deben estar: %1</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is good until %1 only; after that nobody can exchange changes: renew it and let the server read it (reload).</source>
        <translation>El certificado del servidor es válido solo hasta %1; después nadie podrá intercambiar cambios: renuévelo y haga que el servidor lo lea (reload).</translation>
    </message>
    <message>
        <source>The clocks of the server and of this computer differ by %1 seconds: set them by the network&apos;s time.</source>
        <translation>Los relojes del servidor y de este equipo difieren en %1 segundos: ajústelos con la hora de la red.</translation>
    </message>
    <message>
        <source>Passwords and pg_hba.conf were not looked at: that takes a superuser.</source>
        <translation>No se revisaron las contraseñas ni pg_hba.conf: hace falta un superusuario.</translation>
    </message>
    <message>
        <source>The shared database is sound (schema %1, PostgreSQL %2).</source>
        <translation>La base compartida está sana (esquema %1, PostgreSQL %2).</translation>
    </message>
    <message>
        <source>The server&apos;s address is not understood; it looks like postgresql://person@server.example/</source>
        <translation>No se entiende la dirección del servidor; se escribe como postgresql://persona@servidor.example/</translation>
    </message>
    <message>
        <source>A password does not belong in the address, where everybody on this computer can read it: put it in ~/.pgpass or in PGPASSWORD.</source>
        <translation>La contraseña no va en la dirección, donde cualquiera en este equipo puede leerla: póngala en ~/.pgpass o en PGPASSWORD.</translation>
    </message>
    <message>
        <source>The server&apos;s address has a part that is not known: %1</source>
        <translation>La dirección del servidor tiene una parte desconocida: %1</translation>
    </message>
    <message>
        <source>Another computer is reached with sslmode=verify-full only.</source>
        <translation>A otro equipo solo se llega con sslmode=verify-full.</translation>
    </message>
    <message>
        <source>The server does not know that person, or the password is wrong.</source>
        <translation>El servidor no conoce a esa persona, o la contraseña no es correcta.</translation>
    </message>
    <message>
        <source>The server does not let that person in from here, or not without a password: see PGPASSWORD, ~/.pgpass and the server&apos;s pg_hba.conf.</source>
        <translation>El servidor no deja entrar a esa persona desde aquí, o no sin contraseña: vea PGPASSWORD, ~/.pgpass y el pg_hba.conf del servidor.</translation>
    </message>
    <message>
        <source>The server has no such database: vitrinactl init makes it.</source>
        <translation>El servidor no tiene esa base: vitrinactl init la crea.</translation>
    </message>
    <message>
        <source>That person may not do this on the server.</source>
        <translation>Esa persona no puede hacer esto en el servidor.</translation>
    </message>
    <message>
        <source>That person has no login.</source>
        <translation>Esa persona no tiene usuario.</translation>
    </message>
    <message>
        <source>The server has a login of that name already: choose another one.</source>
        <translation>El servidor ya tiene un usuario con ese nombre: elija otro.</translation>
    </message>
    <message>
        <source>That person has a login already.</source>
        <translation>Esa persona ya tiene usuario.</translation>
    </message>
    <message>
        <source>The server has no place for another connection.</source>
        <translation>El servidor no admite más conexiones.</translation>
    </message>
    <message>
        <source>The server is out of disk or memory. Nothing is half done.</source>
        <translation>El servidor se quedó sin disco o sin memoria. Nada quedó a medias.</translation>
    </message>
    <message>
        <source>Somebody is using the server&apos;s template just now: try again.</source>
        <translation>Alguien está usando la plantilla del servidor en este momento: pruebe otra vez.</translation>
    </message>
    <message>
        <source>The server is starting or stopping: try again.</source>
        <translation>El servidor está arrancando o deteniéndose: pruebe otra vez.</translation>
    </message>
    <message>
        <source>The shared database&apos;s PostgreSQL, such as postgresql://postgres@db.example/, as its administrator.</source>
        <translation>El PostgreSQL de la base compartida, como postgresql://postgres@db.example/, con quien lo administra.</translation>
    </message>
    <message>
        <source>Vitrina&apos;s database on that server.</source>
        <translation>La base de Vitrina en ese servidor.</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>El servidor se negó (%1).</translation>
    </message>
    <message>
        <source>The server asks for a password: put it in ~/.pgpass or in PGPASSWORD.</source>
        <translation>El servidor pide una contraseña: póngala en ~/.pgpass o en PGPASSWORD.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>No se puede llegar al servidor.</translation>
    </message>
    <message>
        <source>That database is not Vitrina&apos;s: vitrinactl init makes one.</source>
        <translation>Esa base no es de Vitrina: vitrinactl init crea una.</translation>
    </message>
    <message>
        <source>That database exists already and is not Vitrina&apos;s: choose another name with --database.</source>
        <translation>Esa base ya existe y no es de Vitrina: elija otro nombre con --database.</translation>
    </message>
    <message>
        <source>The shared database holds a company already.</source>
        <translation>La base compartida ya tiene una empresa.</translation>
    </message>
    <message>
        <source>The shared database is of a newer Vitrina. Update the program.</source>
        <translation>La base compartida es de una Vitrina más nueva. Actualice el programa.</translation>
    </message>
    <message>
        <source>The shared database is ready. %1 signs in as %2.</source>
        <translation>La base compartida está lista. %1 entra como %2.</translation>
    </message>
    <message>
        <source>Usage: vitrinactl migrate --server URL</source>
        <translation>Uso: vitrinactl migrate --server URL</translation>
    </message>
    <message>
        <source>The shared database is of a newer Vitrina (schema %1, here %2). Update the program.</source>
        <translation>La base compartida es de una Vitrina más nueva (esquema %1, aquí %2). Actualice el programa.</translation>
    </message>
    <message>
        <source>The shared database has schema %1; it had %2.</source>
        <translation>La base compartida tiene el esquema %1; tenía el %2.</translation>
    </message>
    <message>
        <source>The profile is one of a shared database already.</source>
        <translation>El perfil ya es de una base compartida.</translation>
    </message>
    <message>
        <source>The profile holds no showroom.</source>
        <translation>El perfil no contiene ninguna vitrina.</translation>
    </message>
    <message>
        <source>The shared database has another schema (%1) than the profile (%2): vitrinactl migrate brings it up.</source>
        <translation>La base compartida tiene otro esquema (%1) que el perfil (%2): vitrinactl migrate la pone al día.</translation>
    </message>
    <message>
        <source>Rows of the profile refer to others that are not there: see vitrinactl check. Nothing was moved.</source>
        <translation>Hay filas del perfil que se refieren a otras que no están: vea vitrinactl check. No se trasladó nada.</translation>
    </message>
    <message>
        <source>What arrived is not what was sent (%1). Nothing was moved.</source>
        <translation>Lo que llegó no es lo que se envió (%1). No se trasladó nada.</translation>
    </message>
    <message>
        <source>Rows moved, and the same on both sides: %1</source>
        <translation>Filas trasladadas, iguales en ambos lados: %1</translation>
    </message>
    <message>
        <source>Next: vitrinactl staff add-login for each person. From now on all work in the shared database; the profile stays as it was.</source>
        <translation>Después: vitrinactl staff add-login para cada persona. Desde ahora todos trabajan en la base compartida; el perfil queda como estaba.</translation>
    </message>
    <message>
        <source>A password is needed: type it on a terminal, or give it by --password-file or VITRINA_PASSWORD.</source>
        <translation>Hace falta una contraseña: escríbala en una terminal, o dela con --password-file o VITRINA_PASSWORD.</translation>
    </message>
    <message>
        <source>New password:</source>
        <translation>Contraseña nueva:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Otra vez:</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
    <message>
        <source>The new password is the file&apos;s first line; without it, VITRINA_PASSWORD, or it is asked for.</source>
        <translation>La contraseña nueva es la primera línea del archivo; sin él, VITRINA_PASSWORD, o se pregunta.</translation>
    </message>
    <message>
        <source>A password has at least %1 characters.</source>
        <translation>Una contraseña tiene al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Role on the server</source>
        <translation>Rol en el servidor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 (retired)</source>
        <translation>%1 (retirado)</translation>
    </message>
    <message>
        <source>%1 signs in as %2.</source>
        <translation>%1 entra como %2.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 tiene una contraseña nueva.</translation>
    </message>
    <message>
        <source>%1 sees nothing any more; what her devices still hold goes to a manager, once.</source>
        <translation>%1 ya no ve nada; lo que sus equipos aún guardan va a un gerente, una vez.</translation>
    </message>
    <message>
        <source>What add-login calls her on the server; else her login.</source>
        <translation>Cómo la llama add-login en el servidor; si no, su usuario.</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>nuevo: %1</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>cambia %1</translation>
    </message>
    <message>
        <source>deletes %1</source>
        <translation>borra %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>taken back by the program: %1</source>
        <translation>retirado por el programa: %1</translation>
    </message>
    <message>
        <source>Nothing is kept: nobody who is retired handed anything in.</source>
        <translation>No hay nada guardado: nadie dado de baja entregó nada.</translation>
    </message>
    <message>
        <source>%1 (%2), handed in %3. None of this was done:</source>
        <translation>%1 (%2), entregado el %3. Nada de esto se hizo:</translation>
    </message>
    <message>
        <source>Who left handed in what had not been sent (%1 in the last 30 days): see vitrinactl staff quarantine.</source>
        <translation>Quien fue dado de baja entregó lo que no se había enviado (%1 en los últimos 30 días): vea vitrinactl staff quarantine.</translation>
    </message>
    <message>
        <source>Usage: vitrinactl staff list|add-login|reset-password|retire|quarantine [LOGIN] --server URL</source>
        <translation>Uso: vitrinactl staff list|add-login|reset-password|retire|quarantine [LOGIN] --server URL</translation>
    </message>
    <message>
        <source>Make an empty showroom in the profile, or on a server (--server).</source>
        <translation>Crear una vitrina vacía en el perfil, o en un servidor (--server).</translation>
    </message>
    <message>
        <source>Tell whether the profile, or a server (--server), is sound.</source>
        <translation>Decir si el perfil, o un servidor (--server), está sano.</translation>
    </message>
    <message>
        <source>Bring a server&apos;s database up to this program.</source>
        <translation>Poner la base de un servidor al día con este programa.</translation>
    </message>
    <message>
        <source>Who may sign in on a server.</source>
        <translation>Quién puede entrar en un servidor.</translation>
    </message>
    <message>
        <source>Usage: vitrinactl backup FILE [--server URL]</source>
        <translation>Uso: vitrinactl backup ARCHIVO [--server URL]</translation>
    </message>
    <message>
        <source>%1 of PostgreSQL %2 is not on this computer: install postgresql-client-%2.</source>
        <translation>En este equipo no está %1 de PostgreSQL %2: instale postgresql-client-%2.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falló: %2</translation>
    </message>
    <message>
        <source>That is no whole backup of a shared database: %1</source>
        <translation>Eso no es una copia completa de una base compartida: %1</translation>
    </message>
    <message>
        <source>The backup is of a newer Vitrina (schema %1, here %2). Update the program.</source>
        <translation>La copia es de una Vitrina más nueva (esquema %1, aquí %2). Actualice el programa.</translation>
    </message>
    <message>
        <source>The backup is of PostgreSQL %1, and the server is an older one, %2.</source>
        <translation>La copia es de PostgreSQL %1, y el servidor es más antiguo, %2.</translation>
    </message>
    <message>
        <source>Restored: the shared database as it was on %1. Clients: %2</source>
        <translation>Restaurada: la base compartida tal como estaba el %1. Clientes: %2</translation>
    </message>
    <message>
        <source>It is a new incarnation: replicas copy anew, and hand in again what was decided since.</source>
        <translation>Es una base nueva para los equipos: cada uno la copia otra vez y vuelve a entregar lo que se confirmó desde entonces.</translation>
    </message>
    <message>
        <source>Logins made, with their passwords: %1</source>
        <translation>Usuarios creados, con su contraseña: %1</translation>
    </message>
    <message>
        <source>Logins that were there, and stay as they are: %1</source>
        <translation>Usuarios que ya estaban y quedan como están: %1</translation>
    </message>
    <message>
        <source>Logins made without a password, as the backup knows none: vitrinactl staff reset-password gives one: %1</source>
        <translation>Usuarios creados sin contraseña, pues la copia no la tiene; vitrinactl staff reset-password les da una: %1</translation>
    </message>
    <message>
        <source>Roles of these names are none of Vitrina&apos;s staff, and were left alone: %1</source>
        <translation>Hay roles con estos nombres que no son del personal de Vitrina; no se tocaron: %1</translation>
    </message>
    <message>
        <source>Next: vitrinactl check --server, before people connect.</source>
        <translation>Ahora: vitrinactl check --server, antes de que la gente se conecte.</translation>
    </message>
    <message>
        <source>That database holds something already: restore into another one (--database), or drop it first.</source>
        <translation>Esa base ya contiene algo: restaure en otra (--database) o elimínela antes.</translation>
    </message>
    <message>
        <source>What is in that database now is of no use: drop it.</source>
        <translation>Lo que hay ahora en esa base no sirve: elimínela.</translation>
    </message>
    <message>
        <source>Backed up. Clients: %1, logins: %2. The file is as secret as their passwords.</source>
        <translation>Copia hecha. Clientes: %1, usuarios: %2. El archivo es tan secreto como sus contraseñas.</translation>
    </message>
    <message>
        <source>Without their passwords: that takes a superuser. After a restore each login needs a new one.</source>
        <translation>Sin sus contraseñas: para eso hace falta un superusuario. Después de restaurar, cada usuario necesita una nueva.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>OFF: whoever takes this disk out can read every client. Encrypt the disk, or this folder.</source>
        <translation>NO: quien se lleve este disco puede leer a todos los clientes. Cifre el disco o esta carpeta.</translation>
    </message>
    <message>
        <source>cannot be told from here: make sure of it.</source>
        <translation>desde aquí no se puede saber: asegúrese.</translation>
    </message>
    <message>
        <source>Disk encryption</source>
        <translation>Disco cifrado</translation>
    </message>
    <message>
        <source>Also take the kept commands back and do them again, on a copy, and tell which rows come out otherwise.</source>
        <translation>Además, en una copia, deshacer lo guardado y volver a hacerlo, y decir qué filas salen distintas.</translation>
    </message>
    <message>
        <source>The demonstration is on the server. These sign in, all with that password: %1</source>
        <translation>La demostración está en el servidor. Entran estos usuarios, todos con esa contraseña: %1</translation>
    </message>
    <message>
        <source>Usage: vitrinactl demo [--clients COUNT] [--server URL]</source>
        <translation>Uso: vitrinactl demo [--clients CANTIDAD] [--server URL]</translation>
    </message>
    <message>
        <source>Usage: vitrinactl diagnose FILE|-</source>
        <translation>Uso: vitrinactl diagnose ARCHIVO|-</translation>
    </message>
    <message>
        <source>Written to %1: numbers and versions, nobody&apos;s data. Read it before you send it.</source>
        <translation>Escrito en %1: cantidades y versiones, sin datos de nadie. Léalo antes de enviarlo.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>was made by no command</source>
        <translation>no la hizo ninguna orden</translation>
    </message>
    <message>
        <source>is other in</source>
        <translation>es distinta en</translation>
    </message>
    <message>
        <source>Rebuilt from the commands (%1):</source>
        <translation>Rehecho a partir de las órdenes (%1):</translation>
    </message>
    <message>
        <source>%1 %2 is refused now</source>
        <translation>%1 %2 ahora se rechaza</translation>
    </message>
    <message>
        <source>More rows: %1</source>
        <translation>Filas más: %1</translation>
    </message>
    <message>
        <source>Fill an empty profile, or a server without a company (--server), with the demonstration showroom.</source>
        <translation>Llenar un perfil vacío, o un servidor sin empresa (--server), con la vitrina de demostración.</translation>
    </message>
    <message>
        <source>Write what helps to find a fault, and nobody&apos;s data.</source>
        <translation>Escribir lo que ayuda a encontrar un fallo, sin datos de nadie.</translation>
    </message>
    <message>
        <source>Company:</source>
        <translation>Empresa:</translation>
    </message>
    <message>
        <source>Days without the server:</source>
        <translation>Días sin el servidor:</translation>
    </message>
    <message>
        <source>For how many days after the server last took it a password opens without the server; 0: never.</source>
        <translation>Cuántos días después de que el servidor la aceptó por última vez abre una contraseña sin el servidor; 0: ninguno.</translation>
    </message>
    <message>
        <source>Usage: vitrinactl company [--name NAME] [--offline-days DAYS]</source>
        <translation>Uso: vitrinactl company [--name NAME] [--offline-days DAYS]</translation>
    </message>
    <message>
        <source>a company</source>
        <translation>una empresa</translation>
    </message>
    <message>
        <source>Somebody else changed the company just now: look at it and try again.</source>
        <translation>Otra persona acaba de cambiar la empresa: mírela y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The shared database and this program are of different versions: vitrinactl migrate brings the database up.</source>
        <translation>La base compartida y este programa son de versiones distintas: vitrinactl migrate actualiza la base.</translation>
    </message>
    <message>
        <source>The number of days is from 0 to %1.</source>
        <translation>El número de días va de 0 a %1.</translation>
    </message>
    <message>
        <source>Show or change the company&apos;s name and how many days its people enter without the server, in the profile or on a server (--server).</source>
        <translation>Mostrar o cambiar el nombre de la empresa y cuántos días entra su gente sin el servidor, en el perfil o en un servidor (--server).</translation>
    </message>
    <message>
        <source>The shared database holds a company already: with --as-branch the showroom becomes a part of it.</source>
        <translation>La base compartida ya tiene una empresa: con --as-branch la vitrina pasa a ser parte de ella.</translation>
    </message>
    <message>
        <source>The shared database holds no company to be a branch of: leave --as-branch out.</source>
        <translation>La base compartida no tiene empresa de la que ser sucursal: quite --as-branch.</translation>
    </message>
    <message>
        <source>This showroom is, or was, in the shared database already. Nothing was moved.</source>
        <translation>Esta vitrina ya está, o estuvo, en la base compartida. No se trasladó nada.</translation>
    </message>
    <message>
        <source>%1 is %2 there: the company has a %1 already.</source>
        <translation>%1 es allí %2: la empresa ya tiene un %1.</translation>
    </message>
    <message>
        <source>Of a branch&apos;s level there, and without administering the staff: %1</source>
        <translation>Con nivel de sucursal allí, y sin administrar al personal: %1</translation>
    </message>
    <message>
        <source>Into the company that is there, as a branch of it.</source>
        <translation>En la empresa que ya está allí, como sucursal suya.</translation>
    </message>
    <message>
        <source>Usage: vitrinactl --profile DIR moveup [--as-branch] --server URL</source>
        <translation>Uso: vitrinactl --profile DIR moveup [--as-branch] --server URL</translation>
    </message>
    <message>
        <source>Move the profile&apos;s showroom to a server, as its company or a branch of it (--as-branch).</source>
        <translation>Trasladar la vitrina del perfil a un servidor, como su empresa o como sucursal suya (--as-branch).</translation>
    </message>
    <message>
        <source>Usage: vitrinactl service LOGIN --server URL</source>
        <translation>Uso: vitrinactl service USUARIO --server URL</translation>
    </message>
    <message>
        <source>The link service signs in as %1.</source>
        <translation>El servicio de enlaces entra como %1.</translation>
    </message>
    <message>
        <source>Make the link service&apos;s login on a server, or give it a new password.</source>
        <translation>Crear el usuario del servicio de enlaces en un servidor, o darle una contraseña nueva.</translation>
    </message>
    <message>
        <source>She had been retired, and can enter again.</source>
        <translation>Su acceso estaba retirado; ahora puede entrar de nuevo.</translation>
    </message>
    <message>
        <source>Nobody but %1 has level 1 and manages staff: give that to somebody else first.</source>
        <translation>Nadie más que %1 tiene nivel 1 y administra al personal: déselo antes a otra persona.</translation>
    </message>
    <message>
        <source>ARGUMENTS</source>
        <translation>ARGUMENTOS</translation>
    </message>
    <message>
        <source>BATCH</source>
        <translation>LOTE</translation>
    </message>
    <message>
        <source>CHARACTER</source>
        <translation>CARÁCTER</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>ORDEN</translation>
    </message>
    <message>
        <source>COUNT</source>
        <translation>CANTIDAD</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>FECHA</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>DÍAS</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>CARPETA</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>LOGIN</source>
        <translation>USUARIO</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPCIONES</translation>
    </message>
    <message>
        <source>ROWS</source>
        <translation>FILAS</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>PALABRAS</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZONA</translation>
    </message>
    <message>
        <source>what it said of a client who was erased is gone</source>
        <translation>lo que decía de un cliente que se borró ya no está</translation>
    </message>
    <message>
        <source>No date such as 2026-12-31: %1</source>
        <translation>No es una fecha como 2026-12-31: %1</translation>
    </message>
    <message>
        <source>%1 is still to come: what was handed in before today is dropped at most.</source>
        <translation>%1 está por venir: a lo sumo se descarta lo que se entregó antes de hoy.</translation>
    </message>
    <message>
        <source>Handed in before %1, and dropped now: %2</source>
        <translation>Entregado antes del %1 y descartado ahora: %2</translation>
    </message>
    <message>
        <source>quarantine drops what was handed in before that day, instead of listing it.</source>
        <translation>quarantine descarta lo que se entregó antes de ese día, en vez de mostrarlo.</translation>
    </message>
    <message>
        <source>Photographs: %1, in %2, which belongs to the file.</source>
        <translation>Fotos: %1, en %2, que va junto con el archivo.</translation>
    </message>
    <message>
        <source>Photographs: %1</source>
        <translation>Fotos: %1</translation>
    </message>
    <message>
        <source>Photographs that are missing or damaged: %1</source>
        <translation>Fotos que faltan o están dañadas: %1</translation>
    </message>
    <message>
        <source>That is no backup of a profile: %1. One of a shared database goes to a server (--server).</source>
        <translation>No es la copia de un perfil: %1. La de una base compartida va a un servidor (--server).</translation>
    </message>
    <message>
        <source>That is the copy of one who works in a shared database: connect to that instead, and it is copied anew.</source>
        <translation>Es la copia de quien trabaja en una base compartida: conéctese a ella, y se copia de nuevo.</translation>
    </message>
    <message>
        <source>The profile %1 holds a showroom already, and is left alone: choose another one (--profile).</source>
        <translation>El perfil %1 ya tiene una vitrina y no se toca: elija otro (--profile).</translation>
    </message>
    <message>
        <source>Restored: the profile %1</source>
        <translation>Restaurado: el perfil %1</translation>
    </message>
    <message>
        <source>Usage: vitrinactl restore FILE [--server URL]</source>
        <translation>Uso: vitrinactl restore ARCHIVO [--server URL]</translation>
    </message>
    <message>
        <source>--%1 is about a profile: give it without --server, on the computer that has the profile.</source>
        <translation>--%1 se refiere a un perfil: úselo sin --server, en el equipo que tiene el perfil.</translation>
    </message>
    <message>
        <source>A login is made of small letters, digits, &apos;_&apos;, &apos;.&apos; and &apos;-&apos;, begins with a letter and not with pg_ or vitrina_; postgres, public and none are not for people.</source>
        <translation>Un usuario lleva minúsculas, cifras, «_», «.» y «-»; empieza con una letra, y no con pg_ ni vitrina_; postgres, public y none no son para personas.</translation>
    </message>
    <message>
        <source>%1 is a database that PostgreSQL keeps for itself: choose another name (--database).</source>
        <translation>%1 es una base que PostgreSQL guarda para sí: elija otro nombre (--database).</translation>
    </message>
    <message>
        <source>Copy the database of the profile with its photographs, or of a server (--server), as it is now, to a file.</source>
        <translation>Copiar la base del perfil con sus fotos, o de un servidor (--server), tal como está, a un archivo.</translation>
    </message>
    <message>
        <source>Make the database of an empty profile, or of a server (--server), of such a file.</source>
        <translation>Hacer de un archivo así la base de un perfil vacío o de un servidor (--server).</translation>
    </message>
    <message>
        <source>%1 is there already, and stays as it is: choose another name.</source>
        <translation>%1 ya existe y queda como está: elija otro nombre.</translation>
    </message>
    <message>
        <source>EXPLAIN tells of rows that policies hide, vitrinactl migrate as a superuser mends it: %1 leakproof functions</source>
        <translation>EXPLAIN habla de filas que las políticas ocultan; vitrinactl migrate como superusuario lo corrige: %1 funciones leakproof</translation>
    </message>
    <message>
        <source>Somebody holds what has to change, and nothing was changed: try again, or see in pg_stat_activity who is idle in a transaction.</source>
        <translation>Alguien retiene lo que tiene que cambiar y no se cambió nada: pruebe otra vez, o mire en pg_stat_activity quién está «idle in transaction».</translation>
    </message>
    <message>
        <source>These logins could take every connection of the server, vitrinactl migrate as a superuser mends it: %1</source>
        <translation>Estas personas podrían ocupar todas las conexiones del servidor; vitrinactl migrate como superusuario lo corrige: %1</translation>
    </message>
    <message>
        <source>Row-level security takes these people for others than they are, vitrinactl migrate mends it: %1</source>
        <translation>La seguridad por filas toma a estas personas por otras; lo arregla vitrinactl migrate: %1</translation>
    </message>
</context>
</TS>
