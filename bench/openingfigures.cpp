// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opening Mis Seguimientos while the program runs.
#include "barekeyset.h"
#include "figures.h"
#include "samples.h"
#include "screen.h"

#include <QTableView>

namespace Vitrina::Bench {

namespace {

constexpr int warmUps = 5;

double openBare(Screen &screen, const Dataset &dataset)
{
    // Another widget's painting cannot be watched before the widget is there: from here on all
    // counts.
    QTableView *table = nullptr;
    std::unique_ptr<PaintWatch> watch;
    double ms = millisecondsOf([&] {
        table = new QTableView;
        table->setModel(new BareKeyset(screen.reader().database(), dataset.advisor(), table));
        screen.stack().addWidget(table);
        watch = std::make_unique<PaintWatch>(QList<QWidget *>{table->viewport()});
        screen.stack().setCurrentWidget(table);
        watch->wait(0);
    });
    screen.stack().setCurrentWidget(&screen.blank());
    delete table;
    return ms;
}

double openBuilt(Screen &screen)
{
    FollowUpsPage *page = nullptr;
    std::unique_ptr<PaintWatch> watch;
    const double ms = millisecondsOf([&] {
        page = screen.makePage();
        watch = std::make_unique<PaintWatch>(QList<QWidget *>{Screen::tableOf(page)->viewport()});
        screen.stack().setCurrentWidget(page);
        watch->wait(0);
    });
    screen.stack().setCurrentWidget(&screen.blank());
    delete page;
    return ms;
}

} // namespace

void measureOpening(const Context &bench, const Dataset &dataset)
{
    if (!bench.wants(QStringLiteral("open")))
        return;
    Screen screen(dataset, bench.theme, Screen::Whose::Own);
    Samples bare;
    Samples built;
    Samples kept;
    for (int i = -warmUps; i < bench.options.repetitions; ++i) {
        const double ms = openBare(screen, dataset);
        const double builtMs = openBuilt(screen);
        if (i >= 0) {
            bare.add(ms);
            built.add(builtMs);
        }
    }
    FollowUpsPage *page = screen.makePage();
    screen.settle(page);
    PaintWatch watch({Screen::tableOf(page)->viewport()});
    for (int i = -warmUps; i < bench.options.repetitions; ++i) {
        screen.stack().setCurrentWidget(&screen.blank());
        const double ms = watch.untilPainted([&] { screen.stack().setCurrentWidget(page); });
        if (i >= 0)
            kept.add(ms);
    }
    print(QStringLiteral("open"), bench.options.rows, kept, bare.p50());
    print(QStringLiteral("open-built"), bench.options.rows, built, bare.p50());
}

} // namespace Vitrina::Bench
