// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The board of quotes, and a key in the editor of a large one.
#include "figures.h"
#include "samples.h"
#include "screen.h"

#include "commands/savequote.h"
#include "quotes/formcard.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QListView>

namespace Vitrina::Bench {

namespace {

constexpr int quotes = 20'000;
constexpr int quoteWarmUps = 5;
constexpr int offers = 5;
constexpr int months = 84;

/// A quote for every tenth sale, in all statuses, once.
void fillQuotes(Database &database)
{
    if (database.scalar(QStringLiteral("SELECT count(*) FROM quote")).toInt() >= quotes)
        return;
    database.execute(
        QStringLiteral(
            "INSERT INTO quote (id, client_id, opportunity_id, advisor_id, branch_id, number,"
            " currency, status, expires_at, title, total_minor, content_version, edited_at,"
            " created_at, row_version)"
            " SELECT o.id, o.client_id, o.id, o.advisor_id,"
            "  o.branch_id, o.rowid, 'USD',"
            "  CASE o.rowid % 6 WHEN 0 THEN 'draft' WHEN 1 THEN 'sent' WHEN 2 THEN 'viewed'"
            "   WHEN 3 THEN 'reserved' WHEN 4 THEN 'completed' ELSE 'expired' END,"
            "  %1 + o.rowid * 7919 % 250000000, 'CF Moto NK 250 2026', 300000 + o.rowid % 900000,"
            "  zeroblob(16), %1, %1, zeroblob(16)"
            " FROM opportunity o WHERE o.rowid <= %2")
            .arg(QDateTime::currentMSecsSinceEpoch())
            .arg(quotes));
}

/// The least that reads them.
Samples rawCards(Database &database, int repetitions)
{
    Samples samples;
    for (int i = 0; i < repetitions; ++i) {
        samples.add(millisecondsOf([&] {
            Rows rows = database.query(
                QStringLiteral("SELECT q.id, q.number, q.title, q.total_minor, q.status, c.name"
                               " FROM quote q JOIN client c ON c.id = q.client_id"));
            while (rows.next()) {
            }
        }));
    }
    return samples;
}

QListView *listOf(QWidget *page)
{
    return page->findChild<QListView *>(QStringLiteral("quoteColumn_sent"));
}

QuoteContent largeContent(CommandQueue &queue)
{
    QuoteContent content;
    content.taxName = QStringLiteral("IVA");
    content.taxMillionths = Percent::of(15).millionths();
    for (int i = 0; i < offers; ++i) {
        QuoteOffer offer;
        offer.id = queue.newId<QuoteOfferId>();
        offer.text = QStringLiteral("CF Moto NK %1").arg(250 + i);
        offer.priceMinor = 529'000;
        content.offers += offer;
        for (int form = 0; form < 3; ++form) {
            QuoteForm credit;
            credit.id = queue.newId<QuoteFormId>();
            credit.offerId = offer.id;
            credit.kind = QuoteFormKind::Financed;
            credit.months = months;
            credit.downPayment = Percent::of(20 + form).millionths();
            credit.rateMillionths = Percent::of(15, 60).millionths();
            content.forms += credit;
        }
    }
    return content;
}

/// A digit typed or taken back in the price, until the first way to pay is painted.
Samples typed(QuotesPage *page, int repetitions)
{
    QCoreApplication::processEvents();
    auto *price = page->findChild<QLineEdit *>(QStringLiteral("offerPriceEdit"));
    price->setFocus();
    price->setText(QStringLiteral("5290"));
    PaintWatch watch({page->findChildren<FormCard *>().first()});
    Samples samples;
    for (int i = -quoteWarmUps; i < repetitions; ++i) {
        const bool adds = i % 2 == 0;
        const double ms = watch.untilPainted([&] {
            press(price, adds ? Qt::Key_1 : Qt::Key_Backspace,
                  adds ? QStringLiteral("1") : QString());
        });
        if (i >= 0)
            samples.add(ms);
    }
    return samples;
}

} // namespace

void measureQuotes(const Context &bench, const Dataset &dataset)
{
    if (!bench.wants(QStringLiteral("quote")))
        return;
    fillQuotes(*dataset.profile().openWriter());
    Screen screen(dataset, bench.theme, Screen::Whose::Everyone);
    Samples built;
    std::unique_ptr<QuotesPage> page;
    for (int i = -1; i < 12; ++i) {
        page.reset();
        const double ms = millisecondsOf([&] {
            page = std::make_unique<QuotesPage>(screen.reader(), screen.queue(), bench.theme);
            screen.stack().addWidget(page.get());
            PaintWatch watch({listOf(page.get())->viewport()});
            screen.stack().setCurrentWidget(page.get());
            watch.wait(0);
        });
        screen.stack().setCurrentWidget(&screen.blank());
        if (i >= 0)
            built.add(ms);
    }
    Samples opened;
    Samples scrolled;
    QListView *list = listOf(page.get());
    PaintWatch watch({list->viewport()});
    for (int i = -quoteWarmUps; i < bench.options.repetitions; ++i) {
        screen.stack().setCurrentWidget(&screen.blank());
        const double ms = watch.untilPainted([&] { screen.stack().setCurrentWidget(page.get()); });
        const double pageDown = watch.untilPainted([&] { press(list, Qt::Key_PageDown); });
        if (i >= 0) {
            opened.add(ms);
            scrolled.add(pageDown);
        }
    }
    print(QStringLiteral("quotes-open"), quotes, opened);
    print(QStringLiteral("quotes-built"), quotes, built,
          rawCards(screen.reader().database(), 12).p50());
    print(QStringLiteral("quotes-scroll"), quotes, scrolled);

    const OpportunityId sale = OpportunityId::fromBytes(
        screen.reader()
            .database()
            .scalar(QStringLiteral("SELECT id FROM opportunity WHERE state = 'open' LIMIT 1"))
            .toByteArray());
    const CreateQuote large{screen.queue().newId<QuoteId>(), screen.queue().newId<QuoteVersionId>(),
                            sale, largeContent(screen.queue()), screen.reader().now()};
    screen.queue().submit(large).waitForFinished();
    page->open(large.quoteId);
    print(QStringLiteral("quote-key"), offers * 3 * months,
          typed(page.get(), bench.options.repetitions));
    page.reset();
}

} // namespace Vitrina::Bench
