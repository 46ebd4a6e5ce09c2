// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>

namespace Vitrina {

/// Reads the system's font configuration in a thread of its own, so that it is there when the first
/// text is measured: a good part of what a start takes. To be begun before the application is made.
std::future<void> beginReadingFonts();

} // namespace Vitrina
