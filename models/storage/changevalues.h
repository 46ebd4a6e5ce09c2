// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changerecorder.h"

#include <QHash>
#include <QStringList>
#include <QVariant>

namespace Vitrina {

/// One row of a changeset with its values, in the order of the table's columns. An invalid value is
/// one that the changeset does not hold (of an update: the column did not change); a null one is
/// NULL. The first column is the id.
struct ChangeValues
{
    QString table;
    RowChange::Kind kind = RowChange::Kind::Updated;
    QVariantList before; ///< empty for an inserted row
    QVariantList after;  ///< empty for a deleted row

    QByteArray id() const { return (before.isEmpty() ? after : before).first().toByteArray(); }
};

/// Parents before children. Throws DatabaseError.
std::vector<ChangeValues> valuesOf(const QByteArray &changeset);

/// A table's columns in their order. Throws DatabaseError.
QStringList columnsOf(Database &database, const QString &table);

/// The columns of tables that are asked for again and again; each table's are read once.
class ColumnLists
{
public:
    /// @p database outlives this, and its tables stay as they are.
    explicit ColumnLists(Database &database);

    /// As columnsOf().
    const QStringList &of(const QString &table);

private:
    Database &m_database;
    QHash<QString, QStringList> m_lists;
};

} // namespace Vitrina
