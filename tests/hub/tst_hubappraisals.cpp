// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of trade-ins whatever a program sends (D6). Ana asks, the administrator
/// decides, and what is received is a unit.
class TestHubAppraisals : public HubTest
{
    Q_OBJECT

private:
    const QString m_table = QStringLiteral("appraisal");
    const QString m_unit = QStringLiteral("unit");
    const QString m_step = QStringLiteral("rejected appraisal_step");

    QString appraisal()
    {
        return text("SELECT id FROM vitrina.appraisal WHERE client_id = md5('c_ana')::uuid");
    }
    QString state()
    {
        return text("SELECT state FROM vitrina.appraisal WHERE id = '" + appraisal().toUtf8() +
                    '\'');
    }
    /// As it is, by whatever way it came there.
    void put(const QByteArray &set, const QByteArray &table = "appraisal",
             const QByteArray &where = "client_id = md5('c_ana')::uuid")
    {
        m_root->run("SET session_replication_role = replica; UPDATE vitrina." + table + " SET " +
                    set + " WHERE " + where + "; RESET session_replication_role");
    }
    QJsonObject requested(const QJsonObject &more = {})
    {
        return commandOf(
            QStringLiteral("RequestAppraisal"),
            {inserted(m_table, newId(),
                      with({{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                            {QStringLiteral("opportunity_id"), idOf(QStringLiteral("o_ana"))},
                            {QStringLiteral("plate"), QStringLiteral("PBB-4321")},
                            {QStringLiteral("text"), QStringLiteral("Yamaha FZ 16")},
                            {QStringLiteral("currency"), QStringLiteral("USD")},
                            {QStringLiteral("created_at"), qint64(4'000'000'000'000)},
                            {QStringLiteral("created_by"), idOf(QStringLiteral("ana"))}},
                           more))});
    }
    QJsonObject change(const QJsonObject &columns)
    {
        return updated(m_table, appraisal(),
                       text("SELECT row_version FROM vitrina.appraisal WHERE id = '" +
                            appraisal().toUtf8() + '\''),
                       columns);
    }
    QJsonObject changed(const char *command, const QJsonObject &columns)
    {
        return commandOf(QString::fromLatin1(command), {change(columns)});
    }
    QString edit(const QJsonObject &columns)
    {
        return m_ana->outcome(changed("EditAppraisal", columns));
    }
    static QJsonObject to(const char *state, const QJsonObject &more = {})
    {
        return with({{QStringLiteral("state"), QString::fromLatin1(state)}}, more);
    }
    static qint64 inDays(int days)
    {
        return QDateTime::currentDateTimeUtc().addDays(days).toMSecsSinceEpoch();
    }
    static QJsonObject value(const char *by = "admin")
    {
        return to("authorised", {{QStringLiteral("authorised_minor"), 80000},
                                 {QStringLiteral("valid_until_at"), inDays(4)},
                                 {QStringLiteral("decided_at"), qint64(4'000'000'000'000)},
                                 {QStringLiteral("decided_by"), idOf(QString::fromLatin1(by))}});
    }
    static QJsonObject refusal(const QString &reason)
    {
        return to("rejected", {{QStringLiteral("reason"), reason},
                               {QStringLiteral("decided_at"), 5},
                               {QStringLiteral("decided_by"), idOf(QStringLiteral("admin"))}});
    }
    QString authorise(const QJsonObject &columns = value())
    {
        return m_admin->outcome(changed("AuthoriseAppraisal", columns));
    }
    void sell() { put("state = 'won'", "opportunity", "id = md5('o_ana')::uuid"); }
    void sign() { put("status = 'completed'", "quote", "opportunity_id = md5('o_ana')::uuid"); }
    QJsonObject unit(const QString &id, const QJsonObject &more = {}) const
    {
        return inserted(m_unit, id,
                        with({{QStringLiteral("branch_id"), idOf(QStringLiteral("north"))},
                              {QStringLiteral("model_id"), idOf(QStringLiteral("nk"))},
                              {QStringLiteral("vin"), QStringLiteral("9FKRG1A03K6000009")},
                              {QStringLiteral("state"), QStringLiteral("free")},
                              {QStringLiteral("created_at"), 5},
                              {QStringLiteral("created_by"), idOf(QStringLiteral("ana"))}},
                             more));
    }
    QString receive(const QJsonObject &more = {}, const QJsonObject &ofUnit = {})
    {
        const QString id = newId();
        return m_ana->outcome(
            commandOf(QStringLiteral("ReceiveTradeIn"),
                      {unit(id, ofUnit),
                       change(with(to("received", {{QStringLiteral("unit_id"), id}}), more))}));
    }

private Q_SLOTS:
    void fromTheRequestToTheStock()
    {
        QCOMPARE(edit({{QStringLiteral("km"), 33000},
                       {QStringLiteral("checklist"), QStringLiteral("{\"keys\":\"good\"}")}}),
                 m_applied);
        QCOMPARE(authorise(), m_applied);
        QCOMPARE(text("SELECT (decided_at <= now())::text FROM vitrina.appraisal"
                      " WHERE client_id = md5('c_ana')::uuid"),
                 QStringLiteral("true"));
        sell();
        QCOMPARE(receive(), m_applied);
        QCOMPARE(state(), QStringLiteral("received"));
        QCOMPARE(text("SELECT u.state || ' ' || u.vin FROM vitrina.unit u"
                      "  JOIN vitrina.appraisal a ON a.unit_id = u.id"),
                 QStringLiteral("free 9FKRG1A03K6000009"));
    }

    void aSaleMayTakeSeveral()
    {
        QCOMPARE(m_ana->outcome(requested()), m_applied);
        QCOMPARE(text("SELECT count(*) FILTER (WHERE created_at <= now())"
                      " FROM vitrina.appraisal WHERE client_id = md5('c_ana')::uuid"),
                 QStringLiteral("2"));
    }

    void nothingElseBegins_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const auto row = [](const char *name, const char *column, const QJsonValue &value) {
            QTest::newRow(name) << QJsonObject{{QString::fromLatin1(column), value}};
        };
        row("authorised", "state", QStringLiteral("authorised"));
        row("with a value", "authorised_minor", 5);
        row("with a validity", "valid_until_at", inDays(4));
        row("with a reason", "reason", QStringLiteral("x"));
        row("decided", "decided_at", 5);
        row("decided by", "decided_by", idOf(QStringLiteral("ana")));
        row("with a unit", "unit_id", idOf(QStringLiteral("u_north")));
        row("another client's sale", "opportunity_id", idOf(QStringLiteral("o_shared")));
        row("another currency", "currency", QStringLiteral("COP"));
        row("signed by another", "created_by", idOf(QStringLiteral("admin")));
        row("a checklist that is none", "checklist", QStringLiteral("{"));
        row("a list", "checklist", QStringLiteral("[]"));
        row("a mark that is none", "checklist", QStringLiteral("{\"keys\":\"superb\"}"));
        row("a mark within a mark", "checklist", QStringLiteral("{\"keys\":{\"a\":1}}"));
    }
    void nothingElseBegins()
    {
        QFETCH(QJsonObject, more);
        QCOMPARE(m_ana->outcome(requested(more)), m_forbidden);
    }

