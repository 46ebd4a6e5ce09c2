// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "desktop/paymentsecrets.h"
#include "domain/rules.h"
#include "items/poststate.h"
#include "items/replicareader.h"
#include "items/syncstate.h"
#include "storage/profile.h"

#include <future>
#include <memory>

namespace Vitrina {

class HubWay;
class LinkHost;
class Secret;
class SyncThread;
struct HubSettings;

/// One opened profile: its lock, the writer's thread, what screens read, and sync where there is a
/// shared database. GUI thread.
class Session
{
public:
    /// A profile on its way, in a thread of its own: its lock is durable before it is held.
    using Opening = std::future<Result<std::unique_ptr<Profile>>>;
    static Opening begin(const QString &folder);
    /// Waits for the profile. @p clock outlives the session. Problems as Profile::open().
    static Result<std::unique_ptr<Session>> open(Opening opening, const Clock &clock);
    ~Session();

    std::shared_ptr<const Profile> profile() const { return m_profile; }
    ReplicaReader &reader() { return *m_reader; }
    CommandQueue &queue() { return *m_queue; }
    const Clock &clock() const { return m_clock; }
    /// How sync stands; where there is no shared database it has nothing to say.
    SyncState &syncState() { return m_syncState; }
    /// How mails go from this computer.
    PostState &postState() { return m_postState; }

    bool hasShowroom() const;
    /// Whether it is the replica of a shared database.
    bool isOfHub() const { return m_isOfHub; }
    /// Whose replica it is: nobody else may enter. Null where it is not of a hub.
    StaffId owner() const;
    /// Begins to sync, or goes on with another password. GUI thread.
    void sync(const HubSettings &settings, const Secret &password);
    /// Null before sync().
    SyncThread *syncThread() const { return m_sync.get(); }
    HubWay *hubWay() const { return m_way.get(); }

    /// Serves the links of an embedded showroom on this computer, where its company gives any or it
    /// is a demonstration; again after the company has changed. False where it could not. GUI
    /// thread.
    bool serveLinks(quint16 port);
    /// What the payment provider signs with from now on, where links are served here.
    void setPaymentSecrets(const PaymentSecrets &secrets);
    /// Null where none are served.
    LinkHost *linkHost() const { return m_links.get(); }

    /// Active staff; the ones who can enter.
    std::vector<StaffMember> staff() const;
    /// From now on this member looks and acts.
    void enter(const StaffId &member);

private:
    Session(std::shared_ptr<const Profile> profile, const Clock &clock);

    const Clock &m_clock;
    std::shared_ptr<const Profile> m_profile;
    Rules m_rules;
    bool m_isOfHub = false;
    SyncState m_syncState;
    PostState m_postState;
    PaymentSecrets m_payments;
    std::unique_ptr<CommandQueue> m_queue;
    std::unique_ptr<ReplicaReader> m_reader;
    std::unique_ptr<LinkHost> m_links; ///< before the queue
    std::unique_ptr<HubWay> m_way;
    std::unique_ptr<SyncThread> m_sync; ///< goes first
};

/// Ids from the system's random generator and clock.
IdSource systemIds();

} // namespace Vitrina
