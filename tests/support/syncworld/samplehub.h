// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "postgres/postgresserver.h"

namespace Vitrina {
class Database;
}

namespace Vitrina::Testing {

/// A server with migrated, empty hubs, to be filled from replicas.
class SampleHub
{
public:
    SampleHub();

    /// A new hub with nothing in it.
    QString emptyDatabase();
    /// A new hub with the rows of a replica and a login for each of its staff, named as theirs.
    QString databaseOf(Database &replica);
    /// A copy of a hub, its logins included.
    QString copyOf(const QString &database);
    /// Ends whoever uses it.
    void drop(const QString &database);
    void enrol(const QString &database, const StaffId &staff, const QString &login);
    /// Whose login this is in the database of @p root.
    static StaffId personOf(PgConnection &root, const QString &login);

    PostgresServer &server() { return m_server; }
    PgConnection root(const QString &database) const { return m_server.connect(database); }

private:
    void enrol(PgConnection &root, const StaffId &staff, const QString &login);

    PostgresServer m_server;
    QStringList m_roles;
};

/// All shared rows of a replica in one canonical text, a row a line.
QByteArray sharedRows(Database &replica);
/// The same of what row-level security shows to whoever connected: not by the code of sync.
QByteArray visibleRows(PgConnection &connection);
/// How often the hub took a command, in its ledger and in its audit: "1 1" is once.
QByteArray timesOnRecord(PgConnection hub, const CommandId &command);
/// The first lines in which two such texts differ, for a test's message.
QString firstDifference(const QByteArray &a, const QByteArray &b);

} // namespace Vitrina::Testing
