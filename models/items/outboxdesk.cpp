// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/outboxdesk.h"

#include "commands/appraisals.h"
#include "commands/argsjson.h"
#include "commands/branchmerge.h"
#include "commands/changestage.h"
#include "commands/clientmerge.h"
#include "commands/commandregistry.h"
#include "commands/parties.h"
#include "commands/registercontact.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "commands/whendone.h"
#include "storage/clientqueries.h"
#include "storage/rows.h"

#include <algorithm>

namespace Vitrina {

namespace {

AnyCommand stageAgain(Database &database, ChangeStage command)
{
    if (const auto sale = load<Opportunity>(database, command.opportunityId))
        command.from = sale->stage;
    return command;
}

bool wrote(const std::vector<ComparedRow> &rows, const char *table, const char *column = nullptr)
{
    return std::any_of(rows.begin(), rows.end(), [&](const ComparedRow &row) {
        if (row.table != QLatin1StringView(table))
            return false;
        return !column ||
               std::any_of(row.columns.begin(), row.columns.end(), [&](const ComparedColumn &one) {
                   return one.name == QLatin1StringView(column);
               });
    });
}

/// She has seen mine beside theirs: what she corrected is written over what stands now. What she
/// did not touch stays as a colleague may have corrected it since.
AnyCommand editAgain(Database &database, EditClient command, const std::vector<ComparedRow> &rows)
{
    const auto present = loadClientDetail(database, command.clientId);
    if (!present)
        return command;
    const ClientForm now = formOf(*present);
    const auto keep = [&rows](const char *column, auto &mine, const auto &theirs) {
        if (!wrote(rows, Client::table, column))
            mine = theirs;
    };
    keep("kind", command.client.kind, now.client.kind);
    keep("name", command.client.name, now.client.name);
    keep("surname", command.client.surname, now.client.surname);
    keep("national_id", command.client.nationalId, now.client.nationalId);
    keep("city", command.client.city, now.client.city);
    keep("observations", command.client.observations, now.client.observations);
    keep("quality_id", command.qualityId, now.qualityId);
    keep("source_id", command.sourceId, now.sourceId);
    if (!wrote(rows, ClientPhone::table))
        command.client.phones = now.client.phones;
    if (!wrote(rows, ClientEmail::table))
        command.client.emails = now.client.emails;
    command.seen = now;
    return command;
}

/// She has seen mine beside theirs: hers is written over what stands now.
Result<AnyCommand> quoteAgain(Database &database, EditQuote command)
{
    const std::optional<Quote> present = load<Quote>(database, command.quoteId);
    if (!present)
        return failure(Problem::Code::NotFound, {QString::fromLatin1(Quote::table)});
    command.seen = present->contentVersion;
    return AnyCommand(command);
}

/// What she changed of a branch is written over what stands now, the rest stays.
AnyCommand branchAgain(Database &database, SaveBranch command)
{
    const auto present = load<Branch>(database, command.branch.id);
    if (!present || !command.seen)
        return command;
    const BranchForm now = formOf(database, *present);
    const BranchForm mine = correctedOver(
        *command.seen,
        {command.branch.name, command.branch.timeZone, command.openingHours, command.departments},
        now);
    command.branch.name = mine.name;
    command.branch.timeZone = mine.timeZone;
    command.openingHours = mine.openingHours;
    command.departments = mine.departments;
    command.seen = now;
    return command;
}

/// Of one of the people, hers is written over what stands now; somebody new keeps to no version.
AnyCommand staffAgain(Database &database, SaveStaff command)
{
    if (const auto present = load<StaffMember>(database, command.member.id); present)
        command.seen = present->version;
    return command;
}

/// The same of a party to a deal; a new one keeps to no version.
Result<AnyCommand> partyAgain(Database &database, SaveParty command)
{
    const std::optional<DealParty> present = load<DealParty>(database, command.partyId);
    if (!present && !command.seen.isNull())
        return failure(Problem::Code::NotFound, {QString::fromLatin1(DealParty::table)});
    command.seen = present ? present->version : CommandId();
    return AnyCommand(command);
}

Result<AnyCommand> removalAgain(Database &database, RemoveParty command)
{
    const std::optional<DealParty> present = load<DealParty>(database, command.partyId);
    if (!present)
        return failure(Problem::Code::NotFound, {QString::fromLatin1(DealParty::table)});
    command.seen = present->version;
    return AnyCommand(command);
}

/// The same of a vehicle that is given in. A decision is not: it is of what was seen.
Result<AnyCommand> appraisalAgain(Database &database, EditAppraisal command)
{
    const std::optional<Appraisal> present = load<Appraisal>(database, command.appraisalId);
    if (!present)
        return failure(Problem::Code::NotFound, {QString::fromLatin1(Appraisal::table)});
    command.seen = present->version;
    return AnyCommand(command);
}

} // namespace

Result<AnyCommand> commandAgain(Database &database, const OutboxCommand &command)
{
    const Result<AnyCommand> parsed = parseCommand(command.name, command.argsVersion, command.args);
    if (!parsed)
        return parsed;
    if (ChangeStage stage; command.name == QLatin1StringView(ChangeStage::name) &&
                           Args::fromObject(command.args, stage))
        return stageAgain(database, stage);
    if (EditClient edit;
        command.name == QLatin1StringView(EditClient::name) && Args::fromObject(command.args, edit))
        return editAgain(database, edit, comparedRows(database, command.sequence));
    if (EditQuote edit;
        command.name == QLatin1StringView(EditQuote::name) && Args::fromObject(command.args, edit))
        return quoteAgain(database, std::move(edit));
    if (SaveBranch save;
        command.name == QLatin1StringView(SaveBranch::name) && Args::fromObject(command.args, save))
        return branchAgain(database, std::move(save));
    if (SaveStaff save;
        command.name == QLatin1StringView(SaveStaff::name) && Args::fromObject(command.args, save))
        return staffAgain(database, std::move(save));
    if (SaveParty save;
        command.name == QLatin1StringView(SaveParty::name) && Args::fromObject(command.args, save))
        return partyAgain(database, std::move(save));
    if (RemoveParty removal; command.name == QLatin1StringView(RemoveParty::name) &&
                             Args::fromObject(command.args, removal))
        return removalAgain(database, removal);
    if (EditAppraisal edit; command.name == QLatin1StringView(EditAppraisal::name) &&
                            Args::fromObject(command.args, edit))
        return appraisalAgain(database, std::move(edit));
    return parsed;
}

OutboxDesk::OutboxDesk(ReplicaReader &reader, CommandQueue &queue, OutboxWatch &watch,
                       QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_watch(watch)
{
}

void OutboxDesk::retry(const OutboxCommand &command)
{
    if (m_trying.contains(command.id))
        return; // twice is not meant twice
    Result<AnyCommand> again = failure(Problem::Code::DatabaseError);
    try {
        again = commandAgain(m_reader.database(), command);
    } catch (const DatabaseError &error) {
        again = tl::unexpected(error.problem());
    }
    if (!again) {
        Q_EMIT refused(again.error());
        return;
    }
    doInstead(command, *again, [this, id = command.id] { Q_EMIT retried(id); });
}

void OutboxDesk::keepNote(const OutboxCommand &command)
{
    if (m_trying.contains(command.id))
        return;
    const std::optional<RecordAttempt> note = noteFrom(m_reader, command);
    if (!note) {
        Q_EMIT refused({Problem::Code::NotFound, {QString::fromLatin1(Client::table)}});
        return;
    }
    doInstead(command, *note, [this, on = note->followUpId] { Q_EMIT noteKept(on); });
}

void OutboxDesk::doInstead(const OutboxCommand &command, const AnyCommand &other,
                           std::function<void()> done)
{
    m_trying.insert(command.id);
    whenDone(m_queue.submit(other, CommandQueue::Urgency::Person, command.batch), this,
             [this, id = command.id, done = std::move(done)](const Result<Receipt> &result) {
                 if (result) {
                     mark(id, true, done);
                     return;
                 }
                 m_trying.remove(id);
                 Q_EMIT refused(result.error());
             });
}

void OutboxDesk::discard(const OutboxCommand &command)
{
    mark(command.id, true, [this, id = command.id] { Q_EMIT discarded(id); });
}

void OutboxDesk::bringBack(const CommandId &command)
{
    mark(command, false, [] {});
}

void OutboxDesk::mark(const CommandId &command, bool seen, std::function<void()> done)
{
    auto promise = std::make_shared<QPromise<bool>>();
    QFuture<bool> marked = promise->future();
    promise->start();
    m_queue.post(
        [promise, command, seen](Database &database) {
            try {
                setSeen(database, command, seen);
                promise->addResult(true);
            } catch (const DatabaseError &error) {
                qWarning("a command could not be marked: %s", error.what());
                promise->addResult(false);
            }
            promise->finish();
        },
        CommandQueue::Urgency::Person);
    whenDone(marked, this, [this, command, done = std::move(done)](bool good) {
        m_trying.remove(command);
        if (good)
            done();
        else
            Q_EMIT refused({Problem::Code::DatabaseError, {}});
        m_watch.refresh();
    });
}

} // namespace Vitrina
