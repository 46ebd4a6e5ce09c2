// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/testprogram.h"
#include "web/viewmark.h"

#include "requests.h"

#include <QTest>
#include <QTimeZone>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const QByteArray phone = "User-Agent: Mozilla/5.0 (Linux; Android 10; SM-A105M) AppleWebKit/537.36 "
                         "(KHTML, like Gecko) Chrome/119.0.0.0 Mobile Safari/537.36\r\n";
const QDateTime opened(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::utc());

} // namespace

class TestViewMark : public QObject
{
    Q_OBJECT

    const ViewMark m_mark;
    const LinkTokenHash m_link = LinkToken::mint().hash();

    Viewer judged(const QByteArray &request, const QDateTime &now = opened) const
    {
        return m_mark.judge(requestOf(request), m_link, now);
    }
    QByteArray form(const QDateTime &at = opened) const
    {
        return "mark=" + m_mark.markFor(m_link, at);
    }

private Q_SLOTS:
    void robotsAreKnownByTheirNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("robot");
        const auto row = [](const char *tag, const char *name, bool robot) {
            QTest::newRow(tag) << QByteArray(name) << robot;
        };
        row("WhatsApp", "WhatsApp/2.23.20.0 A", true);
        row("WhatsApp on a computer", "WhatsApp/2.2336.9 W", true);
        row("Facebook", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
            true);
        row("Meta", "meta-externalagent/1.1", true);
        row("iMessage",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like "
            "Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
            true);
        row("Slack", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", true);
        row("Slack's pictures", "Slack-ImgProxy (+https://api.slack.com/robots)", true);
        row("Telegram", "TelegramBot (like TwitterBot)", true);
        row("Twitter", "Twitterbot/1.0", true);
        row("LinkedIn", "LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)",
            true);
        row("Discord", "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", true);
        row("Skype", "Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5", true);
        row("Google", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            true);
        row("Google on a phone",
            "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) Chrome/119.0 Mobile Safari/537.36 "
            "(compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            true);
        row("Bing", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            true);
        row("Apple", "Mozilla/5.0 (Macintosh) Version/17 Safari/605 (Applebot/0.1)", true);
        row("one nobody knows", "Mozilla/5.0 (compatible; NewsBot/3.1)", true);
        row("spider", "Baiduspider+(+http://www.baidu.com/search/spider.htm)", true);
        row("curl", "curl/7.88.1", true);
        row("wget", "Wget/1.21.3", true);
        row("python", "python-requests/2.31.0", true);
        row("go", "Go-http-client/2.0", true);
        row("headless", "Mozilla/5.0 (X11; Linux) HeadlessChrome/119.0 Safari/537.36", true);
        row("none", "", true);
        row("Android", "Mozilla/5.0 (Linux; Android 10; K) Chrome/119.0.0.0 Mobile Safari/537.36",
            false);
        row("iPhone",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
            "like Gecko) Version/17.1 Mobile/15E148 Safari/604.1",
            false);
        row("within Instagram",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6) Mobile/15E148 Instagram 302.0.0.23.113",
            false);
        row("within Facebook",
            "Mozilla/5.0 (iPhone) Mobile/15E148 [FBAN/FBIOS;FBAV/430.0.0.32;FBLC/es_LA]", false);
        row("within WhatsApp", "Mozilla/5.0 (Linux; Android 13; wv) Chrome/119.0 Mobile WhatsApp",
            false);
        row("within Telegram",
            "Mozilla/5.0 (Linux; Android 13) Chrome/119.0 Mobile Telegram-Android/10.2.6 (Xiaomi)",
            false);
        row("within Pinterest", "Mozilla/5.0 (iPhone) Mobile/15E148 [Pinterest/iOS]", false);
        row("a Cubot telephone",
            "Mozilla/5.0 (Linux; Android 9; CUBOT_NOTE_7) Chrome/119.0 Mobile Safari/537.36",
            false);
        row("a Cubot telephone, named last",
            "Mozilla/5.0 (Linux; U; Android 7.0; es-ec; CUBOT) Mobile Safari/534.30", false);
        row("an old phone", "Opera/9.80 (Android; Opera Mini/36.2/119.132; U; es) Presto/2.12",
            false);
        row("Firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0",
            false);
    }
    void robotsAreKnownByTheirNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, robot);
        QCOMPARE(isRobot(name), robot);
    }

    void whoCountsAsAPerson_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<Viewer>("viewer");
        const auto row = [](const char *tag, const QByteArray &request, Viewer viewer) {
            QTest::newRow(tag) << request << viewer;
        };
        const QByteArray mark = form();
        const QByteArray robot = "User-Agent: WhatsApp/2.23.20.0 A\r\n";
        row("the page's own post", post("/q/v", mark, phone), Viewer::Person);
        row("from this site",
            post("/q/v", "x=1&" + mark, phone + "Sec-Fetch-Site: same-origin\r\n"), Viewer::Person);
        row("get", get("/q/v?" + mark, phone), Viewer::NotAPost);
        row("head", "HEAD /q/v HTTP/1.1\r\nHost: x\r\n" + phone + "\r\n", Viewer::NotAPost);
        row("robot", post("/q/v", mark, robot), Viewer::Robot);
        row("nameless", post("/q/v", mark), Viewer::Robot);
        row("prefetched by Chrome", post("/q/v", mark, phone + "Sec-Purpose: prefetch\r\n"),
            Viewer::Prefetch);
        row("prerendered by Chrome",
            post("/q/v", mark, phone + "Sec-Purpose: prefetch;prerender\r\n"), Viewer::Prefetch);
        row("prefetched by others", post("/q/v", mark, phone + "Purpose: Prefetch\r\n"),
            Viewer::Prefetch);
        row("previewed by Safari", post("/q/v", mark, phone + "X-Purpose: preview\r\n"),
            Viewer::Prefetch);
        row("prefetched by Firefox", post("/q/v", mark, phone + "X-Moz: prefetch\r\n"),
            Viewer::Prefetch);
        row("the advisor's preview", post("/q/v?preview", mark, phone), Viewer::OwnPreview);
        row("from another site", post("/q/v", mark, phone + "Sec-Fetch-Site: cross-site\r\n"),
            Viewer::OtherSite);
        row("without a mark", post("/q/v", "x=1", phone), Viewer::NoMark);
        row("with the mark in the address", post("/q/v?" + mark, "x=1", phone), Viewer::NoMark);
        row("mark cut short", post("/q/v", mark.chopped(1), phone), Viewer::NoMark);
        row("mark of nothing", post("/q/v", "mark=", phone), Viewer::NoMark);
        row("mark and more", post("/q/v", mark + "AAAA", phone), Viewer::NoMark);
    }
    void whoCountsAsAPerson()
    {
        QFETCH(QByteArray, request);
        QFETCH(Viewer, viewer);
        QCOMPARE(judged(request), viewer);
    }

    void markIsGoodForItsLinkItsProcessAndItsDay()
    {
        const QByteArray own = post("/q/v", form(), phone);
        QCOMPARE(judged(own, opened.addDays(1)), Viewer::Person);
        QCOMPARE(judged(own, opened.addDays(1).addMSecs(1)), Viewer::StaleMark);
        QCOMPARE(m_mark.judge(requestOf(own), LinkToken::mint().hash(), opened), Viewer::NoMark);
        QCOMPARE(ViewMark().judge(requestOf(own), m_link, opened), Viewer::NoMark);
    }

    void everyBitOfTheMarkCounts()
    {
        const QByteArray mark =
            QByteArray::fromBase64(m_mark.markFor(m_link, opened), QByteArray::Base64UrlEncoding);
        QCOMPARE(mark.size(), 48);
        for (int bit = 0; bit < 8 * mark.size(); ++bit) {
            QByteArray altered = mark;
            altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
            const QByteArray written =
                altered.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
            QCOMPARE(judged(post("/q/v", "mark=" + written, phone)), Viewer::NoMark);
        }
    }

    void eachPageHasItsOwnMark()
    {
        QVERIFY(m_mark.markFor(m_link, opened) != m_mark.markFor(m_link, opened));
    }

    void onlyAPersonsPageCarriesAMark()
    {
        QCOMPARE(pageViewer(requestOf(get("/q/v", phone))), Viewer::Person);
        QCOMPARE(pageViewer(requestOf("HEAD / HTTP/1.1\r\nHost: x\r\n" + phone + "\r\n")),
                 Viewer::NotAPost);
        QCOMPARE(pageViewer(requestOf(get("/q/v?preview=1", phone))), Viewer::OwnPreview);
        QCOMPARE(pageViewer(requestOf(get("/q/v"))), Viewer::Robot);
    }
};

VITRINA_TEST(TestViewMark, QCoreApplication)
#include "tst_viewmark.moc"
