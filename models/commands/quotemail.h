// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/sendingrows.h"

namespace Vitrina {

class CommandContext;

/// A quote is to go to its client by mail (S0.4): it waits for the computer that is to send it.
/// Problems: ChangedSince, BadEmail, and those of a quote that cannot be sent.
struct QueueMail
{
    static constexpr const char *name = "QueueMail";
    static constexpr int argsVersion = 1;
    SendingId sendingId;
    QuoteId quoteId;
    CommandId seen; ///< the quote's contentVersion when the words were made
    QString recipient;
    QString subject;
    QString body; ///< with linkPlace()
    DeviceId sender;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sendingId", self.sendingId);
        v("quoteId", self.quoteId);
        v("seen", self.seen);
        v("recipient", self.recipient);
        v("subject", self.subject);
        v("body", self.body);
        v("sender", self.sender);
        v("at", self.at);
    }
};
Result<void> run(const QueueMail &command, CommandContext &context);

/// The mail server has it, by its 250 and by nothing else (S0.11): the quote is sent. Where it can
/// no longer be, the mail has gone all the same, and the timeline says so. Problem: MailStep where
/// that was known already.
struct MailSent
{
    static constexpr const char *name = "MailSent";
    static constexpr int argsVersion = 1;
    SendingId sendingId;
    int attempts = 0;       ///< of this round, this one included
    bool movesQuote = true; ///< false: the hub would not have the quote sent
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sendingId", self.sendingId);
        v("attempts", self.attempts);
        v("movesQuote", self.movesQuote);
        v("at", self.at);
    }
};
Result<void> run(const MailSent &command, CommandContext &context);

/// It was tried in vain. Final: a person has to do something. Of an earlier round it says nothing
/// any more. Problems: MailStep where it does not wait, Forbidden to all but its author.
struct MailTried
{
    static constexpr const char *name = "MailTried";
    static constexpr int argsVersion = 1;
    SendingId sendingId;
    int attempts = 0; ///< of this round
    MailTrouble trouble = MailTrouble::None;
    QString detail; ///< what the server said
    bool isFinal = false;
    QDateTime at;
    int round = anyRound; ///< Sending::round that was tried

    /// What commands say that were kept before they said which.
    static constexpr int anyRound = -1;
    static constexpr const char *cameLater[] = {"round"};

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sendingId", self.sendingId);
        v("attempts", self.attempts);
        v("trouble", self.trouble);
        v("detail", self.detail);
        v("isFinal", self.isFinal);
        v("at", self.at);
        v("round", self.round);
    }
};
Result<void> run(const MailTried &command, CommandContext &context);

/// Nobody knew whether it had arrived, and its author says that it has: as good as MailSent.
/// Problem: MailStep.
struct MailArrived
{
    static constexpr const char *name = "MailArrived";
    static constexpr int argsVersion = 1;
    SendingId sendingId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sendingId", self.sendingId);
        v("at", self.at);
    }
};
Result<void> run(const MailArrived &command, CommandContext &context);

/// What was sent has come back, as a mail in its author's mailbox says. That it was sent stays a
/// fact (S0.11), and the quote's clock runs on. Problems: MailStep where it was not sent or is
/// known to have come back, Forbidden to all but its author.
struct MailBounced
{
    static constexpr const char *name = "MailBounced";
    static constexpr int argsVersion = 1;
    SendingId sendingId;
    MailTrouble trouble = MailTrouble::None; ///< one that isBounce()
    QString detail;                          ///< what the server said
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sendingId", self.sendingId);
        v("trouble", self.trouble);
        v("detail", self.detail);
        v("at", self.at);
    }
};
Result<void> run(const MailBounced &command, CommandContext &context);

/// Its author has what failed sent again, by the computer she sits at. Problems: MailStep,
/// ChangedSince, and those of a quote that cannot be sent.
struct RetryMail
{
    static constexpr const char *name = "RetryMail";
    static constexpr int argsVersion = 1;
    SendingId sendingId;
    DeviceId sender;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sendingId", self.sendingId);
        v("sender", self.sender);
        v("at", self.at);
    }
};
Result<void> run(const RetryMail &command, CommandContext &context);

/// Its author has what waits for another computer of hers sent by the one she sits at. Where it may
/// have left the other (its link is known, or it has none), it does not wait here: nobody knows,
/// and she says whether it arrived. Problems: MailStep (it does not wait, or waits here), Forbidden
/// to all but its author; where it waits here, those of a quote that cannot be sent.
struct TakeOverMail
{
    static constexpr const char *name = "TakeOverMail";
    static constexpr int argsVersion = 1;
    SendingId sendingId;
    DeviceId sender;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sendingId", self.sendingId);
        v("sender", self.sender);
        v("at", self.at);
    }
};
Result<void> run(const TakeOverMail &command, CommandContext &context);

/// It is not to go. What is under way may go all the same. Problem: MailStep.
struct CancelMail
{
    static constexpr const char *name = "CancelMail";
    static constexpr int argsVersion = 1;
    SendingId sendingId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sendingId", self.sendingId);
        v("at", self.at);
    }
};
Result<void> run(const CancelMail &command, CommandContext &context);

} // namespace Vitrina
