// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/boardmove.h"
#include "items/quotecardwords.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

namespace {

const QDateTime now(QDate(2026, 11, 28), QTime(15, 0), Qt::UTC);

/// A quote as it stands in a column, and what may be done with it there.
struct Standing
{
    Quote quote;
    DealProgress deal;
};

Standing standing(QuoteStatus status)
{
    Standing made;
    made.quote.status = status;
    made.quote.sentVersion = status == QuoteStatus::Draft ? 0 : 1;
    const bool isClocked = Vitrina::isClocked(status);
    if (isClocked)
        made.quote.expiresAt = now.addSecs(3600);
    made.deal.canRequest = isClocked;
    made.deal.canSign = status == QuoteStatus::Reserved;
    return made;
}

StaffMember member(std::initializer_list<Permission> permissions = {})
{
    StaffMember made;
    for (const Permission permission : permissions)
        made.permissions |= int(permission);
    return made;
}

} // namespace

/// What a card that is put into another column begins, or why nothing does (S0.1 to S0.10).
class TestBoardMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// By an advisor without any permission; every pair of columns is here.
    void eachColumnAnswersForEachOther_data()
    {
        QTest::addColumn<QuoteStatus>("from");
        QTest::addColumn<QList<BoardMove>>("moves");
        using enum BoardMove;
        using Moves = QList<BoardMove>;
        //                   to draft, sent, viewed, reserved, completed, expired, cancelled
        QTest::newRow("draft") << QuoteStatus::Draft
                               << Moves{None, Send, None, None, None, None, None};
        QTest::newRow("sent") << QuoteStatus::Sent
                              << Moves{None, None, None, AskReservation, None, None, None};
        QTest::newRow("viewed") << QuoteStatus::Viewed
                                << Moves{None, None, None, AskReservation, None, None, None};
        QTest::newRow("reserved") << QuoteStatus::Reserved
                                  << Moves{None, None, None, None, Sign, None, None};
        QTest::newRow("completed")
            << QuoteStatus::Completed << Moves{None, None, None, None, None, None, None};
        QTest::newRow("expired") << QuoteStatus::Expired
                                 << Moves{None, AskExtension, None, None, None, None, None};
        QTest::newRow("cancelled")
            << QuoteStatus::Cancelled << Moves{None, None, None, None, None, None, None};
    }
    void eachColumnAnswersForEachOther()
    {
        QFETCH(QuoteStatus, from);
        QFETCH(QList<BoardMove>, moves);
        const Standing it = standing(from);
        for (qsizetype i = 0; i < moves.size(); ++i) {
            const QuoteStatus to = QuoteBoard::statuses[size_t(i)];
            const BoardStep step = boardStep(it.quote, to, it.deal, member(), now);
            QCOMPARE(step.move, moves[i]);
            // Whoever may not is told why, but where it stands already.
            QCOMPARE(step.why.isEmpty(), from == to || moves[i] != BoardMove::None);
        }
    }

    /// Rule 12: what is stored as sent has expired when its time is up.
    void theClockDecidesWhereItStands()
    {
        Standing it = standing(QuoteStatus::Sent);
        it.quote.expiresAt = now;
        it.deal.canRequest = false;
        QCOMPARE(boardStep(it.quote, QuoteStatus::Expired, it.deal, member(), now).why, QString());
        QCOMPARE(boardStep(it.quote, QuoteStatus::Sent, it.deal, member(), now).move,
                 BoardMove::AskExtension);
    }

    /// S0.5, S0.9: support gives the day; it is given once; who asked waits.
    void anExtensionIsGivenOrAskedFor()
    {
        Standing it = standing(QuoteStatus::Expired);
        const StaffMember support = member({Permission::ExtendLink});
        const auto toSent = [&it](const StaffMember &viewer) {
            return boardStep(it.quote, QuoteStatus::Sent, it.deal, viewer, now);
        };
        QCOMPARE(toSent(support).move, BoardMove::Extend);
        it.quote.extensionAskedAt = now;
        QCOMPARE(toSent(support).move, BoardMove::Extend);
        QCOMPARE(toSent(member()).move, BoardMove::None);
        QVERIFY(!toSent(member()).why.isEmpty());
        it.quote.extensions = 1;
        QCOMPARE(toSent(support).move, BoardMove::None);
        QVERIFY(!toSent(support).why.isEmpty());
    }

    /// It comes back to where it was: to the viewed ones where the client had seen it.
    void whatWasSeenComesBackAsSeen()
    {
        Standing it = standing(QuoteStatus::Expired);
        const auto toViewed = [&it] {
            return boardStep(it.quote, QuoteStatus::Viewed, it.deal, member(), now).move;
        };
        QCOMPARE(toViewed(), BoardMove::None);
        it.quote.viewed = true;
        QCOMPARE(toViewed(), BoardMove::AskExtension);
    }

    /// S1.13: who asked waits, and who may decide decides.
    void aReservationIsAskedForOnceAndDecidedByAnother()
    {
        Standing it = standing(QuoteStatus::Viewed);
        it.deal.canRequest = false; // it is asked for
        const auto toReserved = [&it] {
            return boardStep(it.quote, QuoteStatus::Reserved, it.deal, member(), now);
        };
        QCOMPARE(toReserved().move, BoardMove::None);
        QVERIFY(!toReserved().why.isEmpty());
        it.deal.canDecide = true;
        QCOMPARE(toReserved().move, BoardMove::Decide);
    }

    void everyMoveHasItsName()
    {
        for (int move = 1; move <= int(BoardMove::Extend); ++move)
            QVERIFY(!boardMoveName(BoardMove(move)).isEmpty());
    }
};

VITRINA_TEST(TestBoardMove, QCoreApplication)
#include "tst_boardmove.moc"
