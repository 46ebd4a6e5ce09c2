// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/recentpapers.h"

#include <algorithm>

namespace Vitrina {

const QByteArray *RecentPapers::find(const QByteArray &key) const
{
    const auto found = std::find_if(m_papers.begin(), m_papers.end(),
                                    [&](const auto &paper) { return paper.first == key; });
    return found == m_papers.end() ? nullptr : &found->second;
}

const QByteArray &RecentPapers::keep(const QByteArray &key, QByteArray pdf)
{
    if (m_papers.size() >= mostPapers)
        m_papers.pop_front();
    return m_papers.emplace_back(key, std::move(pdf)).second;
}

} // namespace Vitrina
