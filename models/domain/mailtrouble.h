// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"

namespace Vitrina {

/// Why a mail was not sent, or came back.
enum class MailTrouble {
    None,
    BadAccount,       ///< no such host can be, or no TLS off this computer; nothing was tried
    BadMessage,       ///< lacks a sender, a receiver, a date or an id; nothing was tried
    Unreachable,      ///< no server, or it went away or fell silent before it had the message
    Tls,              ///< encryption is not offered, or did not come about
    Certificate,      ///< expired, for another name, or of an unknown authority
    Authentication,   ///< user or password
    RefusedRecipient, ///< for good (5xx)
    Refused,          ///< for good (5xx): the sender, or the message itself
    TooLarge,
    Temporary,     ///< the server says to come back later (4xx)
    Unknown,       ///< the message was handed over and no answer came: it may have been accepted
    Cancelled,     ///< stopped by a person
    QuoteChanged,  ///< the quote was edited after the mail was written: they would disagree
    QuoteOver,     ///< the quote cannot be sent any more
    NoSuchAddress, ///< came back: nobody is there
    MailboxFull,   ///< came back
    RefusedByRule, ///< came back: taken for spam, or against a rule of the receiver's
    NotDelivered,  ///< came back, for another reason
};
template <>
struct EnumCodes<MailTrouble>
{
    static constexpr std::array table{std::pair{MailTrouble::None, ""},
                                      std::pair{MailTrouble::BadAccount, "bad_account"},
                                      std::pair{MailTrouble::BadMessage, "bad_message"},
                                      std::pair{MailTrouble::Unreachable, "unreachable"},
                                      std::pair{MailTrouble::Tls, "tls"},
                                      std::pair{MailTrouble::Certificate, "certificate"},
                                      std::pair{MailTrouble::Authentication, "authentication"},
                                      std::pair{MailTrouble::RefusedRecipient, "refused_recipient"},
                                      std::pair{MailTrouble::Refused, "refused"},
                                      std::pair{MailTrouble::TooLarge, "too_large"},
                                      std::pair{MailTrouble::Temporary, "temporary"},
                                      std::pair{MailTrouble::Unknown, "unknown"},
                                      std::pair{MailTrouble::Cancelled, "cancelled"},
                                      std::pair{MailTrouble::QuoteChanged, "quote_changed"},
                                      std::pair{MailTrouble::QuoteOver, "quote_over"},
                                      std::pair{MailTrouble::NoSuchAddress, "no_such_address"},
                                      std::pair{MailTrouble::MailboxFull, "mailbox_full"},
                                      std::pair{MailTrouble::RefusedByRule, "refused_by_rule"},
                                      std::pair{MailTrouble::NotDelivered, "not_delivered"}};
};

/// Whether a mail that a server had taken comes back with it.
constexpr bool isBounce(MailTrouble trouble)
{
    return trouble == MailTrouble::NoSuchAddress || trouble == MailTrouble::MailboxFull ||
           trouble == MailTrouble::RefusedByRule || trouble == MailTrouble::NotDelivered;
}

} // namespace Vitrina
