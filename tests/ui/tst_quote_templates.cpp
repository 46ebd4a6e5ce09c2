// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quotetemplates.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "domain/moneytext.h"
#include "items/templatemodel.h"
#include "items/words.h"
#include "kit/theme.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "quotes/renametemplatedialog.h"
#include "quotes/savetemplatedialog.h"
#include "quotes/templatepicker.h"
#include "sample/liveshowroom.h"
#include "sample/templatescenarios.h"
#include "storage/rows.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Templates of frequent quotes in the window (S1.12): kept, taken, removed, by the keyboard.
class TestQuoteTemplatesUi : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuotesPage> m_page;
    RegisterContact m_rosa;
    QuoteTemplateId m_two;   ///< Ana's, of both models
    QuoteTemplateId m_promo; ///< the branch's, of the second
    Problem m_refused;
    QString m_told;
    std::optional<AnyCommand> m_undo;

    SampleShowroom &s() { return m_live->sample; }
    QuoteEditor *editor() { return m_page->findChild<QuoteEditor *>(); }
    std::vector<QuoteTemplate> templates()
    {
        return loadWhere<QuoteTemplate>(m_live->reader().database(),
                                        QStringLiteral("1 ORDER BY name"));
    }
    QStringList names()
    {
        QStringList names;
        for (const QuoteTemplate &one : templates())
            names += one.name;
        return names;
    }
    void actAs(const StaffMember &who)
    {
        m_live->reader().setViewer(who.id);
        m_live->queue().setActor(who.id);
    }
    void begin()
    {
        m_page->quote(m_rosa.opportunityId);
        QApplication::processEvents();
    }
    template <typename Widget>
    Widget *child(QWidget *parent, const char *name)
    {
        QApplication::processEvents();
        for (Widget *one : parent->findChildren<Widget *>(QLatin1StringView(name))) {
            if (one->isVisible())
                return one;
        }
        qFatal("there is no visible %s", name);
    }
    QLineEdit *model() { return child<QLineEdit>(m_page.get(), "offerModelEdit"); }
    template <typename Dialog>
    Dialog *opened(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at && m_page->isAncestorOf(at) ? at : editor(), key, modifiers);
        for (Dialog *dialog : m_page->findChildren<Dialog *>()) {
            if (dialog->isVisible()) // not one that was closed a moment ago
                return dialog;
        }
        qFatal("the dialog does not open");
    }
    TemplatePicker *picker() { return opened<TemplatePicker>(Qt::Key_F6); }
    SaveTemplateDialog *keeper()
    {
        return opened<SaveTemplateDialog>(Qt::Key_F6, Qt::ShiftModifier);
    }
    QLineEdit *search(TemplatePicker *dialog)
    {
        return child<QLineEdit>(dialog, "templateSearchEdit");
    }
    static QString cell(TemplatePicker *dialog, int row, int column)
    {
        auto *table = dialog->findChild<QTableView *>(QStringLiteral("templatesTable"));
        return table->model()->index(row, column).data().toString();
    }
    static int rows(TemplatePicker *dialog)
    {
        return dialog->findChild<QTableView *>(QStringLiteral("templatesTable"))
            ->model()
            ->rowCount();
    }
    static QString note(QDialog *dialog)
    {
        return dialog->findChild<QLabel *>(QStringLiteral("templateNoteLabel"))->text();
    }
    RenameTemplateDialog *renamer(TemplatePicker *dialog)
    {
        QTest::keyClick(search(dialog), Qt::Key_F2);
        QApplication::processEvents();
        auto *form = dialog->findChild<RenameTemplateDialog *>();
        if (!form)
            qFatal("the dialog does not open");
        return form;
    }
    void rename(TemplatePicker *dialog, const QString &name)
    {
        auto *line = child<QLineEdit>(renamer(dialog), "newTemplateNameEdit");
        line->setText(name);
        QTest::keyClick(line, Qt::Key_Return);
        m_live->settle();
        QApplication::processEvents();
    }
    void closed()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m_page->findChild<TemplatePicker *>());
        QVERIFY(!m_page->findChild<SaveTemplateDialog *>());
    }
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
    static QStringList texts(const QuoteContent &content)
    {
        QStringList texts;
        for (const QuoteOffer &offer : content.offers)
            texts += offer.text;
        return texts;
    }
    QString first() { return s().nk250.brand + u' ' + s().nk250.line; }
    QString second() { return s().gixxer.brand + u' ' + s().gixxer.line; }

    /// @p more is done to what is there before the window opens.
    void start(const std::function<void(SampleShowroom &)> &more = {})
    {
        m_page.reset();
        m_live.reset();
        m_live = std::make_unique<LiveShowroom>([this, &more](SampleShowroom &sample) {
            m_rosa = sample.contact(QStringLiteral("Rosa"), QStringLiteral("Vera"));
            sample.must(m_rosa);
            const SaveQuoteTemplate two =
                templateOf(sample, QStringLiteral("Las dos de siempre"), sample.ana.id);
            sample.must(two);
            m_two = two.templateId;
            SaveQuoteTemplate promo = templateOf(sample, QStringLiteral("Promoción"), {});
            const QuoteOfferId gone = promo.content->offers.takeFirst().id;
            promo.content->items.clear();
            promo.content->forms.removeIf(
                [&gone](const QuoteForm &form) { return form.offerId == gone; });
            sample.must(promo, sample.admin);
            m_promo = promo.templateId;
            sample.must(templateOf(sample, QStringLiteral("De Iván"), sample.ivan.id), sample.ivan);
            if (more)
                more(sample);
        });
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->resize(1366, 700);
        m_page->show();
        actAs(s().ana);
        m_refused = {};
        m_told.clear();
        m_undo.reset();
        connect(m_page.get(), &QuotesPage::refused, this,
                [this](const Problem &problem) { m_refused = problem; });
        connect(m_page.get(), &QuotesPage::done, this,
                [this](const QString &told, const std::optional<AnyCommand> &undo) {
                    m_told = told;
                    m_undo = undo;
                });
        QApplication::processEvents();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }
    void init() { start(); }
    void cleanup()
    {
        m_page.reset();
        m_live.reset();
    }

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

    void aRemovedOneIsBroughtBackByTheKeyboard()
    {
        begin();
        TemplatePicker *dialog = picker();
        QTest::keyClick(search(dialog), Qt::Key_Down);
        QTest::keyClick(search(dialog), Qt::Key_Up);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Delete);
        m_live->settle();
        QVERIFY(!names().contains(QStringLiteral("Las dos de siempre")));
        QCOMPARE(rows(dialog), 1);
        QVERIFY(note(dialog).contains(QStringLiteral("Las dos de siempre")));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        m_live->settle();
        QVERIFY(names().contains(QStringLiteral("Las dos de siempre")));
        QCOMPARE(rows(dialog), 2);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        closed();
        QVERIFY(!m_undo);
    }

    void aRemovalCanBeTakenBackAfterwards()
    {
        begin();
        TemplatePicker *dialog = picker();
        QTest::keyClick(search(dialog), Qt::Key_Delete);
        m_live->settle();
        QCOMPARE(rows(dialog), 1);
        QTest::keyClick(search(dialog), Qt::Key_Escape);
        closed();
        QVERIFY(m_undo);
        m_live->must(*m_undo);
        QVERIFY(names().contains(QStringLiteral("Las dos de siempre")));
    }

    // --- renamed ---------------------------------------------------------------------------------

    void oneIsRenamedByTheKeyboard()
    {
        begin();
        TemplatePicker *dialog = picker();
        const QString content = load<QuoteTemplate>(m_live->reader().database(), m_two)->content;
        rename(dialog, QStringLiteral("  Las   tres "));
        QCOMPARE(cell(dialog, 0, TemplateModel::Name), QStringLiteral("Las tres"));
        QVERIFY(note(dialog).contains(QStringLiteral("Las tres")));
        QCOMPARE(load<QuoteTemplate>(m_live->reader().database(), m_two)->content, content);
        QTest::keyClick(dialog, Qt::Key_Escape);
        closed();
        QVERIFY(m_undo);
        m_live->must(*m_undo);
        QVERIFY(names().contains(QStringLiteral("Las dos de siempre")));
    }

    void aNewNameIsTakenBackByTheKeyboard()
    {
        begin();
        TemplatePicker *dialog = picker();
        rename(dialog, QStringLiteral("Las tres"));
        QTest::keyClick(search(dialog), Qt::Key_Z, Qt::ControlModifier);
        m_live->settle();
        QCOMPARE(cell(dialog, 0, TemplateModel::Name), QStringLiteral("Las dos de siempre"));
        QTest::keyClick(search(dialog), Qt::Key_Escape);
        closed();
        QVERIFY(!m_undo);
    }

    void twoAreNotCalledAlike()
    {
        start([this](SampleShowroom &sample) {
            sample.must(templateOf(sample, QStringLiteral("Otra"), sample.ana.id));
        });
        begin();
        TemplatePicker *dialog = picker();
        auto *form = renamer(dialog);
        auto *line = child<QLineEdit>(form, "newTemplateNameEdit");
        auto *accept = child<QPushButton>(form, "acceptButton");
        QVERIFY(!accept->isEnabled()); // as it is called already
        line->setText(QStringLiteral(" ÓTRA"));
        QVERIFY(!accept->isEnabled());
        QTest::keyClick(line, Qt::Key_Return);
        m_live->settle();
        QVERIFY(form->isVisible());
        line->setText(QStringLiteral("Promoción")); // the branch's, hers is another
        QVERIFY(accept->isEnabled());
        line->setText(QStringLiteral("LAS DOS de siempre")); // itself
        QTest::keyClick(line, Qt::Key_Return);
        m_live->settle();
        QVERIFY(names().contains(QStringLiteral("LAS DOS de siempre")));
    }

    void whatBecameAnotherMeanwhileIsNotRenamed()
    {
        begin();
        TemplatePicker *dialog = picker();
        auto *form = renamer(dialog);
        m_live->must(renaming(*load<QuoteTemplate>(m_live->reader().database(), m_two),
                              load<QuoteTemplate>(m_live->reader().database(), m_two)->version,
                              QStringLiteral("De hoy"), m_live->reader().now()));
        auto *line = child<QLineEdit>(form, "newTemplateNameEdit");
        line->setText(QStringLiteral("Las tres"));
        QTest::keyClick(line, Qt::Key_Return);
        m_live->settle();
        QVERIFY(form->isVisible());
        QVERIFY(!child<QLabel>(form, "problemLabel")->text().isEmpty());
        QVERIFY(names().contains(QStringLiteral("De hoy")));
    }

    void theBranchsIsRenamedByWhoeverManagesItsSettings()
    {
        begin();
        TemplatePicker *dialog = picker();
        typeText(search(dialog), QStringLiteral("promo"));
        QVERIFY(!child<QPushButton>(dialog, "renameTemplateButton")->isEnabled());
        QTest::keyClick(search(dialog), Qt::Key_F2);
        QVERIFY(!dialog->findChild<RenameTemplateDialog *>());
        QVERIFY(!note(dialog).isEmpty());
        actAs(s().admin);
        typeText(search(dialog), QStringLiteral("c"));
        QVERIFY(child<QPushButton>(dialog, "renameTemplateButton")->isEnabled());
        rename(dialog, QStringLiteral("Oferta"));
        QVERIFY(names().contains(QStringLiteral("Oferta")));
    }

    void delInTheLineDeletesLettersFirst()
    {
        begin();
        TemplatePicker *dialog = picker();
        typeText(search(dialog), QStringLiteral("l"));
        QTest::keyClick(search(dialog), Qt::Key_Home);
        QTest::keyClick(search(dialog), Qt::Key_Delete);
        m_live->settle();
        QCOMPARE(search(dialog)->text(), QString());
        QCOMPARE(names().size(), 3);
    }

    void theBranchsIsNotAnAdvisorsToRemove()
    {
        begin();
        TemplatePicker *dialog = picker();
        typeText(search(dialog), QStringLiteral("promo"));
        QVERIFY(!child<QPushButton>(dialog, "removeTemplateButton")->isEnabled());
        QTest::keyClick(search(dialog), Qt::Key_Delete);
        m_live->settle();
        QVERIFY(names().contains(QStringLiteral("Promoción")));
        QVERIFY(!note(dialog).isEmpty());
    }

    void whatANewerProgramWroteIsShownAndStays()
    {
        start([](SampleShowroom &sample) {
            sample.database->execute(
                QStringLiteral("UPDATE quote_template SET format = 2 WHERE owner_id = ?"),
                {sample.ana.id.toBytes()});
        });
        begin();
        TemplatePicker *dialog = picker();
        QVERIFY(cell(dialog, 0, TemplateModel::Models).contains(QStringLiteral("newer Vitrina")));
        QVERIFY(!child<QPushButton>(dialog, "takeTemplateButton")->isEnabled());
        QTest::keyClick(search(dialog), Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(!note(dialog).isEmpty());
        QTest::keyClick(search(dialog), Qt::Key_Delete);
        m_live->settle();
        QCOMPARE(names().size(), 3);
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

    void aQuoteIsKeptUnderAName()
    {
        begin();
        SaveTemplateDialog *dialog = keeper();
        auto *name = child<QLineEdit>(dialog, "templateNameEdit");
        QVERIFY(!name->text().isEmpty()); // its model
        QVERIFY(!child<QRadioButton>(dialog, "branchTemplateButton")->isEnabled());
        name->selectAll();
        typeText(name, QStringLiteral("Solo la primera"));
        QTest::keyClick(name, Qt::Key_Return);
        m_live->settle();
        closed();
        QVERIFY(names().contains(QStringLiteral("Solo la primera")));
        QVERIFY(m_undo);
        m_live->must(*m_undo);
        QVERIFY(!names().contains(QStringLiteral("Solo la primera")));
    }

    void aNameThatIsThereIsReplacedOnlyWhenSheSaysSo()
    {
        begin();
        SaveTemplateDialog *dialog = keeper();
        auto *name = child<QLineEdit>(dialog, "templateNameEdit");
        auto *button = child<QPushButton>(dialog, "acceptButton");
        const QString before = button->text();
        name->selectAll();
        typeText(name, QStringLiteral("las DOS de siempre"));
        QVERIFY(button->text() != before); // it says that it replaces
        QTest::keyClick(name, Qt::Key_Return);
        m_live->settle();
        closed();
        QCOMPARE(names().size(), 3);
        QCOMPARE(contentOf(*load<QuoteTemplate>(m_live->reader().database(), m_two))->offers.size(),
                 1);
        QVERIFY(m_undo);
        m_live->must(*m_undo);
        const QuoteTemplate back = *load<QuoteTemplate>(m_live->reader().database(), m_two);
        QCOMPARE(back.name, QStringLiteral("Las dos de siempre"));
        QCOMPARE(contentOf(back)->offers.size(), 2);
    }

    void theBranchsAreForWhoeverManagesItsSettings()
    {
        actAs(s().admin);
        begin();
        SaveTemplateDialog *dialog = keeper();
        auto *branchs = child<QRadioButton>(dialog, "branchTemplateButton");
        QVERIFY(branchs->isEnabled());
        auto *name = child<QLineEdit>(dialog, "templateNameEdit");
        name->selectAll();
        typeText(name, QStringLiteral("Promoción"));
        const QString mine = child<QPushButton>(dialog, "acceptButton")->text();
        QTest::mouseClick(branchs, Qt::LeftButton);
        QVERIFY(child<QPushButton>(dialog, "acceptButton")->text() != mine);
        QTest::keyClick(name, Qt::Key_Return);
        m_live->settle();
        closed();
        const QuoteTemplate promo = *load<QuoteTemplate>(m_live->reader().database(), m_promo);
        QVERIFY(promo.ownerId.isNull());
        QCOMPARE(texts(*contentOf(promo)), QStringList(modelName(s().nk250)));
    }

    void whatIsRefusedIsSaidAndStays()
    {
        begin();
        SaveTemplateDialog *dialog = keeper();
        auto *name = child<QLineEdit>(dialog, "templateNameEdit");
        name->clear();
        QTest::keyClick(name, Qt::Key_Return);
        m_live->settle();
        QVERIFY(dialog->isVisible());
        QVERIFY(child<QLabel>(dialog, "problemLabel")->isVisible());
        QCOMPARE(names().size(), 3);
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
