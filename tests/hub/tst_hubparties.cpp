// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/huberror.h"
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of the parties to a deal whatever a program sends (D7).
class TestHubParties : public HubTest
{
    Q_OBJECT

private:
    const QString m_table = QStringLiteral("deal_party");
    const QString m_spouse = QStringLiteral("rejected party_spouse");
    const QString m_taken = QStringLiteral("stale"); // her program pulls, and says whose it is

    QString version(const QString &id)
    {
        return text("SELECT row_version FROM vitrina.deal_party WHERE id = '" + id.toUtf8() + '\'');
    }
    static QJsonObject column(const char *name, const QJsonValue &value)
    {
        return {{QString::fromLatin1(name), value}};
    }
    static QJsonObject company() { return column("kind", QStringLiteral("company")); }
    static QJsonObject noted(const char *role, const QJsonObject &more = {},
                             const QString &id = newId())
    {
        return commandOf(
            QStringLiteral("SaveParty"),
            {inserted(QStringLiteral("deal_party"), id,
                      with({{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                            {QStringLiteral("quote_id"), idOf(QStringLiteral("q_ana"))},
                            {QStringLiteral("role"), QString::fromLatin1(role)},
                            {QStringLiteral("kind"), QStringLiteral("person")},
                            {QStringLiteral("name"), QStringLiteral("Luis Paz")},
                            {QStringLiteral("created_at"), qint64(4'000'000'000'000)},
                            {QStringLiteral("created_by"), idOf(QStringLiteral("ana"))}},
                           more))});
    }
    QJsonObject corrected(const QString &id, const QJsonObject &columns)
    {
        return commandOf(QStringLiteral("SaveParty"), {updated(m_table, id, version(id), columns)});
    }
    QJsonObject removed(const QString &id)
    {
        return commandOf(QStringLiteral("RemoveParty"), {deleted(m_table, id, version(id))});
    }
    /// Takes it honestly; answers with its id.
    QString have(const char *role, const QJsonObject &more = {})
    {
        const QString id = newId();
        const QString outcome = m_ana->outcome(noted(role, more, id));
        if (outcome != m_applied)
            qFatal("%s", qPrintable(outcome));
        return id;
    }
    void setClientKind(const QByteArray &kind)
    {
        m_root->run("UPDATE vitrina.client SET kind = '" + kind +
                    "' WHERE id = md5('c_ana')::uuid");
    }
    /// As it is, by whatever way it came there.
    void setStatus(const QByteArray &status)
    {
        m_root->run("SET session_replication_role = replica;"
                    "UPDATE vitrina.quote SET status = '" +
                    status +
                    "' WHERE id = md5('q_ana')::uuid;"
                    "RESET session_replication_role");
    }

private Q_SLOTS:
    void allRolesAreTaken()
    {
        for (const char *role :
             {"buyer", "spouse", "co_debtor", "invoice_holder", "registration_holder"})
            QCOMPARE(m_ana->outcome(noted(role)), m_applied);
        QCOMPARE(text("SELECT bool_and(created_at <= now())::text FROM vitrina.deal_party"),
                 QStringLiteral("true"));
    }

    void thereIsOneOfEachButCoDebtors()
    {
        for (const char *role : {"buyer", "spouse", "invoice_holder", "registration_holder"}) {
            QCOMPARE(m_ana->outcome(noted(role)), m_applied);
            QCOMPARE(m_ana->outcome(noted(role)), m_taken);
        }
        QCOMPARE(m_ana->outcome(noted("co_debtor")), m_applied);
        QCOMPARE(m_ana->outcome(noted("co_debtor")), m_applied);
        QCOMPARE(text("SELECT count(*) FROM vitrina.deal_party"
                      " WHERE quote_id = md5('q_ana')::uuid"),
                 QStringLiteral("7"));
    }

    void whatIsFreeAgainIsTaken()
    {
        const QString first = have("buyer");
        QCOMPARE(m_ana->outcome(removed(first)), m_applied);
        QCOMPARE(m_ana->outcome(noted("buyer")), m_applied);
    }

    void nothingElseBegins_data()
    {
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<QString>("outcome");
        const QString constraint = QStringLiteral("rejected constraint");
        const QString tooLong = QStringLiteral("rejected text_too_long");
        const auto row = [](const char *name, const QJsonObject &more, const QString &outcome) {
            QTest::newRow(name) << more << outcome;
        };
        row("another's client", column("client_id", idOf(QStringLiteral("c_shared"))), m_forbidden);
        row("a client out of sight", column("client_id", idOf(QStringLiteral("c_sur"))),
            QStringLiteral("rejected gone"));
        row("another's quote", column("quote_id", idOf(QStringLiteral("q_sur"))), m_forbidden);
        row("no quote", column("quote_id", newId()), m_forbidden);
        row("signed by another", column("created_by", idOf(QStringLiteral("admin"))), m_forbidden);
        row("no role", column("role", QStringLiteral("witness")), constraint);
        row("no kind", column("kind", QStringLiteral("bank")), constraint);
        row("no document", column("id_type", QStringLiteral("library")), constraint);
        row("no name", column("name", QString()), constraint);
        row("a long name", column("name", QString(201, u'x')), tooLong);
        row("a long number", column("id_number", QString(41, u'1')), tooLong);
    }
    void nothingElseBegins()
    {
        QFETCH(QJsonObject, more);
        QFETCH(QString, outcome);
        QCOMPARE(m_ana->outcome(noted("buyer", more)), outcome);
    }

    void onlyWhoSheIsIsCorrected()
    {
        const QString id = have("buyer");
        for (const char *fixed : {"role", "quote_id", "client_id", "created_by", "created_at"}) {
            QJsonValue value = idOf(QStringLiteral("ana"));
            if (QByteArrayView(fixed) == "role")
                value = QStringLiteral("co_debtor");
            if (QByteArrayView(fixed) == "created_at")
                value = 5;
            QCOMPARE(m_ana->outcome(corrected(id, column(fixed, value))), m_forbidden);
        }
        QCOMPARE(m_admin->outcome(corrected(
                     id, with(company(), column("id_number", QStringLiteral("1790016919001"))))),
                 m_applied);
    }

    void nobodyReachesAStrangersDeal()
    {
        const QString id = have("buyer");
        Pusher sur(m_world->as(m_database, QStringLiteral("sur")));
        QCOMPARE(sur.outcome(corrected(id, company())), QStringLiteral("rejected gone"));
        QCOMPARE(sur.outcome(removed(id)), QStringLiteral("rejected gone"));
        QCOMPARE(sur.outcome(noted("co_debtor", column("created_by", idOf(QStringLiteral("sur"))))),
                 QStringLiteral("rejected gone"));
    }

    // --- a company has no spouse, and is none --------------------------------------------------

    void aCompanyIsNoSpouse()
    {
        QCOMPARE(m_ana->outcome(noted("spouse", company())), m_spouse);
        const QString id = have("spouse");
        QCOMPARE(m_ana->outcome(corrected(id, company())), m_spouse);
    }

    void aCompanyThatBuysHasNoSpouse()
    {
        have("buyer", company());
        QCOMPARE(m_ana->outcome(noted("spouse")), m_spouse);
    }

    void whoHasASpouseBecomesNoCompany()
    {
        have("spouse");
        have("invoice_holder", company());
        QCOMPARE(m_ana->outcome(noted("buyer", company())), m_spouse);
        const QString id = have("buyer");
        QCOMPARE(m_ana->outcome(corrected(id, company())), m_spouse);
    }

    /// Where nobody else buys, the client does.
    void aClientThatIsACompanyHasNoSpouse()
    {
        setClientKind("company");
        QCOMPARE(m_ana->outcome(noted("spouse")), m_spouse);
        const QString buyer = have("buyer");
        have("spouse");
        QCOMPARE(m_ana->outcome(removed(buyer)), m_spouse);
    }

    /// Two at the same moment, of whom neither sees the other's.
    void whoWritesMeanwhileIsWaitedFor()
    {
        const QJsonObject byAdmin = column("created_by", idOf(QStringLiteral("admin")));
        const QJsonArray reads{
            QJsonObject{{QStringLiteral("table"), QStringLiteral("quote")},
                        {QStringLiteral("id"), idOf(QStringLiteral("q_ana"))},
                        {QStringLiteral("version"), text("SELECT row_version FROM vitrina.quote"
                                                         " WHERE id = md5('q_ana')::uuid")}}};
        const auto reading = [&reads](QJsonObject command) {
            command.insert(QStringLiteral("expects"), reads);
            return command;
        };
        m_admin->connection().run("BEGIN");
        QCOMPARE(m_admin->outcome(reading(noted("buyer", with(company(), byAdmin)))), m_applied);
        m_ana->connection().run("SET lock_timeout = '200ms'");
        QVERIFY_THROWS_EXCEPTION(HubError, m_ana->push(reading(noted("spouse"))));
        m_admin->connection().run("COMMIT");
        m_ana->setSequence(0); // nothing of it was decided
        QCOMPARE(m_ana->outcome(reading(noted("spouse"))), m_spouse);
    }

    // --- the deal ------------------------------------------------------------------------------

    void afterTheEndNobodyIsExchanged_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isOver");
        for (const char *status : {"draft", "sent", "viewed", "reserved"})
            QTest::newRow(status) << QByteArray(status) << false;
        for (const char *status : {"completed", "cancelled"})
            QTest::newRow(status) << QByteArray(status) << true;
    }
    void afterTheEndNobodyIsExchanged()
    {
        QFETCH(QByteArray, status);
        QFETCH(bool, isOver);
        const QString outcome = isOver ? QStringLiteral("rejected quote_step") : m_applied;
        const QString id = have("buyer");
        setStatus(status);
        QCOMPARE(m_ana->outcome(noted("co_debtor")), outcome);
        QCOMPARE(m_ana->outcome(corrected(id, company())), outcome);
        QCOMPARE(m_ana->outcome(removed(id)), outcome);
    }

