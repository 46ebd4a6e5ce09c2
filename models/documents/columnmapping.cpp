// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/columnmapping.h"

#include "domain/text.h"

#include <QCryptographicHash>
#include <QHash>

namespace Vitrina {

namespace {

using F = ImportField;

struct FieldKey
{
    F field;
    const char *key;
};

constexpr FieldKey fieldKeys[] = {
    {F::ExternalId, "external_id"},
    {F::Kind, "kind"},
    {F::Name, "name"},
    {F::Surname, "surname"},
    {F::FullName, "full_name"},
    {F::CompanyName, "company_name"},
    {F::NationalId, "national_id"},
    {F::Phone, "phone"},
    {F::Phone2, "phone2"},
    {F::Email, "email"},
    {F::City, "city"},
    {F::Quality, "quality"},
    {F::Source, "source"},
    {F::Advisor, "advisor"},
    {F::Notes, "notes"},
    {F::Model, "model"},
    {F::Plate, "plate"},
    {F::Brand, "brand"},
    {F::Line, "line"},
    {F::Version, "version"},
    {F::Year, "year"},
    {F::Price, "price"},
    {F::Currency, "currency"},
    {F::ClientNationalId, "client_national_id"},
    {F::ClientPhone, "client_phone"},
    {F::ClientName, "client_name"},
    {F::ClientExternalId, "client_external_id"},
    {F::Type, "type"},
    {F::Due, "due"},
    {F::DueDate, "due_date"},
    {F::DueTime, "due_time"},
    {F::Observations, "observations"},
    {F::State, "state"},
    {F::Stage, "stage"},
};

/// Names are lower case, without accents and small words; '|' between them. A field's key is a name
/// of it too. The first row that has a header's name wins.
struct FieldNames
{
    ImportKind kind;
    F field;
    const char *names;
};

constexpr char externalIds[] =
    "id|codigo|cod|code|id externo|codigo externo|external code|id cliente|"
    "codigo cliente|cliente id|client id|client code|customer id";
constexpr char nationalIds[] =
    "cedula|ci|c i|cc|c c|ruc|cedula ruc|ruc cedula|ci ruc|rfc|nit|dni|cuit|rut|curp|documento|"
    "documento identidad|identificacion|cedula identidad|cedula ciudadania|id fiscal|tax "
    "id|national "
    "id|id number|id card|identification|cedula cliente|identificacion cliente|documento "
    "cliente|ruc cliente|nit cliente|rfc cliente|ci cliente";
constexpr char phones[] =
    "telefono|telefonos|tel|telf|fono|celular|cel|movil|telefono 1|tel 1|telefono1|celular "
    "1|celular1|"
    "telefono celular|telefono movil|telefono principal|telefono contacto|whatsapp|telefono "
    "whatsapp|"
    "contacto|phone|phones|phone 1|phone1|mobile|mobile phone|cell|cell phone|cellphone|telephone|"
    "telefono cliente|celular cliente|whatsapp cliente|client mobile|customer phone";
constexpr char advisors[] =
    "asesor|asesora|asesor a|asesor comercial|asesor ventas|vendedor|vendedora|vendedor "
    "a|ejecutivo|"
    "ejecutiva|responsable|encargado|agente|usuario|login|asignado|asignado a|asesor asignado|"
    "salesperson|sales person|seller|sales rep|rep|agent|owner|assigned to|assignee|responsible";
constexpr char models[] =
    "modelo|modelo interes|vehiculo|vehiculo interes|auto|moto|producto|"
    "modelo vehiculo|vehicle|vehicle interest|model interest|model name|car|product";
constexpr char qualities[] =
    "calidad|calificacion|interes|nivel interes|temperatura|rating|interest|"
    "temperature|lead quality";
constexpr char notes[] = "notas|nota|observaciones|observacion|obs|comentario|comentarios|detalle|"
                         "descripcion|note|comment|comments|remarks|observation|description";

constexpr FieldNames fieldNames[] = {
    {ImportKind::Clients, F::ExternalId, externalIds},
    {ImportKind::Clients, F::Kind,
     "tipo|tipo cliente|tipo persona|clase|persona empresa|type|client type|person type|customer "
     "type"},
    {ImportKind::Clients, F::FullName,
     "nombre completo|nombres completos|nombre apellido|nombre y apellido|nombres y "
     "apellidos|nombre y "
     "apellidos|apellidos y nombres|apellido y nombre|nombres apellidos|apellidos nombres|cliente|"
     "nombre cliente|contacto nombre|prospecto|client|customer|client name|customer name|contact "
     "name|"
     "contact"},
    {ImportKind::Clients, F::Name,
     "nombre|nombres|primer nombre|first name|given name|given names|forename|firstname"},
    {ImportKind::Clients, F::Surname,
     "apellido|apellidos|primer apellido|last name|lastname|family name|surnames"},
    {ImportKind::Clients, F::CompanyName,
     "empresa|razon social|compania|nombre empresa|nombre comercial|institucion|company|business|"
     "business name|organization|organisation"},
    {ImportKind::Clients, F::NationalId, nationalIds},
    {ImportKind::Clients, F::Phone, phones},
    {ImportKind::Clients, F::Phone2,
     "telefono 2|telefono2|tel 2|celular 2|celular2|movil 2|otro telefono|telefono "
     "alterno|telefono "
     "alternativo|telefono secundario|telefono adicional|telefono casa|telefono convencional|"
     "convencional|telefono fijo|fijo|telefono oficina|telefono trabajo|phone 2|other phone|"
     "alternate phone|second phone|home phone|work phone|landline"},
    {ImportKind::Clients, F::Email,
     "correo|correo electronico|correos|e mail|mail|email address|mail address|direccion correo|"
     "direccion correo electronico|correo cliente"},
    {ImportKind::Clients, F::City,
     "ciudad|canton|localidad|poblacion|municipio|ciudad residencia|town|location"},
    {ImportKind::Clients, F::Quality, qualities},
    {ImportKind::Clients, F::Source,
     "procedencia|fuente|origen|medio|canal|como se entero|como nos conocio|origin|channel|lead "
     "source|"
     "lead origin"},
    {ImportKind::Clients, F::Advisor, advisors},
    {ImportKind::Clients, F::Model, models},
    {ImportKind::Clients, F::Plate,
     "placa|placas|patente|matricula|license plate|licence plate|registration|plate number"},
    {ImportKind::Clients, F::Notes, notes},

    {ImportKind::Models, F::Brand, "marca|fabricante|make|manufacturer"},
    {ImportKind::Models, F::Line, "linea|modelo|nombre|nombre modelo|gama|model|model name|name"},
    {ImportKind::Models, F::Version,
     "version|version modelo|equipamiento|acabado|variante|trim|variant|edition"},
    {ImportKind::Models, F::Year, "ano|ano modelo|anio|anio modelo|model year|yr"},
    {ImportKind::Models, F::Kind,
     "tipo|tipo vehiculo|clase|categoria|segmento|type|vehicle type|category|body|body type"},
    {ImportKind::Models, F::Price,
     "precio|pvp|p v p|valor|costo|precio lista|precio publico|precio venta|precio final|list "
     "price|"
     "msrp|cost|amount"},
    {ImportKind::Models, F::Currency, "moneda|divisa|currency code"},

    {ImportKind::FollowUps, F::ClientExternalId, externalIds},
    {ImportKind::FollowUps, F::ClientExternalId, "external_id"},
    {ImportKind::FollowUps, F::ClientNationalId, nationalIds},
    {ImportKind::FollowUps, F::ClientNationalId, "national_id"},
    {ImportKind::FollowUps, F::ClientPhone, phones},
    {ImportKind::FollowUps, F::ClientName,
     "cliente|nombre|nombres|nombre cliente|nombre completo|nombres y apellidos|apellidos y "
     "nombres|"
     "prospecto|razon social|client|customer|customer name|name|full name"},
    {ImportKind::FollowUps, F::Type,
     "tipo|tipo seguimiento|tipo actividad|tipo "
     "gestion|gestion|actividad|accion|seguimiento|activity|"
     "activity type|follow up|follow up type|action|task"},
    {ImportKind::FollowUps, F::DueTime,
     "hora|hora seguimiento|hora cita|hora programada|hora vencimiento|time|hour"},
    {ImportKind::FollowUps, F::Due,
     "vence|vencimiento|fecha y hora|fecha hora|programado|programado para|proximo seguimiento|"
     "proximo contacto|date and time|datetime|date time|due at|scheduled|scheduled at|next follow "
     "up"},
    {ImportKind::FollowUps, F::DueDate,
     "fecha|fecha seguimiento|fecha vencimiento|fecha programada|fecha cita|fecha proximo "
     "seguimiento|"
     "fecha proximo contacto|date|deadline|scheduled date|follow up date"},
    {ImportKind::FollowUps, F::Advisor, advisors},
    {ImportKind::FollowUps, F::Model, models},
    {ImportKind::FollowUps, F::Quality, qualities},
    {ImportKind::FollowUps, F::Observations, notes},
    {ImportKind::FollowUps, F::Observations, "notes"},
    {ImportKind::FollowUps, F::State,
     "estado|estatus|status|realizado|cumplido|hecho|done|completed|resuelto"},
    {ImportKind::FollowUps, F::Stage,
     "etapa|fase|etapa venta|etapa embudo|paso|pipeline stage|phase|sales stage|funnel stage"},
};

struct Requirement
{
    ImportKind kind;
    QList<F> anyOf;
};

QList<Requirement> requirements()
{
    return {
        {ImportKind::Clients, {F::Name, F::FullName, F::CompanyName}},
        {ImportKind::Clients, {F::Phone, F::Phone2}},
        {ImportKind::Models, {F::Brand}},
        {ImportKind::Models, {F::Line}},
        {ImportKind::FollowUps,
         {F::ClientNationalId, F::ClientPhone, F::ClientExternalId, F::ClientName}},
        {ImportKind::FollowUps, {F::Due, F::DueDate}},
    };
}

bool isSmallWord(const QString &word)
{
    static const QStringList small{
        QStringLiteral("de"),  QStringLiteral("del"),    QStringLiteral("la"),
        QStringLiteral("el"),  QStringLiteral("los"),    QStringLiteral("las"),
        QStringLiteral("en"),  QStringLiteral("of"),     QStringLiteral("the"),
        QStringLiteral("n"),   QStringLiteral("no"),     QStringLiteral("nro"),
        QStringLiteral("num"), QStringLiteral("numero"), QStringLiteral("number")};
    return small.contains(word);
}

/// As the table writes names. A header of nothing but small words stays whole.
QString normalised(const QString &header)
{
    QStringList words = searchWords(header);
    QStringList telling = words;
    telling.removeIf(isSmallWord);
    return (telling.isEmpty() ? words : telling).join(u' ');
}

QHash<QString, F> namesOf(ImportKind kind)
{
    QHash<QString, F> fields;
    const auto add = [&fields](const QString &name, F field) {
        const QString key = normalised(name);
        if (!fields.contains(key))
            fields.insert(key, field);
    };
    for (const F field : importFields(kind))
        add(fieldKey(field), field);
    for (const FieldNames &row : fieldNames) {
        if (row.kind != kind)
            continue;
        for (const QString &name : QString::fromLatin1(row.names).split(u'|'))
            add(name, row.field);
    }
    return fields;
}

} // namespace

QList<ImportField> importFields(ImportKind kind)
{
    QList<F> fields;
    for (const FieldNames &row : fieldNames) {
        if (row.kind == kind && !fields.contains(row.field))
            fields += row.field;
    }
    return fields;
}

QString fieldKey(ImportField field)
{
    for (const FieldKey &row : fieldKeys) {
        if (row.field == field)
            return QLatin1StringView(row.key);
    }
    return {};
}

std::optional<ImportField> fieldFromKey(QStringView key)
{
    for (const FieldKey &row : fieldKeys) {
        if (key == QLatin1StringView(row.key))
            return row.field;
    }
    return {};
}

ColumnFields recognisedColumns(ImportKind kind, const QStringList &headers)
{
    const QHash<QString, F> names = namesOf(kind);
    ColumnFields columns;
    for (const QString &header : headers) {
        std::optional<F> field;
        if (const auto it = names.constFind(normalised(header)); it != names.cend())
            field = *it;
        columns += field && columnOf(columns, *field) >= 0 ? std::nullopt : field;
    }
    return columns;
}

QList<QList<ImportField>> missingFields(ImportKind kind, const ColumnFields &columns)
{
    QList<QList<F>> missing;
    for (const Requirement &requirement : requirements()) {
        const auto isThere = [&columns](F field) { return columnOf(columns, field) >= 0; };
        if (requirement.kind == kind &&
            std::none_of(requirement.anyOf.begin(), requirement.anyOf.end(), isThere))
            missing += requirement.anyOf;
    }
    return missing;
}

qsizetype columnOf(const ColumnFields &columns, ImportField field)
{
    return columns.indexOf(std::optional<F>(field));
}

QString headerSignature(ImportKind kind, const QStringList &headers)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(static_cast<int>(kind)));
    for (const QString &header : headers)
        hash.addData('\n' + folded(header).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Vitrina
