// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quotewriting.h"

#include "commands/commandsupport.h"
#include "commands/discountrequests.h"
#include "commands/reservations.h"
#include "commands/textlimits.h"
#include "storage/quotequeries.h"

#include <algorithm>

namespace Vitrina {

namespace {

template <typename Row>
auto present(const QList<Row> &rows, const decltype(Row::id) &id)
{
    return std::find_if(rows.begin(), rows.end(), [&id](const Row &row) { return row.id == id; });
}

/// Removes what is not wanted any more.
template <typename Row>
Result<void> removeOthers(CommandContext &context, const QList<Row> &stored,
                          const QList<Row> &wanted)
{
    for (const Row &row : stored) {
        const bool kept = std::any_of(wanted.begin(), wanted.end(),
                                      [&row](const Row &one) { return one.id == row.id; });
        if (!kept)
            VITRINA_TRY(context.remove(row));
    }
    return {};
}

template <typename Row>
Result<void> write(CommandContext &context, const QList<Row> &stored, const Row &row)
{
    const auto old = present(stored, row.id);
    if (old == stored.end())
        return context.insert(row);
    return context.update(*old, row);
}

/// New ids for rows that do not stand.
QuoteContent withFreshIds(CommandContext &context, QuoteContent content, const QuoteContent &stored)
{
    QHash<QuoteOfferId, QuoteOfferId> offers;
    for (QuoteOffer &offer : content.offers) {
        const QuoteOfferId before = offer.id;
        if (present(stored.offers, offer.id) == stored.offers.end())
            offer.id = context.derivedId<QuoteOfferId>();
        offers.insert(before, offer.id);
    }
    const auto adopt = [&](auto &rows, const auto &standing) {
        for (auto &row : rows) {
            row.offerId = offers.value(row.offerId);
            if (present(standing, row.id) == standing.end())
                row.id = context.derivedId<std::decay_t<decltype(row.id)>>();
        }
    };
    adopt(content.items, stored.items);
    adopt(content.forms, stored.forms);
    return content;
}

void belongTo(QuoteContent &content, const QuoteVersion &version)
{
    for (QuoteOffer &offer : content.offers) {
        offer.clientId = version.clientId;
        offer.quoteVersionId = version.id;
    }
    for (QuoteItem &item : content.items)
        item.clientId = version.clientId;
    for (QuoteForm &form : content.forms)
        form.clientId = version.clientId;
}

/// Positions count within each offer.
template <typename Row>
void number(QList<Row> &rows)
{
    QHash<QuoteOfferId, int> next;
    for (Row &row : rows)
        row.position = next[row.offerId]++;
}

std::vector<Quote> quotesOf(CommandContext &context, const OpportunityId &opportunity)
{
    return loadWhere<Quote>(context.database(), QStringLiteral("opportunity_id = ? ORDER BY id"),
                            {opportunity.toBytes()});
}

/// The sale stands at *Cotizado* at least (S1.9).
Result<void> markQuoted(CommandContext &context, const OpportunityId &id)
{
    VITRINA_LET(opportunity, context.need<Opportunity>(id));
    if (opportunity.stage != Stage::Interested || opportunity.state != OpportunityState::Open)
        return {};
    Opportunity after = opportunity;
    after.stage = Stage::Quoted;
    VITRINA_TRY(context.update(opportunity, after));
    return addTimeline(context, TimelineKind::StageChanged, opportunity.clientId, opportunity.id,
                       {}, {},
                       {{QStringLiteral("from"), codeOf(opportunity.stage)},
                        {QStringLiteral("to"), codeOf(after.stage)}});
}

/// Open is what may still be sent or seen.
bool isOpen(QuoteStatus status)
{
    return status == QuoteStatus::Draft || status == QuoteStatus::Sent ||
           status == QuoteStatus::Viewed;
}

/// What it was before it was cancelled, by what is known of it.
QuoteStatus statusBefore(const Quote &cancelled)
{
    if (cancelled.sentVersion == 0)
        return QuoteStatus::Draft;
    return cancelled.viewed ? QuoteStatus::Viewed : QuoteStatus::Sent;
}

} // namespace

Result<void> insertContent(CommandContext &context, const QuoteVersion &version,
                           QuoteContent content)
{
    belongTo(content, version);
    VITRINA_TRY(context.insertAll(content.offers));
    VITRINA_TRY(context.insertAll(content.items));
    return context.insertAll(content.forms);
}

Result<void> replaceContent(CommandContext &context, const QuoteVersion &version,
                            QuoteContent content)
{
    const QuoteContent stored = contentOf(context.database(), version);
    content = withFreshIds(context, std::move(content), stored);
    belongTo(content, version);
    VITRINA_TRY(removeOthers(context, stored.items, content.items));
    VITRINA_TRY(removeOthers(context, stored.forms, content.forms));
    VITRINA_TRY(removeOthers(context, stored.offers, content.offers));
    for (const QuoteOffer &offer : std::as_const(content.offers))
        VITRINA_TRY(write(context, stored.offers, offer));
    for (const QuoteItem &item : std::as_const(content.items))
        VITRINA_TRY(write(context, stored.items, item));
    for (const QuoteForm &form : std::as_const(content.forms))
        VITRINA_TRY(write(context, stored.forms, form));
    return {};
}

Result<QuoteContent> tidied(QuoteContent content)
{
    VITRINA_LET(note, checkedText(content.note, "note"));
    content.note = note;
    int position = 0;
    for (QuoteOffer &offer : content.offers) {
        VITRINA_LET(text, checkedLine(offer.text, "model"));
        VITRINA_LET(colour, checkedLine(offer.colour, "colour"));
        offer.text = text;
        offer.colour = colour;
        offer.position = position++;
    }
    for (QuoteItem &item : content.items) {
        VITRINA_LET(text, checkedLine(item.text, "text"));
        item.text = text;
    }
    for (QuoteForm &form : content.forms) {
        VITRINA_LET(lender, checkedLine(form.lender, "lender"));
        form.lender = lender;
    }
    number(content.items);
    number(content.forms);
    return content;
}

Result<QuoteStep> stepOf(CommandContext &context, const Quote &quote, QuoteEvent event,
                         const QString &reason)
{
    QuoteFacts facts;
    facts.now = context.at();
    facts.permissions = Permissions::fromInt(context.actor().permissions);
    facts.writer = !context.isService() && context.inScope(quote.clientId);
    facts.clientHerself = context.isService();
    facts.system = context.isService(); // a payment provider's word
    facts.reason = reason;
    return next(stateOf(quote), event, facts);
}

Result<void> markSent(CommandContext &context, const Quote &quote, const QString &channel)
{
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::Send));
    VITRINA_TRY(checkDiscount(context, quote));
    Quote after = inState(quote, step.state);
    after.sentAt = context.at();
    after.extensionAskedAt = {};
    VITRINA_TRY(context.update(quote, after));
    VITRINA_TRY(addQuoteEvent(
        context, after, "sent", {},
        {{QStringLiteral("channel"), channel}, {QStringLiteral("version"), after.sentVersion}}));
    return markQuoted(context, quote.opportunityId);
}

