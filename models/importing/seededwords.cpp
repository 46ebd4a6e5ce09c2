// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/seededwords.h"

#include "domain/text.h"

namespace Vitrina {

namespace {

struct SeededWords
{
    Catalogue catalogue;
    const char *code;
    const char *words; ///< folded; '|' between them
};

using C = Catalogue;

constexpr SeededWords seeded[] = {
    {C::FollowUpType, "call",
     "llamada|llamar|llamada telefonica|telefono|telefonica|phone call|phone|tel"},
    {C::FollowUpType, "appointment", "cita|reunion|cita en vitrina|meeting|agendamiento"},
    {C::FollowUpType, "test_drive",
     "prueba de manejo|prueba de ruta|prueba|manejo|test drive|testdrive|test ride|demostracion"},
    {C::FollowUpType, "whatsapp", "whatsapp|whats app|wa|wsp|mensaje|chat|message"},
    {C::FollowUpType, "visit", "visita|visita a domicilio|visita cliente|home visit"},

    {C::Quality, "hot", "caliente|alta|alto|muy interesado|a|high"},
    {C::Quality, "warm", "tibio|tibia|media|medio|interesado|b|medium"},
    {C::Quality, "cold", "frio|fria|baja|bajo|poco interesado|c|low"},

    {C::Source, "showroom",
     "vitrina|piso|piso de venta|exhibicion|sala de ventas|local|almacen|walk in|walkin|floor"},
    {C::Source, "phone", "telefono|llamada|llamada entrante|call in|call"},
    {C::Source, "referral", "referido|referida|recomendacion|recomendado|referencia|referred"},
    {C::Source, "radio", "radio|radio fm"},
    {C::Source, "fair", "feria|evento|expo|exposicion|event|show"},
    {C::Source, "whatsapp", "whatsapp|whats app|wa|wsp"},
    {C::Source, "facebook", "facebook|fb|face|facebook ads|messenger|meta"},
    {C::Source, "instagram", "instagram|ig|insta"},
    {C::Source, "tiktok", "tiktok|tik tok"},
    {C::Source, "marketplace", "marketplace|facebook marketplace|market place"},
    {C::Source, "mercado_libre", "mercado libre|mercadolibre|ml"},
    {C::Source, "patio_tuerca", "patio tuerca|patiotuerca|patio de tuercas"},
    {C::Source, "website", "pagina web|sitio web|web|pagina|website|web site|internet|online"},
    {C::Source, "web_quote", "cotizacion web|cotizacion en linea|cotizador|web quote|online quote"},
};

template <typename Enum>
struct EnumWords
{
    Enum value;
    const char *words;
};

constexpr EnumWords<Stage> stageWords[] = {
    {Stage::Interested, "interested|interesado|interesada|prospecto|nuevo|inicio|lead|new"},
    {Stage::Quoted, "quoted|cotizado|cotizada|cotizacion|proforma|proformado|quote|quotation"},
    {Stage::Documented,
     "documented|documentado|documentada|documentacion|documentos|credito|paperwork|documents"},
    {Stage::Invoiced, "invoiced|facturado|facturada|factura|facturacion|invoice|vendido|sold"},
    {Stage::Delivered, "delivered|entregado|entregada|entrega|delivery"},
};

constexpr EnumWords<VehicleKind> kindWords[] = {
    {VehicleKind::Motorcycle,
     "motorcycle|moto|motocicleta|motos|scooter|cuadron|atv|motorbike|bike"},
    {VehicleKind::Car,
     "car|auto|automovil|carro|suv|sedan|hatchback|jeep|vehiculo liviano|liviano|coche"},
    {VehicleKind::Truck,
     "truck|camion|camioneta|pickup|pick up|furgon|furgoneta|bus|van|vehiculo pesado|pesado"},
    {VehicleKind::Other, "other|otro|otros|otra"},
};

bool isAmong(const char *words, const QString &word)
{
    return QString::fromLatin1(words).split(u'|').contains(word);
}

template <typename Enum, size_t N>
std::optional<Enum> fromWord(const EnumWords<Enum> (&table)[N], const QString &text)
{
    const QString word = folded(text);
    for (const EnumWords<Enum> &row : table) {
        if (isAmong(row.words, word))
            return row.value;
    }
    return {};
}

} // namespace

QStringList seededWords(Catalogue catalogue, const QString &code)
{
    for (const SeededWords &row : seeded) {
        if (row.catalogue == catalogue && code == QLatin1StringView(row.code))
            return QString::fromLatin1(row.words).split(u'|');
    }
    return {};
}

std::optional<Stage> stageFromWord(const QString &text)
{
    return fromWord(stageWords, text);
}

std::optional<VehicleKind> vehicleKindFromWord(const QString &text)
{
    return fromWord(kindWords, text);
}

} // namespace Vitrina
