// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/clientwriting.h"

#include "commands/commandcontext.h"
#include "commands/commandsupport.h"
#include "commands/textlimits.h"

#include <algorithm>

namespace Vitrina {

namespace {

Result<ClientPhone> rowOf(const ClientId &client, const PhoneEntry &entry, int position)
{
    VITRINA_LET(typed, checkedLine(entry.typed, "phone"));
    ClientPhone row;
    row.id = entry.id;
    row.clientId = client;
    row.position = position;
    row.typed = typed;
    row.e164 = entry.e164;
    return row;
}

Result<ClientEmail> rowOf(const ClientId &client, const EmailEntry &entry, int position)
{
    VITRINA_LET(address, checkedLine(entry.address, "email"));
    const qsizetype at = address.indexOf(u'@');
    if (at <= 0 || at == address.size() - 1 || address.contains(u' '))
        return failure(Problem::Code::BadEmail, {address});
    ClientEmail row;
    row.id = entry.id;
    row.clientId = client;
    row.position = position;
    row.address = address;
    return row;
}

template <typename Row, typename Entry>
Result<QList<Row>> rowsOf(const ClientId &client, const QList<Entry> &entries)
{
    QList<Row> rows;
    for (const Entry &entry : entries) {
        VITRINA_LET(row, rowOf(client, entry, int(rows.size())));
        rows += row;
    }
    return rows;
}

/// Writes entries as rows of @p Row: those that stand are updated, others removed. What does not
/// stand is a new row: it may be one that somebody deleted meanwhile, and a deleted id stays
/// deleted (rule 9).
template <typename Row, typename Entry>
Result<void> replaceRows(CommandContext &context, const ClientId &client,
                         const QList<Entry> &entries)
{
    const std::vector<Row> present =
        loadWhere<Row>(context.database(), QStringLiteral("client_id = ? ORDER BY position, id"),
                       {client.toBytes()});
    for (const Row &row : present) {
        const bool kept = std::any_of(entries.begin(), entries.end(),
                                      [&row](const Entry &entry) { return entry.id == row.id; });
        if (!kept)
            VITRINA_TRY(context.remove(row));
    }
    int position = 0;
    for (const Entry &entry : entries) {
        VITRINA_LET(after, rowOf(client, entry, position++));
        const auto old = std::find_if(present.begin(), present.end(),
                                      [&entry](const Row &row) { return row.id == entry.id; });
        if (old == present.end())
            after.id = context.derivedId<decltype(Row::id)>();
        VITRINA_TRY(old == present.end() ? context.insert(after) : context.update(*old, after));
    }
    return {};
}

} // namespace

Result<void> fillIn(Client &client, const ClientDetails &details)
{
    VITRINA_LET(name, checkedLine(details.name, "name"));
    VITRINA_LET(surname, checkedLine(details.surname, "surname"));
    VITRINA_LET(nationalId, checkedLine(details.nationalId, "national_id"));
    VITRINA_LET(city, checkedLine(details.city, "city"));
    VITRINA_LET(observations, checkedText(details.observations, "observations"));
    if (name.isEmpty() && surname.isEmpty() && details.phones.isEmpty())
        return failure(Problem::Code::MissingName);
    client.kind = details.kind;
    client.name = name;
    client.surname = surname;
    client.nationalId = nationalId;
    client.city = city;
    client.observations = observations;
    return {};
}

Result<QList<ClientPhone>> phoneRows(const ClientId &client, const QList<PhoneEntry> &phones)
{
    return rowsOf<ClientPhone>(client, phones);
}

Result<QList<ClientEmail>> emailRows(const ClientId &client, const QList<EmailEntry> &emails)
{
    return rowsOf<ClientEmail>(client, emails);
}

Result<void> replacePhones(CommandContext &context, const ClientId &client,
                           const QList<PhoneEntry> &phones)
{
    return replaceRows<ClientPhone>(context, client, phones);
}

Result<void> replaceEmails(CommandContext &context, const ClientId &client,
                           const QList<EmailEntry> &emails)
{
    return replaceRows<ClientEmail>(context, client, emails);
}

} // namespace Vitrina
