// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientqueries.h"

#include "domain/searchable.h"
#include "domain/text.h"
#include "storage/directory.h"
#include "storage/rows.h"

#include <QRegularExpression>

namespace Vitrina {

namespace {

constexpr int timelineLimit = 5000;

const auto summaryColumns = QStringLiteral("SELECT c.id, c.name, c.surname,"
                                           " coalesce((SELECT typed FROM client_phone p WHERE "
                                           "p.client_id = c.id ORDER BY position LIMIT 1), ''),"
                                           " c.national_id, c.preferred_agent_id, c.rowid ");

std::vector<ClientSummary> summaries(Database &database, const QString &rest,
                                     const QVariantList &values)
{
    std::vector<ClientSummary> found;
    Rows rows = database.query(summaryColumns + rest, values);
    while (rows.next()) {
        ClientSummary summary;
        summary.id = ClientId::fromBytes(rows.bytes(0));
        summary.name = clientName(rows.text(1), rows.text(2));
        summary.phone = rows.text(3);
        if (summary.name.isEmpty())
            summary.name = summary.phone;
        summary.nationalId = rows.text(4);
        summary.preferredAgent = StaffId::fromBytes(rows.bytes(5));
        summary.row = rows.number(6);
        found.push_back(summary);
    }
    return found;
}

/// "Some word begins with it", in FTS5's words. Letters and digits only.
QString beginning(const QString &word)
{
    return u'"' + word + QStringLiteral("\"*");
}

QString beginningAll(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words)
        terms += beginning(word);
    return terms.join(QStringLiteral(" AND "));
}

template <typename Entity>
std::vector<Entity> ofClient(Database &database, const ClientId &id,
                             const char *order = "position, id")
{
    return loadWhere<Entity>(database,
                             QStringLiteral("client_id = ? ORDER BY ") + QLatin1StringView(order),
                             {id.toBytes()});
}

} // namespace

std::optional<FollowUpDetail> loadFollowUpDetail(Database &database, const FollowUpId &id)
{
    const std::optional<FollowUp> followUp = load<FollowUp>(database, id);
    if (!followUp)
        return std::nullopt;
    const std::optional<Client> client = load<Client>(database, followUp->clientId);
    if (!client)
        return std::nullopt;
    FollowUpDetail detail;
    detail.followUp = *followUp;
    detail.client = *client;
    detail.phones = ofClient<ClientPhone>(database, client->id);
    detail.emails = ofClient<ClientEmail>(database, client->id);
    detail.vehicles = ofClient<Vehicle>(database, client->id, "id");
    detail.opportunity = load<Opportunity>(database, followUp->opportunityId);
    detail.timeline = loadWhere<TimelineEntry>(
        database,
        QStringLiteral("client_id = ? ORDER BY at DESC, id DESC LIMIT %1").arg(timelineLimit),
        {client->id.toBytes()});
    return detail;
}

std::optional<ClientDetail> loadClientDetail(Database &database, const ClientId &id)
{
    const std::optional<Client> client = load<Client>(database, id);
    if (!client)
        return std::nullopt;
    ClientDetail detail;
    detail.client = *client;
    detail.phones = ofClient<ClientPhone>(database, id);
    detail.emails = ofClient<ClientEmail>(database, id);
    detail.vehicles = ofClient<Vehicle>(database, id, "id");
    detail.opportunities =
        ofClient<Opportunity>(database, id, "state = 'open' DESC, opened_at DESC, id DESC");
    detail.pending = loadWhere<FollowUp>(
        database, QStringLiteral("client_id = ? AND state = 'pending' ORDER BY due_at, id"),
        {id.toBytes()});
    return detail;
}

FollowUpId followUpAt(Database &database, qint64 row)
{
    return FollowUpId::fromBytes(
        database.scalar(QStringLiteral("SELECT id FROM follow_up WHERE rowid = ?"), {row})
            .toByteArray());
}

qint64 rowOfFollowUp(Database &database, const FollowUpId &id)
{
    return database
        .scalar(QStringLiteral("SELECT rowid FROM follow_up WHERE id = ?"), {id.toBytes()})
        .toLongLong();
}

qint64 rowOfClient(Database &database, const ClientId &id)
{
    return database.scalar(QStringLiteral("SELECT rowid FROM client WHERE id = ?"), {id.toBytes()})
        .toLongLong();
}

