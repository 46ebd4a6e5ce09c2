// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "hub/hubaddress.h"

#include <QDateTime>
#include <QJsonArray>

namespace Vitrina {

class PgConnection;

/// Why a hub is not backed up, or not restored.
struct BackupFault
{
    enum class Kind {
        ToolMissing,    ///< {pg_dump or pg_restore, the server's major version}
        ToolFailed,     ///< {the tool, what it said}
        FileUnreadable, ///< {file}
        FileUnwritable, ///< {file}; no half file is left
        NotABackup,     ///< {file}, or it breaks off, or a byte of it changed
        NewerSchema,    ///< {the backup's, the program's}
        OlderServer,    ///< {PostgreSQL's major version that the backup is of, the server's}
    };
    Kind kind = Kind::NotABackup;
    QStringList details;
};

/// What stands in a backup, besides the rows: its manifest.
struct BackupContents
{
    QDateTime madeAt; ///< UTC, by this computer's clock
    int schema = 0;
    int serverMajor = 0;
    qint64 clients = 0;
    int logins = 0;
    int loginsWithoutPassword = 0; ///< their verifiers take a superuser to read
};

/// Writes a hub to one file: a tar archive of `vitrina.dump` (pg_dump's custom format, which
/// pg_restore reads), `logins.json` (the roles of staff and what the server knows of their
/// passwords: these belong to the cluster and are in no dump) and `manifest.json`. All of one
/// snapshot. The file is as secret as the passwords: for its owner's eyes only.
class HubBackup
{
public:
    using Progress = std::function<void(qint64 bytes)>;

    /// @p administrator is a connection to the hub at @p address.
    HubBackup(PgConnection &administrator, const HubAddress &address, QDateTime now);
    void setProgress(Progress progress) { m_progress = std::move(progress); }

    /// @p path must not exist. Throws HubError.
    tl::expected<BackupContents, BackupFault> write(const QString &path);

private:
    QJsonArray logins(BackupContents &contents);

    PgConnection &m_hub;
    HubAddress m_address;
    QDateTime m_now;
    Progress m_progress;
};

/// What restoring came to.
struct RestoredHub
{
    BackupContents contents;
    QString incarnation;
    QStringList made;            ///< roles
    QStringList kept;            ///< roles that were there, as they are
    QStringList withoutPassword; ///< made, and they cannot sign in yet
    QStringList foreign;         ///< roles of that name that are none of staff: left alone
};

/// Makes a hub of such a file in an empty database. Nobody of the staff can connect before it is
/// whole, and a new incarnation: replicas copy anew and hand in what it forgot (sync.md 23).
class HubRestore
{
public:
    using Progress = std::function<void(qint64 bytes)>;

    /// @p administrator is a superuser's connection to an empty database at @p address.
    HubRestore(PgConnection &administrator, const HubAddress &address);
    void setProgress(Progress progress) { m_progress = std::move(progress); }

    /// Reads all of a backup and holds it against its own sums. Any database may be away.
    static tl::expected<BackupContents, BackupFault> verify(const QString &path);

    /// Throws HubError; whatever ends it early, the database is then of no use.
    tl::expected<RestoredHub, BackupFault> read(const QString &path, const Rules &rules);

private:
    void closeToStaff();
    std::optional<BackupFault> load(const QString &path, const QString &tool);
    void makeLogins(const QJsonArray &logins, RestoredHub &restored);

    PgConnection &m_hub;
    HubAddress m_address;
    Progress m_progress;
};

} // namespace Vitrina
