// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/fontsetup.h"

#include <fontconfig/fontconfig.h>

namespace Vitrina {

std::future<void> beginReadingFonts()
{
    // Whoever asks meanwhile waits for the same reading; where it fails, Qt says so.
    return std::async(std::launch::async, [] { FcInit(); });
}

} // namespace Vitrina
