// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkservice/hublinkdesk.h"

#include "commands/quotelinks.h"
#include "hub/pgbinary.h"
#include "linkservice/linkqueries.h"
#include "linkservice/replicalinkdesk.h"
#include "storage/migrations.h"
#include "sync/handshake.h"

#include <QJsonDocument>

namespace Vitrina {

namespace {

constexpr qint64 betweenTriesMs = 1000;
/// Somebody else writes the same quote: fetched and done anew so many times.
constexpr int mostAttempts = 5;

QJsonObject objectOf(const PgRows &rows)
{
    return QJsonDocument::fromJson(rows.bytes(0, 0).toByteArray()).object();
}

QByteArray hexOf(const LinkTokenHash &link)
{
    return link.bytes.toHex();
}

tl::unexpected<Problem> noSuchLink()
{
    return failure(Problem::Code::NotFound, {QString::fromLatin1(QuoteLink::table)});
}

/// The connection broke, or the server that was at its other end goes down.
bool isOfTheWay(const HubError &error)
{
    return error.kind() == HubError::Kind::Unreachable || error.kind() == HubError::Kind::Again;
}

QString troubleOf(const HubError &error)
{
    if (error.distrust() != HubError::Distrust::None)
        return HubLinkDesk::distrusted();
    return error.sqlState().isEmpty() ? QStringLiteral("unreachable")
                                      : QString::fromLatin1(error.sqlState());
}

} // namespace

HubLinkDesk::HubLinkDesk(Setup setup)
    : m_setup(std::move(setup))
    , m_room(m_setup.rules)
{
}

/// Turns what the hub and the room throw into a Problem. A connection that broke while nobody
/// asked for anything is made anew at once, any other next time.
template <typename Work>
auto HubLinkDesk::guarded(Work &&work) -> decltype(work())
{
    const bool isKept = m_connection.has_value();
    const auto attempt = [&] {
        connectNow();
        auto done = work();
        m_trouble.clear();
        return done;
    };
    try {
        try {
            return attempt();
        } catch (const HubError &error) {
            if (!isKept || !isOfTheWay(error))
                throw;
        }
        m_connection.reset();
        return attempt();
    } catch (const HubError &error) {
        m_trouble = troubleOf(error);
        if (isOfTheWay(error))
            m_connection.reset();
        return failure(Problem::Code::DatabaseError, {m_trouble});
    } catch (const DatabaseError &error) {
        // What came does not fit the tables that hello told of: it may have been migrated since.
        m_trouble = QStringLiteral("room");
        m_connection.reset();
        return tl::unexpected(error.problem());
    }
}

void HubLinkDesk::connectNow()
{
    if (m_connection && m_connection->isOpen())
        return;
    m_connection.reset();
    const QDateTime now = m_setup.clock.now();
    if (m_failure && qAbs(m_lastTry.msecsTo(now)) < betweenTriesMs)
        throw HubError(*m_failure); // what stood in the way a moment ago does so now
    m_lastTry = now;
    try {
        m_connection.emplace(m_setup.connect());
        sayHello();
    } catch (const HubError &error) {
        m_connection.reset(); // nobody asks a hub that was not understood
        m_failure = error;
        throw;
    }
    m_failure.reset();
}

void HubLinkDesk::sayHello()
{
    const QJsonObject request{{QStringLiteral("device"), m_room.device().toString()},
                              {QStringLiteral("machine"), m_setup.machine},
                              {QStringLiteral("protocol"), syncProtocol},
                              {QStringLiteral("schema"), newestSchema()}};
    const QJsonObject answer = objectOf(m_connection->query(
        "SELECT vitrina.hello($1)", {QJsonDocument(request).toJson(QJsonDocument::Compact)}));
    const int schema = answer.value(QStringLiteral("schema")).toInt();
    if (schema < newestSchema() || schema > newestSchema() + 1)
        throw HubError("VT003", QStringLiteral("the hub's schema is another"));
    takeHubTime(answer.value(QStringLiteral("at")).toInteger());
    m_room.setTables(answer.value(QStringLiteral("tables")).toArray());
}

void HubLinkDesk::takeHubTime(qint64 ms)
{
    m_aheadMs = ms - m_setup.clock.now().toMSecsSinceEpoch();
}

QDateTime HubLinkDesk::hubNow() const
{
    return m_setup.clock.now().addMSecs(m_aheadMs);
}

void HubLinkDesk::fetch(const LinkTokenHash &link, const char *question)
{
    m_room.beginRows();
    m_connection->stream("SELECT * FROM vitrina." + QByteArray(question) + "($1)", {hexOf(link)},
                         PgConnection::Format::Binary, [this](const PgRows &rows) {
                             const int table = int(pgInteger(rows.bytes(0, 0)));
                             if (table == 0)
                                 takeHubTime(pgInteger(rows.bytes(0, 1)));
                             else
                                 m_room.addRow(table, rows.bytes(0, 1));
                         });
    m_room.endRows();
}

Result<LinkLook> HubLinkDesk::look(const LinkTokenHash &link)
{
    return guarded([&]() -> Result<LinkLook> {
        fetch(link);
        return lookAtLink(m_room.database(), link, hubNow());
    });
}

Result<void> HubLinkDesk::recordView(const LinkTokenHash &link)
{
    return act(link, [this, &link](const QDateTime &now) -> std::optional<AnyCommand> {
        const std::optional<KeptLink> kept = findLink(m_room.database(), link);
        if (!kept || !isNewVisit(*kept, now))
            return std::nullopt;
        return OpenLink{kept->link.id, now};
    });
}

Result<void> HubLinkDesk::recordAnswer(const LinkTokenHash &link, LinkAnswer answer,
                                       const QString &text)
{
    return act(link, [&](const QDateTime &now) -> std::optional<AnyCommand> {
        const std::optional<KeptLink> kept = findLink(m_room.database(), link);
        return kept ? std::optional<AnyCommand>(AnswerLink{kept->link.id, answer, text, now})
                    : std::nullopt;
    });
}

Result<void> HubLinkDesk::act(const LinkTokenHash &link, const MakeCommand &make)
{
    return guarded([&]() -> Result<void> {
        for (int tries = 0; tries < mostAttempts; ++tries) {
            fetch(link);
            const std::optional<KeptLink> kept = findLink(m_room.database(), link);
            if (!kept || standingOf(*kept, hubNow()) != LinkStanding::Live)
                return noSuchLink();
            const std::optional<AnyCommand> command = make(hubNow());
            if (!command)
                return {};
            const Result<Verdict> verdict = attempt(*command);
            if (!verdict)
                return tl::unexpected(verdict.error());
            if (*verdict == Verdict::Applied)
                return {};
            if (*verdict == Verdict::Rejected)
                return noSuchLink();
        }
        return failure(Problem::Code::DatabaseError, {QStringLiteral("stale")});
    });
}

/// Refused is done anew as well: the hub's clock had passed the quote's end meanwhile, and now the
/// money is kept as what came too late.
Result<void> HubLinkDesk::recordPayment(const LinkPayment &payment)
{
    return guarded([&]() -> Result<void> {
        for (int tries = 0; tries < mostAttempts; ++tries) {
            fetch(payment.link, "paid_quote");
            if (isRecorded(m_room.database(), payment))
                return {};
            const std::optional<KeptLink> kept = findLink(m_room.database(), payment.link);
            if (!kept)
                return noSuchLink();
            const Result<Verdict> verdict = attempt(paymentOf(*kept, payment, hubNow()));
            if (!verdict)
                return tl::unexpected(verdict.error());
            if (*verdict == Verdict::Applied)
                return {};
        }
        return failure(Problem::Code::DatabaseError, {QStringLiteral("stale")});
    });
}

/// Runs a command on what was fetched, and asks the hub for its verdict.
Result<HubLinkDesk::Verdict> HubLinkDesk::attempt(const AnyCommand &command)
{
    const CommandId id = m_setup.ids.next<CommandId>();
    const Result<QByteArray> batch = m_room.run(id, command);
    if (!batch)
        return tl::unexpected(batch.error());
    return push(id, *batch);
}

HubLinkDesk::Verdict HubLinkDesk::push(const CommandId &id, const QByteArray &batch)
{
    QByteArray reply;
    try {
        reply = ask(batch);
    } catch (...) {
        // Not known whether it was decided: this device's count is not either.
        m_room.drop(id);
        m_room.becomeNew();
        m_connection.reset();
        throw;
    }
    const QJsonObject verdict = QJsonDocument::fromJson(reply)
                                    .object()
                                    .value(QStringLiteral("verdicts"))
                                    .toArray()
                                    .at(0)
                                    .toObject();
    const QString word = verdict.value(QStringLiteral("verdict")).toString();
    if (word == u"applied" || word == u"rejected") {
        m_room.settle(id);
        return word == u"applied" ? Verdict::Applied : Verdict::Rejected;
    }
    m_room.drop(id);
    if (word == u"stale")
        return Verdict::Stale;
    m_room.becomeNew();
    sayHello();
    return Verdict::OtherDevice;
}

/// Once more over another connection where the reply was lost: the hub decides a command once,
/// however often it comes (rule 2).
QByteArray HubLinkDesk::ask(const QByteArray &batch)
{
    const auto once = [&] {
        return m_connection->query("SELECT vitrina.push($1)", {batch}).bytes(0, 0).toByteArray();
    };
    try {
        return once();
    } catch (const HubError &error) {
        if (!isOfTheWay(error))
            throw;
        m_connection.emplace(m_setup.connect());
        return once();
    }
}

} // namespace Vitrina
