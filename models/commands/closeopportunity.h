// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/resolvefollowup.h"

namespace Vitrina {

/// Ends an opportunity without a sale (*desistir*, S1.10): the reason is kept, its pending
/// follow-ups are cancelled.
/// Problems: AlreadyClosed, MissingReason, UnknownCatalogueItem, QuoteStep where a quote of it is
/// reserved or has its deposit.
struct MarkLost
{
    static constexpr const char *name = "MarkLost";
    static constexpr int argsVersion = 1;
    OpportunityId opportunityId;
    Loss loss;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("opportunityId", self.opportunityId);
        v("loss", self.loss);
        v("at", self.at);
    }
};
Result<void> run(const MarkLost &command, CommandContext &context);

/// Takes one's own MarkLost back, as long as nothing was built upon it.
/// Problems: ChangedSince.
struct UndoLost
{
    static constexpr const char *name = "UndoLost";
    static constexpr int argsVersion = 1;
    OpportunityId opportunityId;
    CommandId lostCommand;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("opportunityId", self.opportunityId);
        v("lostCommand", self.lostCommand);
        v("at", self.at);
    }
};
Result<void> run(const UndoLost &command, CommandContext &context);

/// A manager takes a lost client up again as a new purchase cycle (S1.10).
/// Problems: AlreadyClosed where it is not lost, and those of the time of the next follow-up
/// (ScheduleFollowUp).
struct ReopenLost
{
    static constexpr const char *name = "ReopenLost";
    static constexpr int argsVersion = 1;
    OpportunityId lostId;
    OpportunityId newId;
    StaffId advisorId;
    NextStep next;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("lostId", self.lostId);
        v("newId", self.newId);
        v("advisorId", self.advisorId);
        v("next", self.next);
        v("at", self.at);
    }
};
Result<void> run(const ReopenLost &command, CommandContext &context);

/// The act itself, for commands that end an opportunity as a part of something else.
Result<void> closeAsLost(CommandContext &context, const OpportunityId &id, const Loss &loss);
/// Takes back what closeAsLost() did in the command @p lostCommand; nothing where it did nothing.
Result<void> reopenWhatWasLost(CommandContext &context, const OpportunityId &id,
                               const CommandId &lostCommand);

} // namespace Vitrina
