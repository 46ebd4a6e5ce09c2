// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QElapsedTimer>
#include <QTimeZone>

namespace Vitrina {

/// The clock of the tour and the pictures: it starts on a working morning at 10:20 in the
/// demonstration's zone and runs on from there, so that the day looks lived in at whatever hour,
/// and on whatever day, the pictures are drawn.
class MorningClock : public Clock
{
public:
    MorningClock()
    {
        const QTimeZone zone("America/Guayaquil");
        QDate day = QDateTime::currentDateTime().toTimeZone(zone).date();
        while (day.dayOfWeek() > Qt::Friday)
            day = day.addDays(1);
        m_start = QDateTime(day, QTime(10, 20), zone).toUTC();
        m_elapsed.start();
    }

    QDateTime now() const override { return m_start.addMSecs(m_elapsed.elapsed()); }

private:
    QDateTime m_start;
    QElapsedTimer m_elapsed;
};

} // namespace Vitrina
