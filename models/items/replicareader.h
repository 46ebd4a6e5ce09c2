// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "domain/clock.h"
#include "domain/openinghours.h"
#include "items/clientinquiry.h"
#include "items/photoshelf.h"
#include "items/timewords.h"
#include "storage/appraisalqueries.h"
#include "storage/clientqueries.h"
#include "storage/creditqueries.h"
#include "storage/database.h"
#include "storage/dealqueries.h"
#include "storage/directory.h"
#include "storage/floorqueries.h"
#include "storage/partyqueries.h"
#include "storage/pendingqueries.h"
#include "storage/quotequeries.h"
#include "storage/sendingqueries.h"
#include "storage/stockqueries.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Vitrina {

class WaitingDrafts;

/// What screens read, on the reading connection of their thread. Small reads are answered at once;
/// a failure is told by failed() and answered with nothing. Tells what changed after each command.
class ReplicaReader : public QObject
{
    Q_OBJECT

public:
    using OpenReader = std::function<std::unique_ptr<Database>()>;

    /// Opens a connection at once; throws DatabaseError where that is refused. @p clock outlives
    /// it.
    ReplicaReader(OpenReader open, const Clock &clock, QObject *parent = nullptr);
    ~ReplicaReader() override;

    /// Who looks: decides the branch's zone and hours, and whose follow-ups are visible.
    void setViewer(const StaffId &viewer);
    StaffId viewerId() const { return m_viewer; }
    const StaffMember &viewer() const;
    const Branch &viewerBranch() const;
    OpeningHours openingHours() const;
    TimeWords timeWords() const;
    const Clock &clock() const { return m_clock; }
    QDateTime now() const { return m_clock.now(); }
    /// How many commits were told of: what was read at the same number need not be read again.
    quint64 revision() const { return m_revision; }

    std::shared_ptr<const Directory> directory() const { return m_directory; }
    /// Where links to quotes lead (domain/linkbase.h): what the company says, else this computer
    /// itself where it serves them. Empty: none can be given.
    QString linkBase() const;
    void setOwnLinkBase(const QString &base) { m_ownLinkBase = base; }

    std::optional<FollowUpDetail> followUp(const FollowUpId &id);
    FollowUpId followUpAt(qint64 row);
    qint64 rowOf(const FollowUpId &id);
    qint64 rowOf(const ClientId &id);
    std::optional<ClientDetail> client(const ClientId &id);
    QString clientNameAt(qint64 row);
    /// Of a pending follow-up, by its rowid.
    PendingQuote pendingQuoteAt(qint64 followUp);
    std::vector<ClientSummary> searchClients(const QString &typed, int limit = 20);
    /// Clients who may be the one being typed, most alike first (D4, X6).
    std::vector<ClientSummary> possibleDuplicates(const QString &name, const QString &e164,
                                                  const QString &digits, const QString &nationalId);
    std::optional<QuoteDetail> quote(const QuoteId &id);
    std::vector<QuoteCard> quoteCards();
    std::optional<QuoteCard> quoteCard(const QuoteId &id);
    std::vector<QuoteId> quotesShowing(const RowChange &change);
    std::set<QuoteId> quotesOffering(const std::vector<VehicleModelId> &models);
    std::vector<Quote> quotesOfSale(const OpportunityId &opportunity);
    QuoteContent quoteContent(const QuoteVersion &version);
    DealDetail deal(const QuoteId &quote);
    /// The other quotes of a deposit's client that can take it now.
    std::vector<Quote> quotesTaking(const Deposit &deposit);
    /// Of a model; of all where it is null.
    std::vector<Unit> freeUnits(const VehicleModelId &model);
    std::vector<LinkVisit> linkVisits(const QList<QByteArray> &entries);
    std::vector<Unit> units();
    /// Nothing where it is not here.
    std::optional<Reservation> reservation(const ReservationId &id);
    std::optional<Unit> unit(const UnitId &id);
    std::vector<Sending> sendings(const QuoteId &quote);
    std::vector<CreditApplication> credits(const QuoteId &quote);
    /// To choose from; see lendersUsed().
    QStringList lenders();
    std::vector<DealParty> parties(const QuoteId &quote);
    std::vector<Appraisal> appraisals(const OpportunityId &sale);
    std::vector<Photo> photosOf(const AppraisalId &appraisal);
    /// The bytes of photographs.
    PhotoShelf &photoShelf() { return *m_shelf; }
    /// Whether somebody is a client of the company who is not here.
    ClientInquiry &clientInquiry() { return *m_inquiry; }
    bool isSold(const OpportunityId &sale);
    /// What the viewer has waiting to be sent by this computer.
    std::vector<Sending> waitingSendings();
    /// What this computer has sent for the viewer since then and has not come back.
    std::vector<Sending> sentSince(const QDateTime &since);
    /// The computer that mails are sent from here by.
    DeviceId device();
    std::optional<Opportunity> opportunity(const OpportunityId &id);
    std::vector<Appointment> appointments(const StaffId &advisor, const QDateTime &from,
                                          const QDateTime &to);
    /// Today on the floor of the viewer's branch, and whose turn it is there (D4).
    FloorDay floorToday();
    StaffId nextInTurn();
    /// As the file has it; what was typed since is in waitingDrafts().
    QString draft(const QString &form);
    std::shared_ptr<WaitingDrafts> waitingDrafts() const { return m_drafts; }

    /// For item models that read in bulk, on this thread: within guarded(), or where DatabaseError
    /// is caught otherwise, as nothing may be thrown through the event loop.
    Database &database() { return *m_database; }
    /// What @p read answers; nothing where it fails, which failed() tells before this returns.
    template <typename Read>
    auto guarded(Read read) -> decltype(read())
    {
        try {
            return read();
        } catch (const DatabaseError &error) {
            Q_EMIT failed(error.problem());
            return {};
        }
    }
    /// For those that read in a thread of their own.
    OpenReader opener() const { return m_open; }

public Q_SLOTS:
    /// Connected to CommandQueue::committed().
    void onCommitted(const Vitrina::Receipt &receipt);

Q_SIGNALS:
    /// After a commit, when the directory is up to date.
    void changed(const Vitrina::Receipt &receipt);
    void directoryChanged();
    void viewerChanged();
    void failed(const Vitrina::Problem &problem);

private:
    OpenReader m_open;
    const Clock &m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PhotoShelf> m_shelf;
    std::unique_ptr<ClientInquiry> m_inquiry;
    std::shared_ptr<WaitingDrafts> m_drafts;
    std::shared_ptr<const Directory> m_directory;
    StaffId m_viewer;
    QString m_ownLinkBase;
    quint64 m_revision = 0;
};

} // namespace Vitrina