    void whatIsNoVehicleIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const auto row = [](const char *column, const QJsonValue &value) {
            QTest::newRow(column) << QJsonObject{{QString::fromLatin1(column), value}};
        };
        row("plate", QString());
        row("text", QString());
        row("km", -1);
        row("year", 3);
        row("fines_minor", -1);
        row("lien_minor", -1);
        row("asked_minor", -1);
    }
    void whatIsNoVehicleIsRefused()
    {
        QFETCH(QJsonObject, more);
        QCOMPARE(m_ana->outcome(requested(more)), QStringLiteral("rejected constraint"));
        QCOMPARE(edit(more), QStringLiteral("rejected constraint"));
    }

    void aChecklistThatIsNoneIsNotWrittenLater()
    {
        QCOMPARE(edit({{QStringLiteral("checklist"), QStringLiteral("nonsense")}}), m_forbidden);
    }

    void aSaleThatWasLostTakesNothing()
    {
        put("state = 'lost'", "opportunity", "id = md5('o_ana')::uuid");
        QCOMPARE(m_ana->outcome(requested()), m_step);
        QCOMPARE(authorise(), m_step);
    }

    // --- decided ---------------------------------------------------------------------------------

    void nobodyAuthorisesHerOwn()
    {
        put("created_by = md5('admin')::uuid");
        QCOMPARE(authorise(), QStringLiteral("rejected own_request"));
        QCOMPARE(state(), QStringLiteral("requested"));
    }

    void whoMayNotDoesNotDecide()
    {
        put("created_by = md5('beto')::uuid");
        QCOMPARE(m_ana->outcome(changed("AuthoriseAppraisal", value("ana"))), m_forbidden);
        QCOMPARE(m_ana->outcome(changed("RejectAppraisal", refusal(QStringLiteral("no")))),
                 m_forbidden);
        // Nor with a command that is hers.
        QCOMPARE(edit(to("authorised")), m_forbidden);
        QCOMPARE(m_ana->outcome(changed("WithdrawAppraisal", to("authorised"))), m_forbidden);
        QCOMPARE(m_ana->outcome(changed("ReceiveTradeIn", to("authorised"))), m_forbidden);
    }

    void eachDecisionIsWhole_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QJsonObject>("columns");
        const auto row = [](const char *name, const char *command, const QJsonObject &columns) {
            QTest::newRow(name) << QByteArray(command) << columns;
        };
        const auto valued = [](const char *column, const QJsonValue &other) {
            return with(value(), {{QString::fromLatin1(column), other}});
        };
        row("for nothing", "AuthoriseAppraisal", valued("authorised_minor", 0));
        row("without an end", "AuthoriseAppraisal", valued("valid_until_at", QJsonValue()));
        row("for ever", "AuthoriseAppraisal", valued("valid_until_at", inDays(500)));
        row("in another's name", "AuthoriseAppraisal", value("manager"));
        row("in nobody's name", "AuthoriseAppraisal", valued("decided_by", QJsonValue()));
        row("a value without the word", "AuthoriseAppraisal",
            {{QStringLiteral("authorised_minor"), 5}});
        row("an end without the word", "AuthoriseAppraisal",
            {{QStringLiteral("valid_until_at"), inDays(4)}});
        row("a name without the word", "AuthoriseAppraisal",
            {{QStringLiteral("decided_by"), idOf(QStringLiteral("admin"))}});
        row("no reason", "RejectAppraisal", refusal(QStringLiteral(" ")));
        row("a reason for nothing", "RejectAppraisal",
            {{QStringLiteral("reason"), QStringLiteral("x")}});
    }
    void eachDecisionIsWhole()
    {
        QFETCH(QByteArray, command);
        QFETCH(QJsonObject, columns);
        QCOMPARE(m_admin->outcome(changed(command.constData(), columns)), m_forbidden);
    }

    void aRefusalHasItsReason()
    {
        QCOMPARE(m_admin->outcome(changed("RejectAppraisal", refusal(QStringLiteral("Papeles")))),
                 m_applied);
        QCOMPARE(authorise(), m_step);
    }

    void whatWasDecidedStays()
    {
        QCOMPARE(authorise(), m_applied);
        QCOMPARE(authorise({{QStringLiteral("authorised_minor"), 90000}}), m_step);
        QCOMPARE(authorise({{QStringLiteral("valid_until_at"), inDays(90)}}), m_step);
        QCOMPARE(edit({{QStringLiteral("km"), 1}}), m_step);
        QCOMPARE(m_admin->outcome(changed("RejectAppraisal", refusal(QStringLiteral("no")))),
                 QStringLiteral("rejected appraisal_step"));
        QCOMPARE(m_ana->outcome(changed("WithdrawAppraisal", to("withdrawn"))), m_step);
    }

    /// Nor on its way into the stock.
    void whatWasDecidedStaysWithTheReceipt()
    {
        QCOMPARE(authorise(), m_applied);
        sell();
        QCOMPARE(m_admin->outcome(
                     changed("AuthoriseAppraisal",
                             to("received", {{QStringLiteral("authorised_minor"), 90000}}))),
                 m_forbidden);
        QCOMPARE(m_admin->outcome(changed("AuthoriseAppraisal", to("received"))), m_forbidden);
    }

    void whoAskedTakesItBack()
    {
        QCOMPARE(m_admin->outcome(changed("WithdrawAppraisal", to("withdrawn"))), m_forbidden);
        QCOMPARE(m_ana->outcome(changed("WithdrawAppraisal", to("withdrawn"))), m_applied);
        QCOMPARE(authorise(), m_step);
    }

    // --- received --------------------------------------------------------------------------------

    void onlyWhatWasAuthorisedIsReceived()
    {
        sell();
        QCOMPARE(receive(), m_step);
    }

    void aSaleIsMadeFirst()
    {
        QCOMPARE(authorise(), m_applied);
        QCOMPARE(receive(), QStringLiteral("rejected appraisal_unsold"));
        QCOMPARE(text("SELECT count(*) FROM vitrina.unit WHERE vin LIKE '9FK%'"),
                 QStringLiteral("0"));
        sign();
        QCOMPARE(receive(), m_applied);
    }

    /// By this database's clock, whatever a laptop's says.
    void whatIsOverIsNotReceived()
    {
        QCOMPARE(authorise(), m_applied);
        sell();
        put("valid_until_at = now() - interval '1 second'");
        QCOMPARE(receive(), QStringLiteral("rejected appraisal_over"));
        put("valid_until_at = now() + interval '1 hour'");
        QCOMPARE(receive(), m_applied);
    }

    void whatIsReceivedIsAFreeUnitOfHersOfThisVeryCommand()
    {
        QCOMPARE(authorise(), m_applied);
        sell();
        put("created_by = md5('ana')::uuid", "unit", "id = md5('u_north')::uuid"); // hers, too
        const QString other = idOf(QStringLiteral("south"));
        QCOMPARE(receive({}, {{QStringLiteral("branch_id"), other}}), m_forbidden);
        QCOMPARE(receive({}, {{QStringLiteral("state"), QStringLiteral("withdrawn")}}),
                 m_forbidden);
        QCOMPARE(receive({}, {{QStringLiteral("state"), QStringLiteral("sold")}}), m_forbidden);
        QCOMPARE(receive({}, {{QStringLiteral("created_by"), idOf(QStringLiteral("admin"))}}),
                 m_forbidden);
        QCOMPARE(receive({{QStringLiteral("unit_id"), idOf(QStringLiteral("u_north"))}}),
                 m_forbidden);
        QCOMPARE(receive({{QStringLiteral("unit_id"), QJsonValue()}}), m_forbidden);
        QCOMPARE(m_ana->outcome(changed("ReceiveTradeIn",
                                        to("received", {{QStringLiteral("unit_id"),
                                                         idOf(QStringLiteral("u_north"))}}))),
                 m_forbidden);
        QCOMPARE(receive(), m_applied);
    }

    /// Who keeps no stock brings nothing else into it.
    void noUnitComesOfNothing()
    {
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("ReceiveTradeIn"), {unit(newId())})),
                 m_forbidden);
        QCOMPARE(authorise(), m_applied);
        sell();
        const QString id = newId();
        QCOMPARE(
            m_ana->outcome(commandOf(
                QStringLiteral("ReceiveTradeIn"),
                {unit(id), unit(newId(), {{QStringLiteral("vin"), QStringLiteral("EXTRA0001")}}),
                 change(to("received", {{QStringLiteral("unit_id"), id}}))})),
            m_forbidden);
    }

    void aNumberIsThereOnce()
    {
        QCOMPARE(authorise(), m_applied);
        sell();
        QCOMPARE(receive({}, {{QStringLiteral("vin"), QStringLiteral("NORTH00001")}}),
                 QStringLiteral("stale"));
    }

    /// In stock, that is: what was sold may come back as another unit, and then it is there again.
    void whatWasSoldComesBackOnce()
    {
        QCOMPARE(authorise(), m_applied);
        sell();
        const QJsonObject north{{QStringLiteral("vin"), QStringLiteral("NORTH00001")}};
        for (const char *stands : {"held", "withdrawn", "free"}) {
            put("state = '" + QByteArray(stands) + '\'', "unit", "id = md5('u_north')::uuid");
            QCOMPARE(receive({}, north), QStringLiteral("stale"));
        }
        put("state = 'sold'", "unit", "id = md5('u_north')::uuid");
        QCOMPARE(receive({}, north), m_applied);
        QCOMPARE(text("SELECT string_agg(state, ' ' ORDER BY state) FROM vitrina.unit"
                      " WHERE vin = 'NORTH00001'"),
                 QStringLiteral("free sold"));
        QCOMPARE(m_admin->outcome(
                     commandOf(QStringLiteral("SaveUnit"),
                               {unit(newId(), with(north, {{QStringLiteral("created_by"),
                                                            idOf(QStringLiteral("admin"))}}))})),
                 QStringLiteral("stale"));
    }
};

VITRINA_TEST(TestHubAppraisals, QCoreApplication)
#include "tst_hubappraisals.moc"
