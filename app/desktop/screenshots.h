// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;
class QString;

namespace Vitrina {

/// Draws every page from a fresh demonstration into the folder, named page-language-colours.png.
/// @returns 0 when all were saved.
int drawScreenshots(QApplication &app, const QString &folder);

} // namespace Vitrina
