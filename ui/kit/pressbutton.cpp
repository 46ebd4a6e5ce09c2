// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/pressbutton.h"

#include <QKeyEvent>

namespace Vitrina {

PressButton::PressButton(QWidget *parent)
    : PressButton(QString(), parent)
{
}

PressButton::PressButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAutoDefault(false);
}

void PressButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool bare = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (!enter || !bare)
        QPushButton::keyPressEvent(event);
    else if (!event->isAutoRepeat()) // held down, it presses once
        click();
}

} // namespace Vitrina
