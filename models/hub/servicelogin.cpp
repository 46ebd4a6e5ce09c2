// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/servicelogin.h"

#include "domain/newlogin.h"
#include "hub/pgconnection.h"

namespace Vitrina {

ServiceLogin::ServiceLogin(PgConnection &connection)
    : m_connection(connection)
{
}

/// A name on the list of staff is hers even before she has a login.
ServiceLogin::Standing ServiceLogin::standingOf(const QString &login)
{
    const PgRows rows =
        m_connection.query("SELECT EXISTS (SELECT FROM vitrina.staff WHERE login = $1)"
                           "    OR EXISTS (SELECT FROM vitrina.staff_login WHERE role::text = $1),"
                           " r.oid IS NOT NULL,"
                           " r.rolcanlogin AND NOT (r.rolsuper OR r.rolcreatedb OR r.rolcreaterole"
                           "                        OR r.rolreplication OR r.rolbypassrls)"
                           " AND ARRAY(SELECT g.rolname::text FROM pg_auth_members m"
                           "           JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid)"
                           "     = ARRAY['vitrina_service']"
                           " FROM (SELECT) one LEFT JOIN pg_roles r ON r.rolname::text = $1",
                           {login.toUtf8()});
    const bool isThere = rows.flag(0, 1);
    if (rows.flag(0, 0) || (isThere && !rows.flag(0, 2)))
        return Standing::SomebodyElses;
    return isThere ? Standing::Services : Standing::Free;
}

ServiceLogin::Made ServiceLogin::set(const QString &login, const QString &password)
{
    if (!isLoginName(login))
        throw HubError("42602", QStringLiteral("no name for a login"));
    const Standing standing = standingOf(login);
    if (standing == Standing::SomebodyElses)
        throw HubError("42710", QStringLiteral("the login is somebody else's"));
    const QByteArray name = m_connection.quotedName(login);
    const QByteArray verifier =
        m_connection.quotedText(QString::fromLatin1(m_connection.scramVerifier(password, login)));
    if (standing == Standing::Services) {
        m_connection.run("ALTER ROLE " + name + " PASSWORD " + verifier);
        return Made::NewPassword;
    }
    m_connection.run("CREATE ROLE " + name +
                     " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION"
                     " INHERIT PASSWORD " +
                     verifier + " IN ROLE vitrina_service");
    return Made::New;
}

} // namespace Vitrina
