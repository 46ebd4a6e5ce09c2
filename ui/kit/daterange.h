// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace Vitrina {

/// Which days a filter lets through. Dates are local days, both ends included; an invalid end is
/// open.
struct DateRange
{
    /// Remembered as numbers: what is new comes last.
    enum class Preset {
        Any,
        Today,
        ThisWeek,
        NextSevenDays,
        Overdue,
        ThisMonth,
        Custom,
        LastMonth,
    };

    Preset preset = Preset::Any;
    QDate from;
    QDate to;

    bool operator==(const DateRange &) const = default;
};

/// The days of a preset. Overdue ends today, open at the start: the query compares with the
/// instant. Custom has none of its own: both ends stay open.
/// @param firstDay the week's first day in the branch's country.
DateRange rangeOf(DateRange::Preset preset, QDate today, Qt::DayOfWeek firstDay);

} // namespace Vitrina
