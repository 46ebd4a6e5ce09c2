// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "documents/cellvalues.h"
#include "documents/columnmapping.h"
#include "domain/idsource.h"
#include "importing/clientindex.h"
#include "importing/importremark.h"
#include "importing/recogniser.h"

#include <QTimeZone>

#include <array>
#include <functional>

namespace Vitrina {

/// The cells of a row by what their columns hold.
class RowCells
{
public:
    explicit RowCells(const ColumnFields &columns);
    void show(const QStringList &row) { m_row = &row; }
    /// Without white space around; empty where the file has no such column.
    QString operator[](ImportField field) const;
    bool has(ImportField field) const { return m_columns[size_t(field)] >= 0; }

private:
    std::array<qsizetype, size_t(ImportField::Stage) + 1> m_columns;
    const QStringList *m_row = nullptr;
};

/// What becomes of a row.
struct RowVerdict
{
    enum class Fate { Imported, AlreadyThere, Refused };

    Fate fate = Fate::Imported;
    ImportRemark refusal;         ///< of a refused row
    QList<ImportRemark> warnings; ///< what of it could not be taken
};

/// What all rows of one import share.
struct ImportSetting
{
    Recogniser &names;
    IdSource &ids;
    BranchId branch;
    QString country;  ///< of the branch: whose phone numbers
    QString currency; ///< of the branch
    QTimeZone zone;   ///< of the branch: whose wall clock
    StaffId defaultAdvisor;
    QDateTime now;
    DateOrder dateOrder = DateOrder::DayFirst;
    DecimalMark decimalMark = DecimalMark::Guess;
};

/// Rows that were taken and wait to be submitted, as a command for any part of them.
struct ImportSlice
{
    qsizetype rows = 0;
    std::function<AnyCommand(qsizetype first, qsizetype count)> command;
};

/// Reads rows of one kind: checks each, matches it with what is there, and gathers those to import.
/// One thread.
class RowPlanner
{
public:
    virtual ~RowPlanner() = default;

    /// Decides over a row; one that is imported is gathered.
    virtual RowVerdict plan(const RowCells &row) = 0;
    /// Whether what was gathered fills a command (sync.md 5).
    bool isFull() const;
    bool isEmpty() const { return m_rows == 0; }
    /// Hands over what was gathered.
    ImportSlice take();

protected:
    virtual ImportSlice takeItems() = 0;
    /// @p rows of the database and @p text of the arguments that an item adds.
    void gathered(int rows, qsizetype text);

private:
    int m_rows = 0;
    qsizetype m_bytes = 0;
};

/// The planner for a kind. @p database is read now, and not kept. Throws DatabaseError.
std::unique_ptr<RowPlanner> makePlanner(ImportKind kind, Database &database,
                                        const ImportSetting &setting);

} // namespace Vitrina
