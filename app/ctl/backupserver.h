// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

namespace Vitrina::Ctl {

/// Writes the shared database to a new file.
ExitCode backupServer(Session &session, const QString &target);

} // namespace Vitrina::Ctl
