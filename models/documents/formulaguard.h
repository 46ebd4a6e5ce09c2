// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

/// A spreadsheet computes a CSV cell that begins with = + - @ or a tab or line end. Such a cell is
/// written with an apostrophe before it, unless it is a plain number ("-12.50") or a phone number
/// in E.164 ("+593991234567"), which no spreadsheet can make a command of.
/// Cells that begin with apostrophes and then one of these get one more, so that
/// unguarded(guarded(text)) == text for every text.
QString guarded(const QString &cell);

/// Takes off exactly one apostrophe, where guarded() could have put it.
QString unguarded(QStringView cell);

} // namespace Vitrina
