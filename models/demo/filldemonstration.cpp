// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/filldemonstration.h"

#include "commands/commandexecutor.h"
#include "demo/demoappraisals.h"
#include "demo/demohistory.h"
#include "demo/demopending.h"
#include "demo/demopeople.h"
#include "demo/demoquotes.h"
#include "demo/demostock.h"
#include "demo/demotemplates.h"
#include "domain/seedcatalogue.h"
#include "storage/contentstore.h"
#include "storage/database.h"
#include "storage/profile.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int historyDays = 240;
constexpr int openedDaysAgo = 400;
constexpr qsizetype rowsPerCommand = 1950; // and at most one client's more

struct SourceWeight
{
    const char *code;
    EntryType entry;
    int weight;
};

const SourceWeight sources[] = {
    {"showroom", EntryType::SalesFloor, 24},      {"marketplace", EntryType::Centralizer, 14},
    {"facebook", EntryType::Centralizer, 15},     {"whatsapp", EntryType::Centralizer, 13},
    {"instagram", EntryType::Centralizer, 6},     {"tiktok", EntryType::Centralizer, 5},
    {"website", EntryType::WebQuote, 8},          {"web_quote", EntryType::WebQuote, 5},
    {"referral", EntryType::SalesFloor, 5},       {"phone", EntryType::Centralizer, 3},
    {"radio", EntryType::SalesFloor, 2},          {"fair", EntryType::SalesFloor, 2},
    {"mercado_libre", EntryType::Centralizer, 3}, {"patio_tuerca", EntryType::Centralizer, 4},
};

const SourceWeight &sourceOf(const QString &code)
{
    const auto found =
        std::find_if(std::begin(sources), std::end(sources), [&code](const SourceWeight &source) {
            return code == QLatin1StringView(source.code);
        });
    return found == std::end(sources) ? sources[0] : *found;
}

struct StageWeight
{
    Stage stage;
    int weight;
};
const StageWeight openStages[] = {
    {Stage::Interested, 45}, {Stage::Quoted, 35}, {Stage::Documented, 14}, {Stage::Invoiced, 6}};
const StageWeight lostStages[] = {
    {Stage::Interested, 58}, {Stage::Quoted, 33}, {Stage::Documented, 9}};

CatalogueItemId quality(const char *code)
{
    return seededId(Catalogue::Quality, QString::fromLatin1(code));
}

/// Writes without waiting for the disk until finish(), which waits once for all.
class FastWrites
{
public:
    explicit FastWrites(Database &database)
        : m_database(database)
    {
        m_database.runScript("PRAGMA synchronous = OFF");
    }
    ~FastWrites()
    {
        try {
            finish();
        } catch (const DatabaseError &) {
            // What was filled is thrown away in any case.
        }
    }
    FastWrites(const FastWrites &) = delete;
    FastWrites &operator=(const FastWrites &) = delete;

    void finish()
    {
        m_database.runScript("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)");
    }

private:
    Database &m_database;
};

class Filler
{
public:
    Filler(CommandExecutor &executor, const DemoOptions &options, ContentStore pictures)
        : m_executor(executor)
        , m_pictures(std::move(pictures))
        , m_options(options)
        , m_random(options.seed)
        , m_texts(DemoTexts::load())
        , m_calendar(options.now, "America/Guayaquil")
        , m_at(m_calendar.at(m_calendar.today().addDays(-openedDaysAgo), 9 * 60))
        , m_showroom(makeDemoShowroom(m_random, m_texts, m_at))
        , m_people(m_random, m_texts)
        , m_quotes(options.seed, options.now)
        , m_history(m_random, m_texts, m_calendar, m_showroom.member(QStringLiteral("soporte")).id)
    {
    }

    Result<void> fill();

private:
    Result<void> execute(const AnyCommand &command);
    Result<void> setUp();
    Result<void> flush();
    Result<void> clientDone();

    void addOpen(const DemoSlot &slot);
    void addClosed();
    DemoDeal openDeal(const DemoSlot &slot);
    DemoDeal closedDeal(const StaffMember &advisor, const QDateTime &lastAt, int wonPercent);
    void finishClient(DemoClient &one, DemoDeal &deal, int earlierPercent);
    QDateTime workingMoment(const QDate &day)
    {
        return m_calendar.momentOn(DemoCalendar::openDayUntil(day), m_random);
    }

    CommandExecutor &m_executor;
    const ContentStore m_pictures;
    const DemoOptions &m_options;
    DemoRandom m_random;
    DemoTexts m_texts;
    DemoCalendar m_calendar;
    QDateTime m_at;
    DemoShowroom m_showroom;
    DemoPeople m_people;
    DemoQuotes m_quotes;
    DemoHistory m_history;
    SeedDemonstration m_rows;
    int m_clients = 0;
    int m_clientsDone = 0;
};

