// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demohistory.h"

#include "domain/seedcatalogue.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace Vitrina {

namespace {

struct CodeWeight
{
    const char *code;
    int weight;
};

const CodeWeight followUpTypes[] = {
    {"call", 60}, {"whatsapp", 20}, {"appointment", 10}, {"test_drive", 6}, {"visit", 4}};
const CodeWeight lostReasons[] = {{"price", 24},   {"credit_refused", 18}, {"bought_elsewhere", 16},
                                  {"no_stock", 8}, {"no_answer", 20},      {"postponed", 10},
                                  {"other", 4}};

CatalogueItemId idOf(Catalogue catalogue, const char *code)
{
    return seededId(catalogue, QString::fromLatin1(code));
}

} // namespace

int usualMinutes(const CatalogueItemId &typeId)
{
    static const QHash<CatalogueItemId, int> minutes = [] {
        QHash<CatalogueItemId, int> table;
        const QList<CatalogueItem> items = seedCatalogue();
        for (const CatalogueItem &item : items)
            table.insert(item.id, item.number);
        return table;
    }();
    return minutes.value(typeId, 15);
}

void orderIds(QList<TimelineEntry> &entries)
{
    std::map<std::pair<ClientId, QDateTime>, std::vector<TimelineEntry *>> instants;
    for (TimelineEntry &entry : entries)
        instants[{entry.clientId, entry.at}].push_back(&entry);
    for (const auto &[instant, told] : instants) {
        std::vector<TimelineEntryId> ids;
        for (const TimelineEntry *entry : told)
            ids.push_back(entry->id);
        std::sort(ids.begin(), ids.end());
        for (size_t i = 0; i < told.size(); ++i)
            told[i]->id = ids[i];
    }
}

/// A deal while it is being told.
struct DemoHistory::Told
{
    const DemoDeal &deal;
    SeedDemonstration &out;
    OpportunityId opportunityId;
    QDateTime openedAt;
    QList<QDateTime> due;      ///< of each resolved follow-up
    QList<QDateTime> resolved; ///< strictly later than the due before it
    QList<CatalogueItemId> types;
    Stage stage = Stage::Interested;
    qsizetype reached = 0; ///< how many of them, from the first, found the client
    QString lostCode;

    QDateTime createdAt(qsizetype i) const { return i == 0 ? openedAt : resolved[i - 1]; }
    bool wasReached(qsizetype i) const { return i < reached; }
};

DemoHistory::DemoHistory(DemoRandom &random, const DemoTexts &texts, const DemoCalendar &calendar,
                         StaffId centralizer)
    : m_random(random)
    , m_texts(texts)
    , m_calendar(calendar)
    , m_centralizer(centralizer)
{
}

CatalogueItemId DemoHistory::someFollowUpType()
{
    static const QList<CatalogueItemId> ids = [] {
        QList<CatalogueItemId> list;
        for (const CodeWeight &type : followUpTypes)
            list.append(
                QList<CatalogueItemId>(type.weight, idOf(Catalogue::FollowUpType, type.code)));
        return list;
    }();
    return m_random.pick(ids);
}

/// One moment more than there were contacts, a few days apart, the last being the deal's.
QList<QDateTime> DemoHistory::contactDays(const DemoDeal &deal)
{
    QList<QDateTime> days{deal.lastAt};
    for (int i = 0; i < deal.contacts; ++i) {
        const QDate before = m_calendar.dateOf(days.first()).addDays(-m_random.between(1, 5));
        days.prepend(m_calendar.momentOn(DemoCalendar::openDayUntil(before), m_random));
    }
    return days;
}

QDateTime DemoHistory::tell(const DemoDeal &deal, SeedDemonstration &out)
{
    constexpr int mostLateSeconds = 35 * 60;
    Told told{deal, out, {}, {}, {}, {}, {}, Stage::Interested, 0, {}};
    const QList<QDateTime> days = contactDays(deal);
    told.openedAt = days.first();
    told.opportunityId = m_random.id<OpportunityId>(told.openedAt);
    for (qsizetype i = 1; i < days.size(); ++i) {
        told.due += days[i];
        told.resolved += days[i].addSecs(m_random.between(20, mostLateSeconds));
        told.types += someFollowUpType();
    }
    told.reached = deal.contacts - (deal.next ? deal.next->attempt : 0);
    if (deal.state == OpportunityState::Lost) {
        told.lostCode = QString::fromLatin1(m_random.weighted(lostReasons).code);
        if (told.lostCode == QLatin1StringView("no_answer"))
            told.reached = m_random.below(2) * (deal.contacts / 2);
    }

    // But for a sale, no more steps than talks.
    told.stage = deal.state == OpportunityState::Won
                     ? Stage::Delivered
                     : Stage(std::min(int(deal.stage), int(told.reached)));

    Opportunity opportunity;
    opportunity.id = told.opportunityId;
    opportunity.clientId = deal.client.id;
    opportunity.modelId = deal.model.id;
    opportunity.advisorId = deal.advisor.id;
    opportunity.branchId = deal.advisor.branchId;
    opportunity.sourceId = deal.sourceId;
    opportunity.entryType = deal.entryType;
    opportunity.stage = told.stage;
    opportunity.state = deal.state;
    opportunity.openedAt = told.openedAt;

    tellContact(told);
    tellFollowUps(told);
    tellExtra(told);
    tellStages(told);
    if (deal.state == OpportunityState::Lost)
        tellLost(told, opportunity);
    if (deal.state == OpportunityState::Won)
        opportunity.closedAt = out.timeline.last().at; // the step to Delivered
    if (deal.next)
        tellNext(told);
    out.opportunities += opportunity;
    return told.openedAt;
}

