// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/newspace.h"

#include "sync/elapsed.h"

namespace Vitrina {

bool NewsPace::isFree(const QDateTime &now) const
{
    return !isWithin(withinMs, oldest(), now);
}

void NewsPace::note(const QDateTime &now)
{
    m_times[m_next] = now;
    m_next = (m_next + 1) % most;
}

} // namespace Vitrina
