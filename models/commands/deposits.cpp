// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/deposits.h"

#include "commands/clientanswer.h"
#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"
#include "domain/money.h"

#include <QJsonObject>

namespace Vitrina {

namespace {

int nextReceipt(CommandContext &context, const QuoteId &quote)
{
    const auto last = loadWhere<Deposit>(
        context.database(), QStringLiteral("quote_id = ? ORDER BY receipt DESC LIMIT 1"),
        {quote.toBytes()});
    return last.empty() ? 1 : last.front().receipt + 1;
}

Result<Deposit> depositFor(CommandContext &context, const Quote &quote, qint64 amountMinor,
                           const QString &reference)
{
    if (amountMinor <= 0 || amountMinor > Money::limit)
        return failure(Problem::Code::AmountOutOfRange, {QStringLiteral("amount")});
    VITRINA_LET(line, checkedLine(reference, "reference"));
    Deposit deposit;
    deposit.clientId = quote.clientId;
    deposit.quoteId = quote.id;
    deposit.receipt = nextReceipt(context, quote.id);
    deposit.amountMinor = amountMinor;
    deposit.currency = quote.currency;
    deposit.reference = line;
    deposit.receivedAt = context.at();
    deposit.receivedBy = context.author();
    return deposit;
}

Result<void> addPaid(CommandContext &context, const Quote &quote, const Deposit &deposit)
{
    return addQuoteEvent(context, quote,
                         deposit.state == DepositState::Held ? "paid" : "paid_unmatched",
                         deposit.reference,
                         {{QStringLiteral("deposit"), deposit.id.toString()},
                          {QStringLiteral("amount"), deposit.amountMinor},
                          {QStringLiteral("currency"), deposit.currency},
                          {QStringLiteral("receipt"), deposit.receipt},
                          {QStringLiteral("method"), codeOf(deposit.method)}});
}

/// What the showroom asks for online counts; less than that, or of another currency, does not.
Result<bool> isEnough(CommandContext &context, const Quote &quote, const PayDeposit &command)
{
    VITRINA_LET(branch, context.need<Branch>(quote.branchId));
    return command.currency == quote.currency && command.amountMinor >= branch.depositMinor;
}

/// It is settled; the clock of a quote that is still open goes on. Gives the quote.
Result<Quote> settled(CommandContext &context, const Deposit &deposit, DepositState outcome,
                      const QString &reason)
{
    Deposit after = deposit;
    after.state = outcome;
    after.settledAt = context.at();
    after.settledBy = context.actor().id;
    after.settlement = reason;
    VITRINA_TRY(context.update(deposit, after));
    VITRINA_LET(quote, context.need<Quote>(deposit.quoteId));
    if (deposit.state != DepositState::Held || !quote.deposited)
        return quote;
    if (quote.status == QuoteStatus::Reserved || quote.status == QuoteStatus::Completed)
        return failure(Problem::Code::QuoteLocked);
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::Refund, reason));
    VITRINA_TRY(context.update(quote, inState(quote, step.state)));
    return quote;
}

/// What is not settled yet, and may be for a reason.
Result<Deposit> needUnsettled(CommandContext &context, const DepositId &id, const QString &reason)
{
    VITRINA_LET(deposit, context.need<Deposit>(id));
    if (deposit.settledAt.isValid())
        return failure(Problem::Code::NothingToUndo);
    if (reason.isEmpty())
        return failure(Problem::Code::MissingReason);
    return deposit;
}

Result<Quote> needOther(CommandContext &context, const Deposit &deposit, const QuoteId &id)
{
    VITRINA_LET(quote, context.need<Quote>(id));
    if (quote.id == deposit.quoteId || quote.clientId != deposit.clientId)
        return failure(Problem::Code::Forbidden, {QString::fromLatin1(Deposit::table)});
    if (quote.currency != deposit.currency)
        return failure(Problem::Code::MixedCurrencies);
    return quote;
}

