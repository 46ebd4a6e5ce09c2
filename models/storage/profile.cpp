// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profile.h"

#include "storage/database.h"
#include "storage/filecopy.h"
#include "storage/filehealth.h"
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
/// The file itself last: a damaged file that was moved in part is met as damaged again.
const char *const companions[] = {"-wal", "-shm", ""};

const auto deviceKey = QStringLiteral("device");
const auto kindKey = QStringLiteral("kind");
const auto boundKey = QStringLiteral("bound");
const auto hubBound = QStringLiteral("hub");
const auto demonstrationKind = QStringLiteral("demonstration");

QString inFolder(const QString &folder, const char *name)
{
    return QDir(folder).filePath(QLatin1StringView(name));
}

/// How long a start may look at the file's health, and for how long a look in the background goes
/// on.
constexpr std::chrono::milliseconds healthBudget{250};
constexpr std::chrono::minutes laterBudget{5};
/// A file up to this size (bytes) is looked at in a few milliseconds: never later.
constexpr qint64 smallReplica = 4 * 1024 * 1024;

/// Takes the lock, also from a process that is gone. Nobody lives behind a lock file that the
/// system's own lock is not held on, whatever is written in it: after a power cut it may be empty,
/// and a process number may have been given to another program since.
bool tryLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    return lock.error() == QLockFile::LockFailedError && lock.removeStaleLockFile() &&
           lock.tryLock(0);
}

Problem lockProblem(const QLockFile &lock, const QString &folder)
{
    if (lock.error() == QLockFile::PermissionError)
        return {Problem::Code::ReadOnly, {folder}};
    if (lock.error() == QLockFile::UnknownError) // the file could be made, and not be written
        return {Problem::Code::DiskFull, {}};
    qint64 process = 0;
    QString host;
    QString application;
    lock.getLockInfo(&process, &host, &application);
    return {Problem::Code::ProfileInUse, {QString::number(process)}};
}

/// Makes the file for its owner's eyes only before SQLite opens it: the -wal and -shm files are
/// given the same permissions when SQLite makes them.
bool keepToOwner(const QString &path)
{
    constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(path);
    if (!file.exists())
        return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner);
    bool kept = true;
    for (const char *companion : companions) {
        const QString name = path + QLatin1StringView(companion);
        kept = (!QFile::exists(name) || QFile::setPermissions(name, owner)) && kept;
    }
    return kept;
}

} // namespace

Profile::Profile(QString folder, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
{
}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder, HealthLook look)
{
    if (!QDir().mkpath(folder))
        return failure(Problem::Code::ReadOnly, {folder});
    if (!QFileInfo(folder).isWritable())
        return failure(Problem::Code::ReadOnly, {folder});
    auto lock = std::make_unique<QLockFile>(inFolder(folder, "replica.lock"));
    lock->setStaleLockTime(0); // never by age: a laptop may sleep for a week
    if (!tryLock(*lock))
        return tl::unexpected(lockProblem(*lock, folder));
    std::unique_ptr<Profile> profile(new Profile(folder, std::move(lock)));
    if (const Result<void> ready = profile->prepare(look); !ready)
        return tl::unexpected(ready.error());
    return profile;
}

Result<void> Profile::prepare(HealthLook look)
{
    try {
        const QFileInfo replica(replicaPath());
        if (replica.exists() && !replica.isWritable())
            return failure(Problem::Code::ReadOnly, {m_folder});
        // SQLite takes an empty file for a new database; where work was kept, it is a loss.
        if (replica.exists() && replica.size() == 0 && lastGoodCopy(m_folder).isValid())
            return failure(Problem::Code::DatabaseCorrupt);
        if (!keepToOwner(replicaPath()))
            return failure(Problem::Code::ReadOnly, {m_folder});
        const std::unique_ptr<Database> database = openWriter();
        const bool lookNow = look == HealthLook::AtOnce || replica.size() <= smallReplica;
        if (lookNow && fileHealth(*database, healthBudget) == FileHealth::Damaged)
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
        // A reader cannot migrate: a file that opening has not filled yet is no replica.
        if (schema == 0)
            return failure(Problem::Code::NotFound, {folder});
        return database;
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

QString Profile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/vitrina");
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
    const QString base = inFolder(folder, "damaged-") + stamp;
    QString target = base + QStringLiteral(".sqlite");
    for (int n = 2; QFile::exists(target); ++n)
        target = QStringLiteral("%1-%2.sqlite").arg(base).arg(n);
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
    for (const char *companion : companions) {
        // A foreign -wal would be played into the copy.
        const QString present = inFolder(folder, replicaName) + QLatin1StringView(companion);
        if (QFile::exists(present))
            return failure(Problem::Code::FileUnwritable, {present});
    }
    try {
        return copyDatabase(copy, inFolder(folder, replicaName));
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
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

Result<void> Profile::checkHealth(const std::stop_token &stop) const
{
    try {
        if (fileHealth(*openReader(), laterBudget, stop) == FileHealth::Damaged)
            return failure(Problem::Code::DatabaseCorrupt);
        return {};
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
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

DeviceId deviceOf(Database &database)
{
    return DeviceId::fromString(metaValue(database, deviceKey));
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

Bound boundOf(Database &database)
{
    return metaValue(database, boundKey) == hubBound ? Bound::Hub : Bound::Embedded;
}

void setBound(Database &database, Bound bound)
{
    setMetaValue(database, boundKey, bound == Bound::Hub ? hubBound : QStringLiteral("embedded"));
}

} // namespace Vitrina
