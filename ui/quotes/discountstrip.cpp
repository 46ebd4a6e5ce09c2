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
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
{
    setObjectName(QStringLiteral("discountStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_chip = new ChipLabel(this);
    row->addWidget(m_chip);
    m_line = new ElidedLabel({}, this);
    m_line->setObjectName(QStringLiteral("discountLineLabel"));
    row->addWidget(m_line, 1);
    m_ask = button(tr("Ask to approve it…"), "askDiscountButton", &DiscountStrip::ask);
    m_decide = button(tr("Decide…"), "decideDiscountButton", &DiscountStrip::decide);
    row->addWidget(m_ask);
    row->addWidget(m_decide);
    hide();
}

Button *DiscountStrip::button(const QString &text, const char *name, void (DiscountStrip::*slot)())
{
    auto *made = new Button(text, Button::Role::Normal, this);
    made->setObjectName(QLatin1StringView(name));
    connect(made, &QPushButton::clicked, this, slot);
    return made;
}

void DiscountStrip::show(const std::optional<QuoteDetail> &quote)
{
    m_quote = quote;
    m_newest = quote ? m_reader.deal(quote->quote.id).discount : std::nullopt;
    m_progress = DiscountProgress();
    if (quote) {
        const std::shared_ptr<const Directory> directory = m_reader.directory();
        m_progress = discountProgress(
            quote->quote, quote->content, m_newest, *directory, m_reader.viewer(), m_reader.now(),
            {m_reader.timeWords(), m_reader.viewerBranch().country,
             [&](const StaffId &id) { return directory->member(id).name; }});
    }
    m_chip->setChip(m_progress.isApproved  ? tr("Discount approved")
                    : m_progress.isWaiting ? tr("Discount to be approved")
                                           : tr("Discount over the limit"),
                    m_progress.isApproved  ? Tone::Done
                    : m_progress.isWaiting ? Tone::Sent
                                           : Tone::Danger);
    m_line->setText(m_progress.line);
    m_line->setToolTip(m_progress.line);
    m_ask->setVisible(m_progress.canAsk);
    m_decide->setVisible(m_progress.canDecide);
    setVisible(m_progress.isShown);
}

void DiscountStrip::open(DealDialog *dialog)
{
    connect(dialog, &DealDialog::taken, this,
            [this](const QString &message) { Q_EMIT done(message, std::nullopt); });
    dialog->open();
}

void DiscountStrip::ask()
{
    if (m_progress.canAsk)
        open(new AskDiscountDialog(m_reader, m_queue, *m_quote, m_progress, window()));
}

void DiscountStrip::decide()
{
    if (m_progress.canDecide)
        open(new DiscountDialog(m_reader, m_queue, *m_quote, *m_newest, m_progress, window()));
}

} // namespace Vitrina
