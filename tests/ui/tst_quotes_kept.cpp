// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotesfixture.h"

#include "commands/savequote.h"
#include "quotes/quoteeditor.h"
#include "testsupport/testprogram.h"

#include <QPlainTextEdit>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What is typed into a quote is kept, also where it cannot be read or something else is done
/// meanwhile (X7).
class TestQuotesKept : public QuotesFixture
{
    Q_OBJECT

private:
    /// The keyboard is in @p field when Ctrl+S is pressed.
    void saveFrom(QLineEdit *field, int cursor)
    {
        type(field, QStringLiteral("75"));
        field->setCursorPosition(cursor);
        child<QPushButton>("saveQuoteButton")->click();
        m_live->settle();
        QCOMPARE(m_refused.code, Problem::Code::DatabaseError); // nothing was refused
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void whatCannotBeReadIsSaidAndNotSaved()
    {
        begin();
        type(cards()[0]->findChild<QLineEdit *>(QStringLiteral("discountEdit")),
             QStringLiteral("mucho"));
        QVERIFY(cards()[0]->findChild<QLabel *>(QStringLiteral("formProblemLabel"))->isVisible());
        click("saveQuoteButton");
        QCOMPARE(m_refused.code, Problem::Code::BadAmount);
        QVERIFY(quotes().empty());
        type(cards()[0]->findChild<QLineEdit *>(QStringLiteral("discountEdit")),
             QStringLiteral("9000"));
        QVERIFY(cards()[0]->findChild<QLabel *>(QStringLiteral("formProblemLabel"))->isVisible());
        click("saveQuoteButton");
        m_live->settle();
        QCOMPARE(m_refused.code, Problem::Code::DiscountTooLarge);
        QCOMPARE(child<QLineEdit>("offerModelEdit")->text(), QStringLiteral("CF Moto NK 250 2026"));
    }

    /// Of many fields, which one: not while it is typed, but when she has left it.
    void whatCannotBeReadHasARedEdge()
    {
        begin();
        auto *price = child<QLineEdit>("offerPriceEdit");
        type(price, QStringLiteral("four thousand"));
        QVERIFY(!price->property("wrong").toBool());
        QTest::keyClick(price, Qt::Key_Tab);
        QVERIFY(price->property("wrong").toBool());
        QCOMPARE(price->text(), QStringLiteral("four thousand"));
        type(price, QStringLiteral("4000"));
        QVERIFY(!price->property("wrong").toBool());
    }

    /// With Ctrl+S one goes on where one is.
    void savingLeavesHerInHerField()
    {
        begin();
        click("addItemButton");
        type(child<QLineEdit>("itemTextEdit"), QStringLiteral("Casco"));
        type(child<QLineEdit>("itemPriceEdit"), QStringLiteral("90"));
        saveFrom(cards()[1]->findChild<QLineEdit *>(QStringLiteral("discountEdit")), 1);
        const auto *discount = cards()[1]->findChild<QLineEdit *>(QStringLiteral("discountEdit"));
        QCOMPARE(m_page->focusWidget(), discount);
        QCOMPARE(discount->cursorPosition(), 1);
        saveFrom(child<QLineEdit>("itemPriceEdit"), 2);
        QCOMPARE(m_page->focusWidget(), child<QLineEdit>("itemPriceEdit"));
        QCOMPARE(child<QLineEdit>("itemPriceEdit")->cursorPosition(), 2);
        auto *note = child<QPlainTextEdit>("quoteNoteEdit");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("Incluye casc"));
        child<QPushButton>("saveQuoteButton")->click();
        m_live->settle();
        QTest::keyClicks(note, QStringLiteral("o"));
        QCOMPARE(note->toPlainText(), QStringLiteral("Incluye casco"));
    }

