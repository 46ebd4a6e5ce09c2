// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

namespace Vitrina::Ctl {

/// What the program ends with.
enum ExitCode {
    Done = 0,
    Refused = 1, ///< something could not be done; why is on standard error
    Usage = 2,   ///< the command line was not understood
};

/// Where a subcommand reads its command line and says what it did.
struct Session
{
    const QCommandLineParser &options;
    QStringList arguments; ///< after the subcommand's name
    QString profile;       ///< folder
    QTextStream &out;
    QTextStream &err;

    /// Says why, in the user's words.
    ExitCode refuse(const Problem &problem) const;
    ExitCode refuse(const QString &why) const;
    ExitCode misuse(const QString &why) const;
    /// Of a file that would be written over.
    ExitCode refuseExisting(const QString &path) const;
};

struct Subcommand
{
    const char *name;
    const char *arguments; ///< as shown after the name
    const char *summary;   ///< translatable, context "vitrinactl"
    void (*addOptions)(QCommandLineParser &);
    ExitCode (*run)(Session &);
};

/// All of them, in the order of the help.
const std::vector<Subcommand> &subcommands();

/// Translates a text of this program that stands in a table; others say
/// QCoreApplication::translate(), which lupdate finds.
QString tr(const char *text);
/// A help's words in capitals, which stand for what one types, in the terminal's language.
QString inWords(QString help);
/// A problem as one sentence on a terminal.
QString problemWords(const Problem &problem);

void addInitOptions(QCommandLineParser &parser);
ExitCode runInit(Session &session);
void addImportOptions(QCommandLineParser &parser);
ExitCode runImport(Session &session);
void addUndoOptions(QCommandLineParser &parser);
ExitCode runUndo(Session &session);
void addListOptions(QCommandLineParser &parser);
ExitCode runList(Session &session);
void addExportOptions(QCommandLineParser &parser);
ExitCode runExport(Session &session);
void addDemoOptions(QCommandLineParser &parser);
ExitCode runDemo(Session &session);
void addCheckOptions(QCommandLineParser &parser);
ExitCode runCheck(Session &session);
void addDiagnoseOptions(QCommandLineParser &parser);
ExitCode runDiagnose(Session &session);
void addBackupOptions(QCommandLineParser &parser);
ExitCode runBackup(Session &session);
void addRestoreOptions(QCommandLineParser &parser);
ExitCode runRestore(Session &session);
void addMoveUpOptions(QCommandLineParser &parser);
ExitCode runMoveUp(Session &session);
void addMigrateOptions(QCommandLineParser &parser);
ExitCode runMigrate(Session &session);
void addCompanyOptions(QCommandLineParser &parser);
ExitCode runCompany(Session &session);
void addStaffOptions(QCommandLineParser &parser);
ExitCode runStaff(Session &session);
void addServiceOptions(QCommandLineParser &parser);
ExitCode runService(Session &session);

} // namespace Vitrina::Ctl