void DemoHistory::tellRegistration(const Client &client, qsizetype position, SeedDemonstration &out)
{
    TimelineEntry entry;
    entry.id = m_random.id<TimelineEntryId>(client.createdAt);
    entry.clientId = client.id;
    entry.kind = TimelineKind::Registered;
    entry.at = client.createdAt;
    entry.staffId = client.createdBy;
    out.timeline.insert(position, entry);
}

TimelineEntry &DemoHistory::add(const Told &told, TimelineKind kind, const QDateTime &at,
                                const QJsonObject &data)
{
    TimelineEntry entry;
    entry.id = m_random.id<TimelineEntryId>(at);
    entry.clientId = told.deal.client.id;
    entry.opportunityId = told.opportunityId;
    entry.kind = kind;
    entry.at = at;
    entry.staffId = told.deal.advisor.id;
    if (!data.isEmpty())
        entry.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    told.out.timeline += entry;
    return told.out.timeline.last();
}

void DemoHistory::tellContact(const Told &told)
{
    const DemoDeal &deal = told.deal;
    const bool centralized = deal.entryType == EntryType::Centralizer;
    const StaffId author = centralized ? m_centralizer : deal.advisor.id;
    TimelineEntry &contact = add(told, TimelineKind::ContactIn, told.openedAt,
                                 {{QStringLiteral("entry"), codeOf(deal.entryType)},
                                  {QStringLiteral("source"), deal.sourceId.toString()}});
    contact.staffId = author;
    contact.text = m_random.chance(60) ? m_random.pick(m_texts.contact) : QString();
    if (!centralized || !m_random.chance(deal.next ? 45 : 20))
        return;
    TimelineEntry &chat = add(told, TimelineKind::ChatPasted, told.openedAt);
    chat.staffId = author;
    // Not arg(): a conversation may leave a place out, which would shift the others.
    chat.text = m_random.pick(m_texts.chats);
    chat.text.replace(QStringLiteral("%1"), deal.client.name)
        .replace(QStringLiteral("%2"), deal.model.brand + u' ' + deal.model.line)
        .replace(QStringLiteral("%3"), deal.advisor.name.section(u' ', 0, 0));
}

QString DemoHistory::noteOf(const Told &told, Outcome outcome, bool last)
{
    if (outcome == Outcome::NotReached)
        return m_random.chance(75) ? m_random.pick(m_texts.notReached) : QString();
    if (last && told.deal.state == OpportunityState::Won)
        return m_random.pick(m_texts.won);
    return m_random.pick(m_texts.reached);
}

void DemoHistory::tellFollowUps(const Told &told)
{
    int attempt = 0;
    for (qsizetype i = 0; i < told.due.size(); ++i) {
        const bool last = i + 1 == told.due.size();
        FollowUp done;
        done.id = m_random.id<FollowUpId>(told.createdAt(i));
        done.clientId = told.deal.client.id;
        done.opportunityId = told.opportunityId;
        done.advisorId = told.deal.advisor.id;
        done.typeId = told.types[i];
        done.dueAt = told.due[i];
        done.minutes = usualMinutes(done.typeId);
        done.attempt = attempt;
        done.state = FollowUpState::Resolved;
        done.outcome = told.wasReached(i) ? Outcome::Reached : Outcome::NotReached;
        done.outcomeNote = noteOf(told, done.outcome, last);
        done.resolvedAt = told.resolved[i];
        done.resolvedBy = done.advisorId;
        done.createdAt = told.createdAt(i);
        done.createdBy = i == 0 && told.deal.entryType == EntryType::Centralizer ? m_centralizer
                                                                                 : done.advisorId;
        attempt = done.outcome == Outcome::NotReached ? attempt + 1 : 0;
        told.out.followUps += done;
        const QDateTime open = told.deal.next ? told.deal.next->dueAt : QDateTime();
        tellResolved(told, done, last ? open : told.due[i + 1]);
    }
}

