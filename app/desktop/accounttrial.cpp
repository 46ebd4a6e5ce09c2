// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/accounttrial.h"

namespace Vitrina {

AccountTrial::AccountTrial(QObject *parent)
    : QObject(parent)
    , m_job(this, [this](const Outcome &outcome) { tell(outcome); })
{
}

void AccountTrial::start(const MailSettings &settings, const Secret &password,
                         const MailMessage &message)
{
    m_job.start([settings, password, message](const std::stop_token &stop) {
        Outcome outcome;
        const MailResult sent = MailSender(accountOf(settings, password)).send(message, stop);
        if (!sent)
            outcome.sending = sent.error();
        else if (settings.hasMailbox())
            outcome.reading = MailboxReader(mailboxOf(settings, password)).tryOut(stop);
        return outcome;
    });
}

void AccountTrial::tell(const Outcome &outcome)
{
    if (outcome.sending)
        Q_EMIT notSent(outcome.sending->kind, outcome.sending->text);
    else if (outcome.reading)
        Q_EMIT boxNotRead(outcome.reading->kind, outcome.reading->text);
    else
        Q_EMIT worked();
}

} // namespace Vitrina
