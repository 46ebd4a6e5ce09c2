// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/slicepace.h"

#include <algorithm>
#include <chrono>

namespace Vitrina {

namespace {

qint64 steadyMicroseconds()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

SlicePace::SlicePace()
    : SlicePace(Limits(), steadyMicroseconds)
{
}

SlicePace::SlicePace(const Limits &limits, Stopwatch stopwatch)
    : m_limits(limits)
    , m_stopwatch(std::move(stopwatch))
    , m_rows(limits.first)
{
}

/// The end of a pull, a few rows, is mostly the way to the disk: of what more would take it says
/// something only where it took too long.
void SlicePace::took(int rows, qint64 microseconds)
{
    if (rows < m_rows && microseconds <= budget)
        return;
    const qint64 fitting = rows * (budget / 2) / std::max<qint64>(microseconds, 1);
    const qint64 most = std::min<qint64>(m_limits.most, 2 * qint64(m_rows));
    m_rows =
        int(std::clamp<qint64>(fitting, m_limits.least, std::max<qint64>(most, m_limits.least)));
}

} // namespace Vitrina
