// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubschema.h"

#include "hub/pgtransaction.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// In the global namespace, as the resource compiler's names are.
static void initialiseHubResources()
{
    Q_INIT_RESOURCE(hub_sql);
}

namespace Vitrina {

namespace {

QDir folder(const char *name)
{
    initialiseHubResources();
    return QDir(QStringLiteral(":/sql/postgresql/") + QLatin1StringView(name));
}

QStringList scripts(const QDir &where)
{
    return where.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A script of the hub is missing from the program: %s", qPrintable(path));
    return file.readAll();
}

const char *operationCode(CommandRule::Operation operation)
{
    static constexpr const char *codes[] = {"insert", "update", "delete"};
    return codes[int(operation)];
}

const char *scopeCode(CommandRule::Scope scope)
{
    static constexpr const char *codes[] = {"anywhere", "client", "service"};
    return codes[int(scope)];
}

QJsonArray asJson(const std::vector<CommandRule> &rules)
{
    QJsonArray rows;
    for (const CommandRule &rule : rules) {
        QStringList columns(rule.columns.begin(), rule.columns.end());
        columns.sort();
        rows.append(QJsonObject{
            {QStringLiteral("command"), rule.command},
            {QStringLiteral("table_name"), rule.table},
            {QStringLiteral("op"), QString::fromLatin1(operationCode(rule.operation))},
            {QStringLiteral("columns"),
             columns.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(columns))},
            {QStringLiteral("permission"), rule.permission ? int(*rule.permission) : 0},
            {QStringLiteral("scope"), QString::fromLatin1(scopeCode(rule.scope))}});
    }
    return rows;
}

QJsonArray asJson(const std::vector<Transition> &steps)
{
    QJsonArray rows;
    for (const Transition &step : steps) {
        rows.append(QJsonObject{
            {QStringLiteral("table_name"), step.table},
            {QStringLiteral("column_name"), step.column},
            {QStringLiteral("from_status"), step.from},
            {QStringLiteral("to_status"), step.to},
            {QStringLiteral("anyone"), step.who == Transition::Who::Anyone},
            {QStringLiteral("author"), step.author},
            {QStringLiteral("permission"), step.permission ? int(*step.permission) : 0}});
    }
    return rows;
}

QJsonArray asJson(const std::vector<TextRule> &texts)
{
    QJsonArray rows;
    for (const TextRule &text : texts) {
        rows.append(QJsonObject{{QStringLiteral("table_name"), text.table},
                                {QStringLiteral("column_name"), text.column},
                                {QStringLiteral("most"), text.most}});
    }
    return rows;
}

QJsonArray permissions()
{
    QJsonArray rows;
    for (const auto &[permission, code] : EnumCodes<Permission>::table) {
        rows.append(QJsonObject{{QStringLiteral("code"), QString::fromLatin1(code)},
                                {QStringLiteral("bit"), int(permission)}});
    }
    return rows;
}

} // namespace

HubSchema::HubSchema(PgConnection &administrator, int patience)
    : m_connection(administrator)
    , m_patience(patience)
{
}

int HubSchema::newest()
{
    const QStringList all = scripts(folder("migrations"));
    return all.isEmpty() ? 0 : all.last().left(4).toInt();
}

int HubSchema::present()
{
    if (!m_connection.query("SELECT to_regclass('vitrina.hub') IS NOT NULL").flag(0, 0))
        return 0;
    return int(m_connection.query("SELECT schema FROM vitrina.hub").number(0, 0));
}

void HubSchema::makeRoles()
{
    m_connection.run(contents(folder("").filePath(QStringLiteral("roles.sql"))));
}

Result<void> HubSchema::migrate(const Rules &rules)
{
    PgTransaction transaction(m_connection);
    // Behind who waits for a table all others wait who only read it: one laptop that sleeps in the
    // middle of a transaction would hold up the whole company.
    m_connection.run("SET LOCAL lock_timeout = " + QByteArray::number(m_patience));
    // Two administrators at once: the second finds it done.
    m_connection.run("SELECT pg_advisory_xact_lock(hashtext('vitrina migrate'))");
    makeRoles();
    const int before = present();
    if (before > newest())
        return failure(Problem::Code::DatabaseNewer,
                       {QString::number(before), QString::number(newest())});

    m_connection.run("SET LOCAL ROLE vitrina_owner");
    const QDir migrations = folder("migrations");
    const QStringList numbered = scripts(migrations);
    for (const QString &name : numbered) {
        if (name.left(4).toInt() > before)
            m_connection.run(contents(migrations.filePath(name)));
    }
    const QDir again = folder("hub");
    const QStringList all = scripts(again);
    for (const QString &name : all)
        m_connection.run(contents(again.filePath(name)));
    loadRules(rules);
    m_connection.query("UPDATE vitrina.hub SET schema = $1", {QByteArray::number(newest())});
    transaction.commit();
    m_connection.run("RESET ROLE");
    return {};
}

void HubSchema::loadRules(const Rules &rules)
{
    const struct
    {
        const char *table;
        QJsonArray rows;
    } tables[] = {{"permission", permissions()},
                  {"command_rule", asJson(rules.commands())},
                  {"status_step", asJson(rules.transitions())},
                  {"text_limit", asJson(rules.texts())}};
    for (const auto &[table, rows] : tables) {
        const QByteArray name = QByteArray("vitrina.") + table;
        m_connection.run("DELETE FROM " + name);
        m_connection.query("INSERT INTO " + name +
                               " SELECT * FROM jsonb_populate_recordset(NULL::" + name +
                               ", $1::jsonb)",
                           {QJsonDocument(rows).toJson(QJsonDocument::Compact)});
    }
    m_connection.run("SELECT vitrina.make_step_triggers(), vitrina.make_row_functions()");
}

} // namespace Vitrina
