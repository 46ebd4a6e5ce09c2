// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badnetwork/badnetwork.h"

#include <QtEndian>

#include <array>
#include <deque>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Vitrina::Testing {

namespace {

constexpr int lookMilliseconds = 10;
constexpr qsizetype chunkBytes = 65536;

using SteadyClock = std::chrono::steady_clock;

int loopbackListener(int &port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        ::listen(listener, 16) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no network");
    port = ntohs(address.sin_port);
    return listener;
}

int connectTo(const QByteArray &path)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    if (::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return server;
    ::close(server);
    return -1;
}

bool sendAll(int to, const char *bytes, qsizetype size)
{
    while (size > 0) {
        const ssize_t sent = ::send(to, bytes, size_t(size), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        size -= sent;
    }
    return true;
}

} // namespace

template <typename Each>
void MessageCounter::feed(const QByteArray &bytes, Each each)
{
    for (qsizetype i = 0; i < bytes.size();) {
        if (m_left > 0) {
            const qsizetype body = qMin(m_left, bytes.size() - i);
            m_left -= body;
            i += body;
            continue;
        }
        if (m_head.isEmpty())
            each(i);
        m_head += bytes[i++];
        const qsizetype headSize = m_plain ? 4 : 5;
        if (m_head.size() == headSize) {
            m_left = qFromBigEndian<qint32>(m_head.constData() + headSize - 4) - 4;
            m_head.clear();
            m_plain = false;
        }
    }
}

/// A client's connection and the one to the server for it.
struct BadNetwork::Line
{
    /// Bytes on their way.
    struct Underway
    {
        SteadyClock::time_point due;
        QByteArray bytes;
    };

    std::array<int, 2> ends; ///< whence each way comes: the client, the server
    std::array<MessageCounter, 2> counters{MessageCounter(true), MessageCounter(false)};
    std::array<std::deque<Underway>, 2> underway;
    bool clientSpoke = false; ///< last, of the two
    bool isDead = false;

    Line(int client, int server)
        : ends{client, server}
    {
    }
    ~Line()
    {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;
};

BadNetwork::BadNetwork(const QByteArray &socketPath)
    : m_socketPath(socketPath)
    , m_listener(loopbackListener(m_port))
    , m_thread([this] { run(); })
{
}

BadNetwork::~BadNetwork()
{
    m_stopping = true;
    m_thread.join();
    ::close(m_listener);
}

void BadNetwork::count()
{
    m_cutAt = -1;
    m_messages[0] = 0;
    m_messages[1] = 0;
    m_roundTrips = 0;
}

void BadNetwork::cutAt(Way way, int number)
{
    count();
    m_cutWay = way;
    m_cutAt = number;
}

void BadNetwork::run()
{
    while (!m_stopping) {
        const bool stalled = m_state == State::Stalled;
        std::vector<pollfd> watched{{m_listener, POLLIN, 0}};
        for (const Line &line : m_lines) {
            for (const int end : line.ends)
                watched.push_back({end, short(stalled ? 0 : POLLIN), 0});
        }
        const bool isSpoken = ::poll(watched.data(), watched.size(), patience()) > 0;
        for (Line &line : m_lines)
            deliver(line);
        if (!isSpoken)
            continue;
        size_t at = 1;
        for (Line &line : m_lines) {
            for (const Way way : {Way::ToServer, Way::FromServer}) {
                if (watched[at++].revents != 0 && !line.isDead)
                    carry(line, way);
            }
        }
        m_lines.remove_if([](const Line &line) { return line.isDead; });
        if (watched[0].revents != 0)
            accept();
    }
    m_lines.clear();
}

/// Milliseconds until the next bytes are due, at most those after which it looks around.
int BadNetwork::patience() const
{
    auto left = SteadyClock::duration(std::chrono::milliseconds(lookMilliseconds));
    for (const Line &line : m_lines) {
        for (const auto &way : line.underway) {
            if (!way.empty())
                left = std::min(left, way.front().due - SteadyClock::now());
        }
    }
    return std::max(0, int(std::chrono::ceil<std::chrono::milliseconds>(left).count()));
}

void BadNetwork::accept()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = connectTo(m_socketPath);
    if (server < 0) {
        ::close(client);
        return;
    }
    const int atOnce = 1; // or a short answer would wait for the acknowledgement of the one before
    ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &atOnce, sizeof atOnce);
    ++m_accepted;
    m_lines.emplace_back(client, server);
}

void BadNetwork::carry(Line &line, Way way)
{
    QByteArray bytes(chunkBytes, Qt::Uninitialized);
    const ssize_t got = ::recv(line.ends[size_t(way)], bytes.data(), size_t(bytes.size()), 0);
    if (got <= 0) {
        // In a silent network nobody hears of an end either.
        line.isDead = m_state != State::Silent || way == Way::ToServer;
        return;
    }
    bytes.truncate(got);
    const qsizetype passes = judge(line, way, bytes);
    if (m_state == State::Silent)
        return;
    const bool clientSpeaks = way == Way::ToServer;
    m_roundTrips += clientSpeaks && !line.clientSpoke ? 1 : 0;
    line.clientSpoke = clientSpeaks;
    pass(line, way, bytes.first(passes));
    if (passes < bytes.size())
        dropAll();
}

void BadNetwork::pass(Line &line, Way way, const QByteArray &bytes)
{
    line.underway[size_t(way)].push_back({SteadyClock::now() + m_delay.load(), bytes});
    if (m_delay.load().count() == 0)
        deliver(line);
}

void BadNetwork::deliver(Line &line)
{
    for (size_t way = 0; way < line.underway.size(); ++way) {
        auto &queue = line.underway[way];
        for (; !queue.empty() && queue.front().due <= SteadyClock::now(); queue.pop_front()) {
            const QByteArray &bytes = queue.front().bytes;
            if (!sendAll(line.ends[1 - way], bytes.constData(), bytes.size()))
                line.isDead = true;
        }
    }
}

/// How many of these bytes pass.
qsizetype BadNetwork::judge(Line &line, Way way, const QByteArray &bytes)
{
    qsizetype passes = bytes.size();
    line.counters[size_t(way)].feed(bytes, [&](qsizetype at) {
        const int number = ++m_messages[size_t(way)];
        if (way != m_cutWay || number != m_cutAt)
            return;
        m_cutAt = 0;
        passes = qMin(at + 3, bytes.size() - 1); // its letter, and part of its length
    });
    return passes;
}

void BadNetwork::dropAll()
{
    for (Line &line : m_lines)
        line.isDead = true;
}

} // namespace Vitrina::Testing
