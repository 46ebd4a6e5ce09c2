// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mailtrouble.h"
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of mails whatever comes (S0.4, S0.11).
class TestHubSendings : public HubTest
{
    Q_OBJECT

private:
    QString mail()
    {
        return text("SELECT id FROM vitrina.sending WHERE quote_id = md5('q_ana')::uuid");
    }
    QString state() { return text("SELECT state FROM vitrina.sending WHERE id = '" + id() + '\''); }
    QByteArray id() { return mail().toUtf8(); }
    void put(const QByteArray &set)
    {
        m_root->run("UPDATE vitrina.sending SET " + set + " WHERE id = '" + id() + '\'');
    }
    QJsonObject changed(const char *command, const QJsonObject &columns)
    {
        const QString seen =
            text("SELECT row_version FROM vitrina.sending WHERE id = '" + id() + '\'');
        return commandOf(QString::fromLatin1(command),
                         {updated(QStringLiteral("sending"), mail(), seen, columns)});
    }
    QJsonObject queued(const QJsonObject &more = {}, const char *client = "c_ana")
    {
        QJsonObject columns{{QStringLiteral("client_id"), idOf(QString::fromLatin1(client))},
                            {QStringLiteral("quote_id"), idOf(QStringLiteral("q_ana"))},
                            {QStringLiteral("recipient"), QStringLiteral("rosa@example.org")},
                            {QStringLiteral("subject"), QStringLiteral("Su cotización")},
                            {QStringLiteral("body"), QStringLiteral("{link}")},
                            {QStringLiteral("content_version"), newId()},
                            {QStringLiteral("sender"), newId()},
                            {QStringLiteral("state"), QStringLiteral("waiting")},
                            {QStringLiteral("created_at"), 5},
                            {QStringLiteral("created_by"), idOf(QStringLiteral("ana"))}};
        for (auto it = more.begin(); it != more.end(); ++it)
            columns.insert(it.key(), it.value());
        return commandOf(QStringLiteral("QueueMail"),
                         {inserted(QStringLiteral("sending"), newId(), columns)});
    }
    static QJsonObject moved(const char *state, const QJsonObject &more = {})
    {
        QJsonObject columns{{QStringLiteral("state"), QString::fromLatin1(state)}};
        for (auto it = more.begin(); it != more.end(); ++it)
            columns.insert(it.key(), it.value());
        return columns;
    }
    static QJsonObject fault(const char *code = "unreachable")
    {
        return {{QStringLiteral("fault"), QString::fromLatin1(code)}};
    }

    const QString m_mailStep = QStringLiteral("rejected mail_step");

private Q_SLOTS:
    void aMailBeginsWaitingAndIsTimedHere()
    {
        QCOMPARE(m_ana->outcome(queued()), m_applied);
        QCOMPARE(text("SELECT count(*) FROM vitrina.sending WHERE quote_id = md5('q_ana')::uuid"
                      " AND created_at > now() - interval '1 minute'"),
                 QStringLiteral("1"));
    }

    void nothingElseBegins_data()
    {
        QTest::addColumn<QJsonObject>("more");
        QTest::newRow("sent") << moved("sent");
        QTest::newRow("timed") << QJsonObject{{QStringLiteral("sent_at"), 5}};
        QTest::newRow("tried") << QJsonObject{{QStringLiteral("tried_at"), 5}};
        QTest::newRow("with a fault") << fault();
        QTest::newRow("with tries") << QJsonObject{{QStringLiteral("attempts"), 1}};
        QTest::newRow("of a later round") << QJsonObject{{QStringLiteral("round"), 1}};
        QTest::newRow("signed by another")
            << QJsonObject{{QStringLiteral("created_by"), idOf(QStringLiteral("admin"))}};
        QTest::newRow("signed by nobody")
            << QJsonObject{{QStringLiteral("created_by"), QJsonValue()}};
    }
    void nothingElseBegins()
    {
        QFETCH(QJsonObject, more);
        QCOMPARE(m_ana->outcome(queued(more)), m_forbidden);
    }

