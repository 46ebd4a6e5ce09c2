// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <tl/expected.hpp>

#include <functional>

namespace Vitrina {

/// Why a typed appointment is none. The screen words it.
enum class WhenError {
    Empty,
    NotUnderstood,
    NoSuchDate, ///< 31 de febrero
    NoSuchTime, ///< 25:00, or an hour that summer time takes away
    InThePast,
    TooFar,                 ///< more than two years ahead
    WeekdayContradictsDate, ///< "lunes 17 mayo", and the 17th is a Friday
};

struct ParsedWhen
{
    QDateTime at;          ///< UTC, on a full minute
    bool timeGiven = true; ///< false: only a day was typed, and the time is the default one

    friend bool operator==(const ParsedWhen &, const ParsedWhen &) = default;
};

/// What the words are relative to.
struct WhenContext
{
    QDateTime nowUtc;
    QTimeZone zone; ///< of the branch
    /// The time of a day for which none was typed, say the first opening. Left out, or giving an
    /// invalid time: 9:00.
    std::function<QTime(QDate)> defaultTime;
};

/// Understands the next appointment as a person types it (S1.8), in Spanish and in English, accents
/// and case ignored: "vie 10:55", "mañana 9", "en 3 días", "17 de mayo a las 10:55 am", "+2h",
/// "next monday". In a date of numbers the day comes first. Any thread.
///  - A bare time is the next such time. A bare weekday is the next such day after today; with a
///    time, today counts while that time is still ahead. "próximo lunes" is never today.
///  - A date without year is the next one, today included.
///  - A time that comes twice, as summer time ends, is the first of the two.
tl::expected<ParsedWhen, WhenError> parseWhen(QStringView text, const WhenContext &context);

/// The keys 1 to 3 of the resolving panel (ui.md): in two hours, rounded up to 5 minutes; tomorrow
/// at 9:00; next Monday at 9:00. Invalid for any other key.
QDateTime quickSlot(int key, const WhenContext &context);

} // namespace Vitrina
