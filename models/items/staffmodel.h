// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/staffreach.h"
#include "items/narrowedmodel.h"

#include <optional>

namespace Vitrina {

class ReplicaReader;

struct StaffRow
{
    StaffMember member;
    QString branch;
    QString order; ///< what it is sorted by
    QStringList words;

    const StaffId &id() const { return member.id; }
    /// Each typed begins a word of name, user name, job or branch.
    bool matches(const QStringList &typed) const;
};

/// The people of the company, by name; those who work here no more are last. It follows the
/// replica.
class StaffModel : public NarrowedModel<StaffRow>
{
    Q_OBJECT

public:
    enum Column { Name, Login, Job, Branch, Level, State, ColumnCount };

    explicit StaffModel(ReplicaReader &reader, QObject *parent = nullptr);

    std::optional<StaffMember> memberAt(int row) const;
    /// Of the viewer, as things are.
    StaffReach reach() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void reload();
    static QString textOf(const StaffRow &row, int column);

    ReplicaReader &m_reader;
};

} // namespace Vitrina
