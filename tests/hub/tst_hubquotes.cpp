// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of quotes whatever a program sends (S0.3, S0.5, S0.11, rule 12): its numbers,
/// its clock, and what was sent.
class TestHubQuotes : public HubTest
{
    Q_OBJECT

private:
    const QString m_quote = idOf(QStringLiteral("q_ana"));

    QString value(const QByteArray &expression)
    {
        return m_root
            ->query("SELECT " + expression + " FROM vitrina.quote WHERE id = $1::uuid",
                    {m_quote.toUtf8()})
            .text(0, 0);
    }
    void set(const QByteArray &assignment)
    {
        m_root->run("UPDATE vitrina.quote SET " + assignment + " WHERE id = '" + m_quote.toUtf8() +
                    "'");
    }
    QString push(const QString &name, const QJsonObject &columns)
    {
        return m_ana->outcome(commandOf(
            name, {updated(QStringLiteral("quote"), m_quote, version("quote", m_quote), columns)}));
    }
    QString send(qint64 sentAt = 5, int sentVersion = 1)
    {
        return push(QStringLiteral("SendQuote"),
                    {{QStringLiteral("status"), QStringLiteral("sent")},
                     {QStringLiteral("sent_version"), sentVersion},
                     {QStringLiteral("sent_at"), sentAt},
                     {QStringLiteral("expires_at"), 6}});
    }
    QString idOfContent(const char *table)
    {
        return m_root
            ->query("SELECT id FROM vitrina." + QByteArray(table) + " WHERE client_id = $1::uuid",
                    {idOf(QStringLiteral("c_ana")).toUtf8()})
            .text(0, 0);
    }
    QString reprice()
    {
        const QString offer = idOfContent("quote_offer");
        return m_ana->outcome(
            commandOf(QStringLiteral("EditQuote"),
                      {updated(QStringLiteral("quote_offer"), offer, version("quote_offer", offer),
                               {{QStringLiteral("price_minor"), 1}})}));
    }
    static QJsonObject begun(const QString &quote, int number)
    {
        return inserted(QStringLiteral("quote_version"), newId(),
                        {{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                         {QStringLiteral("quote_id"), quote},
                         {QStringLiteral("number"), number},
                         {QStringLiteral("made_at"), 5},
                         {QStringLiteral("made_by"), idOf(QStringLiteral("ana"))}});
    }
    /// Another version of the quote, with or without what it says.
    QString begin(int number, bool whole = true)
    {
        QJsonArray changes{updated(QStringLiteral("quote"), m_quote, version("quote", m_quote),
                                   {{QStringLiteral("edited_version"), number}})};
        if (whole)
            changes.append(begun(m_quote, number));
        return m_ana->outcome(commandOf(QStringLiteral("EditQuote"), changes));
    }
    /// A quote as CreateQuote brings it: the number taken and the quote that bears it.
    QJsonObject created(int taken, int number, const QJsonObject &more = {})
    {
        const QString north = idOf(QStringLiteral("north"));
        QJsonObject columns{{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                            {QStringLiteral("opportunity_id"), idOf(QStringLiteral("o_ana"))},
                            {QStringLiteral("advisor_id"), idOf(QStringLiteral("ana"))},
                            {QStringLiteral("branch_id"), north},
                            {QStringLiteral("number"), number},
                            {QStringLiteral("currency"), QStringLiteral("USD")},
                            {QStringLiteral("content_version"), newId()},
                            {QStringLiteral("edited_at"), 5},
                            {QStringLiteral("created_at"), 5},
                            {QStringLiteral("created_by"), idOf(QStringLiteral("ana"))}};
        for (auto it = more.begin(); it != more.end(); ++it)
            columns.insert(it.key(), it.value());
        const QString quote = newId();
        return commandOf(
            QStringLiteral("CreateQuote"),
            {updated(QStringLiteral("quote_series"), north, version("quote_series", north),
                     {{QStringLiteral("last_number"), taken}}),
             inserted(QStringLiteral("quote"), quote, columns), begun(quote, 1)});
    }

private Q_SLOTS:
    void aNumberIsTheNextAndBorneByAQuote()
    {
        const QString refused = QStringLiteral("rejected quote_number");
        QCOMPARE(m_ana->outcome(created(3, 3)), refused);                               // a gap
        QCOMPARE(m_ana->outcome(created(2, 7)), refused);                               // not borne
        QCOMPARE(m_ana->outcome(created(2, 1)), QStringLiteral("rejected constraint")); // taken
        QCOMPARE(m_ana->outcome(created(2, 2)), QStringLiteral("applied"));
        QCOMPARE(m_ana->outcome(created(3, 3)), QStringLiteral("applied"));
    }

    /// Two who make a branch's very first quote at once: the second pulls and takes number 2.
    void theFirstNumberIsTakenOnce()
    {
        QJsonObject command = created(2, 2);
        QJsonArray changes = command.value(QStringLiteral("changes")).toArray();
        changes[0] = inserted(QStringLiteral("quote_series"), idOf(QStringLiteral("north")),
                              {{QStringLiteral("last_number"), 1}});
        command.insert(QStringLiteral("changes"), changes);
        QCOMPARE(m_ana->outcome(command), QStringLiteral("stale"));
    }

    void aQuoteBeginsAsADraft_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QJsonValue>("forged");
        const auto row = [](const char *column, const QJsonValue &forged) {
            QTest::newRow(column) << QString::fromLatin1(column) << forged;
        };
        row("status", QStringLiteral("completed"));
        row("sent_version", 1);
        row("agreed_version", 1);
        row("expires_at", QJsonValue(qlonglong(4102444800000)));
        row("sent_at", 5);
        row("viewed", 1);
        row("deposited", 1);
        row("extensions", -5);
        row("ms_left", 5);
        row("edited_version", 2);
        row("opportunity_id", idOf(QStringLiteral("o_shared"))); // of another client
        row("branch_id", idOf(QStringLiteral("south")));
        row("advisor_id", idOf(QStringLiteral("beto")));
        row("currency", QStringLiteral("EUR"));
    }
    void aQuoteBeginsAsADraft()
    {
        QFETCH(QString, column);
        QFETCH(QJsonValue, forged);
        const QString outcome = m_ana->outcome(created(2, 2, {{column, forged}}));
        QVERIFY2(outcome == QStringLiteral("rejected forbidden") ||
                     (column == u"branch_id" && outcome == QStringLiteral("rejected quote_number")),
                 qPrintable(outcome));
    }

    void theClockIsTheHubs()
    {
        QCOMPARE(send(), QStringLiteral("applied"));
        QCOMPARE(value("expires_at - sent_at"), QStringLiteral("3 days"));
        QVERIFY(value("now() - sent_at < interval '1 minute'") == u"t");
        // No other way to more time.
        QCOMPARE(push(QStringLiteral("SendQuote"), {{QStringLiteral("extensions"), 1}}),
                 QStringLiteral("rejected forbidden"));
        QCOMPARE(push(QStringLiteral("SendQuote"), {{QStringLiteral("viewed"), 1}}),
                 QStringLiteral("rejected forbidden"));
        m_root->run("UPDATE vitrina.staff SET permissions = 2 WHERE login = 'ana'");
        for (const char *name : {"SendQuote", "ExtendQuote"}) {
            const QString outcome =
                push(QString::fromLatin1(name),
                     {{QStringLiteral("expires_at"), qlonglong(4102444800000)}});
            QCOMPARE(outcome, QStringLiteral("rejected forbidden"));
        }
    }

    void whatIsOverIsNeitherSentNorChanged()
    {
        QCOMPARE(send(), QStringLiteral("applied"));
        set("expires_at = now() - interval '1 second'");
        QCOMPARE(send(7), QStringLiteral("rejected quote_expired"));
        QCOMPARE(begin(2), QStringLiteral("rejected quote_expired"));
        QCOMPARE(push(QStringLiteral("EditQuote"), {{QStringLiteral("total_minor"), 1}}),
                 QStringLiteral("rejected quote_locked"));
        QCOMPARE(push(QStringLiteral("CancelQuote"),
                      {{QStringLiteral("status"), QStringLiteral("cancelled")}}),
                 QStringLiteral("applied"));
    }

    void supportGivesADayOnce()
    {
        QCOMPARE(send(), QStringLiteral("applied"));
        set("expires_at = now() - interval '5 hours'");
        const QJsonObject extension{{QStringLiteral("extensions"), 1},
                                    {QStringLiteral("expires_at"), 6}};
        QCOMPARE(push(QStringLiteral("ExtendQuote"), extension),
                 QStringLiteral("rejected forbidden")); // ana is not support
        m_root->run("UPDATE vitrina.staff SET permissions = 2 WHERE login = 'ana'");
        QCOMPARE(push(QStringLiteral("ExtendQuote"), extension), QStringLiteral("applied"));
        QVERIFY(value("expires_at - now() BETWEEN interval '23 h 59 min' AND interval '24 h'") ==
                u"t");
        QCOMPARE(push(QStringLiteral("ExtendQuote"),
                      {{QStringLiteral("extensions"), 2}, {QStringLiteral("expires_at"), 6}}),
                 QStringLiteral("rejected no_extension_left"));
        // Sent anew, it may be extended anew.
        QCOMPARE(send(8), QStringLiteral("applied"));
        QCOMPARE(value("extensions"), QStringLiteral("0"));
    }

    void whatWasSentStaysAsItWas()
    {
        QCOMPARE(reprice(), QStringLiteral("applied")); // a draft
        QCOMPARE(send(), QStringLiteral("applied"));
        QCOMPARE(reprice(), QStringLiteral("rejected quote_locked"));
        for (const char *table : {"quote_item", "quote_form"}) {
            const QString id = idOfContent(table);
            const QString name = QString::fromLatin1(table);
            QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("EditQuote"),
                                              {deleted(name, id, version(table, id))})),
                     QStringLiteral("rejected quote_locked"));
        }
        // A new version leaves the old rows alone.
        QCOMPARE(begin(2, false), QStringLiteral("rejected forbidden")); // without contents
        QCOMPARE(begin(2), QStringLiteral("applied"));
        QCOMPARE(reprice(), QStringLiteral("rejected quote_locked"));
        QCOMPARE(begin(3), QStringLiteral("rejected quote_locked")); // while nobody was sent it
    }

    void noContentOfAnotherClientsQuote()
    {
        m_root->run("UPDATE vitrina.client SET preferred_agent_id = md5('ana')::uuid"
                    " WHERE id = md5('c_beto')::uuid");
        const QJsonObject item{{QStringLiteral("client_id"), idOf(QStringLiteral("c_beto"))},
                               {QStringLiteral("offer_id"), idOfContent("quote_offer")},
                               {QStringLiteral("kind"), QStringLiteral("fee")},
                               {QStringLiteral("price_minor"), 1}};
        QCOMPARE(m_ana->outcome(commandOf(QStringLiteral("EditQuote"),
                                          {inserted(QStringLiteral("quote_item"), newId(), item)})),
                 QStringLiteral("rejected forbidden"));
        const QJsonObject followUp{
            {QStringLiteral("client_id"), idOf(QStringLiteral("c_beto"))},
            {QStringLiteral("opportunity_id"), idOf(QStringLiteral("o_ana"))},
            {QStringLiteral("advisor_id"), idOf(QStringLiteral("ana"))},
            {QStringLiteral("type_id"), idOf(QStringLiteral("call"))},
            {QStringLiteral("due_at"), 5},
            {QStringLiteral("created_at"), 5}};
        QCOMPARE(
            m_ana->outcome(commandOf(QStringLiteral("ScheduleFollowUp"),
                                     {inserted(QStringLiteral("follow_up"), newId(), followUp)})),
            QStringLiteral("rejected forbidden"));
    }

    /// Who gives up a sale need not know of its quotes: an older program does not.
    void aSaleGivenUpTakesItsQuotesAlong()
    {
        const QString sale = idOf(QStringLiteral("o_ana"));
        m_root->run("UPDATE vitrina.follow_up SET state = 'resolved'"
                    " WHERE opportunity_id = md5('o_ana')::uuid");
        const QJsonObject lost =
            commandOf(QStringLiteral("MarkLost"),
                      {updated(QStringLiteral("opportunity"), sale, version("opportunity", sale),
                               {{QStringLiteral("state"), QStringLiteral("lost")}})});
        QCOMPARE(m_ana->outcome(lost), QStringLiteral("applied"));
        QCOMPARE(value("status"), QStringLiteral("cancelled"));
        QCOMPARE(version("quote", m_quote), lost.value(QStringLiteral("uuid")).toString());
        QCOMPARE(m_ana->outcome(created(2, 2)), QStringLiteral("stale")); // she pulls and is told
        // Taken back by who did it: as what it was, not as something better.
        QCOMPARE(
            push(QStringLiteral("UndoLost"), {{QStringLiteral("status"), QStringLiteral("sent")}}),
            QStringLiteral("rejected forbidden"));
        const QJsonObject undone =
            commandOf(QStringLiteral("UndoLost"),
                      {updated(QStringLiteral("opportunity"), sale, version("opportunity", sale),
                               {{QStringLiteral("state"), QStringLiteral("open")}}),
                       updated(QStringLiteral("quote"), m_quote, version("quote", m_quote),
                               {{QStringLiteral("status"), QStringLiteral("draft")}})});
        QCOMPARE(m_ana->outcome(undone), QStringLiteral("applied"));
        QCOMPARE(value("status"), QStringLiteral("draft"));
    }

    /// Not even by who cancelled it, and not by another command's name (S0.10).
    void cancelledIsFinal()
    {
        QCOMPARE(push(QStringLiteral("CancelQuote"),
                      {{QStringLiteral("status"), QStringLiteral("cancelled")}}),
                 QStringLiteral("applied"));
        for (const char *name : {"CancelQuote", "UndoLost", "MarkLost"}) {
            QCOMPARE(push(QString::fromLatin1(name),
                          {{QStringLiteral("status"), QStringLiteral("draft")}}),
                     QStringLiteral("rejected forbidden"));
        }
        QCOMPARE(send(), QStringLiteral("rejected quote_step"));
        QCOMPARE(value("status"), QStringLiteral("cancelled"));
    }

    /// The client's step, the clock's and a manager's are not an advisor's.
    void nobodySetsAStatusByHand()
    {
        QCOMPARE(send(), QStringLiteral("applied"));
        for (const char *status : {"viewed", "expired", "reserved"}) {
            const QString outcome = push(QStringLiteral("CancelQuote"),
                                         {{QStringLiteral("status"), QString::fromLatin1(status)}});
            QCOMPARE(outcome, QStringLiteral("rejected needs_manager"));
        }
        QCOMPARE(push(QStringLiteral("CancelQuote"),
                      {{QStringLiteral("status"), QStringLiteral("draft")}}),
                 QStringLiteral("rejected quote_step"));
        m_root->run("INSERT INTO vitrina.deposit (id, client_id, quote_id, receipt, amount_minor,"
                    " currency, method, received_at, row_version) SELECT gen_random_uuid(),"
                    " client_id, id, 2, 50000, currency, 'cash', now(), row_version"
                    " FROM vitrina.quote WHERE id = md5('q_ana')::uuid;"
                    "UPDATE vitrina.quote SET deposited = true WHERE id = md5('q_ana')::uuid");
        QCOMPARE(push(QStringLiteral("CancelQuote"),
                      {{QStringLiteral("status"), QStringLiteral("cancelled")}}),
                 QStringLiteral("rejected needs_manager"));
    }
};

VITRINA_TEST(TestHubQuotes, QCoreApplication)
#include "tst_hubquotes.moc"
