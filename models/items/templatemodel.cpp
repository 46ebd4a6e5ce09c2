// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/templatemodel.h"

#include "commands/commandexecutor.h"
#include "commands/quotetemplates.h"
#include "domain/moneytext.h"
#include "domain/searchable.h"
#include "items/cellroles.h"
#include "items/replicareader.h"
#include "items/wordmatch.h"
#include "storage/templatequeries.h"

#include <algorithm>
#include <tuple>

namespace Vitrina {

TemplateModel::TemplateModel(ReplicaReader &reader, TemplatePlace place, QObject *parent)
    : NarrowedModel(parent)
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
    std::vector<TemplateRow> rows;
    try {
        for (const QuoteTemplate &one : templatesFor(m_reader.database(), m_reader.viewer().id,
                                                     m_place.branch, m_place.currency.code()))
            rows.push_back(rowFor(one, *directory));
    } catch (const DatabaseError &error) {
        Q_EMIT m_reader.failed(error.problem());
        return;
    }
    std::sort(rows.begin(), rows.end(), [](const TemplateRow &a, const TemplateRow &b) {
        return std::tie(a.order, a.quoteTemplate.id) < std::tie(b.order, b.quoteTemplate.id);
    });
    setRows(std::move(rows));
}

TemplateRow TemplateModel::rowFor(const QuoteTemplate &quoteTemplate,
                                  const Directory &directory) const
{
    TemplateRow row{
        quoteTemplate, contentOf(quoteTemplate), {}, {}, {}, folded(quoteTemplate.name), {}};
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
    row.words = searchableWords(quoteTemplate.name + u' ' + row.models);
    return row;
}

bool TemplateRow::matches(const QStringList &typed) const
{
    return allBeginOneOf(typed, words);
}

std::optional<QuoteTemplate> TemplateModel::templateAt(int row) const
{
    const TemplateRow *one = shown(row);
    return one ? std::optional(one->quoteTemplate) : std::nullopt;
}

Result<QuoteContent> TemplateModel::contentAt(int row) const
{
    if (const TemplateRow *one = shown(row))
        return one->content;
    return failure(Problem::Code::NotFound, {QString::fromLatin1(QuoteTemplate::table)});
}

QStringList TemplateModel::goneAt(int row) const
{
    const TemplateRow *one = shown(row);
    return one ? one->gone : QStringList();
}

std::optional<QuoteTemplate> TemplateModel::named(const QString &name, const StaffId &owner) const
{
    const QString wanted = folded(name.simplified());
    for (const TemplateRow &row : all()) {
        if (row.quoteTemplate.ownerId == owner && row.order == wanted)
            return row.quoteTemplate;
    }
    return std::nullopt;
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

QString TemplateModel::textOf(const TemplateRow &row, int column) const
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
    const TemplateRow &row = *shown(index.row());
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
