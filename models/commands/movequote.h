// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/quoterows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// By what a quote reached its client.
enum class QuoteChannel { WhatsApp, Mail, InPerson, Link };
template <>
struct EnumCodes<QuoteChannel>
{
    static constexpr std::array table{
        std::pair{QuoteChannel::WhatsApp, "whatsapp"}, std::pair{QuoteChannel::Mail, "mail"},
        std::pair{QuoteChannel::InPerson, "in_person"}, std::pair{QuoteChannel::Link, "link"}};
};

/// The client has been sent the version that is edited: its 72 h begin anew when the shared
/// database accepts it (S0.4, S0.11), and the sale stands at *Cotizado* (S1.9). A discount over the
/// company's limit is approved before (DiscountOver).
/// Problems: ChangedSince, QuoteExpired, QuoteStep, DiscountOver.
struct SendQuote
{
    static constexpr const char *name = "SendQuote";
    static constexpr int argsVersion = 1;
    QuoteId quoteId;
    CommandId seen; ///< the quote's contentVersion when the message was made: what was sent
    QuoteChannel channel = QuoteChannel::WhatsApp;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("quoteId", self.quoteId);
        v("seen", self.seen);
        v("channel", self.channel);
        v("at", self.at);
    }
};
Result<void> run(const SendQuote &command, CommandContext &context);

/// Final (S0.10).
/// Problems: QuoteStep, NeedsManager, MissingReason.
struct CancelQuote
{
    static constexpr const char *name = "CancelQuote";
    static constexpr int argsVersion = 1;
    QuoteId quoteId;
    QString reason; ///< required once the unit is reserved
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("quoteId", self.quoteId);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const CancelQuote &command, CommandContext &context);

/// The advisor asks support for another day (S0.5).
/// Problems: QuoteStep.
struct AskExtension
{
    static constexpr const char *name = "AskExtension";
    static constexpr int argsVersion = 1;
    QuoteId quoteId;
    QString note;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("quoteId", self.quoteId);
        v("note", self.note);
        v("at", self.at);
    }
};
Result<void> run(const AskExtension &command, CommandContext &context);

/// Support grants it: 24 h more, counted from the later of expiry and now.
/// Problems: AlreadyClosed, QuoteStep.
struct ExtendQuote
{
    static constexpr const char *name = "ExtendQuote";
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
Result<void> run(const ExtendQuote &command, CommandContext &context);

} // namespace Vitrina
