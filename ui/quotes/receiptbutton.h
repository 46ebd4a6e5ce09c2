// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "kit/button.h"
#include "proforma/receipt.h"

namespace Vitrina {

class OutboxWatch;

/// What the receipt of a quote's deposit says.
ReceiptFacts receiptFacts(const ReplicaReader &reader, const QuoteDetail &quote,
                          const DealDetail &deal, const Deposit &deposit);

/// Prints the receipts of a quote's deposits (S0.7, D3): saved as a PDF, and opened, to be printed
/// and signed. One deposit is one click; several are chosen from. Hidden where there is none.
class ReceiptButton : public Button
{
    Q_OBJECT

public:
    explicit ReceiptButton(ReplicaReader &reader, QWidget *parent = nullptr);

    /// Which numbers are provisional; outlives this.
    void follow(const OutboxWatch &outbox) { m_outbox = &outbox; }
    void setDeal(const std::optional<QuoteDetail> &quote, const DealDetail &deal);
    /// Whole or not at all.
    void save(const Deposit &deposit, const QString &path);

Q_SIGNALS:
    void saved(const QString &message);
    void refused(const Vitrina::Problem &problem);

private:
    void choosePlace(const Deposit &deposit);
    ReceiptFacts factsOf(const Deposit &deposit) const;
    bool isProvisional(const Deposit &deposit) const;

    ReplicaReader &m_reader;
    const OutboxWatch *m_outbox = nullptr;
    std::optional<QuoteDetail> m_quote;
    DealDetail m_deal;
};

} // namespace Vitrina
