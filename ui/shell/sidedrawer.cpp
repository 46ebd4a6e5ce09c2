// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sidedrawer.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {
constexpr int drawerWidth = 460;
} // namespace

SideDrawer::SideDrawer(QWidget *page)
    : QFrame(page)
{
    setProperty("role", QStringLiteral("side"));
    auto *inner = new QVBoxLayout(this);
    inner->setContentsMargins(1, 0, 0, 0);
    page->installEventFilter(this);
    hide();
}

void SideDrawer::setPanel(QWidget *panel)
{
    layout()->addWidget(panel);
}

void SideDrawer::open()
{
    show();
    place();
    raise();
}

bool SideDrawer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void SideDrawer::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(drawerWidth, room.width());
    setGeometry(room.width() - width, 0, width, room.height());
}

} // namespace Vitrina
