// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QDateTime>

namespace Vitrina {

enum class DiscountState { Requested, Approved, Rejected };
template <>
struct EnumCodes<DiscountState>
{
    static constexpr std::array table{std::pair{DiscountState::Requested, "requested"},
                                      std::pair{DiscountState::Approved, "approved"},
                                      std::pair{DiscountState::Rejected, "rejected"}};
};

/// A discount over the company's limit, to be approved by somebody else before the quote is sent.
/// It is of exactly these contents: once the quote says something else, it is void.
struct DiscountRequest
{
    static constexpr const char *table = "discount_request";
    static constexpr int longestText = 2'000; ///< of a note, of an answer
    DiscountRequestId id;
    ClientId clientId;
    QuoteId quoteId;
    CommandId contentVersion; ///< Quote::contentVersion of what is asked for
    QString note;
    DiscountState state = DiscountState::Requested;
    QDateTime askedAt;
    StaffId askedBy;
    QDateTime answeredAt;
    StaffId answeredBy;
    QString answer; ///< why it was rejected
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_id", self.quoteId);
        v("content_version", self.contentVersion);
        v("note", self.note);
        v("state", self.state);
        v("asked_at", self.askedAt);
        v("asked_by", self.askedBy);
        v("answered_at", self.answeredAt);
        v("answered_by", self.answeredBy);
        v("answer", self.answer);
        v("row_version", self.version);
    }
};

} // namespace Vitrina
