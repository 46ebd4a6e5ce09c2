// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of credit applications whatever a program sends (D1), and of the sale that is
/// documented with them (S1.9).
class TestHubCredits : public HubTest
{
    Q_OBJECT

private:
    const QString m_table = QStringLiteral("credit_application");
    const QString m_step = QStringLiteral("rejected credit_step");

    QString credit()
    {
        return text("SELECT id FROM vitrina.credit_application"
                    " WHERE quote_id = md5('q_ana')::uuid");
    }
    /// As it is, by whatever way it came there.
    void put(const QByteArray &set)
    {
        m_root->run("SET session_replication_role = replica;"
                    "UPDATE vitrina.credit_application SET " +
                    set +
                    " WHERE quote_id = md5('q_ana')::uuid;"
                    "RESET session_replication_role");
    }
    QString seen(const QString &table, const QString &id)
    {
        return text("SELECT row_version FROM vitrina." + table.toUtf8() + " WHERE id = '" +
                    id.toUtf8() + '\'');
    }
    QJsonObject opened(const QJsonObject &more = {})
    {
        return commandOf(
            QStringLiteral("OpenApplication"),
            {inserted(m_table, newId(),
                      with({{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                            {QStringLiteral("opportunity_id"), idOf(QStringLiteral("o_ana"))},
                            {QStringLiteral("quote_id"), idOf(QStringLiteral("q_ana"))},
                            {QStringLiteral("lender"), QStringLiteral("Financiera Andina")},
                            {QStringLiteral("requested_minor"), 400000},
                            {QStringLiteral("currency"), QStringLiteral("USD")},
                            {QStringLiteral("state"), QStringLiteral("to_send")},
                            {QStringLiteral("created_at"), 5},
                            {QStringLiteral("created_by"), idOf(QStringLiteral("ana"))}},
                           more))});
    }
    QJsonObject changed(const QJsonObject &columns, const char *command = "MoveApplication")
    {
        return commandOf(QString::fromLatin1(command),
                         {updated(m_table, credit(), seen(m_table, credit()), columns)});
    }
    static QJsonObject to(const char *state, const QJsonObject &more = {})
    {
        return with({{QStringLiteral("state"), QString::fromLatin1(state)}}, more);
    }
    static QJsonObject approval(const QString &by = QStringLiteral("ana"))
    {
        return to("approved", {{QStringLiteral("approved_minor"), 380000},
                               {QStringLiteral("months"), 36},
                               {QStringLiteral("rate_millionths"), 15600000},
                               {QStringLiteral("valid_until"), QStringLiteral("2999-12-31")},
                               {QStringLiteral("decided_at"), qint64(4'000'000'000'000)},
                               {QStringLiteral("decided_by"), idOf(by)}});
    }
    static QJsonObject denial(const QString &reason)
    {
        return to("denied", {{QStringLiteral("reason"), reason},
                             {QStringLiteral("decided_at"), 5},
                             {QStringLiteral("decided_by"), idOf(QStringLiteral("ana"))}});
    }
    /// With her lender, honestly.
    void study()
    {
        QCOMPARE(m_ana->outcome(changed(
                     to("in_study", {{QStringLiteral("sent_at"), qint64(4'000'000'000'000)}}))),
                 m_applied);
    }
    QString documented()
    {
        const QString table = QStringLiteral("opportunity");
        const QString sale = idOf(QStringLiteral("o_ana"));
        return m_ana->outcome(
            commandOf(QStringLiteral("ChangeStage"),
                      {updated(table, sale, seen(table, sale),
                               {{QStringLiteral("stage"), QStringLiteral("documented")}})}));
    }
    void takeCashAway()
    {
        m_root->run("UPDATE vitrina.quote_form SET kind = 'financed'"
                    " WHERE client_id = md5('c_ana')::uuid");
    }

private Q_SLOTS:
    void severalLendersAreAskedAtOnce()
    {
        QCOMPARE(m_ana->outcome(opened()), m_applied);
        QCOMPARE(m_ana->outcome(opened()), m_applied);
        QCOMPARE(text("SELECT count(*) FROM vitrina.credit_application"
                      " WHERE quote_id = md5('q_ana')::uuid"),
                 QStringLiteral("3"));
    }

    void nothingElseBegins_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const auto row = [](const char *name, const char *column, const QJsonValue &value) {
            QTest::newRow(name) << QJsonObject{{QString::fromLatin1(column), value}};
        };
        row("approved", "state", QStringLiteral("approved"));
        row("with an amount", "approved_minor", 5);
        row("with a term", "months", 5);
        row("with a rate", "rate_millionths", 5);
        row("with a day", "valid_until", QStringLiteral("2999-12-31"));
        row("with a reason", "reason", QStringLiteral("x"));
        row("with missing papers", "missing", QStringLiteral("x"));
        row("sent", "sent_at", 5);
        row("decided", "decided_at", 5);
        row("decided by", "decided_by", idOf(QStringLiteral("ana")));
        row("another's client", "client_id", idOf(QStringLiteral("c_shared")));
        row("another's sale", "opportunity_id", idOf(QStringLiteral("o_shared")));
        row("another currency", "currency", QStringLiteral("COP"));
        row("signed by another", "created_by", idOf(QStringLiteral("admin")));
    }
    void nothingElseBegins()
    {
        QFETCH(QJsonObject, more);
        QCOMPARE(m_ana->outcome(opened(more)), m_forbidden);
    }

