// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/schedulefollowup.h"

#include <optional>

namespace Vitrina {

/// How an opportunity ends without a sale (S1.10).
struct Loss
{
    CatalogueItemId reasonId;
    QString note;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("reasonId", self.reasonId);
        v("note", self.note);
    }
};

/// Records what came of a follow-up and schedules the next (S1.5 to S1.7, X3). The next one is
/// required unless the opportunity ends here (`loss`), has ended already, or holds another pending
/// follow-up.
/// Problems: AlreadyResolved, MissingOutcome, MissingNextFollowUp, those of the time of the next
/// (ScheduleFollowUp) and of giving up (MarkLost).
struct ResolveFollowUp
{
    static constexpr const char *name = "ResolveFollowUp";
    static constexpr int argsVersion = 1;
    FollowUpId followUpId;
    Outcome outcome = Outcome::None;
    QString note;
    std::optional<NextStep> next;
    std::optional<Loss> loss;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("followUpId", self.followUpId);
        v("outcome", self.outcome);
        v("note", self.note);
        v("next", self.next);
        v("loss", self.loss);
        v("at", self.at);
    }
};
Result<void> run(const ResolveFollowUp &command, CommandContext &context);

/// Takes one's own ResolveFollowUp back, as long as nothing was built upon it: the follow-up is
/// pending again, the one it scheduled is cancelled, an opportunity it ended is open again.
/// Problems: ChangedSince.
struct UndoResolve
{
    static constexpr const char *name = "UndoResolve";
    static constexpr int argsVersion = 1;
    CommandId resolveCommand;
    FollowUpId followUpId;
    FollowUpId nextId; ///< null where none was scheduled
    CatalogueItemId qualityBefore;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("resolveCommand", self.resolveCommand);
        v("followUpId", self.followUpId);
        v("nextId", self.nextId);
        v("qualityBefore", self.qualityBefore);
        v("at", self.at);
    }
};
Result<void> run(const UndoResolve &command, CommandContext &context);

} // namespace Vitrina
