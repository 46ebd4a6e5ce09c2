// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of discounts over the company's limit, whatever a program sends (X8). Ana's
/// quote offers a model of 5,290.00 for cash; the limit is 5 %.
class TestHubDiscounts : public HubTest
{
    Q_OBJECT

private:
    const QString m_over = QStringLiteral("rejected discount_over");
    const QString m_locked = QStringLiteral("rejected quote_locked");
    const QString m_quote = idOf(QStringLiteral("q_ana"));
    const QString m_client = idOf(QStringLiteral("c_ana"));

    QString idOfContent(const char *table)
    {
        return text("SELECT id FROM vitrina." + QByteArray(table) +
                    " WHERE client_id = md5('c_ana')::uuid");
    }
    void give(const char *value, const char *unit)
    {
        m_root->run("UPDATE vitrina.quote_form SET discount = " + QByteArray(value) +
                    ", discount_unit = '" + unit + "' WHERE client_id = md5('c_ana')::uuid");
    }
    QJsonObject sent()
    {
        return changed("quote", m_quote,
                       {{QStringLiteral("status"), QStringLiteral("sent")},
                        {QStringLiteral("sent_version"), 1},
                        {QStringLiteral("sent_at"), 5},
                        {QStringLiteral("expires_at"), 6}});
    }
    QString send(const char *command = "SendQuote")
    {
        return m_ana->outcome(commandOf(QString::fromLatin1(command), {sent()}));
    }
    QJsonObject asking(const QString &id, const char *by = "ana", const QJsonObject &more = {})
    {
        return commandOf(
            QStringLiteral("RequestDiscount"),
            {inserted(QStringLiteral("discount_request"), id,
                      with({{QStringLiteral("client_id"), m_client},
                            {QStringLiteral("quote_id"), m_quote},
                            {QStringLiteral("content_version"),
                             text("SELECT content_version FROM vitrina.quote WHERE id ="
                                  " md5('q_ana')::uuid")},
                            {QStringLiteral("note"), QStringLiteral("Paga hoy")},
                            {QStringLiteral("state"), QStringLiteral("requested")},
                            {QStringLiteral("asked_at"), 5},
                            {QStringLiteral("asked_by"), idOf(QString::fromLatin1(by))}},
                           more))});
    }
    QString asked()
    {
        const QString id = newId();
        if (m_ana->outcome(asking(id)) != m_applied)
            qFatal("the discount cannot be asked for");
        return id;
    }
    QString answer(Pusher &by, const QString &id, const char *command, const char *state,
                   const char *signature, const QJsonObject &more = {})
    {
        return by.outcome(commandOf(
            QString::fromLatin1(command),
            {changed("discount_request", id,
                     with({{QStringLiteral("state"), QString::fromLatin1(state)},
                           {QStringLiteral("answered_at"), 5},
                           {QStringLiteral("answered_by"), idOf(QString::fromLatin1(signature))}},
                          more))}));
    }
    QString approve(const QString &id)
    {
        return answer(*m_admin, id, "ApproveDiscount", "approved", "admin");
    }
    /// As EditQuote does it, or keeping what the contents are known by.
    QString edit(const QJsonObject &form, const QString &contentVersion)
    {
        QJsonArray changes{changed("quote_form", idOfContent("quote_form"), form)};
        if (!contentVersion.isEmpty())
            changes.append(
                changed("quote", m_quote, {{QStringLiteral("content_version"), contentVersion}}));
        return m_ana->outcome(commandOf(QStringLiteral("EditQuote"), changes));
    }

private Q_SLOTS:
    void init()
    {
        HubTest::init();
        m_root->run("UPDATE vitrina.company SET discount_limit_millionths = 5000000");
    }

