// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/turn.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

/// Whose turn it is on the floor (D4).
class TestTurn : public QObject
{
    Q_OBJECT

private:
    const StaffId m_ana{QUuid::fromString(u"01900000-0000-7000-8000-00000000000a")};
    const StaffId m_ivan{QUuid::fromString(u"01900000-0000-7000-8000-00000000000b")};
    const StaffId m_diego{QUuid::fromString(u"01900000-0000-7000-8000-00000000000c")};
    const std::vector<StaffId> m_advisors{m_ana, m_diego, m_ivan};

    static QDateTime at(const char *time)
    {
        return QDateTime::fromString(QStringLiteral("2026-11-21T%1:00Z").arg(QLatin1String(time)),
                                     Qt::ISODate);
    }

private Q_SLOTS:
    void whoAttendedFewestTodayIsNext()
    {
        QCOMPARE(nextInTurn(m_advisors, {{m_ana, 2, at("09:00")},
                                         {m_diego, 1, at("12:00")},
                                         {m_ivan, 3, at("08:00")}}),
                 m_diego);
    }
    void amongEqualsWhoWaitsLongest()
    {
        QCOMPARE(nextInTurn(m_advisors, {{m_ana, 1, at("10:00")},
                                         {m_diego, 1, at("11:00")},
                                         {m_ivan, 1, at("09:00")}}),
                 m_ivan);
        QCOMPARE(nextInTurn(m_advisors, {{m_ana, 0, at("10:00")}, {m_ivan, 0, at("09:00")}}),
                 m_diego); // nobody these days
    }
    void amongAllEqualsTheFirst() { QCOMPARE(nextInTurn(m_advisors, {}), m_ana); }
    void whoIsNotOnTheFloorHasNoTurn()
    {
        QCOMPARE(nextInTurn({m_ana}, {{m_ana, 5, at("10:00")}, {m_ivan, 0, {}}}), m_ana);
        QVERIFY(nextInTurn({}, {{m_ana, 1, at("10:00")}}).isNull());
    }
};

VITRINA_TEST(TestTurn, Testing::NoApplication)
#include "tst_turn.moc"
