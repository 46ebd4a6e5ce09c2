// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can happen to the company, its laptops and its hub.
#include "hub/pgtransaction.h"
#include "simworld/simulation.h"

namespace Vitrina::Testing {

namespace {

constexpr qint64 threeDays = 3 * 24 * 3600;

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

} // namespace

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
        {5, &Simulation::slowWrite},  {3, &Simulation::changePlace}, {2, &Simulation::removeClient},
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
    PostgresServer::endSessions(root(), m_database, desk.login());
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
    PgConnection &other = opened(m_other);
    PgTransaction transaction(other);
    m_held = client;
    other.query("UPDATE vitrina.client SET city = $2, row_version = $3::uuid WHERE id = $1::uuid",
                {text(client), city.toUtf8(), text(version)});
    // Later ones that are done earlier.
    moveBranch(desk);
    if (!desk.laptop().session().isConnected())
        desk.laptop().session().connect();
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
    hangUp();
    PgConnection administrator = m_world.sync().hub().root(QStringLiteral("postgres"));
    PostgresServer::endSessions(administrator, m_database);
}

/// The machine of the hub is switched off. Seconds: in one seed of ten.
void Simulation::restart(Desk &)
{
    if (m_seed % 10 != 0)
        return;
    hangUp();
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
    m_backup = Backup{m_world.copyOf(m_database), m_model, m_ledger, m_decided};
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

} // namespace Vitrina::Testing
