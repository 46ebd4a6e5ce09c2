// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simworld/model.h"

namespace Vitrina::Testing {

/// What the hub decided: verdicts by command.
using Ledger = std::map<CommandId, QString>;

/// A laptop with a clock of its own, and what the oracle says that it shows: what was open to its
/// person when it last pulled, and on it what waits.
class Desk
{
public:
    /// @p person is whose login it is.
    Desk(SyncWorld &world, const QString &database, const QString &login, const StaffId &person,
         QString name, const QDateTime &now, quint64 seed);
    /// The same person with a copy of the same file, elsewhere.
    Desk(Desk &original, QString name, quint64 seed);

    Laptop &laptop() { return *m_laptop; }
    StoppedClock &clock() { return *m_clock; }
    const QString &name() const { return m_name; }
    const QString &login() const { return m_login; }
    QUuid person() const { return m_laptop->person().uuid(); }
    bool hasBase() { return !loadBase(m_laptop->replica()).isEmpty(); }
    /// Where its person is, as far as this laptop knows.
    Model::Person place() const;
    /// The commands done here, newest last.
    std::vector<CommandId> &own() { return m_own; }

    /// After a step: empty, or what is not as the oracle has it (rules 1, 4, 6, 8). @p company is
    /// the state of the hub.
    QString amiss(const Model &company, const DoneDeeds &done, const Ledger &ledger);
    /// At rest: empty, or in what it differs from what is open to its person.
    QString differsFrom(const Model &company);
    /// The hub was restored: what it had applied may have to be told again.
    void hubWasRestored() { m_hubForgot = true; }

private:
    QString followOutbox(Model &view, const DoneDeeds &done, bool pulled);
    QString lostOne(const Ledger &ledger) const;
    QString checkVerdict(const CommandId &command, const QString &verdict);

    std::shared_ptr<StoppedClock> m_clock; ///< a copied profile's desk has the same
    QString m_name;
    QString m_login;
    std::unique_ptr<Laptop> m_laptop;
    std::vector<CommandId> m_own;
    Model m_base;
    QString m_moment; ///< of the hub, of which m_base is
    std::map<CommandId, QString> m_verdicts;
    std::set<CommandId> m_withdrawn;
    std::set<CommandId> m_kept; ///< in the outbox
    bool m_hubForgot = false;
};

/// The first lines in which what is shown differs from what should be.
QString difference(const Model &shown, const Model &expected);

} // namespace Vitrina::Testing
