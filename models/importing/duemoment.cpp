// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/duemoment.h"

#include "domain/zonetime.h"

namespace Vitrina {

namespace {

constexpr int usualHour = 9;
constexpr qint64 quarterMs = 15 * 60 * 1000; ///< clocks change at quarters of an hour
constexpr qsizetype mostMoments = 100'000;

} // namespace

DueMoment::DueMoment(QTimeZone zone, DateOrder order)
    : m_zone(std::move(zone))
    , m_order(order)
{
}

DueMoment::Reading DueMoment::read(const QString &date, const QString &time)
{
    if (date.isEmpty())
        return {{}, ImportReason::NoDate};
    const std::optional<WrittenMoment> written = parseMoment(date, m_order);
    if (!written)
        return {{}, ImportReason::BadDate};
    std::optional<QTime> clock = written->time;
    if (!clock && !time.isEmpty()) {
        clock = parseTime(time);
        if (!clock)
            return {{}, ImportReason::BadTime};
    }
    const QTime at = clock.value_or(QTime(usualHour, 0));
    if (written->utcOffsetSeconds)
        return {QDateTime(written->date, at, Qt::UTC).addSecs(-*written->utcOffsetSeconds), {}};
    return inZone(written->date, at);
}

/// Asking the zone takes longer than all the rest of a row, and a file names few moments.
DueMoment::Reading DueMoment::inZone(const QDate &date, const QTime &time)
{
    const qint64 wall = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 quarter = (wall % quarterMs + quarterMs) % quarterMs;
    const qint64 start = wall - quarter;
    auto known = m_offsets.constFind(start);
    if (known == m_offsets.constEnd()) {
        if (m_offsets.size() >= mostMoments)
            m_offsets.clear();
        const QDateTime clock = QDateTime::fromMSecsSinceEpoch(start, Qt::UTC);
        const std::optional<QDateTime> utc = utcAt(clock.date(), clock.time(), m_zone);
        known = m_offsets.insert(start, utc ? std::optional(utc->toMSecsSinceEpoch() - start)
                                            : std::nullopt);
    }
    if (!*known)
        return {{}, ImportReason::TimeSkipped};
    return {QDateTime::fromMSecsSinceEpoch(wall + **known, Qt::UTC), {}};
}

} // namespace Vitrina
