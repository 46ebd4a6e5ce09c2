// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/deedwords.h"

#include <QAbstractTableModel>
#include <QCache>

namespace Vitrina {

/// The commands that wait for the hub, in the order in which they go; or those that it did not
/// take, newest first. A row is read when it is shown, so that thousands cost nothing.
class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Which { Waiting, NotTaken };
    enum Column { Deed, When, Why, ColumnCount };

    /// Empty until refresh().
    OutboxModel(Which which, ReplicaReader &reader, QObject *parent = nullptr);

    std::optional<OutboxCommand> commandAt(int row) const;
    qint64 sequenceAt(int row) const;
    int rowOf(qint64 sequence) const;
    /// "Resolved a follow-up × 320 · Registered a contact × 95": of those that wait.
    QString summary() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// Reads which there are; rows come and go one by one unless they are many.
    void refresh();

private:
    struct Row
    {
        QString deed;
        QString when;
        QString whenInFull;
        QString why;
    };

    const Row &rowAt(int row) const;
    void removeGone(const std::vector<qint64> &present);
    void insertNew(const std::vector<qint64> &present);

    Which m_which;
    ReplicaReader &m_reader;
    DeedWords m_words;
    std::vector<qint64> m_sequences;
    mutable QCache<qint64, Row> m_rows{500};
};

} // namespace Vitrina
