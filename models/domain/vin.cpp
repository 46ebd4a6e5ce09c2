// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/vin.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr qsizetype vinLength = 17;
constexpr qsizetype shortest = 5;

bool isCapitalOrDigit(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

} // namespace

std::optional<QString> checkedVin(const QString &typed)
{
    QString vin;
    for (const QChar c : typed.toUpper()) {
        if (!c.isSpace() && c != u'-')
            vin.append(c);
    }
    if (vin.size() < shortest || vin.size() > vinLength ||
        !std::all_of(vin.cbegin(), vin.cend(), isCapitalOrDigit))
        return std::nullopt;
    const bool looksLikeDigits = vin.contains(u'I') || vin.contains(u'O') || vin.contains(u'Q');
    if (vin.size() == vinLength && looksLikeDigits)
        return std::nullopt;
    return vin;
}

} // namespace Vitrina
