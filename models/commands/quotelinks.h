// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/linkanswer.h"
#include "domain/quoterows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// A visit within this time of another is the same one: a page that is loaded again.
constexpr int sameVisitMinutes = 30;

/// Another link to a quote, each copy, message and PDF its own (S1.11, rule 14). It opens nothing
/// before the quote is sent. Problems: NotFound, QuoteExpired, QuoteStep, BadFile.
struct MintLink
{
    static constexpr const char *name = "MintLink";
    static constexpr int argsVersion = 1;
    QuoteLinkId linkId;
    QuoteId quoteId;
    QString tokenHash; ///< 64 hexadecimal digits, small: the SHA-256 of the token's bits
    LinkChannel channel = LinkChannel::Copy;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("linkId", self.linkId);
        v("quoteId", self.quoteId);
        v("tokenHash", self.tokenHash);
        v("channel", self.channel);
        v("at", self.at);
    }
};
Result<void> run(const MintLink &command, CommandContext &context);

/// Every link that was given of a quote opens nothing any more: it came into the wrong hands.
/// Problems: NotFound, NothingToUndo where there is none.
struct RevokeLinks
{
    static constexpr const char *name = "RevokeLinks";
    static constexpr int argsVersion = 1;
    QuoteId quoteId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("quoteId", self.quoteId);
        v("at", self.at);
    }
};
Result<void> run(const RevokeLinks &command, CommandContext &context);

/// A person looked at the page: the quote is *Vista* (S0.6). The service's.
/// Problems: NotFound, QuoteExpired, QuoteStep (cancelled, revoked).
struct OpenLink
{
    static constexpr const char *name = "OpenLink";
    static constexpr int argsVersion = 1;
    QuoteLinkId linkId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("linkId", self.linkId);
        v("at", self.at);
    }
};
Result<void> run(const OpenLink &command, CommandContext &context);

/// What she says to it becomes a follow-up of her advisor's, due at once; where one of hers is
/// waiting already, it is told in the timeline alone. The service's. Problems as OpenLink's.
struct AnswerLink
{
    static constexpr const char *name = "AnswerLink";
    static constexpr int argsVersion = 1;
    QuoteLinkId linkId;
    LinkAnswer answer = LinkAnswer::Interested;
    QString text;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("linkId", self.linkId);
        v("answer", self.answer);
        v("text", self.text);
        v("at", self.at);
    }
};
Result<void> run(const AnswerLink &command, CommandContext &context);

} // namespace Vitrina
