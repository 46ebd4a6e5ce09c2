// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs/faultyvfs.h"
#include "killpoint/killpoint.h"
#include "sample/scenarios.h"
#include "storage/copydebt.h"
#include "sync/firstcopy.h"
#include "sync/restcopy.h"
#include "syncworld/syncworld.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <dlfcn.h>
#include <sqlite3.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

HubAddress wayOf(const QStringList &arguments)
{
    HubAddress way;
    way.host = arguments.at(0);
    way.port = arguments.at(1).toInt();
    way.database = arguments.at(2);
    way.user = QStringLiteral("ana");
    way.sslMode = QStringLiteral("disable");
    return way;
}

KillPoint *everyConnection = nullptr; // SQLite's auto-extensions take no context

int watchOpened(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    watch(database, *everyConnection);
    return SQLITE_OK;
}

KillPoint *renames = nullptr; // as everyConnection
std::function<void(const QString &from)> lookBeforeRename;

void passRename(const char *side)
{
    if (renames && renames->kind == side)
        renames->passed();
}

DeviceId anyDevice()
{
    return DeviceId(QUuid::createUuid());
}

int copyUntilKilled(const HubAddress &way, const QString &path, KillPoint &point)
{
    everyConnection = &point;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchOpened));
    PgHubLink hub{PgConnection(way)};
    return FirstCopy(hub, Rules::builtIn(), QStringLiteral("desk"), anyDevice()).run(path, {}) ? 0
                                                                                               : 2;
}

int copyRestUntilKilled(const HubAddress &way, const QString &path, KillPoint &point)
{
    everyConnection = &point;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchOpened));
    PgHubLink hub{PgConnection(way)};
    return FirstCopy(hub, Rules::builtIn(), QStringLiteral("desk"), {}).runRest(path, {}) ? 0 : 2;
}

int takeRestUntilKilled(const QString &path, KillPoint &point)
{
    everyConnection = &point;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchOpened));
    return takeRest(path, Rules::builtIn()) ? 0 : 2;
}

/// Pushes and pulls until nothing is left to do; the clock stands where the test's stands.
int syncUntilKilled(const HubAddress &way, const QString &path, KillPoint &point)
{
    Database writer(path, Database::Mode::ReadWrite);
    Database reader(path, Database::Mode::ReadOnly);
    watch(writer.handle(), point);
    const Rules rules = Rules::builtIn();
    const StoppedClock clock;
    SyncSession session({[&way] { return std::make_unique<PgHubLink>(PgConnection(way)); },
                         [&writer](const std::function<void(Database &)> &job) { job(writer); },
                         reader,
                         rules,
                         clock,
                         QStringLiteral("desk"),
                         anyDevice,
                         {}});
    while (session.step()) {
    }
    return session.isConnected() ? 0 : 2;
}

int workUntilKilled(const QStringList &arguments)
{
    KillPoint point{arguments.at(5).toLatin1(), arguments.at(6).toInt()};
    renames = &point;
    const HubAddress way = wayOf(arguments.mid(1));
    if (arguments.at(0) == u"--rest")
        return copyRestUntilKilled(way, arguments.at(4), point);
    if (arguments.at(0) == u"--take")
        return takeRestUntilKilled(arguments.at(4), point);
    return arguments.at(0) == u"--copy" ? copyUntilKilled(way, arguments.at(4), point)
                                        : syncUntilKilled(way, arguments.at(4), point);
}

} // namespace

/// In the place of the C library's, which it calls: a file that takes the place of another is not
/// seen by SQLite's hooks.
extern "C" int rename(const char *from, const char *to) noexcept
{
    using Rename = int (*)(const char *, const char *);
    static const auto original = reinterpret_cast<Rename>(dlsym(RTLD_NEXT, "rename"));
    if (lookBeforeRename)
        lookBeforeRename(QFile::decodeName(from));
    passRename("rename");
    const int result = original(from, to);
    passRename("renamed");
    return result;
}

