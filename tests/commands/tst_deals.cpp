// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changestage.h"
#include "commands/closeopportunity.h"
#include "commands/deposits.h"
#include "commands/eraseclient.h"
#include "commands/movequote.h"
#include "commands/showroomsetup.h"
#include "commands/signquote.h"
#include "commands/stock.h"
#include "domain/serviceactor.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What a quote becomes (S0.7, S0.8, S1.10, S1.13, S1.14, D3): deposit, reservation, signature.
class TestDeals : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;

    SampleShowroom &s() { return *m_showroom; }
    Quote quote(const CreateQuote &made) { return *load<Quote>(*s().database, made.quoteId); }
    template <typename Row>
    Row row(const decltype(Row::id) &id)
    {
        return *load<Row>(*s().database, id);
    }
    Deposit onlyDeposit(const CreateQuote &made)
    {
        const auto found = loadWhere<Deposit>(*s().database, QStringLiteral("quote_id = ?"),
                                              {made.quoteId.toBytes()});
        if (found.size() != 1)
            qFatal("%zu deposits", found.size());
        return found.front();
    }
    QStringList eventsOf(const CreateQuote &made)
    {
        QStringList events;
        for (const TimelineEntry &entry : loadWhere<TimelineEntry>(
                 *s().database, QStringLiteral("kind = 'quote' ORDER BY rowid"), {})) {
            const QJsonObject data = QJsonDocument::fromJson(entry.data.toUtf8()).object();
            if (data.value(QStringLiteral("quote")).toString() == made.quoteId.toString())
                events += data.value(QStringLiteral("event")).toString();
        }
        return events;
    }
    Problem refused(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> done = s().execute(command, actor);
        return done ? Problem{Problem::Code::Cancelled, {}} : done.error();
    }
    Problem::Code code(const AnyCommand &command, const StaffMember &actor)
    {
        return refused(command, actor).code;
    }
    Problem::Code code(const AnyCommand &command) { return code(command, s().ana); }
    RecordDeposit paying(const CreateQuote &made, qint64 amount = 50'000)
    {
        return {s().newId<DepositId>(), made.quoteId, amount,
                PaymentMethod::Cash,    {},           s().clock.now()};
    }
    RequestReservation asking(const CreateQuote &made, const UnitId &unit)
    {
        return {s().newId<ReservationId>(),
                made.quoteId,
                made.content.offers[0].id,
                unit,
                s().clock.now().addDays(5),
                {},
                s().clock.now()};
    }
    SignQuote signing(const CreateQuote &made, const QString &day = {})
    {
        return {made.quoteId, day.isEmpty() ? today() : day, s().clock.now()};
    }
    QString today() { return s().clock.now().date().toString(Qt::ISODate); }
    CancelQuote cancelling(const CreateQuote &made, const QString &reason)
    {
        return {made.quoteId, reason, s().clock.now()};
    }
    Result<Receipt> pay(const PayDeposit &command)
    {
        return s().executor->execute(command, {s().newId<CommandId>(), serviceActor(), {}});
    }
    PayDeposit payment(const QuoteLinkId &link, qint64 amount = 50'000)
    {
        return {s().newId<DepositId>(),  link,           amount, QStringLiteral("USD"),
                QStringLiteral("evt_1"), s().clock.now()};
    }

private Q_SLOTS:
    void init() { m_showroom = std::make_unique<SampleShowroom>(); }

    // --- the deposit ---------------------------------------------------------------------------

    void aDepositStopsTheClock()
    {
        const CreateQuote made = sent(s());
        s().clock.advance(24 * 3600);
        s().must(paying(made));
        const Quote paid = quote(made);
        QVERIFY(paid.deposited);
        QCOMPARE(paid.status, QuoteStatus::Sent);
        QVERIFY(!paid.expiresAt.isValid());
        QCOMPARE(paid.msLeft, qint64(48) * 3600 * 1000);
        QCOMPARE(paid.agreedVersion, 1);
        const Deposit deposit = onlyDeposit(made);
        QCOMPARE(deposit.state, DepositState::Held);
        QCOMPARE(deposit.receipt, 1);
        QCOMPARE(deposit.currency, QStringLiteral("USD"));
        QCOMPARE(deposit.receivedBy, s().ana.id);
        QCOMPARE(eventsOf(made).last(), QStringLiteral("paid"));
    }

    void whatNobodyPaidIsNoDeposit()
    {
        const CreateQuote made = sent(s());
        for (const qint64 amount : {qint64(0), qint64(-1), Money::limit + 1})
            QCOMPARE(code(paying(made, amount)), Problem::Code::AmountOutOfRange);
        RecordDeposit online = paying(made);
        online.method = PaymentMethod::Online;
        QCOMPARE(code(online), Problem::Code::BadAmount);
        QVERIFY(!quote(made).deposited);
    }

    void anExpiredQuoteTakesNoDeposit()
    {
        const CreateQuote made = sent(s());
        s().clock.advance(72 * 3600);
        QCOMPARE(code(paying(made)), Problem::Code::QuoteExpired);
    }

    void oneDepositAtATime()
    {
        const CreateQuote made = sent(s());
        s().must(paying(made));
        QCOMPARE(code(paying(made)), Problem::Code::QuoteStep);
        onlyDeposit(made);
    }

    /// Given back, the clock goes on with what was left, and a second receipt has its own number.
    void aManagerGivesItBack()
    {
        const CreateQuote made = sent(s());
        s().clock.advance(24 * 3600);
        s().must(paying(made));
        const Deposit deposit = onlyDeposit(made);
        s().clock.advance(100 * 3600);
        const SettleDeposit back{deposit.id, DepositState::Refunded, QStringLiteral("Desistió"),
                                 s().clock.now()};
        QCOMPARE(code(back), Problem::Code::Forbidden);
        QCOMPARE(code(SettleDeposit{deposit.id, DepositState::Refunded, QStringLiteral(" "),
                                    s().clock.now()},
                      s().admin),
                 Problem::Code::MissingReason);
        s().must(back, s().admin);
        const Quote open = quote(made);
        QVERIFY(!open.deposited);
        QCOMPARE(open.expiresAt, s().clock.now().addSecs(48 * 3600));
        QCOMPARE(open.agreedVersion, 0);
        const Deposit settled = row<Deposit>(deposit.id);
        QCOMPARE(settled.state, DepositState::Refunded);
        QCOMPARE(settled.settledBy, s().admin.id);
        QCOMPARE(code(back, s().admin), Problem::Code::NothingToUndo);
        const RecordDeposit again = paying(made);
        s().must(again);
        QCOMPARE(row<Deposit>(again.depositId).receipt, 2);
    }

    // --- paid online -----------------------------------------------------------------------------

    void paidOnlineItIsNobodysSignature()
    {
        const MintLink link = given(s());
        QVERIFY(pay(payment(link.linkId)));
        const auto found = loadWhere<Deposit>(*s().database, QStringLiteral("1"), {});
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found.front().receivedBy.isNull());
        QCOMPARE(found.front().method, PaymentMethod::Online);
        QCOMPARE(found.front().state, DepositState::Held);
        QVERIFY(row<Quote>(link.quoteId).deposited);
    }

    void onePaymentHasOneEffect()
    {
        const MintLink link = given(s());
        const PayDeposit paid = payment(link.linkId);
        QVERIFY(pay(paid));
        const Result<Receipt> again = pay(paid);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Problem::Code::NothingToUndo);
    }

    /// Money that is there is never refused: kept apart, and her advisor is told to call.
    void moneyThatComesTooLateIsKept_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("expired") << 0;
        QTest::newRow("cancelled") << 1;
        QTest::newRow("paid already") << 2;
        QTest::newRow("less than is asked") << 3;
        QTest::newRow("another currency") << 4;
    }
    void moneyThatComesTooLateIsKept()
    {
        QFETCH(int, how);
        const MintLink link = given(s());
        PayDeposit late = payment(link.linkId);
        if (how == 0)
            s().clock.advance(72 * 3600);
        else if (how == 1)
            s().must(CancelQuote{link.quoteId, {}, s().clock.now()});
        else if (how == 2)
            s().must(RecordDeposit{s().newId<DepositId>(),
                                   link.quoteId,
                                   50'000,
                                   PaymentMethod::Cash,
                                   {},
                                   s().clock.now()});
        else if (how == 3)
            s().must(SavePayments{s().branch.id, 50'001, {}, s().clock.now()}, s().admin);
        else
            late.currency = QStringLiteral("COP");
        late.at = s().clock.now();
        const Quote before = row<Quote>(link.quoteId);
        QVERIFY(pay(late));
        QCOMPARE(row<Deposit>(late.depositId).state, DepositState::Unmatched);
        QCOMPARE(row<Quote>(link.quoteId).deposited, before.deposited);
        QCOMPARE(row<Quote>(link.quoteId).expiresAt, before.expiresAt);
        QCOMPARE(
            loadWhere<FollowUp>(*s().database, QStringLiteral("created_by IS NULL"), {}).size(),
            size_t(1));
        s().must(SettleDeposit{late.depositId, DepositState::Refunded, QStringLiteral("Tarde"),
                               s().clock.now()},
                 s().admin);
        QCOMPARE(row<Quote>(link.quoteId).deposited, before.deposited);
    }

    // --- the reservation -------------------------------------------------------------------------

    void approvedTheQuoteIsReserved()
    {
        const RequestedDeal deal = requested(s());
        s().must(approvalOf(s(), deal), s().admin);
        QCOMPARE(quote(deal.quote).status, QuoteStatus::Reserved);
        QCOMPARE(row<Unit>(deal.unit).state, UnitState::Held);
        const Reservation approved = row<Reservation>(deal.reservation);
        QCOMPARE(approved.state, ReservationState::Approved);
        QCOMPARE(approved.decidedBy, s().admin.id);
        // The signature is the advisor's to do, by itself.
        const auto pending = loadWhere<FollowUp>(
            *s().database, QStringLiteral("state = 'pending' AND created_by = ?"),
            {s().admin.id.toBytes()});
        QCOMPARE(pending.size(), size_t(1));
        QCOMPARE(pending.front().advisorId, s().ana.id);
        QCOMPARE(eventsOf(deal.quote).last(), QStringLiteral("reserved"));
    }

    void nobodyApprovesWithoutTheRight()
    {
        const RequestedDeal deal = requested(s());
        QCOMPARE(code(approvalOf(s(), deal), s().ivan), Problem::Code::NeedsManager);
        QCOMPARE(row<Reservation>(deal.reservation).state, ReservationState::Requested);
    }

    void nobodyApprovesHerOwnRequest()
    {
        const CreateQuote made = sent(s());
        s().must(paying(made));
        const RequestReservation own = asking(made, unitInStock(s()));
        s().must(own, s().admin);
        const ApproveReservation approval{own.reservationId, {}, s().callIn(24), s().clock.now()};
        QCOMPARE(code(approval, s().admin), Problem::Code::OwnRequest);
    }

    void withoutADepositNothingIsReserved()
    {
        const CreateQuote made = sent(s());
        const RequestReservation request = asking(made, unitInStock(s()));
        s().must(request);
        const ApproveReservation approval{
            request.reservationId, {}, s().callIn(24), s().clock.now()};
        QCOMPARE(code(approval, s().admin), Problem::Code::DepositMissing);
    }

    void oneUnitIsHeldForOneClient()
    {
        const RequestedDeal first = requested(s());
        const CreateQuote other = sent(s());
        s().must(paying(other));
        const RequestReservation rival = asking(other, first.unit);
        s().must(rival);
        s().must(approvalOf(s(), first), s().admin);
        ApproveReservation second{rival.reservationId, {}, s().callIn(24), s().clock.now()};
        QCOMPARE(refused(second, s().admin),
                 (Problem{Problem::Code::UnitTaken, {QStringLiteral("LCEPD1A03N6000001")}}));
        QCOMPARE(quote(other).status, QuoteStatus::Sent);
        // Another unit goes.
        second.unitId = unitInStock(s(), QStringLiteral("LCEPD1A03N6000002"));
        s().must(second, s().admin);
        QCOMPARE(row<Reservation>(rival.reservationId).unitId, second.unitId);
    }

    void whatIsHeldCannotBeAskedFor()
    {
        const RequestedDeal deal = requested(s());
        s().must(approvalOf(s(), deal), s().admin);
        QCOMPARE(code(asking(sent(s()), deal.unit)), Problem::Code::UnitTaken);
    }

    void aRequestLapses()
    {
        const RequestedDeal deal = requested(s());
        s().clock.advance(5 * 24 * 3600);
        ApproveReservation late = approvalOf(s(), deal);
        QCOMPARE(code(late, s().admin), Problem::Code::HoldOver);
    }

    void aQuoteHasOneRequest()
    {
        const RequestedDeal deal = requested(s());
        QCOMPARE(code(asking(deal.quote, {})), Problem::Code::RequestOpen);
        s().must(WithdrawReservation{deal.reservation, {}, s().clock.now()});
        s().must(asking(deal.quote, {}));
    }

    void onlyWhatWasSentIsReserved()
    {
        const CreateQuote draft = quoted(s());
        QCOMPARE(code(asking(draft, {})), Problem::Code::QuoteStep);
        const CreateQuote old = sent(s());
        RequestReservation foreign = asking(old, {});
        foreign.offerId = draft.content.offers[0].id;
        QCOMPARE(code(foreign), Problem::Code::ChangedSince);
        RequestReservation past = asking(old, {});
        past.lapsesAt = s().clock.now();
        QCOMPARE(code(past), Problem::Code::DateInPast);
        s().clock.advance(72 * 3600);
        QCOMPARE(code(asking(old, {})), Problem::Code::QuoteExpired);
    }

    void aRefusalHasItsReasonAndLeavesTheDeposit()
    {
        const RequestedDeal deal = requested(s());
        QCOMPARE(code(RejectReservation{deal.reservation, {}, s().clock.now()}, s().admin),
                 Problem::Code::MissingReason);
        s().must(RejectReservation{deal.reservation, QStringLiteral("Exhibición"), s().clock.now()},
                 s().admin);
        QVERIFY(quote(deal.quote).deposited);
        QCOMPARE(row<Unit>(deal.unit).state, UnitState::Free);
        QCOMPARE(code(approvalOf(s(), deal), s().admin), Problem::Code::AlreadyClosed);
        s().must(asking(deal.quote, unitInStock(s(), QStringLiteral("LCEPD1A03N6000009"))));
    }

    // --- what it frees ---------------------------------------------------------------------------

    void aCancelledReservationFreesItsUnit()
    {
        const CreateQuote made = reserved(s());
        QCOMPARE(code(cancelling(made, QStringLiteral("Se arrepintió"))),
                 Problem::Code::NeedsManager);
        QCOMPARE(code(cancelling(made, {}), s().admin), Problem::Code::MissingReason);
        s().must(cancelling(made, QStringLiteral("Se arrepintió")), s().admin);
        QCOMPARE(quote(made).status, QuoteStatus::Cancelled);
        QVERIFY(!quote(made).deposited);
        const auto units = loadWhere<Unit>(*s().database, QStringLiteral("state = 'free'"), {});
        QCOMPARE(units.size(), size_t(1));
        // The money is still here, until it is settled.
        const Deposit deposit = onlyDeposit(made);
        QCOMPARE(deposit.state, DepositState::Held);
        s().must(SettleDeposit{deposit.id, DepositState::Forfeited, QStringLiteral("Contrato"),
                               s().clock.now()},
                 s().admin);
        QCOMPARE(onlyDeposit(made).state, DepositState::Forfeited);
    }

    void aReservedDepositIsNotSettledBeside()
    {
        const CreateQuote made = reserved(s());
        QCOMPARE(code(SettleDeposit{onlyDeposit(made).id, DepositState::Refunded,
                                    QStringLiteral("x"), s().clock.now()},
                      s().admin),
                 Problem::Code::QuoteLocked);
    }

    /// A sale with money in it is not given up beside it (S1.10).
    void aSaleWithADepositIsNotGivenUp()
    {
        const CreateQuote made = sent(s());
        const MarkLost lost{
            made.opportunityId, {s().item(Catalogue::LostReason, "price"), {}}, s().clock.now()};
        s().must(paying(made));
        QCOMPARE(code(lost, s().admin), Problem::Code::QuoteStep);
    }

    void givenUpWhatWasAskedForEnds()
    {
        const CreateQuote made = sent(s());
        const RequestReservation request = asking(made, unitInStock(s()));
        s().must(request);
        s().must(MarkLost{
            made.opportunityId, {s().item(Catalogue::LostReason, "price"), {}}, s().clock.now()});
        QCOMPARE(row<Reservation>(request.reservationId).state, ReservationState::Cancelled);
    }

    void whoHasADealIsNotErased()
    {
        const CreateQuote made = reserved(s());
        const EraseClient erase{quote(made).clientId, s().clock.now()};
        QCOMPARE(code(erase, s().admin), Problem::Code::HasDeal);
        s().must(cancelling(made, QStringLiteral("Pide el borrado")), s().admin);
        QCOMPARE(code(erase, s().admin), Problem::Code::HasDeal); // her money is here
        s().must(SettleDeposit{onlyDeposit(made).id, DepositState::Refunded, QStringLiteral("Pide"),
                               s().clock.now()},
                 s().admin);
        s().must(erase, s().admin);
    }

    // --- the signature ---------------------------------------------------------------------------

    void signedItIsANumberedSale()
    {
        const CreateQuote first = reserved(s());
        s().must(signing(first));
        const Quote done = quote(first);
        QCOMPARE(done.status, QuoteStatus::Completed);
        QCOMPARE(done.saleNumber, 1);
        QCOMPARE(done.signedOn, today());
        QCOMPARE(loadWhere<Unit>(*s().database, QStringLiteral("state = 'sold'"), {}).size(),
                 size_t(1));
        QCOMPARE(
            loadWhere<Reservation>(*s().database, QStringLiteral("state = 'completed'"), {}).size(),
            size_t(1));
        QCOMPARE(row<QuoteSeries>(s().branch.id).lastSale, 1);
        QCOMPARE(eventsOf(first).last(), QStringLiteral("signed"));
    }

    void onlyWhatIsReservedIsSigned()
    {
        QCOMPARE(code(signing(sent(s()))), Problem::Code::QuoteStep);
    }

    void aContractHasADayThatHasCome()
    {
        const CreateQuote made = reserved(s());
        QCOMPARE(code(signing(made, s().clock.now().date().addDays(1).toString(Qt::ISODate))),
                 Problem::Code::DateTooFar);
        for (const char *day : {"2026-2-30", "ayer", "1999-12-31"})
            QCOMPARE(code(signing(made, QString::fromLatin1(day))), Problem::Code::DateInPast);
    }

    /// What is approved is one vehicle: the manager assigns it, where none was asked for (D8).
    void aReservationHasAUnit()
    {
        const CreateQuote made = sent(s());
        s().must(paying(made));
        const RequestReservation request = asking(made, {});
        s().must(request);
        ApproveReservation approval{request.reservationId, {}, s().callIn(24), s().clock.now()};
        QCOMPARE(code(approval, s().admin), Problem::Code::UnitMissing);
        approval.unitId = unitInStock(s());
        s().must(approval, s().admin);
        s().must(signing(made));
    }

    // --- the stock -------------------------------------------------------------------------------

    void aChassisIsThereOnce()
    {
        const UnitId first = unitInStock(s());
        SaveUnit twice{s().newId<UnitId>(),
                       s().branch.id,
                       s().nk250.id,
                       QStringLiteral("lcepd1a03n6-000001"),
                       {},
                       false,
                       s().clock.now()};
        QCOMPARE(refused(twice, s().admin),
                 (Problem{Problem::Code::DuplicateVin, {QStringLiteral("LCEPD1A03N6000001")}}));
        twice.vin = QStringLiteral("O0");
        QCOMPARE(code(twice, s().admin), Problem::Code::BadVin);
        twice.vin = QStringLiteral("LCEPD1A03N6000002");
        twice.modelId = {};
        QCOMPARE(code(twice, s().admin), Problem::Code::MissingModel);
        SaveUnit corrected{first,
                           s().branch.id,
                           s().gixxer.id,
                           QStringLiteral("LCEPD1A03N6000007"),
                           QStringLiteral("Rojo"),
                           true,
                           s().clock.now()};
        s().must(corrected, s().admin);
        QCOMPARE(row<Unit>(first).vin, QStringLiteral("LCEPD1A03N6000007"));
        QCOMPARE(row<Unit>(first).state, UnitState::Withdrawn);
    }

    void whatIsHeldIsNotCorrected()
    {
        const RequestedDeal deal = requested(s());
        s().must(approvalOf(s(), deal), s().admin);
        QCOMPARE(code(SaveUnit{deal.unit,
                               s().branch.id,
                               s().nk250.id,
                               QStringLiteral("LCEPD1A03N6000008"),
                               {},
                               false,
                               s().clock.now()},
                      s().admin),
                 Problem::Code::UnitTaken);
    }

    /// A branch that is saved by a program that knows of no payments keeps what it has.
    void aBranchKeepsItsPayments()
    {
        const QString page = QStringLiteral("https://pay.example/{reference}");
        s().must(SavePayments{s().branch.id, 50'000, page, s().clock.now()}, s().admin);
        SaveBranch older;
        older.branch = s().branch;
        older.at = s().clock.now();
        s().must(older, s().admin);
        QCOMPARE(row<Branch>(s().branch.id).payUrl, page);
        QCOMPARE(row<Branch>(s().branch.id).depositMinor, 50'000);
        QCOMPARE(code(SavePayments{s().branch.id, 1, QStringLiteral("http://pay.example/"),
                                   s().clock.now()},
                      s().admin),
                 Problem::Code::BadPayUrl);
    }
};

VITRINA_TEST(TestDeals, QCoreApplication)
#include "tst_deals.moc"
