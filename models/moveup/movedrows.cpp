// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moveup/movedrows.h"

#include "storage/database.h"

#include <QStringList>
#include <QtEndian>

#include <sqlite3.h>

namespace Vitrina {

namespace {

using Type = MovedColumn::Type;

constexpr qsizetype pieceBytes = 256 * 1024;
/// 2000-01-01 in milliseconds since 1970, where PostgreSQL counts from.
constexpr qint64 postgresEpoch = 946'684'800'000;
const QByteArray copyHeader("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);

template <typename Number>
void append(QByteArray &bytes, Number number)
{
    const Number big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

/// A number with its length before it, as wide as the hub's type.
void appendNumber(QByteArray &piece, Type type, qint64 number)
{
    switch (type) {
    case Type::Integer:
        append(piece, qint32(4));
        append(piece, qint32(number));
        break;
    case Type::Flag:
        append(piece, qint32(1));
        append(piece, qint8(number));
        break;
    case Type::Instant:
        append(piece, qint32(8));
        append(piece, qint64((number - postgresEpoch) * 1000));
        break;
    default:
        append(piece, qint32(8));
        append(piece, number);
    }
}

} // namespace

QString MovedColumns::list() const
{
    QStringList names;
    for (const MovedColumn &column : columns)
        names += u'"' + column.name + u'"';
    return names.join(u", ");
}

void RowDigest::addNull()
{
    m_row.append('n');
}

void RowDigest::add(qint64 number)
{
    m_row.append('i');
    append(m_row, number);
}

void RowDigest::add(QByteArrayView bytes)
{
    m_row.append('b');
    append(m_row, qint64(bytes.size()));
    m_row.append(bytes.data(), bytes.size());
}

void RowDigest::endRow()
{
    m_hash.addData(m_row);
    m_row.resize(0);
    ++m_rows;
}

ReplicaRows::ReplicaRows(Database &replica, const MovedColumns &table)
    : m_replica(replica)
    , m_table(table)
{
    const QByteArray sql =
        QStringLiteral("SELECT %1 FROM \"%2\" ORDER BY id").arg(table.list(), table.table).toUtf8();
    const int code = sqlite3_prepare_v2(replica.handle(), sql.constData(), int(sql.size()),
                                        &m_statement, nullptr);
    if (code != SQLITE_OK)
        throw DatabaseError(code, QString::fromUtf8(sqlite3_errmsg(replica.handle())));
}

ReplicaRows::~ReplicaRows()
{
    sqlite3_finalize(m_statement);
}

std::optional<QByteArray> ReplicaRows::next()
{
    if (m_state == State::End)
        return std::nullopt;
    QByteArray piece;
    piece.reserve(pieceBytes + pieceBytes / 4);
    if (m_state == State::Begin) {
        piece = copyHeader;
        m_state = State::Rows;
    }
    while (piece.size() < pieceBytes) {
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW) {
            appendRow(piece);
            continue;
        }
        if (code != SQLITE_DONE)
            throw DatabaseError(code, QString::fromUtf8(sqlite3_errmsg(m_replica.handle())));
        append(piece, qint16(-1));
        m_state = State::End;
        break;
    }
    return piece;
}

void ReplicaRows::appendRow(QByteArray &piece)
{
    append(piece, qint16(m_table.columns.size()));
    int at = 0;
    for (const MovedColumn &column : m_table.columns) {
        const int here = at++;
        if (sqlite3_column_type(m_statement, here) == SQLITE_NULL) {
            append(piece, qint32(-1));
            m_digest.addNull();
        } else if (column.type == Type::Uuid || column.type == Type::Text) {
            const void *bytes = sqlite3_column_blob(m_statement, here);
            const QByteArrayView value(static_cast<const char *>(bytes),
                                       sqlite3_column_bytes(m_statement, here));
            append(piece, qint32(value.size()));
            piece.append(value.data(), value.size());
            m_digest.add(value);
        } else {
            const qint64 number = sqlite3_column_int64(m_statement, here);
            appendNumber(piece, column.type, number);
            m_digest.add(number);
        }
    }
    m_digest.endRow();
}

void digestRow(RowDigest &digest, const MovedColumns &table, const PgFields &fields)
{
    for (size_t i = 0; i < fields.size() && i < table.columns.size(); ++i) {
        const Type type = table.columns[i].type;
        if (!fields[i])
            digest.addNull();
        else if (type == Type::Uuid || type == Type::Text)
            digest.add(*fields[i]);
        else
            digest.add(type == Type::Instant ? pgMilliseconds(*fields[i]) : pgInteger(*fields[i]));
    }
    digest.endRow();
}

} // namespace Vitrina
