// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QDateTime>

namespace Vitrina {

/// Where an application stands with its lender (D1). One that was approved until a day that is over
/// has lapsed, whatever is stored (creditStateOn()).
enum class CreditState { ToSend, InStudy, Observed, Approved, Denied, Disbursed, Lapsed };
template <>
struct EnumCodes<CreditState>
{
    static constexpr std::array table{std::pair{CreditState::ToSend, "to_send"},
                                      std::pair{CreditState::InStudy, "in_study"},
                                      std::pair{CreditState::Observed, "observed"},
                                      std::pair{CreditState::Approved, "approved"},
                                      std::pair{CreditState::Denied, "denied"},
                                      std::pair{CreditState::Disbursed, "disbursed"},
                                      std::pair{CreditState::Lapsed, "lapsed"}};
};

/// What one lender is asked for a quote, and its answer (D1). A quote may have several at once.
struct CreditApplication
{
    static constexpr const char *table = "credit_application";
    CreditApplicationId id;
    ClientId clientId;
    OpportunityId opportunityId;
    QuoteId quoteId;
    QString lender;
    qint64 requestedMinor = 0;
    QString currency; ///< ISO 4217, the quote's
    CreditState state = CreditState::ToSend;
    QString missing;    ///< the documents that the lender wants
    QString conditions; ///< under which it lends
    qint64 approvedMinor = 0;
    int months = 0;
    qint64 rateMillionths = 0; ///< nominal, a year
    QString validUntil;        ///< the last day of an approval, 2026-12-31; empty: none was named
    QString reason;            ///< why it was denied
    QDateTime sentAt;
    QDateTime decidedAt;
    StaffId decidedBy; ///< who noted the answer
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("opportunity_id", self.opportunityId);
        v("quote_id", self.quoteId);
        v("lender", self.lender);
        v("requested_minor", self.requestedMinor);
        v("currency", self.currency);
        v("state", self.state);
        v("missing", self.missing);
        v("conditions", self.conditions);
        v("approved_minor", self.approvedMinor);
        v("months", self.months);
        v("rate_millionths", self.rateMillionths);
        v("valid_until", self.validUntil);
        v("reason", self.reason);
        v("sent_at", self.sentAt);
        v("decided_at", self.decidedAt);
        v("decided_by", self.decidedBy);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
    }
};

} // namespace Vitrina
