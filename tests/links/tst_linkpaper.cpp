// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkhandler.h"

#include "../web/requests.h"
#include "linkworld.h"
#include "testsupport/fixedworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const QByteArray offer = "/proforma.pdf\"";

/// Says on paper how often it was asked.
class CountingPaper : public LinkPaper
{
public:
    Result<QByteArray> pdf(const LinkedQuote &quote, QByteArrayView) override
    {
        ++made;
        if (isBroken)
            return failure(Problem::Code::RateOutOfRange);
        return "%PDF " + QByteArray::number(made) + ' ' + quote.client.toUtf8();
    }

    int made = 0;
    bool isBroken = false;
};

} // namespace

/// A client saves her quote as a PDF from its page (D13), and what that may cost.
class TestLinkPaper : public QObject
{
    Q_OBJECT

    struct Place
    {
        FakeDesk desk;
        StoppedClock clock;
        Metrics metrics;
        CountingPaper paper;
        LinkHandler handler{desk, clock, &metrics, &paper};
        LinkToken live = LinkToken::mint();
    };
    std::unique_ptr<Place> m_place;

    QByteArray page() const { return "/c/" + m_place->live.text(); }
    HttpReply answer(const QByteArray &path)
    {
        return m_place->handler.handle(requestOf(get(path)));
    }
    HttpReply paper() { return answer(page() + "/proforma.pdf"); }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<Place>();
        m_place->clock.set(linkNoon);
        m_place->desk.put(m_place->live.hash(), LinkStanding::Live);
    }

    void thePageOffersIt()
    {
        QVERIFY(answer(page()).body().contains(m_place->live.text() + offer));
        QVERIFY(answer(page() + "?preview").body().contains(offer));
        LinkHandler without(m_place->desk, m_place->clock, nullptr);
        QVERIFY(!without.handle(requestOf(get(page()))).body().contains(offer));
        QCOMPARE(without.handle(requestOf(get(page() + "/proforma.pdf"))).status(), 404);
    }

    void itIsADownloadAndNoView()
    {
        const HttpReply reply = paper();
        QCOMPARE(reply.status(), 200);
        QCOMPARE(reply.body(), QByteArray("%PDF 1 ") + linkedQuote().client.toUtf8());
        const QByteArray wire = reply.wire({});
        QVERIFY(wire.contains("Content-Type: application/pdf\r\n"));
        QVERIFY2(wire.contains("attachment") && wire.contains("1042"), wire.constData());
        QVERIFY(m_place->desk.views.isEmpty());
        QVERIFY(
            m_place->metrics.text().contains("\nvitrina_link_pages_total{standing=\"paper\"} 1\n"));
    }

    void theSamePaperIsMadeOnce()
    {
        for (int i = 0; i < 50; ++i) {
            m_place->clock.advance(3); // no look is kept that long
            QCOMPARE(paper().status(), 200);
        }
        QCOMPARE(m_place->paper.made, 1);
    }

    /// Another price, another end of its time: whatever its page says otherwise.
    void anotherQuoteIsAnotherPaper()
    {
        paper();
        m_place->clock.advance(3);
        LinkLook &look = m_place->desk.looks[m_place->live.hash().bytes];
        look.quote->expiresAt = look.quote->expiresAt.addDays(1);
        paper();
        QCOMPARE(m_place->paper.made, 2);
        m_place->clock.advance(3);
        look.quote->content.offers[0].priceMinor += 1;
        paper();
        QCOMPARE(m_place->paper.made, 3);
    }

    /// Of each link its own: the paper has it in its code.
    void anotherLinkIsAnotherPaper()
    {
        const LinkToken other = LinkToken::mint();
        m_place->desk.put(other.hash(), LinkStanding::Live);
        paper();
        answer("/c/" + other.text() + "/proforma.pdf");
        QCOMPARE(m_place->paper.made, 2);
    }

    void fewAreKept()
    {
        RecentPapers papers;
        for (std::size_t i = 0; i <= RecentPapers::mostPapers; ++i)
            papers.keep(QByteArray::number(qulonglong(i)), "pdf");
        QCOMPARE(papers.size(), RecentPapers::mostPapers);
        QVERIFY(!papers.find("0"));
        QVERIFY(papers.find("1"));
    }

    void goneHasNoPaper()
    {
        m_place->desk.put(m_place->live.hash(), LinkStanding::Revoked);
        const HttpReply reply = paper();
        QCOMPARE(reply.status(), 404);
        QCOMPARE(reply.body(), answer(page()).body());
        QCOMPARE(m_place->paper.made, 0);
    }

    void whatCannotBeMadeIsForLater()
    {
        m_place->paper.isBroken = true;
        QCOMPARE(paper().status(), 503);
        m_place->paper.isBroken = false;
        QCOMPARE(paper().status(), 200);
        m_place->desk.isAway = true;
        m_place->clock.advance(3);
        QCOMPARE(paper().status(), 503);
    }
};

VITRINA_TEST(TestLinkPaper, QCoreApplication)
#include "tst_linkpaper.moc"
