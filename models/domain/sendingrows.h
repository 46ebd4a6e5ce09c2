// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"
#include "domain/mailtrouble.h"

#include <QDateTime>

namespace Vitrina {

enum class SendingState {
    Waiting,   ///< for its first try or another
    Sent,      ///< the mail server has it, or her advisor says that it arrived
    Failed,    ///< a person has to do something
    Cancelled, ///< it is not to go
    Bounced,   ///< it was sent and came back; another one may be
};
template <>
struct EnumCodes<SendingState>
{
    static constexpr std::array table{
        std::pair{SendingState::Waiting, "waiting"}, std::pair{SendingState::Sent, "sent"},
        std::pair{SendingState::Failed, "failed"}, std::pair{SendingState::Cancelled, "cancelled"},
        std::pair{SendingState::Bounced, "bounced"}};
};

/// Where a mail's link stands in its words; the link itself is nowhere (rule 14).
inline QString linkPlace()
{
    return QStringLiteral("{link}");
}

/// A quote on its way to its client by mail (S0.4). One computer sends it, which knows the account.
struct Sending
{
    static constexpr const char *table = "sending";
    static constexpr int longestDetail = 300;
    SendingId id;
    ClientId clientId;
    QuoteId quoteId;
    QString recipient; ///< local@domain, as domain/mailaddress.h has it
    QString subject;
    QString body;             ///< plain text, with linkPlace()
    CommandId contentVersion; ///< what the quote said when it was written
    DeviceId sender;          ///< the computer that is to send it
    SendingState state = SendingState::Waiting;
    int round = 0;    ///< how often its author had it sent again
    int attempts = 0; ///< of this round, those that were told of
    MailTrouble fault = MailTrouble::None;
    QString faultDetail; ///< what the server said: one line, at most longestDetail characters
    QDateTime createdAt;
    StaffId createdBy;
    QDateTime triedAt;
    QDateTime sentAt;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_id", self.quoteId);
        v("recipient", self.recipient);
        v("subject", self.subject);
        v("body", self.body);
        v("content_version", self.contentVersion);
        v("sender", self.sender);
        v("state", self.state);
        v("round", self.round);
        v("attempts", self.attempts);
        v("fault", self.fault);
        v("fault_detail", self.faultDetail);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("tried_at", self.triedAt);
        v("sent_at", self.sentAt);
        v("row_version", self.version);
    }
};

} // namespace Vitrina
