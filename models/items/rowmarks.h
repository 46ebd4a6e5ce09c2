// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

namespace Vitrina {

/// Which rows of a table are marked, by their ids and by their rowids: a list asks by these while
/// it paints.
template <typename Id>
class RowMarks
{
public:
    bool contains(const Id &id) const { return m_rowOf.contains(id); }
    bool contains(quint32 row) const { return m_rows.contains(row); }

    quint32 add(const Id &id, quint32 row)
    {
        m_rowOf.insert(id, row);
        m_rows.insert(row);
        return row;
    }
    quint32 take(const Id &id)
    {
        const quint32 row = m_rowOf.take(id);
        m_rows.remove(row);
        return row;
    }
    /// It lies at another rowid now; gives the one before. Two may have changed places: settle()
    /// after the last.
    quint32 move(const Id &id, quint32 row)
    {
        const quint32 before = std::exchange(m_rowOf[id], row);
        m_rows.remove(before);
        return before;
    }
    void settle()
    {
        for (const quint32 row : std::as_const(m_rowOf))
            m_rows.insert(row);
    }

private:
    QHash<Id, quint32> m_rowOf;
    QSet<quint32> m_rows;
};

} // namespace Vitrina
