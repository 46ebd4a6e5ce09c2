// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/daterange.h"

namespace Vitrina {

DateRange rangeOf(DateRange::Preset preset, QDate today, Qt::DayOfWeek firstDay)
{
    using Preset = DateRange::Preset;
    switch (preset) {
    case Preset::Any:
    case Preset::Custom:
        return {preset, {}, {}};
    case Preset::Today:
        return {preset, today, today};
    case Preset::ThisWeek: {
        const int into = (today.dayOfWeek() - static_cast<int>(firstDay) + 7) % 7;
        const QDate start = today.addDays(-into);
        return {preset, start, start.addDays(6)};
    }
    case Preset::NextSevenDays:
        return {preset, today, today.addDays(6)};
    case Preset::Overdue:
        return {preset, {}, today};
    case Preset::ThisMonth: {
        const QDate start(today.year(), today.month(), 1);
        return {preset, start, start.addMonths(1).addDays(-1)};
    }
    case Preset::LastMonth: {
        const QDate end = QDate(today.year(), today.month(), 1).addDays(-1);
        return {preset, QDate(end.year(), end.month(), 1), end};
    }
    }
    return {};
}

} // namespace Vitrina
