// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/changeprogress.h"
#include "quotes/quotestrip.h"

#include <optional>

namespace Vitrina {

/// That a quote is locked, what was asked to be changed of it, and who can do what about it (S0.3).
/// Takes no room where it is not locked.
class ChangeStrip : public QuoteStrip
{
    Q_OBJECT

public:
    ChangeStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// Nothing where there is no quote yet.
    void present(const std::optional<QuoteDetail> &quote);
    const ChangeProgress &progress() const { return m_progress; }

public Q_SLOTS:
    void ask();
    void reject();
    void withdraw();
    /// Without a request of somebody's, the reason is asked for first.
    void change();

Q_SIGNALS:
    /// The quote is to be edited; @p reason is empty where a request waits.
    void changeRequested(const QString &reason);

private:
    void askWhy();

    QuoteId m_quote;
    std::optional<ChangeRequest> m_newest;
    ChangeProgress m_progress;
    ChipLabel *m_chip = nullptr;
    ElidedLabel *m_line = nullptr;
    Button *m_ask = nullptr;
    Button *m_withdraw = nullptr;
    Button *m_reject = nullptr;
    Button *m_change = nullptr;
};

} // namespace Vitrina
