// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/cellvalues.h"

#include "domain/text.h"

#include <QRegularExpression>

namespace Vitrina {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

struct MonthName
{
    const char *start; ///< no other month begins so
    int month;
};

constexpr MonthName monthNames[] = {{"ene", 1},  {"jan", 1}, {"feb", 2}, {"mar", 3},  {"abr", 4},
                                    {"apr", 4},  {"may", 5}, {"jun", 6}, {"jul", 7},  {"ago", 8},
                                    {"aug", 8},  {"sep", 9}, {"set", 9}, {"oct", 10}, {"nov", 11},
                                    {"dic", 12}, {"dec", 12}};

constexpr const char *fullMonths =
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre "
    "diciembre "
    "january february march april may june july august september october november december sept";

std::optional<int> monthFrom(const QString &word)
{
    const bool known =
        word.size() == 3 || QString::fromLatin1(fullMonths).split(u' ').contains(word);
    for (const MonthName &name : monthNames) {
        if (known && word.startsWith(QLatin1StringView(name.start)))
            return name.month;
    }
    return {};
}

std::optional<QDate> date(int year, int month, int day)
{
    const QDate value(year, month, day);
    if (!value.isValid() || year < firstYear || year > lastYear)
        return {};
    return value;
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() != 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

std::optional<QDate> yearFirst(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})$|^(\\d{4})(\\d{2})(\\d{2})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const int base = match.capturedLength(1) > 0 ? 0 : 5;
    return date(match.captured(base ? 5 : 1).toInt(), match.captured(base ? 6 : 3).toInt(),
                match.captured(base ? 7 : 4).toInt());
}

QRegularExpression numericPattern()
{
    return QRegularExpression(
        QStringLiteral("^(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})$"));
}

std::optional<QDate> numeric(const QString &text, DateOrder order)
{
    static const QRegularExpression pattern = numericPattern();
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const int year = fullYear(match.captured(4));
    return order == DateOrder::DayFirst ? date(year, second, first) : date(year, first, second);
}

/// Words: a month, a day before or after it, a year; a weekday and "de" are passed over.
std::optional<QDate> named(const QString &text)
{
    static const QStringList passedOver =
        QStringLiteral(
            "de del the of lunes martes miercoles jueves viernes sabado domingo monday tuesday "
            "wednesday "
            "thursday friday saturday sunday lun mie jue vie sab dom mon tue wed thu fri sat sun")
            .split(u' ');
    static const QRegularExpression ordinal(QStringLiteral("^(\\d{1,2})(st|nd|rd|th|o|er|ro)$"));
    int month = 0;
    QStringList numbers;
    for (const QString &word : searchWords(text)) {
        const auto match = ordinal.match(word);
        bool isNumber = false;
        word.toInt(&isNumber);
        if (isNumber || match.hasMatch())
            numbers += isNumber ? word : match.captured(1);
        else if (const auto found = monthFrom(word); found && month == 0)
            month = *found;
        else if (!passedOver.contains(word))
            return {};
    }
    if (month == 0 || numbers.size() != 2 || numbers[0].size() > 2 ||
        (numbers[1].size() != 4 && numbers[1].size() != 2))
        return {};
    return date(fullYear(numbers[1]), month, numbers[0].toInt());
}

std::optional<int> offsetFrom(const QString &text)
{
    if (text.compare(u"Z", Qt::CaseInsensitive) == 0)
        return 0;
    const int seconds =
        QStringView(text).sliced(1, 2).toInt() * 3600 + QStringView(text).right(2).toInt() * 60;
    return text.startsWith(u'-') ? -seconds : seconds;
}

/// "2026-05-17T14:30:00.000-05:00"
std::optional<WrittenMoment> iso(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})[Tt "
                       "](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?\\s*(Z|z|[+-]\\d{2}:?\\d{2})?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const auto day = parseDate(match.captured(1));
    const auto time = parseTime(match.captured(2));
    if (!day || !time)
        return {};
    WrittenMoment moment{*day, time, {}};
    if (match.capturedLength(3) > 0)
        moment.utcOffsetSeconds = offsetFrom(match.captured(3));
    return moment;
}

} // namespace

DateOrder guessDateOrder(const QStringList &cells)
{
    const QRegularExpression pattern = numericPattern();
    bool dayFirstFails = false;
    for (const QString &cell : cells) {
        const QString day = cell.simplified().section(u' ', 0, 0);
        if (!pattern.match(day).hasMatch())
            continue;
        if (!numeric(day, DateOrder::MonthFirst) && numeric(day, DateOrder::DayFirst))
            return DateOrder::DayFirst;
        dayFirstFails = dayFirstFails ||
                        (!numeric(day, DateOrder::DayFirst) && numeric(day, DateOrder::MonthFirst));
    }
    return dayFirstFails ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

std::optional<QDate> parseDate(QStringView text, DateOrder order)
{
    QString plain = text.toString().simplified();
    // What spreadsheets give for a date without a time.
    static const QRegularExpression midnight(QStringLiteral("[T ]0?0:00(:00)?([.,]0+)?$"));
    plain.remove(midnight);
    if (const auto value = yearFirst(plain))
        return value;
    if (const auto value = numeric(plain, order))
        return value;
    return named(plain);
}

std::optional<QTime> parseTime(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2})(?:\\s*[:h]\\s*(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?\\s*(h|hs|"
                       "hrs|horas)?\\.?\\s*"
                       "(?:([ap])\\.?\\s*m\\.?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.toString().simplified());
    if (!match.hasMatch())
        return {};
    const QString half = match.captured(5).toLower();
    // A bare "14" is a number, not a time.
    if (match.capturedLength(2) == 0 && half.isEmpty() && match.capturedLength(4) == 0)
        return {};
    int hour = match.captured(1).toInt();
    if (!half.isEmpty() && (hour > 12 ? half == u"a" : hour == 0))
        return {};
    if (!half.isEmpty() && hour <= 12)
        hour = hour % 12 + (half == u"p" ? 12 : 0);
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<WrittenMoment> parseMoment(QStringView text, DateOrder order)
{
    const QString plain = text.toString().simplified();
    if (const auto day = parseDate(plain, order))
        return WrittenMoment{*day, {}, {}};
    if (const auto moment = iso(plain))
        return moment;
    // The longest beginning that is a date; the rest has to be a time.
    for (qsizetype at = plain.lastIndexOf(u' '); at > 0; at = plain.lastIndexOf(u' ', at - 1)) {
        QString first = plain.first(at);
        while (first.endsWith(u',') || first.endsWith(u'-'))
            first = first.chopped(1).trimmed();
        QString rest = plain.sliced(at + 1);
        rest.remove(QStringLiteral("a las "), Qt::CaseInsensitive);
        const auto day = parseDate(first, order);
        const auto time = parseTime(rest);
        if (day && time)
            return WrittenMoment{*day, time, {}};
        if (at == 0)
            break;
    }
    return {};
}

} // namespace Vitrina
