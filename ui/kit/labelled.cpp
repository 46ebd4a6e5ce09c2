// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/labelled.h"

#include "kit/plainlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

QWidget *labelled(const QString &label, QWidget *field, QWidget *parent)
{
    auto *whole = new QWidget(parent);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QLabel *name = plainLabel(label, whole, "dim");
    name->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(label).remove(u'&'));
    column->addWidget(name);
    column->addWidget(field);
    return whole;
}

} // namespace Vitrina
