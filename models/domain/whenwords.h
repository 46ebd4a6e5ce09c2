// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Vitrina {

/// The vocabulary, Spanish and English. Words as WhenTokens gives them.
namespace WhenWords {

enum class Unit { Minute, Hour, Day, Week, Month };
enum class DayPart { Morning, Afternoon, Night };

/// 1 Monday … 7 Sunday; whole or its first three letters or more.
std::optional<int> weekday(QStringView word);
/// 1 … 12; whole or its first three letters or more. "mar" is a weekday as well.
std::optional<int> month(QStringView word);
std::optional<int> number(QStringView word);
std::optional<Unit> unit(QStringView word);
std::optional<DayPart> dayPart(QStringView word);
/// Says nothing by itself: "de", "the".
bool isFiller(QStringView word);
bool isNext(QStringView word);
bool isOrdinalEnding(QStringView word);

} // namespace WhenWords

} // namespace Vitrina
