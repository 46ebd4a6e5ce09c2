// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dealsfixture.h"

#include "commands/deposits.h"
#include "commands/movequote.h"
#include "commands/stock.h"
#include "kit/chip.h"
#include "quotes/dealstrip.h"
#include "quotes/quoteeditor.h"
#include "quotes/receiptbutton.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QTemporaryDir>
#include <QUrl>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The way of a quote to its signature in the window (S0.7, S0.8, S1.13, S1.14, X8).
class TestQuoteDeal : public DealsFixture
{
    Q_OBJECT

public Q_SLOTS:
    void take(const QUrl &url) { m_opened = url; }

private:
    UnitId m_unit;
    QUrl m_opened;

    DealStrip *strip() { return m_page->findChild<DealStrip *>(); }
    DealDetail deal() { return m_live->reader().deal(m_made.quoteId); }
    QPushButton *button(const char *name)
    {
        return m_page->findChild<QPushButton *>(QLatin1StringView(name));
    }
    bool isOffered(const char *name)
    {
        QApplication::processEvents();
        return button(name)->isVisible();
    }
    /// The dialog that a click opens.
    QDialog *opened(const char *by, const char *name)
    {
        QTest::mouseClick(button(by), Qt::LeftButton);
        return appeared(name);
    }
    QStringList reached()
    {
        QStringList names;
        for (int step = 0; step < DealProgress::steps; ++step) {
            if (strip()->progress().reached[size_t(step)])
                names += dealStepName(DealProgress::Step(step));
        }
        return names;
    }
    void pay()
    {
        accept([this] {
            QDialog *dialog = opened("depositButton", "depositDialog");
            type(in<QLineEdit>(dialog, "depositAmountEdit"), QStringLiteral("500"));
            in<QLineEdit>(dialog, "depositReferenceEdit")->setText(QStringLiteral("0041"));
            return dialog;
        }());
    }
    void ask() { accept(opened("reserveButton", "reservationDialog")); }

private Q_SLOTS:
    void init()
    {
        open([this](SampleShowroom &sample) {
            const CreateQuote made = sent(sample);
            m_unit = unitInStock(sample);
            return made;
        });
    }
    void cleanup() { close(); }

