// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/dealsimulation.h"

#include "linkservice/linkqueries.h"
#include "storage/rows.h"

namespace Vitrina::Testing {

DealSimulation::DealSimulation(SimulationWorld &world, quint64 seed)
    : m_world(world)
    , m_dice(seed)
    , m_seed(seed)
    , m_database(world.database())
{
    SampleHub &hub = m_world.sync().hub();
    m_root.emplace(hub.root(m_database));
    m_root->run("DO $$ BEGIN IF to_regrole('links') IS NULL THEN CREATE ROLE links LOGIN; END IF;"
                " END $$");
    m_root->run("GRANT vitrina_service TO links");
    m_root->run("GRANT CONNECT ON DATABASE \"" + m_database.toUtf8() + "\" TO vitrina_service");
    m_before = size_t(m_root->run("SELECT count(*) FROM vitrina.ledger").number(0, 0));
    // Holds end by the hub's own clock.
    clock().set(QDateTime::currentDateTimeUtc());
    m_service = std::make_unique<HubLinkDesk>(HubLinkDesk::Setup{
        [this] {
            return m_world.sync().hub().server().connect(m_database, QStringLiteral("links"));
        },
        m_rules, clock(), fixedIds(clock(), seed * 100 + 99), QStringLiteral("service")});
    addDesk(QStringLiteral("admin"), QStringLiteral("admin"));
    addDesk(QStringLiteral("admin"), QStringLiteral("office"));
    addDesk(QStringLiteral("ana"), QStringLiteral("ana"));
    addDesk(QStringLiteral("ana"), QStringLiteral("ana at home"));
}

DealSimulation::~DealSimulation()
{
    m_desks.clear();
    m_service.reset();
    m_root.reset();
    m_world.sync().hub().drop(m_database);
}

void DealSimulation::addDesk(const QString &login, const QString &name)
{
    SyncWorld &sync = m_world.sync();
    m_desks.push_back(std::make_unique<Desk>(
        Desk{name,
             login,
             std::make_unique<Laptop>(sync.hub().server(), m_database, login, clock(),
                                      m_seed * 100 + m_desks.size()),
             {}}));
    m_desks.back()->laptop->setThrifty();
    if (!m_desks.back()->laptop->settle())
        m_amiss = name + QStringLiteral(" does not begin");
}

QString DealSimulation::run(int steps)
{
    for (int i = 0; i < steps && m_amiss.isEmpty(); ++i) {
        clock().advance(qint64(m_dice.pick(5)));
        happen();
        look();
    }
    if (m_amiss.isEmpty())
        settle();
    return m_amiss.isEmpty() ? amissAtTheEnd() : m_amiss;
}

void DealSimulation::happen()
{
    Desk &desk = *m_desks[m_dice.pick(m_desks.size())];
    const size_t what = m_dice.pick(100);
    if (what < 62)
        act(desk);
    else if (what < 86)
        sync(desk);
    else if (what < 92)
        pay(desk);
    else
        disturb(desk);
}

void DealSimulation::act(Desk &desk)
{
    const std::optional<DrawnDeal> drawn =
        drawDealDeed(m_dice, m_world.sync(), *desk.laptop, clock().now());
    if (!drawn)
        return;
    const Result<Receipt> receipt = desk.laptop->execute(drawn->command);
    tell(desk, drawn->deed.name +
                   (receipt ? u' ' + receipt->id.toString() : QStringLiteral(" (refused)")));
    if (!receipt)
        return;
    m_oracle.did(receipt->id, drawn->deed);
    desk.own.push_back(receipt->id);
}

void DealSimulation::sync(Desk &desk)
{
    tell(desk, QStringLiteral("syncs"));
    desk.laptop->session().tryNow();
    for (int i = 0; i < 6 && m_amiss.isEmpty() && desk.laptop->session().step(); ++i)
        look();
}

void DealSimulation::disturb(Desk &desk)
{
    constexpr Cut cuts[] = {Cut::BeforePush, Cut::AfterPush, Cut::AfterPush, Cut::AfterPull};
    switch (m_dice.pick(4)) {
    case 0:
        tell(desk, QStringLiteral("will be cut"));
        return desk.laptop->cutOnce(cuts[m_dice.pick(std::size(cuts))]);
    case 1:
        tell(desk, QStringLiteral("will push twice"));
        return desk.laptop->echoOnce(Echo::PushTwice);
    case 2:
        tell(desk, QStringLiteral("crashes"));
        return desk.laptop->crash();
    default:
        tell(desk, QStringLiteral("pushes, and her backend is killed"));
        m_root->run("INSERT INTO simulation.armed VALUES (now())");
        desk.laptop->session().push();
        if (!m_payments.empty())
            deliver(m_payments[m_dice.pick(m_payments.size())]);
        m_root->run("DELETE FROM simulation.armed");
    }
}

/// A provider tells of a payment, perhaps of one it told of before.
void DealSimulation::pay(Desk &desk)
{
    if (!m_payments.empty() && m_dice.oneIn(2))
        return deliver(m_payments[m_dice.pick(m_payments.size())]);
    // Of a link that the hub knows: no other can be paid by.
    const PgRows links = m_root->query("SELECT token_hash FROM vitrina.quote_link ORDER BY id");
    if (links.count() == 0)
        return;
    const int which = int(m_dice.pick(size_t(links.count())));
    LinkPayment payment;
    payment.event = QStringLiteral("evt_%1").arg(m_payments.size());
    payment.link = {QByteArray::fromHex(links.text(which, 0).toUtf8())};
    payment.amount =
        Money(qint64(10'000 + m_dice.pick(90'000)), Currency::fromCode(u"USD").value());
    m_payments.push_back({payment});
    m_oracle.paid(depositOf(payment).uuid(), payment.amount.minor());
    tell(desk, QStringLiteral("is told of ") + payment.event);
    deliver(m_payments.back());
}

