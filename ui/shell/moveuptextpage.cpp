// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveuptextpage.h"

#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Vitrina {

MoveUpTextPage::MoveUpTextPage(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void MoveUpTextPage::add(const QString &text, const char *role)
{
    QLabel *label = plainLabel(text, nullptr, role);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void MoveUpTextPage::addTitle(const QString &title, const QString &text)
{
    add(title, "title");
    add(text, "dim");
}

void MoveUpTextPage::addSection(const QString &heading, const QString &text)
{
    m_column->addSpacing(8);
    add(heading, "heading");
    add(text, "dim");
}

void MoveUpTextPage::addButtons(const QString &back, const QString &next)
{
    m_column->addSpacing(12);
    auto *buttons = new QHBoxLayout;
    auto *leave = new Button(back);
    auto *goOn = new Button(next, Button::Role::Primary);
    leave->setObjectName(QStringLiteral("backButton"));
    goOn->setObjectName(QStringLiteral("nextButton"));
    goOn->setDefault(true);
    buttons->addWidget(leave);
    buttons->addStretch();
    buttons->addWidget(goOn);
    m_column->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &MoveUpTextPage::backRequested);
    connect(goOn, &QPushButton::clicked, this, &MoveUpTextPage::accepted);
    setFocusProxy(goOn);
}

} // namespace Vitrina
