// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"
#include "moveup.h"
#include "passwords.h"
#include "showroom.h"

#include "hub/hubschema.h"
#include "hub/stafflogins.h"

#include <QTemporaryDir>

namespace Vitrina::Ctl {

namespace {

PgConnection door(const HubAddress &address)
{
    HubAddress server = address;
    server.database = QStringLiteral("postgres");
    return PgConnection(server);
}

/// Whether the database may become Vitrina's: it is hers without a company, or nobody's.
std::optional<QString> whyNot(PgConnection &hub)
{
    const Holding holding = holdingOf(hub);
    if (holding == Holding::SomethingElse)
        return QCoreApplication::translate("vitrinactl",
                                           "That database exists already and is not Vitrina's: "
                                           "choose another name with --database.");
    if (holding == Holding::Vitrina &&
        hub.query("SELECT EXISTS (SELECT FROM vitrina.company)").flag(0, 0))
        return QCoreApplication::translate("vitrinactl",
                                           "The shared database holds a company already.");
    return std::nullopt;
}

} // namespace

/// A locale of PostgreSQL's own: the order of an index must not change with the operating system's.
PgConnection connectOrMakeHub(const HubAddress &address, bool *isMade)
{
    try {
        return PgConnection(address);
    } catch (const HubError &error) {
        if (error.sqlState() != "3D000")
            throw;
    }
    PgConnection server = door(address);
    server.run("CREATE DATABASE " + server.quotedName(address.database) +
               " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
    if (isMade)
        *isMade = true;
    return PgConnection(address);
}

void dropHub(const HubAddress &address)
{
    try {
        PgConnection server = door(address);
        server.run("DROP DATABASE IF EXISTS " + server.quotedName(address.database) +
                   " WITH (FORCE)");
    } catch (const HubError &error) {
        qWarning("the database that was made could not be dropped (%s)",
                 error.sqlState().constData());
    }
}

ExitCode inEmptyHub(Session &session, const HubAddress &address,
                    const std::function<ExitCode(PgConnection &)> &work)
{
    try {
        PgConnection hub = connectOrMakeHub(address);
        if (const std::optional<QString> why = whyNot(hub))
            return session.refuse(*why);
        if (!HubSchema(hub).migrate(Rules::builtIn()))
            return session.refuse(QCoreApplication::translate(
                "vitrinactl", "The shared database is of a newer Vitrina. Update the program."));
        return work(hub);
    } catch (const HubError &error) {
        return session.refuse(hubErrorWords(error));
    }
}

ExitCode initServer(Session &session, const StartShowroom &start)
{
    const std::optional<HubAddress> address = hubAddress(session);
    if (!address)
        return Usage;
    if (!isLoginName(start.administrator.login))
        return refuseLoginName(session);
    const std::optional<QString> password = newPassword(session);
    if (!password)
        return Refused;
    const QTemporaryDir profile;
    if (!profile.isValid())
        return session.refuse(Problem{Problem::Code::FileUnwritable, {profile.path()}});
    if (const ExitCode made = startShowroom(session, profile.path(), start); made != Done)
        return made;
    const ExitCode moved = inEmptyHub(session, *address, [&](PgConnection &hub) {
        return moveProfileUp(session, profile.path(), hub, [&] {
            StaffLogins(hub).make(start.administrator.id, start.administrator.login, *password);
        });
    });
    if (moved == Done)
        session.out << QCoreApplication::translate(
                           "vitrinactl", "The shared database is ready. %1 signs in as %2.")
                           .arg(start.administrator.name, start.administrator.login)
                    << Qt::endl;
    return moved;
}

} // namespace Vitrina::Ctl
