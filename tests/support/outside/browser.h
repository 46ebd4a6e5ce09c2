// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outside/plainhttp.h"

namespace Vitrina::Testing {

/// What Chromium makes of a page, scripts and all: its document as text. Stops the test program
/// where Chromium does not work.
QString pageInBrowser(const QString &url, const QString &agent = phoneAgent);

} // namespace Vitrina::Testing
