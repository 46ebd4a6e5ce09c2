// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushedcommands.h"

#include "hub/stafflogins.h"
#include "testsupport/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

#include <future>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub takes in, and what it says to the rest (rules 2, 3, 5, 9, 10, 13; sync.md 10 to
/// 13).
class TestPush : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;
    QString m_database;

    Pusher person(const QString &name) { return Pusher(m_world->as(m_database, name)); }
    QString look(const QByteArray &sql) { return m_world->root(m_database).query(sql).text(0, 0); }
    QString versionOf(const QString &table, const QString &id)
    {
        return look("SELECT row_version FROM vitrina." + table.toUtf8() + " WHERE id = '" +
                    id.toUtf8() + "'");
    }

    static QJsonObject moveFollowUp() // of c_ana, from its first version
    {
        return reschedule(idOf(QStringLiteral("f_ana")), idOf(QStringLiteral("first")),
                          1770000000123);
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void anAppliedCommandIsWrittenStampedAndOnRecord()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QJsonObject command = moveFollowUp();
        QCOMPARE(ana.outcome(command), QStringLiteral("applied"));
        const QString uuid = command.value(QStringLiteral("uuid")).toString();
        QCOMPARE(versionOf(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana"))), uuid);
        QCOMPARE(look("SELECT vitrina.to_ms(due_at) FROM vitrina.follow_up WHERE id = "
                      "md5('f_ana')::uuid"),
                 QStringLiteral("1770000000123"));
        QCOMPARE(look("SELECT role || ' ' || command || ' ' || rows::text FROM vitrina.audit"),
                 QStringLiteral("ana RescheduleFollowUp [{\"id\": \"%1\", \"op\": \"update\", "
                                "\"table\": \"follow_up\", \"columns\": [\"due_at\"]}]")
                     .arg(idOf(QStringLiteral("f_ana"))));
        QCOMPARE(look("SELECT seq || ' ' || verdict FROM vitrina.ledger"),
                 QStringLiteral("1 applied"));
    }

    void aDuplicateIsAppliedOnce()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QJsonObject command = ana.numbered(moveFollowUp());
        ana.pushBatch({command});
        const QJsonObject again =
            ana.pushBatch({command}).value(QStringLiteral("verdicts")).toArray().first().toObject();
        QCOMPARE(verdict(again), QStringLiteral("applied"));
        QVERIFY(again.value(QStringLiteral("again")).toBool());
        QCOMPARE(look("SELECT count(*) FROM vitrina.audit"), QStringLiteral("1"));
    }

    void twiceInOneBatchIsAppliedOnce()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QJsonObject command = ana.numbered(moveFollowUp());
        const QJsonArray verdicts =
            ana.pushBatch({command, command}).value(QStringLiteral("verdicts")).toArray();
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdict(verdicts.last().toObject()), QStringLiteral("applied"));
        QVERIFY(verdicts.last().toObject().value(QStringLiteral("again")).toBool());
        QCOMPARE(look("SELECT count(*) FROM vitrina.audit"), QStringLiteral("1"));
    }

    void theSameUuidWithOtherArgumentsIsAnError()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QJsonObject first = moveFollowUp();
        ana.outcome(first);
        QJsonObject forged = note(QStringLiteral("c_ana"), QStringLiteral("ana"));
        forged.insert(QStringLiteral("uuid"), first.value(QStringLiteral("uuid")));
        QCOMPARE(ana.outcome(forged), QStringLiteral("error other_hash"));
        // Nor does another person learn a verdict that is not hers.
        QCOMPARE(person(QStringLiteral("beto")).outcome(first), QStringLiteral("error other_hash"));
    }

    void theHashIsOfNameAndArguments()
    {
        QJsonObject command = moveFollowUp();
        command.insert(QStringLiteral("args"), QStringLiteral("{\"x\":1}"));
        QCOMPARE(person(QStringLiteral("ana")).outcome(command), QStringLiteral("error bad_hash"));
    }

    /// What two did without knowing of each other: neither may stand as it was sent (S1.8).
    void whatIsLostHasNothingLeftToDo()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QString first = idOf(QStringLiteral("first"));
        const QJsonObject lost =
            updated(QStringLiteral("opportunity"), idOf(QStringLiteral("o_ana")), first,
                    {{QStringLiteral("state"), QStringLiteral("lost")}});
        const auto marked = [&](const QJsonArray &changes) {
            return ana.outcome(commandOf(QStringLiteral("MarkLost"), changes));
        };
        QCOMPARE(marked({lost}), QStringLiteral("stale"));
        QCOMPARE(
            marked({lost, updated(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana")), first,
                                  {{QStringLiteral("state"), QStringLiteral("cancelled")}})}),
            QStringLiteral("applied"));
        const auto scheduled = [&](const QJsonValue &opportunity) {
            return ana.outcome(commandOf(
                QStringLiteral("ScheduleFollowUp"),
                {inserted(QStringLiteral("follow_up"), newId(),
                          {{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                           {QStringLiteral("opportunity_id"), opportunity},
                           {QStringLiteral("advisor_id"), idOf(QStringLiteral("ana"))},
                           {QStringLiteral("type_id"), idOf(QStringLiteral("call"))},
                           {QStringLiteral("due_at"), qint64(1770000000000)},
                           {QStringLiteral("created_at"), qint64(1767225600000)},
                           {QStringLiteral("created_by"), idOf(QStringLiteral("ana"))}})}));
        };
        QCOMPARE(scheduled(idOf(QStringLiteral("o_ana"))), QStringLiteral("stale"));
        QCOMPARE(scheduled(QJsonValue::Null), QStringLiteral("applied"));
    }

    void aGapIsRefusedAndARejectionTakesItsNumber()
    {
        Pusher ana = person(QStringLiteral("ana"));
        ana.setSequence(1);
        QCOMPARE(ana.outcome(moveFollowUp()), QStringLiteral("error sequence"));
        ana.setSequence(0);
        QCOMPARE(ana.outcome(note(QStringLiteral("c_sur"), QStringLiteral("ana"))),
                 QStringLiteral("rejected gone"));
        QCOMPARE(ana.outcome(moveFollowUp()), QStringLiteral("applied"));
    }

    void aWithdrawnCommandTakesItsNumber()
    {
        Pusher ana = person(QStringLiteral("ana"));
        QJsonObject command = moveFollowUp();
        command.insert(QStringLiteral("withdraw"), QStringLiteral("already_resolved"));
        QCOMPARE(ana.outcome(command), QStringLiteral("withdrawn already_resolved"));
        QCOMPARE(versionOf(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana"))),
                 idOf(QStringLiteral("first")));
        QCOMPARE(ana.outcome(moveFollowUp()), QStringLiteral("applied"));
    }

    void staleIsNotStoredAndEndsTheBatch()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QJsonObject stale = reschedule(idOf(QStringLiteral("f_ana")), newId(), 1770000000000);
        const QJsonArray batch{ana.numbered(note(QStringLiteral("c_ana"), QStringLiteral("ana"))),
                               ana.numbered(stale),
                               ana.numbered(note(QStringLiteral("c_ana"), QStringLiteral("ana")))};
        const QJsonArray verdicts =
            ana.pushBatch(batch).value(QStringLiteral("verdicts")).toArray();
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdict(verdicts[0].toObject()), QStringLiteral("applied"));
        QCOMPARE(verdict(verdicts[1].toObject()), QStringLiteral("stale"));
        QCOMPARE(look("SELECT count(*) FROM vitrina.ledger"), QStringLiteral("1"));
    }

    void aPendingCommandMeetsTheVersionOfTheOneBeforeIt()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QJsonObject first = moveFollowUp();
        const QJsonObject second =
            reschedule(idOf(QStringLiteral("f_ana")),
                       first.value(QStringLiteral("uuid")).toString(), 1780000000000);
        const QJsonArray verdicts = ana.pushBatch({ana.numbered(first), ana.numbered(second)})
                                        .value(QStringLiteral("verdicts"))
                                        .toArray();
        QCOMPARE(verdict(verdicts.last().toObject()), QStringLiteral("applied"));
    }

    void whatWasReadMustStillHold()
    {
        Pusher ana = person(QStringLiteral("ana"));
        QJsonObject command = note(QStringLiteral("c_ana"), QStringLiteral("ana"));
        const auto expecting = [&command](const QString &version) {
            QJsonObject one = command;
            one.insert(QStringLiteral("expects"),
                       QJsonArray{QJsonObject{{QStringLiteral("table"), QStringLiteral("client")},
                                              {QStringLiteral("id"), idOf(QStringLiteral("c_ana"))},
                                              {QStringLiteral("version"), version}}});
            return one;
        };
        QCOMPARE(ana.outcome(expecting(newId())), QStringLiteral("stale"));
        QCOMPARE(ana.outcome(expecting(idOf(QStringLiteral("first")))), QStringLiteral("applied"));
    }

    void everyCommandOfABatchIsOnRecordWithWhatItWroteAndForWhom()
    {
        Pusher ana = person(QStringLiteral("ana"));
        ana.pushBatch({ana.numbered(moveFollowUp()),
                       ana.numbered(note(QStringLiteral("c_sur"), QStringLiteral("ana"))),
                       ana.numbered(note(QStringLiteral("c_ana"), QStringLiteral("ana")))});
        QCOMPARE(
            look("SELECT string_agg(concat_ws(' ', l.seq, l.name, l.verdict, l.code,"
                 " jsonb_array_length(a.rows), a.verdict, a.clients = ARRAY[md5('c_ana')::uuid]),"
                 " ', ' ORDER BY l.seq)"
                 " FROM vitrina.ledger l JOIN vitrina.audit a ON a.command_uuid = l.uuid"),
            QStringLiteral("1 RescheduleFollowUp applied  1 applied t, "
                           "2 RecordAttempt rejected gone 0 rejected f, "
                           "3 RecordAttempt applied  1 applied t"));
    }

    void oneChangeARow()
    {
        const QString first = idOf(QStringLiteral("first"));
        const QJsonObject one = updated(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana")),
                                        first, {{QStringLiteral("minutes"), 20}});
        QCOMPARE(person(QStringLiteral("ana"))
                     .outcome(commandOf(QStringLiteral("RescheduleFollowUp"), {one, one})),
                 QStringLiteral("rejected row_twice"));
    }

    void aDeletedRowDoesNotComeBack()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QString phone = look("SELECT id FROM vitrina.client_phone WHERE client_id = "
                                   "md5('c_ana')::uuid");
        const auto edit = [](const QJsonObject &change) {
            return commandOf(QStringLiteral("EditClient"), {change});
        };
        const QString table = QStringLiteral("client_phone");
        const QString first = idOf(QStringLiteral("first"));
        QCOMPARE(ana.outcome(edit(deleted(table, phone, newId()))), QStringLiteral("stale"));
        QCOMPARE(ana.outcome(edit(deleted(table, phone, first))), QStringLiteral("applied"));
        QCOMPARE(
            ana.outcome(edit(inserted(table, phone,
                                      {{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                                       {QStringLiteral("typed"), QStringLiteral("1")}}))),
            QStringLiteral("rejected deleted"));
        // Who had not heard is told to pull; a stranger hears nothing.
        QCOMPARE(ana.outcome(edit(deleted(table, phone, first))), QStringLiteral("stale"));
        QCOMPARE(person(QStringLiteral("sur")).outcome(edit(deleted(table, phone, first))),
                 QStringLiteral("rejected gone"));
    }

    /// Rule 9, also for one that began while the row was still there.
    void whatWaitedForADeletionDoesNotComeBackEither()
    {
        const QString phone = look("SELECT id FROM vitrina.client_phone WHERE client_id = "
                                   "md5('c_ana')::uuid");
        Pusher ana = person(QStringLiteral("ana"));
        std::future<QString> again; // ends after the connection that it waits for
        PgConnection root = m_world->root(m_database);
        root.run("BEGIN; DELETE FROM vitrina.client_phone WHERE id = '" + phone.toUtf8() + "'");
        again = std::async(std::launch::async, [&] {
            return ana.outcome(
                commandOf(QStringLiteral("EditClient"),
                          {inserted(QStringLiteral("client_phone"), phone,
                                    {{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                                     {QStringLiteral("typed"), QStringLiteral("1")}})}));
        });
        QTRY_COMPARE(look("SELECT count(*) FROM pg_stat_activity WHERE usename = 'ana'"
                          " AND wait_event_type = 'Lock'"),
                     QStringLiteral("1"));
        root.run("COMMIT");
        QCOMPARE(again.get(), QStringLiteral("rejected deleted"));
    }

    void aBrokenConstraintIsARejectionWithoutValues()
    {
        Pusher ana = person(QStringLiteral("ana"));
        QJsonObject bad = moveFollowUp();
        bad.insert(QStringLiteral("changes"),
                   QJsonArray{updated(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana")),
                                      idOf(QStringLiteral("first")),
                                      {{QStringLiteral("minutes"), 99999}})});
        const QJsonObject answer = ana.push(bad);
        QCOMPARE(verdict(answer), QStringLiteral("rejected"));
        QCOMPARE(
            answer.value(QStringLiteral("data")).toObject(),
            QJsonObject({{QStringLiteral("sqlstate"), QStringLiteral("23514")},
                         {QStringLiteral("constraint"), QStringLiteral("follow_up_minutes_check")},
                         {QStringLiteral("table"), QStringLiteral("follow_up")}}));
    }

    /// Who deletes what others built upon did not know of that, and is told which rows it is.
    void whatOthersBuiltUponIsNamed()
    {
        const QString client = idOf(QStringLiteral("c_ana"));
        const QString first = idOf(QStringLiteral("first"));
        Pusher admin = person(QStringLiteral("admin"));
        const QJsonObject undo =
            commandOf(QStringLiteral("UndoImport"),
                      {deleted(QStringLiteral("opportunity"), idOf(QStringLiteral("o_ana")), first),
                       deleted(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana")), first),
                       deleted(QStringLiteral("client"), client, first)});
        const QJsonObject answer = admin.push(undo);
        QCOMPARE(verdict(answer), QStringLiteral("stale"));
        // The opportunity's follow-up goes with it; its quote, and what else she has, stays.
        QStringList named;
        for (const QJsonValue &row : answer.value(QStringLiteral("data"))
                                         .toObject()
                                         .value(QStringLiteral("built_upon"))
                                         .toArray())
            named += row.toString();
        named.sort();
        QStringList expected{client, idOf(QStringLiteral("o_ana"))};
        expected.sort();
        QCOMPARE(named, expected);
        QCOMPARE(look("SELECT count(*) FROM vitrina.opportunity WHERE id = md5('o_ana')::uuid"),
                 QStringLiteral("1"));
    }

    void whatRefersToNothingIsFoundAtTheEndOfItsOwnCommand()
    {
        Pusher ana = person(QStringLiteral("ana"));
        QJsonObject lost = note(QStringLiteral("c_ana"), QStringLiteral("ana"));
        QJsonObject followUp =
            inserted(QStringLiteral("follow_up"), newId(),
                     {{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                      {QStringLiteral("advisor_id"), idOf(QStringLiteral("ana"))},
                      {QStringLiteral("type_id"), newId()},
                      {QStringLiteral("due_at"), qint64(1770000000000)},
                      {QStringLiteral("created_at"), qint64(1767225600000)}});
        const QJsonArray verdicts =
            ana.pushBatch({ana.numbered(commandOf(QStringLiteral("ScheduleFollowUp"), {followUp})),
                           ana.numbered(lost)})
                .value(QStringLiteral("verdicts"))
                .toArray();
        QCOMPARE(verdict(verdicts[0].toObject()), QStringLiteral("rejected"));
        QCOMPARE(verdict(verdicts[1].toObject()), QStringLiteral("applied"));
    }

    void tooMuchIsRefused()
    {
        Pusher ana = person(QStringLiteral("ana"));
        QJsonArray changes;
        for (int i = 0; i < 2001; ++i)
            changes.append(note(QStringLiteral("c_ana"), QStringLiteral("ana"))
                               .value(QStringLiteral("changes"))
                               .toArray()
                               .first());
        QCOMPARE(ana.outcome(commandOf(QStringLiteral("RecordAttempt"), changes)),
                 QStringLiteral("rejected too_large"));
        QVERIFY_THROWS_EXCEPTION(
            HubError,
            ana.pushBatch({QJsonObject{{QStringLiteral("args"), QString(9000000, u'x')}}}));
    }

    void longArgumentsAreRefused()
    {
        QJsonObject command = moveFollowUp();
        const QByteArray args = "{\"x\":\"" + QByteArray(1'048'576, 'x') + "\"}";
        const QByteArray hashed =
            command.value(QStringLiteral("name")).toString().toUtf8() + '\0' + args;
        command.insert(QStringLiteral("args"), QString::fromLatin1(args));
        command.insert(QStringLiteral("hash"),
                       QString::fromLatin1(
                           QCryptographicHash::hash(hashed, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(person(QStringLiteral("ana")).outcome(command),
                 QStringLiteral("rejected too_large"));
    }

    void onesDeviceIsOnesOwn()
    {
        Pusher ana = person(QStringLiteral("ana"));
        PgConnection beto = m_world->as(m_database, QStringLiteral("beto"));
        const QByteArray batch = compact(QJsonObject{{QStringLiteral("device"), ana.device()},
                                                     {QStringLiteral("commands"), QJsonArray()}});
        QVERIFY_THROWS_EXCEPTION(HubError, beto.query("SELECT vitrina.push($1)", {batch}));
    }

    void aCopiedProfileIsFoundOut()
    {
        Pusher ana = person(QStringLiteral("ana"));
        ana.outcome(moveFollowUp());
        const auto agrees = [&ana](const QJsonObject &more) {
            return ana.hello(more)
                .value(QStringLiteral("device"))
                .toObject()
                .value(QStringLiteral("agrees"))
                .toBool();
        };
        const QString last = look("SELECT uuid FROM vitrina.ledger");
        QVERIFY(agrees({{QStringLiteral("last_seq"), 1}, {QStringLiteral("last_uuid"), last}}));
        QVERIFY(!agrees({{QStringLiteral("last_seq"), 1}, {QStringLiteral("last_uuid"), newId()}}));
        QVERIFY(!agrees({{QStringLiteral("last_seq"), 1},
                         {QStringLiteral("last_uuid"), last},
                         {QStringLiteral("machine"), QStringLiteral("another")}}));
    }

    void whoIsRetiredPushesOnceIntoQuarantine()
    {
        Pusher ana = person(QStringLiteral("ana"));
        PgConnection admin = m_world->as(m_database, QStringLiteral("admin"));
        StaffLogins(admin).retire(StaffId::fromString(idOf(QStringLiteral("ana"))));
        QVERIFY(ana.hello().value(QStringLiteral("retired")).toBool());
        // As it is, also where no other batch would be read.
        QJsonObject odd = ana.numbered(moveFollowUp());
        odd.insert(QStringLiteral("uuid"), QStringLiteral("none"));
        const QJsonObject kept = ana.pushBatch({odd});
        QVERIFY(kept.value(QStringLiteral("kept")).toBool());
        QVERIFY(!ana.pushBatch({}).value(QStringLiteral("kept")).toBool());
        QCOMPARE(versionOf(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana"))),
                 idOf(QStringLiteral("first")));
        QCOMPARE(ana.connection().query("SELECT count(*) FROM vitrina.staff").number(0, 0), 0);
        QCOMPARE(admin.query("SELECT role FROM vitrina.quarantine").text(0, 0),
                 QStringLiteral("ana"));
    }

    /// Her login was left as it is.
    void whoIsNotActiveIsTakenForRetired()
    {
        Pusher ana = person(QStringLiteral("ana"));
        m_world->root(m_database)
            .run("UPDATE vitrina.staff SET active = false WHERE login = 'ana'");
        QVERIFY(ana.hello().value(QStringLiteral("retired")).toBool());
        const QJsonObject reply = ana.pushBatch({ana.numbered(moveFollowUp())});
        QVERIFY(reply.value(QStringLiteral("kept")).toBool());
        QCOMPARE(versionOf(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana"))),
                 idOf(QStringLiteral("first")));
    }

    /// A login without a row in staff founds the company, which is done once.
    void whoHasNoRowMayDoNothingOnceThereIsStaff()
    {
        m_world->root(m_database)
            .run("UPDATE vitrina.staff_login SET staff_id = gen_random_uuid() WHERE role = 'beto'");
        Pusher beto = person(QStringLiteral("beto"));
        QVERIFY(beto.hello().value(QStringLiteral("retired")).toBool());
        QVERIFY(beto.pushBatch({beto.numbered(moveFollowUp())})
                    .value(QStringLiteral("retired"))
                    .toBool());
        QCOMPARE(versionOf(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana"))),
                 idOf(QStringLiteral("first")));
    }

    void auditAndLedgerAreAppendOnlyForEveryRole_data()
    {
        QTest::addColumn<QString>("role");
        for (const char *role : {"postgres", "vitrina_owner", "vitrina_keeper", "admin", "ana"})
            QTest::newRow(role) << QString::fromLatin1(role);
    }
    void auditAndLedgerAreAppendOnlyForEveryRole()
    {
        QFETCH(QString, role);
        person(QStringLiteral("ana")).outcome(moveFollowUp());
        for (const char *table : {"audit", "ledger", "tombstone"}) {
            for (const char *act : {"UPDATE vitrina.%1 SET %2 = %2", "DELETE FROM vitrina.%1",
                                    "TRUNCATE vitrina.%1"}) {
                PgConnection hub = m_world->root(m_database);
                hub.run("INSERT INTO vitrina.tombstone (number, id) VALUES (1, gen_random_uuid())");
                hub.run("SET ROLE " + hub.quotedName(role));
                const QString column = table == QByteArray("audit")    ? QStringLiteral("command")
                                       : table == QByteArray("ledger") ? QStringLiteral("name")
                                                                       : QStringLiteral("at");
                QString sql = QString::fromLatin1(act).replace(QStringLiteral("%1"),
                                                               QString::fromLatin1(table));
                sql.replace(QStringLiteral("%2"), column);
                try {
                    hub.run(sql.toUtf8());
                    QFAIL(qPrintable(sql));
                } catch (const HubError &error) {
                    QCOMPARE(error.sqlState(), QByteArray("42501"));
                }
            }
        }
    }
};

VITRINA_TEST(TestPush, QCoreApplication)
#include "tst_push.moc"
