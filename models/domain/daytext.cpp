// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/daytext.h"

#include "domain/moneytext.h"

namespace Vitrina {

namespace {

/// Spanish shortens months with a full stop or without, as the version of Qt's tables goes.
QString written(QDate day, const char *format, const QLocale &reader)
{
    return reader.toString(day, QLatin1StringView(format)).remove(u'.');
}

} // namespace

QString dayText(QDate day, const QLocale &reader)
{
    return written(day, "d MMM yyyy", reader);
}

QString dayOfYearText(QDate day, const QLocale &reader)
{
    return written(day, "d MMM", reader);
}

QString columnDayText(QDate day, const QLocale &reader)
{
    if (readsEnglish(reader))
        return dayText(day, reader);
    QString format = reader.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return reader.toString(day, format);
}

QString longDayText(QDate day, const QLocale &reader)
{
    return readsEnglish(reader) ? written(day, "dddd, d MMMM yyyy", reader)
                                : reader.toString(day, QLocale::LongFormat);
}

QString weekdayText(QDate day, const QLocale &reader)
{
    return reader.standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat).remove(u'.').left(3);
}

QString hourText(QTime hour)
{
    return hour.toString(QStringLiteral("H:mm"));
}

} // namespace Vitrina
