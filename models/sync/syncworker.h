// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/restbuilder.h"
#include "sync/syncsession.h"
#include "sync/syncthread.h"

#include <QDeadlineTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <atomic>
#include <mutex>

namespace Vitrina {

/// What SyncThread has run in its thread: steps the session whenever something is due.
class SyncWorker : public QObject
{
    Q_OBJECT

public:
    explicit SyncWorker(SyncThread::Setup setup);
    ~SyncWorker() override;

    /// Any thread: what is being asked of the hub fails, and no further step is done.
    void stop();

    /// Any thread: what answer() is to ask.
    void putQuestion(const ClientQuestion &question);

    void begin();
    /// In the thread: before it ends.
    void end();
    void commandWaits();
    void tryNow();
    void fetch(const Vitrina::PhotoId &photo);
    void answer();

Q_SIGNALS:
    void stateChanged(const Vitrina::SyncStatus &status);
    void changed(const Vitrina::Receipt &receipt);
    void clientsLost();
    void fetched(const Vitrina::PhotoId &photo, Vitrina::ContentFetch how);
    void answered(const Vitrina::ClientAnswer &answer);

private:
    class WatchedLink;
    std::unique_ptr<HubLink> connectWatched();
    void write(const std::function<void(Database &)> &job);
    void work();
    void tell();
    void wait();
    void buildRest();
    void onRestEnded(bool done);

    SyncThread::Setup m_setup;
    std::unique_ptr<Database> m_reader;
    std::unique_ptr<SyncSession> m_session;
    std::unique_ptr<QSocketNotifier> m_socket;
    std::unique_ptr<QTimer> m_timer;
    std::unique_ptr<RestBuilder> m_builder; ///< while the rest of a partial replica is copied
    QDateTime m_buildAt;                    ///< not before
    int m_buildFailures = 0;
    std::atomic<int> m_restPercent = 0;
    SyncStatus m_told;
    std::atomic<bool> m_stopping = false;
    std::mutex m_linkMutex;
    struct Asked
    {
        ClientQuestion question;
        QDeadlineTimer until; ///< afterwards nobody waits for the answer
    };
    std::mutex m_askedMutex;
    std::optional<Asked> m_asked;
    HubLink *m_link = nullptr; ///< the one that lives, for stop()
};

} // namespace Vitrina
