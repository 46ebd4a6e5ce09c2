// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "domain/creditsteps.h"
#include "items/replicareader.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace Vitrina {

class Button;
class DealDialog;

/// What lenders are asked for a quote (D1): a line each, with where it stands and what can be done
/// about it. Hidden where there is no quote yet. GUI thread.
class CreditStrip : public QWidget
{
    Q_OBJECT

public:
    CreditStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    void show(const std::optional<QuoteDetail> &quote);

public Q_SLOTS:
    void openApplication();

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);

private:
    void refresh();
    void clear();
    QWidget *row(const CreditApplication &application);
    void addButtons(QWidget *row, const CreditApplication &application, CreditState state);
    void addButton(QWidget *row, const QString &text, const char *name,
                   const std::function<void()> &clicked);
    void open(DealDialog *dialog);
    void remove(const CreditApplicationId &id);
    QDate today() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    std::optional<QuoteDetail> m_quote;
    std::vector<CreditApplication> m_applications;
    QVBoxLayout *m_rows = nullptr;
    Button *m_new = nullptr;
};

} // namespace Vitrina
