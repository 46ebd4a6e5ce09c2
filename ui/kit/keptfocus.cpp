// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/keptfocus.h"

#include <QLineEdit>

namespace Vitrina {

KeptFocus::KeptFocus(QWidget *form)
    : m_form(form)
{
    QWidget *field = form->window()->focusWidget(); // in a window behind others, too
    if (!field || !form->isAncestorOf(field) || field->objectName().isEmpty())
        return;
    m_name = field->objectName();
    m_which = alike().indexOf(field);
    if (const auto *line = qobject_cast<QLineEdit *>(field))
        m_cursor = line->cursorPosition();
}

void KeptFocus::restore() const
{
    if (m_which < 0)
        return;
    QWidget *field = alike().value(m_which);
    if (!field || field == m_form->window()->focusWidget())
        return;
    field->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setCursorPosition(m_cursor);
}

/// Those that were made anew are hidden until they are gone.
QList<QWidget *> KeptFocus::alike() const
{
    QList<QWidget *> fields = m_form->findChildren<QWidget *>(m_name);
    fields.removeIf([this](const QWidget *one) { return !one->isVisibleTo(m_form); });
    return fields;
}

} // namespace Vitrina
