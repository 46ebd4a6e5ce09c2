// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

namespace Vitrina::Ctl {

/// Builds the profile's replica once more from its base and its outbox, on a copy beside it, and
/// says which rows differ.
ExitCode checkReplay(Session &session);

} // namespace Vitrina::Ctl
