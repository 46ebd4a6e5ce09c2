// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The PDF of a large quote, as it is made when a person presses the button.
#include "figures.h"
#include "samples.h"

#include "proforma/proformadocument.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace Vitrina::Bench {

namespace {

constexpr int models = 3;
constexpr int paperMonths = 84;
constexpr int paperWarmUps = 2;

template <typename Id>
Id idOf(int number)
{
    return Id::fromBytes(QByteArray(15, 'v') + char(number));
}

QuoteContent contentOf(int offers)
{
    QuoteContent content;
    content.taxName = QStringLiteral("IVA");
    content.taxMillionths = Percent::of(15).millionths();
    for (int i = 0; i < offers; ++i) {
        QuoteOffer offer;
        offer.id = idOf<QuoteOfferId>(i);
        offer.text = QStringLiteral("CF Moto NK %1").arg(250 + i);
        offer.priceMinor = 529'000;
        content.offers += offer;
        QuoteForm cash;
        cash.id = idOf<QuoteFormId>(2 * i);
        cash.offerId = offer.id;
        content.forms += cash;
        QuoteForm credit = cash;
        credit.id = idOf<QuoteFormId>(2 * i + 1);
        credit.kind = QuoteFormKind::Financed;
        credit.months = paperMonths;
        credit.downPayment = Percent::of(30).millionths();
        credit.rateMillionths = Percent::of(15, 60).millionths();
        content.forms += credit;
    }
    return content;
}

ProformaFacts facts()
{
    ProformaFacts facts;
    facts.company = QStringLiteral("Motos del Norte");
    facts.client = QStringLiteral("Rosa Vega");
    facts.country = QStringLiteral("EC");
    facts.number = 123;
    facts.day = QDate(2026, 11, 22);
    facts.currency = *Currency::fromCode(u"USD");
    facts.link = QUrl(QStringLiteral("https://vitrina.example/c/0123456789abcdef0123456789abcdef"));
    facts.content = contentOf(models);
    return facts;
}

/// The least that writes as many pages, with nothing on them.
double emptyPages(int pages)
{
    return millisecondsOf([pages] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageLayout(paperLayout(PaperSize::A4));
        QPainter painter(&writer);
        for (int i = 1; i < pages; ++i)
            writer.newPage();
    });
}

int pagesOf(const ProformaFacts &facts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(paperLayout(PaperSize::A4));
    return proformaDocument(facts, ProformaTemplate::builtIn())->paint(writer);
}

} // namespace

void measureProforma(const Context &bench)
{
    if (!bench.wants(QStringLiteral("proforma-pdf")))
        return;
    const ProformaFacts quote = facts();
    const int pages = pagesOf(quote);
    Samples written;
    Samples empty;
    for (int i = -paperWarmUps; i < bench.options.repetitions; ++i) {
        const double ms = millisecondsOf(
            [&] { proformaPdf(quote, ProformaTemplate::builtIn(), PaperSize::A4).value(); });
        const double floor = emptyPages(pages);
        if (i >= 0) {
            written.add(ms);
            empty.add(floor);
        }
    }
    print(QStringLiteral("proforma-pdf"), models * paperMonths, written, empty.p50());
}

} // namespace Vitrina::Bench
