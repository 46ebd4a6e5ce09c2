// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "storage/directory.h"
#include "storage/profile.h"

#include <memory>

namespace Vitrina::Ctl {

/// The system's random numbers and clock.
IdSource systemIds();
QDateTime systemNow();

/// A profile opened for writing, and who writes.
class Workplace
{
public:
    /// Problems: those of Profile::open(); NotFound where the profile has no replica and it is not
    /// to be made.
    static Result<std::unique_ptr<Workplace>> open(const QString &folder, bool make = false);

    /// Writes from now on as the member of that login, else as the first administrator.
    /// Problem: NotFound {login}.
    Result<StaffMember> actAs(const QString &login);
    void actAs(const StaffId &id) { m_queue->setActor(id); }

    Profile &profile() { return *m_profile; }
    Database &reader() { return *m_reader; }
    CommandQueue &queue() { return *m_queue; }
    const Rules &rules() const { return m_rules; }

private:
    explicit Workplace(std::unique_ptr<Profile> profile);

    std::unique_ptr<Profile> m_profile;
    Rules m_rules;
    std::unique_ptr<Database> m_reader;
    std::unique_ptr<CommandQueue> m_queue;
};

/// The member of a login, or the first administrator where none is given. NotFound {login}.
Result<StaffMember> memberFor(const Directory &directory, const QString &login);
/// The zone of the first branch.
QTimeZone zoneOf(const Directory &directory);

} // namespace Vitrina::Ctl
