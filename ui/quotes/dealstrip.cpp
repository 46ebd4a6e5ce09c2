// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/dealstrip.h"

#include "kit/button.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "quotes/depositdialogs.h"
#include "quotes/receiptbutton.h"
#include "quotes/reservationdialogs.h"

#include <QHBoxLayout>

#include <algorithm>

namespace Vitrina {

DealStrip::DealStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
{
    setObjectName(QStringLiteral("dealStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (int step = 0; step < DealProgress::steps; ++step) {
        m_steps[size_t(step)] = new ChipLabel(this);
        row->addWidget(m_steps[size_t(step)]);
    }
    row->addSpacing(6);
    m_line = new ElidedLabel({}, this);
    m_line->setObjectName(QStringLiteral("dealLineLabel"));
    row->addWidget(m_line, 1);
    m_receipt = new ReceiptButton(reader, this);
    connect(m_receipt, &ReceiptButton::refused, this, &DealStrip::refused);
    connect(m_receipt, &ReceiptButton::saved, this,
            [this](const QString &message) { Q_EMIT done(message, std::nullopt); });
    row->addWidget(m_receipt);
    m_withdraw = button(tr("Take the request back"), "withdrawButton", &DealStrip::withdraw);
    m_settle = button(tr("Settle the deposit…"), "settleButton", &DealStrip::settle);
    m_deposit = button(tr("Deposit…"), "depositButton", &DealStrip::recordDeposit);
    m_reserve = button(tr("Reserve…"), "reserveButton", &DealStrip::askForReservation);
    m_decide = button(tr("Decide…"), "decideButton", &DealStrip::decide);
    m_sign = button(tr("Signed…"), "signButton", &DealStrip::recordSignature);
    for (Button *each : {m_withdraw, m_settle, m_deposit, m_reserve, m_decide, m_sign})
        row->addWidget(each);
    hide();
}

Button *DealStrip::button(const QString &text, const char *name, void (DealStrip::*slot)())
{
    auto *made = new Button(text, Button::Role::Normal, this);
    made->setObjectName(QLatin1StringView(name));
    connect(made, &QPushButton::clicked, this, slot);
    return made;
}

void DealStrip::show(const std::optional<QuoteDetail> &quote)
{
    m_quote = quote;
    m_deal = quote ? m_reader.deal(quote->quote.id) : DealDetail();
    m_progress = DealProgress();
    if (quote) {
        const std::shared_ptr<const Directory> directory = m_reader.directory();
        m_progress = dealProgress(quote->quote, m_deal, m_reader.viewer(), m_reader.now(),
                                  {m_reader.timeWords(), m_reader.viewerBranch().country,
                                   [&](const StaffId &id) { return directory->member(id).name; }});
    }
    bool isNext = true; // the first that is not reached
    for (int step = 0; step < DealProgress::steps; ++step) {
        const bool reached = m_progress.reached[size_t(step)];
        const Tone tone = reached ? Tone::Done : isNext ? Tone::Sent : Tone::Neutral;
        m_steps[size_t(step)]->setChip(dealStepName(DealProgress::Step(step)), tone,
                                       {reached ? ChipMark::Glyph : ChipMark::None});
        isNext = isNext && reached;
    }
    m_receipt->setDeposits(quote, m_deal.deposits);
    m_line->setText(m_progress.line);
    m_line->setToolTip(m_progress.line);
    m_withdraw->setVisible(m_progress.canWithdraw);
    m_settle->setVisible(m_progress.canSettle);
    m_deposit->setVisible(m_progress.canPay);
    m_reserve->setVisible(m_progress.canRequest);
    m_decide->setVisible(m_progress.canDecide);
    m_sign->setVisible(m_progress.canSign);
    setVisible(m_progress.isShown);
}

void DealStrip::open(DealDialog *dialog)
{
    connect(dialog, &DealDialog::taken, this,
            [this](const QString &message) { Q_EMIT done(message, std::nullopt); });
    dialog->open();
}

void DealStrip::recordDeposit()
{
    if (m_quote && m_progress.canPay)
        open(new DepositDialog(m_reader, m_queue, *m_quote, window()));
}

void DealStrip::askForReservation()
{
    if (m_quote && m_progress.canRequest)
        open(new ReservationDialog(m_reader, m_queue, *m_quote, window()));
}

void DealStrip::decide()
{
    if (m_quote && m_progress.canDecide)
        open(new DecisionDialog(m_reader, m_queue, *m_quote, m_deal, window()));
}

void DealStrip::recordSignature()
{
    if (m_quote && m_progress.canSign)
        open(new SignDialog(m_reader, m_queue, *m_quote, window()));
}

void DealStrip::settle()
{
    const auto found =
        std::find_if(m_deal.deposits.begin(), m_deal.deposits.end(),
                     [this](const Deposit &deposit) { return deposit.id == m_progress.toSettle; });
    if (m_progress.canSettle && found != m_deal.deposits.end())
        open(new SettleDialog(m_reader, m_queue, *found, window()));
}

void DealStrip::withdraw()
{
    if (!m_progress.canWithdraw)
        return;
    const WithdrawReservation command{m_deal.reservation->id, {}, m_reader.now()};
    m_queue.submit(command).then(this, [this](const Result<Receipt> &receipt) {
        if (receipt)
            Q_EMIT done(tr("The request is taken back"), std::nullopt);
        else
            Q_EMIT refused(receipt.error());
    });
}

} // namespace Vitrina
