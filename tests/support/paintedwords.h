// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only, as it needs Qt Widgets; only tests of widgets include it.

#include <QAbstractItemView>
#include <QPaintEngine>
#include <QPainter>

namespace Vitrina::Testing {

/// Takes note of the texts that are painted, and of nothing else.
class WordEngine : public QPaintEngine
{
public:
    WordEngine()
        : QPaintEngine(AllFeatures)
    {
    }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { words += item.text(); }
    Type type() const override { return User; }

    QStringList words;
};

/// As large as a screen, and as fine.
class WordDevice : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &engine; }
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 4096;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 96;
        }
    }

    mutable WordEngine engine;
};

/// What a view writes into a cell where it stands; what was cut ends in "…".
inline QStringList paintedWords(QAbstractItemView *view, const QModelIndex &index, bool isSelected)
{
    QStyleOptionViewItem option;
    option.initFrom(view);
    option.widget = view;
    option.rect = view->visualRect(index);
    option.state.setFlag(QStyle::State_Selected, isSelected);
    WordDevice device;
    QPainter painter(&device);
    painter.setFont(option.font);
    view->itemDelegate()->paint(&painter, option, index);
    painter.end();
    return device.engine.words;
}

} // namespace Vitrina::Testing
