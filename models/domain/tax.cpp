// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tax.h"

#include <QResource>

static void initialiseTaxResources()
{
    Q_INIT_RESOURCE(domain_rules);
}

namespace Vitrina {

TaxRates TaxRates::builtIn()
{
    initialiseTaxResources();
    const QResource resource(QStringLiteral(":/rules/taxes.tsv"));
    if (!resource.isValid())
        qFatal("The table of taxes is missing from the program");
    return parse(QString::fromUtf8(resource.uncompressedData()));
}

TaxRates TaxRates::parse(const QString &table)
{
    TaxRates rates;
    const QStringList lines = table.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        const Result<Percent> rate = Percent::fromTyped(cells.value(2));
        const QDate from = QDate::fromString(cells.value(3), Qt::ISODate);
        if (cells.size() != 4 || !rate || rate->isNegative() || !from.isValid())
            qFatal("A tax rate cannot be read: %s", qPrintable(line));
        rates.m_rates.push_back({cells[0], cells[1], *rate, from});
    }
    return rates;
}

const TaxRate *TaxRates::on(QStringView country, const QDate &day) const
{
    const TaxRate *found = nullptr;
    for (const TaxRate &rate : m_rates) {
        const bool applies = rate.country == country && rate.from <= day;
        if (applies && (!found || rate.from > found->from))
            found = &rate;
    }
    return found;
}

TaxedAmount &TaxedAmount::operator+=(const TaxedAmount &other)
{
    net += other.net;
    tax += other.tax;
    gross += other.gross;
    return *this;
}

TaxedAmount taxedOnTop(const Money &net, const Percent &rate)
{
    const Money tax = rate.partOf(net);
    return {net, tax, net + tax};
}

TaxedAmount taxedWithin(const Money &gross, const Percent &rate)
{
    const Money net = rate.baseOf(gross);
    return {net, gross - net, gross};
}

} // namespace Vitrina
