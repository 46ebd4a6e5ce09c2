// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheetnumbers.h"

#include <QDate>
#include <QTime>

#include <cmath>

namespace Vitrina {

namespace {

constexpr int shownDigits = 15;
constexpr int msPerDay = 86'400'000;

bool isPlain(QStringView text)
{
    return text.size() <= shownDigits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
           });
}

QString withoutTrailingZeros(QString text)
{
    if (!text.contains(u'.'))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0" ? QStringLiteral("0") : text;
}

/// The part of the code that says something: first section, no literals, colours or conditions.
QString meaning(const QString &code)
{
    QString out;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u';')
            break;
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'"') {
            const qsizetype close = code.indexOf(u'"', i + 1);
            i = close < 0 ? code.size() : close;
        } else if (c == u'[') {
            const qsizetype close = code.indexOf(u']', i);
            const QString inside = close < 0 ? QString() : code.mid(i + 1, close - i - 1).toLower();
            // [h], [mm], [s] count beyond a day; all else in brackets is colour or locale.
            if (!inside.isEmpty() && inside.count(inside[0]) == inside.size() &&
                QStringView(u"hms").contains(inside[0]))
                out += inside[0] == u'm' ? QStringLiteral("s") : inside;
            i = close < 0 ? code.size() : close;
        } else {
            out += c.toLower();
        }
    }
    return out;
}

} // namespace

QString plainNumber(QStringView written)
{
    if (isPlain(written))
        return withoutTrailingZeros(written.toString());
    bool ok = false;
    const double value = written.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return written.toString();
    // Integers are kept to the last digit: identity and phone numbers.
    const bool integer =
        std::all_of(written.begin(), written.end(), [](QChar c) { return c.isDigit(); });
    if (integer)
        return written.toString();
    if (value == 0.0)
        return QStringLiteral("0");
    const int whole = static_cast<int>(std::floor(std::log10(std::fabs(value)))) + 1;
    return withoutTrailingZeros(
        QString::number(value, 'f', std::clamp(shownDigits - whole, 0, 30)));
}

DateFormat builtInDateFormat(int id)
{
    const auto between = [id](int first, int last) { return id >= first && id <= last; };
    if (between(14, 17) || between(27, 31) || between(34, 36) || between(50, 58))
        return {true, false};
    if (between(18, 21) || between(32, 33) || between(45, 47))
        return {false, true};
    return id == 22 ? DateFormat{true, true} : DateFormat{};
}

DateFormat dateFormatOf(const QString &code)
{
    const QString text = meaning(code);
    if (text.contains(u"general") || text.contains(u'0') || text.contains(u'#')) {
        // "ss.000" has zeros and is a time.
        if (!text.contains(u's'))
            return {};
    }
    const bool time = text.contains(u'h') || text.contains(u's');
    const bool date = text.contains(u'y') || text.contains(u'd') || (text.contains(u'm') && !time);
    return {date, time};
}

QString isoFromSerial(double serial, DateFormat format, bool since1904)
{
    constexpr double lastDay = 2'958'466; // 10000-01-01
    if (!(serial >= 0 && serial < lastDay))
        return {};
    qint64 day = static_cast<qint64>(std::floor(serial));
    qint64 ms = std::llround((serial - static_cast<double>(day)) * msPerDay / 1000.0) * 1000;
    if (ms >= msPerDay) {
        ms -= msPerDay;
        ++day;
    }
    const QString time =
        QTime::fromMSecsSinceStartOfDay(static_cast<int>(ms)).toString(Qt::ISODate);
    if (format.time && !format.date && day == 0)
        return time;
    if (day == 0 && !since1904)
        return {};
    // Excel believes that 1900 was a leap year: up to its 29 February, one day is missing.
    const QDate origin = since1904  ? QDate(1904, 1, 1)
                         : day < 60 ? QDate(1899, 12, 31)
                                    : QDate(1899, 12, 30);
    const QString date = origin.addDays(day).toString(Qt::ISODate);
    return ms == 0 && !(format.time && !format.date) ? date : date + u'T' + time;
}

} // namespace Vitrina
