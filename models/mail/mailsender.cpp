// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailsender.h"

#include "mail/curlaccount.h"
#include "mail/smtptransfer.h"

namespace Vitrina {

MailSender::MailSender(MailAccount account)
    : MailSender(std::move(account), Options{})
{
}

MailSender::MailSender(MailAccount account, Options options)
    : m_account(std::move(account))
    , m_options(std::move(options))
{
    m_account.host = asciiHost(m_account.host);
    startCurl();
}

MailResult MailSender::send(const MailMessage &message, const std::stop_token &stop) const
{
    if (!isUsable(m_account))
        return tl::unexpected(MailFault{MailFault::Kind::BadAccount, 0, {}});
    if (!isSendable(message))
        return tl::unexpected(MailFault{MailFault::Kind::BadMessage, 0, {}});
    if (stop.stop_requested())
        return tl::unexpected(MailFault{MailFault::Kind::Cancelled, 0, {}});
    return SmtpTransfer(m_account, message, m_options, stop).run();
}

} // namespace Vitrina
