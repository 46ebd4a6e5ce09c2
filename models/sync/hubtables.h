// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgbinary.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace Vitrina {

class Database;
class Insertion;

/// One table as the hub sends its rows, and how they are kept here.
struct HubTable
{
    enum class Wire { Skipped, Uuid, Instant, Number, Flag, Text, Bytes };
    struct Column
    {
        QString name;
        Wire wire = Wire::Skipped; ///< Skipped: the replica does not have the column
    };

    int number = 0;
    QString name;
    std::vector<Column> columns; ///< as a record has them
    int idColumn = -1;
    int clientColumn = -1; ///< whose data a row is; -1: nobody's
    QString insertSql;
    QString upsertSql;  ///< by id, so that the row keeps its place (rowid)
    QString replaceSql; ///< the same, whatever else stands in its way
    QString selectSql;  ///< the kept columns, in their order, by id

    /// Throws DatabaseError where the fields are not those of the table.
    void bind(Insertion &insertion, const PgFields &fields) const;
    /// Whether the replica has the row @p id just as the fields say. Throws DatabaseError.
    bool hasSame(Database &replica, const QByteArray &id, const PgFields &fields) const;
    /// The columns to ask a COPY for, as the records have them.
    QByteArray columnList() const;
};

/// What hello says of the hub's tables, as far as this replica has them.
class HubTables
{
public:
    HubTables() = default;
    /// Throws DatabaseError.
    HubTables(const QJsonArray &tables, Database &replica);

    /// Nothing where the replica has no such table (a hub newer by one).
    const HubTable *find(int number) const;
    /// Parents before children.
    const std::vector<HubTable> &all() const { return m_tables; }

private:
    std::vector<HubTable> m_tables;
};

/// The column that says whose data a row of @p table is; empty where it is nobody's.
QString clientColumnOf(const QString &table, const QStringList &columns);

} // namespace Vitrina
