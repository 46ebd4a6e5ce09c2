// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/deeds.h"

#include "commands/clientmerge.h"
#include "storage/clientqueries.h"
#include "storage/rows.h"

namespace Vitrina::Testing {

namespace {

/// One person at her laptop, about to do something.
class Doer
{
public:
    Doer(Dice &dice, SyncWorld &world, Laptop &laptop, QDateTime at)
        : m_dice(dice)
        , m_world(world)
        , m_laptop(laptop)
        , m_at(std::move(at))
    {
    }

    std::optional<Deed> registerContact()
    {
        RegisterContact contact;
        contact.clientId = m_laptop.newId<ClientId>();
        contact.client.name = m_dice.word();
        contact.client.surname = m_dice.word();
        contact.client.phones = phones({});
        contact.opportunityId = m_laptop.newId<OpportunityId>();
        contact.modelId = m_world.showroom.nk250.id;
        contact.sourceId = m_world.showroom.item(Catalogue::Source, "showroom");
        contact.qualityId = m_world.showroom.item(Catalogue::Quality, "warm");
        contact.next = nextStep();
        contact.at = m_at;
        return contact;
    }

    std::optional<Deed> editClient()
    {
        const auto client = any<Client>();
        if (!client)
            return std::nullopt;
        EditClient edit;
        edit.clientId = client->id;
        edit.client.name = client->name;
        edit.client.surname = client->surname;
        edit.client.city = m_dice.word();
        edit.client.phones = phones(client->id);
        edit.sourceId = client->sourceId;
        edit.qualityId = client->qualityId;
        edit.at = m_at;
        if (m_dice.oneIn(
                2)) // else all is written, as it was before forms knew what they began with
            edit.seen = formOf(*loadClientDetail(m_laptop.replica(), client->id));
        return edit;
    }

    std::optional<Deed> schedule()
    {
        const auto client = any<Client>();
        if (!client)
            return std::nullopt;
        return ScheduleFollowUp{client->id, {}, nextStep(), m_at};
    }

    std::optional<Deed> reschedule()
    {
        const auto followUp = anyPending();
        if (!followUp)
            return std::nullopt;
        const QDateTime due = m_at.addSecs(qint64(60 * (1 + m_dice.pick(5000))));
        return RescheduleFollowUp{followUp->id, due, 0, m_at};
    }

    std::optional<Deed> resolve()
    {
        const auto followUp = anyPending();
        if (!followUp)
            return std::nullopt;
        ResolveFollowUp resolve;
        resolve.followUpId = followUp->id;
        resolve.outcome = m_dice.oneIn(3) ? Outcome::NotReached : Outcome::Reached;
        resolve.note = m_dice.word();
        resolve.at = m_at;
        const std::optional<Opportunity> opportunity =
            load<Opportunity>(m_laptop.replica(), followUp->opportunityId);
        if (opportunity && opportunity->state == OpportunityState::Open && m_dice.oneIn(6))
            resolve.loss = loss();
        else
            resolve.next = nextStep();
        return resolve;
    }

    std::optional<Deed> changeStage()
    {
        const auto opportunity = anyOpportunity("open");
        if (!opportunity)
            return std::nullopt;
        return ChangeStage{
            opportunity->id, opportunity->stage, Stage(int(opportunity->stage) + 1), {}, m_at};
    }

    std::optional<Deed> markLost()
    {
        const auto opportunity = anyOpportunity("open");
        if (!opportunity)
            return std::nullopt;
        return MarkLost{opportunity->id, loss(), m_at};
    }

    std::optional<Deed> reopenLost()
    {
        const auto opportunity = anyOpportunity("lost");
        if (!opportunity)
            return std::nullopt;
        return ReopenLost{opportunity->id, m_laptop.newId<OpportunityId>(), {}, nextStep(), m_at};
    }

    std::optional<Deed> countVisitor()
    {
        return CountVisitor{m_laptop.newId<VisitorId>(), m_laptop.person(), m_at};
    }

    /// Another level, place or supervisor for somebody; what else is known of her goes along.
    std::optional<Deed> saveStaff()
    {
        auto member = any<StaffMember>(QStringLiteral("login <> 'admin'"));
        const auto department = any<Department>();
        if (!member || !department)
            return std::nullopt;
        // What changes nothing that she sees, changes nothing that she does not see either; the
        // oracle could not tell.
        member->jobTitle = m_dice.word();
        switch (m_dice.pick(3)) {
        case 0:
            member->accessLevel = int(1 + m_dice.pick(4));
            break;
        case 1:
            member->branchId = department->branchId;
            member->departmentId = department->id;
            break;
        default:
            if (member->login == u"jefe")
                return std::nullopt;
            member->supervisorId =
                member->supervisorId.isNull() ? m_world.showroom.manager.id : StaffId();
        }
        return SaveStaff{*member, m_at};
    }

    std::optional<Deed> import()
    {
        ImportClients import;
        import.branchId = m_world.showroom.branch.id;
        ImportedClient client;
        client.clientId = m_laptop.newId<ClientId>();
        client.details.name = m_dice.word();
        client.details.phones = {{m_laptop.newId<ClientPhoneId>(), m_dice.word(), QString()}};
        client.advisorId = m_dice.oneIn(2) ? m_world.showroom.ana.id : StaffId();
        import.clients = {client};
        import.at = m_at;
        return import;
    }

