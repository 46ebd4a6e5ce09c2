// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace Vitrina {

/// What happened, what was kept and what to do, in the user's words.
QString problemText(const Problem &problem);

} // namespace Vitrina
