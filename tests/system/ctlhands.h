// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outside/ctlrun.h"

namespace Vitrina::Testing {

/// What every new login is given.
inline const QString secret = QStringLiteral("un secreto largo");

struct Surroundings : CtlSurroundings
{
    Surroundings() { newPassword = secret; }
};

inline Ended run(const QStringList &arguments, const Surroundings &around = {})
{
    return runCtl(arguments, around);
}

} // namespace Vitrina::Testing
