// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/argsjson.h"
#include "commands/changerequests.h"
#include "commands/deposits.h"
#include "commands/movequote.h"
#include "commands/savequote.h"
#include "commands/signquote.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "storage/quotequeries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Code = Problem::Code;

/// A locked quote and the requests to change it (S0.3).
class TestChangeRequests : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    CreateQuote m_made;

    SampleShowroom &s() { return *m_showroom; }
    Quote quote() { return *load<Quote>(*s().database, m_made.quoteId); }
    ChangeRequest request(const ChangeRequestId &id)
    {
        return *load<ChangeRequest>(*s().database, id);
    }
    Code code(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> done = s().execute(command, actor);
        return done ? Code::Cancelled : done.error().code;
    }
    Code code(const AnyCommand &command) { return code(command, s().ana); }
    ChangeRequestId asked()
    {
        const RequestChange command = changeOf(s(), m_made);
        s().must(command);
        return command.requestId;
    }
    /// The first model in red, for 100.00 less.
    EditLockedQuote change(const QString &reason = {})
    {
        EditLockedQuote command{m_made.quoteId, quote().contentVersion, m_made.content, reason,
                                s().clock.now()};
        command.content.offers[0].colour = QStringLiteral("Rojo");
        command.content.offers[0].priceMinor -= 10'000;
        return command;
    }
    QuoteContent contentOfVersion(int number)
    {
        const auto found =
            loadWhere<QuoteVersion>(*s().database, QStringLiteral("quote_id = ? AND number = ?"),
                                    {m_made.quoteId.toBytes(), number});
        return found.empty() ? QuoteContent() : contentOf(*s().database, found.front());
    }
    TimelineEntry lastEvent()
    {
        return loadWhere<TimelineEntry>(*s().database,
                                        QStringLiteral("kind = 'quote' ORDER BY rowid DESC"), {})
            .front();
    }
    QString lastEventName()
    {
        return QJsonDocument::fromJson(lastEvent().data.toUtf8())
            .object()
            .value(QStringLiteral("event"))
            .toString();
    }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_made = reserved(s());
    }

    void whatIsLockedCanBeAskedFor()
    {
        const ChangeRequestId id = asked();
        QCOMPARE(request(id).state, ChangeState::Open);
        QCOMPARE(request(id).askedBy, s().ana.id);
        QCOMPARE(request(id).askedAt, s().clock.now());
        QCOMPARE(request(id).wish, QStringLiteral("En rojo, por favor"));
        QCOMPARE(lastEventName(), QStringLiteral("change_asked"));
        QCOMPARE(lastEvent().text, request(id).wish);
        QCOMPARE(lastEvent().staffId, s().ana.id);
    }

    void aWishSaysSomethingAndNotTooMuch()
    {
        RequestChange command = changeOf(s(), m_made);
        command.wish = QStringLiteral(" \n ");
        QCOMPARE(code(command), Code::MissingReason);
        command.wish = QString(ChangeRequest::longestText + 1, u'x');
        QCOMPARE(code(command), Code::TextTooLong);
        command.wish.chop(1);
        s().must(command);
    }

    void whatIsNotLockedIsEditedInstead()
    {
        m_made = sent(s());
        QCOMPARE(code(changeOf(s(), m_made)), Code::QuoteStep);
        QCOMPARE(code(change(QStringLiteral("x")), s().admin), Code::QuoteStep);
    }

    void whoDoesNotAttendTheClientAsksForNothing()
    {
        QCOMPARE(code(changeOf(s(), m_made), s().ivan), Code::Forbidden);
    }

    void oneWaitsAtATime()
    {
        const ChangeRequestId id = asked();
        QCOMPARE(code(changeOf(s(), m_made)), Code::ChangeOpen);
        QCOMPARE(code(WithdrawChange{id, s().clock.now()}, s().admin), Code::Forbidden);
        s().must(WithdrawChange{id, s().clock.now()});
        QCOMPARE(request(id).state, ChangeState::Withdrawn);
        QCOMPARE(request(id).answeredBy, s().ana.id);
        QCOMPARE(lastEventName(), QStringLiteral("change_withdrawn"));
        QCOMPARE(code(WithdrawChange{id, s().clock.now()}), Code::ChangeAnswered);
        asked();
    }

    void aRefusalHasItsReason()
    {
        const ChangeRequestId id = asked();
        const RejectChange no{id, QStringLiteral("Ya se facturó"), s().clock.now()};
        QCOMPARE(code(no), Code::Forbidden);
        QCOMPARE(code(RejectChange{id, {}, s().clock.now()}, s().admin), Code::MissingReason);
        s().must(no, s().admin);
        QCOMPARE(request(id).state, ChangeState::Rejected);
        QCOMPARE(request(id).answer, no.reason);
        QCOMPARE(request(id).answeredBy, s().admin.id);
        QCOMPARE(lastEventName(), QStringLiteral("change_rejected"));
        QCOMPARE(lastEvent().text, no.reason);
        QCOMPARE(code(no, s().admin), Code::ChangeAnswered);
    }

    void customerCareMakesAnotherVersion()
    {
        const ChangeRequestId id = asked();
        const Quote before = quote();
        const QByteArray old = QJsonDocument(Args::toObject(contentOfVersion(1))).toJson();
        s().clock.advance(60);
        s().must(change(), s().admin);
        const Quote after = quote();
        QCOMPARE(after.status, QuoteStatus::Reserved);
        QCOMPARE(after.editedVersion, 2);
        QCOMPARE(after.sentVersion, 2); // the client's link shows it
        QCOMPARE(after.agreedVersion, 2);
        QVERIFY(after.deposited);
        QVERIFY(!after.expiresAt.isValid());
        QCOMPARE(after.sentAt, before.sentAt);
        QVERIFY(after.totalMinor < before.totalMinor);
        QCOMPARE(contentOfVersion(2).offers[0].colour, QStringLiteral("Rojo"));
        // What was agreed before stays readable as it was.
        QCOMPARE(QJsonDocument(Args::toObject(contentOfVersion(1))).toJson(), old);
        QCOMPARE(request(id).state, ChangeState::Done);
        QCOMPARE(request(id).madeVersion, 2);
        QCOMPARE(request(id).answeredBy, s().admin.id);
        QCOMPARE(request(id).answeredAt, s().clock.now());
        QCOMPARE(lastEventName(), QStringLiteral("changed_locked"));
        QCOMPARE(lastEvent().text, request(id).wish);
        // It can go on to the signature.
        s().must(SignQuote{m_made.quoteId, s().clock.now().date().toString(Qt::ISODate),
                           s().clock.now()});
    }

    void nobodyElseChangesWhatIsLocked()
    {
        asked();
        QCOMPARE(code(change(QStringLiteral("x"))), Code::Forbidden);
        QCOMPARE(code(change(QStringLiteral("x")), s().manager), Code::Forbidden);
        const EditQuote edit{m_made.quoteId, quote().contentVersion, m_made.content,
                             s().clock.now()};
        QCOMPARE(code(edit, s().admin), Code::QuoteStep);
        QCOMPARE(quote().editedVersion, 1);
    }

    void unaskedItHasAReason()
    {
        QCOMPARE(code(change(), s().admin), Code::MissingReason);
        s().must(change(QStringLiteral("Precio de lista nuevo")), s().admin);
        QCOMPARE(lastEventName(), QStringLiteral("changed_locked"));
        QCOMPARE(lastEvent().text, QStringLiteral("Precio de lista nuevo"));
    }

    void whoEditsSecondIsTold()
    {
        EditLockedQuote second = change(QStringLiteral("x"));
        s().must(change(QStringLiteral("y")), s().admin);
        QCOMPARE(code(second, s().admin), Code::ChangedSince);
    }

    /// What was begun before the deposit and never sent is no part of what was agreed.
    void whatWasBegunAndNeverSentStaysToo()
    {
        m_made = quoted(s());
        s().must(SendQuote{m_made.quoteId, quote().contentVersion, QuoteChannel::WhatsApp,
                           s().clock.now()});
        EditQuote begun{m_made.quoteId, quote().contentVersion, m_made.content, s().clock.now()};
        begun.content.note = QStringLiteral("Nunca enviada");
        s().must(begun);
        lockBehind();
        s().must(change(QStringLiteral("x")), s().admin);
        QCOMPARE(quote().editedVersion, 3);
        QCOMPARE(quote().agreedVersion, 3);
        QCOMPARE(contentOfVersion(2).note, QStringLiteral("Nunca enviada"));
    }

    void aSignedQuoteIsChangedLikewise()
    {
        s().must(SignQuote{m_made.quoteId, s().clock.now().date().toString(Qt::ISODate),
                           s().clock.now()});
        const ChangeRequestId id = asked();
        s().must(change(), s().admin);
        QCOMPARE(quote().status, QuoteStatus::Completed);
        QCOMPARE(quote().saleNumber, 1);
        QCOMPARE(quote().agreedVersion, 2);
        QCOMPARE(request(id).madeVersion, 2);
    }

    void cancelledItTakesTheRequestAlong()
    {
        const ChangeRequestId id = asked();
        s().must(CancelQuote{m_made.quoteId, QStringLiteral("Desistió"), s().clock.now()},
                 s().admin);
        QCOMPARE(request(id).state, ChangeState::Withdrawn);
        QCOMPARE(code(change(QStringLiteral("x")), s().admin), Code::QuoteStep);
        QCOMPARE(code(changeOf(s(), m_made)), Code::QuoteStep);
    }

private:
    /// Paid and approved, whatever is edited.
    void lockBehind()
    {
        s().must(RecordDeposit{s().newId<DepositId>(),
                               m_made.quoteId,
                               50'000,
                               PaymentMethod::Cash,
                               {},
                               s().clock.now()});
        const RequestReservation asking{s().newId<ReservationId>(),
                                        m_made.quoteId,
                                        m_made.content.offers[0].id,
                                        unitInStock(s(), QStringLiteral("LCEPD1A03N6000009")),
                                        s().clock.now().addDays(5),
                                        {},
                                        s().clock.now()};
        s().must(asking);
        s().must(ApproveReservation{asking.reservationId, {}, s().callIn(24), s().clock.now()},
                 s().admin);
    }
};

VITRINA_TEST(TestChangeRequests, QCoreApplication)
#include "tst_changerequests.moc"
