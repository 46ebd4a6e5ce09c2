// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>

#include <vector>

class QTableView;

namespace Vitrina {

/// Keeps what is seen in a table where it is while rows come, go and move by themselves: the row
/// under the mouse stays under it; else the current row stays at its height; else the first that is
/// seen. A row that itself moves on takes nothing along.
class RowAnchor
{
public:
    /// Notes what is in sight now.
    explicit RowAnchor(const QTableView &table);

    /// Scrolls so that it stands where it stood.
    void restore(QTableView &table) const;

private:
    struct Seen
    {
        QPersistentModelIndex index;
        int top = 0;
    };

    std::vector<Seen> m_seen; ///< from the top down
    int m_preferred = 0;      ///< among them
    bool m_mouse = false;
};

} // namespace Vitrina
