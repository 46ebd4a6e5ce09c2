// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkhandler.h"

#include "../web/requests.h"
#include "linkworld.h"
#include "testsupport/fixedworld.h"
#include "testsupport/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const QByteArray phone = "User-Agent: Mozilla/5.0 (Linux; Android 10; SM-A105M) AppleWebKit/537.36 "
                         "(KHTML, like Gecko) Chrome/119.0.0.0 Mobile Safari/537.36\r\n";
const QByteArray english = phone + "Accept-Language: en\r\n";
const QByteArray robot = "User-Agent: WhatsApp/2.23.20.0 A\r\n";

QByteArray head(const QByteArray &target, const QByteArray &headers = phone)
{
    return "HEAD " + target + " HTTP/1.1\r\nHost: q.example\r\n" + headers + "\r\n";
}

QByteArray location(const HttpReply &reply)
{
    static const QRegularExpression line(QStringLiteral("\r\nLocation: ([^\r]*)\r\n"));
    return line.match(QString::fromUtf8(reply.wire({}))).captured(1).toUtf8();
}

} // namespace

/// What the link service answers and what it records (S0.6, S1.11, X4, rules 14 and 15).
class TestLinkHandler : public QObject
{
    Q_OBJECT

    struct Place
    {
        FakeDesk desk;
        StoppedClock clock;
        Metrics metrics;
        LinkHandler handler{desk, clock, &metrics};
        LinkToken live = LinkToken::mint();
        LinkToken expired = LinkToken::mint();
        LinkToken revoked = LinkToken::mint();
        LinkToken waiting = LinkToken::mint();
    };
    std::unique_ptr<Place> m_place;

