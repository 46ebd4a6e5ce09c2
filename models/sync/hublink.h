// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/knownclient.h"
#include "hub/pgconnection.h"

#include <QJsonObject>

namespace Vitrina {

/// What sync asks of the hub, and nothing else: requests and replies are those of
/// docs/sync-format.md. Every call may block and throws HubError. Belongs to the thread of sync.
class HubLink
{
public:
    /// The parts of a pull (docs/sync-format.md).
    enum class Part {
        Head = 0,
        Row = 1,
        Tombstone = 2,
        LostClient = 3,
        Verdict = 4,
        OpenClient = 5,
    };
    using EachPart = std::function<void(Part part, int table, QByteArrayView body)>;
    using EachPiece = std::function<void(QByteArrayView piece)>;

    virtual ~HubLink() = default;

    virtual QJsonObject hello(const QJsonObject &request) = 0;
    /// @p meanwhile is run while the hub decides.
    virtual QJsonObject push(const QByteArray &batch, const std::function<void()> &meanwhile) = 0;
    /// What @p work asks is all of one moment.
    virtual void inSnapshot(const std::function<void()> &work) = 0;
    /// Within inSnapshot().
    virtual void pull(const QJsonObject &request, const EachPart &each) = 0;
    /// COPY … TO STDOUT (FORMAT binary), within inSnapshot().
    virtual void copyOut(const QByteArray &sql, const EachPiece &piece) = 0;
    /// What the first column of the first row says.
    virtual qint64 number(const QByteArray &sql) = 0;

    // The bytes of pictures, outside the rows (sync.md 26); a name is their SHA-256 in hexadecimal.
    /// Of these names those whose bytes the hub has not got.
    virtual QStringList missingContents(const QStringList &names) = 0;
    /// Brings bytes; answers the name that the hub gave them.
    virtual QString putContent(const QByteArray &bytes) = 0;
    /// Nothing where the photograph is not open to this person, or has no bytes.
    virtual std::optional<QByteArray> photoContent(const PhotoId &photo) = 0;

    /// The company's clients of whom this is; a few at most. Fails with 57014 after @p
    /// milliseconds.
    virtual std::vector<KnownClient> knownClients(const ClientQuestion &question,
                                                  int milliseconds) = 0;

    virtual void listen(const QStringList &channels) = 0;
    /// Whether something was notified since the last call; does not wait.
    virtual bool woken() = 0;
    /// To wait on; -1 where there is nothing to wait for.
    virtual int socket() const = 0;
    /// Gives up what is being done. Any thread.
    virtual void cancel() = 0;
    /// Breaks the connection at once, also where the network does not answer: whatever waits for it
    /// fails. Any thread.
    virtual void abort() = 0;
};

/// The hub over a connection of its own.
class PgHubLink final : public HubLink
{
public:
    explicit PgHubLink(PgConnection connection);

    QJsonObject hello(const QJsonObject &request) override;
    QJsonObject push(const QByteArray &batch, const std::function<void()> &meanwhile) override;
    void inSnapshot(const std::function<void()> &work) override;
    void pull(const QJsonObject &request, const EachPart &each) override;
    void copyOut(const QByteArray &sql, const EachPiece &piece) override;
    qint64 number(const QByteArray &sql) override;
    QStringList missingContents(const QStringList &names) override;
    QString putContent(const QByteArray &bytes) override;
    std::optional<QByteArray> photoContent(const PhotoId &photo) override;
    std::vector<KnownClient> knownClients(const ClientQuestion &question,
                                          int milliseconds) override;
    void listen(const QStringList &channels) override;
    bool woken() override;
    int socket() const override;
    void cancel() override;
    void abort() override;

    PgConnection &connection() { return m_connection; }

private:
    PgConnection m_connection;
};

} // namespace Vitrina
