// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moveup/branchcopy.h"

#include <functional>

namespace Vitrina {

/// What somebody had begun to write, which is no row of the company's.
struct MovedDraft
{
    QByteArray staff; ///< whose: 16 bytes
    QString form;
    QString content;
    qint64 savedAt = 0; ///< milliseconds since 1970, UTC
};

struct BranchMoved
{
    std::vector<MovedTable> tables;
    BranchChanges changes;
    std::vector<MovedDraft> drafts; ///< as the company's catalogue has them written
};

/// Sends the showroom in @p replica to the company on the hub, as a branch of it. What is sent is a
/// copy, which lies beside the file meanwhile; the file stays as it is. @p prepare is given the
/// MoveUp before it runs. The connection is the database's administrator's. Throws HubError and
/// DatabaseError; for the copy itself the Problem, as an error of copying is no fault of the move.
Result<tl::expected<BranchMoved, MoveUpFault>>
moveAsBranch(const QString &replica, PgConnection &hub,
             const std::function<void(MoveUp &)> &prepare = {});

/// Into the replica that came in the showroom's place.
void putDrafts(Database &replica, const std::vector<MovedDraft> &drafts);

} // namespace Vitrina
