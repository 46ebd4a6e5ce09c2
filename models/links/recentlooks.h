// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkdesk.h"
#include "links/linkpage.h"

#include <map>
#include <memory>

namespace Vitrina {

/// What a live link showed a moment ago, so that a page that many open costs no query each time. No
/// other link is kept: whoever guesses fills nothing. One thread.
class RecentLooks
{
public:
    static constexpr int keptMs = 2000;
    static constexpr int mostLinks = 512;

    struct Entry
    {
        QDateTime at;
        LinkLook look;
        std::map<std::pair<PageLanguage, LinkPage::Reader>, RenderedPage> pages;
    };

    /// Null where there is none that is fresh. Good until the next call.
    Entry *find(const LinkTokenHash &link, const QDateTime &now);
    /// For a live link only.
    Entry *keep(const LinkTokenHash &link, LinkLook look, const QDateTime &now);
    int size() const { return int(m_entries.size()); }

private:
    bool isFresh(const Entry &entry, const QDateTime &now) const;
    void makeRoom(const QDateTime &now);

    std::map<QByteArray, std::unique_ptr<Entry>> m_entries;
};

} // namespace Vitrina
