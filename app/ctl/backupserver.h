// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

namespace Vitrina::Ctl {

/// Writes the shared database to a new file.
ExitCode backupServer(Session &session, const QString &target);

/// Makes a profile that has none its showroom, of the copy of one.
ExitCode restoreToProfile(Session &session, const QString &backup);

} // namespace Vitrina::Ctl
