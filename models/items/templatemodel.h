// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"
#include "domain/templaterows.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

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

/// The templates that the viewer may use for a quote: her own and those of its branch, in its
/// currency, by name. It follows the replica.
class TemplateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Models, Whose, Total, ColumnCount };

    TemplateModel(ReplicaReader &reader, TemplatePlace place, QObject *parent = nullptr);

    /// Only those in which each word typed begins a word of the name or of a model.
    void setFilter(const QString &typed);
    bool hasTemplates() const { return !m_all.empty(); }
    std::optional<QuoteTemplate> templateAt(int row) const;
    /// What it says; what a newer program wrote cannot be read.
    Result<QuoteContent> contentAt(int row) const;
    /// Those of its models that the catalogue does not have any more, by their names.
    QStringList goneAt(int row) const;
    /// -1 where it is not shown.
    int rowOf(const QuoteTemplateId &id) const;
    /// The one of this name that is hers, or, where @p owner is null, the branch's. Neither case
    /// nor accents count.
    std::optional<QuoteTemplate> named(const QString &name, const StaffId &owner) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QuoteTemplate quoteTemplate;
        Result<QuoteContent> content;
        QString models;
        QString total;
        QStringList gone;
        QString order; ///< what it is sorted by
        QStringList words;
    };

    void reload();
    void onChanged(const Receipt &receipt);
    void showMatching();
    Row rowFor(const QuoteTemplate &quoteTemplate, const Directory &directory) const;
    QString textOf(const Row &row, int column) const;

    ReplicaReader &m_reader;
    TemplatePlace m_place;
    QStringList m_typed;
    std::vector<Row> m_all;
    std::vector<size_t> m_shown; ///< places in m_all
};

} // namespace Vitrina
