// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QDateTime>

/// The rows of what a quote becomes, as domain/quoterows.h has the quote's own. Amounts are minor
/// units, instants UTC; `version` is the command that last wrote the row.
namespace Vitrina {

/// Where a unit stands. Held and Sold follow from its reservations, for those who may not see them.
enum class UnitState { Free, Held, Sold, Withdrawn };
template <>
struct EnumCodes<UnitState>
{
    static constexpr std::array table{
        std::pair{UnitState::Free, "free"}, std::pair{UnitState::Held, "held"},
        std::pair{UnitState::Sold, "sold"}, std::pair{UnitState::Withdrawn, "withdrawn"}};
};

/// A vehicle that is there to be sold. Everybody sees it, and whether it is held (D9).
struct Unit
{
    static constexpr const char *table = "unit";
    UnitId id;
    BranchId branchId;
    VehicleModelId modelId;
    QString vin; ///< capitals and digits (cleanVin())
    QString colour;
    UnitState state = UnitState::Free;
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("branch_id", self.branchId);
        v("model_id", self.modelId);
        v("vin", self.vin);
        v("colour", self.colour);
        v("state", self.state);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
    }
};

/// By what a client paid. Online is a payment provider's word, never a staff member's.
enum class PaymentMethod { Cash, Transfer, Card, Cheque, Online };
template <>
struct EnumCodes<PaymentMethod>
{
    static constexpr std::array table{
        std::pair{PaymentMethod::Cash, "cash"}, std::pair{PaymentMethod::Transfer, "transfer"},
        std::pair{PaymentMethod::Card, "card"}, std::pair{PaymentMethod::Cheque, "cheque"},
        std::pair{PaymentMethod::Online, "online"}};
};

/// What became of a deposit.
enum class DepositState {
    Held,      ///< it counts for its quote
    Unmatched, ///< it came for a quote that could no longer take it: to be given back
    Refunded,
    Forfeited,
    Moved, ///< it counts for another quote of the client's, as a deposit of that one's
};
template <>
struct EnumCodes<DepositState>
{
    static constexpr std::array table{
        std::pair{DepositState::Held, "held"}, std::pair{DepositState::Unmatched, "unmatched"},
        std::pair{DepositState::Refunded, "refunded"},
        std::pair{DepositState::Forfeited, "forfeited"}, std::pair{DepositState::Moved, "moved"}};
};

/// Money that a client paid for a quote, with its receipt (D3).
struct Deposit
{
    static constexpr const char *table = "deposit";
    DepositId id;
    ClientId clientId;
    QuoteId quoteId;
    int receipt = 1; ///< 1, 2 … of its quote
    qint64 amountMinor = 0;
    QString currency; ///< ISO 4217
    PaymentMethod method = PaymentMethod::Cash;
    QString reference; ///< the bank's, or the provider's
    DepositState state = DepositState::Held;
    QDateTime receivedAt;
    StaffId receivedBy; ///< null: paid online
    QDateTime settledAt;
    StaffId settledBy;
    QString settlement; ///< why it was given back, kept or moved
    CommandId version;
    DepositId movedFromId; ///< the deposit that it was until it was moved here; null: it was paid

    /// Commands that were kept before there was the column do not have it.
    static constexpr const char *cameLater[] = {"moved_from_id"};

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_id", self.quoteId);
        v("receipt", self.receipt);
        v("amount_minor", self.amountMinor);
        v("currency", self.currency);
        v("method", self.method);
        v("reference", self.reference);
        v("state", self.state);
        v("received_at", self.receivedAt);
        v("received_by", self.receivedBy);
        v("settled_at", self.settledAt);
        v("settled_by", self.settledBy);
        v("settlement", self.settlement);
        v("row_version", self.version);
        v("moved_from_id", self.movedFromId);
    }
};

/// What became of a request to hold a unit (S2.11). A request whose time is up has lapsed, whatever
/// is stored (lapsed()).
enum class ReservationState { Requested, Approved, Rejected, Cancelled, Completed };
template <>
struct EnumCodes<ReservationState>
{
    static constexpr std::array table{std::pair{ReservationState::Requested, "requested"},
                                      std::pair{ReservationState::Approved, "approved"},
                                      std::pair{ReservationState::Rejected, "rejected"},
                                      std::pair{ReservationState::Cancelled, "cancelled"},
                                      std::pair{ReservationState::Completed, "completed"}};
};

/// A *Solicitud de reserva* (S1.13, S1.14), and what the manager said to it.
struct Reservation
{
    static constexpr const char *table = "reservation";
    ReservationId id;
    ClientId clientId;
    QuoteId quoteId;
    QuoteOfferId offerId; ///< which of the quote's models, as it was sent
    UnitId unitId;        ///< null: a model and colour that has no unit yet (D8)
    ReservationState state = ReservationState::Requested;
    QDateTime lapsesAt;
    QString observations;
    QDateTime requestedAt;
    StaffId requestedBy;
    QDateTime decidedAt;
    StaffId decidedBy;
    QString reason; ///< why it was refused or withdrawn
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_id", self.quoteId);
        v("offer_id", self.offerId);
        v("unit_id", self.unitId);
        v("state", self.state);
        v("lapses_at", self.lapsesAt);
        v("observations", self.observations);
        v("requested_at", self.requestedAt);
        v("requested_by", self.requestedBy);
        v("decided_at", self.decidedAt);
        v("decided_by", self.decidedBy);
        v("reason", self.reason);
        v("row_version", self.version);
    }
};

/// Whether nobody may approve a request any more: its time is up, at that very instant too.
inline bool lapsed(const Reservation &reservation, const QDateTime &now)
{
    return reservation.state == ReservationState::Requested && reservation.lapsesAt <= now;
}

} // namespace Vitrina
