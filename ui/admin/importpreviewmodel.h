// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/importwork.h"

#include <QAbstractTableModel>

namespace Vitrina {

/// The first rows of a file, each with what would become of it. Columns: the row's number in the
/// file, its fate, then those of the file. What cannot be taken as it stands is marked by a sign
/// and a colour, and explained in the tooltip and by problemsOf().
class ImportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowNumber, Fate, FirstCell };

    using QAbstractTableModel::QAbstractTableModel;

    void present(const ImportLook &look);
    /// In words; empty where there is nothing to say.
    QString problemsOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant fateData(const PreviewRow &row, int role) const;
    QVariant cellData(const PreviewRow &row, int cell, int role) const;
    bool isJudged() const { return m_look.missing.isEmpty(); }

    ImportLook m_look;
};

} // namespace Vitrina
