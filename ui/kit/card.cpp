// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/card.h"

#include "kit/plainlabel.h"
#include "kit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    setProperty("role", QStringLiteral("card"));
    m_content->setContentsMargins(12, 10, 12, 12);
    m_content->setSpacing(8);
}

Card::Card(const QString &heading, QWidget *parent)
    : Card(parent)
{
    m_content->addWidget(plainLabel(heading, this, "heading"));
    setAccessibleName(heading);
}

void Card::setCurrent(bool current)
{
    setProperty("current", current);
    setRole(this, "card");
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

} // namespace Vitrina
