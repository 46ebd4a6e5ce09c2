// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandsupport.h"
#include "commands/importrows.h"

namespace Vitrina {

namespace {

template <typename Entity>
constexpr bool belongsToClient =
    std::is_same_v<Entity, ClientPhone> || std::is_same_v<Entity, ClientEmail> ||
    std::is_same_v<Entity, Vehicle>;

bool cameWithClient(const QString &table)
{
    return table == QLatin1StringView(ClientPhone::table) ||
           table == QLatin1StringView(ClientEmail::table) ||
           table == QLatin1StringView(Vehicle::table);
}

/// A column of another table that refers to the rows of this one.
struct Reference
{
    QString table;
    QString column;
};

/// Takes rows of an import back one by one. It asks itself what hangs from a row, by the foreign
/// keys of the schema, rather than have them refuse: they are off where a command is run again.
class TakingBack
{
public:
    explicit TakingBack(CommandContext &context)
        : m_context(context)
        , m_database(context.database())
    {
    }

    /// Deletes a row of the import unless someone wrote it since or something now hangs from it.
    template <typename Entity>
    Result<void> takeBack(const ImportedRow &row)
    {
        const decltype(Entity::id) id =
            decltype(Entity::id)::fromBytes(QByteArray::fromHex(row.id.toLatin1()));
        const std::optional<Entity> present = load<Entity>(m_database, id);
        if (!present || present->version != row.wrote)
            return {};
        if constexpr (belongsToClient<Entity>) {
            if (!isUntouched(present->clientId, row.wrote))
                return {};
        }
        if (isBuiltUpon(Entity::table, id.uuid(), {}))
            return {};
        return m_context.remove(*present);
    }

private:
    /// Whether a client stands just as the import brought her, and nothing hangs from her but what
    /// came along with her: else her phones, mails and vehicles are spared with her.
    bool isUntouched(const ClientId &client, const CommandId &wrote)
    {
        const std::optional<Client> present = load<Client>(m_database, client);
        return present && present->version == wrote &&
               !isBuiltUpon(Client::table, client.uuid(), wrote);
    }

    /// Rows that @p wrote brought along with a client do not count; null: all count.
    bool isBuiltUpon(const char *table, const QUuid &id, const CommandId &wrote)
    {
        if (m_context.isBuiltUponElsewhere(id))
            return true;
        const QList<Reference> &references = referencesTo(table);
        return std::any_of(references.begin(), references.end(), [&](const Reference &reference) {
            const bool mayCount = wrote.isNull() || !cameWithClient(reference.table);
            return mayCount ? refers(reference, id) : refers(reference, id, wrote);
        });
    }
    bool refers(const Reference &reference, const QUuid &id)
    {
        return m_database
            .scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 WHERE %2 = ?)")
                        .arg(reference.table, reference.column),
                    {id.toRfc4122()})
            .toBool();
    }
    bool refers(const Reference &reference, const QUuid &id, const CommandId &butOf)
    {
        return m_database
            .scalar(
                QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 WHERE %2 = ? AND row_version <> ?)")
                    .arg(reference.table, reference.column),
                {id.toRfc4122(), butOf.toBytes()})
            .toBool();
    }

    const QList<Reference> &referencesTo(const char *table)
    {
        const auto [place, fresh] = m_references.try_emplace(table);
        if (!fresh)
            return place->second;
        Rows rows = m_database.query(
            QStringLiteral("SELECT s.name, k.\"from\" FROM sqlite_schema s,"
                           " pragma_foreign_key_list(s.name) k"
                           " WHERE s.type = 'table' AND k.\"table\" = ? ORDER BY 1, 2"),
            {QString::fromLatin1(table)});
        while (rows.next())
            place->second += {rows.text(0), rows.text(1)};
        return place->second;
    }

    CommandContext &m_context;
    Database &m_database;
    std::map<const char *, QList<Reference>> m_references;
};

struct TakeBackRule
{
    const char *table;
    Result<void> (TakingBack::*act)(const ImportedRow &);
};
constexpr TakeBackRule takeBackRules[] = {
    {FollowUp::table, &TakingBack::takeBack<FollowUp>},
    {Opportunity::table, &TakingBack::takeBack<Opportunity>},
    {ClientPhone::table, &TakingBack::takeBack<ClientPhone>},
    {ClientEmail::table, &TakingBack::takeBack<ClientEmail>},
    {Vehicle::table, &TakingBack::takeBack<Vehicle>},
    {Client::table, &TakingBack::takeBack<Client>},
    {VehicleModel::table, &TakingBack::takeBack<VehicleModel>},
};

Result<void> takeBackAny(TakingBack &undo, const ImportedRow &row)
{
    for (const TakeBackRule &rule : takeBackRules) {
        if (row.table == QLatin1StringView(rule.table))
            return (undo.*rule.act)(row);
    }
    return failure(Problem::Code::Forbidden, {row.table});
}

} // namespace

Result<void> run(const UndoImport &command, CommandContext &context)
{
    TakingBack undo(context);
    for (const ImportedRow &row : command.rows)
        VITRINA_TRY(takeBackAny(undo, row));
    if (command.batchId.isNull())
        return {};
    VITRINA_LET(batch, context.need<ImportBatch>(command.batchId));
    ImportBatch after = batch;
    after.undoneAt = context.at();
    return context.update(batch, after);
}

} // namespace Vitrina
