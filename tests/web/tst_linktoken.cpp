// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/testprogram.h"
#include "web/linktoken.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

using namespace Vitrina;

class TestLinkToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenIsReadAsItWasWritten()
    {
        const LinkToken token = LinkToken::mint();
        const QByteArray text = token.text();
        QCOMPARE(text.size(), LinkToken::letters);
        const auto read = LinkToken::parse(text);
        QVERIFY(read.has_value());
        QCOMPARE(read->text(), text);
        QCOMPARE(read->hash().bytes, token.hash().bytes);
        QCOMPARE(lookUpHash(text).bytes, token.hash().bytes);
    }

    void onlyTheHashOfTheBitsIsKept()
    {
        const LinkToken token = LinkToken::mint();
        const QByteArray bits = QByteArray::fromBase64(token.text(), QByteArray::Base64UrlEncoding);
        QCOMPARE(bits.size(), 32);
        QCOMPARE(token.hash().bytes, QCryptographicHash::hash(bits, QCryptographicHash::Sha256));
    }

    void noTwoTokensAreAlike()
    {
        QSet<QByteArray> texts;
        int ones[256] = {};
        for (int i = 0; i < 10000; ++i) {
            const QByteArray text = LinkToken::mint().text();
            texts << text;
            const QByteArray bits = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
            for (int bit = 0; bit < 256; ++bit)
                ones[bit] += (bits[bit / 8] >> (bit % 8)) & 1;
        }
        QCOMPARE(texts.size(), 10000);
        // Each of the 256 bits is drawn: eight deviations from the half.
        for (const int count : ones)
            QVERIFY(count > 4600 && count < 5400);
    }

    void whatIsNoTokenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray text(43, 'A');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << text.chopped(1);
        QTest::newRow("long") << text + 'A';
        QTest::newRow("padded") << text + '=';
        QTest::newRow("padding within") << text.chopped(1) + '=';
        QTest::newRow("plus") << '+' + text.chopped(1);
        QTest::newRow("slash") << '/' + text.chopped(1);
        QTest::newRow("space") << ' ' + text.chopped(1);
        QTest::newRow("line") << text.chopped(1) + '\n';
        QTest::newRow("zero byte") << text.chopped(1) + QByteArray(1, '\0');
        QTest::newRow("percent") << "%41" + text.chopped(3);
        QTest::newRow("eight bits") << "\xc3\xb1" + text.chopped(2);
        // The last letter's two spare bits: a second way of writing the same token.
        for (const char last : {'B', 'C', 'D'})
            QTest::addRow("last %c", last) << text.chopped(1) + last;
        QTest::newRow("huge") << QByteArray(100000, 'A');
    }
    void whatIsNoTokenIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!LinkToken::parse(text));
        QCOMPARE(lookUpHash(text).bytes.size(), 32);
        QVERIFY(lookUpHash(text) != LinkToken::parse(QByteArray(43, 'A'))->hash());
    }

    void goneLinksLookAlike()
    {
        QVERIFY(looksGone(LinkStanding::Unknown));
        QVERIFY(looksGone(LinkStanding::Revoked));
        QVERIFY(looksGone(LinkStanding::Expired));
        QVERIFY(!looksGone(LinkStanding::NotYetActive));
        QVERIFY(!looksGone(LinkStanding::Live));
    }
};

VITRINA_TEST(TestLinkToken, QCoreApplication)
#include "tst_linktoken.moc"
