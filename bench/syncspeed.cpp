// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast a replica and a hub come together, on a PostgreSQL of its own: syncspeed [follow-ups].
#include "commands/schedulefollowup.h"
#include "storage/insertion.h"
#include "storage/migrations.h"
#include "sync/firstcopy.h"
#include "sync/handshake.h"
#include "sync/pendingcommand.h"
#include "syncworld/syncworld.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

void say(const QString &what)
{
    QTextStream(stdout) << what << Qt::endl;
}

/// Clients, phones and opportunities a fifth as many as follow-ups, timeline entries half as many.
void fill(SyncWorld &world, const QString &database, int followUps)
{
    PgConnection root = world.hub().root(database);
    const QByteArray n = QByteArray::number(followUps);
    const QByteArray clients = QByteArray::number(followUps / 5);
    root.run(
        "BEGIN; SET LOCAL session_replication_role = replica;"
        "CREATE TEMP TABLE w AS SELECT (SELECT id FROM vitrina.branch LIMIT 1) AS branch,"
        " (SELECT id FROM vitrina.staff WHERE login = 'ana') AS ana,"
        " (SELECT id FROM vitrina.catalogue_item WHERE catalogue = 'follow_up_type' LIMIT 1) AS"
        " type, md5('v')::uuid AS version;"
        "INSERT INTO vitrina.client (id, name, surname, branch_id, preferred_agent_id,"
        " created_at, row_version) SELECT md5('c' || i)::uuid, 'Nombre ' || i, 'Apellido ' || i"
        " % 997, branch, ana, now(), version FROM w, generate_series(1, " +
        clients +
        ") i;"
        "INSERT INTO vitrina.client_phone SELECT md5('p' || i)::uuid, md5('c' || i)::uuid, 0,"
        " '09' || 10000000 + i, '+5939' || 10000000 + i, version FROM w, generate_series(1, " +
        clients +
        ") i;"
        "INSERT INTO vitrina.opportunity (id, client_id, advisor_id, branch_id, opened_at,"
        " row_version) SELECT md5('o' || i)::uuid, md5('c' || i)::uuid, ana, branch, now(),"
        " version FROM w, generate_series(1, " +
        clients +
        ") i;"
        "INSERT INTO vitrina.follow_up (id, client_id, opportunity_id, advisor_id, type_id,"
        " due_at, state, created_at, row_version) SELECT md5('f' || i)::uuid, md5('c' || 1 + i %"
        " " +
        clients + ")::uuid, md5('o' || 1 + i % " + clients +
        ")::uuid, ana, type, now() +"
        " i * interval '1 minute', CASE WHEN i % 5 = 0 THEN 'pending' ELSE 'resolved' END,"
        " now(), version FROM w, generate_series(1, " +
        n +
        ") i;"
        "INSERT INTO vitrina.timeline_entry (id, client_id, kind, at, text, row_version)"
        " SELECT md5('t' || i)::uuid, md5('c' || 1 + i % " +
        clients +
        ")::uuid, 'registered',"
        " now(), 'Vino a ver la moto y pidió precio ' || i, version FROM w, generate_series(1, " +
        QByteArray::number(followUps / 2) +
        ") i;"
        "INSERT INTO vitrina.client_scope (client_id, branch_id, unassigned, staff) SELECT"
        " md5('c' || i)::uuid, branch, false, ARRAY[ana] FROM w, generate_series(1, " +
        clients + ") i; COMMIT");
    root.run("VACUUM ANALYZE");
}

struct Speed
{
    qint64 rows = 0;
    qint64 ms = 0;
    qint64 rate() const { return ms == 0 ? 0 : rows * 1000 / ms; }
};

