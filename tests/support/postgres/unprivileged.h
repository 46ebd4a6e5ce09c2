// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <sys/types.h>
#include <unistd.h>

namespace Vitrina::Testing {

/// Whom servers run as: PostgreSQL and pgbouncer refuse root. Throws std::runtime_error where there
/// is nobody.
struct Unprivileged
{
    uid_t user = getuid();
    gid_t group = getgid();

    Unprivileged();
    /// Makes a file or folder theirs.
    void own(const QString &path) const;
};

/// What @p process starts runs as they, and ends with this program.
void runUnprivileged(QProcess &process);

/// A TCP port of loopback that nobody uses at the moment.
int freePort();

} // namespace Vitrina::Testing
