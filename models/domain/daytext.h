// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

namespace Vitrina {

// How days and hours stand on screens and on paper: the one place that says so. English puts the
// day first, too, as whoever types a date does here (domain/whenparser.h); "9/3" would be read both
// ways. Days are the branch's already. Empty for a day that is none.

/// "3 sept 2026", "3 Sept 2026".
QString dayText(QDate day, const QLocale &reader = QLocale());
/// Without the year, where it goes without saying: "3 sept".
QString dayOfYearText(QDate day, const QLocale &reader = QLocale());
/// For columns and narrow places, as the country writes it in figures, with the whole year:
/// "3/9/2026". In English as dayText().
QString columnDayText(QDate day, const QLocale &reader = QLocale());
/// "jueves, 3 de septiembre de 2026", "Thursday, 3 September 2026": for what is kept for years.
QString longDayText(QDate day, const QLocale &reader = QLocale());
/// Three letters: "jue", "Thu".
QString weekdayText(QDate day, const QLocale &reader = QLocale());
/// "9:05", "16:20".
QString hourText(QTime hour);

} // namespace Vitrina
