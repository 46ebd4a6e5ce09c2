// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quotemail.h"

#include "commands/commandsupport.h"
#include "commands/discountrequests.h"
#include "commands/movequote.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"
#include "domain/mailaddress.h"
#include "domain/text.h"

#include <algorithm>

namespace Vitrina {

namespace {

Problem standsElsewhere(const Sending &sending)
{
    return {Problem::Code::MailStep, {codeOf(sending.state)}};
}

/// Only whoever wrote a mail, and whose account sends it, knows what became of it.
Result<Sending> needOwn(CommandContext &context, const SendingId &id)
{
    VITRINA_LET(sending, context.need<Sending>(id));
    if (sending.createdBy != context.actor().id)
        return failure(Problem::Code::Forbidden, {QString::fromLatin1(Sending::table)});
    return sending;
}

/// Whether a mail that was written upon @p seen may go now.
Result<Quote> needSendable(CommandContext &context, const QuoteId &id, const CommandId &seen)
{
    VITRINA_LET(quote, context.need<Quote>(id));
    if (quote.contentVersion != seen)
        return failure(Problem::Code::ChangedSince);
    VITRINA_TRY(stepOf(context, quote, QuoteEvent::Send));
    VITRINA_TRY(checkDiscount(context, quote));
    return quote;
}

/// The client has the mail, whatever has become of the quote meanwhile.
Result<void> noteArrival(CommandContext &context, const Sending &sending, bool movesQuote)
{
    VITRINA_LET(quote, context.need<Quote>(sending.quoteId));
    if (movesQuote && needSendable(context, sending.quoteId, sending.contentVersion))
        return markSent(context, quote, codeOf(QuoteChannel::Mail));
    return addQuoteEvent(context, quote, "mail_late");
}

/// As the hub asks it (hub/05_sendings.sql, may_be_under_way): nothing leaves before its link is
/// known, and each try of a mail has the same one.
bool mayBeUnderWay(CommandContext &context, const Sending &sending)
{
    return !sending.body.contains(linkPlace()) ||
           !loadWhere<QuoteLink>(
                context.database(),
                QStringLiteral("quote_id = ? AND channel = 'mail' AND minted_at >= ?"),
                {sending.quoteId.toBytes(), sending.createdAt.toMSecsSinceEpoch()})
                .empty();
}

Sending inAnotherRound(Sending sending, const DeviceId &sender)
{
    sending.state = SendingState::Waiting;
    sending.sender = sender;
    ++sending.round;
    sending.attempts = 0;
    sending.fault = MailTrouble::None;
    sending.faultDetail.clear();
    return sending;
}

Sending sentNow(const CommandContext &context, Sending sending)
{
    sending.state = SendingState::Sent;
    sending.fault = MailTrouble::None;
    sending.faultDetail.clear();
    sending.sentAt = context.at();
    return sending;
}

QString detailOf(const QString &said)
{
    return storableLine(said).left(Sending::longestDetail).trimmed();
}

} // namespace

Result<void> run(const QueueMail &command, CommandContext &context)
{
    VITRINA_LET(quote, needSendable(context, command.quoteId, command.seen));
    VITRINA_LET(recipient, MailAddress::parse(command.recipient));
    VITRINA_LET(subject, checkedLine(command.subject, "subject"));
    VITRINA_LET(body, checkedText(command.body, "body"));
    if (command.sender.isNull())
        return failure(Problem::Code::BadFile, {QString::fromLatin1(QueueMail::name)});
    Sending sending;
    sending.id = command.sendingId;
    sending.clientId = quote.clientId;
    sending.quoteId = quote.id;
    sending.recipient = QString::fromLatin1(recipient.spec());
    sending.subject = subject;
    sending.body = body;
    sending.contentVersion = quote.contentVersion;
    sending.sender = command.sender;
    sending.createdAt = context.at();
    sending.createdBy = context.actor().id;
    return context.insert(sending);
}

Result<void> run(const MailSent &command, CommandContext &context)
{
    VITRINA_LET(sending, needOwn(context, command.sendingId));
    // A mail that was cancelled or given up while it was under way has gone.
    if (sending.state == SendingState::Sent || sending.state == SendingState::Bounced)
        return tl::unexpected(standsElsewhere(sending));
    Sending after = sentNow(context, sending);
    after.attempts = std::max(command.attempts, sending.attempts); // another of her computers tried
    after.triedAt = context.at();
    VITRINA_TRY(context.update(sending, after));
    return noteArrival(context, sending, command.movesQuote);
}

Result<void> run(const MailTried &command, CommandContext &context)
{
    VITRINA_LET(sending, needOwn(context, command.sendingId));
    if (command.round != MailTried::anyRound && command.round != sending.round)
        return {};
    if (sending.state != SendingState::Waiting)
        return tl::unexpected(standsElsewhere(sending));
    if (command.trouble == MailTrouble::None || isBounce(command.trouble) ||
        command.attempts < sending.attempts)
        return failure(Problem::Code::BadFile, {QString::fromLatin1(MailTried::name)});
    Sending after = sending;
    after.state = command.isFinal ? SendingState::Failed : SendingState::Waiting;
    after.attempts = command.attempts;
    after.fault = command.trouble;
    after.faultDetail = detailOf(command.detail);
    after.triedAt = context.at();
    VITRINA_TRY(context.update(sending, after));
    if (!command.isFinal)
        return {};
    VITRINA_LET(quote, context.need<Quote>(sending.quoteId));
    return addQuoteEvent(context, quote, "mail_failed");
}

Result<void> run(const MailArrived &command, CommandContext &context)
{
    VITRINA_LET(sending, needOwn(context, command.sendingId));
    if (sending.state != SendingState::Failed || sending.fault != MailTrouble::Unknown)
        return tl::unexpected(standsElsewhere(sending));
    VITRINA_TRY(context.update(sending, sentNow(context, sending)));
    return noteArrival(context, sending, true);
}

Result<void> run(const MailBounced &command, CommandContext &context)
{
    VITRINA_LET(sending, needOwn(context, command.sendingId));
    if (sending.state != SendingState::Sent)
        return tl::unexpected(standsElsewhere(sending));
    if (!isBounce(command.trouble))
        return failure(Problem::Code::BadFile, {QString::fromLatin1(MailBounced::name)});
    Sending after = sending;
    after.state = SendingState::Bounced;
    after.fault = command.trouble;
    after.faultDetail = detailOf(command.detail);
    VITRINA_TRY(context.update(sending, after));
    VITRINA_LET(quote, context.need<Quote>(sending.quoteId));
    return addQuoteEvent(context, quote, "mail_bounced");
}

Result<void> run(const RetryMail &command, CommandContext &context)
{
    VITRINA_LET(sending, needOwn(context, command.sendingId));
    if (sending.state != SendingState::Failed)
        return tl::unexpected(standsElsewhere(sending));
    VITRINA_TRY(needSendable(context, sending.quoteId, sending.contentVersion));
    if (command.sender.isNull())
        return failure(Problem::Code::BadFile, {QString::fromLatin1(RetryMail::name)});
    return context.update(sending, inAnotherRound(sending, command.sender));
}

Result<void> run(const TakeOverMail &command, CommandContext &context)
{
    VITRINA_LET(sending, needOwn(context, command.sendingId));
    if (sending.state != SendingState::Waiting || sending.sender == command.sender)
        return tl::unexpected(standsElsewhere(sending));
    if (command.sender.isNull())
        return failure(Problem::Code::BadFile, {QString::fromLatin1(TakeOverMail::name)});
    Sending after = inAnotherRound(sending, command.sender);
    if (mayBeUnderWay(context, sending)) {
        after.state = SendingState::Failed;
        after.fault = MailTrouble::Unknown;
    } else {
        VITRINA_TRY(needSendable(context, sending.quoteId, sending.contentVersion));
    }
    return context.update(sending, after);
}

Result<void> run(const CancelMail &command, CommandContext &context)
{
    VITRINA_LET(sending, context.need<Sending>(command.sendingId));
    if (sending.state != SendingState::Waiting && sending.state != SendingState::Failed)
        return tl::unexpected(standsElsewhere(sending));
    Sending after = sending;
    after.state = SendingState::Cancelled;
    return context.update(sending, after);
}

} // namespace Vitrina
