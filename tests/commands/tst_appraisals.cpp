// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/closeopportunity.h"
#include "commands/stock.h"
#include "domain/checklist.h"
#include "domain/dealrows.h"
#include "sample/appraisalscenarios.h"
#include "sample/dealscenarios.h"
#include "storage/appraisalqueries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Code = Problem::Code;

/// A vehicle that a client gives in: asked for, authorised by somebody else, received (D6).
class TestAppraisals : public QObject
{
    Q_OBJECT

private:
    using State = AppraisalState;

    std::unique_ptr<SampleShowroom> m_showroom;
    RegisterContact m_contact;

    SampleShowroom &s() { return *m_showroom; }
    Appraisal row(const AppraisalId &id) { return appraisalRow(s(), id); }
    Code code(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> done = s().execute(command, actor);
        return done ? Code::Cancelled : done.error().code;
    }
    Code code(const AnyCommand &command) { return code(command, s().ana); }
    AppraisalId asked()
    {
        const RequestAppraisal command = appraisalOf(s(), m_contact.opportunityId);
        s().must(command);
        return command.appraisalId;
    }
    void lose()
    {
        s().must(MarkLost{m_contact.opportunityId,
                          {s().item(Catalogue::LostReason, "price"), QStringLiteral("Caro")},
                          s().clock.now()});
    }
    QStringList events()
    {
        QStringList list;
        Rows rows = s().database->query(QStringLiteral(
            "SELECT json_extract(data, '$.event') FROM timeline_entry WHERE kind = 'quote' AND"
            " json_extract(data, '$.event') LIKE 'appraisal%' ORDER BY rowid"));
        while (rows.next())
            list += rows.text(0);
        return list;
    }
    /// Of the units of a chassis number, in the order in which they came.
    QString statesOf(const QString &vin)
    {
        QStringList list;
        for (const Unit &unit :
             loadWhere<Unit>(*s().database, QStringLiteral("vin = ? ORDER BY rowid"), {vin}))
            list += codeOf(unit.state);
        return list.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_contact = registered(s());
    }

