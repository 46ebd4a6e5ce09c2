// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast a replica and a hub come together, on a PostgreSQL of its own: syncspeed [follow-ups
// [push|stale|change|copies]].
// Figures as those of vitrina-bench; see README.md.
#include "commands/schedulefollowup.h"
#include "hub/pgtransaction.h"
#include "samples.h"
#include "shared/fill.h"
#include "storage/insertion.h"
#include "storage/migrations.h"
#include "sync/firstcopy.h"
#include "sync/handshake.h"
#include "sync/pendingcommand.h"
#include "sync/restcopy.h"
#include "syncworld/syncworld.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <iterator>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

constexpr int waiting = 1000; ///< commands in an outbox

double ms(const std::function<void()> &work)
{
    return Bench::millisecondsOf(work);
}

/// The floor: the same rows by the same COPY into plain tables, then the same indexes; nothing
/// else.
double bareCopy(SyncWorld &world, const QString &database, const QString &login)
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
    file.runScript("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                   "PRAGMA cache_size = -200000; BEGIN");
    for (const HubTable &table : tables.all()) {
        Insertion insertion(file, table.insertSql);
        PgCopyReader reader([&](const PgFields &fields) {
            table.bind(insertion, fields);
            insertion.run();
        });
        hub.copyOut("COPY (SELECT " + table.columnList() + " FROM vitrina." + table.name.toUtf8() +
                        ") TO STDOUT (FORMAT binary)",
                    [&reader](QByteArrayView piece) { reader.feed(piece); });
    }
    for (const QString &index : std::as_const(indexes))
        file.runScript(index.section(u'|', 0, 0).toUtf8());
    file.runScript("COMMIT");
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Answers the rows it brought.
qint64 firstCopy(SyncWorld &world, const QString &database, const QString &login)
{
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/copy-XXXXXX"));
    PgHubLink hub(world.hub().server().connect(database, login));
    qint64 rows = 0;
    const Result<void> done =
        FirstCopy(hub, Rules::builtIn(), QStringLiteral("bench"), DeviceId(QUuid::createUuid()))
            .run(folder.filePath(QStringLiteral("replica.sqlite")),
                 [&rows](const FirstCopy::Progress &progress) {
                     rows = progress.rows;
                     return true;
                 });
    if (!done)
        qFatal("the copy failed");
    return rows;
}

/// From nothing until one's own follow-ups are there and the window may open; how long the rest
/// takes after it, in milliseconds, until it has taken its place.
double usableCopy(SyncWorld &world, const QString &database, const QString &login, double &rest,
                  qint64 &rows)
{
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/usable-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("replica.sqlite"));
    PgHubLink hub(world.hub().server().connect(database, login));
    FirstCopy copy(hub, Rules::builtIn(), QStringLiteral("bench"), DeviceId(QUuid::createUuid()));
    const auto count = [&rows](const FirstCopy::Progress &progress) {
        rows = progress.rows;
        return true;
    };
    bool done = true;
    const double usable =
        ms([&] { done = bool(copy.run(path, count, FirstCopy::Extent::OwnFirst)); });
    const qint64 own = rows;
    Database replica(path, Database::Mode::ReadWrite);
    // An advisor to whom only her own clients are open has all at once.
    if (done && !isPartial(replica))
        return usable;
    rest = ms([&] { done = copy.runRest(path, count) && done; });
    rows = own;
    if (!done)
        qFatal("the copy failed");
    // As after a pull that brought both to one moment.
    {
        Database whole(RestCopy::pathBeside(path), Database::Mode::ReadOnly);
        saveBase(replica, loadBase(whole));
    }
    rest += ms([&] { done = takeRest(path, Rules::builtIn()); });
    return done ? usable : 0;
}

/// A pull of what changed since a snapshot, in milliseconds, by somebody whom the policies bind or
/// do not.
double pullSince(SyncWorld &world, const QString &database, const QString &login,
                 const QByteArray &since, int changed)
{
    PgConnection person = world.hub().server().connect(database, login);
    const QByteArray request = person
                                   .query("SELECT jsonb_build_object('since', '" + since +
                                          "', 'started', vitrina.hello('{}') -> 'started',"
                                          " 'access', vitrina.my_access())::text")
                                   .bytes(0, 0)
                                   .toByteArray();
    Bench::Samples pulls;
    for (int i = 0; i < 9; ++i) {
        PgTransaction snapshot(person, PgTransaction::Kind::Snapshot);
        int rows = 0;
        const double took = ms([&] {
            person.stream("SELECT * FROM vitrina.pull('" + request + "')", {},
                          PgConnection::Format::Binary, [&rows](const PgRows &) { ++rows; });
        });
        if (rows < changed)
            qFatal("the pull brought too little");
        if (i >= 2) // plans are made
            pulls.add(took);
    }
    return pulls.p50();
}

