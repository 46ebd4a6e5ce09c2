// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/maildialog.h"

#include "domain/mailaddress.h"
#include "domain/sendingrows.h"
#include "domain/textlimit.h"
#include "kit/button.h"
#include "kit/elidedlabel.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/textarea.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Vitrina {

namespace {

constexpr QSize firstSize(640, 540); // pixels

QString whatIsSaidOfTheAccount(const MailDraft &draft)
{
    if (draft.from.isEmpty())
        return MailDialog::tr("It waits until there is a mail account here.");
    return (draft.isPaperAttached ? MailDialog::tr("From %1, with the proforma as a PDF")
                                  : MailDialog::tr("From %1"))
        .arg(draft.from);
}

} // namespace

MailDialog::MailDialog(const MailDraft &draft, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("mailDialog"));
    setWindowTitle(tr("Send by mail"));
    build(draft);
    resize(firstSize);
    updateButton();
    if (draft.addresses.isEmpty())
        m_to->setFocus();
    else
        m_body->setFocus();
}

void MailDialog::build(const MailDraft &draft)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_to = new QComboBox(this);
    m_to->setObjectName(QStringLiteral("mailToBox"));
    m_to->setEditable(true);
    m_to->setInsertPolicy(QComboBox::NoInsert);
    m_to->addItems(draft.addresses);
    connect(m_to, &QComboBox::editTextChanged, this, &MailDialog::updateButton);
    form->addRow(tr("&To"), m_to);
    m_subject = new QLineEdit(draft.subject, this);
    m_subject->setObjectName(QStringLiteral("mailSubjectEdit"));
    m_subject->setMaxLength(TextLimit::line);
    connect(m_subject, &QLineEdit::textChanged, this, &MailDialog::updateButton);
    form->addRow(tr("&Subject"), m_subject);
    column->addLayout(form);
    m_body = new TextArea(draft.body, this);
    m_body->setObjectName(QStringLiteral("mailBodyEdit"));
    m_body->setAccessibleName(tr("Text of the mail"));
    connect(m_body, &QPlainTextEdit::textChanged, this, &MailDialog::updateButton);
    column->addWidget(m_body, 1);
    m_problem = plainLabel({}, this, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(buildAccountLine(draft));
    column->addWidget(buildFoot());
}

QWidget *MailDialog::buildAccountLine(const MailDraft &draft)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *account = new ElidedLabel(whatIsSaidOfTheAccount(draft), line);
    account->setObjectName(QStringLiteral("mailFromLabel"));
    account->setDim(true);
    row->addWidget(account, 1);
    auto *change = new Button(tr("Mail account…"), Button::Role::Link, line);
    change->setObjectName(QStringLiteral("mailAccountButton"));
    change->setVisible(draft.from.isEmpty());
    connect(change, &QPushButton::clicked, this, &MailDialog::accountRequested);
    row->addWidget(change);
    return line;
}

QWidget *MailDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    auto *cancel = new Button(tr("Cancel"), Button::Role::Normal, foot);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(cancel);
    m_send = new Button(tr("Send"), Button::Role::Primary, foot);
    m_send->setObjectName(QStringLiteral("sendMailButton"));
    m_send->setHint(tr("Ctrl+Enter"));
    connect(m_send, &QPushButton::clicked, this, &MailDialog::send);
    row->addWidget(m_send);
    return foot;
}

QString MailDialog::recipient() const
{
    return m_to->currentText().trimmed();
}

QString MailDialog::subject() const
{
    return m_subject->text().trimmed();
}

QString MailDialog::body() const
{
    return m_body->toPlainText();
}

void MailDialog::updateButton()
{
    if (m_send)
        m_send->setEnabled(!recipient().isEmpty() && !subject().isEmpty() &&
                           !body().trimmed().isEmpty());
}

void MailDialog::send()
{
    if (!m_send->isEnabled())
        return;
    if (const auto address = MailAddress::parse(recipient()); !address) {
        tellProblem(address.error());
        return;
    }
    m_problem->hide();
    m_send->setEnabled(false); // once
    Q_EMIT sendRequested();
}

void MailDialog::tellProblem(const Problem &problem)
{
    m_problem->setText(problemText(problem));
    m_problem->show();
    updateButton();
}

void MailDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        send();
    else if (!isEnter) // Enter alone sends nothing
        QDialog::keyPressEvent(event);
}

} // namespace Vitrina
