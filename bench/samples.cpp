// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace Vitrina::Bench {

double Samples::percentile(double share) const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = size_t(std::ceil(share * double(sorted.size())));
    return sorted[std::clamp<size_t>(rank, 1, sorted.size()) - 1];
}

Samples Samples::over(const Samples &floors) const
{
    Q_ASSERT(floors.size() == size());
    Samples ratios;
    for (size_t i = 0; i < m_ms.size(); ++i)
        ratios.add(m_ms[i] / floors.m_ms[i]);
    return ratios;
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

namespace {

void printLine(const QString &name, int rows, const Samples &samples, double floor, double ratio)
{
    std::printf("bench %s rows=%d p50_ms=%.2f p95_ms=%.2f floor_ms=%.2f ratio=%.2f\n",
                qPrintable(name), rows, samples.p50(), samples.p95(), floor, ratio);
    std::fflush(stdout);
}

} // namespace

void print(const QString &name, int rows, const Samples &samples, double floor)
{
    printLine(name, rows, samples, floor, floor > 0 ? samples.p50() / floor : 0.0);
}

void print(const QString &name, int rows, const Samples &samples, const Samples &floors)
{
    printLine(name, rows, samples, floors.p50(), samples.over(floors).p50());
}

} // namespace Vitrina::Bench