Result<void> addQuoteEvent(CommandContext &context, const Quote &quote, const char *event,
                           const QString &text, QJsonObject data)
{
    data.insert(QStringLiteral("event"), QString::fromLatin1(event));
    data.insert(QStringLiteral("quote"), quote.id.toString());
    data.insert(QStringLiteral("number"), quote.number);
    return addTimeline(context, TimelineKind::Quote, quote.clientId, quote.opportunityId, {}, text,
                       data);
}

Result<void> cancelQuotesOf(CommandContext &context, const OpportunityId &opportunity)
{
    for (const Quote &quote : quotesOf(context, opportunity)) {
        if (quote.status == QuoteStatus::Reserved || quote.deposited)
            return failure(Problem::Code::QuoteStep,
                           {codeOf(quote.status), codeOf(QuoteEvent::Cancel)});
        if (!isOpen(quote.status))
            continue;
        Quote after = quote;
        after.status = QuoteStatus::Cancelled;
        VITRINA_TRY(context.update(quote, after));
        VITRINA_TRY(freeReservationsOf(context, quote.id, {}));
    }
    return {};
}

Result<void> reopenQuotesOf(CommandContext &context, const OpportunityId &opportunity,
                            const CommandId &lostCommand)
{
    for (const Quote &quote : quotesOf(context, opportunity)) {
        if (quote.status != QuoteStatus::Cancelled || quote.version != lostCommand)
            continue;
        Quote after = quote;
        after.status = statusBefore(quote);
        VITRINA_TRY(context.update(quote, after));
    }
    return {};
}

} // namespace Vitrina
