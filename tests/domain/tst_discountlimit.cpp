// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/discountlimit.h"
#include "domainsample.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What part of the price a discount is, and whether it is too much (X8).
class TestDiscountLimit : public QObject
{
    Q_OBJECT

private:
    static QuoteOfferId offerId(int n)
    {
        return QuoteOfferId(QUuid(uint(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
    static void add(QuoteContent &content, int n, qint64 price, int quantity = 1)
    {
        QuoteOffer offer;
        offer.id = offerId(n);
        offer.priceMinor = price;
        offer.quantity = quantity;
        content.offers += offer;
    }
    static void discount(QuoteContent &content, int n, qint64 value, ShareUnit unit)
    {
        QuoteForm form;
        form.offerId = offerId(n);
        form.discount = value;
        form.discountUnit = unit;
        content.forms += form;
    }

private Q_SLOTS:
    void whatIsOver_data()
    {
        QTest::addColumn<AmountOrPercent>("discount");
        QTest::addColumn<qint64>("price");
        QTest::addColumn<bool>("over");
        const auto percent = [](qint64 millionths) {
            return AmountOrPercent(Percent::fromMillionths(millionths));
        };
        const auto amount = [](qint64 minor) { return AmountOrPercent(dollars(minor)); };
        QTest::newRow("none") << percent(0) << qint64(20'000'00) << false;
        QTest::newRow("below") << percent(2'990'000) << qint64(20'000'00) << false;
        QTest::newRow("the limit") << percent(3'000'000) << qint64(20'000'00) << false;
        QTest::newRow("a millionth over") << percent(3'000'001) << qint64(20'000'00) << true;
        QTest::newRow("all") << percent(Percent::whole) << qint64(20'000'00) << true;
        QTest::newRow("the limit as an amount") << amount(600'00) << qint64(20'000'00) << false;
        QTest::newRow("a cent over") << amount(600'01) << qint64(20'000'00) << true;
        // 3 % of 9.99 is 0.2997, paid as 0.30: as typed it is the limit, as an amount it is over.
        QTest::newRow("the limit, rounded up") << percent(3'000'000) << qint64(9'99) << false;
        QTest::newRow("that amount") << amount(30) << qint64(9'99) << true;
        QTest::newRow("a cent less") << amount(29) << qint64(9'99) << false;
        // Beyond what 64 bits hold once multiplied.
        QTest::newRow("vast") << amount(3'000'000'000'001) << qint64(100'000'000'000'000) << true;
        QTest::newRow("vast, the limit")
            << amount(3'000'000'000'000) << qint64(100'000'000'000'000) << false;
    }
    void whatIsOver()
    {
        QFETCH(AmountOrPercent, discount);
        QFETCH(qint64, price);
        QTEST(isOverLimit(discount, dollars(price), Percent::of(3)), "over");
    }

    void theLargestIsTold()
    {
        QuoteContent content;
        add(content, 1, 1'000'00, 2);
        add(content, 2, 500'00);
        discount(content, 1, 40'00, ShareUnit::Amount); // 2 % of both pieces
        discount(content, 2, 5'000'000, ShareUnit::Percent);
        discount(content, 2, 30'00, ShareUnit::Amount); // 6 %
        QCOMPARE(discountOver(content, usd, Percent::of(6)), std::nullopt);
        QCOMPARE(discountOver(content, usd, Percent::of(1)),
                 std::optional(GivenDiscount{dollars(30'00), Percent::of(6)}));
        content.forms.removeLast();
        QCOMPARE(discountOver(content, usd, Percent::of(4)),
                 std::optional(GivenDiscount{dollars(25'00), Percent::of(5)}));
        QCOMPARE(discountOver(content, usd, Percent::of(5)), std::nullopt);
    }

    void onlyVehiclesCount()
    {
        QuoteContent content;
        add(content, 1, 1'000'00);
        QuoteItem item;
        item.offerId = offerId(1);
        item.priceMinor = 9'000'00;
        content.items += item;
        discount(content, 1, 60'00, ShareUnit::Amount);
        QVERIFY(discountOver(content, usd, Percent::of(5)));
    }

    void withoutALimitAnythingGoes()
    {
        QuoteContent content;
        add(content, 1, 1'000'00);
        discount(content, 1, Percent::whole, ShareUnit::Percent);
        discount(content, 1, 1'000'00, ShareUnit::Amount);
        QCOMPARE(discountOver(content, usd, noDiscountLimit), std::nullopt);
        QVERIFY(discountOver(content, usd, Percent::of(99, 99)));
    }
};

VITRINA_TEST(TestDiscountLimit, NoApplication)
#include "tst_discountlimit.moc"
