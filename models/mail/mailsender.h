// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailaccount.h"
#include "mail/mailfault.h"
#include "mail/mailmessage.h"

#include <chrono>
#include <stop_token>

#include <tl/expected.hpp>

namespace Vitrina {

/// The server's word that it has the message (S0.11).
struct MailReceipt
{
    QString text; ///< safe to be shown; often the server's number of the message

    friend bool operator==(const MailReceipt &, const MailReceipt &) = default;
};

using MailResult = tl::expected<MailReceipt, MailFault>;

/// Hands messages to an account's server. The certificate is always verified. Any thread, one
/// message at a time in each sender.
class MailSender
{
public:
    struct Options
    {
        std::chrono::milliseconds deadline{60'000}; ///< for all of one message
        QString authorities;                        ///< a PEM file; empty: those of the system
    };

    explicit MailSender(MailAccount account);
    MailSender(MailAccount account, Options options);

    /// Blocks until the server has answered, the deadline is over or @p stop was asked for, which
    /// is seen within a tenth of a second (a second where the server does not answer the good-bye).
    /// What the server accepted is sent, even where the stop came first.
    MailResult send(const MailMessage &message, const std::stop_token &stop = {}) const;

private:
    MailAccount m_account;
    Options m_options;
};

} // namespace Vitrina
