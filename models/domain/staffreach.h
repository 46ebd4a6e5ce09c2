// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"

#include <optional>
#include <vector>

namespace Vitrina {

/// Whom of the staff a person may write down, and what of them: nobody raises herself, gives what
/// she has not, or touches who stands above her. The shared database's check_staff() says the same
/// (05_guards.sql); screens offer what this allows.
class StaffReach
{
public:
    /// @p open whose operations are open to her: Directory::visibleStaff().
    StaffReach(StaffMember viewer, std::vector<StaffId> open);

    /// Whether she may change anything of @p member.
    bool includes(const StaffMember &member) const;
    /// Whether @p after may come of @p before, or, without it, into being.
    bool allows(const std::optional<StaffMember> &before, const StaffMember &after) const;

    bool mayGive(Permission permission) const { return m_viewer.may(permission); }
    /// The highest of the levels that she may give; those below it, too.
    AccessLevel highestLevel() const { return AccessLevel(m_viewer.accessLevel); }
    bool mayChooseBranch() const { return isCompany(); }
    bool isSelf(const StaffMember &member) const { return member.id == m_viewer.id; }
    /// Whether department and superior of @p member are hers to say.
    bool mayPlace(const StaffMember &member) const { return isCompany() || !isSelf(member); }

private:
    bool isCompany() const { return m_viewer.accessLevel == int(AccessLevel::Company); }

    StaffMember m_viewer;
    std::vector<StaffId> m_open;
};

/// Whether a branch is hers to write down, or, without one, a new one: all of them by who manages
/// the company, else her own. The shared database's keep_branch() says the same (05_branches.sql).
bool mayWriteBranch(const StaffMember &viewer, const std::optional<BranchId> &branch);

} // namespace Vitrina
