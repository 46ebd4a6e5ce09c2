// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/idsource.h"

#include <QDateTime>
#include <QList>

#include <random>

namespace Vitrina {

/// All chance of the demonstration: the same numbers on every machine for one seed, which the
/// distributions of the standard library do not promise.
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed)
        : m_engine(seed)
    {
    }

    /// 0 up to, not including, @p limit.
    int below(int limit) { return int(m_engine() % quint64(limit)); }
    /// Both ends included.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <typename List>
    const typename List::value_type &pick(const List &list)
    {
        return list[below(int(list.size()))];
    }

    /// An entry of a table whose rows have a `weight`.
    template <typename Table>
    const auto &weighted(const Table &table)
    {
        int total = 0;
        for (const auto &row : table)
            total += row.weight;
        int left = below(total);
        for (const auto &row : table) {
            left -= row.weight;
            if (left < 0)
                return row;
        }
        return *std::begin(table);
    }

    /// An id as it would have been made then.
    template <typename AnyId>
    AnyId id(const QDateTime &at)
    {
        const qint64 milliseconds = at.toMSecsSinceEpoch();
        return IdSource([this] { return m_engine(); }, [milliseconds] { return milliseconds; })
            .next<AnyId>();
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace Vitrina
