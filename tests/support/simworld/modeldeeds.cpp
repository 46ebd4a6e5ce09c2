// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each deed is to bring about, said once more and as plainly as can be.
#include "simworld/model.h"

namespace Vitrina::Testing {

namespace {

const auto pending = QStringLiteral("pending");
const auto cancelled = QStringLiteral("cancelled");
const auto open = QStringLiteral("open");
const auto lost = QStringLiteral("lost");
const auto won = QStringLiteral("won");

/// Ends a deed that cannot be; caught by Model::apply().
struct Impossible
{
    QString why;
};

void need(bool condition, const char *why)
{
    if (!condition)
        throw Impossible{QString::fromLatin1(why)};
}

QString stageName(Stage stage)
{
    constexpr const char *names[] = {"interested", "quoted", "documented", "invoiced", "delivered"};
    return QString::fromLatin1(names[int(stage)]);
}

/// One deed on its way into a model; what throws leaves the model half done.
class Doing
{
public:
    Doing(Model &model, const CommandId &command, const StaffId &actor, const Model::Person &place)
        : m_model(model)
        , m_command(command.uuid())
        , m_actor(actor.uuid())
        , m_place(place)
    {
    }

    void operator()(const RegisterContact &deed)
    {
        const QUuid client = deed.clientId.uuid();
        need(!m_model.customers.contains(client), "is there already");
        m_model.customers[client] = {
            deed.client.name,     deed.client.surname, deed.client.city, deed.qualityId.uuid(),
            deed.sourceId.uuid(), m_place.branch,      m_actor,          m_command};
        setPhones(client, deed.client.phones);
        m_model.deals[deed.opportunityId.uuid()] = {
            client, m_actor, m_place.branch, stageName(Stage::Interested), open, {}, {}, m_command};
        tell(client, 2); // registered, and came in
        schedule(client, deed.opportunityId.uuid(), m_actor, 0, *deed.next);
    }

    void operator()(const EditClient &deed)
    {
        Model::Customer &client = customer(deed.clientId.uuid());
        Model::Customer after = client;
        after.name = deed.client.name;
        after.surname = deed.client.surname;
        after.city = deed.client.city;
        after.quality = deed.qualityId.uuid();
        after.source = deed.sourceId.uuid();
        QStringList phones = numbersOf(deed.client.phones);
        if (deed.seen) {
            const ClientForm &seen = *deed.seen;
            corrected(seen.client.name, client.name, after.name);
            corrected(seen.client.surname, client.surname, after.surname);
            corrected(seen.client.city, client.city, after.city);
            corrected(seen.qualityId.uuid(), client.quality, after.quality);
            corrected(seen.sourceId.uuid(), client.source, after.source);
            phones = correctedPhones(numbersOf(seen.client.phones), phones,
                                     m_model.phones[deed.clientId.uuid()]);
        }
        write(client, after);
        setPhones(deed.clientId.uuid(), phones);
        tell(deed.clientId.uuid());
    }

    void operator()(const ScheduleFollowUp &deed)
    {
        customer(deed.clientId.uuid());
        schedule(deed.clientId.uuid(), deed.opportunityId.uuid(), m_actor, 0, deed.next);
        tell(deed.clientId.uuid());
    }

    void operator()(const RescheduleFollowUp &deed)
    {
        Model::Task &task = taskOf(deed.followUpId.uuid());
        need(task.state == pending, "is not pending");
        Model::Task after = task;
        after.due = deed.dueAt.toMSecsSinceEpoch();
        write(task, after);
        tell(task.client);
    }

    void operator()(const ResolveFollowUp &deed)
    {
        Model::Task &task = taskOf(deed.followUpId.uuid());
        need(task.state == pending, "is not pending");
        task.state = QStringLiteral("resolved");
        task.outcome = deed.outcome == Outcome::Reached ? QStringLiteral("reached")
                                                        : QStringLiteral("not_reached");
        task.note = deed.note;
        task.resolvedBy = m_actor;
        task.version = m_command;
        const Model::Task done = task;
        tell(done.client);
        if (deed.loss)
            lose(done.deal, *deed.loss);
        else
            schedule(done.client, done.deal, done.advisor,
                     deed.outcome == Outcome::NotReached ? done.attempt + 1 : 0, *deed.next);
    }

    void operator()(const UndoResolve &deed)
    {
        Model::Task &task = taskOf(deed.followUpId.uuid());
        need(task.version == deed.resolveCommand.uuid(), "was written since");
        need(isAuthor(task.version), "is another's to undo");
        task.state = pending;
        task.outcome.clear();
        task.note.clear();
        task.resolvedBy = {};
        task.version = m_command;
        const Model::Task again = task;
        if (!deed.nextId.isNull()) {
            Model::Task &next = taskOf(deed.nextId.uuid());
            need(next.version == deed.resolveCommand.uuid(), "what came next was written since");
            next.state = cancelled;
            next.version = m_command;
        }
        Model::Customer &client = customer(again.client);
        if (client.version == deed.resolveCommand.uuid()) {
            Model::Customer after = client;
            after.quality = deed.qualityBefore.uuid();
            write(client, after);
        }
        reopen(again.deal, deed.resolveCommand.uuid());
        tell(again.client);
    }

