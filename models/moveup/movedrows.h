// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgbinary.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

struct sqlite3_stmt;

namespace Vitrina {

class Database;

/// A column that both sides have, with the hub's type.
struct MovedColumn
{
    enum class Type { Uuid, Text, Integer, BigInteger, Flag, Instant };
    QString name;
    Type type = Type::Text;
};

struct MovedColumns
{
    QString table;
    std::vector<MovedColumn> columns;

    /// The columns' names, quoted, with commas.
    QString list() const;
};

/// What two sides hold of one table, to be compared.
struct TableDigest
{
    qint64 rows = 0;
    QByteArray hash;
    friend bool operator==(const TableDigest &, const TableDigest &) = default;
};

/// Counts and digests the rows of one table in the replica's terms: ids and text as bytes, flags
/// and instants (milliseconds) as integers. Both sides feed it in the order of id, each from its
/// own bytes, so that a fault of the way between them cannot hide.
class RowDigest
{
public:
    void addNull();
    void add(qint64 number);
    void add(QByteArrayView bytes);
    void endRow();

    TableDigest result() const { return {m_rows, m_hash.result()}; }
    qint64 count() const { return m_rows; }

private:
    QByteArray m_row;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_rows = 0;
};

/// The rows of one table of a replica, as the pieces of a COPY … FROM STDIN (FORMAT binary).
/// Throws DatabaseError.
class ReplicaRows
{
public:
    ReplicaRows(Database &replica, const MovedColumns &table);
    ~ReplicaRows();
    ReplicaRows(const ReplicaRows &) = delete;
    ReplicaRows &operator=(const ReplicaRows &) = delete;

    /// The next piece, nothing after the last.
    std::optional<QByteArray> next();
    /// Handed over so far.
    qint64 count() const { return m_digest.count(); }
    /// Of all rows, after the last piece.
    TableDigest digest() const { return m_digest.result(); }

private:
    void appendRow(QByteArray &piece);

    Database &m_replica;
    const MovedColumns &m_table;
    sqlite3_stmt *m_statement = nullptr;
    RowDigest m_digest;
    enum class State { Begin, Rows, End } m_state = State::Begin;
};

/// Adds a row of the hub, as COPY … TO STDOUT (FORMAT binary) gives it.
void digestRow(RowDigest &digest, const MovedColumns &table, const PgFields &fields);

} // namespace Vitrina
