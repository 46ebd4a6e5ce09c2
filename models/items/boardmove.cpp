// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/boardmove.h"

#include "items/quotecardwords.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

class Moves
{
    Q_DECLARE_TR_FUNCTIONS(BoardMove)

public:
    static BoardStep no(const QString &why) { return {BoardMove::None, why}; }

    /// Where no card can be put by hand, wherever it comes from.
    static BoardStep byNobody(QuoteStatus to)
    {
        switch (to) {
        case QuoteStatus::Draft:
            return no(tr("What was made does not become a draft again: editing what was sent "
                         "begins another version."));
        case QuoteStatus::Viewed:
            return no(tr("Only the client herself makes it seen, by opening her link."));
        case QuoteStatus::Expired:
            return no(tr("Only the clock lets it expire. Cancel it from its page."));
        case QuoteStatus::Cancelled:
            return no(tr("Cancel it from its page."));
        default:
            return {};
        }
    }

    static BoardStep toSent(const Quote &quote, QuoteStatus from, const StaffMember &viewer)
    {
        if (from == QuoteStatus::Draft)
            return {BoardMove::Send, {}};
        if (from == QuoteStatus::Viewed)
            return no(tr("It was sent, and the client has seen it."));
        if (from != QuoteStatus::Expired)
            return no(tr("What is reserved or signed does not go back: cancel it from its page."));
        return again(quote, viewer);
    }

    /// An extension brings it back to where it was (S0.9).
    static BoardStep again(const Quote &quote, const StaffMember &viewer)
    {
        if (quote.extensions > 0)
            return no(tr("It was given one more day already: make a new quote."));
        if (viewer.may(Permission::ExtendLink))
            return {BoardMove::Extend, {}};
        if (quote.extensionAskedAt.isValid())
            return no(tr("More time was asked for and is not given yet."));
        return {BoardMove::AskExtension, {}};
    }

    static BoardStep toReserved(QuoteStatus from, const DealProgress &deal)
    {
        if (deal.canDecide)
            return {BoardMove::Decide, {}};
        if (deal.canRequest)
            return {BoardMove::AskReservation, {}};
        if (isClocked(from))
            return no(tr("The reservation was asked for and waits for a manager."));
        if (from == QuoteStatus::Completed)
            return no(tr("It is signed: it is a sale."));
        return no(tr("Only what was sent, and has not expired, can be reserved."));
    }

    static BoardStep toCompleted(const DealProgress &deal)
    {
        if (deal.canSign)
            return {BoardMove::Sign, {}};
        return no(tr("Only what is reserved can be signed."));
    }
};

} // namespace

BoardStep boardStep(const Quote &quote, QuoteStatus to, const DealProgress &deal,
                    const StaffMember &viewer, const QDateTime &now)
{
    const QuoteStatus from = statusAt(stateOf(quote), now);
    if (from == to)
        return {};
    if (from == QuoteStatus::Cancelled)
        return Moves::no(Moves::tr("It is cancelled, for good: make a new quote."));
    if (to == QuoteStatus::Sent)
        return Moves::toSent(quote, from, viewer);
    if (to == QuoteStatus::Viewed && from == QuoteStatus::Expired && quote.viewed)
        return Moves::again(quote, viewer);
    if (to == QuoteStatus::Reserved)
        return Moves::toReserved(from, deal);
    if (to == QuoteStatus::Completed)
        return Moves::toCompleted(deal);
    return Moves::byNobody(to);
}

std::array<BoardStep, QuoteBoard::statuses.size()> boardSteps(ReplicaReader &reader,
                                                              const QuoteId &quote)
{
    std::array<BoardStep, QuoteBoard::statuses.size()> steps;
    const std::optional<QuoteDetail> detail = reader.quote(quote);
    if (!detail)
        return steps;
    const QDateTime now = reader.now();
    const DealWords words{reader.timeWords(), reader.viewerBranch().country,
                          [](const StaffId &) { return QString(); }}; // its line is not shown
    const DealProgress deal =
        dealProgress(detail->quote, reader.deal(quote), reader.viewer(), now, words);
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i] = boardStep(detail->quote, QuoteBoard::statuses[i], deal, reader.viewer(), now);
    return steps;
}

QString boardMoveName(BoardMove move)
{
    static constexpr const char *names[] = {
        "",
        QT_TRANSLATE_NOOP("BoardMove", "Send to the client"),
        QT_TRANSLATE_NOOP("BoardMove", "Reserve…"),
        QT_TRANSLATE_NOOP("BoardMove", "Decide on the reservation…"),
        QT_TRANSLATE_NOOP("BoardMove", "Signed…"),
        QT_TRANSLATE_NOOP("BoardMove", "Ask for more time"),
        QT_TRANSLATE_NOOP("BoardMove", "Give one more day"),
    };
    return QCoreApplication::translate("BoardMove", names[int(move)]);
}

} // namespace Vitrina
