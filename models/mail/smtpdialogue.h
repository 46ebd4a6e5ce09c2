// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailfault.h"

#include <QByteArray>

#include <optional>

namespace Vitrina {

/// What was said between this side and an SMTP server, as far as the verdict over one message needs
/// it. What proves who we are passes by and is not kept.
class SmtpDialogue
{
public:
    void heardFromUs(QByteArrayView line);
    void heardFromServer(QByteArrayView line);

    /// The reply that means "sent": the 250 after the whole message (S0.11).
    bool isAccepted() const { return m_isBodyUnderWay && m_code == 250; }
    /// The server wants the message, and has not said anything since.
    bool isBodyUnderWay() const { return m_isBodyUnderWay && m_code == 354; }
    bool isLeaving() const { return m_isLeaving; }
    /// What a negative last reply means; none where it was not negative.
    std::optional<MailFault::Kind> refusal() const;
    int code() const { return m_code; }
    /// The last reply without its codes, safe to be shown.
    QString text() const;

private:
    bool isAboutSize() const;
    bool isAboutIdentity() const;

    QByteArray m_verb; ///< of our last command
    QByteArray m_reply;
    int m_code = 0;
    bool m_isReplyOpen = false; ///< more lines of it follow
    bool m_isBodyUnderWay = false;
    bool m_isLeaving = false;
};

/// One line of at most 300 characters, whatever bytes came.
QString safeServerText(QByteArrayView bytes);

} // namespace Vitrina
