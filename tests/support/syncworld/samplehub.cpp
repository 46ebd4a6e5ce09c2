// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld/samplehub.h"

#include "hub/hubschema.h"
#include "hub/pgtransaction.h"
#include "postgres/plantedhubfault.h"
#include "storage/changerecorder.h"
#include "storage/changevalues.h"
#include "storage/database.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QUuid>

#include <map>

namespace Vitrina::Testing {

namespace {

QJsonValue jsonOf(const QVariant &value)
{
    if (value.isNull())
        return QJsonValue();
    if (value.typeId() == QMetaType::QByteArray)
        return QUuid::fromRfc4122(value.toByteArray()).toString(QUuid::WithoutBraces);
    return QJsonValue::fromVariant(value);
}

void insertRow(PgConnection &root, const QString &table, const QStringList &columns,
               const Rows &row)
{
    QJsonObject values;
    QJsonValue id;
    QJsonValue version;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i] == u"id")
            id = jsonOf(row.value(i));
        else if (columns[i] == u"row_version")
            version = jsonOf(row.value(i));
        else
            values.insert(columns[i], jsonOf(row.value(i)));
    }
    root.query("SELECT vitrina.write_row($1, 'insert', $2::uuid, $3::jsonb, $4::uuid)",
               {table.toUtf8(), id.toString().toUtf8(),
                QJsonDocument(values).toJson(QJsonDocument::Compact), version.toString().toUtf8()});
}

QByteArray canonical(const QVariant &value)
{
    if (value.isNull())
        return "~";
    if (value.typeId() == QMetaType::QByteArray)
        return QUuid::fromRfc4122(value.toByteArray()).toString(QUuid::WithoutBraces).toUtf8();
    return value.toString().toUtf8().replace('\n', "\\n");
}

/// What to select of each table so that its rows read as those of a replica.
std::map<QByteArray, QByteArrayList> columnsAsText(PgConnection &connection)
{
    const PgRows all = connection.run(
        "SELECT relname, attname, atttypid::regtype FROM pg_attribute JOIN pg_class c"
        " ON c.oid = attrelid WHERE relnamespace = 'vitrina'::regnamespace AND attnum > 0"
        " AND NOT attisdropped AND attname <> 'row_xid' ORDER BY attnum");
    std::map<QByteArray, QByteArrayList> columns;
    for (int i = 0; i < all.count(); ++i) {
        const QByteArray name = all.bytes(i, 1).toByteArray();
        const QByteArray type = all.bytes(i, 2).toByteArray();
        columns[all.bytes(i, 0).toByteArray()] += type == "timestamp with time zone"
                                                      ? "vitrina.to_ms(" + name + ")"
                                                  : type == "boolean" ? name + "::integer"
                                                                      : name;
    }
    return columns;
}

void makeEmptyHub(PostgresServer &server)
{
    server.connect(QStringLiteral("postgres")).run("CREATE DATABASE sample");
    PgConnection root = server.connect(QStringLiteral("sample"));
    if (!HubSchema(root).migrate(Rules::builtIn()))
        qFatal("the hub could not be made");
}

} // namespace

SampleHub::SampleHub()
    : m_server(PostgresServer::Contents{QStringLiteral("sample"), makeEmptyHub})
{
    PgConnection hub = root(QStringLiteral("sample"));
    plantHubFault(hub);
}

QString SampleHub::emptyDatabase()
{
    return copyOf(QStringLiteral("sample"));
}

QString SampleHub::copyOf(const QString &database)
{
    return m_server.copyHub(database);
}

void SampleHub::drop(const QString &database)
{
    PgConnection administrator = m_server.connect(QStringLiteral("postgres"));
    administrator.run("DROP DATABASE " + administrator.quotedName(database) + " WITH (FORCE)");
}

