// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lonejob.h"
#include "desktop/mailcourier.h"
#include "mail/mailboxreader.h"

namespace Vitrina {

/// Tries a mail account out: sends a mail by it and, where it has a mailbox, looks whether that can
/// be read. In a thread of its own; breaks off where it goes.
class AccountTrial : public QObject
{
    Q_OBJECT

public:
    explicit AccountTrial(QObject *parent = nullptr);

    /// Once. One of the signals follows.
    void start(const MailSettings &settings, const Secret &password, const MailMessage &message);

Q_SIGNALS:
    void worked();
    void notSent(Vitrina::MailTrouble trouble, const QString &detail);
    /// The mail was sent.
    void boxNotRead(Vitrina::MailTrouble trouble, const QString &detail);

private:
    struct Outcome
    {
        std::optional<MailFault> sending;
        std::optional<MailFault> reading;
    };
    void tell(const Outcome &outcome);

    LoneJob<Outcome> m_job;
};

} // namespace Vitrina
