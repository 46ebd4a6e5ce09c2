// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace Vitrina {

/// How the sending of mails stands on this computer.
struct PostStatus
{
    enum class Hold {
        None,
        NoAccount,  ///< neither the person nor her branch has a mail account here
        NoPassword, ///< nobody keeps it, and it was not typed since the program began
        HubAway,    ///< a link opens once the shared database knows it
        NoJournal,  ///< this computer's disk takes nothing, so nothing may leave it
    };
    Hold hold = Hold::NoAccount;
    QString from;               ///< the address that mails come from; empty: there is no account
    bool attachesPaper = false; ///< the account sends the proforma along
    SendingId underWay;
    QHash<SendingId, QDateTime> next; ///< when it is tried again

    friend bool operator==(const PostStatus &, const PostStatus &) = default;
};

/// What screens follow of it. Whoever sends mails tells it here. GUI thread.
class PostState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const PostStatus &status() const { return m_status; }
    bool hasAccount() const { return !m_status.from.isEmpty(); }
    void setStatus(const PostStatus &status);

    /// The person does not want to wait for the next try.
    void requestNow(const SendingId &id) { Q_EMIT nowRequested(id); }
    /// She wants to see her mail account.
    void requestAccount() { Q_EMIT accountRequested(); }

Q_SIGNALS:
    void changed();
    void nowRequested(const Vitrina::SendingId &id);
    void accountRequested();

private:
    PostStatus m_status;
};

} // namespace Vitrina
