// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace Vitrina::Testing {

/// The longest that something did not get its turn, milliseconds.
class LongestPause
{
public:
    LongestPause() { m_since.start(); }
    void beat();
    qint64 milliseconds() const { return m_longest; }

private:
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Watches whether the thread of the window, in which it is made, is blocked. What the computer
/// itself withholds, a thread that does nothing else goes without too: that much is forgiven.
class Heartbeat
{
public:
    Heartbeat();
    ~Heartbeat();
    Heartbeat(const Heartbeat &) = delete;
    Heartbeat &operator=(const Heartbeat &) = delete;

    /// The longest that the window stood still by its own doing. Ends the watching.
    qint64 blockedMilliseconds();

private:
    void watchComputer();
    void end();

    LongestPause m_window;
    LongestPause m_computer;
    QTimer m_timer;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_idle;
};

} // namespace Vitrina::Testing
