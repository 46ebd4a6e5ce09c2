// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/waitingmark.h"

#include "items/provisionalwords.h"
#include "kit/icons.h"

#include <QPainter>

namespace Vitrina {

namespace {

constexpr int waitingSide = 14;
constexpr int waitingGap = 4;

} // namespace

void paintWaitingMark(QPainter *painter, QRect &room)
{
    const QRect square(room.right() + 1 - waitingSide,
                       room.top() + (room.height() - waitingSide) / 2, waitingSide, waitingSide);
    icon(Icon::Clock, IconColour::Dim).paint(painter, square);
    room.setRight(square.left() - waitingGap);
}

WaitingChip::WaitingChip(const char *name, QWidget *parent)
    : ChipLabel(parent)
{
    setObjectName(QLatin1StringView(name));
    setChip(tr("Waiting"), Tone::Sent, {ChipMark::Waiting});
    setToolTip(provisionalTip());
    setAccessibleDescription(provisionalTip());
    hide();
}

} // namespace Vitrina
