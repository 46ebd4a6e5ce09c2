// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/dealprogress.h"
#include "quotes/quotestrip.h"

#include <array>
#include <optional>

namespace Vitrina {

class ReceiptButton;

/// How far a quote is on its way to the signature (S0.7), and the next thing to do about it:
/// deposit, reservation, decision, signature. Hidden where there is neither.
class DealStrip : public QuoteStrip
{
    Q_OBJECT

public:
    DealStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// Nothing where there is no quote yet.
    void present(const std::optional<QuoteDetail> &quote);
    const DealProgress &progress() const { return m_progress; }
    /// What of it is provisional; outlives this.
    void follow(const OutboxWatch &outbox);
    /// What is provisional is another.
    void refresh() { present(m_quote); }

public Q_SLOTS:
    void recordDeposit();
    void askForReservation();
    void decide();
    void recordSignature();
    void settle();
    void withdraw();

private:
    void showStep(int step, bool isNext);
    void showButtons();

    const OutboxWatch *m_outbox = nullptr;
    std::optional<QuoteDetail> m_quote;
    DealDetail m_deal;
    ReceiptButton *m_receipt = nullptr;
    DealProgress m_progress;
    std::array<ChipLabel *, DealProgress::steps> m_steps{};
    ElidedLabel *m_line = nullptr;
    Button *m_withdraw = nullptr;
    Button *m_settle = nullptr;
    Button *m_deposit = nullptr;
    Button *m_reserve = nullptr;
    Button *m_decide = nullptr;
    Button *m_sign = nullptr;
};

} // namespace Vitrina
