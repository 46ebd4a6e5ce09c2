// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubschema.h"
#include "hub/pgtransaction.h"
#include "hub/stafflogins.h"
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <future>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What retired people handed in is kept to be read (sync 24), but nothing of who is erased (X10).
class TestHubQuarantine : public HubTest
{
    Q_OBJECT

private:
    const QString m_north = idOf(QStringLiteral("c_north"));

    QJsonObject erasure()
    {
        QJsonArray changes;
        for (const char *table :
             {"timeline_entry", "vehicle", "consent", "client_email", "client_phone"}) {
            const QString id = text("SELECT id FROM vitrina." + QByteArray(table) +
                                    " WHERE client_id = md5('c_north')::uuid");
            changes.append(deleted(QString::fromLatin1(table), id, version(table, id)));
        }
        changes.append(deleted(QStringLiteral("client"), m_north, version("client", m_north)));
        return commandOf(QStringLiteral("EraseClient"), changes);
    }
    static QJsonObject entry(const QString &id, const QString &client, const QString &text)
    {
        return inserted(QStringLiteral("timeline_entry"), id,
                        {{QStringLiteral("client_id"), client}, {QStringLiteral("text"), text}});
    }
    static QJsonObject withArguments(QJsonObject command, const QString &arguments)
    {
        command.insert(QStringLiteral("args"), arguments);
        return command;
    }
    /// Of her: by her id, by the id of a row of hers, in the arguments alone, by a row that only
    /// the batch knows, in capitals; of both; and of c_south alone.
    QJsonArray batchOfBoth()
    {
        const QString phone =
            text("SELECT id FROM vitrina.client_phone WHERE client_id = md5('c_north')::uuid");
        const QString south = idOf(QStringLiteral("c_south"));
        const QString note = newId();
        return {
            commandOf(QStringLiteral("EditClient"),
                      {updated(QStringLiteral("client"), m_north, newId(),
                               {{QStringLiteral("name"), QStringLiteral("Secreta uno")}})}),
            commandOf(QStringLiteral("EditClient"),
                      {updated(QStringLiteral("client_phone"), phone, newId(),
                               {{QStringLiteral("typed"), QStringLiteral("Secreta dos")}})}),
            withArguments(commandOf(QStringLiteral("RecordAttempt"), {}),
                          m_north + QStringLiteral(" Secreta tres")),
            commandOf(QStringLiteral("RecordAttempt"),
                      {entry(note, m_north, QStringLiteral("Secreta cuatro"))}),
            commandOf(QStringLiteral("RecordAttempt"),
                      {updated(QStringLiteral("timeline_entry"), note, newId(),
                               {{QStringLiteral("text"), QStringLiteral("Secreta cinco")}})}),
            commandOf(QStringLiteral("RecordAttempt"),
                      {entry(newId(), m_north.toUpper(), QStringLiteral("Secreta seis"))}),
            withArguments(commandOf(QStringLiteral("ImportClients"),
                                    {entry(newId(), m_north, QStringLiteral("Secreta siete")),
                                     entry(newId(), south, QStringLiteral("Sur uno"))}),
                          QStringLiteral("Secreta ocho")),
            commandOf(QStringLiteral("RecordAttempt"),
                      {entry(newId(), south, QStringLiteral("Sur dos"))}),
        };
    }
    void retireAna()
    {
        StaffLogins(m_admin->connection()).retire(StaffId::fromString(idOf(QStringLiteral("ana"))));
    }
    QString kept() { return text("SELECT batch::text FROM vitrina.quarantine"); }
    void handIn(const QJsonArray &commands)
    {
        retireAna();
        QVERIFY(m_ana->pushBatch(commands).value(QStringLiteral("kept")).toBool());
    }
    void verifyNothingOfHers()
    {
        QVERIFY2(!kept().contains(QStringLiteral("Secreta")), qPrintable(kept()));
        QVERIFY2(!kept().contains(m_north, Qt::CaseInsensitive), qPrintable(kept()));
        // Of others all is as it was, in its place.
        QVERIFY2(kept().contains(QStringLiteral("Sur uno")), qPrintable(kept()));
        QCOMPARE(number("SELECT jsonb_array_length(batch -> 'commands') FROM vitrina.quarantine"),
                 8);
        QCOMPARE(text("SELECT batch #>> '{commands,7,changes,0,columns,text}'"
                      " FROM vitrina.quarantine"),
                 QStringLiteral("Sur dos"));
        QCOMPARE(text("SELECT string_agg(c ->> 'name', ' ' ORDER BY place)"
                      " FROM vitrina.quarantine,"
                      "      jsonb_array_elements(batch -> 'commands') WITH ORDINALITY k (c, place)"
                      " WHERE (c ->> 'erased')::boolean"),
                 QStringLiteral("EditClient EditClient RecordAttempt RecordAttempt RecordAttempt"
                                " RecordAttempt ImportClients"));
    }

private Q_SLOTS:
    void whoIsErasedGoesFromWhatIsKept()
    {
        handIn(batchOfBoth());
        QVERIFY(kept().contains(QStringLiteral("Secreta ocho")));
        QCOMPARE(m_admin->outcome(erasure()), m_applied);
        verifyNothingOfHers();
    }

