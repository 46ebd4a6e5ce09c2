// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/words.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct Word
{
    const char *code;
    const char *text;
};

// The codes are those of domain/seedcatalogue.cpp; a code that is not here is shown as it is.
constexpr Word followUpTypes[] = {
    {"call", QT_TRANSLATE_NOOP("Words", "Call")},
    {"appointment", QT_TRANSLATE_NOOP("Words", "Appointment")},
    {"test_drive", QT_TRANSLATE_NOOP("Words", "Test drive")},
    {"whatsapp", QT_TRANSLATE_NOOP("Words", "WhatsApp")},
    {"visit", QT_TRANSLATE_NOOP("Words", "Visit")},
};
constexpr Word qualities[] = {
    {"hot", QT_TRANSLATE_NOOP("Words", "Hot")},
    {"warm", QT_TRANSLATE_NOOP("Words", "Warm")},
    {"cold", QT_TRANSLATE_NOOP("Words", "Cold")},
};
constexpr Word lostReasons[] = {
    {"price", QT_TRANSLATE_NOOP("Words", "Price")},
    {"credit_refused", QT_TRANSLATE_NOOP("Words", "Credit refused")},
    {"bought_elsewhere", QT_TRANSLATE_NOOP("Words", "Bought elsewhere")},
    {"no_stock", QT_TRANSLATE_NOOP("Words", "No stock")},
    {"no_answer", QT_TRANSLATE_NOOP("Words", "Does not answer")},
    {"postponed", QT_TRANSLATE_NOOP("Words", "Postponed the purchase")},
    {"other", QT_TRANSLATE_NOOP("Words", "Other reason")},
};
constexpr Word media[] = {
    {"portals", QT_TRANSLATE_NOOP("Words", "Portals")},
    {"web", QT_TRANSLATE_NOOP("Words", "Web")},
    {"social", QT_TRANSLATE_NOOP("Words", "Social media")},
    {"others", QT_TRANSLATE_NOOP("Words", "Others")},
};
constexpr Word sources[] = {
    {"showroom", QT_TRANSLATE_NOOP("Words", "Showroom")},
    {"phone", QT_TRANSLATE_NOOP("Words", "Phone")},
    {"referral", QT_TRANSLATE_NOOP("Words", "Referral")},
    {"radio", QT_TRANSLATE_NOOP("Words", "Radio")},
    {"fair", QT_TRANSLATE_NOOP("Words", "Fair")},
    {"whatsapp", QT_TRANSLATE_NOOP("Words", "WhatsApp")},
    {"facebook", QT_TRANSLATE_NOOP("Words", "Facebook")},
    {"instagram", QT_TRANSLATE_NOOP("Words", "Instagram")},
    {"tiktok", QT_TRANSLATE_NOOP("Words", "TikTok")},
    {"marketplace", QT_TRANSLATE_NOOP("Words", "Marketplace")},
    {"mercado_libre", QT_TRANSLATE_NOOP("Words", "Mercado Libre")},
    {"patio_tuerca", QT_TRANSLATE_NOOP("Words", "Patio Tuerca")},
    {"website", QT_TRANSLATE_NOOP("Words", "Website")},
    {"web_quote", QT_TRANSLATE_NOOP("Words", "Web quote")},
};
constexpr Word templates[] = {{"greeting", QT_TRANSLATE_NOOP("Words", "Greeting")}};

constexpr Word stages[] = {
    {"interested", QT_TRANSLATE_NOOP("Words", "Interested")},
    {"quoted", QT_TRANSLATE_NOOP("Words", "Quoted")},
    {"documented", QT_TRANSLATE_NOOP("Words", "Documented")},
    {"invoiced", QT_TRANSLATE_NOOP("Words", "Invoiced")},
    {"delivered", QT_TRANSLATE_NOOP("Words", "Vehicle delivered")},
};
constexpr Word states[] = {
    {"open", QT_TRANSLATE_NOOP("Words", "Open")},
    {"won", QT_TRANSLATE_NOOP("Words", "Sold")},
    {"lost", QT_TRANSLATE_NOOP("Words", "Lost")},
};
constexpr Word followUpStates[] = {
    {"pending", QT_TRANSLATE_NOOP("Words", "Pending")},
    {"resolved", QT_TRANSLATE_NOOP("Words", "Resolved")},
    {"cancelled", QT_TRANSLATE_NOOP("Words", "Cancelled")},
};
constexpr Word clientKinds[] = {
    {"person", QT_TRANSLATE_NOOP("Words", "Person")},
    {"company", QT_TRANSLATE_NOOP("Words", "Company")},
};
constexpr Word outcomes[] = {
    {"reached", QT_TRANSLATE_NOOP("Words", "Reached")},
    {"not_reached", QT_TRANSLATE_NOOP("Words", "Not reached")},
};
constexpr Word entryTypes[] = {
    {"sales_floor", QT_TRANSLATE_NOOP("Words", "Sales floor")},
    {"centralizer", QT_TRANSLATE_NOOP("Words", "Digital / manual")},
    {"web_quote", QT_TRANSLATE_NOOP("Words", "Web quote tool")},
};
constexpr Word vehicleKinds[] = {
    {"motorcycle", QT_TRANSLATE_NOOP("Words", "Motorcycle")},
    {"car", QT_TRANSLATE_NOOP("Words", "Car")},
    {"truck", QT_TRANSLATE_NOOP("Words", "Truck")},
    {"other", QT_TRANSLATE_NOOP("Words", "Other")},
};
constexpr Word levels[] = {
    {"1", QT_TRANSLATE_NOOP("Words", "Whole company")},
    {"2", QT_TRANSLATE_NOOP("Words", "Branch")},
    {"3", QT_TRANSLATE_NOOP("Words", "Department")},
    {"4", QT_TRANSLATE_NOOP("Words", "Own clients")},
};

