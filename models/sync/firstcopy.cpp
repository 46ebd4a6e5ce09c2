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
#include "sync/puller.h"
#include "sync/rebase.h"
#include "sync/replicafile.h"
#include "sync/restcopy.h"

#include <QFile>
#include <QUuid>

#include <utility>

namespace Vitrina {

namespace {

constexpr qint64 rowsAReport = 4096;

/// Ends the copy from within; caught by run().
struct Stopped
{
    Problem problem;
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

Result<void> FirstCopy::run(const QString &path, const Report &report, Extent extent)
{
    return guarded(
        path,
        [&](Database &copy) {
            // A replica that is not there is an empty one.
            const bool isNew = !QFile::exists(path);
            const ScratchFile empty(path + QStringLiteral(".none"));
            const std::unique_ptr<Database> old =
                isNew ? newFile(empty.path())
                      : std::make_unique<Database>(path, Database::Mode::ReadWrite);
            if (loadSequence(*old).device.isNull())
                becomeDevice(*old, m_device);
            fill(copy, *old, report, extent);
        },
        path);
}

Result<void> FirstCopy::runRest(const QString &path, const Report &report)
{
    return guarded(
        path,
        [&](Database &copy) {
            Database replica(path, Database::Mode::ReadOnly);
            const Handshake hello = shakeHands(m_hub, replica, m_machine);
            if (hello.outcome != Handshake::Outcome::Welcome)
                throw Stopped{{Problem::Code::Forbidden, {}}};
            m_only.reset();
            const Incoming head = bring(copy, hello, {}, report);
            setBound(copy, Bound::Hub);
            setReplicaOwner(copy, hello.staff);
            Rebase(copy, m_rules).adopt(head);
            copy.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
        },
        RestCopy::pathBeside(path));
}

/// Has @p work fill a new file beside @p path, which then takes the place of @p target.
template <typename Work>
Result<void> FirstCopy::guarded(const QString &path, Work work, const QString &target)
{
    const ScratchFile partial(path + QStringLiteral(".copy"));
    m_progress = {};
    try {
        {
            const std::unique_ptr<Database> copy = newFile(partial.path());
            work(*copy);
        }
        if (!replaceDatabase(partial.path(), target))
            throw Stopped{{Problem::Code::ReadOnly, {path}}};
        return {};
    } catch (const Stopped &stopped) {
        return tl::unexpected(stopped.problem);
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

void FirstCopy::fill(Database &copy, Database &old, const Report &report, Extent extent)
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

    // What waits may be about anybody: then all of them come at once.
    m_only.reset();
    m_ownFirst = extent == Extent::OwnFirst && !hadHub;
    const Incoming head =
        bring(copy, hello, hadHub ? allCommands(old) : std::vector<CommandId>(), report);
    // Whatever the old file's connection still holds goes into the file that is read now.
    old.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
    copy.execute(QStringLiteral("ATTACH ? AS old"), {old.path()});
    {
        Transaction transaction(copy);
        carryOver(copy, hadHub);
        setPartial(copy, m_only.has_value());
        setBound(copy, Bound::Hub);
        setReplicaOwner(copy, hello.staff);
        transaction.commit();
    }
    copy.execute(QStringLiteral("DETACH old"));
    Rebase(copy, m_rules).adopt(head);
    copy.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
}

Incoming FirstCopy::bring(Database &copy, const Handshake &hello,
                          const std::vector<CommandId> &pending, const Report &report)
{
    Incoming head;
    BulkLoad load(copy);
    m_hub.inSnapshot([&] {
        head = pullHead(m_hub, hello.tables, {{}, pending});
        if (std::exchange(m_ownFirst, false))
            chooseOwn(hello.staff);
        for (const HubTable &table : hello.tables.all())
            m_progress.total += m_hub.number("SELECT count(*) FROM " + source(table));
        qint64 copied = 0;
        for (const HubTable &table : hello.tables.all())
            copied += copyTable(copy, table, report);
        if (copied != m_progress.total)
            throw Stopped{{Problem::Code::BadFile, {}}};
    });
    bool isWanted = true;
    try {
        load.finish([&] { return isWanted = !report || report(m_progress); });
    } catch (const DatabaseError &) {
        if (isWanted)
            throw;
        throw Stopped{{Problem::Code::Cancelled, {}}};
    }
    return head;
}

/// The clients with whom @p staff has something to do now; all of them where those are most of them
/// or where there are few.
void FirstCopy::chooseOwn(const StaffId &staff)
{
    const qint64 all = m_hub.number("SELECT count(*) FROM vitrina.client");
    if (all <= m_wholeUpTo)
        return;
    QByteArrayList own;
    PgCopyReader reader([&own](const PgFields &fields) {
        if (!fields.empty() && fields[0])
            own += QUuid::fromRfc4122(*fields[0]).toByteArray(QUuid::WithoutBraces);
    });
    const QByteArray me = '\'' + staff.toString().toUtf8() + '\'';
    m_hub.copyOut("COPY (SELECT client_id FROM vitrina.follow_up WHERE advisor_id = " + me +
                      " AND state = 'pending' UNION SELECT client_id FROM vitrina.opportunity"
                      " WHERE advisor_id = " +
                      me + " AND state = 'open') TO STDOUT (FORMAT binary)",
                  [&reader](QByteArrayView piece) { reader.feed(piece); });
    if (own.size() <= all / 2)
        m_only = own.join(',');
}

/// The rows of a table that are to come. The list is a constant, so that the server may look rows
/// up by it or hash it, as it finds better.
QByteArray FirstCopy::source(const HubTable &table) const
{
    const QByteArray name = "vitrina." + table.name.toUtf8();
    if (!m_only || table.clientColumn < 0)
        return name;
    return name + " WHERE \"" + table.columns[size_t(table.clientColumn)].name.toUtf8() +
           "\" = ANY ('{" + *m_only + "}'::uuid[])";
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
    m_hub.copyOut("COPY (SELECT " + table.columnList() + " FROM " + source(table) +
                      ") TO STDOUT (FORMAT binary)",
                  [&reader](QByteArrayView piece) { reader.feed(piece); });
    if (!reader.isAtEnd())
        throw Stopped{{Problem::Code::BadFile, {table.name}}};
    return rows;
}

} // namespace Vitrina
