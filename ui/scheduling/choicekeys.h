// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace Vitrina {

/// Whether a key that a choice would take is the form's: a digit finds no entry, and 1 to 3 are the
/// quick slots; Enter saves.
bool belongsToTheForm(const QKeyEvent *event);

} // namespace Vitrina
