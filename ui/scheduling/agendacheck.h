// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schedulecheck.h"
#include "domain/whenparser.h"
#include "items/replicareader.h"

namespace Vitrina {

/// What typed moments are relative to for the reader's viewer: now, her branch's zone and hours.
WhenContext whenContextOf(const ReplicaReader &reader);

/// An advisor's agenda around an appointment that is being typed (S1.8). GUI thread.
class AgendaCheck
{
public:
    explicit AgendaCheck(ReplicaReader &reader)
        : m_reader(reader)
    {
    }

    /// Whose agenda; null is the viewer's own.
    void setAdvisor(const StaffId &advisor) { m_advisor = advisor; }
    const StaffId &advisor() const { return m_advisor; }
    /// The follow-up that the new one replaces takes no room.
    void setLeftOut(const FollowUpId &followUp) { m_leftOut = followUp; }

    ScheduleCheck check(const QDateTime &startUtc, int minutes) const;
    /// The first free and open slot at least so far ahead; without opening hours simply that
    /// moment.
    QDateTime nextFree(int minutes, int leadMinutes) const;

private:
    std::vector<Booking> bookings(const QDateTime &from, const QDateTime &to) const;

    ReplicaReader &m_reader;
    StaffId m_advisor;
    FollowUpId m_leftOut;
};

} // namespace Vitrina
