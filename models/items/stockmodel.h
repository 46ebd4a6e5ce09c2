// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dealrows.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace Vitrina {

class OutboxWatch;
class ReplicaReader;
struct ProvisionalChange;
struct Receipt;

/// The units of the whole company, by model and then by chassis number. It follows the replica.
class StockModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Vin, Model, Colour, Branch, State, ColumnCount };

    explicit StockModel(ReplicaReader &reader, QObject *parent = nullptr);

    /// Only those in which each word typed is found: anywhere in the chassis number, of which
    /// people know the end; else where a word of model or colour begins. Accents and case do not
    /// count.
    void setFilter(const QString &typed);
    /// Whose provisional units are marked.
    void follow(const OutboxWatch &outbox);
    /// Whether there is any unit, shown or not.
    bool hasUnits() const { return !m_all.empty(); }
    /// Whether there is this one, shown or not.
    bool contains(const UnitId &id) const;
    std::optional<Unit> unitAt(int row) const;
    /// -1 where it is not shown.
    int rowOf(const UnitId &id) const;
    /// Each colour there is, once, for those who type the next.
    QStringList colours() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Unit unit;
        QString model;
        QString branch;
        QString order; ///< what it is sorted by
        QStringList words;
    };

    void reload();
    void onChanged(const Receipt &receipt);
    void onProvisional(const ProvisionalChange &changed);
    bool isProvisional(const Row &row) const;
    QString toolTip(const Row &row, int column) const;
    void showMatching();
    static bool matches(const Row &row, const QStringList &typed);
    static QString textOf(const Row &row, int column);

    ReplicaReader &m_reader;
    const OutboxWatch *m_outbox = nullptr;
    QStringList m_typed;
    std::vector<Row> m_all;
    std::vector<size_t> m_shown; ///< places in m_all
};

} // namespace Vitrina
