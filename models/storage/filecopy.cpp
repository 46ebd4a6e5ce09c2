// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filecopy.h"

#include "storage/database.h"

#include <QFile>

#include <sqlite3.h>

#include <cstdio>

namespace Vitrina {

namespace {

/// Pages a step: small enough that a writer never waits a frame for the copy.
constexpr int pagesPerStep = 256;

int copyPages(sqlite3 *from, sqlite3 *to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return sqlite3_errcode(to);
    int code = SQLITE_OK;
    do {
        code = sqlite3_backup_step(backup, pagesPerStep);
    } while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
    const int finished = sqlite3_backup_finish(backup);
    return code == SQLITE_DONE ? finished : code;
}

/// A copy is a plain file without companions, and checked as a whole: damage must never replace the
/// last good copy.
int finishCopy(sqlite3 *copy)
{
    bool sound = false;
    const auto read = [](void *answer, int, char **values, char **) {
        *static_cast<bool *>(answer) = qstrcmp(values[0], "ok") == 0;
        return 0;
    };
    int code = sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_exec(copy, "PRAGMA quick_check(1)", read, &sound, nullptr);
    return code == SQLITE_OK && !sound ? SQLITE_CORRUPT : code;
}

} // namespace

Result<void> copyDatabase(const QString &source, const QString &target)
{
    const QString partial = target + QStringLiteral(".partial");
    QFile::remove(partial);
    if (!QFile(partial).open(QIODevice::WriteOnly | QIODevice::NewOnly,
                             QFile::ReadOwner | QFile::WriteOwner))
        return failure(Problem::Code::ReadOnly, {target});
    {
        const Database from(source, Database::Mode::ReadOnly);
        sqlite3 *to = nullptr;
        int code = sqlite3_open(partial.toUtf8().constData(), &to);
        if (code == SQLITE_OK)
            code = sqlite3_exec(to, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
        if (code == SQLITE_OK)
            code = copyPages(from.handle(), to);
        if (code == SQLITE_OK)
            code = finishCopy(to);
        sqlite3_close(to);
        if (code != SQLITE_OK) {
            QFile::remove(partial);
            return tl::unexpected(DatabaseError(code, QStringLiteral("copying")).problem());
        }
    }
    // QFile::rename does not replace; the POSIX rename does, in one step.
    if (std::rename(QFile::encodeName(partial).constData(),
                    QFile::encodeName(target).constData()) != 0)
        return failure(Problem::Code::ReadOnly, {target});
    return {};
}

} // namespace Vitrina
