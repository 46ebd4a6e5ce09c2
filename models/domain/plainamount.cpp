// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plainamount.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr qsizetype longestNumber = 18; // a qint64 holds them

bool areDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString plainAmount(const Money &amount)
{
    const int decimals = amount.currency().decimals();
    QString digits = QString::number(amount.minor()).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return digits;
}

std::optional<Money> fromPlainAmount(QStringView text, Currency currency)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView part = point < 0 ? QStringView() : text.sliced(point + 1);
    if (!areDigits(whole) || (point >= 0 && !areDigits(part)) ||
        part.size() > currency.decimals() || whole.size() + currency.decimals() > longestNumber)
        return std::nullopt;
    const QString digits =
        whole.toString() + part.toString().leftJustified(currency.decimals(), u'0');
    const Money amount(digits.toLongLong(), currency);
    return amount.isValid() ? std::optional(amount) : std::nullopt;
}

} // namespace Vitrina
