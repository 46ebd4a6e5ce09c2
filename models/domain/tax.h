// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/percent.h"

#include <QDate>

namespace Vitrina {

/// A country's general tax on sales from a day on: a row of resources/rules/taxes.tsv.
struct TaxRate
{
    QString country; ///< ISO 3166
    QString name;    ///< as it is printed: "IVA"
    Percent rate;
    QDate from;
};

/// The table of tax rates, compiled in. Immutable once made, usable from any thread.
class TaxRates
{
public:
    /// The table of this program. A malformed one is a fault of the program: it stops at once.
    static TaxRates builtIn();
    /// From a text in the same form, for tests.
    static TaxRates parse(const QString &table);

    /// What holds in the country on that day; null where nothing is known. Kept by the table.
    const TaxRate *on(QStringView country, const QDate &day) const;

private:
    std::vector<TaxRate> m_rates;
};

/// An amount taken apart; net and tax always sum to gross.
struct TaxedAmount
{
    Money net;
    Money tax;
    Money gross;

    TaxedAmount &operator+=(const TaxedAmount &other);
    friend bool operator==(const TaxedAmount &, const TaxedAmount &) = default;
};

/// A price without tax: tax is the rate's part of it, rounded half up.
TaxedAmount taxedOnTop(const Money &net, const Percent &rate);
/// A price that includes the tax stays what it says; the net is rounded half up.
TaxedAmount taxedWithin(const Money &gross, const Percent &rate);

// Each line is rounded by itself and totals are sums of lines, so the lines of a quote add up to
// what is written under them, and an advertised price is never a cent off. The tax may differ from
// the rate's part of the whole by half a minor unit a line.

} // namespace Vitrina
