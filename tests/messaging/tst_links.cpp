// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/links.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>
#include <QUrlQuery>

using namespace Vitrina;

class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatsAppOpensAtTheNumberWithTheText_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("link");
        const auto row = [](const char *name, const QString &text, const char *encoded) {
            QTest::newRow(name) << "+593991234567" << text
                                << QStringLiteral("https://wa.me/593991234567") +
                                       QLatin1StringView(encoded);
        };
        row("no text", QString(), "");
        row("plain", QStringLiteral("Hola"), "?text=Hola");
        row("space", QStringLiteral("a b"), "?text=a%20b");
        row("plus", QStringLiteral("1+1"), "?text=1%2B1");
        row("lines", QStringLiteral("a\nb\r\nc"), "?text=a%0Ab%0Ac");
        row("accents", QStringLiteral("¿Cómo?"), "?text=%C2%BFC%C3%B3mo%3F");
        row("emoji", QStringLiteral("🏍"), "?text=%F0%9F%8F%8D");
        row("reserved", QStringLiteral("a&b=c#d/%41?"), "?text=a%26b%3Dc%23d%2F%2541%3F");
        row("link", QStringLiteral("https://x.ec/q?t=1&u=2"),
            "?text=https%3A%2F%2Fx.ec%2Fq%3Ft%3D1%26u%3D2");
        row("script", QStringLiteral("\"<script>"), "?text=%22%3Cscript%3E");
        row("right-to-left override", QStringLiteral("a\u202Eb"), "?text=ab");
        QTest::newRow("number as typed") << "+593 (99) 123-4567"
                                         << "a"
                                         << "https://wa.me/593991234567?text=a";
        QTest::newRow("no number") << ""
                                   << "a"
                                   << "";
        QTest::newRow("no digits") << "Juan"
                                   << "a"
                                   << "";
    }
    void whatsAppOpensAtTheNumberWithTheText()
    {
        QFETCH(QString, number);
        QFETCH(QString, text);
        QFETCH(QString, link);
        const QUrl url = whatsAppLink(number, text);
        QCOMPARE(QString::fromLatin1(url.toEncoded()), link);
        QCOMPARE(url.isEmpty(), link.isEmpty());
    }

    void anyTextComesThroughWhole()
    {
        const bool held = rc::check([] {
            const auto units =
                *rc::gen::container<std::vector<char16_t>>(rc::gen::inRange<char16_t>(0x20, 0x7F));
            const QString text = QString::fromUtf16(units.data(), qsizetype(units.size()));
            const QUrl url = whatsAppLink(u"+593991234567", text);
            RC_ASSERT(url.isValid());
            RC_ASSERT(url.host() == QStringLiteral("wa.me"));
            RC_ASSERT(url.path() == QStringLiteral("/593991234567"));
            RC_ASSERT(!url.hasFragment());
            const QString read =
                QUrlQuery(url).queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded);
            RC_ASSERT(read == text);
        });
        QVERIFY(held);
    }

    void callsTheNumber_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("link");
        QTest::newRow("e164") << "+593991234567"
                              << "tel:+593991234567";
        QTest::newRow("spaced") << "+593 99 123 4567"
                                << "tel:+593991234567";
        QTest::newRow("no digits") << "+;phone-context=x"
                                   << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void callsTheNumber()
    {
        QFETCH(QString, number);
        QFETCH(QString, link);
        QCOMPARE(QString::fromLatin1(callLink(number).toEncoded()), link);
    }

    void mailsTheAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("link");
        QTest::newRow("address") << "ana@x.ec"
                                 << ""
                                 << ""
                                 << "mailto:ana@x.ec";
        QTest::newRow("subject") << "ana@x.ec"
                                 << "Su cotización"
                                 << ""
                                 << "mailto:ana@x.ec?subject=Su%20cotizaci%C3%B3n";
        QTest::newRow("body") << "ana@x.ec"
                              << ""
                              << "a\nb"
                              << "mailto:ana@x.ec?body=a%0D%0Ab";
        QTest::newRow("both") << "ana@x.ec"
                              << "a&b"
                              << "c"
                              << "mailto:ana@x.ec?subject=a%26b&body=c";
        QTest::newRow("plus") << "ana+moto@x.ec"
                              << ""
                              << ""
                              << "mailto:ana%2Bmoto@x.ec";
        QTest::newRow("fields in the address") << "ana@x.ec?bcc=b@x.ec"
                                               << ""
                                               << ""
                                               << "";
        QTest::newRow("question mark") << "ana@x.ec?bcc"
                                       << ""
                                       << ""
                                       << "mailto:ana@x.ec%3Fbcc";
        QTest::newRow("header in the subject") << "ana@x.ec"
                                               << "a\r\nBcc: b"
                                               << ""
                                               << "mailto:ana@x.ec?subject=a%20Bcc%3A%20b";
        QTest::newRow("line in the address") << "ana@x.ec\r\nBcc: b"
                                             << ""
                                             << ""
                                             << "";
        QTest::newRow("two addresses") << "ana@x.ec,b"
                                       << ""
                                       << ""
                                       << "";
        QTest::newRow("none") << "ana"
                              << ""
                              << ""
                              << "";
        QTest::newRow("empty") << ""
                               << "a"
                               << "b"
                               << "";
    }
    void mailsTheAddress()
    {
        QFETCH(QString, address);
        QFETCH(QString, subject);
        QFETCH(QString, body);
        QFETCH(QString, link);
        QCOMPARE(QString::fromLatin1(mailLink(address, subject, body).toEncoded()), link);
    }
};

VITRINA_TEST(TestLinks, Testing::NoApplication)
#include "tst_links.moc"
