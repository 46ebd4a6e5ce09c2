// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "domain/appraisalrows.h"
#include "items/replicareader.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace Vitrina {

class Button;
class ChipLabel;
class DealDialog;

/// What a client gives in for a quote's sale (D6): a line each, with where its appraisal stands and
/// what can be done about it; and whether the quote takes more in than somebody authorised. Hidden
/// where there is no quote yet. GUI thread.
class AppraisalStrip : public QWidget
{
    Q_OBJECT

public:
    AppraisalStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    void show(const std::optional<QuoteDetail> &quote);

public Q_SLOTS:
    void openAppraisal();

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);

private:
    void refresh();
    void clear();
    QWidget *row(const Appraisal &appraisal);
    void addButtons(QWidget *row, const Appraisal &appraisal);
    void addButton(QWidget *row, const QString &text, const char *name,
                   const std::function<void()> &clicked);
    void open(DealDialog *dialog);
    void withdraw(const AppraisalId &id);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    std::optional<QuoteDetail> m_quote;
    std::vector<Appraisal> m_appraisals;
    QVBoxLayout *m_rows = nullptr;
    Button *m_new = nullptr;
    ChipLabel *m_warning = nullptr;
};

} // namespace Vitrina
