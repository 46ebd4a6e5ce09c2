// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/taborder.h"

#include <QLayout>
#include <QList>
#include <QScrollArea>

namespace Vitrina {

namespace {

using Stops = QList<QWidget *>;

void collect(QLayout &layout, Stops &stops);

void collect(QWidget &widget, Stops &stops)
{
    const auto *area = qobject_cast<const QScrollArea *>(&widget);
    if (widget.focusPolicy() & Qt::TabFocus)
        stops += &widget;
    else if (area && area->widget())
        collect(*area->widget(), stops);
    else if (widget.layout())
        collect(*widget.layout(), stops);
}

void collect(QLayout &layout, Stops &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            collect(*widget, stops);
        else if (QLayout *inner = item->layout())
            collect(*inner, stops);
    }
}

} // namespace

void tabAsItStands(QWidget &form)
{
    Stops stops;
    collect(form, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace Vitrina
