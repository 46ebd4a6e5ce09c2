// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/stockmodel.h"

#include "domain/searchable.h"
#include "items/cellroles.h"
#include "items/dealwords.h"
#include "items/outboxwatch.h"
#include "items/provisionalwords.h"
#include "items/replicareader.h"
#include "items/wordmatch.h"

#include <algorithm>
#include <tuple>

namespace Vitrina {

namespace {

/// A unit that is free needs no colour: most are.
QVariant toneOf(UnitState state)
{
    switch (state) {
    case UnitState::Held:
        return QVariant::fromValue(Tone::Reserved);
    case UnitState::Sold:
        return QVariant::fromValue(Tone::Done);
    case UnitState::Withdrawn:
        return QVariant::fromValue(Tone::Neutral);
    case UnitState::Free:
        break;
    }
    return {};
}

} // namespace

StockModel::StockModel(ReplicaReader &reader, QObject *parent)
    : NarrowedModel(parent)
    , m_reader(reader)
{
    connect(&reader, &ReplicaReader::changed, this, &StockModel::onChanged);
    connect(&reader, &ReplicaReader::directoryChanged, this, &StockModel::reload);
    reload();
}

void StockModel::onChanged(const Receipt &receipt)
{
    const bool concerns =
        std::any_of(receipt.changes.begin(), receipt.changes.end(), [](const RowChange &change) {
            return change.table == QLatin1StringView(Unit::table);
        });
    if (concerns || receipt.changes.empty()) // without any: more changed than is told
        reload();
}

void StockModel::follow(const OutboxWatch &outbox)
{
    m_outbox = &outbox;
    connect(&outbox, &OutboxWatch::provisionalChanged, this, &StockModel::onProvisional);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// The hub took what is shown already, or it is here alone so far: nothing is read anew.
void StockModel::onProvisional(const ProvisionalChange &changed)
{
    for (const UnitId &unit : changed.units) {
        if (const int row = rowOf(unit); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

bool StockModel::isProvisional(const StockRow &row) const
{
    return m_outbox && m_outbox->isProvisional(row.unit.id);
}

QString StockModel::toolTip(const StockRow &row, int column) const
{
    const QString said = textOf(row, column);
    return isProvisional(row) ? said + QStringLiteral(" · ") + provisionalTip() : said;
}

void StockModel::reload()
{
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    std::vector<StockRow> rows;
    for (const Unit &unit : m_reader.units()) {
        StockRow row;
        row.unit = unit;
        row.model = modelName(directory->model(unit.modelId));
        row.branch = directory->branch(unit.branchId).name;
        row.order = folded(row.model);
        row.words = searchableWords(row.model + u' ' + unit.colour);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const StockRow &a, const StockRow &b) {
        return std::tie(a.order, a.model, a.unit.vin) < std::tie(b.order, b.model, b.unit.vin);
    });
    setRows(std::move(rows));
}

bool StockRow::matches(const QStringList &typed) const
{
    return std::all_of(typed.begin(), typed.end(), [this](const QString &word) {
        return unit.vin.contains(word, Qt::CaseInsensitive) || beginsOneOf(word, words);
    });
}

std::optional<Unit> StockModel::unitAt(int row) const
{
    const StockRow *one = shown(row);
    return one ? std::optional(one->unit) : std::nullopt;
}

QStringList StockModel::colours() const
{
    QStringList colours;
    for (const StockRow &row : all()) {
        if (!row.unit.colour.isEmpty())
            colours += row.unit.colour;
    }
    colours.removeDuplicates();
    colours.sort(Qt::CaseInsensitive);
    return colours;
}

int StockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Chassis number"), tr("Model"), tr("Colour"), tr("Branch"),
                              tr("State")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

QString StockModel::textOf(const StockRow &row, int column)
{
    switch (column) {
    case Vin:
        return row.unit.vin;
    case Model:
        return row.model;
    case Colour:
        return row.unit.colour;
    case Branch:
        return row.branch;
    default:
        return unitStateName(row.unit.state);
    }
}

QVariant StockModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StockRow &row = *shown(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleDescriptionRole:
        return index.column() == Vin && isProvisional(row) ? QVariant(provisionalTip())
                                                           : QVariant();
    case CellRole::DotColour:
        return index.column() == Vin && isProvisional(row) ? QVariant::fromValue(Dot::Waiting)
                                                           : QVariant();
    case CellRole::ChipTone:
        return index.column() == State ? toneOf(row.unit.state) : QVariant();
    case CellRole::Dim:
        return index.column() == Branch;
    default:
        return {};
    }
}

} // namespace Vitrina
