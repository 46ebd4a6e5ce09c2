// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of deposits, units and reservations whatever a program sends (rules 10 and
/// 12, S0.7, S0.8, S1.13): each test pushes what no honest program would.
class TestHubDeals : public HubTest
{
    Q_OBJECT

private:
    const QString m_quote = idOf(QStringLiteral("q_ana"));
    const QString m_client = idOf(QStringLiteral("c_ana"));
    const QString m_unit = idOf(QStringLiteral("u_north"));

    QString offer()
    {
        return text("SELECT id FROM vitrina.quote_offer WHERE client_id = md5('c_ana')::uuid");
    }
    void send()
    {
        m_root->run("UPDATE vitrina.quote SET status = 'sent', sent_version = 1, sent_at = now(),"
                    " expires_at = now() + interval '48 hours' WHERE id = md5('q_ana')::uuid");
    }
    QJsonObject deposit(const QString &id, const QJsonObject &more = {})
    {
        return inserted(QStringLiteral("deposit"), id,
                        with({{QStringLiteral("client_id"), m_client},
                              {QStringLiteral("quote_id"), m_quote},
                              {QStringLiteral("receipt"), 2},
                              {QStringLiteral("amount_minor"), 50000},
                              {QStringLiteral("currency"), QStringLiteral("USD")},
                              {QStringLiteral("method"), QStringLiteral("cash")},
                              {QStringLiteral("state"), QStringLiteral("held")},
                              {QStringLiteral("received_at"), 5},
                              {QStringLiteral("received_by"), idOf(QStringLiteral("ana"))}},
                             more));
    }
    QJsonObject stopped(const QJsonObject &more = {})
    {
        return changed("quote", m_quote,
                       with({{QStringLiteral("deposited"), 1},
                             {QStringLiteral("expires_at"), QJsonValue()},
                             {QStringLiteral("ms_left"), 5},
                             {QStringLiteral("agreed_version"), 1}},
                            more));
    }
    QString pay(const QString &id = newId())
    {
        return m_ana->outcome(commandOf(QStringLiteral("RecordDeposit"), {deposit(id), stopped()}));
    }
    QJsonObject request(const QString &id, const QString &by, const QJsonObject &more = {})
    {
        return inserted(QStringLiteral("reservation"), id,
                        with({{QStringLiteral("client_id"), m_client},
                              {QStringLiteral("quote_id"), m_quote},
                              {QStringLiteral("offer_id"), offer()},
                              {QStringLiteral("unit_id"), m_unit},
                              {QStringLiteral("state"), QStringLiteral("requested")},
                              {QStringLiteral("lapses_at"), qint64(4'000'000'000'000)},
                              {QStringLiteral("requested_at"), 5},
                              {QStringLiteral("requested_by"), idOf(by)}},
                             more));
    }
    QString ask(const QString &id, const QJsonObject &more = {})
    {
        return m_ana->outcome(commandOf(QStringLiteral("RequestReservation"),
                                        {request(id, QStringLiteral("ana"), more)}));
    }
    QJsonObject approval(const QString &id, const QJsonObject &more = {})
    {
        return commandOf(
            QStringLiteral("ApproveReservation"),
            {changed("reservation", id,
                     with({{QStringLiteral("state"), QStringLiteral("approved")},
                           {QStringLiteral("decided_at"), 5},
                           {QStringLiteral("decided_by"), idOf(QStringLiteral("admin"))}},
                          more)),
             changed("unit", m_unit, {{QStringLiteral("state"), QStringLiteral("held")}}),
             changed("quote", m_quote, {{QStringLiteral("status"), QStringLiteral("reserved")}})});
    }
    /// A quote that is reserved, honestly; the reservation's id.
    QString reserved()
    {
        send();
        const QString id = newId();
        if (pay() != u"applied" || ask(id) != u"applied" ||
            m_admin->outcome(approval(id)) != u"applied")
            qFatal("the deal cannot be made");
        return id;
    }
    QJsonObject signing(const QString &reservation, int sale = 1)
    {
        return commandOf(
            QStringLiteral("SignQuote"),
            {changed("quote_series", idOf(QStringLiteral("north")),
                     {{QStringLiteral("last_sale"), sale}}),
             changed("quote", m_quote,
                     {{QStringLiteral("status"), QStringLiteral("completed")},
                      {QStringLiteral("signed_on"), QStringLiteral("2026-01-02")},
                      {QStringLiteral("sale_number"), sale}}),
             changed("reservation", reservation,
                     {{QStringLiteral("state"), QStringLiteral("completed")}}),
             changed("unit", m_unit, {{QStringLiteral("state"), QStringLiteral("sold")}})});
    }

private Q_SLOTS:
    void theClockIsStoppedByThisClock()
    {
        send();
        QCOMPARE(pay(), QStringLiteral("applied"));
        QCOMPARE(text("SELECT (expires_at IS NULL AND agreed_version = 1 AND"
                      " ms_left BETWEEN 47 * 3600000 AND 48 * 3600000)::text FROM vitrina.quote"
                      " WHERE id = md5('q_ana')::uuid"),
                 QStringLiteral("true"));
    }

