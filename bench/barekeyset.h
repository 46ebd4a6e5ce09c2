// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/database.h"

#include <QAbstractTableModel>

namespace Vitrina::Bench {

/// The least that shows the same rows: pages of the file by keyset, texts as they come. What the
/// page is measured against.
class BareKeyset : public QAbstractTableModel
{
    Q_OBJECT

public:
    BareKeyset(Database &database, const StaffId &advisor, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    Database &m_database;
    qint64 m_advisor;
    qint64 m_lastDue = 0;
    qint64 m_lastRow = 0;
    bool m_more = true;
    std::vector<QStringList> m_rows;
};

} // namespace Vitrina::Bench
