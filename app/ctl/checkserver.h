// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

namespace Vitrina::Ctl {

/// Tells whether a shared database is sound.
ExitCode checkServer(Session &session);

} // namespace Vitrina::Ctl
