// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badnetwork/badnetwork.h"
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "domain/dealrows.h"
#include "linkservice/hublinkdesk.h"
#include "otherids.h"
#include "sample/scenarios.h"
#include "storage/rows.h"
#include "syncworld/laptop.h"
#include "testsupport/testprogram.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

Money usd(qint64 minor)
{
    return {minor, Currency::fromCode(u"USD").value()};
}

} // namespace

/// The links of a company on a real PostgreSQL (sync.md 27): what a client does is known to her
/// advisor's laptop by the next pull, whatever happens on the way.
class TestHubLinkDesk : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleHub> m_hub;
    std::unique_ptr<SampleShowroom> m_sample;
    QString m_database;
    StoppedClock m_clock;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<HubLinkDesk> m_desk;
    Rules m_rules = Rules::builtIn();
    RegisterContact m_rosa;
    CreateQuote m_made;
    LinkTokenHash m_link;
    int m_connected = 0;
    std::function<PgConnection()> m_connect;

    Quote quote() { return *load<Quote>(m_ana->replica(), m_made.quoteId); }
    qint64 number(const char *sql) { return m_hub->root(m_database).query(sql).number(0, 0); }
    void send()
    {
        m_ana->must(SendQuote{m_made.quoteId, quote().contentVersion, QuoteChannel::WhatsApp,
                              m_clock.now()});
        QVERIFY(m_ana->settle());
        QCOMPARE(quote().status, QuoteStatus::Sent);
    }
    LinkTokenHash given()
    {
        const LinkTokenHash hash = LinkToken::mint().hash();
        m_ana->must(MintLink{m_sample->newId<QuoteLinkId>(), m_made.quoteId,
                             QString::fromLatin1(hash.bytes.toHex()), LinkChannel::WhatsApp,
                             m_clock.now()});
        if (!m_ana->settle())
            qFatal("the laptop does not settle");
        return hash;
    }
    void beginDesk()
    {
        m_desk = std::make_unique<HubLinkDesk>(HubLinkDesk::Setup{[this] {
                                                                      ++m_connected;
                                                                      return m_connect();
                                                                  },
                                                                  m_rules, m_clock, otherIds(),
                                                                  QStringLiteral("service")});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_hub = std::make_unique<SampleHub>();
        m_hub->root(QStringLiteral("postgres"))
            .run("DO $$ BEGIN IF to_regrole('links') IS NULL THEN"
                 " CREATE ROLE links LOGIN; END IF; END $$");
    }
    void init()
    {
        m_clock.set(QDateTime::currentDateTimeUtc());
        m_sample = std::make_unique<SampleShowroom>(quickPlace());
        m_database = m_hub->databaseOf(*m_sample->database);
        m_hub->root(m_database)
            .run("GRANT vitrina_service TO links; GRANT CONNECT ON DATABASE \"" +
                 m_database.toUtf8() + "\" TO vitrina_service");
        m_ana =
            std::make_unique<Laptop>(m_hub->server(), m_database, m_sample->ana.login, m_clock, 5);
        QVERIFY(m_ana->settle());
        m_rosa = m_sample->contact(QStringLiteral("Rosa"), QStringLiteral("Vega"));
        m_ana->must(m_rosa);
        m_made = {m_sample->newId<QuoteId>(), m_sample->newId<QuoteVersionId>(),
                  m_rosa.opportunityId, m_sample->quoteContent(), m_clock.now()};
        m_ana->must(m_made);
        m_link = given();
        m_connected = 0;
        m_connect = [this] { return m_hub->server().connect(m_database, QStringLiteral("links")); };
        beginDesk();
    }
    void cleanup()
    {
        m_desk.reset();
        m_ana.reset();
    }
    void cleanupTestCase() { m_hub.reset(); }

    void thePageShowsTheQuoteAndNoMoreOfTheClient()
    {
        // Not sent yet: there is nothing to show, and it says so.
        QCOMPARE(m_desk->look(m_link).value().standing, LinkStanding::NotYetActive);
        send();
        const LinkLook look = m_desk->look(m_link).value();
        QCOMPARE(look.standing, LinkStanding::Live);
        QCOMPARE(look.quote->client, QStringLiteral("Rosa"));
        QCOMPARE(look.quote->number, quote().number);
        QCOMPARE(look.quote->content.offers.size(), m_made.content.offers.size());
        QCOMPARE(look.quote->content.forms.size(), m_made.content.forms.size());
        QCOMPARE(look.company, m_sample->company.name);
    }

    void unknownRevokedAndExpiredAreOne()
    {
        send();
        QCOMPARE(m_desk->look(LinkToken::mint().hash()).value().standing, LinkStanding::Unknown);
        m_ana->must(RevokeLinks{m_made.quoteId, m_clock.now()});
        QVERIFY(m_ana->settle());
        QVERIFY(looksGone(m_desk->look(m_link).value().standing));
        const LinkTokenHash other = given();
        QCOMPARE(m_desk->look(other).value().standing, LinkStanding::Live);
        m_hub->root(m_database).run("UPDATE vitrina.quote SET expires_at = now()");
        QVERIFY(looksGone(m_desk->look(other).value().standing));
    }

    /// One payment, told of a thousand times, in any order among others: each counts once.
    void aPaymentHasOneEffectHoweverOftenItIsTold()
    {
        send();
        const LinkPayment paid{QStringLiteral("evt_1"), m_link, usd(50'000)};
        const LinkPayment second{QStringLiteral("evt_2"), m_link, usd(70'000)};
        QVERIFY(m_desk->recordPayment(paid));
        for (int i = 0; i < 1000; ++i)
            QVERIFY(m_desk->recordPayment(i % 7 == 3 ? second : paid));
        QVERIFY(m_ana->settle());
        QVERIFY(quote().deposited);
        QVERIFY(!quote().expiresAt.isValid());
        const auto deposits = loadWhere<Deposit>(m_ana->replica(), QStringLiteral("1"), {});
        QCOMPARE(deposits.size(), size_t(2));
        QCOMPARE(number("SELECT count(*) FROM vitrina.deposit WHERE state = 'held'"), 1);
        QCOMPARE(number("SELECT count(*) FROM vitrina.deposit WHERE state = 'unmatched'"), 1);
        QCOMPARE(m_ana->rows(), m_ana->hubRows());
    }

    /// Several services at once: each asks, none knows of the others.
    void eightAtOnceHaveOneEffect()
    {
        send();
        const LinkPayment paid{QStringLiteral("evt_1"), m_link, usd(50'000)};
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> recorded = 0;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back(QThread::create([&] {
                HubLinkDesk desk({[this] {
                                      return m_hub->server().connect(m_database,
                                                                     QStringLiteral("links"));
                                  },
                                  m_rules, m_clock, otherIds(), QStringLiteral("service")});
                if (desk.recordPayment(paid))
                    ++recorded;
            }));
        }
        for (const auto &thread : threads)
            thread->start();
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(recorded.load(), 8);
        QCOMPARE(number("SELECT count(*) FROM vitrina.deposit"), 1);
        QCOMPARE(number("SELECT count(*) FROM vitrina.timeline_entry WHERE data LIKE '%paid%'"), 1);
        QVERIFY(m_ana->settle());
        QCOMPARE(m_ana->rows(), m_ana->hubRows());
    }

    /// Whatever became of the quote: expired, cancelled, its link revoked. The money is kept.
    void aPaymentThatComesTooLateIsKept()
    {
        send();
        m_hub->root(m_database)
            .run("UPDATE vitrina.quote SET expires_at = now() - interval '1 day'");
        const LinkPayment late{QStringLiteral("evt_1"), m_link, usd(50'000)};
        QVERIFY(looksGone(m_desk->look(m_link).value().standing));
        QVERIFY(m_desk->recordPayment(late));
        QVERIFY(m_ana->settle());
        QVERIFY(!quote().deposited);
        QCOMPARE(number("SELECT count(*) FROM vitrina.deposit WHERE state = 'unmatched'"), 1);
        QCOMPARE(number("SELECT count(*) FROM vitrina.follow_up WHERE created_by IS NULL"), 1);
        m_ana->must(CancelQuote{m_made.quoteId, {}, m_clock.now()});
        m_ana->must(RevokeLinks{m_made.quoteId, m_clock.now()});
        QVERIFY(m_ana->settle());
        QVERIFY(m_desk->recordPayment({QStringLiteral("evt_2"), m_link, usd(50'000)}));
        QCOMPARE(number("SELECT count(*) FROM vitrina.deposit WHERE state = 'unmatched'"), 2);
    }

    void aPaymentOfAnUnknownLinkIsNotFound()
    {
        send();
        const auto recorded =
            m_desk->recordPayment({QStringLiteral("evt_1"), LinkToken::mint().hash(), usd(1)});
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().code, Problem::Code::NotFound);
        QCOMPARE(number("SELECT count(*) FROM vitrina.deposit"), 0);
    }

    void aViewReachesTheLaptop()
    {
        send();
        QVERIFY(m_desk->recordView(m_link));
        QVERIFY(m_ana->settle());
        QCOMPARE(quote().status, QuoteStatus::Viewed);
        const auto links = loadWhere<QuoteLink>(m_ana->replica(), QStringLiteral("1"), {});
        QCOMPARE(links.size(), size_t(1));
        QCOMPARE(links.front().opens, 1);
        QCOMPARE(m_ana->rows(), m_ana->hubRows());
        // And once more soon after writes nothing.
        const qint64 before = number("SELECT count(*) FROM vitrina.ledger");
        QVERIFY(m_desk->recordView(m_link));
        QCOMPARE(number("SELECT count(*) FROM vitrina.ledger"), before);
    }

    void anAnswerReachesTheLaptop()
    {
        send();
        QVERIFY(m_desk->recordAnswer(m_link, LinkAnswer::TestDrive, QStringLiteral("El sábado")));
        QVERIFY(m_desk->recordAnswer(m_link, LinkAnswer::Question, QStringLiteral("¿Y rojo?")));
        QVERIFY(m_ana->settle());
        const auto waiting =
            loadWhere<FollowUp>(m_ana->replica(), QStringLiteral("created_by IS NULL"), {});
        QCOMPARE(waiting.size(), size_t(1)); // the second waits with the first
        QCOMPARE(waiting.front().advisorId, m_sample->ana.id);
        QCOMPARE(waiting.front().observations, QStringLiteral("El sábado"));
        QCOMPARE(m_ana->rows(), m_ana->hubRows());
    }

    void theHubsClockDecides()
    {
        send();
        // The service's own clock is days ahead; the hub is asked what time it is.
        m_desk.reset();
        m_clock.advance(5 * 24 * 60 * 60);
        beginDesk();
        QCOMPARE(m_desk->look(m_link).value().standing, LinkStanding::Live);
        QVERIFY(m_desk->recordView(m_link));
        QCOMPARE(number("SELECT count(*) FROM vitrina.quote WHERE status = 'viewed'"), 1);
    }

    void manyViewsCountOn()
    {
        send();
        for (int i = 0; i < 5; ++i) {
            QVERIFY(m_desk->recordView(m_link));
            m_hub->root(m_database)
                .run("ALTER TABLE vitrina.quote_link DISABLE TRIGGER USER;"
                     "UPDATE vitrina.quote_link SET seen_at = seen_at - interval '1 hour';"
                     "ALTER TABLE vitrina.quote_link ENABLE TRIGGER USER");
        }
        QCOMPARE(number("SELECT opens FROM vitrina.quote_link"), 5);
        QCOMPARE(m_connected, 1);
        QCOMPARE(number("SELECT last_seq FROM vitrina.device WHERE machine = 'service'"), 5);
    }

    /// Somebody edits the quote between the look and the push: it is fetched and done anew.
    void aStaleViewIsDoneAgain()
    {
        send();
        QVERIFY(m_desk->look(m_link));
        QuoteContent content = m_made.content;
        content.note = QStringLiteral("Otra");
        m_ana->must(EditQuote{m_made.quoteId, quote().contentVersion, content, m_clock.now()});
        QVERIFY(m_ana->settle());
        QVERIFY(m_desk->recordView(m_link));
        QCOMPARE(number("SELECT count(*) FROM vitrina.quote WHERE viewed"), 1);
        // The page still shows what was sent.
        QCOMPARE(m_desk->look(m_link).value().quote->content.note, m_made.content.note);
    }

    void aConnectionThatBrokeIsMadeAnewUnnoticed()
    {
        send();
        QVERIFY(m_desk->look(m_link));
        m_hub->root(m_database)
            .run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'links'");
        QCOMPARE(m_desk->look(m_link).value().standing, LinkStanding::Live);
        m_hub->root(m_database)
            .run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'links'");
        QVERIFY(m_desk->recordView(m_link));
        QCOMPARE(number("SELECT count(*) FROM vitrina.quote WHERE viewed"), 1);
        QCOMPARE(m_connected, 3);
    }

    void aHubThatIsAwayIsToldAndComesBack()
    {
        send();
        bool isAway = true;
        m_connect = [&, connect = m_connect] {
            if (isAway)
                throw HubError({}, QStringLiteral("no way"));
            return connect();
        };
        beginDesk();
        QCOMPARE(m_desk->look(m_link).error().code, Problem::Code::DatabaseError);
        QCOMPARE(m_desk->trouble(), QStringLiteral("unreachable"));
        QVERIFY(!m_desk->recordView(m_link));
        QCOMPARE(m_connected, 1); // not again within the second
        isAway = false;
        m_clock.advance(2);
        QCOMPARE(m_desk->look(m_link).value().standing, LinkStanding::Live);
        QCOMPARE(m_desk->trouble(), QString());
    }

    void aHubThatIsNotTrustedIsToldApartUntilItIs()
    {
        send();
        m_connect = []() -> PgConnection {
            throw HubError({}, QStringLiteral("root certificate file \"x\" does not exist"));
        };
        beginDesk();
        for (int i = 0; i < 2; ++i) { // the second time nobody is asked
            QVERIFY(!m_desk->look(m_link));
            QCOMPARE(m_desk->trouble(), HubLinkDesk::distrusted());
        }
        QCOMPARE(m_connected, 1);
    }

    /// A hub of another schema is refused each time, not once: nothing of it would be understood.
    void aHubThatIsNotUnderstoodIsToldUntilItIs()
    {
        send();
        const QByteArray schema =
            m_hub->root(m_database).query("SELECT schema FROM vitrina.hub").text(0, 0).toUtf8();
        m_hub->root(m_database).run("UPDATE vitrina.hub SET schema = 999");
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!m_desk->look(m_link));
            QCOMPARE(m_desk->trouble(), QStringLiteral("VT003"));
            m_clock.advance(2);
        }
        m_hub->root(m_database).run("UPDATE vitrina.hub SET schema = " + schema);
        QCOMPARE(m_desk->look(m_link).value().standing, LinkStanding::Live);
    }

    /// The service's own clock is put forward while it is connected: it asks again at each look.
    void aClockThatIsPutForwardIsNoticed()
    {
        send();
        QCOMPARE(m_desk->look(m_link).value().standing, LinkStanding::Live);
        m_clock.advance(5 * 24 * 60 * 60);
        QCOMPARE(m_desk->look(m_link).value().standing, LinkStanding::Live);
        QVERIFY(m_desk->recordView(m_link));
    }

    /// The way breaks at every message of the hub's, one after the other: whatever it had decided
    /// by then is decided once.
    void aBrokenWayCountsOnce()
    {
        BadNetwork network(m_hub->server().socketPath());
        m_connect = [&] {
            return PgConnection(
                m_hub->server().throughPort(network.port(), m_database, QStringLiteral("links")));
        };
        beginDesk();
        QVERIFY(m_desk->look(m_link));
        int rounds = 0;
        do {
            send();
            network.cutAt(BadNetwork::Way::FromServer, ++rounds);
            if (!m_desk->recordView(m_link)) {
                m_clock.advance(2);
                QVERIFY(m_desk->recordView(m_link));
            }
            QCOMPARE(number("SELECT count(*) FROM vitrina.quote WHERE viewed"), 1);
            QCOMPARE(number("SELECT count(*) FROM vitrina.timeline_entry WHERE kind = 'quote'"
                            " AND data LIKE '%viewed%'"),
                     rounds);
            QVERIFY(m_ana->settle());
        } while (network.wasCut() && rounds < 60);
        network.count();
        QVERIFY(rounds > 5 && rounds < 60);
    }
};

VITRINA_TEST(TestHubLinkDesk, QCoreApplication)
#include "tst_hublinkdesk.moc"
