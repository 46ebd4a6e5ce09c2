// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandcontext.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QtEndian>

#include <limits>

namespace Vitrina {

namespace {

const auto clientColumn = QStringLiteral("client_id");

/// By what a command told of itself in the timeline: the hub let nobody sign there but its author,
/// so what she did on another computer is known, too. False for rows of nobody's.
bool hasSigned(Database &database, const StaffId &staff, const CommandId &command,
               const QVariant &client)
{
    return client.isValid() &&
           database
               .scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM timeline_entry"
                                      " WHERE client_id = ? AND row_version = ? AND staff_id = ?)"),
                       {client, command.toBytes(), staff.toBytes()})
               .toBool();
}

} // namespace

CommandContext::CommandContext(Database &database, const Rules &rules, QString commandName,
                               CommandId commandId, Actor actor, QDateTime at)
    : m_database(database)
    , m_rules(rules)
    , m_commandName(std::move(commandName))
    , m_commandId(commandId)
    , m_actor(std::move(actor))
    , m_at(std::move(at))
{
}

void CommandContext::expect(const char *table, const QUuid &id, const CommandId &version)
{
    m_expectations.push_back({QString::fromLatin1(table), id, version});
}

void CommandContext::remember(const char *table, const QUuid &id, RowChange::Kind kind)
{
    using Kind = RowChange::Kind;
    const auto known = m_writtenAt.constFind(id);
    if (known == m_writtenAt.constEnd()) {
        m_writtenAt.insert(id, m_written.size());
        m_written.push_back({table, id, kind});
        return;
    }
    std::optional<Kind> &net = m_written[*known].kind;
    if (kind == Kind::Inserted)
        net = net == Kind::Deleted ? Kind::Updated : Kind::Inserted;
    else if (kind == Kind::Deleted)
        net = net == Kind::Inserted ? std::nullopt : std::optional(Kind::Deleted);
}

bool CommandContext::hasWritten(const QUuid &id) const
{
    const auto known = m_writtenAt.constFind(id);
    if (known == m_writtenAt.constEnd())
        return false;
    const auto &net = m_written[*known].kind;
    return net && *net != RowChange::Kind::Deleted;
}

RowChanges CommandContext::changes() const
{
    RowChanges changes;
    changes.reserve(m_written.size());
    QString table;
    for (const Written &row : m_written) {
        if (!row.kind)
            continue;
        if (table != QLatin1StringView(row.table))
            table = QString::fromLatin1(row.table);
        changes.push_back({table, row.id.toRfc4122(), *row.kind});
    }
    return changes;
}

QJsonArray CommandContext::expects() const
{
    QJsonArray array;
    for (const Expectation &e : m_expectations) {
        // A row the command wrote carries its old version in the changeset already.
        if (!hasWritten(e.id)) {
            array.append(QJsonArray{e.table, QString::fromLatin1(e.id.toRfc4122().toHex()),
                                    e.version.toString()});
        }
    }
    return array;
}

