// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/dealprogress.h"

#include "domain/daytext.h"
#include "domain/moneytext.h"
#include "domain/quotecontent.h"
#include "domain/quotelifecycle.h"
#include "items/outboxwatch.h"
#include "items/provisionalwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vitrina {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DealProgress", text);
}

QString amountOf(const Deposit &deposit, const QString &country)
{
    const auto currency = Currency::fromCode(deposit.currency);
    return currency ? moneyText(Money(deposit.amountMinor, *currency), country) : QString();
}

/// Money that is here and that nothing counts for.
const Deposit *strayOf(const Quote &quote, const DealDetail &deal)
{
    const auto stray =
        std::find_if(deal.deposits.begin(), deal.deposits.end(), [&quote](const Deposit &deposit) {
            return deposit.state == DepositState::Unmatched ||
                   (deposit.state == DepositState::Held && !quote.deposited);
        });
    return stray == deal.deposits.end() ? nullptr : &*stray;
}

const Deposit *heldOf(const DealDetail &deal)
{
    const auto held =
        std::find_if(deal.deposits.begin(), deal.deposits.end(),
                     [](const Deposit &deposit) { return deposit.state == DepositState::Held; });
    return held == deal.deposits.end() ? nullptr : &*held;
}

/// The unit that is asked for is another client's by now (X2).
bool isTaken(const DealDetail &deal)
{
    return deal.reservation && deal.reservation->state == ReservationState::Requested &&
           deal.unit && deal.unit->state != UnitState::Free;
}

QString paidLine(const Quote &quote, const DealDetail &deal, const DealWords &words)
{
    if (const Deposit *stray = strayOf(quote, deal))
        return say(QT_TRANSLATE_NOOP("DealProgress", "%1 of the client's to be given back"))
            .arg(amountOf(*stray, words.country));
    const Deposit *held = quote.deposited ? heldOf(deal) : nullptr;
    if (!held)
        return {};
    const QString receipt = QStringLiteral("%1-%2").arg(quote.number).arg(held->receipt);
    return say(QT_TRANSLATE_NOOP("DealProgress", "Deposit of %1, receipt %2"))
        .arg(amountOf(*held, words.country),
             provisionalText(receipt, words.outbox &&
                                          words.outbox->isNumberProvisional(quote.id, held->id)));
}

QString requestLine(const Reservation &reservation, const DealDetail &deal, const QDateTime &now,
                    const DealWords &words)
{
    const QString unit = deal.unit
                             ? deal.unit->vin
                             : say(QT_TRANSLATE_NOOP("DealProgress", "a unit to be assigned"));
    const QString until = words.times.shortly(reservation.lapsesAt, now);
    switch (reservation.state) {
    case ReservationState::Requested:
        if (isTaken(deal))
            return say(QT_TRANSLATE_NOOP(
                           "DealProgress",
                           "%1 went to another client: take the request back, and ask "
                           "for another unit"))
                .arg(unit);
        return lapsed(reservation, now)
                   ? say(QT_TRANSLATE_NOOP("DealProgress", "the request for %1 lapsed")).arg(unit)
                   : say(QT_TRANSLATE_NOOP("DealProgress", "%1 asks for %2 until %3"))
                         .arg(words.who(reservation.requestedBy), unit, until);
    case ReservationState::Approved:
        return reservation.lapsesAt <= now
                   ? say(QT_TRANSLATE_NOOP("DealProgress", "%1 is held beyond its time")).arg(unit)
                   : say(QT_TRANSLATE_NOOP("DealProgress", "%1 is held until %2")).arg(unit, until);
    case ReservationState::Rejected:
        return say(QT_TRANSLATE_NOOP("DealProgress", "reservation rejected: %1"))
            .arg(reservation.reason);
    case ReservationState::Cancelled:
        return say(QT_TRANSLATE_NOOP("DealProgress", "reservation taken back"));
    case ReservationState::Completed:
        return unit;
    }
    return {};
}

QString signedLine(const Quote &quote, const DealWords &words)
{
    if (quote.saleNumber == 0)
        return {};
    const QDate day = QDate::fromString(quote.signedOn, Qt::ISODate);
    const bool isProvisional = words.outbox && words.outbox->isStandingProvisional(quote.id);
    return say(QT_TRANSLATE_NOOP("DealProgress", "Sale %1, signed on %2"))
        .arg(provisionalText(quote.saleNumber, isProvisional), dayText(day));
}

std::array<bool, DealProgress::steps> provisionalSteps(const Quote &quote, const DealDetail &deal,
                                                       const OutboxWatch &outbox)
{
    std::array<bool, DealProgress::steps> steps{};
    const Deposit *held = heldOf(deal);
    steps[DealProgress::Paid] = held && outbox.isProvisional(held->id);
    steps[DealProgress::Reserved] = deal.reservation && outbox.isProvisional(deal.reservation->id);
    steps[DealProgress::Signed] = outbox.isStandingProvisional(quote.id);
    return steps;
}

QString lineOf(const Quote &quote, const DealDetail &deal, const QDateTime &now,
               const DealWords &words)
{
    QStringList parts{signedLine(quote, words), paidLine(quote, deal, words)};
    if (deal.reservation)
        parts += provisionalText(requestLine(*deal.reservation, deal, now, words),
                                 words.outbox && words.outbox->isProvisional(deal.reservation->id));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString dealStepName(DealProgress::Step step)
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("DealProgress", "Sent"),
                                            QT_TRANSLATE_NOOP("DealProgress", "Viewed"),
                                            QT_TRANSLATE_NOOP("DealProgress", "Deposit"),
                                            QT_TRANSLATE_NOOP("DealProgress", "Reservation"),
                                            QT_TRANSLATE_NOOP("DealProgress", "Signature")};
    return say(names[step]);
}

DealProgress dealProgress(const Quote &quote, const DealDetail &deal, const StaffMember &viewer,
                          const QDateTime &now, const DealWords &words)
{
    const QuoteStatus status = statusAt(stateOf(quote), now);
    const bool isOnTheWay = status == QuoteStatus::Sent || status == QuoteStatus::Viewed;
    const bool isReserved = status == QuoteStatus::Reserved;
    const bool isDone = status == QuoteStatus::Completed;
    const bool mayApprove = viewer.may(Permission::ApproveReservation);
    const Reservation *asked =
        deal.reservation && deal.reservation->state == ReservationState::Requested
            ? &*deal.reservation
            : nullptr;
    const Deposit *stray = strayOf(quote, deal);
    const Deposit *settled = stray ? stray : isOnTheWay && quote.deposited ? heldOf(deal) : nullptr;

    DealProgress progress;
    progress.reached = {quote.sentVersion > 0, quote.viewed, quote.deposited, isReserved || isDone,
                        isDone};
    if (words.outbox)
        progress.provisional = provisionalSteps(quote, deal, *words.outbox);
    progress.line = lineOf(quote, deal, now, words);
    progress.canPay = isOnTheWay && !quote.deposited;
    progress.canRequest = isOnTheWay && !asked;
    progress.canWithdraw = isOnTheWay && asked;
    progress.canDecide = isOnTheWay && asked && mayApprove && asked->requestedBy != viewer.id;
    progress.canSign = isReserved;
    progress.canSettle = settled && mayApprove;
    progress.toSettle = settled ? settled->id : DepositId();
    progress.isShown = isOnTheWay || isReserved || isDone || stray;
    return progress;
}

} // namespace Vitrina
