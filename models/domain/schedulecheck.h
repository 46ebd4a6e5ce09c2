// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/openinghours.h"

#include <QStringList>

namespace Vitrina {

/// Something the advisor already has in her agenda. Start in UTC; one of no length still takes a
/// minute. The label is what a clash is called on the screen.
struct Booking
{
    QDateTime start;
    int minutes = 0;
    QString label;

    QDateTime end() const { return start.addSecs(qMax(1, minutes) * 60LL); }
};

/// What is shown beside an appointment before it is saved (S1.8). It warns; it does not forbid.
struct ScheduleCheck
{
    enum class Verdict { Free, Closed, Clashes };

    bool closed = false;   ///< some of it lies outside the opening hours
    QStringList clashes;   ///< labels of what it overlaps, by start
    int othersThatDay = 0; ///< bookings that start on the same day of the branch, clashes included

    /// The graver one: a clash before closed hours.
    Verdict verdict() const;
};

/// Any thread. @p bookings in any order.
ScheduleCheck checkSchedule(const OpeningHours &hours, const std::vector<Booking> &bookings,
                            const QDateTime &startUtc, int minutes);

/// The slot proposed after "No contactó" (S1.6): the first moment on the 5-minute grid, at least
/// @p leadMinutes after @p nowUtc, with @p minutes open and free. Nothing within 60 days: nothing.
std::optional<QDateTime> nextFreeSlot(const OpeningHours &hours, std::vector<Booking> bookings,
                                      const QDateTime &nowUtc, int minutes, int leadMinutes = 120);

} // namespace Vitrina
