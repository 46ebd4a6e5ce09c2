// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgbinary.h"

#include <QtEndian>

#include <cstring>

namespace Vitrina {

namespace {

constexpr QByteArrayView copySignature("PGCOPY\n\377\r\n\0", 11);
constexpr qsizetype copyHeaderSize = 19;       // signature, flags, length of what extends them
constexpr qint64 postgresEpoch = 946684800000; // 2000-01-01, in milliseconds since 1970

/// Reads big-endian numbers and fields one after the other; stays failed once it ran out of bytes.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes, qsizetype at = 0)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    template <typename Number>
    Number number()
    {
        const qsizetype size = qsizetype(sizeof(Number));
        if (m_failed || m_bytes.size() - m_at < size) {
            m_failed = true;
            return 0;
        }
        const auto value = qFromBigEndian<Number>(m_bytes.data() + m_at);
        m_at += size;
        return value;
    }

    std::optional<QByteArrayView> field()
    {
        const auto length = number<qint32>();
        if (m_failed || length < 0)
            return std::nullopt;
        if (m_bytes.size() - m_at < length) {
            m_failed = true;
            return std::nullopt;
        }
        const QByteArrayView value = m_bytes.sliced(m_at, length);
        m_at += length;
        return value;
    }

    bool failed() const { return m_failed; }
    qsizetype at() const { return m_at; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at;
    bool m_failed = false;
};

} // namespace

std::optional<PgFields> fieldsOfRecord(QByteArrayView record)
{
    Cursor cursor(record);
    const auto columns = cursor.number<qint32>();
    PgFields fields;
    for (qint32 i = 0; i < columns && !cursor.failed(); ++i) {
        cursor.number<quint32>(); // the type, known from the table
        fields.push_back(cursor.field());
    }
    if (cursor.failed() || cursor.at() != record.size())
        return std::nullopt;
    return fields;
}

PgCopyReader::PgCopyReader(std::function<void(const PgFields &)> row)
    : m_row(std::move(row))
{
}

/// The size of the header, 0 while it is not all there, -1 when it is none.
qsizetype PgCopyReader::readHeader() const
{
    if (m_waiting.size() < copyHeaderSize)
        return 0;
    if (!m_waiting.startsWith(copySignature))
        return -1;
    const auto extension = qFromBigEndian<quint32>(m_waiting.constData() + copyHeaderSize - 4);
    return m_waiting.size() < copyHeaderSize + qsizetype(extension)
               ? 0
               : copyHeaderSize + qsizetype(extension);
}

/// Where the row that begins at @p from ends; nothing while it is not all there.
std::optional<qsizetype> PgCopyReader::readRow(qsizetype from)
{
    Cursor cursor(m_waiting, from);
    const auto columns = cursor.number<qint16>();
    if (!cursor.failed() && columns == -1) {
        m_state = State::Ended;
        return cursor.at();
    }
    PgFields fields;
    for (qint16 i = 0; i < columns && !cursor.failed(); ++i)
        fields.push_back(cursor.field());
    if (cursor.failed())
        return std::nullopt;
    m_row(fields);
    return cursor.at();
}

bool PgCopyReader::feed(QByteArrayView piece)
{
    m_waiting.append(piece);
    qsizetype done = 0;
    if (m_state == State::Header) {
        done = readHeader();
        if (done < 0)
            m_state = State::Broken;
        else if (done > 0)
            m_state = State::Rows;
    }
    while (m_state == State::Rows) {
        const std::optional<qsizetype> next = readRow(done);
        if (!next)
            break;
        done = *next;
    }
    m_waiting.remove(0, qMax<qsizetype>(done, 0));
    return m_state != State::Broken;
}

qint64 pgInteger(QByteArrayView field)
{
    switch (field.size()) {
    case 1:
        return field[0];
    case 2:
        return qFromBigEndian<qint16>(field.data());
    case 4:
        return qFromBigEndian<qint32>(field.data());
    case 8:
        return qFromBigEndian<qint64>(field.data());
    default:
        return 0;
    }
}

qint64 pgMilliseconds(QByteArrayView field)
{
    const qint64 microseconds = pgInteger(field);
    // Rounded down, before 2000 too.
    const qint64 milliseconds =
        microseconds >= 0 ? microseconds / 1000 : (microseconds - 999) / 1000;
    return postgresEpoch + milliseconds;
}

} // namespace Vitrina
