// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/deposits.h"
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "sample/mailscenarios.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Code = Problem::Code;

} // namespace

/// Mails of quotes on a replica of its own (S0.4, S0.11): what they wait for, and what their
/// sending does.
class TestQuoteMail : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;

    SampleShowroom &sample() { return *m_showroom; }
    QDateTime now() { return sample().clock.now(); }
    Sending sending(const SendingId &id) { return *load<Sending>(*sample().database, id); }
    Quote quoteOf(const SendingId &id)
    {
        return *load<Quote>(*sample().database, sending(id).quoteId);
    }
    Code refusal(const AnyCommand &command) { return refusal(command, sample().ana); }
    Code refusal(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> result = sample().execute(command, actor);
        return result ? Code::Cancelled : result.error().code;
    }
    std::vector<TimelineEntry> events(const char *event)
    {
        return loadWhere<TimelineEntry>(
            *sample().database,
            QStringLiteral("kind = 'quote' AND json_extract(data, '$.event') = ? ORDER BY rowid"),
            {QString::fromLatin1(event)});
    }
    MailBounced cameBack(const SendingId &id)
    {
        return {id, MailTrouble::NoSuchAddress, QStringLiteral("550 No such user"), now()};
    }
    MailSent sentNow(const SendingId &id) { return {id, 1, true, now()}; }
    MailTried tried(const SendingId &id, MailTrouble trouble, bool isFinal)
    {
        return {id, 1, trouble, QStringLiteral("Connection refused"), isFinal, now()};
    }
    void edit(const CreateQuote &quote)
    {
        QuoteContent content = quote.content;
        content.note = QStringLiteral("Otra cosa");
        sample().must(EditQuote{quote.quoteId, seen(sample(), quote), content, now()});
    }

