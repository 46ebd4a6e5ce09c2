// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changerequests.h"

#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"

#include <QJsonObject>

namespace Vitrina {

namespace {

Result<ChangeRequest> needOpen(CommandContext &context, const ChangeRequestId &id)
{
    VITRINA_LET(request, context.need<ChangeRequest>(id));
    if (request.state != ChangeState::Open)
        return failure(Problem::Code::ChangeAnswered);
    return request;
}

/// Answered by the actor, now.
Result<void> answer(CommandContext &context, const ChangeRequest &request, ChangeRequest after)
{
    after.answeredAt = context.at();
    after.answeredBy = context.actor().id;
    return context.update(request, after);
}

Result<void> addChangeEvent(CommandContext &context, const Quote &quote, const char *event,
                            const ChangeRequestId &request, const QString &text)
{
    return addQuoteEvent(context, quote, event, text,
                         {{QStringLiteral("change"), request.toString()}});
}

/// A text that has to say something.
Result<QString> neededText(const QString &typed, const char *field)
{
    VITRINA_LET(text, checkedText(typed, field, ChangeRequest::longestText));
    if (text.isEmpty())
        return failure(Problem::Code::MissingReason);
    return text;
}

Result<void> withdraw(CommandContext &context, const ChangeRequest &request)
{
    ChangeRequest after = request;
    after.state = ChangeState::Withdrawn;
    return answer(context, request, after);
}

} // namespace

Result<void> run(const RequestChange &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    VITRINA_LET(wish, neededText(command.wish, "wish"));
    VITRINA_TRY(stepOf(context, quote, QuoteEvent::AskChange, wish));
    if (openChangeOf(context, quote.id))
        return failure(Problem::Code::ChangeOpen);
    ChangeRequest request;
    request.id = command.requestId;
    request.clientId = quote.clientId;
    request.quoteId = quote.id;
    request.wish = wish;
    request.askedAt = context.at();
    request.askedBy = context.actor().id;
    VITRINA_TRY(context.insert(request));
    return addChangeEvent(context, quote, "change_asked", request.id, wish);
}

Result<void> run(const WithdrawChange &command, CommandContext &context)
{
    VITRINA_LET(request, needOpen(context, command.requestId));
    VITRINA_LET(quote, context.need<Quote>(request.quoteId));
    if (request.askedBy != context.actor().id)
        return failure(Problem::Code::Forbidden);
    VITRINA_TRY(withdraw(context, request));
    return addChangeEvent(context, quote, "change_withdrawn", request.id, {});
}

Result<void> run(const RejectChange &command, CommandContext &context)
{
    VITRINA_LET(request, needOpen(context, command.requestId));
    VITRINA_LET(quote, context.need<Quote>(request.quoteId));
    VITRINA_LET(reason, neededText(command.reason, "reason"));
    ChangeRequest after = request;
    after.state = ChangeState::Rejected;
    after.answer = reason;
    VITRINA_TRY(answer(context, request, after));
    return addChangeEvent(context, quote, "change_rejected", request.id, reason);
}

std::optional<ChangeRequest> openChangeOf(CommandContext &context, const QuoteId &quote)
{
    const auto open = loadWhere<ChangeRequest>(
        context.database(), QStringLiteral("quote_id = ? AND state = 'open' ORDER BY id"),
        {quote.toBytes()});
    return open.empty() ? std::nullopt : std::optional(open.front());
}

Result<void> finishChange(CommandContext &context, const ChangeRequest &request, int madeVersion)
{
    ChangeRequest after = request;
    after.state = ChangeState::Done;
    after.madeVersion = madeVersion;
    return answer(context, request, after);
}

Result<void> endChangeOf(CommandContext &context, const QuoteId &quote)
{
    const std::optional<ChangeRequest> open = openChangeOf(context, quote);
    return open ? withdraw(context, *open) : Result<void>();
}

} // namespace Vitrina
