// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staffreach.h"

#include <algorithm>

namespace Vitrina {

StaffReach::StaffReach(StaffMember viewer, std::vector<StaffId> open)
    : m_viewer(std::move(viewer))
    , m_open(std::move(open))
{
}

bool StaffReach::includes(const StaffMember &member) const
{
    const bool isOpen = std::find(m_open.begin(), m_open.end(), member.id) != m_open.end();
    return m_viewer.may(Permission::ManageStaff) && member.accessLevel >= m_viewer.accessLevel &&
           (isCompany() || isOpen);
}

bool StaffReach::allows(const std::optional<StaffMember> &before, const StaffMember &after) const
{
    const int had = before ? before->permissions : 0;
    const bool isPlaced =
        !before || mayPlace(*before) ||
        (before->departmentId == after.departmentId && before->supervisorId == after.supervisorId);
    return m_viewer.may(Permission::ManageStaff) && (!before || includes(*before)) && isPlaced &&
           after.accessLevel >= m_viewer.accessLevel &&
           (isCompany() || after.branchId == m_viewer.branchId) &&
           (after.permissions & ~had & ~m_viewer.permissions) == 0;
}

bool mayWriteBranch(const StaffMember &viewer, const std::optional<BranchId> &branch)
{
    return viewer.may(Permission::ManageStaff) &&
           (viewer.accessLevel == int(AccessLevel::Company) || branch == viewer.branchId);
}

} // namespace Vitrina
