// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quotelifecycle.h"

#include <algorithm>

namespace Vitrina {

namespace {

using S = QuoteStatus;
using E = QuoteEvent;
using To = QuoteTransition::To;
using W = QuoteActor;
using G = QuoteGuard;
using F = QuoteEffect;

constexpr QuoteEffects sending = QuoteEffects(F::StartClock) | F::MintLink | F::MarkQuoted;
constexpr QuoteEffects freeing = QuoteEffects(F::FreeUnit) | F::SettleDeposit | F::CloseLinks;
constexpr QuoteEffects reserving = QuoteEffects(F::HoldUnit) | F::ScheduleSignature | F::CloseLinks;
constexpr QuoteEffects paid = QuoteEffects(F::StopClock) | F::AskManager;
constexpr QuoteEffects refunded = QuoteEffects(F::ResumeClock) | F::SettleDeposit;
constexpr QuoteEffects nothing;

constexpr QuoteTransition table[] = {
    // Nobody has it yet: all of it can be changed (S0.2), and there is nothing to free.
    {S::Draft, E::Edit, To::Same, W::Writer, G::None, nothing},
    {S::Draft, E::Send, To::Sent, W::WriterOrSystem, G::None, sending},
    {S::Draft, E::Cancel, To::Cancelled, W::Writer, G::None, nothing},

    // The client has a link; it shows what was sent last, whatever is edited (S0.11).
    {S::Sent, E::Edit, To::Same, W::Writer, G::NotDeposited, F::NewVersion},
    {S::Sent, E::Send, To::Sent, W::WriterOrSystem, G::NotDeposited, sending},
    {S::Sent, E::View, To::Viewed, W::Client, G::None, F::RecordView},
    {S::Sent, E::Expire, To::Expired, W::System, G::Due, nothing},
    {S::Sent, E::AskExtension, To::Same, W::Writer, G::NotDeposited, F::AskSupport},
    {S::Sent, E::Extend, To::Same, W::Support, G::ExtensionsLeft, F::AddDay},
    {S::Sent, E::ReceiveDeposit, To::Same, W::WriterOrSystem, G::NotDeposited, paid},
    {S::Sent, E::RejectReservation, To::Same, W::Manager, G::Deposited, nothing},
    {S::Sent, E::Refund, To::Same, W::Manager, G::Deposited, refunded},
    {S::Sent, E::ApproveReservation, To::Reserved, W::Manager, G::DepositedByOther, reserving},
    {S::Sent, E::Cancel, To::Cancelled, W::Writer, G::WithoutDepositOrManager, freeing},

    {S::Viewed, E::Edit, To::Same, W::Writer, G::NotDeposited, F::NewVersion},
    {S::Viewed, E::Send, To::Sent, W::WriterOrSystem, G::NotDeposited, sending},
    {S::Viewed, E::View, To::Same, W::Client, G::None, F::RecordView},
    {S::Viewed, E::Expire, To::Expired, W::System, G::Due, nothing},
    {S::Viewed, E::AskExtension, To::Same, W::Writer, G::NotDeposited, F::AskSupport},
    {S::Viewed, E::Extend, To::Same, W::Support, G::ExtensionsLeft, F::AddDay},
    {S::Viewed, E::ReceiveDeposit, To::Same, W::WriterOrSystem, G::NotDeposited, paid},
    {S::Viewed, E::RejectReservation, To::Same, W::Manager, G::Deposited, nothing},
    {S::Viewed, E::Refund, To::Same, W::Manager, G::Deposited, refunded},
    {S::Viewed, E::ApproveReservation, To::Reserved, W::Manager, G::DepositedByOther, reserving},
    {S::Viewed, E::Cancel, To::Cancelled, W::Writer, G::WithoutDepositOrManager, freeing},

    // An extension brings it back (S0.9); else it is cancelled and made anew.
    {S::Expired, E::AskExtension, To::Same, W::Writer, G::None, F::AskSupport},
    {S::Expired, E::Extend, To::Lived, W::Support, G::ExtensionsLeft, F::AddDay},
    {S::Expired, E::Cancel, To::Cancelled, W::Writer, G::None, freeing},

    // Locked (S0.3): its advisor asks, customer care changes.
    {S::Reserved, E::AskChange, To::Same, W::Writer, G::Reason, F::AskCustomerCare},
    {S::Reserved, E::EditLocked, To::Same, W::CustomerCare, G::None, F::NewVersion},
    {S::Reserved, E::Sign, To::Completed, W::Writer, G::None, F::OpenSale},
    {S::Reserved, E::Cancel, To::Cancelled, W::Manager, G::Reason, freeing},

    {S::Completed, E::AskChange, To::Same, W::Writer, G::Reason, F::AskCustomerCare},
    {S::Completed, E::EditLocked, To::Same, W::CustomerCare, G::None, F::NewVersion},
    // Cancelled is final (S0.10).
};

const QuoteTransition *rowFor(QuoteStatus from, QuoteEvent event)
{
    const auto row = std::find_if(std::begin(table), std::end(table), [&](const auto &candidate) {
        return candidate.from == from && candidate.event == event;
    });
    return row == std::end(table) ? nullptr : row;
}

std::optional<Problem> refused(Problem::Code code, QStringList details = {})
{
    return Problem{code, std::move(details)};
}

std::optional<Problem> amissWithActor(QuoteActor who, const QuoteFacts &facts)
{
    bool may = false;
    switch (who) {
    case W::Writer:
        may = facts.writer;
        break;
    case W::WriterOrSystem:
        may = facts.writer || facts.system;
        break;
    case W::Client:
        may = facts.clientHerself;
        break;
    case W::System:
        may = facts.system;
        break;
    case W::Support:
        may = facts.permissions.testFlag(Permission::ExtendLink);
        break;
    case W::CustomerCare:
        may = facts.permissions.testFlag(Permission::EditLockedQuote);
        break;
    case W::Manager:
        if (!facts.permissions.testFlag(Permission::ApproveReservation))
            return refused(Problem::Code::NeedsManager);
        may = true;
        break;
    }
    return may ? std::nullopt : refused(Problem::Code::Forbidden);
}

std::optional<Problem> amissWithReason(const QuoteFacts &facts)
{
    return facts.reason.trimmed().isEmpty() ? refused(Problem::Code::MissingReason) : std::nullopt;
}

std::optional<Problem> amissWithGuard(const QuoteTransition &row, const QuoteState &state,
                                      const QuoteFacts &facts)
{
    using C = Problem::Code;
    const auto step = [&row] {
        return refused(C::QuoteStep, {codeOf(row.from), codeOf(row.event)});
    };
    switch (row.guard) {
    case G::None:
        return std::nullopt;
    case G::Due:
        return state.expiresAt.isValid() && state.expiresAt <= facts.now ? std::nullopt : step();
    case G::ExtensionsLeft:
        if (state.deposited)
            return step(); // no clock runs
        return state.extensions < facts.extensionsAllowed ? std::nullopt
                                                          : refused(C::NoExtensionLeft);
    case G::Deposited:
        return state.deposited ? std::nullopt : refused(C::DepositMissing);
    case G::NotDeposited:
        return state.deposited ? step() : std::nullopt;
    case G::DepositedByOther:
        if (!state.deposited)
            return refused(C::DepositMissing);
        return facts.ownRequest ? refused(C::Forbidden) : std::nullopt;
    case G::Reason:
        return amissWithReason(facts);
    case G::WithoutDepositOrManager:
        if (!state.deposited)
            return std::nullopt;
        if (const auto problem = amissWithActor(W::Manager, facts))
            return problem;
        return amissWithReason(facts);
    }
    return step();
}

QuoteStatus reached(QuoteTransition::To to, QuoteStatus from, const QuoteState &state)
{
    switch (to) {
    case To::Same:
        return from;
    case To::Lived:
        return state.viewed ? S::Viewed : S::Sent;
    case To::Sent:
        return S::Sent;
    case To::Viewed:
        return S::Viewed;
    case To::Reserved:
        return S::Reserved;
    case To::Completed:
        return S::Completed;
    case To::Expired:
        return S::Expired;
    case To::Cancelled:
        return S::Cancelled;
    }
    return from;
}

void sendVersion(QuoteState &state, const QDateTime &now)
{
    state.expiresAt = now.addMSecs(linkLifeMs);
    state.sentVersion = state.version;
    state.extensions = 0;
    state.viewed = false;
}

void makeVersion(QuoteState &state)
{
    const bool locked = state.status == S::Reserved || state.status == S::Completed;
    // Further editing before it is sent again goes on in the same new version; but whatever was
    // once agreed stays as it was.
    if (locked || !state.hasUnsentChanges())
        ++state.version;
    if (locked) // the client's link shows it from now on
        state.agreedVersion = state.sentVersion = state.version;
}

void apply(QuoteEffects effects, QuoteState &state, const QDateTime &now)
{
    if (effects.testFlag(F::NewVersion))
        makeVersion(state);
    if (effects.testFlag(F::StartClock))
        sendVersion(state, now);
    if (effects.testFlag(F::RecordView))
        state.viewed = true;
    if (effects.testFlag(F::StopClock)) {
        state.msLeft = std::max<qint64>(now.msecsTo(state.expiresAt), 0);
        state.expiresAt = QDateTime();
        state.deposited = true;
        state.agreedVersion = state.sentVersion;
    }
    if (effects.testFlag(F::ResumeClock)) {
        state.expiresAt = now.addMSecs(state.msLeft);
        state.msLeft = 0;
        state.agreedVersion = 0;
    }
    if (effects.testFlag(F::SettleDeposit))
        state.deposited = false;
    if (effects.testFlag(F::AddDay)) {
        state.expiresAt = std::max(state.expiresAt, now).addMSecs(extensionMs);
        ++state.extensions;
    }
}

} // namespace

std::span<const QuoteTransition> quoteTransitions()
{
    return table;
}

QuoteStatus statusAt(QuoteStatus stored, const QDateTime &expiresAt, const QDateTime &now)
{
    const bool lives = stored == S::Sent || stored == S::Viewed;
    return lives && expiresAt.isValid() && expiresAt <= now ? S::Expired : stored;
}

QuoteStatus statusAt(const QuoteState &state, const QDateTime &now)
{
    return statusAt(state.status, state.expiresAt, now);
}

Result<QuoteStep> next(const QuoteState &state, QuoteEvent event, const QuoteFacts &facts)
{
    // The clock's own step starts from what is stored; all others from what counts by now.
    const QuoteStatus from = event == E::Expire ? state.status : statusAt(state, facts.now);
    const QuoteTransition *row = rowFor(from, event);
    if (!row && from == S::Expired && (rowFor(S::Sent, event) != nullptr))
        return failure(Problem::Code::QuoteExpired);
    if (!row)
        return failure(Problem::Code::QuoteStep, {codeOf(from), codeOf(event)});
    if (const auto problem = amissWithActor(row->who, facts))
        return tl::unexpected(*problem);
    if (const auto problem = amissWithGuard(*row, state, facts))
        return tl::unexpected(*problem);
    QuoteStep step{state, from, row->effects};
    step.state.status = reached(row->to, from, state);
    apply(row->effects, step.state, facts.now);
    return step;
}

} // namespace Vitrina
