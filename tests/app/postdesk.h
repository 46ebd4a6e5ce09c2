// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/mailpost.h"
#include "mailserver/mailserver.h"
#include "reading.h"
#include "sample/liveshowroom.h"
#include "sample/mailscenarios.h"
#include "storage/rows.h"
#include "storage/sendingqueries.h"

#include <QTcpServer>
#include <QTest>

#include <map>

namespace Vitrina::Testing {

/// A keychain that keeps nothing.
class NoKeeper final : public PasswordKeeper
{
public:
    void read(const QString &, Read) override {}
    void write(const QString &, const Secret &, Wrote) override {}
    void forget(const QString &, Wrote) override {}
};

/// A port of this computer where nobody listens.
inline quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// What a test does to files succeeds.
inline void kept(const Result<void> &result)
{
    if (!result)
        qFatal("a file cannot be written");
}

/// Ana's mails on their way: the post over a live showroom, and a mail server of its own, real, or
/// none.
class PostDesk
{
public:
    PostDesk(LiveShowroom &live, SyncState &sync, bool isOfHub)
        : m_live(live)
        , m_sync(sync)
        , m_isOfHub(isOfHub)
    {
        m_live.reader().setOwnLinkBase(QStringLiteral("https://autos.example"));
    }

    /// As the program does when she enters.
    void open()
    {
        accounts = std::make_unique<MailAccounts>(m_folder.path(), m_keeper);
        const StaffMember &ana = m_live.reader().viewer();
        accounts->setPerson(ana.id, ana.branchId);
        post = std::make_unique<MailPost>(
            MailPost::Setup{m_live.reader(),
                            m_live.queue(),
                            m_sync,
                            state,
                            *accounts,
                            m_isOfHub,
                            m_folder.path(),
                            m_live.clock(),
                            {std::chrono::milliseconds(deadlineMs), {}}});
        post->look();
    }
    void close()
    {
        post.reset();
        accounts.reset();
    }
    /// Ana's account is at that port from now on.
    void setPort(quint16 port)
    {
        MailSettings settings;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = port;
        settings.security = MailSecurity::None;
        settings.senderName = QStringLiteral("Ana de Autocentro");
        settings.senderAddress = QStringLiteral("ana@autocentro.ec");
        settings.attachesPaper = attachesPaper;
        if (accounts)
            kept(accounts->keep(accounts->own(), settings, {}));
        else
            kept(settings.save(m_folder.path(), MailAccountKey::of(m_live.sample.ana.id)));
    }
    QString file(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    /// Ana writes a mail with a quote.
    SendingId write(const CreateQuote &quote)
    {
        const QuoteId id = quote.quoteId;
        const QueueMail mail{m_live.sample.newId<SendingId>(),
                             id,
                             m_live.reader().quote(id)->quote.contentVersion,
                             QStringLiteral("maria@example.org"),
                             QStringLiteral("Su cotización"),
                             QStringLiteral("Hola María:\n\n{link}\n\n<b>Ana</b> & cía."),
                             m_live.reader().device(),
                             m_live.clock().now()};
        m_live.must(mail);
        return mail.sendingId;
    }
    Sending sending(const SendingId &id) { return *load<Sending>(m_live.reader().database(), id); }
    SendingState stateOf(const SendingId &id) { return sending(id).state; }
    std::vector<QuoteLink> links()
    {
        return loadWhere<QuoteLink>(m_live.reader().database(),
                                    QStringLiteral("channel = 'mail' ORDER BY rowid"), {});
    }

    PostState state;
    std::unique_ptr<MailAccounts> accounts;
    std::unique_ptr<MailPost> post;
    int deadlineMs = 20'000;
    bool attachesPaper = true;

private:
    LiveShowroom &m_live;
    SyncState &m_sync;
    bool m_isOfHub;
    QTemporaryDir m_folder;
    NoKeeper m_keeper;
};

inline QJsonObject openServer(const QJsonObject &fault = {})
{
    return {{QStringLiteral("tls"), QStringLiteral("none")}, {QStringLiteral("fault"), fault}};
}

} // namespace Vitrina::Testing
