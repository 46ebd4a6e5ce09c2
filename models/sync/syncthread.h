// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "domain/clock.h"
#include "domain/knownclient.h"
#include "domain/syncstatus.h"
#include "sync/contentfetch.h"
#include "sync/hublink.h"

#include <QObject>
#include <QThread>

namespace Vitrina {

class SyncWorker;

/// Keeps the replica of a CommandQueue and the hub as one, in a thread of its own. It waits for the
/// hub's notifications and for commands, and polls every 30 s; after a failure it tries again with
/// a growing pause. All members belong to the thread that made it, where the signals are emitted
/// too.
class SyncThread : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        std::function<std::unique_ptr<HubLink>()> connect; ///< in the thread; throws HubError
        CommandQueue &queue;                               ///< outlives this, as do all references
        std::function<std::unique_ptr<Database>()> openReader; ///< in the thread
        const Rules &rules;
        const Clock &clock; ///< usable from any thread
        QString machine;    ///< tells this computer from others
        std::function<DeviceId()> newDevice;
    };

    /// Begins at once, and follows the queue's committed().
    explicit SyncThread(Setup setup, QObject *parent = nullptr);
    /// Breaks off what is being asked and ends.
    ~SyncThread() override;

    const SyncStatus &status() const { return m_status; }
    /// The network is there again, or the person wants it now.
    void tryNow();
    /// Brings the bytes of a photograph; fetched() tells when they are here, or why not.
    void fetch(const PhotoId &photo);
    /// Asks the hub whether somebody is a client of the company; answered() tells, or nothing does
    /// where it is not there or has no time for it soon. Of several the last is asked.
    void ask(const ClientQuestion &question);

Q_SIGNALS:
    void stateChanged(const Vitrina::SyncStatus &status);
    /// Rows that came from the hub, or that it did not take: for the screens, as committed() of the
    /// queue.
    void changed(const Vitrina::Receipt &receipt);
    /// Clients who are not hers any more are gone from the replica; what copies of the file are
    /// kept still have them (sync.md 24).
    void clientsLost();
    void fetched(const Vitrina::PhotoId &photo, Vitrina::ContentFetch how);
    void answered(const Vitrina::ClientAnswer &answer);

private:
    SyncStatus m_status;
    QThread m_thread;
    std::unique_ptr<SyncWorker> m_worker;
};

} // namespace Vitrina
