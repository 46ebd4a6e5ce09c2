// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filehealth.h"

#include "storage/database.h"

#include <sqlite3.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace Vitrina {

namespace {

/// Interrupts whatever a connection does once the time is over. A progress handler would not do:
/// SQLite 3.40 calls none within a check of the file.
class Deadline
{
public:
    Deadline(sqlite3 *handle, std::chrono::milliseconds most, const std::stop_token &stop)
        : m_thread([this, handle, most, stop] {
            std::unique_lock lock(m_mutex);
            const auto isDone = [this] { return m_done; };
            if (m_wake.wait_for(lock, stop, most, isDone))
                return;
            // Again and again: before the statement has begun there is nothing to interrupt.
            do {
                sqlite3_interrupt(handle);
            } while (!m_wake.wait_for(lock, std::chrono::milliseconds(1), isDone));
        })
    {
    }
    ~Deadline()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_done = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    Deadline(const Deadline &) = delete;
    Deadline &operator=(const Deadline &) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_done = false;
    std::thread m_thread;
};

} // namespace

FileHealth fileHealth(Database &database, std::chrono::milliseconds most,
                      const std::stop_token &stop)
{
    try {
        const Deadline deadline(database.handle(), most, stop);
        const QString answer = database.scalar(QStringLiteral("PRAGMA quick_check(1)")).toString();
        return answer == QLatin1StringView("ok") ? FileHealth::Sound : FileHealth::Damaged;
    } catch (const DatabaseError &error) {
        if ((error.code() & 0xff) == SQLITE_INTERRUPT)
            return FileHealth::Unknown;
        if (error.problem().code == Problem::Code::DatabaseCorrupt)
            return FileHealth::Damaged;
        throw;
    }
}

} // namespace Vitrina
