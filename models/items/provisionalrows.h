// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/changerecorder.h"

#include <vector>

namespace Vitrina {

/// What a command that waits has written.
struct WrittenRows
{
    RowChanges rows;
    std::vector<QuoteId> quotes; ///< that one of the rows is a part of, each once
    ClientId corrected;          ///< whose data it corrects; null: nobody's
};

/// The rows that commands which wait have written, by table and id, the quotes they are parts
/// of, and the clients whose data they correct. Counts, as several commands may have written one
/// row.
class ProvisionalRows
{
public:
    /// Both return the rows of which something else is true now.
    RowChanges add(const WrittenRows &written) { return count(written, 1); }
    RowChanges drop(const WrittenRows &written) { return count(written, -1); }

    bool contains(const char *table, const QByteArray &id) const;
    /// A command that waits brought it: what the hub numbers may get another number.
    bool isNew(const char *table, const QByteArray &id) const;
    /// A row of it waits.
    bool touches(const QuoteId &quote) const { return m_quotes.contains(quote); }
    bool corrects(const ClientId &client) const { return m_corrected.contains(client); }

private:
    struct Count
    {
        int written = 0;
        int brought = 0;

        bool operator==(const Count &) const = default;
        Count known() const { return {written > 0, brought > 0}; }
    };
    using Key = std::pair<QString, QByteArray>;

    RowChanges count(const WrittenRows &written, int by);

    QHash<Key, Count> m_rows;
    QHash<QuoteId, int> m_quotes;
    QHash<ClientId, int> m_corrected;
};

} // namespace Vitrina
