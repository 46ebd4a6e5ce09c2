// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "items/replicareader.h"

namespace Vitrina {

/// What to say quietly below a client's document that is none of the branch's country, as its check
/// digit or its length tells; empty where all is well. It is kept all the same: a foreigner has
/// another.
QString idWarning(const QString &typed, ClientKind holder, const ReplicaReader &reader);

} // namespace Vitrina
