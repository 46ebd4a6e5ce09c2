// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zonetime.h"

#include <algorithm>

namespace Vitrina {

namespace {

struct Offsets
{
    int before;
    int after;
};

// The zone's offsets well before and well after; they differ only around a change of the clock.
// QDateTime itself resolves such times differently from one Qt to the next.
Offsets offsetsAround(const QDateTime &clock, const QTimeZone &zone)
{
    return {zone.offsetFromUtc(clock.addDays(-1)), zone.offsetFromUtc(clock.addDays(1))};
}

} // namespace

std::optional<QDateTime> utcAt(QDate date, QTime time, const QTimeZone &zone)
{
    if (!date.isValid() || !time.isValid() || !zone.isValid())
        return std::nullopt;
    const QDateTime clock(date, time, Qt::UTC);
    const Offsets offsets = offsetsAround(clock, zone);
    // The greater offset gives the earlier instant.
    for (const int offset :
         {std::max(offsets.before, offsets.after), std::min(offsets.before, offsets.after)}) {
        const QDateTime utc = clock.addSecs(-offset);
        if (zone.offsetFromUtc(utc) == offset)
            return utc;
    }
    return std::nullopt;
}

QDateTime utcAtOrAfter(QDate date, QTime time, const QTimeZone &zone)
{
    if (const auto utc = utcAt(date, time, zone))
        return *utc;
    const QDateTime clock(date, time, Qt::UTC);
    const QDateTime past = clock.addSecs(-offsetsAround(clock, zone).before);
    const QDateTime jump = zone.previousTransition(past.addSecs(1)).atUtc;
    return jump.isValid() ? jump.toUTC() : past;
}

QDateTime roundedUp(const QDateTime &utc, int minutes)
{
    const qint64 step = qint64(minutes) * 60'000;
    const qint64 now = utc.toMSecsSinceEpoch();
    const qint64 over = ((now % step) + step) % step;
    return QDateTime::fromMSecsSinceEpoch(over == 0 ? now : now - over + step, Qt::UTC);
}

} // namespace Vitrina
