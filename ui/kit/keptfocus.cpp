// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/keptfocus.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>

namespace Vitrina {

namespace {

int cursorIn(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->cursorPosition();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
        return text->textCursor().position();
    return 0;
}

/// The text may be shorter than it was.
void setCursorIn(QWidget *field, int at)
{
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->setCursorPosition(at);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(field)) {
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(std::min(at, text->document()->characterCount() - 1));
        text->setTextCursor(cursor);
    }
}

} // namespace

KeptFocus::KeptFocus(const QWidget *form)
    : m_form(form)
{
    QWidget *field = form->window()->focusWidget(); // in a window behind others, too
    if (!field || !form->isAncestorOf(field))
        return;
    m_field = field;
    m_cursor = cursorIn(field);
    m_name = field->objectName();
    if (!m_name.isEmpty())
        m_which = alike().indexOf(field);
}

void KeptFocus::restore() const
{
    QWidget *field = place();
    if (!field)
        return;
    if (field != m_form->window()->focusWidget())
        field->setFocus(Qt::OtherFocusReason);
    if (cursorIn(field) != m_cursor) // where it is still there, what she selected stays so
        setCursorIn(field, m_cursor);
}

/// Those that were made anew are hidden until they are gone.
QWidget *KeptFocus::place() const
{
    if (m_field && m_field->isVisibleTo(m_form))
        return m_field;
    return m_which < 0 ? nullptr : alike().value(m_which);
}

QList<QWidget *> KeptFocus::alike() const
{
    QList<QWidget *> fields = m_form->findChildren<QWidget *>(m_name);
    fields.removeIf([this](const QWidget *one) { return !one->isVisibleTo(m_form); });
    return fields;
}

} // namespace Vitrina
