// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"
#include "moveup.h"
#include "passwords.h"
#include "workplace.h"

#include "demo/filldemonstration.h"
#include "hub/stafflogins.h"

#include <QTemporaryDir>

namespace Vitrina::Ctl {

namespace {

/// What the options describe; nothing where they do not.
std::optional<DemoOptions> demoOf(const Session &session)
{
    bool isNumber = false;
    DemoOptions options;
    options.clients = session.options.value(QStringLiteral("clients")).toInt(&isNumber);
    if (!isNumber || options.clients < 1 || !session.arguments.isEmpty())
        return std::nullopt;
    options.now = systemNow();
    return options;
}

ExitCode fill(Session &session, const QString &folder, const DemoOptions &options)
{
    auto profile = Profile::open(folder);
    if (!profile)
        return session.refuse(profile.error());
    try {
        const std::unique_ptr<Database> writer = (*profile)->openWriter();
        const Rules rules = Rules::builtIn();
        CommandExecutor executor(*writer, rules, (*profile)->device(),
                                 CommandExecutor::Repeatability::Trusted);
        const Result<void> filled = fillDemonstration(*writer, executor, options);
        if (!filled && filled.error().code == Problem::Code::Forbidden)
            return session.refuse(QCoreApplication::translate("vitrinactl",
                                                              "The profile holds a showroom "
                                                              "already."));
        return filled ? Done : session.refuse(filled.error());
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

/// Everybody who works there, by login and with the one password.
QStringList makeLogins(PgConnection &hub, const QString &password)
{
    const PgRows staff = hub.query("SELECT id, login FROM vitrina.staff WHERE active"
                                   " ORDER BY access_level, login");
    StaffLogins logins(hub);
    QStringList made;
    for (int row = 0; row < staff.count(); ++row) {
        made += staff.text(row, 1);
        logins.make(StaffId::fromString(staff.text(row, 0)), made.last(), password);
    }
    return made;
}

ExitCode demoServer(Session &session, const DemoOptions &options)
{
    const std::optional<HubAddress> address = hubAddress(session);
    if (!address)
        return Usage;
    const std::optional<QString> password = newPassword(session);
    if (!password)
        return Refused;
    const QTemporaryDir profile;
    if (!profile.isValid())
        return session.refuse(Problem{Problem::Code::FileUnwritable, {profile.path()}});
    QStringList logins;
    const ExitCode moved = inEmptyHub(session, *address, [&](PgConnection &hub) {
        const ExitCode filled = fill(session, profile.path(), options);
        return filled != Done ? filled : moveProfileUp(session, profile.path(), hub, [&] {
            logins = makeLogins(hub, *password);
        });
    });
    if (moved == Done)
        session.out << QCoreApplication::translate(
                           "vitrinactl", "The demonstration is on the server. These sign in, all "
                                         "with that password: %1")
                           .arg(logins.join(QStringLiteral(", ")))
                    << Qt::endl;
    return moved;
}

} // namespace

void addDemoOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("clients"),
                      QCoreApplication::translate("vitrinactl", "About how many clients."),
                      inWords(QStringLiteral("COUNT")), QStringLiteral("3000")});
    addServerOptions(parser);
    addPasswordOptions(parser);
}

ExitCode runDemo(Session &session)
{
    const std::optional<DemoOptions> options = demoOf(session);
    if (!options)
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl demo [--clients COUNT] [--server URL]"));
    if (isForServer(session))
        return demoServer(session, *options);
    const ExitCode filled = fill(session, session.profile, *options);
    if (filled == Done)
        session.out << QCoreApplication::translate("vitrinactl", "The profile is ready:") << ' '
                    << session.profile << Qt::endl;
    return filled;
}

} // namespace Vitrina::Ctl
