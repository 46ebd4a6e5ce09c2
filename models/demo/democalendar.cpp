// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/democalendar.h"

namespace Vitrina {

namespace {

constexpr int slotMinutes = 5;
constexpr int lastStartBeforeClosing = 15;

/// Every five minutes of a weekday at which something may begin.
QList<int> slotsOf(int weekday, int notBefore = 0)
{
    QList<int> minutes;
    for (const OpenSpan &span : DemoCalendar::spans(weekday)) {
        for (int m = span.opens; m <= span.closes - lastStartBeforeClosing; m += slotMinutes) {
            if (m >= notBefore)
                minutes += m;
        }
    }
    return minutes;
}

bool within(const QList<int> &wanted, const QList<int> &open)
{
    for (const int minute : wanted) {
        if (!open.contains(minute))
            return false;
    }
    return true;
}

QList<int> spread(qsizetype count, const QList<int> &open)
{
    QList<int> minutes;
    for (qsizetype i = 0; i < count; ++i)
        minutes += open[count == 1 ? 0 : i * (open.size() - 1) / (count - 1)];
    return minutes;
}

} // namespace

DemoCalendar::DemoCalendar(const QDateTime &now, const QByteArray &timeZone)
    : m_now(now.toUTC())
    , m_zone(timeZone)
    , m_today(dateOf(now))
{
}

QList<OpenSpan> DemoCalendar::spans(int weekday)
{
    if (weekday == 7)
        return {};
    if (weekday == 6)
        return {{9 * 60, 14 * 60}};
    return {{9 * 60, 13 * 60}, {14 * 60, 18 * 60 + 30}};
}

QDate DemoCalendar::dateOf(const QDateTime &instant) const
{
    return instant.toTimeZone(m_zone).date();
}

QDateTime DemoCalendar::at(const QDate &date, int minute) const
{
    return QDateTime(date, QTime(minute / 60, minute % 60), m_zone).toUTC();
}

bool DemoCalendar::isOpenAt(const QDateTime &instant) const
{
    const QDateTime local = instant.toTimeZone(m_zone);
    const int minute = local.time().msecsSinceStartOfDay() / 60'000;
    for (const OpenSpan &span : spans(local.date().dayOfWeek())) {
        if (minute >= span.opens && minute < span.closes)
            return true;
    }
    return false;
}

QDate DemoCalendar::openDayAfter(QDate date, int count)
{
    while (count > 0) {
        date = date.addDays(1);
        if (!spans(date.dayOfWeek()).isEmpty())
            --count;
    }
    return date;
}

QDate DemoCalendar::openDayUntil(QDate date)
{
    while (spans(date.dayOfWeek()).isEmpty())
        date = date.addDays(-1);
    return date;
}

QDateTime DemoCalendar::momentOn(const QDate &date, DemoRandom &random) const
{
    return at(date, random.pick(slotsOf(date.dayOfWeek())));
}

QList<int> DemoCalendar::todaysMinutes(const QList<int> &wanted) const
{
    constexpr qsizetype slotsEach = 2; // no closer than ten minutes
    const QDateTime local = m_now.toTimeZone(m_zone);
    const int nowMinute = local.time().msecsSinceStartOfDay() / 60'000;
    const int weekday = m_today.dayOfWeek() == 7 ? 1 : m_today.dayOfWeek();
    const QList<int> day = slotsOf(weekday);
    const bool usual = within(wanted, day);
    const bool ahead = wanted.first() > nowMinute;
    if (usual && ahead)
        return wanted;
    const QList<int> left = slotsOf(weekday, ahead ? wanted.first() : nowMinute + 15);
    if (left.size() >= wanted.size() * slotsEach)
        return spread(wanted.size(), left);
    return usual ? wanted : spread(wanted.size(), day);
}

} // namespace Vitrina
