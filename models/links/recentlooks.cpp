// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/recentlooks.h"

#include <algorithm>

namespace Vitrina {

bool RecentLooks::isFresh(const Entry &entry, const QDateTime &now) const
{
    const qint64 age = entry.at.msecsTo(now);
    const QDateTime &expiresAt = entry.look.quote->expiresAt;
    // Below zero the clock was set back. At expiry the database has to say so itself.
    return age >= 0 && age < keptMs && !(expiresAt.isValid() && now >= expiresAt);
}

RecentLooks::Entry *RecentLooks::find(const LinkTokenHash &link, const QDateTime &now)
{
    const auto found = m_entries.find(link.bytes);
    if (found == m_entries.end())
        return nullptr;
    if (isFresh(*found->second, now))
        return found->second.get();
    m_entries.erase(found);
    return nullptr;
}

RecentLooks::Entry *RecentLooks::keep(const LinkTokenHash &link, LinkLook look,
                                      const QDateTime &now)
{
    Q_ASSERT(look.quote);
    if (int(m_entries.size()) >= mostLinks)
        makeRoom(now);
    auto &place = m_entries[link.bytes];
    place = std::make_unique<Entry>(Entry{now, std::move(look), {}});
    return place.get();
}

void RecentLooks::makeRoom(const QDateTime &now)
{
    std::erase_if(m_entries, [&](const auto &kept) { return !isFresh(*kept.second, now); });
    if (int(m_entries.size()) < mostLinks)
        return;
    m_entries.erase(
        std::min_element(m_entries.begin(), m_entries.end(),
                         [](const auto &a, const auto &b) { return a.second->at < b.second->at; }));
}

} // namespace Vitrina
