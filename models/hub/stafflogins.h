// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace Vitrina {

class PgConnection;

/// The login roles of staff on the hub, one a person. The connection is that of somebody who
/// manages staff, or of the database's administrator; the hub decides whether she may. A password
/// leaves here only as a SCRAM-SHA-256 verifier. Everything throws HubError: 42501 not allowed,
/// 42710 the role exists, 42602 no name for a role.
class StaffLogins
{
public:
    explicit StaffLogins(PgConnection &connection);

    /// @p role: small letters, digits, '_', '.', '-'.
    void make(const StaffId &staff, const QString &role, const QString &password);
    void resetPassword(const StaffId &staff, const QString &role, const QString &password);
    /// Leaves her hello and one last batch, which goes into quarantine (sync.md 24).
    void retire(const StaffId &staff);
    /// The password of the connection's own role.
    void changeOwnPassword(const QString &password);

private:
    PgConnection &m_connection;
};

} // namespace Vitrina
