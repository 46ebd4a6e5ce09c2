// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/changerequests.h"
#include "items/replicareader.h"
#include "quotes/dealdialog.h"

class QPlainTextEdit;

namespace Vitrina {

/// *Pedir un cambio* (S0.3): what should change of a locked quote.
class ChangeDialog : public DealDialog
{
    Q_OBJECT

public:
    ChangeDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteId &quote, QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    QuoteId m_quote;
    QPlainTextEdit *m_wish = nullptr;
};

/// Customer care says no, and why.
class RejectChangeDialog : public DealDialog
{
    Q_OBJECT

public:
    RejectChangeDialog(ReplicaReader &reader, CommandQueue &queue, const ChangeRequest &request,
                       QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;

    ReplicaReader &m_reader;
    ChangeRequestId m_request;
    QPlainTextEdit *m_reason = nullptr;
};

} // namespace Vitrina
