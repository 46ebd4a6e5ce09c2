// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mailtrouble.h"

#include <QString>

namespace Vitrina {

/// Why a mail was not sent and what to do about it, as a sentence in the user's language. What the
/// server said itself stands beside it.
QString mailTroubleWords(MailTrouble trouble);

} // namespace Vitrina
