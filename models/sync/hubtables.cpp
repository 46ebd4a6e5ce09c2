// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubtables.h"

#include "storage/changevalues.h"
#include "storage/database.h"
#include "storage/insertion.h"

#include <QJsonObject>

namespace Vitrina {

namespace {

struct TypeMeaning
{
    const char *type;
    HubTable::Wire wire;
};

constexpr TypeMeaning types[] = {
    {"uuid", HubTable::Wire::Uuid},
    {"text", HubTable::Wire::Text},
    {"timestamp with time zone", HubTable::Wire::Instant},
    {"smallint", HubTable::Wire::Number},
    {"integer", HubTable::Wire::Number},
    {"bigint", HubTable::Wire::Number},
    {"boolean", HubTable::Wire::Flag},
    {"bytea", HubTable::Wire::Bytes},
};

HubTable::Wire wireOf(const QString &type)
{
    for (const TypeMeaning &meaning : types) {
        if (type == QLatin1StringView(meaning.type))
            return meaning.wire;
    }
    return HubTable::Wire::Skipped;
}

void writeStatements(HubTable &table)
{
    QStringList names;
    QStringList assignments;
    for (const HubTable::Column &column : table.columns) {
        if (column.wire == HubTable::Wire::Skipped)
            continue;
        names += column.name;
        if (column.name != QLatin1StringView("id"))
            assignments += column.name + QStringLiteral(" = excluded.") + column.name;
    }
    const QString into = QStringLiteral("INTO %1 (%2) VALUES (%3)")
                             .arg(table.name, names.join(u','),
                                  QStringList(names.size(), QStringLiteral("?")).join(u','));
    table.insertSql = QStringLiteral("INSERT ") + into;
    table.upsertSql = table.insertSql + QStringLiteral(" ON CONFLICT (id) DO UPDATE SET ") +
                      assignments.join(u',');
    table.replaceSql = QStringLiteral("REPLACE ") + into;
    table.selectSql =
        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(names.join(u','), table.name);
}

HubTable tableOf(const QJsonObject &told, const QStringList &kept)
{
    HubTable table;
    table.number = told.value(QStringLiteral("number")).toInt();
    table.name = told.value(QStringLiteral("name")).toString();
    const QString client = clientColumnOf(table.name, kept);
    const QJsonArray columns = told.value(QStringLiteral("columns")).toArray();
    for (const QJsonValue &one : columns) {
        const QString name = one.toArray().at(0).toString();
        const auto place = int(table.columns.size());
        if (name == QLatin1StringView("id"))
            table.idColumn = place;
        if (name == client)
            table.clientColumn = place;
        table.columns.push_back({name, kept.contains(name) ? wireOf(one.toArray().at(1).toString())
                                                           : HubTable::Wire::Skipped});
    }
    writeStatements(table);
    return table;
}

bool isSameValue(const QVariant &kept, HubTable::Wire wire, QByteArrayView field)
{
    switch (wire) {
    case HubTable::Wire::Number:
    case HubTable::Wire::Flag:
        return kept.toLongLong() == pgInteger(field);
    case HubTable::Wire::Instant:
        return kept.toLongLong() == pgMilliseconds(field);
    case HubTable::Wire::Text:
        return kept.toString().toUtf8() == field;
    default:
        return kept.toByteArray() == field;
    }
}

} // namespace

QString clientColumnOf(const QString &table, const QStringList &columns)
{
    if (table == QLatin1StringView("client"))
        return QStringLiteral("id");
    const auto column = QStringLiteral("client_id");
    return columns.contains(column) ? column : QString();
}

void HubTable::bind(Insertion &insertion, const PgFields &fields) const
{
    if (fields.size() != columns.size())
        throw DatabaseError(1, QStringLiteral("a row of another table"));
    for (size_t i = 0; i < columns.size(); ++i) {
        const Wire wire = columns[i].wire;
        if (wire == Wire::Skipped)
            continue;
        if (!fields[i])
            insertion.bindNull();
        else if (wire == Wire::Number || wire == Wire::Flag)
            insertion.bind(pgInteger(*fields[i]));
        else if (wire == Wire::Instant)
            insertion.bind(pgMilliseconds(*fields[i]));
        else if (wire == Wire::Text)
            insertion.bindUtf8(*fields[i]);
        else
            insertion.bindBlob(*fields[i]);
    }
}

bool HubTable::hasSame(Database &replica, const QByteArray &id, const PgFields &fields) const
{
    Rows kept = replica.query(selectSql, {id});
    if (!kept.next())
        return false;
    int place = 0;
    for (size_t i = 0; i < columns.size() && i < fields.size(); ++i) {
        if (columns[i].wire == Wire::Skipped)
            continue;
        const QVariant value = kept.value(place++);
        if (value.isNull() != !fields[i])
            return false;
        if (fields[i] && !isSameValue(value, columns[i].wire, *fields[i]))
            return false;
    }
    return true;
}

QByteArray HubTable::columnList() const
{
    QStringList names;
    for (const Column &column : columns)
        names += u'"' + column.name + u'"';
    return names.join(u',').toUtf8();
}

HubTables::HubTables(const QJsonArray &tables, Database &replica)
{
    for (const QJsonValue &told : tables) {
        const QJsonObject table = told.toObject();
        const QStringList kept = columnsOf(replica, table.value(QStringLiteral("name")).toString());
        if (!kept.isEmpty())
            m_tables.push_back(tableOf(table, kept));
    }
}

const HubTable *HubTables::find(int number) const
{
    for (const HubTable &table : m_tables) {
        if (table.number == number)
            return &table;
    }
    return nullptr;
}

} // namespace Vitrina
