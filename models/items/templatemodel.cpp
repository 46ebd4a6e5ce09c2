// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/templatemodel.h"

#include "commands/commandexecutor.h"
#include "commands/quotetemplates.h"
#include "domain/moneytext.h"
#include "domain/text.h"
#include "items/cellroles.h"
#include "items/replicareader.h"
#include "storage/templatequeries.h"

#include <algorithm>
#include <tuple>

namespace Vitrina {

TemplateModel::TemplateModel(ReplicaReader &reader, TemplatePlace place, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_place(std::move(place))
{
    connect(&reader, &ReplicaReader::changed, this, &TemplateModel::onChanged);
    connect(&reader, &ReplicaReader::directoryChanged, this, &TemplateModel::reload);
    reload();
}

void TemplateModel::onChanged(const Receipt &receipt)
{
    const bool concerns =
        std::any_of(receipt.changes.begin(), receipt.changes.end(), [](const RowChange &change) {
            return change.table == QLatin1StringView(QuoteTemplate::table);
        });
    if (concerns || receipt.changes.empty()) // without any: more changed than is told
        reload();
}

void TemplateModel::reload()
{
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    std::vector<Row> rows;
    try {
        for (const QuoteTemplate &one : templatesFor(m_reader.database(), m_reader.viewer().id,
                                                     m_place.branch, m_place.currency.code()))
            rows.push_back(rowFor(one, *directory));
    } catch (const DatabaseError &error) {
        Q_EMIT m_reader.failed(error.problem());
        return;
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.order, a.quoteTemplate.id) < std::tie(b.order, b.quoteTemplate.id);
    });
    beginResetModel();
    m_all = std::move(rows);
    showMatching();
    endResetModel();
}

TemplateModel::Row TemplateModel::rowFor(const QuoteTemplate &quoteTemplate,
                                         const Directory &directory) const
{
    Row row{quoteTemplate, contentOf(quoteTemplate), {}, {}, {}, folded(quoteTemplate.name), {}};
    QStringList names;
    if (row.content) {
        for (const QuoteOffer &offer : std::as_const(row.content->offers)) {
            names += offer.text;
            const VehicleModel &model = directory.model(offer.modelId);
            if (!offer.modelId.isNull() && (model.id.isNull() || !model.active))
                row.gone += offer.text;
        }
        row.gone.removeDuplicates();
        const Result<Money> total =
            headlineOf(*row.content, m_place.currency, m_reader.timeWords().dayOf(m_reader.now()));
        row.total = total ? moneyText(*total, m_place.country) : QString();
    }
    row.models = names.join(QStringLiteral(" · "));
    row.words = searchWords(quoteTemplate.name + u' ' + row.models);
    return row;
}

void TemplateModel::setFilter(const QString &typed)
{
    beginResetModel();
    m_typed = searchWords(typed);
    showMatching();
    endResetModel();
}

void TemplateModel::showMatching()
{
    const auto matches = [this](const Row &row) {
        return std::all_of(m_typed.begin(), m_typed.end(), [&row](const QString &word) {
            return std::any_of(row.words.begin(), row.words.end(),
                               [&word](const QString &other) { return other.startsWith(word); });
        });
    };
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (matches(m_all[i]))
            m_shown.push_back(i);
    }
}

std::optional<QuoteTemplate> TemplateModel::templateAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_all[m_shown[size_t(row)]].quoteTemplate;
}

Result<QuoteContent> TemplateModel::contentAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return failure(Problem::Code::NotFound, {QString::fromLatin1(QuoteTemplate::table)});
    return m_all[m_shown[size_t(row)]].content;
}

QStringList TemplateModel::goneAt(int row) const
{
    return row < 0 || row >= rowCount() ? QStringList() : m_all[m_shown[size_t(row)]].gone;
}

int TemplateModel::rowOf(const QuoteTemplateId &id) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](size_t place) {
        return m_all[place].quoteTemplate.id == id;
    });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

std::optional<QuoteTemplate> TemplateModel::named(const QString &name, const StaffId &owner) const
{
    const QString wanted = folded(name.simplified());
    for (const Row &row : m_all) {
        if (row.quoteTemplate.ownerId == owner && row.order == wanted)
            return row.quoteTemplate;
    }
    return std::nullopt;
}

int TemplateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TemplateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TemplateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Total)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Name"), tr("Models"), tr("Whose"), tr("Total")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

QString TemplateModel::textOf(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.quoteTemplate.name;
    case Models:
        if (!row.content)
            return tr("Written by a newer Vitrina: update the program");
        return row.gone.isEmpty() ? row.models
                                  : tr("%1 (no longer in the catalogue: %2)")
                                        .arg(row.models, row.gone.join(QStringLiteral(", ")));
    case Whose:
        return row.quoteTemplate.ownerId.isNull() ? tr("The branch's") : tr("Mine");
    default:
        return row.total;
    }
}

QVariant TemplateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_all[m_shown[size_t(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(row, index.column());
    case CellRole::RightAligned:
        return index.column() == Total;
    case CellRole::Dim:
        return index.column() == Models || index.column() == Whose;
    default:
        return {};
    }
}

} // namespace Vitrina
