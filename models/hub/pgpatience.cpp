// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgpatience.h"

#include "hub/huberror.h"
#include "hub/pgstate.h"

#include <libpq-fe.h>

#include <vector>

#include <poll.h>
#include <sys/socket.h>

namespace Vitrina {

namespace {

constexpr int peekMilliseconds = 50; // bytes that TLS has read ahead wake nobody

bool isReady(const PGconn *connection, short events, int milliseconds)
{
    pollfd one{PQsocket(connection), events, 0};
    return ::poll(&one, 1, milliseconds) != 0;
}

} // namespace

/// The question whether a server lives: whatever it says, it does.
class PgPatience::Probe
{
public:
    explicit Probe(PGconn *of);

    /// Does not wait; true once the server has spoken.
    bool isAnswered();

private:
    struct Finish
    {
        void operator()(PGconn *connection) const { PQfinish(connection); }
    };
    std::unique_ptr<PGconn, Finish> m_connection;
    PostgresPollingStatusType m_wants = PGRES_POLLING_WRITING;
};

/// Of several hosts, the one that the connection is with; also where it is a stand-by by now.
PgPatience::Probe::Probe(PGconn *of)
{
    struct FreeOptions
    {
        void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
    };
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfo(of));
    std::vector<const char *> names;
    std::vector<const char *> values;
    const auto add = [&](const char *name, const char *value) {
        names.push_back(name);
        values.push_back(value);
    };
    for (const PQconninfoOption *one = options.get(); one && one->keyword; ++one) {
        if (one->val)
            add(one->keyword, one->val);
    }
    // The last of a name counts.
    add("host", PQhost(of));
    add("hostaddr", PQhostaddr(of));
    add("port", PQport(of));
    add("target_session_attrs", "any");
    add(nullptr, nullptr);
    m_connection.reset(PQconnectStartParams(names.data(), values.data(), 0));
    if (m_connection)
        PQsetErrorVerbosity(m_connection.get(), PQERRORS_SQLSTATE);
}

bool PgPatience::Probe::isAnswered()
{
    PGconn *connection = m_connection.get();
    while (connection && PQstatus(connection) != CONNECTION_BAD &&
           m_wants != PGRES_POLLING_FAILED && m_wants != PGRES_POLLING_OK &&
           isReady(connection, m_wants == PGRES_POLLING_READING ? POLLIN : POLLOUT, 0))
        m_wants = PQconnectPoll(connection);
    return m_wants == PGRES_POLLING_OK ||
           (m_wants == PGRES_POLLING_FAILED && !stateInWords(PQerrorMessage(connection)).isEmpty());
}

PgPatience::PgPatience(pg_conn *connection, int silenceMilliseconds)
    : m_connection(connection)
    , m_silence(silenceMilliseconds)
{
    m_silent.start();
}

PgPatience::~PgPatience() = default;

void PgPatience::look()
{
    const bool came = isReady(m_connection, POLLIN, peekMilliseconds);
    if (!PQconsumeInput(m_connection))
        throw HubError({}, QString::fromUtf8(PQerrorMessage(m_connection)).trimmed());
    if (came || (m_probe && m_probe->isAnswered())) {
        m_probe.reset();
        m_silent.restart();
    } else if (m_silent.hasExpired(m_silence)) {
        ::shutdown(PQsocket(m_connection), SHUT_RDWR);
        PQconsumeInput(m_connection);
        throw HubError({}, QStringLiteral("the server does not answer"));
    } else if (!m_probe && m_silent.hasExpired(m_silence / 2)) {
        m_probe = std::make_unique<Probe>(m_connection);
    }
}

} // namespace Vitrina