    void aMailIsOfItsClientsOwnQuote()
    {
        QCOMPARE(m_ana->outcome(queued({}, "c_shared")), m_forbidden);
    }

    void sentIsTimedHereAndStays()
    {
        QCOMPARE(
            m_ana->outcome(changed("MailSent", moved("sent", {{QStringLiteral("sent_at"), 5},
                                                              {QStringLiteral("attempts"), 1},
                                                              {QStringLiteral("tried_at"), 5}}))),
            m_applied);
        QCOMPARE(
            text("SELECT sent_at > now() - interval '1 minute' FROM vitrina.sending WHERE id = '" +
                 id() + '\''),
            QStringLiteral("t"));
        QCOMPARE(m_ana->outcome(changed("MailSent", {{QStringLiteral("sent_at"), 9}})),
                 QStringLiteral("rejected mail_step"));
        for (const char *state : {"waiting", "failed", "cancelled"})
            QVERIFY(m_ana->outcome(changed("MailSent", moved(state))).startsWith(u"rejected"));
        QCOMPARE(state(), QStringLiteral("sent"));
    }

    void itsAuthorAloneSaysWhatBecameOfIt()
    {
        QCOMPARE(m_admin->outcome(changed("MailSent", moved("sent"))), m_forbidden);
        QCOMPARE(m_admin->outcome(changed("MailTried", moved("failed", fault()))), m_forbidden);
        QCOMPARE(m_admin->outcome(changed("MailTried", fault())), m_forbidden);
        QCOMPARE(state(), QStringLiteral("waiting"));
        QCOMPARE(m_ana->outcome(changed("MailTried", moved("failed", fault()))), m_applied);
        QCOMPARE(m_admin->outcome(changed("MailArrived", moved("sent", fault("")))), m_forbidden);
        QCOMPARE(m_admin->outcome(
                     changed("RetryMail", moved("waiting", {{QStringLiteral("fault"), QString()},
                                                            {QStringLiteral("round"), 1}}))),
                 m_forbidden);
        QCOMPARE(m_admin->outcome(changed("CancelMail", moved("cancelled"))), m_applied);
    }

    /// A mail that was cancelled too late has gone; nothing else comes after cancelling.
    void whatWasCancelledCanOnlyHaveGone()
    {
        put("state = 'cancelled'");
        QCOMPARE(
            m_ana->outcome(changed("RetryMail", moved("waiting", {{QStringLiteral("round"), 1}}))),
            QStringLiteral("rejected mail_step"));
        QCOMPARE(m_ana->outcome(changed("MailTried", fault())),
                 QStringLiteral("rejected mail_step"));
        QCOMPARE(m_ana->outcome(changed("MailSent", moved("sent"))), m_applied);
    }

    void whatWasSentComesBackOnce()
    {
        const QJsonObject back = moved("bounced", fault("no_such_address"));
        QCOMPARE(m_ana->outcome(changed("MailBounced", back)), m_mailStep);
        put("state = 'failed', fault = 'unknown'");
        QCOMPARE(m_ana->outcome(changed("MailBounced", back)), m_mailStep);
        put("state = 'cancelled', fault = ''");
        QCOMPARE(m_ana->outcome(changed("MailBounced", back)), m_mailStep);
        put("state = 'sent', sent_at = now()");
        QCOMPARE(m_admin->outcome(changed("MailBounced", back)), m_forbidden);
        QCOMPARE(m_ana->outcome(changed("MailBounced", back)), m_applied);
        QCOMPARE(state(), QStringLiteral("bounced"));
        QCOMPARE(m_ana->outcome(changed("MailBounced", fault("mailbox_full"))), m_mailStep);
        QCOMPARE(m_ana->outcome(changed("MailSent", moved("sent", fault("")))), m_mailStep);
        QCOMPARE(
            m_ana->outcome(changed("RetryMail", moved("waiting", {{QStringLiteral("round"), 1}}))),
            m_mailStep);
        QCOMPARE(m_ana->outcome(changed("CancelMail", moved("cancelled"))), m_mailStep);
    }

