// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"
#include "domain/result.h"

#include <QDateTime>

namespace Vitrina {

class CommandContext;

/// A new quote of an open opportunity: a draft with the next number of its branch (S0.2, S1.12).
/// The number is provisional until the shared database has it.
/// Problems: AlreadyClosed, MixedCurrencies, and those of figures (headlineOf()).
struct CreateQuote
{
    static constexpr const char *name = "CreateQuote";
    static constexpr int argsVersion = 1;
    QuoteId quoteId;
    QuoteVersionId versionId;
    OpportunityId opportunityId;
    QuoteContent content;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("quoteId", self.quoteId);
        v("versionId", self.versionId);
        v("opportunityId", self.opportunityId);
        v("content", self.content);
        v("at", self.at);
    }
};
Result<void> run(const CreateQuote &command, CommandContext &context);

/// What a quote says from now on: of a draft, or of the version that was begun after the last one
/// sent; where there is none, it begins one (S0.11), and what was sent stays as it is. Refuses with
/// ChangedSince what was edited by somebody else meanwhile.
/// Problems: ChangedSince, QuoteExpired, QuoteStep, MixedCurrencies, and those of figures.
struct EditQuote
{
    static constexpr const char *name = "EditQuote";
    static constexpr int argsVersion = 1;
    QuoteId quoteId;
    CommandId seen; ///< the quote's contentVersion, as the person had it before her
    QuoteContent content;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("quoteId", self.quoteId);
        v("seen", self.seen);
        v("content", self.content);
        v("at", self.at);
    }
};
Result<void> run(const EditQuote &command, CommandContext &context);

/// Customer care changes what a reserved or signed quote says (S0.3): another version of it, which
/// the client's link shows from now on; all older ones stay as they were. It answers the request
/// that waits; where none does it has a reason. Problems: NotFound, ChangedSince, QuoteStep (it is
/// not locked), Forbidden, MissingReason, TextTooLong, DiscountOver (she may approve none), and
/// what contents are refused for.
struct EditLockedQuote
{
    static constexpr const char *name = "EditLockedQuote";
    static constexpr int argsVersion = 1;
    QuoteId quoteId;
    CommandId seen; ///< as EditQuote::seen
    QuoteContent content;
    QString reason;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("quoteId", self.quoteId);
        v("seen", self.seen);
        v("content", self.content);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const EditLockedQuote &command, CommandContext &context);

} // namespace Vitrina
