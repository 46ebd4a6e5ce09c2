// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/puller.h"

#include "storage/database.h"
#include "sync/plantedfault.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace Vitrina {

namespace {

QJsonArray asJson(const std::vector<CommandId> &ids)
{
    QJsonArray array;
    for (const CommandId &id : ids)
        array.append(id.toString());
    return array;
}

QJsonObject objectOf(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

/// Puts the parts of the stream into their places.
class Collector
{
public:
    Collector(Incoming &incoming, const HubTables &tables)
        : m_incoming(incoming)
        , m_tables(tables)
    {
    }

    void take(HubLink::Part part, int table, QByteArrayView body)
    {
        switch (part) {
        case HubLink::Part::Head:
            takeHead(objectOf(body));
            break;
        case HubLink::Part::Row:
            takeRow(table, body);
            break;
        case HubLink::Part::Tombstone:
            if (const HubTable *known = m_tables.find(table))
                m_incoming.tombstones.push_back({known->name, body.toByteArray()});
            break;
        case HubLink::Part::LostClient:
            m_incoming.lost.push_back(body.toByteArray());
            break;
        case HubLink::Part::Verdict:
            takeVerdict(objectOf(body));
            break;
        case HubLink::Part::OpenClient:
            m_incoming.open.insert(body.toByteArray());
            break;
        }
    }

private:
    void takeHead(const QJsonObject &head)
    {
        if (!m_incoming.base.isEmpty())
            return; // the second question of the same snapshot
        m_incoming.base = SyncBase::of(head);
        m_incoming.moved = head.value(QStringLiteral("moved")).toBool();
        m_incoming.at = head.value(QStringLiteral("at")).toInteger();
    }
    void takeRow(int number, QByteArrayView body)
    {
        const HubTable *table = m_tables.find(number);
        if (!table)
            return; // of a program newer than this
        IncomingRow row{table, body.toByteArray(), {}, {}};
        const std::optional<PgFields> fields = fieldsOfRecord(row.record);
        if (!fields)
            throw DatabaseError(1, QStringLiteral("what the hub sent is no row"));
        // Nothing is amiss here: the next connection says hello anew, and knows the columns.
        if (fields->size() != table->columns.size())
            throw HubError({}, QStringLiteral("the hub was migrated since it said hello"));
        row.id = (*fields)[size_t(table->idColumn)]->toByteArray();
        if (table->clientColumn >= 0)
            row.client = (*fields)[size_t(table->clientColumn)]->toByteArray();
        m_incoming.rows.push_back(std::move(row));
    }
    void takeVerdict(const QJsonObject &verdict)
    {
        const auto text = [&verdict](const char *key) {
            return verdict.value(QLatin1StringView(key)).toString();
        };
        const CommandId id = CommandId::fromString(text("uuid"));
        m_incoming.unknown.remove(id);
        m_incoming.verdicts.insert(
            id, {text("verdict"), text("code"), verdict.value(QStringLiteral("data")).toObject()});
    }

    Incoming &m_incoming;
    const HubTables &m_tables;
};

QJsonObject questionOf(const PullRequest &request)
{
    QJsonObject question;
    if (!request.base.isEmpty()) {
        question.insert(QStringLiteral("since"), request.base.snapshot);
        question.insert(QStringLiteral("started"), request.base.started);
        question.insert(QStringLiteral("access"), request.base.access);
    }
    if (!request.pending.empty())
        question.insert(QStringLiteral("pending"), asJson(request.pending));
    return question;
}

/// The clients that are open to her now and of which nothing is here.
QJsonArray gained(const QSet<QByteArray> &open, Database &replica)
{
    QSet<QByteArray> gained = open;
    Rows rows = replica.query(QStringLiteral("SELECT id FROM client"));
    while (rows.next())
        gained.remove(rows.bytes(0));
    QJsonArray array;
    for (const QByteArray &client : std::as_const(gained))
        array.append(QUuid::fromRfc4122(client).toString(QUuid::WithoutBraces));
    return array;
}

/// The clients of whom something came and nothing is here.
QJsonArray strangers(const Incoming &incoming, Database &replica)
{
    QSet<QByteArray> met;
    for (const IncomingRow &row : incoming.rows)
        met.insert(row.client);
    met.remove({});
    QJsonArray array;
    for (const QByteArray &client : std::as_const(met)) {
        if (!replica
                 .scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM client WHERE id = ?)"),
                         {client})
                 .toBool())
            array.append(QUuid::fromRfc4122(client).toString(QUuid::WithoutBraces));
    }
    return array;
}

/// Of whom all that is hers has to come beyond what changed.
QJsonArray missing(const Incoming &incoming, Database &replica, const PullRequest &request)
{
    if (incoming.whole || isPlanted("sync_gained_not_fetched"))
        return {};
    if (request.partial && !isPlanted("sync_strangers_in_part"))
        return strangers(incoming, replica);
    return incoming.moved ? gained(incoming.open, replica) : QJsonArray();
}

} // namespace

Incoming pullHead(HubLink &hub, const HubTables &tables, const PullRequest &request)
{
    Incoming incoming;
    for (const CommandId &id : request.pending)
        incoming.unknown.insert(id);
    Collector collector(incoming, tables);
    QJsonObject question = questionOf({{}, request.pending});
    question.insert(QStringLiteral("clients"), QJsonArray());
    hub.pull(question, [&collector](HubLink::Part part, int table, QByteArrayView body) {
        collector.take(part, table, body);
    });
    return incoming;
}

Incoming pullWithin(HubLink &hub, const HubTables &tables, Database &replica,
                    const PullRequest &request)
{
    Incoming incoming;
    incoming.whole = request.base.isEmpty();
    for (const CommandId &id : request.pending)
        incoming.unknown.insert(id);
    Collector collector(incoming, tables);
    const auto take = [&collector](HubLink::Part part, int table, QByteArrayView body) {
        collector.take(part, table, body);
    };
    hub.pull(questionOf(request), take);
    if (const QJsonArray clients = missing(incoming, replica, request); !clients.isEmpty())
        hub.pull({{QStringLiteral("clients"), clients}}, take);
    std::stable_sort(incoming.rows.begin(), incoming.rows.end(),
                     [](const IncomingRow &a, const IncomingRow &b) {
                         return a.table->number < b.table->number;
                     });
    return incoming;
}

Incoming pull(HubLink &hub, const HubTables &tables, Database &replica, const PullRequest &request)
{
    Incoming incoming;
    hub.inSnapshot([&] { incoming = pullWithin(hub, tables, replica, request); });
    return incoming;
}

} // namespace Vitrina
