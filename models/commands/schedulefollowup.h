// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// The next thing to do with a client, as scheduled in the panel (S1.8).
struct NextStep
{
    FollowUpId id;
    CatalogueItemId typeId;
    QDateTime dueAt;
    int minutes = 15;
    QString observations;
    CatalogueItemId qualityId; ///< null: the client's quality stays as it is
    StaffId advisorId;         ///< null: the same as before, or oneself

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("typeId", self.typeId);
        v("dueAt", self.dueAt);
        v("minutes", self.minutes);
        v("observations", self.observations);
        v("qualityId", self.qualityId);
        v("advisorId", self.advisorId);
    }
};

/// Schedules a follow-up of a client, with or without an opportunity (S1.7, S1.8).
/// Problems: MissingNextFollowUp without a moment, DateInPast, DateTooFar (two years),
/// UnknownCatalogueItem.
struct ScheduleFollowUp
{
    static constexpr const char *name = "ScheduleFollowUp";
    static constexpr int argsVersion = 1;
    ClientId clientId;
    OpportunityId opportunityId;
    NextStep next;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("clientId", self.clientId);
        v("opportunityId", self.opportunityId);
        v("next", self.next);
        v("at", self.at);
    }
};
Result<void> run(const ScheduleFollowUp &command, CommandContext &context);

/// Moves a pending follow-up to another moment, and makes it as long as `minutes` says.
/// Problems: AlreadyResolved, MissingNextFollowUp without a moment, DateTooFar.
struct RescheduleFollowUp
{
    static constexpr const char *name = "RescheduleFollowUp";
    static constexpr int argsVersion = 1;
    FollowUpId followUpId;
    QDateTime dueAt;
    int minutes = 0; ///< 0: as long as before
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("followUpId", self.followUpId);
        v("dueAt", self.dueAt);
        v("minutes", self.minutes);
        v("at", self.at);
    }
};
Result<void> run(const RescheduleFollowUp &command, CommandContext &context);

/// Writes the follow-up that @p next describes, with the attempts counted so far. For commands that
/// schedule as a part of something else.
Result<void> schedule(CommandContext &context, const ClientId &client,
                      const OpportunityId &opportunity, const StaffId &usualAdvisor, int attempt,
                      const NextStep &next);

} // namespace Vitrina
