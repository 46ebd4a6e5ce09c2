// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandexecutor.h"

#include "commands/commandcontext.h"
#include "storage/copydebt.h"
#include "storage/photoqueries.h"
#include "storage/searchtext.h"
#include "storage/traces.h"

#include <QJsonDocument>

#include <set>
#include <tuple>

namespace Vitrina {

namespace {

/// The first administrator signs for the commands that come before any staff member exists.
StaffMember founder(const StaffId &id)
{
    StaffMember member;
    member.id = id;
    member.accessLevel = int(AccessLevel::Company);
    member.permissions = ~0;
    return member;
}

/// The service stands above whose client it is: the link says that.
StaffMember service()
{
    StaffMember member;
    member.id = serviceActor();
    member.accessLevel = int(AccessLevel::Company);
    return member;
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// What a recorder holds; nothing changed is an empty changeset, not an unknown one.
QByteArray changesOf(const ChangeRecorder &recorder)
{
    const QByteArray changes = recorder.changeset();
    return changes.isNull() ? QByteArray("") : changes;
}

} // namespace

CommandExecutor::CommandExecutor(Database &database, const Rules &rules, DeviceId device,
                                 Repeatability repeatability, Bound bound)
    : m_database(database)
    , m_rules(rules)
    , m_device(device)
    , m_repeatability(repeatability)
    , m_bound(bound)
{
}

Result<Receipt> CommandExecutor::execute(const AnyCommand &command, const Envelope &envelope)
{
    try {
        return runInTransaction(command, envelope);
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

Result<Receipt> CommandExecutor::runInTransaction(const AnyCommand &command,
                                                  const Envelope &envelope)
{
    Transaction transaction(m_database);
    const std::optional<StaffMember> actor = actorFor(envelope);
    if (!actor || !actor->active)
        return failure(Problem::Code::Forbidden, {command.name()});

    const bool erases = command.erases() && m_bound == Bound::Embedded;
    const QSet<QString> pictures = erases ? wantedContents(m_database) : QSet<QString>();
    ChangeRecorder recorder(m_database);
    CommandContext context(m_database, m_rules, command.name(), envelope.id, *actor, command.at());
    if (const Result<void> done = command.execute(context); !done)
        return tl::unexpected(done.error());

    const QByteArray changes = changesOf(recorder);
    Receipt receipt{envelope.id, context.changes()};
    if (m_repeatability == Repeatability::Checked) {
        checkRepeatable(command, envelope, *actor, recorder, changes);
        checkComplete(command, receipt.changes, changes);
    }
    writeOutbox(command, envelope, changes, context.expects());
    writeAudit(command, envelope, qsizetype(receipt.changes.size()));
    refreshSearchText(m_database);
    if (erases)
        forgetTraces(receipt.changes);
    transaction.commit();
    if (erases)
        forgetPictures(m_database, pictures);
    return receipt;
}

/// The local commit is the verdict. With a hub they go when its verdict comes (Rebase), as what it
/// refuses is brought back.
void CommandExecutor::forgetTraces(const RowChanges &changes)
{
    QSet<QByteArray> rows;
    for (const RowChange &change : changes)
        rows.insert(change.id);
    forgetCommands(m_database, rows, QStringLiteral("applied"));
    forgetDrafts(m_database, rows);
    forgetWords(m_database);
    oweCopies(m_database);
}

Result<void> CommandExecutor::runAgain(const AnyCommand &command, const Envelope &envelope)
{
    m_database.execute(QStringLiteral("SAVEPOINT run_again"));
    Result<void> done;
    try {
        done = runAgainInside(command, envelope);
    } catch (const DatabaseError &error) {
        // A value that is taken now is the command's fault; a full disk is nobody's.
        if (!error.isConstraint())
            throw;
        done = tl::unexpected(error.problem());
    }
    if (!done)
        m_database.execute(QStringLiteral("ROLLBACK TO run_again"));
    m_database.execute(QStringLiteral("RELEASE run_again"));
    return done;
}

Result<void> CommandExecutor::runAgainInside(const AnyCommand &command, const Envelope &envelope)
{
    const std::optional<StaffMember> actor = actorFor(envelope);
    if (!actor || !actor->active)
        return failure(Problem::Code::Forbidden, {command.name()});
    ChangeRecorder recorder(m_database);
    CommandContext context(m_database, m_rules, command.name(), envelope.id, *actor, command.at());
    context.setBuiltUponElsewhere(envelope.builtUpon);
    if (Result<void> done = command.execute(context); !done)
        return done;
    const QByteArray changes = changesOf(recorder);
    m_database.execute(
        QStringLiteral(
            "UPDATE outbox SET changes = ?, changes_digest = ?, expects = ? WHERE uuid = ?"),
        {changes, digestOf(changes), compact(context.expects()), envelope.id.toBytes()});
    return {};
}

std::optional<StaffMember> CommandExecutor::actorFor(const Envelope &envelope)
{
    if (envelope.actor == serviceActor())
        return service();
    if (std::optional<StaffMember> member = load<StaffMember>(m_database, envelope.actor))
        return member;
    const bool nobodyYet =
        !m_database.scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM staff)")).toBool();
    return nobodyYet ? std::optional(founder(envelope.actor)) : std::nullopt;
}

/// A command that gives other bytes the second time would, on the hub's base, silently do something
/// else than its author saw; better to stop while it is being written.
void CommandExecutor::checkRepeatable(const AnyCommand &command, const Envelope &envelope,
                                      const StaffMember &actor, const ChangeRecorder &recorder,
                                      const QByteArray &changes)
{
    if (changes.isEmpty())
        return;
    applyChangeset(m_database, inverted(changes));
    if (!recorder.changeset().isEmpty())
        qFatal("%s is not taken back by its inverted changes", qPrintable(command.name()));
    ChangeRecorder again(m_database);
    CommandContext context(m_database, m_rules, command.name(), envelope.id, actor, command.at());
    if (!command.execute(context) || again.changeset() != changes)
        qFatal("%s does not give the same when it is run again", qPrintable(command.name()));
}

/// The receipt is the context's own account, as reading it out of a changeset of thousands of rows
/// takes long; what by-passed the context would be missing.
void CommandExecutor::checkComplete(const AnyCommand &command, const RowChanges &told,
                                    const QByteArray &changes)
{
    using Row = std::tuple<QString, QByteArray, RowChange::Kind>;
    const auto rowsOf = [](const RowChanges &list) {
        std::set<Row> rows;
        for (const RowChange &change : list)
            rows.insert({change.table, change.id, change.kind});
        return rows;
    };
    if (rowsOf(told) != rowsOf(changedRows(changes)))
        qFatal("%s wrote other rows than its context knows of", qPrintable(command.name()));
}

void CommandExecutor::writeOutbox(const AnyCommand &command, const Envelope &envelope,
                                  const QByteArray &changes, const QJsonArray &expects)
{
    const KeptArgs &args = command.keptArgs();
    m_database.execute(
        QStringLiteral(
            "INSERT INTO outbox (uuid, device, actor_id, name, args_version, args, hash, changes,"
            " changes_digest, expects, batch_id, created_at, verdict)"
            // Bytes, as an import's arguments are half a megabyte: to UTF-16 and back takes long.
            " VALUES (?,?,?,?,?,CAST(? AS TEXT),?,?,?,?,?,?,?)"),
        {envelope.id.toBytes(), m_device.toBytes(), envelope.actor.toBytes(), command.name(),
         command.argsVersion(), args.text, args.hash, changes, digestOf(changes), compact(expects),
         envelope.batch ? Column::store(*envelope.batch)
                        : QVariant(QMetaType::fromType<QByteArray>()),
         Column::store(command.at()),
         m_bound == Bound::Hub ? QStringLiteral("pending") : QStringLiteral("applied")});
}

void CommandExecutor::writeAudit(const AnyCommand &command, const Envelope &envelope,
                                 qsizetype rows)
{
    m_database.execute(QStringLiteral("INSERT INTO audit (command_uuid, at, actor_id, command, "
                                      "changed_rows) VALUES (?,?,?,?,?)"),
                       {envelope.id.toBytes(), Column::store(command.at()),
                        envelope.actor.toBytes(), command.name(), rows});
}

} // namespace Vitrina
