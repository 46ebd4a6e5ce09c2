// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/rowanchor.h"

#include <QCursor>
#include <QScrollBar>
#include <QTableView>

#include <optional>

namespace Vitrina {

RowAnchor::RowAnchor(const QTableView &table)
{
    const QAbstractItemModel *model = table.model();
    const int bottom = table.viewport()->height();
    const int column = table.columnAt(0); // one that is not hidden
    for (int row = table.rowAt(0); row >= 0 && row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, column);
        const int top = table.visualRect(index).top();
        if (top >= bottom)
            break;
        m_seen.push_back({QPersistentModelIndex(index), top});
    }
    if (m_seen.empty())
        return;
    const int first = m_seen.front().index.row();
    const auto prefer = [&](int row) {
        const bool seen = row >= first && row < first + int(m_seen.size());
        m_preferred = seen ? row - first : m_preferred;
        return seen;
    };
    const QPoint mouse = table.viewport()->mapFromGlobal(QCursor::pos());
    m_mouse = table.viewport()->underMouse() && table.viewport()->rect().contains(mouse) &&
              prefer(table.rowAt(mouse.y()));
    if (!m_mouse)
        prefer(table.currentIndex().row());
}

void RowAnchor::restore(QTableView &table) const
{
    const auto shift = [&](int i) -> std::optional<int> {
        if (i < 0 || i >= int(m_seen.size()) || !m_seen[size_t(i)].index.isValid())
            return std::nullopt;
        return table.visualRect(m_seen[size_t(i)].index).top() - m_seen[size_t(i)].top;
    };
    // Outwards from the one preferred; one that went its own way is no hold for the others.
    for (int distance = 0; distance < int(m_seen.size()); ++distance) {
        for (const int i : {m_preferred + distance, m_preferred - distance}) {
            const std::optional<int> by = shift(i);
            if (!by || (*by != shift(i + 1) && *by != shift(i - 1) && m_seen.size() > 1))
                continue;
            QScrollBar *bar = table.verticalScrollBar();
            bar->setValue(bar->value() + *by);
            return;
        }
    }
}

} // namespace Vitrina
