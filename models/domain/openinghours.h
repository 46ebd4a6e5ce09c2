// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace Vitrina {

/// One weekly interval. Minutes count from 0:00 on the branch's wall clock; 1440 is midnight at the
/// day's end. A lunch break makes two intervals of a day.
struct OpenInterval
{
    int weekday = 1; ///< 1 Monday … 7 Sunday
    int opensAt = 0;
    int closesAt = 0;

    friend bool operator==(const OpenInterval &, const OpenInterval &) = default;
};

/// From opens (included) to closes (excluded), UTC.
struct OpenSpan
{
    QDateTime opens;
    QDateTime closes;

    friend bool operator==(const OpenSpan &, const OpenSpan &) = default;
};

/// When a branch is open (S1.8), and how its open time is counted (S2.13). A value; instants are
/// UTC, days are those of the branch's zone. Any thread.
class OpeningHours
{
public:
    /// Intervals outside a day or without length are left out, overlapping ones joined.
    OpeningHours(QTimeZone zone, const std::vector<OpenInterval> &intervals);

    const QTimeZone &zone() const { return m_zone; }
    /// Sorted by weekday and time.
    const std::vector<OpenInterval> &intervals() const { return m_intervals; }
    bool neverOpens() const { return m_intervals.empty(); }

    /// The day of the branch on which @p utc falls.
    QDate dayOf(const QDateTime &utc) const;
    /// The open spans of a day, in order.
    std::vector<OpenSpan> spansOn(QDate day) const;

    bool isOpen(const QDateTime &utc) const;
    /// Open without a break from @p from to @p to (excluded)?
    bool isOpenThroughout(const QDateTime &from, const QDateTime &to) const;
    /// @p utc itself when open then, else the next opening; nothing if it never opens.
    std::optional<QDateTime> nextOpening(const QDateTime &utc) const;
    /// The instant at which the branch has been open for @p minutes since @p from: a contact
    /// deadline (S2.13). Nothing if it never opens.
    std::optional<QDateTime> addOpenTime(const QDateTime &from, qint64 minutes) const;
    /// The first opening on that day's wall clock; nothing on a closed day.
    std::optional<QTime> firstOpening(QDate day) const;

private:
    /// The span open at @p utc, or the next one that opens.
    std::optional<OpenSpan> spanAtOrAfter(const QDateTime &utc) const;

    QTimeZone m_zone;
    std::vector<OpenInterval> m_intervals;
};

} // namespace Vitrina
