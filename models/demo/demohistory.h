// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/seeddemonstration.h"
#include "demo/democalendar.h"
#include "demo/demoshowroom.h"

#include <optional>

namespace Vitrina {

/// What is still to be done with a client.
struct DemoNext
{
    QDateTime dueAt;
    CatalogueItemId typeId;
    QString observations;
    int attempt = 0;
};

/// A purchase cycle to be told from its end.
struct DemoDeal
{
    Client client;
    VehicleModel model;
    StaffMember advisor;
    CatalogueItemId sourceId;
    EntryType entryType = EntryType::SalesFloor;
    OpportunityState state = OpportunityState::Open;
    Stage stage = Stage::Interested; ///< wished for; see tell()
    int contacts = 1;             ///< how many follow-ups were resolved; at least DemoNext::attempt
    QDateTime lastAt;             ///< the last thing that happened, in opening hours
    std::optional<DemoNext> next; ///< exactly where the state is Open
};

/// Writes the past of opportunities as the commands would have written it: the follow-ups that were
/// resolved, and the timeline with its data (RegisterContact, ResolveFollowUp, ChangeStage,
/// MarkLost, ScheduleFollowUp, RecordAttempt).
class DemoHistory
{
public:
    DemoHistory(DemoRandom &random, const DemoTexts &texts, const DemoCalendar &calendar,
                StaffId centralizer);

    /// Appends the opportunity's rows; answers when it began. The stage stays behind the one wished
    /// for where the talks were too few.
    QDateTime tell(const DemoDeal &deal, SeedDemonstration &out);
    /// The entry with which a client's timeline begins; her entries start at @p position.
    void tellRegistration(const Client &client, qsizetype position, SeedDemonstration &out);

    CatalogueItemId someFollowUpType();

private:
    struct Told;
    void tellContact(const Told &told);
    void tellFollowUps(const Told &told);
    void tellResolved(const Told &told, const FollowUp &done, const QDateTime &nextDue);
    void tellExtra(const Told &told);
    void tellStages(const Told &told);
    void tellLost(const Told &told, Opportunity &opportunity);
    void tellNext(const Told &told);
    QString noteOf(const Told &told, Outcome outcome, bool last);
    TimelineEntry &add(const Told &told, TimelineKind kind, const QDateTime &at,
                       const QJsonObject &data = {});
    QList<QDateTime> contactDays(const DemoDeal &deal);

    DemoRandom &m_random;
    const DemoTexts &m_texts;
    const DemoCalendar &m_calendar;
    StaffId m_centralizer;
};

/// Gives out the ids of entries of one instant anew, in the order in which these stand here: by
/// their ids they are read.
void orderIds(QList<TimelineEntry> &entries);

/// The usual length of a type of follow-up, in minutes.
int usualMinutes(const CatalogueItemId &typeId);

} // namespace Vitrina
