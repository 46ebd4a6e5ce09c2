// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/syncstate.h"
#include "sample/liveshowroom.h"
#include "sync/incoming.h"

namespace Vitrina::Testing {

/// Two clients of Ana's, each with a call due.
struct TwoContacts
{
    TwoContacts() = default;
    explicit TwoContacts(SampleShowroom &sample);

    RegisterContact maria;
    RegisterContact luis;
};

/// A showroom whose commands wait for a hub that is not there: what it would decide is said by the
/// test and put in by sync's own rebase, and told to the screens as the session does.
class PretendHub
{
public:
    explicit PretendHub(const LiveShowroom::Prepare &prepare = {});

    LiveShowroom &live() { return *m_live; }
    SyncState &state() { return m_state; }
    SampleShowroom &sample() { return m_live->sample; }

    /// Not taken: its changes are taken back, what was built upon it runs again.
    void decide(const CommandId &command, const QString &verdict, const QString &code,
                const QJsonObject &data = {});
    /// The hub took it, and its rows are what they are here already.
    void apply(const CommandId &command);
    void refuse(const CommandId &command, const QString &code, const QJsonObject &data = {})
    {
        decide(command, QStringLiteral("rejected"), code, data);
    }
    /// A command of a colleague, applied at the hub, comes in.
    Receipt bring(const AnyCommand &command, const StaffMember &who);
    void tell(SyncStatus::Phase phase, SyncStatus::Trouble trouble = SyncStatus::Trouble::None);
    /// As if it had been done @p times more, a millisecond after each other; nothing is told.
    void repeat(const CommandId &command, int times);
    /// The call that is due is said to have reached her, and the next one is in two days.
    ResolveFollowUp resolving(const RegisterContact &contact, const QString &note);
    /// Runs on the writing connection, awaited.
    void write(const std::function<void(Database &)> &work);

private:
    std::unique_ptr<LiveShowroom> m_live;
    SyncState m_state;
};

} // namespace Vitrina::Testing
