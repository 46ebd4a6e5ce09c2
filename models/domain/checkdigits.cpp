// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checkdigits.h"

#include <array>

namespace Vitrina::CheckDigits {

namespace {

template <size_t N>
int weighted(const QString &digits, const std::array<int, N> &weights)
{
    int sum = 0;
    for (size_t i = 0; i < N; ++i)
        sum += digits[qsizetype(i)].digitValue() * weights[i];
    return sum;
}

/// 11 less the remainder; 0 for none.
int complementOf11(int sum)
{
    return (11 - sum % 11) % 11;
}

} // namespace

bool cedulaFits(const QString &tenDigits)
{
    int sum = 0;
    for (qsizetype i = 0; i < 9; ++i) {
        const int product = tenDigits[i].digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += product > 9 ? product - 9 : product;
    }
    return (10 - sum % 10) % 10 == tenDigits[9].digitValue();
}

bool publicRucFits(const QString &ruc)
{
    constexpr std::array weights{3, 2, 7, 6, 5, 4, 3, 2};
    return complementOf11(weighted(ruc, weights)) == ruc[8].digitValue();
}

bool privateRucFits(const QString &ruc)
{
    constexpr std::array weights{4, 3, 2, 7, 6, 5, 4, 3, 2};
    return complementOf11(weighted(ruc, weights)) == ruc[9].digitValue();
}

bool curpFits(const QString &curp)
{
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ");
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += int(alphabet.indexOf(curp[i])) * int(18 - i);
    return (10 - sum % 10) % 10 == curp[17].digitValue();
}

bool rfcFits(const QString &rfc)
{
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ");
    const QString padded = rfc.rightJustified(13, QLatin1Char(' '));
    int sum = 0;
    for (qsizetype i = 0; i < 12; ++i)
        sum += int(alphabet.indexOf(padded[i])) * int(13 - i);
    const int digit = complementOf11(sum);
    return padded[12] == (digit == 10 ? QChar(u'A') : QChar(u'0' + char16_t(digit)));
}

QChar nitDigit(const QString &number)
{
    constexpr std::array weights{3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
    int sum = 0;
    for (qsizetype i = 0; i < number.size() && i < qsizetype(weights.size()); ++i)
        sum += number[number.size() - 1 - i].digitValue() * weights[size_t(i)];
    const int rest = sum % 11;
    return QChar(u'0' + char16_t(rest > 1 ? 11 - rest : rest));
}

} // namespace Vitrina::CheckDigits
