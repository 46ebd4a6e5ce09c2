// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/rebase.h"
#include "sync/slicepace.h"

namespace Vitrina {

/// What one pull brought, put into the replica a slice at a time, so that what people do goes
/// between (sync.md 20). Until the last slice the base stays where it was: whoever dies in the
/// middle pulls the same again. Where commands wait, and where all there is came, the rest goes in
/// at once: commands run again on one moment of the hub.
///
/// Belongs to one thread; @p incoming and @p pace, which says how large the slices are and learns
/// how long they took, must outlive it.
class SlicedPull
{
public:
    SlicedPull(const Incoming &incoming, SlicePace &pace);

    bool isDone() const { return m_done; }
    /// The next slice, in a transaction of its own. Throws DatabaseError, and goes on with the same
    /// slice then.
    Rebase::Outcome putNext(Database &replica, const Rules &rules, Rebase::Path path);

private:
    Incoming slice(size_t to) const;
    bool maySlice(Database &replica, Rebase::Path path) const;

    const Incoming &m_incoming;
    SlicePace &m_pace;
    size_t m_from = 0;
    bool m_done = false;
};

} // namespace Vitrina
