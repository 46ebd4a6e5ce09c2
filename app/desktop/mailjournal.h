// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mailtrouble.h"
#include "domain/result.h"
#include "domain/sendingrows.h"

#include <QHash>

#include <vector>

namespace Vitrina {

/// What this computer knows of the mails it sends before anybody else does: a file of the profile
/// that is written before a mail leaves and as soon as a server has answered. So a program that is
/// killed, a replica that is restored or made anew, and a verdict that takes something back make no
/// mail go twice. One thread.
class MailJournal
{
public:
    struct Entry
    {
        int round = 0; ///< Sending::round; what was written of an earlier one is void
        int tries = 0;
        QDateTime first;       ///< try of this round
        QDateTime next;        ///< when it may be tried again; invalid: at once
        bool underWay = false; ///< handed to a server that has not answered yet
        QDateTime accepted;    ///< the server's 250 (S0.11)
        bool isFinal = false;  ///< not tried again by itself
        MailTrouble trouble = MailTrouble::None;
        QString detail;
        int reports = 0; ///< how often the end was told to the database
    };

    /// Reads what was kept in a profile's folder.
    explicit MailJournal(const QString &folder);

    /// A new one where nothing is known of this round.
    Entry entry(const Sending &sending) const;
    /// Durable when it returns. Problem FileUnwritable {path}; then nothing is changed.
    Result<void> write(const SendingId &id, const Entry &entry);
    std::vector<SendingId> known() const;
    /// Of mails whose end the database has for good.
    Result<void> forget(const std::vector<SendingId> &ids);

private:
    Result<void> save(const QHash<SendingId, Entry> &entries);

    QString m_path;
    QHash<SendingId, Entry> m_entries;
};

} // namespace Vitrina
