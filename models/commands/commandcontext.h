// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/rowtraits.h"
#include "domain/entities.h"
#include "domain/result.h"
#include "domain/rules.h"
#include "domain/serviceactor.h"
#include "storage/changerecorder.h"
#include "storage/rows.h"

#include <QSet>

#include <map>
#include <vector>

namespace Vitrina {

/// Who does a command, from the replica's own staff row.
using Actor = StaffMember;

/// The one door through which a command reads and writes the replica. It stamps every row with the
/// command's id, remembers the versions it built upon, and holds each write against the rule tables
/// (resources/rules): which columns this command may write and in whose scope, which status may
/// follow which, and how long a text may be.
///
/// Writes answer with a Problem that the command hands on; database failures throw DatabaseError,
/// which the executor catches.
class CommandContext
{
public:
    CommandContext(Database &database, const Rules &rules, QString commandName, CommandId commandId,
                   Actor actor, QDateTime at);

    const Actor &actor() const { return m_actor; }
    /// Whether no staff member acts, but a client through her link.
    bool isService() const { return m_actor.id == serviceActor(); }
    /// Who signs: nobody, where the service acts.
    StaffId author() const { return isService() ? StaffId() : m_actor.id; }
    /// When the person did it: the command's own time, never the time of a re-run. UTC.
    const QDateTime &at() const { return m_at; }
    CommandId commandId() const { return m_commandId; }
    Database &database() { return m_database; }

    /// Another id that belongs to this command: the same at every run.
    template <typename AnyId>
    AnyId derivedId()
    {
        return AnyId(nextDerivedUuid());
    }
    /// The id of the next entry of the timeline: those of one command ascend as they were told, so
    /// that entries of one instant stand in one order on every computer.
    TimelineEntryId nextEntryId();

    /// A row the command needs; Problem NotFound when it is not there.
    template <typename Entity>
    Result<Entity> need(const decltype(Entity::id) &id)
    {
        std::optional<Entity> found = load<Entity>(m_database, id);
        if (!found)
            return failure(Problem::Code::NotFound, {QString::fromLatin1(Entity::table)});
        expect(Entity::table, id.uuid(), found->version);
        return *found;
    }

    template <typename Entity>
    Result<void> insert(Entity entity)
    {
        if (const Result<void> allowed = mayInsert(Entity::table, clientOf(entity)); !allowed)
            return allowed;
        if (const Result<void> fits = mayBeAsLong(entity); !fits)
            return fits;
        entity.version = m_commandId;
        insertEntity(m_database, entity);
        remember(Entity::table, entity.id.uuid(), RowChange::Kind::Inserted);
        return {};
    }

    template <typename Entity>
    Result<void> insertAll(QList<Entity> entities)
    {
        for (Entity &entity : entities) {
            if (const Result<void> allowed = mayInsert(Entity::table, clientOf(entity)); !allowed)
                return allowed;
            if (const Result<void> fits = mayBeAsLong(entity); !fits)
                return fits;
            entity.version = m_commandId;
        }
        insertEntities(m_database, entities);
        for (const Entity &entity : std::as_const(entities))
            remember(Entity::table, entity.id.uuid(), RowChange::Kind::Inserted);
        return {};
    }

    /// Writes what differs between the row as it was read and as it shall be.
    template <typename Entity>
    Result<void> update(const Entity &before, Entity after)
    {
        const QStringList columns = changedColumns(before, after);
        if (columns.isEmpty())
            return {};
        if (const Result<void> allowed = mayUpdate(Entity::table, columns, clientOf(before));
            !allowed)
            return allowed;
        if (const Result<void> allowed =
                maySteps(Entity::table, columns, columnValues(before), columnValues(after),
                         columnNames<Entity>(), before.version);
            !allowed)
            return allowed;
        if (const Result<void> fits = mayBeAsLong(after, &columns); !fits)
            return fits;
        after.version = m_commandId;
        updateEntity(m_database, after, columns);
        remember(Entity::table, after.id.uuid(), RowChange::Kind::Updated);
        return {};
    }

