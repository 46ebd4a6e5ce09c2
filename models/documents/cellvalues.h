// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <QTime>

#include <optional>

namespace Vitrina {

// What people write in cells, as values. Nothing is guessed that could be read two ways other than
// by the conventions given; what does not exist (31 February) or is not understood gives nothing.

enum class DateOrder { DayFirst, MonthFirst };

/// How "3/4/2026" is meant in a column, judged by all its cells; day first unless they speak
/// against.
DateOrder guessDateOrder(const QStringList &cells);

/// "2026-05-17", "17/05/2026", "17-05-26", "17 de mayo de 2026", "May 17, 2026", "20260517",
/// "2026-05-17T00:00:00". Two-digit years are 1970 to 2069. Years 1900 to 2199.
std::optional<QDate> parseDate(QStringView text, DateOrder order = DateOrder::DayFirst);

/// "14:30", "14:30:15", "2:30 p. m.", "2pm", "14h30".
std::optional<QTime> parseTime(QStringView text);

/// A moment as it is written; what zone it is in, only the reader knows, unless it says so.
struct WrittenMoment
{
    QDate date;
    std::optional<QTime> time;
    std::optional<int> utcOffsetSeconds;
    friend bool operator==(const WrittenMoment &, const WrittenMoment &) = default;
};

/// A date, or a date and a time after it.
std::optional<WrittenMoment> parseMoment(QStringView text, DateOrder order = DateOrder::DayFirst);

/// What "1.234" means: Guess takes three digits after a lone separator for thousands. Numbers of
/// XLSX and ODS files always have Point.
enum class DecimalMark { Guess, Point, Comma };

/// How a column writes decimals, judged by those of its cells that can be read only one way.
DecimalMark guessDecimalMark(const QStringList &cells);

/// "$ 5.290,00", "5,290.00", "USD 1.234", "(12.50)" in minor units: with two decimals 529000. More
/// digits than the currency has are rounded half up, away from zero. At most 15 digits.
std::optional<qint64> parseMoney(QStringView text, int decimals,
                                 DecimalMark mark = DecimalMark::Guess);

/// "12", "1.200", "12.0"; nothing for fractions.
std::optional<qint64> parseInteger(QStringView text, DecimalMark mark = DecimalMark::Guess);
/// 1900 to 2199, four digits.
std::optional<int> parseYear(QStringView text);
/// "sí", "x", "1", "verdadero", "yes" … ; "no", "0", "falso" …
std::optional<bool> parseYesNo(QStringView text);

enum class CellClientKind { Person, Company };
/// "persona", "natural", "individual" … ; "empresa", "jurídica", "company" …
std::optional<CellClientKind> parseClientKind(QStringView text);

/// "pendiente", "abierto" … are false; "hecho", "realizado", "done" … are true.
std::optional<bool> parseDone(QStringView text);

} // namespace Vitrina
