// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/cellvalues.h"
#include "importing/importremark.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <optional>

namespace Vitrina {

/// Reads when a follow-up is due from its cells: a wall clock's time in the zone of the branch,
/// unless the cell says how far from UTC it is. One thread.
class DueMoment
{
public:
    DueMoment(QTimeZone zone, DateOrder order);

    struct Reading
    {
        QDateTime utc;
        std::optional<ImportReason> problem; ///< NoDate, BadDate, BadTime, TimeSkipped
    };
    /// @p date may hold the time, too; then @p time is not looked at. Without either it is nine in
    /// the morning.
    Reading read(const QString &date, const QString &time);

private:
    Reading inZone(const QDate &date, const QTime &time);

    QTimeZone m_zone;
    DateOrder m_order;
    QHash<qint64, std::optional<qint64>> m_offsets; ///< by the quarter of an hour on the wall
};

} // namespace Vitrina