    std::optional<Deed> erase()
    {
        const auto client = any<Client>();
        if (!client)
            return std::nullopt;
        return EraseClient{client->id, m_at};
    }

    /// Takes back what was done by @p command, if that can be taken back.
    std::optional<Deed> undo(const CommandId &command, const Deed &deed)
    {
        if (const auto *resolve = std::get_if<ResolveFollowUp>(&deed)) {
            const FollowUpId next = resolve->next ? resolve->next->id : FollowUpId();
            return UndoResolve{command, resolve->followUpId, next,
                               m_world.showroom.item(Catalogue::Quality, "warm"), m_at};
        }
        if (const auto *lost = std::get_if<MarkLost>(&deed))
            return UndoLost{lost->opportunityId, command, m_at};
        if (const auto *stage = std::get_if<ChangeStage>(&deed))
            return UndoStage{stage->opportunityId, command, stage->from, m_at};
        if (const auto *visitor = std::get_if<CountVisitor>(&deed))
            return UndoVisitor{visitor->visitorId, m_at};
        if (const auto *import = std::get_if<ImportClients>(&deed)) {
            const ImportedClient &client = import->clients.front();
            const auto hex = [](const auto &id) {
                return QString::fromLatin1(id.toBytes().toHex());
            };
            return UndoImport{
                {},
                {{QStringLiteral("client_phone"), hex(client.details.phones.front().id), command},
                 {QStringLiteral("client"), hex(client.clientId), command}},
                m_at};
        }
        return std::nullopt;
    }

private:
    template <typename Entity>
    std::optional<Entity> any(const QString &condition = QStringLiteral("1"))
    {
        const std::vector<Entity> all =
            loadWhere<Entity>(m_laptop.replica(), condition + QStringLiteral(" ORDER BY id"));
        return all.empty() ? std::nullopt : std::optional(m_dice.of(all));
    }
    std::optional<FollowUp> anyPending()
    {
        return any<FollowUp>(QStringLiteral("state = 'pending'"));
    }
    std::optional<Opportunity> anyOpportunity(const char *state)
    {
        return any<Opportunity>(QStringLiteral("state = '%1'").arg(QLatin1StringView(state)));
    }
    NextStep nextStep()
    {
        NextStep next;
        next.id = m_laptop.newId<FollowUpId>();
        next.typeId = m_world.showroom.item(Catalogue::FollowUpType, "call");
        next.dueAt = m_at.addSecs(qint64(3600 * (1 + m_dice.pick(100))));
        if (m_dice.oneIn(3))
            next.qualityId =
                m_world.showroom.item(Catalogue::Quality, m_dice.oneIn(2) ? "hot" : "cold");
        return next;
    }
    Loss loss() { return {m_world.showroom.item(Catalogue::LostReason, "price"), m_dice.word()}; }
    /// Some of the phones that a client has, and perhaps one more.
    QList<PhoneEntry> phones(const ClientId &client)
    {
        QList<PhoneEntry> entries;
        const std::vector<ClientPhone> present = loadWhere<ClientPhone>(
            m_laptop.replica(), QStringLiteral("client_id = ? ORDER BY id"), {client.toBytes()});
        for (const ClientPhone &phone : present) {
            if (m_dice.oneIn(2))
                entries += {phone.id, phone.typed, phone.e164};
        }
        if (m_dice.oneIn(2))
            entries += {m_laptop.newId<ClientPhoneId>(), m_dice.word(), QString()};
        return entries;
    }

    Dice &m_dice;
    SyncWorld &m_world;
    Laptop &m_laptop;
    QDateTime m_at;
};

} // namespace

AnyCommand commandOf(const Deed &deed)
{
    return std::visit([](const auto &command) { return AnyCommand(command); }, deed);
}

QUuid Dice::uuid()
{
    QByteArray bytes(16, '\0');
    for (char &byte : bytes)
        byte = char(m_random() & 0xff);
    bytes[6] = char(0x40 | (bytes[6] & 0x0f));
    bytes[8] = char(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(bytes);
}

std::optional<Deed> drawDeed(Dice &dice, SyncWorld &world, Laptop &laptop, const QDateTime &at,
                             const DoneDeeds &done, const std::vector<CommandId> &own)
{
    Doer doer(dice, world, laptop, at);
    using Draw = std::optional<Deed> (Doer::*)();
    constexpr Draw everybody[] = {
        &Doer::registerContact, &Doer::editClient,   &Doer::editClient, &Doer::schedule,
        &Doer::reschedule,      &Doer::resolve,      &Doer::resolve,    &Doer::changeStage,
        &Doer::markLost,        &Doer::countVisitor, &Doer::reopenLost,
    };
    if (!own.empty() && dice.oneIn(5)) {
        const size_t recent = std::min<size_t>(own.size(), 4);
        const CommandId command = own[own.size() - 1 - dice.pick(recent)];
        return doer.undo(command, done.at(command).deed);
    }
    if (laptop.person() == world.showroom.admin.id && dice.oneIn(4)) {
        constexpr Draw administrators[] = {&Doer::saveStaff, &Doer::saveStaff, &Doer::import,
                                           &Doer::import, &Doer::erase};
        return (doer.*administrators[dice.pick(std::size(administrators))])();
    }
    return (doer.*everybody[dice.pick(std::size(everybody))])();
}

} // namespace Vitrina::Testing
