// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dealsfixture.h"

#include "items/appraisalwords.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/segmented.h"
#include "quotes/amountedit.h"
#include "quotes/appraisalstrip.h"
#include "quotes/quoteeditor.h"
#include "sample/appraisalscenarios.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QDateEdit>
#include <QLabel>
#include <QSpinBox>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What a client gives in, in the window (D6): asked for by the keyboard, decided by A and R, taken
/// into the quote, received. The sample's quote takes 800.00 in.
class TestQuoteAppraisal : public DealsFixture
{
    Q_OBJECT

private:
    OpportunityId m_sold;
    AppraisalId m_sellable;

    std::vector<Appraisal> appraisals()
    {
        return m_live->reader().appraisals(m_made.opportunityId);
    }
    Appraisal only()
    {
        const std::vector<Appraisal> all = appraisals();
        if (all.size() != 1)
            qFatal("there are %d appraisals", int(all.size()));
        return all.front();
    }
    AppraisalStrip *strip() { return m_page->findChild<AppraisalStrip *>(); }
    QList<QPushButton *> buttons(const char *name)
    {
        QApplication::processEvents();
        QList<QPushButton *> seen;
        for (QPushButton *one : m_page->findChildren<QPushButton *>(QLatin1StringView(name))) {
            if (one->isVisible())
                seen += one;
        }
        return seen;
    }
    QString chip()
    {
        QApplication::processEvents();
        for (ChipLabel *one : strip()->findChildren<ChipLabel *>(QStringLiteral("appraisalChip"))) {
            if (one->isVisible())
                return one->text();
        }
        return {};
    }
    bool isWarned()
    {
        QApplication::processEvents();
        return strip()->findChild<ChipLabel *>(QStringLiteral("tradeInWarning"))->isVisible();
    }
    /// What the space bar opens.
    QDialog *opened(const char *by, const char *name)
    {
        QPushButton *button = buttons(by).value(0);
        if (!button || !(button->focusPolicy() & Qt::TabFocus))
            qFatal("there is no %s to be reached", by);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        return appeared(name);
    }
    void ask()
    {
        m_live->must(appraisalOf(m_live->sample, m_made.opportunityId));
        m_live->settle();
    }
    QDialog *deciding()
    {
        ask();
        look(m_live->sample.admin);
        return opened("decideAppraisalButton", "appraisalDecisionDialog");
    }
    /// The administrator's word, by the keyboard.
    void authorise(const QString &value)
    {
        QDialog *dialog = deciding();
        type(in<QLineEdit>(dialog, "authorisedValueEdit"), value);
        accept(dialog);
        look(m_live->sample.ana);
    }

private Q_SLOTS:
    void init()
    {
        open([this](SampleShowroom &sample) {
            m_sold = soldOpportunity(sample);
            m_sellable = authorised(sample, m_sold);
            return quoted(sample);
        });
    }
    void cleanup() { close(); }

