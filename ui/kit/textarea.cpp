// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/textarea.h"

#include <QMimeData>

namespace Vitrina {

TextArea::TextArea(QWidget *parent)
    : TextArea(QString(), parent)
{
}

TextArea::TextArea(const QString &text, QWidget *parent)
    : QPlainTextEdit(text, parent)
{
    setTabChangesFocus(true);
}

void TextArea::insertFromMimeData(const QMimeData *source)
{
    if (source && !source->formats().isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace Vitrina
