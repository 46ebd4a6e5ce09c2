// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/countvisitor.h"
#include "sample/sampleshowroom.h"
#include "storage/directory.h"
#include "storage/floorqueries.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Visitors without data are counted, and whom each advisor attended decides the turn (D4).
class TestFloor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;

    FloorDay today()
    {
        return floorDay(*m_showroom->database, m_showroom->branch.id,
                        m_showroom->clock.now().addSecs(-3600));
    }
    StaffId next()
    {
        std::vector<StaffId> advisors;
        for (const StaffMember &one :
             Directory::load(*m_showroom->database)->advisorsOf(m_showroom->branch.id))
            advisors.push_back(one.id);
        return nextInTurn(advisors, today().shares);
    }

private Q_SLOTS:
    void init() { m_showroom = std::make_unique<SampleShowroom>(); }

    void contactsAndVisitorsAreCountedApart()
    {
        SampleShowroom &s = *m_showroom;
        QCOMPARE(next(), s.ana.id);
        s.must(s.contact(QStringLiteral("Luis"), QStringLiteral("Andrade")));
        QCOMPARE(next(), s.ivan.id);
        s.must(CountVisitor{s.newId<VisitorId>(), s.ivan.id, s.clock.now()}, s.manager);
        const FloorDay day = today();
        QCOMPARE(day.contacts, 1);
        QCOMPARE(day.withoutData, 1);
        QCOMPARE(day.shares.size(), size_t(2));
    }

    void whoCameInByAnotherWayTakesNoTurn()
    {
        SampleShowroom &s = *m_showroom;
        RegisterContact call = s.contact(QStringLiteral("Luis"), QStringLiteral("Andrade"));
        call.entryType = EntryType::Centralizer;
        s.must(call);
        QCOMPARE(today().contacts, 0);
        QCOMPARE(next(), s.ana.id);
    }

    void yesterdaysVisitorsAreNotTodaysButDecideAmongEquals()
    {
        SampleShowroom &s = *m_showroom;
        s.must(CountVisitor{s.newId<VisitorId>(), s.ana.id, s.clock.now().addDays(-1)});
        QCOMPARE(today().withoutData, 0);
        QCOMPARE(next(), s.ivan.id);
    }

    void aCountIsTakenBackByWhoCounted()
    {
        SampleShowroom &s = *m_showroom;
        const CountVisitor counted{s.newId<VisitorId>(), {}, s.clock.now()};
        s.must(counted, s.ana);
        const UndoVisitor undo{counted.visitorId, s.clock.now()};
        const auto byAnother = s.execute(undo, s.ivan);
        QVERIFY(!byAnother);
        QCOMPARE(byAnother.error().code, Problem::Code::NeedsManager);
        QCOMPARE(today().withoutData, 1);
        s.must(undo, s.ana);
        QCOMPARE(today().withoutData, 0);
        QCOMPARE(s.execute(undo, s.ana).error().code, Problem::Code::ChangedSince);
    }

    void managersAndTheRetiredAreNotInTheRound()
    {
        SampleShowroom &s = *m_showroom;
        const auto directory = Directory::load(*s.database);
        std::vector<QString> logins;
        for (const StaffMember &one : directory->advisorsOf(s.branch.id))
            logins.push_back(one.login);
        QCOMPARE(logins, (std::vector{s.ana.login, s.ivan.login}));
        QVERIFY(directory->advisorsOf({}).empty());
    }
};

VITRINA_TEST(TestFloor, NoApplication)
#include "tst_floor.moc"
