// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sorting by a click on each heading, and jumping to the last row.
#include "figures.h"
#include "samples.h"
#include "screen.h"

#include "items/followuptablemodel.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace Vitrina::Bench {

namespace {

void measureSorting(const Context &bench, const Dataset &dataset, Screen::Whose whose,
                    const QString &suffix)
{
    const QString sortName = QStringLiteral("sort-") + suffix;
    const QString jumpName = QStringLiteral("jump-") + suffix;
    if (!bench.wants(sortName) && !bench.wants(jumpName))
        return;
    Screen screen(dataset, bench.theme, whose);
    FollowUpsPage *page = screen.makePage();
    screen.settle(page);
    QTableView *table = Screen::tableOf(page);
    QHeaderView *header = table->horizontalHeader();
    PaintWatch watch({table->viewport()});
    Samples sorts;
    Samples jumps;
    for (int i = -header->count(); i < bench.options.repetitions; ++i) {
        const int column = (i + 2 * header->count()) % header->count();
        if (!header->isSectionHidden(column) && FollowUpTableModel::isSortable(column)) {
            // In a narrow table the last columns are scrolled away.
            table->horizontalScrollBar()->setValue(header->sectionPosition(column));
            const QPoint middle(header->sectionViewportPosition(column) +
                                    header->sectionSize(column) / 2,
                                header->height() / 2);
            const double ms = watch.untilPainted([&] { click(header->viewport(), middle); });
            if (i >= 0)
                sorts.add(ms);
        }
        // The current row went with its follow-up, perhaps to the end already.
        press(table, Qt::Key_Home);
        const double ms = watch.untilPainted([&] { press(table, Qt::Key_End); });
        if (i >= 0)
            jumps.add(ms);
        press(table, Qt::Key_Home);
    }
    print(sortName, bench.options.rows, sorts);
    print(jumpName, bench.options.rows, jumps);
}

} // namespace

void measureSorting(const Context &bench, const Dataset &dataset)
{
    measureSorting(bench, dataset, Screen::Whose::Own, QStringLiteral("own"));
    measureSorting(bench, dataset, Screen::Whose::Everyone, QStringLiteral("all"));
}

} // namespace Vitrina::Bench
