// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgconnection.h"

#include "hub/pgpatience.h"
#include "hub/pgstate.h"

#include <QElapsedTimer>
#include <QScopeGuard>

#include <libpq-fe.h>

#include <array>

#include <poll.h>

namespace Vitrina {

namespace {

struct FreeMemory
{
    void operator()(void *memory) const { PQfreemem(memory); }
};

QByteArray takeText(char *memory)
{
    const std::unique_ptr<char, FreeMemory> owned(memory);
    return QByteArray(memory);
}

[[noreturn]] void fail(const PGresult *result, const PGconn *connection)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char *primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    throw HubError(QByteArray(state),
                   QString::fromUtf8(primary ? primary : PQerrorMessage(connection)).trimmed());
}

/// A result that holds rows, or none were asked for; anything else is an error.
PgRows checked(PGresult *result, const PGconn *connection)
{
    PgRows rows(result);
    const ExecStatusType status = result ? PQresultStatus(result) : PGRES_FATAL_ERROR;
    if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE)
        fail(result, connection);
    return rows;
}

std::vector<const char *> pointers(const PgConnection::Parameters &parameters)
{
    std::vector<const char *> values;
    values.reserve(parameters.size());
    for (const std::optional<QByteArray> &value : parameters)
        values.push_back(value ? value->constData() : nullptr);
    return values;
}

constexpr int lookMilliseconds = 50; // how long a stop may go unnoticed

