// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotesfixture.h"

#include "commands/savequote.h"
#include "items/quoteboard.h"
#include "kit/elidedlabel.h"
#include "quotes/offertabs.h"
#include "quotes/quoteeditor.h"
#include "quotes/quoteheader.h"
#include "testsupport/testprogram.h"

#include <QCheckBox>
#include <QDialog>
#include <QListView>
#include <QTableView>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Cotizaciones (S0.2, S0.10, S1.12): quoting by keyboard, figures that follow every key, and the
/// board.
class TestQuotesPage : public QuotesFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void anEmptyBoardSaysHowToBegin()
    {
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) {
            return label->isVisible() && label->text() == u"No quotes yet";
        }));
    }

    /// What a client asks for first, whatever stands above the ways to pay.
    void theInstalmentIsInSightOnTheLowestScreen()
    {
        begin();
        m_page->window()->resize(1180, 480);
        const auto labels = cards()[1]->findChildren<QLabel *>();
        const auto instalment = std::find_if(labels.begin(), labels.end(), [](const QLabel *one) {
            return one->text() == QStringLiteral("Monthly instalment");
        });
        QVERIFY(instalment != labels.end());
        QTRY_COMPARE((*instalment)->visibleRegion().boundingRect(), (*instalment)->rect());
    }

    void aNewQuoteBeginsWithWhatSheAskedFor()
    {
        begin();
        QCOMPARE(child<QLineEdit>("offerModelEdit")->text(), QStringLiteral("CF Moto NK 250 2026"));
        QCOMPARE(child<QLineEdit>("offerPriceEdit")->text(), QStringLiteral("$5,290.00"));
        QCOMPARE(cards().size(), 2);
        // The country's tax of the day: 15 % in Ecuador.
        QCOMPARE(figure(cards()[0], QStringLiteral("Total")), QStringLiteral("$6,083.50"));
        QVERIFY(!figure(cards()[1], QStringLiteral("Monthly instalment")).isEmpty());
        QCOMPARE(child<QTableView>("amortizationTable")->model()->rowCount(), 36);
        QVERIFY(quotes().empty()); // until it is saved
    }

    /// No button computes anything.
    void figuresFollowEveryKey()
    {
        begin();
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("1000"));
        QCOMPARE(figure(cards()[0], QStringLiteral("Total")), QStringLiteral("$1,150.00"));
        type(cards()[0]->findChild<QLineEdit *>(QStringLiteral("discountEdit")),
             QStringLiteral("10 %"));
        QCOMPARE(figure(cards()[0], QStringLiteral("Total")), QStringLiteral("$1,035.00"));
        QCOMPARE(figure(cards()[1], QStringLiteral("Total")), QStringLiteral("$1,150.00"));
        click("addItemButton");
        type(child<QLineEdit>("itemTextEdit"), QStringLiteral("Casco"));
        type(child<QLineEdit>("itemPriceEdit"), QStringLiteral("100"));
        QCOMPARE(figure(cards()[0], QStringLiteral("Total")), QStringLiteral("$1,150.00"));
        type(child<QLineEdit>("offerTradeInEdit"), QStringLiteral("150"));
        QCOMPARE(figure(cards()[0], QStringLiteral("To pay")), QStringLiteral("$1,000.00"));
    }

    /// An extra's name is seen whole, at 1366 x 768 too.
    void aLongNameOfAnExtraHasARowOfItsOwn()
    {
        begin();
        click("addItemButton");
        auto *name = child<QLineEdit>("itemTextEdit");
        const auto *kind = child<QWidget>("itemKindBox");
        const auto nameFits = [name] {
            return name->fontMetrics().horizontalAdvance(name->text()) < name->width() - 16;
        };
        type(name, QStringLiteral("Casco"));
        QTest::keyClick(name, Qt::Key_Tab);
        QTRY_COMPARE(name->y(), kind->y());
        QVERIFY(nameFits());
        type(name, QStringLiteral("Matrícula y placas de Pichincha 2026"));
        QCOMPARE(name->y(), kind->y()); // nothing moves under the hands
        QTest::keyClick(name, Qt::Key_Tab);
        QTRY_VERIFY(name->y() >= kind->y() + kind->height());
        QTRY_COMPARE(child<QWidget>("itemPriceEdit")->y(), name->y());
        QTRY_VERIFY(nameFits());
        QVERIFY(child<QWidget>("itemPriceEdit")->hasFocus());
        type(name, QStringLiteral("Casco"));
        QTest::keyClick(name, Qt::Key_Tab);
        QTRY_COMPARE(name->y(), kind->y());
    }

    void theNameOfALenderIsSeenWhole()
    {
        begin();
        FormCard *credit = cards()[1];
        auto *lender = credit->findChild<QLineEdit *>(QStringLiteral("lenderEdit"));
        const auto *discount = credit->findChild<QLineEdit *>(QStringLiteral("discountEdit"));
        const auto heightOf = [credit](const QWidget *field) {
            return field->mapTo(credit, QPoint(0, 0)).y();
        };
        type(lender, QStringLiteral("Cooperativa Andina de Ahorro"));
        QCOMPARE(heightOf(lender), heightOf(discount)); // nothing moves under the hands
        QTest::keyClick(lender, Qt::Key_Tab);
        QTRY_VERIFY(heightOf(lender) > heightOf(discount));
        QTRY_VERIFY(lender->fontMetrics().horizontalAdvance(lender->text()) < lender->width() - 16);
        type(lender, QStringLiteral("Financiera Andina")); // more than half a row
        QTest::keyClick(lender, Qt::Key_Tab);
        QTRY_COMPARE(heightOf(lender), heightOf(discount));
        QTRY_VERIFY(lender->fontMetrics().horizontalAdvance(lender->text()) < lender->width() - 16);
    }

    /// Above the total stands what makes it, and nothing else.
    void theLinesOfACardAddUp()
    {
        begin();
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("1000"));
        type(cards()[0]->findChild<QLineEdit *>(QStringLiteral("discountEdit")),
             QStringLiteral("10 %"));
        click("addItemButton");
        type(child<QLineEdit>("itemTextEdit"), QStringLiteral("Casco"));
        type(child<QLineEdit>("itemPriceEdit"), QStringLiteral("100"));
        QCOMPARE(figure(cards()[0], QStringLiteral("Discount")), QStringLiteral("-$100.00"));
        QCOMPARE(figure(cards()[0], QStringLiteral("Extras")), QStringLiteral("$100.00"));
        QCOMPARE(figure(cards()[0], QStringLiteral("IVA")), QStringLiteral("$150.00"));
        QCOMPARE(figure(cards()[0], QStringLiteral("Total")), QStringLiteral("$1,150.00"));
        QTest::mouseClick(child<QCheckBox>("offerTaxIncludedBox"), Qt::LeftButton, {},
                          QPoint(8, 8));
        QCOMPARE(figure(cards()[0], QStringLiteral("Extras")), QStringLiteral("$115.00"));
        QCOMPARE(figure(cards()[0], QStringLiteral("IVA")), QString());
        QCOMPARE(figure(cards()[0], QStringLiteral("Total")), QStringLiteral("$1,015.00"));
        QCOMPARE(figure(cards()[0], QStringLiteral("IVA included")), QStringLiteral("$132.39"));
    }

    void aQuoteIsSavedAndGoesOnBeingEdited()
    {
        begin();
        type(child<QLineEdit>("offerColourEdit"), QStringLiteral("Rojo"));
        save();
        QCOMPARE(quote().status, QuoteStatus::Draft);
        QCOMPARE(quote().totalMinor, 608350);
        QVERIFY(!m_page->editor()->isDirty());
        type(child<QLineEdit>("offerColourEdit"), QStringLiteral("Azul"));
        QTest::keyClick(m_page->editor(), Qt::Key_S, Qt::ControlModifier);
        m_live->settle();
        QCOMPARE(quotes().size(), size_t(1));
        const QuoteDetail detail = *m_live->reader().quote(quote().id);
        QCOMPARE(detail.content.offers.front().colour, QStringLiteral("Azul"));
    }

    void severalModelsStandSideBySide()
    {
        begin();
        click("addOfferButton");
        type(child<QLineEdit>("offerModelEdit"), QStringLiteral("Moto de encargo"));
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("2500"));
        save();
        QuoteDetail detail = *m_live->reader().quote(quote().id);
        QCOMPARE(detail.content.offers.size(), 2);
        QCOMPARE(detail.content.offers[1].text, QStringLiteral("Moto de encargo"));
        QCOMPARE(detail.quote.title, QStringLiteral("CF Moto NK 250 2026 +1"));
        click("removeOfferButton"); // the one that is shown: the second
        save();
        detail = *m_live->reader().quote(quote().id);
        QCOMPARE(detail.quote.title, QStringLiteral("CF Moto NK 250 2026"));
        QCOMPARE(detail.content.forms.size(), 2);
    }

    void howeverManyModelsTheirTabsStayWithinThePage()
    {
        begin();
        for (int i = 2; i < 6; ++i) {
            click("addOfferButton");
            type(child<QLineEdit>("offerModelEdit"),
                 QStringLiteral("Camioneta de doble cabina número %1").arg(i));
            type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("2500"));
        }
        auto *tabs = m_page->findChild<OfferTabs *>();
        QVERIFY(tabs->minimumSizeHint().width() <= tabs->parentWidget()->width());
        QVERIFY(tabs->width() <= 420);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the tabs before
        auto *second = tabs->findChildren<QPushButton *>(QStringLiteral("offerButton"))[1];
        QVERIFY(second->toolTip().contains(QStringLiteral("cabina número 2"))); // it is cut
    }

    /// However narrow the window: the buttons give way, and not the client's name.
    void whoseQuoteItIsIsReadWhole_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1500;
        QTest::newRow("usual") << 1150;
        QTest::newRow("narrow") << 960;
    }
    void whoseQuoteItIsIsReadWhole()
    {
        QFETCH(int, width);
        begin();
        click("sendQuoteButton");
        m_live->settle();
        click("wasSentButton");
        m_live->settle();
        m_page->resize(width, 700);
        QuoteStanding standing;
        standing.client = QStringLiteral("Transportes y Servicios Andinos del Ecuador");
        m_page->findChild<QuoteHeader *>()->showProvisional(standing);
        auto *title = child<ElidedLabel>("quoteTitleLabel");
        QVERIFY(title->text().endsWith(standing.client));
        QTRY_VERIFY(!title->isElided());
        QCOMPARE(m_page->width(), width); // and nothing makes the window wider
        const auto *status = child<QWidget>("quoteStatusChip");
        QVERIFY(status->width() >= status->sizeHint().width());
        QVERIFY(child<QPushButton>("sendQuoteButton")->isVisible());
    }

    void cancellingAsksFirst()
    {
        begin();
        save();
        const auto reason = [this] {
            const auto *dialog = m_page->findChild<QDialog *>(QStringLiteral("cancelQuoteDialog"));
            return dialog ? dialog->findChild<QLineEdit *>(QStringLiteral("reasonEdit")) : nullptr;
        };
        click("cancelQuoteButton");
        reason()->setText(QStringLiteral("Otro modelo"));
        QTest::keyClick(reason(), Qt::Key_Escape);
        QTRY_VERIFY(!reason());
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Draft);
        click("cancelQuoteButton");
        QCOMPARE(reason()->text(), QStringLiteral("Otro modelo")); // it is there again (X7)
        QTest::keyClick(reason(), Qt::Key_Return);
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Cancelled);
        QVERIFY(!m_page->editor()->isVisible());
    }

    /// The same quote again rather than another.
    void aSaleWithAnOpenQuoteGoesOnWithIt()
    {
        begin();
        save();
        m_page->showBoard();
        m_page->quote(m_rosa.opportunityId);
        QCOMPARE(m_page->editor()->current(), quote().id);
    }

    void theBoardIsWalkedByArrows()
    {
        begin();
        save();
        const QuoteId first = quote().id;
        const CreateQuote other{m_live->sample.newId<QuoteId>(),
                                m_live->sample.newId<QuoteVersionId>(), m_rosa.opportunityId,
                                m_live->sample.quoteContent(), m_live->clock().now()};
        m_live->must(other);
        m_live->must(SendQuote{other.quoteId, quote().contentVersion, QuoteChannel::Mail,
                               m_live->clock().now()});
        m_page->showBoard();
        auto *drafts = child<QListView>("quoteColumn_draft");
        auto *sent = child<QListView>("quoteColumn_sent");
        drafts->setFocus();
        QCOMPARE(drafts->currentIndex().data(QuoteRole::Id).value<QuoteId>(), first);
        QTest::keyClick(drafts, Qt::Key_Right);
        QVERIFY(sent->hasFocus());
        QTest::keyClick(sent, Qt::Key_Return);
        QVERIFY(m_page->editor()->isVisible());
        QCOMPARE(m_page->editor()->current(), other.quoteId);
        QTest::keyClick(m_page->editor(), Qt::Key_Escape);
        QVERIFY(!m_page->editor()->isVisible());
        QVERIFY(sent->hasFocus());
    }
};

VITRINA_TEST(TestQuotesPage, QApplication)
#include "tst_quotes_page.moc"
