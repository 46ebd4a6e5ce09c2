// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/paymentsecretdialog.h"

#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace Vitrina {

namespace {

constexpr int secretWidth = 300; // pixels

} // namespace

PaymentSecretDialog::PaymentSecretDialog(bool isSet, int shortest, QWidget *parent)
    : QDialog(parent)
    , m_shortest(shortest)
{
    setObjectName(QStringLiteral("paymentSecretDialog"));
    setWindowTitle(tr("Secret of payments"));
    build(isSet);
    updateButtons();
    m_secret->setFocus();
}

void PaymentSecretDialog::build(bool isSet)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(tr("Secret of payments"), nullptr, "title"));
    QLabel *what = plainLabel(
        tr("What the payment provider says is taken only where it was signed with this secret. It "
           "has %1 characters at least, and is not shown again.")
            .arg(m_shortest),
        nullptr, "dim");
    what->setWordWrap(true);
    column->addWidget(what);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(10);
    column->addLayout(form);
    m_secret = new QLineEdit(this);
    m_secret->setObjectName(QStringLiteral("paymentSecretEdit"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMinimumWidth(secretWidth);
    connect(m_secret, &QLineEdit::textChanged, this, &PaymentSecretDialog::updateButtons);
    form->addRow(isSet ? tr("&New secret") : tr("&Secret"), m_secret);
    m_both = new QCheckBox(tr("The one before counts, too, until the provider has the new one"));
    m_both->setObjectName(QStringLiteral("bothSecretsBox"));
    m_both->setChecked(isSet);
    m_both->setVisible(isSet);
    form->addRow(QString(), m_both);
    column->addLayout(buttons(isSet));
}

QLayout *PaymentSecretDialog::buttons(bool isSet)
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &text, Button::Role role, const char *name) {
        auto *made = new Button(text, role, this);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    Button *remove = add(tr("Remove"), Button::Role::Link, "removeSecretButton");
    remove->setToolTip(tr("Nobody pays online from then on"));
    remove->setVisible(isSet);
    connect(remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removeRequested();
        accept();
    });
    row->addStretch(1);
    connect(add(tr("Cancel"), Button::Role::Normal, "cancelButton"), &QPushButton::clicked, this,
            &QDialog::reject);
    m_save = add(tr("Save"), Button::Role::Primary, "saveButton");
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &PaymentSecretDialog::save);
    return row;
}

void PaymentSecretDialog::updateButtons()
{
    m_save->setEnabled(m_secret->text().trimmed().toUtf8().size() >= m_shortest);
}

void PaymentSecretDialog::save()
{
    Q_EMIT saveRequested(Secret::of(m_secret->text().trimmed()), m_both->isChecked());
    m_secret->clear();
    accept();
}

} // namespace Vitrina
