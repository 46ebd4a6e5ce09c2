// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/hubcheck.h"

#include <span>

namespace Vitrina {

/// One thing to ask a hub: each row of the answer names what is wrong.
struct HubQuestion
{
    HubFinding::What what;
    const char *sql;
    bool takesSuperuser = false;
};

std::span<const HubQuestion> hubQuestions();

} // namespace Vitrina
