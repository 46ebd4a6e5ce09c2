// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/entities.h"
#include "domain/result.h"
#include "domain/rules.h"
#include "storage/changerecorder.h"
#include "storage/profile.h"

#include <QSet>

#include <optional>

namespace Vitrina {

class Database;

/// Who does a command and under which id; made once, kept at every re-run.
struct Envelope
{
    CommandId id;
    StaffId actor;
    std::optional<ImportBatchId> batch; ///< several commands that are one deed
    /// Of the rows it would delete, those that others built upon by what the hub said of it. Only
    /// in a re-run.
    QSet<QUuid> builtUpon = {};
};

/// What was committed.
struct Receipt
{
    CommandId id;
    RowChanges changes;
};

/// Runs commands on the writing connection: check, write, record, audit and outbox row in one
/// durable transaction (rules 1, 4, 5). Belongs to the writer's thread.
class CommandExecutor
{
public:
    enum class Repeatability {
        Trusted,
        Checked, ///< do, take back, do again, compare the bytes
    };
    /// Commands are checked while they are written, and by tests; releases and figures trust them.
#ifdef QT_NO_DEBUG
    static constexpr Repeatability usualRepeatability = Repeatability::Trusted;
#else
    static constexpr Repeatability usualRepeatability = Repeatability::Checked;
#endif

    CommandExecutor(Database &database, const Rules &rules, DeviceId device,
                    Repeatability repeatability, Bound bound = Bound::Embedded);

    /// A refused command leaves nothing behind.
    Result<Receipt> execute(const AnyCommand &command, const Envelope &envelope);

    /// Runs a command that is in the outbox once more, on another base, within the caller's
    /// transaction: its changes, their digest and what it expects are kept anew (sync.md 16). A
    /// command that is now refused leaves its outbox row as it was. Throws DatabaseError.
    Result<void> runAgain(const AnyCommand &command, const Envelope &envelope);

private:
    Result<Receipt> runInTransaction(const AnyCommand &command, const Envelope &envelope);
    std::optional<StaffMember> actorFor(const Envelope &envelope);
    void checkRepeatable(const AnyCommand &command, const Envelope &envelope,
                         const StaffMember &actor, const ChangeRecorder &recorder,
                         const QByteArray &changes);
    void checkComplete(const AnyCommand &command, const RowChanges &told,
                       const QByteArray &changes);
    Result<void> runAgainInside(const AnyCommand &command, const Envelope &envelope);
    void writeOutbox(const AnyCommand &command, const Envelope &envelope, const QByteArray &changes,
                     const QJsonArray &expects);
    void forgetTraces(const RowChanges &changes);
    void writeAudit(const AnyCommand &command, const Envelope &envelope, qsizetype rows);

    Database &m_database;
    const Rules &m_rules;
    DeviceId m_device;
    Repeatability m_repeatability;
    Bound m_bound;
};

} // namespace Vitrina
