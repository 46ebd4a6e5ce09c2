// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simworld/deeds.h"

#include <set>

namespace Vitrina {
class Database;
}

namespace Vitrina::Testing {

/// What a company knows, in plain maps: the oracle of the simulation. It is written from the
/// requirements (S1.5 to S1.10, S2.4, S3.3) and from sync.md, and calls nothing of the product's
/// commands, sync or hub.
struct Model
{
    struct Person
    {
        QUuid branch;
        QUuid department;
        QUuid supervisor;
        int level = 4;
        int permissions = 0;
        QString title;
        QUuid version;
        bool operator==(const Person &) const = default;
    };
    struct Customer
    {
        QString name;
        QString surname;
        QString city;
        QUuid quality;
        QUuid source;
        QUuid branch;
        QUuid agent;
        QUuid version;
        bool operator==(const Customer &) const = default;
    };
    struct Deal
    {
        QUuid client;
        QUuid advisor;
        QUuid branch;
        QString stage;
        QString state;
        QUuid lostReason;
        QString lostNote;
        QUuid version;
        bool operator==(const Deal &) const = default;
    };
    struct Task
    {
        QUuid client;
        QUuid deal;
        QUuid advisor;
        qint64 due = 0;
        int attempt = 0;
        QString state;
        QString outcome;
        QString note;
        QUuid resolvedBy;
        QUuid version;
        bool operator==(const Task &) const = default;
    };
    struct Visit
    {
        QUuid branch;
        QUuid advisor;
        QString state;
        QUuid version;
        bool operator==(const Visit &) const = default;
    };
    struct Entry
    {
        QUuid client;
        QUuid command;
        friend bool operator<(const Entry &a, const Entry &b)
        {
            return a.client == b.client ? a.command < b.command : a.client < b.client;
        }
    };

    std::map<QUuid, Person> people;
    std::map<QUuid, Customer> customers;
    std::map<QUuid, QStringList> phones; ///< of a client, in their order
    std::map<QUuid, Deal> deals;
    std::map<QUuid, Task> tasks;
    std::map<QUuid, Visit> visits;
    std::multiset<Entry> timeline;  ///< which command wrote how many entries
    std::map<QUuid, QUuid> authors; ///< who did a command; not a part of what is shown

    /// What stands in a replica, by plain SELECTs.
    static Model of(Database &replica);

    /// Does a deed. Empty, or why it cannot be; then nothing was done. @p place is where its actor
    /// believed to be when she did it.
    QString apply(const Deed &deed, const CommandId &command, const StaffId &actor,
                  const Person &place);
    /// Somebody with all rights gives a client and all that is open to another person.
    void hand(const QUuid &client, const QUuid &agent, const QUuid &version);
    void removeCustomer(const QUuid &client);

    /// Whether this client's data is open to a person (S3.3).
    bool opens(const QUuid &person, const QUuid &client) const;
    /// What a person may see.
    Model seenBy(const QUuid &person) const;
    /// One line for each thing, to compare by.
    QByteArray text() const;

private:
    std::set<QUuid> staffOpenTo(const QUuid &person) const;
};

} // namespace Vitrina::Testing
