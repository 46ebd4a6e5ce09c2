// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

#include "hub/pgconnection.h"

namespace Vitrina::Ctl {

/// Moves the rows of a profile to a hub without a company and says how many; @p lastStep is in the
/// same transaction. Throws HubError.
ExitCode moveProfileUp(Session &session, const QString &profile, PgConnection &hub,
                       const std::function<void()> &lastStep = {});

} // namespace Vitrina::Ctl
