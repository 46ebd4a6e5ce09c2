// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace Vitrina {

/// How moments are said: "hoy", "ayer 16:00", "en 3 días", "vie 27 12:30". A reader's language and
/// the branch's zone; immutable.
class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(Vitrina::TimeWords)

public:
    TimeWords(QTimeZone zone, QLocale locale);

    const QTimeZone &zone() const { return m_zone; }
    /// The branch's day on which an instant falls.
    QDate dayOf(const QDateTime &utc) const;
    /// Midnight at the beginning of a branch's day, UTC.
    QDateTime startOf(QDate day) const;

    /// Short, for a table's cell: today the hour alone; yesterday and tomorrow by word; overdue by
    /// days; within a week by weekday; else the date.
    QString shortly(const QDateTime &utc, const QDateTime &nowUtc) const;
    /// For the timeline: "hoy 8:41", "jue 19:40", "3 mar 2026".
    QString past(const QDateTime &utc, const QDateTime &nowUtc) const;
    /// "viernes, 17 mayo a las 10:55" (S1.5).
    QString inFull(const QDateTime &utc) const;
    /// "sábado, 28 de noviembre de 2026 9:05": for what is kept for years.
    QString dated(const QDateTime &utc) const;
    /// "10:55", as the country writes hours.
    QString hour(const QDateTime &utc) const;

private:
    QDateTime local(const QDateTime &utc) const { return utc.toTimeZone(m_zone); }
    /// A day beyond the words for near ones; the year where it is another.
    QString farAway(QDate day, QDate today) const;

    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace Vitrina
