// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/testprogram.h"
#include "web/httpparser.h"

#include "requests.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// What came out of @p bytes: "path body" a request, "!400" a refusal, in their order.
QByteArrayList read(HttpParser &parser)
{
    QByteArrayList found;
    for (;;) {
        const HttpParser::Next next = parser.next();
        if (const auto *request = std::get_if<HttpRequest>(&next)) {
            found << request->path + ' ' + request->body;
        } else {
            if (const auto *refusal = std::get_if<HttpParser::Refusal>(&next))
                found << '!' + QByteArray::number(refusal->status);
            return found;
        }
    }
}

QByteArrayList readWhole(const QByteArray &bytes)
{
    HttpParser parser;
    parser.feed(bytes);
    return read(parser);
}

/// Cut at @p cuts; a refusal is said once.
QByteArrayList readInPieces(const QByteArray &bytes, const std::vector<int> &cuts)
{
    HttpParser parser;
    QByteArrayList found;
    qsizetype at = 0;
    for (std::size_t i = 0; at < bytes.size(); ++i) {
        const qsizetype size = cuts.empty() ? 1 : 1 + cuts[i % cuts.size()];
        parser.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
        at += size;
        found << read(parser);
        if (!found.isEmpty() && found.last().startsWith('!'))
            break;
    }
    return found;
}

} // namespace

class TestHttpParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestHasItsParts()
    {
        const HttpRequest request =
            requestOf("POST /q/abc/ver?a=1&b=%C3%B1+2?3 HTTP/1.1\r\nHost: x\r\n"
                      "User-AGENT: \t Mozilla/5.0 \r\nContent-Length: 3\r\n\r\na=b");
        QCOMPARE(request.method, HttpRequest::Method::Post);
        QCOMPARE(request.path, QByteArray("/q/abc/ver"));
        QCOMPARE(request.query, QByteArray("a=1&b=%C3%B1+2?3"));
        QCOMPARE(formField(request.query, "b"), QByteArray("ñ 2?3"));
        QVERIFY(formField(request.query, "c").isNull());
        QCOMPARE(request.header("user-agent").toByteArray(), QByteArray("Mozilla/5.0"));
        QVERIFY(!request.hasHeader("referer"));
        QCOMPARE(request.body, QByteArray("a=b"));
        QVERIFY(request.keepAlive);
    }

    void headersStayWhenTheRequestIsCopied()
    {
        HttpRequest copy;
        {
            const HttpRequest request = requestOf(get("/", "X-Moz: prefetch\r\n"));
            copy = request;
        }
        QCOMPARE(copy.header("x-moz").toByteArray(), QByteArray("prefetch"));
    }

    void connectionEndsWhereTheClientSaysSo_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("1.1") << QByteArray("HTTP/1.1\r\nHost: x") << true;
        QTest::newRow("1.1 close")
            << QByteArray("HTTP/1.1\r\nHost: x\r\nConnection: Close") << false;
        QTest::newRow("1.1 list") << QByteArray("HTTP/1.1\r\nHost: x\r\nConnection: TE , close")
                                  << false;
        QTest::newRow("1.0") << QByteArray("HTTP/1.0") << false;
        QTest::newRow("1.0 kept") << QByteArray("HTTP/1.0\r\nConnection: Keep-Alive") << true;
    }
    void connectionEndsWhereTheClientSaysSo()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, goesOn);
        QCOMPARE(requestOf("GET / " + head + "\r\n\r\n").keepAlive, goesOn);
    }

    void whatIsAmbiguousIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        const QByteArray start = "POST / HTTP/1.1\r\nHost: x\r\n";
        // where the body ends
        row("no length", start + "\r\n", 411);
        row("length twice", start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400);
        row("same length twice", start + "Content-Length: 5\r\ncontent-length: 5\r\n\r\nhello",
            400);
        row("length list", start + "Content-Length: 5, 5\r\n\r\nhello", 400);
        row("length signed", start + "Content-Length: +5\r\n\r\nhello", 400);
        row("length negative", start + "Content-Length: -5\r\n\r\nhello", 400);
        row("length hexadecimal", start + "Content-Length: 0x5\r\n\r\nhello", 400);
        row("length with zero", start + "Content-Length: 05\r\n\r\nhello", 400);
        row("length with space", start + "Content-Length: 5 5\r\n\r\nhello", 400);
        row("length empty", start + "Content-Length:\r\n\r\n", 400);
        row("length past 64 bits", start + "Content-Length: 18446744073709551621\r\n\r\n", 413);
        row("length past 64 KiB", start + "Content-Length: 65537\r\n\r\n", 413);
        row("chunked", start + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411);
        row("chunked, and length",
            start + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("chunked in disguise",
            start + "Content-Length: 4\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400);
        row("space before colon", start + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400);
        row("tab before colon", start + "Content-Length\t: 5\r\n\r\nhello", 400);
        row("folded", start + "X: 1\r\n Content-Length: 5\r\n\r\nhello", 400);
        row("line feed alone", start + "X: 1\nContent-Length: 5\r\n\r\nhello", 400);
        row("return alone", start + "X: 1\rContent-Length: 5\r\n\r\nhello", 400);
        row("vertical tab",
            start + "Content-Length:\x0b"
                    "5\r\n\r\nhello",
            400);
        row("zero byte", start + QByteArray("X: \0\r\n\r\n", 8), 400);
        row("no colon", start + "Content-Length 5\r\n\r\nhello", 400);
        row("no name", start + ": 5\r\n\r\n", 400);
        row("body to GET", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", 400);
        row("body to HEAD", "HEAD / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", 400);
        row("expects", start + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n", 417);
        // whose it is
        row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400);
        // the request line
        row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("space first", " GET / HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("two spaces", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("space in the target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("tab", "GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("no version", "GET /\r\nHost: x\r\n\r\n", 400);
        row("lower-case version", "GET / http/1.1\r\nHost: x\r\n\r\n", 400);
        row("version 1.10", "GET / HTTP/1.10\r\nHost: x\r\n\r\n", 400);
        row("version 2", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505);
        row("preface of 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        row("whole address", "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("fragment", "GET /a#b HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("letter of eight bits", "GET /\xc3\xb1 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        for (const char *method : {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "X"})
            row(method, QByteArray(method) + " / HTTP/1.1\r\nHost: x\r\n\r\n", 405);
        row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400);
        row("a hundred and one headers",
            "GET / HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(100) + "\r\n", 431);
        row("endless line", QByteArray(16 * 1024, 'a'), 414);
        row("endless header", start + QByteArray(16 * 1024, 'a'), 431);
        row("endless headers",
            start + QByteArray("Abcdefgh: 1234567890abcdefghijklmnop"
                               "qrstuvwxyz1234567890abcdefghijklmnopqrstuvwxyz"
                               "1234567890abcdefghijklmnopqrstuvwxyz1234567890"
                               "abcdefghijklmnopqrstuvwxyz1234567890abcdefghij"
                               "klmnopqrstuvwxyz1234567890\r\n")
                        .repeated(99),
            431);
    }
    void whatIsAmbiguousIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        // Whatever hides behind it is never taken for a request.
        const QByteArray hidden = bytes + get("/hidden");
        const QByteArrayList refusal{'!' + QByteArray::number(status)};
        QCOMPARE(readWhole(hidden), refusal);
        QCOMPARE(readInPieces(hidden, {}), refusal);
    }

    void bytesThatCanBeInNoHeadAreRefusedAtOnce()
    {
        QCOMPARE(readWhole("GET / HTTP/1.1\r\nX: \x01"), QByteArrayList{"!400"});
        QCOMPARE(readWhole("GET / HTTP/1.1\n"), QByteArrayList{"!400"});
    }

    void largestHeadAndBodyAreTaken()
    {
        const QByteArray frame = get("/", "X: \r\n");
        const QByteArray fill(16 * 1024 - frame.size(), 'x');
        QCOMPARE(readWhole(get("/", "X: " + fill + "\r\n")), QByteArrayList{"/ "});
        QCOMPARE(readWhole(get("/", "X: " + fill + "x\r\n")), QByteArrayList{"!431"});
        const QByteArray body(64 * 1024, 'b');
        QCOMPARE(readWhole(post("/", body)), QByteArrayList{"/ " + body});
        QCOMPARE(readWhole(post("/", body + 'b')), QByteArrayList{"!413"});
    }

    void requestsComeInTheirOrderHoweverTheBytesAreCut()
    {
        QVERIFY(rc::check([] {
            const auto bodies = *rc::gen::container<std::vector<std::string>>(
                rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
            const auto cuts =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 90)));
            QByteArray bytes;
            QByteArrayList expected;
            for (const std::string &each : bodies) {
                const QByteArray body = QByteArray::fromStdString(each);
                const QByteArray path = "/" + QByteArray::number(expected.size());
                bytes += body.isEmpty() ? get(path) : post(path, body);
                expected << path + ' ' + body;
            }
            RC_ASSERT(readWhole(bytes) == expected);
            RC_ASSERT(readInPieces(bytes, cuts) == expected);
        }));
    }

    void anyBytesAreReadAlikeHoweverTheyAreCut()
    {
        // Words that matter, in any order: far more often nearly right than random bytes are.
        const std::vector<std::string> words{
            "GET",
            "POST",
            " ",
            "/",
            "HTTP/1.1",
            "\r\n",
            "\n",
            "\r",
            "Host",
            ":",
            "x",
            "\r\n\r\n",
            "Content-Length",
            "3",
            "0",
            "chunked",
            "abc",
            "\t",
            "Transfer-Encoding",
            "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n"};
        QVERIFY(rc::check([&words] {
            const auto chosen =
                *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words));
            const auto cuts =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9)));
            QByteArray bytes;
            for (const std::string &word : chosen)
                bytes += QByteArray::fromStdString(word);
            RC_ASSERT(readWhole(bytes) == readInPieces(bytes, cuts));
        }));
    }
};

VITRINA_TEST(TestHttpParser, QCoreApplication)
#include "tst_httpparser.moc"