/// So many rows are changed, as the hub writes them.
using Change = std::function<void(PgConnection &root, int count)>;

/// Of those that Bench::fill() made.
void touch(PgConnection &root, const QByteArray &table, const QByteArray &which, int count)
{
    const QByteArray some = "SELECT id FROM vitrina." + table +
                            " WHERE row_version = md5('v')::uuid AND " + which + " LIMIT " +
                            QByteArray::number(count);
    root.run("BEGIN; SET LOCAL session_replication_role = replica; UPDATE vitrina." + table +
             " SET row_xid = pg_current_xact_id() WHERE id IN (" + some + "); COMMIT");
}

/// As resolving leaves them: the follow-up that is resolved, the next one, the sale, the entry.
void resolveMany(PgConnection &root, int count)
{
    touch(root, "follow_up", "state = 'resolved'", count / 4);
    touch(root, "follow_up", "state = 'pending'", count / 4);
    touch(root, "opportunity", "true", count / 4);
    touch(root, "timeline_entry", "true", count / 4);
}

/// The worst there is: rows of which none says whose its client is, each of another client.
void touchWorst(PgConnection &root, int count)
{
    touch(root, "follow_up", "state = 'resolved'", count);
}

/// What the policies cost: a pull of what was changed, and the same by the same person whom they do
/// not bind.
void measurePolicies(SyncWorld &world, const QString &database, const QString &name,
                     const Change &change, int changed)
{
    PgConnection root = world.hub().root(database);
    const QByteArray since =
        root.query("SELECT pg_current_snapshot()::text").bytes(0, 0).toByteArray();
    change(root, changed);
    // As a server does by itself, after a while.
    for (const char *table : {"follow_up", "opportunity", "timeline_entry", "client_scope"})
        root.run(QByteArray("VACUUM ANALYZE vitrina.") + table);
    for (const char *login : {"admin", "jefe", "ana"}) {
        const QString person = QString::fromLatin1(login);
        const auto pull = [&](const char *bypass) {
            root.run("ALTER ROLE " + root.quotedName(person) + bypass);
            return pullSince(world, database, person, since, changed);
        };
        // In turns: a machine is not as fast in one second as in another.
        Bench::Samples free;
        Bench::Samples bound;
        for (int round = 0; round < 15; ++round) {
            free.add(pull(" BYPASSRLS"));
            bound.add(pull(" NOBYPASSRLS"));
        }
        Bench::print(name + QLatin1Char('-') + person, changed, bound, free);
    }
}

