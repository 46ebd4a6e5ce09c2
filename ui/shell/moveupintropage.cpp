// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveupintropage.h"

#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Vitrina {

MoveUpIntroPage::MoveUpIntroPage(const QString &showroom, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("moveUpIntroPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto add = [column](const QString &text, const char *role) {
        QLabel *label = plainLabel(text, nullptr, role);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    add(tr("Move to a shared database"), "title");
    add(tr("%1 is on this computer alone. In a shared database several people work with the same "
           "clients, each on a computer of her own, with or without a network.")
            .arg(showroom),
        "dim");
    column->addSpacing(8);
    add(tr("What it needs"), "heading");
    add(tr("A server with PostgreSQL, its address, and the name and password of its "
           "administrator. Whoever looks after your computers has them."),
        "dim");
    column->addSpacing(8);
    add(tr("What happens"), "heading");
    add(tr("Everything is copied there, counted and compared. Nobody works here meanwhile; it "
           "takes a minute or two. If something fails, or you cancel, the showroom stays as it "
           "is. The file of today stays on this computer, to be read only."),
        "dim");
    column->addSpacing(12);
    auto *buttons = new QHBoxLayout;
    auto *back = new Button(tr("Back to work"));
    auto *next = new Button(tr("Next"), Button::Role::Primary);
    back->setObjectName(QStringLiteral("backButton"));
    next->setObjectName(QStringLiteral("nextButton"));
    next->setDefault(true);
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(next);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &MoveUpIntroPage::left);
    connect(next, &QPushButton::clicked, this, &MoveUpIntroPage::accepted);
    next->setFocus();
}

} // namespace Vitrina
