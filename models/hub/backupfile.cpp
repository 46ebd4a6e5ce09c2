// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/backupfile.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace Vitrina {

namespace {

constexpr int format = 1;
constexpr qint64 pieceSize = 1 << 20;
constexpr qint64 mostInMemory = 16 << 20; // a login takes 300 bytes

const auto formatKey = QStringLiteral("vitrina_backup");
const auto madeAtKey = QStringLiteral("made_at");
const auto schemaKey = QStringLiteral("schema");
const auto serverKey = QStringLiteral("postgresql");
const auto clientsKey = QStringLiteral("clients");
const auto loginsKey = QStringLiteral("logins");
const auto silentKey = QStringLiteral("logins_without_password");
const auto dumpSumKey = QStringLiteral("dump_sha256");
const auto loginsSumKey = QStringLiteral("logins_sha256");

BackupFault fault(BackupFault::Kind kind, const QString &path)
{
    return {kind, {path}};
}

} // namespace

QJsonObject manifestOf(const BackupContents &contents, const QByteArray &dumpSum,
                       const QByteArray &loginsSum)
{
    return {{formatKey, format},
            {madeAtKey, contents.madeAt.toUTC().toString(Qt::ISODate)},
            {schemaKey, contents.schema},
            {serverKey, contents.serverMajor},
            {clientsKey, contents.clients},
            {loginsKey, contents.logins},
            {silentKey, contents.loginsWithoutPassword},
            {dumpSumKey, QString::fromLatin1(dumpSum.toHex())},
            {loginsSumKey, QString::fromLatin1(loginsSum.toHex())}};
}

std::optional<BackupContents> contentsOf(const QJsonObject &manifest)
{
    if (manifest.value(formatKey).toInt() != format)
        return std::nullopt;
    BackupContents contents;
    contents.madeAt = QDateTime::fromString(manifest.value(madeAtKey).toString(), Qt::ISODate);
    contents.schema = manifest.value(schemaKey).toInt();
    contents.serverMajor = manifest.value(serverKey).toInt();
    contents.clients = manifest.value(clientsKey).toInteger();
    contents.logins = manifest.value(loginsKey).toInt();
    contents.loginsWithoutPassword = manifest.value(silentKey).toInt();
    return contents;
}

tl::expected<std::unique_ptr<BackupFile>, BackupFault> BackupFile::open(const QString &path)
{
    using Kind = BackupFault::Kind;
    auto backup = std::make_unique<BackupFile>();
    backup->m_file.setFileName(path);
    if (!backup->m_file.open(QIODevice::ReadOnly))
        return tl::unexpected(fault(Kind::FileUnreadable, path));
    backup->m_index = TarIndex::of(backup->m_file);
    if (!backup->m_index)
        return tl::unexpected(fault(Kind::NotABackup, path));
    backup->m_manifest = QJsonDocument::fromJson(backup->member(manifestMember)).object();
    const auto contents = contentsOf(backup->m_manifest);
    const auto dump = backup->m_index->find(dumpMember);
    if (!contents || !dump)
        return tl::unexpected(fault(Kind::NotABackup, path));
    backup->m_contents = *contents;
    backup->m_dump = *dump;
    return backup;
}

QByteArray BackupFile::member(const char *name)
{
    const auto found = m_index->find(name);
    if (!found || found->size > mostInMemory || !m_file.seek(found->offset))
        return {};
    return m_file.read(found->size);
}

QJsonArray BackupFile::logins()
{
    return QJsonDocument::fromJson(member(loginsMember)).array();
}

bool BackupFile::isWhole()
{
    const auto told = [this](const QString &key) {
        return QByteArray::fromHex(m_manifest.value(key).toString().toLatin1());
    };
    QCryptographicHash sum(QCryptographicHash::Sha256);
    rewindDump();
    while (const std::optional<QByteArray> piece = nextOfDump())
        sum.addData(*piece);
    return m_left == 0 && sum.result() == told(dumpSumKey) &&
           QCryptographicHash::hash(member(loginsMember), QCryptographicHash::Sha256) ==
               told(loginsSumKey);
}

void BackupFile::rewindDump()
{
    m_left = m_file.seek(m_dump.offset) ? m_dump.size : 0;
}

std::optional<QByteArray> BackupFile::nextOfDump()
{
    const QByteArray piece = m_file.read(std::min(m_left, pieceSize));
    if (piece.isEmpty())
        return std::nullopt;
    m_left -= piece.size();
    return piece;
}

} // namespace Vitrina
