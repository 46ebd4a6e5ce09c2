// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badnetwork/heartbeat.h"

#include <algorithm>
#include <chrono>

namespace Vitrina::Testing {

namespace {
constexpr std::chrono::milliseconds beatEvery(5);
}

void LongestPause::beat()
{
    m_longest = std::max(m_longest, m_since.restart());
}

Heartbeat::Heartbeat()
    : m_idle([this] { watchComputer(); })
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_window.beat(); });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(beatEvery);
}

Heartbeat::~Heartbeat()
{
    end();
}

qint64 Heartbeat::blockedMilliseconds()
{
    end();
    m_window.beat();
    return m_window.milliseconds() - m_computer.milliseconds();
}

void Heartbeat::watchComputer()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_for(lock, beatEvery);
        m_computer.beat();
    }
}

void Heartbeat::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_idle.joinable())
        m_idle.join();
}

} // namespace Vitrina::Testing
