// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moneytext.h"

#include "domain/asciidigit.h"

#include <QStringList>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int longestAmount = 40;

/// Marks that only ever group: blanks of any width, and the Swiss apostrophe.
bool onlyGroups(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'\u2019';
}

struct Typed
{
    QStringView number; ///< from the first digit to the last
    QString word;       ///< symbol or code, in capitals
    bool negative = false;
};

std::optional<Typed> typedParts(QStringView text)
{
    const auto first = std::find_if(text.begin(), text.end(), isAsciiDigit);
    if (first == text.end())
        return std::nullopt;
    const qsizetype from = first - text.begin();
    qsizetype to = text.size();
    while (!isAsciiDigit(text[to - 1]))
        --to;
    QString before = text.first(from).toString();
    QString after = text.sliced(to).toString();
    if (after.startsWith(u'.') || after.startsWith(u','))
        after.remove(0, 1); // its decimals are about to be typed
    before.replace(u'\u2212', u'-');
    Typed typed;
    typed.number = text.sliced(from, to - from);
    typed.negative = before.count(u'-') == 1;
    if (typed.negative)
        before.remove(u'-');
    typed.word = (before.trimmed() + after.trimmed()).toUpper();
    return typed;
}

/// Whether what stands beside the number means this currency.
bool means(const QString &word, Currency currency)
{
    const QString code = currency.code();
    if (word.isEmpty() || word == u"$" || word == code || word == code + u'$' ||
        word == u'$' + code)
        return word != u"$" || code != u"EUR";
    if (word == u"US$" || word == u"U$S")
        return code == u"USD";
    return word == u"€" && code == u"EUR";
}

/// "1 234" and the like as "1234"; nothing when the groups are not of three.
std::optional<QString> ungrouped(const QString &text, QChar mark)
{
    const QStringList groups = text.split(mark);
    if (groups.first().isEmpty() || groups.first().size() > 3 ||
        (groups.size() > 1 && groups.first() == u"0"))
        return std::nullopt;
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != 3)
            return std::nullopt;
    }
    return groups.join(QString());
}

struct Parts
{
    QString units;
    QString fraction;
};

/// Where the decimals begin; -1 when there are none.
qsizetype decimalMarkIn(const QString &text)
{
    const qsizetype last = std::max(text.lastIndexOf(u'.'), text.lastIndexOf(u','));
    if (last < 0)
        return -1;
    const QChar other = text[last] == u'.' ? u',' : u'.';
    if (text.contains(other))
        return last; // the last of two kinds
    if (text.count(text[last]) > 1)
        return -1; // the same again and again: groups
    const bool thousands = text.size() - last - 1 == 3 && last <= 3;
    return thousands ? -1 : last;
}

std::optional<Parts> partsOf(QString text)
{
    const qsizetype mark = decimalMarkIn(text);
    Parts parts;
    if (mark >= 0) {
        parts.fraction = text.sliced(mark + 1);
        text.truncate(mark);
        if (parts.fraction.isEmpty())
            return std::nullopt;
    }
    QChar group;
    for (QChar &c : text) {
        if (onlyGroups(c))
            c = u' ';
        if (!isAsciiDigit(c)) {
            if (!group.isNull() && group != c)
                return std::nullopt;
            group = c;
        }
    }
    if (!std::all_of(parts.fraction.begin(), parts.fraction.end(), isAsciiDigit))
        return std::nullopt;
    if (group.isNull()) {
        parts.units = text;
        return parts;
    }
    const std::optional<QString> units = ungrouped(text, group);
    if (!units)
        return std::nullopt;
    parts.units = *units;
    return parts;
}

/// Minor units; nothing with too many digits.
std::optional<qint64> minorOf(const Parts &parts, int decimals)
{
    QString fraction = parts.fraction;
    while (fraction.size() > decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > decimals || parts.units.isEmpty())
        return std::nullopt;
    bool ok = false;
    const qint64 minor =
        (parts.units + fraction.leftJustified(decimals, QLatin1Char('0'))).toLongLong(&ok);
    return ok && minor <= Money::limit ? std::optional(minor) : std::nullopt;
}

QString grouped(QString digits, const QString &mark)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, mark);
    return digits;
}

} // namespace

NumberMarks NumberMarks::of(QStringView country, const QLocale &reader)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    const QLocale there = territory == QLocale::AnyTerritory
                              ? QLocale(QLocale::Spanish, QLocale::Ecuador)
                              : QLocale(QLocale::Spanish, territory);
    const QLocale &marks = readsEnglish(reader) ? reader : there;
    return {marks.decimalPoint(), marks.groupSeparator(),
            there.currencySymbol(QLocale::CurrencyIsoCode), there.currencySymbol()};
}

bool readsEnglish(const QLocale &reader)
{
    return reader.language() == QLocale::English;
}

Result<Money> moneyFromTyped(QStringView typed, Currency currency)
{
    const QStringView text = typed.trimmed();
    const auto refusal = failure(Problem::Code::BadAmount, {text.toString()});
    if (text.isEmpty() || text.size() > longestAmount || currency.isNull())
        return refusal;
    const std::optional<Typed> read = typedParts(text);
    if (!read || !means(read->word, currency))
        return refusal;
    const std::optional<Parts> parts = partsOf(read->number.toString());
    const std::optional<qint64> minor = parts ? minorOf(*parts, currency.decimals()) : std::nullopt;
    if (!minor)
        return refusal;
    return Money(read->negative ? -*minor : *minor, currency);
}

QString moneyText(const Money &amount, QStringView country, MoneySign sign, const QLocale &reader)
{
    if (!amount.isValid())
        return {};
    const NumberMarks marks = NumberMarks::of(country, reader);
    const qint64 minor = amount.isNegative() ? -amount.minor() : amount.minor();
    const qint64 perUnit = amount.currency().minorPerUnit();
    const qint64 rest = minor % perUnit;
    QString text = grouped(QString::number(minor / perUnit), marks.group);
    if (amount.currency().shownDecimals() > 0 || rest != 0)
        text += marks.decimal + QString::number(rest).rightJustified(amount.currency().decimals(),
                                                                     QLatin1Char('0'));
    const QString minus = amount.isNegative() ? QStringLiteral("-") : QString();
    if (sign == MoneySign::None)
        return minus + text;
    const QString code = amount.currency().code();
    if (code != marks.ownCurrency)
        return minus + code + u'\u00a0' + text;
    return code == u"EUR" && !readsEnglish(reader) ? minus + text + u'\u00a0' + marks.ownSymbol
                                                   : minus + marks.ownSymbol + text;
}

QString wholeMoneyText(const Money &amount, QStringView country)
{
    const qint64 unit = amount.isValid() ? amount.currency().minorPerUnit() : 1;
    const qint64 half = amount.isNegative() ? -(unit / 2) : unit / 2;
    const Money whole((amount.minor() + half) / unit * unit, amount.currency());
    const QString text = moneyText(whole, country);
    const qsizetype decimals = text.lastIndexOf(NumberMarks::of(country).decimal);
    return amount.isValid() && amount.currency().shownDecimals() > 0 && decimals >= 0
               ? text.left(decimals)
               : text;
}

} // namespace Vitrina
