// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace Vitrina::Testing {

/// An empty replica of the newest schema in a new file, as migrate() makes it: what it took to get
/// there is done once a program. Ends the program where there is no place for it.
std::unique_ptr<Database> freshReplica(const QString &path);

} // namespace Vitrina::Testing
