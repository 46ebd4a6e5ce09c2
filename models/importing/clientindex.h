// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "messaging/phonenumber.h"

#include <QHash>
#include <QList>

#include <optional>
#include <unordered_map>
#include <vector>

namespace Vitrina {

class Database;

/// Who is already there, by all that a file may name her with; read once, so that a row costs no
/// query. 200,000 clients with two phones each take some 100 MB. Keys are 64-bit hashes of folded
/// text: two that meet by chance are not expected within the life of a showroom. One thread.
class ClientIndex
{
public:
    struct Keys
    {
        QString externalId;
        QString nationalId;
        QString name; ///< with the surname
        QList<PhoneNumber> phones;
    };

    /// Throws DatabaseError.
    void load(Database &database);
    void add(const ClientId &id, const Keys &keys);

    /// The client that a row of clients describes: by external id, else national id, else phone
    /// with a name alike. Two different external or national ids are never one client by phone.
    /// Who has nothing but a name is found by exactly that, among those of whom no more is known.
    std::optional<ClientId> sameClient(const Keys &keys) const;

    struct Match
    {
        ClientId id; ///< null: none, or several
        bool several = false;
    };
    /// The client that a row of follow-ups names: by external id, else national id, else a phone
    /// that she alone has or has with a name alike, else her full name if only one has it.
    Match named(const Keys &keys) const;

private:
    using Key = quint64;
    struct Known
    {
        ClientId id;
        QString name;
        Key externalId = 0;
        Key nationalId = 0;
        bool phone = false;
    };
    int knownAs(const ClientId &id, const Keys &keys);
    void addPhone(int client, const PhoneNumber &phone);
    bool contradict(const Known &known, Key externalId, Key nationalId) const;
    Match byPhone(const Keys &keys) const;

    std::vector<Known> m_clients;
    QHash<ClientId, int> m_positions; ///< only while the tables are read
    std::unordered_map<Key, int> m_byExternalId;
    std::unordered_map<Key, int> m_byNationalId;
    std::unordered_map<Key, int> m_byName; ///< -1: several
    std::unordered_map<Key, int> m_byNameAlone;
    std::unordered_multimap<Key, int> m_byPhone;
    std::unordered_map<Key, int> m_byPhoneAndName;
};

} // namespace Vitrina
