// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/answerquota.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr qint64 hour = 60 * 60 * 1000;

} // namespace

bool AnswerQuota::isUsedUp(const LinkTokenHash &link, const QDateTime &now) const
{
    const QList<qint64> answers = m_answers.value(link.bytes);
    return answers.size() >= mostAnHour &&
           now.toMSecsSinceEpoch() - answers.at(answers.size() - mostAnHour) < hour;
}

void AnswerQuota::count(const LinkTokenHash &link, const QDateTime &now)
{
    if (!m_answers.contains(link.bytes) && m_answers.size() >= mostLinks)
        forgetOne();
    QList<qint64> &answers = m_answers[link.bytes];
    answers.append(now.toMSecsSinceEpoch());
    if (answers.size() > mostAnHour)
        answers.removeFirst();
}

void AnswerQuota::forgetOne()
{
    const auto silent = std::min_element(
        m_answers.begin(), m_answers.end(),
        [](const QList<qint64> &a, const QList<qint64> &b) { return a.last() < b.last(); });
    m_answers.erase(silent);
}

} // namespace Vitrina
