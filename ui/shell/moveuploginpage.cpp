// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveuploginpage.h"

#include "domain/newlogin.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "shell/hubfaultwords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace Vitrina {

namespace {

QLineEdit *line(QFormLayout *form, const QString &label, const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setMaxLength(250);
    form->addRow(label, edit);
    return edit;
}

} // namespace

MoveUpLoginPage::MoveUpLoginPage(const QString &server, const QString &name, const QString &login,
                                 QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_problem(plainLabel({}, nullptr, "danger"))
    , m_move(new Button(tr("Move the showroom"), Button::Role::Primary))
{
    setObjectName(QStringLiteral("moveUpLoginPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("%1 is ready").arg(server), nullptr, "title"));
    QLabel *words =
        plainLabel(tr("Choose how you enter the shared database from now on, %1. Each of the "
                      "others gets a user name and a password of her own later.")
                       .arg(name),
                   nullptr, "dim");
    words->setWordWrap(true);
    column->addWidget(words);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_login = line(form, tr("&User name"), "loginEdit");
    m_password = line(form, tr("New &password"), "newPasswordEdit");
    m_again = line(form, tr("Once &more"), "againEdit");
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    column->addLayout(form);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    auto *back = new Button(tr("Back"));
    back->setObjectName(QStringLiteral("backButton"));
    m_move->setObjectName(QStringLiteral("moveButton"));
    m_move->setDefault(true);
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_move);
    column->addLayout(buttons);
    m_login->setText(login);
    for (QLineEdit *edit : {m_login, m_password, m_again}) {
        connect(edit, &QLineEdit::textChanged, this, &MoveUpLoginPage::updateButton);
        connect(edit, &QLineEdit::returnPressed, this, &MoveUpLoginPage::submit);
    }
    connect(back, &QPushButton::clicked, this, &MoveUpLoginPage::backRequested);
    connect(m_move, &QPushButton::clicked, this, &MoveUpLoginPage::submit);
    updateButton();
}

void MoveUpLoginPage::updateButton()
{
    m_move->setEnabled(!m_login->text().isEmpty() && !m_password->text().isEmpty() &&
                       !m_again->text().isEmpty());
}

void MoveUpLoginPage::submit()
{
    if (!m_move->isEnabled())
        return;
    m_problem->hide();
    if (!isLoginName(m_login->text()))
        tell(tr("A user name is made of small letters without accents, digits, '_', '.' and '-', "
                "and begins with a letter."),
             m_login);
    else if (m_password->text().size() < shortestPassword)
        tell(tr("A password has at least %n characters.", nullptr, shortestPassword), m_password);
    else if (m_password->text() != m_again->text())
        tell(tr("The two passwords are not the same."), m_again);
    else
        Q_EMIT moveRequested(m_login->text(), Secret::of(m_password->text()));
}

void MoveUpLoginPage::tell(const QString &problem, QLineEdit *where)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    where->setFocus();
    where->selectAll();
}

void MoveUpLoginPage::tellFault(HubFault fault)
{
    tell(hubFaultText(fault, m_server), fault == HubFault::LoginTaken ? m_login : m_password);
}

void MoveUpLoginPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_login->text().isEmpty() ? m_login : m_password)->setFocus();
}

} // namespace Vitrina
