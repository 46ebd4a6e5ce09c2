// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "sync/hublink.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace Vitrina {

/// Copies the rest of a partial replica (FirstCopy::runRest()) in a thread and over a connection of
/// its own: sync goes on meanwhile, and nothing of it comes near the writer. What is half copied
/// when it is destroyed is thrown away.
class RestBuilder
{
public:
    struct Plan
    {
        std::function<std::unique_ptr<HubLink>()> connect; ///< in the thread; throws HubError
        QString replica;
        const Rules &rules;
        QString machine;
        std::function<void(int percent)> progressed; ///< in the thread
        std::function<void(bool done)> ended;        ///< in the thread
    };

    /// Begins at once.
    explicit RestBuilder(Plan plan);
    /// Breaks off and waits for the end.
    ~RestBuilder();

private:
    class Line;
    void run();
    bool build();

    const Plan m_plan;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    HubLink *m_link = nullptr; ///< while it lives
    std::thread m_thread;
};

} // namespace Vitrina