/// Waits a moment for what libpq wants; false where nothing has come by then.
bool isReady(PGconn *connection, PostgresPollingStatusType wants)
{
    pollfd one{PQsocket(connection), short(wants == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    return ::poll(&one, 1, lookMilliseconds) != 0;
}

/// A connection on its way; null where there is no memory for one.
PGconn *begun(const HubAddress &address)
{
    struct Option
    {
        const char *name;
        QByteArray value;
    };
    const std::array options{
        Option{"host", address.host.toUtf8()},
        Option{"port", QByteArray::number(address.port)},
        Option{"dbname", address.database.toUtf8()},
        Option{"user", address.user.toUtf8()},
        Option{"password", address.password.toUtf8()},
        Option{"sslmode", address.sslMode.toUtf8()},
        Option{"sslrootcert", address.rootCertificate.toUtf8()},
        Option{"connect_timeout", QByteArray::number(address.connectSeconds)},
        Option{"tcp_user_timeout", QByteArray::number(address.silenceMilliseconds)},
        Option{"keepalives_idle", QByteArray("10")},
        Option{"keepalives_interval", QByteArray("3")},
        Option{"keepalives_count", QByteArray("3")},
        Option{"target_session_attrs", QByteArray("read-write")},
        Option{"client_encoding", QByteArray("UTF8")},
        Option{"application_name", QByteArray("vitrina")},
        Option{"options", QByteArray("-c client_min_messages=warning -c timezone=UTC")},
    };
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (const Option &option : options) {
        names.push_back(option.name);
        values.push_back(option.value.isEmpty() ? nullptr : option.value.constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectStartParams(names.data(), values.data(), 0);
}

/// Goes on with a connection that was begun until it stands, fails, takes too long or is to stop:
/// only PQconnectdb heeds connect_timeout by itself, and it cannot be broken off.
void complete(PGconn *connection, PostgresPollingStatusType (*proceed)(PGconn *), int seconds,
              const std::stop_token &stop)
{
    QElapsedTimer taken;
    taken.start();
    PostgresPollingStatusType wants = PGRES_POLLING_WRITING;
    while (PQstatus(connection) != CONNECTION_BAD && wants != PGRES_POLLING_OK &&
           wants != PGRES_POLLING_FAILED) {
        if (stop.stop_requested() || taken.hasExpired(seconds * qint64(1000)))
            throw HubError({}, QStringLiteral("the connection was given up"));
        if (isReady(connection, wants))
            wants = proceed(connection);
    }
}

/// The SQLSTATE with which a server turned a connection away, which libpq tells in no other way: a
/// second try whose error is worded as the bare state. Empty where no server spoke, or where the
/// second try went well: then the connection stands.
QByteArray stateOfRefusal(PGconn *connection, int seconds, const std::stop_token &stop)
{
    PQsetErrorVerbosity(connection, PQERRORS_SQLSTATE);
    if (PQresetStart(connection))
        complete(connection, PQresetPoll, seconds, stop);
    PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
    return stateInWords(PQerrorMessage(connection));
}

bool beginsCopy(ExecStatusType status)
{
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
}

} // namespace

PgRows::PgRows(pg_result *result)
    : m_result(result)
{
}

void PgRows::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

int PgRows::count() const
{
    return PQntuples(m_result.get());
}
int PgRows::columns() const
{
    return PQnfields(m_result.get());
}
bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}
QByteArrayView PgRows::bytes(int row, int column) const
{
    return QByteArrayView(PQgetvalue(m_result.get(), row, column),
                          PQgetlength(m_result.get(), row, column));
}
QString PgRows::text(int row, int column) const
{
    return QString::fromUtf8(bytes(row, column));
}
qint64 PgRows::number(int row, int column) const
{
    return bytes(row, column).toByteArray().toLongLong();
}
bool PgRows::flag(int row, int column) const
{
    return bytes(row, column) == QByteArrayView("t");
}

struct PgConnection::Private
{
    PGconn *connection = nullptr;
    PGcancel *canceller = nullptr;
    int silence = 0;        ///< milliseconds
    QByteArray begin;       ///< goes with the next statement
    bool owesReply = false; ///< nobody waited for the last one's end

    PGresult *nextResult() const
    {
        PgPatience patience(connection, silence);
        while (PQisBusy(connection))
            patience.look();
        return PQgetResult(connection);
    }
    /// Of several statements the last, the one that failed, or the one that begins a COPY.
    PgRows lastResult() const
    {
        PGresult *last = nextResult();
        while (PGresult *next = resultAfter(last))
            PQclear(std::exchange(last, next));
        return checked(last, connection);
    }
    /// Nothing after a failure, which is of more use than that the connection ended with it.
    PGresult *resultAfter(PGresult *last) const
    {
        const bool failed = PQresultStatus(last) == PGRES_FATAL_ERROR;
        if (!last || beginsCopy(PQresultStatus(last)))
            return nullptr;
        if (failed) {
            drain();
            return nullptr;
        }
        try {
            return nextResult();
        } catch (const HubError &) {
            PQclear(last);
            throw;
        }
    }
    /// Reads a statement's results to their end, so that the connection can be used again; where it
    /// is gone, its next use tells.
    void drain() const
    {
        try {
            while (PGresult *rest = nextResult())
                PQclear(rest);
        } catch (const HubError &) {
            return;
        }
    }
    /// Reads the reply that nobody waited for.
    void settle()
    {
        if (std::exchange(owesReply, false))
            drain();
    }
    /// The same where it has come by now.
    void settleIfThere()
    {
        if (owesReply && !PQisBusy(connection))
            settle();
    }
    /// BEGIN and the statement, one behind the other. Their results come one after the other, too.
    void enterPipeline()
    {
        PQenterPipelineMode(connection);
        if (!PQsendQueryParams(connection, std::exchange(begin, {}).constData(), 0, nullptr,
                               nullptr, nullptr, nullptr, 0))
            fail(nullptr, connection);
    }
    /// Up to the first result of the statement behind BEGIN.
    void passBegin() const
    {
        PQpipelineSync(connection);
        PGresult *began = nextResult();
        drain();
        checked(began, connection);
    }
    /// After the last result, or after a failure: nothing is under way any more.
    void leavePipeline() const
    {
        if (PQpipelineStatus(connection) == PQ_PIPELINE_OFF)
            return;
        try {
            for (int ends = 0; ends < 2;) {
                PGresult *rest = nextResult();
                ends = rest ? (PQresultStatus(rest) == PGRES_PIPELINE_SYNC ? 2 : 0) : ends + 1;
                PQclear(rest);
            }
        } catch (const HubError &) {
            return; // it is gone, and its next use tells
        }
        PQexitPipelineMode(connection);
    }
    /// The next piece of a COPY OUT; nothing after the last.
    std::optional<QByteArrayView> nextPiece(std::unique_ptr<char, FreeMemory> &owned) const
    {
        char *memory = nullptr;
        int size = 0;
        PgPatience patience(connection, silence);
        while ((size = PQgetCopyData(connection, &memory, 1)) == 0)
            patience.look();
        owned.reset(memory);
        return size > 0 ? std::optional(QByteArrayView(memory, size)) : std::nullopt;
    }
    ~Private()
    {
        PQfreeCancel(canceller);
        PQfinish(connection);
    }
};

PgConnection::PgConnection(const HubAddress &address, const std::stop_token &stop)
    : d(std::make_unique<Private>())
{
    d->silence = address.silenceMilliseconds;
    QElapsedTimer taken;
    taken.start();
    d->connection = begun(address);
    if (d->connection)
        complete(d->connection, PQconnectPoll, address.connectSeconds, stop);
    if (PQstatus(d->connection) != CONNECTION_OK) {
        const QString said = QString::fromUtf8(PQerrorMessage(d->connection)).trimmed();
        // Who answers slowly, or not at all, is not asked why.
        const QByteArray state = taken.hasExpired(address.connectSeconds * qint64(500))
                                     ? QByteArray()
                                     : stateOfRefusal(d->connection, address.connectSeconds, stop);
        if (PQstatus(d->connection) != CONNECTION_OK)
            throw HubError(state, said);
    }
    d->canceller = PQgetCancel(d->connection);
}

PgConnection::~PgConnection() = default;
PgConnection::PgConnection(PgConnection &&) noexcept = default;
PgConnection &PgConnection::operator=(PgConnection &&) noexcept = default;

PgRows PgConnection::run(const QByteArray &sql)
{
    d->settle();
    const QByteArray begin = std::exchange(d->begin, {});
    const QByteArray all = begin.isEmpty() ? sql : begin + ';' + sql;
    if (!PQsendQuery(d->connection, all.constData()))
        fail(nullptr, d->connection);
    return d->lastResult();
}

void PgConnection::send(const QByteArray &sql, const Parameters &parameters, Format format)
{
    d->settle();
    const bool begins = !d->begin.isEmpty();
    if (begins)
        d->enterPipeline();
    if (!PQsendQueryParams(d->connection, sql.constData(), int(parameters.size()), nullptr,
                           pointers(parameters).data(), nullptr, nullptr,
                           format == Format::Binary ? 1 : 0))
        fail(nullptr, d->connection);
    if (begins)
        d->passBegin();
}

void PgConnection::sendWithNext(const QByteArray &begin)
{
    d->begin = begin;
}

bool PgConnection::takeBack()
{
    return std::exchange(d->begin, {}).isEmpty();
}

void PgConnection::sendWithoutWaiting(const QByteArray &sql)
{
    d->settle();
    if (!PQsendQuery(d->connection, sql.constData()))
        fail(nullptr, d->connection);
    d->owesReply = true;
}

PgRows PgConnection::query(const QByteArray &sql, const Parameters &parameters, Format format,
                           const std::function<void()> &meanwhile)
{
    const auto leave = qScopeGuard([this] { d->leavePipeline(); });
    send(sql, parameters, format);
    try {
        if (meanwhile)
            meanwhile();
    } catch (...) {
        d->drain();
        throw;
    }
    return d->lastResult();
}

void PgConnection::stream(const QByteArray &sql, const Parameters &parameters, Format format,
                          const std::function<void(const PgRows &)> &row)
{
    const auto leave = qScopeGuard([this] { d->leavePipeline(); });
    send(sql, parameters, format);
    PQsetSingleRowMode(d->connection);
    try {
        while (PGresult *result = d->nextResult()) {
            const PgRows rows = checked(result, d->connection);
            if (rows.count() > 0)
                row(rows);
        }
    } catch (...) {
        d->drain();
        throw;
    }
}

void PgConnection::copyOut(const QByteArray &sql, const std::function<void(QByteArrayView)> &piece)
{
    run(sql);
    std::unique_ptr<char, FreeMemory> owned;
    try {
        while (const std::optional<QByteArrayView> one = d->nextPiece(owned))
            piece(*one);
    } catch (const HubError &) {
        throw;
    } catch (...) {
        // Whoever wants no more: what is under way still comes.
        while (d->nextPiece(owned)) {
        }
        d->drain();
        throw;
    }
    PGresult *end = d->nextResult();
    d->drain();
    checked(end, d->connection);
}

qint64 PgConnection::copyIn(const QByteArray &sql,
                            const std::function<std::optional<QByteArray>()> &next)
{
    run(sql);
    while (const std::optional<QByteArray> piece = next()) {
        if (PQputCopyData(d->connection, piece->constData(), int(piece->size())) != 1)
            fail(nullptr, d->connection);
    }
    if (PQputCopyEnd(d->connection, nullptr) != 1)
        fail(nullptr, d->connection);
    PGresult *result = d->nextResult();
    const QByteArray taken(result ? PQcmdTuples(result) : "");
    d->drain(); // also where it failed: the connection goes on
    checked(result, d->connection);
    return taken.toLongLong();
}

QStringList PgConnection::notifications()
{
    if (!PQconsumeInput(d->connection))
        fail(nullptr, d->connection);
    d->settleIfThere();
    QStringList channels;
    while (PGnotify *notice = PQnotifies(d->connection)) {
        const std::unique_ptr<PGnotify, FreeMemory> owned(notice);
        channels += QString::fromUtf8(notice->relname);
    }
    channels.removeDuplicates();
    return channels;
}

int PgConnection::socket() const
{
    return PQsocket(d->connection);
}

void PgConnection::cancel()
{
    std::array<char, 256> message{};
    if (!PQcancel(d->canceller, message.data(), int(message.size())))
        throw HubError({}, QString::fromUtf8(message.data()).trimmed());
}

bool PgConnection::isOpen() const
{
    return PQstatus(d->connection) == CONNECTION_OK;
}
int PgConnection::serverVersion() const
{
    return PQserverVersion(d->connection);
}
bool PgConnection::isEncrypted() const
{
    return PQsslInUse(d->connection) != 0;
}

QByteArray PgConnection::quotedText(const QString &text) const
{
    const QByteArray bytes = text.toUtf8();
    char *quoted = PQescapeLiteral(d->connection, bytes.constData(), size_t(bytes.size()));
    if (!quoted)
        fail(nullptr, d->connection);
    return takeText(quoted);
}

QByteArray PgConnection::quotedName(const QString &name) const
{
    const QByteArray bytes = name.toUtf8();
    char *quoted = PQescapeIdentifier(d->connection, bytes.constData(), size_t(bytes.size()));
    if (!quoted)
        fail(nullptr, d->connection);
    return takeText(quoted);
}

QByteArray PgConnection::scramVerifier(const QString &password, const QString &role) const
{
    char *verifier = PQencryptPasswordConn(d->connection, password.toUtf8().constData(),
                                           role.toUtf8().constData(), "scram-sha-256");
    if (!verifier)
        fail(nullptr, d->connection);
    return takeText(verifier);
}

pg_conn *PgConnection::handle() const
{
    return d->connection;
}

} // namespace Vitrina
