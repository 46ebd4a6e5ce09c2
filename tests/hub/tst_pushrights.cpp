// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushedcommands.h"

#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What each may write, and of whom: columns, permissions, signatures, sight, steps (S3.3, rule 3).
class TestPushRights : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;
    QString m_database;

    Pusher person(const QString &name) { return Pusher(m_world->as(m_database, name)); }
    QString look(const QByteArray &sql) { return m_world->root(m_database).query(sql).text(0, 0); }
    /// The follow-up of a client, said to be resolved by one and noted by another.
    static QJsonObject resolving(const QString &client, const QString &by, const QString &author)
    {
        return commandOf(QStringLiteral("ResolveFollowUp"),
                         {updated(QStringLiteral("follow_up"), idOf(QStringLiteral("f_") + client),
                                  idOf(QStringLiteral("first")),
                                  {{QStringLiteral("state"), QStringLiteral("resolved")},
                                   {QStringLiteral("outcome"), QStringLiteral("reached")},
                                   {QStringLiteral("resolved_at"), qint64(1767225600000)},
                                   {QStringLiteral("resolved_by"), idOf(by)}}),
                          note(QStringLiteral("c_") + client, author)
                              .value(QStringLiteral("changes"))
                              .toArray()
                              .first()});
    }
    static QJsonObject step(const QString &command, const QString &table, const QString &word,
                            const QString &seen, const QString &column, const QString &to)
    {
        return commandOf(command, {updated(table, idOf(word), seen, {{column, to}})});
    }
    static QJsonObject staffUpdate(const QString &word, const QJsonObject &columns)
    {
        return commandOf(
            QStringLiteral("SaveStaff"),
            {updated(QStringLiteral("staff"), idOf(word), idOf(QStringLiteral("first")), columns)});
    }
    static QJsonObject clientInsert(const QString &id, const QString &agent,
                                    const QString &createdBy)
    {
        return inserted(QStringLiteral("client"), id,
                        {{QStringLiteral("name"), QStringLiteral("Nueva")},
                         {QStringLiteral("branch_id"), idOf(QStringLiteral("north"))},
                         {QStringLiteral("preferred_agent_id"), idOf(agent)},
                         {QStringLiteral("created_at"), qint64(1767225600000)},
                         {QStringLiteral("created_by"), idOf(createdBy)}});
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void aRowOutOfSightIsGone()
    {
        Pusher ana = person(QStringLiteral("ana"));
        QCOMPARE(ana.outcome(reschedule(idOf(QStringLiteral("f_sur")),
                                        idOf(QStringLiteral("first")), 1770000000000)),
                 QStringLiteral("rejected gone"));
        // Whatever version she claims to have seen: nothing is told of it.
        QCOMPARE(ana.outcome(reschedule(idOf(QStringLiteral("f_sur")), newId(), 1770000000000)),
                 QStringLiteral("rejected gone"));
        QCOMPARE(ana.outcome(reschedule(newId(), newId(), 1770000000000)),
                 QStringLiteral("rejected gone"));
    }

    void aCommandWritesOnlyItsColumns()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const auto with = [](const QString &column, const QJsonValue &value) {
            return commandOf(QStringLiteral("RescheduleFollowUp"),
                             {updated(QStringLiteral("follow_up"), idOf(QStringLiteral("f_ana")),
                                      idOf(QStringLiteral("first")), {{column, value}})});
        };
        QCOMPARE(ana.outcome(with(QStringLiteral("observations"), QStringLiteral("x"))),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(ana.outcome(with(QStringLiteral("row_version"), newId())),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(ana.outcome(with(QStringLiteral("minutes"), 30)), QStringLiteral("applied"));
    }

    void aRowIsNotMovedToAnotherClient()
    {
        const QString phone = look("SELECT id FROM vitrina.client_phone WHERE client_id = "
                                   "md5('c_ana')::uuid");
        QCOMPARE(
            person(QStringLiteral("ana"))
                .outcome(commandOf(
                    QStringLiteral("EditClient"),
                    {updated(QStringLiteral("client_phone"), phone, idOf(QStringLiteral("first")),
                             {{QStringLiteral("client_id"), idOf(QStringLiteral("c_sur"))}})})),
            QStringLiteral("rejected forbidden"));
    }

    void nobodySignsForAnother()
    {
        QCOMPARE(person(QStringLiteral("ana"))
                     .outcome(note(QStringLiteral("c_ana"), QStringLiteral("beto"))),
                 QStringLiteral("rejected forbidden"));
    }

    void nobodySaysThatAnotherResolvedIt()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const auto by = [](const char *who) {
            return resolving(QStringLiteral("ana"), QString::fromLatin1(who),
                             QStringLiteral("ana"));
        };
        QCOMPARE(ana.outcome(by("beto")), QStringLiteral("rejected forbidden"));
        QCOMPARE(ana.outcome(by("ana")), QStringLiteral("applied"));
    }

    void onlyAnActOfImportWritesWithoutThePermission()
    {
        const QString id = newId();
        const QJsonObject import =
            commandOf(QStringLiteral("ImportClients"),
                      {clientInsert(id, QStringLiteral("sur"), QStringLiteral("manager"))});
        QCOMPARE(person(QStringLiteral("ana")).outcome(import),
                 QStringLiteral("rejected forbidden"));
        QJsonObject again = import;
        again.insert(QStringLiteral("uuid"), newId());
        QCOMPARE(person(QStringLiteral("manager")).outcome(again), QStringLiteral("applied"));
    }

    void whatOneBroughtInOneMayGoOnWith()
    {
        // Of another's client: she is out of the importer's sight from then on.
        Pusher manager = person(QStringLiteral("manager"));
        const QString id = newId();
        m_world->root(m_database)
            .run("UPDATE vitrina.staff SET access_level = 4 WHERE login = 'manager'");
        QCOMPARE(manager.outcome(commandOf(
                     QStringLiteral("ImportClients"),
                     {clientInsert(id, QStringLiteral("sur"), QStringLiteral("manager"))})),
                 QStringLiteral("applied"));
        const auto followUp = [](const QString &client) {
            return commandOf(
                QStringLiteral("ImportFollowUps"),
                {inserted(QStringLiteral("follow_up"), newId(),
                          {{QStringLiteral("client_id"), client},
                           {QStringLiteral("advisor_id"), idOf(QStringLiteral("sur"))},
                           {QStringLiteral("type_id"), idOf(QStringLiteral("call"))},
                           {QStringLiteral("due_at"), qint64(1770000000000)},
                           {QStringLiteral("created_at"), qint64(1767225600000)},
                           {QStringLiteral("created_by"), idOf(QStringLiteral("manager"))}})});
        };
        QCOMPARE(manager.outcome(followUp(id)), QStringLiteral("applied"));
        QCOMPARE(manager.outcome(followUp(idOf(QStringLiteral("c_sur")))),
                 QStringLiteral("rejected gone"));
    }

    void registeringDoesNotOpenAnothersClient()
    {
        QCOMPARE(person(QStringLiteral("ana"))
                     .outcome(commandOf(
                         QStringLiteral("RegisterContact"),
                         {inserted(QStringLiteral("opportunity"), newId(),
                                   {{QStringLiteral("client_id"), idOf(QStringLiteral("c_sur"))},
                                    {QStringLiteral("advisor_id"), idOf(QStringLiteral("ana"))},
                                    {QStringLiteral("branch_id"), idOf(QStringLiteral("north"))},
                                    {QStringLiteral("opened_at"), qint64(1767225600000)}})})),
                 QStringLiteral("rejected gone"));
    }

    void scopeIsThatOfTheOldRows()
    {
        // beto sees c_shared by his pending follow-up alone; resolving it takes her from his sight.
        Pusher beto = person(QStringLiteral("beto"));
        QCOMPARE(beto.outcome(resolving(QStringLiteral("shared"), QStringLiteral("beto"),
                                        QStringLiteral("beto"))),
                 QStringLiteral("applied"));
        QCOMPARE(beto.outcome(note(QStringLiteral("c_shared"), QStringLiteral("beto"))),
                 QStringLiteral("rejected gone"));
    }

    void aStepThatIsNotThereIsRefused()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QString first = idOf(QStringLiteral("first"));
        QCOMPARE(ana.outcome(step(QStringLiteral("ChangeStage"), QStringLiteral("opportunity"),
                                  QStringLiteral("o_ana"), first, QStringLiteral("stage"),
                                  QStringLiteral("delivered"))),
                 QStringLiteral("rejected stage_order"));
        QCOMPARE(ana.outcome(step(QStringLiteral("ChangeStage"), QStringLiteral("opportunity"),
                                  QStringLiteral("o_ana"), first, QStringLiteral("stage"),
                                  QStringLiteral("documented"))),
                 QStringLiteral("applied"));
    }

    void aStepBackWantsItsAuthorOrAManager()
    {
        const QString opportunity = QStringLiteral("opportunity");
        const auto back = [&](const QString &seen) {
            return step(QStringLiteral("UndoStage"), opportunity, QStringLiteral("o_ana"), seen,
                        QStringLiteral("stage"), QStringLiteral("quoted"));
        };
        Pusher ana = person(QStringLiteral("ana"));
        Pusher head = person(QStringLiteral("head"));
        const QJsonObject ahead = step(QStringLiteral("ChangeStage"), opportunity,
                                       QStringLiteral("o_ana"), idOf(QStringLiteral("first")),
                                       QStringLiteral("stage"), QStringLiteral("documented"));
        QCOMPARE(ana.outcome(ahead), QStringLiteral("applied"));
        const QString version = ahead.value(QStringLiteral("uuid")).toString();
        QCOMPARE(head.outcome(back(version)), QStringLiteral("rejected needs_manager"));
        const QJsonObject undo = back(version);
        QCOMPARE(ana.outcome(undo), QStringLiteral("applied"));
        // The manager's permission does it too.
        const QJsonObject anew =
            step(QStringLiteral("ChangeStage"), opportunity, QStringLiteral("o_ana"),
                 undo.value(QStringLiteral("uuid")).toString(), QStringLiteral("stage"),
                 QStringLiteral("documented"));
        QCOMPARE(ana.outcome(anew), QStringLiteral("applied"));
        QCOMPARE(person(QStringLiteral("manager"))
                     .outcome(back(anew.value(QStringLiteral("uuid")).toString())),
                 QStringLiteral("applied"));
    }

    /// The ledger has neither of the two yet.
    void aStepOfTheSameBatchIsTakenBackByItsAuthor()
    {
        Pusher ana = person(QStringLiteral("ana"));
        const QJsonObject ahead = step(QStringLiteral("ChangeStage"), QStringLiteral("opportunity"),
                                       QStringLiteral("o_ana"), idOf(QStringLiteral("first")),
                                       QStringLiteral("stage"), QStringLiteral("documented"));
        const QJsonObject back =
            step(QStringLiteral("UndoStage"), QStringLiteral("opportunity"),
                 QStringLiteral("o_ana"), ahead.value(QStringLiteral("uuid")).toString(),
                 QStringLiteral("stage"), QStringLiteral("quoted"));
        const QJsonArray verdicts = ana.pushBatch({ana.numbered(ahead), ana.numbered(back)})
                                        .value(QStringLiteral("verdicts"))
                                        .toArray();
        QCOMPARE(verdict(verdicts.last().toObject()), QStringLiteral("applied"));
    }

    void nobodyRaisesHerself_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("whom");
        QTest::addColumn<QJsonObject>("columns");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, const char *who, const char *whom, const char *column,
                            const QJsonValue &value, const char *outcome) {
            QTest::newRow(name) << QString::fromLatin1(who) << QString::fromLatin1(whom)
                                << QJsonObject{{QString::fromLatin1(column), value}}
                                << QString::fromLatin1(outcome);
        };
        const char *no = "rejected forbidden";
        row("without the permission", "ana", "ana", "job_title", QStringLiteral("x"), no);
        row("her own level", "manager", "manager", "access_level", 1, no);
        row("her own permissions", "manager", "manager", "permissions", 2047, no);
        row("her own branch", "manager", "manager", "branch_id", idOf(QStringLiteral("south")), no);
        row("another above herself", "manager", "ana", "access_level", 1, no);
        row("what she has not", "manager", "ana", "permissions", 1, no);
        row("who stands above", "manager", "admin", "active", 0, no);
        row("brings her low", "manager", "admin", "access_level", 4, no);
        row("another branch", "manager", "sur", "job_title", QStringLiteral("x"), no);
        row("her phone", "manager", "manager", "phone", QStringLiteral("09"), "applied");
        row("what she has", "manager", "ana", "permissions", 64, "applied");
        row("within her branch", "manager", "ana", "access_level", 3, "applied");
        row("the administrator", "admin", "sur", "access_level", 1, "applied");
    }
    void nobodyRaisesHerself()
    {
        QFETCH(QString, who);
        QFETCH(QString, whom);
        QFETCH(QJsonObject, columns);
        QFETCH(QString, outcome);
        const qint64 epoch = look("SELECT epoch FROM vitrina.hub").toLongLong();
        QCOMPARE(person(who).outcome(staffUpdate(whom, columns)), outcome);
        const bool access = outcome == QStringLiteral("applied") &&
                            (columns.contains(QStringLiteral("permissions")) ||
                             columns.contains(QStringLiteral("access_level")));
        QCOMPARE(look("SELECT epoch FROM vitrina.hub").toLongLong() > epoch, access);
    }

    /// Within one batch, too: what comes after is done with what she has left.
    void whoGivesAPermissionUpHasItNoMore()
    {
        Pusher manager = person(QStringLiteral("manager"));
        const QJsonObject none = manager.numbered(
            staffUpdate(QStringLiteral("manager"), {{QStringLiteral("permissions"), 0}}));
        const QJsonObject import = manager.numbered(
            commandOf(QStringLiteral("ImportClients"),
                      {clientInsert(newId(), QStringLiteral("ana"), QStringLiteral("manager"))}));
        const QJsonArray verdicts =
            manager.pushBatch({none, import}).value(QStringLiteral("verdicts")).toArray();
        QCOMPARE(verdict(verdicts[0].toObject()), QStringLiteral("applied"));
        QCOMPARE(verdicts[1].toObject().value(QStringLiteral("code")).toString(),
                 QStringLiteral("forbidden"));
    }

    /// What she did after it is not decided any more: it goes into quarantine with her next batch.
    void whoLeavesInTheMiddleOfABatchEndsIt()
    {
        Pusher manager = person(QStringLiteral("manager"));
        const QJsonObject leaving = manager.numbered(
            staffUpdate(QStringLiteral("manager"), {{QStringLiteral("active"), 0}}));
        const QJsonObject after =
            manager.numbered(note(QStringLiteral("c_ana"), QStringLiteral("manager")));
        const QJsonArray verdicts =
            manager.pushBatch({leaving, after}).value(QStringLiteral("verdicts")).toArray();
        QCOMPARE(verdicts.size(), 1);
        QCOMPARE(verdict(verdicts[0].toObject()), QStringLiteral("applied"));
        QVERIFY(manager.pushBatch({after}).value(QStringLiteral("kept")).toBool());
    }

    /// To the guards of the rows she is nobody from then on, and what is nobody's they let pass.
    void whoIsRetiredWhileTheHubDecidesHasDoneNothing()
    {
        PgConnection root = m_world->root(m_database);
        root.run("CREATE FUNCTION public.retire() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
                 " AS $$ BEGIN UPDATE vitrina.staff_login SET retired_at = now()"
                 " WHERE role = session_user; RETURN NULL; END $$;"
                 "CREATE TRIGGER retire AFTER INSERT ON vitrina.timeline_entry"
                 " FOR EACH ROW EXECUTE FUNCTION public.retire()");
        Pusher ana = person(QStringLiteral("ana"));
        const QJsonArray batch{ana.numbered(note(QStringLiteral("c_ana"), QStringLiteral("ana"))),
                               ana.numbered(note(QStringLiteral("c_ana"), QStringLiteral("ana")))};
        try {
            ana.pushBatch(batch);
            QFAIL("what she did stands");
        } catch (const HubError &error) {
            QCOMPARE(error.kind(), HubError::Kind::Again);
        }
        QCOMPARE(root.query("SELECT count(*) FROM vitrina.ledger").number(0, 0), 0);
        root.run("DROP TRIGGER retire ON vitrina.timeline_entry;"
                 "UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'ana'");
        QVERIFY(ana.pushBatch(batch).value(QStringLiteral("kept")).toBool());
    }

    void aShowroomIsFoundedOnce()
    {
        QCOMPARE(person(QStringLiteral("ana"))
                     .outcome(commandOf(
                         QStringLiteral("StartShowroom"),
                         {inserted(QStringLiteral("department"), newId(),
                                   {{QStringLiteral("branch_id"), idOf(QStringLiteral("north"))},
                                    {QStringLiteral("name"), QStringLiteral("x")}})})),
                 QStringLiteral("rejected forbidden"));
    }
};

VITRINA_TEST(TestPushRights, QCoreApplication)
#include "tst_pushrights.moc"
