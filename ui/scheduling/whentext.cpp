// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduling/whentext.h"

#include "domain/daytext.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct Text
{
    WhenError error;
    const char *text;
};

constexpr Text texts[] = {
    {WhenError::Empty, QT_TRANSLATE_NOOP("WhenText", "When is the next contact?")},
    {WhenError::NotUnderstood,
     QT_TRANSLATE_NOOP("WhenText",
                       "Not understood. Try “tomorrow 9”, “fri 10:55” or “in 3 days”.")},
    {WhenError::NoSuchDate, QT_TRANSLATE_NOOP("WhenText", "There is no such date.")},
    {WhenError::NoSuchTime, QT_TRANSLATE_NOOP("WhenText", "There is no such time on that day.")},
    {WhenError::InThePast, QT_TRANSLATE_NOOP("WhenText", "That moment has already passed.")},
    {WhenError::TooFar, QT_TRANSLATE_NOOP("WhenText", "That is more than two years away.")},
    {WhenError::WeekdayContradictsDate,
     QT_TRANSLATE_NOOP("WhenText", "That date falls on another weekday.")},
};

/// From the shortest to the one that says everything.
QStringList wordings(const QDateTime &local, const QString &hour)
{
    const QDate day = local.date();
    const QString date = QStringLiteral("%1/%2").arg(day.day()).arg(day.month());
    return {
        hour,
        QCoreApplication::translate("WhenText", "tomorrow %1").arg(hour),
        QStringLiteral("%1 %2 %3").arg(weekdayText(day), QString::number(day.day()), hour),
        QStringLiteral("%1 %2").arg(date, hour),
        QStringLiteral("%1/%2 %3").arg(date, QString::number(day.year()), hour),
    };
}

} // namespace

QString whenErrorText(WhenError error)
{
    for (const Text &entry : texts) {
        if (entry.error == error)
            return QCoreApplication::translate("WhenText", entry.text);
    }
    return {};
}

QString whenTextFor(const QDateTime &utc, const TimeWords &words, const WhenContext &context)
{
    const QDateTime local = utc.toTimeZone(words.zone());
    const QStringList all = wordings(local, words.hour(utc));
    // A bare hour also means tomorrow's when today's has passed: said only of today.
    const bool today = words.dayOf(utc) == words.dayOf(context.nowUtc);
    for (const QString &wording : today ? all : all.mid(1)) {
        const auto read = parseWhen(wording, context);
        if (read && read->at == utc)
            return wording;
    }
    return {};
}

} // namespace Vitrina
