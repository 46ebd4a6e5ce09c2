// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lonejob.h"
#include "desktop/mailpaper.h"
#include "mail/mailsender.h"

namespace Vitrina {

/// An account as its server is shown it.
MailAccount accountOf(const MailSettings &settings, const Secret &password);
/// Its mailbox as the server that keeps it is.
MailAccount mailboxOf(const MailSettings &settings, const Secret &password);

/// Carries one mail at a time to its server, in a thread of its own.
class MailCourier : public QObject
{
    Q_OBJECT

public:
    explicit MailCourier(MailSender::Options options, QObject *parent = nullptr);
    /// Waits as stop() says, and tells nothing any more.
    ~MailCourier() override;

    bool isBusy() const { return m_job.isBusy(); }
    /// Only where it is not busy. delivered() follows. The paper is made in the courier's thread.
    void send(const MailAccount &account, const MailMessage &message,
              const std::optional<MailPaper> &paper = std::nullopt);
    /// Breaks off what is under way; what the server accepted is sent all the same.
    void stop() { m_job.stop(); }
    /// Waits until what is under way has ended, and gives what became of it, once.
    std::optional<MailResult> settle() { return m_job.settle(); }

Q_SIGNALS:
    void delivered(const Vitrina::MailResult &result);

private:
    MailSender::Options m_options;
    LoneJob<MailResult> m_job;
};

} // namespace Vitrina
