// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/model.h"

#include "storage/database.h"

#include <type_traits>

namespace Vitrina::Testing {

namespace {

QUuid uuidAt(const Rows &rows, int column)
{
    return QUuid::fromRfc4122(rows.bytes(column));
}

QByteArray word(const QUuid &uuid)
{
    return uuid.isNull() ? QByteArray("~") : uuid.toByteArray(QUuid::WithoutBraces);
}
QByteArray word(const QString &text)
{
    return text.toUtf8();
}
QByteArray word(qint64 number)
{
    return QByteArray::number(number);
}

template <typename... Cells>
QByteArray line(const char *what, const Cells &...cells)
{
    QByteArray text(what);
    ((text += ' ' + word(cells)), ...);
    return text + '\n';
}

/// Keeps of a map what @p condition holds for.
template <typename Map, typename Condition>
void keepIf(Map &map, Condition condition)
{
    std::erase_if(map, [&condition](const auto &item) { return !condition(item); });
}

} // namespace

Model Model::of(Database &replica)
{
    Model model;
    const auto each = [&replica](const char *sql, auto take) {
        Rows rows = replica.query(QString::fromLatin1(sql));
        while (rows.next())
            take(rows);
    };
    each("SELECT id, branch_id, department_id, supervisor_id, access_level, permissions, job_title,"
         " row_version FROM staff",
         [&model](const Rows &r) {
             model.people[uuidAt(r, 0)] = {uuidAt(r, 1),     uuidAt(r, 2),     uuidAt(r, 3),
                                           int(r.number(4)), int(r.number(5)), r.text(6),
                                           uuidAt(r, 7)};
         });
    each("SELECT id, name, surname, city, quality_id, source_id, branch_id, preferred_agent_id,"
         " row_version FROM client",
         [&model](const Rows &r) {
             model.customers[uuidAt(r, 0)] = {r.text(1),    r.text(2),    r.text(3),
                                              uuidAt(r, 4), uuidAt(r, 5), uuidAt(r, 6),
                                              uuidAt(r, 7), uuidAt(r, 8)};
         });
    each("SELECT client_id, typed FROM client_phone ORDER BY client_id, position",
         [&model](const Rows &r) { model.phones[uuidAt(r, 0)] += r.text(1); });
    each("SELECT id, client_id, advisor_id, branch_id, stage, state, lost_reason_id, lost_note,"
         " row_version FROM opportunity",
         [&model](const Rows &r) {
             model.deals[uuidAt(r, 0)] = {uuidAt(r, 1), uuidAt(r, 2), uuidAt(r, 3), r.text(4),
                                          r.text(5),    uuidAt(r, 6), r.text(7),    uuidAt(r, 8)};
         });
    each("SELECT id, client_id, opportunity_id, advisor_id, due_at, attempt, state, outcome,"
         " outcome_note, resolved_by, row_version FROM follow_up",
         [&model](const Rows &r) {
             model.tasks[uuidAt(r, 0)] = {uuidAt(r, 1),     uuidAt(r, 2), uuidAt(r, 3), r.number(4),
                                          int(r.number(5)), r.text(6),    r.text(7),    r.text(8),
                                          uuidAt(r, 9),     uuidAt(r, 10)};
         });
    each("SELECT id, branch_id, advisor_id, state, row_version FROM visitor",
         [&model](const Rows &r) {
             model.visits[uuidAt(r, 0)] = {uuidAt(r, 1), uuidAt(r, 2), r.text(3), uuidAt(r, 4)};
         });
    each("SELECT client_id, row_version FROM timeline_entry", [&model](const Rows &r) {
        model.timeline.insert({uuidAt(r, 0), uuidAt(r, 1)});
    });
    return model;
}

void Model::hand(const QUuid &client, const QUuid &agent, const QUuid &version)
{
    customers[client].agent = agent;
    customers[client].version = version;
    for (auto &[id, deal] : deals) {
        if (deal.client == client && deal.state == u"open") {
            deal.advisor = agent;
            deal.version = version;
        }
    }
    for (auto &[id, task] : tasks) {
        if (task.client == client && task.state == u"pending") {
            task.advisor = agent;
            task.version = version;
        }
    }
}

void Model::removeCustomer(const QUuid &client)
{
    customers.erase(client);
    const auto others = [&client](const auto &item) { return item.second.client != client; };
    phones.erase(client);
    keepIf(deals, others);
    keepIf(tasks, others);
    keepIf(timeline, [&client](const Entry &entry) { return entry.client != client; });
}

/// Oneself and whom one supervises, they as well (S2.4); by level the department or the branch.
std::set<QUuid> Model::staffOpenTo(const QUuid &person) const
{
    std::set<QUuid> open{person};
    for (size_t before = 0; before != open.size();) {
        before = open.size();
        for (const auto &[id, one] : people) {
            if (open.contains(one.supervisor))
                open.insert(id);
        }
    }
    const Person &me = people.at(person);
    for (const auto &[id, one] : people) {
        if ((me.level == 3 && one.department == me.department) ||
            (me.level == 2 && one.branch == me.branch))
            open.insert(id);
    }
    return open;
}

bool Model::opens(const QUuid &person, const QUuid &client) const
{
    const auto her = customers.find(client);
    if (her == customers.end())
        return false;
    const Person &me = people.at(person);
    if (me.level == 1)
        return true;
    if (her->second.branch == me.branch && (me.level == 2 || her->second.agent.isNull()))
        return true;
    const std::set<QUuid> staff = staffOpenTo(person);
    if (staff.contains(her->second.agent))
        return true;
    for (const auto &[id, deal] : deals) {
        if (deal.client == client && deal.state == u"open" && staff.contains(deal.advisor))
            return true;
    }
    for (const auto &[id, task] : tasks) {
        if (task.client == client && task.state == u"pending" && staff.contains(task.advisor))
            return true;
    }
    return false;
}

Model Model::seenBy(const QUuid &person) const
{
    Model seen = *this;
    keepIf(seen.customers, [&](const auto &item) { return opens(person, item.first); });
    const auto open = [&seen](const auto &item) {
        return seen.customers.contains(item.second.client);
    };
    keepIf(seen.phones, [&seen](const auto &item) { return seen.customers.contains(item.first); });
    keepIf(seen.deals, open);
    keepIf(seen.tasks, open);
    keepIf(seen.timeline,
           [&seen](const Entry &entry) { return seen.customers.contains(entry.client); });
    return seen;
}

QByteArray Model::text() const
{
    QByteArray text;
    for (const auto &[id, p] : people)
        text += line("person", id, p.branch, p.department, p.supervisor, p.level, p.permissions,
                     p.title, p.version);
    for (const auto &[id, c] : customers)
        text += line("client", id, c.name, c.surname, c.city, c.quality, c.source, c.branch,
                     c.agent, c.version);
    for (const auto &[client, numbers] : phones)
        text += line("phones", client, numbers.join(u','));
    for (const auto &[id, d] : deals)
        text += line("opportunity", id, d.client, d.advisor, d.branch, d.stage, d.state,
                     d.lostReason, d.lostNote, d.version);
    for (const auto &[id, t] : tasks)
        text += line("follow-up", id, t.client, t.deal, t.advisor, t.due, t.attempt, t.state,
                     t.outcome, t.note, t.resolvedBy, t.version);
    for (const auto &[id, v] : visits)
        text += line("visitor", id, v.branch, v.advisor, v.state, v.version);
    for (auto entry = timeline.begin(); entry != timeline.end();
         entry = timeline.upper_bound(*entry)) {
        text += line("timeline", entry->client, entry->command, qint64(timeline.count(*entry)));
    }
    return text;
}

} // namespace Vitrina::Testing
