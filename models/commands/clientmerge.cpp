// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/clientmerge.h"

#include "commands/fieldmerge.h"
#include "storage/clientqueries.h"

#include <algorithm>

namespace Vitrina {

namespace {

bool isSame(const QString &a, const QString &b)
{
    return a.trimmed() == b.trimmed();
}
bool isSame(const PhoneEntry &a, const PhoneEntry &b)
{
    return isSame(a.typed, b.typed);
}
bool isSame(const EmailEntry &a, const EmailEntry &b)
{
    return isSame(a.address, b.address);
}
template <typename Value>
bool isSame(const Value &a, const Value &b)
{
    return a == b;
}

template <typename Value>
bool merge(const Value &seen, const Value &mine, const Value &now, Value &merged)
{
    return mergeField(seen, mine, now, merged,
                      [](const Value &a, const Value &b) { return isSame(a, b); });
}

template <typename Entry>
const Entry *find(const QList<Entry> &entries, const Entry &like)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&like](const Entry &one) { return one.id == like.id; });
    return found == entries.end() ? nullptr : &*found;
}

/// Mine in their order, without those that were taken away meanwhile, then those that were added.
/// Who took one away that the other changed took another away than she saw.
template <typename Entry>
bool mergeLines(const QList<Entry> &seen, const QList<Entry> &mine, const QList<Entry> &now,
                QList<Entry> &merged)
{
    merged.clear();
    bool good = true;
    for (const Entry &entry : mine) {
        const Entry *before = find(seen, entry);
        const Entry *present = find(now, entry);
        Entry one = entry;
        if (before && present)
            good = merge(*before, entry, *present, one) && good;
        else if (before)
            good = isSame(*before, entry) && good;
        if (present || !before)
            merged += one;
    }
    for (const Entry &entry : now) {
        if (find(mine, entry))
            continue;
        const Entry *before = find(seen, entry);
        if (!before)
            merged += entry;
        else
            good = isSame(*before, entry) && good;
    }
    return good;
}

/// As they stand, but for those that she changed, added or took away.
template <typename Entry>
QList<Entry> linesTakenBack(const QList<Entry> &seen, const QList<Entry> &mine,
                            const QList<Entry> &now)
{
    QList<Entry> lines;
    for (const Entry &entry : seen) {
        const Entry *left = find(mine, entry);
        const Entry *present = find(now, entry);
        if (!left || !isSame(entry, *left))
            lines += entry;
        else if (present)
            lines += *present;
    }
    // What she added is under another id there, as its command gave it one: it is known by what it
    // says.
    QList<Entry> added = mine;
    added.removeIf([&seen](const Entry &entry) { return find(seen, entry) != nullptr; });
    for (const Entry &entry : now) {
        const auto hers = std::find_if(added.begin(), added.end(),
                                       [&entry](const Entry &one) { return isSame(one, entry); });
        if (find(seen, entry))
            continue;
        if (hers == added.end())
            lines += entry;
        else
            added.erase(hers);
    }
    return lines;
}

} // namespace

ClientForm formOf(const ClientDetail &detail)
{
    const Client &client = detail.client;
    ClientForm form;
    form.client.kind = client.kind;
    form.client.name = client.name;
    form.client.surname = client.surname;
    form.client.nationalId = client.nationalId;
    form.client.city = client.city;
    form.client.observations = client.observations;
    for (const ClientPhone &phone : detail.phones)
        form.client.phones += {phone.id, phone.typed, phone.e164};
    for (const ClientEmail &email : detail.emails)
        form.client.emails += {email.id, email.address};
    form.qualityId = client.qualityId;
    form.sourceId = client.sourceId;
    return form;
}

Result<ClientForm> mergedForm(const ClientForm &seen, const ClientForm &mine, const ClientForm &now)
{
    ClientForm merged;
    ClientDetails &to = merged.client;
    const ClientDetails &was = seen.client;
    const ClientDetails &hers = mine.client;
    const ClientDetails &is = now.client;
    bool good = merge(was.kind, hers.kind, is.kind, to.kind);
    good = merge(was.name, hers.name, is.name, to.name) && good;
    good = merge(was.surname, hers.surname, is.surname, to.surname) && good;
    good = merge(was.nationalId, hers.nationalId, is.nationalId, to.nationalId) && good;
    good = merge(was.city, hers.city, is.city, to.city) && good;
    good = merge(was.observations, hers.observations, is.observations, to.observations) && good;
    good = mergeLines(was.phones, hers.phones, is.phones, to.phones) && good;
    good = mergeLines(was.emails, hers.emails, is.emails, to.emails) && good;
    good = merge(seen.qualityId, mine.qualityId, now.qualityId, merged.qualityId) && good;
    good = merge(seen.sourceId, mine.sourceId, now.sourceId, merged.sourceId) && good;
    if (!good)
        return failure(Problem::Code::ChangedSince);
    return merged;
}

ClientForm takenBack(const ClientForm &seen, const ClientForm &mine, const ClientForm &now)
{
    ClientForm form = now;
    const auto takeBack = [](const auto &was, const auto &hers, auto &is) {
        if (!isSame(was, hers))
            is = was;
    };
    ClientDetails &to = form.client;
    const ClientDetails &was = seen.client;
    const ClientDetails &hers = mine.client;
    takeBack(was.kind, hers.kind, to.kind);
    takeBack(was.name, hers.name, to.name);
    takeBack(was.surname, hers.surname, to.surname);
    takeBack(was.nationalId, hers.nationalId, to.nationalId);
    takeBack(was.city, hers.city, to.city);
    takeBack(was.observations, hers.observations, to.observations);
    takeBack(seen.qualityId, mine.qualityId, form.qualityId);
    takeBack(seen.sourceId, mine.sourceId, form.sourceId);
    to.phones = linesTakenBack(was.phones, hers.phones, to.phones);
    to.emails = linesTakenBack(was.emails, hers.emails, to.emails);
    return form;
}

} // namespace Vitrina
