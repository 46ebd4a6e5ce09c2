// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <array>

namespace Vitrina {

/// How often news of the hub are followed: at once, but at most four times in any second, so that a
/// busy showroom is neither late nor asked without end (sync.md 17).
class NewsPace
{
public:
    static constexpr size_t most = 4;
    static constexpr qint64 withinMs = 1000;

    bool isFree(const QDateTime &now) const;
    /// When isFree() will be true, where it is not.
    QDateTime nextFree() const { return oldest().addMSecs(withinMs); }
    void note(const QDateTime &now);

private:
    const QDateTime &oldest() const { return m_times[m_next]; }

    std::array<QDateTime, most> m_times{}; ///< of the last ones, in a ring
    size_t m_next = 0;
};

} // namespace Vitrina