void measureCopies(SyncWorld &world, int followUps)
{
    const QString database = world.database();
    {
        PgConnection root = world.hub().root(database);
        Bench::fill(root, followUps);
    }
    for (const char *login : {"admin", "ana"}) {
        const QString person = QString::fromLatin1(login);
        Bench::Samples floor;
        floor.add(bareCopy(world, database, person));
        Bench::Samples copy;
        qint64 rows = 0;
        copy.add(ms([&] { rows = firstCopy(world, database, person); }));
        Bench::print(QStringLiteral("sync-first-copy-") + person, int(rows), copy, floor.p50());
        Bench::Samples usable;
        Bench::Samples behind;
        double rest = 0;
        qint64 own = 0;
        usable.add(usableCopy(world, database, person, rest, own));
        behind.add(rest);
        Bench::print(QStringLiteral("sync-first-copy-usable-") + person, int(own), usable,
                     floor.p50());
        if (rest > 0)
            Bench::print(QStringLiteral("sync-first-copy-rest-") + person, int(rows), behind,
                         floor.p50());
    }
    // What a colleague just did, a day of the showroom, weeks away, and a twentieth of all.
    for (const int changed :
         {followUps / 10000, followUps / 1000, followUps / 100, followUps / 20}) {
        measurePolicies(world, database, QStringLiteral("sync-policies"), resolveMany, changed);
        measurePolicies(world, database, QStringLiteral("sync-policies-worst"), touchWorst,
                        changed);
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

/// Until the hub has decided all that waits; pulls nothing.
void pushAll(Laptop &laptop)
{
    for (int i = 0; i < 20; ++i)
        laptop.session().push();
}

/// The floor of a push: its rows put into bare tables with the same indexes, one statement each, in
/// one transaction.
double bareInserts(PgConnection &root, int commands)
{
    root.run("DROP TABLE IF EXISTS public.f, public.t;"
             "CREATE TABLE public.f (LIKE vitrina.follow_up INCLUDING INDEXES);"
             "CREATE TABLE public.t (LIKE vitrina.timeline_entry INCLUDING INDEXES)");
    const QByteArray most = QByteArray::number(commands);
    return ms([&] {
        root.run("DO $$ DECLARE f vitrina.follow_up; t vitrina.timeline_entry; BEGIN "
                 "FOR f IN SELECT * FROM vitrina.follow_up ORDER BY row_xid DESC LIMIT " +
                 most +
                 " LOOP INSERT INTO public.f VALUES (f.*); END LOOP; "
                 "FOR t IN SELECT * FROM vitrina.timeline_entry ORDER BY row_xid DESC LIMIT " +
                 most + " LOOP INSERT INTO public.t VALUES (t.*); END LOOP; END $$");
    });
}

/// Ana, who changes things, and her superior, who sees them.
struct TwoLaptops
{
    explicit TwoLaptops(SyncWorld &all)
        : world(all)
        , database(all.database())
        , ana(all.laptop(database, "ana"))
        , jefe(all.laptop(database, "jefe"))
    {
        settle();
        clients = register250(world, *ana);
        settle();
    }
    void settle()
    {
        if (!ana->settle() || !jefe->settle())
            qFatal("the two do not come together");
    }

    SyncWorld &world;
    QString database;
    std::unique_ptr<Laptop> ana;
    std::unique_ptr<Laptop> jefe;
    Clients clients;
};

void measurePushes(TwoLaptops &two)
{
    PgConnection root = two.world.hub().root(two.database);
    Bench::Samples push;
    Bench::Samples floor;
    for (int i = 0; i < 6; ++i) {
        queue(two.world, *two.ana, two.clients, waiting);
        const double took = ms([&] { pushAll(*two.ana); });
        two.settle();
        if (i == 0)
            continue; // plans are made
        push.add(took);
        floor.add(bareInserts(root, waiting));
    }
    Bench::print(QStringLiteral("sync-push"), waiting, push, floor);
}

/// Everything that waits is built on a row that somebody else changes meanwhile.
void measureStale(TwoLaptops &two)
{
    PgConnection root = two.world.hub().root(two.database);
    Bench::Samples stale;
    for (int i = 0; i < 3; ++i) {
        queue(two.world, *two.ana, two.clients, waiting);
        root.run("UPDATE vitrina.client SET city = city || 'x', row_version = gen_random_uuid()");
        stale.add(ms([&] {
            two.ana->session().push();
            two.ana->session().pull();
            pushAll(*two.ana);
        }));
        two.settle();
    }
    Bench::print(QStringLiteral("sync-stale"), waiting, stale);
}

/// From the command at one to the row in the other's replica; the floor is a row put in by one
/// connection and read by another.
void measureOneChange(TwoLaptops &two)
{
    PgConnection a = two.world.hub().root(two.database);
    PgConnection b = two.world.hub().root(two.database);
    a.run("CREATE TABLE public.one (i integer)");
    Bench::Samples change;
    Bench::Samples floor;
    for (int i = 0; i < 200; ++i) {
        queue(two.world, *two.ana, two.clients, 1);
        change.add(ms([&] {
            two.ana->session().push();
            two.jefe->session().pull();
        }));
        two.ana->session().pull();
        floor.add(ms([&] {
            a.run("INSERT INTO public.one VALUES (1)");
            b.query("SELECT count(*) FROM (SELECT FROM public.one LIMIT 1) AS o");
        }));
    }
    Bench::print(QStringLiteral("sync-one-change"), 1, change, floor);
}

struct Measurement
{
    const char *name;
    void (*run)(TwoLaptops &two, int followUps);
};

constexpr Measurement measurements[] = {
    {"push", [](TwoLaptops &two, int) { measurePushes(two); }},
    {"stale", [](TwoLaptops &two, int) { measureStale(two); }},
    {"change", [](TwoLaptops &two, int) { measureOneChange(two); }},
    {"copies", [](TwoLaptops &two, int followUps) { measureCopies(two.world, followUps); }},
};

bool isKnown(const QByteArray &name)
{
    return std::any_of(std::begin(measurements), std::end(measurements),
                       [&name](const Measurement &one) { return name == one.name; });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int followUps = argc > 1 ? QByteArray(argv[1]).toInt() : 200'000;
    const QByteArray only = argc > 2 ? argv[2] : "";
    if (!only.isEmpty() && !isKnown(only))
        qFatal("nothing that is measured is called %s", only.constData());
    SyncWorld world;
    TwoLaptops two(world);
    for (const Measurement &one : measurements) {
        if (only.isEmpty() || only == one.name)
            one.run(two, followUps);
    }
    return 0;
}
