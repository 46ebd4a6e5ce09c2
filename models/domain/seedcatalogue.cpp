// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/seedcatalogue.h"

#include <QUuid>

namespace Vitrina {

namespace {

constexpr QUuid seedNamespace{0x8f0c0b6e, 0x51d4, 0x4a7b, 0x9d, 0x2e, 0x6a,
                              0x1f,       0x3c,   0x5b,   0x7e, 0x90};

struct Seed
{
    Catalogue catalogue;
    const char *code;
    int number; ///< minutes: usual length of a follow-up, contact deadline of a source (S2.13)
    const char *parent; ///< a source's medium
};

constexpr Seed seeds[] = {
    {Catalogue::FollowUpType, "call", 15, nullptr},
    {Catalogue::FollowUpType, "appointment", 45, nullptr},
    {Catalogue::FollowUpType, "test_drive", 60, nullptr},
    {Catalogue::FollowUpType, "whatsapp", 10, nullptr},
    {Catalogue::FollowUpType, "visit", 60, nullptr},

    {Catalogue::Quality, "hot", 0, nullptr},
    {Catalogue::Quality, "warm", 0, nullptr},
    {Catalogue::Quality, "cold", 0, nullptr},

    {Catalogue::LostReason, "price", 0, nullptr},
    {Catalogue::LostReason, "credit_refused", 0, nullptr},
    {Catalogue::LostReason, "bought_elsewhere", 0, nullptr},
    {Catalogue::LostReason, "no_stock", 0, nullptr},
    {Catalogue::LostReason, "no_answer", 0, nullptr},
    {Catalogue::LostReason, "postponed", 0, nullptr},
    {Catalogue::LostReason, "other", 0, nullptr},

    {Catalogue::Medium, "portals", 0, nullptr},
    {Catalogue::Medium, "web", 0, nullptr},
    {Catalogue::Medium, "social", 0, nullptr},
    {Catalogue::Medium, "others", 0, nullptr},

    {Catalogue::Source, "showroom", 1440, "others"},
    {Catalogue::Source, "phone", 1440, "others"},
    {Catalogue::Source, "referral", 1440, "others"},
    {Catalogue::Source, "radio", 1440, "others"},
    {Catalogue::Source, "fair", 1440, "others"},
    {Catalogue::Source, "whatsapp", 30, "social"},
    {Catalogue::Source, "facebook", 1440, "social"},
    {Catalogue::Source, "instagram", 1440, "social"},
    {Catalogue::Source, "tiktok", 1440, "social"},
    {Catalogue::Source, "marketplace", 1440, "portals"},
    {Catalogue::Source, "mercado_libre", 1440, "portals"},
    {Catalogue::Source, "patio_tuerca", 1440, "portals"},
    {Catalogue::Source, "website", 30, "web"},
    {Catalogue::Source, "web_quote", 30, "web"},

    {Catalogue::MessageTemplate, "greeting", 0, nullptr},
};

CatalogueItem itemOf(const Seed &seed, int position)
{
    CatalogueItem item;
    item.catalogue = seed.catalogue;
    item.code = QString::fromLatin1(seed.code);
    item.id = seededId(seed.catalogue, item.code);
    item.position = position;
    item.number = seed.number;
    if (seed.parent)
        item.parentId = seededId(Catalogue::Medium, QString::fromLatin1(seed.parent));
    return item;
}

} // namespace

CatalogueItemId seededId(Catalogue catalogue, const QString &code)
{
    return CatalogueItemId(
        QUuid::createUuidV5(seedNamespace, codeOf(catalogue) + QLatin1Char('/') + code));
}

QList<CatalogueItem> seedCatalogue()
{
    QList<CatalogueItem> items;
    int position = 0;
    for (const Seed &seed : seeds)
        items += itemOf(seed, position++);
    return items;
}

} // namespace Vitrina
