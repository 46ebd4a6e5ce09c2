// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/schedulefollowup.h"

#include "commands/commandsupport.h"
#include "commands/textlimits.h"

namespace Vitrina {

namespace {

/// Nobody plans a call further ahead than this; a year typed wrong is caught here.
constexpr int furthestDays = 2 * 366;

Result<void> checkDue(const CommandContext &context, const QDateTime &dueAt)
{
    if (!dueAt.isValid())
        return failure(Problem::Code::MissingNextFollowUp);
    if (dueAt > context.at().addDays(furthestDays))
        return failure(Problem::Code::DateTooFar);
    return {};
}

Result<void> setQuality(CommandContext &context, const ClientId &clientId,
                        const CatalogueItemId &quality)
{
    if (quality.isNull())
        return {};
    VITRINA_TRY(needCatalogueItem(context, quality, Catalogue::Quality));
    VITRINA_LET(client, context.need<Client>(clientId));
    Client after = client;
    after.qualityId = quality;
    return context.update(client, after);
}

} // namespace

Result<void> schedule(CommandContext &context, const ClientId &client,
                      const OpportunityId &opportunity, const StaffId &usualAdvisor, int attempt,
                      const NextStep &next)
{
    VITRINA_TRY(checkDue(context, next.dueAt));
    if (next.dueAt < context.at().addSecs(-60))
        return failure(Problem::Code::DateInPast);
    VITRINA_TRY(needCatalogueItem(context, next.typeId, Catalogue::FollowUpType));
    VITRINA_LET(observations, checkedText(next.observations, "observations"));

    FollowUp followUp;
    followUp.id = next.id;
    followUp.clientId = client;
    followUp.opportunityId = opportunity;
    followUp.advisorId = next.advisorId.isNull() ? usualAdvisor : next.advisorId;
    followUp.typeId = next.typeId;
    followUp.dueAt = next.dueAt;
    followUp.minutes = next.minutes;
    followUp.observations = observations;
    followUp.attempt = attempt;
    followUp.createdAt = context.at();
    followUp.createdBy = context.actor().id;
    VITRINA_TRY(context.insert(followUp));
    return setQuality(context, client, next.qualityId);
}

Result<void> run(const ScheduleFollowUp &command, CommandContext &context)
{
    VITRINA_LET(client, context.need<Client>(command.clientId));
    VITRINA_TRY(
        schedule(context, client.id, command.opportunityId, context.actor().id, 0, command.next));
    return addTimeline(context, TimelineKind::Scheduled, client.id, command.opportunityId,
                       command.next.id, {},
                       {{QStringLiteral("due"), command.next.dueAt.toMSecsSinceEpoch()},
                        {QStringLiteral("type"), command.next.typeId.toString()}});
}

Result<void> run(const RescheduleFollowUp &command, CommandContext &context)
{
    VITRINA_LET(followUp, context.need<FollowUp>(command.followUpId));
    if (followUp.state != FollowUpState::Pending)
        return failure(Problem::Code::AlreadyResolved);
    VITRINA_TRY(checkDue(context, command.dueAt));
    FollowUp after = followUp;
    after.dueAt = command.dueAt;
    if (command.minutes > 0)
        after.minutes = command.minutes;
    VITRINA_TRY(context.update(followUp, after));
    return addTimeline(context, TimelineKind::Rescheduled, followUp, {},
                       {{QStringLiteral("from"), followUp.dueAt.toMSecsSinceEpoch()},
                        {QStringLiteral("due"), command.dueAt.toMSecsSinceEpoch()}});
}

} // namespace Vitrina
