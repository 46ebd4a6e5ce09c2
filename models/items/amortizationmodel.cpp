// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/amortizationmodel.h"

#include "domain/daytext.h"
#include "domain/moneytext.h"
#include "items/cellroles.h"

namespace Vitrina {

AmortizationModel::AmortizationModel(QString country, QObject *parent)
    : QAbstractTableModel(parent)
    , m_country(std::move(country))
{
}

void AmortizationModel::setTable(AmortizationTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int AmortizationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int AmortizationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString AmortizationModel::cell(const Instalment &row, int column) const
{
    const auto money = [this](const Money &amount) {
        return moneyText(amount, m_country, MoneySign::None);
    };
    switch (column) {
    case Number:
        return QString::number(row.number);
    case Due:
        return columnDayText(row.due);
    case Interest:
        return money(row.interest);
    case Principal:
        return money(row.principal);
    case Charges:
        return money(row.charges + row.tax);
    case Payment:
        return money(row.payment);
    case Balance:
        return money(row.balance);
    default:
        return {};
    }
}

QVariant AmortizationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(m_table.rows[size_t(index.row())], index.column());
    case CellRole::RightAligned:
        return index.column() != Due;
    case CellRole::Emphasis:
        return index.column() == Payment;
    case CellRole::Dim:
        return index.column() == Number;
    default:
        return {};
    }
}

QVariant AmortizationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Due ? Qt::AlignLeft | Qt::AlignVCenter
                                  : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Due:
        return tr("Due");
    case Interest:
        return tr("Interest");
    case Principal:
        return tr("Principal");
    case Charges:
        return tr("Charges");
    case Payment:
        return tr("Instalment");
    case Balance:
        return tr("Balance");
    default:
        return {};
    }
}

QString AmortizationModel::text() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells += headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines += cells.join(u'\t');
    for (const Instalment &row : m_table.rows) {
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column)
            cells += cell(row, column);
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace Vitrina
