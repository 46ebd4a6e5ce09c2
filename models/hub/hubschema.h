// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/rules.h"

namespace Vitrina {

class PgConnection;

/// The schema of the hub, brought up to this program's by an administrator of the database: the
/// connection must be a superuser's, or of a role that may make roles and is a member of those in
/// resources/sql/postgresql/roles.sql.
class HubSchema
{
public:
    /// A table that somebody holds is waited for so many milliseconds.
    explicit HubSchema(PgConnection &administrator, int patience = 20'000);

    /// From whatever there is, an empty database included: roles, migrations, then all functions,
    /// policies and grants anew, and the rules. One transaction: all or nothing. A hub newer than
    /// the program is refused (rule 16). Throws HubError, 55P03 where a table did not come free.
    Result<void> migrate(const Rules &rules);

    /// The roles alone, and an empty schema, in the caller's transaction. Throws HubError.
    void makeRoles();

    /// 0 where there is none yet. Throws HubError.
    int present();
    /// The number of this program's last migration.
    static int newest();

private:
    void loadRules(const Rules &rules);

    PgConnection &m_connection;
    const int m_patience;
};

} // namespace Vitrina
