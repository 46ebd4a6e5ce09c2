// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"
#include "domain/moneytext.h"
#include "domain/percent.h"
#include "domainsample.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const Currency clp = currency("CLP");

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currenciesKnowTheirDecimals_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("shown");
        QTest::newRow("dollar") << "USD" << 2 << 2;
        QTest::newRow("Mexico") << "MXN" << 2 << 2;
        QTest::newRow("Colombia") << "COP" << 2 << 0;
        QTest::newRow("euro") << "EUR" << 2 << 2;
        QTest::newRow("Chile") << "CLP" << 0 << 0;
        QTest::newRow("Paraguay") << "PYG" << 0 << 0;
        QTest::newRow("Kuwait") << "KWD" << 3 << 3;
    }
    void currenciesKnowTheirDecimals()
    {
        QFETCH(QString, code);
        const std::optional<Currency> found = Currency::fromCode(code);
        QVERIFY(found);
        QCOMPARE(found->code(), code);
        QTEST(found->decimals(), "kept");
        QTEST(found->shownDecimals(), "shown");
    }

    void whatIsNoCodeIsNoCurrency()
    {
        for (const char *code : {"", "US", "usd", "USDX", "U$D", "12A"})
            QVERIFY2(!Currency::fromCode(QString::fromUtf8(code)), code);
        QVERIFY(Currency().isNull());
        QCOMPARE(Currency().code(), QString());
    }

    void sumsAndDifferencesAreExact()
    {
        QCOMPARE(dollars(1010) + dollars(-11), dollars(999));
        QCOMPARE(dollars(5) - dollars(8), dollars(-3));
        QCOMPARE(dollars(333).times(3), dollars(999));
        QCOMPARE(sumOf({dollars(1), dollars(2), dollars(3)}, usd), dollars(6));
        QCOMPARE(sumOf({}, usd), dollars(0));
        QVERIFY(dollars(2) > dollars(1) && dollars(0).isZero() && dollars(-1).isNegative());
    }

    void overTheLimitIsNoAmount()
    {
        const Money most = dollars(Money::limit);
        QVERIFY(most.isValid() && !dollars(Money::limit + 1).isValid());
        QVERIFY(!(most + dollars(1)).isValid());
        QVERIFY(!(-most - dollars(1)).isValid());
        QVERIFY(!most.times(2).isValid());
        QVERIFY(!dollars(2).times(std::numeric_limits<qint64>::max()).isValid());
        QVERIFY(!dollars(std::numeric_limits<qint64>::min()).isValid());
        // And nothing makes an amount of it again.
        QVERIFY(!(most + dollars(1) - dollars(1)).isValid());
        QVERIFY(!(Money() + Money()).isValid() && !Money().times(0).isValid());
    }

    void currenciesDoNotMix()
    {
        const Money pesos(100, clp);
        QVERIFY(!(dollars(100) + pesos).isValid());
        QVERIFY(dollars(100) != pesos);
        QVERIFY(!(dollars(100) < pesos) && !(dollars(100) > pesos));
        QVERIFY(!(Money() < pesos) && !(Money() >= pesos));
        QVERIFY(!sumOf({dollars(1), pesos}, usd).isValid());
    }

    void allocationLosesNoCent_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<QVector<qint64>>("weights");
        QTest::addColumn<QVector<qint64>>("parts");
        using List = QVector<qint64>;
        QTest::newRow("thirds") << qint64(100) << List{1, 1, 1} << List{34, 33, 33};
        QTest::newRow("who lost most gains it") << qint64(100) << List{1, 2, 4} << List{14, 29, 57};
        QTest::newRow("a cent") << qint64(1) << List{1, 1} << List{1, 0};
        QTest::newRow("below zero") << qint64(-100) << List{1, 1, 1} << List{-34, -33, -33};
        QTest::newRow("no weight") << qint64(5) << List{0, 0} << List{3, 2};
        QTest::newRow("one without weight") << qint64(5) << List{0, 3} << List{0, 5};
        QTest::newRow("negative weights weigh nothing") << qint64(5) << List{-7, 3} << List{0, 5};
        QTest::newRow("huge") << Money::limit
                              << List{std::numeric_limits<qint64>::max(),
                                      std::numeric_limits<qint64>::max()}
                              << List{Money::limit / 2, Money::limit / 2};
        QTest::newRow("nobody") << qint64(5) << List{} << List{};
    }
    void allocationLosesNoCent()
    {
        QFETCH(qint64, total);
        QFETCH(QVector<qint64>, weights);
        QVector<qint64> parts;
        for (const Money &part : allocate(dollars(total), {weights.begin(), weights.end()}))
            parts.push_back(part.minor());
        QTEST(parts, "parts");
    }

    void anyAllocationSumsToItsTotal()
    {
        const bool held = rc::check([] {
            const auto total = dollars(*rc::gen::inRange(-Money::limit, Money::limit));
            const auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<qint64>>(
                rc::gen::oneOf(rc::gen::inRange<qint64>(0, 1000), rc::gen::nonNegative<qint64>())));
            const auto parts = allocate(total, weights);
            RC_ASSERT(parts.size() == weights.size());
            RC_ASSERT(sumOf(parts, usd) == total);
        });
        QVERIFY(held);
    }

    void percentagesRoundHalfUp_data()
    {
        QTest::addColumn<qint64>("millionths");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("part");
        const qint64 one = Percent::scale;
        QTest::newRow("15 % of 9.99") << 15 * one << qint64(999) << qint64(150);
        QTest::newRow("exact half goes up") << 50 * one << qint64(1) << qint64(1);
        QTest::newRow("exact half goes away from zero") << 50 * one << qint64(-1) << qint64(-1);
        QTest::newRow("just under the half") << 50 * one - 1 << qint64(1) << qint64(0);
        QTest::newRow("nothing") << qint64(0) << qint64(999) << qint64(0);
        QTest::newRow("a tenth of a cent") << one / 10 << qint64(100) << qint64(0);
        QTest::newRow("largest") << 100 * one << Money::limit << Money::limit;
        // 64 bits hold neither the product nor its half.
        QTest::newRow("wide") << 99 * one + 999'999 << Money::limit
                              << Money::limit - Money::limit / 100'000'000;
    }
    void percentagesRoundHalfUp()
    {
        QFETCH(qint64, millionths);
        QFETCH(qint64, amount);
        QTEST(Percent::fromMillionths(millionths).partOf(dollars(amount)).minor(), "part");
    }

    void partOfTooMuchIsNoAmount()
    {
        QVERIFY(!Percent::of(101).partOf(dollars(Money::limit)).isValid());
        QVERIFY(!Percent::of(15).partOf(Money()).isValid());
        QCOMPARE(Percent::fromMillionths(std::numeric_limits<qint64>::max()).millionths(),
                 Percent::limit);
    }

    void baseAndPartMakeTheWhole()
    {
        QCOMPARE(Percent::of(15).baseOf(dollars(11500)), dollars(10000));
        QCOMPARE(Percent::of(12).baseOf(dollars(100)), dollars(89)); // 89.29
        QCOMPARE(Percent::of(0).baseOf(dollars(100)), dollars(100));
        QCOMPARE(percentageOf(dollars(1), dollars(3)).millionths(), 33'333'333);
        QCOMPARE(percentageOf(dollars(2), dollars(3)).millionths(), 66'666'667);
        QCOMPARE(percentageOf(dollars(-2), dollars(-3)).millionths(), 66'666'667);
        QCOMPARE(percentageOf(dollars(5), dollars(0)), Percent());
        QCOMPARE(Percent::fromMillionths(12'345'678).rounded(2), Percent::of(12, 35));
        QCOMPARE(Percent::fromMillionths(12'345'678).rounded(6).millionths(), 12'345'678);
    }

    void percentagesAreReadAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("millionths"); // -1: refused
        QTest::newRow("plain") << "15" << qint64(15'000'000);
        QTest::newRow("comma") << "15,5 %" << qint64(15'500'000);
        QTest::newRow("point") << " 15.60% " << qint64(15'600'000);
        QTest::newRow("six decimals") << "0.000001" << qint64(1);
        QTest::newRow("seven") << "0.0000001" << qint64(-1);
        QTest::newRow("below zero") << "-2" << qint64(-2'000'000);
        QTest::newRow("empty") << "" << qint64(-1);
        QTest::newRow("only a sign") << "%" << qint64(-1);
        QTest::newRow("no units") << ".5" << qint64(-1);
        QTest::newRow("open end") << "5." << qint64(-1);
        QTest::newRow("two marks") << "1.234,5" << qint64(-1);
        QTest::newRow("words") << "quince" << qint64(-1);
        QTest::newRow("exponent") << "1e3" << qint64(-1);
        QTest::newRow("other digits") << QString::fromUtf8("١٥") << qint64(-1);
        QTest::newRow("absurd") << "1000001" << qint64(-1);
        QTest::newRow("endless") << QString(4000, u'9') << qint64(-1);
    }
    void percentagesAreReadAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, millionths);
        const Result<Percent> read = Percent::fromTyped(typed);
        QCOMPARE(read ? read->millionths() : -1, millionths);
        if (!read)
            QCOMPARE(read.error(), (Problem{Problem::Code::BadPercent, {typed.trimmed()}}));
    }

    void percentagesAreWordedByCountry()
    {
        QCOMPARE(percentText(Percent::of(15), u"EC"), QString::fromUtf8("15\u00a0%"));
        QCOMPARE(percentText(Percent::of(15, 50), u"EC"), QString::fromUtf8("15,5\u00a0%"));
        QCOMPARE(percentText(Percent::of(15, 50), u"MX", 2), QString::fromUtf8("15.50\u00a0%"));
        QCOMPARE(percentText(Percent::fromMillionths(-1), u"CO"),
                 QString::fromUtf8("-0,000001\u00a0%"));
    }

    /// One who reads English is not shown "1.890" in one place and "1,890.00" in another; one who
    /// reads Spanish sees what her country writes, whichever Spanish her words are.
    void figuresAreInTheReadersLanguage_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<QString>("money");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("rate");
        QTest::newRow("English") << "en_US"
                                 << "$1,890.50"
                                 << "$1,891"
                                 << "15.5%";
        QTest::newRow("English, here") << "en_EC"
                                       << "$1,890.50"
                                       << "$1,891"
                                       << "15.5%";
        for (const char *name : {"es_EC", "es_MX", "C"})
            QTest::newRow(name) << name << "$1.890,50"
                                << "$1.891" << QString::fromUtf8("15,5\u00a0%");
    }
    void figuresAreInTheReadersLanguage()
    {
        QFETCH(QString, reader);
        QLocale::setDefault(QLocale(reader));
        const auto ended = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        QTEST(moneyText(Money(189050, usd), u"EC"), "money");
        QTEST(wholeMoneyText(Money(189050, usd), u"EC"), "whole");
        QTEST(percentText(Percent::of(15, 50), u"EC"), "rate");
        const QString bare = moneyText(Money(189050, usd), u"EC", MoneySign::None);
        QCOMPARE(moneyFromTyped(bare, usd), Money(189050, usd));
    }

    /// Whoever asks for a reader's way gets hers, whatever the program speaks.
    void figuresOfAReaderAreHers()
    {
        const QLocale english(QStringLiteral("en_US"));
        QCOMPARE(moneyText(Money(189050, usd), u"EC", MoneySign::Symbol, english),
                 QStringLiteral("$1,890.50"));
        QCOMPARE(moneyText(Money(123450, currency("EUR")), u"ES", MoneySign::Symbol, english),
                 QString::fromUtf8("€1,234.50"));
        QCOMPARE(moneyText(Money(189050, usd), u"MX", MoneySign::Symbol, english),
                 QString::fromUtf8("USD\u00a01,890.50"));
    }

    void amountsAreReadAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("minor"); // -1: refused
        const qint64 refused = -1;
        QTest::newRow("plain") << "12500"
                               << "USD" << qint64(1250000);
        QTest::newRow("comma decimals") << "1.234,50"
                                        << "USD" << qint64(123450);
        QTest::newRow("point decimals") << "1,234.50"
                                        << "USD" << qint64(123450);
        QTest::newRow("blank groups") << "$ 3 200"
                                      << "USD" << qint64(320000);
        QTest::newRow("hard blank") << QString::fromUtf8("3\u00a0200,5") << "USD" << qint64(320050);
        QTest::newRow("apostrophe") << "1'234.5"
                                    << "USD" << qint64(123450);
        QTest::newRow("lone point of thousands") << "12.500"
                                                 << "USD" << qint64(1250000);
        QTest::newRow("lone comma of thousands") << "12,500"
                                                 << "USD" << qint64(1250000);
        QTest::newRow("one decimal") << "12,5"
                                     << "USD" << qint64(1250);
        QTest::newRow("millions") << "1.234.567"
                                  << "COP" << qint64(123456700);
        QTest::newRow("millions and cents") << "$1,234,567.89"
                                            << "MXN" << qint64(123456789);
        QTest::newRow("code") << "USD 12.5"
                              << "USD" << qint64(1250);
        QTest::newRow("code behind") << "12.5 usd"
                                     << "USD" << qint64(1250);
        QTest::newRow("euro") << QString::fromUtf8("1.234,50 €") << "EUR" << qint64(123450);
        QTest::newRow("US$") << "US$ 90"
                             << "USD" << qint64(9000);
        QTest::newRow("below zero") << "-50"
                                    << "USD" << qint64(-5000);
        QTest::newRow("below zero, symbol first") << "$ -50"
                                                  << "USD" << qint64(-5000);
        QTest::newRow("decimals about to come") << "1234."
                                                << "USD" << qint64(123400);
        QTest::newRow("zero") << "0"
                              << "USD" << qint64(0);
        QTest::newRow("whole currency") << "1.500.000"
                                        << "CLP" << qint64(1500000);
        QTest::newRow("zeros behind a whole currency") << "1500,00"
                                                       << "CLP" << qint64(1500);
        QTest::newRow("leading zeros") << "007"
                                       << "USD" << qint64(700);
        QTest::newRow("limit") << "10000000000000"
                               << "USD" << Money::limit;

        QTest::newRow("over the limit") << "10000000000000,01"
                                        << "USD" << refused;
        QTest::newRow("endless") << QString(4000, u'9') << "USD" << refused;
        QTest::newRow("empty") << "  "
                               << "USD" << refused;
        QTest::newRow("symbol only") << "$"
                                     << "USD" << refused;
        QTest::newRow("words") << "doce mil"
                               << "USD" << refused;
        QTest::newRow("two numbers") << "12 y 13"
                                     << "USD" << refused;
        QTest::newRow("minus within") << "12-13"
                                      << "USD" << refused;
        QTest::newRow("two minus") << "--5"
                                   << "USD" << refused;
        QTest::newRow("another currency") << "MXN 12"
                                          << "USD" << refused;
        QTest::newRow("euro for dollar") << QString::fromUtf8("€12") << "USD" << refused;
        QTest::newRow("dollar for euro") << "$12"
                                         << "EUR" << refused;
        QTest::newRow("US dollars for pesos") << "US$12"
                                              << "MXN" << refused;
        QTest::newRow("three decimals") << "1234.567"
                                        << "USD" << refused;
        QTest::newRow("thousands of nothing") << "0.500"
                                              << "USD" << refused;
        QTest::newRow("groups of two") << "1.23.45"
                                       << "USD" << refused;
        QTest::newRow("marks in disorder") << "1.234,567.89"
                                           << "USD" << refused;
        QTest::newRow("cents of a whole currency") << "1500,50"
                                                   << "CLP" << refused;
        QTest::newRow("exponent") << "1e5"
                                  << "USD" << refused;
        QTest::newRow("fullwidth digits") << QString::fromUtf8("１２") << "USD" << refused;
        QTest::newRow("formula") << "=1+2"
                                 << "USD" << refused;
    }
    void amountsAreReadAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        QFETCH(qint64, minor);
        const Result<Money> read = moneyFromTyped(typed, Currency::fromCode(code).value());
        QCOMPARE(read ? read->minor() : -1, minor);
        if (!read)
            QCOMPARE(read.error(), (Problem{Problem::Code::BadAmount, {typed.trimmed()}}));
    }

    void amountsAreWordedByCountry_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("text");
        QTest::newRow("EC") << qint64(123456750) << "USD"
                            << "EC"
                            << "$1.234.567,50";
        QTest::newRow("MX") << qint64(123456750) << "MXN"
                            << "MX"
                            << "$1,234,567.50";
        QTest::newRow("CO hides cents") << qint64(123456700) << "COP"
                                        << "CO"
                                        << "$1.234.567";
        QTest::newRow("CO does not lie") << qint64(123456750) << "COP"
                                         << "CO"
                                         << "$1.234.567,50";
        QTest::newRow("CL") << qint64(1500000) << "CLP"
                            << "CL"
                            << "$1.500.000";
        QTest::newRow("ES") << qint64(123450) << "EUR"
                            << "ES" << QString::fromUtf8("1.234,50\u00a0€");
        QTest::newRow("dollars in Mexico") << qint64(123450) << "USD"
                                           << "MX" << QString::fromUtf8("USD\u00a01,234.50");
        QTest::newRow("below zero") << qint64(-5) << "USD"
                                    << "EC"
                                    << "-$0,05";
        QTest::newRow("zero") << qint64(0) << "USD"
                              << "EC"
                              << "$0,00";
        QTest::newRow("limit") << Money::limit << "USD"
                               << "EC"
                               << "$10.000.000.000.000,00";
    }
    void amountsAreWordedByCountry()
    {
        QFETCH(qint64, minor);
        QFETCH(QString, code);
        QFETCH(QString, country);
        QTEST(moneyText(Money(minor, Currency::fromCode(code).value()), country), "text");
        QCOMPARE(moneyText(Money(), country), QString());
    }

    void whatIsWordedIsReadBack()
    {
        const bool held = rc::check([] {
            const auto code = *rc::gen::element("USD", "MXN", "COP", "CLP", "EUR");
            const auto country =
                QLatin1StringView(*rc::gen::element("EC", "MX", "CO", "CL", "ES", "CR"));
            const Money amount(*rc::gen::inRange(-Money::limit, Money::limit), currency(code));
            const auto read = moneyFromTyped(moneyText(amount, QString(country), MoneySign::None),
                                             amount.currency());
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == amount);
        });
        QVERIFY(held);
    }

    void noTextIsTooOdd()
    {
        const bool held = rc::check([] {
            const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
                rc::gen::arbitrary<char16_t>(), rc::gen::inRange<char16_t>(0x20, 0x3A)));
            const QStringView text(units.data(), qsizetype(units.size()));
            const auto read = moneyFromTyped(text, usd);
            const bool sound =
                read ? read->isValid() : read.error().code == Problem::Code::BadAmount;
            RC_ASSERT(sound);
            const auto percent = Percent::fromTyped(text);
            const bool refused = !percent && percent.error().code == Problem::Code::BadPercent;
            RC_ASSERT(percent.has_value() != refused);
        });
        QVERIFY(held);
    }
};

VITRINA_TEST(TestMoney, NoApplication)
#include "tst_money.moc"