    void aVehicleIsToBeAppraisedByTheKeyboard()
    {
        QDialog *dialog = opened("newAppraisalButton", "appraisalDialog");
        auto *plate = in<QLineEdit>(dialog, "appraisalPlateEdit");
        type(plate, QStringLiteral("pba-1234"));
        type(in<QLineEdit>(dialog, "appraisalTextEdit"), QStringLiteral("Suzuki GN 125"));
        in<QSpinBox>(dialog, "appraisalKmBox")->setValue(32'000);
        type(in<QLineEdit>(dialog, "appraisalFinesEdit"), QStringLiteral("120"));
        type(in<QLineEdit>(dialog, "appraisalAskedEdit"), QStringLiteral("900"));
        QTest::keyClick(plate, Qt::Key_Return);
        m_live->settle();
        const Appraisal made = only();
        QCOMPARE(made.vehicle.plate, QStringLiteral("PBA-1234"));
        QCOMPARE(made.vehicle.km, 32'000);
        QCOMPARE(made.vehicle.year, 0); // nobody said
        QCOMPARE(made.vehicle.finesMinor, 12'000);
        QCOMPARE(made.vehicle.askedMinor, 90'000);
        QCOMPARE(made.opportunityId, m_made.opportunityId);
        QCOMPARE(chip(), appraisalStateName(AppraisalState::Requested));
    }

    void aVehicleHasItsName()
    {
        QDialog *dialog = opened("newAppraisalButton", "appraisalDialog");
        type(in<QLineEdit>(dialog, "appraisalPlateEdit"), QStringLiteral("PBA-1234"));
        accept(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(in<QLabel>(dialog, "problemLabel")->isVisible());
        QVERIFY(appraisals().empty());
    }

    /// A row of answers is one stop of Tab; arrows choose, Delete takes back.
    void theChecklistIsFilledByTheKeyboard()
    {
        QDialog *dialog = opened("newAppraisalButton", "appraisalDialog");
        type(in<QLineEdit>(dialog, "appraisalPlateEdit"), QStringLiteral("PBA-1234"));
        type(in<QLineEdit>(dialog, "appraisalTextEdit"), QStringLiteral("Suzuki GN 125"));
        const auto first = [&](const char *row) {
            return in<Segmented>(dialog, row)->findChildren<QPushButton *>().front();
        };
        first("tyresCheck")->setFocus();
        QTest::keyClick(first("tyresCheck"), Qt::Key_Space);
        QTest::keyClick(first("tyresCheck"), Qt::Key_Right);
        first("keysCheck")->setFocus();
        QTest::keyClick(first("keysCheck"), Qt::Key_Space);
        first("engineCheck")->setFocus();
        QTest::keyClick(first("engineCheck"), Qt::Key_Space);
        QTest::keyClick(first("engineCheck"), Qt::Key_Delete);
        accept(dialog);
        const Checklist list = Checklist::fromText(only().vehicle.checklist);
        QCOMPARE(list.mark(CheckPoint::Tyres), CheckMark::Fair);
        QCOMPARE(list.mark(CheckPoint::Keys), CheckMark::Good);
        QCOMPARE(list.mark(CheckPoint::Engine), CheckMark::NotLookedAt);
    }

    void whatIsKnownIsCorrected()
    {
        ask();
        const TradeInVehicle before = only().vehicle;
        QDialog *dialog = opened("editAppraisalButton", "appraisalDialog");
        type(in<QLineEdit>(dialog, "appraisalPlateEdit"), QStringLiteral("PBB-4321"));
        accept(dialog);
        TradeInVehicle expected = before;
        expected.plate = QStringLiteral("PBB-4321");
        QCOMPARE(only().vehicle, expected); // and nothing else
    }

    void whoAskedTakesItBack()
    {
        ask();
        QVERIFY(buttons("decideAppraisalButton").isEmpty());
        QTest::mouseClick(buttons("withdrawAppraisalButton").first(), Qt::LeftButton);
        m_live->settle();
        QCOMPARE(only().state, AppraisalState::Withdrawn);
        QVERIFY(buttons("editAppraisalButton").isEmpty());
    }

    void somebodyElseDecidesWithA()
    {
        QDialog *dialog = deciding();
        QVERIFY(buttons("withdrawAppraisalButton").isEmpty());
        for (const QLabel *label : dialog->findChildren<QLabel *>()) // nothing is cut
            QVERIFY2(!label->wordWrap() || label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
        type(in<QLineEdit>(dialog, "authorisedValueEdit"), QStringLiteral("850"));
        QTest::keyClick(in<QLineEdit>(dialog, "authorisedValueEdit"), Qt::Key_A);
        m_live->settle();
        QCOMPARE(only().state, AppraisalState::Authorised);
        QCOMPARE(only().authorisedMinor, 85'000);
        QCOMPARE(only().decidedBy, m_live->sample.admin.id);
        QCOMPARE(chip(), appraisalStateName(AppraisalState::Authorised));
    }

    void aRefusalNeedsItsReason()
    {
        QDialog *dialog = deciding();
        QTest::keyClick(dialog, Qt::Key_R);
        QVERIFY(in<QLabel>(dialog, "problemLabel")->isVisible());
        type(in<QLineEdit>(dialog, "rejectAppraisalReasonEdit"), QStringLiteral("Papeles"));
        QTest::mouseClick(in<QPushButton>(dialog, "rejectButton"), Qt::LeftButton);
        m_live->settle();
        QCOMPARE(only().state, AppraisalState::Rejected);
        QCOMPARE(only().reason, QStringLiteral("Papeles"));
    }

    void nobodyDecidesOnHerOwn()
    {
        look(m_live->sample.admin);
        ask();
        QVERIFY(!buttons("withdrawAppraisalButton").isEmpty());
        QVERIFY(buttons("decideAppraisalButton").isEmpty());
    }

    void whatWaitsIsToBeApproved()
    {
        look(m_live->sample.admin);
        const int before = toApprove();
        look(m_live->sample.ana);
        ask();
        QCOMPARE(toApprove(), 0); // not hers to answer
        look(m_live->sample.admin);
        QCOMPARE(toApprove(), before + 1);
    }

    // --- the quote -------------------------------------------------------------------------------

    /// The sample's quote takes 800.00 in.
    void moreThanWasAuthorisedIsSaid()
    {
        QVERIFY(isWarned());
        authorise(QStringLiteral("799,99"));
        QVERIFY(isWarned());
    }

    void whatWasAuthorisedIsEnough()
    {
        authorise(QStringLiteral("800"));
        QVERIFY(!isWarned());
        m_live->clock().advance(30 * 24 * 3600); // it is over
        look(m_live->sample.ana);
        QVERIFY(isWarned());
        QVERIFY(buttons("takeAuthorisedButton").isEmpty());
    }

    void theAuthorisedValueIsTaken()
    {
        QVERIFY(buttons("takeAuthorisedButton").isEmpty());
        authorise(QStringLiteral("650"));
        QPushButton *take = buttons("takeAuthorisedButton").value(0);
        QVERIFY(take && take->text().contains(QStringLiteral("650")));
        take->setFocus();
        QTest::keyClick(take, Qt::Key_Space);
        QCOMPARE(in<AmountEdit>(m_page.get(), "offerTradeInEdit")->minor(), 65'000);
        QVERIFY(m_page->editor()->isDirty());
        QTest::keyClick(m_page->editor(), Qt::Key_S, Qt::ControlModifier);
        m_live->settle();
        QCOMPARE(m_live->reader().quote(m_made.quoteId)->content.offers[0].tradeInMinor, 65'000);
        QVERIFY(!isWarned());
    }

    void sendingIsNotRefused()
    {
        QVERIFY(isWarned());
        m_live->must(SendQuote{m_made.quoteId,
                               m_live->reader().quote(m_made.quoteId)->quote.contentVersion,
                               QuoteChannel::WhatsApp, m_live->clock().now()});
    }

    // --- received --------------------------------------------------------------------------------

    void aSaleThatIsMadeReceivesIt()
    {
        authorise(QStringLiteral("800"));
        QVERIFY(buttons("receiveTradeInButton").isEmpty()); // not sold yet
        m_page->open(m_live->reader().quotesOfSale(m_sold).front().id);
        QDialog *dialog = opened("receiveTradeInButton", "receiveTradeInDialog");
        QCOMPARE(in<QLineEdit>(dialog, "receiveVinEdit")->text(),
                 QStringLiteral("9FKRG1A03K6000009"));
        accept(dialog);
        QVERIFY(in<QLabel>(dialog, "problemLabel")->isVisible()); // of which model?
        type(in<QLineEdit>(dialog, "receiveModelEdit"), QStringLiteral("gixxer"));
        accept(dialog);
        const std::optional<Appraisal> received =
            load<Appraisal>(m_live->reader().database(), m_sellable);
        QCOMPARE(received->state, AppraisalState::Received);
        QCOMPARE(load<Unit>(m_live->reader().database(), received->unitId)->modelId,
                 m_live->sample.gixxer.id);
        QVERIFY(buttons("receiveTradeInButton").isEmpty());
    }
};

VITRINA_TEST(TestQuoteAppraisal, QApplication)
#include "tst_quote_appraisal.moc"
