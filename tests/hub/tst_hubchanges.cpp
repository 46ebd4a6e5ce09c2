// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of locked quotes and of requests to change them, whatever a program sends
/// (S0.3).
class TestHubChanges : public HubTest
{
    Q_OBJECT

private:
    const QString m_locked = QStringLiteral("rejected quote_locked");
    const QString m_quote = idOf(QStringLiteral("q_ana"));
    const QString m_client = idOf(QStringLiteral("c_ana"));

    /// Ana's quote with its money, unit and reservation, as an administrator's repair has it.
    void lock()
    {
        m_root->run("BEGIN;"
                    " UPDATE vitrina.quote SET status = 'sent', sent_version = 1,"
                    " agreed_version = 1, sent_at = now(), deposited = true"
                    " WHERE id = md5('q_ana')::uuid;"
                    " UPDATE vitrina.quote SET status = 'reserved' WHERE id = md5('q_ana')::uuid;"
                    " INSERT INTO vitrina.deposit (id, client_id, quote_id, receipt, amount_minor,"
                    " currency, method, received_at, row_version) SELECT gen_random_uuid(),"
                    " client_id, id, 2, 50000, 'USD', 'cash', now(), row_version"
                    " FROM vitrina.quote WHERE id = md5('q_ana')::uuid;"
                    " UPDATE vitrina.unit SET state = 'held' WHERE id = md5('u_north')::uuid;"
                    " INSERT INTO vitrina.reservation (id, client_id, quote_id, offer_id, unit_id,"
                    " state, lapses_at, requested_at, row_version) SELECT gen_random_uuid(),"
                    " q.client_id, q.id, o.id, md5('u_north')::uuid, 'approved', now(), now(),"
                    " q.row_version FROM vitrina.quote q JOIN vitrina.quote_offer o"
                    " USING (client_id) WHERE q.id = md5('q_ana')::uuid;"
                    " COMMIT");
    }
    void sign()
    {
        m_root->run("BEGIN;"
                    " UPDATE vitrina.quote SET status = 'completed', sale_number = 1,"
                    " signed_on = '2026-01-02' WHERE id = md5('q_ana')::uuid;"
                    " UPDATE vitrina.reservation SET state = 'completed'"
                    " WHERE state = 'approved';"
                    " UPDATE vitrina.unit SET state = 'sold' WHERE id = md5('u_north')::uuid;"
                    " COMMIT");
    }
    QJsonObject asking(const QString &id, const QJsonObject &more = {})
    {
        return commandOf(QStringLiteral("RequestChange"),
                         {inserted(QStringLiteral("change_request"), id,
                                   with({{QStringLiteral("client_id"), m_client},
                                         {QStringLiteral("quote_id"), m_quote},
                                         {QStringLiteral("wish"), QStringLiteral("En rojo")},
                                         {QStringLiteral("state"), QStringLiteral("open")},
                                         {QStringLiteral("asked_at"), 5},
                                         {QStringLiteral("asked_by"), idOf(QStringLiteral("ana"))}},
                                        more))});
    }
    QString asked()
    {
        const QString id = newId();
        if (m_ana->outcome(asking(id)) != m_applied)
            qFatal("the change cannot be asked for");
        return id;
    }
    QJsonObject answered(const QString &id, const char *state, const char *by,
                         const QJsonObject &more = {})
    {
        return changed("change_request", id,
                       with({{QStringLiteral("state"), QString::fromLatin1(state)},
                             {QStringLiteral("answered_at"), 5},
                             {QStringLiteral("answered_by"), idOf(QString::fromLatin1(by))}},
                            more));
    }
    QString stateOfRequest(const QString &id)
    {
        return text("SELECT state FROM vitrina.change_request WHERE id = '" + id.toUtf8() + '\'');
    }
    QJsonObject moved(int number, const QJsonObject &more = {})
    {
        return changed("quote", m_quote,
                       with({{QStringLiteral("edited_version"), number},
                             {QStringLiteral("sent_version"), number},
                             {QStringLiteral("agreed_version"), number},
                             {QStringLiteral("total_minor"), 500},
                             {QStringLiteral("content_version"), newId()},
                             {QStringLiteral("edited_at"), 5}},
                            more));
    }
    QJsonObject versionRow(const QString &id, int number, const char *by = "admin")
    {
        return inserted(QStringLiteral("quote_version"), id,
                        {{QStringLiteral("client_id"), m_client},
                         {QStringLiteral("quote_id"), m_quote},
                         {QStringLiteral("number"), number},
                         {QStringLiteral("made_at"), 5},
                         {QStringLiteral("made_by"), idOf(QString::fromLatin1(by))}});
    }
    QJsonObject offerRow(const QString &version)
    {
        return inserted(QStringLiteral("quote_offer"), newId(),
                        {{QStringLiteral("client_id"), m_client},
                         {QStringLiteral("quote_version_id"), version},
                         {QStringLiteral("text"), QStringLiteral("NK 250")},
                         {QStringLiteral("price_minor"), 1}});
    }
    QJsonObject edit(const QJsonArray &more = {}, const QJsonObject &quote = {})
    {
        const QString id = newId();
        QJsonArray changes{moved(2, quote), versionRow(id, 2), offerRow(id)};
        for (const auto &one : more)
            changes.append(one);
        return commandOf(QStringLiteral("EditLockedQuote"), changes);
    }

private Q_SLOTS:
    void onlyWhatIsLockedIsAskedFor()
    {
        QCOMPARE(m_ana->outcome(asking(newId())), QStringLiteral("rejected quote_step"));
        lock();
        const QString id = asked();
        QCOMPARE(text("SELECT (asked_at > now() - interval '1 minute')::text FROM"
                      " vitrina.change_request WHERE id = '" +
                      id.toUtf8() + '\''),
                 QStringLiteral("true"));
    }

