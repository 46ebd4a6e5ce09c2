// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/knownelsewhere.h"

#include "clients/knownclients.h"
#include "domain/text.h"
#include "items/clientinquiry.h"
#include "kit/theme.h"
#include "messaging/phonenumber.h"

namespace Vitrina {

namespace {

constexpr qsizetype shortestId = 5; // the hub answers for nothing shorter

} // namespace

KnownElsewhere::KnownElsewhere(ReplicaReader &reader, QWidget *parent)
    : QLabel(parent)
    , m_reader(reader)
    , m_rest(new QTimer(this))
    , m_limit(new QTimer(this))
{
    setObjectName(QStringLiteral("knownElsewhereLabel"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setRole(this, "heading");
    m_rest->setObjectName(QStringLiteral("restTimer"));
    m_limit->setObjectName(QStringLiteral("limitTimer"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    m_limit->setSingleShot(true);
    m_limit->setInterval(limitMs);
    connect(m_rest, &QTimer::timeout, this, &KnownElsewhere::ask);
    connect(&reader.clientInquiry(), &ClientInquiry::told, this, &KnownElsewhere::tell);
    hide();
}

void KnownElsewhere::look(const TypedIdentity &typed)
{
    const ClientQuestion question = questionOf(typed);
    if (question == m_question)
        return; // the name, which is not asked about
    m_question = question;
    m_limit->stop();
    hide();
    if (m_question.isEmpty())
        m_rest->stop();
    else
        m_rest->start();
}

/// A number that is none of a phone may be the one on her identity card.
ClientQuestion KnownElsewhere::questionOf(const TypedIdentity &typed) const
{
    ClientQuestion question;
    question.phone = parsePhone(typed.phone.trimmed(), m_reader.viewerBranch().country).e164;
    question.nationalId = storableLine(typed.nationalId); // as it is kept
    if (question.nationalId.isEmpty() && question.phone.isEmpty())
        question.nationalId = digitsOnly(typed.phone);
    if (question.nationalId.size() < shortestId)
        question.nationalId.clear();
    return question;
}

void KnownElsewhere::ask()
{
    m_limit->start();
    m_reader.clientInquiry().ask(m_question);
}

/// Not what was asked before, nor what comes so late that she has gone on.
void KnownElsewhere::tell(const ClientAnswer &answer)
{
    if (!m_limit->isActive() || answer.question != m_question)
        return;
    m_limit->stop();
    QStringList lines;
    for (const KnownClient &one : answer.known) {
        // Those who are here stand in the list already.
        if (one.client.isNull() || !m_reader.client(one.client))
            lines += sentence(one);
    }
    lines.removeDuplicates();
    if (!lines.isEmpty())
        lines += tr("Please talk to them before you register her.");
    setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
}

QString KnownElsewhere::sentence(const KnownClient &known) const
{
    const QString whose = known.agent.isEmpty()
                              ? tr("nobody attends her, %1").arg(known.branch)
                              : tr("attended by %1, %2").arg(known.agent, known.branch);
    return known.matched == KnownClient::Matched::Phone
               ? tr("A client of the company has this phone number: %1.").arg(whose)
               : tr("A client of the company has this identity number: %1.").arg(whose);
}

} // namespace Vitrina
