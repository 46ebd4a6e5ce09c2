// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopending.h"

#include <QSet>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int aheadOfMainAdvisor = 30;
constexpr int furthestOpenDay = 11; // within two weeks

int minuteOf(const QString &time)
{
    return QTime::fromString(time, QStringLiteral("HH:mm")).msecsSinceStartOfDay() / 60'000;
}

/// The moments of one advisor that are taken.
class Diary
{
public:
    Diary(const StaffMember &advisor, QList<DemoSlot> &slotList)
        : m_advisor(advisor)
        , m_slots(slotList)
    {
    }

    bool isFree(const QDateTime &at) const { return !m_taken.contains(at.toMSecsSinceEpoch()); }
    void take(const QDateTime &at, const QStringList &lead = {})
    {
        m_taken.insert(at.toMSecsSinceEpoch());
        m_slots += {m_advisor, at, lead};
    }

private:
    StaffMember m_advisor;
    QList<DemoSlot> &m_slots;
    QSet<qint64> m_taken;
};

void planAhead(Diary &diary, int count, const DemoCalendar &calendar, DemoRandom &random)
{
    while (count > 0) {
        // The near days are fuller than the far ones.
        const int first = random.between(1, furthestOpenDay);
        const int second = random.between(1, furthestOpenDay);
        const QDate day = DemoCalendar::openDayAfter(calendar.today(), std::min(first, second));
        const QDateTime at = calendar.momentOn(day, random);
        if (!diary.isFree(at))
            continue;
        diary.take(at);
        --count;
    }
}

void planLeads(Diary &diary, const DemoTexts &texts, const DemoCalendar &calendar,
               DemoRandom &random)
{
    const auto isToday = [](const QStringList &lead) {
        return lead[Lead::When] == QLatin1StringView("today");
    };
    QList<int> wanted;
    for (const QStringList &lead : texts.leads) {
        if (isToday(lead))
            wanted += minuteOf(lead[Lead::Time]);
    }
    QList<int> minutes = calendar.todaysMinutes(wanted);
    int ahead = aheadOfMainAdvisor;
    for (const QStringList &lead : texts.leads) {
        const int day = lead[Lead::Day].toInt();
        if (isToday(lead)) {
            diary.take(calendar.at(calendar.today(), minutes.takeFirst()), lead);
        } else if (lead[Lead::When] == QLatin1StringView("next")) {
            diary.take(calendar.at(DemoCalendar::openDayAfter(calendar.today(), day),
                                   minuteOf(lead[Lead::Time])),
                       lead);
            --ahead;
        } else {
            diary.take(calendar.at(calendar.today().addDays(day), minuteOf(lead[Lead::Time])),
                       lead);
        }
    }
    planAhead(diary, ahead, calendar, random);
}

void planToday(Diary &diary, int count, const DemoCalendar &calendar, DemoRandom &random)
{
    constexpr int firstMinute = 9 * 60 + 10;
    constexpr int between = 55;
    QList<int> wanted;
    for (int i = 0; i < count; ++i)
        wanted += firstMinute + i * between + 5 * random.below(8);
    const QList<int> minutes = calendar.todaysMinutes(wanted);
    for (const int minute : minutes)
        diary.take(calendar.at(calendar.today(), minute));
}

void planOverdue(Diary &diary, int count, const DemoCalendar &calendar, DemoRandom &random)
{
    while (count > 0) {
        const QDate day =
            DemoCalendar::openDayUntil(calendar.today().addDays(-random.between(1, 4)));
        const QDateTime at = calendar.momentOn(day, random);
        if (!diary.isFree(at))
            continue;
        diary.take(at);
        --count;
    }
}

} // namespace

QList<DemoSlot> demoPendingWork(DemoRandom &random, const DemoTexts &texts,
                                const DemoCalendar &calendar, const QList<StaffMember> &advisors,
                                int clients)
{
    constexpr int clientsPerPending = 55;
    constexpr int fewest = 14;
    constexpr int most = 54;
    QList<DemoSlot> work;
    Diary main(advisors.first(), work);
    planLeads(main, texts, calendar, random);
    for (qsizetype i = 1; i < advisors.size(); ++i) {
        Diary diary(advisors[i], work);
        const int usual = std::clamp(clients / clientsPerPending, fewest, most);
        const int overdue = random.between(1, 5);
        const int today = random.between(5, 8);
        planOverdue(diary, overdue, calendar, random);
        planToday(diary, today, calendar, random);
        planAhead(diary, usual + random.between(-5, 5) - overdue, calendar, random);
    }
    return work;
}

} // namespace Vitrina
