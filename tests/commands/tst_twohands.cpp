// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/savepaper.h"
#include "commands/showroomsetup.h"
#include "commands/stockmerge.h"
#include "sample/dealscenarios.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <functional>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// Saves one field as a form does that was opened when the showroom stood so.
using FieldHand = std::function<AnyCommand(SampleShowroom &)>;

// One point each.
const auto greyLogo = QStringLiteral(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
    "AABJRU5ErkJggg==");
const auto redLogo = QStringLiteral("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAA"
                                    "AADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

Company companyOf(SampleShowroom &s)
{
    return *load<Company>(*s.database, s.company.id);
}

Branch branchOf(SampleShowroom &s)
{
    return *load<Branch>(*s.database, s.branch.id);
}

UnitId unitOf(SampleShowroom &s)
{
    const auto units = loadWhere<Unit>(*s.database, QStringLiteral("true"));
    return units.empty() ? unitInStock(s) : units.front().id;
}

FieldHand companyHand(const std::function<void(SaveCompany &)> &change)
{
    return [change](SampleShowroom &s) {
        SaveCompany command;
        command.companyId = s.company.id;
        command.at = s.clock.now();
        command.seen = formOf(companyOf(s));
        change(command);
        return AnyCommand(command);
    };
}

FieldHand paperHand(const std::function<void(SavePaper &)> &change)
{
    return [change](SampleShowroom &s) {
        SavePaper command;
        command.companyId = s.company.id;
        command.branchId = s.branch.id;
        command.at = s.clock.now();
        change(command);
        command.seen =
            partOf(command, {branchOf(s).address, companyOf(s).legalText, companyOf(s).logo});
        return AnyCommand(command);
    };
}

FieldHand paymentsHand(const std::function<void(SavePayments &)> &change)
{
    return [change](SampleShowroom &s) {
        const PaymentsForm seen = paymentsOf(branchOf(s));
        SavePayments command{s.branch.id, seen.depositMinor, seen.payUrl, s.clock.now(), seen};
        change(command);
        return AnyCommand(command);
    };
}

FieldHand unitHand(const std::function<void(SaveUnit &)> &change)
{
    return [change](SampleShowroom &s) {
        const UnitId id = unitOf(s);
        const UnitForm seen = formOf(*load<Unit>(*s.database, id));
        SaveUnit command{id,          s.branch.id,    seen.modelId,  seen.vin,
                         seen.colour, seen.withdrawn, s.clock.now(), seen};
        change(command);
        return AnyCommand(command);
    };
}

FieldHand named(const char *name)
{
    return companyHand([name](SaveCompany &c) { c.companyName = QString::fromUtf8(name); });
}

FieldHand offline(int days)
{
    return companyHand([days](SaveCompany &c) { c.offlineDays = days; });
}

FieldHand addressed(const char *address)
{
    return paperHand([address](SavePaper &c) { c.address = QString::fromUtf8(address); });
}

FieldHand worded(const char *text)
{
    return paperHand([text](SavePaper &c) { c.legalText = QString::fromUtf8(text); });
}

FieldHand asking(qint64 minor)
{
    return paymentsHand([minor](SavePayments &c) { c.depositMinor = minor; });
}

FieldHand paidAt(const char *url)
{
    return paymentsHand([url](SavePayments &c) { c.payUrl = QString::fromUtf8(url); });
}

FieldHand coloured(const char *colour)
{
    return unitHand([colour](SaveUnit &c) { c.colour = QString::fromUtf8(colour); });
}

FieldHand numbered(const char *vin)
{
    return unitHand([vin](SaveUnit &c) { c.vin = QString::fromUtf8(vin); });
}

/// All that these forms write.
QStringList whatStands(SampleShowroom &s)
{
    const Company company = companyOf(s);
    const Branch branch = branchOf(s);
    const Unit unit = *load<Unit>(*s.database, unitOf(s));
    return {company.name,
            QString::number(company.offlineDays),
            company.linkBase,
            company.linkPhone,
            QString::number(company.discountLimitMillionths),
            company.legalText,
            company.logo,
            branch.address,
            QString::number(branch.depositMinor),
            branch.payUrl,
            unit.modelId.toString(),
            unit.vin,
            unit.colour,
            QString::number(int(unit.state))};
}

} // namespace

/// Two people change the company, its paper, its payments or a unit, each from what stood before
/// the other (rule 4).
class TestTwoHands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_sample;
    VehicleModel m_third;

    SampleShowroom &s() { return *m_sample; }

