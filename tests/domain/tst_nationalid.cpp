// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nationalid.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Vitrina;

namespace {

using K = NationalIdKind;

constexpr ClientKind person = ClientKind::Person;
constexpr ClientKind company = ClientKind::Company;

} // namespace

class TestNationalId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Numbers of public record (companies, authorities) and of the tests of python-stdnum.
    void soundNumbersAreTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("country");
        QTest::addColumn<ClientKind>("holder");
        QTest::addColumn<K>("kind");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("proven");
        QTest::newRow("EC cédula") << "171430710-3"
                                   << "EC" << person << K::EcCedula << "1714307103" << true;
        QTest::newRow("EC cédula with third digit 6")
            << "0962467429"
            << "EC" << person << K::EcCedula << "0962467429" << true;
        QTest::newRow("EC RUC of a person")
            << "1714307103001"
            << "EC" << person << K::EcRucNatural << "1714307103001" << true;
        QTest::newRow("EC RUC of a person with third digit 6")
            << "0962467429001"
            << "EC" << person << K::EcRucNatural << "0962467429001" << true;
        QTest::newRow("EC company, Favorita")
            << "1790016919001"
            << "EC" << company << K::EcRucPrivate << "1790016919001" << true;
        QTest::newRow("EC company")
            << "1792060346-001"
            << "EC" << company << K::EcRucPrivate << "1792060346001" << true;
        QTest::newRow("EC company of late, without check digit")
            << "1793213150001"
            << "EC" << company << K::EcRucPrivate << "1793213150001" << false;
        QTest::newRow("EC public, SRI")
            << "1760013210001"
            << "EC" << company << K::EcRucPublic << "1760013210001" << true;
        QTest::newRow("MX CURP") << "boxw310820hnerxn09"
                                 << "MX" << person << K::MxCurp << "BOXW310820HNERXN09" << true;
        QTest::newRow("MX RFC of a person")
            << "GODE 561231 GR8"
            << "MX" << person << K::MxRfcPerson << "GODE561231GR8" << true;
        QTest::newRow("MX RFC of a company")
            << "MAB-930714-8T4"
            << "MX" << company << K::MxRfcCompany << "MAB9307148T4" << true;
        QTest::newRow("MX RFC that does not keep to its digit")
            << "GODE561231GR9"
            << "MX" << person << K::MxRfcPerson << "GODE561231GR9" << false;
        QTest::newRow("MX RFC of anybody")
            << "XAXX010101000"
            << "MX" << person << K::MxRfcPerson << "XAXX010101000" << false;
        QTest::newRow("CO NIT, DIAN") << "800.197.268-4"
                                      << "CO" << company << K::CoNit << "800197268-4" << true;
        QTest::newRow("CO NIT, Ecopetrol") << "899999068-1"
                                           << "CO" << company << K::CoNit << "899999068-1" << true;
        QTest::newRow("CO NIT, Bancolombia, run together")
            << "8909039388"
            << "CO" << company << K::CoNit << "890903938-8" << true;
        QTest::newRow("CO NIT without its digit")
            << "860002964"
            << "CO" << company << K::CoNit << "860002964-4" << false;
        QTest::newRow("CO cédula") << "1.020.304.050"
                                   << "CO" << person << K::CoCedula << "1020304050" << false;
        QTest::newRow("CO old cédula") << "19123456"
                                       << "CO" << person << K::CoCedula << "19123456" << false;
        QTest::newRow("elsewhere") << "12.345.678-5"
                                   << "CL" << person << K::Other << "123456785" << false;
    }
    void soundNumbersAreTaken()
    {
        QFETCH(QString, typed);
        QFETCH(QString, country);
        QFETCH(ClientKind, holder);
        QFETCH(K, kind);
        QFETCH(QString, number);
        QFETCH(bool, proven);
        const auto read = nationalIdFromTyped(typed, country, holder);
        QVERIFY(read.has_value());
        QCOMPARE(read->number, number);
        QVERIFY(*read == (NationalId{kind, number, proven}));
        // What is kept is read as the same again.
        QVERIFY(nationalIdFromTyped(read->number, country, holder)->number == number);
    }

    void wrongNumbersAreRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("country");
        QTest::addColumn<ClientKind>("holder");
        QTest::newRow("EC check digit") << "1714307104"
                                        << "EC" << person;
        QTest::newRow("EC province") << "2514307103"
                                     << "EC" << person;
        QTest::newRow("EC province 0") << "0014307106"
                                       << "EC" << person;
        QTest::newRow("EC length") << "171430710"
                                   << "EC" << person;
        QTest::newRow("EC eleven") << "17143071030"
                                   << "EC" << person;
        QTest::newRow("EC letters") << "17143O7103"
                                    << "EC" << person;
        QTest::newRow("EC other digits")
            << QString::fromUtf8("１７１４３０７１０３") << "EC" << person;
        QTest::newRow("EC company with a cédula") << "1714307103"
                                                  << "EC" << company;
        QTest::newRow("EC no establishment") << "1714307103000"
                                             << "EC" << person;
        QTest::newRow("EC person's RUC") << "1714307104001"
                                         << "EC" << person;
        QTest::newRow("EC third digit 7") << "1774307103001"
                                          << "EC" << company;
        QTest::newRow("EC empty") << ""
                                  << "EC" << person;
        QTest::newRow("EC endless") << QString(5000, u'1') << "EC" << person;
        QTest::newRow("MX CURP check digit") << "BOXW310820HNERXN08"
                                             << "MX" << person;
        QTest::newRow("MX CURP date") << "BOXW310230HNERXN09"
                                      << "MX" << person;
        QTest::newRow("MX CURP state") << "BOXW310820HZZRXN09"
                                       << "MX" << person;
        QTest::newRow("MX CURP of a company") << "BOXW310820HNERXN09"
                                              << "MX" << company;
        QTest::newRow("MX RFC date") << "GODE561331GR8"
                                     << "MX" << person;
        QTest::newRow("MX RFC of a company for a person") << "MAB9307148T4"
                                                          << "MX" << person;
        QTest::newRow("MX RFC of a person for a company") << "GODE561231GR8"
                                                          << "MX" << company;
        QTest::newRow("MX RFC last mark") << "GODE561231GRB"
                                          << "MX" << person;
        QTest::newRow("CO digit") << "800197268-5"
                                  << "CO" << company;
        QTest::newRow("CO digit, run together") << "8001972685"
                                                << "CO" << company;
        QTest::newRow("CO too short") << "12"
                                      << "CO" << person;
        QTest::newRow("CO too long") << "12345678901"
                                     << "CO" << person;
        QTest::newRow("CO letters") << "80019726A-4"
                                    << "CO" << company;
        QTest::newRow("elsewhere, signs") << "12'; --"
                                          << "CL" << person;
    }
    void wrongNumbersAreRefused()
    {
        QFETCH(QString, typed);
        QFETCH(QString, country);
        QFETCH(ClientKind, holder);
        const auto read = nationalIdFromTyped(typed, country, holder);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Problem::Code::BadNationalId);
        QVERIFY(read.error().details.front().size() <= 40);
    }

    void anyMistypedDigitOfACedulaShows()
    {
        const QString cedula = QStringLiteral("1714307103");
        for (qsizetype i = 2; i < cedula.size(); ++i) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString typed = cedula;
                typed[i] = digit;
                QCOMPARE(nationalIdFromTyped(typed, u"EC", person).has_value(), typed == cedula);
            }
        }
    }

    void anyMistypedDigitOfANitShows()
    {
        const QString nit = QStringLiteral("8909039388");
        for (qsizetype i = 0; i < nit.size(); ++i) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString typed = nit;
                typed[i] = digit;
                QCOMPARE(nationalIdFromTyped(typed, u"CO", company).has_value(), typed == nit);
            }
        }
    }

    void passportsAreTakenAsTyped()
    {
        QCOMPARE(passportFromTyped(u" a-1234 567 ")->number, QStringLiteral("A1234567"));
        QCOMPARE(passportFromTyped(u"A1234567")->kind, K::Passport);
        for (const char *wrong : {"", "A123", "A1234567890123456789012", "A123;4567"})
            QVERIFY2(!passportFromTyped(QString::fromLatin1(wrong)), wrong);
    }

    void noTextIsTooOdd()
    {
        const bool held = rc::check([] {
            const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
                rc::gen::arbitrary<char16_t>(), rc::gen::inRange<char16_t>(u'-', u'Z')));
            const QStringView text(units.data(), qsizetype(units.size()));
            for (const char *country : {"EC", "MX", "CO", "ES", ""}) {
                for (const ClientKind holder : {person, company}) {
                    const auto read =
                        nationalIdFromTyped(text, QString::fromLatin1(country), holder);
                    const bool sound = read ? !read->number.isEmpty()
                                            : read.error().code == Problem::Code::BadNationalId;
                    RC_ASSERT(sound);
                }
            }
        });
        QVERIFY(held);
    }
};

VITRINA_TEST(TestNationalId, Testing::NoApplication)
#include "tst_nationalid.moc"
