// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dealrows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// A client paid at the desk (D3): the quote's clock stops, the deposit waits for the manager
/// (S0.7). Its receipt is the next of its quote. Problems: NotFound, AmountOutOfRange, BadAmount
/// (online, which is nobody's to type), QuoteExpired, QuoteStep.
struct RecordDeposit
{
    static constexpr const char *name = "RecordDeposit";
    static constexpr int argsVersion = 1;
    DepositId depositId;
    QuoteId quoteId;
    qint64 amountMinor = 0; ///< of the quote's currency
    PaymentMethod method = PaymentMethod::Cash;
    QString reference;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("depositId", self.depositId);
        v("quoteId", self.quoteId);
        v("amountMinor", self.amountMinor);
        v("method", self.method);
        v("reference", self.reference);
        v("at", self.at);
    }
};
Result<void> run(const RecordDeposit &command, CommandContext &context);

/// A payment provider says that a client paid. Money that is there is never refused: what its quote
/// can no longer take (its time is up, another deposit is there, it was cancelled, less or another
/// currency was paid than is asked) is kept as *unmatched*, and her advisor is told to call. The
/// service's; one payment has one row, whose id is made of the provider's name of it. Problems:
/// NotFound, NothingToUndo (it is here already), AmountOutOfRange, MixedCurrencies (no such
/// currency).
struct PayDeposit
{
    static constexpr const char *name = "PayDeposit";
    static constexpr int argsVersion = 1;
    DepositId depositId; ///< made of the provider's name of the payment
    QuoteLinkId linkId;
    qint64 amountMinor = 0;
    QString currency;  ///< ISO 4217, as the provider has it
    QString reference; ///< the provider's name of the payment
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("depositId", self.depositId);
        v("linkId", self.linkId);
        v("amountMinor", self.amountMinor);
        v("currency", self.currency);
        v("reference", self.reference);
        v("at", self.at);
    }
};
Result<void> run(const PayDeposit &command, CommandContext &context);

/// A manager gives a deposit back, or keeps it. Of a quote that is still open, its clock goes on
/// with what was left. Problems: NotFound, NothingToUndo (settled already), MissingReason,
/// NeedsManager, QuoteLocked (reserved or signed: that is cancelled first).
struct SettleDeposit
{
    static constexpr const char *name = "SettleDeposit";
    static constexpr int argsVersion = 1;
    DepositId depositId;
    DepositState outcome = DepositState::Refunded; ///< or Forfeited
    QString reason;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("depositId", self.depositId);
        v("outcome", self.outcome);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const SettleDeposit &command, CommandContext &context);

/// A manager moves a deposit whole to another open quote of the same client's (S0.7): it is settled
/// where it was, and counts there as if it had been paid there, with a receipt of that quote's that
/// names the first. Problems: NotFound, NothingToUndo (settled already), MissingReason,
/// NeedsManager, Forbidden (the same quote, or another client's), MixedCurrencies, QuoteLocked
/// (where it was is reserved or signed), QuoteExpired, QuoteStep (it cannot take one).
struct MoveDeposit
{
    static constexpr const char *name = "MoveDeposit";
    static constexpr int argsVersion = 1;
    DepositId depositId;
    QuoteId quoteId;   ///< where it goes
    DepositId movedId; ///< what it is there
    QString reason;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("depositId", self.depositId);
        v("quoteId", self.quoteId);
        v("movedId", self.movedId);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const MoveDeposit &command, CommandContext &context);

} // namespace Vitrina
