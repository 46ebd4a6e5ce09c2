// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/discountrows.h"
#include "domain/quotecontent.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// The approval of a discount over the company's limit is asked for, of what the quote says now.
/// Problems: NotFound, ChangedSince, DiscountWithin, DiscountAsked, TextTooLong, and those of a
/// quote that cannot be sent anyway.
struct RequestDiscount
{
    static constexpr const char *name = "RequestDiscount";
    static constexpr int argsVersion = 1;
    DiscountRequestId requestId;
    QuoteId quoteId;
    CommandId seen; ///< the quote's contentVersion
    QString note;   ///< why
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("requestId", self.requestId);
        v("quoteId", self.quoteId);
        v("seen", self.seen);
        v("note", self.note);
        v("at", self.at);
    }
};
Result<void> run(const RequestDiscount &command, CommandContext &context);

/// Somebody else who may grants it: these contents can be sent. Problems: NotFound,
/// ChangeAnswered, ChangedSince (the quote says something else by now), OwnRequest, Forbidden.
struct ApproveDiscount
{
    static constexpr const char *name = "ApproveDiscount";
    static constexpr int argsVersion = 1;
    DiscountRequestId requestId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("requestId", self.requestId);
        v("at", self.at);
    }
};
Result<void> run(const ApproveDiscount &command, CommandContext &context);

/// It is refused, and why. Problems: NotFound, ChangeAnswered, MissingReason, TextTooLong,
/// Forbidden.
struct RejectDiscount
{
    static constexpr const char *name = "RejectDiscount";
    static constexpr int argsVersion = 1;
    DiscountRequestId requestId;
    QString reason;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("requestId", self.requestId);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const RejectDiscount &command, CommandContext &context);

/// Whether what a quote says now may go to the client: DiscountOver where a discount is over the
/// limit and nobody approved it.
Result<void> checkDiscount(CommandContext &context, const Quote &quote);
/// The same of contents that go to the client at once: the actor has to be one who may approve.
Result<void> checkDiscountOf(CommandContext &context, const Quote &quote,
                             const QuoteContent &content);

} // namespace Vitrina
