// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncsession.h"

#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/outboxwork.h"
#include "sync/comparison.h"
#include "sync/elapsed.h"
#include "sync/plantedfault.h"

#include <algorithm>

namespace Vitrina {

namespace {

using Phase = SyncStatus::Phase;
using Trouble = SyncStatus::Trouble;

constexpr qint64 pollMs = 30'000;
constexpr qint64 noteEveryMs = 60'000; // an idle laptop does not write at each poll
constexpr qint64 compareAgainMs = 60'000;
constexpr qint64 mendingToldMs = 24 * 3600'000;

struct Answer
{
    Handshake::Outcome outcome;
    Trouble trouble;
};

constexpr Answer answers[] = {
    {Handshake::Outcome::ProgramTooOld, Trouble::ProgramTooOld},
    {Handshake::Outcome::ProgramTooNew, Trouble::ProgramTooNew},
    {Handshake::Outcome::OtherPerson, Trouble::OtherPerson},
};

} // namespace

SyncSession::SyncSession(Surroundings surroundings)
    : m_with(std::move(surroundings))
{
    m_status.since = now();
    recallMending();
    m_status.isPartial = isPartial(m_with.replica);
    count();
}

SyncSession::~SyncSession() = default;

/// What was put right not long ago is said after the program was started anew, too.
void SyncSession::recallMending()
{
    const Comparison kept = loadComparison(m_with.replica);
    if (!isWithin(mendingToldMs, kept.differedAt, now()) || isPlanted("sync_mending_untold"))
        return;
    m_status.mendedAt = kept.differedAt;
    for (const TableDifference &table : kept.differences)
        m_status.mended += table.rows();
}

bool SyncSession::step()
{
    if (!m_link) {
        if (isPausing())
            return false;
        connect();
        return true;
    }
    guarded([this] { m_news = m_link->woken() || m_news; });
    if (!m_link)
        return true;
    if (isPausing())
        return false;
    // News of one's own batch comes before the next has left, which goes first.
    const bool newsDue = m_news && !m_pusher.isNextReady() && m_pace.isFree(now());
    const bool pollDue = !isWithin(pollMs, m_lastPull, now());
    if (newsDue) {
        m_news = false;
        m_pace.note(now());
    }
    if (m_pullDue || newsDue || pollDue) {
        pull();
        return true;
    }
    if (m_pushDue) {
        push();
        return true;
    }
    if (m_sweepAt.isValid() && now() >= m_sweepAt) {
        sweepPictures();
        return true;
    }
    if (m_status.waiting == 0 && !m_status.isPartial && m_compareAt.isValid() &&
        now() >= m_compareAt) {
        compare();
        return true;
    }
    return false;
}

QDateTime SyncSession::nextDue() const
{
    if (isPausing())
        return m_retryAt;
    if (!m_link || m_pullDue || m_pushDue || !isWithin(pollMs, m_lastPull, now()))
        return now();
    const QDateTime poll = m_lastPull.addMSecs(pollMs);
    return m_news ? std::min(poll, m_pace.nextFree()) : poll;
}

/// Until it tries again. A moment further ahead than any pause is one of a clock that was set back.
bool SyncSession::isPausing() const
{
    const qint64 left = m_retryAt.isValid() ? now().msecsTo(m_retryAt) : 0;
    return left > 0 && (left <= lastRetryMs || isPlanted("sync_clock_trusted"));
}

/// Told at once: a push may hang for as long as the network likes.
void SyncSession::commandWaits()
{
    m_pushDue = true;
    count();
    if (m_link && m_status.waiting > 0 && m_status.phase == Phase::UpToDate)
        setPhase(Phase::Pushing);
}

void SyncSession::tryNow()
{
    m_retryAt = {};
    m_pullDue = true;
}

/// Does a piece of work; what the hub or the way to it refuses is told in the status.
void SyncSession::guarded(const std::function<void()> &work)
{
    try {
        work();
        return;
    } catch (const HubError &error) {
        const bool open = m_link && error.kind() != HubError::Kind::Unreachable;
        if (error.kind() == HubError::Kind::Refused)
            complain(Trouble::NotAllowed);
        else if (error.distrust() != HubError::Distrust::None && !isPlanted("sync_distrust_untold"))
            distrust(error);
        else if (!open)
            setPhase(Phase::Offline);
        goOffline();
    } catch (const DatabaseError &error) {
        if (error.problem().code == Problem::Code::DiskFull) {
            complain(Trouble::DiskFull); // nothing is amiss that more rows would mend
            goOffline();
            count();
            return;
        }
        qWarning("the replica did not take what the hub sent: %s", error.what());
        // Once, the base is brought anew, with what waits kept aside: that mends what can be
        // mended.
        ++m_timesMended;
        m_whole = ++m_damages == 1;
        if (!m_whole)
            complain(Trouble::Damaged);
        goOffline();
    }
    count();
}

/// The server is not to blame for a file of this computer.
void SyncSession::distrust(const HubError &error)
{
    m_status.certificate = error.file();
    switch (error.distrust()) {
    case HubError::Distrust::FileGone:
        return complain(Trouble::CertificateGone);
    case HubError::Distrust::FileUseless:
        return complain(Trouble::CertificateUseless);
    default:
        return complain(Trouble::Unproven);
    }
}

/// Tries again after a while that grows with every failure.
void SyncSession::goOffline()
{
    m_link.reset();
    noteHeard();
    const qint64 wait = std::min(firstRetryMs << std::min(m_failures, 6), lastRetryMs);
    ++m_failures;
    m_retryAt = now().addMSecs(wait);
}

/// The hub has answered: so a program that is started without it says since when.
void SyncSession::hear()
{
    m_heard = now();
    if (!isWithin(noteEveryMs, m_noted, m_heard))
        noteHeard();
}

void SyncSession::noteHeard()
{
    if (m_noted == m_heard)
        return;
    try {
        m_with.write(
            [at = m_heard.toMSecsSinceEpoch()](Database &replica) { noteContact(replica, at); });
        m_noted = m_heard;
    } catch (const DatabaseError &error) {
        qWarning("when the hub was last heard could not be kept: %s", error.what());
    }
}

void SyncSession::setPhase(Phase phase, Trouble trouble)
{
    if (m_status.phase == phase && m_status.trouble == trouble)
        return;
    m_status.phase = phase;
    m_status.trouble = trouble;
    m_status.since = now();
}

void SyncSession::complain(Trouble trouble)
{
    setPhase(Phase::Attention, trouble);
}

/// Where that cannot be read it is as it was: whoever counts has told of worse, or will.
void SyncSession::count()
{
    try {
        m_status.waiting = pendingCount(m_with.replica);
        m_status.refused = refusedCount(m_with.replica);
    } catch (const DatabaseError &error) {
        qWarning("what waits for the hub could not be counted: %s", error.what());
    }
}

void SyncSession::connect()
{
    if (m_status.phase != Phase::Attention)
        setPhase(Phase::Connecting);
    guarded([this] {
        m_link = m_with.connect();
        Handshake hello = shakeHands(*m_link, m_with.replica, m_with.machine);
        if (hello.outcome == Handshake::Outcome::CopiedProfile) {
            becomeNewDevice();
            hello = shakeHands(*m_link, m_with.replica, m_with.machine);
        }
        hear();
        if (receive(hello))
            welcome();
        else
            goOffline();
    });
}

/// False where the hub and this replica do not go together.
bool SyncSession::receive(const Handshake &hello)
{
    for (const Answer &answer : answers) {
        if (answer.outcome == hello.outcome) {
            complain(answer.trouble);
            return false;
        }
    }
    m_tables = hello.tables;
    m_incarnation = hello.incarnation;
    m_clockAhead = hello.hubTime - now().toMSecsSinceEpoch();
    if (replicaOwner(m_with.replica).isNull())
        m_with.write([&hello](Database &replica) { setReplicaOwner(replica, hello.staff); });
    if (hello.outcome == Handshake::Outcome::Retired) {
        // One last batch, for a manager to look through (sync.md 24).
        m_pusher.begin();
        m_pusher.push(*m_link, m_with.replica);
        complain(Trouble::Retired);
        return false;
    }
    if (hello.outcome == Handshake::Outcome::OtherIncarnation) {
        becomeNewDevice();
        shakeHands(*m_link, m_with.replica, m_with.machine);
        m_whole = true;
    }
    if (!isPlanted("sync_deaf"))
        m_link->listen(hello.channels);
    if (!hello.access.isEmpty())
        m_listensAs = hello.access;
    return true;
}

void SyncSession::welcome()
{
    m_retryAt = {};
    m_pullDue = true;
    m_pace = {};
    m_compareAt = nextComparison(m_with.replica, now());
    m_whole = m_whole || loadBase(m_with.replica).isEmpty();
    if (m_whole)
        setPhase(Phase::Copying);
}

PullRequest SyncSession::request()
{
    PullRequest request{m_whole ? SyncBase() : loadBase(m_with.replica), pendingIds(m_with.replica),
                        m_status.isPartial};
    if (m_whole) {
        const std::vector<CommandId> applied = appliedIds(m_with.replica);
        request.pending.insert(request.pending.end(), applied.begin(), applied.end());
    }
    return request;
}

void SyncSession::pull()
{
    if (!m_link)
        return;
    guarded([this] {
        try {
            pullBoth();
        } catch (const HubError &error) {
            if (!founds(error))
                throw;
            return;
        }
        settleAfterPull();
    });
}

/// The replica and, while it is partial, the file that is to take its place: of one moment.
void SyncSession::pullBoth()
{
    followRest();
    Incoming incoming;
    std::optional<Incoming> rest;
    m_link->inSnapshot([&] {
        incoming = pullWithin(*m_link, m_tables, m_with.replica, request());
        if (m_rest)
            rest = m_rest->pull(*m_link, m_tables);
    });
    put(incoming);
    if (rest)
        putRest(*rest);
    listenAnew(incoming.base.access);
}

/// Her place changed: news of what she may see now come on other channels, which hello names.
void SyncSession::listenAnew(const QString &access)
{
    if (std::exchange(m_listensAs, access) != access && !isPlanted("sync_ears_kept"))
        m_link.reset();
}

/// It appears behind (SyncWorker), and goes where a whole pull brought all there is.
void SyncSession::followRest()
{
    m_status.isPartial = isPartial(m_with.replica);
    if (!m_status.isPartial || m_whole)
        dropRest();
    else if (!m_rest)
        m_rest = RestCopy::beside(m_with.replica, m_incarnation);
}

/// What the rest does not take costs the rest alone.
void SyncSession::putRest(const Incoming &incoming)
{
    try {
        m_rest->put(incoming, m_with.rules);
    } catch (const DatabaseError &error) {
        qWarning("the rest did not take what the hub sent: %s", error.what());
        dropRest();
    }
}

void SyncSession::dropRest()
{
    if (!m_rest)
        return;
    m_rest.reset();
    RestCopy::drop(m_with.replica.path());
}

void SyncSession::settleAfterPull()
{
    m_pullDue = false;
    m_whole = false;
    m_damages = 0;
    m_failures = 0;
    m_lastPull = now();
    hear();
    m_status.isPartial = isPartial(m_with.replica);
    m_status.isRestHere = m_rest && m_status.isPartial && m_rest->isAbreastOf(m_with.replica);
    m_pusher.begin();
    count();
    m_pushDue = m_status.waiting > 0;
    settleTrouble();
}

void SyncSession::settleTrouble()
{
    if (m_incurable)
        complain(Trouble::Damaged);
    else if (m_room != Room::Enough && m_pushDue)
        complain(Trouble::ServerFull);
    else
        setPhase(m_pushDue ? Phase::Pushing : Phase::UpToDate);
}

void SyncSession::compare()
{
    if (!m_link)
        return;
    // Not again at once, whatever comes between.
    m_compareAt = now().addMSecs(compareAgainMs);
    guarded([this] {
        std::optional<TableDifferences> found;
        m_link->inSnapshot([this, &found] {
            const Incoming incoming = pullWithin(*m_link, m_tables, m_with.replica, request());
            put(incoming);
            found = differencesFromHub(*m_link, m_tables, m_with.replica, incoming.base);
        });
        settleAfterPull();
        if (found)
            conclude(*found);
    });
}

/// The first time the base is brought anew and compared once more; what does not mend by that is
/// told.
void SyncSession::conclude(const TableDifferences &differences)
{
    const bool again = !m_differed && !differences.empty();
    m_with.write([this, &differences, again](Database &replica) {
        saveComparison(replica, now(), differences);
        if (!again) // else it is compared once more, by the next start if this one ends before
            settleUpgrade(replica);
    });
    m_compareAt = now().addDays(1);
    m_incurable = m_differed && !differences.empty();
    m_differed = again;
    for (const TableDifference &table : differences) {
        qWarning("the replica differed from the hub in %s: %d rows missing, %d too many, %d other",
                 qPrintable(table.table), table.missing, table.extra, table.different);
        m_status.mended += table.rows();
        m_status.mendedAt = now();
    }
    if (m_incurable)
        complain(Trouble::Damaged);
    if (!m_differed)
        return;
    ++m_timesMended;
    m_whole = true;
    m_pullDue = true;
    m_compareAt = now();
}

/// To the founder of a showroom nothing is open before she has brought it: she pushes first.
bool SyncSession::founds(const HubError &error)
{
    if (error.sqlState() != "42501" || m_status.waiting == 0 || m_founding ||
        !loadBase(m_with.replica).isEmpty())
        return false;
    m_founding = true;
    m_pullDue = false;
    m_pushDue = true;
    m_lastPull = now();
    return true;
}

void SyncSession::put(const Incoming &incoming)
{
    bool brings = false;
    for (SlicedPull sliced(incoming, m_with.pace); !sliced.isDone();) {
        Rebase::Outcome outcome;
        m_with.write([&](Database &replica) {
            outcome = sliced.putNext(replica, m_with.rules, m_path);
            if (outcome.lostClients > 0)
                replica.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
        });
        m_lostClients = m_lostClients || outcome.lostClients > 0;
        brings = brings || !outcome.changed.changes.empty();
        tell(outcome);
    }
    m_path = Rebase::Path::Shortest;
    mindPictures(incoming);
    // Nothing of this device passes meanwhile, so rows that come after the first pull are others'.
    if (m_room == Room::None)
        m_room = Room::NoneAsOfPull;
    else if (m_room == Room::NoneAsOfPull && !incoming.whole && brings)
        m_room = Room::ForOthers;
}

void SyncSession::tell(const Rebase::Outcome &outcome)
{
    if (!outcome.changed.changes.empty() && m_with.changed)
        m_with.changed(outcome.changed);
}

} // namespace Vitrina
