// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/quoteglance.h"

#include "domain/moneytext.h"
#include "items/quotewords.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"

#include <QHBoxLayout>

namespace Vitrina {

QuoteGlance::QuoteGlance(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_status(new ChipLabel(this))
    , m_text(new ElidedLabel({}, this))
{
    m_status->setObjectName(QStringLiteral("panelQuoteChip"));
    m_text->setObjectName(QStringLiteral("panelQuoteLabel"));
    m_text->setDim(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_status);
    row->addWidget(m_text, 1);
}

void QuoteGlance::addButton(QWidget *button)
{
    layout()->addWidget(button);
}

void QuoteGlance::present(const std::optional<Opportunity> &sale)
{
    setVisible(sale.has_value());
    if (!sale)
        return;
    const std::vector<Quote> quotes = m_reader.quotesOfSale(sale->id);
    m_status->setVisible(!quotes.empty());
    m_text->setText(tr("No quote yet"));
    if (quotes.empty())
        return;
    const Quote &newest = quotes.front();
    const QuoteStatus status = statusAt(stateOf(newest), m_reader.now());
    m_status->setChip(quoteStatusName(status), quoteStatusTone(status));
    const std::optional<Currency> currency = Currency::fromCode(newest.currency);
    const QString total =
        currency ? wholeMoneyText(Money(newest.totalMinor, *currency),
                                  m_reader.directory()->branch(newest.branchId).country)
                 : QString();
    m_text->setText(tr("No. %1 · %2").arg(newest.number).arg(total));
}

} // namespace Vitrina
