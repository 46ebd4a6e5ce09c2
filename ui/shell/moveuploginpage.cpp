// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveuploginpage.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "shell/newloginform.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Vitrina {

MoveUpLoginPage::MoveUpLoginPage(const QString &server, const QString &name, const QString &login,
                                 QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_login(new NewLoginForm(login))
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
    column->addWidget(m_login);
    auto *buttons = new QHBoxLayout;
    auto *back = new Button(tr("Back"));
    back->setObjectName(QStringLiteral("backButton"));
    m_move->setObjectName(QStringLiteral("moveButton"));
    m_move->setDefault(true);
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_move);
    column->addLayout(buttons);
    connect(m_login, &NewLoginForm::edited, this, &MoveUpLoginPage::updateButton);
    connect(m_login, &NewLoginForm::entered, this, &MoveUpLoginPage::submit);
    connect(back, &QPushButton::clicked, this, &MoveUpLoginPage::backRequested);
    connect(m_move, &QPushButton::clicked, this, &MoveUpLoginPage::submit);
    updateButton();
}

void MoveUpLoginPage::updateButton()
{
    m_move->setEnabled(m_login->isComplete());
}

void MoveUpLoginPage::submit()
{
    if (!m_move->isEnabled())
        return;
    if (const std::optional<NewLoginForm::Login> login = m_login->take())
        Q_EMIT moveRequested(login->name, login->password);
}

void MoveUpLoginPage::tellFault(HubFault fault)
{
    m_login->tellFault(fault, m_server);
}

} // namespace Vitrina
