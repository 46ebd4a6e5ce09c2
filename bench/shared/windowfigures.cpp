// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/figures.h"

#include "commands/schedulefollowup.h"
#include "domain/seedcatalogue.h"
#include "samples.h"
#include "shared/cputime.h"
#include "shared/fill.h"
#include "shared/window.h"
#include "sync/digest.h"
#include "sync/handshake.h"

#include <QTableView>

#include <cstdio>
#include <functional>

namespace Vitrina::Bench {

namespace {

using namespace Testing;

constexpr int firstOfAll = 990;
constexpr int secondsOfAnHour = 3600;

/// A call at the top of every list: before all others, and before those of lower number.
ScheduleFollowUp callBeforeAll(CommandQueue &queue, const ClientId &client, int n)
{
    ScheduleFollowUp command{client, {}, {}, QDateTime::currentDateTimeUtc()};
    command.next.id = queue.newId<FollowUpId>();
    command.next.typeId = seededId(Catalogue::FollowUpType, QStringLiteral("call"));
    command.next.dueAt = command.at.addSecs(60 * (1000 - n));
    return command;
}

void measurePainted(const HubOptions &options, const SyncWorld &world, Desk &ana,
                    const Window &window)
{
    PaintWatch watch({window.table()->viewport()});
    Samples painted;
    for (int i = -5; i < options.repetitions; ++i) {
        handleEvents(pauseMs);
        const QStringList before = window.topRows();
        double command = 0;
        double whole = watch.untilPainted([&] {
            command = millisecondsOf(
                [&] { ana.must(callBeforeAll(*ana.queue, world.alba.clientId, i)); });
        });
        // Whatever else was painted before.
        while (window.topRows() == before)
            whole += watch.untilPainted([] {});
        if (i >= 0)
            painted.add(whole - command);
    }
    print(QStringLiteral("sync-painted"), options.rows, painted);
}

void printShare(const char *name, int seconds, qint64 nanoseconds)
{
    std::printf("bench %s seconds=%d ms_per_hour=%.0f percent_of_core=%.4f\n", name, seconds,
                double(nanoseconds) / 1e6 * 3600 / seconds,
                double(nanoseconds) / 1e9 / seconds * 100);
    std::fflush(stdout);
}

/// Processor time of the program and of the server, in nanoseconds.
struct Spent
{
    qint64 client = 0;
    qint64 server = 0;
};

Spent spentDuring(const std::vector<int> &server, const std::function<void()> &work)
{
    const Spent before{ownCpuTime(), cpuTimeOf(server)};
    work();
    return {ownCpuTime() - before.client, cpuTimeOf(server) - before.server};
}

/// What a replica does once a day: it compares all its rows with the hub's.
Spent measureComparison(PgConnection &root, const HubAddress &way, const Window &window)
{
    const std::unique_ptr<Database> replica = window.openReader();
    PgHubLink link{PgConnection(way)};
    const Handshake hello = shakeHands(link, *replica, QStringLiteral("bench"));
    return spentDuring(backends(root), [&] {
        std::optional<TableDifferences> found;
        link.inSnapshot(
            [&] { found = differencesFromHub(link, hello.tables, *replica, loadBase(*replica)); });
        if (!found || !found->empty())
            qFatal("the replica is not as its hub");
    });
}

/// One window, one connection, nobody writing.
void measureIdle(const HubOptions &options, PgConnection &root, const HubAddress &way,
                 const Window &window)
{
    handleEvents(3000); // what a beginning leaves to be done
    const std::vector<int> server = backends(root);
    const qint64 sleeps = ownSleeps();
    const Spent idle =
        spentDuring(server, [&options] { handleEvents(options.idleSeconds * 1000); });
    printShare("sync-idle-client", options.idleSeconds, idle.client);
    printShare("sync-idle-server", options.idleSeconds, idle.server);
    std::printf("bench sync-idle-wakes seconds=%d sleeps_per_minute=%.1f connections=%d\n",
                options.idleSeconds, double(ownSleeps() - sleeps) * 60 / options.idleSeconds,
                int(server.size()));
    std::fflush(stdout);
    const Spent comparison = measureComparison(root, way, window);
    printShare("sync-compare-client", secondsOfAnHour, comparison.client);
    printShare("sync-compare-server", secondsOfAnHour, comparison.server);
}

} // namespace

void measureWindow(const HubOptions &options, const Theme &theme)
{
    const bool painted = options.wants(QStringLiteral("sync-painted"));
    const bool idle = options.wants(QStringLiteral("sync-idle"));
    if (!painted && !idle)
        return;
    SyncWorld world;
    const QString database = world.database();
    PgConnection root = world.hub().root(database);
    fill(root, options.rows * 5); // a fifth of them pending
    // Nothing is due before what comes while the window is watched.
    root.run("UPDATE vitrina.follow_up SET due_at = due_at + interval '30 days';"
             "UPDATE vitrina.follow_up SET due_at = now() + interval '29 days'"
             " WHERE state = 'pending' AND due_at < now() + interval '29 days'");
    auto ana = std::make_unique<Desk>(world, database, QStringLiteral("ana"));
    // What is first in sight keeps its place: what comes then comes below it.
    ana->must(callBeforeAll(*ana->queue, world.alba.clientId, firstOfAll));
    while (!ana->isUpToDate())
        handleEvents(20);
    const HubAddress way = world.hub().server().address(database, QStringLiteral("jefe"));
    const Window window(way, theme, Screen::Whose::Everyone);
    if (painted)
        measurePainted(options, world, *ana, window);
    ana.reset();
    if (idle)
        measureIdle(options, root, way, window);
}

} // namespace Vitrina::Bench
