// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of a deposit that is moved to another quote (S0.7), whatever a program sends.
class TestHubMoves : public HubTest
{
    Q_OBJECT

private:
    const QString m_from = idOf(QStringLiteral("q_ana"));
    const QString m_to = idOf(QStringLiteral("q_other"));
    const QString m_deposit = idOf(QStringLiteral("d_paid"));

    /// As it is, by whatever way it came there.
    void put(const QByteArray &sql)
    {
        m_root->run("SET session_replication_role = replica; " + sql +
                    "; RESET session_replication_role");
    }
    QJsonObject left(const QJsonObject &more = {})
    {
        return changed("deposit", m_deposit,
                       with({{QStringLiteral("state"), QStringLiteral("moved")},
                             {QStringLiteral("settled_at"), 5},
                             {QStringLiteral("settled_by"), idOf(QStringLiteral("admin"))},
                             {QStringLiteral("settlement"), QStringLiteral("x")}},
                            more));
    }
    QJsonObject resumed()
    {
        return changed("quote", m_from,
                       {{QStringLiteral("deposited"), 0},
                        {QStringLiteral("expires_at"), qint64(4'000'000'000'000)},
                        {QStringLiteral("ms_left"), 0},
                        {QStringLiteral("agreed_version"), 0}});
    }
    QJsonObject come(const QJsonObject &more = {})
    {
        return inserted(QStringLiteral("deposit"), newId(),
                        with({{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                              {QStringLiteral("quote_id"), m_to},
                              {QStringLiteral("receipt"), 1},
                              {QStringLiteral("amount_minor"), 50000},
                              {QStringLiteral("currency"), QStringLiteral("USD")},
                              {QStringLiteral("method"), QStringLiteral("online")},
                              {QStringLiteral("reference"), QStringLiteral("evt_1")},
                              {QStringLiteral("state"), QStringLiteral("held")},
                              {QStringLiteral("received_at"), 5},
                              {QStringLiteral("received_by"), idOf(QStringLiteral("admin"))},
                              {QStringLiteral("moved_from_id"), m_deposit}},
                             more));
    }
    QJsonObject stopped(const QString &quote)
    {
        return changed("quote", quote,
                       {{QStringLiteral("deposited"), 1},
                        {QStringLiteral("expires_at"), QJsonValue()},
                        {QStringLiteral("ms_left"), 5},
                        {QStringLiteral("agreed_version"), 1}});
    }
    QString move(const QJsonObject &there = {}, const QJsonObject &here = {})
    {
        return m_admin->outcome(commandOf(QStringLiteral("MoveDeposit"),
                                          {left(here), resumed(), come(there), stopped(m_to)}));
    }
    QString pushed(const char *name, const QJsonArray &changes)
    {
        return m_admin->outcome(commandOf(QString::fromLatin1(name), changes));
    }

private Q_SLOTS:
    /// Two quotes of one client's that were sent; for one she paid online.
    void init()
    {
        HubTest::init();
        put("INSERT INTO vitrina.quote (id, client_id, opportunity_id, advisor_id, branch_id, "
            "number,"
            "  currency, content_version, edited_at, created_at, status, sent_version, sent_at,"
            "  expires_at, row_version)"
            " SELECT md5('q_other')::uuid, client_id, opportunity_id, advisor_id, branch_id, 2,"
            "  currency, content_version, edited_at, created_at, 'sent', 1, now(),"
            "  now() + interval '24 hours', row_version"
            "  FROM vitrina.quote WHERE id = md5('q_ana')::uuid;"
            " INSERT INTO vitrina.quote_version (id, client_id, quote_id, number, made_at, "
            "row_version)"
            " SELECT md5('v_other')::uuid, client_id, id, 1, created_at, row_version"
            "  FROM vitrina.quote WHERE id = md5('q_other')::uuid;"
            " UPDATE vitrina.quote SET status = 'sent', sent_version = 1, sent_at = now(),"
            "  agreed_version = 1, deposited = true, ms_left = 3600000"
            "  WHERE id = md5('q_ana')::uuid;"
            " INSERT INTO vitrina.deposit (id, client_id, quote_id, receipt, amount_minor, "
            "currency,"
            "  method, reference, state, received_at, row_version)"
            " SELECT md5('d_paid')::uuid, client_id, id, 2, 50000, 'USD', 'online', 'evt_1', "
            "'held',"
            "  now(), row_version FROM vitrina.quote WHERE id = md5('q_ana')::uuid");
    }

    void itIsMovedByTheHubsClock()
    {
        QCOMPARE(move({{QStringLiteral("received_at"), qint64(4'000'000'000'000)}}), m_applied);
        QCOMPARE(text("SELECT deposited::text || (expires_at IS NULL)::text"
                      "  || (ms_left > 80000000)::text FROM vitrina.quote"
                      " WHERE id = md5('q_other')::uuid"),
                 QStringLiteral("truetruetrue"));
        QCOMPARE(text("SELECT deposited::text || (expires_at < now() + interval '61 minutes')::text"
                      "  FROM vitrina.quote WHERE id = md5('q_ana')::uuid"),
                 QStringLiteral("falsetrue"));
        QCOMPARE(text("SELECT string_agg(state || (received_at <= now())::text"
                      "  || coalesce((settled_at <= now())::text, ''), ' ' ORDER BY state)"
                      "  FROM vitrina.deposit WHERE reference = 'evt_1'"),
                 QStringLiteral("heldtrue movedtruetrue"));
    }

    void whatIsSettledIsNotMoved()
    {
        for (const char *state : {"refunded", "forfeited", "moved"}) {
            put("UPDATE vitrina.deposit SET state = '" + QByteArray(state) +
                "' WHERE id = md5('d_paid')::uuid");
            QVERIFY(move() != m_applied);
        }
        put("UPDATE vitrina.deposit SET state = 'held' WHERE id = md5('d_paid')::uuid");
        QCOMPARE(move(), m_applied);
        QVERIFY(move() != m_applied);
        QCOMPARE(text("SELECT count(*) FROM vitrina.deposit WHERE moved_from_id IS NOT NULL"),
                 QStringLiteral("1"));
    }

    void onlyWhoMaySettleMoves()
    {
        const auto by = [&](const char *who) {
            return commandOf(
                QStringLiteral("MoveDeposit"),
                {left({{QStringLiteral("settled_by"), idOf(QString::fromLatin1(who))}}), resumed(),
                 come({{QStringLiteral("received_by"), idOf(QString::fromLatin1(who))}}),
                 stopped(m_to)});
        };
        QCOMPARE(m_ana->outcome(by("ana")), m_forbidden);
        QCOMPARE(m_admin->outcome(by("ana")), m_forbidden);
        QCOMPARE(move({}, {{QStringLiteral("settlement"), QString()}}), m_forbidden);
        QCOMPARE(m_admin->outcome(by("admin")), m_applied);
    }

    void itIsTheSameMoney_data()
    {
        QTest::addColumn<QJsonObject>("there");
        const auto row = [](const char *column, const QJsonValue &value) {
            QTest::newRow(column) << QJsonObject{{QString::fromLatin1(column), value}};
        };
        row("amount_minor", 50001);
        row("currency", QStringLiteral("EUR"));
        row("method", QStringLiteral("cash"));
        row("reference", QStringLiteral("evt_2"));
        row("state", QStringLiteral("unmatched"));
        row("client_id", idOf(QStringLiteral("c_shared")));
        row("moved_from_id", QJsonValue());
    }
    void itIsTheSameMoney()
    {
        QFETCH(QJsonObject, there);
        QCOMPARE(move(there), m_forbidden);
    }

    void itIsWholeOrNotAtAll()
    {
        const char *name = "MoveDeposit";
        QCOMPARE(pushed(name, {left(), resumed()}), m_forbidden);
        QCOMPARE(pushed(name, {come(), stopped(m_to)}), m_forbidden);
        QCOMPARE(pushed(name, {left(), resumed(), come()}), m_forbidden);
        QCOMPARE(pushed(name, {left(), come(), stopped(m_to)}), m_forbidden);
        QCOMPARE(pushed("SettleDeposit", {left(), resumed()}), m_forbidden);
        QCOMPARE(pushed("RecordDeposit", {come(), stopped(m_to)}), m_forbidden);
        QCOMPARE(pushed(name, {left(), resumed(), come(), stopped(m_to)}), m_applied);
    }

    void itIsNotMovedToTheQuoteItIsOf()
    {
        QCOMPARE(pushed("MoveDeposit", {left(), come({{QStringLiteral("quote_id"), m_from},
                                                      {QStringLiteral("receipt"), 3}})}),
                 m_forbidden);
    }

    void norToAnotherClients()
    {
        put("UPDATE vitrina.quote SET client_id = md5('c_shared')::uuid"
            " WHERE id = md5('q_other')::uuid");
        QCOMPARE(move(), m_forbidden);
        QCOMPARE(move({{QStringLiteral("client_id"), idOf(QStringLiteral("c_shared"))}}),
                 m_forbidden);
    }

    void norToOneOfAnotherCurrency()
    {
        put("UPDATE vitrina.quote SET currency = 'EUR' WHERE id = md5('q_other')::uuid");
        QCOMPARE(move(), m_forbidden);
        QCOMPARE(move({{QStringLiteral("currency"), QStringLiteral("EUR")}}), m_forbidden);
    }

    void norToOneThatCannotTakeIt_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QString>("outcome");
        const QString step = QStringLiteral("rejected quote_step");
        QTest::newRow("cancelled") << QByteArray("status = 'cancelled'") << step;
        QTest::newRow("a draft") << QByteArray("status = 'draft'") << step;
        QTest::newRow("signed") << QByteArray("status = 'completed'") << step;
        QTest::newRow("over") << QByteArray("expires_at = now() - interval '1 second'")
                              << QStringLiteral("rejected quote_expired");
        QTest::newRow("paid already")
            << QByteArray("deposited = true, ms_left = 5, expires_at = NULL, agreed_version = 1")
            << m_forbidden;
    }
    void norToOneThatCannotTakeIt()
    {
        QFETCH(QByteArray, how);
        QFETCH(QString, outcome);
        put("UPDATE vitrina.quote SET " + how +
            " WHERE id = md5('q_other')::uuid;"
            " INSERT INTO vitrina.deposit (id, client_id, quote_id, receipt, amount_minor, "
            "currency,"
            "  method, state, received_at, row_version)"
            " SELECT md5('d_other')::uuid, client_id, id, 5, 50000, 'USD', 'cash', 'held', now(),"
            "  row_version FROM vitrina.quote WHERE id = md5('q_other')::uuid AND deposited");
        QCOMPARE(move(), outcome);
        QCOMPARE(text("SELECT state FROM vitrina.deposit WHERE id = md5('d_paid')::uuid"),
                 QStringLiteral("held"));
    }

    /// What a cancelled quote left behind is moved as well; there is no clock to go on with.
    void whatACancelledQuoteLeft()
    {
        put("UPDATE vitrina.quote SET status = 'cancelled', deposited = false"
            " WHERE id = md5('q_ana')::uuid");
        QCOMPARE(pushed("MoveDeposit", {left(), come(), stopped(m_to)}), m_applied);
    }
};

VITRINA_TEST(TestHubMoves, QCoreApplication)
#include "tst_hubmoves.moc"
