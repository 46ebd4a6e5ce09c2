// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/registercontact.h"

namespace Vitrina {

/// Rows of the database that an import command brings: few enough that a person's own command waits
/// about a frame for it.
constexpr int importChunk = 800;

/// Begins an import; its other commands carry the batch's id in their envelope.
struct BeginImport
{
    static constexpr const char *name = "BeginImport";
    static constexpr int argsVersion = 1;
    ImportBatchId batchId;
    QString kind;
    QString fileName;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("batchId", self.batchId);
        v("kind", self.kind);
        v("fileName", self.fileName);
        v("at", self.at);
    }
};
Result<void> run(const BeginImport &command, CommandContext &context);

/// One client of a file, already checked, with the ids she will have.
struct ImportedClient
{
    static constexpr bool listed = true;
    ClientId clientId;
    QString externalId;
    ClientDetails details;
    CatalogueItemId qualityId;
    CatalogueItemId sourceId;
    StaffId advisorId;
    VehicleModelId modelId; ///< of interest; with it an opportunity is opened
    QString plate;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("clientId", self.clientId);
        v("externalId", self.externalId);
        v("details", self.details);
        v("qualityId", self.qualityId);
        v("sourceId", self.sourceId);
        v("advisorId", self.advisorId);
        v("modelId", self.modelId);
        v("plate", self.plate);
    }
};

struct ImportClients
{
    static constexpr const char *name = "ImportClients";
    static constexpr int argsVersion = 1;
    BranchId branchId;
    QList<ImportedClient> clients;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("branchId", self.branchId);
        v("clients", self.clients);
        v("at", self.at);
    }
};
Result<void> run(const ImportClients &command, CommandContext &context);

struct ImportModels
{
    static constexpr const char *name = "ImportModels";
    static constexpr int argsVersion = 1;
    QList<VehicleModel> models;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("models", self.models);
        v("at", self.at);
    }
};
Result<void> run(const ImportModels &command, CommandContext &context);

/// One follow-up of a file. Where `opportunityId` is new, the opportunity is opened with the model
/// and stage given.
struct ImportedFollowUp
{
    static constexpr bool listed = true;
    FollowUpId followUpId;
    ClientId clientId;
    OpportunityId opportunityId;
    bool newOpportunity = false;
    VehicleModelId modelId;
    Stage stage = Stage::Interested;
    StaffId advisorId;
    CatalogueItemId typeId;
    QDateTime dueAt;
    int minutes = 15;
    QString observations;
    bool done = false;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("followUpId", self.followUpId);
        v("clientId", self.clientId);
        v("opportunityId", self.opportunityId);
        v("newOpportunity", self.newOpportunity);
        v("modelId", self.modelId);
        v("stage", self.stage);
        v("advisorId", self.advisorId);
        v("typeId", self.typeId);
        v("dueAt", self.dueAt);
        v("minutes", self.minutes);
        v("observations", self.observations);
        v("done", self.done);
    }
};

struct ImportFollowUps
{
    static constexpr const char *name = "ImportFollowUps";
    static constexpr int argsVersion = 1;
    BranchId branchId;
    QList<ImportedFollowUp> followUps;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("branchId", self.branchId);
        v("followUps", self.followUps);
        v("at", self.at);
    }
};
Result<void> run(const ImportFollowUps &command, CommandContext &context);

/// One row that an import brought, as the outbox recorded it.
struct ImportedRow
{
    static constexpr bool listed = true;
    QString table;
    QString id;      ///< hexadecimal
    CommandId wrote; ///< the import command; a row written since by another is spared

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("table", self.table);
        v("id", self.id);
        v("wrote", self.wrote);
    }
};

/// Takes rows of an import back, sparing what was changed or built upon since. Children come before
/// their parents in the list. The last command of an undo sets `batchId`.
struct UndoImport
{
    static constexpr const char *name = "UndoImport";
    static constexpr int argsVersion = 1;
    ImportBatchId batchId; ///< null but in the last
    QList<ImportedRow> rows;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("batchId", self.batchId);
        v("rows", self.rows);
        v("at", self.at);
    }
};
Result<void> run(const UndoImport &command, CommandContext &context);

} // namespace Vitrina
