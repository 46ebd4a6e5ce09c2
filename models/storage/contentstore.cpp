// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/contentstore.h"

#include "storage/wipe.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>

#include <numeric>

namespace Vitrina {

namespace {

constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner;

/// Nothing else is a name, so that no name leads out of the folder.
bool isContentName(const QString &name)
{
    static const QRegularExpression digest(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    return digest.match(name).hasMatch();
}

bool isOlder(const QFileInfo &file, const QDateTime &now, qint64 seconds)
{
    const qint64 age = file.lastModified().secsTo(now);
    return age >= seconds || age < 0; // of a clock that was put back
}

} // namespace

ContentStore::ContentStore(QString folder)
    : m_folder(std::move(folder))
{
}

ContentStore ContentStore::beside(const QString &replica)
{
    return ContentStore(replica + QStringLiteral(".photos"));
}

QString ContentStore::nameOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString ContentStore::pathOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

Result<QString> ContentStore::put(const QByteArray &bytes, const QDateTime &now) const
{
    const QString name = nameOf(bytes);
    const QString path = pathOf(name);
    if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, ownersOnly | QFile::ExeOwner))
        return failure(Problem::Code::FileUnwritable, {m_folder});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownersOnly) ||
        file.write(bytes) != bytes.size() || !file.commit()) {
        const bool isFull = QStorageInfo(m_folder).bytesAvailable() < bytes.size();
        return failure(isFull ? Problem::Code::DiskFull : Problem::Code::FileUnwritable, {path});
    }
    QFile kept(path);
    if (kept.open(QIODevice::ReadWrite))
        kept.setFileTime(now, QFileDevice::FileModificationTime);
    return name;
}

bool ContentStore::has(const QString &name) const
{
    return isContentName(name) && QFile::exists(pathOf(name));
}

std::optional<QByteArray> ContentStore::bytes(const QString &name) const
{
    QFile file(pathOf(name));
    if (!isContentName(name) || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    if (nameOf(bytes) == name)
        return bytes;
    qWarning("a picture's file is damaged: %s", qPrintable(file.fileName()));
    return std::nullopt;
}

QStringList ContentStore::names() const
{
    QStringList names = QDir(m_folder).entryList(QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return !isContentName(name); });
    return names;
}

void ContentStore::remove(const QString &name) const
{
    if (has(name))
        wipeFile(pathOf(name));
}

int ContentStore::sweep(const QSet<QString> &wanted, const QDateTime &now,
                        qint64 graceSeconds) const
{
    int young = 0;
    for (const QString &name : names()) {
        if (wanted.contains(name))
            continue;
        if (isOlder(QFileInfo(pathOf(name)), now, graceSeconds))
            remove(name);
        else
            ++young;
    }
    return young;
}

void ContentStore::trim(qint64 most, const QSet<QString> &kept) const
{
    const QFileInfoList files =
        QDir(m_folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    qint64 left =
        std::accumulate(files.begin(), files.end(), qint64(0),
                        [](qint64 sum, const QFileInfo &file) { return sum + file.size(); });
    for (const QFileInfo &file : files) { // the oldest first
        if (left <= most)
            return;
        if (!isContentName(file.fileName()) || kept.contains(file.fileName()))
            continue;
        left -= file.size();
        remove(file.fileName());
    }
}

} // namespace Vitrina
