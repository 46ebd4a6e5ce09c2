// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupserver.h"
#include "hubdoor.h"
#include "workplace.h"

#include "storage/profilebackup.h"

#include <QFileInfo>

namespace Vitrina::Ctl {

namespace {

/// Where nothing is @p named, they are where they belong.
void sayPhotographs(Session &session, const CopiedProfile &copied, const QString &named,
                    bool areHereAlone)
{
    if (copied.photographs > 0 && !named.isEmpty())
        session.out << QCoreApplication::translate(
                           "vitrinactl", "Photographs: %1, in %2, which belongs to the file.")
                           .arg(copied.photographs)
                           .arg(named)
                    << '\n';
    else if (copied.photographs > 0)
        session.out
            << QCoreApplication::translate("vitrinactl", "Photographs: %1").arg(copied.photographs)
            << '\n';
    if (copied.missing > 0 && areHereAlone)
        session.out << QCoreApplication::translate("vitrinactl",
                                                   "Photographs that are missing or damaged: %1")
                           .arg(copied.missing)
                    << '\n';
    session.out << Qt::flush;
}

QString wordsOf(const Problem &problem, const QString &backup)
{
    if (problem.code == Problem::Code::BadFile)
        return QCoreApplication::translate("vitrinactl",
                                           "That is no backup of a profile: %1. One of a shared "
                                           "database goes to a server (--server).")
            .arg(backup);
    if (problem.code == Problem::Code::Forbidden)
        return QCoreApplication::translate(
            "vitrinactl", "That is the copy of one who works in a shared database: connect to that "
                          "instead, and it is copied anew.");
    return problemWords(problem);
}

} // namespace

void addBackupOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
}

ExitCode runBackup(Session &session)
{
    if (session.arguments.size() != 1)
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl backup FILE [--server URL]"));
    const QString target = session.arguments.front();
    if (QFileInfo::exists(target))
        return session.refuseExisting(target);
    if (isForServer(session))
        return backupServer(session, target);
    if (QFileInfo::exists(photographsOf(target)))
        return session.refuseExisting(photographsOf(target));
    const auto database = Profile::read(session.profile);
    if (!database)
        return session.refuse(database.error());
    try {
        const auto copied = backUpProfile((*database)->path(), target, systemNow());
        if (!copied)
            return session.refuse(copied.error());
        // With a shared database they are there, and here only those that were looked at.
        const bool areHereAlone = boundOf(**database) != Bound::Hub;
        sayPhotographs(session, *copied, photographsOf(target), areHereAlone);
        return Done;
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

ExitCode restoreToProfile(Session &session, const QString &backup)
{
    if (Profile::exists(session.profile))
        return session.refuse(QCoreApplication::translate(
                                  "vitrinactl", "The profile %1 holds a showroom already, and is "
                                                "left alone: choose another one (--profile).")
                                  .arg(session.profile));
    if (!QFileInfo(backup).isReadable())
        return session.refuse(Problem{Problem::Code::FileUnreadable, {backup}});
    try {
        const auto restored = restoreProfile(backup, session.profile, systemNow());
        if (!restored)
            return session.refuse(wordsOf(restored.error(), backup));
        session.out << QCoreApplication::translate("vitrinactl", "Restored: the profile %1")
                           .arg(session.profile)
                    << '\n';
        sayPhotographs(session, *restored, {}, true);
        return Done;
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

} // namespace Vitrina::Ctl
