// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/discountprogress.h"
#include "quotes/quotestrip.h"

#include <optional>

namespace Vitrina {

/// That a quote's discount is over the company's limit, and who has to agree before it is sent.
/// Takes no room where it is not.
class DiscountStrip : public QuoteStrip
{
    Q_OBJECT

public:
    DiscountStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// Nothing where there is no quote yet.
    void present(const std::optional<QuoteDetail> &quote);
    const DiscountProgress &progress() const { return m_progress; }

public Q_SLOTS:
    void ask();
    void decide();

private:
    std::optional<QuoteDetail> m_quote;
    std::optional<DiscountRequest> m_newest;
    DiscountProgress m_progress;
    ChipLabel *m_chip = nullptr;
    ElidedLabel *m_line = nullptr;
    Button *m_ask = nullptr;
    Button *m_decide = nullptr;
};

} // namespace Vitrina
