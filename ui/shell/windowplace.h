// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Vitrina {

class Preferences;

// Where the program stands on the screen and how large it is: the window and the pages before it
// (EntranceWindow) are one to whoever looks, so the one takes the other's place.

/// As it was left on this computer; on the first start the size of a showroom's screen, or what
/// this screen has room for.
void takePlace(QWidget &window, const Preferences &preferences);
void keepPlace(const QWidget &window, Preferences &preferences);

} // namespace Vitrina
