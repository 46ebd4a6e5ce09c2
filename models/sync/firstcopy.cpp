// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/firstcopy.h"

#include "storage/bulkload.h"
#include "storage/database.h"
#include "storage/insertion.h"
#include "storage/migrations.h"
#include "storage/profile.h"
#include "sync/handshake.h"
#include "sync/pendingcommand.h"
#include "sync/plantedfault.h"
#include "sync/puller.h"
#include "sync/rebase.h"

#include <QFile>

#include <cstdio>

namespace Vitrina {

namespace {

constexpr qint64 rowsAReport = 4096;

/// Ends the copy from within; caught by run().
struct Stopped
{
    Problem problem;
};

/// A file of the copying alone: whatever ends it, the file is gone then, unless it was renamed.
class ScratchFile
{
public:
    explicit ScratchFile(QString path)
        : m_path(std::move(path))
    {
        remove();
    }
    ~ScratchFile() { remove(); }
    ScratchFile(const ScratchFile &) = delete;
    ScratchFile &operator=(const ScratchFile &) = delete;

    const QString &path() const { return m_path; }

private:
    void remove() const
    {
        for (const char *companion : {"-wal", "-shm", "-journal", ""})
            QFile::remove(m_path + QLatin1StringView(companion));
    }

    QString m_path;
};

std::unique_ptr<Database> newFile(const QString &path)
{
    if (!QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly,
                          QFile::ReadOwner | QFile::WriteOwner))
        throw Stopped{{Problem::Code::ReadOnly, {path}}};
    auto database = std::make_unique<Database>(path, Database::Mode::ReadWrite);
    if (const Result<void> migrated = migrate(*database); !migrated)
        throw Stopped{migrated.error()};
    return database;
}

/// The replica's own facts go along; those of the base come from the hub.
void moveMeta(Database &copy)
{
    copy.execute(QStringLiteral("INSERT OR REPLACE INTO meta SELECT * FROM old.meta"
                                " WHERE key NOT IN ('hub.snapshot', 'hub.started', 'hub.access',"
                                " 'hub.epoch', 'hub.incarnation')"));
}

void moveTable(Database &copy, const char *table)
{
    copy.execute(
        QStringLiteral("INSERT INTO %1 SELECT * FROM old.%1").arg(QLatin1StringView(table)));
}

std::vector<CommandId> allCommands(Database &old)
{
    std::vector<CommandId> ids = pendingIds(old);
    const std::vector<CommandId> applied = appliedIds(old);
    ids.insert(ids.end(), applied.begin(), applied.end());
    return ids;
}

} // namespace

FirstCopy::FirstCopy(HubLink &hub, const Rules &rules, QString machine, DeviceId device)
    : m_hub(hub)
    , m_rules(rules)
    , m_machine(std::move(machine))
    , m_device(device)
{
}

Result<void> FirstCopy::run(const QString &path, const Report &report)
{
    const ScratchFile partial(path + QStringLiteral(".copy"));
    m_progress = {};
    try {
        {
            const std::unique_ptr<Database> copy = newFile(partial.path());
            // A replica that is not there is an empty one.
            const bool isNew = !QFile::exists(path);
            const ScratchFile empty(path + QStringLiteral(".none"));
            const std::unique_ptr<Database> old =
                isNew ? newFile(empty.path())
                      : std::make_unique<Database>(path, Database::Mode::ReadWrite);
            if (loadSequence(*old).device.isNull())
                becomeDevice(*old, m_device);
            fill(*copy, *old, report);
        }
        // A foreign -wal would be played into the copy.
        for (const char *companion : {"-wal", "-shm"})
            QFile::remove(path + QLatin1StringView(companion));
        // QFile::rename does not replace; the POSIX rename does, in one step.
        if (std::rename(QFile::encodeName(partial.path()).constData(),
                        QFile::encodeName(path).constData()) != 0)
            throw Stopped{{Problem::Code::ReadOnly, {path}}};
        return {};
    } catch (const Stopped &stopped) {
        return tl::unexpected(stopped.problem);
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

void FirstCopy::fill(Database &copy, Database &old, const Report &report)
{
    const bool hadHub = boundOf(old) == Bound::Hub;
    Handshake hello = shakeHands(m_hub, old, m_machine);
    using Came = Handshake::Outcome;
    if (hello.outcome == Came::CopiedProfile || hello.outcome == Came::OtherIncarnation) {
        becomeDevice(old, m_device);
        hello.outcome = shakeHands(m_hub, old, m_machine).outcome;
    }
    if (hello.outcome != Came::Welcome && hello.outcome != Came::OtherIncarnation)
        throw Stopped{{Problem::Code::Forbidden, {}}};

    Incoming head;
    BulkLoad load(copy);
    m_hub.inSnapshot([&] {
        PullRequest request;
        if (hadHub)
            request.pending = allCommands(old);
        head = pullHead(m_hub, hello.tables, request);
        for (const HubTable &table : hello.tables.all())
            m_progress.total += m_hub.number("SELECT count(*) FROM vitrina." + table.name.toUtf8());
        qint64 copied = 0;
        for (const HubTable &table : hello.tables.all())
            copied += copyTable(copy, table, report);
        if (copied != m_progress.total)
            throw Stopped{{Problem::Code::BadFile, {}}};
    });
    load.finish();
    // Whatever the old file's connection still holds goes into the file that is read now.
    old.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
    copy.execute(QStringLiteral("ATTACH ? AS old"), {old.path()});
    {
        Transaction transaction(copy);
        moveMeta(copy);
        moveTable(copy, "draft");
        if (hadHub) {
            moveTable(copy, "audit");
            if (!isPlanted("sync_outbox_left_behind"))
                moveTable(copy, "outbox");
        }
        setBound(copy, Bound::Hub);
        setReplicaOwner(copy, hello.staff);
        transaction.commit();
    }
    copy.execute(QStringLiteral("DETACH old"));
    Rebase(copy, m_rules).adopt(head);
    copy.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
}

qint64 FirstCopy::copyTable(Database &copy, const HubTable &table, const Report &report)
{
    qint64 rows = 0;
    m_progress.table = table.name;
    if (report && !report(m_progress))
        throw Stopped{{Problem::Code::Cancelled, {}}};
    Insertion insertion(copy, table.insertSql);
    PgCopyReader reader([&](const PgFields &fields) {
        table.bind(insertion, fields);
        insertion.run();
        ++m_progress.rows;
        if (++rows % rowsAReport == 0 && report && !report(m_progress)) {
            m_hub.cancel(); // or the rest of the table would still be sent
            throw Stopped{{Problem::Code::Cancelled, {}}};
        }
    });
    m_hub.copyOut("COPY (SELECT " + table.columnList() + " FROM vitrina." + table.name.toUtf8() +
                      ") TO STDOUT (FORMAT binary)",
                  [&reader](QByteArrayView piece) { reader.feed(piece); });
    if (!reader.isAtEnd())
        throw Stopped{{Problem::Code::BadFile, {table.name}}};
    return rows;
}

} // namespace Vitrina
