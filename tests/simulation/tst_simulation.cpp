// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changestage.h"
#include "commands/countvisitor.h"
#include "commands/showroomsetup.h"
#include "sample/scenarios.h"
#include "storage/rows.h"
#include "sync/pendingcommand.h"
#include "syncworld/syncworld.h"

#include <QTest>

#include <random>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// What happened, for the message of a seed that fails.
using Story = QStringList;

/// One company, its laptops, and a seed that says what happens next.
class Simulation
{
public:
    Simulation(SyncWorld &world, quint64 seed)
        : m_world(world)
        , m_database(world.database())
        , m_random(seed)
    {
        for (const char *login : {"admin", "jefe", "ana", "ivan"}) {
            m_laptops.push_back(world.laptop(m_database, login));
            m_logins += QString::fromLatin1(login);
        }
        // The same person at a second desk.
        m_laptops.push_back(world.laptop(m_database, "ana"));
        m_logins += QStringLiteral("ana at home");
    }

    /// After every step, what is shown is the base with what waits done on it (rule 6); else what
    /// differs.
    QString run(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            m_world.clock.advance(qint64(pick(90)));
            const size_t who = pick(m_laptops.size());
            happen(who);
            if (QString difference = m_laptops[who]->differsWhenReplayed(); !difference.isEmpty())
                return m_logins[int(who)] + QStringLiteral(" shows what is not: ") + difference;
        }
        return {};
    }

    /// Everything said and heard; empty, or who does not come to rest.
    QString settle()
    {
        for (int round = 0; round < 3; ++round) {
            for (size_t i = 0; i < m_laptops.size(); ++i) {
                m_laptops[i]->setUnplugged(false);
                m_laptops[i]->cutOnce(Cut::Nowhere);
                if (!m_laptops[i]->settle())
                    return m_logins[int(i)] + QStringLiteral(" does not come to rest");
            }
        }
        return {};
    }

    /// What is not as it must be (rules 1 to 8); empty where all is.
    QString amissAtTheEnd()
    {
        QSet<CommandId> known;
        for (size_t i = 0; i < m_laptops.size(); ++i) {
            Laptop &laptop = *m_laptops[i];
            const QString who = m_logins[int(i)];
            const QByteArray here = laptop.rows();
            const QByteArray there = laptop.hubRows();
            if (here != there)
                return who + QStringLiteral(" differs:\n") + firstDifference(here, there);
            if (laptop.timesMended() != 0)
                return who + QStringLiteral(" had to be mended");
            if (pendingCount(laptop.replica()) != 0)
                return who + QStringLiteral(" still waits");
            const QString broken = amiss(laptop.replica());
            if (!broken.isEmpty() && !broken.startsWith(QStringLiteral("orphans")))
                return who + u' ' + broken;
        }
        return verdictsAmiss();
    }

    const Story &story() const { return m_story; }
    int done() const { return int(m_done.size()); }

