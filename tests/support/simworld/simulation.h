// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simworld/desk.h"
#include "simworld/simulationworld.h"

namespace Vitrina::Testing {

/// One company, its laptops, and a seed that says what happens next. After every step what the hub
/// decided and what a laptop shows is held against the oracle.
class Simulation
{
public:
    Simulation(SimulationWorld &world, quint64 seed);
    ~Simulation();

    /// Empty, or what went wrong first.
    QString run(int steps);
    /// All that happened, a line each.
    const QStringList &story() const { return m_story; }
    int done() const { return int(m_done.size()); }

private:
    struct Happening;
    static const std::vector<Happening> &happenings();

    void addDesk(const QString &login, const QString &name);
    Desk &any() { return *m_desks[m_dice.pick(m_desks.size())]; }
    PgConnection &root();
    PgConnection &opened(std::unique_ptr<PgConnection> &kept) const;
    void hangUp();
    void tell(const QString &what) { m_story += what; }
    void tell(const Desk &desk, const QString &what) { m_story += desk.name() + u' ' + what; }

    void happen();
    QString settle();
    QString amissAtTheEnd();
    QString verdictsAmiss();

    // What can happen.
    void act(Desk &desk);
    void sync(Desk &desk);
    void pull(Desk &desk);
    void push(Desk &desk);
    void cut(Desk &desk);
    void echo(Desk &desk);
    void crash(Desk &desk);
    void killBackend(Desk &desk);
    void killInPush(Desk &desk);
    void shiftClock(Desk &desk);
    void copyAnew(Desk &desk);
    void copyProfile(Desk &desk);
    void moveClient(Desk &desk);
    void moveBranch(Desk &desk);
    void slowWrite(Desk &desk);
    void changePlace(Desk &desk);
    void removeClient(Desk &desk);
    void restart(Desk &desk);
    void backUp(Desk &desk);
    void restore(Desk &desk);

    QUuid anyClient();
    /// After the desk did something with the hub.
    void look(Desk &desk);
    void readLedger(const Desk &desk);
    void stopAll();

    SimulationWorld &m_world;
    Dice m_dice;
    quint64 m_seed;
    QString m_database;
    QStringList m_databases;
    std::unique_ptr<PgConnection> m_root;
    std::unique_ptr<PgConnection> m_other; ///< for what goes on beside m_root
    std::vector<std::unique_ptr<Desk>> m_desks;
    Model m_model;
    DoneDeeds m_done;
    Ledger m_ledger;
    size_t m_decided = 0; ///< rows of the hub's ledger that are known
    QUuid m_recent;       ///< the client of the last deed
    QUuid m_held;         ///< the client whose row another transaction has locked
    QString m_amiss;
    QStringList m_story;

    struct Backup
    {
        QString database;
        Model model;
        Ledger ledger;
        size_t decided = 0;
    };
    std::optional<Backup> m_backup;
    bool m_restored = false;
};

} // namespace Vitrina::Testing
