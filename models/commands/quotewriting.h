// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandcontext.h"
#include "domain/quotecontent.h"

#include <QJsonObject>

namespace Vitrina {

/// Writes contents as the rows of a version that has none yet.
Result<void> insertContent(CommandContext &context, const QuoteVersion &version,
                           QuoteContent content);

/// Writes contents over those of a version: rows that stand are updated, others removed; rows that
/// do not stand are new ones, with new ids (a deleted id stays deleted, rule 9).
Result<void> replaceContent(CommandContext &context, const QuoteVersion &version,
                            QuoteContent content);

/// Texts cleaned and within their limits, positions as the lists have them.
Result<QuoteContent> tidied(QuoteContent content);

/// The next step of a quote by the life cycle's table, for the actor; the row is not written.
Result<QuoteStep> stepOf(CommandContext &context, const Quote &quote, QuoteEvent event,
                         const QString &reason = {});

/// The client has what is edited: its clock begins anew, and the sale stands at *Cotizado* at
/// least.
/// @p channel is the code of a QuoteChannel.
Result<void> markSent(CommandContext &context, const Quote &quote, const QString &channel);

/// What happened to a quote, in its client's timeline (S0.12).
Result<void> addQuoteEvent(CommandContext &context, const Quote &quote, const char *event,
                           const QString &text = {}, QJsonObject data = {});

/// Cancels what is open of an opportunity that is given up (S1.10), or opens again what that
/// command cancelled.
Result<void> cancelQuotesOf(CommandContext &context, const OpportunityId &opportunity);
Result<void> reopenQuotesOf(CommandContext &context, const OpportunityId &opportunity,
                            const CommandId &lostCommand);

} // namespace Vitrina
