// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

#include "commands/showroomsetup.h"
#include "commands/stock.h"
#include "items/dealprogress.h"
#include "items/otherunits.h"
#include "items/outboxdesk.h"
#include "sample/dealscenarios.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Who asked for a unit that another client had got by then sees why, and equivalent free ones
/// (X2).
class TestOtherUnits : public OutboxFixture
{
    Q_OBJECT

private:
    RequestedDeal m_deal;
    CreateQuote m_second;

    ReplicaReader &reader() { return m_hub->live().reader(); }
    UnitId comesIn(const char *vin, const char *colour)
    {
        const SampleShowroom &sample = m_hub->sample();
        const SaveUnit unit{m_hub->live().queue().newId<UnitId>(),
                            sample.branch.id,
                            sample.nk250.id,
                            QString::fromLatin1(vin),
                            QString::fromUtf8(colour),
                            false,
                            now()};
        m_hub->bring(unit, sample.admin);
        return unit.unitId;
    }
    void isHeldForAnother()
    {
        m_hub->bring(approvalOf(m_hub->sample(), m_deal), m_hub->sample().admin);
    }
    /// Asked for without the hub, which then did not take it.
    OutboxCommand refusedRequest()
    {
        const Receipt asked = m_hub->live().must(RequestReservation{
            m_hub->live().queue().newId<ReservationId>(), m_second.quoteId, sentOffer(m_second),
            m_deal.unit, now().addDays(3), QStringLiteral("La quiere hoy"), now()});
        m_hub->refuse(asked.id, QStringLiteral("unit_taken"));
        return kept(asked.id);
    }
    QuoteOfferId sentOffer(const CreateQuote &quote)
    {
        const auto detail = reader().quote(quote.quoteId);
        for (const QuoteVersion &version : detail->versions) {
            if (version.number == detail->quote.sentVersion)
                return reader().quoteContent(version).offers.front().id;
        }
        return {};
    }
    QStringList numbers(const QString &colour)
    {
        QStringList vins;
        for (const Unit &unit : freeUnitsLike(reader(), m_hub->sample().nk250.id, colour))
            vins += unit.vin;
        return vins;
    }
    QString lineOf(const QuoteId &quote)
    {
        return dealProgress(reader().quote(quote)->quote, reader().deal(quote), reader().viewer(),
                            now(),
                            {reader().timeWords(), QStringLiteral("EC"),
                             [](const StaffId &) { return QStringLiteral("Ana"); }})
            .line;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_hub = std::make_unique<PretendHub>([this](SampleShowroom &sample) {
            m_deal = requested(sample);
            m_second = sentBeside(sample, m_deal.quote);
        });
        m_watch = std::make_unique<OutboxWatch>(reader(), m_hub->state());
    }
    void cleanup() { close(); }

    void thoseOfTheColourComeFirst()
    {
        comesIn("LCEPD1A03N6000008", "Azul");
        comesIn("LCEPD1A03N6000005", "Blanco");
        isHeldForAnother();
        QCOMPARE(numbers(QStringLiteral("AZUL")),
                 (QStringList{QStringLiteral("LCEPD1A03N6000008"),
                              QStringLiteral("LCEPD1A03N6000005")}));
        QCOMPARE(numbers(QStringLiteral("Blanco")).front(), QStringLiteral("LCEPD1A03N6000005"));
    }

    void thoseOfOnesOwnBranchComeBeforeOthers()
    {
        const SampleShowroom &sample = m_hub->sample();
        SaveBranch south;
        south.branch = sample.branch;
        south.branch.id = m_hub->live().queue().newId<BranchId>();
        south.branch.name = QStringLiteral("Sur");
        south.at = now();
        m_hub->bring(south, sample.admin);
        m_hub->bring(SaveUnit{m_hub->live().queue().newId<UnitId>(), south.branch.id,
                              sample.nk250.id, QStringLiteral("LCEPD1A03N6000000"),
                              QStringLiteral("Azul"), false, now()},
                     sample.admin);
        QCOMPARE(numbers(QStringLiteral("Azul")),
                 (QStringList{QStringLiteral("LCEPD1A03N6000001"),
                              QStringLiteral("LCEPD1A03N6000000")}));
    }

