// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubbackup.h"

#include "hub/backupfile.h"
#include "hub/hubschema.h"
#include "hub/pgtool.h"
#include "hub/pgtransaction.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <cstdio>

#include <unistd.h>

namespace Vitrina {

namespace {

using Kind = BackupFault::Kind;

tl::unexpected<BackupFault> failed(Kind kind, const QStringList &details)
{
    return tl::unexpected(BackupFault{kind, details});
}

/// A file that is the backup once it is whole, and gone otherwise.
class PartialFile
{
public:
    explicit PartialFile(const QString &path)
        : m_path(path)
        , m_file(path + QStringLiteral(".partial"))
    {
        QFile::remove(m_file.fileName());
    }
    ~PartialFile()
    {
        m_file.close();
        QFile::remove(m_file.fileName());
    }
    PartialFile(const PartialFile &) = delete;
    PartialFile &operator=(const PartialFile &) = delete;

    bool open()
    {
        return m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly,
                           QFile::ReadOwner | QFile::WriteOwner);
    }
    QFile &file() { return m_file; }
    /// On the disk, under its name.
    bool keep()
    {
        return m_file.flush() && ::fsync(m_file.handle()) == 0 &&
               std::rename(QFile::encodeName(m_file.fileName()).constData(),
                           QFile::encodeName(m_path).constData()) == 0;
    }

private:
    QString m_path;
    QFile m_file;
};

int majorOf(const PgConnection &connection)
{
    return connection.serverVersion() / 10000;
}

} // namespace

HubBackup::HubBackup(PgConnection &administrator, const HubAddress &address, QDateTime now)
    : m_hub(administrator)
    , m_address(address)
    , m_now(std::move(now))
{
}

tl::expected<BackupContents, BackupFault> HubBackup::write(const QString &path)
{
    BackupContents contents;
    contents.madeAt = m_now;
    contents.serverMajor = majorOf(m_hub);
    const auto tool = PgTool::find(QStringLiteral("pg_dump"), contents.serverMajor);
    if (!tool)
        return failed(Kind::ToolMissing,
                      {QStringLiteral("pg_dump"), QString::number(contents.serverMajor)});
    PartialFile partial(path);
    if (QFile::exists(path) || !partial.open())
        return failed(Kind::FileUnwritable, {path});

    PgTransaction snapshot(m_hub, PgTransaction::Kind::Snapshot);
    const QString moment = m_hub.query("SELECT pg_export_snapshot()").text(0, 0);
    contents.schema = HubSchema(m_hub).present();
    contents.clients = m_hub.query("SELECT count(*) FROM vitrina.client").number(0, 0);
    const QByteArray logins = QJsonDocument(this->logins(contents)).toJson();

    TarWriter archive(partial.file(), m_now.toSecsSinceEpoch());
    QCryptographicHash sum(QCryptographicHash::Sha256);
    qint64 bytes = 0;
    bool isWritten = archive.begin(dumpMember);
    // Ours alone: what anybody with a login may leave beside it (a large object, privileges of
    // what she will make) is in her name, and a cluster that has no such role takes none of it.
    PgTool dump(*tool,
                {QStringLiteral("--format=custom"), QStringLiteral("--no-password"),
                 QStringLiteral("--schema=vitrina"), QStringLiteral("--snapshot=") + moment},
                m_address);
    const bool dumped = dump.read([&](const QByteArray &piece) {
        sum.addData(piece);
        isWritten = isWritten && archive.write(piece);
        if (m_progress)
            m_progress(bytes += piece.size());
        return isWritten;
    });
    if (isWritten && !dumped)
        return failed(Kind::ToolFailed, {QStringLiteral("pg_dump"), dump.complaint()});
    const QByteArray manifest =
        QJsonDocument(manifestOf(contents, sum.result(),
                                 QCryptographicHash::hash(logins, QCryptographicHash::Sha256)))
            .toJson();
    isWritten = isWritten && archive.end() && archive.add(loginsMember, logins) &&
                archive.add(manifestMember, manifest) && archive.finish() && partial.keep();
    if (!isWritten)
        return failed(Kind::FileUnwritable, {path});
    return contents;
}

/// The roles of staff; of their passwords the verifiers, where the connection may read them.
QJsonArray HubBackup::logins(BackupContents &contents)
{
    const bool maySee =
        m_hub.query("SELECT has_table_privilege('pg_catalog.pg_authid', 'SELECT')").flag(0, 0);
    const PgRows rows =
        m_hub.run(QByteArray("SELECT l.role, ") +
                  (maySee ? "r.rolpassword FROM vitrina.staff_login l LEFT JOIN pg_authid r"
                            " ON r.rolname = l.role"
                          : "NULL FROM vitrina.staff_login l") +
                  " ORDER BY l.role");
    QJsonArray logins;
    for (int row = 0; row < rows.count(); ++row) {
        const bool isKnown = !rows.isNull(row, 1);
        logins.append(QJsonObject{
            {QStringLiteral("role"), rows.text(row, 0)},
            {QStringLiteral("verifier"), isKnown ? QJsonValue(rows.text(row, 1)) : QJsonValue()}});
        ++contents.logins;
        contents.loginsWithoutPassword += isKnown ? 0 : 1;
    }
    return logins;
}

