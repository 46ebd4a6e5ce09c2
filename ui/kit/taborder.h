// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Vitrina {

/// Tab goes through a form in the order in which its layouts have what it holds; left to itself, Qt
/// goes last to whatever was made last, after the buttons.
void tabAsItStands(QWidget &form);

} // namespace Vitrina
