// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QIODevice>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

namespace Vitrina {

enum class WriteFormat { Csv, Xlsx, JsonArray, JsonLines, Text };

struct WriteOptions
{
    bool byteOrderMark = true; ///< CSV: without it Excel reads UTF-8 as Windows-1252
    QChar separator = u',';    ///< CSV
    QString sheetName;         ///< XLSX; Excel's default when empty
};

/// Writes a table row by row (S3.6, S4.3). Values: texts, whole numbers, doubles, booleans, dates,
/// times, instants (written in the zone they carry), nulls. Client text is never interpreted: no
/// formulas, no control sequences. The first problem stops the writing and is what finish()
/// returns. Problems: DiskFull, FileUnwritable, TextTooLong (XLSX: row, limit), BadFile (XLSX: too
/// many rows).
class TableWriter
{
public:
    virtual ~TableWriter() = default;
    Q_DISABLE_COPY_MOVE(TableWriter)

    /// The columns' names; once, first. JSON takes them as keys.
    bool header(const QStringList &names);
    bool row(const QVariantList &cells);
    bool row(const QStringList &cells);
    /// Completes the file, which appears under its name only now; without it nothing is left
    /// behind.
    Result<void> finish();

    const std::optional<Problem> &problem() const { return m_problem; }

protected:
    explicit TableWriter(std::unique_ptr<QIODevice> owned);
    explicit TableWriter(QIODevice &device);

    virtual void writeHeader(const QStringList &names) = 0;
    virtual void writeRow(const QVariantList &cells) = 0;
    virtual void writeEnd() {}

    void put(const QByteArray &bytes);
    void fail(Problem problem);
    QIODevice &device() { return *m_device; }

private:
    void commit();

    std::unique_ptr<QIODevice> m_owned;
    QIODevice *m_device;
    std::optional<Problem> m_problem;
};

/// Into a file, which is replaced only by finish().
Result<std::unique_ptr<TableWriter>> writeTable(WriteFormat format, const QString &path,
                                                const WriteOptions &options = {});

/// Into an open device, which must outlive the writer: standard output, a buffer.
std::unique_ptr<TableWriter> writeTable(WriteFormat format, QIODevice &device,
                                        const WriteOptions &options = {});

/// A value as text: ISO dates, a decimal point, no exponent, "true" and "false".
QString cellText(const QVariant &value);

} // namespace Vitrina
