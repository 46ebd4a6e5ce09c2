// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/closeopportunity.h"

#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"

namespace Vitrina {

namespace {

/// The follow-ups of an opportunity in one state, in a fixed order.
std::vector<FollowUp> followUpsOf(CommandContext &context, const OpportunityId &id,
                                  FollowUpState state)
{
    return loadWhere<FollowUp>(context.database(),
                               QStringLiteral("opportunity_id = ? AND state = ? ORDER BY id"),
                               {id.toBytes(), codeOf(state)});
}

Result<void> setState(CommandContext &context, const FollowUp &followUp, FollowUpState state)
{
    FollowUp after = followUp;
    after.state = state;
    return context.update(followUp, after);
}

} // namespace

Result<void> closeAsLost(CommandContext &context, const OpportunityId &id, const Loss &loss)
{
    VITRINA_LET(opportunity, context.need<Opportunity>(id));
    if (opportunity.state != OpportunityState::Open)
        return failure(Problem::Code::AlreadyClosed);
    if (loss.reasonId.isNull())
        return failure(Problem::Code::MissingReason);
    VITRINA_TRY(needCatalogueItem(context, loss.reasonId, Catalogue::LostReason));
    VITRINA_LET(note, checkedText(loss.note, "note"));

    Opportunity after = opportunity;
    after.state = OpportunityState::Lost;
    after.lostReasonId = loss.reasonId;
    after.lostNote = note;
    after.closedAt = context.at();
    VITRINA_TRY(context.update(opportunity, after));
    for (const FollowUp &pending : followUpsOf(context, id, FollowUpState::Pending))
        VITRINA_TRY(setState(context, pending, FollowUpState::Cancelled));
    VITRINA_TRY(cancelQuotesOf(context, id));
    return addTimeline(context, TimelineKind::Lost, opportunity.clientId, id, {}, note,
                       {{QStringLiteral("reason"), loss.reasonId.toString()}});
}

Result<void> reopenWhatWasLost(CommandContext &context, const OpportunityId &id,
                               const CommandId &lostCommand)
{
    const std::optional<Opportunity> lost = load<Opportunity>(context.database(), id);
    if (!lost || lost->version != lostCommand || lost->state != OpportunityState::Lost)
        return {};
    Opportunity after = *lost;
    after.state = OpportunityState::Open;
    after.lostReasonId = {};
    after.lostNote.clear();
    after.closedAt = {};
    VITRINA_TRY(context.update(*lost, after));
    for (const FollowUp &cancelled : followUpsOf(context, id, FollowUpState::Cancelled)) {
        if (cancelled.version == lostCommand)
            VITRINA_TRY(setState(context, cancelled, FollowUpState::Pending));
    }
    return reopenQuotesOf(context, id, lostCommand);
}

Result<void> run(const MarkLost &command, CommandContext &context)
{
    return closeAsLost(context, command.opportunityId, command.loss);
}

Result<void> run(const UndoLost &command, CommandContext &context)
{
    VITRINA_LET(opportunity, context.need<Opportunity>(command.opportunityId));
    if (opportunity.version != command.lostCommand)
        return failure(Problem::Code::ChangedSince);
    VITRINA_TRY(reopenWhatWasLost(context, command.opportunityId, command.lostCommand));
    return addTimeline(context, TimelineKind::Undone, opportunity.clientId, opportunity.id, {});
}

Result<void> run(const ReopenLost &command, CommandContext &context)
{
    VITRINA_LET(lost, context.need<Opportunity>(command.lostId));
    if (lost.state != OpportunityState::Lost)
        return failure(Problem::Code::AlreadyClosed);
    Opportunity cycle = lost;
    cycle.id = command.newId;
    cycle.state = OpportunityState::Open;
    cycle.stage = Stage::Interested;
    cycle.advisorId = command.advisorId.isNull() ? lost.advisorId : command.advisorId;
    cycle.lostReasonId = {};
    cycle.lostNote.clear();
    cycle.openedAt = context.at();
    cycle.closedAt = {};
    VITRINA_TRY(context.insert(cycle));
    VITRINA_TRY(schedule(context, cycle.clientId, cycle.id, cycle.advisorId, 0, command.next));
    return addTimeline(context, TimelineKind::Reopened, cycle.clientId, cycle.id, command.next.id);
}

} // namespace Vitrina
