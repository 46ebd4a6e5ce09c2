// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/scenarios.h"

#include "storage/searchtext.h"

#include <QDir>
#include <QFileInfo>

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

QByteArray written(const QVariant &value)
{
    if (value.isNull())
        return "~";
    return value.typeId() == QMetaType::QByteArray ? value.toByteArray().toHex()
                                                   : value.toString().toUtf8();
}

QByteArray rowsOf(Database &database, const QString &table)
{
    QByteArray text;
    Rows rows = database.query(QStringLiteral("SELECT * FROM ") + table);
    while (rows.next()) {
        for (int i = 0; i < rows.columns(); ++i)
            text += written(rows.value(i)) + '|';
        text += '\n';
    }
    return text;
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
