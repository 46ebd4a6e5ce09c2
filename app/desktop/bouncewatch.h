// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "desktop/bouncejournal.h"
#include "desktop/lonejob.h"
#include "desktop/mailaccounts.h"
#include "items/replicareader.h"

#include <QTimer>

namespace Vitrina {

/// Looks in the mailbox of the account that mails are sent by for those that came back, while this
/// computer has sent some of the person's in the last days, and tells the database of them. Only a
/// mail that this computer sent and whose id a report names has come back. GUI thread; the mailbox
/// is read in another.
class BounceWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        ReplicaReader &reader;
        CommandQueue &queue;
        MailAccounts &accounts;
        QString folder; ///< of the profile
        const Clock &clock;
        MailboxReader::Options options = {};
    };
    static constexpr int daysBack = 7;
    static constexpr int minutesBetween = 5;

    /// All that it is given outlives it.
    explicit BounceWatch(Setup setup);

    bool isReading() const { return m_reading.isBusy(); }

public Q_SLOTS:
    /// Whether there is something to tell or to look for; comes by itself with every change and
    /// when time is up.
    void look();

Q_SIGNALS:
    /// Somebody has to do something, or the mailbox is not looked into any more.
    void troubled(Vitrina::MailTrouble trouble, const QString &detail);

private:
    struct Mailbox
    {
        QString name; ///< that tells it from others
        MailAccount account;
    };

    void lookAtAll();
    bool tellNext();
    void tell(const SendingId &id, const BounceJournal::Entry &entry);
    void onTold(const SendingId &id, bool isDone);
    void forgetOld();
    std::optional<Mailbox> mailbox() const;
    void read();
    void onRead(const MailboxFindings &findings);
    QHash<SendingId, BounceJournal::Entry> ours(const std::vector<MailBounce> &bounces);
    std::optional<Sending> sentHere(const QByteArray &messageId);
    void onAccountsChanged();
    void lookAgainAt(const QDateTime &at);

    Setup m_setup;
    BounceJournal m_journal;
    LoneJob<MailboxFindings> m_reading;
    QString m_readMailbox; ///< the one that is being read
    QDateTime m_next;      ///< when it may be read again; invalid: at once
    QDateTime m_restUntil;
    bool m_isHeld = false; ///< until the account is another
    bool m_isWriting = false;
    QTimer m_timer;
};

} // namespace Vitrina
