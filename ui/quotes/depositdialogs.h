// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/deposits.h"
#include "items/replicareader.h"
#include "quotes/dealdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace Vitrina {

class AmountEdit;

/// A deposit that was paid at the desk, with its receipt (D3).
class DepositDialog : public DealDialog
{
    Q_OBJECT

public:
    DepositDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                  QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    QuoteId m_quote;
    AmountEdit *m_amount = nullptr;
    QComboBox *m_method = nullptr;
    QLineEdit *m_reference = nullptr;
};

/// What becomes of a deposit that nothing counts for any more (S1.10), or that is wanted elsewhere:
/// given back, kept, or moved to another open quote of the client's (S0.7). A manager's.
class SettleDialog : public DealDialog
{
    Q_OBJECT

public:
    SettleDialog(ReplicaReader &reader, CommandQueue &queue, const Deposit &deposit,
                 QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    void offerQuotes(const Deposit &deposit);
    bool isMoved() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    DepositId m_deposit;
    QComboBox *m_outcome = nullptr;
    QComboBox *m_quote = nullptr; ///< where it goes
    QLineEdit *m_reason = nullptr;
};

} // namespace Vitrina