    void aDepositIsRecordedAndStopsTheClock()
    {
        QCOMPARE(reached(), QStringList{QStringLiteral("Sent")});
        pay();
        QVERIFY(quote().deposited);
        QCOMPARE(deal().deposits.front().amountMinor, 50'000);
        QCOMPARE(deal().deposits.front().reference, QStringLiteral("0041"));
        QVERIFY(!isOffered("depositButton"));
        QVERIFY(strip()->progress().line.contains(QStringLiteral("500")));
    }

    /// What is refused is said in the dialog, and what was typed stays.
    void nothingTypedIsLostByARefusal()
    {
        QDialog *dialog = opened("depositButton", "depositDialog");
        type(in<QLineEdit>(dialog, "depositAmountEdit"), QStringLiteral("0"));
        in<QLineEdit>(dialog, "depositReferenceEdit")->setText(QStringLiteral("0041"));
        accept(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(in<QLabel>(dialog, "problemLabel")->isVisible());
        QCOMPARE(in<QLineEdit>(dialog, "depositReferenceEdit")->text(), QStringLiteral("0041"));
        QVERIFY(!quote().deposited);
    }

    /// X7: also of an amount that is none yet; once it is recorded it is kept no longer.
    void aDepositThatWasTypedIsThereAgain()
    {
        QDialog *dialog = opened("depositButton", "depositDialog");
        type(in<QLineEdit>(dialog, "depositAmountEdit"), QStringLiteral("five hundred"));
        type(in<QLineEdit>(dialog, "depositReferenceEdit"), QStringLiteral("0041"));
        in<QComboBox>(dialog, "depositMethodBox")->setCurrentIndex(1);
        m_live->settle();
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->show();
        look(m_live->sample.ana);
        dialog = opened("depositButton", "depositDialog");
        QCOMPARE(in<QLineEdit>(dialog, "depositAmountEdit")->text(),
                 QStringLiteral("five hundred"));
        QCOMPARE(in<QLineEdit>(dialog, "depositReferenceEdit")->text(), QStringLiteral("0041"));
        QCOMPARE(in<QComboBox>(dialog, "depositMethodBox")->currentIndex(), 1);
        accept(dialog);
        QVERIFY(dialog->isVisible()); // it is no amount yet
        type(in<QLineEdit>(dialog, "depositAmountEdit"), QStringLiteral("500"));
        accept(dialog);
        QCOMPARE(deal().deposits.front().amountMinor, 50'000);
        m_live->settle();
        QVERIFY(m_live->reader()
                    .draft(QStringLiteral("depositDialog/") + m_made.quoteId.toString())
                    .isEmpty());
    }

    /// Every form of a deal is kept, and all of what one can put into it: a field without a name of
    /// its own would be left out.
    void aRequestThatWasTypedIsThereAgain()
    {
        QDialog *dialog = opened("reserveButton", "reservationDialog");
        type(in<QLineEdit>(dialog, "reservationNoteEdit"), QStringLiteral("Para el viernes"));
        in<QComboBox>(dialog, "reservationOfferBox")->setCurrentIndex(1);
        dialog->reject();
        m_live->settle();
        dialog = opened("reserveButton", "reservationDialog");
        QCOMPARE(in<QLineEdit>(dialog, "reservationNoteEdit")->text(),
                 QStringLiteral("Para el viernes"));
        QCOMPARE(in<QComboBox>(dialog, "reservationOfferBox")->currentIndex(), 1);
    }

    /// Another Enter would press whatever had the focus then.
    void afterAStepTheFocusStaysWithTheDeal()
    {
        QTest::mouseClick(button("reserveButton"), Qt::LeftButton);
        auto *dialog = m_page->findChild<QDialog *>(QStringLiteral("reservationDialog"));
        QVERIFY(dialog);
        accept(dialog);
        QTRY_VERIFY(!m_page->findChild<QDialog *>(QStringLiteral("reservationDialog")));
        QVERIFY(!isOffered("reserveButton"));
        QCOMPARE(m_page->focusWidget(), strip());
    }

    void theUnitsOfTheModelAreOffered()
    {
        QDialog *dialog = opened("reserveButton", "reservationDialog");
        auto *units = in<QComboBox>(dialog, "reservationUnitBox");
        QCOMPARE(units->count(), 2); // the unit, and none yet
        QVERIFY(units->itemText(0).startsWith(QStringLiteral("LCEPD1A03N6000001")));
        in<QComboBox>(dialog, "reservationOfferBox")->setCurrentIndex(1);
        QCOMPARE(units->count(), 1); // none of the other model
    }

    void theUnitOfTheQuotedColourIsOfferedFirst()
    {
        SaveUnit black;
        black.unitId = m_live->queue().newId<UnitId>();
        black.branchId = m_live->sample.branch.id;
        black.modelId = m_live->sample.nk250.id;
        black.vin = QStringLiteral("LCEPD1A03N6000009"); // by its number it would be the last
        black.colour = QStringLiteral("NEGRO MATE");
        black.at = m_live->clock().now();
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->must(black);
        look(m_live->sample.ana);
        QDialog *dialog = opened("reserveButton", "reservationDialog");
        auto *units = in<QComboBox>(dialog, "reservationUnitBox");
        QCOMPARE(units->count(), 3);
        QVERIFY2(units->currentText().startsWith(black.vin), qPrintable(units->currentText()));
    }

    void fromTheDepositToTheSignature()
    {
        pay();
        ask();
        QCOMPARE(deal().reservation->unitId, m_unit);
        QVERIFY(!isOffered("decideButton")); // an advisor decides nothing
        QVERIFY(isOffered("withdrawButton"));
        m_page->showBoard();
        QCOMPARE(m_page->board()->countOf(QuoteBoard::Show::ToApprove), 1);

        look(m_live->sample.admin);
        QDialog *card = opened("decideButton", "decisionDialog");
        QTest::keyClick(card, Qt::Key_A);
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Reserved);
        QCOMPARE(m_page->board()->countOf(QuoteBoard::Show::ToApprove), 0);

        look(m_live->sample.ana);
        QVERIFY(strip()->progress().line.contains(QStringLiteral("LCEPD1A03N6000001")));
        accept(opened("signButton", "signDialog"));
        QCOMPARE(quote().status, QuoteStatus::Completed);
        QCOMPARE(quote().saleNumber, 1);
        QCOMPARE(reached().last(), QStringLiteral("Signature"));
        QVERIFY(!isOffered("signButton"));
    }

    void aRefusalNeedsItsReason()
    {
        ask();
        look(m_live->sample.admin);
        QDialog *card = opened("decideButton", "decisionDialog");
        QTest::keyClick(card, Qt::Key_R);
        QVERIFY(card->isVisible());
        auto *reason = in<QLineEdit>(card, "rejectReasonEdit");
        QVERIFY(reason->hasFocus() || !card->isActiveWindow());
        reason->setText(QStringLiteral("Es de exhibición"));
        QTest::mouseClick(in<QPushButton>(card, "rejectButton"), Qt::LeftButton);
        m_live->settle();
        QCOMPARE(deal().reservation->state, ReservationState::Rejected);
        QVERIFY(strip()->progress().line.contains(QStringLiteral("Es de exhibición")));
    }

    /// The letter is a key of the card, not of what is typed into it.
    void aReasonMayHaveAnA()
    {
        ask();
        look(m_live->sample.admin);
        QDialog *card = opened("decideButton", "decisionDialog");
        auto *reason = in<QLineEdit>(card, "rejectReasonEdit");
        QTest::keyClicks(reason, QStringLiteral("ar"));
        QCOMPARE(reason->text(), QStringLiteral("ar"));
        QCOMPARE(deal().reservation->state, ReservationState::Requested);
    }

    void aRequestIsTakenBack()
    {
        ask();
        QTest::mouseClick(button("withdrawButton"), Qt::LeftButton);
        m_live->settle();
        QCOMPARE(deal().reservation->state, ReservationState::Cancelled);
        QVERIFY(isOffered("reserveButton"));
    }

    void aManagerSettles()
    {
        pay();
        QVERIFY(!isOffered("settleButton"));
        look(m_live->sample.admin);
        QDialog *dialog = opened("settleButton", "settleDialog");
        in<QLineEdit>(dialog, "settleReasonEdit")->setText(QStringLiteral("Desistió"));
        accept(dialog);
        QVERIFY(!quote().deposited);
        QVERIFY(quote().expiresAt.isValid());
    }

    /// S1.10: what a client paid for what was cancelled is found from the board until it is
    /// settled.
    void moneyOfACancelledQuoteIsFoundFromTheBoard()
    {
        pay();
        m_page->showBoard();
        auto *owed = m_page->findChild<QPushButton *>(QStringLiteral("owedDepositsButton"));
        auto *list = m_page->findChild<QListView *>(QStringLiteral("quoteColumn_cancelled"));
        QVERIFY(owed->isHidden() && !list->isVisible());
        QVERIFY(m_live->queue().executeFor(
            m_live->sample.admin.id, m_live->queue().newId<CommandId>(),
            CancelQuote{m_made.quoteId, QStringLiteral("Desistió"), m_live->clock().now()}));
        m_live->settle();
        QVERIFY(owed->isVisible());
        QVERIFY(!list->isVisible()); // what is cancelled is off the board
        owed->click();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        look(m_live->sample.admin);
        QDialog *dialog = opened("settleButton", "settleDialog");
        in<QLineEdit>(dialog, "settleReasonEdit")->setText(QStringLiteral("Desistió"));
        accept(dialog);
        QCOMPARE(m_page->board()->countOf(QuoteBoard::Show::OwedDeposits), 0);
    }

    /// Where the client has no other open quote there is nowhere to move it.
    void aManagerMovesItToAnotherQuote()
    {
        pay();
        look(m_live->sample.admin);
        QDialog *none = opened("settleButton", "settleDialog");
        auto *box = in<QComboBox>(none, "settleOutcomeBox");
        QCOMPARE(box->findData(int(DepositState::Moved)), -1);
        QVERIFY(in<QComboBox>(none, "settleQuoteBox")->isHidden());
        none->reject();
        CreateQuote other = m_made;
        other.quoteId = m_live->queue().newId<QuoteId>();
        other.versionId = m_live->queue().newId<QuoteVersionId>();
        other.content = renamed(m_live->sample.quoteContent(),
                                [this] { return m_live->queue().newId<QuoteId>().uuid(); });
        m_live->must(other);
        m_live->must(SendQuote{
            other.quoteId, load<Quote>(m_live->reader().database(), other.quoteId)->contentVersion,
            QuoteChannel::WhatsApp, m_live->reader().now()});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QDialog *dialog = opened("settleButton", "settleDialog");
        box = in<QComboBox>(dialog, "settleOutcomeBox");
        auto *where = in<QComboBox>(dialog, "settleQuoteBox");
        QVERIFY(where->isHidden());
        box->setCurrentIndex(box->findData(int(DepositState::Moved)));
        QVERIFY(!where->isHidden());
        QCOMPARE(where->count(), 1);
        in<QLineEdit>(dialog, "settleReasonEdit")->setText(QStringLiteral("Quiere la otra"));
        accept(dialog);
        QVERIFY(!quote().deposited);
        const DealDetail there = m_live->reader().deal(other.quoteId);
        QCOMPARE(there.deposits.size(), size_t(1));
        QCOMPARE(there.deposits.front().state, DepositState::Held);
        const ReceiptFacts facts =
            receiptFacts(m_live->reader(), *m_live->reader().quote(other.quoteId), there,
                         there.deposits.front());
        QCOMPARE(facts.movedFrom, QStringLiteral("%1-1").arg(quote().number));
        QVERIFY(receiptFacts(m_live->reader(), *m_live->reader().quote(m_made.quoteId), deal(),
                             deal().deposits.front())
                    .isSettled);
    }

    /// The receipt is a file, whole or not at all.
    void aDepositHasItsReceipt()
    {
        QVERIFY(!isOffered("receiptButton"));
        pay();
        QVERIFY(isOffered("receiptButton"));
        auto *receipt = m_page->findChild<ReceiptButton *>();
        QTemporaryDir folder;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take");
        receipt->save(deal().deposits.front(), folder.filePath(QStringLiteral("nowhere/a.pdf")));
        QCOMPARE(m_refused.code, Problem::Code::FileUnwritable);
        QVERIFY(m_opened.isEmpty());
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        receipt->save(deal().deposits.front(), path);
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(m_opened, QUrl::fromLocalFile(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("%PDF"));
    }

    void theReceiptSaysWhatWasPaid()
    {
        pay();
        const ReceiptFacts facts =
            receiptFacts(m_live->reader(), *m_live->reader().quote(m_made.quoteId), deal(),
                         deal().deposits.front());
        QCOMPARE(facts.amount, Money(50'000, *Currency::fromCode(u"USD")));
        QCOMPARE(facts.reference, QStringLiteral("0041"));
        QCOMPARE(facts.receivedBy, m_live->sample.ana.name);
        QCOMPARE(facts.quote, quote().number);
        QVERIFY(!facts.isSettled && !facts.client.isEmpty() && !facts.method.isEmpty());
    }

    /// Nobody decides what she asked for herself.
    void ownRequestsAreNotOffered()
    {
        look(m_live->sample.admin);
        ask();
        QVERIFY(!isOffered("decideButton"));
    }
};

VITRINA_TEST(TestQuoteDeal, QApplication)
#include "tst_quote_deal.moc"
