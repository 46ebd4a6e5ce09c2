// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templatesfixture.h"

#include "commands/showroomsetup.h"
#include "domain/moneytext.h"
#include "items/templatemodel.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QPushButton>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Templates of frequent quotes in the window, by the keyboard: chosen from, and taken (S1.12).
class TestQuoteTemplatesUi : public TemplatesFixture
{
    Q_OBJECT

private:
    QLineEdit *model() { return child<QLineEdit>(m_page.get(), "offerModelEdit"); }
    /// What the saved quote says.
    QuoteContent saved()
    {
        editor()->save();
        m_live->settle();
        const std::optional<QuoteDetail> detail = m_live->reader().quote(editor()->current());
        if (!detail)
            qFatal("the quote is not saved");
        return detail->content;
    }
    QString first() { return s().nk250.brand + u' ' + s().nk250.line; }
    QString second() { return s().gixxer.brand + u' ' + s().gixxer.line; }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { close(); }

    void theListShowsHersAndTheBranchs()
    {
        begin();
        TemplatePicker *dialog = picker();
        QCOMPARE(rows(dialog), 2);
        QCOMPARE(cell(dialog, 0, TemplateModel::Name), QStringLiteral("Las dos de siempre"));
        QCOMPARE(cell(dialog, 0, TemplateModel::Models),
                 first() + QStringLiteral(" · ") + second());
        QCOMPARE(cell(dialog, 0, TemplateModel::Whose), QStringLiteral("Mine"));
        QCOMPARE(cell(dialog, 1, TemplateModel::Name), QStringLiteral("Promoción"));
        QCOMPARE(cell(dialog, 1, TemplateModel::Whose), QStringLiteral("The branch's"));
        // The total is what a card would say of such a quote.
        const QuoteContent two =
            *contentOf(*load<QuoteTemplate>(m_live->reader().database(), m_two));
        const Money total = *headlineOf(two, *Currency::fromCode(u"USD"), QDate(2026, 12, 1));
        QCOMPARE(cell(dialog, 0, TemplateModel::Total), moneyText(total, u"EC"));
    }

    void theModelKeepsTheRulesOfModels()
    {
        TemplateModel model(m_live->reader(),
                            {s().branch.id, *Currency::fromCode(u"USD"), QStringLiteral("EC")});
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(QStringLiteral("prom"));
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({});
        const QuoteTemplate two = *load<QuoteTemplate>(m_live->reader().database(), m_two);
        m_live->must(RemoveQuoteTemplate{m_two, two.version, m_live->clock().now()});
        m_live->settle();
        QCOMPARE(model.rowCount(), 1);
        // A quote in another money has no use for it.
        TemplateModel others(m_live->reader(),
                             {s().branch.id, *Currency::fromCode(u"COP"), QStringLiteral("CO")});
        QVERIFY(!others.hasAny());
    }

    void anUntouchedQuoteIsFilled()
    {
        begin();
        QTest::keyClick(search(picker()), Qt::Key_Return);
        closed();
        QVERIFY(m_told.contains(QStringLiteral("Las dos de siempre")));
        const QuoteContent content = saved();
        QCOMPARE(texts(content), (QStringList{first(), second()}));
        QCOMPARE(content.items.size(), 2);
        QCOMPARE(content.forms.size(), 3);
        QCOMPARE(content.offers[0].priceMinor, s().nk250.priceMinor);
        QVERIFY(content.note.isEmpty());
        QCOMPARE(content.offers[0].tradeInMinor, 0);
        QCOMPARE(formsOf(content, content.offers[0].id)[1].lender,
                 QStringLiteral("Banco del Valle"));
    }

    void whatWasTypedStays()
    {
        begin();
        model()->setFocus();
        model()->selectAll();
        typeText(model(), QStringLiteral("Bicicleta"));
        auto *price = child<QLineEdit>(m_page.get(), "offerPriceEdit");
        price->setFocus();
        price->selectAll();
        typeText(price, QStringLiteral("100"));
        auto *note = m_page->findChild<QWidget *>(QStringLiteral("quoteNoteEdit"));
        typeText(note, QStringLiteral("Con casco"));
        QTest::keyClick(search(picker()), Qt::Key_Return);
        closed();
        const QuoteContent content = saved();
        QCOMPARE(texts(content), (QStringList{QStringLiteral("Bicicleta"), first(), second()}));
        QCOMPARE(content.offers[0].priceMinor, 10'000);
        QCOMPARE(content.note, QStringLiteral("Con casco"));
        QCOMPARE(content.forms.size(), 5);
    }

    void anAddedModelGivesWayAndTheOthersStay()
    {
        begin();
        model()->setFocus();
        model()->selectAll();
        typeText(model(), QStringLiteral("Bicicleta"));
        QTest::mouseClick(child<QPushButton>(m_page.get(), "addOfferButton"), Qt::LeftButton);
        TemplatePicker *dialog = picker();
        typeText(search(dialog), QStringLiteral("promo"));
        QCOMPARE(rows(dialog), 1);
        QTest::keyClick(search(dialog), Qt::Key_Return);
        closed();
        const QuoteContent content = saved();
        QCOMPARE(texts(content), (QStringList{QStringLiteral("Bicicleta"), second()}));
    }

    void tooManyModelsAreRefusedAndNothingIsLost()
    {
        begin();
        for (int i = 0; i < QuoteContent::mostOffers / 2; ++i)
            QTest::keyClick(search(picker()), Qt::Key_Return);
        QCOMPARE(m_refused, Problem());
        QTest::keyClick(search(picker()), Qt::Key_Return);
        QCOMPARE(m_refused.code, Problem::Code::TooMany);
        QCOMPARE(saved().offers.size(), QuoteContent::mostOffers);
    }

    void whatTheCatalogueHasNoMoreIsSaid()
    {
        VehicleModel old = s().gixxer;
        old.active = false;
        actAs(s().admin);
        m_live->must(SaveVehicleModel{old, m_live->clock().now()});
        actAs(s().ana);
        begin();
        TemplatePicker *dialog = picker();
        QVERIFY(cell(dialog, 0, TemplateModel::Models)
                    .contains(QStringLiteral("no longer in the"
                                             " catalogue: ") +
                              second()));
        QVERIFY(child<QLabel>(dialog, "goneModelsLabel")->text().endsWith(second()));
        QTest::keyClick(search(dialog), Qt::Key_Return);
        QVERIFY(m_told.contains(QStringLiteral("No longer in the catalogue: ") + second()));
        QCOMPARE(texts(saved()), (QStringList{first(), second()}));
    }

    void whereThereIsNoneItSaysHowToMakeOne()
    {
        start([](SampleShowroom &sample) {
            sample.database->execute(QStringLiteral("DELETE FROM quote_template"));
        });
        begin();
        TemplatePicker *dialog = picker();
        QCOMPARE(rows(dialog), 0);
        QTest::keyClick(search(dialog), Qt::Key_Return); // nothing to take
        QVERIFY(dialog->isVisible());
    }

    void theButtonsAreThereWhereTheQuoteIsOpen()
    {
        begin();
        QTest::mouseClick(child<QPushButton>(m_page.get(), "useTemplateButton"), Qt::LeftButton);
        QVERIFY(m_page->findChild<TemplatePicker *>());
        QVERIFY(m_page->findChild<QAction *>(QStringLiteral("saveTemplateAction")));
    }
};

VITRINA_TEST(TestQuoteTemplatesUi, QApplication)
#include "tst_quote_templates.moc"
