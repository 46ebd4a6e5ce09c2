// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"
#include "movingup.h"
#include "showroom.h"

#include "hub/hubschema.h"
#include "hub/stafflogins.h"

#include <QTemporaryDir>

namespace Vitrina::Ctl {

namespace {

/// Makes the database where there is none. A locale of PostgreSQL's own: the order of an index must
/// not change with the operating system's.
void makeDatabase(const HubAddress &address)
{
    HubAddress door = address;
    door.database = QStringLiteral("postgres");
    PgConnection server(door);
    if (server
            .query("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)",
                   {address.database.toUtf8()})
            .flag(0, 0))
        return;
    server.run("CREATE DATABASE " + server.quotedName(address.database) +
               " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
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

ExitCode found(Session &session, const HubAddress &address, const StartShowroom &start,
               const QString &profile, const QString &password)
{
    makeDatabase(address);
    PgConnection hub(address);
    if (const std::optional<QString> why = whyNot(hub))
        return session.refuse(*why);
    if (!HubSchema(hub).migrate(Rules::builtIn()))
        return session.refuse(QCoreApplication::translate(
            "vitrinactl", "The shared database is of a newer Vitrina. Update the program."));
    const StaffMember &chief = start.administrator;
    const ExitCode moved = moveProfileUp(
        session, profile, hub, [&] { StaffLogins(hub).make(chief.id, chief.login, password); });
    if (moved == Done)
        session.out << QCoreApplication::translate(
                           "vitrinactl", "The shared database is ready. %1 signs in as %2.")
                           .arg(chief.name, chief.login)
                    << Qt::endl;
    return moved;
}

} // namespace

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
    try {
        return found(session, *address, start, profile.path(), *password);
    } catch (const HubError &error) {
        return session.refuse(hubErrorWords(error));
    }
}

} // namespace Vitrina::Ctl
