// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/idsource.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace Vitrina::Testing {

/// Not the sample's: two who count alike would give one id twice.
inline IdSource otherIds()
{
    return IdSource([] { return QRandomGenerator::system()->generate64(); },
                    [] { return QDateTime::currentMSecsSinceEpoch(); });
}

} // namespace Vitrina::Testing
