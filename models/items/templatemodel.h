// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"
#include "domain/templaterows.h"
#include "items/narrowedmodel.h"

#include <optional>

namespace Vitrina {

class Directory;
class ReplicaReader;
struct Receipt;

/// For which quotes templates are looked for.
struct TemplatePlace
{
    BranchId branch;
    Currency currency;
    QString country; ///< how money is written
};

struct TemplateRow
{
    QuoteTemplate quoteTemplate;
    Result<QuoteContent> content;
    QString models;
    QString total;
    QStringList gone;
    QString order; ///< what it is sorted by
    QStringList words;

    const QuoteTemplateId &id() const { return quoteTemplate.id; }
    /// Each typed begins a word of the name or of a model.
    bool matches(const QStringList &typed) const;
};

/// The templates that the viewer may use for a quote: her own and those of its branch, in its
/// currency, by name. It follows the replica.
class TemplateModel : public NarrowedModel<TemplateRow>
{
    Q_OBJECT

public:
    enum Column { Name, Models, Whose, Total, ColumnCount };

    TemplateModel(ReplicaReader &reader, TemplatePlace place, QObject *parent = nullptr);

    std::optional<QuoteTemplate> templateAt(int row) const;
    /// What it says; what a newer program wrote cannot be read.
    Result<QuoteContent> contentAt(int row) const;
    /// Those of its models that the catalogue does not have any more, by their names.
    QStringList goneAt(int row) const;
    /// The one of this name that is hers, or, where @p owner is null, the branch's. Neither case
    /// nor accents count.
    std::optional<QuoteTemplate> named(const QString &name, const StaffId &owner) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void reload();
    void onChanged(const Receipt &receipt);
    TemplateRow rowFor(const QuoteTemplate &quoteTemplate, const Directory &directory) const;
    QString textOf(const TemplateRow &row, int column) const;

    ReplicaReader &m_reader;
    TemplatePlace m_place;
};

} // namespace Vitrina
