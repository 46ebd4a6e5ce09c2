// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// Moves a sale to its next stage (S1.9): one step forward by the advisor; one step back by a
/// manager, who gives a reason. Delivery wins the opportunity. CreditMissing: *Documentado* needs
/// an approved credit, or cash (D1).
/// Problems: AlreadyClosed, ChangedSince, StageOrder, NeedsManager, MissingReason, CreditMissing.
struct ChangeStage
{
    static constexpr const char *name = "ChangeStage";
    static constexpr int argsVersion = 1;
    OpportunityId opportunityId;
    Stage from = Stage::Interested; ///< as the person saw it
    Stage to = Stage::Interested;
    QString reason; ///< required for a step back
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("opportunityId", self.opportunityId);
        v("from", self.from);
        v("to", self.to);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const ChangeStage &command, CommandContext &context);

/// Takes one's own ChangeStage back, as long as nothing was built upon it.
/// Problems: ChangedSince, CreditMissing.
struct UndoStage
{
    static constexpr const char *name = "UndoStage";
    static constexpr int argsVersion = 1;
    OpportunityId opportunityId;
    CommandId stageCommand;
    Stage to = Stage::Interested; ///< where it came from
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("opportunityId", self.opportunityId);
        v("stageCommand", self.stageCommand);
        v("to", self.to);
        v("at", self.at);
    }
};
Result<void> run(const UndoStage &command, CommandContext &context);

} // namespace Vitrina