ClientId clientOfRow(Database &database, const QString &table, const QByteArray &id)
{
    if (table == QLatin1StringView(Client::table))
        return ClientId::fromBytes(id);
    for (const char *known : {ClientPhone::table, ClientEmail::table, Vehicle::table}) {
        if (table == QLatin1StringView(known)) {
            const QString sql = QStringLiteral("SELECT client_id FROM %1 WHERE id = ?").arg(table);
            return ClientId::fromBytes(database.scalar(sql, {id}).toByteArray());
        }
    }
    return {};
}

QString clientNameAt(Database &database, qint64 row)
{
    const std::vector<ClientSummary> found =
        summaries(database, QStringLiteral("FROM client c WHERE c.rowid = ?"), {row});
    return found.empty() ? QString() : found.front().name;
}

std::vector<ClientSummary> searchClients(Database &database, const QString &typed, int limit)
{
    const QString sought = ftsQuery(typed);
    if (sought.isEmpty())
        return {};
    return summaries(database,
                     QStringLiteral("FROM client_fts JOIN client c ON c.rowid = client_fts.rowid"
                                    " WHERE client_fts MATCH ? LIMIT ?"),
                     {sought, limit});
}

std::vector<ClientSummary> clientsByPhone(Database &database, const QString &e164,
                                          const QString &digits)
{
    if (!e164.isEmpty()) {
        return summaries(
            database,
            QStringLiteral("FROM client c WHERE c.id IN (SELECT client_id FROM client_phone"
                           " WHERE e164 = ? AND e164 <> '') AND c.merged_into IS NULL LIMIT 20"),
            {e164});
    }
    return digits.size() < 4 ? std::vector<ClientSummary>() : searchClients(database, digits, 20);
}

std::vector<ClientSummary> clientsByNationalId(Database &database, const QString &nationalId)
{
    if (nationalId.isEmpty())
        return {};
    return summaries(database,
                     QStringLiteral("FROM client c WHERE c.national_id = ? AND c.national_id <> ''"
                                    " AND c.merged_into IS NULL LIMIT 20"),
                     {nationalId});
}

std::vector<Appointment> appointmentsOf(Database &database, const StaffId &advisor,
                                        const QDateTime &from, const QDateTime &to)
{
    std::vector<Appointment> found;
    Rows rows = database.query(
        QStringLiteral(
            "SELECT f.id, f.due_at, f.minutes, f.type_id, c.name, c.surname FROM pending_follow_up "
            "p"
            " JOIN follow_up f ON f.rowid = p.follow_up JOIN client c ON c.id = f.client_id"
            " WHERE p.advisor = (SELECT rowid FROM staff WHERE id = ?) AND p.due_at >= ? AND "
            "p.due_at < ?"
            " ORDER BY p.due_at LIMIT 500"),
        {advisor.toBytes(), Column::store(from), Column::store(to)});
    while (rows.next()) {
        Appointment appointment;
        appointment.id = FollowUpId::fromBytes(rows.bytes(0));
        Column::read(rows.value(1), appointment.start);
        appointment.minutes = int(rows.number(2));
        appointment.typeId = CatalogueItemId::fromBytes(rows.bytes(3));
        appointment.client = clientName(rows.text(4), rows.text(5));
        found.push_back(appointment);
    }
    return found;
}

QString ftsQuery(const QString &typed)
{
    const QStringList words = indexWords(typed);
    if (words.size() < 2)
        return beginningAll(words); // figures in groups among them
    QStringList conditions;
    for (const QString &piece : typed.split(QRegularExpression(QStringLiteral("\\s+")))) {
        const QStringList parts = indexWords(piece);
        const QStringList joined = joinedWords(piece);
        if (parts.size() > 1 && joined.size() == 1)
            conditions += u'(' + beginningAll(parts) + QStringLiteral(" OR ") +
                          beginning(joined.front()) + u')';
        else if (!parts.isEmpty())
            conditions += beginningAll(parts);
    }
    return conditions.join(QStringLiteral(" AND "));
}

QStringList indexWords(const QString &typed)
{
    QStringList words = searchWords(typed);
    const auto allDigits = [](const QString &word) {
        return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    };
    // "099 123 4567" is one number typed in groups; the index holds its digits run together.
    if (words.size() > 1 && std::all_of(words.begin(), words.end(), allDigits))
        words = {words.join(QString())};
    for (QString &word : words) {
        if (word.size() >= 3 && word.startsWith(u'0') && allDigits(word))
            word.remove(0, 1);
    }
    return words;
}

} // namespace Vitrina
