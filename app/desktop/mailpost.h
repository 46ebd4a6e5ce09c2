// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "desktop/mailaccounts.h"
#include "desktop/mailcourier.h"
#include "desktop/mailjournal.h"
#include "items/poststate.h"
#include "items/replicareader.h"
#include "items/syncstate.h"

#include <QTimer>

#include <functional>

namespace Vitrina {

/// Sends what waits in the outbox of mails for this computer and for the person who works at it
/// (S0.4), one at a time, the oldest first. Each mail has a link of its own (rule 14), which has to
/// be known to the shared database before the mail leaves. What a server answers is noted in the
/// journal first and told to the database then (S0.11). GUI thread.
class MailPost : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        ReplicaReader &reader;
        CommandQueue &queue;
        SyncState &sync;
        PostState &state;
        MailAccounts &accounts;
        bool isOfHub = false;
        QString folder; ///< of the profile
        const Clock &clock;
        MailSender::Options options = {};
        std::function<ProformaTemplate()> paperLook = ProformaTemplate::builtIn;
    };

    /// All that it is given outlives it.
    explicit MailPost(Setup setup);
    /// Breaks off what is under way; what became of it is told after the next start.
    ~MailPost() override;

public Q_SLOTS:
    /// Whether something can be sent now; comes by itself with every change and when time is up.
    void look();

private:
    struct MintedLink
    {
        QuoteLinkId id;
        QString url;
        int minted = 0; ///< how often, as the last ones were not taken
    };

    void lookAtAll();
    bool takeStep(const Sending &sending);
    bool takeStepOn(const Sending &sending, MailJournal::Entry entry);
    bool prepare(const Sending &sending, const MailJournal::Entry &entry);
    bool mint(const Sending &sending);
    bool isLinkAlive(const SendingId &id);
    bool send(const Sending &sending, MailJournal::Entry entry);
    void onDelivered(const MailResult &result);
    MailJournal::Entry noted(const MailResult &result, MailJournal::Entry entry) const;
    bool write(const SendingId &id, const MailJournal::Entry &entry);
    bool report(const Sending &sending, MailJournal::Entry entry);
    void submit(const AnyCommand &command);
    void tryNow(const SendingId &id);
    void forgetEnded();
    void stopCancelled();
    void rest();
    void lookAgainAt(const QDateTime &at);

    bool isSettled() const;
    MailTrouble obstacleOf(const Sending &sending);
    PostStatus::Hold hold() const;
    void tell();

    Setup m_setup;
    MailJournal m_journal;
    MailCourier m_courier;
    QHash<SendingId, MintedLink> m_links; ///< in memory alone
    std::optional<Sending> m_underWay;
    QHash<SendingId, QDateTime> m_next;
    bool m_isWriting = false; ///< a command is on its way
    bool m_isDiskFailing = false;
    QDateTime m_restUntil;
    QTimer m_timer;
};

} // namespace Vitrina