    FakeDesk &desk() { return m_place->desk; }
    QByteArray path() const { return "/c/" + m_place->live.text(); }
    HttpReply answer(const QByteArray &request)
    {
        return m_place->handler.handle(requestOf(request));
    }
    /// The mark that a person's page carries.
    QByteArray mark()
    {
        static const QRegularExpression field(QStringLiteral("data-mark=\"([^\"]*)\""));
        const HttpReply page = answer(get(path(), phone));
        return field.match(QString::fromUtf8(page.body())).captured(1).toUtf8();
    }
    HttpReply respond(const QByteArray &form, const QByteArray &headers = phone)
    {
        return answer(post(path() + "/respuesta", form, headers));
    }
    bool nothingIsRecorded() { return desk().views.isEmpty() && desk().answers.isEmpty(); }
    bool isCounted(const QByteArray &line)
    {
        return m_place->metrics.text().contains('\n' + line + '\n');
    }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<Place>();
        m_place->clock.set(linkNoon);
        desk().put(m_place->live.hash(), LinkStanding::Live);
        desk().put(m_place->expired.hash(), LinkStanding::Expired);
        desk().put(m_place->revoked.hash(), LinkStanding::Revoked);
        desk().put(m_place->waiting.hash(), LinkStanding::NotYetActive);
    }

    void liveLinkShowsItsQuote()
    {
        const HttpReply reply = answer(get(path(), phone));
        QCOMPARE(reply.status(), 200);
        QVERIFY(reply.body().contains("Chevrolet Tracker"));
        const QByteArray policy = reply.contentSecurityPolicy();
        QVERIFY(policy.contains("style-src 'sha256-") && policy.contains("script-src 'sha256-"));
        QVERIFY(isCounted("vitrina_link_pages_total{standing=\"live\"} 1"));
    }

    void goneLooksTheSameWhateverTheReason_data()
    {
        QTest::addColumn<QByteArray>("request");
        const QByteArray unknown = "/c/" + LinkToken::mint().text();
        QTest::newRow("unknown") << get(unknown, phone);
        QTest::newRow("expired") << get("/c/EXPIRED", phone);
        QTest::newRow("revoked") << get("/c/REVOKED", phone);
        QTest::newRow("malformed") << get("/c/short", phone);
        QTest::newRow("one letter more") << get("/c/LIVEA", phone);
        QTest::newRow("a slash more") << get("/c/LIVE/", phone);
        QTest::newRow("none") << get("/c/", phone);
        QTest::newRow("outside") << get("/", phone);
        QTest::newRow("percent signs") << get("/c/%00%0d%0a", phone);
        QTest::newRow("traversal") << get("/c/../healthz", phone);
        QTest::newRow("posted") << post("/c/LIVE", "", phone);
        QTest::newRow("view got") << get("/c/LIVE/vista", phone);
        QTest::newRow("answer got") << get("/c/LIVE/respuesta?answer=question", phone);
        QTest::newRow("view by head") << head("/c/LIVE/vista");
        QTest::newRow("something else") << post("/c/LIVE/otra", "", phone);
        QTest::newRow("deeper") << post("/c/LIVE/vista/", "", phone);
        QTest::newRow("malformed view") << post("/c/short/vista", "mark=x", phone);
        QTest::newRow("robot") << get(unknown, robot);
        QTest::newRow("preview") << get(unknown + "?preview", phone);
        QTest::newRow("thanks") << get("/c/EXPIRED?gracias", phone);
    }
    void goneLooksTheSameWhateverTheReason()
    {
        QFETCH(QByteArray, request);
        request.replace("LIVE", m_place->live.text());
        request.replace("EXPIRED", m_place->expired.text());
        request.replace("REVOKED", m_place->revoked.text());
        const HttpReply expected = answer(get("/c/" + LinkToken::mint().text(), phone));
        desk().asked.clear();
        const HttpReply reply = answer(request);
        QCOMPARE(reply.status(), 404);
        QCOMPARE(reply.wire({}), expected.wire({}));
        QVERIFY(reply.body().contains("https://wa.me/59322123456?text="));
        QCOMPARE(desk().asked.size(), 1); // and takes as long
        QVERIFY(nothingIsRecorded());
    }

    void goneDiffersByLanguageAlone()
    {
        const HttpReply reply = answer(get("/c/" + m_place->expired.text(), english));
        QVERIFY(reply.body().contains("This link is no longer available"));
        QVERIFY(reply.contentSecurityPolicy().contains("; style-src 'sha256-"));
        QVERIFY(!reply.contentSecurityPolicy().contains("script-src"));
        QCOMPARE(answer(get("/c/short", english)).wire({}), reply.wire({}));
    }

    void linkThatIsNotActiveYetSaysSo()
    {
        const HttpReply reply = answer(get("/c/" + m_place->waiting.text(), phone));
        QCOMPARE(reply.status(), 200);
        QVERIFY(reply.body().contains("aún no está activa"));
        QVERIFY(isCounted("vitrina_link_pages_total{standing=\"not_yet_active\"} 1"));
    }

    void readingChangesNothing()
    {
        for (const QByteArray &target :
             {path(), path() + "?gracias", path() + "?preview", path() + "/vista",
              path() + "/respuesta?answer=question"}) {
            answer(get(target, phone));
            answer(head(target));
        }
        QVERIFY(nothingIsRecorded());
    }

    void onlyAPersonsPageCarriesAMark()
    {
        QCOMPARE(mark().size(), 64);
        for (const QByteArray &request :
             {get(path(), robot), head(path()), get(path(), phone + "Sec-Purpose: prefetch\r\n")})
            QVERIFY(answer(request).body().contains("data-mark=\"\""));
        const HttpReply preview = answer(get(path() + "?preview", phone));
        QCOMPARE(preview.status(), 200);
        QVERIFY(!preview.body().contains("data-mark") && !preview.body().contains("<form"));
        QVERIFY(mark() != mark());
    }

    void personsViewIsRecordedOncePerPost()
    {
        const QByteArray form = "mark=" + mark();
        for (int posts = 1; posts <= 2; ++posts) {
            const HttpReply reply = answer(post(path() + "/vista", form, phone));
            QCOMPARE(reply.status(), 204);
            QCOMPARE(desk().views, QList<LinkTokenHash>(posts, m_place->live.hash()));
        }
        QVERIFY(desk().answers.isEmpty());
        QVERIFY(isCounted("vitrina_link_views_total{viewer=\"person\"} 2"));
    }

    void nobodyElsesViewIsRecorded_data()
    {
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<bool>("withMark");
        QTest::newRow("robot") << QByteArray("/vista") << robot << true;
        QTest::newRow("prefetch") << QByteArray("/vista") << phone + "Purpose: prefetch\r\n"
                                  << true;
        QTest::newRow("own preview") << QByteArray("/vista?preview") << phone << true;
        QTest::newRow("other site")
            << QByteArray("/vista") << phone + "Sec-Fetch-Site: cross-site\r\n"
            << true;
        QTest::newRow("no mark") << QByteArray("/vista") << phone << false;
    }
    void nobodyElsesViewIsRecorded()
    {
        QFETCH(QByteArray, tail);
        QFETCH(QByteArray, headers);
        QFETCH(bool, withMark);
        const QByteArray form = withMark ? "mark=" + mark() : QByteArray("mark=");
        const HttpReply reply = answer(post(path() + tail, form, headers));
        QCOMPARE(reply.wire({}), HttpReply::noContent().wire({}));
        tail.replace("vista", "respuesta");
        const HttpReply back =
            answer(post(path() + tail, form + "&answer=question&text=x", headers));
        // Only who may be a person with an old page is asked again.
        QCOMPARE(back.status(), withMark ? 303 : 409);
        QVERIFY(nothingIsRecorded());
    }

    void staleMarkRecordsNothing()
    {
        const QByteArray form = "mark=" + mark();
        m_place->clock.advance(24 * 3600 + 1);
        QCOMPARE(answer(post(path() + "/vista", form, phone)).status(), 204);
        QVERIFY(isCounted("vitrina_link_views_total{viewer=\"stale_mark\"} 1"));
        const HttpReply again = respond(form + "&answer=question&text=Hola");
        QCOMPARE(again.status(), 409);
        QVERIFY(again.body().contains(">\nHola</textarea>"));
        QVERIFY(nothingIsRecorded());
    }

    void pageOfBeforeARestartIsSentOnceMore()
    {
        const HttpReply again = respond("mark=AAAA&answer=test_drive&text=%C2%BFHoy%3F");
        QVERIFY(again.body().contains("¿Hoy?</textarea>"));
        QVERIFY(nothingIsRecorded());
        static const QRegularExpression field(QStringLiteral("name=\"mark\" value=\"([^\"]+)\""));
        const QByteArray fresh = field.match(QString::fromUtf8(again.body())).captured(1).toUtf8();
        QCOMPARE(respond("mark=" + fresh + "&answer=test_drive&text=x").status(), 303);
        QCOMPARE(desk().answers.size(), 1);
    }

    void personsAnswerIsRecordedAndThankedFor()
    {
        const HttpReply reply =
            respond("mark=" + mark() + "&answer=question&text=+%C2%BFHay+en+azul%3F%0D%0AGracias+");
        QCOMPARE(reply.status(), 303);
        QCOMPARE(location(reply), path() + "?gracias");
        QCOMPARE(desk().answers.size(), 1);
        QCOMPARE(desk().answers.first().link, m_place->live.hash());
        QCOMPARE(desk().answers.first().answer, LinkAnswer::Question);
        QCOMPARE(desk().answers.first().text, QStringLiteral("¿Hay en azul?\nGracias"));
        QCOMPARE(desk().views.size(), 1);
        QVERIFY(isCounted("vitrina_link_answers_total{answer=\"question\"} 1"));
        const HttpReply thanks = answer(get(location(reply), phone));
        QCOMPARE(thanks.status(), 200);
        QVERIFY(thanks.body().contains("Gracias por su respuesta"));
    }

    void answerMayBeAloneButNotMissing()
    {
        QCOMPARE(respond("mark=" + mark() + "&answer=interested").status(), 303);
        QCOMPARE(desk().answers.first().text, QString());
        const HttpReply again = respond("mark=" + mark() + "&answer=other&text=Hola");
        QCOMPARE(again.status(), 400);
        QVERIFY(again.body().contains("Hola</textarea>"));
        QCOMPARE(desk().answers.size(), 1);
    }

    void textIsPlainAndLimited()
    {
        QCOMPARE(LinkHandler::recordableText(QByteArray(" a\0b\x0b\r\nc\x1b[0m \n", 13)),
                 QStringLiteral("ab\nc[0m"));
        QCOMPARE(LinkHandler::recordableText("a\xe2\x80\xae"
                                             "b"),
                 QStringLiteral("ab"));
        QCOMPARE(LinkHandler::recordableText(QByteArray(1500, 'x')).size(), 1000);
        const QString cut =
            LinkHandler::recordableText(QByteArray(999, 'x') + "\xf0\x9f\x9a\x97\xf0\x9f\x9a\x97");
        QCOMPARE(cut, QString(999, u'x'));
        QVERIFY(LinkHandler::recordableText(" \r\n ").isEmpty());
    }

    void formThatIsTooLongIsRefused()
    {
        QByteArray form = "mark=" + mark() + "&answer=question&text=";
        form += QByteArray(LinkHandler::mostBody - form.size(), 'x');
        QCOMPARE(respond(form + 'x').status(), 413);
        QVERIFY(nothingIsRecorded());
        QCOMPARE(respond(form).status(), 303);
    }

    void fiveAnswersAnHourAreEnough()
    {
        const QByteArray form = "mark=" + mark() + "&answer=question&text=Otra+vez";
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(respond(form).status(), 303);
            m_place->clock.advance(60);
        }
        const HttpReply refused = respond(form);
        QCOMPARE(refused.status(), 429);
        QVERIFY(refused.body().contains("https://wa.me/593991234567?text=Otra%20vez"));
        QCOMPARE(desk().answers.size(), 5);
        m_place->clock.advance(3600 - 5 * 60 - 1);
        QCOMPARE(respond(form).status(), 429);
        m_place->clock.advance(1);
        QCOMPARE(respond(form).status(), 303);
        QCOMPARE(respond(form).status(), 429);
    }

    void quotaRemembersABoundedNumberOfLinks()
    {
        AnswerQuota quota;
        const LinkTokenHash first = LinkToken::mint().hash();
        for (int i = 0; i < AnswerQuota::mostAnHour; ++i)
            quota.count(first, linkNoon);
        QVERIFY(quota.isUsedUp(first, linkNoon.addSecs(1)));
        for (int i = 0; i < AnswerQuota::mostLinks; ++i)
            quota.count(LinkToken::mint().hash(), linkNoon.addSecs(1));
        QVERIFY(!quota.isUsedUp(first, linkNoon.addSecs(1)));
    }

    void reservedQuoteTakesNoAnswer()
    {
        const QByteArray form = "mark=" + mark() + "&answer=interested&text=Hola";
        desk().looks[m_place->live.hash().bytes].quote->isReserved = true;
        m_place->clock.advance(3);
        const HttpReply reply = respond(form);
        QCOMPARE(reply.status(), 409);
        QVERIFY(reply.body().contains("?text=Hola"));
        QVERIFY(nothingIsRecorded());
    }

    void linkThatWentWhileSheWroteLosesNothing()
    {
        const QByteArray form = "mark=" + mark() + "&answer=interested&text=Hola";
        desk().problem = Problem::Code::QuoteExpired;
        QCOMPARE(respond(form).status(), 409);
        QCOMPARE(answer(post(path() + "/vista", form, phone)).status(), 204);
        desk().put(m_place->live.hash(), LinkStanding::Expired);
        m_place->clock.advance(3);
        const HttpReply late = respond(form);
        QCOMPARE(late.status(), 409);
        QVERIFY(late.body().contains("https://wa.me/59322123456?text=Hola"));
        // Who cannot prove to have seen the page learns nothing.
        QCOMPARE(respond("mark=x&answer=interested&text=Hola").status(), 404);
        QVERIFY(nothingIsRecorded());
    }

    void databaseThatIsAwayIsToldAndLosesNothing()
    {
        const QByteArray form = "mark=" + mark() + "&answer=question&text=%3Cb%3EHola";
        m_place->clock.advance(3);
        desk().isAway = true;
        for (const QByteArray &request :
             {get(path(), phone), get("/c/short", phone), get("/", phone),
              post(path() + "/vista", form, phone), post(path() + "/respuesta", form, phone)}) {
            const HttpReply reply = answer(request);
            QCOMPARE(reply.status(), 503);
            QVERIFY(reply.wire({}).contains("Retry-After: 30\r\n"));
        }
        QVERIFY(respond(form).body().contains(">\n&lt;b&gt;Hola</textarea>"));
        QVERIFY(respond(form, english).body().contains("Send my answer"));
        QVERIFY(answer(get(path(), phone)).body().contains("Volvemos en un momento"));
        desk().isAway = false;
        QCOMPARE(respond(form).status(), 303);
        QCOMPARE(desk().answers.size(), 1);
    }

    void answerThatFailsHalfwayCanBeSentAgain()
    {
        const QByteArray form = "mark=" + mark() + "&answer=question&text=Hola";
        desk().isAway = true; // the page is still fresh
        const HttpReply reply = respond(form);
        QCOMPARE(reply.status(), 503);
        QVERIFY(reply.body().contains("Ana Luc"));
        QVERIFY(nothingIsRecorded());
    }

    void busyPageCostsOneQuery()
    {
        desk().asked.clear();
        for (int i = 0; i < 20; ++i) {
            answer(get(path(), phone));
            answer(get(path(), english));
            answer(get(path() + "?preview", phone));
        }
        QCOMPARE(desk().asked.size(), 1);
        m_place->clock.advance(1);
        answer(get(path(), phone));
        QCOMPARE(desk().asked.size(), 1);
        desk().looks[m_place->live.hash().bytes].quote->client = QStringLiteral("Otra");
        m_place->clock.advance(1);
        QVERIFY(answer(get(path(), phone)).body().contains("Hola, Otra"));
        QCOMPARE(desk().asked.size(), 2);
    }

    void whatIsKeptNeverOutlivesTheLink()
    {
        desk().looks[m_place->live.hash().bytes].quote->expiresAt = linkNoon.addSecs(1);
        QCOMPARE(answer(get(path(), phone)).status(), 200);
        desk().put(m_place->live.hash(), LinkStanding::Expired);
        m_place->clock.advance(1);
        QCOMPARE(answer(get(path(), phone)).status(), 404);
    }

    void guessesAreNotKept()
    {
        const QByteArray guess = "/c/" + LinkToken::mint().text();
        desk().asked.clear();
        answer(get(guess, phone));
        answer(get(guess, phone));
        QCOMPARE(desk().asked.size(), 2);
    }

    void boundedNumberOfLooksIsKept()
    {
        RecentLooks recent;
        LinkLook look;
        look.quote = linkedQuote();
        const LinkTokenHash first = LinkToken::mint().hash();
        recent.keep(first, look, linkNoon);
        for (int i = 0; i < RecentLooks::mostLinks; ++i)
            recent.keep(LinkToken::mint().hash(), look, linkNoon.addMSecs(1));
        QCOMPARE(recent.size(), RecentLooks::mostLinks);
        QVERIFY(!recent.find(first, linkNoon.addMSecs(1)));
        // The clock may be set back.
        recent.keep(first, look, linkNoon);
        QVERIFY(!recent.find(first, linkNoon.addSecs(-1)));
    }

    void healthAndMetricsAreForWhoeverWatches()
    {
        QCOMPARE(answer(get("/healthz")).status(), 200);
        QVERIFY(answer(get("/metrics")).body().contains("vitrina_link_pages_total"));
        desk().isAway = true;
        const HttpReply ill = answer(get("/healthz"));
        QCOMPARE(ill.status(), 503);
        QCOMPARE(ill.body(), "database\n");
        LinkHandler alone(desk(), m_place->clock, nullptr);
        desk().isAway = false;
        QCOMPARE(alone.handle(requestOf(get("/metrics"))).status(), 404);
        QCOMPARE(alone.handle(requestOf(get(path(), phone))).status(), 200);
    }

    void metricsNameNobody()
    {
        respond("mark=" + mark() + "&answer=question&text=Hola");
        const QByteArray text = m_place->metrics.text();
        QVERIFY(!text.contains(m_place->live.text()) && !text.contains("Hola"));
        QVERIFY(!text.contains("Mar") && !text.contains("593"));
    }
};

VITRINA_TEST(TestLinkHandler, QCoreApplication)
#include "tst_linkhandler.moc"
