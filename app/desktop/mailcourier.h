// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailsender.h"

#include <QObject>

#include <mutex>
#include <optional>
#include <thread>

namespace Vitrina {

/// An account as its server is shown it.
MailAccount accountOf(const MailSettings &settings, const Secret &password);

/// Carries one mail at a time to its server, in a thread of its own.
class MailCourier : public QObject
{
    Q_OBJECT

public:
    explicit MailCourier(MailSender::Options options, QObject *parent = nullptr);
    /// Waits as stop() says, and tells nothing any more.
    ~MailCourier() override;

    bool isBusy() const { return m_thread.joinable(); }
    /// Only where it is not busy. delivered() follows.
    void send(const MailAccount &account, const MailMessage &message);
    /// Breaks off what is under way; what the server accepted is sent all the same.
    void stop();
    /// Waits until what is under way has ended, and gives what became of it, once.
    std::optional<MailResult> settle();

Q_SIGNALS:
    void delivered(const Vitrina::MailResult &result);

private:
    void tell();

    MailSender::Options m_options;
    std::mutex m_mutex;
    std::optional<MailResult> m_result;
    std::jthread m_thread;
};

} // namespace Vitrina
