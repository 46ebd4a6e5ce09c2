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

Result<void> settleOfQuote(CommandContext &context, const Deposit &deposit, const QString &reason)
{
    VITRINA_LET(quote, context.need<Quote>(deposit.quoteId));
    if (deposit.state == DepositState::Held && quote.deposited) {
        if (quote.status == QuoteStatus::Reserved || quote.status == QuoteStatus::Completed)
            return failure(Problem::Code::QuoteLocked);
        VITRINA_LET(step, stepOf(context, quote, QuoteEvent::Refund, reason));
        VITRINA_TRY(context.update(quote, inState(quote, step.state)));
    }
    return addQuoteEvent(context, quote, "settled", reason,
                         {{QStringLiteral("deposit"), deposit.id.toString()}});
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
    VITRINA_LET(link, context.need<QuoteLink>(command.linkId));
    VITRINA_LET(quote, context.need<Quote>(link.quoteId));
    if (!Currency::fromCode(command.currency))
        return failure(Problem::Code::MixedCurrencies);
    VITRINA_LET(deposit, depositFor(context, quote, command.amountMinor, command.reference));
    deposit.id = context.derivedId<DepositId>();
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
    VITRINA_LET(deposit, context.need<Deposit>(command.depositId));
    VITRINA_LET(reason, checkedText(command.reason, "reason"));
    if (deposit.settledAt.isValid())
        return failure(Problem::Code::NothingToUndo);
    if (command.outcome != DepositState::Refunded && command.outcome != DepositState::Forfeited)
        return failure(Problem::Code::BadFile, {QString::fromLatin1(SettleDeposit::name)});
    if (reason.isEmpty())
        return failure(Problem::Code::MissingReason);
    Deposit after = deposit;
    after.state = command.outcome;
    after.settledAt = context.at();
    after.settledBy = context.actor().id;
    after.settlement = reason;
    VITRINA_TRY(context.update(deposit, after));
    return settleOfQuote(context, deposit, reason);
}

} // namespace Vitrina
