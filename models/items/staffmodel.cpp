// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/staffmodel.h"

#include "domain/text.h"
#include "items/cellroles.h"
#include "items/replicareader.h"
#include "items/words.h"

#include <algorithm>
#include <tuple>

namespace Vitrina {

StaffModel::StaffModel(ReplicaReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
{
    connect(&reader, &ReplicaReader::directoryChanged, this, &StaffModel::reload);
    reload();
}

void StaffModel::reload()
{
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    std::vector<Row> rows;
    for (const StaffMember &member : directory->staff()) {
        Row row;
        row.member = member;
        row.branch = directory->branch(member.branchId).name;
        row.order = folded(member.name);
        row.words = searchWords(member.name + u' ' + member.login + u' ' + member.jobTitle + u' ' +
                                row.branch);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tuple(!a.member.active, a.order, a.member.login) <
               std::tuple(!b.member.active, b.order, b.member.login);
    });
    beginResetModel();
    m_all = std::move(rows);
    showMatching();
    endResetModel();
}

void StaffModel::setFilter(const QString &typed)
{
    beginResetModel();
    m_typed = searchWords(typed);
    showMatching();
    endResetModel();
}

void StaffModel::showMatching()
{
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        const QStringList &words = m_all[i].words;
        const bool matches =
            std::all_of(m_typed.begin(), m_typed.end(), [&words](const QString &word) {
                return std::any_of(words.begin(), words.end(), [&word](const QString &other) {
                    return other.startsWith(word);
                });
            });
        if (matches)
            m_shown.push_back(i);
    }
}

std::optional<StaffMember> StaffModel::memberAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_all[m_shown[size_t(row)]].member;
}

int StaffModel::rowOf(const StaffId &id) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](size_t place) { return m_all[place].member.id == id; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

bool StaffModel::contains(const StaffId &id) const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [&id](const Row &row) { return row.member.id == id; });
}

StaffReach StaffModel::reach() const
{
    return StaffReach(m_reader.viewer(), m_reader.directory()->visibleStaff(m_reader.viewer()));
}

int StaffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
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

QString StaffModel::textOf(const Row &row, int column)
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
    const Row &row = m_all[m_shown[size_t(index.row())]];
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
