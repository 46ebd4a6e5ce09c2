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

} // namespace Vitrina