Result<void> Filler::execute(const AnyCommand &command)
{
    const StaffId admin = m_showroom.start.administrator.id;
    const Result<Receipt> receipt =
        m_executor.execute(command, {m_random.id<CommandId>(command.at()), admin, std::nullopt});
    m_at = m_at.addSecs(60);
    if (!receipt)
        return tl::unexpected(receipt.error());
    return {};
}

Result<void> Filler::setUp()
{
    if (const Result<void> done = execute(m_showroom.start); !done)
        return done;
    for (const SaveBranch &branch : m_showroom.branches) {
        if (const Result<void> done = execute(branch); !done)
            return done;
    }
    // The first of them is the administrator, whom the start has brought.
    for (const StaffMember &member : m_showroom.staff.mid(1)) {
        if (const Result<void> done = execute(SaveStaff{member, m_at}); !done)
            return done;
    }
    m_rows.models = m_showroom.models;
    m_rows.units = demoStock(m_options.seed, m_showroom, m_calendar);
    m_rows.templates = demoTemplates(m_options.seed, m_showroom, m_at);
    return {};
}

Result<void> Filler::flush()
{
    m_rows.at = m_at;
    orderIds(m_rows.timeline);
    const Result<void> done = execute(m_rows);
    m_rows = {};
    if (!done)
        return done;
    if (m_options.progress && !m_options.progress(m_clientsDone * 100 / m_clients))
        return failure(Problem::Code::Cancelled);
    return {};
}

Result<void> Filler::clientDone()
{
    ++m_clientsDone;
    const qsizetype rows = m_rows.models.size() + m_rows.units.size() + m_rows.clients.size() +
                           m_rows.phones.size() + m_rows.emails.size() + m_rows.vehicles.size() +
                           m_rows.opportunities.size() + m_rows.followUps.size() +
                           m_rows.timeline.size();
    return rows < rowsPerCommand ? Result<void>() : flush();
}

Result<void> Filler::fill()
{
    if (const Result<void> done = setUp(); !done)
        return done;
    const QList<DemoSlot> work =
        demoPendingWork(m_random, m_texts, m_calendar, m_showroom.advisors(), m_options.clients);
    m_clients = std::max(m_options.clients, int(work.size()));
    for (const DemoSlot &slot : work) {
        addOpen(slot);
        if (const Result<void> done = clientDone(); !done)
            return done;
    }
    while (m_clientsDone < m_clients) {
        addClosed();
        if (const Result<void> done = clientDone(); !done)
            return done;
    }
    if (const Result<void> done = flush(); !done)
        return done;
    DemoAppraisals appraisals(m_options.seed, m_options.now,
                              m_showroom.member(QStringLiteral("admin")).id);
    for (SeedDemonstration &quotes : m_quotes.rows()) {
        quotes.at = m_at;
        appraisals.addTo(quotes);
        orderIds(quotes.timeline);
        if (const Result<void> done = execute(quotes); !done)
            return done;
    }
    return appraisals.photos().keep(m_pictures, m_options.now);
}

/// An open cycle whose last contact lies some days before what is to be done next.
DemoDeal Filler::openDeal(const DemoSlot &slot)
{
    DemoDeal deal;
    deal.advisor = slot.advisor;
    const int days = m_random.chance(75) ? m_random.between(1, 5) : m_random.between(6, 25);
    const QDate until = std::min(m_calendar.dateOf(slot.dueAt), m_calendar.today());
    deal.lastAt = workingMoment(until.addDays(-days));
    deal.stage = m_random.weighted(openStages).stage;
    DemoNext next;
    next.dueAt = slot.dueAt;
    next.attempt = m_random.chance(60) ? 0 : m_random.between(1, 3);
    next.typeId = m_history.someFollowUpType();
    deal.model = m_showroom.someModel(m_random);
    const bool recent = days <= 3;
    deal.client.qualityId = quality(m_random.chance(recent ? 45 : 5)    ? "hot"
                                    : m_random.chance(recent ? 85 : 45) ? "warm"
                                                                        : "cold");
    const SourceWeight *source = &m_random.weighted(sources);
    if (const QStringList &lead = slot.lead; !lead.isEmpty()) {
        deal.model = m_showroom.model(lead[Lead::Brand], lead[Lead::Line]);
        deal.client.qualityId = seededId(Catalogue::Quality, lead[Lead::Quality]);
        next.typeId = seededId(Catalogue::FollowUpType, lead[Lead::Type]);
        next.attempt = lead[Lead::Attempts].toInt();
        next.observations = lead[Lead::WhatToDo];
        source = &sourceOf(lead[Lead::Source]);
    }
    deal.sourceId = seededId(Catalogue::Source, QString::fromLatin1(source->code));
    deal.entryType = source->entry;
    deal.contacts = next.attempt + m_random.between(slot.lead.isEmpty() ? 0 : 1, 3);
    deal.next = next;
    return deal;
}

