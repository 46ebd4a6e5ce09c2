// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/searchfield.h"

#include "kit/icons.h"
#include "kit/palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace Vitrina {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    addAction(icon(Icon::Search, IconColour::Dim), QLineEdit::LeadingPosition);
    auto *clear = addAction(icon(Icon::Close, IconColour::Dim), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear"));
    clear->setToolTip(tr("Clear (Esc)"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &SearchField::empty);
    connect(this, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

bool SearchField::event(QEvent *event)
{
    // The page may have Esc as a shortcut; while there is text the key is ours.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            event->ignore();
        else
            empty();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    QPainter painter(this);
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    painter.setPen(tokensFor(palette()).dim);
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
}

void SearchField::empty()
{
    clear();
    Q_EMIT textEdited(QString());
}

} // namespace Vitrina
