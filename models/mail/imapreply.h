// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Vitrina {

/// A line of a server's with what it counted out in it (RFC 3501, literals): where such contents
/// stood, the text says {}, so that nothing of a stranger's mail is taken for the server's words.
struct ImapLine
{
    QByteArray text;
    QList<QByteArray> literals;
};

/// What an IMAP server answers to one command, as its bytes come. What is too large to be held is
/// broken.
class ImapReply
{
public:
    enum class State { Open, Done, Broken };
    static constexpr qsizetype longestLiteral = 512 * 1024;
    static constexpr qsizetype mostBytes = 4 * 1024 * 1024;

    /// @p tag is that of the command.
    explicit ImapReply(QByteArray tag);

    State take(QByteArrayView bytes);
    State state() const { return m_state; }
    /// What came before the last line.
    const QList<ImapLine> &lines() const { return m_lines; }
    bool isOk() const { return m_state == State::Done && m_verdict.startsWith("OK"); }
    /// The last line without its tag.
    const QByteArray &verdict() const { return m_verdict; }

private:
    bool takeLiteral();
    bool takeLine();
    void endLine();

    QByteArray m_tag;
    QByteArray m_bytes; ///< not looked at yet
    qsizetype m_taken = 0;
    qsizetype m_literalLeft = -1; ///< as long as the next literal is; -1: a line is next
    ImapLine m_line;
    QList<ImapLine> m_lines;
    QByteArray m_verdict;
    State m_state = State::Open;
};

} // namespace Vitrina
