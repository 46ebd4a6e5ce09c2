// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/currency.h"

#include <algorithm>

namespace Vitrina {

namespace {

struct Exception
{
    const char *code;
    quint8 decimals;
    quint8 shown;
};

// ISO 4217, list one: the currencies whose minor unit is not a hundredth; and what is written.
constexpr Exception exceptions[] = {
    {"BHD", 3, 3}, {"BIF", 0, 0}, {"CLF", 4, 4}, {"CLP", 0, 0}, {"COP", 2, 0}, {"DJF", 0, 0},
    {"GNF", 0, 0}, {"IQD", 3, 3}, {"ISK", 0, 0}, {"JOD", 3, 3}, {"JPY", 0, 0}, {"KMF", 0, 0},
    {"KRW", 0, 0}, {"KWD", 3, 3}, {"LYD", 3, 3}, {"OMR", 3, 3}, {"PYG", 0, 0}, {"RWF", 0, 0},
    {"TND", 3, 3}, {"UGX", 0, 0}, {"UYI", 0, 0}, {"UYW", 4, 4}, {"VND", 0, 0}, {"VUV", 0, 0},
    {"XAF", 0, 0}, {"XOF", 0, 0}, {"XPF", 0, 0},
};

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    const bool wellFormed = code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) {
                                return c >= u'A' && c <= u'Z';
                            });
    if (!wellFormed)
        return std::nullopt;
    Currency currency;
    for (size_t i = 0; i < 3; ++i)
        currency.m_code[i] = char(code[qsizetype(i)].unicode());
    currency.m_decimals = currency.m_shown = 2;
    for (const Exception &exception : exceptions) {
        if (code == QLatin1StringView(exception.code)) {
            currency.m_decimals = exception.decimals;
            currency.m_shown = exception.shown;
        }
    }
    return currency;
}

QString Currency::code() const
{
    return isNull() ? QString() : QString::fromLatin1(m_code.data(), qsizetype(m_code.size()));
}

qint64 Currency::minorPerUnit() const
{
    qint64 units = 1;
    for (int i = 0; i < m_decimals; ++i)
        units *= 10;
    return units;
}

} // namespace Vitrina