HubRestore::HubRestore(PgConnection &administrator, const HubAddress &address)
    : m_hub(administrator)
    , m_address(address)
{
}

tl::expected<BackupContents, BackupFault> HubRestore::verify(const QString &path)
{
    auto backup = BackupFile::open(path);
    if (!backup)
        return tl::unexpected(backup.error());
    const BackupContents &contents = (*backup)->contents();
    if (contents.schema > HubSchema::newest())
        return failed(Kind::NewerSchema,
                      {QString::number(contents.schema), QString::number(HubSchema::newest())});
    if (!(*backup)->isWhole())
        return failed(Kind::NotABackup, {path});
    return contents;
}

tl::expected<RestoredHub, BackupFault> HubRestore::read(const QString &path, const Rules &rules)
{
    const auto verified = verify(path);
    if (!verified)
        return tl::unexpected(verified.error());
    RestoredHub restored{*verified, {}, {}, {}, {}, {}};
    const int major = majorOf(m_hub);
    if (verified->serverMajor > major)
        return failed(Kind::OlderServer,
                      {QString::number(verified->serverMajor), QString::number(major)});
    const auto tool = PgTool::find(QStringLiteral("pg_restore"), major);
    if (!tool)
        return failed(Kind::ToolMissing, {QStringLiteral("pg_restore"), QString::number(major)});

    auto backup = BackupFile::open(path);
    if (!backup)
        return tl::unexpected(backup.error());
    closeToStaff();
    // Before the rows: older backups hold what people left beside them, in their names.
    makeLogins((*backup)->logins(), restored);
    if (const std::optional<BackupFault> fault = load(path, *tool))
        return tl::unexpected(*fault);
    restored.incarnation = m_hub.query("SELECT vitrina.begin_incarnation()").text(0, 0);
    // Opens it to staff; brings an older one up.
    if (!HubSchema(m_hub).migrate(rules))
        return failed(Kind::NewerSchema,
                      {QString::number(verified->schema), QString::number(HubSchema::newest())});
    m_hub.run("ANALYZE");
    return restored;
}

/// The roles that the dump names are there, and nobody connects before all is.
void HubRestore::closeToStaff()
{
    PgTransaction transaction(m_hub);
    HubSchema(m_hub).makeRoles();
    m_hub.run("DROP SCHEMA vitrina"); // empty: the dump brings its own
    m_hub.run("DO $$ BEGIN EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, vitrina_staff,"
              " vitrina_service',"
              " current_database()); END $$");
    transaction.commit();
}

std::optional<BackupFault> HubRestore::load(const QString &path, const QString &tool)
{
    auto backup = BackupFile::open(path);
    if (!backup)
        return backup.error();
    PgTool restore(tool,
                   {QStringLiteral("--single-transaction"), QStringLiteral("--exit-on-error"),
                    QStringLiteral("--no-password"), QStringLiteral("--dbname"),
                    m_address.database},
                   m_address);
    (*backup)->rewindDump();
    qint64 bytes = 0;
    const bool done = restore.write([&] {
        std::optional<QByteArray> piece = (*backup)->nextOfDump();
        if (m_progress && piece)
            m_progress(bytes += piece->size());
        return piece;
    });
    if (done)
        return std::nullopt;
    return BackupFault{Kind::ToolFailed, {QStringLiteral("pg_restore"), restore.complaint()}};
}

void HubRestore::makeLogins(const QJsonArray &logins, RestoredHub &restored)
{
    PgTransaction transaction(m_hub);
    for (const QJsonValue &one : logins) {
        const QString role = one[QStringLiteral("role")].toString();
        const QString verifier = one[QStringLiteral("verifier")].toString();
        const PgRows known =
            m_hub.query("SELECT pg_has_role(oid, 'vitrina_staff', 'MEMBER') AND NOT rolsuper"
                        "  FROM pg_roles WHERE rolname = $1",
                        {role.toUtf8()});
        if (known.count() > 0) {
            (known.flag(0, 0) ? restored.kept : restored.foreign) += role;
            continue;
        }
        // The same as make_login() of the hub, for whom it knows already.
        m_hub.run("CREATE ROLE " + m_hub.quotedName(role) +
                  " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION INHERIT"
                  " CONNECTION LIMIT 20 PASSWORD " +
                  (verifier.isEmpty() ? QByteArray("NULL") : m_hub.quotedText(verifier)) +
                  " IN ROLE vitrina_staff");
        (verifier.isEmpty() ? restored.withoutPassword : restored.made) += role;
    }
    transaction.commit();
}

} // namespace Vitrina
