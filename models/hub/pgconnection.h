// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/huberror.h"

#include <QByteArrayView>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

struct pg_conn;
struct pg_result;

namespace Vitrina {

/// Where a hub is and as whom one goes there.
struct HubAddress
{
    QString host; ///< a name, or a folder with a socket; several by commas
    int port = 5432;
    QString database = QStringLiteral("vitrina");
    QString user;
    QString password;
    QString sslMode = QStringLiteral("verify-full"); ///< off loopback nothing less
    QString rootCertificate;         ///< a file; empty: libpq's, ~/.postgresql/root.crt
    int connectSeconds = 10;         ///< until the connection stands
    int silenceMilliseconds = 15000; ///< neither an answer nor a sign of life: it is dead
};

/// The rows of one statement; keeps libpq's memory while it lives.
class PgRows
{
public:
    explicit PgRows(pg_result *result);

    int count() const;
    int columns() const;
    // Of a NULL: no bytes, an empty text, 0, false.
    bool isNull(int row, int column) const;
    /// The value's bytes, valid as long as this.
    QByteArrayView bytes(int row, int column) const;
    QString text(int row, int column) const;
    qint64 number(int row, int column) const;
    bool flag(int row, int column) const;

private:
    struct Clear
    {
        void operator()(pg_result *result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

/// One connection to PostgreSQL over libpq. Every call may block, up to the times of HubAddress,
/// and throws HubError. Belongs to one thread; only cancel() may come from another.
class PgConnection
{
public:
    using Parameters = std::vector<std::optional<QByteArray>>; ///< as text; nothing is NULL
    enum class Format { Text, Binary };

    /// Gives up soon after @p stop is requested, from any thread; a name that is being looked up is
    /// waited for.
    explicit PgConnection(const HubAddress &address, const std::stop_token &stop = {});
    ~PgConnection();
    PgConnection(PgConnection &&) noexcept;
    PgConnection &operator=(PgConnection &&) noexcept;

    /// Statements without parameters; of several, the first failure ends all.
    PgRows run(const QByteArray &sql);
    /// @p meanwhile is run while the server works.
    PgRows query(const QByteArray &sql, const Parameters &parameters = {},
                 Format format = Format::Text, const std::function<void()> &meanwhile = {});
    /// Hands over one row after the other as they come, without keeping any.
    void stream(const QByteArray &sql, const Parameters &parameters, Format format,
                const std::function<void(const PgRows &)> &row);

    /// COPY … TO STDOUT: pieces as they come, one row each in text format.
    void copyOut(const QByteArray &sql, const std::function<void(QByteArrayView)> &piece);
    /// COPY … FROM STDIN: asks @p next for pieces until it gives none. Answers the rows taken in.
    qint64 copyIn(const QByteArray &sql, const std::function<std::optional<QByteArray>()> &next);

    /// Channels on which something was notified since the last call; does not wait. Throws HubError
    /// when the connection turns out to be gone.
    QStringList notifications();
    /// To wait for input on, for notifications().
    int socket() const;

    /// Asks the server to give up what this connection is doing. Usable from any thread.
    void cancel();
    bool isOpen() const;
    int serverVersion() const; ///< as 150004
    bool isEncrypted() const;

    QByteArray quotedText(const QString &text) const;
    QByteArray quotedName(const QString &name) const;
    /// A SCRAM-SHA-256 verifier: all that a server needs to know of a password.
    QByteArray scramVerifier(const QString &password, const QString &role) const;

    /// For what has no door here yet (pipelines).
    pg_conn *handle() const;

private:
    friend class PgTransaction;
    void send(const QByteArray &sql, const Parameters &parameters, Format format);
    /// Goes with the next statement, so that it costs no way there and back of its own.
    void sendWithNext(const QByteArray &begin);
    /// False where it went with none yet, and now never will.
    bool takeBack();
    /// Nobody waits for the reply: it is read before whatever comes next.
    void sendWithoutWaiting(const QByteArray &sql);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Vitrina
