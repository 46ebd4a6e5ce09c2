// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quoterows.h"
#include "items/dealprogress.h"
#include "items/quoteboard.h"

namespace Vitrina {

/// What begins when a quote's card is put into another column of the board. What it needs to know
/// is asked then; the card moves when the command was taken.
enum class BoardMove {
    None,
    Send,           ///< to its client (S0.4)
    AskReservation, ///< of a unit (S1.13)
    Decide,         ///< somebody else's request for a reservation
    Sign,           ///< record the signature (S0.8)
    AskExtension,   ///< of its 72 hours (S0.5)
    Extend,         ///< them oneself
};

struct BoardStep
{
    BoardMove move = BoardMove::None;
    QString why; ///< not, in words; empty where something begins, or it stands there already
};

/// @param quote as it stands now; @p deal of it, as the viewer may act.
BoardStep boardStep(const Quote &quote, QuoteStatus to, const DealProgress &deal,
                    const StaffMember &viewer, const QDateTime &now);
/// To each of QuoteBoard::statuses, as the replica is now; all empty where there is no such quote.
std::array<BoardStep, QuoteBoard::statuses.size()> boardSteps(ReplicaReader &reader,
                                                              const QuoteId &quote);
/// What is begun, for a menu: "Send to the client".
QString boardMoveName(BoardMove move);

} // namespace Vitrina
