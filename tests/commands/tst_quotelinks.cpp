// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "domain/serviceactor.h"
#include "sample/sampleshowroom.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Code = Problem::Code;

} // namespace

/// What becomes of the links that clients are given, on a replica of its own (S0.4, S0.6, S0.11,
/// S1.11, rule 14).
class TestQuoteLinks : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    RegisterContact m_contact;
    CreateQuote m_made;

    SampleShowroom &sample() { return *m_showroom; }
    Database &database() { return *m_showroom->database; }
    QDateTime now() { return sample().clock.now(); }
    Quote quote() { return *load<Quote>(database(), m_made.quoteId); }

    void send()
    {
        sample().must(
            SendQuote{m_made.quoteId, quote().contentVersion, QuoteChannel::WhatsApp, now()});
    }
    MintLink minting(QChar digit = u'a', LinkChannel channel = LinkChannel::WhatsApp)
    {
        return {sample().newId<QuoteLinkId>(), m_made.quoteId, QString(64, digit), channel, now()};
    }
    QuoteLinkId given(QChar digit = u'a', LinkChannel channel = LinkChannel::WhatsApp)
    {
        const MintLink command = minting(digit, channel);
        sample().must(command);
        return command.linkId;
    }
    QuoteLink link(const QuoteLinkId &id) { return *load<QuoteLink>(database(), id); }
    Result<Receipt> serve(const AnyCommand &command)
    {
        return sample().executor->execute(command,
                                          {sample().newId<CommandId>(), serviceActor(), {}});
    }
    Code served(const AnyCommand &command)
    {
        const Result<Receipt> result = serve(command);
        return result ? Code::Cancelled : result.error().code;
    }
    Code refusal(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> result = sample().execute(command, actor);
        return result ? Code::Cancelled : result.error().code;
    }
    std::vector<TimelineEntry> events(const char *event)
    {
        return loadWhere<TimelineEntry>(
            database(),
            QStringLiteral("kind = 'quote' AND json_extract(data, '$.event') = ? ORDER BY rowid"),
            {QString::fromLatin1(event)});
    }
    std::vector<FollowUp> answers()
    {
        return loadWhere<FollowUp>(database(), QStringLiteral("created_by IS NULL ORDER BY rowid"),
                                   {});
    }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_contact = sample().contact(QStringLiteral("Rosa"), QStringLiteral("Vega"));
        sample().must(m_contact);
        m_made = {sample().newId<QuoteId>(), sample().newId<QuoteVersionId>(),
                  m_contact.opportunityId, sample().quoteContent(), now()};
        sample().must(m_made);
    }

    void aLinkIsOfItsQuoteAndSignedByWhoGaveIt()
    {
        const QuoteLink kept = link(given(u'b', LinkChannel::Copy));
        QCOMPARE(kept.quoteId, m_made.quoteId);
        QCOMPARE(kept.clientId, m_contact.clientId);
        QCOMPARE(kept.mintedBy, sample().ana.id);
        QCOMPARE(kept.mintedAt, now());
        QCOMPARE(kept.channel, LinkChannel::Copy);
        QCOMPARE(kept.tokenHash, QString(64, u'b'));
    }

    void onlyAHashIsKept_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::newRow("short") << QString(63, u'a');
        QTest::newRow("long") << QString(65, u'a');
        QTest::newRow("large letters") << QString(64, u'A');
        QTest::newRow("a token") << QStringLiteral("Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm8");
        QTest::newRow("nothing") << QString();
    }
    void onlyAHashIsKept()
    {
        QFETCH(QString, hash);
        MintLink command = minting();
        command.tokenHash = hash;
        QCOMPARE(refusal(command, sample().ana), Code::BadFile);
    }

    void noLinkIsGivenOfWhatIsOver()
    {
        send();
        sample().clock.advance(linkLifeMs / 1000);
        QCOMPARE(refusal(minting(), sample().ana), Code::QuoteExpired);
        sample().must(CancelQuote{m_made.quoteId, {}, now()});
        QCOMPARE(refusal(minting(), sample().ana), Code::QuoteStep);
    }

    void openedByAPersonTheQuoteIsSeen()
    {
        send();
        const QuoteLinkId id = given();
        sample().clock.advance(60);
        QVERIFY(serve(OpenLink{id, now()}));
        QCOMPARE(quote().status, QuoteStatus::Viewed);
        QVERIFY(quote().viewed);
        QCOMPARE(link(id).openedAt, now());
        QCOMPARE(link(id).seenAt, now());
        QCOMPARE(link(id).opens, 1);
        const auto seen = events("viewed");
        QCOMPARE(seen.size(), size_t(1));
        QVERIFY(seen.front().staffId.isNull()); // nobody of the showroom
        QVERIFY(seen.front().data.contains(QStringLiteral("\"channel\":\"whatsapp\"")));
    }

    void aVisitSoonAfterIsTheSame()
    {
        send();
        const QuoteLinkId id = given();
        QVERIFY(serve(OpenLink{id, now()}));
        const QDateTime first = now();
        sample().clock.advance(sameVisitMinutes * 60 - 1);
        QVERIFY(serve(OpenLink{id, now()}));
        QCOMPARE(link(id).opens, 1);
        QCOMPARE(link(id).openedAt, first);
        QCOMPARE(link(id).seenAt, now());
        sample().clock.advance(sameVisitMinutes * 60);
        QVERIFY(serve(OpenLink{id, now()}));
        QCOMPARE(link(id).opens, 2);
        QCOMPARE(events("viewed").size(), size_t(1));
    }

    void anotherLinkOfTheSameIsTold()
    {
        send();
        QVERIFY(serve(OpenLink{given(u'a'), now()}));
        const QuoteLinkId other = given(u'c', LinkChannel::Proforma);
        QVERIFY(serve(OpenLink{other, now()}));
        QCOMPARE(events("viewed").size(), size_t(1));
        const auto opened = events("link_opened");
        QCOMPARE(opened.size(), size_t(1));
        QVERIFY(opened.front().data.contains(QStringLiteral("proforma")));
    }

    void whatWasSentAnewIsUnseenUntilItIsOpened()
    {
        send();
        const QuoteLinkId id = given();
        QVERIFY(serve(OpenLink{id, now()}));
        QuoteContent content = sample().quoteContent();
        content.note = QStringLiteral("Otra");
        sample().must(EditQuote{m_made.quoteId, quote().contentVersion, content, now()});
        send();
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QVERIFY(serve(OpenLink{id, now()})); // the saved link survives (S0.11)
        QCOMPARE(quote().status, QuoteStatus::Viewed);
        QCOMPARE(events("viewed").size(), size_t(2));
    }

    void nothingOpensBeforeTheSendingNorAfterTheEnd()
    {
        const QuoteLinkId id = given();
        QCOMPARE(served(OpenLink{id, now()}), Code::QuoteStep); // a draft
        send();
        sample().clock.advance(linkLifeMs / 1000);
        QCOMPARE(served(OpenLink{id, now()}), Code::QuoteExpired);
        QCOMPARE(served(AnswerLink{id, LinkAnswer::Interested, {}, now()}), Code::QuoteExpired);
        sample().must(CancelQuote{m_made.quoteId, {}, now()});
        QCOMPARE(served(OpenLink{id, now()}), Code::QuoteStep);
        QCOMPARE(link(id).opens, 0);
    }

    void revokedLinksOpenNothingAndOthersCanBeGiven()
    {
        send();
        const QuoteLinkId first = given(u'a');
        const QuoteLinkId second = given(u'b');
        sample().must(RevokeLinks{m_made.quoteId, now()});
        for (const QuoteLinkId &id : {first, second}) {
            QCOMPARE(link(id).revokedAt, now());
            QCOMPARE(served(OpenLink{id, now()}), Code::QuoteStep);
        }
        QCOMPARE(refusal(RevokeLinks{m_made.quoteId, now()}, sample().ana), Code::NothingToUndo);
        QVERIFY(serve(OpenLink{given(u'c'), now()}));
        QCOMPARE(events("links_revoked").size(), size_t(1));
    }

    void noStaffMemberSaysWhatAClientDid()
    {
        send();
        const QuoteLinkId id = given();
        for (const StaffMember &member : {sample().ana, sample().admin}) {
            QCOMPARE(refusal(OpenLink{id, now()}, member), Code::Forbidden);
            QCOMPARE(refusal(AnswerLink{id, LinkAnswer::Interested, {}, now()}, member),
                     Code::Forbidden);
        }
        QCOMPARE(quote().status, QuoteStatus::Sent);
    }

    void theServiceDoesNothingThatStaffDo()
    {
        QCOMPARE(
            served(SendQuote{m_made.quoteId, quote().contentVersion, QuoteChannel::Mail, now()}),
            Code::Forbidden);
        QCOMPARE(served(CancelQuote{m_made.quoteId, {}, now()}), Code::Forbidden);
        QCOMPARE(served(minting()), Code::Forbidden);
        QCOMPARE(served(RevokeLinks{m_made.quoteId, now()}), Code::NothingToUndo);
        given();
        QCOMPARE(served(RevokeLinks{m_made.quoteId, now()}), Code::Forbidden);
    }

    void anAnswerIsAFollowUpOfTheAdvisors()
    {
        send();
        const QuoteLinkId id = given();
        QVERIFY(serve(AnswerLink{id, LinkAnswer::TestDrive, QStringLiteral("El sábado"), now()}));
        QCOMPARE(answers().size(), size_t(1));
        const FollowUp next = answers().front();
        QCOMPARE(next.advisorId, sample().ana.id);
        QCOMPARE(next.opportunityId, m_contact.opportunityId);
        QCOMPARE(next.dueAt, now());
        QCOMPARE(next.observations, QStringLiteral("El sábado"));
        QCOMPARE(next.typeId, sample().item(Catalogue::FollowUpType, "test_drive"));
        const auto told = events("answered");
        QCOMPARE(told.size(), size_t(1));
        QCOMPARE(told.front().text, QStringLiteral("El sábado"));
        QVERIFY(told.front().data.contains(QStringLiteral("test_drive")));
    }

    void aSecondAnswerWaitsWithTheFirst()
    {
        send();
        const QuoteLinkId id = given();
        QVERIFY(serve(AnswerLink{id, LinkAnswer::Question, QStringLiteral("¿Color?"), now()}));
        QVERIFY(serve(AnswerLink{id, LinkAnswer::Question, QStringLiteral("¿Rojo?"), now()}));
        QCOMPARE(answers().size(), size_t(1));
        QCOMPARE(events("answered").size(), size_t(2));
    }

    void anAnswerToASaleThatIsOverIsToldOnly()
    {
        send();
        const QuoteLinkId id = given();
        database().execute(QStringLiteral("UPDATE opportunity SET state = 'won'"));
        QVERIFY(serve(AnswerLink{id, LinkAnswer::Question, QStringLiteral("¿Placa?"), now()}));
        QCOMPARE(answers().size(), size_t(0));
        QCOMPARE(events("answered").size(), size_t(1));
    }

    void aCompanySaysWhereItsLinksLead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // null: refused
        QTest::newRow("plain") << "https://cotiza.example.ec"
                               << "https://cotiza.example.ec";
        QTest::newRow("slashes") << " https://example.ec// "
                                 << "https://example.ec";
        QTest::newRow("a place within") << "https://example.ec/moto" << QString();
        QTest::newRow("port") << "https://example.ec:8443"
                              << "https://example.ec:8443";
        QTest::newRow("this computer") << "http://127.0.0.1:8788"
                                       << "http://127.0.0.1:8788";
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("not encrypted") << "http://example.ec" << QString();
        QTest::newRow("no address") << "cotiza.example.ec" << QString();
        QTest::newRow("script") << "javascript:alert(1)" << QString();
        QTest::newRow("password") << "https://a:b@example.ec" << QString();
        QTest::newRow("query") << "https://example.ec/?x=1" << QString();
        QTest::newRow("fragment") << "https://example.ec/#c" << QString();
        QTest::newRow("slash alone") << "/" << QString();
        QTest::newRow("two lines") << "https://example.ec\nX: y" << QString();
    }
    void aCompanySaysWhereItsLinksLead()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        SaveCompany command;
        command.companyId = sample().company.id;
        command.linkBase = typed;
        command.at = now();
        const Result<Receipt> saved = sample().execute(command, sample().admin);
        if (kept.isNull()) {
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, Code::BadLinkBase);
            return;
        }
        QVERIFY(saved);
        QCOMPARE(load<Company>(database(), sample().company.id)->linkBase, kept);
    }

    void aCompanyIsCalledByANumber()
    {
        SaveCompany command;
        command.companyId = sample().company.id;
        command.linkPhone = QStringLiteral("+593991234567");
        command.at = now();
        QVERIFY(sample().execute(command, sample().admin));
        for (const QString &wrong : {QStringLiteral("0991234567"), QStringLiteral("+59399x"),
                                     QStringLiteral("+1"), QString(40, u'9').prepend(u'+')}) {
            command.linkPhone = wrong;
            QCOMPARE(refusal(command, sample().admin), Code::BadPhone);
        }
        QCOMPARE(load<Company>(database(), sample().company.id)->linkPhone,
                 QStringLiteral("+593991234567"));
    }
};

VITRINA_TEST(TestQuoteLinks, QCoreApplication)
#include "tst_quotelinks.moc"