    /// Somebody opened the link: she looks at the second model as before, in the field where she
    /// is.
    void whatComesLeavesHerInHerField()
    {
        begin();
        click("addOfferButton");
        type(child<QLineEdit>("offerModelEdit"), QStringLiteral("NK 400"));
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("6000"));
        save();
        cards()[1]->findChild<QLineEdit *>(QStringLiteral("downPaymentEdit"))->setFocus();
        m_live->must(SendQuote{quote().id, quote().contentVersion, QuoteChannel::WhatsApp,
                               m_live->clock().now()});
        m_live->settle();
        QVERIFY(isShown<QPushButton>("askExtensionButton"));
        QCOMPARE(child<QLineEdit>("offerModelEdit")->text(), QStringLiteral("NK 400"));
        QCOMPARE(m_page->focusWidget(),
                 cards()[1]->findChild<QLineEdit *>(QStringLiteral("downPaymentEdit")));
    }

    /// X7: what was typed is there again.
    void whatWasTypedIsKept()
    {
        begin();
        type(child<QLineEdit>("offerColourEdit"), QStringLiteral("Verde"));
        m_live->settle();
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->show();
        begin();
        QCOMPARE(child<QLineEdit>("offerColourEdit")->text(), QStringLiteral("Verde"));
        save();
        QVERIFY(m_live->reader()
                    .draft(QStringLiteral("quote/new/") + m_rosa.opportunityId.toString())
                    .isEmpty());
    }

    /// X7: an amount that is no amount yet was typed as well.
    void whatCannotBeReadIsKept()
    {
        begin();
        click("addOfferButton");
        type(child<QLineEdit>("offerModelEdit"), QStringLiteral("NK 400"));
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("four thousand"));
        click("addItemButton");
        type(child<QLineEdit>("itemPriceEdit"), QStringLiteral("dear"));
        type(cards()[1]->findChild<QLineEdit *>(QStringLiteral("rateEdit")),
             QStringLiteral("as ever"));
        m_live->settle();
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->show();
        begin();
        QCOMPARE(child<QLineEdit>("offerModelEdit")->text(), QStringLiteral("NK 400"));
        QCOMPARE(child<QLineEdit>("offerPriceEdit")->text(), QStringLiteral("four thousand"));
        QVERIFY(child<QLineEdit>("offerPriceEdit")->property("wrong").toBool());
        QCOMPARE(child<QLineEdit>("itemPriceEdit")->text(), QStringLiteral("dear"));
        QCOMPARE(cards()[1]->findChild<QLineEdit *>(QStringLiteral("rateEdit"))->text(),
                 QStringLiteral("as ever"));
        QVERIFY(cards()[1]->findChild<QLabel *>(QStringLiteral("formProblemLabel"))->isVisible());
    }

    void whatCannotBeReadOutlivesAnotherWayToPay()
    {
        begin();
        const auto discount = [this] {
            return cards()[0]->findChild<QLineEdit *>(QStringLiteral("discountEdit"));
        };
        type(discount(), QStringLiteral("much"));
        click("addFormButton");
        QCOMPARE(cards().size(), 3);
        QCOMPARE(discount()->text(), QStringLiteral("much"));
        QTest::mouseClick(cards()[2]->findChild<QPushButton *>(QStringLiteral("removeFormButton")),
                          Qt::LeftButton);
        QCOMPARE(cards().size(), 2);
        QCOMPARE(discount()->text(), QStringLiteral("much"));
    }

    void whatCannotBeReadOutlivesALookAtAnOldVersion()
    {
        sendAndEdit();
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("four thousand"));
        lookAtVersion(1);
        QCOMPARE(child<QLineEdit>("offerModelEdit")->isEnabled(), false);
        lookAtVersion(0);
        QCOMPARE(child<QLineEdit>("offerPriceEdit")->text(), QStringLiteral("four thousand"));
    }

    /// What was typed upon older contents does not write over newer ones, and can be discarded.
    void aDraftOfOlderContentsIsTold()
    {
        begin();
        save();
        QuoteDetail detail = *m_live->reader().quote(quote().id);
        type(child<QLineEdit>("offerColourEdit"), QStringLiteral("Verde"));
        m_live->settle();
        m_page->showBoard();
        detail.content.offers[0].colour = QStringLiteral("Gris");
        m_live->must(EditQuote{detail.quote.id, detail.quote.contentVersion, detail.content,
                               m_live->clock().now()});
        m_page->open(detail.quote.id);
        QCOMPARE(child<QLineEdit>("offerColourEdit")->text(), QStringLiteral("Verde"));
        click("saveQuoteButton");
        m_live->settle();
        QCOMPARE(m_refused.code, Problem::Code::ChangedSince);
        click("discardQuoteButton");
        QCOMPARE(child<QLineEdit>("offerColourEdit")->text(), QStringLiteral("Gris"));
        QVERIFY(!m_page->editor()->isDirty());
    }

    /// A colleague's change appears where nothing is being typed, and is told where something is.
    void whatComesFromElsewhereIsShownOrTold()
    {
        begin();
        save();
        QuoteDetail detail = *m_live->reader().quote(quote().id);
        detail.content.offers[0].colour = QStringLiteral("Gris");
        m_live->clock().advance(1);
        m_live->must(EditQuote{detail.quote.id, detail.quote.contentVersion, detail.content,
                               m_live->clock().now()});
        QCOMPARE(child<QLineEdit>("offerColourEdit")->text(), QStringLiteral("Gris"));
        type(child<QLineEdit>("offerColourEdit"), QStringLiteral("Blanco"));
        detail = *m_live->reader().quote(quote().id);
        m_live->clock().advance(1);
        m_live->must(EditQuote{detail.quote.id, detail.quote.contentVersion, detail.content,
                               m_live->clock().now()});
        QCOMPARE(child<QLineEdit>("offerColourEdit")->text(), QStringLiteral("Blanco"));
        click("saveQuoteButton");
        m_live->settle();
        QCOMPARE(m_refused.code, Problem::Code::ChangedSince);
        QCOMPARE(child<QLineEdit>("offerColourEdit")->text(), QStringLiteral("Blanco"));
    }
};

VITRINA_TEST(TestQuotesKept, QApplication)
#include "tst_quotes_kept.moc"
