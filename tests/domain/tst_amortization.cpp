// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/amortization.h"
#include "domain/effectiverate.h"
#include "domainsample.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>

#include <cmath>
#include <numeric>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

LoanTerms terms(qint64 cents, int months, Percent rate, LoanMethod method = LoanMethod::French)
{
    LoanTerms loan;
    loan.financed = dollars(cents);
    loan.months = months;
    loan.yearlyRate = rate;
    loan.method = method;
    loan.begins = QDate(2026, 11, 28);
    loan.firstDue = QDate(2026, 12, 28);
    return loan;
}

QString percent(const Result<Percent> &rate)
{
    return rate ? QString::number(rate->millionths()) : QStringLiteral("refused");
}

struct Sums
{
    qint64 interest = 0;
    qint64 principal = 0;
    qint64 charges = 0;
    qint64 tax = 0;
    qint64 payment = 0;
};

Sums sumsOf(const AmortizationTable &table)
{
    Sums sums;
    for (const Instalment &row : table.rows) {
        sums.interest += row.interest.minor();
        sums.principal += row.principal.minor();
        sums.charges += row.charges.minor();
        sums.tax += row.tax.minor();
        sums.payment += row.payment.minor();
    }
    return sums;
}

/// Each balance is the one before less what was paid of it; dates go forward; nothing is left.
bool runsDownToNothing(const AmortizationTable &table, QDate before)
{
    qint64 owed = table.principal.minor();
    for (const Instalment &row : table.rows) {
        owed -= row.principal.minor();
        if (row.balance.minor() != owed || owed < 0 || row.principal.isNegative() ||
            row.due <= before)
            return false;
        before = row.due;
    }
    return owed == 0;
}

