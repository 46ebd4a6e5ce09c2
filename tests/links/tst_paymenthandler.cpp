// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/paymenthandler.h"

#include "../web/requests.h"
#include "linkworld.h"
#include "testsupport/fixedworld.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const QByteArray secret = "a secret of the payment provider";

QJsonObject word(const QString &id = QStringLiteral("evt_81"))
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("type"), QStringLiteral("payment.succeeded")},
            {QStringLiteral("reference"), QString(64, u'a')},
            {QStringLiteral("amount"), QStringLiteral("500.00")},
            {QStringLiteral("currency"), QStringLiteral("USD")}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// A payment provider's word (S0.7): what is believed of it, and what it does.
class TestPaymentHandler : public QObject
{
    Q_OBJECT

private:
    FakeDesk m_desk;
    StoppedClock m_clock;
    Metrics m_metrics;
    std::unique_ptr<SignedWebhook> m_webhook;
    std::unique_ptr<PaymentHandler> m_handler;

    static HttpRequest delivered(const QByteArray &body, const QByteArray &signature,
                                 const QByteArray &to = "/pagos")
    {
        QByteArray raw = "POST " + to + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                         QByteArray::number(body.size()) + "\r\n";
        if (!signature.isEmpty())
            raw += "Vitrina-Signature: " + signature + "\r\n";
        return requestOf(raw + "\r\n" + body);
    }
    QByteArray signedNow(const QByteArray &body) const
    {
        return SignedWebhook::headerFor(secret, body, m_clock.now());
    }
    int tell(const QByteArray &body, const QByteArray &signature)
    {
        return m_handler->handle(delivered(body, signature)).status();
    }
    int tell(const QJsonObject &object)
    {
        const QByteArray body = compact(object);
        return tell(body, signedNow(body));
    }

private Q_SLOTS:
    void init()
    {
        m_desk = FakeDesk();
        m_clock.set(linkNoon);
        m_webhook = std::make_unique<SignedWebhook>(secret);
        m_handler = std::make_unique<PaymentHandler>(m_desk, m_clock, *m_webhook, &m_metrics);
    }

    void aGenuineWordIsRecorded()
    {
        QCOMPARE(tell(word()), 204);
        QCOMPARE(m_desk.payments.size(), 1);
        const LinkPayment paid = m_desk.payments.first();
        QCOMPARE(paid.event, QStringLiteral("evt_81"));
        QCOMPARE(paid.link.bytes, QByteArray(32, char(0xaa)));
        QCOMPARE(paid.amount, Money(50'000, Currency::fromCode(u"USD").value()));
    }

    void onlyItsOwnPathIsItsBusiness()
    {
        QVERIFY(PaymentHandler::isFor(delivered("{}", {})));
        QVERIFY(!PaymentHandler::isFor(delivered("{}", {}, "/pagos/")));
        QVERIFY(
            !PaymentHandler::isFor(requestOf("GET /pagos HTTP/1.1\r\nHost: localhost\r\n\r\n")));
    }

    void whatIsNotGenuineDoesNothing_data()
    {
        const QByteArray body = compact(word());
        const QByteArray good = SignedWebhook::headerFor(secret, body, linkNoon);
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("unsigned") << body << QByteArray();
        QTest::newRow("another secret")
            << body << SignedWebhook::headerFor("another secret of somebody", body, linkNoon);
        QTest::newRow("more money") << QByteArray(body).replace("500.00", "900.00") << good;
        QTest::newRow("another link")
            << QByteArray(body).replace(QByteArray(64, 'a'), QByteArray(64, 'b')) << good;
        QTest::newRow("played again later")
            << body << SignedWebhook::headerFor(secret, body, linkNoon.addSecs(-301));
        QTest::newRow("of the future")
            << body << SignedWebhook::headerFor(secret, body, linkNoon.addSecs(301));
    }
    void whatIsNotGenuineDoesNothing()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, signature);
        QCOMPARE(tell(body, signature), 401);
        QVERIFY(m_desk.payments.isEmpty());
    }

    void aGenuineWordThatIsNotUnderstoodDoesNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto with = [](const char *key, const QJsonValue &value) {
            QJsonObject object = word();
            object.insert(QLatin1StringView(key), value);
            return compact(object);
        };
        QTest::newRow("no JSON") << QByteArray("id=evt_81");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no type") << with("type", QJsonValue());
        QTest::newRow("no id") << with("id", QString());
        QTest::newRow("id with a line") << with("id", QStringLiteral("evt\n81"));
        QTest::newRow("endless id") << with("id", QString(101, u'e'));
        QTest::newRow("short reference") << with("reference", QString(63, u'a'));
        QTest::newRow("capitals") << with("reference", QString(64, u'A'));
        QTest::newRow("amount as a number") << with("amount", 500.0);
        QTest::newRow("nothing paid") << with("amount", QStringLiteral("0.00"));
        QTest::newRow("less than nothing") << with("amount", QStringLiteral("-5.00"));
        QTest::newRow("half a cent") << with("amount", QStringLiteral("500.005"));
        QTest::newRow("thousands") << with("amount", QStringLiteral("1,500.00"));
        QTest::newRow("huge") << with("amount", QString(30, u'9'));
        QTest::newRow("no such currency") << with("currency", QStringLiteral("DOLAR"));
    }
    void aGenuineWordThatIsNotUnderstoodDoesNothing()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(tell(body, signedNow(body)), 400);
        QVERIFY(m_desk.payments.isEmpty());
    }

    void whatIsOfNoInterestIsTakenQuietly()
    {
        QJsonObject refunded = word();
        refunded.insert(QStringLiteral("type"), QStringLiteral("payment.created"));
        QCOMPARE(tell(refunded), 204);
        QVERIFY(m_desk.payments.isEmpty());
    }

    void aDatabaseThatIsAwayIsToldAgain()
    {
        m_desk.isAway = true;
        QCOMPARE(tell(word()), 503);
        m_desk.isAway = false;
        QCOMPARE(tell(word()), 204);
        QCOMPARE(m_desk.payments.size(), 1);
    }

    void aLinkThatNobodyWasGivenIsNotFound()
    {
        m_desk.problem = Problem::Code::NotFound;
        QCOMPARE(tell(word()), 404);
    }

    void whatIsTooLongIsNotRead()
    {
        QCOMPARE(tell(QByteArray(PaymentHandler::mostBody + 1, ' '), {}), 413);
    }

    /// One bit anywhere, in what was said or in its signature.
    void noAlteredBitPasses()
    {
        const QByteArray body = compact(word());
        const QByteArray signature = signedNow(body);
        for (qsizetype bit = 0; bit < 8 * body.size(); ++bit) {
            QByteArray altered = body;
            altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
            QCOMPARE(m_webhook->verify(signature, altered, m_clock.now()) ==
                         WebhookVerdict::Genuine,
                     false);
        }
        for (qsizetype bit = 0; bit < 8 * signature.size(); ++bit) {
            QByteArray altered = signature;
            altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(m_webhook->verify(altered, body, m_clock.now()) != WebhookVerdict::Genuine,
                     altered.constData());
        }
        QVERIFY(m_desk.payments.isEmpty());
    }
};

VITRINA_TEST(TestPaymentHandler, QCoreApplication)
#include "tst_paymenthandler.moc"
