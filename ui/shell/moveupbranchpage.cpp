// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveupbranchpage.h"

#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Vitrina {

MoveUpBranchPage::MoveUpBranchPage(const QString &showroom, const QString &company,
                                   const QString &server, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("moveUpBranchPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto add = [column](const QString &text, const char *role) {
        QLabel *label = plainLabel(text, nullptr, role);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    add(tr("%1 is on %2 already").arg(company, server), "title");
    add(tr("That database holds a company. %1 can become a branch of it: its people, clients, "
           "follow-ups and quotes go there, and each client stays with whom she is.")
            .arg(showroom),
        "dim");
    column->addSpacing(8);
    add(tr("What is different there"), "heading");
    add(tr("Where both have the same reasons, types or models, the company's count. A user name "
           "that the company has already gets a number. Nobody of the branch sees the whole "
           "company or administers its staff: whoever did so here has the level of a branch, until "
           "the company gives her more."),
        "dim");
    column->addSpacing(8);
    add(tr("What cannot be undone"), "heading");
    add(tr("Until all is there and compared you can cancel, and the showroom stays as it is. After "
           "that it is part of the company for good. For a company of your own, go back and "
           "choose another name for the database."),
        "dim");
    column->addSpacing(12);
    auto *buttons = new QHBoxLayout;
    auto *back = new Button(tr("Back"));
    auto *next = new Button(tr("Become a branch"), Button::Role::Primary);
    back->setObjectName(QStringLiteral("backButton"));
    next->setObjectName(QStringLiteral("nextButton"));
    next->setDefault(true);
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(next);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &MoveUpBranchPage::backRequested);
    connect(next, &QPushButton::clicked, this, &MoveUpBranchPage::accepted);
    next->setFocus();
}

} // namespace Vitrina
