// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/amortization.h"

#include <QAbstractTableModel>

namespace Vitrina {

/// The instalments of one credit, a row each (S0.2), money as the country writes it.
class AmortizationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Due, Interest, Principal, Charges, Payment, Balance, ColumnCount };

    explicit AmortizationModel(QString country, QObject *parent = nullptr);

    void setTable(AmortizationTable table);
    /// All of it as text, columns parted by tabs, for the clipboard.
    QString text() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(const Instalment &row, int column) const;

    QString m_country;
    AmortizationTable m_table;
};

} // namespace Vitrina
