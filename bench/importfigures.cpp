// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows a second of the import commands, submitted as the importer does, against the same rows by
// SQLite alone: same indexes, triggers and search, as many rows a commit.
#include "figures.h"
#include "samples.h"

#include "commands/commandqueue.h"
#include "commands/importrows.h"
#include "domain/seedcatalogue.h"
#include "storage/database.h"
#include "storage/rows.h"

#include <cstdio>
#include <deque>

namespace Vitrina::Bench {

namespace {

constexpr qsizetype clientsAtOnce = importChunk / 2; // each with a phone
/// Each into a file of its own, and each with its floor: one run alone is at the disk's mercy.
constexpr int runs = 7;

/// What is imported, and the same rows by SQLite alone.
struct Figure
{
    const char *name;
    qsizetype rows = 0;
    Samples imported{};
    Samples bare{};

    void say() const
    {
        std::printf("bench %s rows=%lld runs=%d rows_per_s=%.0f floor_rows_per_s=%.0f ratio=%.2f\n",
                    name, qlonglong(rows), imported.size(), double(rows) * 1000 / imported.p50(),
                    double(rows) * 1000 / bare.p50(), bare.p50() / imported.p50());
        std::fflush(stdout);
    }
};

class Import
{
public:
    explicit Import(int followUps)
        : m_count(followUps)
        , m_ids(randomIds())
    {
    }

    void run(Figure &clients, Figure &followUps)
    {
        const auto imported = Dataset::makeEmpty();
        const auto open = [&imported] { return imported->profile().openWriter(); };
        m_branch = branchOf(*open(), imported->advisor());
        m_advisor = imported->advisor();
        makeRows();
        clients.rows = m_clients.size();
        followUps.rows = m_followUps.size();
        {
            CommandQueue queue(open, m_rules, imported->profile().device(), randomIds(),
                               CommandExecutor::Repeatability::Trusted);
            queue.setActor(imported->administrator());
            clients.imported.add(
                millisecondsOf([&] { bring<ImportClients>(queue, m_clients, clientsAtOnce); }));
            followUps.imported.add(
                millisecondsOf([&] { bring<ImportFollowUps>(queue, m_followUps, importChunk); }));
        }
        const auto database = open();
        empty(*database);
        clients.bare.add(
            again(*database, {"client", "client_phone", "client_text"}, clientsAtOnce));
        followUps.bare.add(again(*database, {"follow_up"}, importChunk));
    }

private:
    static BranchId branchOf(Database &database, const StaffId &advisor)
    {
        return load<StaffMember>(database, advisor)->branchId;
    }

    void makeRows()
    {
        for (int i = 0; i < m_count / 5; ++i) {
            ImportedClient client;
            client.clientId = m_ids.next<ClientId>();
            client.details.name = QStringLiteral("Nombre%1").arg(i % 977);
            client.details.surname = QStringLiteral("Apellido%1").arg(i % 1009);
            client.details.nationalId = QString::number(1'700'000'000 + i);
            const QString number = QString::number(91'000'000 + i);
            client.details.phones = {
                {m_ids.next<ClientPhoneId>(), u'0' + number, QStringLiteral("+593") + number}};
            client.advisorId = m_advisor;
            m_clients += client;
        }
        for (int i = 0; i < m_count; ++i) {
            ImportedFollowUp followUp;
            followUp.followUpId = m_ids.next<FollowUpId>();
            followUp.clientId = m_clients[i % m_clients.size()].clientId;
            followUp.advisorId = m_advisor;
            followUp.typeId = seededId(Catalogue::FollowUpType, QStringLiteral("call"));
            followUp.dueAt = m_now.addSecs(i * 60);
            followUp.observations = QStringLiteral("Llamar por la proforma %1").arg(i);
            m_followUps += followUp;
        }
    }

    /// One command is made while the one before is written.
    template <typename Command, typename Row>
    void bring(CommandQueue &queue, const QList<Row> &rows, qsizetype atOnce)
    {
        std::deque<QFuture<Result<Receipt>>> underWay;
        const auto await = [&underWay](size_t mostLeft) {
            while (underWay.size() > mostLeft) {
                if (const auto done = underWay.front().result(); !done)
                    qFatal("%s was refused: %d", Command::name, int(done.error().code));
                underWay.pop_front();
            }
        };
        for (qsizetype from = 0; from < rows.size(); from += atOnce) {
            const AnyCommand command = Command{m_branch, rows.mid(from, atOnce), m_now};
            command.keptArgs();
            underWay.push_back(queue.submit(command, CommandQueue::Urgency::Background));
            await(1);
        }
        await(0);
    }

    /// Milliseconds to bring the tables named in once more, by SQLite alone, after they were
    /// emptied.
    static double again(Database &database, const std::vector<QByteArray> &tables, qint64 atOnce)
    {
        const qint64 rows = database
                                .scalar(QStringLiteral("SELECT max(rowid) FROM copy_%1")
                                            .arg(QLatin1StringView(tables.front())))
                                .toLongLong();
        return millisecondsOf([&] {
            for (qint64 from = 0; from < rows; from += atOnce) {
                Transaction transaction(database);
                for (const QByteArray &table : tables)
                    database.execute(
                        QStringLiteral(
                            "INSERT INTO %1 SELECT * FROM copy_%1 WHERE rowid > ? AND rowid <= ?")
                            .arg(QLatin1StringView(table)),
                        {from, from + atOnce});
                database.execute(QStringLiteral("DELETE FROM stale_client"));
                transaction.commit();
            }
        });
    }

    static void empty(Database &database)
    {
        database.runScript("PRAGMA foreign_keys = OFF");
        for (const char *table : {"client", "client_phone", "client_text", "follow_up"})
            database.execute(
                QStringLiteral("CREATE TEMP TABLE copy_%1 AS SELECT * FROM %1 ORDER BY rowid")
                    .arg(QLatin1StringView(table)));
        for (const char *table : {"timeline_entry", "follow_up", "opportunity", "client_phone",
                                  "client_text", "client", "stale_client"})
            database.execute(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
        // Both let the file grow, neither finds pages to use again.
        database.runScript("DELETE FROM outbox; VACUUM; PRAGMA foreign_keys = ON; PRAGMA "
                           "wal_checkpoint(TRUNCATE)");
    }

    int m_count;
    IdSource m_ids;
    Rules m_rules = Rules::builtIn();
    BranchId m_branch;
    StaffId m_advisor;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    QList<ImportedClient> m_clients;
    QList<ImportedFollowUp> m_followUps;
};

} // namespace

void measureImport(const Context &bench)
{
    if (!bench.wants(QStringLiteral("import")))
        return;
    Figure clients{"import-clients"};
    Figure followUps{"import-followups"};
    for (int run = 0; run < runs; ++run)
        Import(bench.options.importRows).run(clients, followUps);
    clients.say();
    followUps.say();
}

} // namespace Vitrina::Bench
