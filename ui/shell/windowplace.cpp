// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowplace.h"

#include "kit/preferences.h"

#include <QScreen>
#include <QWidget>

namespace Vitrina {

namespace {

constexpr QSize firstSize(1366, 768);
constexpr QSize leastSize(900, 460); // what a screen of 1366 x 768 has at 150 %, beside its bars
constexpr QSize frameRoom(12, 48);   // pixels that a window manager's frame and title may take

const auto geometryKey = QStringLiteral("window/geometry");

} // namespace

void takePlace(QWidget &window, const Preferences &preferences)
{
    window.setMinimumSize(leastSize);
    window.resize(firstSize.boundedTo(window.screen()->availableSize() - frameRoom));
    window.restoreGeometry(preferences.shared(geometryKey).toByteArray());
}

void keepPlace(const QWidget &window, Preferences &preferences)
{
    preferences.setShared(geometryKey, window.saveGeometry());
}

} // namespace Vitrina
