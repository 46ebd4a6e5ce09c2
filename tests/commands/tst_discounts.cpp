// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/discountrequests.h"
#include "commands/movequote.h"
#include "commands/quotemail.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "sample/dealscenarios.h"
#include "sample/mailscenarios.h"
#include "sample/scenarioparts.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Code = Problem::Code;

/// Discounts over the company's limit (X8). The sample's quote gives 50.00 for cash on each of its
/// models, less than two percent.
class TestDiscounts : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    CreateQuote m_made;

    SampleShowroom &s() { return *m_showroom; }
    Quote quote() { return *load<Quote>(*s().database, m_made.quoteId); }
    Code code(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> done = s().execute(command, actor);
        return done ? Code::Cancelled : done.error().code;
    }
    Code code(const AnyCommand &command) { return code(command, s().ana); }
    SendQuote sending()
    {
        return {m_made.quoteId, quote().contentVersion, QuoteChannel::WhatsApp, s().clock.now()};
    }
    RequestDiscount asking() { return discountOf(s(), m_made); }
    EditQuote edit(const std::function<void(QuoteContent &)> &change)
    {
        EditQuote command{m_made.quoteId, quote().contentVersion, m_made.content, s().clock.now()};
        change(command.content);
        return command;
    }
    QString lastEventName()
    {
        const TimelineEntry last =
            loadWhere<TimelineEntry>(*s().database,
                                     QStringLiteral("kind = 'quote' ORDER BY rowid DESC"), {})
                .front();
        return QJsonDocument::fromJson(last.data.toUtf8())
            .object()
            .value(QStringLiteral("event"))
            .toString();
    }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_made = quoted(s());
    }

    void withoutALimitNothingChanges()
    {
        QCOMPARE(code(asking()), Code::DiscountWithin);
        s().must(sending());
    }

    void withinTheLimitNobodyIsAsked()
    {
        limitDiscounts(s(), Percent::of(2));
        QCOMPARE(code(asking()), Code::DiscountWithin);
        s().must(sending());
    }

    void overItNothingIsSent()
    {
        limitDiscounts(s(), Percent::of(0, 50));
        QCOMPARE(code(sending()), Code::DiscountOver);
        QCOMPARE(code(mailOf(s(), m_made)), Code::DiscountOver);
        // Not by who might approve it either: that is done by a word of its own.
        QCOMPARE(code(sending(), s().admin), Code::DiscountOver);
        QCOMPARE(quote().status, QuoteStatus::Draft);
    }

    void approvedItGoes()
    {
        limitDiscounts(s(), Percent::of(0, 50));
        const RequestDiscount asked = asking();
        s().must(asked);
        QCOMPARE(lastEventName(), QStringLiteral("discount_asked"));
        QCOMPARE(code(asking()), Code::DiscountAsked);
        QCOMPARE(code(sending()), Code::DiscountOver); // asked is not granted
        const ApproveDiscount approval{asked.requestId, s().clock.now()};
        QCOMPARE(code(approval), Code::OwnRequest);
        QCOMPARE(code(approval, s().manager), Code::Forbidden);
        s().must(approval, s().admin);
        QCOMPARE(lastEventName(), QStringLiteral("discount_approved"));
        const auto row = load<DiscountRequest>(*s().database, asked.requestId);
        QCOMPARE(row->state, DiscountState::Approved);
        QCOMPARE(row->answeredBy, s().admin.id);
        QCOMPARE(code(asking()), Code::DiscountAsked);
        QCOMPARE(code(approval, s().admin), Code::ChangeAnswered);
        s().must(mailOf(s(), m_made));
        s().must(sending());
        s().must(sending()); // the same again
    }

    void nobodyApprovesHerOwn()
    {
        limitDiscounts(s(), Percent::of(0, 50));
        const RequestDiscount asked = asking();
        s().must(asked, s().admin);
        QCOMPARE(code(ApproveDiscount{asked.requestId, s().clock.now()}, s().admin),
                 Code::OwnRequest);
    }

    void aRefusalHasItsReasonAndMayBeAskedAnew()
    {
        limitDiscounts(s(), Percent::of(0, 50));
        const RequestDiscount asked = asking();
        s().must(asked);
        QCOMPARE(code(RejectDiscount{asked.requestId, {}, s().clock.now()}, s().admin),
                 Code::MissingReason);
        const RejectDiscount no{asked.requestId, QStringLiteral("Ya es neto"), s().clock.now()};
        QCOMPARE(code(no), Code::Forbidden);
        s().must(no, s().admin);
        QCOMPARE(lastEventName(), QStringLiteral("discount_rejected"));
        QCOMPARE(code(sending()), Code::DiscountOver);
        s().must(asking());
    }

    /// Exactly these contents were approved: any edit voids it, a smaller discount too.
    void anEditVoidsIt_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("once approved") << false;
        QTest::newRow("while it waits") << true;
    }
    void anEditVoidsIt()
    {
        QFETCH(bool, before);
        limitDiscounts(s(), Percent::of(0, 50));
        const RequestDiscount asked = asking();
        s().must(asked);
        const ApproveDiscount approval{asked.requestId, s().clock.now()};
        if (!before)
            s().must(approval, s().admin);
        s().must(edit([](QuoteContent &content) { content.note = QStringLiteral("Con casco"); }));
        if (before)
            QCOMPARE(code(approval, s().admin), Code::ChangedSince);
        QCOMPARE(code(sending()), Code::DiscountOver);
        s().must(asking());
    }

    void backWithinTheLimitItGoes()
    {
        limitDiscounts(s(), Percent::of(0, 50));
        QCOMPARE(code(sending()), Code::DiscountOver);
        s().must(edit([](QuoteContent &content) {
            for (QuoteForm &form : content.forms)
                form.discount = 0;
        }));
        s().must(sending());
    }

    /// Of what was sent, the next version is looked at anew.
    void anotherVersionIsAskedForAnew()
    {
        s().must(sending());
        limitDiscounts(s(), Percent::of(0, 50));
        s().must(edit([](QuoteContent &content) { content.note = QStringLiteral("x"); }));
        QCOMPARE(code(sending()), Code::DiscountOver);
        QCOMPARE(quote().sentVersion, 1);
    }

    void whatCannotBeSentIsNotAskedFor()
    {
        limitDiscounts(s(), Percent::of(0, 50));
        s().must(CancelQuote{m_made.quoteId, {}, s().clock.now()});
        QCOMPARE(code(asking()), Code::QuoteStep);
    }

    /// What customer care changes goes to the client at once: over the limit she may approve.
    void aLockedQuoteIsHeldToItToo()
    {
        m_made = reserved(s());
        limitDiscounts(s(), Percent::of(0, 50));
        StaffMember care = s().ivan;
        care.permissions = int(Permission::EditLockedQuote);
        care.accessLevel = int(AccessLevel::Company);
        s().must(SaveStaff{care, s().clock.now()}, s().admin);
        EditLockedQuote change{m_made.quoteId, quote().contentVersion, m_made.content,
                               QStringLiteral("x"), s().clock.now()};
        QCOMPARE(code(change, care), Code::DiscountOver);
        for (QuoteForm &form : change.content.forms)
            form.discount = 0;
        s().must(change, care);
        change.seen = quote().contentVersion;
        change.content = m_made.content;
        s().must(change, s().admin);
    }

    void theLimitIsAPartOfThePrice()
    {
        SaveCompany command;
        command.companyId = s().company.id;
        command.at = s().clock.now();
        for (const Percent wrong : {Percent::fromMillionths(-1), Percent::of(100, 1)}) {
            command.discountLimit = wrong.millionths();
            QCOMPARE(code(command, s().admin), Code::BadPercent);
        }
        command.discountLimit = 0;
        QCOMPARE(code(command), Code::Forbidden);
        s().must(command, s().admin);
        QCOMPARE(code(sending()), Code::DiscountOver);
    }
};

VITRINA_TEST(TestDiscounts, QCoreApplication)
#include "tst_discounts.moc"
