// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hublink.h"

namespace Vitrina::Testing {

/// Asks through a pool and listens directly: LISTEN does not pass through a pool in transaction
/// mode.
class PooledLink final : public HubLink
{
public:
    PooledLink(const HubAddress &pool, const HubAddress &direct)
        : m_pool(PgConnection(pool))
        , m_direct(PgConnection(direct))
    {
    }

    QJsonObject hello(const QJsonObject &request) override { return m_pool.hello(request); }
    QJsonObject push(const QByteArray &batch, const std::function<void()> &meanwhile) override
    {
        return m_pool.push(batch, meanwhile);
    }
    void inSnapshot(const std::function<void()> &work) override { m_pool.inSnapshot(work); }
    void pull(const QJsonObject &request, const EachPart &each) override
    {
        m_pool.pull(request, each);
    }
    void copyOut(const QByteArray &sql, const EachPiece &piece) override
    {
        m_pool.copyOut(sql, piece);
    }
    qint64 number(const QByteArray &sql) override { return m_pool.number(sql); }
    QStringList missingContents(const QStringList &names) override
    {
        return m_pool.missingContents(names);
    }
    QString putContent(const QByteArray &bytes) override { return m_pool.putContent(bytes); }
    std::optional<QByteArray> photoContent(const PhotoId &photo) override
    {
        return m_pool.photoContent(photo);
    }
    std::vector<KnownClient> knownClients(const ClientQuestion &question, int milliseconds) override
    {
        return m_pool.knownClients(question, milliseconds);
    }
    void listen(const QStringList &channels) override { m_direct.listen(channels); }
    bool woken() override { return m_direct.woken(); }
    int socket() const override { return m_direct.socket(); }
    void cancel() override { m_pool.cancel(); }
    void abort() override
    {
        m_pool.abort();
        m_direct.abort();
    }

private:
    PgHubLink m_pool;
    PgHubLink m_direct;
};

} // namespace Vitrina::Testing
