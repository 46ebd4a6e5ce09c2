// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/imapsession.h"
#include "mail/mailbounce.h"

#include <QDate>

#include <optional>
#include <vector>

namespace Vitrina {

/// How far a mailbox has been read: UIDs are its own as long as the validity stays (RFC 3501).
struct MailboxPlace
{
    quint32 validity = 0;
    quint32 uid = 0; ///< the last that was read; 0: none

    friend bool operator==(const MailboxPlace &, const MailboxPlace &) = default;
};

struct MailboxFindings
{
    MailboxPlace place; ///< where to go on
    std::vector<MailBounce> bounces;
    std::optional<MailFault> fault; ///< what ended it; what was found before it is found
};

/// Looks in an account's INBOX for mails that came back. Changes nothing there: the box is opened
/// for reading alone, nothing is marked as read, moved or deleted. The certificate is always
/// verified. Any thread.
class MailboxReader
{
public:
    using Options = ImapSession::Options;
    static constexpr qint64 largestReport = 256 * 1024; ///< bytes; a larger mail is passed over

    explicit MailboxReader(MailAccount account, Options options = {});

    /// Whether it can be read.
    std::optional<MailFault> tryOut(const std::stop_token &stop = {}) const;
    /// What came back and was delivered since that day, behind @p from. Blocks; as ImapSession.
    MailboxFindings read(const MailboxPlace &from, const QDate &since,
                         const std::stop_token &stop = {}) const;

private:
    MailAccount m_account;
    Options m_options;
};

} // namespace Vitrina
