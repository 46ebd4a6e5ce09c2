// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/branchmerge.h"

#include "commands/fieldmerge.h"
#include "storage/rows.h"

#include <algorithm>
#include <tuple>

namespace Vitrina {

namespace {

auto placeOf(const OpeningInterval &row)
{
    return std::tuple(row.weekday, row.opensMinute, row.closesMinute);
}

const Department *departmentLike(const QList<Department> &departments, const Department &like)
{
    const auto found = std::find_if(departments.begin(), departments.end(),
                                    [&like](const Department &one) { return one.id == like.id; });
    return found == departments.end() ? nullptr : &*found;
}

template <typename Row>
QList<Row> rowsOf(Database &database, const Branch &branch)
{
    const auto rows = loadWhere<Row>(database, QStringLiteral("branch_id = ? ORDER BY id"),
                                     {branch.id.toBytes()});
    return QList<Row>(rows.begin(), rows.end());
}

} // namespace

BranchForm formOf(Database &database, const Branch &branch)
{
    return {branch.name, branch.timeZone, rowsOf<OpeningInterval>(database, branch),
            rowsOf<Department>(database, branch)};
}

bool areSameHours(QList<OpeningInterval> a, QList<OpeningInterval> b)
{
    const auto isBefore = [](const OpeningInterval &one, const OpeningInterval &other) {
        return placeOf(one) < placeOf(other);
    };
    std::sort(a.begin(), a.end(), isBefore);
    std::sort(b.begin(), b.end(), isBefore);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const OpeningInterval &one, const OpeningInterval &other) {
                          return placeOf(one) == placeOf(other);
                      });
}

Result<BranchForm> mergedForm(const BranchForm &seen, const BranchForm &mine, const BranchForm &now)
{
    BranchForm merged = mine;
    bool good = mergeField(seen.name, mine.name, now.name, merged.name);
    good = mergeField(seen.timeZone, mine.timeZone, now.timeZone, merged.timeZone) && good;
    good = mergeField(seen.openingHours, mine.openingHours, now.openingHours, merged.openingHours,
                      areSameHours) &&
           good;
    for (Department &department : merged.departments) {
        const Department *before = departmentLike(seen.departments, department);
        const Department *present = departmentLike(now.departments, department);
        if (before && present)
            good = mergeField(before->name, QString(department.name), present->name,
                              department.name) &&
                   good;
    }
    if (!good)
        return failure(Problem::Code::ChangedSince);
    return merged;
}

BranchForm correctedOver(const BranchForm &seen, BranchForm mine, const BranchForm &now)
{
    if (mine.name == seen.name)
        mine.name = now.name;
    if (mine.timeZone == seen.timeZone)
        mine.timeZone = now.timeZone;
    if (areSameHours(mine.openingHours, seen.openingHours))
        mine.openingHours = now.openingHours;
    for (Department &department : mine.departments) {
        const Department *before = departmentLike(seen.departments, department);
        const Department *present = departmentLike(now.departments, department);
        if (before && present && before->name == department.name)
            department.name = present->name;
    }
    return mine;
}

} // namespace Vitrina
