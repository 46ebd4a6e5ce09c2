// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only, as it needs the kit; only what shows widgets includes it: tests and the bench.

#include "kit/schemesource.h"

namespace Vitrina::Testing {

/// A desktop that is light, whatever the one that the tests run on prefers.
class LightScheme : public SchemeSource
{
public:
    bool prefersDark() const override { return false; }
};

} // namespace Vitrina::Testing
