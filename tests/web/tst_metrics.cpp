// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/testprogram.h"
#include "web/metrics.h"

#include "requests.h"

#include <QTest>

#include <limits>

using namespace Vitrina;
using namespace Vitrina::Testing;

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsAsPrometheusReadsIt()
    {
        Metrics metrics;
        metrics.declare("vitrina_links_total", Metrics::Kind::Counter, "Links opened.\nBy \\kind.");
        metrics.declare("vitrina_queue", Metrics::Kind::Gauge, "Waiting.");
        metrics.increase("vitrina_links_total", {{"channel", "mail"}, {"kind", "a\"b\\c\nd"}});
        metrics.increase("vitrina_links_total", {{"channel", "mail"}, {"kind", "a\"b\\c\nd"}}, 2);
        metrics.set("vitrina_queue", 0.25);
        QCOMPARE(metrics.text(),
                 QByteArray("# HELP vitrina_links_total Links opened.\\nBy \\\\kind.\n"
                            "# TYPE vitrina_links_total counter\n"
                            "vitrina_links_total{channel=\"mail\",kind=\"a\\\"b\\\\c\\nd\"} 3\n"
                            "# HELP vitrina_queue Waiting.\n"
                            "# TYPE vitrina_queue gauge\n"
                            "vitrina_queue 0.25\n"));
    }

    void whatHasNoProperNameIsNotTold()
    {
        Metrics metrics;
        for (const char *name : {"", "1a", "a-b", "a b", "a\nb", "ñ"})
            metrics.declare(name, Metrics::Kind::Gauge, "x");
        metrics.increase("undeclared_total");
        QCOMPARE(metrics.text(), QByteArray());
        metrics.declare("a", Metrics::Kind::Gauge, "x");
        metrics.set("a", 1, {{"b\"} 5\nc", "d"}});
        QCOMPARE(metrics.text(), QByteArray("# HELP a x\n# TYPE a gauge\na 0\n"));
    }

    void counterNeverGoesDown()
    {
        Metrics metrics;
        metrics.declare("a_total", Metrics::Kind::Counter, "x");
        metrics.increase("a_total", {}, 5);
        metrics.increase("a_total", {}, -3);
        metrics.set("a_total", 1);
        metrics.declareTotal("a_total", "x", 4);
        QVERIFY(metrics.text().endsWith("\na_total 5\n"));
    }

    void numbersOfAllSizesAreWritten()
    {
        Metrics metrics;
        metrics.declare("a", Metrics::Kind::Gauge, "x");
        const std::pair<double, QByteArray> values[] = {
            {0, "0"},
            {-3, "-3"},
            {1764300000123, "1764300000123"},
            {std::numeric_limits<double>::infinity(), "+Inf"},
            {std::numeric_limits<double>::quiet_NaN(), "NaN"}};
        for (const auto &[value, written] : values) {
            metrics.set("a", value);
            QVERIFY(metrics.text().endsWith("\na " + written + "\n"));
        }
    }

    void labelsFromOutsideDoNotFillMemory()
    {
        Metrics metrics;
        metrics.declare("a_total", Metrics::Kind::Counter, "x");
        for (int i = 0; i < 10000; ++i)
            metrics.increase("a_total", {{"path", QByteArray::number(i)}});
        QCOMPARE(metrics.text().count("a_total{"), Metrics::mostSeries);
    }

    void healthSaysWhatIsWrong()
    {
        const HttpRequest request = requestOf(get("/healthz"));
        QCOMPARE(healthReply(request, {}).status(), 200);
        QCOMPARE(healthReply(request, {}).body(), QByteArray("ok\n"));
        QCOMPARE(healthReply(request, "database").status(), 503);
        QCOMPARE(healthReply(request, "database").body(), QByteArray("database\n"));
        QCOMPARE(healthReply(requestOf(post("/healthz", "x")), {}).status(), 405);
        QCOMPARE(metricsReply(requestOf(post("/metrics", "x")), Metrics()).status(), 405);
    }

    void listenerTellsItsCounts()
    {
        const HttpListener listener([](const HttpRequest &) { return HttpReply::noContent(); });
        Metrics metrics;
        setHttpMetrics(metrics, listener);
        const HttpReply reply = metricsReply(requestOf(get("/metrics")), metrics);
        QVERIFY(reply.body().contains("\nvitrina_http_requests_total 0\n"));
        QVERIFY(reply.wire({}).contains("\r\nContent-Type: text/plain; version=0.0.4;"));
    }
};

VITRINA_TEST(TestMetrics, QCoreApplication)
#include "tst_metrics.moc"
