// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/discountrequests.h"

#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"
#include "domain/discountlimit.h"
#include "storage/quotequeries.h"

#include <QJsonObject>

namespace Vitrina {

namespace {

Percent limitOf(CommandContext &context)
{
    const auto found = loadWhere<Company>(context.database(), QStringLiteral("1 LIMIT 1"), {});
    return found.empty() ? noDiscountLimit
                         : Percent::fromMillionths(found.front().discountLimitMillionths);
}

std::optional<GivenDiscount> overIn(CommandContext &context, const Quote &quote,
                                    const QuoteContent &content)
{
    const std::optional<Currency> currency = Currency::fromCode(quote.currency);
    return currency ? discountOver(content, *currency, limitOf(context)) : std::nullopt;
}

/// Of what the quote says now.
std::optional<GivenDiscount> overNow(CommandContext &context, const Quote &quote)
{
    const auto edited =
        loadWhere<QuoteVersion>(context.database(), QStringLiteral("quote_id = ? AND number = ?"),
                                {quote.id.toBytes(), quote.editedVersion});
    return edited.empty() ? std::nullopt
                          : overIn(context, quote, contentOf(context.database(), edited.front()));
}

/// Whether there is a request of what the quote says now, in one of these states (SQL).
bool hasRequest(CommandContext &context, const Quote &quote, const char *states)
{
    return !loadWhere<DiscountRequest>(
                context.database(),
                QStringLiteral("quote_id = ? AND content_version = ? AND state IN (%1)")
                    .arg(QLatin1StringView(states)),
                {quote.id.toBytes(), quote.contentVersion.toBytes()})
                .empty();
}

Result<DiscountRequest> needAsked(CommandContext &context, const DiscountRequestId &id)
{
    VITRINA_LET(request, context.need<DiscountRequest>(id));
    if (request.state != DiscountState::Requested)
        return failure(Problem::Code::ChangeAnswered);
    return request;
}

Result<void> answerDiscount(CommandContext &context, const DiscountRequest &request,
                            DiscountState state, const QString &reason)
{
    DiscountRequest after = request;
    after.state = state;
    after.answer = reason;
    after.answeredAt = context.at();
    after.answeredBy = context.actor().id;
    return context.update(request, after);
}

Result<void> addDiscountEvent(CommandContext &context, const Quote &quote, const char *event,
                              const QString &text)
{
    const std::optional<GivenDiscount> over = overNow(context, quote);
    return addQuoteEvent(context, quote, event, text,
                         {{QStringLiteral("percent"), over ? over->percent.millionths() : 0},
                          {QStringLiteral("version"), quote.editedVersion}});
}

} // namespace

Result<void> run(const RequestDiscount &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    if (quote.contentVersion != command.seen)
        return failure(Problem::Code::ChangedSince);
    VITRINA_LET(note, checkedText(command.note, "note", DiscountRequest::longestText));
    VITRINA_TRY(stepOf(context, quote, QuoteEvent::Send));
    if (!overNow(context, quote))
        return failure(Problem::Code::DiscountWithin);
    if (hasRequest(context, quote, "'requested', 'approved'"))
        return failure(Problem::Code::DiscountAsked);
    DiscountRequest request;
    request.id = command.requestId;
    request.clientId = quote.clientId;
    request.quoteId = quote.id;
    request.contentVersion = quote.contentVersion;
    request.note = note;
    request.askedAt = context.at();
    request.askedBy = context.actor().id;
    VITRINA_TRY(context.insert(request));
    return addDiscountEvent(context, quote, "discount_asked", note);
}

Result<void> run(const ApproveDiscount &command, CommandContext &context)
{
    VITRINA_LET(request, needAsked(context, command.requestId));
    VITRINA_LET(quote, context.need<Quote>(request.quoteId));
    if (request.askedBy == context.actor().id)
        return failure(Problem::Code::OwnRequest);
    if (request.contentVersion != quote.contentVersion)
        return failure(Problem::Code::ChangedSince);
    VITRINA_TRY(answerDiscount(context, request, DiscountState::Approved, {}));
    return addDiscountEvent(context, quote, "discount_approved", {});
}

Result<void> run(const RejectDiscount &command, CommandContext &context)
{
    VITRINA_LET(request, needAsked(context, command.requestId));
    VITRINA_LET(quote, context.need<Quote>(request.quoteId));
    VITRINA_LET(reason, checkedText(command.reason, "reason", DiscountRequest::longestText));
    if (reason.isEmpty())
        return failure(Problem::Code::MissingReason);
    VITRINA_TRY(answerDiscount(context, request, DiscountState::Rejected, reason));
    return addDiscountEvent(context, quote, "discount_rejected", reason);
}

Result<void> checkDiscount(CommandContext &context, const Quote &quote)
{
    if (!overNow(context, quote) || hasRequest(context, quote, "'approved'"))
        return {};
    return failure(Problem::Code::DiscountOver);
}

Result<void> checkDiscountOf(CommandContext &context, const Quote &quote,
                             const QuoteContent &content)
{
    if (context.actor().may(Permission::ApproveDiscount) || !overIn(context, quote, content))
        return {};
    return failure(Problem::Code::DiscountOver);
}

} // namespace Vitrina
