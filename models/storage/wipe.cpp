// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/wipe.h"

#include <QDir>

#include <algorithm>
#include <unistd.h>

namespace Vitrina {

namespace {

constexpr qint64 blockSize = 1 << 20;

const QStringList keptCopies{QStringLiteral("last-good.sqlite*"),
                             QStringLiteral("damaged-*.sqlite*")};
/// And what names clients and accounts beside them.
const QStringList replicas{QStringLiteral("replica.sqlite*"), QStringLiteral("before-*.sqlite*"),
                           QStringLiteral("mail.json"), QStringLiteral("posting.json"),
                           QStringLiteral("bounces.json")};

/// Folders of pictures, with all that is in them.
const QStringList pictures{QStringLiteral("replica.sqlite*.photos")};

bool overwrite(const QString &path)
{
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it may be kept to be read only
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const QByteArray zeros(blockSize, '\0');
    for (qint64 left = file.size(); left > 0; left -= blockSize) {
        if (file.write(zeros.constData(), std::min(left, blockSize)) < 0)
            return false;
    }
    return file.flush() && ::fsync(file.handle()) == 0;
}

Result<void> wipe(const QString &folder, const QStringList &patterns)
{
    QString first;
    const QDir place(folder);
    const QStringList names = place.entryList(patterns, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const QString path = place.filePath(name);
        if (!wipeFile(path) && first.isEmpty())
            first = path;
    }
    if (!first.isEmpty())
        return failure(Problem::Code::FileUnwritable, {first});
    return {};
}

} // namespace

bool wipeFile(const QString &path)
{
    const bool over = overwrite(path);
    return QFile::remove(path) && over; // deleted also where it could not be written over
}

Result<void> wipeReplica(const QString &folder)
{
    Result<void> done = wipe(folder, replicas + keptCopies);
    const QDir place(folder);
    for (const QString &name : place.entryList(pictures, QDir::Dirs | QDir::Hidden)) {
        const Result<void> wiped =
            wipe(place.filePath(name), {QStringLiteral("*")}); // also what was begun
        if (done && !wiped)
            done = wiped;
        place.rmdir(name);
    }
    return done;
}

Result<void> wipeKeptCopies(const QString &folder)
{
    return wipe(folder, keptCopies);
}

} // namespace Vitrina
