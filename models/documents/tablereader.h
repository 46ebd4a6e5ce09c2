// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablefault.h"
#include "domain/result.h"

#include <memory>
#include <optional>

namespace Vitrina {

enum class TableFormat { Csv, Xlsx, Ods };

/// What the person chose in the preview instead of what was detected.
struct ReadOptions
{
    std::optional<QString> encodingName; ///< CSV; one of offeredEncodings(), or any Qt knows
    std::optional<QChar> separator;      ///< CSV
    int sheet = 0;                       ///< XLSX, ODS; from 0
};

/// What was detected, or chosen. For the preview.
struct TableDetails
{
    TableFormat format = TableFormat::Csv;
    QString encodingName;   ///< CSV only
    QChar separator;        ///< CSV only
    QStringList sheetNames; ///< XLSX and ODS only
    int sheet = 0;
};

/// Reads a table row by row; the memory used does not grow with the number of rows (S4.3). Not
/// thread safe, but may live in any one thread. The first row is a row like the others.
class TableReader
{
public:
    /// UTF-16 units in one cell, cells in one row, rows in one table: beyond, the reader stops with
    /// a problem.
    static constexpr qsizetype maxFieldLength = 1'000'000;
    static constexpr qsizetype maxColumns = 1'000;
    static constexpr qint64 maxRows = 1'048'576;

    virtual ~TableReader() = default;
    Q_DISABLE_COPY_MOVE(TableReader)

    /// The next row that is not blank; rows may differ in length. False at the end and on a
    /// problem.
    virtual bool next(QStringList &row) = 0;
    /// Of the row last given, from 1, as the person sees it: the sheet's row number, or the line
    /// of the text file on which the row begins.
    virtual qint64 rowNumber() const = 0;
    /// How far it has come, for progress; bytes of whatever is being read.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytesTotal() const = 0;

    const TableDetails &details() const { return m_details; }
    const std::optional<Problem> &problem() const { return m_problem; }

protected:
    TableReader() = default;
    bool fail(Problem problem)
    {
        if (!m_problem)
            m_problem = std::move(problem);
        return false;
    }
    TableDetails m_details;

private:
    std::optional<Problem> m_problem;
};

/// Opens a CSV, XLSX or ODS file; which one it is, its content says, never its name.
/// Problems: NotFound, FileUnreadable (details: path), BadFile (see TableFault).
Result<std::unique_ptr<TableReader>> openTable(const QString &path,
                                               const ReadOptions &options = {});

} // namespace Vitrina
