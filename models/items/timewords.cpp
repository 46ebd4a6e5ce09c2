// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/timewords.h"

#include "domain/daytext.h"

namespace Vitrina {

TimeWords::TimeWords(QTimeZone zone, QLocale locale)
    : m_zone(std::move(zone))
    , m_locale(std::move(locale))
{
}

QDate TimeWords::dayOf(const QDateTime &utc) const
{
    return local(utc).date();
}

QDateTime TimeWords::startOf(QDate day) const
{
    return day.startOfDay(m_zone).toUTC();
}

QString TimeWords::dated(const QDateTime &utc) const
{
    return longDayText(dayOf(utc), m_locale) + u' ' + hour(utc);
}

QString TimeWords::hour(const QDateTime &utc) const
{
    return hourText(local(utc).time());
}

QString TimeWords::farAway(QDate day, QDate today) const
{
    return day.year() == today.year() ? dayOfYearText(day, m_locale) : dayText(day, m_locale);
}

QString TimeWords::shortly(const QDateTime &utc, const QDateTime &nowUtc) const
{
    const QDateTime then = local(utc);
    const qint64 days = dayOf(nowUtc).daysTo(then.date());
    if (days == 0)
        return hour(utc);
    if (days == -1)
        return tr("yesterday %1").arg(hour(utc));
    if (days < -1)
        return tr("%n days ago", nullptr, int(-days));
    if (days == 1)
        return tr("tomorrow %1").arg(hour(utc));
    if (days < 14)
        return QStringLiteral("%1 %2 %3")
            .arg(weekdayText(then.date(), m_locale), QString::number(then.date().day()), hour(utc));
    return farAway(then.date(), dayOf(nowUtc));
}

QString TimeWords::past(const QDateTime &utc, const QDateTime &nowUtc) const
{
    const QDateTime then = local(utc);
    const qint64 days = then.date().daysTo(dayOf(nowUtc));
    if (days == 0)
        return tr("today %1").arg(hour(utc));
    if (days == 1)
        return tr("yesterday %1").arg(hour(utc));
    if (days > 1 && days < 7)
        return weekdayText(then.date(), m_locale) + u' ' + hour(utc);
    return farAway(then.date(), dayOf(nowUtc));
}

QString TimeWords::inFull(const QDateTime &utc) const
{
    const QDateTime then = local(utc);
    const QString day = m_locale.toString(then.date(), tr("dddd, d MMMM"));
    return tr("%1 at %2").arg(day, hour(utc));
}

} // namespace Vitrina
