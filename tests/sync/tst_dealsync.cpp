// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/appraisals.h"
#include "commands/changerequests.h"
#include "commands/changestage.h"
#include "commands/deposits.h"
#include "commands/movequote.h"
#include "commands/reservations.h"
#include "commands/savequote.h"
#include "commands/signquote.h"
#include "commands/stockmerge.h"
#include "sample/appraisalscenarios.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Two who race for one motorcycle, each without a network (X2, rule 10).
class TestDealSync : public QObject
{
    Q_OBJECT

private:
    struct Deal
    {
        QuoteId quote;
        ReservationId reservation;
    };

    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<Laptop> m_admin;
    std::unique_ptr<Laptop> m_office; ///< the administrator's other computer

    QDateTime now() { return m_world->clock.now(); }
    /// A day that has begun at the branch, whatever the hour: in the evening there it is tomorrow
    /// in UTC.
    QString yesterday() { return now().addDays(-1).date().toString(Qt::ISODate); }
    CreateQuote sentQuote(const RegisterContact &of)
    {
        CreateQuote made{
            m_ana->newId<QuoteId>(), m_ana->newId<QuoteVersionId>(), of.opportunityId, {}, now()};
        made.content = renamed(m_world->showroom.quoteContent(),
                               [this] { return m_ana->newId<QuoteId>().uuid(); });
        m_ana->must(made);
        m_ana->must(SendQuote{made.quoteId,
                              load<Quote>(m_ana->replica(), made.quoteId)->contentVersion,
                              QuoteChannel::WhatsApp, now()});
        return made;
    }
    /// A sent and paid quote, and a request of Ana's for the unit.
    Deal asked(const RegisterContact &of, const UnitId &unit)
    {
        const CreateQuote made = sentQuote(of);
        m_ana->must(RecordDeposit{
            m_ana->newId<DepositId>(), made.quoteId, 50'000, PaymentMethod::Cash, {}, now()});
        const RequestReservation request{m_ana->newId<ReservationId>(),
                                         made.quoteId,
                                         made.content.offers[0].id,
                                         unit,
                                         QDateTime::currentDateTimeUtc().addDays(30),
                                         {},
                                         now()};
        m_ana->must(request);
        return {made.quoteId, request.reservationId};
    }
    ApproveReservation approving(Laptop &laptop, const Deal &deal)
    {
        NextStep signature = m_world->showroom.callIn(24);
        signature.id = laptop.newId<FollowUpId>();
        signature.dueAt = now().addDays(1);
        return {deal.reservation, {}, signature, now()};
    }
    static QuoteStatus status(Laptop &laptop, const Deal &deal)
    {
        return load<Quote>(laptop.replica(), deal.quote)->status;
    }
    void settleAll()
    {
        for (int round = 0; round < 2; ++round) {
            for (Laptop *laptop : {m_ana.get(), m_admin.get(), m_office.get()})
                QVERIFY(laptop->settle());
        }
        for (Laptop *laptop : {m_ana.get(), m_admin.get(), m_office.get()})
            QCOMPARE(laptop->rows(), laptop->hubRows());
    }
    UnitId bring(const QString &vin)
    {
        const UnitId id = m_admin->newId<UnitId>();
        m_admin->must(SaveUnit{
            id, m_world->showroom.branch.id, m_world->showroom.nk250.id, vin, {}, false, now()});
        return id;
    }
    void win(const RegisterContact &of)
    {
        Stage at = Stage::Interested;
        for (const Stage to :
             {Stage::Quoted, Stage::Documented, Stage::Invoiced, Stage::Delivered}) {
            m_ana->must(ChangeStage{of.opportunityId, at, to, {}, now()});
            at = to;
        }
    }
    /// What Ana asked for, and the administrator authorised.
    AppraisalId authorised(const RegisterContact &of)
    {
        const RequestAppraisal asked{m_ana->newId<AppraisalId>(), of.opportunityId,
                                     tradeInVehicle(), now()};
        m_ana->must(asked);
        settleAll();
        m_admin->must(AuthoriseAppraisal{
            asked.appraisalId, load<Appraisal>(m_admin->replica(), asked.appraisalId)->version,
            80'000, now().addDays(5).date().toString(Qt::ISODate), now()});
        settleAll();
        return asked.appraisalId;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void init()
    {
        m_database = m_world->database();
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        m_ana = m_world->settled(m_database, "ana");
        m_admin = m_world->settled(m_database, "admin");
        m_office = std::make_unique<Laptop>(m_world->hub().server(), m_database,
                                            QStringLiteral("admin"), m_world->clock, 4711);
        QVERIFY(m_office->settle());
    }
    void cleanup()
    {
        m_office.reset();
        m_admin.reset();
        m_ana.reset();
    }
    void cleanupTestCase() { m_world.reset(); }

    void oneOfTwoGetsTheMotorcycle()
    {
        const UnitId unit = bring(QStringLiteral("LCEPD1A03N6000001"));
        settleAll();
        const Deal alba = asked(m_world->alba, unit);
        const Deal bruno = asked(m_world->bruno, unit);
        settleAll();
        // Two approvals that know nothing of each other: both stand, provisionally.
        const Receipt first = m_admin->must(approving(*m_admin, alba));
        const Receipt second = m_office->must(approving(*m_office, bruno));
        QCOMPARE(status(*m_office, bruno), QuoteStatus::Reserved);
        settleAll();
        QCOMPARE(m_admin->verdictOf(first.id), QStringLiteral("applied"));
        QCOMPARE(m_office->verdictOf(second.id), QStringLiteral("withdrawn unit_taken"));
        for (Laptop *laptop : {m_ana.get(), m_admin.get(), m_office.get()}) {
            QCOMPARE(status(*laptop, alba), QuoteStatus::Reserved);
            QCOMPARE(status(*laptop, bruno), QuoteStatus::Sent);
            QVERIFY(load<Quote>(laptop->replica(), bruno.quote)->deposited); // nothing is lost
            QCOMPARE(load<Reservation>(laptop->replica(), bruno.reservation)->state,
                     ReservationState::Requested);
        }
        // The other one is given another unit.
        ApproveReservation other = approving(*m_office, bruno);
        other.unitId = bring(QStringLiteral("LCEPD1A03N6000002"));
        settleAll();
        m_office->must(other);
        settleAll();
        QCOMPARE(status(*m_ana, bruno), QuoteStatus::Reserved);
    }

    /// Two ask for a change of one locked quote, two change it, each without a network (S0.3).
    void oneChangeWaitsAndOneIsMade()
    {
        const UnitId unit = bring(QStringLiteral("LCEPD1A03N6000001"));
        settleAll();
        const Deal deal = asked(m_world->alba, unit);
        settleAll();
        m_admin->must(approving(*m_admin, deal));
        settleAll();
        const RequestChange wish{m_ana->newId<ChangeRequestId>(), deal.quote,
                                 QStringLiteral("En rojo"), now()};
        const RequestChange other{m_admin->newId<ChangeRequestId>(), deal.quote,
                                  QStringLiteral("En azul"), now()};
        const Receipt first = m_ana->must(wish);
        const Receipt second = m_admin->must(other);
        settleAll();
        QCOMPARE(m_ana->verdictOf(first.id), QStringLiteral("applied"));
        QCOMPARE(m_admin->verdictOf(second.id), QStringLiteral("withdrawn change_open"));
        const auto change = [&](Laptop &laptop, const char *colour) {
            const Quote quote = *load<Quote>(laptop.replica(), deal.quote);
            EditLockedQuote command{deal.quote, quote.contentVersion, {}, {}, now()};
            command.content = renamed(m_world->showroom.quoteContent(),
                                      [&] { return laptop.newId<QuoteId>().uuid(); });
            command.content.offers[0].colour = QString::fromLatin1(colour);
            return laptop.must(command).id;
        };
        const CommandId red = change(*m_admin, "Rojo");
        const CommandId blue = change(*m_office, "Azul");
        settleAll();
        QCOMPARE(m_admin->verdictOf(red), QStringLiteral("applied"));
        QCOMPARE(m_office->verdictOf(blue), QStringLiteral("withdrawn changed_since"));
        for (Laptop *laptop : {m_ana.get(), m_admin.get(), m_office.get()}) {
            const Quote quote = *load<Quote>(laptop->replica(), deal.quote);
            QCOMPARE(quote.status, QuoteStatus::Reserved);
            QCOMPARE(quote.agreedVersion, 2);
            const auto request = load<ChangeRequest>(laptop->replica(), wish.requestId);
            QCOMPARE(request->state, ChangeState::Done);
            QCOMPARE(request->madeVersion, 2);
        }
    }

    void salesAreNumberedWithoutGaps()
    {
        const UnitId one = bring(QStringLiteral("LCEPD1A03N6000001"));
        const UnitId two = bring(QStringLiteral("LCEPD1A03N6000002"));
        settleAll();
        const Deal alba = asked(m_world->alba, one);
        const Deal bruno = asked(m_world->bruno, two);
        settleAll();
        m_admin->must(approving(*m_admin, alba));
        m_admin->must(approving(*m_admin, bruno));
        settleAll();
        m_ana->must(SignQuote{alba.quote, yesterday(), now()});
        m_admin->must(SignQuote{bruno.quote, yesterday(), now()});
        settleAll();
        QCOMPARE(load<Quote>(m_ana->replica(), alba.quote)->saleNumber, 1);
        QCOMPARE(load<Quote>(m_ana->replica(), bruno.quote)->saleNumber, 2);
    }

    /// The same chassis typed on two computers: the second is told, nothing stands twice.
    void aChassisTypedTwiceIsThereOnce()
    {
        const QString vin = QStringLiteral("LCEPD1A03N6000001");
        m_admin->must(SaveUnit{m_admin->newId<UnitId>(),
                               m_world->showroom.branch.id,
                               m_world->showroom.nk250.id,
                               vin,
                               {},
                               false,
                               now()});
        const Receipt again = m_office->must(SaveUnit{m_office->newId<UnitId>(),
                                                      m_world->showroom.branch.id,
                                                      m_world->showroom.nk250.id,
                                                      vin,
                                                      {},
                                                      false,
                                                      now()});
        settleAll();
        QCOMPARE(m_office->verdictOf(again.id), QStringLiteral("withdrawn duplicate_vin"));
        QCOMPARE(loadWhere<Unit>(m_ana->replica(), QStringLiteral("1"), {}).size(), size_t(1));
    }

    /// One unit corrected on two computers: what both changed is told, the rest is whose hand it
    /// was.
    void aUnitCorrectedTwiceIsNotWrittenOver()
    {
        const SaveUnit made{m_admin->newId<UnitId>(),
                            m_world->showroom.branch.id,
                            m_world->showroom.nk250.id,
                            QStringLiteral("LCEPD1A03N6000001"),
                            QStringLiteral("Azul"),
                            false,
                            now()};
        m_admin->must(made);
        settleAll();
        SaveUnit theirs = made;
        theirs.seen = formOf(made);
        theirs.colour = QStringLiteral("Verde");
        SaveUnit hers = made;
        hers.seen = formOf(made);
        hers.colour = QStringLiteral("Rojo");
        SaveUnit number = made;
        number.seen = formOf(made);
        number.vin = QStringLiteral("LCEPD1A03N6000002");
        m_admin->must(theirs);
        const Receipt corrected = m_office->must(number);
        const Receipt late = m_office->must(hers);
        settleAll();
        QCOMPARE(m_office->verdictOf(corrected.id), QStringLiteral("applied"));
        QCOMPARE(m_office->verdictOf(late.id), QStringLiteral("withdrawn changed_since"));
        const auto unit = load<Unit>(m_ana->replica(), made.unitId);
        QCOMPARE(unit->colour, QStringLiteral("Verde"));
        QCOMPARE(unit->vin, QStringLiteral("LCEPD1A03N6000002"));
    }

    /// Two managers move one deposit at once: it goes to one quote (S0.7).
    void aDepositIsMovedOnce()
    {
        const CreateQuote from = sentQuote(m_world->alba);
        const CreateQuote one = sentQuote(m_world->alba);
        const CreateQuote two = sentQuote(m_world->alba);
        const RecordDeposit paid{m_ana->newId<DepositId>(), from.quoteId, 50'000,
                                 PaymentMethod::Cash,       {},           now()};
        m_ana->must(paid);
        settleAll();
        const auto moved = [&](Laptop &laptop, const CreateQuote &to) {
            return laptop.must(MoveDeposit{paid.depositId, to.quoteId, laptop.newId<DepositId>(),
                                           QStringLiteral("Quiere otra"), now()});
        };
        const Receipt first = moved(*m_admin, one);
        const Receipt second = moved(*m_office, two);
        settleAll();
        QCOMPARE(m_admin->verdictOf(first.id), QStringLiteral("applied"));
        QCOMPARE(m_office->verdictOf(second.id), QStringLiteral("withdrawn nothing_to_undo"));
        QVERIFY(load<Quote>(m_ana->replica(), one.quoteId)->deposited);
        QVERIFY(!load<Quote>(m_ana->replica(), two.quoteId)->deposited);
        QVERIFY(!load<Quote>(m_ana->replica(), from.quoteId)->deposited);
    }

    /// The vehicle that a client was sold comes back to two computers at once: one has it (D6).
    void aSoldVehicleComesBackToOneOfTwo()
    {
        const QString vin = QStringLiteral("LCEPD1A03N6000001");
        const UnitId unit = bring(vin);
        settleAll();
        const Deal alba = asked(m_world->alba, unit);
        settleAll();
        m_admin->must(approving(*m_admin, alba));
        settleAll();
        m_ana->must(SignQuote{alba.quote, yesterday(), now()});
        const AppraisalId first = authorised(m_world->alba);
        win(m_world->bruno);
        const AppraisalId second = authorised(m_world->bruno);
        const Receipt one = m_ana->must(
            ReceiveTradeIn{first, m_ana->newId<UnitId>(), m_world->showroom.nk250.id, vin, now()});
        const Receipt two = m_office->must(ReceiveTradeIn{second, m_office->newId<UnitId>(),
                                                          m_world->showroom.nk250.id, vin, now()});
        settleAll();
        QCOMPARE(m_ana->verdictOf(one.id), QStringLiteral("applied"));
        QCOMPARE(m_office->verdictOf(two.id), QStringLiteral("withdrawn duplicate_vin"));
        QCOMPARE(loadWhere<Unit>(m_office->replica(), QStringLiteral("state = 'free'"), {}).size(),
                 size_t(1));
        QCOMPARE(load<Appraisal>(m_ana->replica(), second)->state, AppraisalState::Authorised);
    }
};

VITRINA_TEST(TestDealSync, QCoreApplication)
#include "tst_dealsync.moc"