    void whatComesBackHasAReasonOfItsOwn_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("applied");
        for (const auto &[trouble, code] : EnumCodes<MailTrouble>::table)
            QTest::newRow(*code ? code : "none") << QString::fromLatin1(code) << isBounce(trouble);
        QTest::newRow("another") << QStringLiteral("because") << false;
    }
    void whatComesBackHasAReasonOfItsOwn()
    {
        QFETCH(QString, code);
        QFETCH(bool, applied);
        const QByteArray why = code.toLatin1();
        if (applied)
            QCOMPARE(m_ana->outcome(changed("MailTried", fault(why.constData()))), m_forbidden);
        put("state = 'sent', sent_at = now()");
        QCOMPARE(m_ana->outcome(changed("MailBounced", moved("bounced", fault(why.constData())))),
                 applied ? m_applied : m_forbidden);
    }

    /// It was sent, when it was sent, and by that many tries: coming back changes nothing of it.
    void comingBackChangesNothingElse_data()
    {
        QTest::addColumn<QJsonObject>("columns");
        const auto row = [](const char *column, const QJsonValue &value) {
            QTest::newRow(column) << QJsonObject{{QString::fromLatin1(column), value}};
        };
        row("attempts", 9);
        row("tried_at", 5);
        row("sent_at", 5);
        row("sender", newId());
        row("round", 1);
    }
    void comingBackChangesNothingElse()
    {
        QFETCH(QJsonObject, columns);
        put("state = 'sent', sent_at = now()");
        QJsonObject back = moved("bounced", fault("no_such_address"));
        for (auto it = columns.begin(); it != columns.end(); ++it)
            back.insert(it.key(), it.value());
        // By another of these commands as well, which may write more of a mail.
        for (const char *command : {"MailBounced", "MailSent", "RetryMail"})
            QCOMPARE(m_ana->outcome(changed(command, back)), m_forbidden);
    }

    void whatFailedHasAFault()
    {
        QCOMPARE(m_ana->outcome(changed("MailTried", moved("failed"))), m_forbidden);
        put("fault = 'tls'");
        QCOMPARE(m_ana->outcome(changed("MailSent", moved("sent"))), m_forbidden);
        QCOMPARE(m_ana->outcome(changed("MailSent", moved("sent", fault("")))), m_applied);
    }

    void anotherRoundIsCounted_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QJsonObject>("columns");
        QTest::addColumn<bool>("applied");
        const QJsonObject again = moved("waiting", {{QStringLiteral("fault"), QString()},
                                                    {QStringLiteral("attempts"), 0},
                                                    {QStringLiteral("round"), 1},
                                                    {QStringLiteral("sender"), newId()}});
        const auto with = [&again](const char *column, const QJsonValue &value) {
            QJsonObject columns = again;
            columns.insert(QString::fromLatin1(column), value);
            return columns;
        };
        const QString failed = QStringLiteral("failed");
        const QString waiting = QStringLiteral("waiting");
        QTest::newRow("as it is") << failed << again << true;
        QTest::newRow("not counted") << failed << with("round", 0) << false;
        QTest::newRow("twice") << failed << with("round", 2) << false;
        QTest::newRow("with tries") << failed << with("attempts", 3) << false;
        QTest::newRow("with the fault") << failed << with("fault", QStringLiteral("tls")) << false;
        QTest::newRow("what waits, elsewhere")
            << waiting << QJsonObject{{QStringLiteral("sender"), newId()}} << false;
        QTest::newRow("what waits, again")
            << waiting << QJsonObject{{QStringLiteral("round"), 1}} << false;
        QTest::newRow("fewer tries")
            << waiting << QJsonObject{{QStringLiteral("attempts"), 1}} << false;
    }
    void anotherRoundIsCounted()
    {
        QFETCH(QString, from);
        QFETCH(QJsonObject, columns);
        QFETCH(bool, applied);
        put("attempts = 3, fault = 'unknown', state = '" + from.toUtf8() + '\'');
        QCOMPARE(m_ana->outcome(changed("RetryMail", columns)), applied ? m_applied : m_forbidden);
    }

    void whatWaitsIsTakenOver_data()
    {
        QTest::addColumn<QJsonObject>("columns");
        QTest::addColumn<bool>("isMinted");
        QTest::addColumn<QString>("outcome");
        const QJsonObject here = moved("waiting", {{QStringLiteral("fault"), QString()},
                                                   {QStringLiteral("attempts"), 0},
                                                   {QStringLiteral("round"), 1},
                                                   {QStringLiteral("sender"), newId()}});
        const auto with = [](QJsonObject columns, const char *column, const QJsonValue &value) {
            columns.insert(QString::fromLatin1(column), value);
            return columns;
        };
        QJsonObject unknown = with(here, "state", QStringLiteral("failed"));
        unknown.insert(QStringLiteral("fault"), QStringLiteral("unknown"));
        const QString stale = QStringLiteral("stale");
        QTest::newRow("it has not left") << here << false << m_applied;
        QTest::newRow("it may have left") << here << true << stale;
        QTest::newRow("it may have left, and is not known") << unknown << true << m_applied;
        QTest::newRow("not known without need") << unknown << false << m_applied;
        QTest::newRow("of the same round") << with(here, "round", 0) << false << m_forbidden;
        QTest::newRow("of two rounds on") << with(here, "round", 2) << false << m_forbidden;
        QTest::newRow("with tries") << with(here, "attempts", 4) << false << m_forbidden;
        QTest::newRow("with the fault")
            << with(here, "fault", QStringLiteral("unreachable")) << false << m_forbidden;
        QTest::newRow("failed of something else")
            << with(unknown, "fault", QStringLiteral("tls")) << true << m_forbidden;
    }
    void whatWaitsIsTakenOver()
    {
        QFETCH(QJsonObject, columns);
        QFETCH(bool, isMinted);
        QFETCH(QString, outcome);
        put("attempts = 3, fault = 'unreachable', body = 'Hola {link}', created_at = now()");
        if (isMinted)
            m_root->run("UPDATE vitrina.quote_link SET channel = 'mail', minted_at = now()"
                        " WHERE quote_id = md5('q_ana')::uuid");
        QCOMPARE(m_admin->outcome(changed("TakeOverMail", columns)), m_forbidden);
        QCOMPARE(m_ana->outcome(changed("TakeOverMail", columns)), outcome);
    }

    /// Nobody would know of it.
    void aMailWithoutALinkMayHaveLeft()
    {
        put("body = 'Hola'");
        QCOMPARE(m_ana->outcome(changed("TakeOverMail", {{QStringLiteral("round"), 1},
                                                         {QStringLiteral("sender"), newId()}})),
                 QStringLiteral("stale"));
    }

    void aSendingIsNotTimedBeforeItIsSent()
    {
        QCOMPARE(m_ana->outcome(changed("MailSent", {{QStringLiteral("sent_at"), 5}})),
                 m_forbidden);
    }

    void cancellingChangesNothingElse()
    {
        QCOMPARE(m_ana->outcome(changed("MailTried", moved("cancelled", fault()))), m_forbidden);
    }

    void whatIsTooLongIsNotKept()
    {
        QVERIFY(m_ana
                    ->outcome(changed("MailTried",
                                      {{QStringLiteral("fault"), QStringLiteral("tls")},
                                       {QStringLiteral("fault_detail"), QString(301, u'x')}}))
                    .startsWith(QStringLiteral("rejected text_too_long")));
    }

    /// An older program does not know of mails, and erases a client all the same.
    void aMailGoesWithItsClient()
    {
        QCOMPARE(
            text("SELECT count(*) FROM pg_constraint WHERE conrelid = 'vitrina.sending'::regclass"
                 " AND contype = 'f' AND confdeltype = 'c'"),
            QStringLiteral("2"));
    }
};

VITRINA_TEST(TestHubSendings, QCoreApplication)
#include "tst_hubsendings.moc"