void DealSimulation::deliver(Payment &payment)
{
    m_story += QStringLiteral("delivered: ") + payment.payment.event;
    if (!m_service->recordPayment(payment.payment) || payment.acknowledged)
        return;
    payment.acknowledged = true;
    m_oracle.acknowledged(depositOf(payment.payment).uuid());
}

void DealSimulation::look()
{
    if (m_amiss.isEmpty())
        m_amiss = m_oracle.amiss(*m_root, m_before);
}

/// Everything said and heard, and every payment told of until it is taken.
void DealSimulation::settle()
{
    m_story += QStringLiteral("all come to rest");
    clock().advance(60); // the service asks again
    for (Payment &payment : m_payments)
        deliver(payment);
    for (int round = 0; round < 2; ++round) {
        for (const auto &desk : m_desks) {
            desk->laptop->cutOnce(Cut::Nowhere);
            const bool rests = desk->laptop->settle([this] {
                look();
                return m_amiss.isEmpty();
            });
            if (!rests && m_amiss.isEmpty())
                m_amiss = desk->name + QStringLiteral(" does not come to rest");
        }
    }
}

QString DealSimulation::amissAtTheEnd()
{
    for (const auto &desk : m_desks) {
        const QByteArray here = desk->laptop->rows();
        const QByteArray there = desk->laptop->hubRows();
        if (here != there)
            return desk->name + QStringLiteral(" differs from the hub:\n") +
                   firstDifference(here, there);
        if (const QString differs = desk->laptop->differsWhenReplayed(); !differs.isEmpty())
            return desk->name + QStringLiteral(" shows what is not:\n") + differs;
        if (desk->laptop->timesMended() != 0)
            return desk->name + QStringLiteral(" had to be mended");
        for (const CommandId &command : desk->own) {
            if (const QString amiss = verdictAmiss(*desk, command); !amiss.isEmpty())
                return desk->name + u' ' + amiss;
        }
    }
    return {};
}

/// The author's list has the hub's verdict, and where it was refused, why.
QString DealSimulation::verdictAmiss(Desk &desk, const CommandId &command)
{
    const QString here = desk.laptop->verdictOf(command);
    const QString there = m_oracle.verdictOf(command);
    const QString name = m_oracle.done().at(command).name;
    const bool isGone = here.isEmpty() && there == u"applied"; // with its client
    if (there.isEmpty() || (!isGone && here.section(u' ', 0, 0) != there))
        return QStringLiteral("%1 %2: here %3, there %4")
            .arg(name, command.toString(), here, there);
    if (there != u"applied" && here.section(u' ', 1).isEmpty())
        return QStringLiteral("%1 %2 was refused without a reason").arg(name, command.toString());
    return {};
}

} // namespace Vitrina::Testing
