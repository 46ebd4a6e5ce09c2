// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openinghours.h"

#include "domain/zonetime.h"

#include <algorithm>
#include <tuple>

namespace Vitrina {

namespace {

constexpr int minutesOfDay = 24 * 60;
// A week holds every opening; a second one, in case the only opening of the first falls whole into
// the hour that summer time takes away.
constexpr int daysToSearch = 15;

bool isSound(const OpenInterval &interval)
{
    return interval.weekday >= 1 && interval.weekday <= 7 && interval.opensAt >= 0 &&
           interval.opensAt < interval.closesAt && interval.closesAt <= minutesOfDay;
}

std::vector<OpenInterval> tidied(std::vector<OpenInterval> intervals)
{
    std::sort(intervals.begin(), intervals.end(), [](const OpenInterval &a, const OpenInterval &b) {
        return std::tie(a.weekday, a.opensAt) < std::tie(b.weekday, b.opensAt);
    });
    std::vector<OpenInterval> tidy;
    for (const OpenInterval &next : intervals) {
        if (!isSound(next))
            continue;
        if (!tidy.empty() && tidy.back().weekday == next.weekday &&
            next.opensAt <= tidy.back().closesAt)
            tidy.back().closesAt = std::max(tidy.back().closesAt, next.closesAt);
        else
            tidy.push_back(next);
    }
    return tidy;
}

QDateTime instantOf(QDate day, int minute, const QTimeZone &zone)
{
    if (minute == minutesOfDay)
        return utcAtOrAfter(day.addDays(1), QTime(0, 0), zone);
    return utcAtOrAfter(day, QTime(minute / 60, minute % 60), zone);
}

} // namespace

OpeningHours::OpeningHours(QTimeZone zone, const std::vector<OpenInterval> &intervals)
    : m_zone(zone.isValid() ? std::move(zone) : QTimeZone::utc())
    , m_intervals(tidied(intervals))
{
}

QDate OpeningHours::dayOf(const QDateTime &utc) const
{
    return utc.toTimeZone(m_zone).date();
}

std::vector<OpenSpan> OpeningHours::spansOn(QDate day) const
{
    std::vector<OpenSpan> spans;
    for (const OpenInterval &interval : m_intervals) {
        if (interval.weekday != day.dayOfWeek())
            continue;
        OpenSpan span{instantOf(day, interval.opensAt, m_zone),
                      instantOf(day, interval.closesAt, m_zone)};
        if (span.opens < span.closes)
            spans.push_back(std::move(span));
    }
    return spans;
}

std::optional<OpenSpan> OpeningHours::spanAtOrAfter(const QDateTime &utc) const
{
    if (neverOpens() || !utc.isValid())
        return std::nullopt;
    const QDate today = dayOf(utc);
    for (int ahead = 0; ahead < daysToSearch; ++ahead) {
        for (const OpenSpan &span : spansOn(today.addDays(ahead))) {
            if (utc < span.closes)
                return span;
        }
    }
    return std::nullopt;
}

bool OpeningHours::isOpen(const QDateTime &utc) const
{
    const auto span = spanAtOrAfter(utc);
    return span && span->opens <= utc;
}

bool OpeningHours::isOpenThroughout(const QDateTime &from, const QDateTime &to) const
{
    QDateTime at = from;
    while (at < to) {
        const auto span = spanAtOrAfter(at);
        if (!span || span->opens > at)
            return false;
        at = span->closes;
    }
    return true;
}

std::optional<QDateTime> OpeningHours::nextOpening(const QDateTime &utc) const
{
    const auto span = spanAtOrAfter(utc);
    if (!span)
        return std::nullopt;
    return std::max(span->opens, utc.toUTC());
}

std::optional<QDateTime> OpeningHours::addOpenTime(const QDateTime &from, qint64 minutes) const
{
    qint64 left = std::max<qint64>(minutes, 0) * 60'000;
    QDateTime at = from.toUTC();
    while (const auto span = spanAtOrAfter(at)) {
        at = std::max(span->opens, at);
        const qint64 here = at.msecsTo(span->closes);
        if (left <= here)
            return at.addMSecs(left);
        left -= here;
        at = span->closes;
    }
    return std::nullopt;
}

std::optional<QTime> OpeningHours::firstOpening(QDate day) const
{
    const std::vector<OpenSpan> spans = spansOn(day);
    if (spans.empty())
        return std::nullopt;
    return spans.front().opens.toTimeZone(m_zone).time();
}

} // namespace Vitrina
