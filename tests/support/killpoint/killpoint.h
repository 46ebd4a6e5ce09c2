// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

struct sqlite3;

namespace Vitrina::Testing {

/// Where this very program is killed (SIGKILL), counted down.
struct KillPoint
{
    QByteArray kind; ///< update, commit, wal: SQLite's hook of that name; others are the caller's
    int left = 0;    ///< 0: never
    void passed();
};

/// Lets SQLite's hook, if @p point is of one, count. @p point outlives the connection.
void watch(sqlite3 *database, KillPoint &point);

} // namespace Vitrina::Testing
