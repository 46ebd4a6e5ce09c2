// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moveup/moveup.h"

#include <QList>
#include <QString>

namespace Vitrina {

/// What of a showroom is another in the company than it was at home.
struct BranchChanges
{
    struct Login
    {
        QString here;
        QString there; ///< `here` was taken
    };
    QList<Login> logins;
    /// Those who saw the whole company or administered its staff, by their logins there: they have
    /// the level of a branch now, and others administer. Whoever was asked to give them more can.
    QStringList lowered;
};

/// Makes of a copy of an embedded showroom's replica what will stand in a company that is there
/// already, for a MoveUp as a branch: the company is the hub's, catalogue entries and models that
/// the hub has too are the hub's everywhere they are referred to, logins that are taken get a
/// number, and nobody stands above a branch. The rows are the same otherwise, ids and all.
///
/// @p copy is written, and of no other use afterwards than to be sent. Throws HubError and
/// DatabaseError.
tl::expected<BranchChanges, MoveUpFault> makeBranch(Database &copy, PgConnection &hub);

} // namespace Vitrina
