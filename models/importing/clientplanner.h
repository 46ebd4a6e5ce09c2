// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/importrows.h"
#include "importing/rowplanner.h"

namespace Vitrina {

/// Rows of clients.
///
/// - A name or a phone number is enough. One column with the whole name goes to the name as it
///   stands: which of its words are surnames, no rule can tell. A company's name is her name; a
///   person's company, and a company's person, are kept in the observations.
/// - Phone numbers are read by the country of the branch and kept as typed, valid or not; a cell
///   may hold several. What holds no digit at all, and what is no mail address, is kept in the
///   observations.
/// - An unknown quality or source is left empty, an unknown model kept in the observations, an
///   unknown advisor replaced by the usual one: the row is imported, with a warning.
/// - Who is there already (ClientIndex::sameClient) is left as she is.
class ClientPlanner final : public RowPlanner
{
public:
    ClientPlanner(Database &database, const ImportSetting &setting);
    RowVerdict plan(const RowCells &row) override;

protected:
    ImportSlice takeItems() override;

private:
    bool takeNames(const RowCells &row, ImportedClient &client, RowVerdict &verdict);
    void takePhones(const RowCells &row, ImportedClient &client, RowVerdict &verdict);
    bool takeEmails(const RowCells &row, ImportedClient &client, RowVerdict &verdict);
    void takeCatalogues(const RowCells &row, ImportedClient &client, RowVerdict &verdict);
    bool takeRest(const RowCells &row, ImportedClient &client, RowVerdict &verdict);
    void assignIds(ImportedClient &client);
    void keep(const QString &label, const QString &text);

    ImportSetting m_setting;
    ClientIndex m_index;
    QList<ImportedClient> m_items;
    QStringList m_kept;          ///< of the row in hand: lines for the observations
    QList<PhoneNumber> m_phones; ///< of the row in hand
};

} // namespace Vitrina
