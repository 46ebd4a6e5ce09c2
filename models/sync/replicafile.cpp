// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/replicafile.h"

#include "storage/database.h"
#include "sync/plantedfault.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Vitrina {

namespace {

void carryTable(Database &copy, const char *table)
{
    copy.execute(
        QStringLiteral("INSERT INTO %1 SELECT * FROM old.%1").arg(QLatin1StringView(table)));
}

/// A rename is as durable as the folder it was made in.
void syncFolderOf(const QString &path)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

ScratchFile::ScratchFile(QString path)
    : m_path(std::move(path))
{
    removeDatabase(m_path);
}

ScratchFile::~ScratchFile()
{
    removeDatabase(m_path);
}

void removeDatabase(const QString &path)
{
    for (const char *companion : {"-wal", "-shm", "-journal", ""})
        QFile::remove(path + QLatin1StringView(companion));
}

bool replaceDatabase(const QString &from, const QString &to)
{
    // A foreign -wal would be played into the copy.
    for (const char *companion : {"-wal", "-shm"})
        QFile::remove(to + QLatin1StringView(companion));
    // QFile::rename does not replace; the POSIX rename does, in one step.
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return false;
    syncFolderOf(to);
    return true;
}

void carryOver(Database &copy, bool withOutbox)
{
    copy.execute(QStringLiteral("INSERT OR REPLACE INTO meta SELECT * FROM old.meta"
                                " WHERE key NOT IN ('hub.snapshot', 'hub.started', 'hub.access',"
                                " 'hub.epoch', 'hub.incarnation', 'hub.partial')"));
    carryTable(copy, "draft");
    if (!withOutbox)
        return;
    carryTable(copy, "audit");
    if (!isPlanted("sync_outbox_left_behind"))
        carryTable(copy, "outbox");
}

} // namespace Vitrina
