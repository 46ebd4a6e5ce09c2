// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/resolvefollowup.h"

#include "commands/closeopportunity.h"
#include "commands/commandsupport.h"
#include "commands/textlimits.h"

namespace Vitrina {

namespace {

/// Whether something remains to be done with the client after this follow-up, so that S1.7 asks for
/// a next one: her opportunity is open and no other pending follow-up of it stands.
bool needsNext(CommandContext &context, const FollowUp &followUp)
{
    const std::optional<Opportunity> opportunity =
        load<Opportunity>(context.database(), followUp.opportunityId);
    if (opportunity && opportunity->state != OpportunityState::Open)
        return false;
    return !context.database()
                .scalar(QStringLiteral(
                            "SELECT EXISTS (SELECT 1 FROM follow_up WHERE client_id = ? AND id <> ?"
                            " AND state = 'pending' AND opportunity_id IS ?)"),
                        {followUp.clientId.toBytes(), followUp.id.toBytes(),
                         Column::store(followUp.opportunityId)})
                .toBool();
}

Result<FollowUp> resolved(CommandContext &context, const ResolveFollowUp &command)
{
    VITRINA_LET(before, context.need<FollowUp>(command.followUpId));
    if (before.state != FollowUpState::Pending)
        return failure(Problem::Code::AlreadyResolved);
    if (command.outcome == Outcome::None)
        return failure(Problem::Code::MissingOutcome);
    VITRINA_LET(note, checkedText(command.note, "note"));
    FollowUp after = before;
    after.state = FollowUpState::Resolved;
    after.outcome = command.outcome;
    after.outcomeNote = note;
    after.resolvedAt = context.at();
    after.resolvedBy = context.actor().id;
    VITRINA_TRY(context.update(before, after));
    return after;
}

} // namespace

Result<void> run(const ResolveFollowUp &command, CommandContext &context)
{
    VITRINA_LET(followUp, resolved(context, command));
    QJsonObject data{{QStringLiteral("outcome"), codeOf(command.outcome)},
                     {QStringLiteral("type"), followUp.typeId.toString()},
                     {QStringLiteral("due"), followUp.dueAt.toMSecsSinceEpoch()}};
    if (command.next)
        data.insert(QStringLiteral("next"), command.next->dueAt.toMSecsSinceEpoch());
    VITRINA_TRY(addTimeline(context, TimelineKind::Resolved, followUp, followUp.outcomeNote, data));

    if (command.loss)
        return closeAsLost(context, followUp.opportunityId, *command.loss);
    if (command.next) {
        const int attempt = command.outcome == Outcome::NotReached ? followUp.attempt + 1 : 0;
        return schedule(context, followUp.clientId, followUp.opportunityId, followUp.advisorId,
                        attempt, *command.next);
    }
    if (needsNext(context, followUp))
        return failure(Problem::Code::MissingNextFollowUp);
    return {};
}

Result<void> run(const UndoResolve &command, CommandContext &context)
{
    VITRINA_LET(followUp, context.need<FollowUp>(command.followUpId));
    if (followUp.version != command.resolveCommand)
        return failure(Problem::Code::ChangedSince);
    FollowUp pending = followUp;
    pending.state = FollowUpState::Pending;
    pending.outcome = Outcome::None;
    pending.outcomeNote.clear();
    pending.resolvedAt = {};
    pending.resolvedBy = {};
    VITRINA_TRY(context.update(followUp, pending));

    if (!command.nextId.isNull()) {
        VITRINA_LET(next, context.need<FollowUp>(command.nextId));
        if (next.version != command.resolveCommand)
            return failure(Problem::Code::ChangedSince);
        FollowUp cancelled = next;
        cancelled.state = FollowUpState::Cancelled;
        VITRINA_TRY(context.update(next, cancelled));
    }
    VITRINA_LET(client, context.need<Client>(followUp.clientId));
    if (client.version == command.resolveCommand) {
        Client after = client;
        after.qualityId = command.qualityBefore;
        VITRINA_TRY(context.update(client, after));
    }
    VITRINA_TRY(reopenWhatWasLost(context, followUp.opportunityId, command.resolveCommand));
    return addTimeline(context, TimelineKind::Undone, followUp);
}

} // namespace Vitrina