/// The same money, as a deposit of @p quote's.
Deposit movedTo(CommandContext &context, const Quote &quote, const Deposit &from,
                const DepositId &id)
{
    Deposit deposit = from;
    deposit.id = id;
    deposit.quoteId = quote.id;
    deposit.receipt = nextReceipt(context, quote.id);
    deposit.state = DepositState::Held;
    deposit.receivedAt = context.at();
    deposit.receivedBy = context.author();
    deposit.movedFromId = from.id;
    return deposit;
}

/// As receipts are numbered: "55-1".
QString receiptNumber(const Quote &quote, const Deposit &deposit)
{
    return QStringLiteral("%1-%2").arg(quote.number).arg(deposit.receipt);
}

} // namespace

Result<void> run(const RecordDeposit &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    if (command.method == PaymentMethod::Online)
        return failure(Problem::Code::BadAmount, {codeOf(command.method)});
    VITRINA_LET(deposit, depositFor(context, quote, command.amountMinor, command.reference));
    deposit.id = command.depositId;
    deposit.method = command.method;
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::ReceiveDeposit));
    VITRINA_TRY(context.insert(deposit));
    VITRINA_TRY(context.update(quote, inState(quote, step.state)));
    return addPaid(context, quote, deposit);
}

Result<void> run(const PayDeposit &command, CommandContext &context)
{
    if (load<Deposit>(context.database(), command.depositId))
        return failure(Problem::Code::NothingToUndo);
    VITRINA_LET(link, context.need<QuoteLink>(command.linkId));
    VITRINA_LET(quote, context.need<Quote>(link.quoteId));
    if (!Currency::fromCode(command.currency))
        return failure(Problem::Code::MixedCurrencies);
    VITRINA_LET(deposit, depositFor(context, quote, command.amountMinor, command.reference));
    deposit.id = command.depositId;
    deposit.currency = command.currency;
    deposit.method = PaymentMethod::Online;
    VITRINA_LET(enough, isEnough(context, quote, command));
    const Result<QuoteStep> step = stepOf(context, quote, QuoteEvent::ReceiveDeposit);
    const bool counts = enough && step;
    deposit.state = counts ? DepositState::Held : DepositState::Unmatched;
    VITRINA_TRY(context.insert(deposit));
    if (counts)
        VITRINA_TRY(context.update(quote, inState(quote, step->state)));
    else
        VITRINA_TRY(scheduleClientCall(context, quote, QStringLiteral("call"), {}));
    return addPaid(context, quote, deposit);
}

Result<void> run(const SettleDeposit &command, CommandContext &context)
{
    VITRINA_LET(reason, checkedText(command.reason, "reason"));
    VITRINA_LET(deposit, needUnsettled(context, command.depositId, reason));
    if (command.outcome != DepositState::Refunded && command.outcome != DepositState::Forfeited)
        return failure(Problem::Code::BadFile, {QString::fromLatin1(SettleDeposit::name)});
    VITRINA_LET(quote, settled(context, deposit, command.outcome, reason));
    return addQuoteEvent(context, quote, "settled", reason,
                         {{QStringLiteral("deposit"), deposit.id.toString()}});
}

Result<void> run(const MoveDeposit &command, CommandContext &context)
{
    VITRINA_LET(reason, checkedText(command.reason, "reason"));
    VITRINA_LET(before, needUnsettled(context, command.depositId, reason));
    VITRINA_LET(to, needOther(context, before, command.quoteId));
    VITRINA_LET(from, settled(context, before, DepositState::Moved, reason));
    const Deposit after = movedTo(context, to, before, command.movedId);
    VITRINA_LET(step, stepOf(context, to, QuoteEvent::ReceiveDeposit));
    VITRINA_TRY(context.insert(after));
    VITRINA_TRY(context.update(to, inState(to, step.state)));
    const QString arrow =
        QStringLiteral("%1 → %2").arg(receiptNumber(from, before), receiptNumber(to, after));
    VITRINA_TRY(addQuoteEvent(context, from, "moved_away", arrow + QStringLiteral(" · ") + reason,
                              {{QStringLiteral("deposit"), before.id.toString()}}));
    return addQuoteEvent(context, to, "moved_here", arrow + QStringLiteral(" · ") + reason,
                         {{QStringLiteral("deposit"), after.id.toString()}});
}

} // namespace Vitrina
