// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/creditsteps.h"
#include "domain/entities.h"

namespace Vitrina {

class CommandContext;

/// A lender is to be asked for a quote's credit (D1); nothing has gone to it yet. Problems:
/// NotFound, QuoteStep (cancelled), MissingLender, AmountOutOfRange, TextTooLong.
struct OpenApplication
{
    static constexpr const char *name = "OpenApplication";
    static constexpr int argsVersion = 1;
    CreditApplicationId applicationId;
    QuoteId quoteId;
    QString lender;
    qint64 requestedMinor = 0;
    QString conditions; ///< what is asked besides
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("applicationId", self.applicationId);
        v("quoteId", self.quoteId);
        v("lender", self.lender);
        v("requestedMinor", self.requestedMinor);
        v("conditions", self.conditions);
        v("at", self.at);
    }
};
Result<void> run(const OpenApplication &command, CommandContext &context);

/// Corrects what a lender is asked, while it has not decided; which lender, only before it was
/// sent. Problems: NotFound, CreditStep, MissingLender, AmountOutOfRange, MissingDocuments (of one
/// that is observed), TextTooLong.
struct EditApplication
{
    static constexpr const char *name = "EditApplication";
    static constexpr int argsVersion = 1;
    CreditApplicationId applicationId;
    QString lender;
    qint64 requestedMinor = 0;
    QString missing;
    QString conditions;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("applicationId", self.applicationId);
        v("lender", self.lender);
        v("requestedMinor", self.requestedMinor);
        v("missing", self.missing);
        v("conditions", self.conditions);
        v("at", self.at);
    }
};
Result<void> run(const EditApplication &command, CommandContext &context);

/// It was sent, or its lender said something (domain/creditsteps.h). Problems: NotFound,
/// ChangedSince, TextTooLong, and what moved() refuses.
struct MoveApplication
{
    static constexpr const char *name = "MoveApplication";
    static constexpr int argsVersion = 1;
    CreditApplicationId applicationId;
    CreditState from = CreditState::ToSend; ///< as the person saw it
    CreditState to = CreditState::ToSend;
    CreditAnswer answer;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("applicationId", self.applicationId);
        v("from", self.from);
        v("to", self.to);
        v("answer", self.answer);
        v("at", self.at);
    }
};
Result<void> run(const MoveApplication &command, CommandContext &context);

/// One that no lender has seen is taken back: its row goes. Problems: NotFound, CreditStep.
struct RemoveApplication
{
    static constexpr const char *name = "RemoveApplication";
    static constexpr int argsVersion = 1;
    CreditApplicationId applicationId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("applicationId", self.applicationId);
        v("at", self.at);
    }
};
Result<void> run(const RemoveApplication &command, CommandContext &context);

/// Refuses with CreditMissing a sale that becomes *Documentado* with neither cash nor an approved
/// credit (S1.9). For the commands that move stages.
Result<void> checkMeans(CommandContext &context, const Opportunity &sale, Stage to);

} // namespace Vitrina
