// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/stafflogins.h"

#include "hub/pgconnection.h"

namespace Vitrina {

StaffLogins::StaffLogins(PgConnection &connection)
    : m_connection(connection)
{
}

void StaffLogins::make(const StaffId &staff, const QString &role, const QString &password)
{
    m_connection.query(
        "SELECT vitrina.make_login($1, $2, $3)",
        {staff.toString().toUtf8(), role.toUtf8(), m_connection.scramVerifier(password, role)});
}

void StaffLogins::resetPassword(const StaffId &staff, const QString &role, const QString &password)
{
    m_connection.query("SELECT vitrina.reset_password($1, $2)",
                       {staff.toString().toUtf8(), m_connection.scramVerifier(password, role)});
}

void StaffLogins::retire(const StaffId &staff)
{
    m_connection.query("SELECT vitrina.retire_login($1)", {staff.toString().toUtf8()});
}

void StaffLogins::changeOwnPassword(const QString &password)
{
    const QString role = m_connection.query("SELECT session_user").text(0, 0);
    m_connection.run(
        "ALTER ROLE " + m_connection.quotedName(role) + " PASSWORD " +
        m_connection.quotedText(QString::fromLatin1(m_connection.scramVerifier(password, role))));
}

} // namespace Vitrina
