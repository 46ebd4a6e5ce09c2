// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quarantine.h"

#include "domain/text.h"
#include "items/deedwords.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace Vitrina::Ctl {

namespace {

struct Operation
{
    const char *name; ///< as it is sent
    const char *text;
};
constexpr Operation operations[] = {
    {"insert", QT_TRANSLATE_NOOP("vitrinactl", "new %1")},
    {"update", QT_TRANSLATE_NOOP("vitrinactl", "changes %1")},
    {"delete", QT_TRANSLATE_NOOP("vitrinactl", "deletes %1")},
};

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

/// What was handed in may be anything, and a terminal obeys what is written to it.
QString shown(const QString &text)
{
    return storableLine(text);
}

QString compact(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return shown(QString::fromUtf8(json.mid(1, json.size() - 2)));
}

QString moment(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// The columns as they would be written, instants as one reads them.
QString columnsOf(const QJsonObject &change)
{
    QJsonObject columns = change.value(QStringLiteral("columns")).toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        const bool isInstant = column.key() == u"at" || column.key().endsWith(u"_at");
        if (isInstant && column.value().isDouble())
            column.value() = moment(column.value().toInteger());
    }
    return compact(columns);
}

/// Whose clients the rows are: of those that the batch brings and of those that are at the hub.
class ClientNames
{
public:
    explicit ClientNames(PgConnection &hub)
        : m_hub(hub)
    {
        const PgRows rows =
            hub.query("SELECT t.name FROM vitrina.shared_table t JOIN pg_attribute a"
                      "    ON a.attrelid = format('vitrina.%I', t.name)::regclass"
                      "   AND a.attname = 'client_id' AND NOT a.attisdropped");
        for (int row = 0; row < rows.count(); ++row)
            m_tables += rows.text(row, 0);
    }

    QString of(const QJsonObject &change)
    {
        const QString table = textOf(change, "table");
        const QString id = textOf(change, "id");
        const QJsonObject columns = change.value(QStringLiteral("columns")).toObject();
        if (table == u"client" && columns.contains(QStringLiteral("name")))
            m_names.insert(id, textOf(columns, "name"));
        if (table == u"client")
            return nameOf(id);
        const QString client = textOf(columns, "client_id");
        return nameOf(client.isEmpty() ? clientOf(table, id) : client);
    }

private:
    QString clientOf(const QString &table, const QString &id)
    {
        if (!m_tables.contains(table) || QUuid(id).isNull())
            return {};
        const PgRows rows = m_hub.query("SELECT client_id FROM vitrina." + m_hub.quotedName(table) +
                                            " WHERE id = $1",
                                        {QUuid(id).toByteArray()});
        return rows.count() == 0 ? QString() : rows.text(0, 0);
    }
    QString nameOf(const QString &client)
    {
        const auto known = m_names.constFind(client);
        if (known != m_names.constEnd())
            return *known;
        if (QUuid(client).isNull())
            return {};
        const PgRows rows = m_hub.query("SELECT name FROM vitrina.client WHERE id = $1",
                                        {QUuid(client).toByteArray()});
        return *m_names.insert(client, rows.count() == 0 ? QString() : rows.text(0, 0));
    }

