// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/cursorkeeper.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>

namespace Vitrina {

CursorKeeper::CursorKeeper(const QWidget &form)
    : m_field(form.focusWidget())
{
    if (const auto *line = qobject_cast<const QLineEdit *>(m_field))
        m_place = line->cursorPosition();
    else if (const auto *text = qobject_cast<const QPlainTextEdit *>(m_field))
        m_place = text->textCursor().position();
}

CursorKeeper::~CursorKeeper()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_field)) {
        line->setCursorPosition(m_place);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(m_field)) {
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(std::min(m_place, text->document()->characterCount() - 1));
        text->setTextCursor(cursor);
    }
}

} // namespace Vitrina
