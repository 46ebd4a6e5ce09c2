// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changevalues.h"
#include "sync/pendingcommand.h"

#include <QJsonObject>

namespace Vitrina {

/// Writes commands as push() wants them (docs/sync-format.md): ids as UUID text, instants as the
/// milliseconds they are.
class WireChanges
{
public:
    /// @p replica tells the columns of its tables; it must outlive this.
    explicit WireChanges(Database &replica);

    // Both throw DatabaseError.

    QJsonArray changes(const QByteArray &changeset);
    /// One of the commands of a batch; a withdrawn one without what it changed.
    QJsonObject command(const PendingCommand &command);

private:
    ColumnLists m_columns;
};

} // namespace Vitrina