    /// A row whose parts the command writes becomes the command's as well: of two who write parts
    /// of one row at a time the second is stale, though each part is a row of its own.
    template <typename Entity>
    Result<void> touch(Entity entity)
    {
        if (const Result<void> allowed = mayUpdate(Entity::table, {}, clientOf(entity)); !allowed)
            return allowed;
        entity.version = m_commandId;
        updateEntity(m_database, entity, {});
        remember(Entity::table, entity.id.uuid(), RowChange::Kind::Updated);
        return {};
    }

    template <typename Entity>
    Result<void> remove(const Entity &entity)
    {
        if (const Result<void> allowed = mayDelete(Entity::table, clientOf(entity)); !allowed)
            return allowed;
        deleteEntity<Entity>(m_database, entity.id);
        remember(Entity::table, entity.id.uuid(), RowChange::Kind::Deleted);
        return {};
    }

    /// Whether others built upon a row, by what the hub has said: they may have done it out of this
    /// person's sight.
    bool isBuiltUponElsewhere(const QUuid &id) const { return m_builtUpon.contains(id); }
    void setBuiltUponElsewhere(QSet<QUuid> rows) { m_builtUpon = std::move(rows); }

    /// Whether the actor's level and place open this client's rows to her (S3.3, sync.md 8).
    bool inScope(const ClientId &clientId);

    /// What the command read and relies on: {table, id, version}, for the hub's check.
    QJsonArray expects() const;

    /// The rows written so far, net, in the order of their first writing: what changedRows() would
    /// read out of the changeset.
    RowChanges changes() const;

private:
    struct Written
    {
        const char *table;
        QUuid id;
        std::optional<RowChange::Kind> kind; ///< none: inserted and deleted again
    };
    void expect(const char *table, const QUuid &id, const CommandId &version);
    void remember(const char *table, const QUuid &id, RowChange::Kind kind);
    bool hasWritten(const QUuid &id) const;
    Result<void> mayInsert(const char *table, const std::optional<ClientId> &client);
    Result<void> mayUpdate(const char *table, const QStringList &columns,
                           const std::optional<ClientId> &client);
    Result<void> mayDelete(const char *table, const std::optional<ClientId> &client);
    /// Of an entity the texts of these columns, or all.
    template <typename Entity>
    Result<void> mayBeAsLong(const Entity &entity, const QStringList *columns = nullptr)
    {
        const std::vector<int> &longest = longestTexts(Entity::table, columnNames<Entity>());
        Result<void> fits;
        size_t column = 0;
        Entity::visit(entity, [&](const char *name, const auto &member) {
            const int most = longest[column++];
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, QString>) {
                if (member.size() > most && fits &&
                    (!columns || columns->contains(QLatin1StringView(name))))
                    fits = failure(Problem::Code::TextTooLong,
                                   {QString::fromLatin1(name), QString::number(most)});
            }
        });
        return fits;
    }
    const std::vector<int> &longestTexts(const char *table, const QStringList &columns);
    const CommandRule *ruleFor(const char *table, CommandRule::Operation operation);
    Result<void> may(const char *table, CommandRule::Operation operation,
                     const QStringList &columns, const std::optional<ClientId> &client);
    Result<void> maySteps(const char *table, const QStringList &changed, const QVariantList &before,
                          const QVariantList &after, const QStringList &columns,
                          const CommandId &version);
    bool isAuthorOf(const CommandId &version);
    QUuid nextDerivedUuid();

    Database &m_database;
    const Rules &m_rules;
    QString m_commandName;
    CommandId m_commandId;
    Actor m_actor;
    QDateTime m_at;
    int m_derived = 0;
    quint16 m_told = 0; ///< entries of the timeline
    std::vector<Written> m_written;
    QHash<QUuid, size_t> m_writtenAt;
    std::map<std::pair<const char *, CommandRule::Operation>, const CommandRule *> m_foundRules;
    std::map<const char *, std::vector<int>> m_longestTexts; ///< of a table's columns, in order
    QHash<ClientId, bool> m_scope;
    QSet<QUuid> m_builtUpon;
    struct Expectation
    {
        QString table;
        QUuid id;
        CommandId version;
    };
    std::vector<Expectation> m_expectations;
};

} // namespace Vitrina
