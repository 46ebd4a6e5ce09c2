// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/text.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

namespace Vitrina {

/// What tables have in common whose rows are all here and are narrowed by typing: which rows are
/// shown, and where one of them stands. A Row says its id() and whether it matches() the words
/// typed.
template <typename Row>
class NarrowedModel : public QAbstractTableModel
{
public:
    using Id = std::decay_t<decltype(std::declval<const Row &>().id())>;

    /// Only the rows that match each word typed; accents and case do not count.
    void setFilter(const QString &typed)
    {
        beginResetModel();
        m_typed = searchWords(typed);
        narrow();
        endResetModel();
    }
    /// Whether there is any row, shown or not.
    bool hasAny() const { return !m_all.empty(); }
    /// Whether there is this one, shown or not.
    bool contains(const Id &id) const
    {
        return std::any_of(m_all.begin(), m_all.end(),
                           [&id](const Row &row) { return row.id() == id; });
    }
    /// -1 where it is not shown.
    int rowOf(const Id &id) const
    {
        const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                        [&](size_t place) { return m_all[place].id() == id; });
        return found == m_shown.end() ? -1 : int(found - m_shown.begin());
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }

protected:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_all = std::move(rows);
        narrow();
        endResetModel();
    }
    const std::vector<Row> &all() const { return m_all; }
    /// Of what is shown; nullptr where there is no such row.
    const Row *shown(int row) const
    {
        return row < 0 || row >= rowCount() ? nullptr : &m_all[m_shown[size_t(row)]];
    }

private:
    void narrow()
    {
        m_shown.clear();
        for (size_t i = 0; i < m_all.size(); ++i) {
            if (m_all[i].matches(m_typed))
                m_shown.push_back(i);
        }
    }

    QStringList m_typed;
    std::vector<Row> m_all;
    std::vector<size_t> m_shown; ///< places in m_all
};

} // namespace Vitrina