QString SampleHub::databaseOf(Database &replica)
{
    const QString database = emptyDatabase();
    PgConnection root = m_server.connect(database);
    // The sample's quotes come with the last of their numbers, not one by one.
    root.run("ALTER TABLE vitrina.quote_series DISABLE TRIGGER one_by_one");
    PgTransaction transaction(root);
    for (const char *shared : sharedTables()) {
        const QString table = QString::fromLatin1(shared);
        const QStringList columns = columnsOf(replica, table);
        Rows rows =
            replica.query(QStringLiteral("SELECT %1 FROM %2").arg(columns.join(u','), table));
        while (rows.next())
            insertRow(root, table, columns, rows);
    }
    transaction.commit();
    root.run("ALTER TABLE vitrina.quote_series ENABLE TRIGGER one_by_one");
    Rows staff = replica.query(QStringLiteral("SELECT id, login FROM staff"));
    while (staff.next())
        enrol(root, StaffId::fromBytes(staff.bytes(0)), staff.text(1));
    return database;
}

void SampleHub::enrol(const QString &database, const StaffId &staff, const QString &login)
{
    PgConnection connection = root(database);
    enrol(connection, staff, login);
}

void SampleHub::enrol(PgConnection &root, const StaffId &staff, const QString &login)
{
    if (!m_roles.contains(login)) {
        root.run("CREATE ROLE " + root.quotedName(login) + " LOGIN IN ROLE vitrina_staff");
        m_roles += login;
    }
    root.query("INSERT INTO vitrina.staff_login (staff_id, role) VALUES ($1, $2)",
               {staff.toString().toUtf8(), login.toUtf8()});
}

StaffId SampleHub::personOf(PgConnection &root, const QString &login)
{
    return StaffId::fromString(
        root.query("SELECT staff_id FROM vitrina.staff_login WHERE role = $1", {login.toUtf8()})
            .text(0, 0));
}

QByteArray sharedRows(Database &replica)
{
    QByteArray text;
    for (const char *table : sharedTables()) {
        const QStringList columns = columnsOf(replica, QString::fromLatin1(table));
        Rows rows = replica.query(QStringLiteral("SELECT %1 FROM %2 ORDER BY id")
                                      .arg(columns.join(u','), QLatin1StringView(table)));
        while (rows.next()) {
            text += table;
            for (int i = 0; i < columns.size(); ++i)
                text += '|' + canonical(rows.value(i));
            text += '\n';
        }
    }
    return text;
}

QByteArray timesOnRecord(PgConnection hub, const CommandId &command)
{
    const PgRows rows = hub.query("SELECT (SELECT count(*) FROM vitrina.ledger WHERE uuid = $1),"
                                  " (SELECT count(*) FROM vitrina.audit WHERE command_uuid = $1)",
                                  {command.toString().toUtf8()});
    return rows.bytes(0, 0).toByteArray() + ' ' + rows.bytes(0, 1).toByteArray();
}

QByteArray visibleRows(PgConnection &connection)
{
    QByteArray text;
    PgTransaction transaction(connection, PgTransaction::Kind::Snapshot);
    const std::map<QByteArray, QByteArrayList> columns = columnsAsText(connection);
    for (const char *table : sharedTables()) {
        const PgRows rows = connection.query("SELECT " + columns.at(table).join(',') +
                                             " FROM vitrina." + table + " ORDER BY id");
        for (int row = 0; row < rows.count(); ++row) {
            text += table;
            for (int column = 0; column < rows.columns(); ++column) {
                text += '|';
                text += rows.isNull(row, column)
                            ? QByteArray("~")
                            : rows.bytes(row, column).toByteArray().replace('\n', "\\n");
            }
            text += '\n';
        }
    }
    return text;
}

QString firstDifference(const QByteArray &a, const QByteArray &b)
{
    const QByteArrayList left = a.split('\n');
    const QByteArrayList right = b.split('\n');
    QStringList lines;
    for (const QByteArray &line : left) {
        if (!right.contains(line))
            lines += QStringLiteral("- ") + QString::fromUtf8(line);
    }
    for (const QByteArray &line : right) {
        if (!left.contains(line))
            lines += QStringLiteral("+ ") + QString::fromUtf8(line);
    }
    return lines.mid(0, 8).join(u'\n');
}

} // namespace Vitrina::Testing
