// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changevalues.h"

#include "storage/database.h"

#include <sqlite3.h>

namespace Vitrina {

namespace {

QVariant variantOf(sqlite3_value *value)
{
    if (!value)
        return {};
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)),
                                 sqlite3_value_bytes(value));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_value_blob(value)),
                          sqlite3_value_bytes(value));
    default:
        return QVariant(QMetaType::fromType<QByteArray>());
    }
}

using ReadValue = int (*)(sqlite3_changeset_iter *, int, sqlite3_value **);

QVariantList valuesOf(sqlite3_changeset_iter *iterator, int columns, ReadValue read)
{
    QVariantList values;
    values.reserve(columns);
    for (int column = 0; column < columns; ++column) {
        sqlite3_value *value = nullptr;
        read(iterator, column, &value);
        values += variantOf(value);
    }
    return values;
}

ChangeValues currentOf(sqlite3_changeset_iter *iterator)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
    ChangeValues change;
    change.table = QString::fromLatin1(table);
    if (operation != SQLITE_INSERT)
        change.before = valuesOf(iterator, columns, sqlite3changeset_old);
    if (operation != SQLITE_DELETE)
        change.after = valuesOf(iterator, columns, sqlite3changeset_new);
    change.kind = operation == SQLITE_INSERT   ? RowChange::Kind::Inserted
                  : operation == SQLITE_DELETE ? RowChange::Kind::Deleted
                                               : RowChange::Kind::Updated;
    return change;
}

} // namespace

std::vector<ChangeValues> valuesOf(const QByteArray &changeset)
{
    std::vector<ChangeValues> changes;
    if (changeset.isEmpty())
        return changes;
    sqlite3_changeset_iter *iterator = nullptr;
    int code = sqlite3changeset_start(&iterator, int(changeset.size()),
                                      const_cast<char *>(changeset.constData()));
    if (code == SQLITE_OK) {
        while (sqlite3changeset_next(iterator) == SQLITE_ROW)
            changes.push_back(currentOf(iterator));
        code = sqlite3changeset_finalize(iterator);
    }
    if (code != SQLITE_OK)
        throw DatabaseError(code, QStringLiteral("reading changes"));
    return changes;
}

QStringList columnsOf(Database &database, const QString &table)
{
    QStringList names;
    Rows rows = database.query(QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"),
                               {table});
    while (rows.next())
        names += rows.text(0);
    return names;
}

ColumnLists::ColumnLists(Database &database)
    : m_database(database)
{
}

const QStringList &ColumnLists::of(const QString &table)
{
    QStringList &known = m_lists[table];
    if (known.isEmpty())
        known = columnsOf(m_database, table);
    return known;
}

} // namespace Vitrina
