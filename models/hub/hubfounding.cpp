// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubfounding.h"

#include "hub/hubschema.h"
#include "hub/pgtransaction.h"

namespace Vitrina {

Holding holdingOf(PgConnection &connection)
{
    const PgRows row =
        connection.query("SELECT to_regclass('vitrina.hub') IS NOT NULL, EXISTS ("
                         "SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                         " WHERE n.nspname !~ '^(pg_|information_schema$)')");
    if (row.flag(0, 0))
        return Holding::Vitrina;
    return row.flag(0, 1) ? Holding::SomethingElse : Holding::Nothing;
}

std::optional<FoundingFault> foundingFault(PgConnection &hub)
{
    const Holding holding = holdingOf(hub);
    if (holding == Holding::Nothing)
        return std::nullopt;
    if (holding == Holding::SomethingElse)
        return FoundingFault::SomethingElse;
    if (hub.query("SELECT EXISTS (SELECT FROM vitrina.company)").flag(0, 0))
        return FoundingFault::HoldsCompany;
    if (HubSchema(hub).present() > HubSchema::newest())
        return FoundingFault::Newer;
    return std::nullopt;
}

HubAddress doorOf(const HubAddress &hub)
{
    HubAddress server = hub;
    server.database = QStringLiteral("postgres");
    return server;
}

/// A locale of PostgreSQL's own: the order of an index must not change with the operating system's.
PgConnection connectOrMakeHub(const HubAddress &address, bool *isMade, const std::stop_token &stop)
{
    try {
        return PgConnection(address, stop);
    } catch (const HubError &error) {
        if (error.sqlState() != "3D000")
            throw;
    }
    PgConnection server(doorOf(address), stop);
    server.run("CREATE DATABASE " + server.quotedName(address.database) +
               " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
    if (isMade)
        *isMade = true;
    return PgConnection(address, stop);
}

void dropHub(const HubAddress &address)
{
    try {
        PgConnection server(doorOf(address));
        server.run("DROP DATABASE IF EXISTS " + server.quotedName(address.database) +
                   " WITH (FORCE)");
    } catch (const HubError &error) {
        qWarning("the database that was made could not be dropped (%s)",
                 error.sqlState().constData());
    }
}

std::optional<FoundingFault> prepareHub(PgConnection &hub, const Rules &rules)
{
    if (const std::optional<FoundingFault> fault = foundingFault(hub))
        return fault;
    if (!HubSchema(hub).migrate(rules))
        return FoundingFault::Newer;
    return std::nullopt;
}

bool unfoundHub(PgConnection &hub, const Rules &rules, const QString &role)
{
    {
        PgTransaction transaction(hub);
        // A copy that was broken off may still hold what is to be dropped.
        hub.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  " WHERE usename = $1 AND datname = current_database()",
                  {role.toUtf8()});
        hub.run("SET LOCAL lock_timeout = '20s'");
        hub.run("LOCK TABLE vitrina.ledger, vitrina.staff_login IN ACCESS EXCLUSIVE MODE");
        const PgRows used = hub.query("SELECT EXISTS (SELECT FROM vitrina.ledger) OR EXISTS ("
                                      "SELECT FROM vitrina.staff_login WHERE role <> $1)",
                                      {role.toUtf8()});
        if (used.flag(0, 0))
            return false;
        hub.run("DROP SCHEMA vitrina CASCADE; DROP ROLE " + hub.quotedName(role));
        transaction.commit();
    }
    return HubSchema(hub).migrate(rules).has_value();
}

} // namespace Vitrina
