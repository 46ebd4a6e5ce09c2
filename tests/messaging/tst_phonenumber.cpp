// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/phonenumber.h"
#include "testsupport/testprogram.h"

#include <phonenumbers/phonenumberutil.h>

#include <QStringList>
#include <QTest>

#include <random>
#include <thread>
#include <vector>

using namespace Vitrina;

namespace {

using Plans = i18n::phonenumbers::PhoneNumberUtil;

/// One valid national number of each kind that the region has: mobile, landline, toll free …
QStringList examplesOf(const QString &region)
{
    QStringList examples;
    for (int kind = Plans::FIXED_LINE; kind <= Plans::VOICEMAIL; ++kind) {
        i18n::phonenumbers::PhoneNumber number;
        if (Plans::GetInstance()->GetExampleNumberForType(region.toStdString(),
                                                          Plans::PhoneNumberType(kind), &number))
            examples.append(QString::number(number.national_number()));
    }
    return examples;
}

/// What people put before a number, rightly or not.
QStringList beginningsFor(const QString &region)
{
    const QString country =
        QString::number(Plans::GetInstance()->GetCountryCodeForRegion(region.toStdString()));
    QStringList beginnings;
    for (const char *local : {"", "0", "1", "9", "01", "15", "044", "00", "011", "+"})
        beginnings.append(QString::fromLatin1(local));
    for (const char *before : {"", "+", "00", "011", "+0"}) {
        for (const char *after : {"", "0", "1", "9"})
            beginnings.append(QLatin1StringView(before) + country + QLatin1StringView(after));
    }
    beginnings.append(u'+' + country + country);
    return beginnings;
}

/// Its first digits, then others; now and then one too many or too few.
QString variationOf(QString number, std::mt19937 &random)
{
    const auto digit = [&random] { return QChar(u'0' + char16_t(random() % 10)); };
    for (qsizetype i = qsizetype(random() % size_t(number.size() + 1)); i < number.size(); ++i)
        number[i] = digit();
    if (random() % 8 == 0)
        number += digit();
    if (random() % 8 == 0)
        number.chop(1);
    return number;
}

} // namespace

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsANumberAsItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("e164");
        QTest::newRow("mobile") << "0991234567"
                                << "EC"
                                << "+593991234567";
        QTest::newRow("spaced") << "099 123 4567"
                                << "EC"
                                << "+593991234567";
        QTest::newRow("signs") << "(099) 123-45.67"
                               << "EC"
                               << "+593991234567";
        QTest::newRow("without trunk prefix") << "991234567"
                                              << "EC"
                                              << "+593991234567";
        QTest::newRow("international") << "+593 99 123 4567"
                                       << "EC"
                                       << "+593991234567";
        QTest::newRow("with both") << "+593 0991234567"
                                   << "EC"
                                   << "+593991234567";
        QTest::newRow("country code without plus") << "593991234567"
                                                   << "EC"
                                                   << "+593991234567";
        QTest::newRow("dialled out") << "00593991234567"
                                     << "EC"
                                     << "+593991234567";
        QTest::newRow("full width") << "０９９１２３４５６７"
                                    << "EC"
                                    << "+593991234567";
        QTest::newRow("landline") << "02 224 3456"
                                  << "EC"
                                  << "+59322243456";
        QTest::newRow("foreign") << "+34 612 34 56 78"
                                 << "EC"
                                 << "+34612345678";
        QTest::newRow("spain") << "612345678"
                               << "ES"
                               << "+34612345678";
        QTest::newRow("mexico") << "55 1234 5678"
                                << "MX"
                                << "+525512345678";
        // A short cut for these two regions would read them wrongly.
        QTest::newRow("mexico, old mobile 1") << "15500123456"
                                              << "MX"
                                              << "+525500123456";
        QTest::newRow("argentina, 15 in the middle") << "01115894084"
                                                     << "AR"
                                                     << "";
        QTest::newRow("united states") << "(202) 555-0123"
                                       << "US"
                                       << "+12025550123";
        QTest::newRow("canadian in the states") << "416-555-0123"
                                                << "US"
                                                << "+14165550123";
        QTest::newRow("extension") << "0991234567 ext. 5"
                                   << "EC"
                                   << "+593991234567";
        QTest::newRow("lower-case region") << "0991234567"
                                           << "ec"
                                           << "";
        QTest::newRow("no region") << "0991234567"
                                   << ""
                                   << "";
        QTest::newRow("no region, international") << "+593991234567"
                                                  << ""
                                                  << "+593991234567";
        QTest::newRow("no such region") << "0991234567"
                                        << "??"
                                        << "";
        QTest::newRow("too short") << "09912345"
                                   << "EC"
                                   << "";
        QTest::newRow("too long") << "099123456789"
                                  << "EC"
                                  << "";
        QTest::newRow("no such range") << "0191234567"
                                       << "EC"
                                       << "";
        QTest::newRow("empty") << ""
                               << "EC"
                               << "";
        QTest::newRow("plus") << "+"
                              << "EC"
                              << "";
        QTest::newRow("name") << "Juan"
                              << "EC"
                              << "";
        QTest::newRow("emoji") << "📞0991234567🏍"
                               << "EC"
                               << "+593991234567";
        QTest::newRow("overlong") << QString(100'000, u'9') << "EC"
                                  << "";
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) << "EC"
                                        << "";
    }
    void readsANumberAsItIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, region);
        QFETCH(QString, e164);
        const PhoneNumber phone = parsePhone(typed, region);
        QCOMPARE(phone.e164, e164);
        QCOMPARE(phone.isValid(), !e164.isEmpty());
        QCOMPARE(phone.typed, typed);
    }

    void shortCutAgreesWithLibphonenumber_data()
    {
        QTest::addColumn<QString>("region");
        for (const char *region : {"AR", "BO", "CL", "CO", "CR", "DO", "EC", "ES", "GT", "MX", "PA",
                                   "PE", "PY", "US", "UY", "VE"})
            QTest::newRow(region) << region;
    }
    void shortCutAgreesWithLibphonenumber()
    {
        QFETCH(QString, region);
        std::mt19937 random(20260513);
        const QStringList beginnings = beginningsFor(region);
        const QStringList examples = examplesOf(region);
        int valid = 0;
        for (int i = 0; i < 3000; ++i) {
            const QString typed =
                beginnings[qsizetype(random() % size_t(beginnings.size()))] +
                variationOf(examples[qsizetype(random() % size_t(examples.size()))], random);
            const PhoneNumber phone = parsePhone(typed, region);
            QCOMPARE(phone, parsePhoneThoroughly(typed, region));
            valid += phone.isValid();
        }
        QVERIFY2(valid > 200, QByteArray::number(valid).constData());
    }

    void threadsReadNumbersAtOnce()
    {
        std::vector<int> valid(4);
        std::vector<std::thread> threads;
        for (size_t t = 0; t < valid.size(); ++t) {
            threads.emplace_back([&valid, t] {
                for (int i = 0; i < 500; ++i) {
                    const QString last = QStringLiteral("%1").arg(i, 4, 10, QChar(u'0'));
                    valid[t] +=
                        parsePhone(QStringLiteral("099123") + last, QStringLiteral("EC")).isValid();
                    valid[t] +=
                        parsePhone(QStringLiteral("551234") + last, QStringLiteral("MX")).isValid();
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        for (const int count : valid)
            QCOMPARE(count, 1000);
    }

    void isShownAsTheCountryWritesIt_data()
    {
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("shown");
        QTest::newRow("mobile at home") << "+593991234567"
                                        << "EC"
                                        << "099 123 4567";
        QTest::newRow("landline at home") << "+59322243456"
                                          << "EC"
                                          << "(02) 224-3456";
        QTest::newRow("abroad") << "+34612345678"
                                << "EC"
                                << "+34 612 34 56 78";
        QTest::newRow("spain at home") << "+34612345678"
                                       << "ES"
                                       << "612 34 56 78";
        QTest::newRow("no region") << "+593991234567"
                                   << ""
                                   << "+593 99 123 4567";
        QTest::newRow("not a number") << "llamar"
                                      << "EC"
                                      << "llamar";
        QTest::newRow("plus alone") << "+"
                                    << "EC"
                                    << "+";
        QTest::newRow("empty") << ""
                               << "EC"
                               << "";
    }
    void isShownAsTheCountryWritesIt()
    {
        QFETCH(QString, e164);
        QFETCH(QString, region);
        QFETCH(QString, shown);
        QCOMPARE(nationalFormat(e164, region), shown);
    }

    void onlyAsciiDigitsAreDigits()
    {
        QCOMPARE(digitsOnly(u"+593 (99) 123-4567"), QStringLiteral("593991234567"));
        QCOMPARE(digitsOnly(u"٩９x"), QString());
    }
};

VITRINA_TEST(TestPhoneNumber, Testing::NoApplication)
#include "tst_phonenumber.moc"
