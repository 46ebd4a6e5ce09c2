// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/dealscenarios.h"

#include "commands/deposits.h"
#include "commands/movequote.h"
#include "commands/savepaper.h"
#include "commands/showroomsetup.h"
#include "commands/signquote.h"
#include "commands/stock.h"
#include "sample/scenarioparts.h"
#include "storage/rows.h"

namespace Vitrina::Testing {

namespace {

constexpr qint64 amount = 50'000;

/// A PNG of one dot.
QString sampleLogo()
{
    return QStringLiteral(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
        "AABJRU5ErkJggg==");
}

SaveUnit unitOf(SampleShowroom &s, const QString &vin)
{
    SaveUnit command;
    command.unitId = s.newId<UnitId>();
    command.branchId = s.branch.id;
    command.modelId = s.nk250.id;
    command.vin = vin;
    command.colour = QStringLiteral("Azul");
    command.at = s.clock.now();
    return command;
}

RecordDeposit depositOf(SampleShowroom &s, const CreateQuote &quote)
{
    return {s.newId<DepositId>(),
            quote.quoteId,
            amount,
            PaymentMethod::Transfer,
            QStringLiteral("Pichincha 0041"),
            s.clock.now()};
}

/// Whichever there is, else a new one.
UnitId freeUnit(SampleShowroom &s)
{
    const auto free =
        loadWhere<Unit>(*s.database, QStringLiteral("state = 'free' ORDER BY id"), {});
    return free.empty() ? unitInStock(s) : free.front().id;
}

RequestReservation requestOf(SampleShowroom &s, const CreateQuote &quote, const UnitId &unit)
{
    RequestReservation command;
    command.reservationId = s.newId<ReservationId>();
    command.quoteId = quote.quoteId;
    command.offerId = quote.content.offers[0].id;
    command.unitId = unit;
    command.lapsesAt = s.clock.now().addDays(5);
    command.observations = QStringLiteral("Retira el viernes");
    command.at = s.clock.now();
    return command;
}

} // namespace

UnitId unitInStock(SampleShowroom &s, const QString &vin)
{
    const SaveUnit command = unitOf(s, vin);
    s.must(command, s.admin);
    return command.unitId;
}

DepositId paid(SampleShowroom &s, const CreateQuote &quote)
{
    const RecordDeposit command = depositOf(s, quote);
    s.must(command);
    return command.depositId;
}

CreateQuote sentBeside(SampleShowroom &s, const CreateQuote &quote)
{
    RegisterContact same;
    same.opportunityId = quote.opportunityId;
    const CreateQuote command = fullQuote(s, same);
    s.must(command);
    s.must(SendQuote{command.quoteId, seen(s, command), QuoteChannel::WhatsApp, s.clock.now()});
    return command;
}

RequestedDeal requested(SampleShowroom &s)
{
    RequestedDeal deal;
    deal.quote = sent(s);
    deal.unit = unitInStock(s);
    const RecordDeposit paid = depositOf(s, deal.quote);
    s.must(paid);
    deal.deposit = paid.depositId;
    const RequestReservation asked = requestOf(s, deal.quote, deal.unit);
    s.must(asked);
    deal.reservation = asked.reservationId;
    return deal;
}

ApproveReservation approvalOf(SampleShowroom &s, const RequestedDeal &deal)
{
    return {deal.reservation, {}, s.callIn(24), s.clock.now()};
}

CreateQuote reserved(SampleShowroom &s)
{
    const RequestedDeal deal = requested(s);
    s.must(approvalOf(s, deal), s.admin);
    return deal.quote;
}

RequestChange changeOf(SampleShowroom &s, const CreateQuote &quote)
{
    return {s.newId<ChangeRequestId>(), quote.quoteId, QStringLiteral("En rojo, por favor"),
            s.clock.now()};
}

void limitDiscounts(SampleShowroom &s, const Percent &limit)
{
    SaveCompany command;
    command.companyId = s.company.id;
    command.discountLimit = limit.millionths();
    command.at = s.clock.now();
    s.must(command, s.admin);
}

RequestDiscount discountOf(SampleShowroom &s, const CreateQuote &quote, const QString &note)
{
    return {s.newId<DiscountRequestId>(), quote.quoteId, seen(s, quote), note, s.clock.now()};
}

void settledDeal(SampleShowroom &s, const CreateQuote &quote, const QString &wish)
{
    s.must(SendQuote{quote.quoteId, seen(s, quote), QuoteChannel::WhatsApp, s.clock.now()});
    const RecordDeposit paid = depositOf(s, quote);
    s.must(paid);
    const RequestReservation asked = requestOf(s, quote, {});
    s.must(asked);
    s.must(RejectReservation{asked.reservationId, QStringLiteral("No llega"), s.clock.now()},
           s.admin);
    const RequestReservation again = requestOf(s, quote, freeUnit(s));
    s.must(again);
    s.must(ApproveReservation{again.reservationId, {}, s.callIn(24), s.clock.now()}, s.admin);
    s.must(RequestChange{s.newId<ChangeRequestId>(), quote.quoteId, wish, s.clock.now()});
    s.must(CancelQuote{quote.quoteId, QStringLiteral("No llega"), s.clock.now()}, s.admin);
    s.must(SettleDeposit{paid.depositId, DepositState::Refunded, QStringLiteral("No llega"),
                         s.clock.now()},
           s.admin);
}

Prepared recordDeposit(SampleShowroom &s)
{
    return byAna(s, depositOf(s, sent(s)));
}

Prepared payDeposit(SampleShowroom &s)
{
    return byService(s, PayDeposit{s.newId<DepositId>(), given(s).linkId, amount,
                                   QStringLiteral("USD"), QStringLiteral("evt_1"), s.clock.now()});
}

Prepared settleDeposit(SampleShowroom &s)
{
    const RecordDeposit paid = depositOf(s, sent(s));
    s.must(paid);
    return by(s,
              SettleDeposit{paid.depositId, DepositState::Refunded, QStringLiteral("Desistió"),
                            s.clock.now()},
              s.admin);
}

Prepared moveDeposit(SampleShowroom &s)
{
    const CreateQuote first = sent(s);
    const CreateQuote other = sentBeside(s, first);
    const DepositId deposit = paid(s, first);
    s.clock.advance(60);
    return by(s,
              MoveDeposit{deposit, other.quoteId, s.newId<DepositId>(),
                          QStringLiteral("Quiere la otra"), s.clock.now()},
              s.admin);
}

Prepared requestReservation(SampleShowroom &s)
{
    const CreateQuote quote = sent(s);
    return byAna(s, requestOf(s, quote, unitInStock(s)));
}

Prepared approveReservation(SampleShowroom &s)
{
    const RequestedDeal deal = requested(s);
    ApproveReservation command = approvalOf(s, deal);
    command.unitId = unitInStock(s, QStringLiteral("LCEPD1A03N6000002"));
    return by(s, command, s.admin);
}

Prepared rejectReservation(SampleShowroom &s)
{
    return by(s,
              RejectReservation{requested(s).reservation, QStringLiteral("Ya está vendida"),
                                s.clock.now()},
              s.admin);
}

Prepared withdrawReservation(SampleShowroom &s)
{
    return byAna(s, WithdrawReservation{requested(s).reservation, QStringLiteral("Otra unidad"),
                                        s.clock.now()});
}

Prepared requestChange(SampleShowroom &s)
{
    return byAna(s, changeOf(s, reserved(s)));
}

Prepared withdrawChange(SampleShowroom &s)
{
    const RequestChange asked = changeOf(s, reserved(s));
    s.must(asked);
    return byAna(s, WithdrawChange{asked.requestId, s.clock.now()});
}

Prepared rejectChange(SampleShowroom &s)
{
    const RequestChange asked = changeOf(s, reserved(s));
    s.must(asked);
    return by(s, RejectChange{asked.requestId, QStringLiteral("Ya llegó así"), s.clock.now()},
              s.admin);
}

Prepared editLockedQuote(SampleShowroom &s)
{
    const CreateQuote quote = reserved(s);
    s.must(changeOf(s, quote));
    EditLockedQuote command{quote.quoteId, seen(s, quote), quote.content, {}, s.clock.now()};
    command.content.offers[0].colour = QStringLiteral("Rojo");
    return by(s, command, s.admin);
}

Prepared requestDiscount(SampleShowroom &s)
{
    limitDiscounts(s, Percent());
    return byAna(s, discountOf(s, quoted(s)));
}

Prepared approveDiscount(SampleShowroom &s)
{
    limitDiscounts(s, Percent());
    const RequestDiscount asked = discountOf(s, quoted(s));
    s.must(asked);
    return by(s, ApproveDiscount{asked.requestId, s.clock.now()}, s.admin);
}

Prepared rejectDiscount(SampleShowroom &s)
{
    limitDiscounts(s, Percent());
    const RequestDiscount asked = discountOf(s, quoted(s));
    s.must(asked);
    return by(s, RejectDiscount{asked.requestId, QStringLiteral("Es mucho"), s.clock.now()},
              s.admin);
}

Prepared signQuote(SampleShowroom &s)
{
    const CreateQuote quote = reserved(s);
    return byAna(
        s, SignQuote{quote.quoteId, s.clock.now().date().toString(Qt::ISODate), s.clock.now()});
}

Prepared saveUnit(SampleShowroom &s)
{
    return by(s, unitOf(s, QStringLiteral("LCEPD1A03N6000003")), s.admin);
}

Prepared savePayments(SampleShowroom &s)
{
    return by(s,
              SavePayments{s.branch.id, amount,
                           QStringLiteral("https://pay.example/checkout?a={amount}&c={currency}"
                                          "&r={reference}"),
                           s.clock.now()},
              s.admin);
}

Prepared savePaper(SampleShowroom &s)
{
    SavePaper command;
    command.companyId = s.company.id;
    command.branchId = s.branch.id;
    command.address = QStringLiteral("Av. Amazonas N34-451 y Azuay, Quito");
    command.legalText = QStringLiteral("Precios sujetos a cambio sin previo aviso.");
    command.logo = sampleLogo();
    command.at = s.clock.now();
    return by(s, command, s.admin);
}

} // namespace Vitrina::Testing