/// Any credit a lender might write down, sensible or not.
LoanTerms anyTerms()
{
    LoanTerms loan = terms(*rc::gen::oneOf(rc::gen::inRange<qint64>(1, 500),
                                           rc::gen::inRange<qint64>(100'000, 20'000'000),
                                           rc::gen::inRange<qint64>(1, Money::limit / 1000)),
                           *rc::gen::inRange(1, LoanTerms::mostMonths + 1),
                           Percent::fromMillionths(*rc::gen::oneOf(
                               rc::gen::just<qint64>(0), rc::gen::inRange<qint64>(0, 100),
                               rc::gen::inRange<qint64>(0, 60 * Percent::scale),
                               rc::gen::inRange<qint64>(0, 200 * Percent::scale))));
    loan.method = *rc::gen::element(LoanMethod::French, LoanMethod::ConstantPrincipal);
    loan.financedCharges = dollars(*rc::gen::inRange<qint64>(0, 100'000));
    loan.monthlyCharges = dollars(*rc::gen::inRange<qint64>(0, 10'000));
    loan.yearlyBalanceInsurance =
        Percent::fromMillionths(*rc::gen::inRange<qint64>(0, 3 * Percent::scale));
    loan.interestTax = Percent::of(*rc::gen::element(0, 16));
    loan.begins = QDate(2024, 1, 1).addDays(*rc::gen::inRange(0, 2000));
    loan.firstDue = loan.begins.addDays(*rc::gen::inRange(1, 366));
    return loan;
}

} // namespace

class TestAmortization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The car loans of Hewlett-Packard's manuals: HP 10bII+ Financial Calculator User's Guide
    // (NW239- 90001, 2010), "Automobile Loan", p. 145: 12,500 at 3.5 % for 36 months, payment
    // 366.28, in all 13,185.94 (before rounding); HP 10B Owner's Manual, p. 54: 7,250 less 1,500
    // at 10.5 %, 186.89; support.hp.com/us-en/document/bpia5035: 14,500 less 1,500 at 10.5 %,
    // 422.53. And 12 CFR 226 (Regulation Z), appendix J, (c)(1)(i): 5,000 in 24 payments of 230
    // is 9.69 %.
    void publishedInstalments_data()
    {
        QTest::addColumn<qint64>("principal");
        QTest::addColumn<int>("months");
        QTest::addColumn<Percent>("rate");
        QTest::addColumn<qint64>("instalment");
        QTest::newRow("HP 10bII+")
            << qint64(12'500'00) << 36 << Percent::of(3, 50) << qint64(366'28);
        QTest::newRow("HP 10B") << qint64(5'750'00) << 36 << Percent::of(10, 50) << qint64(186'89);
        QTest::newRow("HP 10bii support")
            << qint64(13'000'00) << 36 << Percent::of(10, 50) << qint64(422'53);
    }
    void publishedInstalments()
    {
        QFETCH(qint64, principal);
        QFETCH(int, months);
        QFETCH(Percent, rate);
        QFETCH(qint64, instalment);
        const auto table = amortizationTable(terms(principal, months, rate));
        QVERIFY(table.has_value());
        QCOMPARE(table->instalment(), dollars(instalment));
        // All but the last are equal; the last takes what rounding left, here a few cents.
        for (int i = 0; i < months - 1; ++i)
            QCOMPARE(table->rows[size_t(i)].payment, dollars(instalment));
        QVERIFY(std::abs(table->rows.back().payment.minor() - instalment) <= months / 2);
        QCOMPARE(table->rows.back().balance, dollars(0));
    }

    void publishedTotalOfACarLoan()
    {
        // 13,185.94 is 36 times the payment before it was rounded.
        const auto table = amortizationTable(terms(12'500'00, 36, Percent::of(3, 50)));
        QVERIFY(std::abs(table->total.minor() - 13'185'94) <= 18);
        QCOMPARE(table->total - table->interest, dollars(12'500'00));
    }

    void publishedYearlyRate()
    {
        // Regulation Z's example turned round: the rate whose instalment is 230.00.
        const auto table = amortizationTable(terms(5'000'00, 24, Percent::of(9, 69)));
        QVERIFY(std::abs(table->instalment().minor() - 230'00) <= 1);
        // And the yearly rate of that cash flow is the nominal one compounded.
        QCOMPARE(effectiveRate(terms(5'000'00, 24, Percent::of(9, 69)), *table)->rounded(1),
                 compounded(Percent::of(9, 69)).rounded(1));
    }

    // The examples that Directive 87/102/EEC was to be computed by (COM(1996) 79, annex II: "Annex
    // III, examples of calculation", A): 1,000 repaid by 1,200 after 1½ years, there with 546
    // days 12.96 %, in months as here 1.2^(2/3); the same less 50 of expenses, 16.9 %; and 1,000
    // repaid by 600 after one year and 600 after two, 13.07 %.
    void publishedEffectiveRates_data()
    {
        QTest::addColumn<qint64>("received");
        QTest::addColumn<QVector<int>>("months");
        QTest::addColumn<qint64>("each");
        QTest::addColumn<qint64>("hundredths");
        QTest::newRow("first") << qint64(1'000'00) << QVector<int>{18} << qint64(1'200'00)
                               << qint64(12'92);
        QTest::newRow("second") << qint64(950'00) << QVector<int>{18} << qint64(1'200'00)
                                << qint64(16'85);
        QTest::newRow("third") << qint64(1'000'00) << QVector<int>{12, 24} << qint64(600'00)
                               << qint64(13'07);
    }
    void publishedEffectiveRates()
    {
        QFETCH(qint64, received);
        QFETCH(QVector<int>, months);
        QFETCH(qint64, each);
        QFETCH(qint64, hundredths);
        LoanTerms loan = terms(received, months.back(), Percent());
        AmortizationTable table;
        for (int month = 1; month <= months.back(); ++month) {
            Instalment row;
            row.due = loan.begins.addMonths(month);
            row.payment = dollars(months.contains(month) ? each : 0);
            row.tax = dollars(0);
            table.rows.push_back(row);
        }
        QCOMPARE(percent(effectiveRate(loan, table)), percent(Percent::of(0, hundredths)));
    }

    void nominalRatesCompound_data()
    {
        QTest::addColumn<Percent>("nominal");
        QTest::addColumn<qint64>("yearly");
        QTest::newRow("none") << Percent() << qint64(0);
        QTest::newRow("a percent a month") << Percent::of(12) << qint64(12'682'503);
        QTest::newRow("two percent a month") << Percent::of(24) << qint64(26'824'179);
        QTest::newRow("five percent a month") << Percent::of(60) << qint64(79'585'633);
        QTest::newRow("beyond") << Percent::fromMillionths(Percent::limit) << Percent::limit;
    }
    void nominalRatesCompound()
    {
        QFETCH(Percent, nominal);
        QTEST(compounded(nominal).millionths(), "yearly");
    }

    // By the closed formula P·i / (1 - (1 + i)^-n), in floats of the test's own.
    void instalmentIsThatOfTheClosedFormula()
    {
        const bool held = rc::check([] {
            const auto cents = *rc::gen::inRange<qint64>(1'000'00, 200'000'00);
            const int months = *rc::gen::inRange(1, 121);
            const auto rate = *rc::gen::inRange<qint64>(1'000'000, 60'000'000);
            const auto table =
                amortizationTable(terms(cents, months, Percent::fromMillionths(rate)));
            const long double i = static_cast<long double>(rate) / 1e8L / 12;
            const long double exact = cents * i / -std::expm1(-months * std::log1p(i));
            const bool near =
                months == 1 || std::fabs(table->instalment().minor() - exact) < 0.5001L;
            RC_ASSERT(near);
        });
        QVERIFY(held);
    }

    void rowsAreCountedByHand()
    {
        // 1,000.00 at 12 % in three: 1 % a month, P / 2.940985207 = 340.022 …
        const auto table = amortizationTable(terms(1'000'00, 3, Percent::of(12)));
        const auto row = [](int number, QDate due, qint64 interest, qint64 principal,
                            qint64 balance) {
            return Instalment{number,
                              due,
                              dollars(interest),
                              dollars(principal),
                              dollars(0),
                              dollars(0),
                              dollars(interest + principal),
                              dollars(balance)};
        };
        const std::vector<Instalment> expected{row(1, QDate(2026, 12, 28), 10'00, 330'02, 669'98),
                                               row(2, QDate(2027, 1, 28), 6'70, 333'32, 336'66),
                                               row(3, QDate(2027, 2, 28), 3'37, 336'66, 0)};
        QVERIFY(table->rows == expected);
        QCOMPARE(table->total, dollars(1'020'07));
        QCOMPARE(table->interest, dollars(20'07));
    }

    void constantPrincipalFallsByItsInterest()
    {
        const auto table =
            amortizationTable(terms(1'000'00, 3, Percent::of(12), LoanMethod::ConstantPrincipal));
        QCOMPARE(table->rows[0].principal, dollars(333'33));
        QCOMPARE(table->rows[1].principal, dollars(333'33));
        QCOMPARE(table->rows[2].principal, dollars(333'34));
        QCOMPARE(table->rows[0].interest, dollars(10'00));
        QCOMPARE(table->rows[1].interest, dollars(6'67));
        QCOMPARE(table->rows[2].interest, dollars(3'33));
    }

    void withoutInterestItIsADivision()
    {
        const auto table = amortizationTable(terms(1'000'00, 7, Percent()));
        QCOMPARE(table->instalment(), dollars(142'86));
        QCOMPARE(table->rows.back().payment, dollars(142'84));
        QCOMPARE(table->total, dollars(1'000'00));
        QCOMPARE(percent(effectiveRate(terms(1'000'00, 7, Percent()), *table)),
                 QStringLiteral("0"));
    }

    void oneMonthPaysAllAtOnce()
    {
        const auto table = amortizationTable(terms(1'000'00, 1, Percent::of(60)));
        QCOMPARE(table->rows.size(), size_t(1));
        QCOMPARE(table->total, dollars(1'050'00));
    }

    void longestAtSixtyPercent()
    {
        const auto table = amortizationTable(terms(20'000'00, 120, Percent::of(60)));
        QCOMPARE(table->rows.size(), size_t(120));
        // 5 % a month: 20,000 × 0.05 / (1 - 1.05^-120) = 1,002.875 …
        QCOMPARE(table->instalment(), dollars(1'002'87));
        QCOMPARE(sumsOf(*table).payment, table->total.minor());
        QCOMPARE(table->rows.back().balance, dollars(0));
    }

    void aFewCentsOverManyMonthsLoseNone()
    {
        for (const qint64 cents : {1, 59, 60, 61, 119, 121}) {
            const auto table = amortizationTable(terms(cents, 120, Percent::of(16)));
            QCOMPARE(sumsOf(*table).principal, cents);
            for (const Instalment &row : table->rows)
                QVERIFY(!row.principal.isNegative() && !row.balance.isNegative());
        }
    }

    void chargesAreFinancedPaidAtOnceOrMonthly()
    {
        LoanTerms loan = terms(10'000'00, 12, Percent::of(12));
        const Percent bare = effectiveRate(loan, *amortizationTable(loan)).value();
        QCOMPARE(bare, Percent::of(12, 68));

        LoanTerms financed = loan;
        financed.financedCharges = dollars(200'00);
        const auto withFinanced = amortizationTable(financed);
        QCOMPARE(withFinanced->principal, dollars(10'200'00));
        QVERIFY(effectiveRate(financed, *withFinanced).value() > bare);

        LoanTerms upfront = loan;
        upfront.upfrontCharges = dollars(200'00);
        const auto withUpfront = amortizationTable(upfront);
        QCOMPARE(withUpfront->total, amortizationTable(loan)->total);
        QVERIFY(effectiveRate(upfront, *withUpfront).value() > bare);

        LoanTerms monthly = loan;
        monthly.monthlyCharges = dollars(15'00);
        const auto withMonthly = amortizationTable(monthly);
        QCOMPARE(withMonthly->charges, dollars(180'00));
        QCOMPARE(withMonthly->instalment(), amortizationTable(loan)->instalment() + dollars(15'00));
        QVERIFY(effectiveRate(monthly, *withMonthly).value() > bare);
    }

    void insuranceFollowsTheBalance()
    {
        LoanTerms loan = terms(12'000'00, 12, Percent(), LoanMethod::ConstantPrincipal);
        loan.yearlyBalanceInsurance = Percent::of(1, 20);
        const auto table = amortizationTable(loan);
        QCOMPARE(table->rows[0].charges, dollars(12'00));
        QCOMPARE(table->rows[11].charges, dollars(1'00));
        QCOMPARE(table->charges, dollars(78'00));
    }

    void taxOnInterestIsPaidButNoCostOfTheCredit()
    {
        LoanTerms loan = terms(10'000'00, 12, Percent::of(12));
        const Percent bare = effectiveRate(loan, *amortizationTable(loan)).value();
        loan.interestTax = Percent::of(16);
        const auto table = amortizationTable(loan);
        QCOMPARE(table->rows[0].tax, dollars(16'00)); // of 100.00
        QCOMPARE(effectiveRate(loan, *table).value(), bare);
    }

    void dueDatesKeepTheirDay_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QStringList>("due");
        QTest::newRow("31st") << QDate(2027, 1, 31)
                              << QStringList{"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30",
                                             "2027-05-31"};
        QTest::newRow("30th") << QDate(2027, 12, 30)
                              << QStringList{"2027-12-30", "2028-01-30", "2028-02-29", "2028-03-30",
                                             "2028-04-30"};
        QTest::newRow("29th") << QDate(2027, 1, 29)
                              << QStringList{"2027-01-29", "2027-02-28", "2027-03-29", "2027-04-29",
                                             "2027-05-29"};
        QTest::newRow("29 February")
            << QDate(2028, 2, 29)
            << QStringList{"2028-02-29", "2028-03-29", "2028-04-29", "2028-05-29", "2028-06-29"};
    }
    void dueDatesKeepTheirDay()
    {
        QFETCH(QDate, first);
        QFETCH(QStringList, due);
        LoanTerms loan = terms(1'000'00, 5, Percent::of(12));
        loan.begins = first.addDays(-20);
        loan.firstDue = first;
        QStringList found;
        const auto table = amortizationTable(loan);
        for (const Instalment &row : table->rows)
            found << row.due.toString(Qt::ISODate);
        QCOMPARE(found, due);
    }

    void intervalsAreMonthsThenDays_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<double>("years");
        QTest::newRow("a month") << QDate(2027, 1, 15) << QDate(2027, 2, 15) << 1 / 12.0;
        QTest::newRow("a year") << QDate(2027, 1, 15) << QDate(2028, 1, 15) << 1.0;
        QTest::newRow("days") << QDate(2027, 1, 15) << QDate(2027, 2, 4) << 20 / 365.0;
        QTest::newRow("month and days")
            << QDate(2027, 1, 15) << QDate(2027, 3, 4) << 1 / 12.0 + 20 / 365.0;
        QTest::newRow("days that end a leap year")
            << QDate(2028, 3, 1) << QDate(2028, 3, 21) << 20 / 366.0;
        QTest::newRow("month's end") << QDate(2027, 2, 28) << QDate(2027, 3, 31) << 1 / 12.0;
    }
    void intervalsAreMonthsThenDays()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(double, years);
        QCOMPARE(double(yearsBetween(from, to)), years);
    }

    void waitingLongerCostsLessAYear()
    {
        LoanTerms loan = terms(10'000'00, 24, Percent::of(16));
        const Percent usual = effectiveRate(loan, *amortizationTable(loan)).value();
        loan.firstDue = loan.firstDue.addMonths(2);
        QVERIFY(effectiveRate(loan, *amortizationTable(loan)).value() < usual);
        loan.firstDue = loan.begins.addDays(10);
        QVERIFY(effectiveRate(loan, *amortizationTable(loan)).value() > usual);
    }

    void absurdTermsAreRefused_data()
    {
        QTest::addColumn<LoanTerms>("loan");
        QTest::addColumn<Problem::Code>("why");
        using C = Problem::Code;
        const LoanTerms good = terms(10'000'00, 36, Percent::of(16));
        const auto row = [&good](const char *name, C why,
                                 const std::function<void(LoanTerms &)> &spoil) {
            LoanTerms bad = good;
            spoil(bad);
            QTest::newRow(name) << bad << why;
        };
        row("nothing", C::NothingToFinance, [](LoanTerms &t) { t.financed = dollars(0); });
        row("less than nothing", C::NothingToFinance,
            [](LoanTerms &t) { t.financed = dollars(-1); });
        row("no amount", C::AmountOutOfRange, [](LoanTerms &t) { t.financed = Money(); });
        row("negative charges", C::AmountOutOfRange,
            [](LoanTerms &t) { t.monthlyCharges = dollars(-1); });
        row("sum over the limit", C::AmountOutOfRange,
            [](LoanTerms &t) { t.financed = t.financedCharges = dollars(Money::limit); });
        row("total over the limit", C::AmountOutOfRange,
            [](LoanTerms &t) { t.financed = dollars(Money::limit); });
        row("another currency", C::MixedCurrencies,
            [](LoanTerms &t) { t.upfrontCharges = Money(1, Currency::fromCode(u"MXN").value()); });
        row("no month", C::MonthsOutOfRange, [](LoanTerms &t) { t.months = 0; });
        row("months below zero", C::MonthsOutOfRange, [](LoanTerms &t) { t.months = -12; });
        row("too many months", C::MonthsOutOfRange, [](LoanTerms &t) { t.months = 121; });
        row("negative rate", C::RateOutOfRange,
            [](LoanTerms &t) { t.yearlyRate = Percent::fromMillionths(-1); });
        row("absurd rate", C::RateOutOfRange,
            [](LoanTerms &t) { t.yearlyRate = Percent::of(201); });
        row("absurd insurance", C::RateOutOfRange,
            [](LoanTerms &t) { t.yearlyBalanceInsurance = Percent::of(1600); });
        row("no day", C::BadDueDate, [](LoanTerms &t) { t.firstDue = QDate(); });
        row("due on the day it begins", C::BadDueDate, [](LoanTerms &t) { t.firstDue = t.begins; });
        row("due in two years", C::BadDueDate,
            [](LoanTerms &t) { t.firstDue = t.begins.addYears(2); });
    }
    void absurdTermsAreRefused()
    {
        QFETCH(LoanTerms, loan);
        QFETCH(Problem::Code, why);
        const auto table = amortizationTable(loan);
        QVERIFY(!table);
        QCOMPARE(table.error().code, why);
    }

    void chargesThatTakeAllHaveNoRate()
    {
        LoanTerms loan = terms(100'00, 12, Percent::of(16));
        loan.upfrontCharges = dollars(100'00);
        QCOMPARE(effectiveRate(loan, *amortizationTable(loan)).error().code,
                 Problem::Code::RateOutOfRange);
        loan.upfrontCharges = dollars(99'99);
        QCOMPARE(effectiveRate(loan, *amortizationTable(loan)).error().code,
                 Problem::Code::RateOutOfRange);
    }

    // Issue 4: over 100,000 random credits no cent is lost, whichever way they are added up.
    void instalmentsSumToTheTotal()
    {
        const bool held = rc::check([] {
            for (int i = 0; i < 1000; ++i) { // a hundred times
                const LoanTerms loan = anyTerms();
                const auto table = amortizationTable(loan);
                RC_ASSERT(table.has_value());
                const Sums sums = sumsOf(*table);
                RC_ASSERT(table->rows.size() == size_t(loan.months));
                RC_ASSERT(sums.payment == table->total.minor());
                RC_ASSERT(sums.principal == loan.financed.minor() + loan.financedCharges.minor());
                RC_ASSERT(sums.interest + sums.principal + sums.charges + sums.tax ==
                          table->total.minor());
                RC_ASSERT(sums.interest == table->interest.minor());
                RC_ASSERT(sums.charges == table->charges.minor());
                RC_ASSERT(sums.tax == table->tax.minor());
                RC_ASSERT(runsDownToNothing(*table, loan.begins));
            }
        });
        QVERIFY(held);
    }

    void effectiveRateBringsThePaymentsBackToWhatWasReceived()
    {
        const bool held = rc::check([] {
            LoanTerms loan = anyTerms();
            loan.financed = dollars(*rc::gen::inRange<qint64>(1'000'00, 200'000'00));
            loan.upfrontCharges = dollars(*rc::gen::inRange<qint64>(0, 500'00));
            const auto table = amortizationTable(loan);
            const auto rate = effectiveRate(loan, *table);
            // A hundredth of a percent up or down, the present value is on either side.
            const auto present = [&](qint64 millionths) {
                const long double x = static_cast<long double>(millionths) / 1e8L;
                long double sum = 0;
                for (const Instalment &row : table->rows) {
                    const long double years =
                        yearsBetween(loan.begins, loan.firstDue) + (row.number - 1) / 12.0L;
                    sum += (row.payment - row.tax).minor() * std::pow(1 + x, -years);
                }
                return sum;
            };
            const long double received = (loan.financed - loan.upfrontCharges).minor();
            if (!rate) { // beyond a million percent: a loan paid back a few days later at twice its
                         // sum
                const bool isBeyond = present(Percent::limit) > received;
                RC_ASSERT(isBeyond);
                return;
            }
            const bool above = present(rate->millionths() - 5'001) >= received;
            const bool below = present(rate->millionths() + 5'001) <= received;
            RC_ASSERT(above);
            RC_ASSERT(below);
        });
        QVERIFY(held);
    }
};

VITRINA_TEST(TestAmortization, NoApplication)
#include "tst_amortization.moc"
