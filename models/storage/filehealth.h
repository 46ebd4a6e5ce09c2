// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace Vitrina {

class Database;

/// What a look at a file's structure found.
enum class FileHealth {
    Sound,
    Unknown, ///< nothing amiss in the part that was looked at within the time
    Damaged,
};

/// SQLite's quick look at the structure of the whole file, for at most @p most, or until @p stop is
/// requested from another thread: nobody must wait for a large file. What it did not reach is met
/// while reading (DatabaseError, problem DatabaseCorrupt) and by the check of each good copy.
/// Throws DatabaseError for anything but damage. The connection must have no statement running.
FileHealth fileHealth(Database &database, std::chrono::milliseconds most,
                      const std::stop_token &stop = {});

} // namespace Vitrina
