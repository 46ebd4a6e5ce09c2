// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"

#include <QRegularExpression>

namespace Vitrina::Ctl {

const std::vector<Subcommand> &subcommands()
{
    static const std::vector<Subcommand> table{
        {"init", "",
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Make an empty showroom in the profile, or on a server (--server)."),
         addInitOptions, runInit},
        {"import", "clients|models|followups FILE",
         QT_TRANSLATE_NOOP("vitrinactl", "Bring the rows of a CSV, XLSX or ODS file in."),
         addImportOptions, runImport},
        {"undo-import", "BATCH",
         QT_TRANSLATE_NOOP("vitrinactl", "Take an import back, sparing what was changed since."),
         addUndoOptions, runUndo},
        {"export", "clients|models|followups FILE|-",
         QT_TRANSLATE_NOOP("vitrinactl", "Write what the profile holds to a file."),
         addExportOptions, runExport},
        {"list", "clients|followups|models|staff|branches|catalogue|imports",
         QT_TRANSLATE_NOOP("vitrinactl", "List the rows of one kind."), addListOptions, runList},
        {"demo", "",
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Fill an empty profile, or a server without a company (--server), "
                           "with the demonstration showroom."),
         addDemoOptions, runDemo},
        {"check", "",
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Tell whether the profile, or a server (--server), is sound."),
         addCheckOptions, runCheck},
        {"diagnose", "FILE|-",
         QT_TRANSLATE_NOOP("vitrinactl", "Write what helps to find a fault, and nobody's data."),
         addDiagnoseOptions, runDiagnose},
        {"backup", "FILE",
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Copy the database of the profile with its photographs, or of a server "
                           "(--server), as it is now, to a file."),
         addBackupOptions, runBackup},
        {"restore", "FILE",
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Make the database of an empty profile, or of a server (--server), of "
                           "such a file."),
         addRestoreOptions, runRestore},
        {"moveup", "",
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Move the profile's showroom to a server, as its company or a "
                           "branch of it (--as-branch)."),
         addMoveUpOptions, runMoveUp},
        {"migrate", "",
         QT_TRANSLATE_NOOP("vitrinactl", "Bring a server's database up to this program."),
         addMigrateOptions, runMigrate},
        {"company", "",
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Show or change the company's name and how many days its people enter "
                           "without the server, in the profile or on a server (--server)."),
         addCompanyOptions, runCompany},
        {"staff", "list|add-login|reset-password|retire|quarantine [LOGIN]",
         QT_TRANSLATE_NOOP("vitrinactl", "Who may sign in on a server."), addStaffOptions,
         runStaff},
        {"service", "LOGIN",
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Make the link service's login on a server, or give it a new password."),
         addServiceOptions, runService},
    };
    return table;
}

QString inWords(QString help)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("vitrinactl", "ARGUMENTS"), QT_TRANSLATE_NOOP("vitrinactl", "BATCH"),
        QT_TRANSLATE_NOOP("vitrinactl", "CHARACTER"), QT_TRANSLATE_NOOP("vitrinactl", "COMMAND"),
        QT_TRANSLATE_NOOP("vitrinactl", "COUNT"),     QT_TRANSLATE_NOOP("vitrinactl", "DATE"),
        QT_TRANSLATE_NOOP("vitrinactl", "DAYS"),      QT_TRANSLATE_NOOP("vitrinactl", "DIR"),
        QT_TRANSLATE_NOOP("vitrinactl", "FILE"),      QT_TRANSLATE_NOOP("vitrinactl", "LOGIN"),
        QT_TRANSLATE_NOOP("vitrinactl", "NAME"),      QT_TRANSLATE_NOOP("vitrinactl", "OPTIONS"),
        QT_TRANSLATE_NOOP("vitrinactl", "ROWS"),      QT_TRANSLATE_NOOP("vitrinactl", "STATE"),
        QT_TRANSLATE_NOOP("vitrinactl", "WORDS"),     QT_TRANSLATE_NOOP("vitrinactl", "ZONE"),
    };
    for (const char *word : words)
        help.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QLatin1StringView(word))),
                     tr(word));
    return help;
}

ExitCode Session::refuse(const Problem &problem) const
{
    return refuse(problemWords(problem));
}

ExitCode Session::refuse(const QString &why) const
{
    err << why << Qt::endl;
    return Refused;
}

ExitCode Session::refuseExisting(const QString &path) const
{
    return refuse(QCoreApplication::translate("vitrinactl", "%1 is there already, and stays as it "
                                                            "is: choose another name.")
                      .arg(path));
}

ExitCode Session::misuse(const QString &why) const
{
    err << why << Qt::endl;
    return Usage;
}

} // namespace Vitrina::Ctl
