// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/testprogram.h"
#include "web/signedwebhook.h"

#include <QMessageAuthenticationCode>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <random>

using namespace Vitrina;

namespace {

const QByteArray secret = "whsec_0123456789abcdef";
const QByteArray older = "whsec_fedcba9876543210";
const QByteArray body = "{\"id\":\"evt_1\",\"amount\":50000,\"currency\":\"USD\"}";
const QDateTime noon(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::utc());

QByteArray flipped(QByteArray bytes, quint64 bit)
{
    const auto at = qsizetype(bit / 8) % bytes.size();
    bytes[at] = char(bytes[at] ^ (1 << (bit % 8)));
    return bytes;
}

} // namespace

class TestSignedWebhook : public QObject
{
    Q_OBJECT

    const SignedWebhook m_webhook{secret};

private Q_SLOTS:
    void signatureIsHmacOfMomentAndRawBody()
    {
        const QByteArray moment = QByteArray::number(noon.toSecsSinceEpoch());
        const QByteArray expected = "t=" + moment + ",v1=" +
                                    QMessageAuthenticationCode::hash(moment + '.' + body, secret,
                                                                     QCryptographicHash::Sha256)
                                        .toHex();
        QCOMPARE(SignedWebhook::headerFor(secret, body, noon), expected);
        QCOMPARE(m_webhook.verify(expected, body, noon), WebhookVerdict::Genuine);
    }

    void deliveryIsGoodForThreeHundredSeconds_data()
    {
        QTest::addColumn<int>("late");
        QTest::addColumn<WebhookVerdict>("verdict");
        QTest::newRow("at once") << 0 << WebhookVerdict::Genuine;
        QTest::newRow("just in time") << 300000 << WebhookVerdict::Genuine;
        QTest::newRow("late") << 300001 << WebhookVerdict::TooOld;
        QTest::newRow("a year late") << 2000000000 << WebhookVerdict::TooOld;
        QTest::newRow("a clock behind") << -300000 << WebhookVerdict::Genuine;
        QTest::newRow("a clock too far behind") << -300001 << WebhookVerdict::FromTheFuture;
    }
    void deliveryIsGoodForThreeHundredSeconds()
    {
        QFETCH(int, late);
        QFETCH(WebhookVerdict, verdict);
        const QByteArray header = SignedWebhook::headerFor(secret, body, noon);
        QCOMPARE(m_webhook.verify(header, body, noon.addMSecs(late)), verdict);
        // Of what is not genuine nobody learns whether it is in time.
        QCOMPARE(m_webhook.verify(header, body + ' ', noon.addMSecs(late)),
                 WebhookVerdict::WrongSignature);
    }

    void secretBeforeCountsWhileItIsChanged()
    {
        const SignedWebhook changing(secret, older);
        for (const QByteArray &one : {secret, older})
            QCOMPARE(changing.verify(SignedWebhook::headerFor(one, body, noon), body, noon),
                     WebhookVerdict::Genuine);
        QCOMPARE(m_webhook.verify(SignedWebhook::headerFor(older, body, noon), body, noon),
                 WebhookVerdict::WrongSignature);
        // And a provider that signs with both of its own.
        const QByteArray both = SignedWebhook::headerFor(older, body, noon) + ',' +
                                SignedWebhook::headerFor(secret, body, noon).split(',').at(1);
        QCOMPARE(m_webhook.verify(both, body, noon), WebhookVerdict::Genuine);
    }

    void withoutASecretNothingIsBelieved()
    {
        for (const QByteArray &shortOne : {QByteArray(), QByteArray("fifteen letters")}) {
            const SignedWebhook open(shortOne);
            QCOMPARE(open.verify(SignedWebhook::headerFor(shortOne, body, noon), body, noon),
                     WebhookVerdict::NoSecret);
            const SignedWebhook half(secret, shortOne);
            QCOMPARE(half.verify(SignedWebhook::headerFor(shortOne, body, noon), body, noon),
                     WebhookVerdict::WrongSignature);
        }
    }

    void thereIsOneWayToWriteAHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<WebhookVerdict>("verdict");
        const QByteArray right = SignedWebhook::headerFor(secret, body, noon);
        const QByteArray moment = right.left(right.indexOf(','));
        const QByteArray signature = right.mid(right.indexOf(',') + 1);
        const auto bad = [](const char *name, const QByteArray &header) {
            QTest::newRow(name) << header << WebhookVerdict::BadSignature;
        };
        QTest::newRow("none") << QByteArray() << WebhookVerdict::NoSignature;
        bad("no moment", signature);
        bad("no signature", moment);
        bad("other order", signature + ',' + moment);
        bad("spaces", moment + ", " + signature);
        bad("capital letters", moment + ",v1=" + signature.mid(3).toUpper());
        bad("other scheme", moment + ",v0=" + signature.mid(3));
        bad("cut short", right.chopped(1));
        bad("too long", right + '0');
        bad("trailing comma", right + ',');
        bad("zero first", "t=0" + right.mid(2));
        bad("sign", "t=+" + right.mid(2));
        bad("fraction", moment + ".0," + signature);
        bad("moment past 64 bits", "t=99999999999999999999," + signature);
        bad("five signatures", moment + (',' + signature).repeated(5));
        bad("huge", QByteArray(100000, 'a'));
    }
    void thereIsOneWayToWriteAHeader()
    {
        QFETCH(QByteArray, header);
        QFETCH(WebhookVerdict, verdict);
        QCOMPARE(m_webhook.verify(header, body, noon), verdict);
    }

    void noAlteredBitGoesUnseen()
    {
        const QByteArray header = SignedWebhook::headerFor(secret, body, noon);
        for (quint64 bit = 0; bit < 8 * quint64(header.size()); ++bit)
            QVERIFY(m_webhook.verify(flipped(header, bit), body, noon) != WebhookVerdict::Genuine);
        for (quint64 bit = 0; bit < 8 * quint64(body.size()); ++bit)
            QCOMPARE(m_webhook.verify(header, flipped(body, bit), noon),
                     WebhookVerdict::WrongSignature);
    }

    void aThousandDeliveriesOfFiftyPaymentsAreFiftyEffects()
    {
        std::mt19937 dice(27);
        QSet<QByteArray> paid;
        QList<QByteArray> genuine;
        int refused = 0;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray id = "evt_" + QByteArray::number(i < 50 ? i : int(dice() % 50));
            QByteArray sent = "{\"id\":\"" + id + "\",\"amount\":50000}";
            QByteArray header = SignedWebhook::headerFor(secret, sent, noon);
            // The first of each comes as it should; later ones repeated, late, or altered.
            const unsigned how = i < 50 ? 0 : dice() % 4;
            const QDateTime arrival = how == 1 ? noon.addSecs(301 + dice() % 9999) : noon;
            if (how == 2)
                sent = flipped(sent, dice());
            else if (how == 3)
                header = flipped(header, dice());
            const WebhookVerdict verdict = m_webhook.verify(header, sent, arrival);
            QCOMPARE(verdict == WebhookVerdict::Genuine, how == 0);
            if (verdict == WebhookVerdict::Genuine)
                paid << id;
            else
                ++refused;
        }
        QCOMPARE(paid.size(), 50);
        QVERIFY(refused > 600);
    }
};

VITRINA_TEST(TestSignedWebhook, QCoreApplication)
#include "tst_signedwebhook.moc"
