// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace Vitrina {

/// The instant (UTC) at which the wall clock of @p zone shows @p date and @p time. Nothing when the
/// clock jumps over it (summer time begins); the first one when it shows it twice. Any thread.
std::optional<QDateTime> utcAt(QDate date, QTime time, const QTimeZone &zone);

/// As utcAt(), but a time the clock jumps over becomes the instant of the jump.
QDateTime utcAtOrAfter(QDate date, QTime time, const QTimeZone &zone);

/// @p utc on the next full multiple of @p minutes, itself if it is one. For minutes up to 5 that is
/// a multiple on every wall clock in use, too.
QDateTime roundedUp(const QDateTime &utc, int minutes);

} // namespace Vitrina
