// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/searchfield.h"

#include "kit/icons.h"
#include "kit/palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace Vitrina {

namespace {
constexpr int aroundText = 44; // pixels: the glass, and the frame's air on both sides
} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setProperty("role", QStringLiteral("search"));
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    addAction(icon(Icon::Search, IconColour::Dim), QLineEdit::LeadingPosition);
    auto *clear = addAction(icon(Icon::Close, IconColour::Dim), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear"));
    clear->setToolTip(tr("Clear (Esc)"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &SearchField::empty);
    connect(this, &QLineEdit::textChanged, clear, [this, clear](const QString &now) {
        clear->setVisible(!now.isEmpty());
        makeRoom();
    });
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    makeRoom();
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
    if (!isHintShown())
        return;
    QPainter painter(this);
    painter.setFont(hintFont());
    painter.setPen(paintTokens().dim);
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
}

QFont SearchField::hintFont() const
{
    QFont small = font();
    small.setPixelSize(12);
    return small;
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    makeRoom();
}

int SearchField::hintWidth() const
{
    return m_hint.isEmpty() ? 0 : QFontMetrics(hintFont()).horizontalAdvance(m_hint) + 4;
}

/// Where there is no room for both, what is searched for is said, and the key is not.
bool SearchField::isHintShown() const
{
    const int words = fontMetrics().horizontalAdvance(placeholderText());
    return !m_hint.isEmpty() && text().isEmpty() && aroundText + words + hintWidth() <= width();
}

void SearchField::makeRoom()
{
    setTextMargins(0, 0, isHintShown() ? hintWidth() : 0, 0);
    update();
}

void SearchField::empty()
{
    clear();
    Q_EMIT textEdited(QString());
}

} // namespace Vitrina
