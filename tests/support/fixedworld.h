// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/idsource.h"

#include <QDateTime>

#include <random>

namespace Vitrina::Testing {

/// A clock that stands still until it is told to move.
class StoppedClock : public Clock
{
public:
    explicit StoppedClock(const QString &isoUtc = QStringLiteral("2026-11-21T15:00:00Z"))
        : m_now(QDateTime::fromString(isoUtc, Qt::ISODate).toUTC())
    {
    }

    QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now.toUTC(); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

/// Ids that are the same at every run.
inline IdSource fixedIds(const Clock &clock, quint64 seed = 1)
{
    return IdSource([engine = std::mt19937_64(seed)]() mutable { return engine(); },
                    [&clock] { return clock.now().toMSecsSinceEpoch(); });
}

} // namespace Vitrina::Testing