    void aStoppedClockHasItsMoney()
    {
        send();
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("RecordDeposit"), {stopped()})),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("RecordDeposit"), {deposit(newId())})),
                 QStringLiteral("rejected forbidden"));
    }

    void aDepositIsWhatStaffMayTake_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const auto row = [](const char *name, const char *column, const QJsonValue &value) {
            QTest::newRow(name) << QJsonObject{{QString::fromLatin1(column), value}};
        };
        row("online", "method", QStringLiteral("online"));
        row("another currency", "currency", QStringLiteral("COP"));
        row("refunded already", "state", QStringLiteral("refunded"));
        row("unmatched", "state", QStringLiteral("unmatched"));
        row("another's client", "client_id", idOf(QStringLiteral("c_shared")));
        row("another's hand", "received_by", idOf(QStringLiteral("beto")));
        row("nobody's hand", "received_by", QJsonValue());
        row("settled at once", "settled_at", 5);
    }
    void aDepositIsWhatStaffMayTake()
    {
        QFETCH(QJsonObject, more);
        send();
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("RecordDeposit"),
                                          {deposit(newId(), more), stopped()})),
                 QStringLiteral("rejected forbidden"));
    }

    void anExpiredQuoteTakesNoDeposit()
    {
        send();
        m_root->run("UPDATE vitrina.quote SET expires_at = now() WHERE id = md5('q_ana')::uuid");
        QCOMPARE(pay(), QStringLiteral("rejected quote_expired"));
    }

    /// Two receipts of one number: the second is told to look again.
    void aReceiptsNumberIsTakenOnce()
    {
        send();
        QCOMPARE(pay(), QStringLiteral("applied"));
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("RecordDeposit"), {deposit(newId())})),
                 QStringLiteral("stale"));
    }

    void onlyAManagerSettles()
    {
        send();
        const QString id = newId();
        QCOMPARE(pay(id), QStringLiteral("applied"));
        const auto settle = [&](Pusher &by, const QString &who, const QJsonObject &more = {}) {
            return by.outcome(
                commandOf(QStringLiteral("SettleDeposit"),
                          {changed("deposit", id,
                                   with({{QStringLiteral("state"), QStringLiteral("refunded")},
                                         {QStringLiteral("settled_at"), 5},
                                         {QStringLiteral("settled_by"), idOf(who)},
                                         {QStringLiteral("settlement"), QStringLiteral("x")}},
                                        more)),
                           changed("quote", m_quote,
                                   {{QStringLiteral("deposited"), 0},
                                    {QStringLiteral("expires_at"), qint64(4'000'000'000'000)},
                                    {QStringLiteral("ms_left"), 0},
                                    {QStringLiteral("agreed_version"), 0}})}));
        };
        QCOMPARE(settle(*m_ana, QStringLiteral("ana")), QStringLiteral("rejected forbidden"));
        QCOMPARE(settle(*m_admin, QStringLiteral("ana")), QStringLiteral("rejected forbidden"));
        QCOMPARE(
            settle(*m_admin, QStringLiteral("admin"), {{QStringLiteral("settlement"), QString()}}),
            QStringLiteral("rejected forbidden"));
        QCOMPARE(settle(*m_admin, QStringLiteral("admin")), QStringLiteral("applied"));
        // Its clock goes on with what was left, whatever the program wrote.
        QCOMPARE(text("SELECT (expires_at < now() + interval '48 hours')::text FROM vitrina.quote"
                      " WHERE id = md5('q_ana')::uuid"),
                 QStringLiteral("true"));
    }

    void aRequestIsMadeOfWhatWasSent()
    {
        QCOMPARE(ask(newId()), QStringLiteral("rejected forbidden")); // a draft
        send();
        QCOMPARE(ask(newId(), {{QStringLiteral("state"), QStringLiteral("approved")}}),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(ask(newId(), {{QStringLiteral("requested_by"), idOf(QStringLiteral("beto"))}}),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(ask(newId(), {{QStringLiteral("offer_id"),
                                text("SELECT id FROM vitrina.quote_offer WHERE client_id ="
                                     " md5('c_sur')::uuid")}}),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(ask(newId()), QStringLiteral("applied"));
        QCOMPARE(ask(newId()), QStringLiteral("stale")); // there is one that waits
    }

    void nobodyApprovesHerOwn()
    {
        send();
        QCOMPARE(pay(), QStringLiteral("applied"));
        const QString id = newId();
        QCOMPARE(m_admin->outcome(commandOf(QStringLiteral("RequestReservation"),
                                            {request(id, QStringLiteral("admin"))})),
                 QStringLiteral("applied"));
        QCOMPARE(m_admin->outcome(approval(id)), QStringLiteral("rejected own_request"));
    }

    void nobodyApprovesInAnothersName()
    {
        send();
        QCOMPARE(pay(), QStringLiteral("applied"));
        const QString id = newId();
        QCOMPARE(ask(id), QStringLiteral("applied"));
        QCOMPARE(m_admin->outcome(
                     approval(id, {{QStringLiteral("decided_by"), idOf(QStringLiteral("boss"))}})),
                 QStringLiteral("rejected forbidden"));
    }

    void whatLapsedIsNotApproved()
    {
        send();
        QCOMPARE(pay(), QStringLiteral("applied"));
        const QString id = newId();
        QCOMPARE(ask(id, {{QStringLiteral("lapses_at"), 5}}), QStringLiteral("applied"));
        QCOMPARE(m_admin->outcome(approval(id)), QStringLiteral("rejected hold_over"));
    }

    void aReservationHasAUnit()
    {
        send();
        QCOMPARE(pay(), QStringLiteral("applied"));
        const QString id = newId();
        QCOMPARE(ask(id, {{QStringLiteral("unit_id"), QJsonValue()}}), QStringLiteral("applied"));
        QCOMPARE(m_admin->outcome(approval(id)), QStringLiteral("rejected unit_missing"));
        QCOMPARE(m_admin->outcome(approval(id, {{QStringLiteral("unit_id"), m_unit}})),
                 QStringLiteral("applied"));
    }

    void withoutADepositNothingIsReserved()
    {
        send();
        const QString id = newId();
        QCOMPARE(ask(id), QStringLiteral("applied"));
        QCOMPARE(m_admin->outcome(approval(id)), QStringLiteral("rejected deposit_missing"));
    }

    void aUnitIsHeldOnlyByItsReservation()
    {
        QCOMPARE(
            m_admin->outcome(commandOf(
                QStringLiteral("ApproveReservation"),
                {changed("unit", m_unit, {{QStringLiteral("state"), QStringLiteral("held")}})})),
            QStringLiteral("rejected unit_taken"));
        reserved();
        QCOMPARE(
            m_admin->outcome(commandOf(
                QStringLiteral("CancelQuote"),
                {changed("unit", m_unit, {{QStringLiteral("state"), QStringLiteral("free")}})})),
            QStringLiteral("rejected unit_taken"));
        QCOMPARE(
            m_ana->outcome(commandOf(
                QStringLiteral("SignQuote"),
                {changed("unit", m_unit, {{QStringLiteral("state"), QStringLiteral("sold")}})})),
            QStringLiteral("rejected unit_taken"));
        QCOMPARE(text("SELECT state FROM vitrina.unit WHERE id = md5('u_north')::uuid"),
                 QStringLiteral("held"));
    }

    /// Held for one: the constraint holds even where nobody looked (rule 10).
    void oneUnitHasOneApprovedReservation()
    {
        const QString first = reserved();
        QCOMPARE(stateOf(*m_root,
                         "INSERT INTO vitrina.reservation (id, client_id, quote_id, offer_id,"
                         " unit_id, state, lapses_at, requested_at, row_version)"
                         " SELECT gen_random_uuid(), q.client_id, q.id, o.id,"
                         " md5('u_north')::uuid, 'approved', now(), now(), q.row_version"
                         " FROM vitrina.quote q JOIN vitrina.quote_offer o USING (client_id)"
                         " WHERE q.id = md5('q_sur')::uuid"),
                 QByteArray("23P01"));
    }

    void aReservedQuoteHasItsReservation()
    {
        send();
        QCOMPARE(pay(), QStringLiteral("applied"));
        QCOMPARE(m_admin->outcome(commandOf(
                     QStringLiteral("ApproveReservation"),
                     {changed("quote", m_quote,
                              {{QStringLiteral("status"), QStringLiteral("reserved")}})})),
                 QStringLiteral("rejected forbidden"));
    }

    void signedItHasANumberAndADay()
    {
        const QString id = reserved();
        QCOMPARE(m_ana->outcome(signing(id, 2)), QStringLiteral("rejected quote_number"));
        QCOMPARE(m_ana->outcome(commandOf(
                     QStringLiteral("SignQuote"),
                     {changed("quote", m_quote,
                              {{QStringLiteral("status"), QStringLiteral("completed")}})})),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(m_ana->outcome(signing(id)), QStringLiteral("applied"));
        QCOMPARE(text("SELECT status || sale_number FROM vitrina.quote"
                      " WHERE id = md5('q_ana')::uuid"),
                 QStringLiteral("completed1"));
    }

    /// An older program cancels what it does not know the reservation of: that goes along.
    void cancelledItFreesWhatItHeld()
    {
        const QString id = reserved();
        const auto cancel = [this](Pusher &by) {
            return by.outcome(
                commandOf(QStringLiteral("CancelQuote"),
                          {changed("quote", m_quote,
                                   {{QStringLiteral("status"), QStringLiteral("cancelled")},
                                    {QStringLiteral("deposited"), 0}})}));
        };
        QCOMPARE(cancel(*m_ana), QStringLiteral("rejected needs_manager"));
        QCOMPARE(cancel(*m_admin), QStringLiteral("applied"));
        QCOMPARE(text("SELECT state FROM vitrina.unit WHERE id = md5('u_north')::uuid"),
                 QStringLiteral("free"));
        QCOMPARE(
            m_root
                ->query("SELECT state FROM vitrina.reservation WHERE id = $1::uuid", {id.toUtf8()})
                .text(0, 0),
            QStringLiteral("cancelled"));
    }

    /// Not even by a program that knows of neither (the rows would go with her).
    void whoHasADealIsNotErased()
    {
        reserved();
        QCOMPARE(stateOf(*m_root, "DELETE FROM vitrina.reservation WHERE state = 'approved'"),
                 QByteArray("VT002"));
        QCOMPARE(stateOf(*m_root, "DELETE FROM vitrina.deposit WHERE state = 'held'"),
                 QByteArray("VT002"));
    }

    void aChassisIsThereOnce()
    {
        const auto bring = [this](const QJsonObject &more = {}) {
            return m_admin->outcome(commandOf(
                QStringLiteral("SaveUnit"),
                {inserted(QStringLiteral("unit"), newId(),
                          with({{QStringLiteral("branch_id"), idOf(QStringLiteral("north"))},
                                {QStringLiteral("model_id"), idOf(QStringLiteral("nk"))},
                                {QStringLiteral("vin"), QStringLiteral("LCEPD1A03N6000001")},
                                {QStringLiteral("created_at"), 5},
                                {QStringLiteral("created_by"), idOf(QStringLiteral("admin"))}},
                               more))}));
        };
        QCOMPARE(bring({{QStringLiteral("state"), QStringLiteral("sold")}}),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(bring(), QStringLiteral("applied"));
        QCOMPARE(bring(), QStringLiteral("stale"));
    }
};

VITRINA_TEST(TestHubDeals, QCoreApplication)
#include "tst_hubdeals.moc"