    void operator()(const MarkLost &deed) { lose(deed.opportunityId.uuid(), deed.loss); }

    void operator()(const UndoLost &deed)
    {
        const QUuid client = dealOf(deed.opportunityId.uuid()).client;
        need(dealOf(deed.opportunityId.uuid()).version == deed.lostCommand.uuid(),
             "was written since");
        need(isAuthor(deed.lostCommand.uuid()), "is another's to undo");
        reopen(deed.opportunityId.uuid(), deed.lostCommand.uuid());
        tell(client);
    }

    void operator()(const ReopenLost &deed)
    {
        const Model::Deal old = dealOf(deed.lostId.uuid());
        need(old.state == lost, "is not lost");
        needPermission(Permission::ReopenLost);
        m_model.deals[deed.newId.uuid()] = {
            old.client, old.advisor, old.branch, stageName(Stage::Interested),
            open,       {},          {},         m_command};
        schedule(old.client, deed.newId.uuid(), old.advisor, 0, deed.next);
        tell(old.client);
    }

    void operator()(const ChangeStage &deed)
    {
        Model::Deal &deal = dealOf(deed.opportunityId.uuid());
        need(deal.state == open, "is not open");
        need(deal.stage == stageName(deed.from), "is at another stage");
        setStage(deal, deed.to);
    }

    void operator()(const UndoStage &deed)
    {
        Model::Deal &deal = dealOf(deed.opportunityId.uuid());
        need(deal.version == deed.stageCommand.uuid(), "was written since");
        need(isAuthor(deal.version) || has(Permission::StepStageBack), "is another's to undo");
        setStage(deal, deed.to);
    }

    void operator()(const CountVisitor &deed)
    {
        // Where she is, not where she was when she counted: her row is one that the deed relies on.
        m_model.visits[deed.visitorId.uuid()] = {m_model.people.at(m_actor).branch, m_actor,
                                                 QStringLiteral("counted"), m_command};
    }

    void operator()(const UndoVisitor &deed)
    {
        const auto visit = m_model.visits.find(deed.visitorId.uuid());
        need(visit != m_model.visits.end(), "is not there");
        need(visit->second.state == u"counted", "is withdrawn already");
        need(isAuthor(visit->second.version), "is another's to undo");
        visit->second.state = QStringLiteral("withdrawn");
        visit->second.version = m_command;
    }

    void operator()(const SaveStaff &deed)
    {
        needPermission(Permission::ManageStaff);
        Model::Person &person = m_model.people[deed.member.id.uuid()];
        Model::Person after = person;
        after.branch = deed.member.branchId.uuid();
        after.department = deed.member.departmentId.uuid();
        after.supervisor = deed.member.supervisorId.uuid();
        after.level = deed.member.accessLevel;
        after.permissions = deed.member.permissions;
        after.title = deed.member.jobTitle;
        write(person, after);
    }

    void operator()(const ImportClients &deed)
    {
        needPermission(Permission::Import);
        for (const ImportedClient &client : deed.clients) {
            m_model.customers[client.clientId.uuid()] = {
                client.details.name,     client.details.surname,
                client.details.city,     client.qualityId.uuid(),
                client.sourceId.uuid(),  deed.branchId.uuid(),
                client.advisorId.uuid(), m_command};
            setPhones(client.clientId.uuid(), client.details.phones);
        }
    }

    void operator()(const EraseClient &deed)
    {
        needPermission(Permission::EraseData);
        if (!m_model.customers.contains(deed.clientId.uuid()))
            return; // by somebody else, meanwhile
        customer(deed.clientId.uuid());
        m_model.removeCustomer(deed.clientId.uuid());
    }

