// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/elidedlabel.h"

#include "kit/palette.h"
#include "kit/viewhelp.h"

#include <QEvent>
#include <QPainter>

namespace Vitrina {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setDim(bool dim)
{
    m_dim = dim;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(m_text) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 4),
            sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Tokens &t = paintTokens();
    QPainter painter(this);
    painter.setPen(m_dim ? t.dim : t.text);
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, m_mode, contentsRect().width()));
}

/// Whether the text fits is measured when somebody asks, not at every change of size.
bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QStringList lines{isElided() ? m_text : QString(), m_detail};
        lines.removeAll(QString());
        setToolTip(plainTip(lines.join(u'\n')));
    }
    return QFrame::event(event);
}

} // namespace Vitrina
