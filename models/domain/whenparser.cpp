// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whenparser.h"

#include "domain/whenphrase.h"
#include "domain/zonetime.h"

namespace Vitrina {

namespace {

using Failure = tl::unexpected<WhenError>;

constexpr int yearsAhead = 2;
// Enough for two years, and small enough for every sum of dates.
constexpr qint64 mostDays = 366 * (yearsAhead + 1);
const QTime morning(9, 0);

QDate localToday(const WhenContext &context)
{
    return context.nowUtc.toTimeZone(context.zone).date();
}

QDateTime fullMinute(const QDateTime &utc)
{
    const qint64 minute = 60'000;
    return QDateTime::fromMSecsSinceEpoch(utc.toMSecsSinceEpoch() / minute * minute, Qt::UTC);
}

QTime defaultTimeOn(QDate day, const WhenContext &context)
{
    const QTime time = context.defaultTime ? context.defaultTime(day) : QTime();
    return time.isValid() ? time : morning;
}

/// "el 17": the next month that has such a day ahead.
tl::expected<QDate, WhenError> nextDayOfMonth(int day, QDate today)
{
    QDate month(today.year(), today.month(), 1);
    for (int i = 0; i < 12; ++i, month = month.addMonths(1)) {
        const QDate date(month.year(), month.month(), day);
        if (date.isValid() && date >= today)
            return date;
    }
    return Failure(WhenError::NoSuchDate);
}

tl::expected<QDate, WhenError> dateSaid(const SaidWhen::Date &said, QDate today)
{
    if (said.month == 0)
        return nextDayOfMonth(said.day, today);
    if (said.year != 0) {
        const QDate date(said.year, said.month, said.day);
        return date.isValid() ? tl::expected<QDate, WhenError>(date)
                              : Failure(WhenError::NoSuchDate);
    }
    const int leapCycle = 8; // 2096 to 2104 is the longest wait for a 29 February
    for (int year = today.year(); year <= today.year() + leapCycle; ++year) {
        const QDate date(year, said.month, said.day);
        if (date.isValid() && date >= today)
            return date;
    }
    return Failure(WhenError::NoSuchDate);
}

/// Today while @p time is still ahead, else the day @p otherwise days ahead.
QDate todayOrLater(std::optional<QTime> time, int otherwise, const WhenContext &context)
{
    const QDate today = localToday(context);
    const bool ahead = time && utcAtOrAfter(today, *time, context.zone) > context.nowUtc;
    return ahead ? today : today.addDays(otherwise);
}

/// The day meant; @p time is the one said, if any.
tl::expected<QDate, WhenError> dayMeant(const SaidWhen &said, std::optional<QTime> time,
                                        const WhenContext &context)
{
    const QDate today = localToday(context);
    if (said.date)
        return dateSaid(*said.date, today);
    if (said.daysAhead || said.monthsAhead) {
        const qint64 days = said.daysAhead.value_or(0);
        const qint64 months = said.monthsAhead.value_or(0);
        if (days > mostDays || months > 12 * (yearsAhead + 1))
            return Failure(WhenError::TooFar);
        return today.addDays(days).addMonths(int(months));
    }
    if (said.nextWeek)
        return today.addDays(said.weekday ? 7 + *said.weekday - today.dayOfWeek() : 7);
    if (!said.weekday)
        return todayOrLater(time, 1, context);
    const int ahead = (*said.weekday - today.dayOfWeek() + 7) % 7;
    if (ahead > 0)
        return today.addDays(ahead);
    return said.notToday ? today.addDays(7) : todayOrLater(time, 7, context);
}

tl::expected<ParsedWhen, WhenError> withinReach(const ParsedWhen &when, const WhenContext &context)
{
    if (when.at <= context.nowUtc)
        return Failure(WhenError::InThePast);
    if (when.at > context.nowUtc.addYears(yearsAhead))
        return Failure(WhenError::TooFar);
    return when;
}

tl::expected<ParsedWhen, WhenError> minutesAhead(qint64 minutes, const WhenContext &context)
{
    if (minutes > mostDays * 24 * 60)
        return Failure(WhenError::TooFar);
    return withinReach({fullMinute(context.nowUtc).addSecs(minutes * 60), true}, context);
}

} // namespace

tl::expected<ParsedWhen, WhenError> parseWhen(QStringView text, const WhenContext &context)
{
    if (text.trimmed().isEmpty())
        return Failure(WhenError::Empty);
    const std::optional<SaidWhen> said = readWhen(text);
    if (!said)
        return Failure(WhenError::NotUnderstood);
    if (said->minutesAhead)
        return minutesAhead(*said->minutesAhead, context);

    std::optional<QTime> time;
    if (said->clock) {
        time = QTime(said->clock->hour, said->clock->minute);
        if (!time->isValid())
            return Failure(WhenError::NoSuchTime);
    }
    const auto day = dayMeant(*said, time, context);
    if (!day)
        return Failure(day.error());
    if (said->weekday && day->dayOfWeek() != *said->weekday)
        return Failure(WhenError::WeekdayContradictsDate);
    const auto at = utcAt(*day, time ? *time : defaultTimeOn(*day, context), context.zone);
    if (!at)
        return Failure(WhenError::NoSuchTime);
    return withinReach({*at, time.has_value()}, context);
}

QDateTime quickSlot(int key, const WhenContext &context)
{
    const QDate today = localToday(context);
    switch (key) {
    case 1:
        return roundedUp(context.nowUtc.addSecs(2 * 60 * 60), 5);
    case 2:
        return utcAtOrAfter(today.addDays(1), morning, context.zone);
    case 3:
        return utcAtOrAfter(today.addDays(8 - today.dayOfWeek()), morning, context.zone);
    default:
        return QDateTime();
    }
}

} // namespace Vitrina
