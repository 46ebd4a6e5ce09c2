// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changestage.h"

#include "commands/commandsupport.h"
#include "commands/credits.h"
#include "commands/textlimits.h"

namespace Vitrina {

namespace {

/// The row with its stage set, won or open as the stage asks.
Opportunity atStage(const Opportunity &opportunity, Stage stage, const QDateTime &at)
{
    Opportunity after = opportunity;
    after.stage = stage;
    const bool won = stage == Stage::Delivered;
    after.state = won ? OpportunityState::Won : OpportunityState::Open;
    after.closedAt = won ? at : QDateTime();
    return after;
}

} // namespace

Result<void> run(const ChangeStage &command, CommandContext &context)
{
    VITRINA_LET(opportunity, context.need<Opportunity>(command.opportunityId));
    if (opportunity.state == OpportunityState::Lost)
        return failure(Problem::Code::AlreadyClosed);
    if (opportunity.stage != command.from)
        return failure(Problem::Code::ChangedSince);
    VITRINA_LET(reason, checkedText(command.reason, "reason"));
    const bool back = int(command.to) < int(command.from);
    if (back && !context.actor().may(Permission::StepStageBack))
        return failure(Problem::Code::NeedsManager, {codeOf(command.from), codeOf(command.to)});
    if (back && reason.isEmpty())
        return failure(Problem::Code::MissingReason);
    VITRINA_TRY(checkMeans(context, opportunity, command.to));

    VITRINA_TRY(context.update(opportunity, atStage(opportunity, command.to, context.at())));
    return addTimeline(context, TimelineKind::StageChanged, opportunity.clientId, opportunity.id,
                       {}, reason,
                       {{QStringLiteral("from"), codeOf(command.from)},
                        {QStringLiteral("to"), codeOf(command.to)}});
}

Result<void> run(const UndoStage &command, CommandContext &context)
{
    VITRINA_LET(opportunity, context.need<Opportunity>(command.opportunityId));
    if (opportunity.version != command.stageCommand)
        return failure(Problem::Code::ChangedSince);
    VITRINA_TRY(checkMeans(context, opportunity, command.to));
    VITRINA_TRY(context.update(opportunity, atStage(opportunity, command.to, context.at())));
    return addTimeline(context, TimelineKind::Undone, opportunity.clientId, opportunity.id, {}, {},
                       {{QStringLiteral("from"), codeOf(opportunity.stage)},
                        {QStringLiteral("to"), codeOf(command.to)}});
}

} // namespace Vitrina
