// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/offlinedays.h"

#include "storage/database.h"
#include "storage/outboxwork.h"

namespace Vitrina {

std::optional<int> decidedOfflineDays(Database &replica)
{
    const QVariant days = replica.scalar(QStringLiteral("SELECT offline_days FROM company"));
    if (!days.isValid() || pendingCount(replica) > 0)
        return std::nullopt;
    return days.toInt();
}

std::optional<int> decidedOfflineDays(const QString &replica)
{
    Database copy(replica, Database::Mode::ReadOnly);
    return decidedOfflineDays(copy);
}

} // namespace Vitrina