    void theSameIsAskedForWithAnotherUnit()
    {
        const UnitId other = comesIn("LCEPD1A03N6000008", "Azul");
        const OutboxCommand refused = refusedRequest();
        isHeldForAnother();
        QCOMPARE(remedyFor(reader(), refused), Remedy::OtherUnit);
        QCOMPARE(takenUnit(reader(), refused)->id, m_deal.unit);
        OutboxDesk desk(reader(), m_hub->live().queue(), *m_watch);
        QSignalSpy retried(&desk, &OutboxDesk::retried);
        desk.retryWith(refused, other);
        desk.retryWith(refused, other); // a double click
        QTRY_COMPARE(retried.size(), 1);
        m_hub->live().settle();
        QCOMPARE(m_watch->refused(), 0);
        const Reservation asked = *reader().deal(m_second.quoteId).reservation;
        QCOMPARE(asked.unitId, other);
        QCOMPARE(asked.observations, QStringLiteral("La quiere hoy"));
    }

    void whereThereIsNoneTheManagerAssignsOne()
    {
        const OutboxCommand refused = refusedRequest();
        isHeldForAnother();
        QVERIFY(numbers(QString()).isEmpty());
        QVERIFY(mayLeaveUnitOpen(refused));
        QCOMPARE(remedyFor(reader(), refused), Remedy::OtherUnit);
        OutboxDesk desk(reader(), m_hub->live().queue(), *m_watch);
        QSignalSpy retried(&desk, &OutboxDesk::retried);
        desk.retryWith(refused, {});
        QTRY_COMPARE(retried.size(), 1);
        QVERIFY(reader().deal(m_second.quoteId).reservation->unitId.isNull());
    }

    /// Two managers without a network granted one unit: the second grants another, if there is one.
    void aGrantNamesAnotherUnitWhereThereIsOne()
    {
        OutboxCommand granted;
        granted.name = QString::fromLatin1(ApproveReservation::name);
        granted.argsVersion = ApproveReservation::argsVersion;
        granted.args = AnyCommand(approvalOf(m_hub->sample(), m_deal)).args();
        granted.code = QStringLiteral("unit_taken");
        QCOMPARE(takenUnit(reader(), granted)->id, m_deal.unit); // as it was asked for
        QVERIFY(!mayLeaveUnitOpen(granted));
        const UnitId other = comesIn("LCEPD1A03N6000008", "Azul");
        QCOMPARE(remedyFor(reader(), granted), Remedy::OtherUnit);
        const std::optional<AnyCommand> again = withUnit(granted, other);
        QVERIFY(again);
        QCOMPARE(again->args().value(QStringLiteral("unitId")).toString(), other.toString());
        m_hub->bring(SaveUnit{other, m_hub->sample().branch.id, m_hub->sample().nk250.id,
                              QStringLiteral("LCEPD1A03N6000008"), QStringLiteral("Azul"), true,
                              now()},
                     m_hub->sample().admin);
        isHeldForAnother();
        QCOMPARE(remedyFor(reader(), granted), Remedy::TryAgain);
    }

    void anotherReasonOrAnotherCommandIsNotAboutAUnit()
    {
        OutboxCommand refused = refusedRequest();
        refused.code = QStringLiteral("quote_expired");
        QVERIFY(!takenUnit(reader(), refused));
        refused.code = QStringLiteral("unit_taken");
        refused.name = QStringLiteral("SaveUnit");
        QVERIFY(!takenUnit(reader(), refused));
        QVERIFY(!withUnit(refused, m_deal.unit));
    }

    /// A request that waits beside one that was granted will come to nothing: its quote says so.
    void aRequestWhoseUnitWentToAnotherSaysSo()
    {
        m_hub->live().must(RequestReservation{m_hub->live().queue().newId<ReservationId>(),
                                              m_second.quoteId, sentOffer(m_second), m_deal.unit,
                                              now().addDays(3), QString(), now()});
        const QString words = QStringLiteral("went to another client");
        QVERIFY(!lineOf(m_second.quoteId).contains(words));
        isHeldForAnother();
        QVERIFY2(lineOf(m_second.quoteId).contains(words), qPrintable(lineOf(m_second.quoteId)));
        QVERIFY(!lineOf(m_deal.quote.quoteId).contains(words));
    }
};

VITRINA_TEST(TestOtherUnits, QCoreApplication)
#include "tst_otherunits.moc"
