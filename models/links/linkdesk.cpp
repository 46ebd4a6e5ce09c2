// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkdesk.h"

namespace Vitrina {

LinkDesk::~LinkDesk() = default;

} // namespace Vitrina