    /// Spares whom somebody has had to do with since.
    void operator()(const UndoImport &deed)
    {
        needPermission(Permission::Import);
        const QUuid import = deed.rows.front().wrote.uuid();
        const QUuid client =
            QUuid::fromRfc4122(QByteArray::fromHex(deed.rows.back().id.toLatin1()));
        const auto there = m_model.customers.find(client);
        const auto hers = [&client](const auto &item) { return item.second.client == client; };
        const auto told = [&client](const Model::Entry &e) { return e.client == client; };
        if (there == m_model.customers.end() || there->second.version != import ||
            std::any_of(m_model.deals.begin(), m_model.deals.end(), hers) ||
            std::any_of(m_model.tasks.begin(), m_model.tasks.end(), hers) ||
            std::any_of(m_model.timeline.begin(), m_model.timeline.end(), told))
            return;
        m_model.removeCustomer(client);
    }

private:
    /// Nothing is written where nothing is another.
    template <typename Row>
    void write(Row &row, Row after)
    {
        if (after == row)
            return;
        after.version = m_command;
        row = after;
    }
    bool has(Permission permission) const
    {
        return (m_model.people.at(m_actor).permissions & int(permission)) != 0;
    }
    void needPermission(Permission permission) const { need(has(permission), "is not permitted"); }
    bool isAuthor(const QUuid &version) const
    {
        const auto author = m_model.authors.find(version);
        return author != m_model.authors.end() && author->second == m_actor;
    }
    void tell(const QUuid &client, int entries = 1)
    {
        for (int i = 0; i < entries; ++i)
            m_model.timeline.insert({client, m_command});
    }
    Model::Customer &customer(const QUuid &id)
    {
        const auto found = m_model.customers.find(id);
        need(found != m_model.customers.end(), "no such client");
        needOpen(id);
        return found->second;
    }
    Model::Deal &dealOf(const QUuid &id)
    {
        const auto found = m_model.deals.find(id);
        need(found != m_model.deals.end(), "no such opportunity");
        needOpen(found->second.client);
        return found->second;
    }
    Model::Task &taskOf(const QUuid &id)
    {
        const auto found = m_model.tasks.find(id);
        need(found != m_model.tasks.end(), "no such follow-up");
        needOpen(found->second.client);
        return found->second;
    }
    /// Who may see the client before the deed may write all of her rows in it.
    void needOpen(const QUuid &client)
    {
        if (m_client == client)
            return;
        need(m_model.opens(m_actor, client), "the client is not open to her");
        m_client = client;
    }
    /// What a form leaves as it found it stays as others made it; what both changed, they disagree
    /// on.
    template <typename Value>
    static void corrected(const Value &seen, const Value &now, Value &mine)
    {
        if (mine == seen)
            mine = now;
        need(now == seen || now == mine, "was corrected by both");
    }
    /// Without those that somebody took away, with those that somebody added.
    static QStringList correctedPhones(const QStringList &seen, const QStringList &mine,
                                       const QStringList &now)
    {
        QStringList phones;
        for (const QString &one : mine) {
            if (!seen.contains(one) || now.contains(one))
                phones += one;
        }
        for (const QString &one : now) {
            if (!seen.contains(one) && !mine.contains(one))
                phones += one;
        }
        return phones;
    }
    static QStringList numbersOf(const QList<PhoneEntry> &entries)
    {
        QStringList numbers;
        for (const PhoneEntry &entry : entries)
            numbers += entry.typed;
        return numbers;
    }
    void setPhones(const QUuid &client, const QList<PhoneEntry> &entries)
    {
        setPhones(client, numbersOf(entries));
    }
    void setPhones(const QUuid &client, const QStringList &numbers)
    {
        if (numbers.isEmpty())
            m_model.phones.erase(client);
        else
            m_model.phones[client] = numbers;
    }
    void schedule(const QUuid &client, const QUuid &deal, const QUuid &advisor, int attempt,
                  const NextStep &next)
    {
        m_model.tasks[next.id.uuid()] = {client,  deal,     advisor, next.dueAt.toMSecsSinceEpoch(),
                                         attempt, pending,  {},      {},
                                         {},      m_command};
        if (next.qualityId.isNull())
            return;
        Model::Customer &who = m_model.customers[client];
        Model::Customer after = who;
        after.quality = next.qualityId.uuid();
        write(who, after);
    }
    void lose(const QUuid &id, const Loss &loss)
    {
        Model::Deal &deal = dealOf(id);
        need(deal.state == open, "is not open");
        deal.state = lost;
        deal.lostReason = loss.reasonId.uuid();
        deal.lostNote = loss.note;
        deal.version = m_command;
        for (auto &[taskId, task] : m_model.tasks) {
            if (task.deal == id && task.state == pending) {
                task.state = cancelled;
                task.version = m_command;
            }
        }
        tell(deal.client);
    }
    /// What @p command ended goes on.
    void reopen(const QUuid &id, const QUuid &command)
    {
        const auto found = m_model.deals.find(id);
        if (found == m_model.deals.end() || found->second.version != command ||
            found->second.state != lost)
            return;
        found->second.state = open;
        found->second.lostReason = {};
        found->second.lostNote.clear();
        found->second.version = m_command;
        for (auto &[taskId, task] : m_model.tasks) {
            if (task.deal == id && task.state == cancelled && task.version == command) {
                task.state = pending;
                task.version = m_command;
            }
        }
    }
    void setStage(Model::Deal &deal, Stage stage)
    {
        deal.stage = stageName(stage);
        deal.state = stage == Stage::Delivered ? won : open;
        deal.version = m_command;
        tell(deal.client);
    }

    Model &m_model;
    QUuid m_command;
    QUuid m_actor;
    Model::Person m_place;
    QUuid m_client; ///< known to be open to her
};

} // namespace

QString Model::apply(const Deed &deed, const CommandId &command, const StaffId &actor,
                     const Person &place)
{
    Model after = *this;
    try {
        std::visit(Doing(after, command, actor, place), deed);
    } catch (const Impossible &impossible) {
        return impossible.why;
    }
    after.authors[command.uuid()] = actor.uuid();
    *this = std::move(after);
    return {};
}

} // namespace Vitrina::Testing
