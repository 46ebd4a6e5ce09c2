// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkload.h"

#include "storage/database.h"
#include "storage/searchtext.h"

namespace Vitrina {

namespace {

/// Takes away what there is of a kind, and answers with how to make it again.
QStringList takeAway(Database &database, const QString &kind)
{
    QStringList made;
    QStringList names;
    {
        Rows rows = database.query(
            QStringLiteral(
                "SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL"),
            {kind});
        while (rows.next()) {
            names += rows.text(0);
            made += rows.text(1);
        }
    }
    for (const QString &name : std::as_const(names))
        database.execute(QStringLiteral("DROP %1 \"%2\"").arg(kind, name));
    return made;
}

void make(Database &database, const QStringList &made)
{
    for (const QString &sql : made)
        database.runScript(sql.toUtf8());
}

/// The triggers that keep the index of the search with its text: filling the text needs them.
bool keepsSearchIndex(const QString &sql)
{
    return sql.contains(QStringLiteral("ON client_text"));
}

} // namespace

BulkLoad::BulkLoad(Database &database)
    : m_database(database)
{
    database.runScript("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF;"
                       "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;"
                       "PRAGMA locking_mode = EXCLUSIVE");
    database.execute(QStringLiteral("BEGIN IMMEDIATE"));
    m_triggers = takeAway(database, QStringLiteral("trigger"));
    m_indexes = takeAway(database, QStringLiteral("index"));
    make(database, m_triggers.filter(QStringLiteral("ON client_text")));
}

BulkLoad::~BulkLoad()
{
    if (!m_open)
        return;
    try {
        m_database.execute(QStringLiteral("ROLLBACK"));
    } catch (const DatabaseError &) {
        // Without a journal there is nothing to go back to; the file is thrown away.
    }
}

void BulkLoad::finish()
{
    make(m_database, m_indexes);
    fillDerived(m_database);
    for (const QString &trigger : std::as_const(m_triggers)) {
        if (!keepsSearchIndex(trigger))
            m_database.runScript(trigger.toUtf8());
    }
    m_database.execute(QStringLiteral("COMMIT"));
    m_open = false;
    // A switch of the journal's mode writes a page; FULL syncs the whole file with it.
    m_database.runScript("PRAGMA locking_mode = NORMAL; PRAGMA synchronous = FULL;"
                         "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = WAL;"
                         "PRAGMA foreign_keys = ON");
}

} // namespace Vitrina