/// A version 7 UUID of the command's own millisecond, its random part drawn from the command's id.
QUuid CommandContext::nextDerivedUuid()
{
    const QByteArray seed = m_commandId.toBytes();
    QByteArray bytes =
        QCryptographicHash::hash(seed + QByteArray::number(++m_derived), QCryptographicHash::Sha256)
            .left(16);
    bytes.replace(0, 6, seed.left(6));
    bytes[6] = char(0x70 | (bytes[6] & 0x0f));
    bytes[8] = char(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(bytes);
}

/// Other ids keep their random part: a command that waits names rows of earlier ones by the ids
/// that an older program derived, and those must come out again when all of it is run anew.
TimelineEntryId CommandContext::nextEntryId()
{
    constexpr quint16 mostCounted = 0x3fff; // the bits there are
    const QByteArray seed = m_commandId.toBytes();
    QByteArray bytes = nextDerivedUuid().toRfc4122();
    // Of two commands of one millisecond the command's own counter says which was first.
    bytes[6] = char(0x70 | (seed[6] & 0x0f));
    bytes[7] = seed[7];
    qToBigEndian(quint16(0x8000 | m_told), bytes.data() + 8);
    if (m_told < mostCounted)
        ++m_told;
    return TimelineEntryId::fromBytes(bytes);
}

Result<void> CommandContext::mayInsert(const char *table, const std::optional<ClientId> &client)
{
    return may(table, CommandRule::Operation::Insert, {}, client);
}

Result<void> CommandContext::mayUpdate(const char *table, const QStringList &columns,
                                       const std::optional<ClientId> &client)
{
    return may(table, CommandRule::Operation::Update, columns, client);
}

Result<void> CommandContext::mayDelete(const char *table, const std::optional<ClientId> &client)
{
    return may(table, CommandRule::Operation::Delete, {}, client);
}

/// A command writes few tables, many times: the look-up by name is done once for each.
const CommandRule *CommandContext::ruleFor(const char *table, CommandRule::Operation operation)
{
    const auto [place, fresh] = m_foundRules.try_emplace({table, operation}, nullptr);
    if (fresh)
        place->second = m_rules.command(m_commandName, QLatin1StringView(table), operation);
    return place->second;
}

const std::vector<int> &CommandContext::longestTexts(const char *table, const QStringList &columns)
{
    const auto [place, fresh] = m_longestTexts.try_emplace(table);
    if (fresh) {
        for (const QString &column : columns)
            place->second.push_back(m_rules.longestText(QLatin1StringView(table), column)
                                        .value_or(std::numeric_limits<int>::max()));
    }
    return place->second;
}

Result<void> CommandContext::may(const char *table, CommandRule::Operation operation,
                                 const QStringList &columns, const std::optional<ClientId> &client)
{
    const CommandRule *rule = ruleFor(table, operation);
    if (!rule || !rule->covers(columns))
        return failure(Problem::Code::Forbidden, {m_commandName, QString::fromLatin1(table)});
    if ((rule->scope == CommandRule::Scope::Service) != isService())
        return failure(Problem::Code::Forbidden, {m_commandName, QString::fromLatin1(table)});
    if (rule->permission && !m_actor.may(*rule->permission))
        return failure(Problem::Code::Forbidden, {codeOf(*rule->permission)});
    // A row that this very command has just inserted is the actor's own to complete.
    const bool ownFresh = client && hasWritten(client->uuid());
    if (rule->scope == CommandRule::Scope::Client && client && !ownFresh && !inScope(*client))
        return failure(Problem::Code::Forbidden, {QString::fromLatin1(table)});
    return {};
}

Result<void> CommandContext::maySteps(const char *table, const QStringList &changed,
                                      const QVariantList &before, const QVariantList &after,
                                      const QStringList &columns, const CommandId &version)
{
    for (const QString &column : changed) {
        if (!m_rules.isStatus(QLatin1StringView(table), column))
            continue;
        const qsizetype i = columns.indexOf(column);
        const Transition *step = m_rules.transition(QLatin1StringView(table), column,
                                                    before[i].toString(), after[i].toString());
        if (!step)
            return failure(Problem::Code::StageOrder, {before[i].toString(), after[i].toString()});
        const bool permitted =
            step->who == Transition::Who::Anyone || (step->service && isService()) ||
            (step->permission && m_actor.may(*step->permission)) ||
            (step->author &&
             (isAuthorOf(version) || hasSigned(m_database, m_actor.id, version,
                                               before.value(columns.indexOf(clientColumn)))));
        if (!permitted)
            return failure(Problem::Code::NeedsManager,
                           {before[i].toString(), after[i].toString()});
    }
    return {};
}

/// By the commands that were done on this computer.
bool CommandContext::isAuthorOf(const CommandId &version)
{
    const QByteArray actor =
        m_database
            .scalar(QStringLiteral("SELECT actor_id FROM audit WHERE command_uuid = ?"),
                    {version.toBytes()})
            .toByteArray();
    return !actor.isEmpty() && actor == m_actor.id.toBytes();
}

bool CommandContext::inScope(const ClientId &clientId)
{
    if (m_actor.accessLevel <= int(AccessLevel::Company))
        return true;
    const auto known = m_scope.constFind(clientId);
    if (known != m_scope.constEnd())
        return *known;
    static const QString sql = QStringLiteral(
        "WITH RECURSIVE me (client, level, branch, staff, department) AS (SELECT ?, ?, ?, ?, ?),"
        // Those she supervises, and whom they supervise.
        " under (id) AS (SELECT staff FROM me"
        "                UNION SELECT s.id FROM staff s JOIN under u ON s.supervisor_id = u.id)"
        " SELECT EXISTS ("
        "  SELECT 1 FROM me JOIN client c ON c.id = me.client"
        "   WHERE c.branch_id = me.branch AND (me.level = 2 OR c.preferred_agent_id IS NULL)"
        "      OR EXISTS ("
        "        SELECT 1 FROM staff s"
        "         WHERE s.id IN ("
        "               SELECT c.preferred_agent_id"
        "               UNION SELECT advisor_id FROM opportunity WHERE client_id = me.client AND "
        "state = 'open'"
        "               UNION SELECT advisor_id FROM follow_up WHERE client_id = me.client AND "
        "state = 'pending')"
        "           AND (s.id IN (SELECT id FROM under)"
        "                OR (me.level = 3 AND s.department_id = me.department)"
        "                OR (me.level = 2 AND s.branch_id = me.branch))))");
    const bool open =
        m_database
            .scalar(sql, {clientId.toBytes(), m_actor.accessLevel, m_actor.branchId.toBytes(),
                          m_actor.id.toBytes(), Column::store(m_actor.departmentId)})
            .toBool();
    m_scope.insert(clientId, open);
    return open;
}

} // namespace Vitrina
