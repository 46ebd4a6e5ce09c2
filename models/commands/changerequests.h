// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changerequestrows.h"
#include "domain/result.h"

#include <optional>

namespace Vitrina {

class CommandContext;

/// Whoever attends the client asks customer care to change her locked quote (S0.3). A quote has one
/// request that waits. Problems: NotFound, QuoteStep (it is not locked), MissingReason (nothing is
/// wished), TextTooLong, ChangeOpen.
struct RequestChange
{
    static constexpr const char *name = "RequestChange";
    static constexpr int argsVersion = 1;
    ChangeRequestId requestId;
    QuoteId quoteId;
    QString wish;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("requestId", self.requestId);
        v("quoteId", self.quoteId);
        v("wish", self.wish);
        v("at", self.at);
    }
};
Result<void> run(const RequestChange &command, CommandContext &context);

/// Who asked takes it back. Problems: NotFound, ChangeAnswered, Forbidden to all others.
struct WithdrawChange
{
    static constexpr const char *name = "WithdrawChange";
    static constexpr int argsVersion = 1;
    ChangeRequestId requestId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("requestId", self.requestId);
        v("at", self.at);
    }
};
Result<void> run(const WithdrawChange &command, CommandContext &context);

/// Customer care refuses it, and the quote stays as it is. Problems: NotFound, ChangeAnswered,
/// Forbidden, MissingReason, TextTooLong.
struct RejectChange
{
    static constexpr const char *name = "RejectChange";
    static constexpr int argsVersion = 1;
    ChangeRequestId requestId;
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
Result<void> run(const RejectChange &command, CommandContext &context);

/// What waits for an answer of a quote.
std::optional<ChangeRequest> openChangeOf(CommandContext &context, const QuoteId &quote);
/// The request is done: @p madeVersion came of it. In the command that changes the quote.
Result<void> finishChange(CommandContext &context, const ChangeRequest &request, int madeVersion);
/// What is asked for a quote ends with it. In the command that cancels the quote.
Result<void> endChangeOf(CommandContext &context, const QuoteId &quote);

} // namespace Vitrina
