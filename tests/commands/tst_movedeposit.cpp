// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/deposits.h"
#include "commands/eraseclient.h"
#include "commands/movequote.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "storage/dealqueries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Code = Problem::Code;

/// A deposit that is moved to another quote of the same client's (S0.7).
class TestMoveDeposit : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    CreateQuote m_from;
    CreateQuote m_to;
    DepositId m_deposit;

    SampleShowroom &s() { return *m_showroom; }
    Quote quote(const CreateQuote &made) { return *load<Quote>(*s().database, made.quoteId); }
    Deposit deposit(const DepositId &id) { return *load<Deposit>(*s().database, id); }
    MoveDeposit moving()
    {
        return {m_deposit, m_to.quoteId, s().newId<DepositId>(), QStringLiteral("Quiere la otra"),
                s().clock.now()};
    }
    Code code(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> done = s().execute(command, actor);
        return done ? Code::Cancelled : done.error().code;
    }
    QString lastEvent(const CreateQuote &made)
    {
        return s()
            .database
            ->scalar(QStringLiteral("SELECT json_extract(data, '$.event') || ' ' || text"
                                    "  FROM timeline_entry WHERE kind = 'quote'"
                                    "   AND json_extract(data, '$.quote') = ?"
                                    " ORDER BY rowid DESC LIMIT 1"),
                     {made.quoteId.toString()})
            .toString();
    }
    std::vector<Quote> taking() { return quotesTaking(*s().database, deposit(m_deposit)); }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_from = sent(s());
        m_to = sentBeside(s(), m_from);
        m_deposit = paid(s(), m_from);
        s().clock.advance(3600);
    }

    void itCountsThereAsIfItHadBeenPaidThere()
    {
        const qint64 left = s().clock.now().msecsTo(quote(m_to).expiresAt);
        const MoveDeposit move = moving();
        s().must(move, s().admin);
        QVERIFY(quote(m_to).deposited);
        QCOMPARE(quote(m_to).msLeft, left);
        QVERIFY(!quote(m_to).expiresAt.isValid());
        const Deposit before = deposit(m_deposit);
        QCOMPARE(before.state, DepositState::Moved);
        QCOMPARE(before.settledBy, s().admin.id);
        QCOMPARE(before.settlement, QStringLiteral("Quiere la otra"));
        const Deposit after = deposit(move.movedId);
        QCOMPARE(after.state, DepositState::Held);
        QCOMPARE(after.movedFromId, m_deposit);
        QCOMPARE(after.quoteId, m_to.quoteId);
        QCOMPARE(after.amountMinor, before.amountMinor);
        QCOMPARE(after.currency, before.currency);
        QCOMPARE(after.method, before.method);
        QCOMPARE(after.reference, before.reference);
        QCOMPARE(after.receivedBy, s().admin.id);
        QCOMPARE(after.receivedAt, s().clock.now());
    }

    /// The clock of the quote that it left goes on with what was left.
    void whereItWasTheClockGoesOn()
    {
        const qint64 left = quote(m_from).msLeft;
        s().must(moving(), s().admin);
        QVERIFY(!quote(m_from).deposited);
        QCOMPARE(s().clock.now().msecsTo(quote(m_from).expiresAt), left);
    }

    void bothQuotesTellOfIt()
    {
        s().must(moving(), s().admin);
        const QString way = QStringLiteral("%1-1 → %2-1 · Quiere la otra")
                                .arg(quote(m_from).number)
                                .arg(quote(m_to).number);
        QCOMPARE(lastEvent(m_from), QStringLiteral("moved_away ") + way);
        QCOMPARE(lastEvent(m_to), QStringLiteral("moved_here ") + way);
    }

    void itsReceiptNamesTheFirst()
    {
        s().must(moving(), s().admin);
        const DealDetail deal = dealOf(*s().database, m_to.quoteId);
        QCOMPARE(deal.movedFrom.size(), size_t(1));
        QCOMPARE(deal.movedFrom.at(1).quote, quote(m_from).number);
        QCOMPARE(deal.movedFrom.at(1).receipt, 1);
        QVERIFY(dealOf(*s().database, m_from.quoteId).movedFrom.empty());
    }

    void aCancelledQuotesDepositIsMovedToo()
    {
        s().must(CancelQuote{m_from.quoteId, QStringLiteral("No llega"), s().clock.now()},
                 s().admin);
        s().must(moving(), s().admin);
        QCOMPARE(quote(m_from).status, QuoteStatus::Cancelled);
        QVERIFY(quote(m_to).deposited);
    }

    /// Paid online when its quote could not take it any more, in the provider's name.
    void whatCameTooLateIsMovedToo()
    {
        s().database->execute(QStringLiteral("UPDATE deposit SET state = 'unmatched',"
                                             " method = 'online', received_by = NULL"));
        s().database->execute(QStringLiteral("UPDATE quote SET deposited = 0 WHERE id = ?"),
                              {m_from.quoteId.toBytes()});
        const MoveDeposit move = moving();
        s().must(move, s().admin);
        QCOMPARE(deposit(move.movedId).method, PaymentMethod::Online);
        QCOMPARE(deposit(move.movedId).state, DepositState::Held);
    }

    void itIsAManagersAndHasAReason()
    {
        QCOMPARE(code(moving(), s().ana), Code::Forbidden);
        MoveDeposit move = moving();
        move.reason = QStringLiteral("  ");
        QCOMPARE(code(move, s().admin), Code::MissingReason);
        QCOMPARE(deposit(m_deposit).state, DepositState::Held);
    }

    void itIsMovedOnce()
    {
        const MoveDeposit first = moving();
        s().must(first, s().admin);
        QCOMPARE(code(moving(), s().admin), Code::NothingToUndo);
        QCOMPARE(code(SettleDeposit{m_deposit, DepositState::Refunded, QStringLiteral("x"),
                                    s().clock.now()},
                      s().admin),
                 Code::NothingToUndo);
        // What it is now can be moved on, or back.
        MoveDeposit back = moving();
        back.depositId = first.movedId;
        back.quoteId = m_from.quoteId;
        s().must(back, s().admin);
        QCOMPARE(deposit(back.movedId).receipt, 2);
        QVERIFY(quote(m_from).deposited && !quote(m_to).deposited);
    }

    void whereItCannotGo_data()
    {
        QTest::addColumn<int>("where");
        QTest::addColumn<Code>("expected");
        QTest::newRow("the same quote") << 0 << Code::Forbidden;
        QTest::newRow("another client's") << 1 << Code::Forbidden;
        QTest::newRow("another currency") << 2 << Code::MixedCurrencies;
        QTest::newRow("paid already") << 3 << Code::QuoteStep;
        QTest::newRow("cancelled") << 4 << Code::QuoteStep;
        QTest::newRow("its time is up") << 5 << Code::QuoteExpired;
        QTest::newRow("not sent") << 6 << Code::QuoteStep;
    }
    void whereItCannotGo()
    {
        QFETCH(int, where);
        QFETCH(Code, expected);
        MoveDeposit move = moving();
        const QByteArray to = m_to.quoteId.toBytes();
        if (where == 0)
            move.quoteId = m_from.quoteId;
        else if (where == 1)
            move.quoteId = sent(s()).quoteId;
        else if (where == 2)
            s().database->execute(QStringLiteral("UPDATE quote SET currency = 'EUR' WHERE id = ?"),
                                  {to});
        else if (where == 3)
            paid(s(), m_to);
        else if (where == 4)
            s().must(CancelQuote{m_to.quoteId, {}, s().clock.now()});
        else if (where == 5)
            s().clock.advance(72 * 3600);
        else
            s().database->execute(QStringLiteral("UPDATE quote SET status = 'draft' WHERE id = ?"),
                                  {to});
        move.at = s().clock.now();
        QCOMPARE(code(move, s().admin), expected);
        QCOMPARE(deposit(m_deposit).state, DepositState::Held);
        QVERIFY(quote(m_from).deposited);
        if (where > 1 &&
            where != 5) // whose time is up is looked at by whoever knows what time it is
            QVERIFY(taking().empty());
    }

    void whatIsReservedStays()
    {
        s().database->execute(QStringLiteral("UPDATE quote SET status = 'reserved' WHERE id = ?"),
                              {m_from.quoteId.toBytes()});
        QCOMPARE(code(moving(), s().admin), Code::QuoteLocked);
    }

    /// Money that was moved is here still; given back, it goes with its client, both rows of it.
    void itsClientIsErasedOnceItIsSettled()
    {
        const MoveDeposit move = moving();
        s().must(move, s().admin);
        const EraseClient erase{quote(m_from).clientId, s().clock.now()};
        QCOMPARE(code(erase, s().admin), Code::HasDeal);
        s().must(SettleDeposit{move.movedId, DepositState::Refunded, QStringLiteral("Desistió"),
                               s().clock.now()},
                 s().admin);
        s().must(erase, s().admin);
        QVERIFY(loadWhere<Deposit>(*s().database, QStringLiteral("1"), {}).empty());
    }

    void theOthersOfItsClientAreOffered()
    {
        sent(s()); // somebody else's
        QCOMPARE(taking().size(), size_t(1));
        QCOMPARE(taking().front().id, m_to.quoteId);
    }
};

VITRINA_TEST(TestMoveDeposit, QCoreApplication)
#include "tst_movedeposit.moc"
