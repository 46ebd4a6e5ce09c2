// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changestage.h"
#include "commands/eraseclient.h"
#include "commands/movequote.h"
#include "commands/savequote.h"
#include "sample/sampleshowroom.h"
#include "storage/quotequeries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Code = Problem::Code;

} // namespace

/// What people do with quotes, on a replica of their own (S0.2 to S0.12, S1.9, S1.10, S1.12).
class TestQuoteCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    RegisterContact m_contact;
    CreateQuote m_made;

    SampleShowroom &sample() { return *m_showroom; }
    Database &database() { return *m_showroom->database; }

    CreateQuote creation()
    {
        return {sample().newId<QuoteId>(), sample().newId<QuoteVersionId>(),
                m_contact.opportunityId, sample().quoteContent(), sample().clock.now()};
    }
    Quote quote(const QuoteId &id) { return *load<Quote>(database(), id); }
    Quote quote() { return quote(m_made.quoteId); }
    QuoteVersion version(int number)
    {
        const auto found =
            loadWhere<QuoteVersion>(database(), QStringLiteral("quote_id = ? AND number = ?"),
                                    {m_made.quoteId.toBytes(), number});
        if (found.size() != 1)
            qFatal("there is no version %d", number);
        return found.front();
    }
    QuoteContent content(int number) { return contentOf(database(), version(number)); }
    EditQuote edit(const QuoteContent &content)
    {
        return {m_made.quoteId, quote().contentVersion, content, sample().clock.now()};
    }
    SendQuote sending()
    {
        return {m_made.quoteId, quote().contentVersion, QuoteChannel::WhatsApp,
                sample().clock.now()};
    }
    CancelQuote cancelling(const QuoteId &id, const QString &reason = {})
    {
        return {id, reason, sample().clock.now()};
    }
    ChangeStage step(Stage from, Stage to)
    {
        return {m_contact.opportunityId, from, to, {}, sample().clock.now()};
    }
    Code refusal(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> result = sample().execute(command, actor);
        return result ? Code::Cancelled : result.error().code;
    }
    Code refusal(const AnyCommand &command) { return refusal(command, sample().ana); }
    QStringList events()
    {
        QStringList list;
        Rows rows = database().query(
            QStringLiteral("SELECT json_extract(data, '$.event') FROM timeline_entry"
                           " WHERE kind = 'quote' ORDER BY rowid"));
        while (rows.next())
            list += rows.text(0);
        return list;
    }
    Opportunity sale() { return *load<Opportunity>(database(), m_contact.opportunityId); }
    MarkLost loss()
    {
        return {m_contact.opportunityId,
                {sample().item(Catalogue::LostReason, "price"), {}},
                sample().clock.now()};
    }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_contact = sample().contact(QStringLiteral("Rosa"), QStringLiteral("Vega"));
        sample().must(m_contact);
        m_made = creation();
        sample().must(m_made);
    }

    void aNewQuoteIsADraftOfItsSale()
    {
        const Quote made = quote();
        QCOMPARE(made.status, QuoteStatus::Draft);
        QCOMPARE(made.clientId, m_contact.clientId);
        QCOMPARE(made.advisorId, sample().ana.id);
        QCOMPARE(made.currency, QStringLiteral("USD"));
        QCOMPARE(made.title, QStringLiteral("CF Moto NK 250 +1"));
        // 5,290 less 50 and 120 more, with 15 % each, and 180 that bears no tax.
        QCOMPARE(made.totalMinor, 602600 + 13800 + 18000);
        QCOMPARE(events(), QStringList{QStringLiteral("created")});
        const QuoteContent kept = content(1);
        QCOMPARE(kept.offers.size(), 2);
        QCOMPARE(kept.items.size(), 2);
        QCOMPARE(kept.forms.size(), 3);
        QCOMPARE(kept.note, m_made.content.note);
        QCOMPARE(formsOf(kept, kept.offers[0].id).size(), 2);
    }

    void numbersGoOnInTheBranchWhateverIsErased()
    {
        QCOMPARE(quote().number, 1);
        const CreateQuote second = creation();
        sample().must(second);
        QCOMPARE(quote(second.quoteId).number, 2);
        sample().must(EraseClient{m_contact.clientId, sample().clock.now()}, sample().admin);
        m_contact = sample().contact(QStringLiteral("Luz"), QStringLiteral("Mora"));
        sample().must(m_contact);
        const CreateQuote third = creation();
        sample().must(third);
        QCOMPARE(quote(third.quoteId).number, 3);
    }

    void aQuoteSaysSomethingThatCanBePaid()
    {
        const auto refused = [&](auto spoil) {
            CreateQuote spoiled = creation();
            spoil(spoiled.content);
            return refusal(spoiled);
        };
        QCOMPARE(refused([](QuoteContent &c) { c = {}; }), Code::MissingModel);
        QCOMPARE(refused([](QuoteContent &c) { c.offers[1].text = QStringLiteral("  "); }),
                 Code::MissingModel);
        QCOMPARE(refused([](QuoteContent &c) { c.forms.removeLast(); }), Code::MissingForm);
        QCOMPARE(refused([](QuoteContent &c) { c.offers[0].priceMinor = -1; }),
                 Code::AmountOutOfRange);
        QCOMPARE(refused([](QuoteContent &c) { c.forms[0].discount = 600000; }),
                 Code::DiscountTooLarge);
        QCOMPARE(refused([](QuoteContent &c) { c.forms[1].months = 121; }), Code::MonthsOutOfRange);
        QCOMPARE(refused([](QuoteContent &c) { c.items[0].offerId = {}; }), Code::NotFound);
        QCOMPARE(refused([](QuoteContent &c) {
                     while (c.offers.size() <= QuoteContent::mostOffers)
                         c.offers += c.offers[0];
                 }),
                 Code::TooMany);
        QCOMPARE(refused([](QuoteContent &c) { c.offers[0].text = QString(300, u'x'); }),
                 Code::TextTooLong);
    }

    void aDraftIsEditedInPlace()
    {
        QuoteContent changed = content(1);
        changed.offers[0].colour = QStringLiteral("Rojo");
        const QuoteOfferId gone = changed.offers[1].id;
        changed.offers.removeLast();
        changed.forms.removeLast();
        QuoteItem tracker = changed.items[0];
        tracker.id = sample().newId<QuoteItemId>();
        tracker.kind = QuoteLineKind::Tracker;
        changed.items += tracker;
        sample().must(edit(changed));
        QCOMPARE(quote().editedVersion, 1);
        QCOMPARE(quote().title, QStringLiteral("CF Moto NK 250"));
        const QuoteContent kept = content(1);
        QCOMPARE(kept.offers.size(), 1);
        QCOMPARE(kept.offers[0].id, changed.offers[0].id);
        QCOMPARE(kept.offers[0].colour, QStringLiteral("Rojo"));
        QCOMPARE(kept.items.size(), 3);
        QVERIFY(!load<QuoteOffer>(database(), gone));
        QCOMPARE(events(), (QStringList{QStringLiteral("created"), QStringLiteral("edited")}));
    }

    /// A row that was deleted comes back as another (rule 9).
    void whatWasTakenOutComesBackUnderAnotherId()
    {
        const QuoteContent whole = content(1);
        QuoteContent less = whole;
        less.items.removeLast();
        sample().must(edit(less));
        sample().must(edit(whole));
        const QuoteContent kept = content(1);
        QCOMPARE(kept.items.size(), 2);
        QCOMPARE(kept.items[0].id, whole.items[0].id);
        QVERIFY(kept.items[1].id != whole.items[1].id);
        QCOMPARE(kept.items[1].text, whole.items[1].text);
    }

    void twoWhoEditAtOnceAreTold()
    {
        const EditQuote late = edit(content(1));
        sample().clock.advance(1);
        sample().must(edit(content(1))); // even where nothing else changes
        QCOMPARE(refusal(late), Code::ChangedSince);
    }

    void sendingStartsTheClockAndMarksTheSale()
    {
        sample().must(sending());
        const Quote sent = quote();
        QCOMPARE(sent.status, QuoteStatus::Sent);
        QCOMPARE(sent.sentVersion, 1);
        QCOMPARE(sent.expiresAt, sample().clock.now().addSecs(72 * 3600));
        QCOMPARE(sale().stage, Stage::Quoted);
        QCOMPARE(events().last(), QStringLiteral("sent"));
    }

    /// What went to the client was read before somebody changed it: that is not what was sent.
    void whatWasChangedMeanwhileWasNotSent()
    {
        const SendQuote late = sending();
        QuoteContent dearer = content(1);
        dearer.offers[0].priceMinor += 10000;
        sample().must(edit(dearer));
        QCOMPARE(refusal(late), Code::ChangedSince);
        QCOMPARE(quote().status, QuoteStatus::Draft);
    }

    /// A step of one's own in between is no edit.
    void askingForTimeIsNoEdit()
    {
        sample().must(sending());
        const EditQuote later = edit(content(1));
        sample().must(AskExtension{m_made.quoteId, {}, sample().clock.now()});
        sample().must(later);
        QCOMPARE(quote().editedVersion, 2);
    }

    void aSaleThatIsFurtherStaysThere()
    {
        sample().must(step(Stage::Interested, Stage::Quoted));
        sample().must(step(Stage::Quoted, Stage::Documented));
        sample().must(sending());
        QCOMPARE(sale().stage, Stage::Documented);
    }

    void whatWasSentStaysReadable()
    {
        sample().must(sending());
        QuoteContent cheaper = content(1);
        cheaper.offers[0].priceMinor -= 10000;
        sample().must(edit(cheaper));
        QCOMPARE(quote().editedVersion, 2);
        QCOMPARE(quote().sentVersion, 1);
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QCOMPARE(content(1).offers[0].priceMinor, 529000);
        QCOMPARE(content(2).offers[0].priceMinor, 519000);
        QCOMPARE(content(2).items.size(), 2);
        QCOMPARE(formsOf(content(2), content(2).offers[0].id).size(), 2);
        // Until it is sent, it is one version.
        sample().must(edit(content(2)));
        QCOMPARE(quote().editedVersion, 2);
        sample().must(sending());
        QCOMPARE(quote().sentVersion, 2);
        QCOMPARE(events(), (QStringList{QStringLiteral("created"), QStringLiteral("sent"),
                                        QStringLiteral("version"), QStringLiteral("edited"),
                                        QStringLiteral("sent")}));
    }

    void timeRunsOutAndSupportGivesADay()
    {
        sample().must(sending());
        sample().clock.advance(73 * 3600);
        QCOMPARE(refusal(sending()), Code::QuoteExpired);
        QCOMPARE(refusal(edit(content(1))), Code::QuoteExpired);
        sample().must(AskExtension{m_made.quoteId, QStringLiteral("Viaja"), sample().clock.now()});
        QCOMPARE(quote().extensionAskedAt, sample().clock.now());
        const ExtendQuote extension{m_made.quoteId, sample().clock.now()};
        QCOMPARE(refusal(extension), Code::Forbidden);
        sample().must(extension, sample().admin);
        QCOMPARE(quote().expiresAt, sample().clock.now().addSecs(24 * 3600));
        QVERIFY(!quote().extensionAskedAt.isValid());
        QCOMPARE(refusal(extension, sample().admin), Code::NoExtensionLeft);
        sample().must(sending()); // it lives again
    }

    void cancelledIsFinal()
    {
        sample().must(cancelling(m_made.quoteId, QStringLiteral("Otro modelo")));
        QCOMPARE(quote().status, QuoteStatus::Cancelled);
        QCOMPARE(refusal(sending()), Code::QuoteStep);
        QCOMPARE(refusal(edit(content(1))), Code::QuoteStep);
        QCOMPARE(refusal(cancelling(m_made.quoteId)), Code::QuoteStep);
    }

    void givingUpTheSaleCancelsWhatIsOpenOfIt()
    {
        const CreateQuote other = creation();
        sample().must(other);
        const CreateQuote before = creation();
        sample().must(before);
        sample().must(cancelling(before.quoteId));
        sample().must(sending());
        const Receipt lost = sample().must(loss());
        QCOMPARE(quote().status, QuoteStatus::Cancelled);
        QCOMPARE(quote(other.quoteId).status, QuoteStatus::Cancelled);
        QCOMPARE(refusal(creation()), Code::AlreadyClosed);
        // Taken back, each is what it was; one that was cancelled before stays so.
        sample().must(UndoLost{m_contact.opportunityId, lost.id, sample().clock.now()});
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QCOMPARE(quote(other.quoteId).status, QuoteStatus::Draft);
        QCOMPARE(quote(before.quoteId).status, QuoteStatus::Cancelled);
    }

    void nobodyQuotesForAnothersClient()
    {
        sample().must(sending());
        for (const AnyCommand &command :
             {AnyCommand(creation()), AnyCommand(sending()), AnyCommand(edit(content(1))),
              AnyCommand(cancelling(m_made.quoteId)),
              AnyCommand(AskExtension{m_made.quoteId, {}, sample().clock.now()})})
            QCOMPARE(refusal(command, sample().ivan), Code::Forbidden);
    }
};

VITRINA_TEST(TestQuoteCommands, QCoreApplication)
#include "tst_quotecommands.moc"
