// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/followupplanner.h"

#include "domain/seedcatalogue.h"
#include "importing/rowtext.h"
#include "importing/seededwords.h"
#include "storage/directory.h"
#include "storage/importkeys.h"

namespace Vitrina {

namespace {

using F = ImportField;
using R = ImportReason;

constexpr int usualMinutes = 15;

quint64 hashOf(const ClientId &client)
{
    return quint64(qHash(client, 1));
}

quint64 hashOf(const ClientId &client, const CatalogueItemId &type, qint64 due)
{
    return qHashMulti(size_t(1), client, type, due);
}

} // namespace

FollowUpPlanner::FollowUpPlanner(Database &database, const ImportSetting &setting)
    : m_setting(setting)
    , m_due(setting.zone, setting.dateOrder)
    , m_usualType(m_setting.names.item(Catalogue::FollowUpType, QStringLiteral("call")))
{
    m_clients.load(database);
    eachFollowUp(database, [this](const ClientId &client, const CatalogueItemId &type, qint64 due) {
        m_known.insert(hashOf(client, type, due));
    });
    eachOpenOpportunity(database, [this](const ClientId &client, const OpportunityId &id,
                                         const VehicleModelId &model) {
        m_wishes.emplace(hashOf(client), Wish{id, model});
    });
    for (const CatalogueItem &item : setting.names.directory().catalogue(Catalogue::FollowUpType)) {
        m_minutes.insert(item.id, item.number > 0 ? item.number : usualMinutes);
        if (m_usualType.isNull())
            m_usualType = item.id;
    }
}

RowVerdict FollowUpPlanner::plan(const RowCells &row)
{
    RowVerdict verdict;
    verdict.fate = RowVerdict::Fate::Refused;
    ImportedFollowUp followUp;
    if (!takeClient(row, followUp, verdict) || !takeDue(row, followUp, verdict) ||
        !takeTypeAndState(row, followUp, verdict))
        return verdict;
    const quint64 key =
        hashOf(followUp.clientId, followUp.typeId, followUp.dueAt.toMSecsSinceEpoch());
    if (m_known.count(key) > 0) {
        verdict.fate = RowVerdict::Fate::AlreadyThere;
        return verdict;
    }
    if (!takeRest(row, followUp, verdict))
        return verdict;
    m_known.insert(key);
    followUp.followUpId = m_setting.ids.next<FollowUpId>();
    gathered(followUp.newOpportunity ? 2 : 1, followUp.observations.size());
    m_items += followUp;
    verdict.fate = RowVerdict::Fate::Imported;
    return verdict;
}

bool FollowUpPlanner::takeClient(const RowCells &row, ImportedFollowUp &followUp,
                                 RowVerdict &verdict)
{
    const ClientIndex::Keys keys{row[F::ClientExternalId], row[F::ClientNationalId],
                                 row[F::ClientName],
                                 phonesIn(row[F::ClientPhone], m_setting.country)};
    const ClientIndex::Match match = m_clients.named(keys);
    followUp.clientId = match.id;
    if (!match.id.isNull())
        return true;
    for (const QString &given :
         {keys.name, keys.nationalId, row[F::ClientPhone], keys.externalId}) {
        if (given.isEmpty())
            continue;
        verdict.refusal = {match.several ? R::SeveralClients : R::UnknownClient, {}, {given}};
        return false;
    }
    verdict.refusal = {R::NoClient, {}, {}};
    return false;
}

bool FollowUpPlanner::takeDue(const RowCells &row, ImportedFollowUp &followUp, RowVerdict &verdict)
{
    const bool whole = row.has(F::Due) && !row[F::Due].isEmpty();
    const F dateField = whole ? F::Due : F::DueDate;
    const QString date = row[dateField];
    const QString time = row[F::DueTime];
    const DueMoment::Reading reading = m_due.read(date, time);
    if (!reading.problem) {
        followUp.dueAt = reading.utc;
        return true;
    }
    const bool ofTime = *reading.problem == R::BadTime;
    const QString shown = *reading.problem == R::TimeSkipped && !time.isEmpty()
                              ? date + u' ' + time
                              : (ofTime ? time : date);
    verdict.refusal = {*reading.problem, ofTime ? F::DueTime : dateField, {shown}};
    if (*reading.problem == R::NoDate)
        verdict.refusal = {R::NoDate, {}, {}};
    return false;
}

bool FollowUpPlanner::takeTypeAndState(const RowCells &row, ImportedFollowUp &followUp,
                                       RowVerdict &verdict)
{
    const QString type = row[F::Type];
    followUp.typeId =
        type.isEmpty() ? m_usualType : m_setting.names.item(Catalogue::FollowUpType, type);
    if (followUp.typeId.isNull()) {
        verdict.refusal = {R::UnknownType, F::Type, {type}};
        return false;
    }
    followUp.minutes = m_minutes.value(followUp.typeId, usualMinutes);
    const QString state = row[F::State];
    const std::optional<bool> done = state.isEmpty() ? std::optional(false) : parseDone(state);
    if (!done) {
        verdict.refusal = {R::UnknownState, F::State, {state}};
        return false;
    }
    followUp.done = *done;
    return true;
}

bool FollowUpPlanner::takeRest(const RowCells &row, ImportedFollowUp &followUp, RowVerdict &verdict)
{
    if (const QString cell = row[F::Advisor]; !cell.isEmpty()) {
        followUp.advisorId = m_setting.names.advisor(cell);
        if (followUp.advisorId.isNull())
            verdict.warnings += {R::UnknownAdvisor, F::Advisor, {cell}};
    }
    if (followUp.advisorId.isNull())
        followUp.advisorId = m_setting.defaultAdvisor;
    QString notes = row[F::Observations];
    if (const QString cell = row[F::Model]; !cell.isEmpty()) {
        followUp.modelId = m_setting.names.model(cell);
        if (followUp.modelId.isNull()) {
            verdict.warnings += {R::UnknownModel, F::Model, {cell}};
            notes += (notes.isEmpty() ? QString() : QStringLiteral("\n")) + fieldLabel(F::Model) +
                     QStringLiteral(": ") + cell;
        }
    }
    if (!takeText(notes, F::Observations, followUp.observations, verdict.refusal))
        return false;
    takeOpportunity(row, followUp, verdict);
    return true;
}

void FollowUpPlanner::takeOpportunity(const RowCells &row, ImportedFollowUp &followUp,
                                      RowVerdict &verdict)
{
    const QString stageCell = row[F::Stage];
    const std::optional<Stage> stage =
        stageCell.isEmpty() ? std::nullopt : stageFromWord(stageCell);
    if (!stageCell.isEmpty() && !stage)
        verdict.warnings += {R::UnknownStage, F::Stage, {stageCell}};
    const auto [first, last] = m_wishes.equal_range(hashOf(followUp.clientId));
    const bool only = first != last && std::next(first) == last;
    for (auto wish = first; wish != last; ++wish) {
        const bool fits = followUp.modelId.isNull() ? only : wish->second.model == followUp.modelId;
        if (fits) {
            followUp.opportunityId = wish->second.id;
            return;
        }
    }
    if (followUp.modelId.isNull() && stageCell.isEmpty())
        return;
    followUp.newOpportunity = true;
    followUp.opportunityId = m_setting.ids.next<OpportunityId>();
    followUp.stage = stage.value_or(Stage::Interested);
    if (followUp.stage != Stage::Delivered)
        m_wishes.emplace(hashOf(followUp.clientId), Wish{followUp.opportunityId, followUp.modelId});
}

ImportSlice FollowUpPlanner::takeItems()
{
    const QList<ImportedFollowUp> items = std::exchange(m_items, {});
    const BranchId branch = m_setting.branch;
    const QDateTime now = m_setting.now;
    return {items.size(), [items, branch, now](qsizetype first, qsizetype count) {
                return AnyCommand(ImportFollowUps{branch, items.mid(first, count), now});
            }};
}

} // namespace Vitrina
