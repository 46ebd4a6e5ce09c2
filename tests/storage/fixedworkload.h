// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultyvfs/faultyvfs.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <sqlite3.h>

#include <optional>

// Transactions in a fixed order over raw SQLite, such that what a database holds tells how many of
// them it went through.
namespace Vitrina::Testing {

using Rows = QMap<int, QByteArray>;

/// One raw SQLite connection.
class Connection
{
public:
    Connection(const QString &path, const FaultyVfs &vfs)
    {
        m_code =
            sqlite3_open_v2(path.toUtf8().constData(), &m_db,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs.name().constData());
    }
    ~Connection() { sqlite3_close(m_db); }
    Q_DISABLE_COPY_MOVE(Connection)

    int exec(const QByteArray &sql)
    {
        if (m_code != SQLITE_OK)
            return m_code;
        return sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr);
    }

    /// First column → second column; nullopt on an error.
    std::optional<Rows> rows(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            return {};
        Rows rows;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            rows.insert(sqlite3_column_int(statement, 0),
                        QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, 1)),
                                   sqlite3_column_bytes(statement, 1)));
        }
        sqlite3_finalize(statement);
        return code == SQLITE_DONE ? std::optional<Rows>(rows) : std::nullopt;
    }

private:
    sqlite3 *m_db = nullptr;
    int m_code = SQLITE_OK;
};

/// How the database is set up.
struct Mode
{
    QByteArray journal;
    QByteArray synchronous;
};

inline const char *const schema =
    "CREATE TABLE IF NOT EXISTS item (id INTEGER PRIMARY KEY, body BLOB);"
    "CREATE INDEX IF NOT EXISTS item_body ON item (body);"
    "CREATE TABLE IF NOT EXISTS done (n INTEGER PRIMARY KEY, note TEXT);";
inline constexpr int transactions = 5;

inline QByteArray body(int seed)
{
    return QByteArray(40 + (seed * 977) % 2500, static_cast<char>('a' + seed % 26));
}

/// What the table `item` holds after the first n transactions.
inline Rows itemsAfter(int n)
{
    Rows rows;
    for (int t = 1; t <= n; ++t) {
        for (int i = 1; i <= 3; ++i)
            rows[t * 10 + i] = body(t * 10 + i);
        if (t > 1)
            rows[(t - 1) * 10 + 1] = body(t * 100);
        if (t > 2)
            rows.remove((t - 2) * 10 + 2);
    }
    return rows;
}

inline QByteArray literal(const QByteArray &blob)
{
    return "x'" + blob.toHex() + '\'';
}

/// Transaction t of the workload; the code of the first statement that fails.
inline int transact(Connection &connection, int t)
{
    QByteArrayList statements{"BEGIN IMMEDIATE"};
    for (int i = 1; i <= 3; ++i) {
        const int id = t * 10 + i;
        statements << "INSERT INTO item VALUES (" + QByteArray::number(id) + ',' +
                          literal(body(id)) + ')';
    }
    statements << "UPDATE item SET body = " + literal(body(t * 100)) +
                      " WHERE id = " + QByteArray::number((t - 1) * 10 + 1)
               << "DELETE FROM item WHERE id = " + QByteArray::number((t - 2) * 10 + 2)
               << "INSERT INTO done VALUES (" + QByteArray::number(t) + ", 'x')"
               << "COMMIT";
    for (const QByteArray &statement : qAsConst(statements)) {
        const int code = connection.exec(statement);
        if (code != SQLITE_OK) {
            connection.exec("ROLLBACK"); // may have happened by itself
            return code;
        }
    }
    return SQLITE_OK;
}

inline int setUp(Connection &connection, const Mode &mode)
{
    // A small cache spills in the middle of transactions, a small limit checkpoints between them.
    const int code = connection.exec("PRAGMA journal_mode=" + mode.journal +
                                     "; PRAGMA synchronous=" + mode.synchronous +
                                     "; PRAGMA wal_autocheckpoint=12; PRAGMA cache_size=5");
    return code == SQLITE_OK ? connection.exec(schema) : code;
}

/// The whole workload; the number of transactions whose COMMIT was acknowledged, in order.
inline int run(Connection &connection, const Mode &mode)
{
    if (setUp(connection, mode) != SQLITE_OK)
        return 0;
    int acknowledged = 0;
    while (acknowledged < transactions && transact(connection, acknowledged + 1) == SQLITE_OK)
        ++acknowledged;
    return acknowledged;
}

/// How many transactions the database holds; nullopt when it is damaged or holds anything but a
/// first part of the workload.
inline std::optional<int> transactionsHeld(Connection &connection)
{
    const auto damage = connection.rows("SELECT 0, integrity_check FROM pragma_integrity_check");
    if (!damage || damage->value(0) != "ok")
        return {};
    if (const auto tables = connection.rows("SELECT 1, 1 FROM sqlite_schema WHERE name = 'done'");
        tables && tables->isEmpty())
        return 0;
    const auto done = connection.rows("SELECT n, note FROM done");
    const auto items = connection.rows("SELECT id, body FROM item");
    if (!done || !items)
        return {};
    const int held = static_cast<int>(done->size());
    if (*items != itemsAfter(held))
        return {};
    return held;
}

} // namespace Vitrina::Testing
