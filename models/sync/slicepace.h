// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace Vitrina {

/// How many rows of a pull go in at once, so that no slice keeps people's own work waiting for
/// longer than its budget (sync.md 20). By what the slices before took on this computer: half the
/// budget is aimed at, so that rows may cost twice as much without a slice too long, and a slice is
/// at most twice as large as the one before.
///
/// Belongs to one thread at a time.
class SlicePace
{
public:
    /// Microseconds since whenever; never goes back.
    using Stopwatch = std::function<qint64()>;
    struct Limits
    {
        int first = 25;
        int least = 10; ///< also where a slow disk has no room for so many: it has to end some day
        int most = 400;
    };
    static constexpr qint64 budget = 8000; ///< microseconds

    SlicePace();
    explicit SlicePace(const Limits &limits, Stopwatch stopwatch);

    /// Of the next slice.
    int rows() const { return m_rows; }
    qint64 now() const { return m_stopwatch(); }
    /// A slice of @p rows took so many @p microseconds, its way to the disk included.
    void took(int rows, qint64 microseconds);

private:
    Limits m_limits;
    Stopwatch m_stopwatch;
    int m_rows;
};

} // namespace Vitrina
