// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quotefigures.h"
#include "domainsample.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using L = QuoteLineKind;

QuoteLine line(L kind, qint64 cents, int quantity = 1)
{
    QuoteLine made;
    made.kind = kind;
    made.unitPrice = dollars(cents);
    made.quantity = quantity;
    return made;
}

QuoteLine untaxed(QuoteLine made)
{
    made.taxed = false;
    return made;
}

QuoteLine included(QuoteLine made)
{
    made.taxIncluded = true;
    return made;
}

QuoteLine inCash(QuoteLine made)
{
    made.financed = false;
    return made;
}

QuoteLine ofOthers(QuoteLine made)
{
    made.thirdParty = true;
    return made;
}

/// A car of 20,000 with tax, and what comes with it.
Deal usualDeal()
{
    Deal deal;
    deal.tax = Percent::of(15);
    deal.lines = {included(line(L::Vehicle, 20'000'00)),
                  line(L::Accessory, 300'00), // 345.00
                  inCash(ofOthers(untaxed(line(L::Registration, 480'00)))),
                  ofOthers(untaxed(line(L::Insurance, 700'00))),
                  line(L::Tracker, 400'00), // 460.00
                  included(line(L::BrandBonus, 1'000'00))};
    return deal;
}

PaymentForm financed(AmountOrPercent downPayment = Percent::of(25))
{
    PaymentForm form;
    form.kind = PaymentForm::Kind::Financed;
    form.downPayment = downPayment;
    form.loan.months = 60;
    form.loan.yearlyRate = Percent::of(15, 60);
    form.loan.begins = QDate(2026, 11, 28);
    form.loan.firstDue = QDate(2026, 12, 28);
    return form;
}

Problem::Code refusal(const Deal &deal, const PaymentForm &form)
{
    const auto figures = figuresOf(deal, form);
    return figures ? Problem::Code::Cancelled : figures.error().code;
}

Deal anyDeal()
{
    Deal deal;
    deal.tax = Percent::of(*rc::gen::element(0, 12, 15, 16, 19));
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
        QuoteLine made = line(i == 0 ? L::Vehicle : L(*rc::gen::inRange(0, 7)),
                              *rc::gen::inRange<qint64>(0, 50'000'00), *rc::gen::inRange(1, 4));
        if (i == 0)
            made.unitPrice += dollars(1'000'000'00); // more than any bonus takes away
        made.taxed = *rc::gen::arbitrary<bool>();
        made.taxIncluded = *rc::gen::arbitrary<bool>();
        made.financed = i == 0 || *rc::gen::arbitrary<bool>();
        made.thirdParty = *rc::gen::arbitrary<bool>();
        deal.lines.push_back(made);
    }
    deal.tradeIn = dollars(*rc::gen::inRange<qint64>(0, 30'000'00));
    return deal;
}

} // namespace

class TestQuoteFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taxesHoldFromTheirDay_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("percent"); // -1: not known
        QTest::newRow("EC, last day of 14") << "EC" << QDate(2017, 5, 31) << 14;
        QTest::newRow("EC, first day of 12") << "EC" << QDate(2017, 6, 1) << 12;
        QTest::newRow("EC, last day of 12") << "EC" << QDate(2024, 3, 31) << 12;
        QTest::newRow("EC, first day of 15") << "EC" << QDate(2024, 4, 1) << 15;
        QTest::newRow("EC, today") << "EC" << QDate(2026, 11, 28) << 15;
        QTest::newRow("MX") << "MX" << QDate(2026, 11, 28) << 16;
        QTest::newRow("CO") << "CO" << QDate(2026, 11, 28) << 19;
        QTest::newRow("before the table") << "CO" << QDate(2016, 12, 31) << -1;
        QTest::newRow("elsewhere") << "JP" << QDate(2026, 11, 28) << -1;
    }
    void taxesHoldFromTheirDay()
    {
        QFETCH(QString, country);
        QFETCH(QDate, day);
        QFETCH(int, percent);
        const TaxRates rates = TaxRates::builtIn();
        const TaxRate *rate = rates.on(country, day);
        QCOMPARE(rate != nullptr, percent >= 0);
        if (rate)
            QCOMPARE(rate->rate, Percent::of(percent));
    }

    void orderOfTheTableDoesNotMatter()
    {
        const auto rates = TaxRates::parse(
            QStringLiteral("# remark\nEC\tIVA\t15\t2024-04-01\nEC\tIVA\t12,5\t2017-06-01\n"));
        QCOMPARE(rates.on(u"EC", QDate(2026, 1, 1))->rate, Percent::of(15));
        QCOMPARE(rates.on(u"EC", QDate(2020, 1, 1))->rate, Percent::of(12, 50));
    }

    void taxIsOnTopOrWithin()
    {
        const TaxedAmount onTop = taxedOnTop(dollars(9'99), Percent::of(15));
        QCOMPARE(onTop, (TaxedAmount{dollars(9'99), dollars(1'50), dollars(11'49)}));
        const TaxedAmount within = taxedWithin(dollars(20'000'00), Percent::of(15));
        QCOMPARE(within, (TaxedAmount{dollars(17'391'30), dollars(2'608'70), dollars(20'000'00)}));
    }

    void linesAddUpToWhatIsWrittenUnderThem()
    {
        // Three times 9.99: each line's tax is 1.50, and the total is their sum, not 4.4955.
        Deal deal;
        deal.tax = Percent::of(15);
        deal.lines = std::vector<QuoteLine>(3, line(L::Accessory, 9'99));
        const auto priced = pricedLines(deal, Percent());
        QCOMPARE(priced->total, (TaxedAmount{dollars(29'97), dollars(4'50), dollars(34'47)}));
    }

    void cashDealIsCountedByHand()
    {
        PaymentForm form;
        form.discount = Percent::of(5); // 1,000.00 of 20,000.00
        Deal deal = usualDeal();
        deal.tradeIn = dollars(6'000'00);
        const auto figures = figuresOf(deal, form);
        QVERIFY(figures.has_value());
        QCOMPARE(figures->lines.listPrice, dollars(20'000'00));
        QCOMPARE(figures->lines.discount, dollars(1'000'00));
        // 19,000 + 345 + 480 + 700 + 460 - 1,000
        QCOMPARE(figures->total.gross, dollars(19'985'00));
        // Within 19,000: 2,478.26; on top 45 and 60; within -1,000: -130.43.
        QCOMPARE(figures->total.tax, dollars(2'452'83));
        QCOMPARE(figures->total.net, dollars(17'532'17));
        QCOMPARE(figures->thirdParty, dollars(1'180'00));
        QCOMPARE(figures->own, dollars(18'805'00));
        QCOMPARE(figures->toPay, dollars(13'985'00));
        QCOMPARE(figures->balance, dollars(13'985'00));
        QVERIFY(figures->financed.isZero() && figures->cashLines.isZero());
        QVERIFY(!figures->table && !figures->effective);
    }

    void financedDealIsCountedByHand()
    {
        PaymentForm form = financed(); // a quarter of 20,000
        form.loan.upfrontCharges = dollars(150'00);
        form.loan.financedCharges = dollars(250'00);
        Deal deal = usualDeal();
        deal.tradeIn = dollars(6'000'00);
        const auto figures = figuresOf(deal, form);
        QVERIFY(figures.has_value());
        QCOMPARE(figures->total.gross, dollars(20'985'00));
        QCOMPARE(figures->downPayment, dollars(5'000'00));
        QCOMPARE(figures->cashLines, dollars(480'00));
        QCOMPARE(figures->financed, dollars(9'505'00));
        QCOMPARE(figures->balance, figures->financed);
        QCOMPARE(figures->toPay, dollars(5'630'00));
        QCOMPARE(figures->table->principal, dollars(9'755'00));
        QCOMPARE(figures->instalment, figures->table->rows.front().payment);
        QVERIFY(*figures->effective > compounded(Percent::of(15, 60)));
    }

    void discountIsSharedAmongVehicles()
    {
        Deal deal;
        deal.tax = Percent::of(15);
        deal.lines = {untaxed(line(L::Vehicle, 10'000'00)), untaxed(line(L::Accessory, 500'00)),
                      untaxed(line(L::Vehicle, 10'000'00, 2))};
        const auto priced = pricedLines(deal, dollars(100'00));
        QCOMPARE(priced->lines[0].discount, dollars(33'33));
        QCOMPARE(priced->lines[1].discount, dollars(0));
        QCOMPARE(priced->lines[2].discount, dollars(66'67));
        QCOMPARE(priced->total.gross, dollars(30'400'00));
    }

    void tradeInOverTheTotalIsPaidOut()
    {
        Deal deal = usualDeal();
        deal.tradeIn = dollars(25'000'00);
        QCOMPARE(figuresOf(deal, PaymentForm())->toPay, dollars(-4'015'00));
        QCOMPARE(refusal(deal, financed()), Problem::Code::NothingToFinance);
    }

    void downPaymentOfAllLeavesNothingToFinance()
    {
        QCOMPARE(refusal(usualDeal(), financed(dollars(20'505'00))),
                 Problem::Code::NothingToFinance);
        QCOMPARE(figuresOf(usualDeal(), financed(dollars(20'504'99)))->financed, dollars(1));
    }

    void absurdDealsAreRefused_data()
    {
        QTest::addColumn<Deal>("deal");
        QTest::addColumn<PaymentForm>("form");
        QTest::addColumn<Problem::Code>("why");
        using C = Problem::Code;
        const auto row = [](const char *name, C why,
                            const std::function<void(Deal &, PaymentForm &)> &spoil) {
            Deal deal = usualDeal();
            PaymentForm form = financed();
            spoil(deal, form);
            QTest::newRow(name) << deal << form << why;
        };
        const Money peso(1, Currency::fromCode(u"MXN").value());
        row("no lines", C::AmountOutOfRange, [](Deal &d, PaymentForm &) { d.lines.clear(); });
        row("negative price", C::AmountOutOfRange,
            [](Deal &d, PaymentForm &) { d.lines[1].unitPrice = dollars(-1); });
        row("no price", C::AmountOutOfRange,
            [](Deal &d, PaymentForm &) { d.lines[1].unitPrice = Money(); });
        row("no piece", C::AmountOutOfRange,
            [](Deal &d, PaymentForm &) { d.lines[1].quantity = 0; });
        row("pieces below zero", C::AmountOutOfRange,
            [](Deal &d, PaymentForm &) { d.lines[1].quantity = -3; });
        row("too many pieces", C::AmountOutOfRange,
            [](Deal &d, PaymentForm &) { d.lines[1].quantity = 1001; });
        row("line over the limit", C::AmountOutOfRange, [](Deal &d, PaymentForm &) {
            d.lines[1].unitPrice = dollars(Money::limit);
            d.lines[1].quantity = 2;
        });
        row("total over the limit", C::AmountOutOfRange,
            [](Deal &d, PaymentForm &) { d.lines[0].unitPrice = dollars(Money::limit); });
        row("bonus over the total", C::AmountOutOfRange,
            [](Deal &d, PaymentForm &) { d.lines[5].unitPrice = dollars(50'000'00); });
        row("another currency", C::MixedCurrencies,
            [peso](Deal &d, PaymentForm &) { d.lines[1].unitPrice = peso; });
        row("discount in another currency", C::MixedCurrencies,
            [peso](Deal &, PaymentForm &f) { f.discount = peso; });
        row("trade-in in another currency", C::MixedCurrencies,
            [peso](Deal &d, PaymentForm &) { d.tradeIn = peso; });
        row("discount below zero", C::AmountOutOfRange,
            [](Deal &, PaymentForm &f) { f.discount = Percent::of(-1); });
        row("discount over the price", C::DiscountTooLarge,
            [](Deal &, PaymentForm &f) { f.discount = dollars(20'000'01); });
        row("discount over all", C::DiscountTooLarge,
            [](Deal &, PaymentForm &f) { f.discount = Percent::of(101); });
        row("trade-in below zero", C::AmountOutOfRange,
            [](Deal &d, PaymentForm &) { d.tradeIn = dollars(-1); });
        row("down payment below zero", C::AmountOutOfRange,
            [](Deal &, PaymentForm &f) { f.downPayment = dollars(-1); });
        row("no months", C::MonthsOutOfRange, [](Deal &, PaymentForm &f) { f.loan.months = 0; });
        row("absurd rate", C::RateOutOfRange,
            [](Deal &, PaymentForm &f) { f.loan.yearlyRate = Percent::of(1560); });
    }
    void absurdDealsAreRefused()
    {
        QFETCH(Deal, deal);
        QFETCH(PaymentForm, form);
        QTEST(refusal(deal, form), "why");
    }

    // Issue 4: 100,000 random quotes, no cent lost.
    void noCentIsLost()
    {
        const bool held = rc::check([] {
            for (int i = 0; i < 1000; ++i) { // a hundred times
                const Deal deal = anyDeal();
                PaymentForm form = financed(Percent::of(*rc::gen::inRange(0, 40)));
                form.discount = *rc::gen::element<AmountOrPercent>(
                    Percent::of(0), Percent::of(7, 77), dollars(1'234'56));
                form.loan.months = *rc::gen::inRange(1, 25);
                const auto figures = figuresOf(deal, form);
                RC_ASSERT(figures.has_value());
                Money net = dollars(0), tax = dollars(0), gross = dollars(0), off = dollars(0);
                for (const PricedLine &priced : figures->lines.lines) {
                    RC_ASSERT(priced.amount.net + priced.amount.tax == priced.amount.gross);
                    net += priced.amount.net;
                    tax += priced.amount.tax;
                    gross += priced.amount.gross;
                    off += priced.discount;
                }
                RC_ASSERT(figures->total == (TaxedAmount{net, tax, gross}));
                RC_ASSERT(net + tax == gross);
                RC_ASSERT(off == figures->lines.discount);
                RC_ASSERT(figures->own + figures->thirdParty == gross);
                RC_ASSERT(figures->tradeIn + figures->downPayment + figures->cashLines +
                              figures->financed ==
                          gross);
                RC_ASSERT(figures->table->total - figures->table->interest == figures->financed);
            }
        });
        QVERIFY(held);
    }
};

VITRINA_TEST(TestQuoteFigures, NoApplication)
#include "tst_quotefigures.moc"