    void aRequestBeginsAsOne_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const auto row = [](const char *name, const char *column, const QJsonValue &value) {
            QTest::newRow(name) << QJsonObject{{QString::fromLatin1(column), value}};
        };
        row("done already", "state", QStringLiteral("done"));
        row("answered already", "answered_at", 5);
        row("with an answer", "answer", QStringLiteral("x"));
        row("with a version", "made_version", 1);
        row("of nothing", "wish", QStringLiteral("  "));
        row("another's hand", "asked_by", idOf(QStringLiteral("beto")));
        row("nobody's hand", "asked_by", QJsonValue());
        row("another client's quote", "quote_id", idOf(QStringLiteral("q_sur")));
    }
    void aRequestBeginsAsOne()
    {
        QFETCH(QJsonObject, more);
        lock();
        QCOMPARE(m_ana->outcome(asking(newId(), more)), m_forbidden);
    }

    void oneOfAQuoteWaits()
    {
        lock();
        asked();
        QCOMPARE(m_ana->outcome(asking(newId())), QStringLiteral("stale"));
        QCOMPARE(stateOf(*m_root,
                         "INSERT INTO vitrina.change_request (id, client_id, quote_id, wish,"
                         " asked_at, row_version) SELECT gen_random_uuid(), client_id, id, 'x',"
                         " now(), row_version FROM vitrina.quote WHERE id = md5('q_ana')::uuid"),
                 QByteArray("23P01"));
    }

    /// What is signed by nobody went with its quote, and nothing else does.
    void noAnswerIsUnsigned()
    {
        lock();
        const QString id = asked();
        const QJsonObject unsignedAnswer{{QStringLiteral("answered_by"), QJsonValue::Null}};
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("WithdrawChange"),
                                          {answered(id, "withdrawn", "ana", unsignedAnswer)})),
                 m_forbidden);
        QCOMPARE(stateOfRequest(id), QStringLiteral("open"));
    }

    void itsAuthorAloneTakesItBack()
    {
        lock();
        const QString id = asked();
        const auto withdraw = [&](Pusher &by, const char *signature) {
            return by.outcome(commandOf(QStringLiteral("WithdrawChange"),
                                        {answered(id, "withdrawn", signature)}));
        };
        QCOMPARE(withdraw(*m_admin, "admin"), m_forbidden);
        QCOMPARE(withdraw(*m_ana, "admin"), m_forbidden);
        QCOMPARE(withdraw(*m_ana, "ana"), m_applied);
        QCOMPARE(withdraw(*m_ana, "ana"), QStringLiteral("rejected change_answered"));
    }

    void customerCareAloneRejects()
    {
        lock();
        const QString id = asked();
        const auto reject = [&](Pusher &by, const char *signature, const char *reason) {
            return by.outcome(
                commandOf(QStringLiteral("RejectChange"),
                          {answered(id, "rejected", signature,
                                    {{QStringLiteral("answer"), QString::fromLatin1(reason)}})}));
        };
        QCOMPARE(reject(*m_ana, "ana", "no"), m_forbidden);
        QCOMPARE(reject(*m_admin, "boss", "no"), m_forbidden); // in another's name
        QCOMPARE(reject(*m_admin, "admin", ""), m_forbidden);
        QCOMPARE(reject(*m_admin, "admin", "no"), m_applied);
        QCOMPARE(text("SELECT (answered_at > now() - interval '1 minute')::text FROM"
                      " vitrina.change_request WHERE id = '" +
                      id.toUtf8() + '\''),
                 QStringLiteral("true"));
    }

    void customerCareMakesAnotherVersion_data()
    {
        QTest::addColumn<QString>("status");
        QTest::newRow("reserved") << QStringLiteral("reserved");
        QTest::newRow("signed") << QStringLiteral("completed");
    }
    void customerCareMakesAnotherVersion()
    {
        QFETCH(QString, status);
        lock();
        if (status == u"completed")
            sign();
        const QString id = asked();
        QCOMPARE(m_admin->outcome(
                     edit({answered(id, "done", "admin", {{QStringLiteral("made_version"), 2}})})),
                 m_applied);
        QCOMPARE(stateOfRequest(id), QStringLiteral("done"));
        QCOMPARE(text("SELECT status || sent_version || agreed_version FROM vitrina.quote"
                      " WHERE id = md5('q_ana')::uuid"),
                 status + QStringLiteral("22"));
        QCOMPARE(text("SELECT count(*) FROM vitrina.quote_offer WHERE client_id ="
                      " md5('c_ana')::uuid AND price_minor = 529000"),
                 QStringLiteral("1")); // the old one
    }

    /// Not even by what else may write those rows.
    void nobodyElseChangesWhatIsLocked()
    {
        lock();
        QCOMPARE(m_ana->outcome(edit()), m_forbidden);
        for (Pusher *by : {m_ana.get(), m_admin.get()}) {
            const char *name = by == m_ana.get() ? "ana" : "admin";
            const QString id = newId();
            // By a command that asks for no permission: the new version as EditQuote makes it.
            QJsonObject quote{{QStringLiteral("edited_version"), 2},
                              {QStringLiteral("content_version"), newId()}};
            QCOMPARE(by->outcome(commandOf(QStringLiteral("EditQuote"),
                                           {changed("quote", m_quote, quote),
                                            versionRow(id, 2, name), offerRow(id)})),
                     m_locked);
            // Into the version that stands.
            const QString offer = text("SELECT id FROM vitrina.quote_offer WHERE client_id ="
                                       " md5('c_ana')::uuid");
            const QString stands = text("SELECT id FROM vitrina.quote_version WHERE client_id ="
                                        " md5('c_ana')::uuid");
            QCOMPARE(by->outcome(commandOf(QStringLiteral("EditQuote"), {offerRow(stands)})),
                     m_locked);
            QCOMPARE(by->outcome(commandOf(
                         QStringLiteral("EditQuote"),
                         {changed("quote_offer", offer, {{QStringLiteral("price_minor"), 1}})})),
                     m_locked);
            QCOMPARE(by->outcome(commandOf(
                         QStringLiteral("EditQuote"),
                         {changed("quote", m_quote, {{QStringLiteral("total_minor"), 1}})})),
                     m_locked);
        }
        QCOMPARE(m_admin->outcome(
                     commandOf(QStringLiteral("EditLockedQuote"),
                               {changed("quote", m_quote, {{QStringLiteral("total_minor"), 1}})})),
                 m_locked); // without a version of its own
    }

    /// Whoever lacks the permission, by whatever command: as if the table of rules had a hole.
    void theGuardsAskForThePermission()
    {
        lock();
        m_root->run("UPDATE vitrina.command_rule SET permission = 0 WHERE command ="
                    " 'EditLockedQuote'");
        const QString id = newId();
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("EditLockedQuote"),
                                          {moved(2), versionRow(id, 2, "ana"), offerRow(id)})),
                 m_locked);
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("EditLockedQuote"), {moved(2)})),
                 m_locked);
    }

    void aVersionComesWholeAndStays()
    {
        lock();
        const QString id = newId();
        QCOMPARE(m_admin->outcome(commandOf(QStringLiteral("EditLockedQuote"),
                                            {moved(2), versionRow(id, 2), offerRow(id)})),
                 m_applied);
        // Nothing is added to it, nor to what it follows.
        QCOMPARE(m_admin->outcome(commandOf(QStringLiteral("EditLockedQuote"), {offerRow(id)})),
                 m_locked);
        const QString offer = text("SELECT id FROM vitrina.quote_offer WHERE quote_version_id = '" +
                                   id.toUtf8() + '\'');
        QCOMPARE(m_admin->outcome(commandOf(QStringLiteral("EditQuote"),
                                            {deleted(QStringLiteral("quote_offer"), offer,
                                                     version("quote_offer", offer))})),
                 m_locked);
        // Nor made in another's name.
        const QString next = newId();
        QCOMPARE(m_admin->outcome(commandOf(QStringLiteral("EditLockedQuote"),
                                            {moved(3), versionRow(next, 3, "boss")})),
                 m_forbidden);
    }

    void allElseOfALockedQuoteStays_data()
    {
        QTest::addColumn<QJsonObject>("more");
        QTest::newRow("a number left out") << QJsonObject{{QStringLiteral("edited_version"), 3},
                                                          {QStringLiteral("sent_version"), 3},
                                                          {QStringLiteral("agreed_version"), 3}};
        QTest::newRow("not the client's") << QJsonObject{{QStringLiteral("sent_version"), 1}};
        QTest::newRow("not agreed") << QJsonObject{{QStringLiteral("agreed_version"), 1}};
    }
    void allElseOfALockedQuoteStays()
    {
        QFETCH(QJsonObject, more);
        lock();
        QCOMPARE(m_admin->outcome(edit({}, more)), m_locked);
    }

    void whatIsDoneNamesItsVersion()
    {
        lock();
        const QString id = asked();
        const auto done = [&](int number) {
            return answered(id, "done", "admin", {{QStringLiteral("made_version"), number}});
        };
        QCOMPARE(m_admin->outcome(commandOf(QStringLiteral("EditLockedQuote"), {done(1)})),
                 m_forbidden); // made by another command
        QCOMPARE(m_admin->outcome(edit({done(0)})), m_forbidden);
        QCOMPARE(m_admin->outcome(edit({done(1)})), m_forbidden);
        QCOMPARE(stateOfRequest(id), QStringLiteral("open"));
    }

    /// An older program cancels a quote and knows nothing of what was asked for it.
    void cancelledItTakesTheRequestAlong()
    {
        lock();
        const QString id = asked();
        QCOMPARE(m_admin->outcome(
                     commandOf(QStringLiteral("CancelQuote"),
                               {changed("quote", m_quote,
                                        {{QStringLiteral("status"), QStringLiteral("cancelled")},
                                         {QStringLiteral("deposited"), 0}})})),
                 m_applied);
        QCOMPARE(stateOfRequest(id), QStringLiteral("withdrawn"));
        QCOMPARE(text("SELECT (answered_at IS NOT NULL)::text FROM vitrina.change_request"
                      " WHERE id = '" +
                      id.toUtf8() + '\''),
                 QStringLiteral("true"));
    }
};

VITRINA_TEST(TestHubChanges, QCoreApplication)
#include "tst_hubchanges.moc"
