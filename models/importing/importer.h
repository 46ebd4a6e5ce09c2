// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "documents/importerrors.h"
#include "documents/tablereader.h"
#include "importing/importreport.h"
#include "importing/rowplanner.h"

#include <QFuture>

#include <deque>
#include <functional>
#include <memory>

namespace Vitrina {

class Directory;

/// Executes a command as part of a batch: CommandQueue::submit(), or an executor at hand with
/// QtFuture::makeReadyFuture(). Called in the importer's thread.
using SubmitCommand =
    std::function<QFuture<Result<Receipt>>(const AnyCommand &, const ImportBatchId &)>;

struct ImportOptions
{
    ImportKind kind = ImportKind::Clients;
    ColumnFields columns;
    BranchId branch;
    StaffId defaultAdvisor; ///< null: whoever imports
    QDateTime now;          ///< UTC
    QString fileName;       ///< as it is remembered; without its folder
    /// How 3/4/2026 and 1.234 are meant; what is not given is judged by the first rows.
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimalMark;
    bool dryRun = false; ///< only tells what would come of it
};

/// Brings the rows of a file in (S4.3): each is checked, matched with what is there, and submitted
/// in commands of a few hundred, the next being read while one is written. What is refused goes to
/// the error file with its reason, the rest is imported.
///
/// The memory used does not grow with the file, but for the keys of what is there (ClientIndex).
/// One importer imports one file; it belongs to one thread, which need not be the user
/// interface's: give it a reading connection and a source of ids of its own.
class Importer
{
public:
    /// Returns false to stop.
    using OnProgress = std::function<bool(const ImportProgress &)>;

    /// @p database, a reading connection, and @p ids must outlive the importer.
    Importer(Database &database, SubmitCommand submit, IdSource &ids, ImportOptions options);
    ~Importer();

    /// Tells what would come of the first rows. @p table stands after its header row, and has to be
    /// opened anew for run(). Problems: those of the database.
    Result<QList<PreviewRow>> preview(TableReader &table, int rows);

    /// Imports everything after the header row. @p errors may be null. A problem means that the
    /// import broke off: of the file, of the error file, of the database, or Forbidden; what was
    /// imported before stays, in the batch that batch() names.
    Result<ImportReport> run(TableReader &table, ImportErrors *errors, const OnProgress &progress);

    /// Of what has been submitted so far; null while nothing has.
    ImportBatchId batch() const { return m_report.batch; }

private:
    struct ReadRow
    {
        qint64 number = 0;
        QStringList cells;
    };
    struct InFlight
    {
        QFuture<Result<Receipt>> future;
        ImportSlice slice;
        QList<ReadRow> rows;
    };
    Result<void> prepare(TableReader &table);
    Result<void> readHead(TableReader &table);
    ImportSetting setting();
    bool nextRow(TableReader &table, ReadRow &row);
    Result<void> everyRow(TableReader &table, const OnProgress &progress);
    Result<void> takeRow(ReadRow row);
    Result<void> flush();
    Result<void> begin();
    Result<void> settle(qsizetype mostLeft);
    Result<void> settleOneByOne(const InFlight &refused);
    Result<void> refuse(const ReadRow &row, const ImportRemark &remark);

    Database &m_database;
    SubmitCommand m_submit;
    IdSource &m_ids;
    ImportOptions m_options;
    std::unique_ptr<Recogniser> m_names;
    std::unique_ptr<RowPlanner> m_planner;
    RowCells m_cells;
    std::deque<ReadRow> m_head; ///< read ahead, to judge how dates and decimals are written
    QList<ReadRow> m_gathered;
    std::deque<InFlight> m_inFlight;
    ImportErrors *m_errors = nullptr;
    ImportReport m_report;
};

/// The code under which a kind is stored and typed: "clients", "models", "followups".
QString importKindCode(ImportKind kind);
std::optional<ImportKind> importKindFromCode(const QString &code);

} // namespace Vitrina