// What a person may do beyond her level, in the order of a form.
constexpr Word permissions[] = {
    {"approve_reservation", QT_TRANSLATE_NOOP("Words", "Approve reservations")},
    {"approve_discount", QT_TRANSLATE_NOOP("Words", "Approve discounts")},
    {"extend_link", QT_TRANSLATE_NOOP("Words", "Extend quotes that have expired")},
    {"edit_locked_quote", QT_TRANSLATE_NOOP("Words", "Change a quote that was sent")},
    {"change_preferred_agent", QT_TRANSLATE_NOOP("Words", "Give clients to another advisor")},
    {"step_stage_back", QT_TRANSLATE_NOOP("Words", "Take a sale a stage back")},
    {"reopen_lost", QT_TRANSLATE_NOOP("Words", "Reopen lost sales")},
    {"import", QT_TRANSLATE_NOOP("Words", "Import, and keep the stock")},
    {"export", QT_TRANSLATE_NOOP("Words", "Export")},
    {"erase_data", QT_TRANSLATE_NOOP("Words", "Erase a client's data")},
    {"manage_staff", QT_TRANSLATE_NOOP("Words", "Manage people and the company")},
};

template <size_t N>
QString wordFor(const Word (&words)[N], const QString &code)
{
    for (const Word &word : words) {
        if (code == QLatin1StringView(word.code))
            return QCoreApplication::translate("Words", word.text);
    }
    return code;
}

} // namespace

QString itemName(const CatalogueItem &item)
{
    if (!item.name.isEmpty())
        return item.name;
    switch (item.catalogue) {
    case Catalogue::FollowUpType:
        return wordFor(followUpTypes, item.code);
    case Catalogue::Quality:
        return wordFor(qualities, item.code);
    case Catalogue::LostReason:
        return wordFor(lostReasons, item.code);
    case Catalogue::Medium:
        return wordFor(media, item.code);
    case Catalogue::Source:
        return wordFor(sources, item.code);
    case Catalogue::MessageTemplate:
        return wordFor(templates, item.code);
    }
    return item.code;
}

QString stageName(Stage stage)
{
    return wordFor(stages, codeOf(stage));
}
QString stateName(OpportunityState state)
{
    return wordFor(states, codeOf(state));
}
QString followUpStateName(FollowUpState state)
{
    return wordFor(followUpStates, codeOf(state));
}
QString clientKindName(ClientKind kind)
{
    return wordFor(clientKinds, codeOf(kind));
}
QString outcomeName(Outcome outcome)
{
    return wordFor(outcomes, codeOf(outcome));
}
QString entryTypeName(EntryType type)
{
    return wordFor(entryTypes, codeOf(type));
}
QString vehicleKindName(VehicleKind kind)
{
    return wordFor(vehicleKinds, codeOf(kind));
}
QString accessLevelName(int level)
{
    return wordFor(levels, QString::number(level));
}
QString permissionName(Permission permission)
{
    return wordFor(permissions, codeOf(permission));
}
std::vector<Permission> permissionsInOrder()
{
    std::vector<Permission> ordered;
    for (const Word &word : permissions)
        ordered.push_back(*fromCode<Permission>(QString::fromLatin1(word.code)));
    return ordered;
}

Dot qualityDot(const CatalogueItem &quality)
{
    static constexpr Dot dots[] = {Dot::Hot, Dot::Warm, Dot::Cold};
    for (size_t i = 0; i < std::size(qualities); ++i) {
        if (quality.code == QLatin1StringView(qualities[i].code))
            return dots[i];
    }
    return Dot::None;
}

} // namespace Vitrina
