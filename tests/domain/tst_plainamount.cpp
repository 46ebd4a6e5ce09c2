// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payurl.h"
#include "domain/plainamount.h"
#include "domain/vin.h"
#include "domainsample.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Amounts, addresses and numbers as machines have them (S0.7, D3, S1.14).
class TestPlainAmount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAmountIsWrittenAndReadBack_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("text");
        QTest::newRow("cents") << QByteArray("USD") << qint64(50'000) << QStringLiteral("500.00");
        QTest::newRow("a cent") << QByteArray("USD") << qint64(1) << QStringLiteral("0.01");
        QTest::newRow("nothing") << QByteArray("USD") << qint64(0) << QStringLiteral("0.00");
        QTest::newRow("no decimals")
            << QByteArray("CLP") << qint64(350'000) << QStringLiteral("350000");
        QTest::newRow("the limit")
            << QByteArray("USD") << Money::limit << QStringLiteral("10000000000000.00");
    }
    void anAmountIsWrittenAndReadBack()
    {
        QFETCH(QByteArray, code);
        QFETCH(qint64, minor);
        QFETCH(QString, text);
        const Currency of = currency(code.constData());
        QCOMPARE(plainAmount(Money(minor, of)), text);
        QCOMPARE(fromPlainAmount(text, of), std::optional(Money(minor, of)));
    }

    void fewerDecimalsAreZeros()
    {
        const Currency usd = currency("USD");
        QCOMPARE(fromPlainAmount(u"500", usd), std::optional(Money(50'000, usd)));
        QCOMPARE(fromPlainAmount(u"500.5", usd), std::optional(Money(50'050, usd)));
    }

    void whatIsNoAmountIsNotRead_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", ".", "5.", ".5", "-5.00", "+5.00", "5,00", "1.234.00", "5.001", " 5.00", "5.00 ",
              "5e2", "0x10", "٥", "10000000000000.01", "99999999999999999999999999"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoAmountIsNotRead()
    {
        QFETCH(QString, text);
        QCOMPARE(fromPlainAmount(text, currency("USD")), std::optional<Money>());
    }

    void aPageOfAProviderIsKeptAsTyped()
    {
        const QString page =
            QStringLiteral("https://pay.example/c?a={amount}&m={currency}&r={reference}");
        QCOMPARE(checkedPayUrl(QStringLiteral(" ") + page), std::optional(page));
        QCOMPARE(checkedPayUrl(QStringLiteral("  ")), std::optional(QString()));
        QCOMPARE(payLink(page, Money(50'000, currency("USD")), QStringLiteral("abc")),
                 QStringLiteral("https://pay.example/c?a=500.00&m=USD&r=abc"));
    }

    void whatIsNoPageOfAProviderIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"pay.example/{reference}", "http://pay.example/{reference}", "https://pay.example/",
              "https:///{reference}", "https://user:secret@pay.example/{reference}",
              "javascript:alert({reference})", "https://pay.example/a b/{reference}"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
        QTest::newRow("endless") << QStringLiteral("https://pay.example/{reference}") +
                                        QString(500, u'a');
    }
    void whatIsNoPageOfAProviderIsRefused()
    {
        QFETCH(QString, typed);
        QCOMPARE(checkedPayUrl(typed), std::optional<QString>());
    }

    void aVinIsKeptInCapitals_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *typed, const char *kept) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(kept);
        };
        row("lcepd1a03n6000001", "LCEPD1A03N6000001");
        row(" LCEPD1 A03N6-000001 ", "LCEPD1A03N6000001");
        row("MD2A12", "MD2A12");           // an older chassis
        row("OIQ123", "OIQ123");           // a maker's own may have them
        row("LCEPD1A03N600000O", nullptr); // a VIN does not: it was meant as a zero
        row("LCEPD1A03N60000011", nullptr);
        row("AB12", nullptr);
        row("LCEPD1A03Ñ6000001", nullptr);
        row("", nullptr);
    }
    void aVinIsKeptInCapitals()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QCOMPARE(checkedVin(typed), kept.isEmpty() ? std::nullopt : std::optional(kept));
    }
};

VITRINA_TEST(TestPlainAmount, QCoreApplication)
#include "tst_plainamount.moc"