    void ofWhoWasErasedNothingIsKeptLater()
    {
        const QJsonArray batch = batchOfBoth();
        QCOMPARE(m_admin->outcome(erasure()), m_applied);
        handIn(batch);
        verifyNothingOfHers();
    }

    void whatAnOlderVitrinaKeptOfHerGoesWithTheUpgrade()
    {
        const QJsonArray batch = batchOfBoth();
        QCOMPARE(m_admin->outcome(erasure()), m_applied);
        m_root->query(
            "INSERT INTO vitrina.quarantine (staff_id, batch) VALUES ($1, $2)",
            {idOf(QStringLiteral("ana")).toUtf8(), compact({{QStringLiteral("commands"), batch}})});
        QVERIFY(HubSchema(*m_root).migrate(Rules::builtIn()));
        verifyNothingOfHers();
    }

    void anErasureThatIsRefusedTakesNothing()
    {
        handIn(batchOfBoth());
        const QString before = kept();
        QJsonObject half = erasure();
        QJsonArray changes = half.value(QStringLiteral("changes")).toArray();
        changes.removeLast();
        half.insert(QStringLiteral("changes"), changes);
        QCOMPARE(m_admin->outcome(half), m_forbidden);
        QCOMPARE(kept(), before);
    }

    /// A computer that is not trusted any more may hand in whatever it likes.
    void whatNamesHerAndIsNoBatchGoesWhole_data()
    {
        QTest::addColumn<QByteArray>("batch");
        QTest::newRow("a list") << QByteArray("[\"HER\", \"Secreta\"]");
        QTest::newRow("a text") << QByteArray("\"HER Secreta\"");
        QTest::newRow("no commands") << QByteArray("{\"HER\": \"Secreta\"}");
        QTest::newRow("commands of another kind")
            << QByteArray("{\"commands\": {\"HER\": \"Secreta\"}}");
        QTest::newRow("a command that is none") << QByteArray("{\"commands\": [\"HER Secreta\"]}");
        QTest::newRow("beside the commands")
            << QByteArray("{\"commands\": [], \"more\": \"HER Secreta\"}");
        QTest::newRow("a name that is none")
            << QByteArray("{\"commands\": [{\"name\": \"Secreta\", \"at\": \"Secreta\","
                          " \"changes\": {\"id\": \"HER\"}, \"more\": \"Secreta\"}]}");
    }
    void whatNamesHerAndIsNoBatchGoesWhole()
    {
        QFETCH(QByteArray, batch);
        m_root->query(
            "INSERT INTO vitrina.quarantine (staff_id, batch) VALUES ($1, $2)",
            {idOf(QStringLiteral("ana")).toUtf8(), batch.replace("HER", m_north.toUtf8())});
        QCOMPARE(m_admin->outcome(erasure()), m_applied);
        QVERIFY2(!kept().contains(QStringLiteral("Secreta")), qPrintable(kept()));
        QVERIFY2(!kept().contains(m_north), qPrintable(kept()));
    }

    /// Neither misses the other, whichever comes first.
    void whoHandsInWhileSheIsErasedIsWaitedFor()
    {
        retireAna();
        const QJsonArray batch = batchOfBoth();
        QJsonObject last = m_admin->numbered(erasure());
        PgTransaction erasing(m_admin->connection());
        m_admin->pushBatch({last});
        std::future<QJsonObject> handing =
            std::async(std::launch::async, [this, batch] { return m_ana->pushBatch(batch); });
        QTRY_COMPARE(number("SELECT count(*) FROM pg_locks WHERE NOT granted"), 1);
        erasing.commit();
        QVERIFY(handing.get().value(QStringLiteral("kept")).toBool());
        verifyNothingOfHers();
    }

    void staffNeitherChangeNorDropIt_data()
    {
        QTest::addColumn<QString>("who");
        for (const char *who : {"admin", "manager", "head", "beto", "ana", "links"})
            QTest::newRow(who) << QString::fromLatin1(who);
    }
    void staffNeitherChangeNorDropIt()
    {
        QFETCH(QString, who);
        handIn(batchOfBoth());
        PgConnection hub = m_world->as(m_database, who);
        for (const char *act :
             {"DELETE FROM vitrina.quarantine", "TRUNCATE vitrina.quarantine",
              "UPDATE vitrina.quarantine SET batch = '{}'", "SELECT vitrina.forget_handed_in()",
              "SELECT vitrina.without_erased('{}')"})
            QCOMPARE(stateOf(hub, act), QByteArray("42501"));
        if (who != u"admin" && who != u"links")
            QCOMPARE(hub.query("SELECT count(*) FROM vitrina.quarantine").number(0, 0), 0);
        QCOMPARE(number("SELECT count(*) FROM vitrina.quarantine"), 1);
    }
};

VITRINA_TEST(TestHubQuarantine, QCoreApplication)
#include "tst_hubquarantine.moc"
