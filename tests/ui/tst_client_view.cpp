// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moneytext.h"
#include "kit/theme.h"
#include "quotes/clientview.h"
#include "quotes/formcard.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "sample/liveshowroom.h"
#include "sample/scenarioparts.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Client mode (F11): the screen may be turned to the client.
class TestClientView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuotesPage> m_page;
    CreateQuote m_made;

    ClientView *view()
    {
        QApplication::processEvents();
        ClientView *open = nullptr;
        for (auto *one : m_page->findChildren<ClientView *>()) {
            if (one->isVisible())
                open = one;
        }
        return open;
    }
    ClientView *turned()
    {
        QTest::keyClick(m_page->editor(), Qt::Key_F11);
        ClientView *open = view();
        if (!open)
            qFatal("F11 does not turn the screen");
        return open;
    }
    static QStringList said(QWidget *view, const char *name = nullptr)
    {
        QApplication::processEvents();
        QStringList texts;
        const auto labels = name ? view->findChildren<QLabel *>(QLatin1StringView(name))
                                 : view->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts;
    }
    static bool hasTable(ClientView *view)
    {
        return view->findChild<QTableView *>(QStringLiteral("clientTable"))->isVisible();
    }
    FormFigures figures(int offer, int form)
    {
        const QuoteContent &content = m_made.content;
        const QuoteOffer &model = content.offers[offer];
        return *figuresOf(content, model, formsOf(content, model.id)[form],
                          *Currency::fromCode(u"USD"),
                          m_live->reader().timeWords().dayOf(m_live->reader().now()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }
    void init()
    {
        m_live = std::make_unique<LiveShowroom>(
            [this](SampleShowroom &sample) { m_made = quoted(sample); });
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->resize(1366, 700);
        m_page->show();
        m_live->reader().setViewer(m_live->sample.ana.id);
        m_page->open(m_made.quoteId);
        QApplication::processEvents();
    }
    void cleanup()
    {
        m_page.reset();
        m_live.reset();
    }

    void theWaysToPayStandInLargeType()
    {
        ClientView *open = turned();
        QVERIFY(open->isFullScreen());
        QCOMPARE(said(open, "clientVehicleLabel"), QStringList{m_made.content.offers.first().text});
        QCOMPARE(said(open, "clientFigureLabel"),
                 (QStringList{moneyText(figures(0, 0).toPay, u"EC"),
                              moneyText(figures(0, 1).instalment, u"EC")}));
        for (const QLabel *label :
             open->findChildren<QLabel *>(QStringLiteral("clientFigureLabel")))
            QVERIFY(label->fontInfo().pixelSize() >= 36);
    }

    /// No list, no staff, not the client's own papers.
    void nobodysNameIsThere()
    {
        const QString all = said(turned()).join(u'\n');
        for (const StaffMember &member :
             {m_live->sample.ana, m_live->sample.ivan, m_live->sample.admin})
            QVERIFY2(!all.contains(member.name), qPrintable(all));
        const QuoteDetail detail = *m_live->reader().quote(m_made.quoteId);
        QVERIFY(!all.contains(detail.client.surname));
        QVERIFY(!detail.client.surname.isEmpty());
    }

    void arrowsChangeTheModel()
    {
        ClientView *open = turned();
        QTest::keyClick(open, Qt::Key_Right);
        QCOMPARE(open->offer(), 1);
        QCOMPARE(said(open, "clientFigureLabel"),
                 QStringList{moneyText(figures(1, 0).toPay, u"EC")});
        QTest::keyClick(open, Qt::Key_Right); // there are two
        QCOMPARE(open->offer(), 1);
        QTest::keyClick(open, Qt::Key_Left);
        QCOMPARE(open->offer(), 0);
    }

    void theInstalmentsComeAndGo()
    {
        ClientView *open = turned();
        QVERIFY(!hasTable(open));
        QTest::keyClick(open, Qt::Key_T);
        QVERIFY(hasTable(open));
        const auto *table = open->findChild<QTableView *>(QStringLiteral("clientTable"));
        QCOMPARE(std::size_t(table->model()->rowCount()), figures(0, 1).table->rows.size());
        QTest::keyClick(open, Qt::Key_T); // after the last credit none
        QVERIFY(!hasTable(open));
    }

    void whatIsTypedIsShownAndStays()
    {
        FormCard *card = m_page->findChild<FormCard *>();
        auto *discount = card->findChild<QLineEdit *>(QStringLiteral("discountEdit"));
        discount->selectAll();
        typeText(discount, QStringLiteral("150"));
        m_made.content.forms[0].discount = 15'000;
        ClientView *open = turned();
        QCOMPARE(said(open, "clientFigureLabel").first(), moneyText(figures(0, 0).toPay, u"EC"));
        QTest::keyClick(open, Qt::Key_F11);
        QVERIFY(!view());
        QVERIFY(m_page->editor()->isDirty());
        QVERIFY(m_page->editor()->isVisible());
    }

    void escapeLeadsBackToTheQuote()
    {
        QTest::keyClick(turned(), Qt::Key_Escape);
        QVERIFY(!view());
        QVERIFY(m_page->editor()->isVisible());
        QCOMPARE(m_page->editor()->current(), m_made.quoteId);
    }

    void theMenuLeadsThereToo()
    {
        m_page->findChild<QAction *>(QStringLiteral("clientModeAction"))->trigger();
        QVERIFY(view());
    }
};

VITRINA_TEST(TestClientView, QApplication)
#include "tst_client_view.moc"
