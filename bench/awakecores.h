// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <vector>

class QThread;

namespace Vitrina::Bench {

/// While it lives no core of the machine goes to sleep: on each spins a thread that gives way to
/// whoever else wants it (SCHED_IDLE). What two processes say to each other is measured so without
/// the waking of a core that slept, which on a virtual machine is half of it.
class AwakeCores
{
public:
    AwakeCores();
    ~AwakeCores();
    AwakeCores(const AwakeCores &) = delete;
    AwakeCores &operator=(const AwakeCores &) = delete;

private:
    std::atomic_bool m_done = false;
    std::vector<std::unique_ptr<QThread>> m_spinning;
};

} // namespace Vitrina::Bench
