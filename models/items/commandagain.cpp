// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/commandagain.h"

#include "commands/appraisals.h"
#include "commands/argsjson.h"
#include "commands/branchmerge.h"
#include "commands/changestage.h"
#include "commands/clientmerge.h"
#include "commands/commandregistry.h"
#include "commands/parties.h"
#include "commands/registercontact.h"
#include "commands/savepaper.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "commands/stockmerge.h"
#include "storage/clientqueries.h"
#include "storage/rows.h"

#include <algorithm>

namespace Vitrina {

namespace {

Result<AnyCommand> again(Database &database, ChangeStage command, const OutboxCommand &)
{
    if (const auto sale = load<Opportunity>(database, command.opportunityId))
        command.from = sale->stage;
    return AnyCommand(command);
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
Result<AnyCommand> again(Database &database, EditClient command, const OutboxCommand &kept)
{
    const auto present = loadClientDetail(database, command.clientId);
    if (!present)
        return AnyCommand(command);
    const std::vector<ComparedRow> rows = comparedRows(database, kept.sequence);
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
    return AnyCommand(command);
}

/// She has seen mine beside theirs: hers is written over what stands now.
Result<AnyCommand> again(Database &database, EditQuote command, const OutboxCommand &)
{
    const std::optional<Quote> present = load<Quote>(database, command.quoteId);
    if (!present)
        return failure(Problem::Code::NotFound, {QString::fromLatin1(Quote::table)});
    command.seen = present->contentVersion;
    return AnyCommand(command);
}

/// What she changed of a branch is written over what stands now, the rest stays.
Result<AnyCommand> again(Database &database, SaveBranch command, const OutboxCommand &)
{
    const auto present = load<Branch>(database, command.branch.id);
    if (!present || !command.seen)
        return AnyCommand(command);
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
    return AnyCommand(command);
}

/// Of one of the people, hers is written over what stands now; somebody new keeps to no version.
Result<AnyCommand> again(Database &database, SaveStaff command, const OutboxCommand &)
{
    if (const auto present = load<StaffMember>(database, command.member.id); present)
        command.seen = present->version;
    return AnyCommand(command);
}

/// The same of a party to a deal; a new one keeps to no version.
Result<AnyCommand> again(Database &database, SaveParty command, const OutboxCommand &)
{
    const std::optional<DealParty> present = load<DealParty>(database, command.partyId);
    if (!present && !command.seen.isNull())
        return failure(Problem::Code::NotFound, {QString::fromLatin1(DealParty::table)});
    command.seen = present ? present->version : CommandId();
    return AnyCommand(command);
}

Result<AnyCommand> again(Database &database, RemoveParty command, const OutboxCommand &)
{
    const std::optional<DealParty> present = load<DealParty>(database, command.partyId);
    if (!present)
        return failure(Problem::Code::NotFound, {QString::fromLatin1(DealParty::table)});
    command.seen = present->version;
    return AnyCommand(command);
}

/// The same of a vehicle that is given in. A decision is not: it is of what was seen.
Result<AnyCommand> again(Database &database, EditAppraisal command, const OutboxCommand &)
{
    const std::optional<Appraisal> present = load<Appraisal>(database, command.appraisalId);
    if (!present)
        return failure(Problem::Code::NotFound, {QString::fromLatin1(Appraisal::table)});
    command.seen = present->version;
    return AnyCommand(command);
}

/// What she changed of the company is written over what stands now.
Result<AnyCommand> again(Database &database, SaveCompany command, const OutboxCommand &)
{
    if (const auto present = load<Company>(database, command.companyId); present && command.seen)
        command.seen = formOf(*present);
    return AnyCommand(command);
}

/// The same of what its quotes carry, of which the address is a branch's.
Result<AnyCommand> again(Database &database, SavePaper command, const OutboxCommand &)
{
    const auto company = load<Company>(database, command.companyId);
    const auto branch = load<Branch>(database, command.branchId);
    if (company && branch && command.seen)
        command.seen = partOf(command, {branch->address, company->legalText, company->logo});
    return AnyCommand(command);
}

/// What she changed of a unit is written over what stands now, the rest stays.
Result<AnyCommand> again(Database &database, SaveUnit command, const OutboxCommand &)
{
    const auto present = load<Unit>(database, command.unitId);
    return AnyCommand(present ? correctedOver(command, *present) : command);
}

/// The same of what a branch asks for online.
Result<AnyCommand> again(Database &database, SavePayments command, const OutboxCommand &)
{
    const auto present = load<Branch>(database, command.branchId);
    return AnyCommand(present ? correctedOver(command, *present) : command);
}

/// Nothing where the kept one is another.
template <typename Command>
std::optional<Result<AnyCommand>> againIfSo(Database &database, const OutboxCommand &kept)
{
    Command command;
    if (kept.name != QLatin1StringView(Command::name) || !Args::fromObject(kept.args, command))
        return std::nullopt;
    return again(database, std::move(command), kept);
}

/// The first of them that it is.
template <typename... Commands>
std::optional<Result<AnyCommand>> againAsOneOf(Database &database, const OutboxCommand &kept)
{
    std::optional<Result<AnyCommand>> found;
    ((found = found ? found : againIfSo<Commands>(database, kept)), ...);
    return found;
}

} // namespace

Result<AnyCommand> commandAgain(Database &database, const OutboxCommand &command)
{
    const Result<AnyCommand> parsed = parseCommand(command.name, command.argsVersion, command.args);
    if (!parsed)
        return parsed;
    return againAsOneOf<ChangeStage, EditClient, EditQuote, SaveCompany, SaveBranch, SaveStaff,
                        SavePaper, SaveUnit, SavePayments, SaveParty, RemoveParty, EditAppraisal>(
               database, command)
        .value_or(parsed);
}

} // namespace Vitrina
