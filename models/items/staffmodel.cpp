// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/staffmodel.h"

#include "domain/searchable.h"
#include "items/cellroles.h"
#include "items/replicareader.h"
#include "items/wordmatch.h"
#include "items/words.h"

#include <algorithm>
#include <tuple>

namespace Vitrina {

StaffModel::StaffModel(ReplicaReader &reader, QObject *parent)
    : NarrowedModel(parent)
    , m_reader(reader)
{
    connect(&reader, &ReplicaReader::directoryChanged, this, &StaffModel::reload);
    reload();
}

void StaffModel::reload()
{
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    std::vector<StaffRow> rows;
    for (const StaffMember &member : directory->staff()) {
        StaffRow row;
        row.member = member;
        row.branch = directory->branch(member.branchId).name;
        row.order = folded(member.name);
        row.words = searchableWords(member.name + u' ' + member.login + u' ' + member.jobTitle +
                                    u' ' + row.branch);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const StaffRow &a, const StaffRow &b) {
        return std::tuple(!a.member.active, a.order, a.member.login) <
               std::tuple(!b.member.active, b.order, b.member.login);
    });
    setRows(std::move(rows));
}

bool StaffRow::matches(const QStringList &typed) const
{
    return allBeginOneOf(typed, words);
}

std::optional<StaffMember> StaffModel::memberAt(int row) const
{
    const StaffRow *one = shown(row);
    return one ? std::optional(one->member) : std::nullopt;
}

StaffReach StaffModel::reach() const
{
    return StaffReach(m_reader.viewer(), m_reader.directory()->visibleStaff(m_reader.viewer()));
}

int StaffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StaffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Name"),   tr("User name"), tr("Position"),
                              tr("Branch"), tr("Sees"),      tr("State")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

QString StaffModel::textOf(const StaffRow &row, int column)
{
    switch (column) {
    case Name:
        return row.member.name;
    case Login:
        return row.member.login;
    case Job:
        return row.member.jobTitle;
    case Branch:
        return row.branch;
    case Level:
        return accessLevelName(row.member.accessLevel);
    default:
        return row.member.active ? QString() : tr("Works here no more");
    }
}

QVariant StaffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StaffRow &row = *shown(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(row, index.column());
    case CellRole::ChipTone:
        return index.column() == State && !row.member.active ? QVariant::fromValue(Tone::Neutral)
                                                             : QVariant();
    case CellRole::Dim:
        return !row.member.active || index.column() == Branch || index.column() == Level;
    default:
        return {};
    }
}

} // namespace Vitrina
