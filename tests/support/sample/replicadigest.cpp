// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/scenarios.h"

#include "storage/searchtext.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

#include <memory>

namespace Vitrina::Testing {

namespace {

/// Tables of rows, FTS shadow tables included; virtual tables have no rows of their own.
QStringList tablesOf(Database &database)
{
    QStringList names;
    Rows rows = database.query(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                              " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"));
    while (rows.next())
        names += rows.text(0);
    return names;
}

[[noreturn]] void fail(Database &database)
{
    throw DatabaseError(sqlite3_extended_errcode(database.handle()),
                        QString::fromUtf8(sqlite3_errmsg(database.handle())));
}

/// The values of a row as SQLite holds them, each with its type and length.
void addRow(QByteArray &all, sqlite3_stmt *row)
{
    for (int i = 0; i < sqlite3_column_count(row); ++i) {
        const char type = char('0' + sqlite3_column_type(row, i));
        const void *value = sqlite3_column_blob(row, i); // a number as its text
        const int size = sqlite3_column_bytes(row, i);
        all.append(type).append(QByteArray::number(size)).append(':');
        all.append(static_cast<const char *>(value), size);
    }
    all += '\n';
}

/// By SQLite itself: tests of faults read all there is after each of thousands of them.
QByteArray rowsOf(Database &database, const QString &table)
{
    const QByteArray sql = "SELECT * FROM " + table.toUtf8();
    sqlite3_stmt *read = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &read, nullptr) != SQLITE_OK)
        fail(database);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(read,
                                                                               &sqlite3_finalize);
    QByteArray all;
    int step = sqlite3_step(read);
    for (; step == SQLITE_ROW; step = sqlite3_step(read))
        addRow(all, read);
    if (step != SQLITE_DONE)
        fail(database);
    return all;
}

QByteArray derived(Database &database)
{
    return rowsOf(database, QStringLiteral("pending_follow_up")) +
           rowsOf(database, QStringLiteral("client_text")) +
           rowsOf(database, QStringLiteral("stale_client"));
}

} // namespace

QString quickPlace()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) +
           QStringLiteral("/vitrina-XXXXXX");
}

QByteArray digest(Database &database)
{
    QByteArray text;
    const QStringList tables = tablesOf(database);
    for (const QString &table : tables)
        text += table.toUtf8() + '\n' + rowsOf(database, table);
    return text;
}

QString amissInStructure(Database &database)
{
    const QString whole = database.scalar(QStringLiteral("PRAGMA integrity_check")).toString();
    if (whole != QLatin1StringView("ok"))
        return whole;
    Rows orphans = database.query(QStringLiteral("PRAGMA foreign_key_check"));
    return orphans.next() ? QStringLiteral("orphans in ") + orphans.text(0) : QString();
}

QString amiss(Database &database)
{
    if (const QString broken = amissInStructure(database); !broken.isEmpty())
        return broken;
    try {
        database.execute(
            QStringLiteral("INSERT INTO client_fts (client_fts) VALUES ('integrity-check')"));
    } catch (const DatabaseError &) {
        return QStringLiteral("the search index is not that of its text");
    }
    const QByteArray kept = derived(database);
    rebuildDerived(database);
    return kept == derived(database)
               ? QString()
               : QStringLiteral("derived tables are not those of their sources");
}

} // namespace Vitrina::Testing
