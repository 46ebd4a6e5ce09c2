// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/hubbackup.h"
#include "hub/tarfile.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Vitrina {

// The members of a backup; `manifest.json` is written last, so a backup that has one is whole.
constexpr const char *dumpMember = "vitrina.dump";
constexpr const char *loginsMember = "logins.json";
constexpr const char *manifestMember = "manifest.json";

QJsonObject manifestOf(const BackupContents &contents, const QByteArray &dumpSum,
                       const QByteArray &loginsSum);
/// Nothing where it is none of ours.
std::optional<BackupContents> contentsOf(const QJsonObject &manifest);

/// A backup that is read.
class BackupFile
{
public:
    static tl::expected<std::unique_ptr<BackupFile>, BackupFault> open(const QString &path);

    const BackupContents &contents() const { return m_contents; }
    QJsonArray logins();
    /// Whether every byte is what was written.
    bool isWhole();
    /// The dump, piece by piece; nothing after the last.
    void rewindDump();
    std::optional<QByteArray> nextOfDump();
    qint64 dumpSize() const { return m_dump.size; }

private:
    QByteArray member(const char *name);

    QFile m_file;
    std::optional<TarIndex> m_index;
    TarIndex::Member m_dump;
    qint64 m_left = 0;
    QJsonObject m_manifest;
    BackupContents m_contents;
};

} // namespace Vitrina
