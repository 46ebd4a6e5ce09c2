// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/discountstrip.h"

#include "kit/button.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "quotes/discountdialogs.h"

#include <QHBoxLayout>

namespace Vitrina {

DiscountStrip::DiscountStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QuoteStrip("discountStrip", reader, queue, parent)
{
    QHBoxLayout *row = rowOf(this);
    m_chip = new ChipLabel(this);
    row->addWidget(m_chip);
    m_line = line("discountLineLabel", this);
    row->addWidget(m_line, 1);
    m_ask = button(
        tr("Ask to approve it…"), "askDiscountButton", [this] { ask(); }, this);
    m_decide = button(
        tr("Decide…"), "decideDiscountButton", [this] { decide(); }, this);
    row->addWidget(m_ask);
    row->addWidget(m_decide);
}

void DiscountStrip::present(const std::optional<QuoteDetail> &quote)
{
    m_quote = quote;
    m_newest = quote ? reader().deal(quote->quote.id).discount : std::nullopt;
    m_progress = DiscountProgress();
    if (quote) {
        const std::shared_ptr<const Directory> directory = reader().directory();
        m_progress = discountProgress(
            quote->quote, quote->content, m_newest, *directory, reader().viewer(), reader().now(),
            {reader().timeWords(), reader().viewerBranch().country,
             [&](const StaffId &id) { return directory->member(id).name; }});
    }
    m_chip->setChip(m_progress.isApproved  ? tr("Discount approved")
                    : m_progress.isWaiting ? tr("Discount to be approved")
                                           : tr("Discount over the limit"),
                    m_progress.isApproved  ? Tone::Done
                    : m_progress.isWaiting ? Tone::Sent
                                           : Tone::Danger);
    m_line->setText(m_progress.line);
    m_ask->setVisible(m_progress.canAsk);
    m_decide->setVisible(m_progress.canDecide);
    setVisible(m_progress.isShown);
}

void DiscountStrip::ask()
{
    if (m_progress.canAsk)
        open(new AskDiscountDialog(reader(), queue(), *m_quote, m_progress, window()),
             m_quote->quote.id);
}

void DiscountStrip::decide()
{
    if (m_progress.canDecide)
        open(new DiscountDialog(reader(), queue(), *m_quote, *m_newest, m_progress, window()),
             m_newest->id);
}

} // namespace Vitrina
