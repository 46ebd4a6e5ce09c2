// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>

namespace Vitrina {

/// Puts @p fresh in the place of a profile's replica, which stays beside it as
/// before-<date>.sqlite, to be read only; gives that name's path. In one step: whatever ends it,
/// the profile has the one or the other. The last good copy goes, for it is of the old one. Nobody
/// may have either file open, and the profile's lock is held. Problems ReadOnly, DiskFull and
/// others.
Result<QString> replaceReplica(const QString &folder, const QString &fresh, const QDateTime &now);

/// The same with nothing in its place: the copy that belongs there is yet to come.
Result<QString> retireReplica(const QString &folder, const QDateTime &now);

} // namespace Vitrina