DemoDeal Filler::closedDeal(const StaffMember &advisor, const QDateTime &lastAt, int wonPercent)
{
    DemoDeal deal;
    deal.advisor = advisor;
    deal.lastAt = lastAt;
    const bool won = m_random.chance(wonPercent);
    deal.state = won ? OpportunityState::Won : OpportunityState::Lost;
    deal.stage = won ? Stage::Delivered : m_random.weighted(lostStages).stage;
    deal.contacts = won ? m_random.between(2, 4) : m_random.between(1, 3);
    deal.model = m_showroom.someModel(m_random);
    const SourceWeight &source = m_random.weighted(sources);
    deal.sourceId = seededId(Catalogue::Source, QString::fromLatin1(source.code));
    deal.entryType = source.entry;
    deal.client.qualityId = quality(won                   ? (m_random.chance(60) ? "hot" : "warm")
                                    : m_random.chance(68) ? "cold"
                                                          : "warm");
    return deal;
}

void Filler::addOpen(const DemoSlot &slot)
{
    DemoDeal deal = openDeal(slot);
    const int branch = m_showroom.branchIndex(slot.advisor.branchId);
    const QStringList &lead = slot.lead;
    DemoClient one =
        lead.isEmpty() ? m_people.someone(branch, deal.lastAt)
                       : m_people.named(lead[Lead::Name], lead[Lead::Surname], branch, deal.lastAt);
    if (!lead.isEmpty() && !lead[Lead::Phone].isEmpty())
        m_people.giveNumbers(one, lead[Lead::Phone], lead[Lead::NationalId]);
    finishClient(one, deal, 18);
}

void Filler::addClosed()
{
    const StaffMember advisor = m_random.pick(m_showroom.advisors());
    const QDateTime lastAt =
        workingMoment(m_calendar.today().addDays(-m_random.between(1, historyDays)));
    DemoDeal deal = closedDeal(advisor, lastAt, 17);
    DemoClient one = m_people.someone(m_showroom.branchIndex(advisor.branchId), lastAt);
    finishClient(one, deal, 30);
}

/// Tells the client's cycles from the last to the first; with the first she was registered.
void Filler::finishClient(DemoClient &one, DemoDeal &deal, int earlierPercent)
{
    Client &client = one.client;
    client.qualityId = deal.client.qualityId;
    client.preferredAgentId = deal.advisor.id;
    client.branchId = deal.advisor.branchId;
    deal.client = client;
    const qsizetype firstEntry = m_rows.timeline.size();
    client.createdAt = m_history.tell(deal, m_rows);
    if (deal.state == OpportunityState::Open)
        m_quotes.consider(m_rows.opportunities.last(), deal.model, deal.lastAt);
    const DemoDeal *first = &deal;
    DemoDeal earlier;
    if (m_random.chance(earlierPercent)) {
        const QDate day = m_calendar.dateOf(client.createdAt).addDays(-m_random.between(8, 50));
        earlier = closedDeal(deal.advisor, workingMoment(day), 35);
        earlier.client = client;
        client.createdAt = m_history.tell(earlier, m_rows);
        first = &earlier;
    }
    client.sourceId = first->sourceId;
    client.entryType = first->entryType;
    client.createdBy = first->entryType == EntryType::Centralizer
                           ? m_showroom.member(QStringLiteral("soporte")).id
                           : deal.advisor.id;
    m_history.tellRegistration(client, firstEntry, m_rows);
    m_rows.clients += client;
    m_rows.phones += one.phones;
    m_rows.emails += one.emails;
    m_rows.vehicles += one.vehicles;
}

} // namespace

Result<void> fillDemonstration(Database &writer, CommandExecutor &executor,
                               const DemoOptions &options)
{
    try {
        // A showroom that works is never to be turned into a demonstration.
        if (writer.scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM company)")).toBool())
            return failure(Problem::Code::Forbidden, {QStringLiteral("demonstration")});
        setReplicaKind(writer, ReplicaKind::Demonstration);
        FastWrites fast(writer);
        const Result<void> filled =
            Filler(executor, options, ContentStore::beside(writer.path())).fill();
        if (filled)
            fast.finish();
        return filled;
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

QStringList demoLogins()
{
    return demoStaffLogins();
}

} // namespace Vitrina
