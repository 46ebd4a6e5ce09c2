// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotesfixture.h"

#include "testsupport/testprogram.h"

#include <QTableView>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Which price a quote is made with (S1.12, X7): the model's, the one that was typed, or none yet.
class TestQuotesPrices : public QuotesFixture
{
    Q_OBJECT

private:
    void choose(const QString &model)
    {
        type(child<QLineEdit>("offerModelEdit"), model);
        QTest::keyClick(child<QLineEdit>("offerModelEdit"), Qt::Key_Tab);
    }
    QString price() { return child<QLineEdit>("offerPriceEdit")->text(); }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    /// S1.12: of a price that is none yet nothing is worked out, and what was worked out of the one
    /// before is not shown as if it were.
    void figuresOfAnotherPriceAreNotShown()
    {
        begin();
        const auto *table = child<QTableView>("amortizationTable");
        QVERIFY(table->model()->rowCount() > 0);
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("four thousand"));
        for (const FormCard *card : cards()) {
            QCOMPARE(figure(card, QStringLiteral("Total")), QStringLiteral("–"));
            QCOMPARE(figure(card, QStringLiteral("List price")), QStringLiteral("–"));
            const auto *why = card->findChild<QLabel *>(QStringLiteral("formProblemLabel"));
            QVERIFY(why->isVisible());
            QCOMPARE(why->text(), QStringLiteral("“four thousand” is not an amount of money."));
        }
        QCOMPARE(table->model()->rowCount(), 0);
        QTest::mouseClick(cards()[1], Qt::LeftButton, {}, QPoint(3, 3)); // its table is wanted
        QCOMPARE(table->model()->rowCount(), 0);
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("4000"));
        QCOMPARE(figure(cards()[0], QStringLiteral("Total")), QStringLiteral("$4,600.00"));
        QVERIFY(!cards()[0]->findChild<QLabel *>(QStringLiteral("formProblemLabel"))->isVisible());
        QVERIFY(table->model()->rowCount() > 0);
    }

    /// What is begun is no mistake: it is not said in red, and no down payment is blamed.
    void aPriceThatIsNotTypedYetIsAwaited()
    {
        begin();
        click("addOfferButton");
        QCOMPARE(cards().size(), 2);
        for (const FormCard *card : cards()) {
            const auto *why = card->findChild<QLabel *>(QStringLiteral("formProblemLabel"));
            QVERIFY(why->isVisible());
            QCOMPARE(why->text(), QStringLiteral("The price of the model is missing."));
            QCOMPARE(why->property("role").toString(), QStringLiteral("dim"));
        }
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("dear"));
        const auto *why = cards()[0]->findChild<QLabel *>(QStringLiteral("formProblemLabel"));
        QCOMPARE(why->property("role").toString(), QStringLiteral("danger"));
    }

    /// Nobody is sent what costs nothing.
    void aQuoteWithoutAPriceIsNotSaved()
    {
        begin();
        child<QLineEdit>("offerPriceEdit")->selectAll();
        QTest::keyClick(child<QLineEdit>("offerPriceEdit"), Qt::Key_Delete);
        click("saveQuoteButton");
        m_live->settle();
        QCOMPARE(m_refused.code, Problem::Code::MissingPrice);
        QVERIFY(quotes().empty());
    }

    void tabFollowsTheFieldsAsTheyStand()
    {
        begin();
        child<QLineEdit>("offerModelEdit")->setFocus();
        for (const char *next :
             {"offerPriceEdit", "offerQuantityBox", "offerColourEdit", "offerTradeInEdit"}) {
            QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
            QCOMPARE(m_page->focusWidget()->objectName(), QString::fromLatin1(next));
        }
    }

    void figuresOfAnotherExtraAreNotShown()
    {
        begin();
        click("addItemButton");
        type(child<QLineEdit>("itemPriceEdit"), QStringLiteral("dear"));
        QCOMPARE(figure(cards()[0], QStringLiteral("Total")), QStringLiteral("–"));
        QCOMPARE(figure(cards()[1], QStringLiteral("Monthly instalment")), QStringLiteral("–"));
    }

    void aModelBringsItsListPrice()
    {
        begin();
        choose(QStringLiteral("Gixxer"));
        QCOMPARE(price(), QStringLiteral("$2,890.00"));
        QVERIFY(!isShown<QPushButton>("takeOtherPriceButton"));
    }

    /// Corrected letter by letter, it is the same model in the end: what was agreed on stays.
    void aTypedPriceOutlivesItsModelBeingTypedAnew()
    {
        begin();
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("5000"));
        choose(QStringLiteral("NK 250"));
        QCOMPARE(price(), QStringLiteral("$5,000.00"));
        QCOMPARE(child<QPushButton>("takeOtherPriceButton")->text(),
                 QStringLiteral("List price: $5,290.00"));
        click("takeOtherPriceButton");
        QCOMPARE(price(), QStringLiteral("$5,290.00"));
        QCOMPARE(child<QPushButton>("takeOtherPriceButton")->text(),
                 QStringLiteral("Back to what was typed: $5,000.00"));
        click("takeOtherPriceButton");
        QCOMPARE(price(), QStringLiteral("$5,000.00"));
    }

    /// It was the other's price; but it is not lost.
    void anotherModelBringsItsListPriceAndTheTypedOneCanComeBack()
    {
        begin();
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("5000"));
        choose(QStringLiteral("Gixxer"));
        QCOMPARE(price(), QStringLiteral("$2,890.00"));
        click("takeOtherPriceButton");
        QCOMPARE(price(), QStringLiteral("$5,000.00"));
        choose(QStringLiteral("NK 250"));
        QCOMPARE(price(), QStringLiteral("$5,290.00"));
        choose(QStringLiteral("Gixxer"));
        QCOMPARE(price(), QStringLiteral("$5,000.00"));
    }

    void aPriceThatWasTypedFirstIsTheModelsThatIsChosenAfterIt()
    {
        begin();
        click("addOfferButton");
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("5100"));
        choose(QStringLiteral("NK 250"));
        QCOMPARE(price(), QStringLiteral("$5,100.00"));
        QVERIFY(isShown<QPushButton>("takeOtherPriceButton"));
    }

    void whatCannotBeReadYetIsNotReplacedByAModelsPrice()
    {
        begin();
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("four thousand"));
        choose(QStringLiteral("Gixxer"));
        QCOMPARE(price(), QStringLiteral("four thousand"));
    }

    /// A price that was agreed on is one after a restart, too.
    void aSavedPriceOutlivesItsModelBeingTypedAnew()
    {
        begin();
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("5000"));
        save();
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->show();
        begin();
        choose(QStringLiteral("NK 250"));
        QCOMPARE(price(), QStringLiteral("$5,000.00"));
        QVERIFY(isShown<QPushButton>("takeOtherPriceButton"));
    }
};

VITRINA_TEST(TestQuotesPrices, QApplication)
#include "tst_quotes_prices.moc"
