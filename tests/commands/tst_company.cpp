// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/showroomsetup.h"
#include "sample/sampleshowroom.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What a company says of itself: its name, and for how many days its people enter without the
/// shared database (issue 3).
class TestCompany : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;

    Company company() { return *load<Company>(*m_showroom->database, m_showroom->company.id); }
    SaveCompany change() const
    {
        SaveCompany command;
        command.companyId = m_showroom->company.id;
        command.at = m_showroom->clock.now();
        return command;
    }
    Result<Receipt> save(const SaveCompany &command)
    {
        return m_showroom->execute(command, m_showroom->admin);
    }

private Q_SLOTS:
    void init() { m_showroom = std::make_unique<SampleShowroom>(); }

    void aCompanyBeginsWithTheUsualDays() { QCOMPARE(company().offlineDays, 14); }

    void whatIsNotGivenStaysAsItIs()
    {
        SaveCompany days = change();
        days.offlineDays = 30;
        QVERIFY(save(days));
        QCOMPARE(company().offlineDays, 30);
        QCOMPARE(company().name, m_showroom->company.name);

        SaveCompany name = change();
        name.companyName = QStringLiteral("  Motos   del Sur ");
        QVERIFY(save(name));
        QCOMPARE(company().name, QStringLiteral("Motos del Sur"));
        QCOMPARE(company().offlineDays, 30);
        QCOMPARE(company().country, m_showroom->company.country);
    }

    void theDaysAreWithinBounds_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("below none") << -1 << false;
        QTest::newRow("none") << 0 << true;
        QTest::newRow("a year") << 365 << true;
        QTest::newRow("more") << 366 << false;
    }
    void theDaysAreWithinBounds()
    {
        QFETCH(int, days);
        QFETCH(bool, isTaken);
        SaveCompany command = change();
        command.offlineDays = days;
        const Result<Receipt> saved = save(command);
        QCOMPARE(saved.has_value(), isTaken);
        QCOMPARE(company().offlineDays, isTaken ? days : usualOfflineDays);
        if (!isTaken)
            QCOMPARE(saved.error(),
                     (Problem{Problem::Code::DaysOutOfRange, {QStringLiteral("365")}}));
    }

    void aCompanyHasAName()
    {
        SaveCompany command = change();
        command.companyName = QStringLiteral(" ");
        QCOMPARE(save(command).error().code, Problem::Code::MissingName);
        QCOMPARE(company().name, m_showroom->company.name);
    }

    void onlyWhoManagesStaffChangesIt()
    {
        SaveCompany command = change();
        command.offlineDays = 365;
        for (const StaffMember &one : {m_showroom->manager, m_showroom->ana}) {
            const Result<Receipt> refused = m_showroom->execute(command, one);
            QVERIFY(!refused);
            QCOMPARE(refused.error(),
                     (Problem{Problem::Code::Forbidden, {QStringLiteral("manage_staff")}}));
        }
        QCOMPARE(company().offlineDays, usualOfflineDays);
    }

    void thereIsNoOther()
    {
        SaveCompany command = change();
        command.companyId = m_showroom->newId<CompanyId>();
        command.offlineDays = 3;
        QCOMPARE(save(command).error().code, Problem::Code::NotFound);
    }
};

VITRINA_TEST(TestCompany, QCoreApplication)
#include "tst_company.moc"
