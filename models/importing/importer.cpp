// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importer.h"

#include "commands/importrows.h"
#include "storage/database.h"
#include "storage/directory.h"

#include <QElapsedTimer>

#include <array>

namespace Vitrina {

namespace {

constexpr size_t headRows = 2000;
constexpr qint64 progressEvery = 200; ///< rows
// One is being written while the next is read; more would only take memory.
constexpr qsizetype mostInFlight = 2;

struct KindCode
{
    ImportKind kind;
    const char *code;
};
constexpr KindCode kindCodes[] = {{ImportKind::Clients, "clients"},
                                  {ImportKind::Models, "models"},
                                  {ImportKind::FollowUps, "followups"}};

/// What would be the same for every row: there is no point in going on.
constexpr std::array fatal{Problem::Code::Forbidden,      Problem::Code::DiskFull,
                           Problem::Code::ReadOnly,       Problem::Code::DatabaseCorrupt,
                           Problem::Code::FileUnreadable, Problem::Code::ProfileInUse,
                           Problem::Code::DatabaseNewer};

bool isFatal(const Problem &problem)
{
    return std::find(fatal.begin(), fatal.end(), problem.code) != fatal.end();
}

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

Result<void> take(const Result<Receipt> &result)
{
    if (!result)
        return tl::unexpected(result.error());
    return {};
}

} // namespace

QString importKindCode(ImportKind kind)
{
    for (const KindCode &row : kindCodes) {
        if (row.kind == kind)
            return QLatin1StringView(row.code);
    }
    return {};
}

std::optional<ImportKind> importKindFromCode(const QString &code)
{
    for (const KindCode &row : kindCodes) {
        if (code == QLatin1StringView(row.code))
            return row.kind;
    }
    return {};
}

Importer::Importer(Database &database, SubmitCommand submit, IdSource &ids, ImportOptions options)
    : m_database(database)
    , m_submit(std::move(submit))
    , m_ids(ids)
    , m_options(std::move(options))
    , m_cells(m_options.columns)
{
}

Importer::~Importer() = default;

Result<void> Importer::prepare(TableReader &table)
{
    try {
        m_names = std::make_unique<Recogniser>(Directory::load(m_database));
        if (const Result<void> read = readHead(table); !read)
            return read;
        m_planner = makePlanner(m_options.kind, m_database, setting());
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
    return {};
}

Result<void> Importer::readHead(TableReader &table)
{
    QStringList cells;
    while (m_head.size() < headRows && table.next(cells))
        m_head.push_back({table.rowNumber(), cells});
    if (table.problem())
        return tl::unexpected(*table.problem());
    const auto column = [this](ImportField field) {
        QStringList values;
        for (const ReadRow &row : m_head) {
            m_cells.show(row.cells);
            values += m_cells[field];
        }
        return values;
    };
    if (!m_options.dateOrder)
        m_options.dateOrder =
            guessDateOrder(column(ImportField::Due) + column(ImportField::DueDate));
    if (!m_options.decimalMark) {
        // A sheet's numbers are written with a point, whatever the country.
        m_options.decimalMark = table.details().format == TableFormat::Csv
                                    ? guessDecimalMark(column(ImportField::Price))
                                    : DecimalMark::Point;
    }
    return {};
}

ImportSetting Importer::setting()
{
    const Directory &directory = m_names->directory();
    const Branch &branch = directory.branch(m_options.branch);
    return {*m_names,
            m_ids,
            branch.id,
            branch.country,
            branch.currency,
            QTimeZone(branch.timeZone.toUtf8()),
            m_options.defaultAdvisor,
            m_options.now,
            *m_options.dateOrder,
            *m_options.decimalMark};
}

/// Rows of nothing but separators, as spreadsheets leave them behind, are passed over.
bool Importer::nextRow(TableReader &table, ReadRow &row)
{
    do {
        if (!m_head.empty()) {
            row = std::move(m_head.front());
            m_head.pop_front();
        } else if (table.next(row.cells)) {
            row.number = table.rowNumber();
        } else {
            return false;
        }
    } while (isBlank(row.cells));
    return true;
}

Result<QList<PreviewRow>> Importer::preview(TableReader &table, int rows)
{
    if (const Result<void> ready = prepare(table); !ready)
        return tl::unexpected(ready.error());
    QList<PreviewRow> shown;
    ReadRow row;
    while (shown.size() < rows && nextRow(table, row)) {
        m_cells.show(row.cells);
        const RowVerdict verdict = m_planner->plan(m_cells);
        PreviewRow one{row.number,
                       row.cells,
                       QStringList(row.cells.size()),
                       PreviewRow::Fate(verdict.fate),
                       {}};
        QList<ImportRemark> remarks = verdict.warnings;
        if (verdict.fate == RowVerdict::Fate::Refused) {
            remarks += verdict.refusal;
            one.reason = remarkText(verdict.refusal);
        }
        for (const ImportRemark &remark : std::as_const(remarks)) {
            const qsizetype column =
                remark.field ? columnOf(m_options.columns, *remark.field) : qsizetype(-1);
            if (column >= 0 && column < one.problems.size())
                one.problems[column] = remarkText(remark);
        }
        shown += one;
    }
    m_planner->take();
    return shown;
}

Result<ImportReport> Importer::run(TableReader &table, ImportErrors *errors,
                                   const OnProgress &progress)
{
    QElapsedTimer timer;
    timer.start();
    m_report = {};
    m_errors = errors;
    if (const Result<void> ready = prepare(table); !ready)
        return tl::unexpected(ready.error());
    Result<void> done = everyRow(table, progress);
    if (done && !m_report.cancelled)
        done = flush();
    // Whatever happened, nothing is left under way.
    const Result<void> settled = settle(0);
    if (!done || !settled)
        return tl::unexpected(done ? settled.error() : done.error());
    m_report.milliseconds = timer.elapsed();
    return m_report;
}

Result<void> Importer::everyRow(TableReader &table, const OnProgress &progress)
{
    ReadRow row;
    while (nextRow(table, row)) {
        ++m_report.rowsRead;
        if (const Result<void> taken = takeRow(std::move(row)); !taken)
            return taken;
        row = {};
        if (progress && m_report.rowsRead % progressEvery == 0 &&
            !progress({m_report.rowsRead, table.bytesRead(), table.bytesTotal()})) {
            m_report.cancelled = true;
            return {};
        }
    }
    if (table.problem())
        return tl::unexpected(*table.problem());
    return {};
}

Result<void> Importer::takeRow(ReadRow row)
{
    m_cells.show(row.cells);
    const RowVerdict verdict = m_planner->plan(m_cells);
    switch (verdict.fate) {
    case RowVerdict::Fate::Refused:
        return refuse(row, verdict.refusal);
    case RowVerdict::Fate::AlreadyThere:
        ++m_report.alreadyThere;
        return {};
    case RowVerdict::Fate::Imported:
        break;
    }
    for (const ImportRemark &warning : verdict.warnings)
        ++m_report.warnings[warning.reason];
    m_gathered += std::move(row);
    return m_planner->isFull() ? flush() : Result<void>();
}

Result<void> Importer::refuse(const ReadRow &row, const ImportRemark &remark)
{
    ++m_report.refused;
    ++m_report.refusals[remark.reason];
    if (m_errors && !m_errors->add(row.number, row.cells, remarkText(remark)))
        return m_errors->finish();
    return {};
}

Result<void> Importer::flush()
{
    if (m_planner->isEmpty())
        return {};
    InFlight next{{}, m_planner->take(), std::exchange(m_gathered, {})};
    if (m_options.dryRun) {
        m_report.imported += next.slice.rows;
        return {};
    }
    if (const Result<void> begun = begin(); !begun)
        return begun;
    const AnyCommand command = next.slice.command(0, next.slice.rows);
    command.keptArgs(); // made here, while the writer is at the one before
    next.future = m_submit(command, m_report.batch);
    m_inFlight.push_back(std::move(next));
    return settle(mostInFlight - 1);
}

Result<void> Importer::begin()
{
    if (!m_report.batch.isNull())
        return {};
    const auto batch = m_ids.next<ImportBatchId>();
    const BeginImport command{batch, importKindCode(m_options.kind), m_options.fileName,
                              m_options.now};
    const Result<void> begun = take(m_submit(command, batch).result());
    if (begun)
        m_report.batch = batch;
    return begun;
}

/// Waits until at most so many commands are under way.
Result<void> Importer::settle(qsizetype mostLeft)
{
    Result<void> settled;
    while (qsizetype(m_inFlight.size()) > mostLeft) {
        InFlight oldest = std::move(m_inFlight.front());
        m_inFlight.pop_front();
        const Result<Receipt> result = oldest.future.result();
        if (result)
            m_report.imported += oldest.slice.rows;
        else if (settled && isFatal(result.error()))
            settled = tl::unexpected(result.error());
        else if (settled)
            settled = settleOneByOne(oldest);
    }
    return settled;
}

/// One row spoils its command: something that it refers to has gone since it was looked up.
Result<void> Importer::settleOneByOne(const InFlight &refused)
{
    for (qsizetype i = 0; i < refused.slice.rows; ++i) {
        const Result<Receipt> result =
            m_submit(refused.slice.command(i, 1), m_report.batch).result();
        if (result) {
            ++m_report.imported;
            continue;
        }
        if (isFatal(result.error()))
            return tl::unexpected(result.error());
        if (const Result<void> written =
                refuse(refused.rows[i], {ImportReason::NotAccepted, {}, {}});
            !written)
            return written;
    }
    return {};
}

} // namespace Vitrina
