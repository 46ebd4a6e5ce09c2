// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/simulation.h"

#include "sample/scenarios.h"
#include "storage/database.h"

namespace Vitrina::Testing {

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
    hangUp();
    for (const QString &database : std::as_const(m_databases))
        m_world.sync().hub().drop(database);
}

void Simulation::addDesk(const QString &login, const QString &name)
{
    m_desks.push_back(std::make_unique<Desk>(
        m_world.sync(), m_database, login, SampleHub::personOf(root(), login), name,
        m_world.sync().clock.now(), m_seed * 100 + m_desks.size()));
}

PgConnection &Simulation::root()
{
    return opened(m_root);
}

PgConnection &Simulation::opened(std::unique_ptr<PgConnection> &kept) const
{
    if (!kept)
        kept = std::make_unique<PgConnection>(m_world.sync().hub().root(m_database));
    return *kept;
}

void Simulation::hangUp()
{
    m_root.reset();
    m_other.reset();
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
        if (verdict == u"rejected" && why.isEmpty())
            m_amiss = QStringLiteral("the hub refused %1 without a cause: %2")
                          .arg(command.toString(), rows.text(i, 2));
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
