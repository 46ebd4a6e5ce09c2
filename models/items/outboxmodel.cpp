// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/outboxmodel.h"

#include "items/cellroles.h"
#include "items/refusalwords.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// Beyond this many rows coming or going at once, telling of each takes longer than a reset.
constexpr size_t oneByOne = 50;

} // namespace

OutboxModel::OutboxModel(Which which, ReplicaReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_which(which)
    , m_reader(reader)
    , m_words(reader)
{
}

void OutboxModel::refresh()
{
    std::vector<qint64> present;
    try {
        present = m_which == Which::Waiting ? waitingCommands(m_reader.database())
                                            : refusedCommands(m_reader.database());
    } catch (const DatabaseError &error) {
        Q_EMIT m_reader.failed(error.problem());
        return;
    }
    if (m_which == Which::NotTaken)
        std::reverse(present.begin(), present.end());
    m_rows.clear(); // clients may have other names by now
    const size_t more =
        std::max(present.size(), m_sequences.size()) - std::min(present.size(), m_sequences.size());
    if (more > oneByOne) {
        beginResetModel();
        m_sequences = std::move(present);
        endResetModel();
        return;
    }
    removeGone(present);
    insertNew(present);
    if (!m_sequences.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void OutboxModel::removeGone(const std::vector<qint64> &present)
{
    const QSet<qint64> stand(present.begin(), present.end());
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (stand.contains(m_sequences[size_t(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_sequences.erase(m_sequences.begin() + row);
        endRemoveRows();
    }
}

/// What is there already stands in the same order.
void OutboxModel::insertNew(const std::vector<qint64> &present)
{
    for (size_t row = 0; row < present.size(); ++row) {
        if (row < m_sequences.size() && m_sequences[row] == present[row])
            continue;
        beginInsertRows({}, int(row), int(row));
        m_sequences.insert(m_sequences.begin() + qsizetype(row), present[row]);
        endInsertRows();
    }
}

std::optional<OutboxCommand> OutboxModel::commandAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    try {
        return loadOutboxCommand(m_reader.database(), sequenceAt(row));
    } catch (const DatabaseError &) {
        return std::nullopt; // told when the rest is read
    }
}

qint64 OutboxModel::sequenceAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : m_sequences[size_t(row)];
}

int OutboxModel::rowOf(qint64 sequence) const
{
    const auto found = std::find(m_sequences.begin(), m_sequences.end(), sequence);
    return found == m_sequences.end() ? -1 : int(found - m_sequences.begin());
}

QString OutboxModel::summary() const
{
    QStringList kinds;
    for (const auto &[deed, count] : m_reader.guarded([this] { return m_words.waiting(); }))
        kinds += QStringLiteral("%1 × %2").arg(deed, QLocale().toString(count));
    return kinds.join(QStringLiteral(" · "));
}

const OutboxModel::Row &OutboxModel::rowAt(int row) const
{
    const qint64 sequence = sequenceAt(row);
    if (const Row *known = m_rows.object(sequence))
        return *known;
    auto *fresh = new Row;
    if (const std::optional<OutboxCommand> command = commandAt(row)) {
        const TimeWords words = m_reader.timeWords();
        fresh->deed = m_words.deed(*command);
        fresh->when = words.past(command->at, m_reader.now());
        fresh->whenInFull = words.inFull(command->at);
        fresh->why = refusalReason(*command);
    }
    m_rows.insert(sequence, fresh);
    return *fresh;
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sequences.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("What you did"), tr("When"),
                              m_which == Which::Waiting ? QString()
                                                        : tr("Why it was not accepted")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return role == CellRole::Dim ? QVariant(index.column() != Deed) : QVariant();
    const Row &row = rowAt(index.row());
    switch (index.column()) {
    case Deed:
        return row.deed;
    case When:
        return role == Qt::ToolTipRole ? row.whenInFull : row.when;
    default:
        return row.why;
    }
}

} // namespace Vitrina
