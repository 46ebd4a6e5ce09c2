// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/quotestatus.h"
#include "domain/result.h"

#include <QDateTime>

#include <span>

namespace Vitrina {

/// Where a quote stands. Instants are UTC. Values only; rows are the storage's.
struct QuoteState
{
    QuoteStatus status = QuoteStatus::Draft;
    int version = 1;     ///< what is edited
    int sentVersion = 0; ///< what the client was given last; 0: it was never sent
    int agreedVersion =
        0; ///< what the deposit was paid for, or customer care made of it since; 0: none
    QDateTime expiresAt;    ///< invalid: no clock runs (never sent, or stopped by a payment)
    qint64 msLeft = 0;      ///< of a clock that a payment stopped
    int extensions = 0;     ///< since it was last sent
    bool viewed = false;    ///< the version that was sent last, by the client
    bool deposited = false; ///< *Pago recibido, por aprobar*, or more

    bool hasUnsentChanges() const { return version > sentVersion; }
    friend bool operator==(const QuoteState &, const QuoteState &) = default;
};

/// What is known when something happens.
struct QuoteFacts
{
    QDateTime now;              ///< by the shared database's clock (rule 12)
    Permissions permissions;    ///< the actor's
    bool writer = false;        ///< the quote's client is open to the actor
    bool clientHerself = false; ///< the page's POST by a person: no robot, preview or own advisor
    bool system = false;        ///< the clock, the payment provider's signed word
    bool ownRequest = false;    ///< the actor made the reservation's request (S1.13)
    QString reason;
    int extensionsAllowed = 1; ///< the setting (S0.5)
};

/// Who may do it.
enum class QuoteActor {
    Writer, ///< whoever may write the quote
    WriterOrSystem,
    Client, ///< the client, through her link
    System,
    Support,      ///< Permission::ExtendLink
    CustomerCare, ///< Permission::EditLockedQuote
    Manager,      ///< Permission::ApproveReservation
};

enum class QuoteGuard {
    None,
    Due,                     ///< the link's time is up
    ExtensionsLeft,          ///< fewer than the setting allows
    Deposited,               ///< the deposit is there
    NotDeposited,            ///< no deposit waits: it would have to be settled first
    DepositedByOther,        ///< the deposit is there, and the request is not the actor's own
    Reason,                  ///< the reason is given
    WithoutDepositOrManager, ///< with money in it, a manager's reason is needed
};

/// What a step brings with it, beyond the state. Each is somebody's duty in the same transaction.
enum class QuoteEffect {
    NewVersion = 1 << 0, ///< the version that was sent stays readable (S0.3)
    StartClock = 1 << 1, ///< 72 h from now; a new sending starts it anew
    MintLink = 1 << 2,   ///< rule 14; older ones of the quote open the same version
    MarkQuoted = 1 << 3, ///< the sale's stage (S1.9)
    RecordView = 1 << 4, ///< tray note and *Vistas hoy* (X4)
    StopClock = 1 << 5,
    ResumeClock = 1 << 6, ///< with what was left when the payment stopped it
    AddDay = 1 << 7,      ///< 24 h to the later of expiry and now
    AskSupport = 1 << 8,
    AskCustomerCare = 1 << 9,
    AskManager = 1 << 10, ///< an approval card (X8)
    HoldUnit = 1 << 11,
    ScheduleSignature = 1 << 12,
    FreeUnit = 1 << 13,
    SettleDeposit = 1 << 14, ///< refunded, moved or forfeited (S1.10)
    CloseLinks = 1 << 15,
    OpenSale = 1 << 16, ///< the numbered sale that S1.9 continues
};
Q_DECLARE_FLAGS(QuoteEffects, QuoteEffect)
Q_DECLARE_OPERATORS_FOR_FLAGS(QuoteEffects)

/// One allowed step: a row of the life cycle's table (S0.1 to S0.12). What is not in it is refused.
struct QuoteTransition
{
    enum class To {
        Same,  ///< the status stays
        Lived, ///< back to Sent, or Viewed if it had been seen
        Sent,
        Viewed,
        Reserved,
        Completed,
        Expired,
        Cancelled
    };

    QuoteStatus from = QuoteStatus::Draft;
    QuoteEvent event = QuoteEvent::Edit;
    To to = To::Same;
    QuoteActor who = QuoteActor::Writer;
    QuoteGuard guard = QuoteGuard::None;
    QuoteEffects effects;
};

/// The whole table. At most one row for a status and an event.
std::span<const QuoteTransition> quoteTransitions();

constexpr qint64 linkLifeMs = 72LL * 60 * 60 * 1000;
constexpr qint64 extensionMs = 24LL * 60 * 60 * 1000;

/// The status that counts at @p now: a sent quote whose time is up has expired, whatever is stored,
/// and at the very instant of its expiry (rule 12). A payment that was received has stopped the
/// clock.
QuoteStatus statusAt(QuoteStatus stored, const QDateTime &expiresAt, const QDateTime &now);
QuoteStatus statusAt(const QuoteState &state, const QDateTime &now);

/// A step as the timeline keeps it (S0.12): who and where from are the caller's to add.
struct QuoteStep
{
    QuoteState state;
    QuoteStatus from = QuoteStatus::Draft; ///< what counted before it
    QuoteEffects effects;
};

/// What happens to a quote, by the table: from the status that counts at facts.now. Refuses with
/// QuoteExpired (ask for an extension) what an expired quote could do were it not expired, with
/// QuoteStep (status, event) what the table does not have, with Forbidden or NeedsManager who may
/// not, and with MissingReason, NoExtensionLeft or DepositMissing what a guard wants. Any thread.
Result<QuoteStep> next(const QuoteState &state, QuoteEvent event, const QuoteFacts &facts);

} // namespace Vitrina
