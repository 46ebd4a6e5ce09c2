// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/changeprogress.h"
#include "items/replicareader.h"

#include <QWidget>

#include <optional>

namespace Vitrina {

class Button;
class ChipLabel;
class DealDialog;
class ElidedLabel;

/// That a quote is locked, what was asked to be changed of it, and who can do what about it (S0.3).
/// Takes no room where it is not locked.
class ChangeStrip : public QWidget
{
    Q_OBJECT

public:
    ChangeStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// Nothing where there is no quote yet.
    void show(const std::optional<QuoteDetail> &quote);
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
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);

private:
    Button *button(const QString &text, const char *name, void (ChangeStrip::*slot)());
    void open(DealDialog *dialog);
    void askWhy();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
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
