// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace Vitrina {

class Database;

/// Makes a new, migrated file ready to be filled at once: no journal, no indexes, no triggers, one
/// transaction. What is half filled is thrown away as a file. Throws DatabaseError.
class BulkLoad
{
public:
    explicit BulkLoad(Database &database);
    ~BulkLoad();
    BulkLoad(const BulkLoad &) = delete;
    BulkLoad &operator=(const BulkLoad &) = delete;

    /// Puts indexes and triggers back, fills the derived tables, and makes the file as safe as any
    /// replica; all is on the disk when it returns. @p goesOn is asked now and then, as this takes
    /// seconds for a large file: false breaks it off by a DatabaseError.
    void finish(const std::function<bool()> &goesOn = {});

private:
    Database &m_database;
    QStringList m_indexes;
    QStringList m_triggers;
    bool m_open = true;
};

} // namespace Vitrina