private Q_SLOTS:
    void init() { m_showroom = std::make_unique<SampleShowroom>(); }

    void aMailWaitsForItsComputer()
    {
        const QueueMail mail = waitingMail(sample());
        const Sending kept = sending(mail.sendingId);
        QCOMPARE(kept.state, SendingState::Waiting);
        QCOMPARE(kept.sender, mail.sender);
        QCOMPARE(kept.recipient, mail.recipient);
        QCOMPARE(kept.subject, mail.subject);
        QCOMPARE(kept.body, mail.body);
        QCOMPARE(kept.contentVersion, mail.seen);
        QCOMPARE(kept.createdBy, sample().ana.id);
        QCOMPARE(kept.createdAt, now());
        // Waiting is not sent (S0.11).
        QCOMPARE(quoteOf(mail.sendingId).status, QuoteStatus::Draft);
        QVERIFY(events("sent").empty());
    }

    void anAddressIsKeptAsSmtpWantsIt()
    {
        QueueMail mail = mailOf(sample(), quoted(sample()));
        mail.recipient = QStringLiteral("  María@example.org ");
        QCOMPARE(refusal(mail), Code::BadEmail);
        mail.recipient = QStringLiteral("maria@example.org\r\nBcc: x@example.org");
        QCOMPARE(refusal(mail), Code::BadEmail);
        mail.recipient = QStringLiteral(" maria@Ñandú.EC ");
        sample().must(mail);
        QCOMPARE(sending(mail.sendingId).recipient, QStringLiteral("maria@xn--and-6ma2c.ec"));
    }

    void aSubjectIsOneLine()
    {
        QueueMail mail = mailOf(sample(), quoted(sample()));
        mail.subject = QStringLiteral("Su cotización\r\nBcc: x@example.org");
        sample().must(mail);
        QVERIFY(!sending(mail.sendingId).subject.contains(u'\n'));
        QVERIFY(!sending(mail.sendingId).subject.contains(u'\r'));
    }

    void whatWasEditedSinceIsNotQueued()
    {
        const CreateQuote quote = quoted(sample());
        const QueueMail mail = mailOf(sample(), quote);
        edit(quote);
        QCOMPARE(refusal(mail), Code::ChangedSince);
    }

    void aQuoteThatIsOverIsNotQueued()
    {
        const CreateQuote gone = quoted(sample());
        sample().must(CancelQuote{gone.quoteId, {}, now()});
        QCOMPARE(refusal(mailOf(sample(), gone)), Code::QuoteStep);
        const CreateQuote old = sent(sample());
        sample().clock.advance(linkLifeMs / 1000);
        QCOMPARE(refusal(mailOf(sample(), old)), Code::QuoteExpired);
    }

    void the250SendsTheQuote()
    {
        const QueueMail mail = waitingMail(sample());
        sample().clock.advance(60);
        sample().must(MailSent{mail.sendingId, 4, true, now()});
        const Sending kept = sending(mail.sendingId);
        QCOMPARE(kept.state, SendingState::Sent);
        QCOMPARE(kept.sentAt, now());
        QCOMPARE(kept.attempts, 4);
        const Quote quote = quoteOf(mail.sendingId);
        QCOMPARE(quote.status, QuoteStatus::Sent);
        QCOMPARE(quote.sentVersion, 1);
        QCOMPARE(quote.expiresAt, now().addMSecs(linkLifeMs));
        QCOMPARE(load<Opportunity>(*sample().database, quote.opportunityId)->stage, Stage::Quoted);
        QCOMPARE(events("sent").size(), size_t(1));
        QVERIFY(events("sent")[0].data.contains(QStringLiteral("\"channel\":\"mail\"")));
    }

    void sentIsSaidOnce()
    {
        const QueueMail mail = waitingMail(sample());
        sample().must(sentNow(mail.sendingId));
        QCOMPARE(refusal(sentNow(mail.sendingId)), Code::MailStep);
        QCOMPARE(refusal(tried(mail.sendingId, MailTrouble::Temporary, false)), Code::MailStep);
        QCOMPARE(refusal(CancelMail{mail.sendingId, now()}), Code::MailStep);
        QCOMPARE(refusal(RetryMail{mail.sendingId, mail.sender, now()}), Code::MailStep);
        QCOMPARE(events("sent").size(), size_t(1));
    }

    /// The mail has gone; what the quote has become meanwhile stays as it is.
    void the250IsAFactWhateverBecameOfTheQuote_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"cancelled", "edited", "deposited", "expired", "not by the hub"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void the250IsAFactWhateverBecameOfTheQuote()
    {
        QFETCH(QString, what);
        const CreateQuote quote =
            what == u"deposited" || what == u"expired" ? sent(sample()) : quoted(sample());
        const QueueMail mail = mailOf(sample(), quote);
        sample().must(mail);
        const size_t before = events("sent").size();
        if (what == u"cancelled")
            sample().must(CancelQuote{quote.quoteId, {}, now()});
        else if (what == u"edited")
            edit(quote);
        else if (what == u"deposited")
            sample().must(RecordDeposit{sample().newId<DepositId>(),
                                        quote.quoteId,
                                        50'000,
                                        PaymentMethod::Cash,
                                        {},
                                        now()});
        else if (what == u"expired")
            sample().clock.advance(linkLifeMs / 1000);
        const Quote as = quoteOf(mail.sendingId);
        sample().must(MailSent{mail.sendingId, 1, what != u"not by the hub", now()});
        QCOMPARE(sending(mail.sendingId).state, SendingState::Sent);
        QCOMPARE(quoteOf(mail.sendingId).status, as.status);
        QCOMPARE(quoteOf(mail.sendingId).version, as.version);
        QCOMPARE(events("sent").size(), before);
        QCOMPARE(events("mail_late").size(), size_t(1));
    }

    void whatWasCancelledUnderWayHasGone()
    {
        const QueueMail mail = waitingMail(sample());
        sample().must(CancelMail{mail.sendingId, now()});
        sample().must(sentNow(mail.sendingId));
        QCOMPARE(sending(mail.sendingId).state, SendingState::Sent);
        QCOMPARE(quoteOf(mail.sendingId).status, QuoteStatus::Sent);
    }

    void aFailedTryIsSeen()
    {
        const QueueMail mail = waitingMail(sample());
        sample().must(MailTried{mail.sendingId, 2, MailTrouble::Unreachable,
                                QStringLiteral(" Connection\r\nrefused ") + QString(400, u'x'),
                                false, now()});
        Sending kept = sending(mail.sendingId);
        QCOMPARE(kept.state, SendingState::Waiting);
        QCOMPARE(kept.attempts, 2);
        QCOMPARE(kept.fault, MailTrouble::Unreachable);
        QVERIFY(kept.faultDetail.startsWith(QStringLiteral("Connection refused x")));
        QCOMPARE(kept.faultDetail.size(), Sending::longestDetail);
        QCOMPARE(kept.triedAt, now());
        QVERIFY(events("mail_failed").empty());
        sample().must(MailTried{mail.sendingId, 3, MailTrouble::Authentication, {}, true, now()});
        kept = sending(mail.sendingId);
        QCOMPARE(kept.state, SendingState::Failed);
        QCOMPARE(kept.fault, MailTrouble::Authentication);
        QCOMPARE(kept.faultDetail, QString());
        QCOMPARE(events("mail_failed").size(), size_t(1));
        QCOMPARE(quoteOf(mail.sendingId).status, QuoteStatus::Draft);
    }

    /// What has gone has gone, whoever of her computers tried more often: tries are never fewer.
    void aSentMailKeepsItsTries()
    {
        const QueueMail mail = waitingMail(sample());
        sample().must(MailTried{mail.sendingId, 5, MailTrouble::Unreachable, {}, false, now()});
        sample().must(MailSent{mail.sendingId, 2, true, now()});
        QCOMPARE(sending(mail.sendingId).state, SendingState::Sent);
        QCOMPARE(sending(mail.sendingId).attempts, 5);
    }

    void aTryWithoutAReasonIsNone()
    {
        const QueueMail mail = waitingMail(sample());
        QCOMPARE(refusal(tried(mail.sendingId, MailTrouble::None, true)), Code::BadFile);
    }

    void onlyItsAuthorSaysWhatBecameOfIt()
    {
        const QueueMail mail = waitingMail(sample());
        const StaffMember &admin = sample().admin;
        QCOMPARE(refusal(sentNow(mail.sendingId), admin), Code::Forbidden);
        QCOMPARE(refusal(tried(mail.sendingId, MailTrouble::Unknown, true), admin),
                 Code::Forbidden);
        sample().must(tried(mail.sendingId, MailTrouble::Unknown, true));
        QCOMPARE(refusal(MailArrived{mail.sendingId, now()}, admin), Code::Forbidden);
        QCOMPARE(refusal(RetryMail{mail.sendingId, mail.sender, now()}, admin), Code::Forbidden);
        sample().must(CancelMail{mail.sendingId, now()}, admin);
        QCOMPARE(sending(mail.sendingId).state, SendingState::Cancelled);
    }

    void whatIsNotKnownIsTheAdvisorsToSay()
    {
        const QueueMail mail = failedMail(sample());
        sample().must(MailArrived{mail.sendingId, now()});
        QCOMPARE(sending(mail.sendingId).state, SendingState::Sent);
        QCOMPARE(sending(mail.sendingId).fault, MailTrouble::None);
        QCOMPARE(sending(mail.sendingId).sentAt, now());
        QCOMPARE(quoteOf(mail.sendingId).status, QuoteStatus::Sent);
    }

    void whatWasRefusedDidNotArrive()
    {
        const QueueMail refused = failedMail(sample(), MailTrouble::RefusedRecipient);
        QCOMPARE(refusal(MailArrived{refused.sendingId, now()}), Code::MailStep);
    }

    /// The 250 stays a fact: the quote is sent and its clock runs on (S0.11).
    void whatCameBackWasSent()
    {
        const QueueMail mail = sentMail(sample());
        const Quote before = quoteOf(mail.sendingId);
        const QDateTime sentAt = sending(mail.sendingId).sentAt;
        sample().clock.advance(3600);
        sample().must(
            MailBounced{mail.sendingId, MailTrouble::NoSuchAddress,
                        QStringLiteral(" 550 5.1.1\r\nUser unknown ") + QString(400, u'x'), now()});
        const Sending kept = sending(mail.sendingId);
        QCOMPARE(kept.state, SendingState::Bounced);
        QCOMPARE(kept.fault, MailTrouble::NoSuchAddress);
        QVERIFY(kept.faultDetail.startsWith(QStringLiteral("550 5.1.1 User unknown x")));
        QCOMPARE(kept.faultDetail.size(), Sending::longestDetail);
        QCOMPARE(kept.sentAt, sentAt);
        QCOMPARE(kept.attempts, 1);
        QCOMPARE(quoteOf(mail.sendingId).version, before.version);
        QCOMPARE(quoteOf(mail.sendingId).status, QuoteStatus::Sent);
        QCOMPARE(events("mail_bounced").size(), size_t(1));
    }

    void itComesBackOnce()
    {
        const QueueMail mail = sentMail(sample());
        sample().must(cameBack(mail.sendingId));
        QCOMPARE(refusal(cameBack(mail.sendingId)), Code::MailStep);
        QCOMPARE(refusal(sentNow(mail.sendingId)), Code::MailStep);
        QCOMPARE(refusal(tried(mail.sendingId, MailTrouble::Unknown, true)), Code::MailStep);
        QCOMPARE(refusal(MailArrived{mail.sendingId, now()}), Code::MailStep);
        QCOMPARE(refusal(RetryMail{mail.sendingId, mail.sender, now()}), Code::MailStep);
        QCOMPARE(refusal(CancelMail{mail.sendingId, now()}), Code::MailStep);
        QCOMPARE(events("mail_bounced").size(), size_t(1));
    }

    void onlyWhatWasSentComesBack()
    {
        QCOMPARE(refusal(cameBack(waitingMail(sample()).sendingId)), Code::MailStep);
        QCOMPARE(refusal(cameBack(failedMail(sample()).sendingId)), Code::MailStep);
        const QueueMail cancelled = waitingMail(sample());
        sample().must(CancelMail{cancelled.sendingId, now()});
        QCOMPARE(refusal(cameBack(cancelled.sendingId)), Code::MailStep);
        QCOMPARE(refusal(cameBack(sample().newId<SendingId>())), Code::NotFound);
        QVERIFY(events("mail_bounced").empty());
    }

    void onlyItsAuthorIsToldThatItCameBack()
    {
        const QueueMail mail = sentMail(sample());
        QCOMPARE(refusal(cameBack(mail.sendingId), sample().admin), Code::Forbidden);
        QCOMPARE(sending(mail.sendingId).state, SendingState::Sent);
    }

    /// What a server says at once is another thing than what comes back.
    void eachHasReasonsOfItsOwn()
    {
        const QueueMail sent = sentMail(sample());
        const QueueMail waiting = waitingMail(sample());
        for (const auto &[trouble, code] : EnumCodes<MailTrouble>::table) {
            const auto isNot = [&](const AnyCommand &command) {
                return refusal(command) == Code::BadFile;
            };
            if (isBounce(trouble))
                QVERIFY2(isNot(tried(waiting.sendingId, trouble, true)), code);
            else
                QVERIFY2(isNot(MailBounced{sent.sendingId, trouble, {}, now()}), code);
        }
    }

    void itIsSentAgainByTheComputerSheSitsAt()
    {
        const QueueMail mail = failedMail(sample());
        const DeviceId here = sample().newId<DeviceId>();
        sample().must(RetryMail{mail.sendingId, here, now()});
        const Sending kept = sending(mail.sendingId);
        QCOMPARE(kept.state, SendingState::Waiting);
        QCOMPARE(kept.sender, here);
        QCOMPARE(kept.round, 1);
        QCOMPARE(kept.attempts, 0);
        QCOMPARE(kept.fault, MailTrouble::None);
        QCOMPARE(kept.faultDetail, QString());
        QCOMPARE(refusal(RetryMail{mail.sendingId, here, now()}), Code::MailStep);
    }

    // --- taken over from another computer
    // ----------------------------------------------------------

    void whatHasNotLeftIsSentByTheComputerSheSitsAt()
    {
        const QueueMail mail = waitingMail(sample());
        const DeviceId here = sample().newId<DeviceId>();
        sample().must(TakeOverMail{mail.sendingId, here, now()});
        const Sending kept = sending(mail.sendingId);
        QCOMPARE(kept.state, SendingState::Waiting);
        QCOMPARE(kept.sender, here);
        QCOMPARE(kept.round, 1);
        QCOMPARE(refusal(TakeOverMail{mail.sendingId, here, now()}), Code::MailStep); // is here
    }

    /// Once its link is known it may be with the server: nobody but she says whether it arrived.
    void whatMayHaveLeftIsNotSentByItself()
    {
        const QueueMail mail = waitingMail(sample());
        sample().must(MintLink{sample().newId<QuoteLinkId>(), mail.quoteId, QString(64, u'd'),
                               LinkChannel::Mail, now()});
        sample().must(tried(mail.sendingId, MailTrouble::Unreachable, false));
        const DeviceId here = sample().newId<DeviceId>();
        sample().must(TakeOverMail{mail.sendingId, here, now()});
        const Sending kept = sending(mail.sendingId);
        QCOMPARE(kept.state, SendingState::Failed);
        QCOMPARE(kept.fault, MailTrouble::Unknown);
        QCOMPARE(kept.faultDetail, QString());
        QCOMPARE(kept.attempts, 0);
        QCOMPARE(kept.sender, here);
        QCOMPARE(kept.round, 1);
        sample().must(RetryMail{mail.sendingId, here, now()});
        QCOMPARE(sending(mail.sendingId).round, 2);
    }

    void aLinkThatWasCopiedIsNoMail()
    {
        const CreateQuote quote = quoted(sample());
        sample().must(MintLink{sample().newId<QuoteLinkId>(), quote.quoteId, QString(64, u'd'),
                               LinkChannel::Mail, now()}); // of an earlier mail
        sample().clock.advance(1);
        const QueueMail mail = mailOf(sample(), quote);
        sample().must(mail);
        sample().must(MintLink{sample().newId<QuoteLinkId>(), quote.quoteId, QString(64, u'e'),
                               LinkChannel::Copy, now()});
        sample().must(TakeOverMail{mail.sendingId, sample().newId<DeviceId>(), now()});
        QCOMPARE(sending(mail.sendingId).state, SendingState::Waiting);
    }

    /// It leaves without anybody's knowing.
    void aMailWithoutALinkMayAlwaysHaveLeft()
    {
        QueueMail mail = mailOf(sample(), quoted(sample()));
        mail.body = QStringLiteral("Buenos días");
        sample().must(mail);
        sample().must(TakeOverMail{mail.sendingId, sample().newId<DeviceId>(), now()});
        QCOMPARE(sending(mail.sendingId).fault, MailTrouble::Unknown);
    }

    /// The first computer wakes up and says that the server had taken it after all.
    void the250OfTheFirstComputerIsAFact()
    {
        const QueueMail mail = waitingMail(sample());
        sample().must(TakeOverMail{mail.sendingId, sample().newId<DeviceId>(), now()});
        sample().must(sentNow(mail.sendingId));
        QCOMPARE(sending(mail.sendingId).state, SendingState::Sent);
    }

    void itsAuthorAloneTakesItOver()
    {
        const QueueMail mail = waitingMail(sample());
        const TakeOverMail take{mail.sendingId, sample().newId<DeviceId>(), now()};
        QCOMPARE(refusal(take, sample().admin), Code::Forbidden);
        QCOMPARE(refusal(TakeOverMail{mail.sendingId, {}, now()}), Code::BadFile);
        sample().must(CancelMail{mail.sendingId, now()});
        QCOMPARE(refusal(take), Code::MailStep);
    }

    void whatWasEditedSinceIsNotTakenOver()
    {
        const CreateQuote quote = quoted(sample());
        const QueueMail mail = mailOf(sample(), quote);
        sample().must(mail);
        edit(quote);
        QCOMPARE(refusal(TakeOverMail{mail.sendingId, sample().newId<DeviceId>(), now()}),
                 Code::ChangedSince);
    }

    void whatWasEditedSinceIsWrittenAnew()
    {
        const CreateQuote quote = quoted(sample());
        const QueueMail mail = mailOf(sample(), quote);
        sample().must(mail);
        sample().must(tried(mail.sendingId, MailTrouble::Unknown, true));
        edit(quote);
        QCOMPARE(refusal(RetryMail{mail.sendingId, mail.sender, now()}), Code::ChangedSince);
    }
};

VITRINA_TEST(TestQuoteMail, QCoreApplication)
#include "tst_quotemail.moc"
