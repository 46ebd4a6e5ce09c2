// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quotelifecycle.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QSet>
#include <QTest>

using namespace Vitrina;

namespace {

using S = QuoteStatus;
using E = QuoteEvent;
using C = Problem::Code;

const QDateTime noon(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);

QDateTime hours(qint64 later)
{
    return noon.addSecs(later * 3600);
}

/// Someone who may do all there is, at that hour.
QuoteFacts anyone(qint64 hour = 0)
{
    QuoteFacts facts;
    facts.now = hours(hour);
    facts.permissions = Permission::ExtendLink;
    facts.permissions |= Permission::EditLockedQuote;
    facts.permissions |= Permission::ApproveReservation;
    facts.writer = facts.clientHerself = facts.system = true;
    facts.reason = QStringLiteral("bought elsewhere");
    return facts;
}

QuoteState after(QuoteState state, E event, const QuoteFacts &facts)
{
    const auto step = next(state, event, facts);
    if (!step)
        qFatal("refused: %s", qPrintable(codeOf(event)));
    return step->state;
}

C refusal(const QuoteState &state, E event, const QuoteFacts &facts)
{
    const auto step = next(state, event, facts);
    return step ? C::Cancelled : step.error().code;
}

/// Sent at noon.
QuoteState sent()
{
    return after({}, E::Send, anyone());
}
QuoteState viewed()
{
    return after(sent(), E::View, anyone(1));
}
/// Paid for two hours after it was sent.
QuoteState paid()
{
    return after(viewed(), E::ReceiveDeposit, anyone(2));
}
QuoteState reserved()
{
    return after(paid(), E::ApproveReservation, anyone(3));
}

QuoteState stateOf(S status)
{
    switch (status) {
    case S::Draft:
        return {};
    case S::Sent:
        return sent();
    case S::Viewed:
        return viewed();
    case S::Reserved:
        return reserved();
    case S::Completed:
        return after(reserved(), E::Sign, anyone(4));
    case S::Expired:
        return after(sent(), E::Expire, anyone(72));
    case S::Cancelled:
        return after(sent(), E::Cancel, anyone(1));
    }
    return {};
}

template <typename Enum>
std::vector<Enum> all()
{
    std::vector<Enum> values;
    for (const auto &[value, code] : EnumCodes<Enum>::table)
        values.push_back(value);
    return values;
}

} // namespace

class TestQuoteLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // S0.1 to S0.11 once more, as text: what may happen to a quote in each status, deposit or not.
    void eventsOfEachStatus_data()
    {
        QTest::addColumn<S>("status");
        QTest::addColumn<QString>("events");
        const QString alive = QStringLiteral("edit send view expire ask_extension extend "
                                             "receive_deposit reject_reservation refund "
                                             "approve_reservation cancel");
        QTest::newRow("draft") << S::Draft << "edit send cancel";
        QTest::newRow("sent") << S::Sent << alive;
        QTest::newRow("viewed") << S::Viewed << alive;
        QTest::newRow("reserved") << S::Reserved << "ask_change edit_locked sign cancel";
        QTest::newRow("completed") << S::Completed << "ask_change edit_locked";
        QTest::newRow("expired") << S::Expired << "ask_extension extend cancel";
        QTest::newRow("cancelled") << S::Cancelled << "";
    }
    void eventsOfEachStatus()
    {
        QFETCH(S, status);
        QFETCH(QString, events);
        QSet<QString> found;
        for (const QuoteTransition &row : quoteTransitions()) {
            if (row.from == status)
                found << codeOf(row.event);
        }
        const QStringList expected = events.split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(found, QSet<QString>(expected.begin(), expected.end()));
        for (const E event : all<E>()) {
            if (!expected.contains(codeOf(event)))
                QVERIFY(!next(stateOf(status), event, anyone(5)));
        }
    }

    void noStepStandsTwiceInTheTable()
    {
        QSet<QString> seen;
        for (const QuoteTransition &row : quoteTransitions()) {
            const QString key = codeOf(row.from) + u'/' + codeOf(row.event);
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen << key;
        }
    }

    void sendingStartsTheClock()
    {
        const auto step = next({}, E::Send, anyone());
        QCOMPARE(step->state.status, S::Sent);
        QCOMPARE(step->state.expiresAt, hours(72));
        QCOMPARE(step->state.sentVersion, 1);
        QVERIFY(step->effects.testFlag(QuoteEffect::MintLink));
        QVERIFY(step->effects.testFlag(QuoteEffect::MarkQuoted));
        QCOMPARE(step->from, S::Draft);
    }

    void draftsAreChangedAtWill()
    {
        const QuoteState edited = after({}, E::Edit, anyone());
        QCOMPARE(edited, QuoteState());
    }

    void onlyAPersonsViewCounts()
    {
        QuoteFacts robot = anyone(1);
        robot.clientHerself = false;
        QCOMPARE(refusal(sent(), E::View, robot), C::Forbidden);
        QCOMPARE(viewed().status, S::Viewed);
        QVERIFY(viewed().viewed);
        // Later views are recorded and change nothing.
        QCOMPARE(after(viewed(), E::View, anyone(9)), viewed());
    }

    void expiryIsDecidedByTheClockNotByTheStatus()
    {
        QCOMPARE(statusAt(sent(), hours(72).addMSecs(-1)), S::Sent);
        QCOMPARE(statusAt(sent(), hours(72)), S::Expired);
        for (const E late : {E::View, E::Edit, E::Send, E::ReceiveDeposit, E::ApproveReservation})
            QCOMPARE(refusal(sent(), late, anyone(72)), C::QuoteExpired);
        QCOMPARE(refusal(sent(), E::Expire, anyone(71)), C::QuoteStep);
        QCOMPARE(after(sent(), E::Expire, anyone(72)).status, S::Expired);
        QCOMPARE(refusal(stateOf(S::Expired), E::Send, anyone(80)), C::QuoteExpired);
        QCOMPARE(refusal(stateOf(S::Expired), E::Sign, anyone(80)), C::QuoteStep);
    }

    void extensionAddsADayToTheLaterOfExpiryAndNow()
    {
        QCOMPARE(after(sent(), E::Extend, anyone(10)).expiresAt, hours(72 + 24));
        const QuoteState late = after(sent(), E::Extend, anyone(100));
        QCOMPARE(late.expiresAt, hours(100 + 24));
        QCOMPARE(late.status, S::Sent);
        QCOMPARE(statusAt(late, hours(101)), S::Sent);
    }

    void extensionRestoresWhatTheQuoteWas()
    {
        const QuoteState seen = after(viewed(), E::Expire, anyone(72));
        QCOMPARE(after(seen, E::Extend, anyone(80)).status, S::Viewed);
        QCOMPARE(after(stateOf(S::Expired), E::Extend, anyone(80)).status, S::Sent);
    }

    void extensionsAreAsManyAsTheSettingSays()
    {
        const QuoteState once = after(sent(), E::Extend, anyone(10));
        QCOMPARE(refusal(once, E::Extend, anyone(11)), C::NoExtensionLeft);
        QuoteFacts twice = anyone(11);
        twice.extensionsAllowed = 2;
        QCOMPARE(after(once, E::Extend, twice).expiresAt, hours(72 + 48));
        QuoteFacts never = anyone(11);
        never.extensionsAllowed = 0;
        QCOMPARE(refusal(sent(), E::Extend, never), C::NoExtensionLeft);
    }

    void onlySupportExtendsAndTheAdvisorAsks()
    {
        QuoteFacts advisor;
        advisor.now = hours(80);
        advisor.writer = true;
        QCOMPARE(refusal(sent(), E::Extend, advisor), C::Forbidden);
        const auto asked = next(sent(), E::AskExtension, advisor);
        QCOMPARE(asked->effects, QuoteEffects(QuoteEffect::AskSupport));
        QCOMPARE(asked->from, S::Expired);
    }

    void paymentStopsTheClock()
    {
        QCOMPARE(paid().status, S::Viewed);
        QVERIFY(paid().deposited && !paid().expiresAt.isValid());
        QCOMPARE(statusAt(paid(), hours(1000)), S::Viewed);
        QCOMPARE(after(paid(), E::ApproveReservation, anyone(1000)).status, S::Reserved);
        // What was paid for does not change under the manager's eyes, nor is it paid for twice.
        for (const E event :
             {E::Edit, E::Send, E::Extend, E::AskExtension, E::ReceiveDeposit, E::Expire})
            QCOMPARE(refusal(paid(), event, anyone(1000)), C::QuoteStep);
    }

    void refundGivesBackTheTimeThatWasLeft()
    {
        const QuoteState rejected = after(paid(), E::RejectReservation, anyone(500));
        QVERIFY(rejected.deposited); // another unit may still be found
        const QuoteState refunded = after(rejected, E::Refund, anyone(500));
        QVERIFY(!refunded.deposited);
        QCOMPARE(refunded.expiresAt, hours(500 + 70));
        QCOMPARE(after(refunded, E::ReceiveDeposit, anyone(501)).deposited, true);
    }

    void reservationWantsADepositAndAnotherPerson()
    {
        QCOMPARE(refusal(sent(), E::ApproveReservation, anyone(3)), C::DepositMissing);
        QuoteFacts own = anyone(3);
        own.ownRequest = true;
        QCOMPARE(refusal(paid(), E::ApproveReservation, own), C::Forbidden);
        QuoteFacts advisor = anyone(3);
        advisor.permissions.setFlag(Permission::ApproveReservation, false);
        QCOMPARE(refusal(paid(), E::ApproveReservation, advisor), C::NeedsManager);
        const auto step = next(paid(), E::ApproveReservation, anyone(3));
        QVERIFY(step->effects.testFlag(QuoteEffect::ScheduleSignature));
        QVERIFY(step->effects.testFlag(QuoteEffect::HoldUnit));
    }

    void editingASentQuoteMakesAVersionThatSendingShows()
    {
        const QuoteState edited = after(viewed(), E::Edit, anyone(10));
        QCOMPARE(edited.version, 2);
        QCOMPARE(edited.sentVersion, 1); // the client's link shows this until it is sent again
        QCOMPARE(edited.expiresAt, hours(72));
        QCOMPARE(edited.status, S::Viewed);
        QVERIFY(edited.hasUnsentChanges());
        QCOMPARE(after(edited, E::Edit, anyone(11)).version, 2);

        const QuoteState again = after(edited, E::Send, anyone(20));
        QCOMPARE(again.status, S::Sent);
        QCOMPARE(again.sentVersion, 2);
        QCOMPARE(again.expiresAt, hours(20 + 72));
        QVERIFY(!again.viewed && !again.hasUnsentChanges());
    }

    void sendingAgainAllowsAnExtensionAgain()
    {
        QuoteState state = after(sent(), E::Extend, anyone(10));
        state = after(state, E::Send, anyone(20));
        QCOMPARE(after(state, E::Extend, anyone(30)).expiresAt, hours(20 + 72 + 24));
    }

    void lockedQuotesAreChangedByCustomerCareOnly()
    {
        QuoteFacts advisor = anyone(5);
        advisor.permissions = {};
        for (const QuoteState &locked : {reserved(), stateOf(S::Completed)}) {
            QCOMPARE(refusal(locked, E::Edit, anyone(5)), C::QuoteStep);
            QCOMPARE(refusal(locked, E::EditLocked, advisor), C::Forbidden);
            QCOMPARE(next(locked, E::AskChange, advisor)->effects,
                     QuoteEffects(QuoteEffect::AskCustomerCare));
            const QuoteState once = after(locked, E::EditLocked, anyone(6));
            QCOMPARE(once.version, 2);
            QCOMPARE(once.agreedVersion, 2);
            QCOMPARE(after(once, E::EditLocked, anyone(7)).version, 3); // the old one stays
        }
        advisor.reason.clear();
        QCOMPARE(refusal(reserved(), E::AskChange, advisor), C::MissingReason);
    }

    void whatIsAgreedIsWhatTheClientSaw()
    {
        const QuoteState edited = after(sent(), E::Edit, anyone(1));
        const QuoteState deposited = after(edited, E::ReceiveDeposit, anyone(2));
        QCOMPARE(deposited.agreedVersion, 1);
        QCOMPARE(deposited.version, 2);
        const QuoteState locked = after(deposited, E::ApproveReservation, anyone(3));
        QCOMPARE(after(locked, E::EditLocked, anyone(4)).agreedVersion, 3);
        QCOMPARE(after(deposited, E::Refund, anyone(3)).agreedVersion, 0);
    }

    void cancellingAfterReservationNeedsAManagerAndAReason()
    {
        QuoteFacts advisor = anyone(5);
        advisor.permissions = {};
        QCOMPARE(refusal(reserved(), E::Cancel, advisor), C::NeedsManager);
        QCOMPARE(refusal(paid(), E::Cancel, advisor), C::NeedsManager);
        QuoteFacts wordless = anyone(5);
        wordless.reason = QStringLiteral("  ");
        QCOMPARE(refusal(reserved(), E::Cancel, wordless), C::MissingReason);
        QCOMPARE(refusal(paid(), E::Cancel, wordless), C::MissingReason);
        const auto step = next(reserved(), E::Cancel, anyone(5));
        QCOMPARE(step->state.status, S::Cancelled);
        QVERIFY(step->effects.testFlag(QuoteEffect::FreeUnit));
        QVERIFY(step->effects.testFlag(QuoteEffect::SettleDeposit));
        // Before, an advisor's word is enough.
        for (const S status : {S::Draft, S::Sent, S::Viewed, S::Expired})
            QCOMPARE(next(stateOf(status), E::Cancel, advisor)->state.status, S::Cancelled);
    }

    void whoMayNotIsRefused_data()
    {
        QTest::addColumn<S>("status");
        QTest::addColumn<E>("event");
        for (const QuoteTransition &row : quoteTransitions()) {
            QTest::addRow("%s/%s", qPrintable(codeOf(row.from)), qPrintable(codeOf(row.event)))
                << row.from << row.event;
        }
    }
    void whoMayNotIsRefused()
    {
        QFETCH(S, status);
        QFETCH(E, event);
        QuoteFacts nobody;
        nobody.now = hours(5);
        const C why = refusal(stateOf(status), event, nobody);
        QVERIFY(why == C::Forbidden || why == C::NeedsManager);
    }

    void noWalkLeavesTheRules()
    {
        const bool held = rc::check([] {
            QuoteState state;
            QDateTime now = noon;
            const auto events =
                *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(all<E>().size())));
            for (const int number : events) {
                now = now.addSecs(*rc::gen::inRange(0, 30 * 3600));
                QuoteFacts facts = anyone();
                facts.now = now;
                const QuoteStatus before = statusAt(state, now);
                const auto step = next(state, E(number), facts);
                if (!step)
                    continue;
                RC_ASSERT(before != S::Cancelled);
                state = step->state;
                RC_ASSERT(state.version >= state.sentVersion);
                RC_ASSERT(state.agreedVersion <= state.version);
                const bool clock = state.expiresAt.isValid();
                const bool alive = state.status == S::Sent || state.status == S::Viewed;
                const bool clocked = !alive || clock != state.deposited;
                RC_ASSERT(clocked);
                const bool paidFor = state.status != S::Reserved || state.deposited;
                RC_ASSERT(paidFor);
                const bool sentOnce = state.status == S::Draft || state.status == S::Cancelled ||
                                      state.sentVersion > 0;
                RC_ASSERT(sentOnce);
                RC_ASSERT(state.extensions <= facts.extensionsAllowed);
            }
        });
        QVERIFY(held);
    }
};

VITRINA_TEST(TestQuoteLifecycle, Testing::NoApplication)
#include "tst_quotelifecycle.moc"
