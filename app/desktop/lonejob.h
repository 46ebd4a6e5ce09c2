// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace Vitrina {

/// Work that blocks, one at a time, in a thread of its own: one of Qt's, as documents that are laid
/// out in it have timers. What came of it is told in the thread of its owner, unless it was settled
/// before. Where it goes, it waits for what is under way, which is asked to stop.
template <typename Outcome>
class LoneJob
{
public:
    using Work = std::function<Outcome(const std::stop_token &)>;
    using Told = std::function<void(const Outcome &)>;

    /// @p owner has it as a member.
    LoneJob(QObject *owner, Told told)
        : m_owner(owner)
        , m_told(std::move(told))
    {
    }
    ~LoneJob()
    {
        stop();
        settle();
    }
    LoneJob(const LoneJob &) = delete;
    LoneJob &operator=(const LoneJob &) = delete;

    bool isBusy() const { return m_thread != nullptr; }
    /// Only where it is not busy.
    void start(Work work)
    {
        m_stop = std::stop_source();
        m_thread.reset(QThread::create([this, work = std::move(work), token = m_stop.get_token()] {
            Outcome outcome = work(token);
            {
                const std::lock_guard lock(m_mutex);
                m_outcome = std::move(outcome);
            }
            QMetaObject::invokeMethod(
                m_owner, [this] { tell(); }, Qt::QueuedConnection);
        }));
        m_thread->start();
    }
    void stop() { m_stop.request_stop(); }
    /// Waits until what is under way has ended, and gives what came of it, once.
    std::optional<Outcome> settle()
    {
        if (m_thread)
            m_thread->wait();
        m_thread.reset();
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_outcome, std::nullopt);
    }

private:
    void tell()
    {
        // An earlier job that was settled has left its call behind.
        {
            const std::lock_guard lock(m_mutex);
            if (!m_outcome)
                return;
        }
        if (const std::optional<Outcome> outcome = settle())
            m_told(*outcome);
    }

    QObject *m_owner;
    Told m_told;
    std::mutex m_mutex;
    std::optional<Outcome> m_outcome;
    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread;
};

} // namespace Vitrina
