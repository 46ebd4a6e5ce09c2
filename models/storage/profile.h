// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <stop_token>

namespace Vitrina {

class Database;

/// What a replica is for; kept in its meta table.
enum class ReplicaKind {
    Showroom,
    Demonstration, ///< takes SeedDemonstration
};

/// Where the commands of a replica get their verdict.
enum class Bound {
    Embedded, ///< here: the local commit is the verdict (sync.md 25)
    Hub,      ///< they are pending until the shared database has decided
};

/// When a profile that is opened is looked at for damage.
enum class HealthLook {
    AtOnce, ///< as far as a quarter of a second goes
    Later,  ///< a large file not at all: whoever opens it so looks later (checkHealth)
};

/// A folder that holds one person's replica and what belongs to it. One process at a time writes
/// it: the lock is held as long as the object lives.
class Profile
{
public:
    /// Where the person's own replica is kept, and the demonstration's, unless she says otherwise.
    static QString defaultFolder();
    static QString demonstrationFolder();

    /// Locks the folder, makes what is missing, checks the file's health and migrates. All files of
    /// the replica are for their owner's eyes only. Problems: ProfileInUse {process id}, ReadOnly,
    /// DatabaseNewer {its schema, ours}, DatabaseCorrupt, DiskFull, FileUnreadable.
    static Result<std::unique_ptr<Profile>> open(const QString &folder,
                                                 HealthLook look = HealthLook::AtOnce);

    /// A reading connection to a profile that another process may be using. Problems as above;
    /// NotFound where there is no replica, or an empty file.
    static Result<std::unique_ptr<Database>> read(const QString &folder);

    /// Whether there is a replica at all.
    static bool exists(const QString &folder);
    /// Whether a good copy was kept, and from when (UTC; invalid where there is none).
    static QDateTime lastGoodCopy(const QString &folder);
    /// The computer's preferences of a profile, readable whether or not it can be opened.
    static QString preferencesPath(const QString &folder);
    /// Moves an unusable replica aside, for whoever may mend it; gives the name of its new place.
    static Result<QString> setAside(const QString &folder, const QDateTime &now);
    /// Makes the last good copy the replica; what stands in its way must have been set aside
    /// (FileUnwritable {file}).
    static Result<void> restoreLastGoodCopy(const QString &folder);

    ~Profile();

    QString folder() const { return m_folder; }
    QString replicaPath() const;
    QString preferencesPath() const;
    QString columnMappingsPath() const;
    DeviceId device() const { return m_device; }

    /// The one writing connection. Throws DatabaseError.
    std::unique_ptr<Database> openWriter() const;
    /// A reading connection, for the calling thread. Throws DatabaseError.
    std::unique_ptr<Database> openReader() const;

    /// Looks at the file on a connection of its own, from any thread, until @p stop is requested.
    /// Problem DatabaseCorrupt where it is damaged.
    Result<void> checkHealth(const std::stop_token &stop) const;

    /// Copies the replica, as it is now, beside it; the old copy stays until the new one is whole.
    /// DatabaseCorrupt where the replica is damaged: then the old copy stays for good.
    Result<void> keepGoodCopy() const;

private:
    Profile(QString folder, std::unique_ptr<QLockFile> lock);
    Result<void> prepare(HealthLook look);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    DeviceId m_device;
};

/// Reads and writes the replica's own facts (meta table). Throws DatabaseError.
QString metaValue(Database &database, const QString &key);
void setMetaValue(Database &database, const QString &key, const QString &value);

/// The computer that this replica is; another where the hub has said that two counted as one.
DeviceId deviceOf(Database &database);

ReplicaKind replicaKind(Database &database);
void setReplicaKind(Database &database, ReplicaKind kind);

Bound boundOf(Database &database);
void setBound(Database &database, Bound bound);

} // namespace Vitrina
