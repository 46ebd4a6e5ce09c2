// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hublink.h"

#include "hub/pgbinary.h"
#include "hub/pgtransaction.h"

#include <QJsonDocument>

#include <sys/socket.h>

namespace Vitrina {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const PgRows &rows)
{
    return QJsonDocument::fromJson(rows.bytes(0, 0).toByteArray()).object();
}

} // namespace

PgHubLink::PgHubLink(PgConnection connection)
    : m_connection(std::move(connection))
{
}

QJsonObject PgHubLink::hello(const QJsonObject &request)
{
    return objectOf(m_connection.query("SELECT vitrina.hello($1)", {compact(request)}));
}

QJsonObject PgHubLink::push(const QByteArray &batch, const std::function<void()> &meanwhile)
{
    return objectOf(m_connection.query("SELECT vitrina.push($1)", {batch},
                                       PgConnection::Format::Text, meanwhile));
}

void PgHubLink::inSnapshot(const std::function<void()> &work)
{
    PgTransaction transaction(m_connection, PgTransaction::Kind::Snapshot);
    work();
    transaction.commit();
}

void PgHubLink::pull(const QJsonObject &request, const EachPart &each)
{
    m_connection.stream("SELECT * FROM vitrina.pull($1)", {compact(request)},
                        PgConnection::Format::Binary, [&each](const PgRows &rows) {
                            each(Part(pgInteger(rows.bytes(0, 0))),
                                 int(pgInteger(rows.bytes(0, 1))), rows.bytes(0, 2));
                        });
}

void PgHubLink::copyOut(const QByteArray &sql, const EachPiece &piece)
{
    m_connection.copyOut(sql, piece);
}

qint64 PgHubLink::number(const QByteArray &sql)
{
    return m_connection.run(sql).number(0, 0);
}

QStringList PgHubLink::missingContents(const QStringList &names)
{
    // Digits alone, so they stand in an array as they are.
    const PgRows rows = m_connection.query("SELECT unnest(vitrina.missing_content($1::text[]))",
                                           {'{' + names.join(u',').toLatin1() + '}'});
    QStringList missing;
    for (int row = 0; row < rows.count(); ++row)
        missing += rows.text(row, 0);
    return missing;
}

QString PgHubLink::putContent(const QByteArray &bytes)
{
    return m_connection
        .query("SELECT vitrina.put_content(decode($1, 'base64'))", {bytes.toBase64()})
        .text(0, 0);
}

std::optional<QByteArray> PgHubLink::photoContent(const PhotoId &photo)
{
    const PgRows rows =
        m_connection.query("SELECT vitrina.photo_content($1::uuid)", {photo.toString().toLatin1()},
                           PgConnection::Format::Binary);
    if (rows.isNull(0, 0))
        return std::nullopt;
    return rows.bytes(0, 0).toByteArray();
}

std::vector<KnownClient> PgHubLink::knownClients(const ClientQuestion &question, int milliseconds)
{
    QJsonObject request;
    if (!question.nationalId.isEmpty())
        request.insert(QStringLiteral("national_id"), question.nationalId);
    if (!question.phone.isEmpty())
        request.insert(QStringLiteral("phones"), QJsonArray{question.phone});
    std::vector<KnownClient> known;
    inSnapshot([&] {
        m_connection.run("SET LOCAL statement_timeout = " + QByteArray::number(milliseconds));
        const PgRows rows = m_connection.query(
            "SELECT matched = 'phone', client_id, agent, branch FROM vitrina.known_client($1)",
            {compact(request)});
        for (int row = 0; row < rows.count(); ++row)
            known.push_back(
                {rows.flag(row, 0) ? KnownClient::Matched::Phone : KnownClient::Matched::NationalId,
                 ClientId::fromString(rows.text(row, 1)), rows.text(row, 2), rows.text(row, 3)});
    });
    return known;
}

void PgHubLink::listen(const QStringList &channels)
{
    QByteArray sql;
    for (const QString &channel : channels)
        sql += "LISTEN " + m_connection.quotedName(channel) + ';';
    if (!sql.isEmpty())
        m_connection.run(sql);
}

bool PgHubLink::woken()
{
    return !m_connection.notifications().isEmpty();
}

int PgHubLink::socket() const
{
    return m_connection.socket();
}

void PgHubLink::cancel()
{
    m_connection.cancel();
}

void PgHubLink::abort()
{
    ::shutdown(m_connection.socket(), SHUT_RDWR);
}

} // namespace Vitrina
