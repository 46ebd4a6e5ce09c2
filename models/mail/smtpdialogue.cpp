// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpdialogue.h"

#include "domain/text.h"

#include <QRegularExpression>

namespace Vitrina {

namespace {

constexpr qsizetype longestReply = 4096;
constexpr qsizetype longestText = 300;
constexpr int goAhead = 334; // what follows is a secret, not a command
constexpr int startInput = 354;

int codeOf(QByteArrayView line)
{
    bool isNumber = false;
    const int code = line.first(qMin<qsizetype>(3, line.size())).toByteArray().toInt(&isNumber);
    return isNumber && line.size() >= 3 ? code : 0;
}

} // namespace

void SmtpDialogue::heardFromUs(QByteArrayView line)
{
    if (m_code == goAhead)
        return;
    const QByteArray command = line.toByteArray().trimmed();
    const QByteArray verb = command.split(' ').first().toUpper();
    m_isLeaving = m_isLeaving || verb == "QUIT";
    if (!m_isLeaving) // what the last reply was about stays known
        m_verb = verb;
}

void SmtpDialogue::heardFromServer(QByteArrayView line)
{
    const int code = codeOf(line);
    if (m_isLeaving || code == 0)
        return;
    if (!m_isReplyOpen)
        m_reply.clear();
    m_code = code;
    m_isReplyOpen = line.size() > 3 && line[3] == '-';
    m_isBodyUnderWay = m_isBodyUnderWay || (m_verb == "DATA" && code == startInput);
    if (m_reply.size() < longestReply)
        m_reply += line.sliced(qMin<qsizetype>(4, line.size()));
}

bool SmtpDialogue::isAboutSize() const
{
    // A full mailbox (5.2.2) is the receiver's; others mean this message.
    return m_reply.startsWith("5.3.4") || m_reply.startsWith("5.2.3") ||
           (m_code == 552 && !m_reply.startsWith("5.2.2"));
}

bool SmtpDialogue::isAboutIdentity() const
{
    return m_verb == "AUTH" || m_code == 530 || m_code == 534 || m_code == 535 || m_code == 538;
}

std::optional<MailFault::Kind> SmtpDialogue::refusal() const
{
    using Kind = MailFault::Kind;
    if (m_code < 400 || m_code > 599)
        return std::nullopt;
    if (m_code < 500)
        return m_verb == "STARTTLS" ? Kind::Tls : Kind::Temporary;
    if (m_verb == "STARTTLS")
        return Kind::Tls;
    if (isAboutIdentity())
        return Kind::Authentication;
    if (isAboutSize())
        return Kind::TooLarge;
    return m_verb == "RCPT" || m_reply.startsWith("5.2.2") ? Kind::RefusedRecipient : Kind::Refused;
}

QString SmtpDialogue::text() const
{
    static const QRegularExpression enhanced(QStringLiteral("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\s+"));
    return safeServerText(m_reply).remove(enhanced);
}

QString safeServerText(QByteArrayView bytes)
{
    const QString text = storableLine(QString::fromUtf8(bytes));
    return storableLine(text.left(longestText));
}

} // namespace Vitrina
