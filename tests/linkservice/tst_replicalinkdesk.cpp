// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "commands/stock.h"
#include "domain/serviceactor.h"
#include "linkservice/linkqueries.h"
#include "linkservice/replicalinkdesk.h"
#include "otherids.h"
#include "sample/scenarios.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// An embedded showroom's links: what a page shows and what a client's doing leaves (S0.6, S0.11,
/// S1.11, rule 14).
class TestReplicaLinkDesk : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    std::unique_ptr<ReplicaLinkDesk> m_desk;
    CreateQuote m_made;
    LinkTokenHash m_link;
    int m_executed = 0;

    SampleShowroom &sample() { return *m_showroom; }
    Quote quote() { return *load<Quote>(*sample().database, m_made.quoteId); }
    void send()
    {
        sample().must(SendQuote{m_made.quoteId, quote().contentVersion, QuoteChannel::WhatsApp,
                                sample().clock.now()});
    }
    LinkTokenHash given(LinkChannel channel = LinkChannel::WhatsApp)
    {
        const LinkTokenHash hash = LinkToken::mint().hash();
        sample().must(MintLink{sample().newId<QuoteLinkId>(), m_made.quoteId,
                               QString::fromLatin1(hash.bytes.toHex()), channel,
                               sample().clock.now()});
        return hash;
    }
    LinkLook look(const LinkTokenHash &link) { return m_desk->look(link).value(); }
    LinkStanding standing() { return look(m_link).standing; }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        const RegisterContact rosa =
            sample().contact(QStringLiteral("Rosa"), QStringLiteral("Vega"));
        sample().must(rosa);
        m_made = {sample().newId<QuoteId>(), sample().newId<QuoteVersionId>(), rosa.opportunityId,
                  sample().quoteContent(), sample().clock.now()};
        sample().must(m_made);
        m_link = given();
        m_executed = 0;
        m_desk = std::make_unique<ReplicaLinkDesk>(
            *sample().database,
            [this](const CommandId &id, const AnyCommand &command) {
                ++m_executed;
                return sample().executor->execute(command, {id, serviceActor(), {}});
            },
            sample().clock, otherIds());
    }

    void aLinkStandsAsItsQuoteDoes()
    {
        QCOMPARE(look(LinkToken::mint().hash()).standing, LinkStanding::Unknown);
        QCOMPARE(standing(), LinkStanding::NotYetActive);
        send();
        QCOMPARE(standing(), LinkStanding::Live);
        sample().clock.advance(linkLifeMs / 1000 - 1);
        QCOMPARE(standing(), LinkStanding::Live);
        sample().clock.advance(1);
        QCOMPARE(standing(), LinkStanding::Expired);
        sample().must(ExtendQuote{m_made.quoteId, sample().clock.now()}, sample().admin);
        QCOMPARE(standing(), LinkStanding::Live);
        sample().must(CancelQuote{m_made.quoteId, {}, sample().clock.now()});
        QCOMPARE(standing(), LinkStanding::Revoked);
    }

    /// The page has where to pay only while there is something to be paid for (S0.7).
    void aDepositIsPaidOnlineOnce()
    {
        send();
        QVERIFY(look(m_link).quote->payLink.isEmpty());
        sample().must(SavePayments{sample().branch.id, 50'000,
                                   QStringLiteral("https://pay.example/?r={reference}"),
                                   sample().clock.now()},
                      sample().admin);
        QCOMPARE(look(m_link).quote->payLink, QStringLiteral("https://pay.example/?r=") +
                                                  QString::fromLatin1(m_link.bytes.toHex()));
        const LinkPayment paid{QStringLiteral("evt_1"), m_link,
                               Money(50'000, Currency::fromCode(u"USD").value())};
        QVERIFY(m_desk->recordPayment(paid));
        QVERIFY(m_desk->recordPayment(paid));
        QCOMPARE(m_executed, 1);
        QVERIFY(quote().deposited);
        QVERIFY(look(m_link).quote->isPaid);
        QVERIFY(look(m_link).quote->payLink.isEmpty());
        const auto recorded =
            m_desk->recordPayment({QStringLiteral("evt_2"), LinkToken::mint().hash(), paid.amount});
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().code, Problem::Code::NotFound);
    }

    void aRevokedOneIsRevokedAndAnotherLives()
    {
        send();
        sample().must(RevokeLinks{m_made.quoteId, sample().clock.now()});
        QCOMPARE(standing(), LinkStanding::Revoked);
        QCOMPARE(look(given()).standing, LinkStanding::Live);
    }

    /// Only a live link tells anything of a quote; the company is the same for all.
    void whatIsNotLiveTellsNothing()
    {
        SaveCompany company;
        company.companyId = sample().company.id;
        company.linkPhone = QStringLiteral("+593225550100");
        company.at = sample().clock.now();
        sample().must(company, sample().admin);
        for (const LinkTokenHash &link : {m_link, LinkToken::mint().hash()}) {
            const LinkLook seen = look(link);
            QVERIFY(!seen.quote);
            QCOMPARE(seen.company, sample().company.name);
            QCOMPARE(seen.companyPhone, QStringLiteral("+593225550100"));
            QCOMPARE(seen.country, sample().company.country);
        }
        send();
        QCOMPARE(look(m_link).companyPhone, QStringLiteral("+593225550100"));
    }

    void aPageShowsWhatWasSent()
    {
        send();
        QuoteContent typed = sample().quoteContent();
        typed.note = QStringLiteral("Not sent yet");
        sample().must(
            EditQuote{m_made.quoteId, quote().contentVersion, typed, sample().clock.now()});
        const LinkedQuote page = *look(m_link).quote;
        QCOMPARE(page.number, quote().number);
        QCOMPARE(page.client, QStringLiteral("Rosa"));
        QCOMPARE(page.advisor, sample().ana.name);
        QCOMPARE(page.content.offers.size(), m_made.content.offers.size());
        QCOMPARE(page.content.note, m_made.content.note); // S0.11: the last that was sent
        QCOMPARE(page.expiresAt, quote().expiresAt);
        QVERIFY(!page.isReserved);
        send();
        QCOMPARE(look(m_link).quote->content.note, QStringLiteral("Not sent yet"));
    }

    void theAdvisorsNumberIsOneThatCanBeCalled()
    {
        send();
        sample().database->execute(QStringLiteral("UPDATE staff SET phone = '099 123 4567'"));
        QCOMPARE(look(m_link).quote->advisorPhone, QStringLiteral("+593991234567"));
        sample().database->execute(QStringLiteral("UPDATE staff SET phone = 'ext. 12'"));
        QCOMPARE(look(m_link).quote->advisorPhone, QString());
    }

    void whatIsReservedIsShownWithoutAClock()
    {
        send();
        sample().database->execute(QStringLiteral(
            "UPDATE quote SET status = 'reserved', deposited = 1, agreed_version = 1"));
        const LinkLook seen = look(m_link);
        QCOMPARE(seen.standing, LinkStanding::Live);
        QVERIFY(seen.quote->isReserved);
        QVERIFY(!seen.quote->expiresAt.isValid());
    }

    void aVisitIsRecordedOnceInAWhile()
    {
        send();
        QVERIFY(m_desk->recordView(m_link));
        QCOMPARE(quote().status, QuoteStatus::Viewed);
        QCOMPARE(m_executed, 1);
        sample().clock.advance(sameVisitMinutes * 60 - 1);
        QVERIFY(m_desk->recordView(m_link));
        QCOMPARE(m_executed, 1); // a page loaded again writes nothing
        sample().clock.advance(1);
        QVERIFY(m_desk->recordView(m_link));
        QCOMPARE(m_executed, 2);
    }

    void sentAnewItIsSeenAnewAtOnce()
    {
        send();
        QVERIFY(m_desk->recordView(m_link));
        send();
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QVERIFY(m_desk->recordView(m_link));
        QCOMPARE(quote().status, QuoteStatus::Viewed);
    }

    void whatIsNotLiveRecordsNothing()
    {
        for (const LinkTokenHash &link : {m_link, LinkToken::mint().hash()}) {
            const Result<void> viewed = m_desk->recordView(link);
            QVERIFY(!viewed);
            QCOMPARE(viewed.error().code, Problem::Code::NotFound);
            QVERIFY(!m_desk->recordAnswer(link, LinkAnswer::Interested, {}));
        }
        QCOMPARE(m_executed, 0);
    }

    void anAnswerComesToTheAdvisor()
    {
        send();
        QVERIFY(
            m_desk->recordAnswer(m_link, LinkAnswer::Question, QStringLiteral("¿Hay en rojo?")));
        const auto waiting = loadWhere<FollowUp>(
            *sample().database, QStringLiteral("created_by IS NULL AND state = 'pending'"), {});
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting.front().observations, QStringLiteral("¿Hay en rojo?"));
        QCOMPARE(waiting.front().advisorId, sample().ana.id);
    }
};

VITRINA_TEST(TestReplicaLinkDesk, QCoreApplication)
#include "tst_replicalinkdesk.moc"