    void anAdministratorsRepairIsNotHeldToIt()
    {
        setStatus("completed");
        m_root->run("DELETE FROM vitrina.deal_party");
        QCOMPARE(text("SELECT count(*) FROM vitrina.deal_party"), QStringLiteral("0"));
    }

    /// By a program that does not know of them yet.
    void theyGoWithTheirClient()
    {
        setStatus("cancelled");
        QByteArray erasing = "BEGIN; SET CONSTRAINTS ALL DEFERRED;";
        for (const char *table :
             {"credit_application", "discount_request", "change_request", "sending", "reservation",
              "deposit", "quote_link", "quote_form", "quote_item", "quote_offer", "quote_version",
              "quote", "timeline_entry", "follow_up", "opportunity", "vehicle", "consent",
              "client_email", "client_phone"})
            erasing += "DELETE FROM vitrina." + QByteArray(table) +
                       " WHERE client_id = md5('c_ana')::uuid;";
        m_root->run(erasing + "DELETE FROM vitrina.client WHERE id = md5('c_ana')::uuid; COMMIT");
        QCOMPARE(text("SELECT count(*) FROM vitrina.deal_party"
                      " WHERE client_id = md5('c_ana')::uuid"),
                 QStringLiteral("0"));
    }
};

VITRINA_TEST(TestHubParties, QCoreApplication)
#include "tst_hubparties.moc"
