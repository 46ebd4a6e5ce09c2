// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/proformafacts.h"

namespace Vitrina::Testing {

template <typename Id>
Id idOf(int number)
{
    return Id::fromBytes(QByteArray(15, 'v') + char(number));
}

inline QuoteForm cashForm(const QuoteOffer &offer, int id)
{
    QuoteForm form;
    form.id = idOf<QuoteFormId>(id);
    form.offerId = offer.id;
    return form;
}

inline QuoteForm creditForm(const QuoteOffer &offer, int id, int months)
{
    QuoteForm form = cashForm(offer, id);
    form.kind = QuoteFormKind::Financed;
    form.downPayment = Percent::of(30).millionths();
    form.months = months;
    form.rateMillionths = Percent::of(15, 60).millionths();
    form.lender = QStringLiteral("Banco del Valle");
    return form;
}

inline QuoteItem itemOf(const QuoteOffer &offer, int id, const QString &text, qint64 price)
{
    QuoteItem item;
    item.id = idOf<QuoteItemId>(id);
    item.offerId = offer.id;
    item.text = text;
    item.priceMinor = price;
    return item;
}

/// A quote of @p offers models, each with a helmet, for cash and on credit.
inline ProformaFacts sampleFacts(int offers = 1, int months = 24)
{
    ProformaFacts facts;
    facts.company = QStringLiteral("Motos del Norte");
    facts.branch = QStringLiteral("Quito Norte");
    facts.address = QStringLiteral("Av. 10 de Agosto N34-120, Quito");
    facts.advisor = QStringLiteral("Ana Paredes");
    facts.advisorPhone = QStringLiteral("099 123 4567");
    facts.client = QStringLiteral("Rosa Vega");
    facts.clientId = QStringLiteral("1712345675");
    facts.country = QStringLiteral("EC");
    facts.number = 123;
    facts.version = 2;
    facts.day = QDate(2026, 11, 22);
    facts.validUntil = QDateTime(QDate(2026, 11, 25), QTime(15, 30), Qt::UTC);
    facts.timeZone = "America/Guayaquil";
    facts.currency = *Currency::fromCode(u"USD");
    facts.content.note = QStringLiteral("Entrega en quince días");
    facts.content.taxName = QStringLiteral("IVA");
    facts.content.taxMillionths = Percent::of(15).millionths();
    facts.legalText = QStringLiteral("Precios sujetos a cambio.\nNo es una factura.");
    for (int i = 0; i < offers; ++i) {
        QuoteOffer offer;
        offer.id = idOf<QuoteOfferId>(i);
        offer.position = i;
        offer.text = QStringLiteral("CF Moto NK %1").arg(250 + i);
        offer.colour = QStringLiteral("Negro mate");
        offer.priceMinor = 529'000 + 10'000 * i;
        facts.content.offers += offer;
        facts.content.items += itemOf(offer, i, QStringLiteral("Casco"), 12'000);
        QuoteForm cash = cashForm(offer, 2 * i);
        cash.discount = 5'000;
        facts.content.forms += cash;
        facts.content.forms += creditForm(offer, 2 * i + 1, months);
    }
    return facts;
}

} // namespace Vitrina::Testing
