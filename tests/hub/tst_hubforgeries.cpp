// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Commands that no program of ours makes: what somebody could say to the hub by hand, with a login
/// of her own and rows that are hers to write.
class TestHubForgeries : public HubTest
{
    Q_OBJECT

private:
    static QString word(const char *text) { return QString::fromLatin1(text); }
    Pusher person(const char *name) { return Pusher(m_world->as(m_database, word(name))); }

    static QJsonObject client(const QString &id, const char *agent, const char *branch)
    {
        return inserted(word("client"), id,
                        {{word("name"), word("Rosa")},
                         {word("branch_id"), idOf(word(branch))},
                         {word("preferred_agent_id"), idOf(word(agent))},
                         {word("created_at"), qint64(1767225600000)},
                         {word("created_by"), idOf(word("ana"))}});
    }
    static QJsonObject followUp(const QString &client, const char *advisor, const char *author,
                                const QJsonObject &more = {})
    {
        return inserted(word("follow_up"), newId(),
                        with({{word("client_id"), client},
                              {word("advisor_id"), idOf(word(advisor))},
                              {word("type_id"), idOf(word("call"))},
                              {word("due_at"), qint64(1770000000000)},
                              {word("created_at"), qint64(1767225600000)},
                              {word("created_by"), idOf(word(author))}},
                             more));
    }
    static QJsonObject opportunity(const char *advisor, const QJsonObject &more)
    {
        return inserted(word("opportunity"), newId(),
                        with({{word("client_id"), idOf(word("c_ana"))},
                              {word("advisor_id"), idOf(word(advisor))},
                              {word("branch_id"), idOf(word("north"))},
                              {word("opened_at"), qint64(1767225600000)}},
                             more));
    }
    static QJsonObject model(qint64 price)
    {
        return inserted(word("vehicle_model"), newId(),
                        {{word("brand"), word("Honda")},
                         {word("line"), word("XR 190")},
                         {word("price_minor"), price}});
    }

private Q_SLOTS:
    /// Registering her once is no key to her for ever (S3.3, rule 8).
    void whoRegisteredAClientDoesNotOpenHerAnew()
    {
        const QString rosa = newId();
        QCOMPARE(m_ana->outcome(commandOf(word("RegisterContact"), {client(rosa, "sur", "south"),
                                                                    followUp(rosa, "sur", "ana")})),
                 m_applied);
        const auto goOn = [&](const QJsonObject &change) {
            return m_ana->outcome(commandOf(word("RegisterContact"), {change}));
        };
        const QString gone = word("rejected gone");
        QCOMPARE(goOn(followUp(rosa, "ana", "ana")), gone);
        QCOMPARE(goOn(inserted(word("client_phone"), newId(),
                               {{word("client_id"), rosa}, {word("typed"), word("099")}})),
                 gone);
        QCOMPARE(m_ana->connection()
                     .query("SELECT count(*) FROM vitrina.client WHERE id = $1", {rosa.toUtf8()})
                     .number(0, 0),
                 0);
        // Nor in the same batch.
        const QString flor = newId();
        const QJsonArray verdicts =
            m_ana
                ->pushBatch({m_ana->numbered(commandOf(word("RegisterContact"),
                                                       {client(flor, "sur", "south")})),
                             m_ana->numbered(commandOf(word("RegisterContact"),
                                                       {followUp(flor, "ana", "ana")}))})
                .value(word("verdicts"))
                .toArray();
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdicts[1].toObject().value(word("code")).toString(), word("gone"));
    }

    /// What names a table that there is not, or that is nobody's to read, is refused by itself.
    void whatIsExpectedOfNoTableIsNoneOfTheOthers_data()
    {
        QTest::addColumn<QJsonValue>("table");
        QTest::newRow("none") << QJsonValue();
        QTest::newRow("no such") << QJsonValue(word("nothing"));
        QTest::newRow("the hub's own") << QJsonValue(word("staff_login"));
    }
    void whatIsExpectedOfNoTableIsNoneOfTheOthers()
    {
        QFETCH(const QJsonValue, table);
        const QJsonArray expects{
            QJsonObject{{word("table"), table}, {word("id"), newId()}, {word("version"), newId()}}};
        const QJsonArray verdicts =
            m_ana
                ->pushBatch({m_ana->numbered(commandOf(word("RegisterContact"),
                                                       {client(newId(), "ana", "north")}, expects)),
                             m_ana->numbered(commandOf(word("RegisterContact"),
                                                       {client(newId(), "ana", "north")}))})
                .value(word("verdicts"))
                .toArray();
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdicts[0].toObject().value(word("verdict")).toString(), word("rejected"));
        QCOMPARE(verdicts[1].toObject().value(word("verdict")).toString(), word("applied"));
    }

    /// Nobody brings a sale in as made, or a call as had (S1.9, S2.8).
    void workBeginsAtItsBeginning_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QJsonObject>("columns");
        const auto row = [](const char *table, const char *column, const QJsonValue &value) {
            QTest::addRow("%s.%s", table, column)
                << word(table) << QJsonObject{{word(column), value}};
        };
        row("opportunity", "state", word("won"));
        row("opportunity", "state", word("nothing"));
        row("opportunity", "stage", word("delivered"));
        row("opportunity", "closed_at", 5);
        row("opportunity", "lost_note", word("x"));
        row("follow_up", "state", word("resolved"));
        row("follow_up", "outcome", word("reached"));
        row("follow_up", "resolved_at", 5);
        row("follow_up", "resolved_by", idOf(word("ana")));
    }
    void workBeginsAtItsBeginning()
    {
        QFETCH(QString, table);
        QFETCH(QJsonObject, columns);
        const auto registered = [&](const QJsonObject &more) {
            return m_ana->outcome(
                commandOf(word("RegisterContact"),
                          {table == word("opportunity")
                               ? opportunity("ana", more)
                               : followUp(idOf(word("c_ana")), "ana", "ana", more)}));
        };
        QCOMPARE(registered(columns), m_forbidden);
        QCOMPARE(registered({}), m_applied);
    }

    /// A file tells of the past, in words that there are.
    void anImportBringsWorkInAsItStands()
    {
        Pusher manager = person("manager");
        const auto imported = [&](const QJsonObject &more) {
            return manager.outcome(
                commandOf(word("ImportFollowUps"), {opportunity("manager", more)}));
        };
        QCOMPARE(imported({{word("state"), word("won")},
                           {word("stage"), word("delivered")},
                           {word("closed_at"), 5}}),
                 m_applied);
        QCOMPARE(imported({{word("state"), word("given away")}}), m_forbidden);
        QCOMPARE(imported({{word("stage"), word("won")}}), m_forbidden);
    }

    /// Later commands of a large import may come days after the first, and others work with her
    /// clients meanwhile; it is no key to them for ever (S3.3).
    void anImportGoesOnForAWeek_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isWritten");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("at once") << 0 << false << true;
        QTest::newRow("over a weekend") << 3 << false << true;
        QTest::newRow("though somebody wrote her") << 3 << true << true;
        QTest::newRow("not for ever") << 8 << false << false;
        QTest::newRow("not for ever, though somebody wrote her") << 8 << true << false;
    }
    void anImportGoesOnForAWeek()
    {
        QFETCH(int, days);
        QFETCH(bool, isWritten);
        QFETCH(bool, isOpen);
        Pusher manager = person("manager");
        const QString rosa = newId();
        QJsonObject brought = client(rosa, "sur", "south");
        QJsonObject columns = brought.value(word("columns")).toObject();
        columns.insert(word("created_by"), idOf(word("manager")));
        brought.insert(word("columns"), columns);
        QCOMPARE(manager.outcome(commandOf(word("ImportClients"), {brought})), m_applied);
        m_root->run("SET session_replication_role = replica;"
                    "UPDATE vitrina.ledger SET decided_at = decided_at - interval '" +
                    QByteArray::number(days) +
                    " days'; UPDATE vitrina.audit SET at = at - interval '" +
                    QByteArray::number(days) + " days'; RESET session_replication_role");
        if (isWritten)
            m_root->run("UPDATE vitrina.client SET row_version = gen_random_uuid() WHERE id = '" +
                        rosa.toUtf8() + '\'');
        QCOMPARE(manager.outcome(
                     commandOf(word("ImportFollowUps"), {followUp(rosa, "manager", "manager")})),
                 isOpen ? m_applied : word("rejected gone"));
    }
    /// All of it waited for the network.
    void anImportGoesOnInOneBatch()
    {
        Pusher manager = person("manager");
        const QString rosa = newId();
        QJsonObject brought = client(rosa, "sur", "south");
        QJsonObject columns = brought.value(word("columns")).toObject();
        columns.insert(word("created_by"), idOf(word("manager")));
        brought.insert(word("columns"), columns);
        const QJsonObject reply = manager.pushBatch(
            {manager.numbered(commandOf(word("ImportClients"), {brought})),
             manager.numbered(
                 commandOf(word("ImportFollowUps"), {followUp(rosa, "manager", "manager")}))});
        for (const QJsonValue &verdict : reply.value(word("verdicts")).toArray())
            QCOMPARE(verdict.toObject().value(word("verdict")).toString(), m_applied);
        QCOMPARE(number("SELECT count(*) FROM vitrina.follow_up WHERE client_id = '" +
                        rosa.toUtf8() + '\''),
                 1);
    }

    /// Who may take an import back deletes nothing else by it: phones go with a trace, or not.
    void anUndoTakesBackAnImportAndNothingElse()
    {
        Pusher manager = person("manager");
        const auto phone = [&](const char *command) {
            const QString id = newId();
            const QJsonObject row =
                inserted(word("client_phone"), id,
                         {{word("client_id"), idOf(word("c_ana"))}, {word("typed"), word("099")}});
            return std::pair(manager.outcome(commandOf(word(command), {row})), id);
        };
        const auto takenBack = [&](const QString &id) {
            return manager.outcome(
                commandOf(word("UndoImport"),
                          {deleted(word("client_phone"), id, version("client_phone", id))}));
        };
        const auto [edited, hers] = phone("EditClient");
        const auto [imported, brought] = phone("ImportClients");
        QCOMPARE(edited, m_applied);
        QCOMPARE(imported, m_applied);
        QCOMPARE(takenBack(hers), m_forbidden);
        QCOMPARE(takenBack(brought), m_applied);
    }

    /// In a demonstration everybody's doing is made up: one could ask in another's name and approve
    /// it oneself (rule 10).
    void aCompanyTakesNoDemonstration()
    {
        QCOMPARE(m_admin->outcome(commandOf(word("SeedDemonstration"), {model(1)})), m_forbidden);
        QCOMPARE(m_admin->outcome(commandOf(word("SaveVehicleModel"), {model(1)})), m_applied);
    }

    /// Ledger and audit are for good: they hold no names that somebody made up. And who erases
    /// nobody holds up nobody who hands something in.
    void whatChangesNothingIsACommandAllTheSame()
    {
        QCOMPARE(m_ana->outcome(commandOf(word("Whatever"), {})), m_forbidden);
        m_ana->connection().run("BEGIN");
        QCOMPARE(m_ana->outcome(commandOf(word("EraseClient"), {})), m_applied);
        QCOMPARE(number("SELECT count(*) FROM pg_locks WHERE relation ="
                        " 'vitrina.quarantine'::regclass"),
                 0);
        m_ana->connection().run("ROLLBACK");
    }

    /// A permission opens what is to be done, not in whose name (rule 13).
    void aPermissionSignsForNobodyElse()
    {
        Pusher manager = person("manager");
        const auto reopened = [&](const char *author) {
            return manager.outcome(
                commandOf(word("ReopenLost"), {followUp(idOf(word("c_ana")), "ana", author)}));
        };
        QCOMPARE(reopened("ana"), m_forbidden);
        QCOMPARE(reopened("manager"), m_applied);
    }

    /// Below the company one manages one's own branch: where another's clients pay is not hers to
    /// say.
    void nobodyWritesABranchThatIsNotHers()
    {
        Pusher manager = person("manager");
        const auto pays = [&](Pusher &who, const char *branch) {
            return who.outcome(
                commandOf(word("SavePayments"),
                          {changed("branch", idOf(word(branch)),
                                   {{word("pay_url"), word("https://x.example/{reference}")}})}));
        };
        QCOMPARE(pays(manager, "south"), m_forbidden);
        QCOMPARE(pays(manager, "north"), m_applied);
        QCOMPARE(pays(*m_admin, "south"), m_applied);
        const auto saved = [&](const char *table, const QJsonObject &columns) {
            return manager.outcome(
                commandOf(word("SaveBranch"), {inserted(word(table), newId(), columns)}));
        };
        const auto hours = [](const char *branch) {
            return QJsonObject{{word("branch_id"), idOf(word(branch))},
                               {word("weekday"), 7},
                               {word("opens_minute"), 600},
                               {word("closes_minute"), 700}};
        };
        QCOMPARE(saved("opening_hours", hours("south")), m_forbidden);
        QCOMPARE(saved("opening_hours", hours("north")), m_applied);
        QCOMPARE(saved("department",
                       {{word("branch_id"), idOf(word("south"))}, {word("name"), word("x")}}),
                 m_forbidden);
        QCOMPARE(saved("branch", {{word("company_id"), idOf(word("company"))},
                                  {word("name"), word("x")},
                                  {word("country"), word("EC")},
                                  {word("time_zone"), word("America/Guayaquil")},
                                  {word("currency"), word("USD")}}),
                 m_forbidden);
    }

    /// No command says of two clients that they are one: who is out of everybody's lists, and keeps
    /// another from being forgotten, is nobody's doing.
    void nobodyIsAnotherClient()
    {
        QJsonObject twin = client(newId(), "ana", "north");
        QJsonObject columns = twin.value(word("columns")).toObject();
        columns.insert(word("merged_into"), idOf(word("c_sur")));
        twin.insert(word("columns"), columns);
        QCOMPARE(m_ana->outcome(commandOf(word("RegisterContact"), {twin})), m_forbidden);
    }

    /// What is decided is kept for good: a name of that length is none, and a verdict need not say
    /// again all that was amiss.
    void verdictsTakeNoRoom()
    {
        QJsonObject endless = commandOf(word("RegisterContact"), {});
        endless.insert(word("name"), QString(101, u'x'));
        QVERIFY_THROWS_EXCEPTION(HubError, m_ana->push(endless));
        const QString table(100'000, u'x');
        Pusher ana = person("ana");
        QCOMPARE(ana.outcome(commandOf(word("EditClient"),
                                       {inserted(table, newId(), {{word("a"), word("b")}})})),
                 m_forbidden);
        QVERIFY(number("SELECT max(octet_length(data::text)) FROM vitrina.ledger") < 2000);
    }

    /// Whoever says hello as ever another computer leaves no rows without end, and takes nothing
    /// from the computers that there are.
    void whoeverSaysHelloForEverLeavesLittle()
    {
        const auto nothing = [] { return commandOf(word("EraseClient"), {}); };
        const QString quiet = newId();
        Pusher first(m_world->as(m_database, word("ana")), quiet);
        QCOMPARE(m_ana->outcome(nothing()), m_applied);
        for (int one = 0; one < 50; ++one)
            Pusher(m_world->as(m_database, word("ana")));
        const QByteArray hers("SELECT count(*) FROM vitrina.device WHERE last_seq = 0"
                              " AND staff_id = md5('ana')::uuid");
        QCOMPARE(number(hers), 21);
        QCOMPARE(m_ana->outcome(nothing()), m_applied);
        // One that went is there again, as new, when it comes back.
        QCOMPARE(number("SELECT count(*) FROM vitrina.device WHERE id = '" + quiet.toUtf8() + '\''),
                 0);
        const QJsonObject device = first.hello().value(word("device")).toObject();
        QVERIFY(device.value(word("new")).toBool());
        QVERIFY(device.value(word("agrees")).toBool());
        QCOMPARE(first.outcome(nothing()), m_applied);
    }

    /// Stock is withdrawn by whoever keeps it, whichever command is said to do it (D9).
    void nobodyElseTakesAUnitOutOfStock()
    {
        m_root->run(
            "INSERT INTO vitrina.unit (id, branch_id, model_id, vin, created_at, row_version)"
            " VALUES (md5('u')::uuid, md5('south')::uuid, md5('nk')::uuid, 'VIN1',"
            " '2026-01-01', md5('first')::uuid)");
        const auto withdrawn = [&](Pusher &who, const char *command) {
            return who.outcome(commandOf(
                word(command),
                {changed("unit", idOf(word("u")), {{word("state"), word("withdrawn")}})}));
        };
        QCOMPARE(withdrawn(*m_ana, "CancelQuote"), word("rejected needs_manager"));
        QCOMPARE(withdrawn(*m_ana, "SignQuote"), word("rejected needs_manager"));
        QCOMPARE(withdrawn(*m_admin, "SaveUnit"), m_applied);
    }

    /// Larger than the program's own Money, and no sum over it could be shown to anybody (rule 11).
    void amountsEndWhereTheProgramsDo()
    {
        const auto saved = [&](qint64 price) {
            return m_admin->outcome(commandOf(word("SaveVehicleModel"), {model(price)}));
        };
        QCOMPARE(saved(Money::limit), m_applied);
        QCOMPARE(saved(Money::limit + 1), word("rejected constraint"));
        QCOMPARE(saved(-Money::limit - 1), word("rejected constraint"));
    }

    /// What screens and files say of an instant has a year of four digits.
    void instantsEndWithTheYear9999()
    {
        const auto dueAt = [&](qint64 ms) {
            return m_ana->outcome(
                commandOf(word("RegisterContact"),
                          {followUp(idOf(word("c_ana")), "ana", "ana", {{word("due_at"), ms}})}));
        };
        const qint64 last = 253402300799999;
        const qint64 first = -62135596800000;
        QCOMPARE(dueAt(last), m_applied);
        QCOMPARE(dueAt(first), m_applied);
        QCOMPARE(number("SELECT count(DISTINCT due_at) FROM vitrina.follow_up WHERE vitrina.to_ms("
                        "due_at) IN (253402300799999, -62135596800000)"),
                 2);
        QCOMPARE(dueAt(last + 1), word("rejected constraint"));
        QCOMPARE(dueAt(first - 1), word("rejected constraint"));
    }

    /// To whom a department is open, and who manages its staff, makes nobody up to whom another is.
    void nobodyOpensADepartmentThatIsNotHers()
    {
        m_root->run("UPDATE vitrina.staff SET permissions = 64 WHERE login = 'head';"
                    "UPDATE vitrina.staff SET supervisor_id = md5('head')::uuid, access_level = 3"
                    " WHERE login = 'boss'"); // of the workshop
        Pusher head = person("head");
        const auto made = [&](const char *department, int level) {
            return head.outcome(commandOf(
                word("SaveStaff"), {inserted(word("staff"), newId(),
                                             {{word("login"), newId()},
                                              {word("name"), word("Eva")},
                                              {word("branch_id"), idOf(word("north"))},
                                              {word("department_id"), idOf(word(department))},
                                              {word("supervisor_id"), idOf(word("head"))},
                                              {word("access_level"), level}})}));
        };
        const auto saved = [&](const char *who, const QJsonObject &columns) {
            return head.outcome(
                commandOf(word("SaveStaff"), {changed("staff", idOf(word(who)), columns)}));
        };
        const QJsonObject toTheWorkshop{{word("department_id"), idOf(word("workshop"))}};
        QCOMPARE(made("workshop", 3), m_forbidden);
        QCOMPARE(made("workshop", 4), m_applied);
        QCOMPARE(made("sales", 3), m_applied);
        QCOMPARE(saved("ana", with(toTheWorkshop, {{word("access_level"), 3}})), m_forbidden);
        QCOMPARE(saved("ana", toTheWorkshop), m_applied);
        QCOMPARE(saved("boss", {{word("phone"), word("099")}}), m_applied);
    }
};

VITRINA_TEST(TestHubForgeries, QCoreApplication)
#include "tst_hubforgeries.moc"
