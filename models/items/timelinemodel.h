// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QAbstractListModel>

namespace Vitrina {

/// What happened with a client, newest first (S2.1), worded for the reader; the roles are
/// TimelineRole.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TimelineModel(ReplicaReader &reader, QObject *parent = nullptr);

    void setEntries(std::vector<TimelineEntry> entries);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString lead(const TimelineEntry &entry) const;
    QString text(const TimelineEntry &entry) const;
    QString toolTip(const TimelineEntry &entry) const;

    ReplicaReader &m_reader;
    std::vector<TimelineEntry> m_entries;
    QDateTime m_now;
};

} // namespace Vitrina
