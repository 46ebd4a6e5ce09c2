// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templatesfixture.h"

#include "items/templatemodel.h"
#include "quotes/renametemplatedialog.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QPushButton>
#include <QRadioButton>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Templates of frequent quotes are kept, renamed and removed by the keyboard (S1.12).
class TestTemplateChanges : public TemplatesFixture
{
    Q_OBJECT

private:
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
    SaveTemplateDialog *keeper()
    {
        return opened<SaveTemplateDialog>(Qt::Key_F6, Qt::ShiftModifier);
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

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { close(); }

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
};

VITRINA_TEST(TestTemplateChanges, QApplication)
#include "tst_template_changes.moc"
