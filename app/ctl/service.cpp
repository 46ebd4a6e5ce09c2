// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"
#include "passwords.h"

#include "hub/servicelogin.h"

namespace Vitrina::Ctl {

void addServiceOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
    addPasswordOptions(parser);
}

ExitCode runService(Session &session)
{
    if (session.arguments.size() != 1 || !isForServer(session))
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl service LOGIN --server URL"));
    const QString login = session.arguments[0];
    if (!isLoginName(login))
        return refuseLoginName(session);
    return atHub(session, [&session, &login](PgConnection &hub) {
        const std::optional<QString> password = newPassword(session);
        if (!password)
            return Refused;
        const auto made = ServiceLogin(hub).set(login, *password);
        const QString words =
            made == ServiceLogin::Made::New
                ? QCoreApplication::translate("vitrinactl", "The link service signs in as %1.")
                : QCoreApplication::translate("vitrinactl", "%1 has a new password.");
        session.out << words.arg(login) << Qt::endl;
        return Done;
    });
}

} // namespace Vitrina::Ctl
