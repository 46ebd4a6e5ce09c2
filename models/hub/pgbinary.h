// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>
#include <vector>

/// PostgreSQL's binary values, as pull's records and COPY … (FORMAT binary) carry them alike.
namespace Vitrina {

/// The fields of one row, in the order of the table's columns; nothing is NULL. Views into the
/// bytes they were read from.
using PgFields = std::vector<std::optional<QByteArrayView>>;

/// A row as record_send() wrote it; nothing if the bytes are not one.
std::optional<PgFields> fieldsOfRecord(QByteArrayView record);

/// The rows of a COPY in binary format, from pieces of any size.
class PgCopyReader
{
public:
    explicit PgCopyReader(std::function<void(const PgFields &)> row);

    /// Answers false when the bytes are no such stream; then nothing more is read.
    bool feed(QByteArrayView piece);
    bool isAtEnd() const { return m_state == State::Ended; }

private:
    enum class State { Header, Rows, Ended, Broken };
    qsizetype readHeader() const;
    std::optional<qsizetype> readRow(qsizetype from);

    std::function<void(const PgFields &)> m_row;
    QByteArray m_waiting;
    State m_state = State::Header;
};

/// smallint, integer, bigint, boolean and xid8, by their length.
qint64 pgInteger(QByteArrayView field);
/// A timestamptz as milliseconds since 1970 UTC.
qint64 pgMilliseconds(QByteArrayView field);

} // namespace Vitrina
