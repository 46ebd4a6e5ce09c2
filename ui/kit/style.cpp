// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style.h"

#include "kit/icons.h"

namespace Vitrina {

namespace {

struct Replaced
{
    QStyle::StandardPixmap which;
    Icon icon;
};

/// What the widgets in use ask for: the menu bar and the tool bar when they overflow, a line to be
/// cleared, a dock or a dialog to be closed.
constexpr Replaced replaced[] = {
    {QStyle::SP_ToolBarHorizontalExtensionButton, Icon::Forward},
    {QStyle::SP_LineEditClearButton, Icon::Clear},
    {QStyle::SP_TitleBarCloseButton, Icon::Close},
    {QStyle::SP_DialogCloseButton, Icon::Close},
};

constexpr int ringMargin =
    4; // pixels: the ring's two, and air between it and a button of its colour

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option,
                          const QWidget *widget) const
{
    for (const Replaced &one : replaced) {
        if (one.which == which)
            return icon(one.icon);
    }
    return QProxyStyle::standardIcon(which, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element != PE_FrameFocusRect) // the ring says it
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
        return ringMargin;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const
{
    // A frame that lies above the whole window is not cut off at the edge of the button's row; at
    // the edge of the window it has to lie upon the button, where a mask would hide it.
    if (hint == SH_FocusFrame_AboveWidget)
        return 1;
    if (hint == SH_FocusFrame_Mask)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

} // namespace Vitrina
