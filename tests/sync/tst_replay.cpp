// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/scenarios.h"
#include "storage/filecopy.h"
#include "sync/replay.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A replica is what its base and its outbox make of it (rule 6).
class TestReplay : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;

    /// On a copy, as whoever looks does.
    static Replay replayed(Database &replica)
    {
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("copy.sqlite"));
        if (!copyDatabase(replica.path(), path))
            qFatal("no copy");
        Database copy(path, Database::Mode::ReadWrite);
        const QByteArray before = sharedRows(copy);
        Replay result = replay(copy, Rules::builtIn());
        if (sharedRows(copy) != before)
            qFatal("the copy was changed");
        return result;
    }
    std::unique_ptr<Laptop> withPending()
    {
        std::unique_ptr<Laptop> ana = m_world->laptop(m_world->database(), "ana");
        if (!ana->settle())
            qFatal("no rest");
        for (int hours = 3; hours < 6; ++hours)
            ana->must(RescheduleFollowUp{m_world->alba.next->id,
                                         m_world->clock.now().addSecs(qint64(hours) * 3600), 0,
                                         m_world->clock.now()});
        return ana;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    void aShowroomIsMadeOnceMoreFromItsCommands()
    {
        const Replay result = replayed(*m_world->showroom.database);
        QVERIFY(result.isSound());
        QVERIFY(result.commands > 8);
        QCOMPARE(result.commands,
                 m_world->showroom.database->scalar(QStringLiteral("SELECT count(*) FROM outbox"))
                     .toInt());
    }

    void commandsUnderPrunedOnesAreTheBase()
    {
        SampleShowroom showroom(quickPlace());
        showroom.must(showroom.contact(QStringLiteral("Alba"), QStringLiteral("Ruiz")));
        showroom.database->runScript(
            "DELETE FROM outbox WHERE seq = (SELECT max(seq) - 2 FROM outbox)");
        const Replay result = replayed(*showroom.database);
        QVERIFY(result.isSound());
        QCOMPARE(result.commands, 2);
    }

    void aShowroomFromBeforeAColumnIsMadeOnceMore()
    {
        SampleShowroom showroom(quickPlace());
        showroom.database->runScript("UPDATE outbox SET args = replace(args,"
                                     " ',\"offline_days\":14', '') WHERE seq = 1");
        QVERIFY(!showroom.database->scalar(QStringLiteral("SELECT args FROM outbox WHERE seq = 1"))
                     .toString()
                     .contains(QStringLiteral("offline_days")));
        const Replay result = replayed(*showroom.database);
        QVERIFY(result.isSound());
    }

    void whatWaitsIsDoneOnceMore()
    {
        const auto ana = withPending();
        const Replay result = replayed(ana->replica());
        QVERIFY(result.isSound());
        QCOMPARE(result.commands, 3);
        // What was withdrawn has no effect any more that could be taken back.
        ana->replica().runScript("UPDATE outbox SET withdraw = 'stale' WHERE verdict = 'pending'");
        QCOMPARE(replayed(ana->replica()).commands, 0);
    }

    /// As a program wrote them that drew all of their ids.
    void entriesUnderOtherIdsAreTheSameEntries()
    {
        SampleShowroom showroom(quickPlace());
        showroom.must(showroom.contact(QStringLiteral("Alba"), QStringLiteral("Ruiz")));
        Database &database = *showroom.database;
        const auto renamed = [](QByteArray id) {
            std::reverse(id.begin() + 6, id.end());
            return id;
        };
        std::vector<QByteArray> ids;
        Rows entries = database.query(QStringLiteral("SELECT id FROM timeline_entry"));
        while (entries.next())
            ids.push_back(entries.bytes(0));
        QVERIFY(ids.size() > 1);
        for (const QByteArray &id : ids) {
            database.execute(QStringLiteral("UPDATE timeline_entry SET id = ? WHERE id = ?"),
                             {renamed(id), id});
            const auto newest = QStringLiteral("seq = (SELECT max(seq) FROM outbox)");
            QByteArray changes =
                database.scalar(QStringLiteral("SELECT changes FROM outbox WHERE ") + newest)
                    .toByteArray();
            database.execute(
                QStringLiteral("UPDATE outbox SET changes = ?, changes_digest = x'' WHERE ") +
                    newest,
                {changes.replace(id, renamed(id))});
        }
        QVERIFY(replayed(database).isSound());
        database.runScript("UPDATE timeline_entry SET text = 'x' WHERE kind = 'registered'");
        QVERIFY(!replayed(database).isSound());
    }

    void aRowThatNoCommandMadeSoIsNamed_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::addColumn<QStringList>("rows"); // table, kind, columns
        QTest::addColumn<int>("refused");
        const auto row = [](const char *name, const char *harm, const QStringList &rows,
                            int refused) {
            QTest::newRow(name) << QByteArray(harm) << rows << refused;
        };
        row("another value", "UPDATE client SET city = 'Ambato', surname = 'x'",
            {"client 1 surname,city"}, 0);
        row("a value gone", "UPDATE client SET source_id = NULL", {"client 1 source_id"}, 0);
        row("a row gone", "DELETE FROM client_phone", {"client_phone 0 "}, 0);
        row("a row in the place of another", "UPDATE client_phone SET id = zeroblob(16)",
            {"client_phone 0 "}, 0);
        row("arguments of another command",
            "UPDATE outbox SET args = replace(args, 'Alba', 'Rosa'), name = 'RegisterContact'"
            " WHERE name = 'RegisterContact'",
            {"client 1 name"}, 0);
        row("a command that nobody knows", "UPDATE outbox SET name = 'Dance' WHERE seq = 1", {}, 1);
    }
    void aRowThatNoCommandMadeSoIsNamed()
    {
        QFETCH(QByteArray, harm);
        QFETCH(QStringList, rows);
        QFETCH(int, refused);
        SampleShowroom showroom(quickPlace());
        showroom.must(showroom.contact(QStringLiteral("Alba"), QStringLiteral("Ruiz"),
                                       QStringLiteral("0991111111")));
        showroom.database->runScript("PRAGMA foreign_keys = OFF;" + harm);
        const Replay result = replayed(*showroom.database);
        QVERIFY(!result.isSound());
        if (refused > 0) {
            QCOMPARE(result.refused.front().sequence, 1);
            return; // and with it whatever is built upon it
        }
        QStringList found;
        for (const Replay::Row &row : result.rows)
            found += QStringLiteral("%1 %2 %3")
                         .arg(row.table)
                         .arg(int(row.kind))
                         .arg(row.columns.join(u','));
        QCOMPARE(found, rows);
        QVERIFY(result.refused.empty());
    }
};

VITRINA_TEST(TestReplay, QCoreApplication)
#include "tst_replay.moc"
