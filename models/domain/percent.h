// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/result.h"

#include <QLocale>

namespace Vitrina {

/// A rate as a decimal: millionths of one percent, so 15.5 % is 15'500'000. Never a binary float
/// (rule 11). At most `limit` either way; what is made beyond it is the limit.
class Percent
{
public:
    static constexpr qint64 scale = 1'000'000;         ///< parts of one percent
    static constexpr qint64 whole = 100 * scale;       ///< 100 %
    static constexpr qint64 limit = 1'000'000 * scale; ///< a million percent

    constexpr Percent() = default;
    static constexpr Percent fromMillionths(qint64 millionths)
    {
        Percent percent;
        percent.m_millionths = millionths > limit    ? limit
                               : millionths < -limit ? -limit
                                                     : millionths;
        return percent;
    }
    /// Whole percents and hundredths of one: (15, 60) is 15.60 %.
    static constexpr Percent of(qint64 percents, qint64 hundredths = 0)
    {
        return fromMillionths(percents * scale + hundredths * (scale / 100));
    }
    /// "15", "15,5", "15.5 %", "-2": point and comma both stand before decimals, of which six are
    /// kept at most; whatever else is typed is BadPercent.
    static Result<Percent> fromTyped(QStringView typed);

    constexpr qint64 millionths() const { return m_millionths; }
    constexpr bool isZero() const { return m_millionths == 0; }
    constexpr bool isNegative() const { return m_millionths < 0; }

    /// This part of an amount, rounded half up to the minor unit.
    Money partOf(const Money &amount) const;
    /// What an amount was before this percentage was added to it, rounded half up. For more than
    /// -100 %.
    Money baseOf(const Money &amountWith) const;
    /// Rounded half up to this many decimals (0 to 6).
    Percent rounded(int decimals) const;

    friend constexpr bool operator==(const Percent &, const Percent &) = default;
    friend constexpr auto operator<=>(const Percent &, const Percent &) = default;

private:
    qint64 m_millionths = 0;
};

/// @p part of @p whole, in millionths of a percent rounded half up; 0 % of nothing.
Percent percentageOf(const Money &part, const Money &whole);

/// "15 %", "15,5 %" as the country (ISO 3166) writes decimals, "15.5%" in English; no more than
/// needed, at least @p decimals.
QString percentText(const Percent &percent, QStringView country, int decimals = 0,
                    const QLocale &reader = QLocale());

} // namespace Vitrina