private Q_SLOTS:
    void init()
    {
        m_sample = std::make_unique<SampleShowroom>();
        unitOf(s());
        m_third = s().gixxer;
        m_third.id = s().newId<VehicleModelId>();
        m_third.line = QStringLiteral("Pulsar");
        s().must(SaveVehicleModel{m_third, s().clock.now()}, s().admin);
    }

    void oneFieldToSomethingElseEachIsAConflict_data()
    {
        QTest::addColumn<FieldHand>("hers");
        QTest::addColumn<FieldHand>("theirs");
        QTest::newRow("company's name") << named("Motos A") << named("Motos B");
        QTest::newRow("days") << offline(3) << offline(5);
        QTest::newRow("links") << companyHand([](auto &c) {
            c.linkBase = QStringLiteral("https://a.example");
        }) << companyHand([](auto &c) { c.linkBase = QStringLiteral("https://b.example"); });
        QTest::newRow("telephone")
            << companyHand([](auto &c) { c.linkPhone = QStringLiteral("+593991111111"); })
            << companyHand([](auto &c) { c.linkPhone = QStringLiteral("+593992222222"); });
        QTest::newRow("limit") << companyHand([](auto &c) { c.discountLimit = 1'000'000; })
                               << companyHand([](auto &c) { c.discountLimit = 2'000'000; });
        QTest::newRow("address") << addressed("Quito") << addressed("Cuenca");
        QTest::newRow("legal text") << worded("Uno") << worded("Dos");
        QTest::newRow("logo") << paperHand([](auto &c) { c.logo = greyLogo; })
                              << paperHand([](auto &c) { c.logo = redLogo; });
        QTest::newRow("deposit") << asking(100) << asking(200);
        QTest::newRow("payment page")
            << paidAt("https://a.example/{reference}") << paidAt("https://b.example/{reference}");
        QTest::newRow("chassis") << numbered("LCEPD1A03N6000002") << numbered("LCEPD1A03N6000003");
        QTest::newRow("colour") << coloured("Rojo") << coloured("Verde");
        QTest::newRow("model") << unitHand([this](auto &c) { c.modelId = s().gixxer.id; })
                               << unitHand([this](auto &c) { c.modelId = m_third.id; });
    }
    void oneFieldToSomethingElseEachIsAConflict()
    {
        QFETCH(const FieldHand, hers);
        QFETCH(const FieldHand, theirs);
        const AnyCommand late = hers(s());
        const QStringList atFirst = whatStands(s());
        s().must(theirs(s()), s().admin);
        const QStringList after = whatStands(s());
        QVERIFY(after != atFirst);
        const Result<Receipt> refused = s().execute(late, s().admin);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Problem::Code::ChangedSince);
        QCOMPARE(whatStands(s()), after);
        s().must(hers(s()), s().admin); // seen, it may be written over
        QVERIFY(whatStands(s()) != after);
    }

    void bothToTheSameIsNone_data()
    {
        QTest::addColumn<FieldHand>("hers");
        QTest::addColumn<FieldHand>("theirs");
        QTest::newRow("company's name") << named("  Motos   A ") << named("Motos A");
        QTest::newRow("address") << addressed("Quito ") << addressed("Quito");
        QTest::newRow("payment page")
            << paidAt(" https://a.example/{reference}") << paidAt("https://a.example/{reference}");
        QTest::newRow("chassis") << numbered("lcepd1a03n6-000002") << numbered("LCEPD1A03N6000002");
        QTest::newRow("colour") << coloured("Rojo ") << coloured("Rojo");
    }
    void bothToTheSameIsNone()
    {
        QFETCH(const FieldHand, hers);
        QFETCH(const FieldHand, theirs);
        const AnyCommand late = hers(s());
        s().must(theirs(s()), s().admin);
        const QStringList after = whatStands(s());
        QVERIFY(s().execute(late, s().admin));
        QCOMPARE(whatStands(s()), after);
    }

    void anotherFieldStaysAsTheyLeftIt_data()
    {
        QTest::addColumn<FieldHand>("hers");
        QTest::addColumn<FieldHand>("theirs");
        QTest::newRow("company") << named("Motos A") << offline(5);
        QTest::newRow("paper") << addressed("Quito") << worded("Dos");
        QTest::newRow("payments") << asking(100) << paidAt("https://b.example/{reference}");
        QTest::newRow("unit") << coloured("Rojo") << numbered("LCEPD1A03N6000003");
    }
    void anotherFieldStaysAsTheyLeftIt()
    {
        QFETCH(const FieldHand, hers);
        QFETCH(const FieldHand, theirs);
        const AnyCommand late = hers(s());
        s().must(theirs(s()), s().admin);
        s().must(late, s().admin);
        const QStringList together = whatStands(s());
        s().must(theirs(s()), s().admin);
        s().must(hers(s()), s().admin);
        QCOMPARE(whatStands(s()), together);
    }

    /// What an older program left in an outbox says nothing of what it began with, and writes all.
    void withoutWhatItBeganWithAllIsWritten()
    {
        SaveUnit older{
            unitOf(s()), s().branch.id, s().nk250.id,   QStringLiteral("LCEPD1A03N6000001"),
            {},          false,         s().clock.now()};
        s().must(coloured("Verde")(s()), s().admin);
        s().must(older, s().admin);
        QCOMPARE(load<Unit>(*s().database, unitOf(s()))->colour, QString());
    }
};

VITRINA_TEST(TestTwoHands, QCoreApplication)
#include "tst_twohands.moc"
