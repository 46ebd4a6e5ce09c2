// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/reservations.h"

#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"

#include <QJsonObject>

namespace Vitrina {

namespace {

constexpr int longestHoldDays = 366;

/// What waits for a manager, or was granted, of a quote.
std::vector<Reservation> liveOf(CommandContext &context, const QuoteId &quote)
{
    return loadWhere<Reservation>(
        context.database(),
        QStringLiteral("quote_id = ? AND state IN ('requested', 'approved') ORDER BY id"),
        {quote.toBytes()});
}

Result<void> checkHold(CommandContext &context, const QDateTime &until)
{
    if (!until.isValid() || until <= context.at())
        return failure(Problem::Code::DateInPast);
    if (until > context.at().addDays(longestHoldDays))
        return failure(Problem::Code::DateTooFar);
    return {};
}

/// The offer is of what the client was sent last.
Result<QuoteOffer> needSentOffer(CommandContext &context, const Quote &quote,
                                 const QuoteOfferId &id)
{
    VITRINA_LET(offer, context.need<QuoteOffer>(id));
    VITRINA_LET(version, context.need<QuoteVersion>(offer.quoteVersionId));
    if (version.quoteId != quote.id || version.number != quote.sentVersion)
        return failure(Problem::Code::ChangedSince);
    return offer;
}

/// A unit that can be held: free, and of the model that was offered.
Result<Unit> needFree(CommandContext &context, const UnitId &id)
{
    VITRINA_LET(unit, context.need<Unit>(id));
    if (unit.state != UnitState::Free)
        return failure(Problem::Code::UnitTaken, {unit.vin});
    return unit;
}

Result<void> setUnit(CommandContext &context, const Unit &unit, UnitState state)
{
    Unit after = unit;
    after.state = state;
    return context.update(unit, after);
}

/// Decided by the actor, now.
Result<void> decide(CommandContext &context, const Reservation &reservation, Reservation after)
{
    after.decidedAt = context.at();
    after.decidedBy = context.actor().id;
    return context.update(reservation, after);
}

Result<Reservation> needRequested(CommandContext &context, const ReservationId &id)
{
    VITRINA_LET(reservation, context.need<Reservation>(id));
    if (reservation.state != ReservationState::Requested)
        return failure(Problem::Code::AlreadyClosed);
    return reservation;
}

Result<void> addReservationEvent(CommandContext &context, const Quote &quote, const char *event,
                                 const Reservation &reservation, const QString &text)
{
    return addQuoteEvent(context, quote, event, text,
                         {{QStringLiteral("reservation"), reservation.id.toString()}});
}

Result<void> end(CommandContext &context, const Reservation &reservation, ReservationState state,
                 const QString &reason)
{
    Reservation after = reservation;
    after.state = state;
    after.reason = reason;
    return decide(context, reservation, after);
}

/// The signature, by the sale's own advisor.
Result<void> scheduleSignature(CommandContext &context, const Quote &quote, const NextStep &next)
{
    VITRINA_LET(sale, context.need<Opportunity>(quote.opportunityId));
    NextStep step = next;
    step.qualityId = {}; // nobody spoke with her
    VITRINA_TRY(schedule(context, sale.clientId, sale.id, sale.advisorId, 0, step));
    return addTimeline(context, TimelineKind::Scheduled, sale.clientId, sale.id, next.id, {},
                       {{QStringLiteral("due"), next.dueAt.toMSecsSinceEpoch()},
                        {QStringLiteral("type"), next.typeId.toString()}});
}

} // namespace

Result<void> run(const RequestReservation &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    const QuoteStatus status = statusAt(stateOf(quote), context.at());
    if (status == QuoteStatus::Expired)
        return failure(Problem::Code::QuoteExpired);
    if (status != QuoteStatus::Sent && status != QuoteStatus::Viewed)
        return failure(Problem::Code::QuoteStep,
                       {codeOf(status), codeOf(QuoteEvent::ApproveReservation)});
    if (!liveOf(context, quote.id).empty())
        return failure(Problem::Code::RequestOpen);
    VITRINA_TRY(checkHold(context, command.lapsesAt));
    VITRINA_LET(offer, needSentOffer(context, quote, command.offerId));
    if (!command.unitId.isNull())
        VITRINA_TRY(needFree(context, command.unitId));
    VITRINA_LET(observations, checkedText(command.observations, "observations"));
    Reservation reservation;
    reservation.id = command.reservationId;
    reservation.clientId = quote.clientId;
    reservation.quoteId = quote.id;
    reservation.offerId = offer.id;
    reservation.unitId = command.unitId;
    reservation.lapsesAt = command.lapsesAt;
    reservation.observations = observations;
    reservation.requestedAt = context.at();
    reservation.requestedBy = context.actor().id;
    VITRINA_TRY(context.insert(reservation));
    return addReservationEvent(context, quote, "reservation_asked", reservation, observations);
}

Result<void> run(const ApproveReservation &command, CommandContext &context)
{
    VITRINA_LET(reservation, needRequested(context, command.reservationId));
    VITRINA_LET(quote, context.need<Quote>(reservation.quoteId));
    if (lapsed(reservation, context.at()))
        return failure(Problem::Code::HoldOver);
    if (reservation.requestedBy == context.actor().id)
        return failure(Problem::Code::OwnRequest);
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::ApproveReservation));
    Reservation after = reservation;
    after.state = ReservationState::Approved;
    if (!command.unitId.isNull())
        after.unitId = command.unitId;
    if (after.unitId.isNull())
        return failure(Problem::Code::UnitMissing);
    VITRINA_TRY(decide(context, reservation, after));
    VITRINA_LET(unit, needFree(context, after.unitId));
    VITRINA_TRY(setUnit(context, unit, UnitState::Held));
    VITRINA_TRY(context.update(quote, inState(quote, step.state)));
    VITRINA_TRY(addReservationEvent(context, quote, "reserved", reservation, {}));
    return scheduleSignature(context, quote, command.signature);
}

Result<void> run(const RejectReservation &command, CommandContext &context)
{
    VITRINA_LET(reservation, needRequested(context, command.reservationId));
    VITRINA_LET(quote, context.need<Quote>(reservation.quoteId));
    VITRINA_LET(reason, checkedText(command.reason, "reason"));
    if (reason.isEmpty())
        return failure(Problem::Code::MissingReason);
    VITRINA_TRY(end(context, reservation, ReservationState::Rejected, reason));
    return addReservationEvent(context, quote, "reservation_rejected", reservation, reason);
}

Result<void> run(const WithdrawReservation &command, CommandContext &context)
{
    VITRINA_LET(reservation, needRequested(context, command.reservationId));
    VITRINA_LET(quote, context.need<Quote>(reservation.quoteId));
    VITRINA_LET(reason, checkedText(command.reason, "reason"));
    VITRINA_TRY(end(context, reservation, ReservationState::Cancelled, reason));
    return addReservationEvent(context, quote, "reservation_withdrawn", reservation, reason);
}

Result<void> freeReservationsOf(CommandContext &context, const QuoteId &quote,
                                const QString &reason)
{
    for (const Reservation &reservation : liveOf(context, quote)) {
        if (reservation.state == ReservationState::Approved && !reservation.unitId.isNull()) {
            VITRINA_LET(unit, context.need<Unit>(reservation.unitId));
            VITRINA_TRY(setUnit(context, unit, UnitState::Free));
        }
        VITRINA_TRY(end(context, reservation, ReservationState::Cancelled, reason));
    }
    return {};
}

} // namespace Vitrina
