// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linkservice/hublinkdesk.h"
#include "simworld/dealdeeds.h"
#include "simworld/simulationworld.h"

namespace Vitrina::Testing {

/// Two managers' and two advisors' laptops, the link service, stock that is short, and a seed that
/// says what happens next. After every step the hub is held against the oracle.
class DealSimulation
{
public:
    DealSimulation(SimulationWorld &world, quint64 seed);
    ~DealSimulation();

    /// Empty, or what went wrong first.
    QString run(int steps);
    const QStringList &story() const { return m_story; }
    const DealOracle &oracle() const { return m_oracle; }

private:
    struct Desk
    {
        QString name;
        QString login;
        std::unique_ptr<Laptop> laptop;
        std::vector<CommandId> own;
    };
    struct Payment
    {
        LinkPayment payment;
        bool acknowledged = false;
    };

    void addDesk(const QString &login, const QString &name);
    void begin();
    void happen();
    void act(Desk &desk);
    void sync(Desk &desk);
    void disturb(Desk &desk);
    void pay(Desk &desk);
    void deliver(Payment &payment);
    void look();
    void settle();
    QString amissAtTheEnd();
    QString verdictAmiss(Desk &desk, const CommandId &command);
    void tell(const Desk &desk, const QString &what) { m_story += desk.name + u' ' + what; }
    StoppedClock &clock() { return m_world.sync().clock; }

    SimulationWorld &m_world;
    Dice m_dice;
    quint64 m_seed;
    QString m_database;
    std::optional<PgConnection> m_root;
    Rules m_rules = Rules::builtIn();
    std::unique_ptr<HubLinkDesk> m_service;
    std::vector<std::unique_ptr<Desk>> m_desks;
    std::vector<Payment> m_payments;
    DealOracle m_oracle;
    size_t m_before = 0; ///< rows of the hub's ledger that are not of this story
    QString m_amiss;
    QStringList m_story;
};

} // namespace Vitrina::Testing
