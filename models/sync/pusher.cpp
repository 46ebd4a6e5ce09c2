// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pusher.h"

#include "storage/contentstore.h"
#include "storage/database.h"
#include "sync/plantedfault.h"
#include "sync/syncbase.h"

#include <QJsonDocument>

namespace Vitrina {

namespace {

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

/// Whether the fault may lie in what was sent: then less is sent (sync.md 12).
bool mayBeTheBatch(const HubError &error)
{
    return error.kind() == HubError::Kind::Exhausted || error.sqlState().startsWith("22") ||
           error.sqlState().startsWith("54");
}

/// No disk, no memory, no connections: more often the server's as a whole than one command's.
bool isOfTheServer(const HubError &error)
{
    return error.sqlState().startsWith("53");
}

} // namespace

Pusher::Pusher()
    : Pusher(Limits())
{
}

Pusher::Pusher(const Limits &limits)
    : m_limits(limits)
    , m_most(limits.commands)
{
}

void Pusher::begin()
{
    m_sentTo = 0;
    m_contents.begin();
}

/// What was made ready follows a batch that may have gone otherwise since: not decided at all, or
/// only up to some command. Then it is left. More may wait by now than nothing.
Pusher::Batch Pusher::takeNext(Database &replica)
{
    const bool isReady = isNextReady();
    std::optional<Batch> ready = std::exchange(m_ready, std::nullopt);
    return isReady ? *std::move(ready)
                   : batchOf(replica, m_sentTo, std::min(m_most, m_limits.first));
}

bool Pusher::isNextReady() const
{
    return m_ready && m_ready->after == m_sentTo && !m_ready->commands.empty();
}

Pusher::Batch Pusher::batchOf(Database &replica, qint64 after, int most)
{
    if (!m_wire)
        m_wire.emplace(replica);
    Batch batch;
    batch.after = after;
    const std::vector<PendingCommand> pending = loadPending(replica, after, most);
    QByteArray commands;
    for (const PendingCommand &command : pending) {
        if (!command.isApplied() && isPlanted("sync_withdrawal_unsent"))
            continue;
        // One picture a batch: nobody's work waits for more than that.
        const QString content = m_contents.missingFor(command);
        if (!content.isEmpty() && !batch.commands.empty())
            break;
        batch.content += content;
        const QByteArray one =
            QJsonDocument(m_wire->command(command)).toJson(QJsonDocument::Compact);
        if (!batch.commands.empty() && commands.size() + one.size() > m_limits.bytes)
            break;
        commands += (batch.commands.empty() ? "" : ",") + one;
        batch.commands.emplace_back(command.sequence, command.id);
    }
    batch.json = "{\"device\":\"" + loadSequence(replica).device.toString().toLatin1() +
                 "\",\"commands\":[" + commands + "]}";
    batch.isAll = batch.commands.size() == pending.size() && int(pending.size()) < most;
    return batch;
}

Pusher::Pushed Pusher::push(HubLink &hub, Database &replica)
{
    const Batch batch = takeNext(replica);
    if (batch.commands.empty())
        return {};
    QJsonObject reply;
    try {
        if (!batch.content.isEmpty() &&
            !m_contents.bring(hub, ContentStore::beside(replica.path()), batch.content))
            return {Pushed::Outcome::GiveUp, 0, batch.commands.front().second,
                    QStringLiteral("content_lost")};
        reply = hub.push(batch.json, [&] {
            if (!batch.isAll)
                m_ready = batchOf(replica, batch.last(), m_most);
        });
    } catch (const HubError &error) {
        if (!mayBeTheBatch(error))
            throw;
        return halve(error, batch);
    }
    return read(reply, batch);
}

Pusher::Pushed Pusher::read(const QJsonObject &reply, const Batch &batch)
{
    if (reply.value(QStringLiteral("retired")).toBool())
        return {Pushed::Outcome::Retired, 0, {}, {}};
    m_most = std::min(m_most * 2, m_limits.commands);
    Pushed pushed{Pushed::Outcome::Decided, 0, {}, {}};
    const QJsonArray verdicts = reply.value(QStringLiteral("verdicts")).toArray();
    for (const QJsonValue &one : verdicts) {
        const QJsonObject verdict = one.toObject();
        const QString word = textOf(verdict, "verdict");
        pushed.command = CommandId::fromString(textOf(verdict, "uuid"));
        pushed.code = textOf(verdict, "code");
        if (word == u"stale") {
            pushed.outcome = Pushed::Outcome::Stale;
            pushed.builtUpon = builtUponIn(verdict.value(QStringLiteral("data")).toObject());
            return pushed;
        }
        if (word == u"error") {
            pushed.outcome =
                pushed.code == u"sequence" ? Pushed::Outcome::NewDevice : Pushed::Outcome::Refused;
            return pushed;
        }
        m_sentTo = batch.commands.at(size_t(pushed.decided)).first;
        ++pushed.decided;
    }
    return pushed;
}

Pusher::Pushed Pusher::halve(const HubError &error, const Batch &batch)
{
    const CommandId first = batch.commands.front().second;
    const QString code = QStringLiteral("hub_") + QString::fromLatin1(error.sqlState());
    m_most = std::max(1, int(batch.commands.size() / 2));
    if (batch.commands.size() > 1)
        return {Pushed::Outcome::TooMuch, 0, first, code};
    m_attempts = m_alone == first ? m_attempts + 1 : 1;
    m_alone = first;
    if (m_attempts < m_limits.attemptsAlone)
        return {Pushed::Outcome::TooMuch, 0, first, code};
    return {isOfTheServer(error) ? Pushed::Outcome::Full : Pushed::Outcome::GiveUp, 0, first, code};
}

} // namespace Vitrina
