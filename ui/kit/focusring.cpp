// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/focusring.h"

#include "kit/palette.h"

#include <QAbstractButton>
#include <QComboBox>
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
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
};

bool reachedByKeys(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

bool wantsRing(QObject *object)
{
    if (auto *combo = qobject_cast<QComboBox *>(object))
        return !combo->isEditable();
    return qobject_cast<QAbstractButton *>(object) != nullptr;
}

} // namespace

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        const bool ring =
            reachedByKeys(static_cast<QFocusEvent *>(event)->reason()) && wantsRing(watched);
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
