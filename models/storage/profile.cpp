// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profile.h"

#include "storage/database.h"
#include "storage/filecopy.h"
#include "storage/migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace Vitrina {

namespace {

constexpr auto replicaName = "replica.sqlite";
constexpr auto goodCopyName = "last-good.sqlite";
const char *const companions[] = {"", "-wal", "-shm"};

const auto deviceKey = QStringLiteral("device");
const auto kindKey = QStringLiteral("kind");
const auto demonstrationKind = QStringLiteral("demonstration");

QString inFolder(const QString &folder, const char *name)
{
    return QDir(folder).filePath(QLatin1StringView(name));
}

/// SQLite's own quick look at the structure; reads the whole file only when it is small.
bool isHealthy(Database &database)
{
    constexpr qint64 smallEnough = 32 * 1024 * 1024;
    const QString pragma = QFileInfo(database.path()).size() <= smallEnough
                               ? QStringLiteral("PRAGMA quick_check(1)")
                               : QStringLiteral("PRAGMA schema_version");
    const QString answer = database.scalar(pragma).toString();
    return answer == QLatin1StringView("ok") || answer.toInt() > 0;
}

} // namespace

Profile::Profile(QString folder, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
{
}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failure(Problem::Code::ReadOnly, {folder});
    if (!QFileInfo(folder).isWritable())
        return failure(Problem::Code::ReadOnly, {folder});
    auto lock = std::make_unique<QLockFile>(inFolder(folder, "replica.lock"));
    lock->setStaleLockTime(0); // a lock is stale when its process is gone, never by age
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::PermissionError)
            return failure(Problem::Code::ReadOnly, {folder});
        qint64 process = 0;
        QString host;
        QString application;
        lock->getLockInfo(&process, &host, &application);
        return failure(Problem::Code::ProfileInUse, {QString::number(process)});
    }
    std::unique_ptr<Profile> profile(new Profile(folder, std::move(lock)));
    if (const Result<void> ready = profile->prepare(); !ready)
        return tl::unexpected(ready.error());
    return profile;
}

Result<void> Profile::prepare()
{
    try {
        const QFileInfo replica(replicaPath());
        if (replica.exists() && !replica.isWritable())
            return failure(Problem::Code::ReadOnly, {m_folder});
        const std::unique_ptr<Database> database = openWriter();
        QFile::setPermissions(replicaPath(), QFile::ReadOwner | QFile::WriteOwner);
        if (!isHealthy(*database))
            return failure(Problem::Code::DatabaseCorrupt);
        if (const Result<void> migrated = migrate(*database); !migrated)
            return migrated;
        QString device = metaValue(*database, deviceKey);
        if (device.isEmpty()) {
            device = QUuid::createUuid().toString(QUuid::WithoutBraces);
            setMetaValue(*database, deviceKey, device);
        }
        m_device = DeviceId::fromString(device);
        return {};
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

Result<std::unique_ptr<Database>> Profile::read(const QString &folder)
{
    if (!exists(folder))
        return failure(Problem::Code::NotFound, {folder});
    try {
        auto database =
            std::make_unique<Database>(inFolder(folder, replicaName), Database::Mode::ReadOnly);
        const int schema = schemaOf(*database);
        if (schema > newestSchema())
            return failure(Problem::Code::DatabaseNewer,
                           {QString::number(schema), QString::number(newestSchema())});
        return database;
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

QString Profile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/vitrina/profile");
}

QString Profile::demonstrationFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/vitrina/demonstration");
}

QString Profile::preferencesPath(const QString &folder)
{
    return inFolder(folder, "preferences.ini");
}

bool Profile::exists(const QString &folder)
{
    return QFile::exists(inFolder(folder, replicaName));
}

QDateTime Profile::lastGoodCopy(const QString &folder)
{
    const QFileInfo copy(inFolder(folder, goodCopyName));
    return copy.exists() ? copy.lastModified().toUTC() : QDateTime();
}

Result<QString> Profile::setAside(const QString &folder, const QDateTime &now)
{
    const QString stamp = now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString target = inFolder(folder, "damaged-") + stamp + QStringLiteral(".sqlite");
    for (const char *companion : companions) {
        const QString from = inFolder(folder, replicaName) + QLatin1StringView(companion);
        if (QFile::exists(from) && !QFile::rename(from, target + QLatin1StringView(companion)))
            return failure(Problem::Code::ReadOnly, {folder});
    }
    return target;
}

Result<void> Profile::restoreLastGoodCopy(const QString &folder)
{
    const QString copy = inFolder(folder, goodCopyName);
    if (!QFile::exists(copy))
        return failure(Problem::Code::NotFound, {copy});
    if (!QFile::copy(copy, inFolder(folder, replicaName)))
        return failure(Problem::Code::DiskFull);
    return {};
}

QString Profile::replicaPath() const
{
    return inFolder(m_folder, replicaName);
}
QString Profile::preferencesPath() const
{
    return preferencesPath(m_folder);
}
QString Profile::columnMappingsPath() const
{
    return inFolder(m_folder, "column-mappings.json");
}

std::unique_ptr<Database> Profile::openWriter() const
{
    return std::make_unique<Database>(replicaPath(), Database::Mode::ReadWrite);
}

std::unique_ptr<Database> Profile::openReader() const
{
    return std::make_unique<Database>(replicaPath(), Database::Mode::ReadOnly);
}

Result<void> Profile::keepGoodCopy() const
{
    try {
        return copyDatabase(replicaPath(), inFolder(m_folder, goodCopyName));
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

QString metaValue(Database &database, const QString &key)
{
    return database.scalar(QStringLiteral("SELECT value FROM meta WHERE key = ?"), {key})
        .toString();
}

void setMetaValue(Database &database, const QString &key, const QString &value)
{
    database.execute(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"
                                    " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                     {key, value});
}

ReplicaKind replicaKind(Database &database)
{
    return metaValue(database, kindKey) == demonstrationKind ? ReplicaKind::Demonstration
                                                             : ReplicaKind::Showroom;
}

void setReplicaKind(Database &database, ReplicaKind kind)
{
    setMetaValue(database, kindKey,
                 kind == ReplicaKind::Demonstration ? demonstrationKind
                                                    : QStringLiteral("showroom"));
}

} // namespace Vitrina
