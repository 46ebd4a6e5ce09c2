// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/importrows.h"

#include "commands/clientwriting.h"
#include "commands/commandsupport.h"
#include "commands/textlimits.h"

namespace Vitrina {

namespace {

Opportunity importedOpportunity(CommandContext &context, const OpportunityId &id,
                                const ClientId &client, const BranchId &branch,
                                const StaffId &advisor)
{
    Opportunity opportunity;
    opportunity.id = id;
    opportunity.clientId = client;
    opportunity.branchId = branch;
    opportunity.advisorId = advisor.isNull() ? context.actor().id : advisor;
    opportunity.entryType = EntryType::Centralizer;
    opportunity.openedAt = context.at();
    return opportunity;
}

/// What a command will insert, parents before children: a table at a time is faster than a client
/// at a time.
struct NewRows
{
    QList<Client> clients;
    QList<ClientPhone> phones;
    QList<ClientEmail> emails;
    QList<Vehicle> vehicles;
    QList<Opportunity> opportunities;
    QList<FollowUp> followUps;

    Result<void> insert(CommandContext &context) const
    {
        VITRINA_TRY(context.insertAll(clients));
        VITRINA_TRY(context.insertAll(phones));
        VITRINA_TRY(context.insertAll(emails));
        VITRINA_TRY(context.insertAll(vehicles));
        VITRINA_TRY(context.insertAll(opportunities));
        return context.insertAll(followUps);
    }
};

Result<void> addPlate(NewRows &rows, CommandContext &context, const ImportedClient &imported)
{
    if (imported.plate.isEmpty())
        return {};
    VITRINA_LET(plate, checkedLine(imported.plate, "plate"));
    Vehicle vehicle;
    vehicle.id = context.derivedId<VehicleId>();
    vehicle.clientId = imported.clientId;
    vehicle.plate = plate;
    rows.vehicles += vehicle;
    return {};
}

Result<void> addClient(NewRows &rows, CommandContext &context, const ImportedClient &imported,
                       const BranchId &branch)
{
    VITRINA_LET(externalId, checkedLine(imported.externalId, "external_id"));
    Client client;
    client.id = imported.clientId;
    client.externalId = externalId;
    client.entryType = EntryType::Centralizer;
    client.qualityId = imported.qualityId;
    client.sourceId = imported.sourceId;
    client.branchId = branch;
    client.preferredAgentId = imported.advisorId;
    client.createdAt = context.at();
    client.createdBy = context.actor().id;
    VITRINA_TRY(fillIn(client, imported.details));
    VITRINA_LET(phones, phoneRows(client.id, imported.details.phones));
    VITRINA_LET(emails, emailRows(client.id, imported.details.emails));
    VITRINA_TRY(addPlate(rows, context, imported));
    rows.clients += client;
    rows.phones += phones;
    rows.emails += emails;
    if (imported.modelId.isNull())
        return {};
    Opportunity opportunity = importedOpportunity(context, context.derivedId<OpportunityId>(),
                                                  client.id, branch, imported.advisorId);
    opportunity.modelId = imported.modelId;
    opportunity.sourceId = imported.sourceId;
    rows.opportunities += opportunity;
    return {};
}

Result<void> addFollowUp(NewRows &rows, CommandContext &context, const ImportedFollowUp &imported,
                         const BranchId &branch)
{
    const StaffId advisor = imported.advisorId.isNull() ? context.actor().id : imported.advisorId;
    if (imported.newOpportunity) {
        Opportunity opportunity = importedOpportunity(context, imported.opportunityId,
                                                      imported.clientId, branch, advisor);
        opportunity.modelId = imported.modelId;
        opportunity.stage = imported.stage;
        if (imported.stage == Stage::Delivered) {
            opportunity.state = OpportunityState::Won;
            opportunity.closedAt = imported.dueAt;
        }
        rows.opportunities += opportunity;
    }
    VITRINA_LET(observations, checkedText(imported.observations, "observations"));
    FollowUp followUp;
    followUp.id = imported.followUpId;
    followUp.clientId = imported.clientId;
    followUp.opportunityId = imported.opportunityId;
    followUp.advisorId = advisor;
    followUp.typeId = imported.typeId;
    followUp.dueAt = imported.dueAt;
    followUp.minutes = imported.minutes;
    followUp.observations = observations;
    followUp.createdAt = context.at();
    followUp.createdBy = context.actor().id;
    if (imported.done) {
        followUp.state = FollowUpState::Resolved;
        followUp.outcome = Outcome::Reached;
        followUp.resolvedAt = imported.dueAt;
        followUp.resolvedBy = advisor;
    }
    rows.followUps += followUp;
    return {};
}

} // namespace

Result<void> run(const BeginImport &command, CommandContext &context)
{
    VITRINA_LET(fileName, checkedLine(command.fileName, "file_name"));
    ImportBatch batch;
    batch.id = command.batchId;
    batch.kind = command.kind;
    batch.fileName = fileName;
    batch.startedAt = context.at();
    batch.startedBy = context.actor().id;
    return context.insert(batch);
}

Result<void> run(const ImportClients &command, CommandContext &context)
{
    NewRows rows;
    for (const ImportedClient &client : command.clients)
        VITRINA_TRY(addClient(rows, context, client, command.branchId));
    return rows.insert(context);
}

Result<void> run(const ImportModels &command, CommandContext &context)
{
    return context.insertAll(command.models);
}

Result<void> run(const ImportFollowUps &command, CommandContext &context)
{
    NewRows rows;
    for (const ImportedFollowUp &followUp : command.followUps)
        VITRINA_TRY(addFollowUp(rows, context, followUp, command.branchId));
    return rows.insert(context);
}

} // namespace Vitrina
