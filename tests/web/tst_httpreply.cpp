// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/testprogram.h"
#include "web/httpreply.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Vitrina;

namespace {

QByteArray head(const HttpReply &reply)
{
    const QByteArray wire = reply.wire({});
    return wire.left(wire.indexOf("\r\n\r\n") + 2);
}

QByteArray hashOf(QByteArrayView text)
{
    return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256).toBase64();
}

} // namespace

class TestHttpReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReplyIsHeldInItsBounds_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("page") << HttpReply::html(200, "<p>").allowStyle("p{}").wire({});
        QTest::newRow("file") << HttpReply(200, "application/pdf", "%PDF")
                                     .asDownload(QStringLiteral("a.pdf"))
                                     .wire({});
        QTest::newRow("refusal") << HttpReply::refusal(400).wire({.keepAlive = false});
        QTest::newRow("redirect") << HttpReply::seeOther("/q/x").wire({});
        QTest::newRow("nothing") << HttpReply::noContent().wire({});
    }
    void everyReplyIsHeldInItsBounds()
    {
        QFETCH(QByteArray, wire);
        for (const char *line :
             {"X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
              "Referrer-Policy: no-referrer", "Cache-Control: no-store",
              "X-Robots-Tag: noindex, nofollow", "Cross-Origin-Resource-Policy: same-origin"})
            QCOMPARE(wire.count(QByteArray("\r\n") + line + "\r\n"), 1);
        QVERIFY(wire.contains("\r\nContent-Security-Policy: default-src 'none'; base-uri 'none'; "
                              "frame-ancestors 'none'; form-action 'self'"));
        QVERIFY(!wire.toLower().contains("\r\nserver:"));
        QVERIFY(!wire.contains("unsafe"));
    }

    void otherWordsKeepWhatIsAllowed()
    {
        const HttpReply page = HttpReply::html(200, "<p>").allowStyle("p{}").allowScript("f()");
        const HttpReply same = page.with(404, "<b>");
        QCOMPARE(same.status(), 404);
        QCOMPARE(same.wire({}),
                 HttpReply::html(404, "<b>").allowStyle("p{}").allowScript("f()").wire({}));
        QCOMPARE(page.body(), "<p>");
    }

    void onlyTheStyleAndScriptOfThePageItselfWork()
    {
        const QByteArray style = "p{color:red}";
        const QByteArray script = "go()";
        const HttpReply reply = HttpReply::html(200, "x").allowStyle(style).allowScript(script);
        const QByteArray policy = reply.contentSecurityPolicy();
        QVERIFY(policy.contains("; style-src 'sha256-" + hashOf(style) + "'"));
        QVERIFY(
            policy.contains("; script-src 'sha256-" + hashOf(script) + "'; connect-src 'self'"));
        QVERIFY(!policy.contains("img-src"));
        const QByteArray without = HttpReply::html(200, "x").contentSecurityPolicy();
        QVERIFY(!without.contains("script-src") && !without.contains("style-src"));
    }

    void noValueBeginsAnotherHeader()
    {
        const QString evil = QStringLiteral("a\r\nSet-Cookie: x=1\r\n\r\n<p>\"\\é\u2028.pdf");
        const QByteArray wires[] = {
            HttpReply::text(200, "x").asDownload(evil).wire({}),
            HttpReply::seeOther("/a\r\nSet-Cookie: x=1").wire({}),
            HttpReply(200, "text/html\r\nSet-Cookie: x=1", "x").wire({}),
        };
        for (const QByteArray &wire : wires) {
            QVERIFY(!wire.contains("\nSet-Cookie"));
            QCOMPARE(wire.count("\r\n\r\n"), 1);
            QCOMPARE(wire.count('\r'), wire.count('\n'));
        }
        QVERIFY(wires[0].contains("filename=\"a__Set-Cookie_ x_1_____p_____.pdf\"; "
                                  "filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3D1%0D%0A"));
    }

    void nobodyIsSentToAnotherSite_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("own") << QByteArray("/q/a?b=1") << QByteArray("/q/a?b=1");
        for (const char *other :
             {"//evil.example", "https://evil.example", "/\\evil.example", "", "q", "/a b", "/\t"})
            QTest::newRow(other) << QByteArray(other) << QByteArray("/");
    }
    void nobodyIsSentToAnotherSite()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, location);
        QVERIFY(head(HttpReply::seeOther(path)).contains("\r\nLocation: " + location + "\r\n"));
    }

    void replyToHeadHasTheSameHeadersAndNoBody()
    {
        const HttpReply reply = HttpReply::html(200, "<p>hello");
        QCOMPARE(reply.wire({.withBody = false}), head(reply) + "\r\n");
        QVERIFY(head(reply).contains("\r\nContent-Length: 8\r\n"));
        QVERIFY(!HttpReply::noContent().wire({}).contains("Content-Length"));
    }

    void connectionIsSpokenOfWhereItMatters()
    {
        const HttpReply reply = HttpReply::text(200, "x");
        QVERIFY(!reply.wire({}).contains("\r\nConnection:"));
        QVERIFY(reply.wire({.keepAlive = false}).contains("\r\nConnection: close\r\n"));
        QVERIFY(reply.wire({.isOld = true}).contains("\r\nConnection: keep-alive\r\n"));
    }
};

VITRINA_TEST(TestHttpReply, QCoreApplication)
#include "tst_httpreply.moc"
