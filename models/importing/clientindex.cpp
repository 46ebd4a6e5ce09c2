// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/clientindex.h"

#include "domain/similarnames.h"
#include "domain/text.h"
#include "storage/importkeys.h"

namespace Vitrina {

namespace {

// A number that stands for "none" is many people's: beyond so many, only the very name counts.
constexpr int mostAlikeTried = 25;
constexpr qsizetype fewestPhoneDigits = 6;
constexpr size_t phoneSeed = 0x70686f6e65;

quint64 keyOf(const QString &folding, size_t seed = 1)
{
    return folding.isEmpty() ? 0 : quint64(qHash(QStringView(folding), seed)) | 1;
}

/// An id without its spaces, hyphens and dots.
quint64 idKey(const QString &typed)
{
    return typed.isEmpty() ? 0 : keyOf(folded(typed).remove(u' '));
}

/// The same for "Paredes Ana" and "Ana Paredes".
quint64 nameKey(const QString &name)
{
    if (name.isEmpty())
        return 0;
    QStringList words = searchWords(name);
    words.sort();
    return keyOf(words.join(u' '));
}

/// By what is dialled; what is no valid number, by its digits as typed.
quint64 phoneKey(const PhoneNumber &phone)
{
    if (phone.isValid())
        return keyOf(phone.e164, phoneSeed);
    const QString digits = digitsOnly(phone.typed);
    return digits.size() < fewestPhoneDigits ? 0 : keyOf(digits, phoneSeed);
}

quint64 together(quint64 phone, quint64 name)
{
    return phone ^ (name * 0x9e3779b97f4a7c15ULL);
}

template <typename Map>
int valueIn(const Map &map, quint64 key)
{
    const auto found = key == 0 ? map.end() : map.find(key);
    return found == map.end() ? -1 : found->second;
}

} // namespace

void ClientIndex::load(Database &database)
{
    eachClient(database, [this](const StoredClientKeys &stored) {
        const int client =
            knownAs(stored.id, {stored.externalId, stored.nationalId, stored.name, {}});
        if (!stored.merged)
            m_positions.insert(stored.id, client);
    });
    eachClientPhone(database,
                    [this](const ClientId &id, const QString &typed, const QString &e164) {
                        const auto client = m_positions.constFind(id);
                        if (client != m_positions.constEnd())
                            addPhone(*client, {typed, e164});
                    });
    m_positions = {};
    for (size_t i = 0; i < m_clients.size(); ++i) {
        const Known &known = m_clients[i];
        if (!known.phone && known.externalId == 0 && known.nationalId == 0)
            m_byNameAlone.emplace(nameKey(known.name), int(i));
    }
}

void ClientIndex::add(const ClientId &id, const Keys &keys)
{
    const int client = knownAs(id, keys);
    for (const PhoneNumber &phone : keys.phones)
        addPhone(client, phone);
    const Known &known = m_clients[size_t(client)];
    if (!known.phone && known.externalId == 0 && known.nationalId == 0)
        m_byNameAlone.emplace(nameKey(known.name), client);
}

int ClientIndex::knownAs(const ClientId &id, const Keys &keys)
{
    const int client = int(m_clients.size());
    const Known known{id, keys.name, idKey(keys.externalId), idKey(keys.nationalId), false};
    m_clients.push_back(known);
    if (known.externalId)
        m_byExternalId.emplace(known.externalId, client);
    if (known.nationalId)
        m_byNationalId.emplace(known.nationalId, client);
    if (const Key name = nameKey(keys.name)) {
        const auto [place, fresh] = m_byName.emplace(name, client);
        if (!fresh && (place->second < 0 || m_clients[size_t(place->second)].id != id))
            place->second = -1;
    }
    return client;
}

void ClientIndex::addPhone(int client, const PhoneNumber &phone)
{
    const Key key = phoneKey(phone);
    if (key == 0)
        return;
    Known &known = m_clients[size_t(client)];
    known.phone = true;
    m_byPhone.emplace(key, client);
    m_byPhoneAndName.emplace(together(key, nameKey(known.name)), client);
}

bool ClientIndex::contradict(const Known &known, Key externalId, Key nationalId) const
{
    return (known.externalId && externalId && known.externalId != externalId) ||
           (known.nationalId && nationalId && known.nationalId != nationalId);
}

std::optional<ClientId> ClientIndex::sameClient(const Keys &keys) const
{
    const Key externalId = idKey(keys.externalId);
    const Key nationalId = idKey(keys.nationalId);
    if (const int client = valueIn(m_byExternalId, externalId); client >= 0)
        return m_clients[size_t(client)].id;
    if (const int client = valueIn(m_byNationalId, nationalId); client >= 0)
        return m_clients[size_t(client)].id;
    const auto isSame = [&](const Known &known) {
        return !contradict(known, externalId, nationalId) &&
               (keys.name.isEmpty() || known.name.isEmpty() || areSimilar(keys.name, known.name));
    };
    bool anyPhone = false;
    for (const PhoneNumber &phone : keys.phones) {
        const Key key = phoneKey(phone);
        anyPhone = anyPhone || key != 0;
        if (key == 0)
            continue;
        const int exact = valueIn(m_byPhoneAndName, together(key, nameKey(keys.name)));
        if (exact >= 0 && !contradict(m_clients[size_t(exact)], externalId, nationalId))
            return m_clients[size_t(exact)].id;
        const auto [first, last] = m_byPhone.equal_range(key);
        int tried = 0;
        for (auto it = first; it != last && tried < mostAlikeTried; ++it, ++tried) {
            if (isSame(m_clients[size_t(it->second)]))
                return m_clients[size_t(it->second)].id;
        }
    }
    if (anyPhone || externalId || nationalId)
        return {};
    const int alone = valueIn(m_byNameAlone, nameKey(keys.name));
    return alone < 0 ? std::nullopt : std::optional(m_clients[size_t(alone)].id);
}

ClientIndex::Match ClientIndex::named(const Keys &keys) const
{
    if (const int client = valueIn(m_byExternalId, idKey(keys.externalId)); client >= 0)
        return {m_clients[size_t(client)].id};
    if (const int client = valueIn(m_byNationalId, idKey(keys.nationalId)); client >= 0)
        return {m_clients[size_t(client)].id};
    if (const Match match = byPhone(keys); !match.id.isNull() || match.several)
        return match;
    const auto found = keys.name.isEmpty() ? m_byName.end() : m_byName.find(nameKey(keys.name));
    if (found == m_byName.end())
        return {};
    return found->second < 0 ? Match{{}, true} : Match{m_clients[size_t(found->second)].id};
}

ClientIndex::Match ClientIndex::byPhone(const Keys &keys) const
{
    Match match;
    for (const PhoneNumber &phone : keys.phones) {
        const Key key = phoneKey(phone);
        if (const int exact = valueIn(m_byPhoneAndName, together(key, nameKey(keys.name)));
            key && !keys.name.isEmpty() && exact >= 0)
            return {m_clients[size_t(exact)].id};
        const auto [first, last] = m_byPhone.equal_range(key);
        const bool alone = key && first != last && std::next(first) == last;
        int tried = 0;
        for (auto it = first; key && it != last && tried < mostAlikeTried; ++it, ++tried) {
            const Known &known = m_clients[size_t(it->second)];
            if (!alone && !keys.name.isEmpty() && !areSimilar(keys.name, known.name))
                continue;
            if (!match.id.isNull() && match.id != known.id)
                return {{}, true};
            match.id = known.id;
        }
    }
    return match;
}

} // namespace Vitrina
