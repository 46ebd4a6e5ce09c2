// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/retiredpage.h"

#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

RetiredPage::RetiredPage(const QString &company, const QString &left, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("retiredPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    QLabel *title =
        plainLabel(tr("Your access to %1 was withdrawn").arg(company), nullptr, "title");
    title->setObjectName(QStringLiteral("headlineLabel"));
    title->setWordWrap(true);
    column->addWidget(title);
    QLabel *words = plainLabel(tr("What was not sent yet was handed in for a manager to look "
                                  "through. The company's data was deleted from this computer. If "
                                  "this is a mistake, a manager can open your access again; then "
                                  "connect anew."));
    words->setWordWrap(true);
    column->addWidget(words);
    if (!left.isEmpty()) {
        QLabel *remains =
            plainLabel(tr("This file could not be deleted; please delete it: %1").arg(left),
                       nullptr, "danger");
        remains->setObjectName(QStringLiteral("leftLabel"));
        remains->setWordWrap(true);
        column->addWidget(remains);
    }
    auto *buttons = new QHBoxLayout;
    auto *quit = new Button(tr("Quit"));
    quit->setObjectName(QStringLiteral("quitButton"));
    auto *anew = new Button(tr("Start anew"), Button::Role::Primary);
    anew->setObjectName(QStringLiteral("startAnewButton"));
    buttons->addWidget(quit);
    buttons->addStretch();
    buttons->addWidget(anew);
    column->addSpacing(4);
    column->addLayout(buttons);
    connect(quit, &QPushButton::clicked, this, &RetiredPage::quitRequested);
    connect(anew, &QPushButton::clicked, this, &RetiredPage::startAnewRequested);
}

} // namespace Vitrina
