// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/insertion.h"

#include "storage/database.h"

#include <QtEndian>

#include <sqlite3.h>

#include <array>

namespace Vitrina {

Insertion::Insertion(Database &database, const QString &sql)
    : m_database(database)
    , m_sql(sql)
    , m_statement(database.insertionStatement(sql))
{
}

Insertion::~Insertion()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

void Insertion::bindUuid(const QUuid &uuid)
{
    if (uuid.isNull())
        return bindNull();
    std::array<char, 16> bytes{};
    qToBigEndian(uuid.data1, bytes.data());
    qToBigEndian(uuid.data2, bytes.data() + 4);
    qToBigEndian(uuid.data3, bytes.data() + 6);
    std::copy(std::begin(uuid.data4), std::end(uuid.data4), bytes.begin() + 8);
    sqlite3_bind_blob(m_statement, ++m_position, bytes.data(), int(bytes.size()), SQLITE_TRANSIENT);
}

void Insertion::bind(const QString &text)
{
    if (text.isEmpty())
        return bindCode("");
    sqlite3_bind_text16(m_statement, ++m_position, text.utf16(), int(text.size() * 2),
                        SQLITE_STATIC);
}

void Insertion::bind(qint64 number)
{
    sqlite3_bind_int64(m_statement, ++m_position, number);
}

void Insertion::bind(const QDateTime &instant)
{
    if (instant.isValid())
        bind(qint64(instant.toMSecsSinceEpoch()));
    else
        bindNull();
}

void Insertion::bindCode(const char *text)
{
    sqlite3_bind_text(m_statement, ++m_position, text, -1, SQLITE_STATIC);
}

void Insertion::bindBlob(QByteArrayView bytes)
{
    sqlite3_bind_blob(m_statement, ++m_position, bytes.data(), int(bytes.size()), SQLITE_STATIC);
}

void Insertion::bindUtf8(QByteArrayView text)
{
    // A null pointer would bind NULL.
    sqlite3_bind_text(m_statement, ++m_position, text.isEmpty() ? "" : text.data(),
                      int(text.size()), SQLITE_STATIC);
}

void Insertion::bindNull()
{
    sqlite3_bind_null(m_statement, ++m_position);
}

void Insertion::run()
{
    if (sqlite3_step(m_statement) != SQLITE_DONE)
        m_database.fail(m_sql);
    sqlite3_reset(m_statement);
    m_position = 0;
}

} // namespace Vitrina
