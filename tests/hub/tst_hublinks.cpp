// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QCryptographicHash>
#include <QMap>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of links whatever comes (rule 14, S0.6, sync.md 27): what the link service
/// may see and do, and what nobody else may.
class TestHubLinks : public HubTest
{
    Q_OBJECT

private:
    std::unique_ptr<Pusher> m_service;

    const QString m_quote = idOf(QStringLiteral("q_ana"));
    const QString m_client = idOf(QStringLiteral("c_ana"));

    QString link()
    {
        return text("SELECT id FROM vitrina.quote_link WHERE quote_id = md5('q_ana')::uuid");
    }
    QString token()
    {
        return text(
            "SELECT token_hash FROM vitrina.quote_link WHERE quote_id = md5('q_ana')::uuid");
    }
    void send()
    {
        m_root->run("UPDATE vitrina.quote SET status = 'sent', sent_version = 1, sent_at = now(),"
                    " expires_at = now() + interval '1 hour' WHERE id = md5('q_ana')::uuid");
    }
    /// What the service is shown of a link: table names, each with how many rows.
    QMap<QString, int> shown(PgConnection &as, const QString &hash)
    {
        QMap<QString, int> tables;
        const PgRows rows = as.query("SELECT number FROM vitrina.linked_quote($1) WHERE number > 0",
                                     {hash.toUtf8()});
        for (int row = 0; row < rows.count(); ++row) {
            ++tables[m_root
                         ->query(
                             "SELECT name FROM vitrina.shared_table WHERE number = $1::smallint",
                             {rows.text(row, 0).toUtf8()})
                         .text(0, 0)];
        }
        return tables;
    }
    QJsonObject opening(const QJsonObject &quote = {
                            {QStringLiteral("status"), QStringLiteral("viewed")},
                            {QStringLiteral("viewed"), 1}})
    {
        QJsonArray changes{updated(QStringLiteral("quote_link"), link(),
                                   version("quote_link", link()),
                                   {{QStringLiteral("opened_at"), 5},
                                    {QStringLiteral("seen_at"), 5},
                                    {QStringLiteral("opens"), 1}})};
        if (!quote.isEmpty())
            changes.append(
                updated(QStringLiteral("quote"), m_quote, version("quote", m_quote), quote));
        return commandOf(QStringLiteral("OpenLink"), changes);
    }
    static QJsonObject answered(const QString &createdBy)
    {
        QJsonObject columns{{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                            {QStringLiteral("opportunity_id"), idOf(QStringLiteral("o_ana"))},
                            {QStringLiteral("advisor_id"), idOf(QStringLiteral("ana"))},
                            {QStringLiteral("type_id"), idOf(QStringLiteral("call"))},
                            {QStringLiteral("due_at"), 5},
                            {QStringLiteral("state"), QStringLiteral("pending")},
                            {QStringLiteral("created_at"), 5},
                            {QStringLiteral("created_by"), QJsonValue()}};
        if (!createdBy.isEmpty())
            columns.insert(QStringLiteral("created_by"), createdBy);
        return inserted(QStringLiteral("follow_up"), newId(), columns);
    }
    QJsonObject given(const QString &quote, const QString &client, const QString &hash,
                      const QJsonObject &more = {})
    {
        QJsonObject columns{{QStringLiteral("client_id"), client},
                            {QStringLiteral("quote_id"), quote},
                            {QStringLiteral("token_hash"), hash},
                            {QStringLiteral("channel"), QStringLiteral("copy")},
                            {QStringLiteral("minted_at"), 5},
                            {QStringLiteral("minted_by"), idOf(QStringLiteral("ana"))}};
        for (auto it = more.begin(); it != more.end(); ++it)
            columns.insert(it.key(), it.value());
        return commandOf(QStringLiteral("MintLink"),
                         {inserted(QStringLiteral("quote_link"), newId(), columns)});
    }
    static QString hashOf(char c) { return QString(64, QLatin1Char(c)); }

private Q_SLOTS:
    void init()
    {
        HubTest::init();
        m_service = std::make_unique<Pusher>(m_world->as(m_database, QStringLiteral("links")));
    }
    void cleanup()
    {
        HubTest::cleanup();
        m_service.reset();
    }

    void aLinkThatLivesShowsOneQuote()
    {
        send();
        m_root->run("INSERT INTO vitrina.quote_link (id, client_id, quote_id, token_hash, channel,"
                    " minted_at, row_version) SELECT md5('other')::uuid, client_id, quote_id,"
                    " repeat('e', 64), 'mail', minted_at, row_version FROM vitrina.quote_link"
                    " WHERE quote_id = md5('q_ana')::uuid");
        const QMap<QString, int> tables = shown(m_service->connection(), token());
        const QMap<QString, int> expected{
            {QStringLiteral("company"), 1},     {QStringLiteral("branch"), 1},
            {QStringLiteral("staff"), 1},       {QStringLiteral("catalogue_item"), 1},
            {QStringLiteral("client"), 1},      {QStringLiteral("opportunity"), 1},
            {QStringLiteral("follow_up"), 1}, // nobody's, and so perhaps an answer that waits
            {QStringLiteral("quote"), 1},       {QStringLiteral("quote_version"), 1},
            {QStringLiteral("quote_offer"), 1}, {QStringLiteral("quote_item"), 1},
            {QStringLiteral("quote_form"), 1},  {QStringLiteral("quote_link"), 1}};
        QCOMPARE(tables, expected);
    }

    /// Of the client her name, of the advisor his name and number: nothing that the page has no
    /// place for.
    void nothingElseOfThemIsShown()
    {
        send();
        m_root->run(
            "UPDATE vitrina.client SET national_id = 'SECRETID', observations = 'SECRETOBS',"
            " city = 'SECRETCITY', surname = 'SECRETSUR', external_id = 'SECRETEXT'"
            " WHERE id = md5('c_ana')::uuid;"
            "UPDATE vitrina.staff SET email = 'SECRETMAIL', phone = '+593990000001'"
            " WHERE login = 'ana'");
        const PgRows rows = m_service->connection().query("SELECT encode(body, 'escape')"
                                                          " FROM vitrina.linked_quote($1)",
                                                          {token().toUtf8()});
        QString all;
        for (int row = 0; row < rows.count(); ++row)
            all += rows.text(row, 0);
        QVERIFY(all.contains(QStringLiteral("Client ana")));
        QVERIFY(all.contains(QStringLiteral("+593990000001")));
        QVERIFY2(!all.contains(QStringLiteral("SECRET")), qPrintable(all));
    }

    void whatIsOverLooksAsIfItHadNeverBeen_data()
    {
        QTest::addColumn<QByteArray>("done");
        QTest::newRow("expired") << QByteArray(
            "UPDATE vitrina.quote SET expires_at = now() - interval '1 second'"
            " WHERE id = md5('q_ana')::uuid");
        QTest::newRow("stored so") << QByteArray(
            "UPDATE vitrina.quote SET status = 'expired' WHERE id = md5('q_ana')::uuid");
        QTest::newRow("cancelled") << QByteArray(
            "UPDATE vitrina.quote SET status = 'cancelled' WHERE id = md5('q_ana')::uuid");
        QTest::newRow("revoked") << QByteArray("UPDATE vitrina.quote_link SET revoked_at = now()");
    }
    void whatIsOverLooksAsIfItHadNeverBeen()
    {
        QFETCH(QByteArray, done);
        send();
        m_root->run(done);
        const QMap<QString, int> companyAlone{{QStringLiteral("company"), 1}};
        QCOMPARE(shown(m_service->connection(), token()), companyAlone);
        QCOMPARE(shown(m_service->connection(), hashOf('0')), companyAlone);
    }

    void theServiceSeesNoTableAndCallsNothingElse()
    {
        PgConnection &service = m_service->connection();
        const PgRows tables = m_root->query(
            "SELECT relname FROM pg_class WHERE relnamespace = 'vitrina'::regnamespace"
            " AND relkind IN ('r', 'p')");
        for (int row = 0; row < tables.count(); ++row) {
            const QByteArray name = "vitrina." + tables.text(row, 0).toUtf8();
            QCOMPARE(stateOf(service, "SELECT FROM " + name), QByteArray("42501"));
            QCOMPARE(stateOf(service, "DELETE FROM " + name), QByteArray("42501"));
        }
        for (const char *call :
             {"vitrina.pull('{}')", "vitrina.known_client('{}')", "vitrina.my_staff()",
              "vitrina.make_login(gen_random_uuid(), 'x', 'y')", "vitrina.begin_incarnation()"})
            QCOMPARE(stateOf(service, "SELECT " + QByteArray(call)), QByteArray("42501"));
        QCOMPARE(stateOf(m_ana->connection(), "SELECT * FROM vitrina.linked_quote('x')"),
                 QByteArray("42501"));
        // Nor does who may everything become the service by that.
        QCOMPARE(stateOf(*m_root, "SELECT * FROM vitrina.linked_quote('x')"), QByteArray("42501"));
    }

    void openedItIsSeenByThisClock()
    {
        send();
        QCOMPARE(m_service->outcome(opening()), QStringLiteral("applied"));
        QCOMPARE(text("SELECT status || viewed FROM vitrina.quote WHERE id = md5('q_ana')::uuid"),
                 QStringLiteral("viewedtrue"));
        QCOMPARE(text("SELECT (abs(extract(epoch FROM now() - opened_at)) < 60"
                      " AND seen_at = opened_at AND opens = 1)::text FROM vitrina.quote_link"
                      " WHERE quote_id = md5('q_ana')::uuid"),
                 QStringLiteral("true"));
        QCOMPARE(text("SELECT actor_id FROM vitrina.audit ORDER BY at DESC LIMIT 1"),
                 QStringLiteral("00000000-0000-7000-8000-000000000001"));
    }

    void whatIsOverIsNotSeenAnyMore()
    {
        send();
        m_root->run("UPDATE vitrina.quote SET expires_at = now() - interval '1 second'"
                    " WHERE id = md5('q_ana')::uuid");
        QCOMPARE(m_service->outcome(opening()), QStringLiteral("rejected gone"));
    }

    void aDraftIsNotSeen()
    {
        QCOMPARE(m_service->outcome(opening()), QStringLiteral("rejected gone"));
    }

    void theServiceSetsNothingButSeen_data()
    {
        QTest::addColumn<QJsonObject>("columns");
        QTest::newRow("cancelled")
            << QJsonObject{{QStringLiteral("status"), QStringLiteral("cancelled")}};
        QTest::newRow("reserved") << QJsonObject{
            {QStringLiteral("status"), QStringLiteral("reserved")}};
        QTest::newRow("unseen") << QJsonObject{{QStringLiteral("viewed"), 0}};
        QTest::newRow("longer") << QJsonObject{{QStringLiteral("expires_at"), 5}};
        QTest::newRow("dearer") << QJsonObject{{QStringLiteral("total_minor"), 5}};
    }
    void theServiceSetsNothingButSeen()
    {
        QFETCH(QJsonObject, columns);
        send();
        const QString outcome = m_service->outcome(opening(columns));
        QVERIFY2(outcome.startsWith(QStringLiteral("rejected")), qPrintable(outcome));
    }

    void noStaffMemberSaysThatAClientLooked()
    {
        send();
        QCOMPARE(m_ana->outcome(opening()), QStringLiteral("rejected forbidden"));
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("AnswerLink"), {answered({})})),
                 QStringLiteral("rejected forbidden"));
    }

    /// What bears no signature is a client's doing: staff sign, the service does not.
    void whoSignsIsWhoActs()
    {
        send();
        QCOMPARE(m_service->outcome(commandOf(QStringLiteral("AnswerLink"),
                                              {answered(idOf(QStringLiteral("ana")))})),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(m_service->outcome(commandOf(QStringLiteral("AnswerLink"), {answered({})})),
                 QStringLiteral("applied"));
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("ScheduleFollowUp"), {answered({})})),
                 QStringLiteral("rejected forbidden"));
        QJsonObject left = answered({});
        QJsonObject columns = left.value(QStringLiteral("columns")).toObject();
        columns.remove(QStringLiteral("created_by"));
        left.insert(QStringLiteral("columns"), columns);
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("ScheduleFollowUp"), {left})),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("ScheduleFollowUp"),
                                          {answered(idOf(QStringLiteral("ana")))})),
                 QStringLiteral("applied"));
    }

    /// It speaks for one client, about her own sale, while a link of hers opens something.
    void theServiceSpeaksForOneClientAlone()
    {
        send();
        const auto answer = [this](const QJsonArray &changes) {
            return m_service->outcome(commandOf(QStringLiteral("AnswerLink"), changes));
        };
        const auto with = [](QJsonObject change, const QString &column, const QJsonValue &value) {
            QJsonObject columns = change.value(QStringLiteral("columns")).toObject();
            columns.insert(column, value);
            change.insert(QStringLiteral("columns"), columns);
            return change;
        };
        const QString refused = QStringLiteral("rejected forbidden");
        QCOMPARE(answer({with(answered({}), QStringLiteral("advisor_id"),
                              idOf(QStringLiteral("beto")))}),
                 refused);
        QCOMPARE(answer({with(answered({}), QStringLiteral("state"), QStringLiteral("resolved"))}),
                 refused);
        QCOMPARE(answer({with(answered({}), QStringLiteral("opportunity_id"), QJsonValue())}),
                 refused);
        // Whose quote was not sent has no link that opens.
        QJsonObject others = answered({});
        others = with(others, QStringLiteral("client_id"), idOf(QStringLiteral("c_sur")));
        others = with(others, QStringLiteral("opportunity_id"), idOf(QStringLiteral("o_sur")));
        others = with(others, QStringLiteral("advisor_id"), idOf(QStringLiteral("sur")));
        QCOMPARE(answer({others}), QStringLiteral("rejected gone"));
        QCOMPARE(answer({answered({}), others}), QStringLiteral("rejected gone"));
        QCOMPARE(answer({answered({})}), QStringLiteral("applied"));
    }

    void theServiceTellsOfQuotesAlone()
    {
        send();
        const auto told = [this](const QString &kind, const QString &data) {
            return m_service->outcome(commandOf(QStringLiteral("AnswerLink"),
                                                {inserted(QStringLiteral("timeline_entry"), newId(),
                                                          {{QStringLiteral("client_id"), m_client},
                                                           {QStringLiteral("kind"), kind},
                                                           {QStringLiteral("at"), 5},
                                                           {QStringLiteral("data"), data}})}));
        };
        const QString refused = QStringLiteral("rejected forbidden");
        QCOMPARE(told(QStringLiteral("registered"), QStringLiteral("{\"event\":\"answered\"}")),
                 refused);
        QCOMPARE(told(QStringLiteral("quote"), QStringLiteral("{\"event\":\"cancelled\"}")),
                 refused);
        QCOMPARE(told(QStringLiteral("quote"), QString()), refused);
        QCOMPARE(told(QStringLiteral("quote"), QStringLiteral("{\"event\":\"answered\"}")),
                 QStringLiteral("applied"));
        QCOMPARE(text("SELECT (abs(extract(epoch FROM now() - at)) < 60)::text"
                      " FROM vitrina.timeline_entry WHERE kind = 'quote'"),
                 QStringLiteral("true"));
    }

    void nobodyGoesByTheServicesId()
    {
        Pusher admin(m_world->as(m_database, QStringLiteral("admin")));
        QCOMPARE(admin.outcome(commandOf(
                     QStringLiteral("SaveStaff"),
                     {inserted(QStringLiteral("staff"),
                               QStringLiteral("00000000-0000-7000-8000-000000000001"),
                               {{QStringLiteral("login"), QStringLiteral("ghost")},
                                {QStringLiteral("name"), QStringLiteral("Ghost")},
                                {QStringLiteral("branch_id"), idOf(QStringLiteral("north"))},
                                {QStringLiteral("access_level"), 4}})})),
                 QStringLiteral("rejected constraint"));
    }

    /// Nor does a permission let anybody speak for a client.
    void whatAPermissionOpensIsSignedToo()
    {
        Pusher admin(m_world->as(m_database, QStringLiteral("admin")));
        const auto told = [&admin, this](const QJsonValue &signature) {
            return admin.outcome(
                commandOf(QStringLiteral("ImportFollowUps"),
                          {inserted(QStringLiteral("follow_up"), newId(),
                                    {{QStringLiteral("client_id"), m_client},
                                     {QStringLiteral("advisor_id"), idOf(QStringLiteral("ana"))},
                                     {QStringLiteral("type_id"), idOf(QStringLiteral("call"))},
                                     {QStringLiteral("due_at"), 5},
                                     {QStringLiteral("created_at"), 5},
                                     {QStringLiteral("created_by"), signature}})}));
        };
        QCOMPARE(told(QJsonValue()), QStringLiteral("rejected forbidden"));
        QCOMPARE(told(idOf(QStringLiteral("ana"))), QStringLiteral("applied"));
    }

    /// A program of before, which knows of no links, erases a client who has some.
    void linksGoWithTheirQuote()
    {
        m_root->run("DELETE FROM vitrina.quote_item WHERE client_id = md5('c_ana')::uuid;"
                    "DELETE FROM vitrina.quote_form WHERE client_id = md5('c_ana')::uuid;"
                    "DELETE FROM vitrina.quote_offer WHERE client_id = md5('c_ana')::uuid;"
                    "DELETE FROM vitrina.quote_version WHERE client_id = md5('c_ana')::uuid;"
                    "DELETE FROM vitrina.quote WHERE client_id = md5('c_ana')::uuid");
        QCOMPARE(text("SELECT count(*) FROM vitrina.quote_link"
                      " WHERE client_id = md5('c_ana')::uuid"),
                 QStringLiteral("0"));
        QCOMPARE(text("SELECT count(*) FROM vitrina.tombstone t JOIN vitrina.shared_table s"
                      " USING (number) WHERE s.name = 'quote_link'"),
                 QStringLiteral("1"));
    }

    void theServiceDoesNoCommandOfStaff()
    {
        send();
        QCOMPARE(m_service->outcome(commandOf(
                     QStringLiteral("CancelQuote"),
                     {updated(QStringLiteral("quote"), m_quote, version("quote", m_quote),
                              {{QStringLiteral("status"), QStringLiteral("cancelled")}})})),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(m_service->outcome(given(m_quote, m_client, hashOf('b'))),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(m_service->outcome(commandOf(
                     QStringLiteral("EraseClient"),
                     {deleted(QStringLiteral("client"), m_client, version("client", m_client))})),
                 QStringLiteral("rejected forbidden"));
    }

    void aLinkIsOfItsClientsOwnQuoteAndNew()
    {
        QCOMPARE(m_ana->outcome(given(m_quote, m_client, hashOf('b'))), QStringLiteral("applied"));
        QCOMPARE(m_ana->outcome(given(idOf(QStringLiteral("q_sur")), m_client, hashOf('c'))),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(m_ana->outcome(given(m_quote, m_client, hashOf('b'))),
                 QStringLiteral("rejected constraint")); // another's token
        QCOMPARE(m_ana->outcome(given(m_quote, m_client, QStringLiteral("token"))),
                 QStringLiteral("rejected constraint"));
        for (const char *column : {"revoked_at", "opened_at", "seen_at", "opens"})
            QCOMPARE(m_ana->outcome(
                         given(m_quote, m_client, hashOf('d'), {{QString::fromLatin1(column), 5}})),
                     QStringLiteral("rejected forbidden"));
        QCOMPARE(text("SELECT (abs(extract(epoch FROM now() - minted_at)) < 60)::text"
                      " FROM vitrina.quote_link WHERE token_hash = repeat('b', 64)"),
                 QStringLiteral("true"));
    }

    void aRevokedLinkStaysRevoked()
    {
        const auto revoke = [this](const QJsonValue &at) {
            return m_ana->outcome(commandOf(
                QStringLiteral("RevokeLinks"),
                {updated(QStringLiteral("quote_link"), link(), version("quote_link", link()),
                         {{QStringLiteral("revoked_at"), at}})}));
        };
        QCOMPARE(revoke(5), QStringLiteral("applied"));
        QCOMPARE(revoke(QJsonValue()), QStringLiteral("rejected forbidden"));
        QCOMPARE(revoke(7), QStringLiteral("rejected forbidden"));
        send();
        QCOMPARE(m_service->outcome(opening()), QStringLiteral("rejected gone"));
    }

    void visitsAreCountedOneByOne()
    {
        send();
        QCOMPARE(m_service->outcome(commandOf(
                     QStringLiteral("OpenLink"),
                     {updated(QStringLiteral("quote_link"), link(), version("quote_link", link()),
                              {{QStringLiteral("opens"), 7}})})),
                 QStringLiteral("rejected forbidden"));
    }
};

VITRINA_TEST(TestHubLinks, QCoreApplication)
#include "tst_hublinks.moc"
