// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandqueue.h"
#include "domain/seedcatalogue.h"
#include "killpoint/killpoint.h"
#include "sample/scenarios.h"
#include "storage/drafts.h"
#include "storage/profile.h"
#include "storage/rows.h"

#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const auto form = QStringLiteral("contact");

// The program that is killed: registers contacts and keeps drafts as fast as it can, and says on
// its output what it has been told is durable.

std::unique_ptr<Database> openWatched(const Profile &profile, KillPoint &point)
{
    std::unique_ptr<Database> database = profile.openWriter();
    watch(database->handle(), point);
    return database;
}

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        _exit(3);
}

RegisterContact contact(CommandQueue &queue, const QDateTime &now, int n)
{
    RegisterContact command;
    command.clientId = queue.newId<ClientId>();
    command.client.name = QStringLiteral("Cliente %1").arg(n);
    command.client.phones = {
        {queue.newId<ClientPhoneId>(), QStringLiteral("099%1").arg(1'000'000 + n), {}}};
    command.opportunityId = queue.newId<OpportunityId>();
    command.note = QString(2'000, QLatin1Char('n'));
    command.next.emplace();
    command.next->id = queue.newId<FollowUpId>();
    command.next->typeId = seededId(Catalogue::FollowUpType, QStringLiteral("call"));
    command.next->dueAt = now.addSecs(3600);
    command.at = now;
    return command;
}

int workUntilKilled(const QString &folder, const QByteArray &kind, int count)
{
    const auto profile = Profile::open(folder);
    if (!profile)
        return 2;
    StaffId ana;
    {
        const auto reader = (*profile)->openReader();
        ana = loadWhere<StaffMember>(*reader, QStringLiteral("login = 'ana'")).at(0).id;
    }
    const StoppedClock clock;
    const Rules rules = Rules::builtIn();
    KillPoint point{kind, count};
    CommandQueue queue([&] { return openWatched(**profile, point); }, rules, (*profile)->device(),
                       fixedIds(clock, 77), CommandExecutor::Repeatability::Trusted);
    queue.setActor(ana);
    for (int n = 1;; ++n) {
        queue.post(
            [n, ana](Database &database) {
                saveDraft(database, ana, form, QString::number(n), n);
                say(QStringLiteral("draft %1").arg(n));
            },
            CommandQueue::Urgency::Person);
        QFuture<Result<Receipt>> future = queue.submit(contact(queue, clock.now(), n));
        future.waitForFinished();
        if (!future.result())
            return 2;
        say(future.result()->id.toString());
    }
}

/// What the killed program had said.
struct Said
{
    QStringList commands;
    int draft = 0;
};

Said killAt(const QString &folder, const QByteArray &kind, int count)
{
    QProcess process;
    process.start(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("--work"), folder, QString::fromLatin1(kind), QString::number(count)});
    QByteArray output;
    while (process.waitForReadyRead()) {
        output += process.readAllStandardOutput();
        if (kind == "line" && output.count('\n') >= count)
            process.kill(); // SIGKILL
    }
    process.waitForFinished();
    output += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::CrashExit)
        qFatal("the program was not killed: it ended with %d", process.exitCode());
    Said said;
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith("draft "))
            said.draft = line.mid(6).toInt();
        else if (!line.isEmpty())
            said.commands += QString::fromLatin1(line);
    }
    return said;
}

} // namespace

/// Rule 1 against kill -9 of a real process on a real profile.
class TestKilled : public QObject
{
    Q_OBJECT

private:
    QByteArray m_replica;

    static int number(Database &database, const char *sql)
    {
        return database.scalar(QString::fromLatin1(sql)).toInt();
    }

private Q_SLOTS:
    void initTestCase()
    {
        SampleShowroom showroom(quickPlace());
        m_replica = showroom.closeAndRead();
    }

    void whatWasAcknowledgedIsThereOnce_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("count");
        const auto rows = [](const char *kind, std::initializer_list<int> counts) {
            for (const int count : counts)
                QTest::addRow("%s %d", kind, count) << QByteArray(kind) << count;
        };
        rows("line", {1, 2, 3, 4, 5, 7, 8, 11, 16, 24});
        rows("update", {1, 2, 3, 5, 8, 13, 21, 34, 55, 89});
        rows("commit", {1, 2, 3, 4, 9, 20});
        rows("wal", {1, 2, 3, 4, 9, 20});
    }
    void whatWasAcknowledgedIsThereOnce()
    {
        QFETCH(QByteArray, kind);
        QFETCH(int, count);
        const QTemporaryDir folder(quickPlace());
        QFile replica(folder.filePath(QStringLiteral("replica.sqlite")));
        QVERIFY(replica.open(QIODevice::WriteOnly));
        QCOMPARE(replica.write(m_replica), m_replica.size());
        replica.close();
        const Said said = killAt(folder.path(), kind, count);

        const auto profile = Profile::open(folder.path());
        QVERIFY(profile);
        const auto database = (*profile)->openWriter();
        for (const QString &id : said.commands) {
            QCOMPARE(database
                         ->scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE uuid = ?"),
                                  {CommandId::fromString(id).toBytes()})
                         .toInt(),
                     1);
        }
        const int kept =
            number(*database, "SELECT count(*) FROM outbox WHERE name = 'RegisterContact'");
        // One more may have been durable before anybody was told.
        QVERIFY(kept == said.commands.size() || kept == said.commands.size() + 1);
        QCOMPARE(number(*database, "SELECT count(*) FROM client"), kept);
        QCOMPARE(number(*database, "SELECT count(*) FROM follow_up"), kept);
        QCOMPARE(number(*database, "SELECT count(*) FROM outbox WHERE uuid NOT IN"
                                   " (SELECT command_uuid FROM audit)"),
                 0);
        QCOMPARE(number(*database, "SELECT count(*) FROM outbox"),
                 number(*database, "SELECT count(*) FROM audit"));
        const int draft =
            loadDraft(*database,
                      loadWhere<StaffMember>(*database, QStringLiteral("login = 'ana'")).at(0).id,
                      form)
                .toInt();
        QVERIFY2(draft == said.draft || draft == said.draft + 1, "typed text was lost");
        QCOMPARE(amiss(*database), QString());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 5 && QByteArray(argv[1]) == "--work")
        return workUntilKilled(QString::fromLocal8Bit(argv[2]), argv[3],
                               QByteArray(argv[4]).toInt());
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed.moc"
