// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/result.h"

#include <QLocale>

namespace Vitrina {

/// How a country writes numbers and its own money, and how whoever reads in English does. The one
/// place that says so: amounts, percentages and counts agree within a language. From Qt's tables
/// (CLDR); a country that is unknown writes as Ecuador does. ISO 3166, two letters.
struct NumberMarks
{
    QString decimal;
    QString group;
    QString ownCurrency; ///< ISO 4217
    QString ownSymbol;   ///< "$", "€", "S/"

    static NumberMarks of(QStringView country, const QLocale &reader = QLocale());
};

/// Whether a text for this reader is in English; everybody else's is written as her country does.
bool readsEnglish(const QLocale &reader);

/// What a person types for an amount, in a currency she need not name: "1.234,50", "1,234.50",
/// "12500", "$ 3 200", "USD 12.5", "-50". Read the same in every country, because nobody writes
/// three decimals of money: of two kinds of mark the last is the decimal one; a lone mark with
/// groups of three behind it stands for thousands; with one or two digits behind it, for decimals.
///
/// BadAmount (with what was typed) for whatever could be read two ways or not at all, another
/// currency's code, more decimals than the currency has unless they are zeros, and amounts over
/// Money::limit. A minus is read; whoever asks decides whether it may be.
Result<Money> moneyFromTyped(QStringView typed, Currency currency);

enum class MoneySign { Symbol, None };

/// "$1.234,50", in English "$1,234.50"; "COP 1.234.500" in a country with another currency.
/// Decimals the currency is not shown with appear only when they are not zero. "-$5,00" below zero;
/// empty for no amount.
QString moneyText(const Money &amount, QStringView country, MoneySign sign = MoneySign::Symbol,
                  const QLocale &reader = QLocale());

/// The same rounded half up to whole units, for cards and sums: "$1.235".
QString wholeMoneyText(const Money &amount, QStringView country);

} // namespace Vitrina
