// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/creditsteps.h"
#include "quotes/quotestrip.h"

#include <QDate>

namespace Vitrina {

/// What lenders are asked for a quote (D1): a line each, with where it stands and what can be done
/// about it. Hidden where there is no quote yet. GUI thread.
class CreditStrip : public QuoteListStrip
{
    Q_OBJECT

public:
    CreditStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

public Q_SLOTS:
    void openApplication();

private:
    void refresh() override;
    void add(const CreditApplication &application);
    void addButtons(QWidget *row, const CreditApplication &application, CreditState state);
    QDate today() const;

    Button *m_new = nullptr;
};

} // namespace Vitrina
