// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/showroomsetup.h"
#include "demo/demorandom.h"
#include "demo/demotexts.h"

namespace Vitrina {

/// Who and what the demonstration showroom consists of, before any client.
struct DemoShowroom
{
    StartShowroom start;
    QList<SaveBranch> branches; ///< in the order Norte, Sur, Guayaquil
    QList<StaffMember> staff;   ///< supervisors before those they supervise
    QList<VehicleModel> models;
    QList<int> demand; ///< how often each model is asked for

    const StaffMember &member(const QString &login) const;
    const VehicleModel &model(const QString &brand, const QString &line) const;
    const VehicleModel &someModel(DemoRandom &random) const;
    /// The index of a branch in `branches`.
    int branchIndex(const BranchId &id) const;
    /// Those who sell, with the main advisor first.
    QList<StaffMember> advisors() const;
};

/// @p at: when the showroom opened.
DemoShowroom makeDemoShowroom(DemoRandom &random, const DemoTexts &texts, const QDateTime &at);

/// The logins of the demonstration's staff.
QStringList demoStaffLogins();

} // namespace Vitrina
