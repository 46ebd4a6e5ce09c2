// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QDateTime>

namespace Vitrina {

/// What became of a request to change a locked quote.
enum class ChangeState {
    Open,
    Done,      ///< the quote was changed, as its madeVersion says
    Rejected,  ///< with customer care's reason
    Withdrawn, ///< by who asked, or with its quote
};
template <>
struct EnumCodes<ChangeState>
{
    static constexpr std::array table{std::pair{ChangeState::Open, "open"},
                                      std::pair{ChangeState::Done, "done"},
                                      std::pair{ChangeState::Rejected, "rejected"},
                                      std::pair{ChangeState::Withdrawn, "withdrawn"}};
};

/// Once reserved or signed a quote is locked: its advisor asks, customer care changes (S0.3).
struct ChangeRequest
{
    static constexpr const char *table = "change_request";
    static constexpr int longestText = 2'000; ///< of a wish, of an answer
    ChangeRequestId id;
    ClientId clientId;
    QuoteId quoteId;
    QString wish; ///< what should change
    ChangeState state = ChangeState::Open;
    QDateTime askedAt;
    StaffId askedBy;
    QDateTime answeredAt;
    StaffId answeredBy;
    QString answer;      ///< why it was rejected
    int madeVersion = 0; ///< the quote's version that came of it; 0: none
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_id", self.quoteId);
        v("wish", self.wish);
        v("state", self.state);
        v("asked_at", self.askedAt);
        v("asked_by", self.askedBy);
        v("answered_at", self.answeredAt);
        v("answered_by", self.answeredBy);
        v("answer", self.answer);
        v("made_version", self.madeVersion);
        v("row_version", self.version);
    }
};

} // namespace Vitrina
