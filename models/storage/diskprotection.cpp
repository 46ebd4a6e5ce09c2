// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diskprotection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QList>

#include <fcntl.h>
#include <sys/stat.h>

namespace Vitrina {

namespace {

/// A line of mountinfo, as far as it is wanted.
struct Mount
{
    QString device; ///< "8:1"
    QString point;
    QString type;
    QString source; ///< "/dev/mapper/root"
};

constexpr const char *encryptingTypes[] = {"ecryptfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.encfs",
                                           "fuse.securefs"};

/// How far devices may lie upon each other; a circle must not hang this.
constexpr int deepest = 8;

/// Blanks and the like stand there as \040.
QString unescaped(const QByteArray &field)
{
    QByteArray text;
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool isOctal = false;
        const int code = field[i] == '\\' ? field.mid(i + 1, 3).toInt(&isOctal, 8) : 0;
        text += isOctal ? char(code) : field[i];
        i += isOctal ? 3 : 0;
    }
    return QFile::decodeName(text);
}

Mount mountOf(const QByteArray &line)
{
    const QList<QByteArray> fields = line.simplified().split(' ');
    const auto dash = fields.indexOf("-");
    if (dash < 6 || fields.size() < dash + 3)
        return {};
    return {QString::fromLatin1(fields[2]), unescaped(fields[4]),
            QString::fromLatin1(fields[dash + 1]), unescaped(fields[dash + 2])};
}

bool isWithin(const QString &path, const QString &folder)
{
    return folder == u"/" || path == folder || path.startsWith(folder + u'/');
}

/// The mount that @p path lies on: the innermost, and of several at one point the last.
Mount mountUnder(const QString &path, const QString &root)
{
    QFile file(root + QStringLiteral("/proc/self/mountinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Mount found;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        Mount mount = mountOf(line);
        if (!mount.point.isEmpty() && isWithin(path, mount.point) &&
            mount.point.size() >= found.point.size())
            found = std::move(mount);
    }
    return found;
}

/// The folder of a block device in /sys; empty where there is none.
QString deviceFolder(const Mount &mount, const QString &root)
{
    if (mount.device.isEmpty())
        return {};
    // Some file systems (btrfs) go under a device number of their own, "0:…".
    const QString byNumber = root + QStringLiteral("/sys/dev/block/") + mount.device;
    if (QFileInfo::exists(byNumber))
        return QFileInfo(byNumber).canonicalFilePath();
    if (!mount.source.startsWith(u"/dev/"))
        return {};
    const QString name = QFileInfo(QFileInfo(root + mount.source).canonicalFilePath()).fileName();
    const QString byName = root + QStringLiteral("/sys/class/block/") + name;
    return name.isEmpty() ? QString() : QFileInfo(byName).canonicalFilePath();
}

bool isCrypt(const QString &device)
{
    QFile uuid(device + QStringLiteral("/dm/uuid"));
    return uuid.open(QIODevice::ReadOnly) && uuid.readAll().startsWith("CRYPT-");
}

/// All that a device is made of must be encrypted: a mirror is read from either half.
DiskProtection protectionOf(const QString &device, int depth = 0)
{
    if (isCrypt(device))
        return DiskProtection::Encrypted;
    if (depth > deepest || QFileInfo(device).fileName().startsWith(u"loop"))
        return DiskProtection::Unknown; // a file on some other disk
    const QDir slaves(device + QStringLiteral("/slaves"));
    const QFileInfoList under = slaves.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
    DiskProtection all = under.isEmpty() ? DiskProtection::Open : DiskProtection::Encrypted;
    for (const QFileInfo &one : under) {
        const DiskProtection its = protectionOf(one.canonicalFilePath(), depth + 1);
        if (its != DiskProtection::Encrypted && all != DiskProtection::Open)
            all = its;
    }
    return all;
}

/// A folder may be encrypted by itself (fscrypt on ext4 and others).
bool isEncryptedFolder(const QString &path)
{
    struct statx found = {};
    return ::statx(AT_FDCWD, QFile::encodeName(path).constData(), 0, STATX_BASIC_STATS, &found) ==
               0 &&
           (found.stx_attributes & STATX_ATTR_ENCRYPTED) != 0;
}

} // namespace

DiskProtection diskProtection(const QString &path, const QString &root)
{
    const QString place = QFileInfo(path).canonicalFilePath();
    if (place.isEmpty())
        return DiskProtection::Unknown;
    if (isEncryptedFolder(place))
        return DiskProtection::Encrypted;
    const Mount mount = mountUnder(place, root);
    for (const char *type : encryptingTypes) {
        if (mount.type == QLatin1StringView(type))
            return DiskProtection::Encrypted;
    }
    const QString device = deviceFolder(mount, root);
    return device.isEmpty() ? DiskProtection::Unknown : protectionOf(device);
}

} // namespace Vitrina
