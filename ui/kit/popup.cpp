// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/popup.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace Vitrina {

Popup::Popup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_content(new QVBoxLayout(this))
{
    setProperty("role", QStringLiteral("popup"));
    m_content->setContentsMargins(8, 8, 8, 8);
    m_content->setSpacing(4);
}

void Popup::openAt(const QWidget *anchor)
{
    openAt(anchor, anchor->rect());
}

void Popup::openAt(const QWidget *anchor, const QRect &place)
{
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint below = anchor->mapToGlobal(place.bottomLeft() + QPoint(0, 3));
    const QPoint above = anchor->mapToGlobal(place.topLeft() - QPoint(0, 2 + height()));
    const bool fits = below.y() + height() <= screen.bottom() || above.y() < screen.top();
    QPoint at = fits ? below : above;
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
    show();
}

void Popup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void Popup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace Vitrina
