// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "workplace.h"

#include "demo/filldemonstration.h"

namespace Vitrina::Ctl {

void addDemoOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("clients"),
                      QCoreApplication::translate("vitrinactl", "About how many clients."),
                      QStringLiteral("COUNT"), QStringLiteral("3000")});
}

ExitCode runDemo(Session &session)
{
    bool isNumber = false;
    DemoOptions options;
    options.clients = session.options.value(QStringLiteral("clients")).toInt(&isNumber);
    if (!isNumber || options.clients < 1 || !session.arguments.isEmpty())
        return session.misuse(
            QCoreApplication::translate("vitrinactl", "Usage: vitrinactl demo [--clients COUNT]"));
    options.now = systemNow();
    auto profile = Profile::open(session.profile);
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
        if (!filled)
            return session.refuse(filled.error());
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
    session.out << QCoreApplication::translate("vitrinactl", "The profile is ready:") << ' '
                << session.profile << Qt::endl;
    return Done;
}

} // namespace Vitrina::Ctl
