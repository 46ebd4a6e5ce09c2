// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demorandom.h"

#include <QDateTime>
#include <QTimeZone>

namespace Vitrina {

/// Part of a day in which the showroom is open, in minutes since local midnight.
struct OpenSpan
{
    int opens;
    int closes;
};

/// The showroom's working time around the demonstration's today. Instants go in and out in UTC.
class DemoCalendar
{
public:
    DemoCalendar(const QDateTime &now, const QByteArray &timeZone);

    /// The hours of a weekday, 1 being Monday; none on Sunday.
    static QList<OpenSpan> spans(int weekday);

    QDateTime now() const { return m_now; }
    QDate today() const { return m_today; }
    QDate dateOf(const QDateTime &instant) const;
    QDateTime at(const QDate &date, int minute) const;
    bool isOpenAt(const QDateTime &instant) const;

    /// The @p count-th open day after a date.
    static QDate openDayAfter(QDate date, int count);
    /// The date, or the last open day before it.
    static QDate openDayUntil(QDate date);
    /// Some moment of an open day's hours, on five minutes.
    QDateTime momentOn(const QDate &date, DemoRandom &random) const;

    /// Minutes of today for work planned at @p wanted (ascending). What would lie behind or outside
    /// today's hours is spread over what is left of them; an evening, when nothing is left, shows
    /// the whole day as not done. Sundays count as weekdays: someone is looking at the
    /// demonstration.
    QList<int> todaysMinutes(const QList<int> &wanted) const;

private:
    QDateTime m_now;
    QTimeZone m_zone;
    QDate m_today;
};

} // namespace Vitrina
