// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/dealdialog.h"

#include "commands/commandqueue.h"
#include "commands/whendone.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int leastWidth = 440; // pixels

QLabel *hiddenLabel(const char *role)
{
    QLabel *label = plainLabel({}, nullptr, role);
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

DealDialog::DealDialog(CommandQueue &queue, const QString &title, const QString &doIt,
                       QWidget *parent)
    : QDialog(parent)
    , m_queue(queue)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(leastWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(title, nullptr, "title"));
    m_explanation = hiddenLabel("dim");
    column->addWidget(m_explanation);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(24);
    m_form->setVerticalSpacing(10);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    column->addLayout(m_form);
    m_problem = hiddenLabel("danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    column->addWidget(m_problem);
    m_buttons = new QHBoxLayout;
    m_buttons->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->addWidget(cancel);
    m_accept = new Button(doIt, Button::Role::Primary);
    m_accept->setObjectName(QStringLiteral("acceptButton"));
    m_accept->setDefault(true);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        const Result<AnyCommand> made = command();
        if (made)
            submit(*made, told());
        else
            showProblem(made.error());
    });
    m_buttons->addWidget(m_accept);
    column->addLayout(m_buttons);
}

void DealDialog::explain(const QString &text)
{
    m_explanation->setText(text);
    m_explanation->setVisible(!text.isEmpty());
}

void DealDialog::showProblem(const Problem &problem)
{
    m_problem->setText(problemText(problem));
    m_problem->show();
}

void DealDialog::submit(const AnyCommand &command, const QString &told)
{
    m_problem->hide();
    m_accept->setEnabled(false);
    m_isSubmitting = true;
    whenDone(m_queue.submit(command), this, [this, told](const Result<Receipt> &receipt) {
        m_accept->setEnabled(true);
        m_isSubmitting = false;
        if (!receipt)
            return showProblem(receipt.error());
        Q_EMIT taken(told, undo(*receipt));
        accept();
    });
}

void DealDialog::reject()
{
    if (!m_isSubmitting)
        QDialog::reject();
}

} // namespace Vitrina
