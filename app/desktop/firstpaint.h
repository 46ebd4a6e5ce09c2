// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace Vitrina {

/// For vitrina-bench: as soon as the list of follow-ups has been painted, writes the most memory
/// used so far (kB) to standard output and ends the process.
void quitAfterFirstPaint(QApplication &app);

} // namespace Vitrina
