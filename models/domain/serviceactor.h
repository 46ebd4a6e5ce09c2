// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace Vitrina {

/// Who acts where no staff member does: the link service, for a client through her link. It may do
/// what the rules say `service` of, and nothing else; rows it writes bear nobody's name. The hub
/// knows it by its login, and by the same id (hub/01_session.sql).
inline StaffId serviceActor()
{
    return StaffId::fromString(u"00000000-0000-7000-8000-000000000001");
}

} // namespace Vitrina
