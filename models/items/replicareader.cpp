// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/replicareader.h"

#include "domain/quotelifecycle.h"
#include "domain/similarnames.h"
#include "items/waitingdrafts.h"
#include "storage/drafts.h"
#include "storage/photoqueries.h"
#include "storage/profile.h"
#include "storage/rows.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr const char *directoryTables[] = {
    "company", "branch", "opening_hours", "department", "staff", "catalogue_item", "vehicle_model"};

bool touchesDirectory(const Receipt &receipt)
{
    return std::any_of(receipt.changes.begin(), receipt.changes.end(), [](const RowChange &change) {
        return std::any_of(
            std::begin(directoryTables), std::end(directoryTables),
            [&change](const char *table) { return change.table == QLatin1StringView(table); });
    });
}

void appendNew(std::vector<ClientSummary> &all, const std::vector<ClientSummary> &more)
{
    for (const ClientSummary &one : more) {
        const bool known = std::any_of(all.begin(), all.end(), [&one](const ClientSummary &other) {
            return other.id == one.id;
        });
        if (!known)
            all.push_back(one);
    }
}

} // namespace

ReplicaReader::ReplicaReader(OpenReader open, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
    , m_clock(clock)
    , m_database(m_open())
    , m_shelf(std::make_unique<PhotoShelf>(ContentStore::beside(m_database->path()), clock))
    , m_inquiry(std::make_unique<ClientInquiry>())
    , m_drafts(std::make_shared<WaitingDrafts>())
    , m_directory(Directory::load(*m_database))
{
}

ReplicaReader::~ReplicaReader() = default;

void ReplicaReader::setViewer(const StaffId &viewer)
{
    m_viewer = viewer;
    Q_EMIT viewerChanged();
}

QString ReplicaReader::linkBase() const
{
    const QString &said = m_directory->company().linkBase;
    return said.isEmpty() ? m_ownLinkBase : said;
}

const StaffMember &ReplicaReader::viewer() const
{
    return m_directory->member(m_viewer);
}
const Branch &ReplicaReader::viewerBranch() const
{
    return m_directory->branch(viewer().branchId);
}

OpeningHours ReplicaReader::openingHours() const
{
    std::vector<OpenInterval> intervals;
    for (const OpeningInterval &row : m_directory->openingHours(viewer().branchId))
        intervals.push_back({row.weekday, row.opensMinute, row.closesMinute});
    return OpeningHours(QTimeZone(viewerBranch().timeZone.toUtf8()), intervals);
}

TimeWords ReplicaReader::timeWords() const
{
    const QTimeZone zone(viewerBranch().timeZone.toUtf8());
    return TimeWords(zone.isValid() ? zone : QTimeZone::systemTimeZone(), QLocale());
}

std::optional<FollowUpDetail> ReplicaReader::followUp(const FollowUpId &id)
{
    return guarded([&] { return loadFollowUpDetail(*m_database, id); });
}

FollowUpId ReplicaReader::followUpAt(qint64 row)
{
    return guarded([&] { return Vitrina::followUpAt(*m_database, row); });
}

qint64 ReplicaReader::rowOf(const FollowUpId &id)
{
    return guarded([&] { return rowOfFollowUp(*m_database, id); });
}

qint64 ReplicaReader::rowOf(const ClientId &id)
{
    return guarded([&] { return rowOfClient(*m_database, id); });
}

std::optional<ClientDetail> ReplicaReader::client(const ClientId &id)
{
    return guarded([&] { return loadClientDetail(*m_database, id); });
}

std::optional<QuoteDetail> ReplicaReader::quote(const QuoteId &id)
{
    return guarded([&] { return loadQuoteDetail(*m_database, id); });
}

std::vector<QuoteCard> ReplicaReader::quoteCards()
{
    return guarded([&] { return Vitrina::quoteCards(*m_database); });
}

std::optional<QuoteCard> ReplicaReader::quoteCard(const QuoteId &id)
{
    return guarded([&] { return Vitrina::quoteCard(*m_database, id); });
}

std::vector<QuoteId> ReplicaReader::quotesShowing(const RowChange &change)
{
    return guarded([&] { return Vitrina::quotesShowing(*m_database, change.table, change.id); });
}

std::set<QuoteId> ReplicaReader::quotesOffering(const std::vector<VehicleModelId> &models)
{
    return guarded([&] { return Vitrina::quotesOffering(*m_database, models); });
}

std::vector<Quote> ReplicaReader::quotesOfSale(const OpportunityId &opportunity)
{
    return guarded([&] { return Vitrina::quotesOfSale(*m_database, opportunity); });
}

QuoteContent ReplicaReader::quoteContent(const QuoteVersion &version)
{
    return guarded([&] { return contentOf(*m_database, version); });
}

DealDetail ReplicaReader::deal(const QuoteId &quote)
{
    return guarded([&] { return dealOf(*m_database, quote); });
}

std::vector<Quote> ReplicaReader::quotesTaking(const Deposit &deposit)
{
    std::vector<Quote> open = guarded([&] { return Vitrina::quotesTaking(*m_database, deposit); });
    std::erase_if(open, [this](const Quote &quote) {
        return statusAt(stateOf(quote), now()) == QuoteStatus::Expired;
    });
    return open;
}

std::vector<Unit> ReplicaReader::freeUnits(const VehicleModelId &model)
{
    return guarded([&] { return Vitrina::freeUnits(*m_database, model); });
}

std::vector<LinkVisit> ReplicaReader::linkVisits(const QList<QByteArray> &entries)
{
    return guarded([&] { return Vitrina::linkVisits(*m_database, entries); });
}

std::vector<Unit> ReplicaReader::units()
{
    return guarded([&] { return Vitrina::units(*m_database); });
}

std::optional<Reservation> ReplicaReader::reservation(const ReservationId &id)
{
    return guarded([&] { return load<Reservation>(*m_database, id); });
}

std::optional<Unit> ReplicaReader::unit(const UnitId &id)
{
    return guarded([&] { return load<Unit>(*m_database, id); });
}

std::vector<Sending> ReplicaReader::sendings(const QuoteId &quote)
{
    return guarded([&] { return sendingsOf(*m_database, quote); });
}

std::vector<CreditApplication> ReplicaReader::credits(const QuoteId &quote)
{
    return guarded([&] { return creditsOf(*m_database, quote); });
}

QStringList ReplicaReader::lenders()
{
    return guarded([&] { return lendersUsed(*m_database); });
}

std::vector<Photo> ReplicaReader::photosOf(const AppraisalId &appraisal)
{
    return guarded([&] { return Vitrina::photosOf(*m_database, appraisal); });
}

std::vector<Appraisal> ReplicaReader::appraisals(const OpportunityId &sale)
{
    return guarded([&] { return appraisalsOf(*m_database, sale); });
}

bool ReplicaReader::isSold(const OpportunityId &sale)
{
    return guarded([&] { return Vitrina::isSold(*m_database, sale); });
}

std::vector<DealParty> ReplicaReader::parties(const QuoteId &quote)
{
    return guarded([&] { return partiesOf(*m_database, quote); });
}

std::vector<Sending> ReplicaReader::waitingSendings()
{
    return guarded(
        [&] { return Vitrina::waitingSendings(*m_database, deviceOf(*m_database), m_viewer); });
}

std::vector<Sending> ReplicaReader::sentSince(const QDateTime &since)
{
    return guarded(
        [&] { return Vitrina::sentSince(*m_database, deviceOf(*m_database), m_viewer, since); });
}

DeviceId ReplicaReader::device()
{
    return guarded([&] { return deviceOf(*m_database); });
}

std::optional<Opportunity> ReplicaReader::opportunity(const OpportunityId &id)
{
    return guarded([&] { return load<Opportunity>(*m_database, id); });
}

QString ReplicaReader::clientNameAt(qint64 row)
{
    return guarded([&] { return Vitrina::clientNameAt(*m_database, row); });
}

PendingQuote ReplicaReader::pendingQuoteAt(qint64 followUp)
{
    return guarded([&] { return quoteOfPending(*m_database, followUp); });
}

std::vector<ClientSummary> ReplicaReader::searchClients(const QString &typed, int limit)
{
    return guarded([&] { return Vitrina::searchClients(*m_database, typed, limit); });
}

std::vector<ClientSummary> ReplicaReader::possibleDuplicates(const QString &name,
                                                             const QString &e164,
                                                             const QString &digits,
                                                             const QString &nationalId)
{
    return guarded([&] {
        std::vector<ClientSummary> found = clientsByPhone(*m_database, e164, digits);
        appendNew(found, clientsByNationalId(*m_database, nationalId));
        if (name.size() < 4)
            return found;
        // Names alike begin alike in at least one word; the index finds those, the measure judges
        // them.
        std::vector<ClientSummary> alike;
        const QStringList words = indexWords(name);
        for (const QString &word : words) {
            if (word.size() >= 3)
                appendNew(alike, Vitrina::searchClients(*m_database, word.left(4), 200));
        }
        std::erase_if(alike,
                      [&name](const ClientSummary &one) { return !areSimilar(name, one.name); });
        std::stable_sort(alike.begin(), alike.end(),
                         [&name](const ClientSummary &a, const ClientSummary &b) {
                             return nameSimilarity(name, a.name) > nameSimilarity(name, b.name);
                         });
        if (alike.size() > 5)
            alike.resize(5);
        appendNew(found, alike);
        return found;
    });
}

std::vector<Appointment> ReplicaReader::appointments(const StaffId &advisor, const QDateTime &from,
                                                     const QDateTime &to)
{
    return guarded([&] { return appointmentsOf(*m_database, advisor, from, to); });
}

FloorDay ReplicaReader::floorToday()
{
    return guarded([&] {
        const TimeWords words = timeWords();
        return floorDay(*m_database, viewer().branchId, words.startOf(words.dayOf(now())));
    });
}

StaffId ReplicaReader::nextInTurn()
{
    std::vector<StaffId> advisors;
    for (const StaffMember &member : m_directory->advisorsOf(viewer().branchId))
        advisors.push_back(member.id);
    return Vitrina::nextInTurn(advisors, floorToday().shares);
}

QString ReplicaReader::draft(const QString &form)
{
    return guarded([&] { return loadDraft(*m_database, m_viewer, form); });
}

void ReplicaReader::onCommitted(const Receipt &receipt)
{
    ++m_revision;
    m_drafts->forget(receipt.changes);
    if (touchesDirectory(receipt)) {
        if (auto fresh = guarded([&] { return Directory::load(*m_database); })) {
            m_directory = fresh;
            Q_EMIT directoryChanged();
        }
    }
    Q_EMIT changed(receipt);
}

} // namespace Vitrina
