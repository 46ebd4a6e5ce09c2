// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupserver.h"
#include "hubdoor.h"
#include "workplace.h"

#include "storage/filecopy.h"

#include <QFileInfo>

namespace Vitrina::Ctl {

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
        return session.refuse(Problem{Problem::Code::FileUnwritable, {target}});
    if (isForServer(session))
        return backupServer(session, target);
    const auto database = Profile::read(session.profile);
    if (!database)
        return session.refuse(database.error());
    try {
        const Result<void> copied = copyDatabase((*database)->path(), target);
        return copied ? Done : session.refuse(copied.error());
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

} // namespace Vitrina::Ctl
