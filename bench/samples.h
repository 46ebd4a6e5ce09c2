// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace Vitrina::Bench {

/// Times in milliseconds, one a repetition.
class Samples
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    int size() const { return int(m_ms.size()); }
    double percentile(double share) const;
    double p50() const { return percentile(0.50); }
    double p95() const { return percentile(0.95); }
    /// Each divided by what was measured beside it, in turns; as many of them.
    Samples over(const Samples &floors) const;

private:
    std::vector<double> m_ms;
};

double millisecondsOf(const std::function<void()> &work);

/// One line of the report. @p floor is the median of what the figure is held against, 0 where
/// there is nothing; the ratio is of medians.
void print(const QString &name, int rows, const Samples &samples, double floor = 0);

/// One line of the report, of what was measured in turns with its floor: the ratio is the median of
/// each pair's, since a machine is not as fast in one minute as in the next.
void print(const QString &name, int rows, const Samples &samples, const Samples &floors);

} // namespace Vitrina::Bench
