// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace Vitrina {

/// Whether less than @p ms went by since @p then; not where the clock was set back meanwhile.
inline bool isWithin(qint64 ms, const QDateTime &then, const QDateTime &now)
{
    const qint64 gone = then.msecsTo(now);
    return then.isValid() && gone >= 0 && gone < ms;
}

} // namespace Vitrina
