// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Vitrina {

/// A currency of ISO 4217: its code and how many decimals its amounts have. A value of a few bytes;
/// one made by default is none.
class Currency
{
public:
    constexpr Currency() = default;
    /// Three capital letters; anything else is nothing. The standard's exceptions are known, all
    /// others have two decimals.
    static std::optional<Currency> fromCode(QStringView code);

    constexpr bool isNull() const { return m_code[0] == 0; }
    QString code() const;
    /// Digits of the minor unit in which amounts are kept: USD 2, CLP 0.
    constexpr int decimals() const { return m_decimals; }
    /// Digits that people write: pesos of Colombia have cents on paper only.
    constexpr int shownDecimals() const { return m_shown; }
    qint64 minorPerUnit() const;

    friend constexpr bool operator==(const Currency &, const Currency &) = default;

private:
    std::array<char, 3> m_code{};
    quint8 m_decimals = 0;
    quint8 m_shown = 0;
};

} // namespace Vitrina
