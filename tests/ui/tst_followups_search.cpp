// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "commands/showroomsetup.h"
#include "kit/filterbutton.h"
#include "kit/searchfield.h"
#include "testsupport/testprogram.h"

#include <QPushButton>
#include <QSplitter>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What narrows the list of follow-ups: the search, the filters, whose they are (S1.2, S2.4).
class TestFollowUpsSearch : public FollowUpsTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { f.reset(); }

    void theListIsNarrowedWhileOneTypes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("a letter") << text("z") << QStringList{text("Gina Páez")};
        QTest::newRow("name") << text("els") << QStringList{text("Elsa Vera")};
        QTest::newRow("surname, no accent") << text("rios") << QStringList{text("Carla Ríos")};
        QTest::newRow("capitals") << text("LEÓN") << QStringList{text("Fabio León")};
        QTest::newRow("any order") << text("mena die") << QStringList{text("Diego Mena")};
        QTest::newRow("last digits") << text("0004") << QStringList{text("Elsa Vera")};
        QTest::newRow("grouped phone") << text("099 100 0005") << QStringList{text("Fabio León")};
        QTest::newRow("nobody") << text("xyz") << QStringList{};
    }
    void theListIsNarrowedWhileOneTypes()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, left);
        start();
        f->page->focusSearch();
        f->type(typed);
        QCOMPARE(f->clients(), left);
        QCOMPARE(f->panelName(), left.value(0));
        f->press(Qt::Key_Escape);
        QCOMPARE(f->clients().size(), 6);
        QCOMPARE(f->search()->text(), QString());
    }

    void fromTheSearchDownIntoTheList_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Enter") << Qt::Key_Return;
        QTest::newRow("Down") << Qt::Key_Down;
    }
    void fromTheSearchDownIntoTheList()
    {
        QFETCH(Qt::Key, key);
        start();
        f->page->focusSearch();
        f->type(text("elsa"));
        f->press(key);
        QCOMPARE(QApplication::focusWidget(), f->table());
        QCOMPARE(f->currentClient(), text("Elsa Vera"));
        f->press(Qt::Key_R);
        QVERIFY(f->formIsOpen());
    }

    void escInTheListClearsTheFilters()
    {
        start();
        f->page->focusSearch();
        f->type(text("elsa"));
        f->press(Qt::Key_Return);
        f->press(Qt::Key_Escape);
        QCOMPARE(f->search()->text(), QString());
        QCOMPARE(f->clients().size(), 6);
        QCOMPARE(f->currentClient(), text("Elsa Vera")); // it stays selected
    }

    void escTwiceInTheSearchLeadsToTheList()
    {
        start();
        f->page->focusSearch();
        f->type(text("elsa"));
        f->press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), f->search());
        f->press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), f->table());
    }

    void noMatchIsAStateOfItsOwnAndClearsByItsButton()
    {
        start();
        f->page->focusSearch();
        f->type(text("xyz"));
        auto *state = f->child<QWidget>("followUpsState");
        QVERIFY(state->isVisible());
        QVERIFY(!f->table()->isVisible());
        QVERIFY(!f->child<QWidget>("resolveButton")->isVisible());
        auto *clear = state->findChild<QPushButton *>();
        QVERIFY(clear && clear->isVisible());
        QTest::keyClick(clear, Qt::Key_Space);
        QVERIFY(f->table()->isVisible());
        QCOMPARE(f->clients().size(), 6);
    }

    void whereNothingMatchesThePanelGivesItsRoomAway()
    {
        start();
        const QList<int> before = f->child<QSplitter>("followUpsSplitter")->sizes();
        f->page->focusSearch();
        f->type(text("xyz"));
        QVERIFY(f->panel()->isHidden());
        QTRY_COMPARE(f->child<QWidget>("followUpsState")->width(), f->page->width());
        f->press(Qt::Key_Escape);
        QVERIFY(f->panel()->isVisible());
        QCOMPARE(f->panelName(), text("Carla Ríos"));
        QTRY_COMPARE(f->child<QSplitter>("followUpsSplitter")->sizes(), before);
    }

    void filtersAreRememberedTheSearchIsNot()
    {
        start();
        const QList<QVariant> days{QStringLiteral("1"), QStringLiteral("3")};
        auto *button = f->child<FilterButton>("daysFilterButton");
        button->setSelection(days);
        QCOMPARE(button->selection().size(), 2);
        Q_EMIT button->selectionChanged(days);
        QCOMPARE(f->clients(), QStringList{text("Carla Ríos")});
        f->page->focusSearch();
        f->type(text("car"));
        f->closePage();
        f->openPage();
        QCOMPARE(f->search()->text(), QString());
        QCOMPARE(f->child<FilterButton>("daysFilterButton")->selection(), days);
        QCOMPARE(f->clients(), QStringList{text("Carla Ríos")});
    }

    void aManagerSeesHerOwnUntilSheAsksForTheTeam()
    {
        startAsManager();
        QCOMPARE(f->model()->rowCount(), 0);
        QVERIFY(f->table()->isColumnHidden(FollowUpTableModel::Advisor));
        f->chooseAdvisors({QStringLiteral("everyone")});
        QCOMPARE(f->clients().size(), 7);
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Advisor));
        QCOMPARE(f->cell(f->rowOf(text("Hugo Paz")), FollowUpTableModel::Advisor),
                 text("Iván Torres"));
        QTRY_VERIFY(f->fillsItsWidth());
    }

    void theSearchHasTheRoomThereIs()
    {
        start();
        auto *search = f->child<SearchField>("followUpSearchField");
        QTRY_COMPARE(search->width(), search->maximumWidth());
    }

    void anAdvisorIsOfferedNoOthers()
    {
        start();
        QVERIFY(!f->child<QWidget>("advisorFilterButton")->isVisible());
        QCOMPARE(f->rowOf(text("Hugo Paz")), -1);
    }

    void whoLosesALevelLosesTheRows()
    {
        startAsManager();
        f->chooseAdvisors({QStringLiteral("everyone")});
        QCOMPARE(f->clients().size(), 7);
        f->live->queue().setActor(f->live->sample.admin.id);
        StaffMember less = f->live->sample.manager;
        less.accessLevel = int(AccessLevel::Own);
        f->live->must(SaveStaff{less, f->live->clock().now()});
        StaffMember free = f->live->sample.ivan;
        free.supervisorId = {};
        f->live->must(SaveStaff{free, f->live->clock().now()});
        QTRY_VERIFY(!f->model()->isLoading());
        QCOMPARE(f->rowOf(text("Hugo Paz")), -1);
        QCOMPARE(f->clients().size(), 6); // Ana is still supervised
    }

    void showFollowUpFindsWhatTheFiltersHide()
    {
        start();
        f->select(text("Gina Páez"));
        const FollowUpId id = f->page->current();
        f->page->focusSearch();
        f->type(text("elsa"));
        f->page->showFollowUp(id);
        QCOMPARE(f->currentClient(), text("Gina Páez"));
        QCOMPARE(QApplication::focusWidget(), f->table());
    }
};

VITRINA_TEST(TestFollowUpsSearch, QApplication)
#include "tst_followups_search.moc"
