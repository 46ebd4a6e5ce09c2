// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quotelinks.h"

#include "commands/clientanswer.h"
#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"

#include <QJsonObject>

#include <algorithm>

namespace Vitrina {

namespace {

Problem standsElsewhere(const Quote &quote, QuoteEvent event)
{
    return {Problem::Code::QuoteStep, {codeOf(quote.status), codeOf(event)}};
}

bool isHash(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

std::vector<QuoteLink> linksOf(CommandContext &context, const QuoteId &quote)
{
    return loadWhere<QuoteLink>(context.database(), QStringLiteral("quote_id = ? ORDER BY id"),
                                {quote.toBytes()});
}

struct OpenedLink
{
    QuoteLink link;
    Quote quote;
};

/// A link that opens something at this moment; the same as standingOf() of the
/// pages and the hub's link_lives() have it.
Result<OpenedLink> needLive(CommandContext &context, const QuoteLinkId &id)
{
    VITRINA_LET(link, context.need<QuoteLink>(id));
    VITRINA_LET(quote, context.need<Quote>(link.quoteId));
    if (statusAt(stateOf(quote), context.at()) == QuoteStatus::Expired)
        return failure(Problem::Code::QuoteExpired);
    if (link.revokedAt.isValid() || quote.sentVersion == 0 ||
        quote.status == QuoteStatus::Cancelled)
        return tl::unexpected(standsElsewhere(quote, QuoteEvent::View));
    return OpenedLink{link, quote};
}

/// By what means she wants to be answered.
QString followUpTypeFor(LinkAnswer answer)
{
    return answer == LinkAnswer::TestDrive ? QStringLiteral("test_drive") : QStringLiteral("call");
}

} // namespace

Result<void> run(const MintLink &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    if (!isHash(command.tokenHash))
        return failure(Problem::Code::BadFile, {QString::fromLatin1(MintLink::name)});
    if (statusAt(stateOf(quote), context.at()) == QuoteStatus::Expired)
        return failure(Problem::Code::QuoteExpired);
    if (quote.status == QuoteStatus::Cancelled)
        return tl::unexpected(standsElsewhere(quote, QuoteEvent::Send));
    QuoteLink link;
    link.id = command.linkId;
    link.clientId = quote.clientId;
    link.quoteId = quote.id;
    link.tokenHash = command.tokenHash;
    link.channel = command.channel;
    link.mintedAt = context.at();
    link.mintedBy = context.actor().id;
    return context.insert(link);
}

Result<void> run(const RevokeLinks &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    int revoked = 0;
    for (const QuoteLink &link : linksOf(context, quote.id)) {
        if (link.revokedAt.isValid())
            continue;
        QuoteLink after = link;
        after.revokedAt = context.at();
        VITRINA_TRY(context.update(link, after));
        ++revoked;
    }
    if (revoked == 0)
        return failure(Problem::Code::NothingToUndo);
    return addQuoteEvent(context, quote, "links_revoked");
}

Result<void> run(const OpenLink &command, CommandContext &context)
{
    VITRINA_LET(opened, needLive(context, command.linkId));
    const QuoteLink &link = opened.link;
    const Quote &quote = opened.quote;
    const bool isFirst = !link.openedAt.isValid();
    QuoteLink after = link;
    if (isFirst)
        after.openedAt = context.at();
    if (!link.seenAt.isValid() || link.seenAt.addSecs(60 * sameVisitMinutes) <= context.at())
        ++after.opens;
    after.seenAt = std::max(link.seenAt, context.at());
    VITRINA_TRY(context.update(link, after));
    const bool isOnTheWay =
        quote.status == QuoteStatus::Sent || quote.status == QuoteStatus::Viewed;
    const bool isNew = isOnTheWay && !quote.viewed;
    if (isNew) {
        VITRINA_LET(step, stepOf(context, quote, QuoteEvent::View));
        VITRINA_TRY(context.update(quote, inState(quote, step.state)));
    }
    if (!isFirst && !isNew)
        return {};
    return addQuoteEvent(context, quote, isNew ? "viewed" : "link_opened", {},
                         {{QStringLiteral("channel"), codeOf(link.channel)}});
}

Result<void> run(const AnswerLink &command, CommandContext &context)
{
    VITRINA_LET(opened, needLive(context, command.linkId));
    VITRINA_LET(text, checkedText(command.text, "text"));
    VITRINA_LET(followUp,
                scheduleClientCall(context, opened.quote, followUpTypeFor(command.answer), text));
    return addQuoteEvent(context, opened.quote, "answered", text,
                         {{QStringLiteral("answer"), codeOf(command.answer)},
                          {QStringLiteral("followUp"), followUp.toString()}});
}

} // namespace Vitrina