    void aCancelledQuoteAsksNobody()
    {
        m_root->run("UPDATE vitrina.quote SET status = 'cancelled' WHERE id = md5('q_ana')::uuid");
        QCOMPARE(m_ana->outcome(opened()), QStringLiteral("rejected quote_step"));
    }

    void fromTheFirstPaperToTheMoney()
    {
        study();
        QCOMPARE(m_admin->outcome(changed(to(
                     "observed", {{QStringLiteral("missing"), QStringLiteral("Rol de pagos")}}))),
                 m_applied);
        QCOMPARE(m_ana->outcome(changed(to("in_study", {{QStringLiteral("missing"), QString()}}))),
                 m_applied);
        QCOMPARE(m_ana->outcome(changed(approval())), m_applied);
        QCOMPARE(text("SELECT (sent_at <= now() AND decided_at <= now())::text"
                      " FROM vitrina.credit_application WHERE quote_id = md5('q_ana')::uuid"),
                 QStringLiteral("true"));
        QCOMPARE(m_ana->outcome(changed(to("disbursed"))), m_applied);
    }

    void stepsThatAreNoneAreRefused()
    {
        QCOMPARE(m_ana->outcome(changed(approval())), m_step);
        study();
        QCOMPARE(m_ana->outcome(changed(to("disbursed"))), m_step);
        QCOMPARE(m_ana->outcome(changed(to("lapsed"))), m_step);
    }

    void eachAnswerIsWhole_data()
    {
        QTest::addColumn<QJsonObject>("columns");
        QTest::newRow("observed for nothing") << to("observed");
        QTest::newRow("denied without a reason") << denial({});
        QTest::newRow("approved for nothing")
            << with(approval(), {{QStringLiteral("approved_minor"), 0}});
        QTest::newRow("approved for no time") << with(approval(), {{QStringLiteral("months"), 0}});
        QTest::newRow("approved for ever") << with(approval(), {{QStringLiteral("months"), 121}});
        QTest::newRow("approved at any rate")
            << with(approval(), {{QStringLiteral("rate_millionths"), 200000001}});
        QTest::newRow("in another's name") << approval(QStringLiteral("admin"));
        QTest::newRow("in nobody's name")
            << with(approval(), {{QStringLiteral("decided_by"), QJsonValue()}});
        QTest::newRow("a reason for what was granted")
            << with(approval(), {{QStringLiteral("reason"), QStringLiteral("x")}});
        QTest::newRow("an amount before the answer")
            << QJsonObject{{QStringLiteral("approved_minor"), 5}};
        QTest::newRow("decided before the answer")
            << QJsonObject{{QStringLiteral("decided_at"), 5}};
        QTest::newRow("sent anew") << QJsonObject{{QStringLiteral("sent_at"), 5}};
    }
    void eachAnswerIsWhole()
    {
        QFETCH(QJsonObject, columns);
        study();
        QCOMPARE(m_ana->outcome(changed(columns)), m_forbidden);
    }

    void aLenderIsNotExchanged()
    {
        const QJsonObject other{{QStringLiteral("lender"), QStringLiteral("Otro")}};
        QCOMPARE(m_ana->outcome(changed(other, "EditApplication")), m_applied);
        study();
        QCOMPARE(m_ana->outcome(changed({{QStringLiteral("lender"), QStringLiteral("Nadie")}},
                                        "EditApplication")),
                 m_forbidden);
        QCOMPARE(
            m_ana->outcome(changed({{QStringLiteral("requested_minor"), 7}}, "EditApplication")),
            m_applied);
    }

