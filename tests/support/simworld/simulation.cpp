// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/simulation.h"

#include "sample/scenarios.h"
#include "storage/database.h"

namespace Vitrina::Testing {

namespace {

constexpr qint64 threeDays = 3 * 24 * 3600;

/// While a row stands in simulation.armed, whoever writes the audit dies before the commit.
constexpr auto killSwitch =
    "CREATE SCHEMA simulation;"
    "CREATE TABLE simulation.armed (at timestamptz);"
    "CREATE FUNCTION simulation.die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$"
    " BEGIN IF EXISTS (SELECT FROM simulation.armed) THEN"
    " PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END $$;"
    "CREATE TRIGGER die AFTER INSERT ON vitrina.audit FOR EACH ROW"
    " EXECUTE FUNCTION simulation.die()";

QByteArray text(const QUuid &uuid)
{
    return uuid.toByteArray(QUuid::WithoutBraces);
}

/// Of whom a deed is; null where that is nobody whom the company knows yet.
QUuid clientOf(const Deed &deed, const Model &company)
{
    return std::visit(
        [&company](const auto &one) -> QUuid {
            if constexpr (requires { one.clientId; })
                return one.clientId.uuid();
            if constexpr (requires { one.followUpId; }) {
                const auto task = company.tasks.find(one.followUpId.uuid());
                return task == company.tasks.end() ? QUuid() : task->second.client;
            }
            if constexpr (requires { one.opportunityId; }) {
                const auto deal = company.deals.find(one.opportunityId.uuid());
                return deal == company.deals.end() ? QUuid() : deal->second.client;
            }
            return {};
        },
        deed);
}

/// What cannot be known of a company by its own rules alone: an import that others have built upon
/// is refused by the hub's foreign keys when it is taken back.
bool mayBeRefused(const Deed &deed)
{
    return std::holds_alternative<UndoImport>(deed);
}

} // namespace

SimulationWorld::SimulationWorld()
{
    SampleShowroom &showroom = m_world.showroom;
    m_template = m_world.database();
    Desk admin(m_world, m_template, QStringLiteral("admin"), QString(), m_world.clock.now(), 1);
    Laptop &laptop = admin.laptop();
    if (!laptop.settle())
        qFatal("the hub of the simulation cannot be filled");
    SaveBranch south;
    south.branch = showroom.branch;
    south.branch.id = laptop.newId<BranchId>();
    south.branch.name = QStringLiteral("Vitrina Sur");
    const Department department{
        laptop.newId<DepartmentId>(), south.branch.id, QStringLiteral("Ventas Sur"), {}};
    south.departments = {department};
    south.at = admin.clock().now();
    laptop.must(south);
    StaffMember sur = showroom.ivan;
    sur.id = laptop.newId<StaffId>();
    sur.login = QStringLiteral("sur");
    sur.branchId = south.branch.id;
    sur.departmentId = department.id;
    sur.supervisorId = {};
    laptop.must(SaveStaff{sur, admin.clock().now()});
    if (!laptop.settle())
        qFatal("the hub of the simulation cannot be filled");
    m_world.hub().enrol(m_template, sur.id, sur.login);
    PgConnection root = m_world.hub().root(m_template);
    root.run(killSwitch);
    root.run("ANALYZE");
    m_start = Model::of(laptop.replica());
}

Simulation::Simulation(SimulationWorld &world, quint64 seed)
    : m_world(world)
    , m_dice(seed)
    , m_seed(seed)
    , m_database(world.database())
    , m_databases{m_database}
    , m_model(world.start())
{
    m_decided = size_t(root().run("SELECT count(*) FROM vitrina.ledger").number(0, 0));
    addDesk(QStringLiteral("admin"), QStringLiteral("admin"));
    addDesk(QStringLiteral("ana"), QStringLiteral("ana"));
    addDesk(QStringLiteral("ana"), QStringLiteral("ana at home"));
    const std::vector<QString> others{QStringLiteral("jefe"), QStringLiteral("ivan"),
                                      QStringLiteral("sur")};
    const size_t without = m_dice.pick(others.size());
    for (size_t i = 0; i < others.size(); ++i) {
        if (i != without)
            addDesk(others[i], others[i]);
    }
}

Simulation::~Simulation()
{
    m_desks.clear();
    m_root.reset();
    for (const QString &database : std::as_const(m_databases))
        m_world.sync().hub().drop(database);
}

void Simulation::addDesk(const QString &login, const QString &name)
{
    m_desks.push_back(std::make_unique<Desk>(m_world.sync(), m_database, login, name,
                                             m_world.sync().clock.now(),
                                             m_seed * 100 + m_desks.size()));
}

PgConnection &Simulation::root()
{
    if (!m_root)
        m_root = std::make_unique<PgConnection>(m_world.sync().hub().root(m_database));
    return *m_root;
}

/// One thing that can happen; of a hundred steps about `weight` are of this kind.
struct Simulation::Happening
{
    size_t weight;
    void (Simulation::*what)(Desk &);
};

const std::vector<Simulation::Happening> &Simulation::happenings()
{
    static const std::vector<Happening> all{
        {40, &Simulation::act},       {22, &Simulation::sync},       {6, &Simulation::pull},
        {6, &Simulation::push},       {6, &Simulation::cut},         {3, &Simulation::echo},
        {3, &Simulation::crash},      {2, &Simulation::killBackend}, {3, &Simulation::killInPush},
        {2, &Simulation::shiftClock}, {5, &Simulation::moveClient},  {2, &Simulation::moveBranch},
        {2, &Simulation::slowWrite},  {3, &Simulation::changePlace}, {2, &Simulation::removeClient},
        {1, &Simulation::copyAnew},   {1, &Simulation::copyProfile}, {1, &Simulation::backUp},
        {1, &Simulation::restore},    {1, &Simulation::restart},
    };
    return all;
}

void Simulation::happen()
{
    size_t total = 0;
    for (const Happening &one : happenings())
        total += one.weight;
    size_t place = m_dice.pick(total);
    for (const Happening &one : happenings()) {
        if (place < one.weight) {
            Desk &desk = any();
            (this->*one.what)(desk);
            look(desk);
            return;
        }
        place -= one.weight;
    }
}

QString Simulation::run(int steps)
{
    for (int i = 0; i < steps && m_amiss.isEmpty(); ++i) {
        const qint64 seconds = qint64(m_dice.pick(90));
        std::set<StoppedClock *> clocks;
        for (const auto &desk : m_desks)
            clocks.insert(&desk->clock());
        for (StoppedClock *clock : clocks)
            clock->advance(seconds);
        happen();
    }
    if (m_amiss.isEmpty())
        m_amiss = settle();
    return m_amiss.isEmpty() ? amissAtTheEnd() : m_amiss;
}

/// Whatever changed at the hub, and what the desk shows after it.
void Simulation::look(Desk &desk)
{
    if (!m_amiss.isEmpty())
        return;
    readLedger(desk);
    if (!m_amiss.isEmpty())
        return;
    if (const QString amiss = desk.amiss(m_model, m_done, m_ledger); !amiss.isEmpty())
        m_amiss = desk.name() + u' ' + amiss;
}

void Simulation::readLedger(const Desk &desk)
{
    const PgRows rows =
        root().query("SELECT uuid, verdict, code FROM vitrina.ledger ORDER BY decided_at, seq"
                     " OFFSET $1",
                     {QByteArray::number(qint64(m_decided))});
    for (int i = 0; i < rows.count() && m_amiss.isEmpty(); ++i) {
        ++m_decided;
        const CommandId command = CommandId::fromString(rows.text(i, 0));
        const QString verdict = rows.text(i, 1);
        const auto done = m_done.find(command);
        if (done == m_done.end()) {
            m_amiss = QStringLiteral("the hub decided what nobody did: ") + command.toString();
            return;
        }
        if (!m_ledger.emplace(command, verdict).second)
            m_amiss = QStringLiteral("the hub decided twice: ") + command.toString();
        if (verdict == u"withdrawn")
            continue;
        const QString why =
            m_model.apply(done->second.deed, command, done->second.actor, desk.place());
        if (verdict == u"applied" && !why.isEmpty())
            m_amiss = QStringLiteral("the hub applied %1 though it cannot be: %2")
                          .arg(command.toString(), why);
        if (verdict == u"rejected" && why.isEmpty() && !mayBeRefused(done->second.deed))
            m_amiss = QStringLiteral("the hub refused %1 without a cause: %2")
                          .arg(command.toString(), rows.text(i, 2));
    }
}

void Simulation::act(Desk &desk)
{
    // Before her first copy there is nothing to act on.
    if (!desk.hasBase())
        return;
    const std::optional<Deed> deed =
        drawDeed(m_dice, m_world.sync(), desk.laptop(), desk.clock().now(), m_done, desk.own());
    if (!deed)
        return;
    const AnyCommand command = commandOf(*deed);
    const Result<Receipt> receipt = desk.laptop().execute(command);
    tell(desk,
         command.name() + (receipt ? u' ' + receipt->id.toString() : QStringLiteral(" (refused)")));
    if (!receipt)
        return;
    m_done.emplace(receipt->id, Done{*deed, desk.laptop().person()});
    desk.own().push_back(receipt->id);
    m_recent = clientOf(*deed, m_model);
}

void Simulation::sync(Desk &desk)
{
    tell(desk, QStringLiteral("syncs"));
    desk.laptop().session().tryNow();
    for (int i = 0; i < 6 && m_amiss.isEmpty() && desk.laptop().session().step(); ++i)
        look(desk);
}

void Simulation::pull(Desk &desk)
{
    tell(desk, QStringLiteral("pulls"));
    desk.laptop().session().pull();
}

void Simulation::push(Desk &desk)
{
    tell(desk, QStringLiteral("pushes"));
    desk.laptop().session().push();
}

void Simulation::cut(Desk &desk)
{
    constexpr Cut cuts[] = {Cut::BeforePush, Cut::AfterPush, Cut::AfterPush, Cut::BeforePull,
                            Cut::AfterPull};
    desk.laptop().cutOnce(cuts[m_dice.pick(std::size(cuts))]);
    tell(desk, QStringLiteral("will be cut"));
}

void Simulation::echo(Desk &desk)
{
    desk.laptop().echoOnce(Echo::PushTwice);
    tell(desk, QStringLiteral("will push twice"));
}

void Simulation::crash(Desk &desk)
{
    desk.laptop().crash();
    tell(desk, QStringLiteral("crashes"));
}

void Simulation::killBackend(Desk &desk)
{
    root().query("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                 " WHERE datname = current_database() AND usename = $1",
                 {desk.login().toUtf8()});
    tell(desk, QStringLiteral("loses her backend"));
}

/// In the middle of what the hub does for her, if there is anything to do.
void Simulation::killInPush(Desk &desk)
{
    tell(desk, QStringLiteral("pushes, and her backend is killed"));
    root().run("INSERT INTO simulation.armed VALUES (now())");
    desk.laptop().session().push();
    root().run("DELETE FROM simulation.armed");
}

void Simulation::shiftClock(Desk &desk)
{
    const qint64 shift = m_dice.oneIn(2) ? threeDays : -threeDays;
    desk.clock().advance(shift);
    tell(desk, QStringLiteral("has a clock %1 s off").arg(shift));
}

void Simulation::copyAnew(Desk &desk)
{
    tell(desk, QStringLiteral("copies anew"));
    if (!desk.laptop().copyAnew())
        m_amiss = desk.name() + QStringLiteral(" could not copy anew");
}

/// Only once: a laptop more costs time.
void Simulation::copyProfile(Desk &desk)
{
    if (m_desks.size() > 5 || !desk.hasBase())
        return;
    tell(desk, QStringLiteral("is copied to another computer"));
    m_desks.push_back(std::make_unique<Desk>(desk, desk.name() + QStringLiteral("'s copy"),
                                             m_seed * 100 + m_desks.size()));
}

/// Half of the time the one with whom somebody had to do last: her deed may still wait.
QUuid Simulation::anyClient()
{
    if (m_model.customers.empty())
        return {};
    if (m_dice.oneIn(2) && m_model.customers.contains(m_recent))
        return m_recent;
    return std::next(m_model.customers.begin(), qint64(m_dice.pick(m_model.customers.size())))
        ->first;
}

/// Somebody at the company gives a client to another advisor, with all that is open.
void Simulation::moveClient(Desk &)
{
    const QUuid client = anyClient();
    const SampleShowroom &showroom = m_world.sync().showroom;
    const std::vector<StaffMember> people{showroom.ana, showroom.ivan, showroom.manager};
    const StaffMember to = m_dice.of(people);
    const QUuid version = m_dice.uuid();
    if (client.isNull())
        return;
    PgTransaction transaction(root());
    for (const char *sql :
         {"UPDATE vitrina.client SET preferred_agent_id = $2::uuid, row_version = $3::uuid"
          " WHERE id = $1::uuid",
          "UPDATE vitrina.opportunity SET advisor_id = $2::uuid, row_version = $3::uuid"
          " WHERE client_id = $1::uuid AND state = 'open'",
          "UPDATE vitrina.follow_up SET advisor_id = $2::uuid, row_version = $3::uuid"
          " WHERE client_id = $1::uuid AND state = 'pending'"})
        root().query(sql, {text(client), to.id.toString().toUtf8(), text(version)});
    transaction.commit();
    m_model.hand(client, to.id.uuid(), version);
    tell(QStringLiteral("%1 goes to %2").arg(client.toString(QUuid::WithoutBraces), to.login));
}

/// A client belongs to another branch from now on.
void Simulation::moveBranch(Desk &)
{
    const QUuid client = anyClient();
    const QUuid version = m_dice.uuid();
    if (client.isNull() || client == m_held)
        return;
    std::set<QUuid> branches;
    for (const auto &[id, person] : m_model.people)
        branches.insert(person.branch);
    const std::vector<QUuid> all(branches.begin(), branches.end());
    const QUuid branch = m_dice.of(all);
    root().query("UPDATE vitrina.client SET branch_id = $2::uuid, row_version = $3::uuid"
                 " WHERE id = $1::uuid",
                 {text(client), text(branch), text(version)});
    m_model.customers[client].branch = branch;
    m_model.customers[client].version = version;
    tell(QStringLiteral("%1 belongs to %2")
             .arg(client.toString(QUuid::WithoutBraces), branch.toString(QUuid::WithoutBraces)));
}

/// Somebody else's transaction began before a pull and ends after it.
void Simulation::slowWrite(Desk &desk)
{
    const QUuid client = anyClient();
    const QUuid version = m_dice.uuid();
    const QString city = m_dice.word();
    if (client.isNull())
        return;
    tell(QStringLiteral("%1 moves to %2, slowly").arg(client.toString(QUuid::WithoutBraces), city));
    PgConnection other = m_world.sync().hub().root(m_database);
    PgTransaction transaction(other);
    m_held = client;
    other.query("UPDATE vitrina.client SET city = $2, row_version = $3::uuid WHERE id = $1::uuid",
                {text(client), city.toUtf8(), text(version)});
    // Later ones that are done earlier.
    moveBranch(desk);
    pull(desk);
    look(desk);
    transaction.commit();
    const auto moved = m_model.customers.find(client);
    moved->second.city = city;
    moved->second.version = version;
    m_held = {};
}

/// Somebody with all rights gives a person another level or another place.
void Simulation::changePlace(Desk &)
{
    std::vector<QUuid> people;
    const QUuid admin = m_world.sync().showroom.admin.id.uuid();
    for (const auto &[id, person] : m_model.people) {
        if (id != admin)
            people.push_back(id);
    }
    const QUuid who = m_dice.of(people);
    Model::Person &person = m_model.people[who];
    const Model::Person &like = m_model.people[m_dice.of(people)];
    if (m_dice.oneIn(3)) {
        person.branch = like.branch;
        person.department = like.department;
    } else {
        person.level = int(1 + m_dice.pick(4));
    }
    person.version = m_dice.uuid();
    root().query("UPDATE vitrina.staff SET access_level = $2::integer, branch_id = $3::uuid,"
                 " department_id = $4::uuid, row_version = $5::uuid WHERE id = $1::uuid",
                 {text(who), QByteArray::number(person.level), text(person.branch),
                  text(person.department), text(person.version)});
    tell(QStringLiteral("%1 has level %2 in %3")
             .arg(who.toString(QUuid::WithoutBraces))
             .arg(person.level)
             .arg(person.branch.toString(QUuid::WithoutBraces)));
}

/// A client and all of hers are deleted.
void Simulation::removeClient(Desk &)
{
    const QUuid client = anyClient();
    if (client.isNull() || m_model.customers.size() < 4)
        return;
    PgTransaction transaction(root());
    for (const char *table : {"timeline_entry", "follow_up", "opportunity", "consent", "vehicle",
                              "client_phone", "client_email"})
        root().query(QByteArray("DELETE FROM vitrina.") + table + " WHERE client_id = $1::uuid",
                     {text(client)});
    root().query("DELETE FROM vitrina.client WHERE id = $1::uuid", {text(client)});
    transaction.commit();
    m_model.removeCustomer(client);
    tell(client.toString(QUuid::WithoutBraces) + QStringLiteral(" is deleted"));
}

/// Everybody's connection ends: what a copy of a database asks for, and a restart.
void Simulation::stopAll()
{
    m_root.reset();
    PgConnection administrator = m_world.sync().hub().root(QStringLiteral("postgres"));
    administrator.query("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                        " WHERE datname = $1",
                        {m_database.toUtf8()});
}

/// The machine of the hub is switched off. Seconds: in one seed of ten.
void Simulation::restart(Desk &)
{
    if (m_seed % 10 != 0)
        return;
    m_root.reset();
    tell(QStringLiteral("the server is switched off and on"));
    PostgresServer &server = m_world.sync().hub().server();
    server.stop(PostgresServer::Stop::Crash);
    server.start();
}

void Simulation::backUp(Desk &)
{
    if (m_backup || m_restored)
        return;
    stopAll();
    m_backup = Backup{m_world.sync().hub().copyOf(m_database), m_model, m_ledger, m_decided};
    m_databases += m_backup->database;
    tell(QStringLiteral("the hub is backed up"));
}

/// The hub goes on from its backup; once a seed.
void Simulation::restore(Desk &)
{
    if (!m_backup)
        return;
    stopAll();
    tell(QStringLiteral("the hub is restored"));
    m_database = m_backup->database;
    m_model = m_backup->model;
    m_ledger = m_backup->ledger;
    m_decided = m_backup->decided;
    m_backup.reset();
    m_restored = true;
    root().run("SELECT vitrina.begin_incarnation()");
    for (const auto &desk : m_desks) {
        desk->laptop().moveTo(m_database);
        desk->hubWasRestored();
    }
}

/// Everything said and heard; empty, or who does not come to rest.
QString Simulation::settle()
{
    tell(QStringLiteral("all come to rest"));
    for (int round = 0; round < 2; ++round) {
        for (const auto &desk : m_desks) {
            desk->laptop().cutOnce(Cut::Nowhere);
            if (!desk->laptop().settle([this, &desk] {
                    look(*desk);
                    return m_amiss.isEmpty();
                }))
                return m_amiss.isEmpty() ? desk->name() + QStringLiteral(" does not come to rest")
                                         : m_amiss;
        }
    }
    return {};
}

/// What is not as it must be (rules 1 to 8); empty where all is.
QString Simulation::amissAtTheEnd()
{
    const size_t copied = m_dice.pick(m_desks.size());
    for (size_t i = 0; i < m_desks.size(); ++i) {
        Desk &desk = *m_desks[i];
        Laptop &laptop = desk.laptop();
        if (QString differs = desk.differsFrom(m_model); !differs.isEmpty())
            return desk.name() + QStringLiteral(" differs from the oracle:\n") + differs;
        const QByteArray here = laptop.rows();
        const QByteArray there = laptop.hubRows();
        if (here != there)
            return desk.name() + QStringLiteral(" differs from the hub:\n") +
                   firstDifference(here, there);
        if (QString differs = laptop.differsWhenReplayed(); !differs.isEmpty())
            return desk.name() + QStringLiteral(" shows what is not:\n") + differs;
        if (laptop.timesMended() != 0)
            return desk.name() + QStringLiteral(" had to be mended");
        const QString broken = Vitrina::Testing::amiss(laptop.replica());
        if (!broken.isEmpty() && !broken.startsWith(QStringLiteral("orphans")))
            return desk.name() + u' ' + broken;
        if (i == copied && (!laptop.copyAnew() || laptop.rows() != there))
            return desk.name() + QStringLiteral(" is not what a fresh copy is");
    }
    return verdictsAmiss();
}

/// Each command that was done has one verdict, here and in the ledger the same; but where its
/// client was lost nothing of it is kept here, and a restored hub forgot what it refused.
QString Simulation::verdictsAmiss()
{
    for (const auto &desk : m_desks) {
        for (const CommandId &command : desk->own()) {
            const QString here = desk->laptop().verdictOf(command).section(u' ', 0, 0);
            const auto there = m_ledger.find(command);
            if (there == m_ledger.end()) {
                if (!m_restored || here == u"applied" || here == u"pending")
                    return QStringLiteral("%1 has no verdict: %2").arg(command.toString(), here);
                continue;
            }
            if (here != there->second && !(here.isEmpty() && there->second == u"applied"))
                return QStringLiteral("%1: here %2, there %3")
                    .arg(command.toString(), here, there->second);
        }
    }
    return {};
}

} // namespace Vitrina::Testing
