// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <list>
#include <mutex>
#include <thread>

namespace Vitrina::Testing {

/// One direction of one connection: knows where the messages of PostgreSQL's protocol begin.
class MessageCounter
{
public:
    /// @p startsPlain: the first message has no letter before its length (a client's).
    explicit MessageCounter(bool startsPlain)
        : m_plain(startsPlain)
    {
    }

    /// Takes bytes in order; @p each is told, for every message that begins, where in @p bytes it
    /// does.
    template <typename Each>
    void feed(const QByteArray &bytes, Each each);

private:
    bool m_plain;
    QByteArray m_head;
    qint64 m_left = 0; ///< of the message's body
};

/// Stands between clients and the Unix socket of a server, on a TCP port of loopback, in a thread
/// of its own. Everything that is true of a network may be true of it. Any thread may tell it what
/// to be.
class BadNetwork
{
public:
    enum class Way { ToServer = 0, FromServer = 1 };
    enum class State {
        Fine,
        Stalled, ///< nothing passes; what is sent arrives later
        Silent,  ///< what is sent is acknowledged, and gone: also of new connections
    };

    explicit BadNetwork(const QByteArray &socketPath);
    ~BadNetwork();
    BadNetwork(const BadNetwork &) = delete;
    BadNetwork &operator=(const BadNetwork &) = delete;

    int port() const { return m_port; }
    /// Connections so far.
    int connections() const { return m_accepted; }
    /// Connections that live lose what they had under way when it becomes Silent.
    void be(State state) { m_state = state; }
    /// What is sent arrives so much later, each way: half of what this network adds to a round
    /// trip. Before anybody connects.
    void delay(std::chrono::milliseconds eachWay) { m_delay = eachWay; }

    /// Counts from zero; ends an order to cut.
    void count();
    /// Messages that began since count().
    int messages(Way way) const { return m_messages[int(way)]; }
    /// Round trips since count(): how often a client spoke after it had been answered, or first.
    int roundTrips() const { return m_roundTrips; }
    /// Message @p number from now on, from 1, is cut off in its middle, and every connection with
    /// it. Later connections are fine.
    void cutAt(Way way, int number);
    bool wasCut() const { return m_cutAt == 0; }

private:
    struct Line;
    void run();
    void accept();
    int patience() const;
    void carry(Line &line, Way way);
    void pass(Line &line, Way way, const QByteArray &bytes);
    void deliver(Line &line);
    qsizetype judge(Line &line, Way way, const QByteArray &bytes);
    void dropAll();

    QByteArray m_socketPath;
    int m_port = 0;
    int m_listener = -1;
    std::atomic<bool> m_stopping = false;
    std::atomic<State> m_state = State::Fine;
    std::atomic<int> m_accepted = 0;
    std::atomic<int> m_messages[2] = {0, 0};
    std::atomic<int> m_roundTrips = 0;
    std::atomic<std::chrono::milliseconds> m_delay = std::chrono::milliseconds(0);
    std::atomic<int> m_cutAt = -1; ///< -1: nowhere; 0: it was
    std::atomic<Way> m_cutWay = Way::ToServer;
    std::list<Line> m_lines;
    std::thread m_thread;
};

} // namespace Vitrina::Testing