    void whatWasDecidedStays()
    {
        study();
        QCOMPARE(m_ana->outcome(changed(approval())), m_applied);
        for (const char *column : {"requested_minor", "approved_minor", "months"})
            QCOMPARE(m_ana->outcome(changed({{QString::fromLatin1(column), 7}},
                                            QByteArrayView(column) == "requested_minor"
                                                ? "EditApplication"
                                                : "MoveApplication")),
                     m_forbidden);
        QCOMPARE(m_ana->outcome(changed({{QStringLiteral("conditions"), QStringLiteral("x")}})),
                 m_forbidden);
        QCOMPARE(m_admin->outcome(
                     changed({{QStringLiteral("decided_by"), idOf(QStringLiteral("admin"))}})),
                 m_forbidden);
    }

    void whatLapsedIsNotPaid()
    {
        put("state = 'approved', approved_minor = 1, months = 1, valid_until = '2020-01-01'");
        QCOMPARE(m_ana->outcome(changed(to("disbursed"))), m_step);
        QCOMPARE(m_ana->outcome(changed(to("lapsed"))), m_applied);
    }

    void onlyWhatNobodySawIsTakenBack()
    {
        const auto remove = [this] {
            return m_ana->outcome(commandOf(QStringLiteral("RemoveApplication"),
                                            {deleted(m_table, credit(), seen(m_table, credit()))}));
        };
        put("state = 'in_study'");
        QCOMPARE(remove(), m_step);
        put("state = 'to_send'");
        QCOMPARE(remove(), m_applied);
    }

    // --- Documentado -----------------------------------------------------------------------------

    void cashIsEnough() { QCOMPARE(documented(), m_applied); }

    void withoutCashALenderHasToHaveApproved_data()
    {
        QTest::addColumn<QByteArray>("credit");
        QTest::addColumn<bool>("isEnough");
        QTest::newRow("to send") << QByteArray("state = 'to_send'") << false;
        QTest::newRow("in study") << QByteArray("state = 'in_study'") << false;
        QTest::newRow("denied") << QByteArray("state = 'denied'") << false;
        QTest::newRow("lapsed") << QByteArray("state = 'lapsed'") << false;
        QTest::newRow("approved") << QByteArray("state = 'approved'") << true;
        QTest::newRow("approved for now")
            << QByteArray("state = 'approved', valid_until = '2999-01-01'") << true;
        QTest::newRow("approved once")
            << QByteArray("state = 'approved', valid_until = '2020-01-01'") << false;
        QTest::newRow("disbursed")
            << QByteArray("state = 'disbursed', valid_until = '2020-01-01'") << true;
    }
    void withoutCashALenderHasToHaveApproved()
    {
        QFETCH(QByteArray, credit);
        QFETCH(bool, isEnough);
        takeCashAway();
        put(credit);
        QCOMPARE(documented(), isEnough ? m_applied : QStringLiteral("rejected credit_missing"));
    }

    void aCancelledQuoteHasNoSay()
    {
        takeCashAway();
        m_root->run("UPDATE vitrina.quote SET status = 'cancelled' WHERE id = md5('q_ana')::uuid");
        QCOMPARE(documented(), m_applied);
    }

    /// What was sent counts, not what is being edited.
    void theFormsThatWereSentCount()
    {
        m_root->run("INSERT INTO vitrina.quote_version (id, client_id, quote_id, number, made_at,"
                    " row_version) SELECT gen_random_uuid(), client_id, id, 2, now(), row_version"
                    " FROM vitrina.quote WHERE id = md5('q_ana')::uuid;"
                    "UPDATE vitrina.quote SET edited_version = 2 WHERE id = md5('q_ana')::uuid");
        QCOMPARE(documented(), QStringLiteral("rejected credit_missing"));
        m_root->run("UPDATE vitrina.quote SET status = 'sent', sent_version = 1, sent_at = now(),"
                    " expires_at = now() + interval '48 hours' WHERE id = md5('q_ana')::uuid");
        QCOMPARE(documented(), m_applied);
    }
};

VITRINA_TEST(TestHubCredits, QCoreApplication)
#include "tst_hubcredits.moc"
