// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;
class QString;

namespace Vitrina {

/// An advisor's first minutes, played with real keys on a fresh demonstration: every step leaves a
/// picture in the folder. @returns 0 when every step did what it should.
int runTour(QApplication &app, const QString &folder);

} // namespace Vitrina
