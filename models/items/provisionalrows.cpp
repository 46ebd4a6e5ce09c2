// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/provisionalrows.h"

namespace Vitrina {

namespace {

template <typename Id>
void countOne(QHash<Id, int> &counts, const Id &id, int by)
{
    int &count = counts[id];
    count += by;
    if (count <= 0)
        counts.remove(id);
}

} // namespace

bool ProvisionalRows::contains(const char *table, const QByteArray &id) const
{
    return m_rows.contains({QString::fromLatin1(table), id});
}

bool ProvisionalRows::isNew(const char *table, const QByteArray &id) const
{
    return m_rows.value({QString::fromLatin1(table), id}).brought > 0;
}

RowChanges ProvisionalRows::count(const WrittenRows &written, int by)
{
    RowChanges changed;
    for (const RowChange &row : written.rows) {
        const auto counted = m_rows.find({row.table, row.id});
        const Count before = counted == m_rows.end() ? Count() : *counted;
        const bool isBrought = row.kind == RowChange::Kind::Inserted;
        const Count after{before.written + by, before.brought + (isBrought ? by : 0)};
        if (after.known() != before.known())
            changed.push_back(row);
        if (after.written > 0)
            m_rows.insert({row.table, row.id}, after);
        else if (counted != m_rows.end())
            m_rows.erase(counted);
    }
    for (const QuoteId &quote : written.quotes)
        countOne(m_quotes, quote, by);
    if (!written.corrected.isNull())
        countOne(m_corrected, written.corrected, by);
    return changed;
}

} // namespace Vitrina
