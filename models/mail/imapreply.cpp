// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/imapreply.h"

namespace Vitrina {

namespace {

/// How much is counted out behind a line: "… {1234}". -1: nothing; -2: no number.
qsizetype countedBehind(QByteArrayView line)
{
    if (!line.endsWith('}'))
        return -1;
    const qsizetype open = line.lastIndexOf('{');
    if (open < 0)
        return -1;
    bool isNumber = false;
    const qsizetype counted =
        line.sliced(open + 1, line.size() - open - 2).toByteArray().toLongLong(&isNumber);
    return isNumber && counted >= 0 ? counted : -2;
}

} // namespace

ImapReply::ImapReply(QByteArray tag)
    : m_tag(std::move(tag) + ' ')
{
}

ImapReply::State ImapReply::take(QByteArrayView bytes)
{
    m_taken += bytes.size();
    if (m_taken > mostBytes)
        m_state = State::Broken;
    m_bytes += bytes;
    while (m_state == State::Open && (m_literalLeft >= 0 ? takeLiteral() : takeLine())) {
    }
    return m_state;
}

bool ImapReply::takeLiteral()
{
    if (m_bytes.size() < m_literalLeft)
        return false;
    m_line.literals += m_bytes.first(m_literalLeft);
    m_bytes.remove(0, m_literalLeft);
    m_literalLeft = -1;
    return true;
}

bool ImapReply::takeLine()
{
    const qsizetype end = m_bytes.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray piece = m_bytes.first(end);
    m_bytes.remove(0, end + 2);
    m_literalLeft = countedBehind(piece);
    if (m_literalLeft == -2 || m_literalLeft > longestLiteral) {
        m_state = State::Broken;
    } else if (m_literalLeft >= 0) {
        m_line.text += piece.first(piece.lastIndexOf('{')) + "{}";
    } else {
        m_line.text += piece;
        endLine();
    }
    return true;
}

void ImapReply::endLine()
{
    if (m_line.literals.isEmpty() && m_line.text.startsWith(m_tag)) {
        m_verdict = m_line.text.sliced(m_tag.size());
        m_state = State::Done;
    } else {
        m_lines += m_line;
    }
    m_line = {};
}

} // namespace Vitrina
