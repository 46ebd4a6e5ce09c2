// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <thread>

class QTcpSocket;

namespace Vitrina::Testing {

/// A server of one connection, in the open, that answers as no good server does: to a line that
/// contains a step's words, what the step says, where @T is the line's tag. To lines of no step it
/// says that all is well.
class ScriptedImap
{
public:
    enum class Then { GoOn, FallSilent, HangUp };
    struct Step
    {
        QByteArray asked;
        QByteArray said;
        Then then = Then::GoOn;
    };

    explicit ScriptedImap(QList<Step> steps);
    ~ScriptedImap();
    ScriptedImap(const ScriptedImap &) = delete;
    ScriptedImap &operator=(const ScriptedImap &) = delete;

    quint16 port() const { return m_port; }
    /// Whether it came to a step that goes on no more.
    bool isOver() const { return m_isOver; }

private:
    void serve(const std::stop_token &stop);
    bool answer(QTcpSocket &socket, const QByteArray &line);

    QList<Step> m_steps;
    quint16 m_port = 0;
    std::atomic<bool> m_isOver = false;
    std::atomic<bool> m_isListening = false;
    std::jthread m_thread;
};

} // namespace Vitrina::Testing
