// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"

#include "commands/changerequests.h"
#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/reservations.h"
#include "commands/textlimits.h"

namespace Vitrina {

Result<void> run(const SendQuote &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    if (quote.contentVersion != command.seen)
        return failure(Problem::Code::ChangedSince);
    return markSent(context, quote, codeOf(command.channel));
}

Result<void> run(const CancelQuote &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    VITRINA_LET(reason, checkedText(command.reason, "reason"));
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::Cancel, reason));
    VITRINA_TRY(context.update(quote, inState(quote, step.state)));
    VITRINA_TRY(freeReservationsOf(context, quote.id, reason));
    VITRINA_TRY(endChangeOf(context, quote.id));
    return addQuoteEvent(context, quote, "cancelled", reason);
}

Result<void> run(const AskExtension &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    VITRINA_LET(note, checkedText(command.note, "note"));
    VITRINA_TRY(stepOf(context, quote, QuoteEvent::AskExtension));
    Quote after = quote;
    after.extensionAskedAt = context.at();
    VITRINA_TRY(context.update(quote, after));
    return addQuoteEvent(context, quote, "extension_asked", note);
}

Result<void> run(const ExtendQuote &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    VITRINA_LET(sale, context.need<Opportunity>(quote.opportunityId));
    if (sale.state == OpportunityState::Lost)
        return failure(Problem::Code::AlreadyClosed);
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::Extend));
    Quote after = inState(quote, step.state);
    after.extensionAskedAt = {};
    VITRINA_TRY(context.update(quote, after));
    return addQuoteEvent(context, after, "extended");
}

} // namespace Vitrina
