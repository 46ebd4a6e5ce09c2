// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgconnection.h"
#include "syncworld/syncworld.h"

#include <map>
#include <set>

namespace Vitrina::Testing {

/// What a deed about a deal is to leave at the hub once it is applied.
struct DealDeed
{
    QString name;
    QUuid subject; ///< the deposit, mail, quote or client it is about
    qint64 amount = 0;
    QUuid client = {};  ///< of whom a deposit is
    QUuid becomes = {}; ///< the deposit as which it goes on elsewhere
};

/// What must hold of units, money, sales and mails whatever happened in whatever order (S0.7, S0.8,
/// S0.11, S1.13, X2, X10, rule 10). It looks at the hub's rows by plain SELECTs, remembers what was
/// there, and calls nothing of the product.
class DealOracle
{
public:
    void did(const CommandId &command, const DealDeed &deed) { m_done[command] = deed; }
    const std::map<CommandId, DealDeed> &done() const { return m_done; }
    /// A payment provider tells of a payment that will be this deposit.
    void paid(const QUuid &deposit, qint64 amount) { m_payments[deposit] = amount; }
    /// The service said that it has it: it may never be missing from now on.
    void acknowledged(const QUuid &deposit) { m_promised[deposit] = m_payments.at(deposit); }

    /// Empty, or what cannot be. @p from is the number of ledger rows that were there at first.
    QString amiss(PgConnection &hub, size_t from);
    /// The verdict that the hub has on record; empty where it has none.
    QString verdictOf(const CommandId &command) const;
    /// How often a command of this name was applied.
    int applied(const QString &name) const;

private:
    bool mayBeGone(const QUuid &deposit) const;
    QString readLedger(PgConnection &hub, size_t from);
    QString agreement(PgConnection &hub) const;
    QString money(PgConnection &hub);
    QString sales(PgConnection &hub);
    QString mails(PgConnection &hub);
    void take(const DealDeed &deed);

    struct Money
    {
        qint64 amount = 0;
        QString state;
        QUuid client;
        QUuid quote;
        bool sold = false; ///< its quote is a sale
        bool isOwed() const { return state == u"unmatched" || (state == u"held" && !sold); }
    };
    std::map<CommandId, DealDeed> m_done;
    std::map<CommandId, QString> m_ledger;
    size_t m_read = 0;
    std::map<QUuid, qint64> m_payments;
    std::map<QUuid, qint64> m_promised; ///< deposits that have to be there, with their amounts
    std::map<QUuid, Money> m_seen;      ///< deposits as they were seen last
    std::map<QUuid, QUuid> m_clients;   ///< of deposits that may never have been seen
    std::set<QUuid> m_erased;
    std::set<QUuid> m_settled;    ///< deposits
    std::map<QUuid, int> m_sales; ///< numbers by quote
    std::set<QUuid> m_contracts;  ///< quotes that were signed
    int m_signed = 0;
    std::set<QUuid> m_sent;
    std::map<QString, int> m_applied;
};

} // namespace Vitrina::Testing