private:
    size_t pick(size_t count) { return size_t(m_random() % count); }
    void tell(size_t who, const QString &what) { m_story += m_logins[int(who)] + u' ' + what; }

    void happen(size_t who)
    {
        Laptop &laptop = *m_laptops[who];
        switch (pick(16)) {
        case 0:
            laptop.session().pull();
            tell(who, QStringLiteral("pulls"));
            break;
        case 1:
            laptop.session().push();
            tell(who, QStringLiteral("pushes"));
            break;
        case 2:
        case 3:
        case 4:
            laptop.session().tryNow();
            for (int steps = 0; steps < 6; ++steps)
                laptop.session().step();
            tell(who, QStringLiteral("syncs"));
            break;
        case 5: {
            constexpr Cut cuts[] = {Cut::BeforePush, Cut::AfterPush, Cut::BeforePull,
                                    Cut::AfterPull};
            laptop.cutOnce(cuts[pick(std::size(cuts))]);
            tell(who, QStringLiteral("will be cut"));
            break;
        }
        case 6:
            laptop.crash();
            tell(who, QStringLiteral("crashes"));
            break;
        case 7:
            moveClient();
            break;
        case 8:
            changeLevel();
            break;
        default:
            act(who);
        }
    }

    template <typename Entity>
    std::optional<Entity> any(Laptop &laptop, const QString &condition = QStringLiteral("1"))
    {
        const std::vector<Entity> all =
            loadWhere<Entity>(laptop.replica(), condition + QStringLiteral(" ORDER BY id"));
        return all.empty() ? std::nullopt : std::optional(all[pick(all.size())]);
    }
    NextStep nextStep(Laptop &laptop)
    {
        NextStep next = m_world.showroom.callIn(0);
        next.id = laptop.newId<FollowUpId>();
        next.dueAt = m_world.clock.now().addSecs(qint64(3600 * (1 + pick(100))));
        return next;
    }
    QString word() { return QStringLiteral("palabra %1").arg(m_random() % 10000); }

    std::optional<AnyCommand> command(Laptop &laptop)
    {
        const QDateTime at = m_world.clock.now();
        const auto pending = QStringLiteral("state = 'pending'");
        switch (pick(9)) {
        case 0: {
            RegisterContact contact = m_world.showroom.contact(word(), word());
            contact.clientId = laptop.newId<ClientId>();
            contact.opportunityId = laptop.newId<OpportunityId>();
            contact.next = nextStep(laptop);
            contact.client.phones.clear();
            contact.at = at;
            return contact;
        }
        case 1:
            if (const auto client = any<Client>(laptop)) {
                EditClient edit;
                edit.clientId = client->id;
                edit.client.name = client->name;
                edit.client.city = word();
                edit.sourceId = client->sourceId;
                edit.qualityId = client->qualityId;
                edit.at = at;
                return edit;
            }
            return std::nullopt;
        case 2:
            if (const auto followUp = any<FollowUp>(laptop, pending))
                return RescheduleFollowUp{followUp->id, at.addSecs(qint64(60 * (1 + pick(5000)))),
                                          0, at};
            return std::nullopt;
        case 3:
        case 4:
            if (const auto followUp = any<FollowUp>(laptop, pending)) {
                ResolveFollowUp resolve;
                resolve.followUpId = followUp->id;
                resolve.outcome = Outcome::Reached;
                resolve.note = word();
                resolve.next = nextStep(laptop);
                resolve.at = at;
                return resolve;
            }
            return std::nullopt;
        case 5:
            if (const auto client = any<Client>(laptop))
                return ScheduleFollowUp{client->id, {}, nextStep(laptop), at};
            return std::nullopt;
        case 6:
            if (const auto opportunity =
                    any<Opportunity>(laptop, QStringLiteral("state = 'open'"))) {
                const auto next =
                    Stage(std::min(int(opportunity->stage) + 1, int(Stage::Delivered)));
                return ChangeStage{opportunity->id, opportunity->stage, next, {}, at};
            }
            return std::nullopt;
        case 7:
            if (const auto opportunity = any<Opportunity>(laptop, QStringLiteral("state = 'open'")))
                return MarkLost{opportunity->id,
                                {m_world.showroom.item(Catalogue::LostReason, "price"), word()},
                                at};
            return std::nullopt;
        default:
            return CountVisitor{laptop.newId<VisitorId>(), laptop.person(), at};
        }
    }

    void act(size_t who)
    {
        Laptop &laptop = *m_laptops[who];
        // Before her first copy there is nothing to act on.
        const std::optional<AnyCommand> deed =
            loadBase(laptop.replica()).isEmpty() ? std::nullopt : command(laptop);
        if (!deed)
            return;
        const Result<Receipt> receipt = laptop.execute(*deed);
        tell(who, deed->name() + (receipt ? QString() : QStringLiteral(" (refused)")));
        if (receipt)
            m_done.emplace_back(who, receipt->id);
    }

    /// Somebody at the company moves a client to another advisor, with all that is open.
    void moveClient()
    {
        PgConnection root = m_world.hub().root(m_database);
        const PgRows clients = root.run("SELECT id FROM vitrina.client ORDER BY id");
        const QByteArray client = clients.text(int(pick(size_t(clients.count()))), 0).toUtf8();
        const StaffMember *people[] = {&m_world.showroom.ana, &m_world.showroom.ivan,
                                       &m_world.showroom.manager};
        const StaffMember &to = *people[pick(3)];
        const QByteArray staff = to.id.toString().toUtf8();
        PgTransaction transaction(root);
        for (const char *sql :
             {"UPDATE vitrina.client SET preferred_agent_id = $2::uuid, row_version ="
              " gen_random_uuid() WHERE id = $1::uuid",
              "UPDATE vitrina.opportunity SET advisor_id = $2::uuid, row_version ="
              " gen_random_uuid() WHERE client_id = $1::uuid AND state = 'open'",
              "UPDATE vitrina.follow_up SET advisor_id = $2::uuid, row_version ="
              " gen_random_uuid() WHERE client_id = $1::uuid AND state = 'pending'"})
            root.query(sql, {client, staff});
        transaction.commit();
        m_story += QStringLiteral("%1 goes to %2").arg(QString::fromUtf8(client), to.login);
    }

    void changeLevel()
    {
        PgConnection root = m_world.hub().root(m_database);
        const char *logins[] = {"ana", "ivan", "jefe"};
        const QByteArray login = logins[pick(3)];
        const QByteArray level = QByteArray::number(qint64(1 + pick(4)));
        root.query("UPDATE vitrina.staff SET access_level = $1::integer, row_version ="
                   " gen_random_uuid() WHERE login = $2",
                   {level, login});
        m_story += QStringLiteral("%1 has level %2").arg(login, level);
    }

    /// Each command that was done has one verdict, here and in the ledger the same; but where its
    /// client was lost nothing of it is kept here.
    QString verdictsAmiss()
    {
        PgConnection root = m_world.hub().root(m_database);
        for (const auto &[who, command] : m_done) {
            const PgRows ledger =
                root.query("SELECT verdict, code FROM vitrina.ledger WHERE uuid = $1",
                           {command.toString().toUtf8()});
            if (ledger.count() != 1)
                return command.toString() + QStringLiteral(" has %1 verdicts").arg(ledger.count());
            const QString there = (ledger.text(0, 0) + u' ' + ledger.text(0, 1)).trimmed();
            const QString here = m_laptops[who]->verdictOf(command);
            if (here != there && !(here.isEmpty() && there == u"applied"))
                return QStringLiteral("%1: here %2, there %3").arg(command.toString(), here, there);
        }
        const qint64 decided = root.run("SELECT count(*) FROM vitrina.ledger").number(0, 0);
        return decided == qint64(m_done.size())
                   ? QString()
                   : QStringLiteral("%1 verdicts of %2").arg(decided).arg(m_done.size());
    }

    SyncWorld &m_world;
    QString m_database;
    std::mt19937_64 m_random;
    std::vector<std::unique_ptr<Laptop>> m_laptops;
    QStringList m_logins;
    std::vector<std::pair<size_t, CommandId>> m_done;
    Story m_story;
};

int setting(const char *name, int usual)
{
    bool set = false;
    const int value = qEnvironmentVariableIntValue(name, &set);
    return set ? value : usual;
}

} // namespace

/// Whatever happens in whatever order, all come to agree. VITRINA_SEEDS says how many seeds,
/// VITRINA_FIRST_SEED where they begin, VITRINA_STEPS how much happens with each.
class TestSimulation : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    void allComeToAgree_data()
    {
        QTest::addColumn<int>("seed");
        const int first = setting("VITRINA_FIRST_SEED", 1);
        for (int seed = first; seed < first + setting("VITRINA_SEEDS", 20); ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void allComeToAgree()
    {
        QFETCH(int, seed);
        Simulation simulation(*m_world, quint64(seed));
        QString amiss = simulation.run(setting("VITRINA_STEPS", 120));
        if (amiss.isEmpty())
            amiss = simulation.settle();
        if (amiss.isEmpty())
            amiss = simulation.amissAtTheEnd();
        QVERIFY2(amiss.isEmpty(), qPrintable(amiss + u'\n' + simulation.story().join(u'\n')));
        QVERIFY(simulation.done() > 10);
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
