// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/focusring.h"

#include "kit/palette.h"

#include <QAbstractButton>
#include <QFocusEvent>
#include <QPainter>

namespace Vitrina {

namespace {

class RingFrame : public QFocusFrame
{
    Q_OBJECT

public:
    using QFocusFrame::QFocusFrame;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(paintTokens().accent, 2));
        // Whole also where there is no room around the button: at the edge of the window or of what
        // scrolls it lies upon it.
        const QRect room(mapFromParent(QPoint()), parentWidget()->size());
        painter.drawRoundedRect(QRectF(rect() & room).adjusted(1, 1, -1, -1), 8, 8);
    }
};

bool wantsRing(QObject *object)
{
    return qobject_cast<QAbstractButton *>(object) != nullptr;
}

} // namespace

FocusRing::~FocusRing()
{
    delete m_frame;
}

/// Also what a dialog gives the focus to, where a key has opened it.
bool FocusRing::isReachedByKeys(Qt::FocusReason reason) const
{
    switch (reason) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason:
        return true;
    case Qt::ActiveWindowFocusReason:
    case Qt::OtherFocusReason:
        return m_byKeys;
    default:
        return false;
    }
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        m_byKeys = true;
    else if (event->type() == QEvent::MouseButtonPress)
        m_byKeys = false;
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        const bool ring =
            isReachedByKeys(static_cast<QFocusEvent *>(event)->reason()) && wantsRing(watched);
        if (ring) {
            auto *widget = static_cast<QWidget *>(watched);
            if (!m_frame)
                m_frame = new RingFrame(widget->window());
            m_frame->setWidget(widget);
        } else if (m_frame) {
            m_frame->setWidget(nullptr);
        }
    } else if (event->type() == QEvent::FocusOut && m_frame && m_frame->widget() == watched) {
        m_frame->setWidget(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

QWidget *FocusRing::ringed() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

} // namespace Vitrina

#include "focusring.moc"
