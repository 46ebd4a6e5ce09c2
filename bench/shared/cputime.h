// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace Vitrina {
class PgConnection;
}

namespace Vitrina::Bench {

/// Processes of the server that somebody is connected to, but for @p root's own.
std::vector<int> backends(PgConnection &root);
/// Nanoseconds of processor that processes of one thread have had.
qint64 cpuTimeOf(const std::vector<int> &processes);
/// Of this process, all its threads.
qint64 ownCpuTime();
/// How often a thread of this process went to sleep by itself, all threads that live.
qint64 ownSleeps();
/// Kilobytes that processes have, what they share divided among them.
qint64 memoryOf(const std::vector<int> &processes);

} // namespace Vitrina::Bench
