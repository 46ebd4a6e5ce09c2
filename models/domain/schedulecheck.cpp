// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schedulecheck.h"

#include "domain/zonetime.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int gridMinutes = 5;
constexpr int searchDays = 60;

bool overlap(const Booking &a, const Booking &b)
{
    return a.start < b.end() && b.start < a.end();
}

void sortByStart(std::vector<Booking> &bookings)
{
    std::stable_sort(bookings.begin(), bookings.end(),
                     [](const Booking &a, const Booking &b) { return a.start < b.start; });
}

// Where a slot that did not fit is looked for again: nothing later in the same span fits either.
QDateTime endOfSpanAt(const OpeningHours &hours, const QDateTime &at)
{
    for (const OpenSpan &span : hours.spansOn(hours.dayOf(at))) {
        if (span.opens <= at && at < span.closes)
            return span.closes;
    }
    return at.addSecs(gridMinutes * 60);
}

} // namespace

ScheduleCheck::Verdict ScheduleCheck::verdict() const
{
    if (!clashes.isEmpty())
        return Verdict::Clashes;
    return closed ? Verdict::Closed : Verdict::Free;
}

ScheduleCheck checkSchedule(const OpeningHours &hours, const std::vector<Booking> &bookings,
                            const QDateTime &startUtc, int minutes)
{
    const Booking proposed{startUtc, minutes, QString()};
    const QDate day = hours.dayOf(startUtc);
    ScheduleCheck check;
    check.closed = !hours.isOpenThroughout(proposed.start, proposed.end());
    std::vector<Booking> overlapping;
    for (const Booking &booking : bookings) {
        if (hours.dayOf(booking.start) == day)
            ++check.othersThatDay;
        if (overlap(booking, proposed))
            overlapping.push_back(booking);
    }
    sortByStart(overlapping);
    for (const Booking &booking : overlapping)
        check.clashes.append(booking.label);
    return check;
}

std::optional<QDateTime> nextFreeSlot(const OpeningHours &hours, std::vector<Booking> bookings,
                                      const QDateTime &nowUtc, int minutes, int leadMinutes)
{
    sortByStart(bookings);
    const QDateTime limit = nowUtc.addDays(searchDays);
    QDateTime at = roundedUp(nowUtc.addSecs(leadMinutes * 60LL), gridMinutes);
    while (at < limit) {
        const auto opening = hours.nextOpening(at);
        if (!opening)
            return std::nullopt;
        Booking slot{roundedUp(*opening, gridMinutes), minutes, QString()};
        // Bookings are sorted by start, so one pass moves the slot behind all it meets.
        for (const Booking &booking : bookings) {
            if (overlap(booking, slot))
                slot.start = roundedUp(booking.end(), gridMinutes);
        }
        if (hours.isOpenThroughout(slot.start, slot.end()))
            return slot.start < limit ? std::optional(slot.start) : std::nullopt;
        at = endOfSpanAt(hours, slot.start);
    }
    return std::nullopt;
}

} // namespace Vitrina
