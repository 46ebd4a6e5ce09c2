// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/idsource.h"
#include "hub/pgconnection.h"
#include "links/linkdesk.h"
#include "linkservice/quoteroom.h"

#include <functional>
#include <optional>

namespace Vitrina {

/// The links of a company on the shared database (sync.md 27): asks for one quote by its token's
/// hash, runs what the client does on that alone, pushes it, and is content only with the final
/// verdict. Connects by itself, at most once a second. One thread; each call may block for the
/// times of the address that @p connect uses.
///
/// Problems: DatabaseError where the hub does not answer or a fault lies in what was sent; NotFound
/// for what opens nothing.
class HubLinkDesk final : public LinkDesk
{
public:
    struct Setup
    {
        std::function<PgConnection()> connect; ///< throws HubError
        const Rules &rules;
        const Clock &clock;
        IdSource ids;
        QString machine;
    };
    explicit HubLinkDesk(Setup setup);

    Result<LinkLook> look(const LinkTokenHash &link) override;
    Result<void> recordView(const LinkTokenHash &link) override;
    Result<void> recordAnswer(const LinkTokenHash &link, LinkAnswer answer,
                              const QString &text) override;
    Result<void> recordPayment(const LinkPayment &payment) override;

    /// What stood in the way when the hub was asked last; empty if nothing did.
    QString trouble() const { return m_trouble; }
    /// The trouble with a server that cannot show who it is, or with the file that is to say so.
    static QString distrusted() { return QStringLiteral("distrust"); }

private:
    enum class Verdict { Applied, Rejected, Stale, OtherDevice };
    using MakeCommand = std::function<std::optional<AnyCommand>(const QDateTime &now)>;

    template <typename Work>
    auto guarded(Work &&work) -> decltype(work());
    void connectNow();
    void sayHello();
    void takeHubTime(qint64 ms);
    QDateTime hubNow() const;
    void fetch(const LinkTokenHash &link, const char *question = "linked_quote");
    Result<void> act(const LinkTokenHash &link, const MakeCommand &make);
    Result<Verdict> attempt(const AnyCommand &command);
    Verdict push(const CommandId &id, const QByteArray &batch);
    QByteArray ask(const QByteArray &batch);

    Setup m_setup;
    QuoteRoom m_room;
    std::optional<PgConnection> m_connection;
    QDateTime m_lastTry;
    std::optional<HubError> m_failure; ///< of that try
    qint64 m_aheadMs = 0;              ///< the hub's clock before ours
    QString m_trouble;
};

} // namespace Vitrina
