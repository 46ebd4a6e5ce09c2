// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <deque>
#include <utility>

namespace Vitrina {

/// The papers that were made last, by what their page says: a paper takes a hundred times as long
/// as its page, so whoever asks for one again and again has it made once. One thread.
class RecentPapers
{
public:
    static constexpr std::size_t mostPapers = 32; ///< some 60 KB each

    /// Null where it is not there. Good until the next call of keep().
    const QByteArray *find(const QByteArray &key) const;
    const QByteArray &keep(const QByteArray &key, QByteArray pdf);
    std::size_t size() const { return m_papers.size(); }

private:
    std::deque<std::pair<QByteArray, QByteArray>> m_papers; ///< the oldest first
};

} // namespace Vitrina
