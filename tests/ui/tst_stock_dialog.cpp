// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stockdialog.h"
#include "commands/showroomsetup.h"
#include "kit/theme.h"
#include "sample/dealscenarios.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Units come into stock and are corrected, with the keyboard alone (D9).
class TestStockDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<StockDialog> m_dialog;

    template <typename Widget>
    Widget *find(const char *name)
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    QDialog *form() { return find<QDialog>("unitDialog"); }
    template <typename Widget>
    Widget *field(const char *name)
    {
        return form()->findChild<Widget *>(QString::fromLatin1(name));
    }
    void open(const LiveShowroom::Prepare &prepare)
    {
        m_dialog.reset();
        m_live = std::make_unique<LiveShowroom>(prepare);
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->reader().setViewer(m_live->sample.admin.id);
        m_dialog = std::make_unique<StockDialog>(m_live->reader(), m_live->queue(), *m_theme);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    std::vector<Unit> units() { return m_live->reader().units(); }
    QString shown(int row, int column)
    {
        return find<QTableView>("stockTable")->model()->index(row, column).data().toString();
    }
    int rows() { return find<QTableView>("stockTable")->model()->rowCount(); }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(widget, key, modifiers);
    }
    void choose(const VehicleModel &model)
    {
        auto *box = field<QComboBox>("modelBox");
        box->setCurrentIndex(box->findText(modelName(model)));
    }
    void save() { press(field<QLineEdit>("vinEdit"), Qt::Key_Return); }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        open([](SampleShowroom &sample) {
            unitInStock(sample, QStringLiteral("LCEPD1A03N6000001"));
            unitInStock(sample, QStringLiteral("LCEPD1A03N6000002"));
        });
    }
    void cleanup()
    {
        m_dialog.reset();
        m_live.reset();
        m_theme.reset();
    }

    void aNewUnitComesInByKeyboardAlone()
    {
        find<QLineEdit>("stockSearchEdit")->setText(QStringLiteral("6000002"));
        QCOMPARE(rows(), 1);
        press(m_dialog.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(form());
        QVERIFY(QTest::qWaitForWindowActive(form()));
        QTRY_COMPARE(QApplication::focusWidget(), field<QLineEdit>("vinEdit"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("lce pd1a03-n6000003"));
        press(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), modelName(m_live->sample.nk250).left(2));
        press(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Verde"));
        QCOMPARE(field<QComboBox>("branchBox")->currentText(), m_live->sample.branch.name);
        QSignalSpy done(m_dialog.get(), &StockDialog::saved);
        press(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(!done.first().at(1).value<std::optional<AnyCommand>>());
        m_live->settle();
        QCOMPARE(units().size(), size_t(3));
        QCOMPARE(units().back().vin, QStringLiteral("LCEPD1A03N6000003"));
        QCOMPARE(units().back().colour, QStringLiteral("Verde"));
        QCOMPARE(units().back().modelId, m_live->sample.nk250.id);
        QCOMPARE(units().back().state, UnitState::Free);
        // It is seen, though something else was searched for.
        QCOMPARE(rows(), 3);
        auto *table = find<QTableView>("stockTable");
        QCOMPARE(shown(table->currentIndex().row(), 0), QStringLiteral("LCEPD1A03N6000003"));
        QCOMPARE(m_dialog->focusWidget(), table);
    }

    /// X7
    void aUnitThatWasTypedIsThereAgain()
    {
        press(m_dialog.get(), Qt::Key_N, Qt::ControlModifier);
        QTest::keyClicks(field<QLineEdit>("vinEdit"), QStringLiteral("LCEPD1A03N6"));
        choose(m_live->sample.gixxer);
        m_live->settle();
        m_dialog = std::make_unique<StockDialog>(m_live->reader(), m_live->queue(), *m_theme);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        press(m_dialog.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(form());
        QCOMPARE(field<QLineEdit>("vinEdit")->text(), QStringLiteral("LCEPD1A03N6"));
        QCOMPARE(field<QComboBox>("modelBox")->currentText(), modelName(m_live->sample.gixxer));
        form()->reject();
        // It was of the new one, and of no other.
        find<QTableView>("stockTable")->selectRow(0);
        press(find<QTableView>("stockTable"), Qt::Key_Return);
        QTRY_VERIFY(form() && form()->isVisible());
        QCOMPARE(field<QLineEdit>("vinEdit")->text(), QStringLiteral("LCEPD1A03N6000001"));
    }

    void enterCorrectsTheChosenOneAndItCanBeTakenBack()
    {
        auto *table = find<QTableView>("stockTable");
        press(find<QLineEdit>("stockSearchEdit"), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), table);
        QCOMPARE(shown(table->currentIndex().row(), 0), QStringLiteral("LCEPD1A03N6000002"));
        press(table, Qt::Key_Return);
        QVERIFY(form());
        QCOMPARE(field<QLineEdit>("vinEdit")->text(), QStringLiteral("LCEPD1A03N6000002"));
        QCOMPARE(field<QComboBox>("modelBox")->currentText(), modelName(m_live->sample.nk250));
        QVERIFY(!field<QComboBox>("branchBox")->isEnabled());
        field<QLineEdit>("colourEdit")->setText(QStringLiteral("Gris"));
        field<QCheckBox>("withdrawnBox")->setChecked(true);
        QSignalSpy done(m_dialog.get(), &StockDialog::saved);
        save();
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        QCOMPARE(units()[1].colour, QStringLiteral("Gris"));
        QCOMPARE(units()[1].state, UnitState::Withdrawn);
        QCOMPARE(table->currentIndex().row(), 1);
        m_live->must(*done.first().at(1).value<std::optional<AnyCommand>>());
        m_live->settle();
        QCOMPARE(units()[1].colour, QStringLiteral("Azul"));
        QCOMPARE(units()[1].state, UnitState::Free);
    }

    void whatIsRefusedIsSaidAndNothingTypedIsLost_data()
    {
        QTest::addColumn<QString>("vin");
        QTest::addColumn<bool>("hasModel");
        QTest::addColumn<QString>("said");
        QTest::newRow("no number")
            << QStringLiteral("LCEPD1A03N600000O") << true << QStringLiteral("LCEPD1A03N600000O");
        QTest::newRow("twice") << QStringLiteral("LCEPD1A03N6000001") << true
                               << QStringLiteral("already");
        QTest::newRow("no model") << QStringLiteral("LCEPD1A03N6000007") << false
                                  << QStringLiteral("unit's model");
    }

    void whatIsRefusedIsSaidAndNothingTypedIsLost()
    {
        QFETCH(QString, vin);
        QFETCH(bool, hasModel);
        QFETCH(QString, said);
        find<QPushButton>("newUnitButton")->click();
        field<QLineEdit>("vinEdit")->setText(vin);
        field<QLineEdit>("colourEdit")->setText(QStringLiteral("Verde"));
        if (hasModel)
            choose(m_live->sample.gixxer);
        save();
        QTRY_VERIFY(field<QLabel>("problemLabel")->isVisible());
        QVERIFY2(field<QLabel>("problemLabel")->text().contains(said),
                 qPrintable(field<QLabel>("problemLabel")->text()));
        QVERIFY(form()->isVisible());
        QCOMPARE(field<QLineEdit>("vinEdit")->text(), vin);
        QCOMPARE(field<QLineEdit>("colourEdit")->text(), QStringLiteral("Verde"));
        QCOMPARE(field<QComboBox>("modelBox")->currentIndex() >= 0, hasModel);
        QCOMPARE(units().size(), size_t(2));
        // Mended, it is taken.
        field<QLineEdit>("vinEdit")->setText(QStringLiteral("LCEPD1A03N6000007"));
        choose(m_live->sample.gixxer);
        QSignalSpy done(m_dialog.get(), &StockDialog::saved);
        save();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(units().size(), size_t(3));
    }

    void aFullDiskLosesNothing()
    {
        find<QPushButton>("newUnitButton")->click();
        field<QLineEdit>("vinEdit")->setText(QStringLiteral("LCEPD1A03N6000007"));
        choose(m_live->sample.gixxer);
        m_live->fillDisk();
        field<QLineEdit>("colourEdit")->setText(QString(200, u'v'));
        save();
        QTRY_VERIFY(field<QLabel>("problemLabel")->isVisible());
        QCOMPARE(field<QLineEdit>("vinEdit")->text(), QStringLiteral("LCEPD1A03N6000007"));
        m_live->freeDisk();
        QSignalSpy done(m_dialog.get(), &StockDialog::saved);
        save();
        QTRY_COMPARE(done.size(), 1);
    }

    void aUnitThatIsHeldStaysAsItIs()
    {
        open([](SampleShowroom &sample) { reserved(sample); });
        QCOMPARE(units().front().state, UnitState::Held);
        press(find<QTableView>("stockTable"), Qt::Key_Return);
        QVERIFY(!form());
        QVERIFY(!find<QPushButton>("editUnitButton")->isEnabled());
        QVERIFY(!find<QLabel>("stockNoteLabel")->text().isEmpty());
    }

    void whatIsNoLongerSoldIsOfferedOnlyWhereItIsTheUnits()
    {
        VehicleModel old = m_live->sample.nk250;
        old.active = false;
        m_live->must(SaveVehicleModel{old, m_live->clock().now()});
        m_live->settle();
        find<QPushButton>("newUnitButton")->click();
        QVERIFY(field<QComboBox>("modelBox")->findText(modelName(old)) < 0);
        QVERIFY(field<QComboBox>("modelBox")->findText(modelName(m_live->sample.gixxer)) >= 0);
        form()->close();
        QTRY_VERIFY(!form());
        find<QPushButton>("editUnitButton")->click();
        QCOMPARE(field<QComboBox>("modelBox")->currentText(), modelName(old));
    }

    void escEmptiesTheSearchAndThenCloses()
    {
        auto *search = find<QLineEdit>("stockSearchEdit");
        QCOMPARE(QApplication::focusWidget(), search);
        QTest::keyClicks(search, QStringLiteral("xyzzy"));
        QCOMPARE(rows(), 0);
        press(search, Qt::Key_Return); // nothing is chosen
        QVERIFY(!form());
        press(search, Qt::Key_Escape);
        QCOMPARE(rows(), 2);
        QVERIFY(m_dialog->isVisible());
        press(search, Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void theFirstUnitIsInvited()
    {
        open({});
        QCOMPARE(rows(), 0);
        QVERIFY(!find<QTableView>("stockTable")->isVisible());
        press(m_dialog.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(form());
    }
};

VITRINA_TEST(TestStockDialog, QApplication)
#include "tst_stock_dialog.moc"
