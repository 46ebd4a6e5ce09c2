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

MailCourier::MailCourier(MailSender::Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

MailCourier::~MailCourier() = default;

void MailCourier::send(const MailAccount &account, const MailMessage &message)
{
    m_thread = std::jthread([this, account, message](const std::stop_token &stop) {
        MailResult result = MailSender(account, m_options).send(message, stop);
        {
            const std::lock_guard lock(m_mutex);
            m_result = std::move(result);
        }
        QMetaObject::invokeMethod(this, &MailCourier::tell, Qt::QueuedConnection);
    });
}

void MailCourier::stop()
{
    m_thread.request_stop();
}

std::optional<MailResult> MailCourier::settle()
{
    if (m_thread.joinable())
        m_thread.join();
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_result, std::nullopt);
}

void MailCourier::tell()
{
    if (const std::optional<MailResult> result = settle())
        Q_EMIT delivered(*result);
}

} // namespace Vitrina
