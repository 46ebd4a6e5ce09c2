// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "commands/showroomsetup.h"
#include "followups/followuppanel.h"
#include "followups/followuptableview.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "testsupport/paintedwords.h"
#include "testsupport/testprogram.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTimer>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The columns of the list: which there are, how wide, and that they stay as they were left.
class TestFollowUpsColumns : public FollowUpsTest
{
    Q_OBJECT

private:
    static void pickInNextMenu(const QString &title)
    {
        QTimer::singleShot(0, qApp, [title] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY2(menu, "no menu opened");
            for (QAction *action : menu->actions()) {
                if (action->text() == title)
                    action->trigger();
            }
            menu->close();
        });
    }

private Q_SLOTS:
    void cleanup() { f.reset(); }

    void columnsAreRememberedAsTheyWereLeft()
    {
        start();
        QHeaderView *header = f->table()->horizontalHeader();
        pickInNextMenu(QStringLiteral("Type"));
        Q_EMIT header->customContextMenuRequested({10, 10});
        QVERIFY(f->table()->isColumnHidden(FollowUpTableModel::Type));
        header->moveSection(header->visualIndex(FollowUpTableModel::Model), 0);
        header->resizeSection(FollowUpTableModel::Client, 222);
        f->table()->sortByColumn(FollowUpTableModel::Client, Qt::DescendingOrder);
        const QStringList order = f->clients();

        f->closePage();
        f->openPage();
        header = f->table()->horizontalHeader();
        QVERIFY(f->table()->isColumnHidden(FollowUpTableModel::Type));
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Quality));
        QCOMPARE(header->visualIndex(FollowUpTableModel::Model), 0);
        QCOMPARE(header->sectionSize(FollowUpTableModel::Client), 222);
        QCOMPARE(f->clients(), order);
        QCOMPARE(order.first(), text("Gina Páez"));
    }

    /// As it was before there was a column of quotes: what was arranged stays, and the new one
    /// comes.
    void anArrangementOfFewerColumnsStays()
    {
        start();
        f->closePage();
        QStandardItemModel before(0, FollowUpTableModel::Quote);
        QTableView table;
        table.setModel(&before);
        table.horizontalHeader()->moveSection(FollowUpTableModel::Model, 0);
        table.horizontalHeader()->hideSection(FollowUpTableModel::Quality);
        {
            Preferences preferences(f->folder.filePath(QStringLiteral("prefs.ini")));
            preferences.setPerson(QStringLiteral("ana"));
            preferences.setValue(QStringLiteral("followups/header"),
                                 table.horizontalHeader()->saveState());
        }
        f->openPage();
        QCOMPARE(f->table()->horizontalHeader()->visualIndex(FollowUpTableModel::Model), 0);
        QVERIFY(f->table()->isColumnHidden(FollowUpTableModel::Quality));
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Quote));
        QTRY_VERIFY(f->fillsItsWidth());
    }

    /// X4: beside the quality, and no status is cut.
    void theQuoteHasItsPlaceAndItsWidth()
    {
        start();
        QTRY_VERIFY(f->fillsItsWidth());
        const QHeaderView *header = f->table()->horizontalHeader();
        QCOMPARE(header->visualIndex(FollowUpTableModel::Quote),
                 header->visualIndex(FollowUpTableModel::Quality) + 1);
        const QStringList texts = f->model()->usualTexts(FollowUpTableModel::Quote);
        QVERIFY(texts.contains(text("Viewed · 71 h")));
        for (const QString &text : texts)
            QVERIFY2(chipSizeHint(f->table()->font(), text).width() + 20 <=
                         f->table()->columnWidth(FollowUpTableModel::Quote),
                     qPrintable(text));
    }

    /// Not for the last letters of the longest name; for more than those.
    void theQuoteGivesWayWhereNamesWouldBeCut()
    {
        start();
        QTRY_VERIFY(f->fillsItsWidth());
        const auto *panel = f->page->findChild<FollowUpPanel *>();
        QTRY_VERIFY(panel->comfortableWidth() > 0);
        const int beside = f->page->width() - f->table()->width() - panel->width();
        const int both = f->child<FollowUpTableView>("followUpTable")->easyWidth() +
                         panel->comfortableWidth() + beside;
        f->page->resize(both - 10, 740);
        QTRY_VERIFY(f->fillsItsWidth());
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Quote));
        f->page->resize(both - 30, 740);
        QTRY_VERIFY(f->table()->isColumnHidden(FollowUpTableModel::Quote));
    }

    /// It is no order: whoever presses its title keeps hers.
    void theTitleOfTheQuotesLeavesTheOrder()
    {
        start();
        f->table()->sortByColumn(FollowUpTableModel::Client, Qt::DescendingOrder);
        const QStringList order = f->clients();
        QHeaderView *header = f->table()->horizontalHeader();
        const int x = header->sectionViewportPosition(FollowUpTableModel::Quote) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
        QCOMPARE(f->clients(), order);
        QCOMPARE(header->sortIndicatorSection(), int(FollowUpTableModel::Client));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    }

    void hidingAColumnIsNoChoiceOfWidths()
    {
        start();
        pickInNextMenu(QStringLiteral("Type"));
        Q_EMIT f->table()->horizontalHeader()->customContextMenuRequested({10, 10});
        f->page->resize(1500, 740);
        QTRY_VERIFY(f->fillsItsWidth());
    }

    void theClientAndTheDueDateCannotBeHidden()
    {
        start();
        for (const char *title : {"Client", "Due"}) {
            pickInNextMenu(QLatin1StringView(title));
            Q_EMIT f->table()->horizontalHeader()->customContextMenuRequested({10, 10});
        }
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Client));
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Due));
    }

    /// The column more that a team has is paid for by the one that the panel tells, too.
    void ofATeamTheNamesAreNotCutForTheAttempts()
    {
        startAsManager();
        f->chooseAdvisors({QStringLiteral("everyone")});
        const auto widthOf = [this](FollowUpTableModel::Column column) {
            return f->table()->columnWidth(column);
        };
        QTRY_VERIFY(f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        QVERIFY(f->table()->isColumnHidden(FollowUpTableModel::Quote));
        QVERIFY(widthOf(FollowUpTableModel::Client) >= 180);
        QVERIFY(widthOf(FollowUpTableModel::Advisor) >= 100);
        f->page->resize(1500, 740);
        QTRY_VERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        f->page->resize(1190, 740);
        QTRY_VERIFY(f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        pickInNextMenu(QStringLiteral("Attempts")); // she wants it all the same
        Q_EMIT f->table()->horizontalHeader()->customContextMenuRequested({10, 10});
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        QTRY_VERIFY(f->fillsItsWidth());
    }

    /// "Appointment" is longer than what a column of Spanish types needs.
    void ofATeamNoTypeIsCut()
    {
        startAsManager();
        f->chooseAdvisors({QStringLiteral("everyone")});
        QTRY_VERIFY(f->fillsItsWidth());
        const QStringList types = f->model()->usualTexts(FollowUpTableModel::Type);
        QVERIFY(types.contains(QStringLiteral("Appointment")));
        for (const QString &type : types)
            QVERIFY2(f->table()->fontMetrics().horizontalAdvance(type) + 20 <=
                         f->table()->columnWidth(FollowUpTableModel::Type),
                     qPrintable(type));
    }

    /// S1.2: as wide as its longest word, whatever the showroom calls it, and no column out of
    /// sight in a window of 1024: the panel gives way, and takes its room back.
    void noQualityIsCutInANarrowWindow()
    {
        f = std::make_unique<FollowUpsFixture>([](SampleShowroom &sample) {
            CatalogueItem hot;
            hot.id = sample.newId<CatalogueItemId>();
            hot.catalogue = Catalogue::Quality;
            hot.code = QStringLiteral("very_hot");
            hot.name = QStringLiteral("Muy caliente");
            sample.must(SaveCatalogueItem{hot, sample.clock.now()}, sample.admin);
        });
        f->openPage();
        const int wide = f->panel()->width();
        const auto *call = f->child<Button>("callButton");
        QCOMPARE(call->hint(), QStringLiteral("L"));
        f->page->resize(976, 640); // beside the folded navigation
        QTRY_VERIFY(f->fillsItsWidth());
        for (const QString &quality : f->model()->usualTexts(FollowUpTableModel::Quality))
            QVERIFY2(f->table()->fontMetrics().horizontalAdvance(quality) + 32 <=
                         f->table()->columnWidth(FollowUpTableModel::Quality),
                     qPrintable(quality));
        QVERIFY(f->model()
                    ->usualTexts(FollowUpTableModel::Quality)
                    .contains(QStringLiteral("Muy caliente")));
        QVERIFY(f->panel()->width() < wide);
        QVERIFY(call->hint().isEmpty()); // its tool tip says it
        QVERIFY(call->toolTip().contains(QStringLiteral("(L)")));
        f->page->resize(1190, 740);
        QTRY_COMPARE(f->panel()->width(), wide);
        QCOMPARE(call->hint(), QStringLiteral("L"));
    }

    /// What was left narrow, or is narrow by itself, is widened to what the keys need.
    void whereThereIsRoomThePanelHasItForItsKeys()
    {
        start();
        const auto *panel = f->page->findChild<FollowUpPanel *>();
        QTRY_VERIFY(panel->comfortableWidth() > 0);
        f->page->resize(1500, 740);
        f->child<QSplitter>("followUpsSplitter")->setSizes({1159, 340});
        QTRY_VERIFY(panel->width() < panel->comfortableWidth());
        f->page->resize(1501, 740);
        QTRY_VERIFY(panel->width() >= panel->comfortableWidth());
        QCOMPARE(f->child<Button>("callButton")->hint(), QStringLiteral("L"));
    }

    /// She has drawn the border to where she wants it.
    void aPanelThatWasDrawnWiderStays()
    {
        start();
        f->page->resize(976, 640);
        auto *splitter = f->child<QSplitter>("followUpsSplitter");
        QTRY_VERIFY(f->fillsItsWidth());
        const QPoint border = splitter->handle(1)->rect().center();
        QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, border);
        QTest::mouseMove(splitter->handle(1), border - QPoint(60, 0));
        QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, border - QPoint(60, 0));
        const int drawn = f->panel()->width();
        f->select(text("Gina Páez"));
        f->page->resize(980, 640);
        QTRY_VERIFY(qAbs(f->panel()->width() - drawn) <= 4);
    }

    /// At 1366 x 768, and on the row that is current, which is written stronger.
    void ofATeamTwoNamesAndTwoSurnamesAreSeenWhole()
    {
        const QString whole = text("María Fernanda Peñafiel Ortiz");
        const QString longer = text("Comercializadora Automotriz del Pacífico Sur S. A.");
        f = std::make_unique<FollowUpsFixture>([&](SampleShowroom &sample) {
            for (const QString &name : {whole, longer})
                FollowUpsFixture::add(sample, sample.ana, name.toUtf8().constData(), "", "",
                                      quito(21, 16));
        });
        f->becomeManager();
        f->openPage();
        f->chooseAdvisors({QStringLiteral("everyone")});
        QTRY_VERIFY(f->fillsItsWidth());
        const auto cellOf = [this](const QString &name) {
            return f->model()->index(f->rowOf(name), FollowUpTableModel::Client);
        };
        QCOMPARE(paintedWords(f->table(), cellOf(whole), true), QStringList{whole});
        QVERIFY(paintedWords(f->table(), cellOf(longer), true).first().endsWith(u'…'));
        QCOMPARE(cellOf(longer).data(Qt::ToolTipRole).toString(), longer);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(f->table());
        const QAccessibleInterface *cell =
            list->tableInterface()->cellAt(cellOf(longer).row(), FollowUpTableModel::Client);
        QCOMPARE(cell->text(QAccessible::Name), longer);
    }
};

VITRINA_TEST(TestFollowUpsColumns, QApplication)
#include "tst_followups_columns.moc"