    void fromTheRequestToTheStock()
    {
        const OpportunityId sale = soldOpportunity(s());
        const AppraisalId id = authorised(s(), sale);
        QCOMPARE(row(id).state, State::Authorised);
        QCOMPARE(row(id).authorisedMinor, 80'000);
        QCOMPARE(row(id).decidedBy, s().admin.id);
        QCOMPARE(row(id).decidedAt, s().clock.now());
        QCOMPARE(row(id).currency, QStringLiteral("USD"));
        QCOMPARE(row(id).createdBy, s().ana.id);
        const ReceiveTradeIn receipt = receiptOf(s(), id);
        s().must(receipt);
        QCOMPARE(row(id).state, State::Received);
        QCOMPARE(row(id).unitId, receipt.unitId);
        const std::optional<Unit> unit = load<Unit>(*s().database, receipt.unitId);
        QVERIFY(unit);
        QCOMPARE(unit->state, UnitState::Free);
        QCOMPARE(unit->vin, QStringLiteral("9FKRG1A03K6000009"));
        QCOMPARE(unit->colour, QStringLiteral("Negro"));
        QCOMPARE(unit->branchId, s().branch.id);
        QCOMPARE(unit->modelId, s().gixxer.id);
        const QStringList told{QStringLiteral("appraisal_requested"),
                               QStringLiteral("appraisal_authorised"),
                               QStringLiteral("appraisal_received")};
        QCOMPARE(events(), told);
    }

    void aSaleMayTakeSeveral()
    {
        asked();
        const AppraisalId second = asked();
        s().must(WithdrawAppraisal{second, s().clock.now()});
        QCOMPARE(appraisalsOf(*s().database, m_contact.opportunityId).size(), size_t(2));
    }

    void whatIsTypedIsTidied()
    {
        RequestAppraisal command = appraisalOf(s(), m_contact.opportunityId);
        command.vehicle.plate = QStringLiteral("  pba-1234 ");
        command.vehicle.text = QStringLiteral(" Suzuki\nGN 125 ");
        command.vehicle.vin = QStringLiteral("9fkrg 1a03k-6000009");
        s().must(command);
        const TradeInVehicle kept = row(command.appraisalId).vehicle;
        QCOMPARE(kept.plate, QStringLiteral("PBA-1234"));
        QCOMPARE(kept.text, QStringLiteral("Suzuki GN 125"));
        QCOMPARE(kept.vin, QStringLiteral("9FKRG1A03K6000009"));
    }

    void whatIsAskedIsWholeOrRefused_data()
    {
        QTest::addColumn<int>("problem");
        QTest::addColumn<std::function<void(TradeInVehicle &)>>("spoil");
        const auto row = [](const char *name, Code problem,
                            const std::function<void(TradeInVehicle &)> &spoil) {
            QTest::newRow(name) << int(problem) << spoil;
        };
        using V = TradeInVehicle;
        row("no plate", Code::MissingVehicle, [](V &v) { v.plate = QStringLiteral(" "); });
        row("no brand", Code::MissingVehicle, [](V &v) { v.text.clear(); });
        row("a long plate", Code::TextTooLong, [](V &v) { v.plate = QString(21, u'x'); });
        row("a long brand", Code::TextTooLong, [](V &v) { v.text = QString(201, u'x'); });
        row("a long lien", Code::TextTooLong, [](V &v) { v.lien = QString(201, u'x'); });
        row("before cars", Code::YearOutOfRange, [](V &v) { v.year = 1899; });
        row("of the future", Code::YearOutOfRange, [](V &v) { v.year = 2100; });
        row("km below zero", Code::AmountOutOfRange, [](V &v) { v.km = -1; });
        row("km beyond all", Code::AmountOutOfRange, [](V &v) { v.km = 10'000'000; });
        row("fines below zero", Code::AmountOutOfRange, [](V &v) { v.finesMinor = -1; });
        row("a lien below zero", Code::AmountOutOfRange, [](V &v) { v.lienMinor = -1; });
        row("wanted below zero", Code::AmountOutOfRange, [](V &v) { v.askedMinor = -1; });
        row("no chassis number", Code::BadVin, [](V &v) { v.vin = QStringLiteral("x"); });
    }
    void whatIsAskedIsWholeOrRefused()
    {
        QFETCH(int, problem);
        QFETCH(std::function<void(TradeInVehicle &)>, spoil);
        RequestAppraisal command = appraisalOf(s(), m_contact.opportunityId);
        spoil(command.vehicle);
        QCOMPARE(int(code(command)), problem);
        const AppraisalId id = asked();
        QCOMPARE(int(code(EditAppraisal{id, row(id).version, command.vehicle, s().clock.now()})),
                 problem);
    }

    void littleIsEnough()
    {
        RequestAppraisal command{
            s().newId<AppraisalId>(), m_contact.opportunityId, {}, s().clock.now()};
        command.vehicle.plate = QStringLiteral("PBA-1234");
        command.vehicle.text = QStringLiteral("Suzuki GN 125");
        s().must(command);
        QCOMPARE(row(command.appraisalId).vehicle.checklist, QStringLiteral("{}"));
    }

    /// Whatever somebody pushed: it was not looked at.
    void aChecklistThatCannotBeReadWasNotLookedAt_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "{", "[]", "7", "null", "{\"engine\": 3}", "{\"engine\": \"superb\"}",
              "{\"wings\": \"good\"}", "{\"engine\": {\"engine\": \"good\"}}"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void aChecklistThatCannotBeReadWasNotLookedAt()
    {
        QFETCH(QString, text);
        QCOMPARE(Checklist::fromText(text), Checklist());
        RequestAppraisal command = appraisalOf(s(), m_contact.opportunityId);
        command.vehicle.checklist = text;
        s().must(command);
        QCOMPARE(row(command.appraisalId).vehicle.checklist, QStringLiteral("{}"));
    }

    void aChecklistIsReadAsItWasWritten()
    {
        Checklist list;
        int next = 0;
        for (const auto &[point, word] : EnumCodes<CheckPoint>::table)
            list.setMark(point, CheckMark(next++ % 4));
        QCOMPARE(Checklist::fromText(list.toText()), list);
        QCOMPARE(list.countOf(CheckMark::NotLookedAt), 2);
    }

    void aSaleThatWasLostTakesNothing()
    {
        const AppraisalId id = asked();
        lose();
        QCOMPARE(code(appraisalOf(s(), m_contact.opportunityId)), Code::AlreadyClosed);
        QCOMPARE(code(authorisationOf(s(), id), s().admin), Code::AlreadyClosed);
    }

    // --- corrected, taken back -------------------------------------------------------------------

    void itIsCorrectedUntilSomebodyDecides()
    {
        const AppraisalId id = asked();
        EditAppraisal edit{id, row(id).version, tradeInVehicle(), s().clock.now()};
        edit.vehicle.km = 33'000;
        s().must(edit);
        QCOMPARE(row(id).vehicle.km, 33'000);
        QCOMPARE(code(edit), Code::ChangedSince); // made on what stood before
        s().must(authorisationOf(s(), id), s().admin);
        edit.seen = row(id).version;
        QCOMPARE(code(edit), Code::AppraisalStep);
    }

    void whoAskedTakesItBack()
    {
        const AppraisalId id = asked();
        QCOMPARE(code(WithdrawAppraisal{id, s().clock.now()}, s().manager), Code::Forbidden);
        s().must(WithdrawAppraisal{id, s().clock.now()});
        QCOMPARE(row(id).state, State::Withdrawn);
        QCOMPARE(code(WithdrawAppraisal{id, s().clock.now()}), Code::AppraisalStep);
        QCOMPARE(code(authorisationOf(s(), id), s().admin), Code::AppraisalStep);
        const AppraisalId decided = authorised(s(), m_contact.opportunityId);
        QCOMPARE(code(WithdrawAppraisal{decided, s().clock.now()}), Code::AppraisalStep);
    }

    void strangersKeepAway()
    {
        const AppraisalId id = asked();
        QCOMPARE(code(EditAppraisal{id, row(id).version, {}, s().clock.now()}, s().ivan),
                 Code::MissingVehicle);
        EditAppraisal edit{id, row(id).version, tradeInVehicle(), s().clock.now()};
        edit.vehicle.km = 1;
        QCOMPARE(code(edit, s().ivan), Code::Forbidden);
    }

    // --- decided ---------------------------------------------------------------------------------

    void nobodyAuthorisesHerOwn()
    {
        const RequestAppraisal own = appraisalOf(s(), m_contact.opportunityId);
        s().must(own, s().admin);
        QCOMPARE(code(authorisationOf(s(), own.appraisalId), s().admin), Code::OwnRequest);
        QCOMPARE(row(own.appraisalId).state, State::Requested);
    }

    void whoMayNotDoesNotDecide()
    {
        const AppraisalId id = asked();
        QCOMPARE(code(authorisationOf(s(), id), s().manager), Code::Forbidden);
        QCOMPARE(code(RejectAppraisal{id, row(id).version, QStringLiteral("No"), s().clock.now()},
                      s().manager),
                 Code::Forbidden);
    }

    void whatIsDecidedIsWhatWasSeen()
    {
        const AppraisalId id = asked();
        const AuthoriseAppraisal late = authorisationOf(s(), id);
        EditAppraisal edit{id, row(id).version, tradeInVehicle(), s().clock.now()};
        edit.vehicle.km = 99'000;
        s().must(edit);
        QCOMPARE(code(late, s().admin), Code::ChangedSince);
        QCOMPARE(
            code(RejectAppraisal{id, late.seen, QStringLiteral("No"), s().clock.now()}, s().admin),
            Code::ChangedSince);
    }

    void itIsDecidedOnce()
    {
        const AppraisalId id = authorised(s(), m_contact.opportunityId);
        QCOMPARE(code(authorisationOf(s(), id), s().admin), Code::AppraisalStep);
        QCOMPARE(code(RejectAppraisal{id, row(id).version, QStringLiteral("No"), s().clock.now()},
                      s().admin),
                 Code::AppraisalStep);
    }

    void aRefusalHasItsReason()
    {
        const AppraisalId id = asked();
        RejectAppraisal no{id, row(id).version, QStringLiteral("  "), s().clock.now()};
        QCOMPARE(code(no, s().admin), Code::MissingReason);
        no.reason = QStringLiteral("Papeles");
        s().must(no, s().admin);
        QCOMPARE(row(id).state, State::Rejected);
        QCOMPARE(row(id).reason, QStringLiteral("Papeles"));
        QCOMPARE(row(id).decidedBy, s().admin.id);
    }

    void aValueIsOneAndLastsATime()
    {
        const AppraisalId id = asked();
        AuthoriseAppraisal yes = authorisationOf(s(), id);
        yes.authorisedMinor = 0;
        QCOMPARE(code(yes, s().admin), Code::AmountOutOfRange);
        yes.authorisedMinor = -1;
        QCOMPARE(code(yes, s().admin), Code::AmountOutOfRange);
        QCOMPARE(code(authorisationOf(s(), id, -1), s().admin), Code::DateInPast);
        yes = authorisationOf(s(), id);
        yes.validUntil = QStringLiteral("mañana");
        QCOMPARE(code(yes, s().admin), Code::DateInPast);
        QCOMPARE(code(authorisationOf(s(), id, 367), s().admin), Code::DateTooFar);
        s().must(authorisationOf(s(), id, 366), s().admin);
    }

    /// Where the sale's branch is: midnight in Quito.
    void itCountsUntilTheEndOfItsDay()
    {
        const AppraisalId id = authorised(s(), m_contact.opportunityId, 0);
        const QTimeZone quito("America/Guayaquil");
        const QDateTime end = row(id).validUntilAt;
        QCOMPARE(end.toTimeZone(quito).time(), QTime(0, 0));
        QCOMPARE(end.toTimeZone(quito).date(), s().clock.now().toTimeZone(quito).date().addDays(1));
        QVERIFY(isInForce(row(id), end.addMSecs(-1)));
        QVERIFY(!isInForce(row(id), end));
    }

    // --- received --------------------------------------------------------------------------------

    void aSaleThatIsNotMadeReceivesNothing()
    {
        const AppraisalId id = authorised(s(), m_contact.opportunityId);
        QCOMPARE(code(receiptOf(s(), id)), Code::AppraisalUnsold);
    }

    void aSaleThatIsWonDoes()
    {
        const AppraisalId id = authorised(s(), wonOpportunity(s()));
        s().must(receiptOf(s(), id));
        QCOMPARE(row(id).state, State::Received);
    }

    void whatIsOverIsNotReceived()
    {
        const AppraisalId id = authorised(s(), soldOpportunity(s()), 0);
        s().clock.advance(int(s().clock.now().secsTo(row(id).validUntilAt)));
        QCOMPARE(code(receiptOf(s(), id)), Code::AppraisalOver);
    }

    void onlyWhatWasAuthorisedIsReceivedAndOnce()
    {
        const OpportunityId sale = soldOpportunity(s());
        const RequestAppraisal open = appraisalOf(s(), sale);
        s().must(open);
        QCOMPARE(code(receiptOf(s(), open.appraisalId)), Code::AppraisalStep);
        const AppraisalId id = authorised(s(), sale);
        s().must(receiptOf(s(), id));
        QCOMPARE(code(receiptOf(s(), id)), Code::AppraisalStep);
    }

    void aUnitHasItsNumberAndModel()
    {
        const AppraisalId id = authorised(s(), soldOpportunity(s()));
        ReceiveTradeIn receipt = receiptOf(s(), id);
        receipt.vin = QStringLiteral("x");
        QCOMPARE(code(receipt), Code::BadVin);
        receipt = receiptOf(s(), id);
        receipt.modelId = {};
        QCOMPARE(code(receipt), Code::MissingModel);
        QCOMPARE(row(id).state, State::Authorised);
    }

    /// What this showroom sold may be given in again: another unit, of the same chassis number.
    void aVehicleThatWasSoldComesBack()
    {
        const AppraisalId id = authorised(s(), soldOpportunity(s()));
        ReceiveTradeIn receipt = receiptOf(s(), id);
        receipt.vin = QStringLiteral("LCEPD1A03N6000001"); // the one that was sold
        s().must(receipt);
        QCOMPARE(statesOf(receipt.vin), QStringLiteral("sold free"));
        // It is in stock now, and can be sold again, but not received or noted once more.
        ReceiveTradeIn again = receiptOf(s(), authorised(s(), wonOpportunity(s())));
        again.vin = receipt.vin;
        QCOMPARE(code(again), Code::DuplicateVin);
    }

    void aVehicleInStockIsNotReceived_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"free", "held", "withdrawn"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void aVehicleInStockIsNotReceived()
    {
        QFETCH(QString, state);
        const AppraisalId id = authorised(s(), wonOpportunity(s()));
        unitInStock(s());
        s().database->execute(QStringLiteral("UPDATE unit SET state = ?"), {state});
        ReceiveTradeIn receipt = receiptOf(s(), id);
        receipt.vin = QStringLiteral("LCEPD1A03N6000001");
        QCOMPARE(code(receipt), Code::DuplicateVin);
        QCOMPARE(row(id).state, State::Authorised);
    }
};

VITRINA_TEST(TestAppraisals, QCoreApplication)
#include "tst_appraisals.moc"
