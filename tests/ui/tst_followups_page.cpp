// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "commands/showroomsetup.h"
#include "followups/followuppanel.h"
#include "kit/filterbutton.h"
#include "kit/searchfield.h"
#include "testsupport/testprogram.h"

#include <QAction>
#include <QClipboard>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolTip>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The list, its filters and the panel that follows (S1.1 to S1.3), by the keys.
class TestFollowUpsPage : public FollowUpsTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { f.reset(); }

    void listIsPaintedBeforeItsPanelIsMade()
    {
        f = std::make_unique<FollowUpsFixture>();
        f->makePage();
        QCoreApplication::processEvents();
        QVERIFY(!f->isPanelMade());
        f->page->show();
        QTRY_VERIFY(f->isPanelMade());
        QCOMPARE(f->panelName(), text("Carla Ríos"));
    }

    void panelIsMadeForWhatIsDoneBeforeItsPainting()
    {
        f = std::make_unique<FollowUpsFixture>();
        f->makePage();
        f->child<QAction>("resolveAction")->trigger();
        QVERIFY(f->isPanelMade());
        QVERIFY(!f->child<QWidget>("resolveForm")->isHidden());
    }

    /// The price beside the model, as on the quotes: each language in its own way throughout.
    void priceIsInTheReadersLanguage_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<QString>("price");
        QTest::newRow("English") << QStringLiteral("en_US") << QStringLiteral("$5,290.00");
        QTest::newRow("Spanish") << QStringLiteral("es_EC") << QStringLiteral("$5.290,00");
    }
    void priceIsInTheReadersLanguage()
    {
        QFETCH(QString, reader);
        f = std::make_unique<FollowUpsFixture>();
        QLocale::setDefault(QLocale(reader));
        f->openPage();
        QTEST(f->child<QLabel>("priceLabel")->text(), "price");
    }

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

    void whatAColleagueWroteShowsInThePanel()
    {
        start();
        const FollowUpDetail mine = f->detail();
        f->live->must(RecordAttempt{mine.client.id,
                                    mine.followUp.opportunityId,
                                    mine.followUp.id,
                                    TimelineKind::CallStarted,
                                    {},
                                    f->live->clock().now()});
        auto *timeline = f->child<QAbstractItemView>("timelineView");
        QVERIFY2(timeline->model()->index(0, 0).data().toString().startsWith(
                     QStringLiteral("Call started")),
                 qPrintable(timeline->model()->index(0, 0).data().toString()));
    }

    /// The history has a line each; one of them is read whole, with who it was, by keyboard too.
    void anEntryOfTheHistoryIsReadWhole_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Enter") << true;
        QTest::newRow("click") << false;
    }
    void anEntryOfTheHistoryIsReadWhole()
    {
        QFETCH(bool, byKey);
        start();
        const FollowUpDetail mine = f->detail();
        const QString chat = QStringLiteral("[9:15] Bruno: <b>is it blue?</b>\n[9:16] Ana: it is");
        f->live->must(RecordAttempt{mine.client.id, mine.followUp.opportunityId, mine.followUp.id,
                                    TimelineKind::WhatsAppOpened, chat, f->live->clock().now()});
        auto *timeline = f->child<QListView>("timelineView");
        const QModelIndex first = timeline->model()->index(0, 0);
        if (byKey) {
            timeline->setCurrentIndex(first);
            QTest::keyClick(timeline, Qt::Key_Return);
        } else {
            QTest::mouseClick(timeline->viewport(), Qt::LeftButton, {},
                              timeline->visualRect(first).center());
        }
        auto *read = f->child<QPlainTextEdit>("readingText");
        QTRY_VERIFY(read->isVisible());
        QVERIFY2(read->toPlainText().endsWith(chat), qPrintable(read->toPlainText()));
        QVERIFY(read->toPlainText().contains(f->live->sample.ana.name));
        QTRY_COMPARE(read->verticalScrollBar()->maximum(), 0);
        QTest::keyClick(read, Qt::Key_Escape);
        QVERIFY(!read->isVisible());
    }

    void afterACommandThePanelIsReadOnce()
    {
        start();
        QSignalSpy read(f->child<QAbstractItemView>("timelineView")->model(),
                        &QAbstractItemModel::modelReset);
        const FollowUpDetail mine = f->detail();
        f->live->must(RecordAttempt{mine.client.id,
                                    mine.followUp.opportunityId,
                                    mine.followUp.id,
                                    TimelineKind::CallStarted,
                                    {},
                                    f->live->clock().now()});
        QCOMPARE(read.count(), 1); // the same one, with what is new about it
        ResolveFollowUp resolve;
        resolve.followUpId = mine.followUp.id;
        resolve.outcome = Outcome::Reached;
        resolve.next = f->live->sample.callIn(3);
        resolve.at = f->live->clock().now();
        f->live->must(resolve);
        QCOMPARE(f->panelName(), text("Bruno Salas"));
        QCOMPARE(read.count(), 2); // the next one, not twice
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
                 FollowUpTableModel::ColumnCount - 2); // source and advisor are hidden
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

    /// At the smallest window there is: the form is scrolled to, and nothing of it is squeezed.
    void aFormIsNeverSqueezed()
    {
        start();
        f->page->resize(720, 480);
        f->child<QAction>("resolveAction")->trigger();
        auto *form = f->child<QWidget>("resolveForm");
        auto *note = form->findChild<QWidget *>(QStringLiteral("noteEdit"));
        QTRY_VERIFY(note->isVisible());
        QTRY_COMPARE(note->height(), note->maximumHeight());
        QTRY_VERIFY(form->height() >= form->minimumSizeHint().height());
        QTRY_VERIFY2(!note->visibleRegion().isEmpty(), "the form was not scrolled to");
        auto *scroll = f->child<QScrollArea>("followUpScroll");
        QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
        f->page->resize(1100, 900);
        QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
    }

    /// Whom one writes about stays in sight.
    void theClientsNameDoesNotScrollAway()
    {
        start();
        f->page->resize(720, 480);
        f->child<QAction>("resolveAction")->trigger();
        auto *scroll = f->child<QScrollArea>("followUpScroll");
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        auto *name = f->child<QWidget>("clientNameLabel");
        QCOMPARE(name->visibleRegion().boundingRect().height(), name->height());
        QVERIFY(f->panel()->rect().contains(
            QRect(name->mapTo(f->panel(), QPoint(0, 0)), name->size())));
    }

    /// Without a flash of nothing, and nothing is done by mistake with who was there before.
    void whileATeamLoadsThePanelKeepsWhomItShowed()
    {
        startAsManager();
        const SampleShowroom &people = f->live->sample;
        f->chooseAdvisors({people.ivan.id.toString()});
        QCOMPARE(f->currentClient(), text("Hugo Paz"));
        QTRY_VERIFY(f->isPanelMade());
        auto *name = f->child<QWidget>("clientNameLabel");
        QVERIFY(name->isVisible() && name->isEnabled());
        f->beginChoosing({people.manager.id.toString(), people.ana.id.toString()});
        QVERIFY(f->model()->isLoading());
        QVERIFY(f->clients().isEmpty());
        QVERIFY(name->isVisible());
        QVERIFY(!name->isEnabled()); // greyed
        QVERIFY(!f->child<QWidget>("resolveButton")->isEnabled());
        f->child<QAction>("resolveAction")->trigger();
        QVERIFY(!f->formIsOpen());
        QTRY_VERIFY(!f->model()->isLoading());
        QVERIFY(name->isEnabled());
        QVERIFY(f->currentClient() != text("Hugo Paz"));
    }

    /// Where there was nobody yet, it is no white half of the page.
    void aPanelThatAwaitsItsFirstSaysSo()
    {
        start();
        FollowUpPanel panel(f->live->reader(), f->live->queue());
        panel.await();
        panel.show();
        const auto said = [&panel] {
            const auto *label = panel.findChild<QWidget *>(QStringLiteral("expectedLabel"));
            return label && label->isVisible();
        };
        QTRY_VERIFY(said());
        panel.present(f->idOf(text("Gina Páez")));
        QVERIFY(!said());
        QVERIFY(panel.findChild<QWidget *>(QStringLiteral("clientNameLabel"))->isVisible());
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