/// The floor: the same rows by the same COPY into plain tables, then the same indexes; nothing
/// else.
Speed bareCopy(SyncWorld &world, const QString &database, const QString &login)
{
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/bare-XXXXXX"));
    Database file(folder.filePath(QStringLiteral("bare.sqlite")), Database::Mode::ReadWrite);
    if (!migrate(file))
        qFatal("no schema");
    PgHubLink hub(world.hub().server().connect(database, login));
    const HubTables tables = shakeHands(hub, file, QStringLiteral("bare")).tables;
    QStringList triggers;
    QStringList indexes;
    for (Rows rows = file.query(
             QStringLiteral("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"));
         rows.next();) {
        if (rows.text(0) == u"trigger")
            triggers += rows.text(1);
        else if (rows.text(0) == u"index")
            indexes += rows.text(2) + u'|' + rows.text(1);
    }
    for (const QString &trigger : std::as_const(triggers))
        file.execute(QStringLiteral("DROP TRIGGER ") + trigger);
    for (const QString &index : std::as_const(indexes))
        file.execute(QStringLiteral("DROP INDEX ") + index.section(u'|', 1));
    QElapsedTimer timer;
    timer.start();
    Speed speed;
    file.runScript("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                   "PRAGMA cache_size = -200000; BEGIN");
    for (const HubTable &table : tables.all()) {
        Insertion insertion(file, table.insertSql);
        PgCopyReader reader([&](const PgFields &fields) {
            table.bind(insertion, fields);
            insertion.run();
            ++speed.rows;
        });
        hub.copyOut("COPY (SELECT " + table.columnList() + " FROM vitrina." + table.name.toUtf8() +
                        ") TO STDOUT (FORMAT binary)",
                    [&reader](QByteArrayView piece) { reader.feed(piece); });
    }
    for (const QString &index : std::as_const(indexes))
        file.runScript(index.section(u'|', 0, 0).toUtf8());
    file.runScript("COMMIT");
    speed.ms = timer.elapsed();
    return speed;
}

Speed firstCopy(SyncWorld &world, const QString &database, const QString &login)
{
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/copy-XXXXXX"));
    PgHubLink hub(world.hub().server().connect(database, login));
    QElapsedTimer timer;
    timer.start();
    Speed speed;
    const Result<void> done =
        FirstCopy(hub, Rules::builtIn(), QStringLiteral("bench"), DeviceId(QUuid::createUuid()))
            .run(folder.filePath(QStringLiteral("replica.sqlite")),
                 [&speed](const FirstCopy::Progress &progress) {
                     speed.rows = progress.rows;
                     return true;
                 });
    speed.ms = timer.elapsed();
    if (!done)
        qFatal("the copy failed");
    return speed;
}

void copies(SyncWorld &world, int followUps)
{
    const QString database = world.database();
    fill(world, database, followUps);
    for (const char *login : {"admin", "ana"}) {
        const QString person = QString::fromLatin1(login);
        const Speed bare = bareCopy(world, database, person);
        const Speed copy = firstCopy(world, database, person);
        say(QStringLiteral(
                "first copy, %1: %2 rows in %3 ms, %4 rows/s; bare %5 ms, %6 rows/s: %7 %")
                .arg(person)
                .arg(bare.rows)
                .arg(copy.ms)
                .arg(bare.rows * 1000 / copy.ms)
                .arg(bare.ms)
                .arg(bare.rate())
                .arg(bare.ms * 100 / copy.ms));
    }
}

using Clients = std::vector<ClientId>;

/// As many as an advisor has at hand.
Clients register250(SyncWorld &world, Laptop &laptop)
{
    Clients clients;
    for (int i = 0; i < 250; ++i) {
        const RegisterContact contact =
            world.showroom.contact(QStringLiteral("Cliente %1").arg(i), QStringLiteral("Ruiz"));
        laptop.must(contact);
        clients.push_back(contact.clientId);
    }
    return clients;
}

/// Commands that wait: a follow-up and its entry on the timeline each.
void queue(SyncWorld &world, Laptop &laptop, const Clients &clients, int count)
{
    for (int i = 0; i < count; ++i) {
        ScheduleFollowUp command{clients[size_t(i) % clients.size()],
                                 {},
                                 world.showroom.callIn(1 + i % 500),
                                 world.clock.now()};
        command.next.id = laptop.newId<FollowUpId>();
        laptop.must(command);
    }
}

void pushes(SyncWorld &world)
{
    const QString database = world.database();
    const auto ana = world.laptop(database, "ana");
    const auto jefe = world.laptop(database, "jefe");
    if (!ana->settle() || !jefe->settle())
        qFatal("no beginning");
    const Clients clients = register250(world, *ana);
    if (!ana->settle() || !jefe->settle())
        qFatal("no beginning");
    queue(world, *ana, clients, 1000);
    QElapsedTimer timer;
    timer.start();
    ana->session().push();
    ana->session().push();
    const qint64 pushed = timer.restart();
    ana->session().pull();
    say(QStringLiteral("push of 1,000 commands: %1 ms, the pull after it %2 ms; %3 wait")
            .arg(pushed)
            .arg(timer.elapsed())
            .arg(ana->session().status().waiting));
    jefe->settle();

    // Everything that waits is built on a row that somebody else changes.
    queue(world, *ana, clients, 1000);
    PgConnection root = world.hub().root(database);
    root.run("UPDATE vitrina.client SET city = 'Cuenca', row_version = gen_random_uuid()");
    timer.restart();
    ana->session().push();
    ana->session().pull();
    const qint64 rebased = timer.elapsed();
    ana->session().push();
    ana->session().push();
    ana->session().pull();
    say(QStringLiteral("1,000 stale: pull and rebase by %1 ms, resent by %2 ms; %3 wait")
            .arg(rebased)
            .arg(timer.elapsed())
            .arg(ana->session().status().waiting));

    std::vector<qint64> single;
    jefe->settle();
    for (int i = 0; i < 200; ++i) {
        queue(world, *ana, clients, 1);
        timer.restart();
        ana->session().push();
        jefe->session().pull();
        single.push_back(timer.nsecsElapsed() / 1000);
        ana->session().pull();
    }
    std::sort(single.begin(), single.end());
    say(QStringLiteral("one change, push at A to rebased at B: p50 %1 µs, p95 %2 µs")
            .arg(single[100])
            .arg(single[190]));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int followUps = argc > 1 ? QByteArray(argv[1]).toInt() : 200'000;
    SyncWorld world;
    pushes(world);
    copies(world, followUps);
    return 0;
}
