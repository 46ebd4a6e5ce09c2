// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/schedulefollowup.h"
#include "domain/dealrows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// An advisor asks to hold a unit, or a model and colour, for the client of a sent quote (S1.13,
/// S1.14). A quote has one request that waits or was granted. Problems: NotFound, QuoteStep (never
/// sent, or over), QuoteExpired, RequestOpen, UnitTaken, DateInPast, DateTooFar.
struct RequestReservation
{
    static constexpr const char *name = "RequestReservation";
    static constexpr int argsVersion = 1;
    ReservationId reservationId;
    QuoteId quoteId;
    QuoteOfferId offerId; ///< of the version that was sent last
    UnitId unitId;        ///< null: the manager assigns one (D8)
    QDateTime lapsesAt;
    QString observations;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("reservationId", self.reservationId);
        v("quoteId", self.quoteId);
        v("offerId", self.offerId);
        v("unitId", self.unitId);
        v("lapsesAt", self.lapsesAt);
        v("observations", self.observations);
        v("at", self.at);
    }
};
Result<void> run(const RequestReservation &command, CommandContext &context);

/// The manager grants it: the quote is *apartado*, the unit held, the signature a follow-up of the
/// quote's advisor (S0.7). Never one's own request. Problems: NotFound, AlreadyClosed (decided),
/// HoldOver (its time is up), OwnRequest, NeedsManager, DepositMissing, UnitTaken, UnitMissing
/// (none was asked for nor is assigned: a contract is about one), and what scheduling refuses.
struct ApproveReservation
{
    static constexpr const char *name = "ApproveReservation";
    static constexpr int argsVersion = 1;
    ReservationId reservationId;
    UnitId unitId; ///< assigned now; null: as it was asked
    NextStep signature;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("reservationId", self.reservationId);
        v("unitId", self.unitId);
        v("signature", self.signature);
        v("at", self.at);
    }
};
Result<void> run(const ApproveReservation &command, CommandContext &context);

/// The manager refuses it. A deposit stays until it is settled or another unit is asked for.
/// Problems: NotFound, AlreadyClosed, NeedsManager, MissingReason.
struct RejectReservation
{
    static constexpr const char *name = "RejectReservation";
    static constexpr int argsVersion = 1;
    ReservationId reservationId;
    QString reason;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("reservationId", self.reservationId);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const RejectReservation &command, CommandContext &context);

/// The request is taken back before anybody decided it. Problems: NotFound, AlreadyClosed.
struct WithdrawReservation
{
    static constexpr const char *name = "WithdrawReservation";
    static constexpr int argsVersion = 1;
    ReservationId reservationId;
    QString reason;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("reservationId", self.reservationId);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const WithdrawReservation &command, CommandContext &context);

/// What is asked for a quote ends with it: requests are cancelled, a held unit is free again
/// (S1.10). In the command that cancels the quote.
Result<void> freeReservationsOf(CommandContext &context, const QuoteId &quote,
                                const QString &reason);

} // namespace Vitrina
