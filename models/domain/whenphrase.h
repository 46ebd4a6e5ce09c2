// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace Vitrina {

/// What a phrase such as "viernes, 17 mayo a las 10:55 am" says, before anybody asks whether there
/// is such a day. The first half of parseWhen() (domain/whenparser.h); not used by itself.
struct SaidWhen
{
    struct Date
    {
        int day = 0;
        int month = 0; ///< 0: not said ("el 17")
        int year = 0;  ///< 0: not said
    };
    /// As said; 25:00 is possible here.
    struct Clock
    {
        int hour = 0;
        int minute = 0;
    };

    std::optional<int> weekday;         ///< 1 Monday … 7 Sunday
    bool notToday = false;              ///< "próximo", "que viene"
    bool nextWeek = false;              ///< "la próxima semana"
    std::optional<Date> date;           ///< "17 de mayo"
    std::optional<qint64> daysAhead;    ///< "mañana", "en 3 días"
    std::optional<qint64> monthsAhead;  ///< "en 2 meses"
    std::optional<qint64> minutesAhead; ///< "en 2 horas"
    std::optional<Clock> clock;         ///< "10:55 am"
};

/// Nothing when a word of it is not understood, or when it says two days or two times.
std::optional<SaidWhen> readWhen(QStringView text);

} // namespace Vitrina
