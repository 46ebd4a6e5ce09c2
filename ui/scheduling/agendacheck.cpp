// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduling/agendacheck.h"

#include "items/words.h"

namespace Vitrina {

namespace {
constexpr int daysSearched = 60;
constexpr qint64 gridMs = 5 * 60'000;
} // namespace

WhenContext whenContextOf(const ReplicaReader &reader)
{
    return {reader.now(), reader.timeWords().zone(), [hours = reader.openingHours()](QDate day) {
                return hours.firstOpening(day).value_or(QTime());
            }};
}

std::vector<Booking> AgendaCheck::bookings(const QDateTime &from, const QDateTime &to) const
{
    const TimeWords words = m_reader.timeWords();
    const StaffId advisor = m_advisor.isNull() ? m_reader.viewer().id : m_advisor;
    std::vector<Booking> taken;
    for (const Appointment &one : m_reader.appointments(advisor, from, to)) {
        if (one.id == m_leftOut)
            continue;
        const QString type = itemName(m_reader.directory()->item(one.typeId));
        taken.push_back({one.start, one.minutes,
                         QStringLiteral("%1 %2, %3").arg(words.hour(one.start), type, one.client)});
    }
    return taken;
}

ScheduleCheck AgendaCheck::check(const QDateTime &startUtc, int minutes) const
{
    const TimeWords words = m_reader.timeWords();
    const QDate day = words.dayOf(startUtc);
    // From the day before: a long one may reach over midnight.
    const std::vector<Booking> taken =
        bookings(words.startOf(day.addDays(-1)), words.startOf(day.addDays(1)));
    const OpeningHours hours = m_reader.openingHours();
    ScheduleCheck check = checkSchedule(hours, taken, startUtc, minutes);
    check.closed = check.closed && !hours.neverOpens();
    return check;
}

QDateTime AgendaCheck::nextFree(int minutes, int leadMinutes) const
{
    const QDateTime now = m_reader.now();
    const auto slot =
        nextFreeSlot(m_reader.openingHours(), bookings(now.addDays(-1), now.addDays(daysSearched)),
                     now, minutes, leadMinutes);
    if (slot)
        return *slot;
    const qint64 earliest = now.addSecs(leadMinutes * 60LL).toMSecsSinceEpoch();
    return QDateTime::fromMSecsSinceEpoch((earliest + gridMs - 1) / gridMs * gridMs, Qt::UTC);
}

} // namespace Vitrina
