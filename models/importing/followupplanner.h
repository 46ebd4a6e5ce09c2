// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/importrows.h"
#include "importing/duemoment.h"
#include "importing/rowplanner.h"

#include <unordered_map>
#include <unordered_set>

namespace Vitrina {

/// Rows of follow-ups.
///
/// - Whose it is: ClientIndex::named(). A client who is not there, or is not told from another,
///   refuses the row.
/// - When: on the wall clock of the branch; without a time, at nine. A date or a time that does not
///   exist refuses the row.
/// - Which: an unknown type or state refuses the row, as does a state that is neither pending nor
///   done; without a type it is a call. What is done is taken as reached at its own moment.
/// - For what sale: the client's open opportunity for the model named; with no model, her only open
///   one; else a new one where a model or a stage is given. An opportunity that stands keeps its
///   stage. An unknown model is kept in the observations; an unknown stage is the first.
/// - An unknown advisor is replaced by the usual one, with a warning.
/// - One of the same client, type and moment is there already.
class FollowUpPlanner final : public RowPlanner
{
public:
    FollowUpPlanner(Database &database, const ImportSetting &setting);
    RowVerdict plan(const RowCells &row) override;

protected:
    ImportSlice takeItems() override;

private:
    struct Wish
    {
        OpportunityId id;
        VehicleModelId model;
    };
    bool takeClient(const RowCells &row, ImportedFollowUp &followUp, RowVerdict &verdict);
    bool takeDue(const RowCells &row, ImportedFollowUp &followUp, RowVerdict &verdict);
    bool takeTypeAndState(const RowCells &row, ImportedFollowUp &followUp, RowVerdict &verdict);
    bool takeRest(const RowCells &row, ImportedFollowUp &followUp, RowVerdict &verdict);
    void takeOpportunity(const RowCells &row, ImportedFollowUp &followUp, RowVerdict &verdict);

    ImportSetting m_setting;
    ClientIndex m_clients;
    DueMoment m_due;
    std::unordered_set<quint64> m_known;             ///< client, type and moment, hashed
    std::unordered_multimap<quint64, Wish> m_wishes; ///< open opportunities by the client's hash
    QHash<CatalogueItemId, int> m_minutes;
    CatalogueItemId m_usualType;
    QList<ImportedFollowUp> m_items;
};

} // namespace Vitrina
