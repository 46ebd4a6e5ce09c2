// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>

namespace Vitrina {

/// What a backup of a profile took along, or a restore brought back.
struct CopiedProfile
{
    int photographs = 0;
    int missing = 0; ///< that its rows name and that were not there, or not whole
};

/// Where the photographs of a backup are: a folder beside its file.
QString photographsOf(const QString &backup);

/// Copies a replica that may be in use to a new file, as it is now, and the photographs that it
/// names beside it. Where it fails there is nothing of either. Problems: FileUnwritable {path}
/// where one of the two is there already, those of copyDatabase() and of ContentStore::put().
/// Throws DatabaseError.
Result<CopiedProfile> backUpProfile(const QString &replica, const QString &backup,
                                    const QDateTime &now);

/// Makes of such a file the replica of a profile that has none (FileUnwritable {replica}), and of
/// this program's schema. One that is bound to a shared database is refused (Forbidden): its place
/// is there. Problems besides: BadFile {backup} where it is none, DatabaseNewer, DatabaseCorrupt,
/// DiskFull; then there is no replica still. Throws DatabaseError.
Result<CopiedProfile> restoreProfile(const QString &backup, const QString &folder,
                                     const QDateTime &now);

} // namespace Vitrina
