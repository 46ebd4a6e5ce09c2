// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/dealstrip.h"

#include "items/provisionalwords.h"
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
    : QuoteStrip("dealStrip", reader, queue, parent)
{
    QHBoxLayout *row = rowOf(this);
    for (int step = 0; step < DealProgress::steps; ++step) {
        m_steps[size_t(step)] = new ChipLabel(this);
        m_steps[size_t(step)]->setObjectName(QStringLiteral("dealStep%1").arg(step));
        row->addWidget(m_steps[size_t(step)]);
    }
    row->addSpacing(6);
    m_line = line("dealLineLabel", this);
    row->addWidget(m_line, 1);
    m_receipt = new ReceiptButton(reader, this);
    connect(m_receipt, &ReceiptButton::refused, this, &DealStrip::refused);
    connect(m_receipt, &ReceiptButton::saved, this,
            [this](const QString &message) { Q_EMIT done(message, std::nullopt); });
    row->addWidget(m_receipt);
    m_withdraw = button(
        tr("Take the request back"), "withdrawButton", [this] { withdraw(); }, this);
    m_settle = button(
        tr("Settle the deposit…"), "settleButton", [this] { settle(); }, this);
    m_deposit = button(
        tr("Deposit…"), "depositButton", [this] { recordDeposit(); }, this);
    m_reserve = button(
        tr("Reserve…"), "reserveButton", [this] { askForReservation(); }, this);
    m_decide = button(
        tr("Decide…"), "decideButton", [this] { decide(); }, this);
    m_sign = button(
        tr("Signed…"), "signButton", [this] { recordSignature(); }, this);
    for (Button *each : {m_withdraw, m_settle, m_deposit, m_reserve, m_decide, m_sign})
        row->addWidget(each);
}

void DealStrip::present(const std::optional<QuoteDetail> &quote)
{
    m_quote = quote;
    m_deal = quote ? reader().deal(quote->quote.id) : DealDetail();
    m_progress = DealProgress();
    if (quote) {
        const std::shared_ptr<const Directory> directory = reader().directory();
        m_progress =
            dealProgress(quote->quote, m_deal, reader().viewer(), reader().now(),
                         {reader().timeWords(), reader().viewerBranch().country,
                          [&](const StaffId &id) { return directory->member(id).name; }, m_outbox});
    }
    bool isNext = true; // the first that is not reached
    for (int step = 0; step < DealProgress::steps; ++step) {
        showStep(step, isNext);
        isNext = isNext && m_progress.reached[size_t(step)];
    }
    showButtons();
    setVisible(m_progress.isShown);
}

void DealStrip::showButtons()
{
    const QWidget *before = window()->focusWidget();
    const bool wasHere = before && isAncestorOf(before);
    m_receipt->setDeal(m_quote, m_deal);
    m_line->setText(m_progress.line);
    m_withdraw->setVisible(m_progress.canWithdraw);
    m_settle->setVisible(m_progress.canSettle);
    m_deposit->setVisible(m_progress.canPay);
    m_reserve->setVisible(m_progress.canRequest);
    m_decide->setVisible(m_progress.canDecide);
    m_sign->setVisible(m_progress.canSign);
    // Else Qt takes her to some button further on, and the next Enter presses it.
    if (wasHere && !before->isVisibleTo(this))
        setFocus(Qt::OtherFocusReason);
}

/// A tick is the hub's word; before it there is the clock of what waits.
void DealStrip::showStep(int step, bool isNext)
{
    const bool reached = m_progress.reached[size_t(step)];
    const bool waits = reached && m_progress.provisional[size_t(step)];
    const Tone tone = reached ? Tone::Done : isNext ? Tone::Sent : Tone::Neutral;
    const ChipMark::Kind mark = waits     ? ChipMark::Waiting
                                : reached ? ChipMark::Glyph
                                          : ChipMark::None;
    ChipLabel *chip = m_steps[size_t(step)];
    chip->setChip(dealStepName(DealProgress::Step(step)), tone, {mark});
    chip->setToolTip(waits ? provisionalTip() : QString());
    chip->setAccessibleDescription(chip->toolTip());
}

void DealStrip::follow(const OutboxWatch &outbox)
{
    m_outbox = &outbox;
    m_receipt->follow(outbox);
    refresh();
}

void DealStrip::recordDeposit()
{
    if (m_quote && m_progress.canPay)
        open(new DepositDialog(reader(), queue(), *m_quote, window()), m_quote->quote.id);
}

void DealStrip::askForReservation()
{
    if (m_quote && m_progress.canRequest)
        open(new ReservationDialog(reader(), queue(), *m_quote, window()), m_quote->quote.id);
}

void DealStrip::decide()
{
    if (m_quote && m_progress.canDecide)
        open(new DecisionDialog(reader(), queue(), *m_quote, m_deal, window()),
             m_deal.reservation->id);
}

void DealStrip::recordSignature()
{
    if (m_quote && m_progress.canSign)
        open(new SignDialog(reader(), queue(), *m_quote, window()), m_quote->quote.id);
}

void DealStrip::settle()
{
    const auto found =
        std::find_if(m_deal.deposits.begin(), m_deal.deposits.end(),
                     [this](const Deposit &deposit) { return deposit.id == m_progress.toSettle; });
    if (m_progress.canSettle && found != m_deal.deposits.end())
        open(new SettleDialog(reader(), queue(), *found, window()), found->id);
}

void DealStrip::withdraw()
{
    if (!m_progress.canWithdraw)
        return;
    const WithdrawReservation command{m_deal.reservation->id, {}, reader().now()};
    submit(command, tr("The request is taken back"));
}

} // namespace Vitrina
