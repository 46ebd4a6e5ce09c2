// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/discountrequests.h"
#include "items/discountprogress.h"
#include "items/replicareader.h"
#include "quotes/approvaldialog.h"

class QLineEdit;

namespace Vitrina {

/// The approval of a discount over the limit is asked for; with why, if one likes.
class AskDiscountDialog : public DealDialog
{
    Q_OBJECT

public:
    AskDiscountDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                      const DiscountProgress &progress, QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    QuoteId m_quote;
    CommandId m_seen;
    QLineEdit *m_note = nullptr;
};

/// The card of who may approve (X8): how much it is, of what, who asks; A approves, R rejects.
class DiscountDialog : public ApprovalDialog
{
    Q_OBJECT

public:
    DiscountDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                   const DiscountRequest &request, const DiscountProgress &progress,
                   QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    void addFacts(const QuoteDetail &quote, const DiscountRequest &request,
                  const DiscountProgress &progress);
    AnyCommand rejection(const QString &reason) const override;
    QString toldOfRejection() const override;

    ReplicaReader &m_reader;
    DiscountRequestId m_request;
};

} // namespace Vitrina
