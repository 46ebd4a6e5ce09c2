// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dealrows.h"
#include "items/narrowedmodel.h"

#include <optional>

namespace Vitrina {

class OutboxWatch;
class ReplicaReader;
struct ProvisionalChange;
struct Receipt;

struct StockRow
{
    Unit unit;
    QString model;
    QString branch;
    QString order; ///< what it is sorted by
    QStringList words;

    const UnitId &id() const { return unit.id; }
    /// Anywhere in the chassis number, of which people know the end; else where a word of model or
    /// colour begins.
    bool matches(const QStringList &typed) const;
};

/// The units of the whole company, by model and then by chassis number. It follows the replica.
class StockModel : public NarrowedModel<StockRow>
{
    Q_OBJECT

public:
    enum Column { Vin, Model, Colour, Branch, State, ColumnCount };

    explicit StockModel(ReplicaReader &reader, QObject *parent = nullptr);

    /// Whose provisional units are marked.
    void follow(const OutboxWatch &outbox);
    std::optional<Unit> unitAt(int row) const;
    /// Each colour there is, once, for those who type the next.
    QStringList colours() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void reload();
    void onChanged(const Receipt &receipt);
    void onProvisional(const ProvisionalChange &changed);
    bool isProvisional(const StockRow &row) const;
    QString toolTip(const StockRow &row, int column) const;
    static QString textOf(const StockRow &row, int column);

    ReplicaReader &m_reader;
    const OutboxWatch *m_outbox = nullptr;
};

} // namespace Vitrina
