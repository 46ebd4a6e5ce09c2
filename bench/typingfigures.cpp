// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A key in the search box, a filter changed: until the list is painted.
#include "figures.h"
#include "samples.h"
#include "screen.h"

#include "items/followuptablemodel.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QTableView>

namespace Vitrina::Bench {

namespace {

const char *const searches[] = {"maria garcia", "lopez gixxer", "torres",        "099123",
                                "diego vera",   "yamaha ana",   "zambrano paola"};

/// What is said in place of the list where nothing matches; made when it is first to be said.
QWidget *nothingFound(QWidget *page)
{
    QLineEdit *field = Screen::searchOf(page);
    field->setText(QStringLiteral("qqqqqqqq"));
    QWidget *state = nullptr;
    while (!state || !state->isVisible()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        state = page->findChild<QWidget *>(QStringLiteral("followUpsState"));
    }
    field->clear();
    return state;
}

/// Every key of every search, until there are enough.
Samples typed(QWidget *page, int repetitions)
{
    QLineEdit *field = Screen::searchOf(page);
    PaintWatch watch({Screen::tableOf(page)->viewport(), nothingFound(page)});
    const auto *model = page->findChild<FollowUpTableModel *>();
    Samples samples;
    int skipped = 8; // to get warm
    for (int round = 0; samples.size() < repetitions; ++round) {
        const QString text = QString::fromLatin1(searches[size_t(round) % std::size(searches)]);
        for (const QChar c : text) {
            // Fewer than none there cannot be, and a space changes nothing.
            if (model->shownCount() == 0)
                break;
            if (c == u' ') {
                press(field, Qt::Key_Space, c);
                continue;
            }
            const double ms = watch.untilPainted([&] { press(field, c.toUpper().unicode(), c); });
            if (skipped-- <= 0)
                samples.add(ms);
        }
        field->clear();
    }
    return samples;
}

/// A quality chosen or let go, as the filter bar hands it on.
Samples filtered(QWidget *page, const Directory &directory, int repetitions)
{
    PaintWatch watch({Screen::tableOf(page)->viewport()});
    auto *model = page->findChild<FollowUpTableModel *>();
    const auto qualities = directory.catalogue(Catalogue::Quality);
    Samples samples;
    for (int i = -5; i < repetitions; ++i) {
        PendingFilter filter;
        if (i % 2 == 0)
            filter.qualities = {
                quint16(directory.rowOf(qualities[size_t(i + 6) % qualities.size()].id))};
        else
            filter.overdueDays = 3 + (i + 6) % 5;
        const double ms = watch.untilPainted([&] { model->setFilter(filter); });
        if (i >= 0)
            samples.add(ms);
    }
    model->setFilter({});
    return samples;
}

/// The same answer from SQLite alone, every advisor's, by due date: what the last key costs there.
Samples rawSearch(Database &database, int limit)
{
    Samples samples;
    for (int i = 0; i < 12; ++i) {
        samples.add(millisecondsOf([&] {
            Rows rows = database.query(
                QStringLiteral(
                    "SELECT p.due_at, p.follow_up FROM pending_follow_up p WHERE p.client IN"
                    " (SELECT rowid FROM client_fts WHERE client_fts MATCH ?)"
                    " ORDER BY p.due_at, p.follow_up LIMIT ?"),
                {QStringLiteral("\"%1\"*").arg(QLatin1StringView(i % 2 ? "torres" : "maria")),
                 limit});
            while (rows.next()) {
            }
        }));
    }
    return samples;
}

} // namespace

void measureTyping(const Context &bench, const Dataset &dataset)
{
    if (bench.wants(QStringLiteral("search-own")) || bench.wants(QStringLiteral("filter-own"))) {
        Screen screen(dataset, bench.theme, Screen::Whose::Own);
        FollowUpsPage *page = screen.makePage();
        screen.settle(page);
        print(QStringLiteral("search-own"), bench.options.rows,
              typed(page, bench.options.repetitions));
        print(QStringLiteral("filter-own"), bench.options.rows,
              filtered(page, *screen.reader().directory(), bench.options.repetitions));
    }
    if (bench.wants(QStringLiteral("search-all")) || bench.wants(QStringLiteral("filter-all"))) {
        Screen screen(dataset, bench.theme, Screen::Whose::Everyone);
        FollowUpsPage *page = screen.makePage();
        screen.settle(page);
        const double floor = rawSearch(screen.reader().database(), 100).p50();
        print(QStringLiteral("search-all"), bench.options.rows,
              typed(page, bench.options.repetitions), floor);
        print(QStringLiteral("filter-all"), bench.options.rows,
              filtered(page, *screen.reader().directory(), bench.options.repetitions), floor);
    }
}

} // namespace Vitrina::Bench
