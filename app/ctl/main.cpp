// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profile.h"
#include "subcommand.h"
#include "terminal/terminallanguage.h"

#include <QCoreApplication>

using namespace Vitrina;
using namespace Vitrina::Ctl;

namespace {

const Subcommand *chosen(const QStringList &arguments)
{
    for (const Subcommand &one : subcommands()) {
        if (arguments.value(0) == QLatin1StringView(one.name))
            return &one;
    }
    return nullptr;
}

void addSharedOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")},
                      QCoreApplication::translate("vitrinactl", "Show this help and exit.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")},
                      QCoreApplication::translate("vitrinactl", "Show the version and exit.")});
    parser.addOption({QStringLiteral("profile"),
                      QCoreApplication::translate(
                          "vitrinactl", "The profile to work on; without it, the person's own."),
                      inWords(QStringLiteral("DIR"))});
}

void showCommands(QTextStream &out)
{
    out << inWords(QStringLiteral("vitrinactl [--profile DIR] COMMAND [OPTIONS] [ARGUMENTS]\n\n"));
    for (const Subcommand &one : subcommands())
        out << "  " << one.name << ' ' << inWords(QLatin1StringView(one.arguments)) << "\n      "
            << tr(one.summary) << '\n';
    out << '\n'
        << QCoreApplication::translate("vitrinactl",
                                       "vitrinactl COMMAND --help shows a command's options.\nExit "
                                       "status: 0 done, 1 refused or failed, 2 not understood.")
        << Qt::endl;
}

QString profileFolder(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("profile")) ? parser.value(QStringLiteral("profile"))
                                                   : Profile::defaultFolder();
}

ExitCode run(const QStringList &commandLine, QTextStream &out, QTextStream &err)
{
    // The subcommand is the first word that is neither an option nor the profile's folder.
    qsizetype at = 1;
    while (at < commandLine.size() && commandLine[at].startsWith(u'-'))
        at += commandLine[at] == u"--profile" ? 2 : 1;
    const Subcommand *command = chosen(commandLine.mid(at));
    QCommandLineParser parser;
    addSharedOptions(parser);
    if (command) {
        parser.setApplicationDescription(tr(command->summary));
        parser.addPositionalArgument(QLatin1StringView(command->name), tr(command->summary),
                                     QLatin1StringView(command->name) + u' ' +
                                         inWords(QLatin1StringView(command->arguments)));
        command->addOptions(parser);
    }
    const bool understood = parser.parse(commandLine);
    if (parser.isSet(QStringLiteral("version"))) {
        out << "vitrinactl " << QCoreApplication::applicationVersion() << Qt::endl;
        return Done;
    }
    const bool asked = parser.isSet(QStringLiteral("help"));
    if (!command) {
        showCommands(asked ? out : err);
        return asked ? Done : Usage;
    }
    if (asked) {
        out << parser.helpText() << Qt::flush;
        return Done;
    }
    Session session{parser, parser.positionalArguments().mid(1), profileFolder(parser), out, err};
    return understood ? command->run(session) : session.misuse(parser.errorText());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("vitrina"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITRINA_VERSION));
    const TerminalLanguage language;
    QTextStream out(stdout);
    QTextStream err(stderr);
    return run(QCoreApplication::arguments(), out, err);
}
