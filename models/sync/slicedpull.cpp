// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/slicedpull.h"

#include "sync/pendingcommand.h"
#include "sync/plantedfault.h"

#include <algorithm>

namespace Vitrina {

SlicedPull::SlicedPull(const Incoming &incoming, SlicePace &pace)
    : m_incoming(incoming)
    , m_pace(pace)
{
}

Rebase::Outcome SlicedPull::putNext(Database &replica, const Rules &rules, Rebase::Path path)
{
    const size_t all = m_incoming.rows.size();
    const bool sliced = maySlice(replica, path);
    const size_t to = sliced ? std::min(all, m_from + size_t(m_pace.rows())) : all;
    const qint64 begun = m_pace.now();
    const Rebase::Outcome outcome = Rebase(replica, rules).run(slice(to), path);
    if (sliced)
        m_pace.took(int(to - m_from), m_pace.now() - begun);
    m_from = to;
    m_done = to == all;
    return outcome;
}

bool SlicedPull::maySlice(Database &replica, Rebase::Path path) const
{
    return !m_incoming.whole && path == Rebase::Path::Shortest && pendingIds(replica).empty();
}

/// What goes away goes first, as nothing that comes may stand against it; what was decided is last.
Incoming SlicedPull::slice(size_t to) const
{
    if (m_from == 0 && to == m_incoming.rows.size())
        return m_incoming;
    Incoming slice;
    slice.whole = m_incoming.whole;
    slice.at = m_incoming.at;
    slice.goesOn = to < m_incoming.rows.size();
    slice.rows.assign(m_incoming.rows.begin() + qsizetype(m_from),
                      m_incoming.rows.begin() + qsizetype(to));
    if (m_from == 0) {
        slice.moved = m_incoming.moved;
        slice.tombstones = m_incoming.tombstones;
        slice.lost = m_incoming.lost;
        slice.open = m_incoming.open;
    }
    if (!slice.goesOn || isPlanted("sync_base_before_its_rows"))
        slice.base = m_incoming.base;
    if (!slice.goesOn) {
        slice.verdicts = m_incoming.verdicts;
        slice.unknown = m_incoming.unknown;
    }
    return slice;
}

} // namespace Vitrina
