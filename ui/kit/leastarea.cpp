// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/leastarea.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace Vitrina {

LeastArea::LeastArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // a field that gets the keyboard is scrolled to
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
}

/// It takes what it is given, in height.
QSize LeastArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), fontMetrics().height()};
}

void LeastArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool LeastArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return isHandled;
}

void LeastArea::fit()
{
    const QSize room = viewport()->size();
    const QLayout *rows = widget()->layout();
    const int least = rows->hasHeightForWidth() ? rows->totalMinimumHeightForWidth(room.width())
                                                : rows->totalMinimumSize().height();
    widget()->resize(room.width(), std::max(room.height(), least));
}

} // namespace Vitrina
