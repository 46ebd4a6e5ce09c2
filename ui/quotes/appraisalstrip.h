// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisalrows.h"
#include "quotes/quotestrip.h"

namespace Vitrina {

/// What a client gives in for a quote's sale (D6): a line each, with where its appraisal stands and
/// what can be done about it; and whether the quote takes more in than somebody authorised. Hidden
/// where there is no quote yet. GUI thread.
class AppraisalStrip : public QuoteListStrip
{
    Q_OBJECT

public:
    AppraisalStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

public Q_SLOTS:
    void openAppraisal();

private:
    void refresh() override;
    void add(const Appraisal &appraisal);
    void addButtons(QWidget *row, const Appraisal &appraisal);

    Button *m_new = nullptr;
    ChipLabel *m_warning = nullptr;
};

} // namespace Vitrina
