// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/changerequests.h"
#include "commands/discountrequests.h"
#include "commands/reservations.h"
#include "commands/savequote.h"
#include "domain/percent.h"
#include "sample/scenarios.h"

/// How what a quote becomes comes to be done: each with as much in it as the command can write.
namespace Vitrina::Testing {

/// A unit of the sample's first model, free.
UnitId unitInStock(SampleShowroom &s, const QString &vin = QStringLiteral("LCEPD1A03N6000001"));
/// A sent quote with a deposit of 500.00, and a request of Ana's to hold that unit.
struct RequestedDeal
{
    CreateQuote quote;
    DepositId deposit;
    UnitId unit;
    ReservationId reservation;
};
RequestedDeal requested(SampleShowroom &s);
/// The manager's approval of it, not done yet.
ApproveReservation approvalOf(SampleShowroom &s, const RequestedDeal &deal);
/// A deposit of 500.00 for a quote, recorded by Ana.
DepositId paid(SampleShowroom &s, const CreateQuote &quote);
/// Another sent quote of the same sale.
CreateQuote sentBeside(SampleShowroom &s, const CreateQuote &quote);
/// A quote that is *apartado*.
CreateQuote reserved(SampleShowroom &s);
/// Ana's request to change a reserved quote, not made yet.
RequestChange changeOf(SampleShowroom &s, const CreateQuote &quote);
/// The company's limit of discounts, from now on.
void limitDiscounts(SampleShowroom &s, const Percent &limit);
/// Ana's request to approve the discount of what a quote says now, not made yet.
RequestDiscount discountOf(SampleShowroom &s, const CreateQuote &quote,
                           const QString &note = QStringLiteral("Paga hoy"));
/// Of a quote: a request that was rejected, a reservation that was cancelled with the change that
/// was asked for it, and a deposit that was given back.
void settledDeal(SampleShowroom &s, const CreateQuote &quote,
                 const QString &wish = QStringLiteral("En rojo"));

Prepared recordDeposit(SampleShowroom &s);
Prepared payDeposit(SampleShowroom &s);
Prepared settleDeposit(SampleShowroom &s);
Prepared moveDeposit(SampleShowroom &s);
Prepared requestReservation(SampleShowroom &s);
Prepared approveReservation(SampleShowroom &s);
Prepared rejectReservation(SampleShowroom &s);
Prepared withdrawReservation(SampleShowroom &s);
Prepared requestChange(SampleShowroom &s);
Prepared withdrawChange(SampleShowroom &s);
Prepared rejectChange(SampleShowroom &s);
Prepared editLockedQuote(SampleShowroom &s);
Prepared requestDiscount(SampleShowroom &s);
Prepared approveDiscount(SampleShowroom &s);
Prepared rejectDiscount(SampleShowroom &s);
Prepared signQuote(SampleShowroom &s);
Prepared saveUnit(SampleShowroom &s);
Prepared savePayments(SampleShowroom &s);
Prepared savePaper(SampleShowroom &s);

} // namespace Vitrina::Testing
