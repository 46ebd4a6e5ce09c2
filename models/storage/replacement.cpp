// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/replacement.h"

#include "storage/database.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <unistd.h>

namespace Vitrina {

namespace {

/// All of it is in the one file then, and nothing of it in a log.
void settle(const QString &path)
{
    Database(path, Database::Mode::ReadWrite)
        .runScript("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
}

QString newName(const QDir &folder, const QDateTime &now)
{
    const QString base =
        QStringLiteral("before-") + now.toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
    QString name = base + QStringLiteral(".sqlite");
    for (int n = 2; folder.exists(name); ++n)
        name = QStringLiteral("%1-%2.sqlite").arg(base).arg(n);
    return folder.filePath(name);
}

QString replicaIn(const QDir &place)
{
    return place.filePath(QStringLiteral("replica.sqlite"));
}

/// What was the replica is under its new name, and is nobody's working file any more.
QString keep(const QDir &place, const QString &kept)
{
    QFile::setPermissions(kept, QFile::ReadOwner);
    QFile::remove(place.filePath(QStringLiteral("last-good.sqlite")));
    return kept;
}

} // namespace

Result<QString> replaceReplica(const QString &folder, const QString &fresh, const QDateTime &now)
{
    const QDir place(folder);
    const QString replica = replicaIn(place);
    const QString kept = newName(place, now);
    try {
        settle(replica);
        settle(fresh);
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
    // A second name for the old file, then the new file under the first name.
    if (::link(QFile::encodeName(replica).constData(), QFile::encodeName(kept).constData()) != 0)
        return failure(Problem::Code::ReadOnly, {folder});
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(replica).constData()) !=
        0) {
        QFile::remove(kept);
        return failure(Problem::Code::ReadOnly, {folder});
    }
    return keep(place, kept);
}

Result<QString> retireReplica(const QString &folder, const QDateTime &now)
{
    const QDir place(folder);
    const QString kept = newName(place, now);
    try {
        settle(replicaIn(place));
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
    if (!QFile::rename(replicaIn(place), kept))
        return failure(Problem::Code::ReadOnly, {folder});
    return keep(place, kept);
}

} // namespace Vitrina
