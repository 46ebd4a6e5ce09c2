// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkload.h"

#include "storage/database.h"
#include "storage/searchtext.h"

#include <sqlite3.h>

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

/// While it lives, what SQLite does is broken off where nobody wants it any more.
class Asking
{
public:
    Asking(Database &database, const std::function<bool()> &goesOn)
        : m_database(database)
        , m_goesOn(goesOn)
    {
        if (m_goesOn)
            sqlite3_progress_handler(m_database.handle(), stepsAnAnswer, ask, this);
    }
    ~Asking() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }
    Asking(const Asking &) = delete;
    Asking &operator=(const Asking &) = delete;

private:
    static constexpr int stepsAnAnswer = 500'000; // of SQLite's machine: some tens of milliseconds
    static int ask(void *self) { return static_cast<Asking *>(self)->m_goesOn() ? 0 : 1; }

    Database &m_database;
    const std::function<bool()> &m_goesOn;
};

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

void BulkLoad::finish(const std::function<bool()> &goesOn)
{
    const Asking asking(m_database, goesOn);
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
