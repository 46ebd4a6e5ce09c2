// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/savequote.h"

#include "commands/changerequests.h"
#include "commands/commandsupport.h"
#include "commands/discountrequests.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"

namespace Vitrina {

namespace {

/// The next number of a branch, taken.
Result<int> nextNumber(CommandContext &context, const BranchId &branch)
{
    if (!load<QuoteSeries>(context.database(), branch)) {
        VITRINA_TRY(context.insert(QuoteSeries{branch, 1, {}}));
        return 1;
    }
    VITRINA_LET(series, context.need<QuoteSeries>(branch));
    QuoteSeries after = series;
    ++after.lastNumber;
    VITRINA_TRY(context.update(series, after));
    return after.lastNumber;
}

/// Says in the quote what its contents come to.
Result<void> headline(CommandContext &context, Quote &quote, const QuoteContent &content)
{
    const QDateTime at = context.at();
    const std::optional<Currency> currency = Currency::fromCode(quote.currency);
    if (!currency)
        return failure(Problem::Code::MixedCurrencies);
    VITRINA_LET(total, headlineOf(content, *currency, at.date()));
    quote.totalMinor = total.minor();
    quote.title = titleOf(content);
    quote.editedAt = at;
    quote.contentVersion = context.commandId();
    return {};
}

QuoteVersion versionOf(CommandContext &context, const Quote &quote, const QuoteVersionId &id,
                       const QuoteContent &content)
{
    QuoteVersion version;
    version.id = id;
    version.clientId = quote.clientId;
    version.quoteId = quote.id;
    version.number = quote.editedVersion;
    version.note = content.note;
    version.taxName = content.taxName;
    version.taxMillionths = content.taxMillionths;
    version.madeAt = context.at();
    version.madeBy = context.actor().id;
    return version;
}

Result<void> rewrite(CommandContext &context, const Quote &quote, const QuoteContent &content)
{
    const std::vector<QuoteVersion> found =
        loadWhere<QuoteVersion>(context.database(), QStringLiteral("quote_id = ? AND number = ?"),
                                {quote.id.toBytes(), quote.editedVersion});
    if (found.empty())
        return failure(Problem::Code::NotFound, {QString::fromLatin1(QuoteVersion::table)});
    QuoteVersion after = found.front();
    after.note = content.note;
    after.taxName = content.taxName;
    after.taxMillionths = content.taxMillionths;
    VITRINA_TRY(context.update(found.front(), after));
    return replaceContent(context, after, content);
}

Result<void> beginVersion(CommandContext &context, const Quote &quote, const QuoteContent &content)
{
    const QuoteVersion version =
        versionOf(context, quote, context.derivedId<QuoteVersionId>(), content);
    VITRINA_TRY(context.insert(version));
    return insertContent(context, version, renamed(content, [&context] {
                             return context.derivedId<QuoteOfferId>().uuid();
                         }));
}

Result<void> addVersionEvent(CommandContext &context, const Quote &quote, const char *event,
                             const QString &text = {})
{
    return addQuoteEvent(context, quote, event, text,
                         {{QStringLiteral("version"), quote.editedVersion}});
}

} // namespace

Result<void> run(const CreateQuote &command, CommandContext &context)
{
    VITRINA_LET(opportunity, context.need<Opportunity>(command.opportunityId));
    if (opportunity.state != OpportunityState::Open)
        return failure(Problem::Code::AlreadyClosed);
    VITRINA_LET(content, tidied(command.content));
    const std::optional<Branch> branch = load<Branch>(context.database(), opportunity.branchId);
    if (!branch)
        return failure(Problem::Code::NotFound, {QString::fromLatin1(Branch::table)});

    Quote quote;
    quote.id = command.quoteId;
    quote.clientId = opportunity.clientId;
    quote.opportunityId = opportunity.id;
    quote.advisorId = opportunity.advisorId;
    quote.branchId = opportunity.branchId;
    quote.currency = branch->currency;
    quote.createdAt = context.at();
    quote.createdBy = context.actor().id;
    VITRINA_TRY(headline(context, quote, content));
    VITRINA_LET(number, nextNumber(context, quote.branchId));
    quote.number = number;
    VITRINA_TRY(context.insert(quote));
    const QuoteVersion version = versionOf(context, quote, command.versionId, content);
    VITRINA_TRY(context.insert(version));
    VITRINA_TRY(insertContent(context, version, content));
    return addQuoteEvent(context, quote, "created");
}

Result<void> run(const EditQuote &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    if (quote.contentVersion != command.seen)
        return failure(Problem::Code::ChangedSince);
    VITRINA_LET(content, tidied(command.content));
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::Edit));
    Quote after = inState(quote, step.state);
    VITRINA_TRY(headline(context, after, content));
    VITRINA_TRY(context.update(quote, after));
    if (after.editedVersion == quote.editedVersion) {
        VITRINA_TRY(rewrite(context, after, content));
        return addVersionEvent(context, after, "edited");
    }
    VITRINA_TRY(beginVersion(context, after, content));
    return addVersionEvent(context, after, "version");
}

Result<void> run(const EditLockedQuote &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    if (quote.contentVersion != command.seen)
        return failure(Problem::Code::ChangedSince);
    VITRINA_LET(content, tidied(command.content));
    VITRINA_LET(reason, checkedText(command.reason, "reason", ChangeRequest::longestText));
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::EditLocked));
    VITRINA_TRY(checkDiscountOf(context, quote, content));
    const std::optional<ChangeRequest> request = openChangeOf(context, quote.id);
    if (!request && reason.isEmpty())
        return failure(Problem::Code::MissingReason);
    Quote after = inState(quote, step.state);
    VITRINA_TRY(headline(context, after, content));
    VITRINA_TRY(context.update(quote, after));
    VITRINA_TRY(beginVersion(context, after, content));
    if (request)
        VITRINA_TRY(finishChange(context, *request, after.editedVersion));
    return addVersionEvent(context, after, "changed_locked",
                           reason.isEmpty() ? request->wish : reason);
}

} // namespace Vitrina
