// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/columnvalues.h"
#include "storage/database.h"
#include "storage/insertion.h"

#include <QStringList>

#include <optional>
#include <type_traits>
#include <vector>

/// Reads and writes the structs of domain/entities.h by their own list of columns. Throws
/// DatabaseError.
namespace Vitrina {

/// The columns of an entity, in its table's order.
template <typename Entity>
const QStringList &columnNames()
{
    static const QStringList names = [] {
        QStringList list;
        Entity entity;
        Entity::visit(entity,
                      [&list](const char *name, auto &) { list += QString::fromLatin1(name); });
        return list;
    }();
    return names;
}

template <typename Entity>
QVariantList columnValues(const Entity &entity)
{
    QVariantList values;
    values.reserve(columnNames<Entity>().size());
    Entity::visit(entity,
                  [&values](const char *, const auto &member) { values += Column::store(member); });
    return values;
}

/// Reads an entity whose columns begin at @p firstColumn of the current row.
template <typename Entity>
Entity readEntity(const Rows &rows, int firstColumn = 0)
{
    Entity entity;
    int column = firstColumn;
    Entity::visit(entity,
                  [&](const char *, auto &member) { Column::read(rows.value(column++), member); });
    return entity;
}

/// "SELECT … FROM table WHERE <condition>"; the condition is ours, never typed text.
template <typename Entity>
QString selectSql(const QString &condition)
{
    return QStringLiteral("SELECT %1 FROM %2 WHERE %3")
        .arg(columnNames<Entity>().join(u','), QLatin1StringView(Entity::table), condition);
}

template <typename Entity>
std::vector<Entity> loadWhere(Database &database, const QString &condition,
                              const QVariantList &values = {})
{
    std::vector<Entity> entities;
    Rows rows = database.query(selectSql<Entity>(condition), values);
    while (rows.next())
        entities.push_back(readEntity<Entity>(rows));
    return entities;
}

template <typename Entity>
std::optional<Entity> load(Database &database, const decltype(Entity::id) &id)
{
    static const QString sql = selectSql<Entity>(QStringLiteral("id = ?"));
    Rows rows = database.query(sql, {Column::store(id)});
    if (!rows.next())
        return std::nullopt;
    return readEntity<Entity>(rows);
}

template <typename Entity>
QString insertSql(qsizetype rows)
{
    const QStringList columns = columnNames<Entity>();
    const QString row = u'(' + QStringList(columns.size(), QStringLiteral("?")).join(u',') + u')';
    return QStringLiteral("INSERT INTO %1 (%2) VALUES %3")
        .arg(QLatin1StringView(Entity::table), columns.join(u','),
             QStringList(rows, row).join(u','));
}

template <typename Entity>
void insertEntity(Database &database, const Entity &entity)
{
    static const QString sql = insertSql<Entity>(1);
    Insertion insertion(database, sql);
    Entity::visit(entity,
                  [&insertion](const char *, const auto &member) { insertion.bind(member); });
    insertion.run();
}

/// Several rows a statement: beginning and ending one takes SQLite as long as inserting a row.
template <typename Entity>
void insertEntities(Database &database, const QList<Entity> &entities)
{
    constexpr qsizetype rowsAtOnce = 20;
    static const QString sql = insertSql<Entity>(rowsAtOnce);
    qsizetype next = 0;
    while (entities.size() - next >= rowsAtOnce) {
        Insertion insertion(database, sql);
        for (const qsizetype end = next + rowsAtOnce; next < end; ++next)
            Entity::visit(entities[next], [&insertion](const char *, const auto &member) {
                insertion.bind(member);
            });
        insertion.run();
    }
    for (; next < entities.size(); ++next)
        insertEntity(database, entities[next]);
}

/// The columns in which two states of one row differ, the row_version apart.
template <typename Entity>
QStringList changedColumns(const Entity &before, const Entity &after)
{
    const QVariantList old = columnValues(before);
    const QVariantList fresh = columnValues(after);
    const QStringList &names = columnNames<Entity>();
    QStringList changed;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (old[i] != fresh[i] && names[i] != QLatin1StringView("row_version"))
            changed += names[i];
    }
    return changed;
}

/// Writes the columns named (and row_version) of one row.
template <typename Entity>
void updateEntity(Database &database, const Entity &entity, const QStringList &columns)
{
    QStringList assignments;
    QVariantList values;
    Entity::visit(entity, [&](const char *name, const auto &member) {
        const QString column = QString::fromLatin1(name);
        if (columns.contains(column) || column == QLatin1StringView("row_version")) {
            assignments += column + QStringLiteral(" = ?");
            values += Column::store(member);
        }
    });
    values += Column::store(entity.id);
    database.execute(QStringLiteral("UPDATE %1 SET %2 WHERE id = ?")
                         .arg(QLatin1StringView(Entity::table), assignments.join(u',')),
                     values);
}

template <typename Entity>
void deleteEntity(Database &database, const decltype(Entity::id) &id)
{
    database.execute(
        QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(QLatin1StringView(Entity::table)),
        {Column::store(id)});
}

} // namespace Vitrina
