// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubdoor.h"

namespace Vitrina::Ctl {

/// Lists what the hub kept of retired people (sync.md 24), for who may read it: none of it was
/// done, and nothing is by this.
ExitCode listQuarantine(Session &session, PgConnection &hub);

/// Drops what was handed in before --drop DATE, for the administrator of the server.
ExitCode dropQuarantine(Session &session, PgConnection &hub);

/// One line where something of the last weeks is there to be looked through; empty otherwise, and
/// for who may not read it.
QString quarantineHint(PgConnection &hub);

} // namespace Vitrina::Ctl
