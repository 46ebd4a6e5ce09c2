// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/rules.h"
#include "domain/syncstatus.h"
#include "sync/contentfetch.h"
#include "sync/digest.h"
#include "sync/handshake.h"
#include "sync/newspace.h"
#include "sync/puller.h"
#include "sync/pusher.h"
#include "sync/rebase.h"
#include "sync/restcopy.h"
#include "sync/slicedpull.h"

#include <utility>

namespace Vitrina {

/// Keeps a replica and the hub as one, a step at a time: connect, pull, push, pull … Whoever calls
/// step() decides when (SyncThread; a simulation), and the clock is given. What fails by the
/// network is tried again later; no step throws but std::bad_alloc and what the writer throws of
/// its own.
///
/// Belongs to one thread. The replica is written through `write` alone, on the writer's thread.
class SyncSession
{
public:
    /// Runs a job on the writing connection and returns when it is done; hands its exceptions on.
    using Write = std::function<void(const std::function<void(Database &)> &)>;
    struct Surroundings
    {
        std::function<std::unique_ptr<HubLink>()> connect; ///< throws HubError
        Write write;
        Database &replica; ///< to read from, in the thread of the session
        const Rules &rules;
        const Clock &clock;
        QString machine; ///< tells this computer from others
        std::function<DeviceId()> newDevice;
        std::function<void(const Receipt &)>
            changed; ///< rows that came; called in the session's thread
        /// Of a pull's slices, between which people's own work goes on.
        SlicePace pace = SlicePace();
        qint64 mostCached = qint64(512) * 1024 * 1024; ///< bytes of pictures that the hub has, too
    };

    explicit SyncSession(Surroundings surroundings);
    ~SyncSession();

    /// Does the next thing that is due; false where nothing is.
    bool step();
    /// When step() has to be called again though nothing happens before.
    QDateTime nextDue() const;

    /// A command was committed here.
    void commandWaits();
    /// The hub has news, to be followed at its pace (NewsPace).
    void hubHasNews() { m_news = true; }
    /// The network is there again, or the person wants it now.
    void tryNow();
    /// No more steps follow: keeps when the hub was last heard.
    void leave() { noteHeard(); }

    // The steps themselves; each leaves the session offline where the network failed it.
    void connect();
    void pull();
    void push();
    /// Brings what is new and compares the whole (sync.md 19); step() does so once a day.
    void compare();

    /// Brings the bytes of a photograph that somebody wants to see, unless they are here.
    ContentFetch fetch(const PhotoId &photo);

    /// Who of the company's clients has this number (X6); nothing where the hub is not there, or
    /// takes longer than @p milliseconds.
    std::optional<std::vector<KnownClient>> knownClients(const ClientQuestion &question,
                                                         int milliseconds);

    bool isConnected() const { return m_link != nullptr; }
    /// To wait on between steps; -1 while offline.
    int socket() const { return m_link ? m_link->socket() : -1; }
    HubLink *link() const { return m_link.get(); }
    const SyncStatus &status() const { return m_status; }
    /// The hub's clock less ours at the last handshake, milliseconds.
    qint64 clockAhead() const { return m_clockAhead; }
    /// Lost clients are gone from the replica; kept copies of the file still have them.
    bool lostClients() const { return m_lostClients; }
    /// The same, and they are somebody else's care from now on.
    bool takeLostClients() { return std::exchange(m_lostClients, false); }
    /// Only some of the clients are here, the hub is there, and nothing of the rest is: it is to be
    /// copied (FirstCopy::runRest()), and tryNow() said then.
    bool wantsRest() const { return m_link && m_status.isPartial && !m_rest; }
    /// How often the replica did not take what came, or was found to differ from the hub, and the
    /// base was brought anew.
    int timesMended() const { return m_timesMended; }

private:
    void guarded(const std::function<void()> &work);
    void welcome();
    bool receive(const Handshake &hello);
    bool isPausing() const;
    void goOffline();
    void hear();
    void noteHeard();
    void setPhase(SyncStatus::Phase phase, SyncStatus::Trouble trouble = SyncStatus::Trouble::None);
    void complain(SyncStatus::Trouble trouble);
    void distrust(const HubError &error);
    void count();
    bool founds(const HubError &error);
    void settleAfterPull();
    void recallMending();
    void conclude(const TableDifferences &differences);
    PullRequest request();
    void pullBoth();
    void listenAnew(const QString &access);
    void followRest();
    void putRest(const Incoming &incoming);
    void dropRest();
    void put(const Incoming &incoming);
    void mindPictures(const Incoming &incoming);
    void sweepPictures();
    void tell(const Rebase::Outcome &outcome);
    void afterPush(const Pusher::Pushed &pushed);
    void onStale(const Pusher::Pushed &pushed);
    bool spare(const Pusher::Pushed &pushed);
    void giveUp(const CommandId &command, const QString &code);
    void onFull(const Pusher::Pushed &pushed);
    void settleTrouble();
    void becomeNewDevice();
    QDateTime now() const { return m_with.clock.now(); }

    // Between attempts: doubled from the first to the last.
    static constexpr qint64 firstRetryMs = 500;
    static constexpr qint64 lastRetryMs = 30'000;

    Surroundings m_with;
    std::unique_ptr<HubLink> m_link;
    HubTables m_tables;
    std::unique_ptr<RestCopy> m_rest; ///< while the replica is partial
    QString m_incarnation;
    QString m_listensAs; ///< the access whose channels it listens on
    Pusher m_pusher;
    SyncStatus m_status;
    Rebase::Path m_path = Rebase::Path::Shortest;
    bool m_whole = false; ///< the next pull brings everything
    bool m_pullDue = false;
    bool m_pushDue = false;
    bool m_sentSomething = false;
    bool m_news = false;
    bool m_founding = false;
    bool m_lostClients = false;
    int m_failures = 0;
    CommandId m_stale;
    int m_staleTimes = 0;
    int m_damages = 0; ///< one after the other
    // While the hub has no room for what waits: whether it has some for others.
    enum class Room { Enough, None, NoneAsOfPull, ForOthers };
    Room m_room = Room::Enough;
    int m_fullTimes = 0; ///< one after the other
    int m_timesMended = 0;
    QDateTime m_retryAt;
    QDateTime m_lastPull;
    QDateTime m_heard;   ///< when the hub last answered
    QDateTime m_noted;   ///< the same, as it is kept
    QDateTime m_sweepAt; ///< when pictures that nobody wants any more are to go
    NewsPace m_pace;
    QDateTime m_compareAt;
    bool m_differed = false;  ///< at the last comparison; the base was brought anew since
    bool m_incurable = false; ///< and differed still
    qint64 m_clockAhead = 0;
};

} // namespace Vitrina
