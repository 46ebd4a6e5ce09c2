// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/staffaccessdialog.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "shell/newloginform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int accessWidth = 420; // pixels

} // namespace

StaffAccessDialog::StaffAccessDialog(const QString &server, const QString &name,
                                     const QString &login, QWidget *parent)
    : QDialog(parent)
    , m_server(server)
    , m_login(new NewLoginForm(login))
    , m_save(new Button(tr("Save"), Button::Role::Primary))
{
    setObjectName(QStringLiteral("staffAccessDialog"));
    setWindowTitle(tr("Password on the server"));
    setMinimumWidth(accessWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(name, nullptr, "title"));
    QLabel *words = plainLabel(
        tr("The user name and password to enter the shared database on %1 with. Whoever has them "
           "already keeps the user name and gets the new password.")
            .arg(server),
        nullptr, "dim");
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_login);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveButton"));
    row->addWidget(cancel);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(m_login, &NewLoginForm::edited, this, &StaffAccessDialog::updateButton);
    connect(m_login, &NewLoginForm::entered, this, &StaffAccessDialog::submit);
    connect(m_save, &QPushButton::clicked, this, &StaffAccessDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    updateButton();
}

void StaffAccessDialog::updateButton()
{
    m_save->setEnabled(!m_isBusy && m_login->isComplete());
}

void StaffAccessDialog::submit()
{
    if (!m_save->isEnabled())
        return;
    if (const std::optional<NewLoginForm::Login> login = m_login->take())
        Q_EMIT saveRequested(login->name, login->password);
}

void StaffAccessDialog::showBusy(bool busy)
{
    m_isBusy = busy;
    m_login->setEnabled(!busy);
    updateButton();
}

void StaffAccessDialog::tellFault(HubFault fault)
{
    showBusy(false);
    m_login->tellFault(fault, m_server);
}

} // namespace Vitrina
