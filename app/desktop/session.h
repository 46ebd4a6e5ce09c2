// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "domain/rules.h"
#include "items/replicareader.h"
#include "storage/profile.h"

#include <future>
#include <memory>

namespace Vitrina {

/// One opened profile: its lock, the writer's thread and what screens read. GUI thread.
class Session
{
public:
    /// A profile on its way, in a thread of its own: its lock is durable before it is held.
    using Opening = std::future<Result<std::unique_ptr<Profile>>>;
    static Opening begin(const QString &folder);
    /// Waits for the profile. @p clock outlives the session. Problems as Profile::open().
    static Result<std::unique_ptr<Session>> open(Opening opening, const Clock &clock);

    std::shared_ptr<const Profile> profile() const { return m_profile; }
    ReplicaReader &reader() { return *m_reader; }
    CommandQueue &queue() { return *m_queue; }
    const Clock &clock() const { return m_clock; }

    bool hasShowroom() const;
    /// Active staff; the ones who can enter.
    std::vector<StaffMember> staff() const;
    /// From now on this member looks and acts.
    void enter(const StaffId &member);

private:
    Session(std::shared_ptr<const Profile> profile, const Clock &clock);

    const Clock &m_clock;
    std::shared_ptr<const Profile> m_profile;
    Rules m_rules;
    std::unique_ptr<CommandQueue> m_queue;
    std::unique_ptr<ReplicaReader> m_reader;
};

/// Ids from the system's random generator and clock.
IdSource systemIds();

} // namespace Vitrina
