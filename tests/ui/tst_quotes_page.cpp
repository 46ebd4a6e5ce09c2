// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "domain/serviceactor.h"
#include "items/quoteboard.h"
#include "items/quotewords.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/segmented.h"
#include "kit/theme.h"
#include "quotes/formcard.h"
#include "quotes/offertabs.h"
#include "quotes/quoteeditor.h"
#include "quotes/quoteheader.h"
#include "quotes/quotespage.h"
#include "sample/liveshowroom.h"
#include "storage/rows.h"
#include "testsupport/dialoganswerer.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"
#include "web/linktoken.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrlQuery>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Cotizaciones (S0.2 to S0.5, S0.10, S0.11, S1.12): quoting by keyboard, figures that follow every
/// key, sending, and the board.
class TestQuotesPage : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void take(const QUrl &url) { m_opened = url; }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuotesPage> m_page;
    RegisterContact m_rosa;
    QUrl m_opened;
    Problem m_refused;

    template <typename Widget>
    Widget *child(const char *name)
    {
        QApplication::processEvents(); // what was made a moment ago is shown then
        const auto all = m_page->findChildren<Widget *>(QLatin1StringView(name));
        for (Widget *one : all) {
            if (one->isVisible())
                return one;
        }
        qFatal("there is no visible %s", name);
    }
    template <typename Widget>
    bool isShown(const char *name)
    {
        QApplication::processEvents();
        const auto all = m_page->findChildren<Widget *>(QLatin1StringView(name));
        return std::any_of(all.begin(), all.end(), [](Widget *one) { return one->isVisible(); });
    }
    void type(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        typeText(line, text);
    }
    void click(const char *button)
    {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
    }
    QList<FormCard *> cards()
    {
        QApplication::processEvents();
        QList<FormCard *> list;
        for (FormCard *card : m_page->findChildren<FormCard *>()) {
            if (card->isVisible())
                list += card;
        }
        return list;
    }
    /// The figure beside a word on a card.
    static QString figure(const FormCard *card, const QString &name)
    {
        const auto labels = card->findChildren<QLabel *>();
        for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
            if (labels[i]->text() == name)
                return labels[i + 1]->text();
        }
        return {};
    }
    std::vector<Quote> quotes() { return m_live->reader().quotesOfSale(m_rosa.opportunityId); }
    Quote quote() { return quotes().front(); }
    void begin()
    {
        m_page->quote(m_rosa.opportunityId);
        QVERIFY(!cards().isEmpty());
    }
    void choose(const QString &model)
    {
        type(child<QLineEdit>("offerModelEdit"), model);
        QTest::keyClick(child<QLineEdit>("offerModelEdit"), Qt::Key_Tab);
    }
    QString price() { return child<QLineEdit>("offerPriceEdit")->text(); }
    void save()
    {
        click("saveQuoteButton");
        m_live->settle();
        QCOMPARE(m_refused.code, Problem::Code::DatabaseError); // nothing was refused
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            m_rosa = sample.contact(QStringLiteral("Rosa"), QStringLiteral("Vega"),
                                    QStringLiteral("0991234567"));
            m_rosa.client.phones[0].e164 = QStringLiteral("+593991234567");
            m_rosa.modelId = sample.nk250.id;
            sample.must(m_rosa);
        });
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_refused = {};
        m_opened.clear();
        connect(m_page.get(), &QuotesPage::refused, this,
                [this](const Problem &problem) { m_refused = problem; });
        m_page->resize(1190, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_live.reset();
    }

    void anEmptyBoardSaysHowToBegin()
    {
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) {
            return label->isVisible() && label->text() == u"No quotes yet";
        }));
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
        type(lender, QStringLiteral("BVL"));
        QTest::keyClick(lender, Qt::Key_Tab);
        QTRY_COMPARE(heightOf(lender), heightOf(discount));
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

    /// S0.4, S0.11: the clock starts when the advisor says that it went.
    void sendingAsksWhetherItWent()
    {
        begin();
        click("sendQuoteButton");
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Draft);
        QCOMPARE(m_opened.host(), QStringLiteral("wa.me"));
        QCOMPARE(m_opened.path(), QStringLiteral("/593991234567"));
        QVERIFY(
            QGuiApplication::clipboard()->text().contains(QStringLiteral("CF Moto NK 250 2026")));
        QVERIFY(isShown<QWidget>("sentQuestion"));
        click("notSentButton");
        QCOMPARE(quote().status, QuoteStatus::Draft);
        click("sendQuoteButton");
        click("wasSentButton");
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QCOMPARE(quote().expiresAt, m_live->clock().now().addSecs(72 * 3600));
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

    /// S1.11, rule 14: each link is another, and the secret in it is kept nowhere.
    void everyLinkIsAnother()
    {
        begin();
        save();
        QVERIFY(!child<QPushButton>("copyLinkButton")->isEnabled()); // nobody said where to
        m_live->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        m_page->open(quote().id);
        QStringList links;
        for (int i = 0; i < 2; ++i) {
            QGuiApplication::clipboard()->clear();
            click("copyLinkButton");
            QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
            links += QGuiApplication::clipboard()->text();
        }
        QVERIFY(links[0] != links[1]);
        for (const QString &link : links) {
            QVERIFY(link.startsWith(QStringLiteral("https://cotiza.example.ec/c/")));
            const QByteArray token = link.section(u'/', -1).toLatin1();
            const auto parsed = LinkToken::parse(token);
            QVERIFY(parsed);
            const auto kept =
                loadWhere<QuoteLink>(m_live->reader().database(), QStringLiteral("token_hash = ?"),
                                     {QString::fromLatin1(parsed->hash().bytes.toHex())});
            QCOMPARE(kept.size(), size_t(1));
            QCOMPARE(kept.front().channel, LinkChannel::Copy);
            QCOMPARE(m_live->reader()
                         .database()
                         .scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE instr(args, ?)"),
                                 {QString::fromLatin1(token)})
                         .toInt(),
                     0);
        }
        // A draft's link opens once it is sent: only she knows whether it went.
        QVERIFY(isShown<QWidget>("sentQuestion"));
        click("wasSentButton");
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Sent);
    }

    void theMessageHasItsLink()
    {
        m_live->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        begin();
        click("sendQuoteButton");
        QTRY_VERIFY(m_opened.isValid()); // saved, then the link made, then opened
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("https://cotiza.example.ec/c/")));
        QVERIFY(QUrlQuery(m_opened)
                    .queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded)
                    .contains(QStringLiteral("/c/")));
        const auto links =
            loadWhere<QuoteLink>(m_live->reader().database(), QStringLiteral("1"), {});
        QCOMPARE(links.size(), size_t(1));
        QCOMPARE(links.front().channel, LinkChannel::WhatsApp);
    }

    void linksAreRevokedAfterAWord()
    {
        m_live->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        begin();
        click("sendQuoteButton");
        QTRY_VERIFY(m_opened.isValid());
        auto *revoke = m_page->findChild<QAction *>(QStringLiteral("revokeLinksAction"));
        const auto revoked = [this] {
            return loadWhere<QuoteLink>(m_live->reader().database(),
                                        QStringLiteral("revoked_at IS NOT NULL"), {})
                .size();
        };
        const auto answer = [&](QMessageBox::ButtonRole role) {
            DialogAnswerer answers({[role](QDialog &dialog) {
                auto *box = qobject_cast<QMessageBox *>(&dialog);
                const auto buttons = box->buttons();
                for (QAbstractButton *button : buttons) {
                    if (box->buttonRole(button) == role)
                        button->click();
                }
            }});
            revoke->trigger();
            QTRY_VERIFY(answers.allAnswered());
            m_live->settle();
        };
        answer(QMessageBox::RejectRole);
        QCOMPARE(revoked(), size_t(0));
        answer(QMessageBox::AcceptRole);
        QCOMPARE(revoked(), size_t(1));
    }

    /// S0.6: what the client does is there without a key.
    void aViewIsSeenWhileTheQuoteIsOpen()
    {
        m_live->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        begin();
        click("sendQuoteButton");
        QTRY_VERIFY(m_opened.isValid());
        click("wasSentButton");
        m_live->settle();
        const auto links =
            loadWhere<QuoteLink>(m_live->reader().database(), QStringLiteral("1"), {});
        QVERIFY(m_live->queue().executeFor(serviceActor(), m_live->sample.newId<CommandId>(),
                                           OpenLink{links.front().id, m_live->clock().now()}));
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Viewed);
        QCOMPARE(child<ChipLabel>("quoteStatusChip")->text(), quoteStatusName(QuoteStatus::Viewed));
        m_page->showBoard();
        QCOMPARE(child<QPushButton>("seenTodayButton")->text(), QStringLiteral("Seen today · 1"));
    }

    /// S0.3, S0.11.
    void aSentVersionStaysReadable()
    {
        begin();
        save();
        m_live->must(SendQuote{quote().id, quote().contentVersion, QuoteChannel::WhatsApp,
                               m_live->clock().now()});
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("5000"));
        save();
        QCOMPARE(quote().editedVersion, 2);
        auto *versions = child<QComboBox>("versionBox");
        QCOMPARE(versions->count(), 2);
        versions->setCurrentIndex(1);
        Q_EMIT versions->activated(1);
        QCOMPARE(child<QLineEdit>("offerPriceEdit")->text(), QStringLiteral("$5,290.00"));
        QVERIFY(!child<QLineEdit>("offerPriceEdit")->isEnabled());
        QVERIFY(!isShown<QPushButton>("saveQuoteButton"));
    }

    void whatCannotBeReadOutlivesALookAtAnOldVersion()
    {
        aSentVersionStaysReadable();
        auto *versions = child<QComboBox>("versionBox");
        const auto look = [versions](int index) {
            versions->setCurrentIndex(index);
            Q_EMIT versions->activated(index);
        };
        look(0);
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("four thousand"));
        look(1);
        QCOMPARE(child<QLineEdit>("offerModelEdit")->isEnabled(), false);
        look(0);
        QCOMPARE(child<QLineEdit>("offerPriceEdit")->text(), QStringLiteral("four thousand"));
    }

    void anOldVersionLocksItselfAlone()
    {
        aSentVersionStaysReadable();
        const CreateQuote other{m_live->sample.newId<QuoteId>(),
                                m_live->sample.newId<QuoteVersionId>(), m_rosa.opportunityId,
                                m_live->sample.quoteContent(), m_live->clock().now()};
        m_live->must(other);
        m_page->open(other.quoteId);
        QVERIFY(child<QLineEdit>("offerPriceEdit")->isEnabled());
        QVERIFY(isShown<QPushButton>("saveQuoteButton"));
    }

    /// Her own answer in between is no edit of somebody else's.
    void sheGoesOnTypingWhileSheIsAsked()
    {
        begin();
        click("sendQuoteButton");
        m_live->settle();
        type(child<QLineEdit>("offerColourEdit"), QStringLiteral("Rojo"));
        click("wasSentButton");
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QCOMPARE(child<QLineEdit>("offerColourEdit")->text(), QStringLiteral("Rojo"));
        save();
        QCOMPARE(quote().editedVersion, 2);
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

    void whatIsOverCanOnlyBeExtended()
    {
        begin();
        save();
        const QuoteId id = quote().id;
        m_live->must(
            SendQuote{id, quote().contentVersion, QuoteChannel::WhatsApp, m_live->clock().now()});
        m_live->clock().advance(73 * 3600);
        m_page->open(id);
        QVERIFY(!child<QLineEdit>("offerPriceEdit")->isEnabled());
        QVERIFY(!isShown<QPushButton>("sendQuoteButton"));
        QVERIFY(!isShown<QPushButton>("extendButton")); // Ana is not support
        click("askExtensionButton");
        m_live->settle();
        QVERIFY(quote().extensionAskedAt.isValid());
        QVERIFY(!isShown<QPushButton>("askExtensionButton"));
    }

    void cancellingAsksFirst()
    {
        begin();
        save();
        const DialogAnswerer answers({[](QDialog &dialog) {
            auto &input = static_cast<QInputDialog &>(dialog);
            input.setTextValue(QStringLiteral("Otro modelo"));
            input.accept();
        }});
        click("cancelQuoteButton");
        QTRY_VERIFY(answers.allAnswered());
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

VITRINA_TEST(TestQuotesPage, QApplication)
#include "tst_quotes_page.moc"