    PgConnection &m_hub;
    QStringList m_tables;
    QHash<QString, QString> m_names;
};

QString changeLine(const QJsonObject &change, ClientNames &clients)
{
    const QString client = clients.of(change);
    const QString table = shown(textOf(change, "table"));
    const QString what =
        client.isEmpty()
            ? table
            : QCoreApplication::translate("vitrinactl", "%1 of %2").arg(table, shown(client));
    const QString named = textOf(change, "op");
    for (const Operation &operation : operations) {
        if (named == QLatin1StringView(operation.name))
            return tr(operation.text).arg(what) + u' ' + columnsOf(change);
    }
    return compact(change);
}

/// They are handed in as the text that was hashed.
QJsonObject argumentsOf(const QJsonObject &command)
{
    return QJsonDocument::fromJson(textOf(command, "args").toUtf8()).object();
}

void sayCommand(Session &session, const QJsonValue &value, ClientNames &clients)
{
    const QJsonObject command = value.toObject();
    const QString name = textOf(command, "name");
    const bool isErased = command.value(QStringLiteral("erased")).toBool(); // 05_quarantine.sql
    if (name.isEmpty() && !isErased) {
        session.out << "  " << compact(value) << '\n';
        return;
    }
    session.out << "  " << moment(command.value(QStringLiteral("at")).toInteger()) << "  "
                << shown(name);
    if (DeedWords::knows(name))
        session.out << ": " << DeedWords::kind(name, argumentsOf(command));
    session.out << '\n';
    if (isErased)
        session.out << "    "
                    << QCoreApplication::translate(
                           "vitrinactl", "what it said of a client who was erased is gone")
                    << '\n';
    if (command.contains(QStringLiteral("withdraw")))
        session.out << "    "
                    << QCoreApplication::translate("vitrinactl", "taken back by the program: %1")
                           .arg(compact(command.value(QStringLiteral("withdraw"))))
                    << '\n';
    const QJsonArray changes = command.value(QStringLiteral("changes")).toArray();
    for (const QJsonValue &change : changes)
        session.out << "    " << changeLine(change.toObject(), clients) << '\n';
}

void sayBatch(Session &session, const QByteArray &json, ClientNames &clients)
{
    const QJsonObject batch = QJsonDocument::fromJson(json).object();
    const QJsonValue commands = batch.value(QStringLiteral("commands"));
    if (!commands.isArray()) {
        session.out << "  " << shown(QString::fromUtf8(json)) << '\n';
        return;
    }
    const QJsonArray all = commands.toArray();
    for (const QJsonValue &command : all)
        sayCommand(session, command, clients);
}

/// Where the policy hides what there is, nothing would be said to be there.
bool mayRead(PgConnection &hub)
{
    return hub
        .query("SELECT CASE WHEN NOT has_table_privilege('vitrina.quarantine', 'SELECT') THEN false"
               "            WHEN NOT row_security_active('vitrina.quarantine') THEN true"
               "            ELSE coalesce(vitrina.my_level() = 1 AND vitrina.may('manage_staff'),"
               "                          false) END")
        .flag(0, 0);
}

} // namespace

ExitCode listQuarantine(Session &session, PgConnection &hub)
{
    if (!mayRead(hub))
        throw HubError("42501", QString()); // as the server itself says it of what it refuses
    const PgRows kept =
        hub.query("SELECT coalesce(s.name, ''), q.role,"
                  "       floor(extract(epoch FROM q.at) * 1000)::bigint, q.batch"
                  "  FROM vitrina.quarantine q LEFT JOIN vitrina.staff s ON s.id = q.staff_id"
                  " ORDER BY q.at");
    if (kept.count() == 0)
        session.out << QCoreApplication::translate(
                           "vitrinactl", "Nothing is kept: nobody who is retired handed anything "
                                         "in.")
                    << '\n';
    ClientNames clients(hub);
    for (int row = 0; row < kept.count(); ++row) {
        session.out << QCoreApplication::translate("vitrinactl",
                                                   "%1 (%2), handed in %3. None of this was done:")
                           .arg(shown(kept.text(row, 0)), kept.text(row, 1),
                                moment(kept.number(row, 2)))
                    << '\n';
        sayBatch(session, kept.bytes(row, 3).toByteArray(), clients);
    }
    session.out << Qt::flush;
    return Done;
}

ExitCode dropQuarantine(Session &session, PgConnection &hub)
{
    const QString named = session.options.value(QStringLiteral("drop"));
    const QDate day = QDate::fromString(named, Qt::ISODate);
    if (!day.isValid())
        return session.misuse(
            QCoreApplication::translate("vitrinactl", "No date such as 2026-12-31: %1").arg(named));
    // A year that was mistyped would take everything.
    if (day > QDate::currentDate())
        return session.misuse(QCoreApplication::translate("vitrinactl",
                                                          "%1 is still to come: what was handed in "
                                                          "before today is dropped at most.")
                                  .arg(named));
    const PgRows dropped = hub.query(
        "WITH dropped AS (DELETE FROM vitrina.quarantine WHERE at < to_timestamp($1::bigint)"
        " RETURNING 1) SELECT count(*) FROM dropped",
        {QByteArray::number(day.startOfDay().toSecsSinceEpoch())});
    session.out << QCoreApplication::translate("vitrinactl",
                                               "Handed in before %1, and dropped now: %2")
                       .arg(named)
                       .arg(dropped.number(0, 0))
                << Qt::endl;
    return Done;
}

QString quarantineHint(PgConnection &hub)
{
    if (!mayRead(hub))
        return {};
    // Of what is older, whoever looks in daily has read this often enough.
    const qint64 kept = hub.query("SELECT count(*) FROM vitrina.quarantine"
                                  " WHERE at > now() - interval '30 days'")
                            .number(0, 0);
    return kept == 0
               ? QString()
               : QCoreApplication::translate(
                     "vitrinactl", "Who left handed in what had not been sent (%1 in the last "
                                   "30 days): see vitrinactl staff quarantine.")
                     .arg(kept);
}

} // namespace Vitrina::Ctl
