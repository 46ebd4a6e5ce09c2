// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quoteliststrips.h"

#include "quotes/quotestrip.h"

#include <QHBoxLayout>

namespace Vitrina {

QuoteListStrips::QuoteListStrips(std::vector<QuoteListStrip *> strips, QWidget *parent)
    : QWidget(parent)
    , m_strips(std::move(strips))
    , m_beside(new QHBoxLayout)
    , m_below(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_beside->setSpacing(24);
    m_below->setSpacing(4);
    column->addLayout(m_beside);
    column->addLayout(m_below);
    for (QuoteListStrip *strip : m_strips)
        connect(strip, &QuoteListStrip::filled, this, &QuoteListStrips::arrange);
    arrange();
}

/// In their order, whichever line they stand in.
void QuoteListStrips::arrange()
{
    for (QLayout *layout : std::initializer_list<QLayout *>{m_beside, m_below}) {
        while (QLayoutItem *item = layout->takeAt(0))
            delete item;
    }
    for (QuoteListStrip *strip : m_strips) {
        if (strip->hasRows())
            m_below->addWidget(strip);
        else
            m_beside->addWidget(strip);
    }
    m_beside->addStretch(1);
}

} // namespace Vitrina
