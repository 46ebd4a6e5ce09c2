// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whenparser.h"

#include "domain/openinghours.h"
#include "domainsample.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>

#include <array>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

// Wednesday, 15 May 2024, 9:30 in Guayaquil.
WhenContext wednesdayMorning()
{
    return {utc("2024-05-15T14:30:00Z"), guayaquil, [](QDate) { return QTime(8, 30); }};
}

QString local(const QDateTime &at, const QTimeZone &zone = guayaquil)
{
    return at.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

QString outcome(const tl::expected<ParsedWhen, WhenError> &when, const QTimeZone &zone = guayaquil)
{
    static constexpr std::array<const char *, 7> names{
        "Empty",  "NotUnderstood",         "NoSuchDate", "NoSuchTime", "InThePast",
        "TooFar", "WeekdayContradictsDate"};
    return when ? local(when->at, zone) : QLatin1StringView(names[size_t(when.error())]).toString();
}

} // namespace

class TestWhenParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatAPersonTypes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *typed, const char *expected) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(expected);
        };
        // weekdays
        row("vie 10:55", "2024-05-17 10:55");
        row("VIERNES 10", "2024-05-17 10:00");
        row("viernes", "2024-05-17 08:30");
        row("vie. 10.30", "2024-05-17 10:30");
        row("el viernes a las 4 de la tarde", "2024-05-17 16:00");
        row("viernes a las 10 menos cuarto", "2024-05-17 09:45");
        row("viernes 9 y media", "2024-05-17 09:30");
        row("sábado 10am", "2024-05-18 10:00");
        row("sab 1055", "2024-05-18 10:55");
        row("miércoles 10:55", "2024-05-15 10:55");
        row("mie 9:30", "2024-05-22 09:30");
        row("mie 9:00", "2024-05-22 09:00");
        row("miercoles", "2024-05-22 08:30");
        row("mar 17", "2024-05-21 17:00");
        row("mart 17", "2024-05-21 17:00");
        row("próximo lunes", "2024-05-20 08:30");
        row("prox. lunes 9", "2024-05-20 09:00");
        row("lunes que viene", "2024-05-20 08:30");
        row("el lunes próximo a las 9", "2024-05-20 09:00");
        row("próximo miércoles 17:00", "2024-05-22 17:00");
        row("este jueves 12 pm", "2024-05-16 12:00");
        row("próxima semana", "2024-05-22 08:30");
        row("semana que viene 9:00", "2024-05-22 09:00");
        row("lunes de la próxima semana", "2024-05-20 08:30");
        row("viernes de la semana que viene 9", "2024-05-24 09:00");
        row("próximo mes", "2024-06-15 08:30");
        row("fri 10:55", "2024-05-17 10:55");
        row("next monday", "2024-05-20 08:30");
        row("next wednesday 5pm", "2024-05-22 17:00");
        row("next week", "2024-05-22 08:30");
        row("thurs 3 in the afternoon", "2024-05-16 15:00");
        row("on tuesday at 10", "2024-05-21 10:00");
        // days by name
        row("mañana 9", "2024-05-16 09:00");
        row("manana 9:30", "2024-05-16 09:30");
        row("man\u0303ana 9:30", "2024-05-16 09:30");
        row("mañana", "2024-05-16 08:30");
        row("mañana a las 9 de la mañana", "2024-05-16 09:00");
        row("mañana viernes 10", "WeekdayContradictsDate");
        row("mañana jueves 10", "2024-05-16 10:00");
        row("pasado mañana 15:00", "2024-05-17 15:00");
        row("hoy 17:00", "2024-05-15 17:00");
        row("hoy a las 5 pm", "2024-05-15 17:00");
        row("hoy 8 de la noche", "2024-05-15 20:00");
        row("today 17:00", "2024-05-15 17:00");
        row("tomorrow 9", "2024-05-16 09:00");
        row("day after tomorrow at noon", "2024-05-17 12:00");
        // ahead
        row("en 3 días", "2024-05-18 08:30");
        row("en 3 días a las 15:00", "2024-05-18 15:00");
        row("en tres dias", "2024-05-18 08:30");
        row("3 dias", "2024-05-18 08:30");
        row("dentro de 2 semanas", "2024-05-29 08:30");
        row("en 2 semanas", "2024-05-29 08:30");
        row("en quince días 10:00", "2024-05-30 10:00");
        row("en 1 mes", "2024-06-15 08:30");
        row("en 2 horas", "2024-05-15 11:30");
        row("en 30 min", "2024-05-15 10:00");
        row("en media hora", "2024-05-15 10:00");
        row("en hora y media", "2024-05-15 11:00");
        row("en una hora", "2024-05-15 10:30");
        row("en 2 horas y media", "2024-05-15 12:00");
        row("en 1 hora y 20 minutos", "2024-05-15 10:50");
        row("+2 h", "2024-05-15 11:30");
        row("+2h", "2024-05-15 11:30");
        row("+30m", "2024-05-15 10:00");
        row("+3d", "2024-05-18 08:30");
        row("+1d 10:00", "2024-05-16 10:00");
        row("in 3 days", "2024-05-18 08:30");
        row("in an hour", "2024-05-15 10:30");
        row("in half an hour", "2024-05-15 10:00");
        row("in 2 weeks at 10 am", "2024-05-29 10:00");
        row("+0m", "InThePast");
        row("en 0 días", "InThePast");
        // dates
        row("17 mayo 10:55 am", "2024-05-17 10:55");
        row("17 de mayo a las 10:55 am", "2024-05-17 10:55");
        row("viernes, 17 mayo a las 10:55 am", "2024-05-17 10:55");
        row("Viernes, 17 de mayo de 2024 a las 10:55 a. m.", "2024-05-17 10:55");
        row("viernes 17 de mayo", "2024-05-17 08:30");
        row("viernes 17 10:55", "2024-05-17 10:55");
        row("viernes 17 a las 10", "2024-05-17 10:00");
        row("el 17", "2024-05-17 08:30");
        row("el 3 a las 9", "2024-06-03 09:00");
        row("el 31 de diciembre a las 9", "2024-12-31 09:00");
        row("17/5 10:55", "2024-05-17 10:55");
        row("17-5 10:55", "2024-05-17 10:55");
        row("17/05/2025 9:00", "2025-05-17 09:00");
        row("17/05/25 9:00", "2025-05-17 09:00");
        row("17.05.2025 9.15", "2025-05-17 09:15");
        row("2024-12-01 15:30", "2024-12-01 15:30");
        row("2024-12-01T15:30:59", "2024-12-01 15:30");
        row("10 mar", "2025-03-10 08:30");
        row("1ro de junio 9:00", "2024-06-01 09:00");
        row("primero de junio", "2024-06-01 08:30");
        row("setiembre 3", "2024-09-03 08:30");
        row("may 17 10:55 am", "2024-05-17 10:55");
        row("May 17th, 2025 at 10:55", "2025-05-17 10:55");
        row("17 mayo 1055", "2024-05-17 10:55");
        row("14 mayo 10:00", "2025-05-14 10:00"); // yesterday's date is next year's
        row("15 mayo 17:00", "2024-05-15 17:00");
        row("29 feb", "TooFar"); // 2028
        // times alone
        row("10:55", "2024-05-15 10:55");
        row("9:00", "2024-05-16 09:00");
        row("09:30", "2024-05-16 09:30"); // now is not ahead
        row("9am", "2024-05-16 09:00");
        row("9 pm", "2024-05-15 21:00");
        row("9 P.M.", "2024-05-15 21:00");
        row("9h30", "2024-05-16 09:30");
        row("17h", "2024-05-15 17:00");
        row("a las 10", "2024-05-15 10:00");
        row("a las 9 y cuarto", "2024-05-16 09:15");
        row("11 en punto", "2024-05-15 11:00");
        row("12 am", "2024-05-16 00:00");
        row("12 pm", "2024-05-15 12:00");
        row("mediodía", "2024-05-15 12:00");
        row("al medio día", "2024-05-15 12:00");
        row("noon", "2024-05-15 12:00");
        row("mañana al mediodía", "2024-05-16 12:00");
        row("１０：５５", "2024-05-15 10:55"); // full width
        row("10:55\u202Fa.\u00A0m.", "2024-05-15 10:55");
    }
    void understandsWhatAPersonTypes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(outcome(parseWhen(typed, wednesdayMorning())), expected);
    }

    void saysWhyItIsNoAppointment_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *typed, const char *expected) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(expected);
        };
        row("", "Empty");
        row(" \t\n ", "Empty");
        row("mañan", "NotUnderstood");
        row("llamar", "NotUnderstood");
        row("viernes llamar", "NotUnderstood");
        row("lunes pasado", "NotUnderstood");
        row("hace 3 días", "NotUnderstood");
        row("3 days ago", "NotUnderstood");
        row("en -3 días", "NotUnderstood");
        row("en", "NotUnderstood");
        row("próximo", "NotUnderstood");
        row("próximo 10:55", "NotUnderstood");
        row("mayo", "NotUnderstood");
        row("may 10:55", "NotUnderstood");
        row("10:55 11:55", "NotUnderstood");
        row("lunes martes", "NotUnderstood");
        row("hoy mañana", "NotUnderstood");
        row("mañana 17/5", "NotUnderstood");
        row("en 2 horas 10:55", "NotUnderstood");
        row("mañana en 2 horas", "NotUnderstood");
        row("10:5", "NotUnderstood");
        row("123", "NotUnderstood");
        row("123456789012345678901234567890", "NotUnderstood");
        row("10:55; drop", "NotUnderstood");
        row(",", "NotUnderstood");
        row("31 feb", "NoSuchDate");
        row("31/02 10:00", "NoSuchDate");
        row("17/13", "NoSuchDate");
        row("0/5", "NoSuchDate");
        row("29/2/2025", "NoSuchDate");
        row("2024-13-01", "NoSuchDate");
        row("el 32", "NoSuchDate");
        row("25:00", "NoSuchTime");
        row("24:00", "NoSuchTime");
        row("10:60", "NoSuchTime");
        row("mañana 25", "NoSuchTime");
        row("13 am", "NoSuchTime");
        row("0 pm", "NoSuchTime");
        row("mañana 17 de la mañana", "NoSuchTime");
        row("vie 9999", "NoSuchTime");
        row("hoy 9:00", "InThePast");
        row("hoy 9:30", "InThePast");
        row("hoy", "InThePast"); // the default time, 8:30, is over
        row("15 mayo 9:00", "InThePast");
        row("17/5/2023", "InThePast");
        row("1066-10-14", "InThePast");
        row("17/05/2027", "TooFar");
        row("en 3 años", "NotUnderstood");
        row("en 150 semanas", "TooFar");
        row("en 99999999 días", "TooFar");
        row("en 99999999 meses", "TooFar");
        row("en 99999999 horas", "TooFar");
        row("9999-12-31", "TooFar");
        row("lunes 17 mayo 10:55", "WeekdayContradictsDate");
        row("lunes, 2024-05-17", "WeekdayContradictsDate");
        row("lunes en 3 días", "WeekdayContradictsDate");
    }
    void saysWhyItIsNoAppointment()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(outcome(parseWhen(typed, wednesdayMorning())), expected);
    }

    void twoYearsAheadIsTheLimit()
    {
        QCOMPARE(outcome(parseWhen(u"15/5/2026 9:30", wednesdayMorning())),
                 QStringLiteral("2026-05-15 09:30"));
        QCOMPARE(outcome(parseWhen(u"15/5/2026 9:31", wednesdayMorning())),
                 QStringLiteral("TooFar"));
    }

    void weekdayWithTimeIsTodayOnlyWhileAhead()
    {
        WhenContext friday = wednesdayMorning();
        friday.nowUtc = utc("2024-05-17T14:00:00Z"); // 9:00
        QCOMPARE(outcome(parseWhen(u"vie 10:55", friday)), QStringLiteral("2024-05-17 10:55"));
        friday.nowUtc = utc("2024-05-17T16:00:00Z"); // 11:00
        QCOMPARE(outcome(parseWhen(u"vie 10:55", friday)), QStringLiteral("2024-05-24 10:55"));
        friday.nowUtc = utc("2024-05-17T12:00:00Z"); // 7:00, the default time is ahead
        QCOMPARE(outcome(parseWhen(u"vie", friday)), QStringLiteral("2024-05-24 08:30"));
    }

    void dayIsTheBranchsDayNotUtcs()
    {
        WhenContext evening = wednesdayMorning();
        evening.nowUtc = utc("2024-05-16T02:00:00Z"); // Wednesday 21:00 in Guayaquil
        QCOMPARE(outcome(parseWhen(u"mañana 9", evening)), QStringLiteral("2024-05-16 09:00"));
        QCOMPARE(outcome(parseWhen(u"hoy 22:00", evening)), QStringLiteral("2024-05-15 22:00"));
        QCOMPARE(local(quickSlot(2, evening)), QStringLiteral("2024-05-16 09:00"));
    }

    void tellsWhetherATimeWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("timeGiven");
        QTest::newRow("day") << QStringLiteral("viernes") << false;
        QTest::newRow("days ahead") << QStringLiteral("en 3 días") << false;
        QTest::newRow("date") << QStringLiteral("17/5") << false;
        QTest::newRow("day and time") << QStringLiteral("viernes 10") << true;
        QTest::newRow("hours ahead") << QStringLiteral("+2h") << true;
    }
    void tellsWhetherATimeWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(bool, timeGiven);
        QCOMPARE(parseWhen(typed, wednesdayMorning()).value().timeGiven, timeGiven);
    }

    void secondsAreDropped()
    {
        WhenContext context = wednesdayMorning();
        context.nowUtc = utc("2024-05-15T14:30:47Z");
        QCOMPARE(parseWhen(u"+1m", context).value().at, utc("2024-05-15T14:31:00Z"));
        QCOMPARE(parseWhen(u"+2h", context).value().at, utc("2024-05-15T16:30:00Z"));
    }

    void defaultTimeMayComeFromTheOpeningHours()
    {
        const OpeningHours hours(guayaquil, {{4, 600, 1080}});
        WhenContext context = wednesdayMorning();
        context.defaultTime = [&hours](QDate day) {
            return hours.firstOpening(day).value_or(QTime());
        };
        QCOMPARE(outcome(parseWhen(u"jueves", context)), QStringLiteral("2024-05-16 10:00"));
        QCOMPARE(outcome(parseWhen(u"viernes", context)), QStringLiteral("2024-05-17 09:00"));
        context.defaultTime = nullptr;
        QCOMPARE(outcome(parseWhen(u"jueves", context)), QStringLiteral("2024-05-16 09:00"));
    }

    void timesAroundTheChangeOfTheClock_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("expected"); // UTC, or the error
        // Madrid 2027: 28 March 2:00 becomes 3:00; 31 October 3:00 becomes 2:00.
        const QDateTime march = utc("2027-03-25T08:00:00Z");
        const QDateTime october = utc("2027-10-28T08:00:00Z");
        QTest::newRow("gap") << "dom 2:30" << madrid << march << "NoSuchTime";
        QTest::newRow("gap's start") << "28/3 2:00" << madrid << march << "NoSuchTime";
        QTest::newRow("gap's end") << "28/3 3:00" << madrid << march << "2027-03-28 01:00";
        QTest::newRow("before the gap") << "28/3 1:59" << madrid << march << "2027-03-28 00:59";
        QTest::newRow("the day after") << "lun 2:30" << madrid << march << "2027-03-29 00:30";
        QTest::newRow("same weekday after the gap")
            << "dom 2:30" << madrid << utc("2027-03-28T07:00:00Z") << "2027-04-04 00:30";
        QTest::newRow("twice: the first")
            << "31/10 2:30" << madrid << october << "2027-10-31 00:30";
        QTest::newRow("after twice") << "31/10 3:00" << madrid << october << "2027-10-31 02:00";
        // Santiago 2026: Saturday 4 April 24:00 becomes 23:00; Saturday 5 September 24:00 becomes
        // 1:00.
        QTest::newRow("midnight gap")
            << "6/9 0:30" << santiago << utc("2026-09-01T12:00:00Z") << "NoSuchTime";
        QTest::newRow("midnight gap's end")
            << "6/9 1:00" << santiago << utc("2026-09-01T12:00:00Z") << "2026-09-06 04:00";
        QTest::newRow("twice before midnight")
            << "4/4 23:30" << santiago << utc("2026-04-01T12:00:00Z") << "2026-04-05 02:30";
        QTest::newRow("midnight after twice")
            << "5/4 0:00" << santiago << utc("2026-04-01T12:00:00Z") << "2026-04-05 04:00";
        QTest::newRow("days keep the wall clock")
            << "en 7 días 10:00" << santiago << utc("2026-09-01T14:00:00Z") << "2026-09-08 13:00";
        QTest::newRow("hours do not")
            << "+2h" << madrid << utc("2027-03-28T00:30:00Z") << "2027-03-28 02:30";
    }
    void timesAroundTheChangeOfTheClock()
    {
        QFETCH(QString, typed);
        QFETCH(QTimeZone, zone);
        QFETCH(QDateTime, now);
        QFETCH(QString, expected);
        QCOMPARE(outcome(parseWhen(typed, {now, zone, {}}), QTimeZone::utc()), expected);
    }

    void quickKeys_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("expected");
        const QDateTime wednesday = utc("2024-05-15T14:31:10Z"); // 9:31:10
        QTest::newRow("+2 h") << wednesday << 1 << "2024-05-15 11:35";
        QTest::newRow("+2 h on the grid") << utc("2024-05-15T14:35:00Z") << 1 << "2024-05-15 11:35";
        QTest::newRow("+2 h over midnight")
            << utc("2024-05-16T03:58:00Z") << 1 << "2024-05-16 01:00";
        QTest::newRow("tomorrow") << wednesday << 2 << "2024-05-16 09:00";
        QTest::newRow("monday") << wednesday << 3 << "2024-05-20 09:00";
        QTest::newRow("monday on a monday")
            << utc("2024-05-20T12:00:00Z") << 3 << "2024-05-27 09:00";
        QTest::newRow("monday on a sunday")
            << utc("2024-05-19T12:00:00Z") << 3 << "2024-05-20 09:00";
    }
    void quickKeys()
    {
        QFETCH(QDateTime, now);
        QFETCH(int, key);
        QFETCH(QString, expected);
        QCOMPARE(local(quickSlot(key, {now, guayaquil, {}})), expected);
    }

    void otherKeysAreNoSlot()
    {
        QVERIFY(!quickSlot(0, wednesdayMorning()).isValid());
        QVERIFY(!quickSlot(4, wednesdayMorning()).isValid());
    }

    void hostileTextIsOnlyNotUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("emoji") << QStringLiteral("viernes 🏍 10:55");
        QTest::newRow("arabic") << QStringLiteral("غدا الساعة ٩");
        QTest::newRow("hebrew") << QStringLiteral("מחר 9:00 viernes");
        QTest::newRow("lone surrogate in a word")
            << QString(QStringLiteral("vie") + QChar(0xD83D) + u'x');
        QTest::newRow("overlong") << QString(1'000'000, u'9');
        QTest::newRow("overlong words") << QStringLiteral("viernes ").repeated(100'000);
        QTest::newRow("signs") << QStringLiteral("::::////----....++++");
        QTest::newRow("format") << QStringLiteral("%s%n 10:55");
        QTest::newRow("half a rule") << QStringLiteral("10:");
        QTest::newRow("half a date") << QStringLiteral("17/");
        QTest::newRow("combining only") << QStringLiteral("\u0301\u0301");
    }
    void hostileTextIsOnlyNotUnderstood()
    {
        QFETCH(QString, typed);
        QCOMPARE(outcome(parseWhen(typed, wednesdayMorning())), QStringLiteral("NotUnderstood"));
    }

    // Words and signs of the grammar in any order: never a crash, never an instant out of reach.
    void anyPhraseIsAnErrorOrAheadOfNow()
    {
        static const std::vector<QString> pieces{
            QStringLiteral("vie"),    QStringLiteral("mar"),      QStringLiteral("mayo"),
            QStringLiteral("mañana"), QStringLiteral("pasado"),   QStringLiteral("en"),
            QStringLiteral("+"),      QStringLiteral("3"),        QStringLiteral("31"),
            QStringLiteral("2026"),   QStringLiteral(":"),        QStringLiteral("/"),
            QStringLiteral("-"),      QStringLiteral("."),        QStringLiteral(","),
            QStringLiteral("a"),      QStringLiteral("m"),        QStringLiteral("pm"),
            QStringLiteral("las"),    QStringLiteral("de"),       QStringLiteral("la"),
            QStringLiteral("tarde"),  QStringLiteral("y"),        QStringLiteral("media"),
            QStringLiteral("menos"),  QStringLiteral("próximo"),  QStringLiteral("semana"),
            QStringLiteral("días"),   QStringLiteral("h"),        QStringLiteral("00"),
            QStringLiteral(" "),      QStringLiteral("99999999"), QStringLiteral("el"),
            QStringLiteral("que"),    QStringLiteral("viene"),    QStringLiteral("mediodía")};
        const WhenContext context{utc("2026-04-01T12:00:00Z"), santiago, {}};
        const bool held = rc::check([&context] {
            const auto chosen =
                *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces.size())));
            QString text;
            for (const int piece : chosen)
                text += pieces[size_t(piece)] + QString(piece % 2, u' ');
            const auto when = parseWhen(text, context);
            const bool sound =
                !when || (when->at > context.nowUtc && when->at.timeSpec() == Qt::UTC &&
                          when->at <= context.nowUtc.addYears(2));
            RC_ASSERT(sound); // RC_ASSERT takes an expression apart: no || in it
        });
        QVERIFY(held);
    }

    void anyTextIsAnErrorOrAheadOfNow()
    {
        const WhenContext context = wednesdayMorning();
        const bool held = rc::check([&context] {
            const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
                rc::gen::arbitrary<char16_t>(), rc::gen::inRange<char16_t>(0x20, 0x7F)));
            const auto when =
                parseWhen(QStringView(units.data(), qsizetype(units.size())), context);
            const bool sound = !when || when->at > context.nowUtc;
            RC_ASSERT(sound);
        });
        QVERIFY(held);
    }
};

VITRINA_TEST(TestWhenParser, NoApplication)
#include "tst_whenparser.moc"
