// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/percent.h"

#include "domain/decimal.h"
#include "domain/moneytext.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int keptDecimals = 6;
constexpr int mostDigits = 16;

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Money moneyOf(Int128 minor, Currency currency)
{
    return minor >= -Money::limit && minor <= Money::limit ? Money(qint64(minor), currency)
                                                           : Money();
}

} // namespace

Result<Percent> Percent::fromTyped(QStringView typed)
{
    const auto refusal = failure(Problem::Code::BadPercent, {typed.trimmed().toString()});
    QStringView text = typed.trimmed();
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    const bool negative = text.startsWith(u'-') || text.startsWith(u'\u2212');
    if (negative)
        text = text.sliced(1).trimmed();
    qsizetype mark = text.indexOf(u'.');
    if (mark < 0)
        mark = text.indexOf(u',');
    const QStringView units = mark < 0 ? text : text.first(mark);
    const QStringView fraction = mark < 0 ? QStringView() : text.sliced(mark + 1);
    const bool written = !units.isEmpty() && (mark < 0 || !fraction.isEmpty());
    if (!written || units.size() + fraction.size() > mostDigits || fraction.size() > keptDecimals ||
        !isDigits(units) || !isDigits(fraction))
        return refusal;
    qint64 millionths = units.toLongLong();
    for (int i = 0; i < keptDecimals; ++i)
        millionths = millionths * 10 + (i < fraction.size() ? fraction[i].digitValue() : 0);
    if (millionths > limit)
        return refusal;
    return fromMillionths(negative ? -millionths : millionths);
}

Money Percent::partOf(const Money &amount) const
{
    return moneyOf(roundedQuotient(Int128(amount.minor()) * m_millionths, whole),
                   amount.currency());
}

Money Percent::baseOf(const Money &amountWith) const
{
    return moneyOf(roundedQuotient(Int128(amountWith.minor()) * whole, whole + m_millionths),
                   amountWith.currency());
}

Percent Percent::rounded(int decimals) const
{
    qint64 step = 1;
    for (int i = decimals; i < keptDecimals; ++i)
        step *= 10;
    return fromMillionths(qint64(roundedQuotient(m_millionths, step)) * step);
}

Percent percentageOf(const Money &part, const Money &whole)
{
    if (whole.minor() == 0)
        return {};
    const Int128 dividend = Int128(part.minor()) * Percent::whole * (whole.isNegative() ? -1 : 1);
    const Int128 quotient =
        roundedQuotient(dividend, whole.isNegative() ? -whole.minor() : whole.minor());
    const Int128 bounded = std::clamp(quotient, -Int128(Percent::limit), Int128(Percent::limit));
    return Percent::fromMillionths(qint64(bounded));
}

QString percentText(const Percent &percent, QStringView country, int decimals,
                    const QLocale &reader)
{
    const qint64 value = percent.isNegative() ? -percent.millionths() : percent.millionths();
    QString fraction =
        QString::number(value % Percent::scale).rightJustified(keptDecimals, QLatin1Char('0'));
    while (fraction.size() > decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    QString text = percent.isNegative() ? QStringLiteral("-") : QString();
    text += QString::number(value / Percent::scale);
    if (!fraction.isEmpty())
        text += NumberMarks::of(country, reader).decimal + fraction;
    return text + (readsEnglish(reader) ? QString() : QString(u'\u00a0')) + u'%';
}

} // namespace Vitrina
