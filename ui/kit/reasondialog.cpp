// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/reasondialog.h"

#include "kit/button.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int leastReasonWidth = 440; // pixels

} // namespace

ReasonDialog::ReasonDialog(const QString &name, const Words &words, Need need, QWidget *parent)
    : QDialog(parent)
    , m_need(need)
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setMinimumWidth(leastReasonWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(words.title, this, "title"));
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("reasonEdit"));
    column->addWidget(labelled(words.question, m_reason, this));
    m_problem = plainLabel({}, this, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *leave = new Button(words.leaveIt, Button::Role::Normal, this);
    leave->setObjectName(QStringLiteral("cancelButton"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_doIt = new Button(words.doIt, Button::Role::Primary, this);
    m_doIt->setObjectName(QStringLiteral("acceptButton"));
    m_doIt->setDefault(true);
    connect(m_doIt, &QPushButton::clicked, this, &ReasonDialog::give);
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    column->addLayout(buttons);
    m_reason->setFocus();
}

void ReasonDialog::give()
{
    if (m_need == Need::Required && m_reason->text().trimmed().isEmpty())
        return refuse({Problem::Code::MissingReason, {}});
    m_problem->hide();
    m_doIt->setEnabled(false); // until it is done or refused
    Q_EMIT given(m_reason->text());
}

void ReasonDialog::refuse(const Problem &problem)
{
    m_problem->setText(problemText(problem));
    m_problem->show();
    m_doIt->setEnabled(true);
    m_reason->setFocus();
}

} // namespace Vitrina
