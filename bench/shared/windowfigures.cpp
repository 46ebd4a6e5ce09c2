// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/figures.h"

#include "commands/schedulefollowup.h"
#include "domain/seedcatalogue.h"
#include "sample/scenarios.h"
#include "samples.h"
#include "screen.h"
#include "shared/cputime.h"
#include "shared/fill.h"
#include "sync/firstcopy.h"
#include "syncworld/desk.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTableView>

#include <cstdio>

namespace Vitrina::Bench {

namespace {

using namespace Testing;

constexpr int rowsInSight = 12; ///< at least
constexpr int pauseMs = 400;    ///< longer than news that follow news are held back (sync.md 17)

void handleEvents(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// A profile with all that somebody may see on a hub.
class CopiedProfile
{
public:
    explicit CopiedProfile(const HubAddress &way)
        : m_folder(quickPlace())
    {
        PgHubLink hub{PgConnection(way)};
        const QString path = m_folder.filePath(QStringLiteral("replica.sqlite"));
        const Result<void> copied =
            FirstCopy(hub, Rules::builtIn(), QStringLiteral("bench"), DeviceId(QUuid::createUuid()))
                .run(path, {});
        Result<std::unique_ptr<Profile>> opened = Profile::open(m_folder.path());
        if (!copied || !opened)
            qFatal("the window gets no copy");
        m_profile = std::move(*opened);
    }
    const Profile &profile() const { return *m_profile; }
    QString preferences() const { return m_folder.filePath(QStringLiteral("bench.ini")); }
    StaffId owner() const { return replicaOwner(*m_profile->openReader()); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Profile> m_profile;
};

/// Her superior's window, as the program puts it together, with sync in its thread.
class Window
{
public:
    Window(const HubAddress &way, const Theme &theme)
        : m_copy(way)
        , m_screen(m_copy.profile(), m_copy.owner(), m_copy.preferences(), theme,
                   Screen::Whose::Everyone)
    {
        const Profile *profile = &m_copy.profile();
        m_sync = std::make_unique<SyncThread>(SyncThread::Setup{
            [way]() -> std::unique_ptr<HubLink> {
                return std::make_unique<PgHubLink>(PgConnection(way));
            },
            m_screen.queue(), [profile] { return profile->openReader(); }, m_rules, m_clock,
            QStringLiteral("bench"), [] { return DeviceId(QUuid::createUuid()); }});
        QObject::connect(m_sync.get(), &SyncThread::changed, &m_screen.reader(),
                         &ReplicaReader::onCommitted);
        m_page = m_screen.makePage();
        m_screen.settle(m_page);
        while (m_sync->status().phase != SyncStatus::Phase::UpToDate)
            handleEvents(20);
    }

    QTableView *table() const { return Screen::tableOf(m_page); }
    /// What the first rows say.
    QStringList topRows() const
    {
        QStringList text;
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < std::min(rowsInSight, model->rowCount()); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                text += model->index(row, column).data().toString();
        }
        return text;
    }

private:
    Rules m_rules = Rules::builtIn();
    Testing::SystemClock m_clock;
    CopiedProfile m_copy;
    Screen m_screen;
    std::unique_ptr<SyncThread> m_sync;
    FollowUpsPage *m_page = nullptr;
};

constexpr int firstOfAll = 990;

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

/// One window, one connection, nobody writing.
void measureIdle(const HubOptions &options, PgConnection &root)
{
    handleEvents(3000); // what a beginning leaves to be done
    const std::vector<int> server = backends(root);
    const qint64 client = ownCpuTime();
    const qint64 sleeps = ownSleeps();
    const qint64 backend = cpuTimeOf(server);
    handleEvents(options.idleSeconds * 1000);
    printShare("sync-idle-client", options.idleSeconds, ownCpuTime() - client);
    printShare("sync-idle-server", options.idleSeconds, cpuTimeOf(server) - backend);
    std::printf("bench sync-idle-wakes seconds=%d sleeps_per_minute=%.1f connections=%d\n",
                options.idleSeconds, double(ownSleeps() - sleeps) * 60 / options.idleSeconds,
                int(server.size()));
    std::fflush(stdout);
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
    const Window window(world.hub().server().address(database, QStringLiteral("jefe")), theme);
    if (painted)
        measurePainted(options, world, *ana, window);
    ana.reset();
    if (idle)
        measureIdle(options, root);
}

} // namespace Vitrina::Bench
