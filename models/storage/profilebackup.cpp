// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profilebackup.h"

#include "storage/contentstore.h"
#include "storage/database.h"
#include "storage/filecopy.h"
#include "storage/photoqueries.h"
#include "storage/profile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

constexpr const char *partsOfFile[] = {"", "-wal", "-shm", "-journal"};

void removeDatabase(const QString &path)
{
    for (const char *companion : partsOfFile)
        QFile::remove(path + QLatin1StringView(companion));
}

/// A foreign -wal would be played into the copy.
bool isAnyThere(const QString &path)
{
    return std::any_of(std::begin(partsOfFile), std::end(partsOfFile), [&path](const char *one) {
        return QFile::exists(path + QLatin1StringView(one));
    });
}

/// Those that the copy names: what was added to the original since is none of it.
Result<CopiedProfile> copyPhotographs(const QString &from, const QString &copy,
                                      const QDateTime &now)
{
    const ContentStore source = ContentStore::beside(from);
    const ContentStore target = ContentStore::beside(copy);
    Database database(copy, Database::Mode::ReadOnly);
    CopiedProfile copied;
    for (const QString &name : wantedContents(database)) {
        if (const std::optional<QByteArray> bytes = source.bytes(name)) {
            if (const Result<QString> put = target.put(*bytes, now); !put)
                return tl::unexpected(put.error());
        }
        ++(target.bytes(name) ? copied.photographs : copied.missing);
    }
    return copied;
}

Result<CopiedProfile> copyWhole(const QString &from, const QString &to, const QDateTime &now)
{
    if (const Result<void> copied = copyDatabase(from, to); !copied)
        return tl::unexpected(copied.error());
    return copyPhotographs(from, to, now);
}

/// Anything may be called a backup.
Result<void> lookAt(const QString &backup)
{
    try {
        Database database(backup, Database::Mode::ReadOnly);
        if (boundOf(database) == Bound::Hub)
            return failure(Problem::Code::Forbidden, {backup});
    } catch (const DatabaseError &) {
        return failure(Problem::Code::BadFile, {backup});
    }
    return {};
}

} // namespace

QString photographsOf(const QString &backup)
{
    return ContentStore::beside(backup).folder();
}

Result<CopiedProfile> backUpProfile(const QString &replica, const QString &backup,
                                    const QDateTime &now)
{
    const QString photographs = photographsOf(backup);
    for (const QString &path : {backup, photographs}) {
        if (QFile::exists(path))
            return failure(Problem::Code::FileUnwritable, {path});
    }
    Result<CopiedProfile> copied = copyWhole(replica, backup, now);
    if (!copied) {
        removeDatabase(backup);
        QDir(photographs).removeRecursively();
    }
    return copied;
}

Result<CopiedProfile> restoreProfile(const QString &backup, const QString &folder,
                                     const QDateTime &now)
{
    const QString replica = QDir(folder).filePath(QStringLiteral("replica.sqlite"));
    if (isAnyThere(replica))
        return failure(Problem::Code::FileUnwritable, {replica});
    if (const Result<void> good = lookAt(backup); !good)
        return tl::unexpected(good.error());
    if (!QDir().mkpath(folder))
        return failure(Problem::Code::ReadOnly, {folder});
    Result<CopiedProfile> copied = copyWhole(backup, replica, now);
    // Opened once it is of this program's schema, and for its owner's eyes only.
    if (copied) {
        if (const auto opened = Profile::open(folder); !opened)
            copied = tl::unexpected(opened.error());
    }
    // Photographs stay: they may be those of a replica that was set aside.
    if (!copied)
        removeDatabase(replica);
    return copied;
}

} // namespace Vitrina
