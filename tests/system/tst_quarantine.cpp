// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/eraseclient.h"
#include "ctlhands.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What a retired person's computer still hands in is there to be read, by who may (sync 24).
class TestQuarantine : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    QDateTime m_at; ///< of what Ana did last

    PgConnection root() { return m_world->hub().root(m_database); }
    QStringList as(const QString &user)
    {
        const HubAddress way = m_world->hub().server().address(QString(), user);
        return {QStringLiteral("--server"),
                QStringLiteral("host=%1 port=%2 user=%3").arg(way.host).arg(way.port).arg(user),
                QStringLiteral("--database"), m_database};
    }
    Ended list(const QString &user = QStringLiteral("postgres"))
    {
        return run(QStringList{"staff", "quarantine"} + as(user));
    }
    /// Ana puts Alba off and meets Dora; then she is retired, and her computer says so to the hub.
    void anaLeaves()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        m_at = m_world->clock.now();
        const QDateTime now = m_at;
        ana->must(RescheduleFollowUp{m_world->alba.next->id, now.addDays(2), 0, now});
        ana->must(m_world->showroom.contact(QStringLiteral("Dora Paz"), QString()));
        retire(*ana);
    }
    /// What waits on her computer is handed in.
    void retire(Laptop &ana)
    {
        const Ended retired =
            run(QStringList{"staff", "retire", "ana"} + as(QStringLiteral("postgres")));
        QVERIFY2(retired.code == 0, qPrintable(retired.err));
        ana.crash();
        QVERIFY(!ana.settle());
        QCOMPARE(ana.session().status().trouble, SyncStatus::Trouble::Retired);
    }
    void keep(const QByteArray &batch)
    {
        root().query("INSERT INTO vitrina.quarantine (staff_id, batch) VALUES ($1, $2)",
                     {m_world->showroom.ivan.id.toString().toUtf8(), batch});
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void thatNothingIsKeptIsSaid()
    {
        const Ended listed = list();
        QCOMPARE(listed.code, 0);
        QVERIFY2(listed.out.startsWith(u"Nothing is kept"), qPrintable(listed.out));
    }

    void whatIsKeptIsReadByWhoMay_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("the server's administrator") << "postgres";
        QTest::newRow("who manages staff") << "admin";
    }
    void whatIsKeptIsReadByWhoMay()
    {
        QFETCH(QString, user);
        anaLeaves();
        const Ended listed = list(user);
        QVERIFY2(listed.code == 0, qPrintable(listed.err));
        const QStringList lines = listed.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.value(0).startsWith(m_world->showroom.ana.name + " (ana), handed in 20"),
                 qPrintable(listed.out));
        const QString when = m_at.toLocalTime().toString(u"yyyy-MM-dd HH:mm");
        QCOMPARE(lines.value(1), "  " + when + "  RescheduleFollowUp: Moved a follow-up");
        const QString due = m_at.addDays(2).toLocalTime().toString(u"yyyy-MM-dd HH:mm");
        QVERIFY2(lines.value(2).startsWith(u"    changes follow_up of Alba {"),
                 qPrintable(listed.out));
        QVERIFY2(lines.value(2).contains("\"due_at\":\"" + due + '"'), qPrintable(listed.out));
        QVERIFY2(listed.out.contains(u"RegisterContact") &&
                     listed.out.contains(u"new client of Dora Paz {") &&
                     listed.out.contains(u"new follow_up of Dora Paz {"),
                 qPrintable(listed.out));
        // Reading it does nothing.
        QCOMPARE(root()
                     .query("SELECT count(*) FROM vitrina.client WHERE name = 'Dora Paz'")
                     .number(0, 0),
                 qint64(0));
    }

    void whoMayNotIsRefusedAndNotToldThatThereIsNothing_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("a manager of a branch") << "jefe";
        QTest::newRow("an advisor") << "ivan";
        QTest::newRow("who was retired") << "ana";
    }
    void whoMayNotIsRefusedAndNotToldThatThereIsNothing()
    {
        QFETCH(QString, user);
        anaLeaves();
        const Ended refused = list(user);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"may not do this"), qPrintable(refused.err));
        QCOMPARE(refused.out, QString());
    }

    /// A computer that is not trusted any more may hand in whatever it likes.
    void whateverWasHandedInIsShownAndNothingOfItObeyed_data()
    {
        QTest::addColumn<QByteArray>("batch");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *batch, const char *shown) {
            // Quotation marks are written as apostrophes here.
            QTest::newRow(name) << QByteArray(batch).replace('\'', '"')
                                << QString::fromUtf8(shown).replace(u'\'', u'"');
        };
        row("no object", "[1, 2]", "  [1, 2]");
        row("no commands", "{'commands': 'none'}", "{'commands': 'none'}");
        row("no command", "{'commands': [7]}", "  7");
        row("a command of nothing", "{'commands': [{'at': 0}]}", "  {'at':0}");
        row("an unknown change", "{'commands': [{'name': 'Fly', 'changes': [{'op': 'no'}]}]}",
            "    {'op':'no'}");
        row("no table",
            "{'commands': [{'name': 'Fly', 'changes': [{'op': 'update', 'id': 'x', 'columns':"
            " {'a': 1}, 'table': 'client; DROP TABLE vitrina.client'}]}]}",
            "changes client; DROP TABLE vitrina.client {'a':1}");
        row("no id",
            "{'commands': [{'name': 'Fly', 'changes': [{'op': 'delete', 'table': 'follow_up',"
            " 'id': 'true'}]}]}",
            "deletes follow_up {}");
        row("taken back", "{'commands': [{'name': 'Fly', 'withdraw': 'stale'}]}",
            "taken back by the program: 'stale'");
        row("orders to a terminal", "{'commands': [{'name': 'Fly\\u001b[2J\\u009b2J\\u202e!'}]}",
            "Fly[2J2J!");
    }
    void whateverWasHandedInIsShownAndNothingOfItObeyed()
    {
        QFETCH(QByteArray, batch);
        QFETCH(QString, shown);
        keep(batch);
        const Ended listed = list();
        QVERIFY2(listed.code == 0, qPrintable(listed.err));
        QVERIFY2(listed.out.contains(shown), qPrintable(listed.out));
        for (const QChar letter : listed.out)
            QVERIFY(letter == u'\n' || letter.isPrint());
    }

    /// Nobody was written to by a note.
    void aNoteIsCalledANote()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const auto record = [&](TimelineKind kind) {
            const RegisterContact &alba = m_world->alba;
            ana->must(RecordAttempt{alba.clientId, alba.opportunityId, alba.next->id, kind,
                                    QStringLiteral("Quiere el rojo"), m_world->clock.now()});
        };
        record(TimelineKind::Note);
        record(TimelineKind::CallStarted);
        retire(*ana);
        const QString listed = list().out;
        QVERIFY2(listed.contains(u"  RecordAttempt: Wrote a note about a client\n"),
                 qPrintable(listed));
        QVERIFY2(listed.contains(u"  RecordAttempt: Wrote to or called a client\n"),
                 qPrintable(listed));
    }

    void ofWhoIsErasedOnlyThatIsSaid()
    {
        anaLeaves();
        const auto admin = m_world->laptop(m_database, "admin");
        QVERIFY(admin->settle());
        admin->must(EraseClient{m_world->alba.clientId, m_world->clock.now()});
        QVERIFY(admin->settle());
        const Ended listed = list();
        QVERIFY2(listed.code == 0, qPrintable(listed.err));
        QVERIFY2(listed.out.contains(u"  RescheduleFollowUp: Moved a follow-up\n"
                                     "    what it said of a client who was erased is gone\n"),
                 qPrintable(listed.out));
        QVERIFY2(!listed.out.contains(u"changes follow_up") &&
                     listed.out.contains(u"new client of Dora Paz {"),
                 qPrintable(listed.out));
    }

    void theAdministratorOfTheServerDropsWhatIsOlder()
    {
        keep("{}");
        root().run("UPDATE vitrina.quarantine SET at = '2026-03-05 12:00+00'");
        const auto dropped = [this](const QString &day) {
            return run(QStringList{"staff", "quarantine", "--drop", day} +
                       as(QStringLiteral("postgres")));
        };
        const Ended earlier = dropped(QStringLiteral("2026-03-05"));
        QCOMPARE(earlier.out, QStringLiteral("Handed in before 2026-03-05, and dropped now: 0\n"));
        QVERIFY(!list().out.startsWith(u"Nothing is kept"));
        const Ended later = dropped(QStringLiteral("2026-03-06"));
        QCOMPARE(later.code, 0);
        QCOMPARE(later.out, QStringLiteral("Handed in before 2026-03-06, and dropped now: 1\n"));
        QVERIFY(list().out.startsWith(u"Nothing is kept"));
    }

    void nobodyElseDropsIt_data()
    {
        QTest::addColumn<QString>("user");
        for (const char *user : {"admin", "jefe", "ivan"})
            QTest::newRow(user) << QString::fromLatin1(user);
    }
    void nobodyElseDropsIt()
    {
        QFETCH(QString, user);
        keep("{}");
        root().run("UPDATE vitrina.quarantine SET at = '2026-03-05 12:00+00'");
        const Ended refused =
            run(QStringList{"staff", "quarantine", "--drop", "2026-04-01"} + as(user));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"may not do this"), qPrintable(refused.err));
        QCOMPARE(root().query("SELECT count(*) FROM vitrina.quarantine").number(0, 0), qint64(1));
    }

    void whatIsNoDayThatIsOverDropsNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("no date") << QStringList{"quarantine", "--drop", "everything"}
                                 << "No date such as 2026-12-31: everything";
        QTest::newRow("a year mistyped")
            << QStringList{"quarantine", "--drop", "9026-01-01"} << "9026-01-01 is still to come";
        QTest::newRow("of another deed") << QStringList{"list", "--drop", "2026-01-01"} << "Usage:";
    }
    void whatIsNoDayThatIsOverDropsNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        keep("{}");
        const Ended ended = run(QStringList{"staff"} + arguments + as(QStringLiteral("postgres")));
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.startsWith(said), qPrintable(ended.err));
        QCOMPARE(root().query("SELECT count(*) FROM vitrina.quarantine").number(0, 0), qint64(1));
    }

    void checkTellsOfItForAMonth()
    {
        const auto told = [this] {
            const Ended checked = run(QStringList{"check"} + as(QStringLiteral("postgres")));
            return checked.out.contains(u"vitrinactl staff quarantine");
        };
        QVERIFY(!told());
        keep("{}");
        QVERIFY(told());
        root().run("UPDATE vitrina.quarantine SET at = now() - interval '31 days'");
        QVERIFY(!told());
    }
};

VITRINA_TEST(TestQuarantine, QCoreApplication)
#include "tst_quarantine.moc"