/// @p nextDue: invalid where nothing was to follow.
void DemoHistory::tellResolved(const Told &told, const FollowUp &done, const QDateTime &nextDue)
{
    constexpr int attemptSeconds = 15;
    const bool byWhatsApp = done.typeId == idOf(Catalogue::FollowUpType, "whatsapp");
    if (m_random.chance(12)) {
        add(told, byWhatsApp ? TimelineKind::WhatsAppOpened : TimelineKind::CallStarted,
            done.resolvedAt.addSecs(-attemptSeconds))
            .followUpId = done.id;
    }
    QJsonObject data{{QStringLiteral("outcome"), codeOf(done.outcome)},
                     {QStringLiteral("type"), done.typeId.toString()},
                     {QStringLiteral("due"), done.dueAt.toMSecsSinceEpoch()}};
    if (nextDue.isValid())
        data.insert(QStringLiteral("next"), nextDue.toMSecsSinceEpoch());
    TimelineEntry &entry = add(told, TimelineKind::Resolved, done.resolvedAt, data);
    entry.followUpId = done.id;
    entry.text = done.outcomeNote;
}

/// Now and then something was scheduled beside the usual chain, on the day of the second contact.
void DemoHistory::tellExtra(const Told &told)
{
    constexpr int minutesBefore = 45;
    if (told.reached < 2 || !m_random.chance(14))
        return;
    const QDateTime due = told.due[1].addSecs(-minutesBefore * 60);
    if (!m_calendar.isOpenAt(due))
        return;
    FollowUp extra;
    extra.createdAt = told.resolved[0].addSecs(90);
    extra.id = m_random.id<FollowUpId>(extra.createdAt);
    extra.clientId = told.deal.client.id;
    extra.opportunityId = told.opportunityId;
    extra.advisorId = extra.createdBy = extra.resolvedBy = told.deal.advisor.id;
    extra.typeId = idOf(Catalogue::FollowUpType, "whatsapp");
    extra.dueAt = due;
    extra.minutes = usualMinutes(extra.typeId);
    extra.state = FollowUpState::Resolved;
    extra.outcome = Outcome::Reached;
    extra.outcomeNote = m_random.pick(m_texts.reached);
    extra.resolvedAt = due.addSecs(m_random.between(30, 600));
    add(told, TimelineKind::Scheduled, extra.createdAt,
        {{QStringLiteral("due"), due.toMSecsSinceEpoch()},
         {QStringLiteral("type"), extra.typeId.toString()}})
        .followUpId = extra.id;
    tellResolved(told, extra, {});
    told.out.followUps += extra;
}

/// The steps are spread over the contacts that found the client, each shortly before its note.
void DemoHistory::tellStages(const Told &told)
{
    const int steps = int(told.stage);
    for (int step = 1; step <= steps; ++step) {
        const qsizetype contact = (step * told.reached + steps - 1) / steps - 1;
        const QDateTime at = told.resolved[contact].addSecs(-3 * (steps - step + 1));
        add(told, TimelineKind::StageChanged, at,
            {{QStringLiteral("from"), codeOf(Stage(step - 1))},
             {QStringLiteral("to"), codeOf(Stage(step))}});
    }
}

void DemoHistory::tellLost(const Told &told, Opportunity &opportunity)
{
    opportunity.lostReasonId = seededId(Catalogue::LostReason, told.lostCode);
    opportunity.closedAt = told.resolved.last();
    if (const QStringList notes = m_texts.lost.value(told.lostCode);
        !notes.isEmpty() && m_random.chance(40))
        opportunity.lostNote = m_random.pick(notes);
    add(told, TimelineKind::Lost, opportunity.closedAt,
        {{QStringLiteral("reason"), opportunity.lostReasonId.toString()}})
        .text = opportunity.lostNote;
}

void DemoHistory::tellNext(const Told &told)
{
    const DemoNext &next = *told.deal.next;
    FollowUp pending;
    pending.createdAt = told.createdAt(told.due.size());
    pending.id = m_random.id<FollowUpId>(pending.createdAt);
    pending.clientId = told.deal.client.id;
    pending.opportunityId = told.opportunityId;
    pending.advisorId = pending.createdBy = told.deal.advisor.id;
    pending.typeId = next.typeId;
    pending.dueAt = next.dueAt;
    pending.minutes = usualMinutes(next.typeId);
    pending.observations = next.observations;
    pending.attempt = next.attempt;
    told.out.followUps += pending;
}

} // namespace Vitrina