/// kill -9 of a real process at every commit of push, pull and first copy, and on both sides of the
/// rename that ends a copy, before which all is on the disk; the disk full in sync (rules 1 to 6).
class TestClientKilled : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    PgConnection root() { return m_world->hub().root(m_database); }

    /// True where it was killed, false where it came to its end.
    bool isKilled(const char *work, const QString &path, const QByteArray &kind, int number)
    {
        const HubAddress way = m_world->hub().server().address(m_database, QString());
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {QLatin1StringView(work), way.host, QString::number(way.port), m_database,
                       path, QString::fromLatin1(kind), QString::number(number)});
        if (!process.waitForFinished())
            qFatal("the program hangs");
        if (process.exitStatus() == QProcess::NormalExit && process.exitCode() != 0)
            qFatal("the program fails");
        return process.exitStatus() == QProcess::CrashExit;
    }
    CommandId reschedule(Laptop &laptop, int hours)
    {
        const QDateTime now = m_world->clock.now();
        return laptop
            .must(RescheduleFollowUp{m_world->alba.next->id, now.addSecs(qint64(hours) * 3600), 0,
                                     now})
            .id;
    }
    void handAlbaTo(const StaffMember &member)
    {
        for (const char *set : {"client SET preferred_agent_id", "opportunity SET advisor_id",
                                "follow_up SET advisor_id"}) {
            const QByteArray column = QByteArray(set).startsWith("client") ? "id" : "client_id";
            root().query(
                "UPDATE vitrina." + QByteArray(set) + " = $1 WHERE " + column + " = $2",
                {member.id.toString().toUtf8(), m_world->alba.clientId.toString().toUtf8()});
        }
    }
    struct CopyPoint
    {
        const char *name;
        const char *kind;
    };
    /// After one commit nothing else happens to the file before the next.
    static constexpr CopyPoint copyPoints[] = {{"before the commit", "commit"},
                                               {"at a row", "update"},
                                               {"before the rename", "rename"},
                                               {"after the rename", "renamed"}};
    /// Rows are many: some of them. All else is passed one by one.
    static int nextPoint(const QByteArray &kind, int number)
    {
        return number + 1 + (kind == "update" ? number / 2 : 0);
    }
    /// Whatever is of the base alone may refer to rows that are not hers to see.
    static QString broken(Database &replica)
    {
        const QString found = amiss(replica);
        return found.startsWith(QStringLiteral("orphans")) ? QString() : found;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void whoIsKilledAtAnyCommitOfSyncGoesOn_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("before the commit") << QByteArray("commit");
        QTest::newRow("after the commit") << QByteArray("wal");
        QTest::newRow("at a row") << QByteArray("update");
    }
    void whoIsKilledAtAnyCommitOfSyncGoesOn()
    {
        QFETCH(QByteArray, kind);
        const auto ana = m_world->laptop(m_database, "ana");
        const auto jefe = m_world->laptop(m_database, "jefe");
        QVERIFY(ana->settle() && jefe->settle());
        int killed = 0;
        for (int n = 1, isAlive = 0; isAlive == 0; ++n) {
            // Of both sides there is something new, and they meet.
            const CommandId theirs = reschedule(*jefe, 50 + n);
            QVERIFY(jefe->settle());
            const CommandId first = reschedule(*ana, n);
            const CommandId second = reschedule(*ana, n + 1);
            ana->copiedAnew([&](const QString &path) {
                isAlive = isKilled("--sync", path, kind, n) ? 0 : 1;
                return true;
            });
            killed += 1 - isAlive;
            QVERIFY2(ana->settle(), qPrintable(QString::number(n)));
            for (const CommandId &command : {theirs, first, second})
                QCOMPARE(timesOnRecord(root(), command), QByteArray("1 1"));
            for (const CommandId &command : {first, second})
                QCOMPARE(ana->verdictOf(command), QStringLiteral("applied"));
            QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
            QCOMPARE(ana->differsWhenReplayed(), QString());
            QCOMPARE(broken(ana->replica()), QString());
        }
        // A pull before what is sent, and one after; sending writes nothing here.
        QVERIFY2(killed >= 2, qPrintable(QString::number(killed)));
        QCOMPARE(ana->timesMended(), 0);
    }

    void whoIsKilledAfterClientsWentStillOwesTheKeptCopies_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("before the commit") << QByteArray("commit");
        QTest::newRow("after the commit") << QByteArray("wal");
    }
    void whoIsKilledAfterClientsWentStillOwesTheKeptCopies()
    {
        QFETCH(QByteArray, kind);
        const auto ana = m_world->laptop(m_database, "ana");
        int gone = 0;
        int killed = 0;
        for (int n = 1, isAlive = 0; isAlive == 0; ++n) {
            handAlbaTo(m_world->showroom.ana);
            QVERIFY(ana->settle());
            settleCopies(ana->replica(), owedCopies(ana->replica()));
            QVERIFY(ana->rows().contains("Alba"));
            handAlbaTo(m_world->showroom.ivan);
            ana->copiedAnew([&](const QString &path) {
                isAlive = isKilled("--sync", path, kind, n) ? 0 : 1;
                return true;
            });
            const bool isGone = !ana->rows().contains("Alba");
            QCOMPARE(owedCopies(ana->replica()) > 0, isGone);
            gone += isGone ? 1 : 0;
            killed += 1 - isAlive;
        }
        QVERIFY(killed >= 1);
        QVERIFY(gone >= 1);
    }

    void aDebtThatCameMeanwhileStaysOpen()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QCOMPARE(owedCopies(ana->replica()), 0);
        oweCopies(ana->replica());
        const qint64 first = owedCopies(ana->replica());
        oweCopies(ana->replica());
        settleCopies(ana->replica(), first);
        QVERIFY(owedCopies(ana->replica()) > first);
        settleCopies(ana->replica(), owedCopies(ana->replica()));
        QCOMPARE(owedCopies(ana->replica()), 0);
    }

    void whoIsKilledInAFirstCopyHasTheOldFileOrTheNew_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const auto &[name, kind] : copyPoints)
            QTest::newRow(name) << QByteArray(kind);
    }
    void whoIsKilledInAFirstCopyHasTheOldFileOrTheNew()
    {
        QFETCH(QByteArray, kind);
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        int killed = 0;
        for (int n = 1, isAlive = 0; isAlive == 0; n = nextPoint(kind, n)) {
            const CommandId waits = reschedule(*ana, n);
            ana->copiedAnew([&](const QString &path) {
                isAlive = isKilled("--copy", path, kind, n) ? 0 : 1;
                return true;
            });
            killed += 1 - isAlive;
            QCOMPARE(broken(ana->replica()), QString());
            QVERIFY2(ana->settle(), qPrintable(QString::number(n)));
            QCOMPARE(ana->verdictOf(waits), QStringLiteral("applied"));
            QCOMPARE(timesOnRecord(root(), waits), QByteArray("1 1"));
            QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
        }
        QVERIFY2(killed >= (kind.startsWith("rename") ? 1 : 3),
                 qPrintable(QString::number(killed)));
    }

    void whoIsKilledWhileTheRestComesOrIsTakenGoesOn_data()
    {
        QTest::addColumn<QByteArray>("work");
        QTest::addColumn<QByteArray>("kind");
        for (const char *work : {"--rest", "--take"}) {
            for (const auto &[name, kind] : copyPoints)
                QTest::addRow("%s, %s", work + 2, name) << QByteArray(work) << QByteArray(kind);
        }
    }
    void whoIsKilledWhileTheRestComesOrIsTakenGoesOn()
    {
        QFETCH(QByteArray, work);
        QFETCH(QByteArray, kind);
        const bool takes = work == "--take";
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        setPartial(ana->replica(), true);
        const auto copyRest = [&] {
            PgHubLink hub(m_world->hub().server().connect(m_database, QStringLiteral("ana")));
            return FirstCopy(hub, Rules::builtIn(), QStringLiteral("desk"), {})
                .runRest(ana->replica().path(), {})
                .has_value();
        };
        int killed = 0;
        for (int n = 1, isAlive = 0; isAlive == 0; n = nextPoint(kind, n)) {
            const CommandId decided = reschedule(*ana, n);
            if (takes)
                QVERIFY(copyRest());
            QVERIFY(ana->settle());
            const CommandId waits = reschedule(*ana, n + 1);
            ana->copiedAnew([&](const QString &path) {
                isAlive = isKilled(work.constData(), path, kind, n) ? 0 : 1;
                return true;
            });
            killed += 1 - isAlive;
            // Half a copy is none; what was not renamed was not taken.
            const bool isRenamed = isAlive == 1 || kind == "renamed";
            QCOMPARE(isPartial(ana->replica()), !takes || !isRenamed);
            QCOMPARE(ana->verdictOf(decided), QStringLiteral("applied"));
            QCOMPARE(ana->verdictOf(waits), QStringLiteral("pending"));
            QCOMPARE(ana->differsWhenReplayed(), QString());
            QCOMPARE(broken(ana->replica()), QString());
            // The next start.
            const bool taken = ana->copiedAnew(
                [](const QString &path) { return takeRest(path, Rules::builtIn()); });
            QVERIFY(!taken || isPartial(ana->replica()) == false);
            setPartial(ana->replica(), true);
            QVERIFY2(ana->settle(), qPrintable(QString::number(n)));
            for (const CommandId &command : {decided, waits}) {
                QCOMPARE(ana->verdictOf(command), QStringLiteral("applied"));
                QCOMPARE(timesOnRecord(root(), command), QByteArray("1 1"));
            }
            QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
            RestCopy::drop(ana->replica().path());
        }
        QVERIFY2(killed >= 1, qPrintable(QString::number(killed)));
        QCOMPARE(ana->timesMended(), 0);
    }

    void aDiskThatIsFullInSyncIsToldAndHalvesNothing()
    {
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        const auto ana = m_world->laptop(m_database, "ana");
        const auto jefe = m_world->laptop(m_database, "jefe");
        QVERIFY(ana->settle() && jefe->settle());
        int timesFull = 0;
        for (int n = 1; n <= 24; n += 1 + n / 4) {
            const CommandId theirs = reschedule(*jefe, 50 + n);
            QVERIFY(jefe->settle());
            const CommandId hers = reschedule(*ana, n);
            vfs.fillDiskAtWrite(n);
            ana->session().tryNow();
            for (int steps = 0; steps < 12; ++steps) {
                if (!ana->session().step())
                    m_world->clock.set(ana->session().nextDue());
            }
            const SyncStatus status = ana->session().status();
            // Told as what it is, or it fitted in.
            QCOMPARE(status.trouble, status.phase == SyncStatus::Phase::UpToDate
                                         ? SyncStatus::Trouble::None
                                         : SyncStatus::Trouble::DiskFull);
            timesFull += status.trouble == SyncStatus::Trouble::DiskFull ? 1 : 0;
            QVERIFY(!ana->verdictOf(hers).isEmpty());
            vfs.freeSpace();
            QVERIFY(ana->settle());
            for (const CommandId &command : {theirs, hers})
                QCOMPARE(timesOnRecord(root(), command), QByteArray("1 1"));
            QCOMPARE(ana->verdictOf(hers), QStringLiteral("applied"));
            QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
            QCOMPARE(broken(ana->replica()), QString());
        }
        QVERIFY(timesFull > 3);
        QCOMPARE(ana->timesMended(), 0);
    }

    /// The file that was there before may be gone by the power's going, and nothing of the new one
    /// be there, unless the disk has it first (rule 1).
    void whatTakesThePlaceOfAFileIsOnTheDiskBefore_data()
    {
        QTest::addColumn<QByteArray>("work");
        for (const char *work : {"--copy", "--rest", "--take"})
            QTest::newRow(work + 2) << QByteArray(work);
    }
    void whatTakesThePlaceOfAFileIsOnTheDiskBefore()
    {
        QFETCH(QByteArray, work);
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        reschedule(*ana, 5);
        setPartial(ana->replica(), work != "--copy");
        const Rules rules = Rules::builtIn();
        PgHubLink hub(m_world->hub().server().connect(m_database, QStringLiteral("ana")));
        FirstCopy copy(hub, rules, QStringLiteral("desk"), anyDevice());
        QStringList renamed;
        QStringList lacking;
        ana->copiedAnew([&](const QString &path) {
            if (work == "--take" && !copy.runRest(path, {}))
                qFatal("no rest");
            lookBeforeRename = [&](const QString &from) {
                QFile file(from);
                const auto kept = vfs.surviving(Survival::Nothing).at(from);
                renamed += from;
                if (!file.open(QIODevice::ReadOnly) || kept != file.readAll())
                    lacking += from;
            };
            const bool done = work == "--copy"   ? copy.run(path, {}).has_value()
                              : work == "--rest" ? copy.runRest(path, {}).has_value()
                                                 : takeRest(path, rules);
            lookBeforeRename = {};
            return done;
        });
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(lacking, QStringList());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 8)
        return workUntilKilled(QCoreApplication::arguments().mid(1));
    TestClientKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clientkilled.moc"
