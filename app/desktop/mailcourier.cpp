// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/mailcourier.h"

namespace Vitrina {

MailAccount accountOf(const MailSettings &settings, const Secret &password)
{
    MailAccount account;
    account.host = settings.host;
    account.port = quint16(settings.port);
    account.security = settings.security;
    account.user = settings.user;
    account.password = password;
    return account;
}

MailAccount mailboxOf(const MailSettings &settings, const Secret &password)
{
    MailAccount account = accountOf(settings, password);
    account.host = settings.boxHost;
    account.port = quint16(settings.boxPort);
    account.security = settings.boxSecurity;
    return account;
}

MailCourier::MailCourier(MailSender::Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_job(this, [this](const MailResult &result) { Q_EMIT delivered(result); })
{
}

MailCourier::~MailCourier() = default;

void MailCourier::send(const MailAccount &account, const MailMessage &message,
                       const std::optional<MailPaper> &paper)
{
    m_job.start([account, message, paper, options = m_options](const std::stop_token &stop) {
        MailMessage letter = message;
        if (const auto attachment = paper ? attachmentOf(*paper) : std::nullopt)
            letter.attachments.push_back(*attachment);
        return MailSender(account, options).send(letter, stop);
    });
}

} // namespace Vitrina
