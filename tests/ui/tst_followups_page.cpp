// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "commands/showroomsetup.h"
#include "kit/filterbutton.h"
#include "testsupport/testprogram.h"

#include <QAction>
#include <QClipboard>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolTip>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The list of follow-ups, by the keys (S1.1, S1.3).
class TestFollowUpsPage : public FollowUpsTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { f.reset(); }

    void overdueTodayUpcomingInThisOrder()
    {
        start();
        QCOMPARE(f->clients(),
                 (QStringList{text("Carla Ríos"), text("Bruno Salas"), text("Diego Mena"),
                              text("Elsa Vera"), text("Fabio León"), text("Gina Páez")}));
        QVERIFY(f->model()->isSection(0) && f->model()->isSection(3) && f->model()->isSection(6));
        QVERIFY2(
            f->child<QLabel>("followUpSummaryLabel")->text().contains(QStringLiteral("6 pending")),
            qPrintable(f->child<QLabel>("followUpSummaryLabel")->text()));
    }

    void theFirstIsSelectedAndThePanelTellsOfIt()
    {
        start();
        QCOMPARE(f->currentClient(), text("Carla Ríos"));
        QCOMPARE(f->panelName(), text("Carla Ríos"));
    }

    void arrowsPassOverHeadingsAndThePanelFollows()
    {
        start();
        const QStringList all = f->clients();
        for (int i = 1; i < all.size(); ++i) {
            f->press(Qt::Key_Down);
            QCOMPARE(f->currentClient(), all[i]);
            QCOMPARE(f->panelName(), all[i]);
            QCOMPARE(f->detail().client.name + u' ' + f->detail().client.surname, all[i]);
        }
        f->press(Qt::Key_Down);
        QCOMPARE(f->currentClient(), all.last());
        for (qsizetype i = all.size() - 2; i >= 0; --i) {
            f->press(Qt::Key_Up);
            QCOMPARE(f->panelName(), all[i]);
        }
        f->press(Qt::Key_Up);
        QCOMPARE(f->currentClient(), all.first());
        f->press(Qt::Key_End);
        QCOMPARE(f->panelName(), all.last());
        f->press(Qt::Key_Home);
        QCOMPARE(f->panelName(), all.first());
    }

    void aPageDownThatMeetsAHeadingGoesOn_data()
    {
        QTest::addColumn<int>("height");
        for (int height = 230; height < 430; height += 30)
            QTest::addRow("%d pixels", height) << height;
    }
    void aPageDownThatMeetsAHeadingGoesOn()
    {
        QFETCH(int, height);
        start();
        f->page->resize(1190, height);
        for (int i = 0; i < 8; ++i)
            f->press(Qt::Key_PageDown);
        QCOMPARE(f->currentClient(), text("Gina Páez"));
        for (int i = 0; i < 8; ++i)
            f->press(Qt::Key_PageUp);
        QCOMPARE(f->currentClient(), text("Carla Ríos"));
    }

    void enterOpensAndEscReturns()
    {
        start();
        f->press(Qt::Key_Return);
        QVERIFY(f->formIsOpen());
        QVERIFY(f->child<QWidget>("followUpPanel")->isAncestorOf(QApplication::focusWidget()));
        f->press(Qt::Key_Escape);
        QVERIFY(!f->formIsOpen());
        QCOMPARE(QApplication::focusWidget(), f->table());
        QCOMPARE(f->currentClient(), text("Carla Ríos"));
    }

    void enterOpensEvenWhereThePanelIsHidden()
    {
        start();
        f->page->togglePanel();
        QVERIFY(!f->child<QWidget>("followUpPanel")->isVisible());
        f->press(Qt::Key_Return);
        QVERIFY(f->formIsOpen());
    }

    void nothingPendingOffersTheFirstStep()
    {
        StaffMember fresh;
        f = std::make_unique<FollowUpsFixture>([&fresh](SampleShowroom &sample) {
            fresh = sample.ivan;
            fresh.id = sample.newId<StaffId>();
            fresh.login = QStringLiteral("rosa");
            sample.must(SaveStaff{fresh, sample.clock.now()}, sample.admin);
        });
        f->live->reader().setViewer(fresh.id);
        f->openPage();
        QSignalSpy asked(f->page.get(), &FollowUpsPage::newContactRequested);
        auto *state = f->child<QWidget>("followUpsState");
        QVERIFY(state->isVisible());
        auto *first = state->findChild<QPushButton *>();
        QVERIFY(first && first->isVisible());
        QTest::keyClick(first, Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
    }

    void aRowActionWithoutARowDoesNothing()
    {
        f = std::make_unique<FollowUpsFixture>();
        f->live->reader().setViewer(f->live->sample.admin.id);
        f->openPage();
        for (QAction *action : f->page->rowActions())
            action->trigger();
        f->live->settle();
        QCOMPARE(f->done.size(), 0);
        QVERIFY(!f->formIsOpen());
    }

    void countsAreOfAllThatIsLoaded()
    {
        f = std::make_unique<FollowUpsFixture>();
        f->openPage();
        QSignalSpy counts(f->page.get(), &FollowUpsPage::countsChanged);
        f->page->focusSearch();
        f->type(text("elsa"));
        QVERIFY(!counts.isEmpty());
        QCOMPARE(counts.last(), (QVariantList{2, 2, 2}));
    }

    void daysPendingAreDaysOfTheCalendar()
    {
        // Due yesterday at 16:00, 18 hours ago: the list says "yesterday", one day pending.
        start([](SampleShowroom &sample) {
            FollowUpsFixture::add(sample, sample.ana, "Inés", "Mora", "", quito(20, 16));
        });
        auto *button = f->child<FilterButton>("daysFilterButton");
        button->setSelection({QStringLiteral("1")});
        Q_EMIT button->selectionChanged({});
        QCOMPARE(f->clients(), (QStringList{text("Carla Ríos"), text("Inés Mora")}));
    }

    void ctrlCCopiesTheRowAsText()
    {
        start();
        QApplication::clipboard()->clear();
        f->press(Qt::Key_C, Qt::ControlModifier);
        const QStringList cells = QApplication::clipboard()->text().split(u'\t');
        QCOMPARE(cells.size(),
                 FollowUpTableModel::ColumnCount - 3); // source, advisor and attempts are hidden
        QCOMPARE(cells.value(1), text("Carla Ríos"));
        QVERIFY(cells.contains(QStringLiteral("Call")));
        QVERIFY(!QApplication::clipboard()->text().contains(u'\n'));
    }

    void whatAClientIsCalledIsNeverInterpreted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("HTML") << text("<b>Rosa</b><img src=x>");
        QTest::newRow("formula") << text("=cmd|' /C calc'!A0");
        QTest::newRow("right to left") << text("مريم خالد");
        QTest::newRow("emoji") << text("Rosa 🏍️");
        QTest::newRow("ampersand") << text("Rosa &Ruiz");
    }
    void whatAClientIsCalledIsNeverInterpreted()
    {
        QFETCH(QString, name);
        start([&name](SampleShowroom &sample) {
            FollowUpsFixture::add(sample, sample.ana, name.toUtf8().constData(), "", "",
                                  quito(20, 8));
        });
        QCOMPARE(f->currentClient(), name);
        QCOMPARE(f->panelName(), name);
        for (const QLabel *label : f->page->findChildren<QLabel *>())
            QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText,
                     qPrintable(label->text()));
        const QRect cell = f->table()->visualRect(f->table()->currentIndex());
        QHelpEvent help(QEvent::ToolTip, cell.center(),
                        f->table()->viewport()->mapToGlobal(cell.center()));
        QApplication::sendEvent(f->table()->viewport(), &help);
        QVERIFY2(QToolTip::text().contains(name.toHtmlEscaped()), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void theClockMovesRowsOnByItself()
    {
        start();
        f->live->clock().set(quito(21, 12, 1));
        f->page->tick();
        QCOMPARE(f->cell(3, FollowUpTableModel::Client), text("Diego Mena"));
        QVERIFY(f->model()->isSection(4));
        QCOMPARE(f->currentClient(), text("Carla Ríos"));
    }

    void aSectionIsReachedAtItsFirstRow()
    {
        start();
        f->page->showSection(int(FollowUpTableModel::Section::Today));
        QCOMPARE(f->currentClient(), text("Diego Mena"));
        f->page->showSection(int(FollowUpTableModel::Section::Upcoming));
        QCOMPARE(f->currentClient(), text("Fabio León"));
    }
};

VITRINA_TEST(TestFollowUpsPage, QApplication)
#include "tst_followups_page.moc"
