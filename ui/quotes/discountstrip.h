// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/discountprogress.h"
#include "items/replicareader.h"

#include <QWidget>

#include <optional>

namespace Vitrina {

class Button;
class ChipLabel;
class DealDialog;
class ElidedLabel;

/// That a quote's discount is over the company's limit, and who has to agree before it is sent.
/// Takes no room where it is not.
class DiscountStrip : public QWidget
{
    Q_OBJECT

public:
    DiscountStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// Nothing where there is no quote yet.
    void show(const std::optional<QuoteDetail> &quote);
    const DiscountProgress &progress() const { return m_progress; }

public Q_SLOTS:
    void ask();
    void decide();

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

private:
    Button *button(const QString &text, const char *name, void (DiscountStrip::*slot)());
    void open(DealDialog *dialog);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    std::optional<QuoteDetail> m_quote;
    std::optional<DiscountRequest> m_newest;
    DiscountProgress m_progress;
    ChipLabel *m_chip = nullptr;
    ElidedLabel *m_line = nullptr;
    Button *m_ask = nullptr;
    Button *m_decide = nullptr;
};

} // namespace Vitrina
