// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/chip.h"

#include <QRect>

namespace Vitrina {

/// The sign of what is not yet at the shared database, at the right end of a line; takes its place
/// from @p room. The same wherever such a thing is shown.
void paintWaitingMark(QPainter *painter, QRect &room);

/// The same as a widget, in a word; hidden until it is shown.
class WaitingChip : public ChipLabel
{
    Q_OBJECT

public:
    explicit WaitingChip(const char *name, QWidget *parent = nullptr);
};

} // namespace Vitrina
