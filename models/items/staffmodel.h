// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/staffreach.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace Vitrina {

class ReplicaReader;

/// The people of the company, by name; those who work here no more are last. It follows the
/// replica.
class StaffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Login, Job, Branch, Level, State, ColumnCount };

    explicit StaffModel(ReplicaReader &reader, QObject *parent = nullptr);

    /// Only those in which each word typed begins a word of name, user name, job or branch.
    void setFilter(const QString &typed);
    std::optional<StaffMember> memberAt(int row) const;
    /// -1 where it is not shown.
    int rowOf(const StaffId &id) const;
    /// Whether there is this one, shown or not.
    bool contains(const StaffId &id) const;
    /// Of the viewer, as things are.
    StaffReach reach() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        StaffMember member;
        QString branch;
        QString order; ///< what it is sorted by
        QStringList words;
    };

    void reload();
    void showMatching();
    static QString textOf(const Row &row, int column);

    ReplicaReader &m_reader;
    QStringList m_typed;
    std::vector<Row> m_all;
    std::vector<size_t> m_shown; ///< places in m_all
};

} // namespace Vitrina
