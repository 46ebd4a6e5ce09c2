// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "killpoint/killpoint.h"

#include <sqlite3.h>

#include <csignal>
#include <unistd.h>

namespace Vitrina::Testing {

namespace {

int atCommit(void *point)
{
    static_cast<KillPoint *>(point)->passed();
    return 0;
}

void atUpdate(void *point, int, const char *, const char *, sqlite3_int64)
{
    static_cast<KillPoint *>(point)->passed();
}

/// The commit is in the WAL, and nobody has been told.
int atWal(void *point, sqlite3 *, const char *, int)
{
    static_cast<KillPoint *>(point)->passed();
    return SQLITE_OK;
}

} // namespace

void KillPoint::passed()
{
    if (--left == 0)
        kill(getpid(), SIGKILL);
}

void watch(sqlite3 *database, KillPoint &point)
{
    if (point.kind == "update")
        sqlite3_update_hook(database, atUpdate, &point);
    else if (point.kind == "commit")
        sqlite3_commit_hook(database, atCommit, &point);
    else if (point.kind == "wal")
        sqlite3_wal_hook(database, atWal, &point);
}

} // namespace Vitrina::Testing
