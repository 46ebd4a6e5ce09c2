// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgbinary.h"
#include "hub/pgtransaction.h"
#include "hubworld/hubworld.h"

#include <QMap>
#include <QSet>
#include <QTest>
#include <QUuid>

namespace Vitrina::Testing {

/// Rows as pull gives them, kept in memory: the least that a replica must do.
class MemoryReplica
{
public:
    MemoryReplica(PgConnection connection, const QMap<int, int> &clientColumns)
        : m_connection(std::move(connection))
        , m_clientColumns(clientColumns)
    {
    }

    using Rows = QMap<QPair<int, QByteArray>, QByteArray>; // table and id: the record

    /// Pulls, and answers what a fresh replica would hold at the same moment.
    Rows pull()
    {
        PgTransaction transaction(m_connection, PgTransaction::Kind::Snapshot);
        QJsonObject request;
        for (const char *kept : {"started", "access"})
            request.insert(QString::fromLatin1(kept), m_head.value(QString::fromLatin1(kept)));
        if (!m_head.isEmpty())
            request.insert(QStringLiteral("since"), m_head.value(QStringLiteral("snapshot")));
        m_open.clear();
        const QSet<QByteArray> held = clientsHeld(); // before a changed row of a new client comes
        take(request);
        if (m_head.value(QStringLiteral("moved")).toBool())
            compareClients(held);
        const Rows mine = m_rows;
        m_rows.clear();
        take(QJsonObject());
        const Rows fresh = std::exchange(m_rows, mine);
        transaction.commit();
        return fresh;
    }

    void take(const QJsonObject &request)
    {
        m_connection.stream("SELECT * FROM vitrina.pull($1)", {compact(request)},
                            PgConnection::Format::Binary, [this](const PgRows &rows) {
                                take(int(pgInteger(rows.bytes(0, 0))),
                                     int(pgInteger(rows.bytes(0, 1))),
                                     rows.bytes(0, 2).toByteArray());
                            });
    }

    const Rows &rows() const { return m_rows; }
    const QJsonObject &head() const { return m_head; }
    const QSet<QByteArray> &lost() const { return m_lost; }
    int received() const { return m_received; }
    const QList<QJsonObject> &verdicts() const { return m_verdicts; }
    void forget(const char *key, const QJsonValue &value)
    {
        m_head[QString::fromLatin1(key)] = value;
    }
    PgConnection &connection() { return m_connection; }

private:
    enum Part { Head, Row, Tombstone, LostClient, Verdict, OpenClient };

    void take(int part, int table, const QByteArray &body)
    {
        switch (part) {
        case Head:
            m_head = parsed(QString::fromUtf8(body));
            m_lost.clear();
            m_received = 0;
            break;
        case Row: {
            const std::optional<PgFields> fields = fieldsOfRecord(body);
            QVERIFY(fields);
            m_rows.insert({table, fields->front()->toByteArray()}, body);
            ++m_received;
            break;
        }
        case Tombstone:
            m_rows.remove({table, body});
            break;
        case LostClient:
            m_lost.insert(body);
            loseClient(body);
            break;
        case Verdict:
            m_verdicts.append(parsed(QString::fromUtf8(body)));
            break;
        case OpenClient:
            m_open.insert(body);
            break;
        default:
            QFAIL("a part that is not known");
        }
    }

    QByteArray clientOf(Rows::const_iterator row) const
    {
        const auto column = m_clientColumns.constFind(row.key().first);
        if (column == m_clientColumns.constEnd())
            return {};
        const std::optional<PgFields> fields = fieldsOfRecord(row.value());
        return fields->at(size_t(*column))->toByteArray();
    }

    void loseClient(const QByteArray &client)
    {
        for (auto row = m_rows.begin(); row != m_rows.end();)
            row = clientOf(row) == client ? m_rows.erase(row) : std::next(row);
    }

    QSet<QByteArray> clientsHeld() const
    {
        QSet<QByteArray> held;
        for (auto row = m_rows.constBegin(); row != m_rows.constEnd(); ++row) {
            if (const QByteArray client = clientOf(row); !client.isEmpty())
                held.insert(client);
        }
        return held;
    }

    /// One's own place changed: what is no longer open goes, what is new is asked for.
    void compareClients(const QSet<QByteArray> &held)
    {
        for (const QByteArray &client : held - m_open)
            loseClient(client);
        QJsonArray gained;
        for (const QByteArray &client : m_open - held)
            gained.append(QUuid::fromRfc4122(client).toString(QUuid::WithoutBraces));
        const QJsonObject head = m_head;
        take(QJsonObject{{QStringLiteral("clients"), gained}});
        m_head = head;
    }

    PgConnection m_connection;
    QMap<int, int> m_clientColumns;
    Rows m_rows;
    QJsonObject m_head;
    QSet<QByteArray> m_lost;
    QSet<QByteArray> m_open;
    QList<QJsonObject> m_verdicts;
    int m_received = 0;
};

} // namespace Vitrina::Testing
