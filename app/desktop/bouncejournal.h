// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/mailtrouble.h"
#include "domain/result.h"
#include "mail/mailboxreader.h"

#include <QHash>

namespace Vitrina {

/// How far a mailbox has been read on this computer, and which of its mails had come back: a file
/// of the profile. What is found stands in it as soon as the place behind it does, so that neither
/// a program that is killed nor a hub that takes something back makes a bounce be passed over. One
/// thread.
class BounceJournal
{
public:
    struct Entry
    {
        MailTrouble trouble = MailTrouble::NotDelivered;
        QString detail;
        int reports = 0; ///< how often it was told to the database
    };

    /// Reads what was kept in a profile's folder.
    explicit BounceJournal(const QString &folder);

    /// @p mailbox is whatever tells it from others.
    MailboxPlace place(const QString &mailbox) const;
    const QHash<SendingId, Entry> &entries() const { return m_kept.entries; }

    // Durable when they return. Problem FileUnwritable {path}; then nothing is changed.

    /// What was found up to there; what is known stays as it is.
    Result<void> note(const QString &mailbox, const MailboxPlace &place,
                      const QHash<SendingId, Entry> &found);
    Result<void> countReport(const SendingId &id);
    Result<void> forget(const QList<SendingId> &ids);

private:
    struct Kept
    {
        QString mailbox;
        MailboxPlace place;
        QHash<SendingId, Entry> entries;
    };
    Result<void> save(const Kept &kept);

    QString m_path;
    Kept m_kept;
};

} // namespace Vitrina