    /// As the program works it out (tst_discountlimit).
    void whatIsOver_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, const char *value, const char *unit,
                            const QString &outcome) {
            QTest::newRow(name) << QByteArray(value) << QByteArray(unit) << outcome;
        };
        row("none", "0", "amount", m_applied);
        row("the limit", "5000000", "percent", m_applied);
        row("a millionth over", "5000001", "percent", m_over);
        row("the limit as an amount", "26450", "amount", m_applied);
        row("a cent over", "26451", "amount", m_over);
    }
    void whatIsOver()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, unit);
        give(value.constData(), unit.constData());
        QTEST(send(), "outcome");
    }

    void allThePiecesAndVehiclesAreThePrice()
    {
        give("26451", "amount");
        m_root->run("UPDATE vitrina.quote_offer SET quantity = 2 WHERE client_id ="
                    " md5('c_ana')::uuid");
        QCOMPARE(send(), m_applied);
    }

    void accessoriesAreNot()
    {
        give("26451", "amount");
        m_root->run("UPDATE vitrina.quote_item SET price_minor = 9000000 WHERE client_id ="
                    " md5('c_ana')::uuid");
        QCOMPARE(send(), m_over);
    }

    /// By mail it is sent as well.
    void noCommandSendsIt()
    {
        give("6000000", "percent");
        for (const char *command : {"SendQuote", "MailSent", "MailArrived"})
            QCOMPARE(send(command), m_over);
        m_root->run("UPDATE vitrina.company SET discount_limit_millionths = 100000000");
        QCOMPARE(send(), m_applied);
    }

    void approvedItGoes()
    {
        give("6000000", "percent");
        const QString id = asked();
        QCOMPARE(send(), m_over);
        QCOMPARE(approve(id), m_applied);
        QCOMPARE(send(), m_applied);
        QCOMPARE(text("SELECT (asked_at > now() - interval '1 minute' AND"
                      " answered_at > now() - interval '1 minute')::text"
                      " FROM vitrina.discount_request WHERE id = '" +
                      id.toUtf8() + '\''),
                 QStringLiteral("true"));
    }

    void aRequestBeginsAsOne_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const auto row = [](const char *name, const char *column, const QJsonValue &value) {
            QTest::newRow(name) << QJsonObject{{QString::fromLatin1(column), value}};
        };
        row("approved already", "state", QStringLiteral("approved"));
        row("answered already", "answered_at", 5);
        row("with an answer", "answer", QStringLiteral("x"));
        row("another's hand", "asked_by", idOf(QStringLiteral("admin")));
        row("nobody's hand", "asked_by", QJsonValue());
        row("another client's quote", "quote_id", idOf(QStringLiteral("q_sur")));
        row("of other contents", "content_version", newId());
    }
    void aRequestBeginsAsOne()
    {
        QFETCH(QJsonObject, more);
        QCOMPARE(m_ana->outcome(asking(newId(), "ana", more)), m_forbidden);
    }

    void oneOfTheSameContents()
    {
        const QString id = asked();
        QCOMPARE(m_ana->outcome(asking(newId())), QStringLiteral("stale"));
        QCOMPARE(answer(*m_admin, id, "RejectDiscount", "rejected", "admin",
                        {{QStringLiteral("answer"), QStringLiteral("no")}}),
                 m_applied);
        asked();
    }

    void onlyWhatCanBeSentIsAskedFor()
    {
        m_root->run("UPDATE vitrina.quote SET status = 'cancelled' WHERE id = md5('q_ana')::uuid");
        QCOMPARE(m_ana->outcome(asking(newId())), QStringLiteral("rejected quote_step"));
    }

    void nobodyApprovesHerOwnOrInAnothersNameOrInNobodys()
    {
        const QString own = newId();
        QCOMPARE(m_admin->outcome(asking(own, "admin")), m_applied);
        QCOMPARE(approve(own), QStringLiteral("rejected own_request"));
        m_root->run("DELETE FROM vitrina.discount_request WHERE state = 'requested'");
        const QString id = asked();
        QCOMPARE(answer(*m_ana, id, "ApproveDiscount", "approved", "ana"), m_forbidden);
        QCOMPARE(answer(*m_admin, id, "ApproveDiscount", "approved", "boss"), m_forbidden);
        QCOMPARE(answer(*m_admin, id, "ApproveDiscount", "approved", "admin",
                        {{QStringLiteral("answered_by"), QJsonValue()}}),
                 m_forbidden);
        QCOMPARE(approve(id), m_applied);
        QCOMPARE(answer(*m_admin, id, "RejectDiscount", "rejected", "admin",
                        {{QStringLiteral("answer"), QStringLiteral("no")}}),
                 QStringLiteral("rejected change_answered"));
    }

    void aRefusalHasItsReason()
    {
        const QString id = asked();
        QCOMPARE(answer(*m_admin, id, "RejectDiscount", "rejected", "admin"), m_forbidden);
    }

    void whatWasEditedMeanwhileIsNotApproved()
    {
        const QString id = asked();
        QCOMPARE(edit({{QStringLiteral("discount"), 7}}, newId()), m_applied);
        QCOMPARE(approve(id), m_forbidden);
    }

    /// Whoever approves has read what was asked for: it is not made another meanwhile, as if it
    /// were the same. What was refused is nobody's to approve, and is edited as any other.
    void whatIsAskedForStaysAsItWasRead()
    {
        const QString id = asked();
        const QJsonObject more{{QStringLiteral("discount"), 7}};
        QCOMPARE(edit(more, {}), m_locked);
        QCOMPARE(answer(*m_admin, id, "RejectDiscount", "rejected", "admin",
                        {{QStringLiteral("answer"), QStringLiteral("No")}}),
                 m_applied);
        QCOMPARE(edit(more, {}), m_applied);
    }

    /// Any edit voids it, and no trick brings it back.
    void anEditVoidsIt()
    {
        give("6000000", "percent");
        const QString approved =
            text("SELECT content_version FROM vitrina.quote WHERE id = md5('q_ana')::uuid");
        QCOMPARE(approve(asked()), m_applied);
        const QJsonObject more{{QStringLiteral("discount"), 90000000}};
        QCOMPARE(edit(more, {}), m_locked); // as if the contents were the same
        const QString item = idOfContent("quote_item");
        QCOMPARE(m_ana->outcome(commandOf(
                     QStringLiteral("EditQuote"),
                     {deleted(QStringLiteral("quote_item"), item,
                              text("SELECT row_version FROM vitrina.quote_item WHERE id = '" +
                                   item.toUtf8() + '\''))})),
                 m_locked);
        QCOMPARE(edit(more, newId()), m_applied);
        QCOMPARE(send(), m_over);
        QCOMPARE(m_ana->outcome(commandOf(
                     QStringLiteral("EditQuote"),
                     {changed("quote", m_quote, {{QStringLiteral("content_version"), approved}})})),
                 m_locked);
        QCOMPARE(send(), m_over);
    }

    void theLimitIsAPartOfThePrice()
    {
        const QString company = idOf(QStringLiteral("company"));
        for (const qint64 wrong : {qint64(-1), qint64(100'000'001)}) {
            QCOMPARE(m_admin->outcome(commandOf(
                         QStringLiteral("SaveCompany"),
                         {changed("company", company,
                                  {{QStringLiteral("discount_limit_millionths"), wrong}})})),
                     QStringLiteral("rejected constraint"));
        }
    }

    /// What customer care changes of a locked quote is the client's at once.
    void aLockedQuoteIsHeldToItToo()
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
        const auto change = [this](int discount) {
            const QString version = newId();
            const QString offer = newId();
            return m_admin->outcome(
                commandOf(QStringLiteral("EditLockedQuote"),
                          {changed("quote", m_quote,
                                   {{QStringLiteral("edited_version"), 2},
                                    {QStringLiteral("sent_version"), 2},
                                    {QStringLiteral("agreed_version"), 2},
                                    {QStringLiteral("content_version"), newId()}}),
                           inserted(QStringLiteral("quote_version"), version,
                                    {{QStringLiteral("client_id"), m_client},
                                     {QStringLiteral("quote_id"), m_quote},
                                     {QStringLiteral("number"), 2},
                                     {QStringLiteral("made_at"), 5},
                                     {QStringLiteral("made_by"), idOf(QStringLiteral("admin"))}}),
                           inserted(QStringLiteral("quote_offer"), offer,
                                    {{QStringLiteral("client_id"), m_client},
                                     {QStringLiteral("quote_version_id"), version},
                                     {QStringLiteral("text"), QStringLiteral("NK 250")},
                                     {QStringLiteral("price_minor"), 1000}}),
                           inserted(QStringLiteral("quote_form"), newId(),
                                    {{QStringLiteral("client_id"), m_client},
                                     {QStringLiteral("offer_id"), offer},
                                     {QStringLiteral("kind"), QStringLiteral("cash")},
                                     {QStringLiteral("discount"), discount}})}));
        };
        const QByteArray without =
            "UPDATE vitrina.staff SET permissions = permissions & ~(SELECT p.bit FROM"
            " vitrina.permission p WHERE p.code = 'approve_discount') WHERE login = 'admin'";
        m_root->run(without);
        QCOMPARE(change(60), m_over);
        QCOMPARE(change(50), m_applied);
    }
};

VITRINA_TEST(TestHubDiscounts, QCoreApplication)
#include "tst_hubdiscounts.moc"
