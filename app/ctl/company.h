// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

#include "commands/showroomsetup.h"

namespace Vitrina::Ctl {

/// Says what the company is, and so what became of it.
ExitCode showCompany(Session &session, const Company &company);

/// Does it on a shared database, as who connects; an administrator of the server does it as --as
/// says, else as the company's first administrator. Without a change it is only shown.
ExitCode companyOnServer(Session &session, SaveCompany change);

} // namespace Vitrina::Ctl
