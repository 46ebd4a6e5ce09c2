// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whenparser.h"
#include "items/timewords.h"

#include <QString>

namespace Vitrina {

/// Why a typed appointment is none, in the user's words.
QString whenErrorText(WhenError error);

/// How a person would type a moment: "16:20", "mañana 9:00", "vie 27 10:55". The shortest wording
/// that parseWhen() reads as exactly this moment; empty for one it never could, say one that has
/// passed.
QString whenTextFor(const QDateTime &utc, const TimeWords &words, const WhenContext &context);

} // namespace Vitrina
