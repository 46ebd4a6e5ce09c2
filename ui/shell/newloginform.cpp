// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/newloginform.h"

#include "domain/newlogin.h"
#include "kit/plainlabel.h"
#include "shell/hubfaultwords.h"

#include <QFormLayout>
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

NewLoginForm::NewLoginForm(const QString &login, QWidget *parent)
    : QWidget(parent)
    , m_problem(plainLabel({}, nullptr, "danger"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
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
    m_login->setText(login);
    for (QLineEdit *edit : {m_login, m_password, m_again}) {
        connect(edit, &QLineEdit::textChanged, this, &NewLoginForm::edited);
        connect(edit, &QLineEdit::returnPressed, this, &NewLoginForm::entered);
    }
}

bool NewLoginForm::isComplete() const
{
    return !m_login->text().isEmpty() && !m_password->text().isEmpty() &&
           !m_again->text().isEmpty();
}

std::optional<NewLoginForm::Login> NewLoginForm::take()
{
    m_problem->hide();
    if (isReservedLogin(m_login->text()))
        tell(tr("%1 is a name that the server keeps for itself. Choose another one.")
                 .arg(m_login->text()),
             m_login);
    else if (!isLoginName(m_login->text()))
        tell(tr("A user name is made of small letters without accents, digits, '_', '.' and '-', "
                "and begins with a letter."),
             m_login);
    else if (m_password->text().size() < shortestPassword)
        tell(tr("A password has at least %n characters.", nullptr, shortestPassword), m_password);
    else if (m_password->text() != m_again->text())
        tell(tr("The two passwords are not the same."), m_again);
    else
        return Login{m_login->text(), Secret::of(m_password->text())};
    return std::nullopt;
}

void NewLoginForm::tell(const QString &problem, QLineEdit *where)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    where->setFocus();
    where->selectAll();
}

void NewLoginForm::tellFault(HubFault fault, const QString &server)
{
    tell(hubFaultText(fault, server), fault == HubFault::LoginTaken ? m_login : m_password);
}

void NewLoginForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_login->text().isEmpty() ? m_login : m_password)->setFocus();
}

} // namespace Vitrina
