// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncSession's way in, and what it makes of what the hub answers.
#include "sync/syncsession.h"

#include "storage/database.h"
#include "sync/plantedfault.h"

#include <algorithm>

namespace Vitrina {

namespace {

// A command that is stale again and again: run again whatever came; then on a base copied anew;
// then it is withdrawn, as no pull will mend it.
constexpr int staleUntilReplay = 2;
constexpr int staleUntilCopy = 4;
constexpr int staleUntilWithdrawn = 6;

} // namespace

void SyncSession::push()
{
    if (!m_link)
        return;
    guarded([this] {
        if (isPlanted("sync_retry_with_new_uuid")) {
            m_with.write([](Database &replica) {
                replica.execute(QStringLiteral(
                    "UPDATE outbox SET uuid = randomblob(16) WHERE verdict = 'pending'"));
            });
        }
        const Pusher::Pushed pushed = m_pusher.push(*m_link, m_with.replica);
        hear();
        afterPush(pushed);
        count();
    });
}

void SyncSession::afterPush(const Pusher::Pushed &pushed)
{
    using Came = Pusher::Pushed::Outcome;
    m_sentSomething = m_sentSomething || pushed.decided > 0;
    switch (pushed.outcome) {
    case Came::Nothing:
        m_room = Room::Enough;
        m_pushDue = false;
        m_pullDue = m_pullDue || std::exchange(m_sentSomething, false);
        if (!m_pullDue && m_status.phase == SyncStatus::Phase::Pushing)
            setPhase(SyncStatus::Phase::UpToDate);
        break;
    case Came::Decided:
        m_room = Room::Enough;
        m_fullTimes = 0;
        setPhase(SyncStatus::Phase::Pushing);
        break;
    case Came::TooMuch:
        m_retryAt = now().addMSecs(firstRetryMs);
        break;
    case Came::Stale:
        onStale(pushed);
        break;
    case Came::NewDevice:
        becomeNewDevice();
        shakeHands(*m_link, m_with.replica, m_with.machine);
        m_pullDue = true;
        break;
    case Came::GiveUp:
        giveUp(pushed.command, pushed.code);
        break;
    case Came::Full:
        onFull(pushed);
        break;
    case Came::Refused:
    case Came::Retired:
        complain(pushed.outcome == Came::Retired ? SyncStatus::Trouble::Retired
                                                 : SyncStatus::Trouble::NotAllowed);
        goOffline();
        break;
    }
}

void SyncSession::onStale(const Pusher::Pushed &pushed)
{
    m_pullDue = true;
    // Each time that the hub names more rows fewer are left to name, so these times do not count.
    const bool isLearned = spare(pushed);
    m_staleTimes = m_stale == pushed.command && !isLearned ? m_staleTimes + 1 : 1;
    m_stale = pushed.command;
    if (m_staleTimes >= staleUntilReplay)
        m_path = Rebase::Path::Replay;
    m_whole = m_whole || m_staleTimes == staleUntilCopy;
    if (m_staleTimes >= staleUntilWithdrawn || isPlanted("sync_stale_is_refused"))
        giveUp(pushed.command, QStringLiteral("stale"));
}

/// Whether the hub named rows that it had not named before.
bool SyncSession::spare(const Pusher::Pushed &pushed)
{
    if (pushed.builtUpon.isEmpty() || isPlanted("sync_built_upon_unheard"))
        return false;
    std::optional<Rebase::Outcome> outcome;
    m_with.write([&](Database &replica) {
        outcome = Rebase(replica, m_with.rules).spare(pushed.command, pushed.builtUpon);
    });
    if (outcome)
        tell(*outcome);
    return outcome.has_value();
}

/// A server that is full is waited for, with nothing withdrawn. Only where it takes what others do
/// is it this command that it has no room for.
void SyncSession::onFull(const Pusher::Pushed &pushed)
{
    if ((m_room == Room::ForOthers && !isPlanted("sync_full_for_ever")) ||
        isPlanted("sync_full_is_refused")) {
        m_room = Room::Enough;
        giveUp(pushed.command, pushed.code);
        return;
    }
    if (m_room == Room::Enough) {
        m_room = Room::None;
        m_pullDue = true;
    }
    complain(SyncStatus::Trouble::ServerFull);
    m_retryAt = now().addMSecs(std::min(firstRetryMs << std::min(m_fullTimes, 6), lastRetryMs));
    ++m_fullTimes;
}

/// Takes its effect back with the next rebase; its withdrawal goes to the hub in its turn.
void SyncSession::giveUp(const CommandId &command, const QString &code)
{
    Rebase::Outcome outcome;
    m_with.write([&](Database &replica) {
        outcome = Rebase(replica, m_with.rules).withdraw(command, code);
    });
    tell(outcome);
    m_pullDue = true;
}

void SyncSession::becomeNewDevice()
{
    const DeviceId device = m_with.newDevice();
    m_with.write([&device](Database &replica) { becomeDevice(replica, device); });
    m_pusher.begin();
}

} // namespace Vitrina
