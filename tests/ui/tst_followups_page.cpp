// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/schedulefollowup.h"
#include "followupsfixture.h"

#include "commands/showroomsetup.h"
#include "kit/elidedlabel.h"
#include "kit/filterbutton.h"
#include "kit/searchfield.h"
#include "testsupport/paintedwords.h"
#include "testsupport/testprogram.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTimer>
#include <QToolTip>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The list, its filters and the panel that follows (S1.1 to S1.3), by the keys.
class TestFollowUpsPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FollowUpsFixture> f;

    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    static QDateTime quito(int day, int hour, int minute = 0)
    {
        return FollowUpsFixture::quito(day, hour, minute);
    }
    void start(const FollowUpsFixture::Prepare &more = {})
    {
        f = std::make_unique<FollowUpsFixture>(more);
        f->openPage();
    }
    void startAsManager()
    {
        f = std::make_unique<FollowUpsFixture>();
        becomeManager();
        f->openPage();
    }
    void becomeManager()
    {
        f->live->reader().setViewer(f->live->sample.manager.id);
        f->live->queue().setActor(f->live->sample.manager.id);
    }
    /// What the panel says the client is called.
    QString panelName()
    {
        auto *label = f->child<ElidedLabel>("clientNameLabel");
        return label->isVisible() ? label->text() : QString();
    }
    /// The columns share the width out to the last pixels, and need no scroll bar.
    bool fillsItsWidth()
    {
        const int left = f->table()->viewport()->width() - f->table()->horizontalHeader()->length();
        return left >= 0 && left < FollowUpTableModel::ColumnCount;
    }
    /// Ticks in the advisors' filter, as its popup would.
    void chooseAdvisors(const QList<QVariant> &keys)
    {
        auto *button = f->child<FilterButton>("advisorFilterButton");
        button->setSelection(keys);
        Q_EMIT button->selectionChanged(keys);
        QTRY_VERIFY(!f->model()->isLoading());
    }
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
    /// A long list, looked at in its middle, with nothing selected in sight.
    void startLong()
    {
        start([](SampleShowroom &sample) {
            for (int i = 0; i < 60; ++i)
                FollowUpsFixture::add(sample, sample.ana, "Client", qPrintable(QString::number(i)),
                                      "", quito(24, 9).addSecs(i * 60));
        });
        f->table()->verticalScrollBar()->setValue(900);
    }
    int topOf(const char *client)
    {
        return f->table()->visualRect(f->model()->index(f->rowOf(text(client)), 1)).top();
    }
    FollowUpId idOf(const char *client) { return f->model()->followUpAt(f->rowOf(text(client))); }
    /// @p at a day of November, when the follow-up is due from then on.
    void colleagueMoves(const char *client, int day, int hour)
    {
        f->live->must(
            RescheduleFollowUp{idOf(client), quito(day, hour), 0, f->live->clock().now()});
    }
    void colleagueResolves(const char *client)
    {
        ResolveFollowUp resolve;
        resolve.followUpId = idOf(client);
        resolve.outcome = Outcome::Reached;
        resolve.next = f->live->sample.callIn(24 * 30);
        resolve.at = f->live->clock().now();
        f->live->must(resolve);
    }

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
        QCOMPARE(panelName(), text("Carla Ríos"));
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
        QCOMPARE(panelName(), text("Carla Ríos"));
    }

    void arrowsPassOverHeadingsAndThePanelFollows()
    {
        start();
        const QStringList all = f->clients();
        for (int i = 1; i < all.size(); ++i) {
            f->press(Qt::Key_Down);
            QCOMPARE(f->currentClient(), all[i]);
            QCOMPARE(panelName(), all[i]);
            QCOMPARE(f->detail().client.name + u' ' + f->detail().client.surname, all[i]);
        }
        f->press(Qt::Key_Down);
        QCOMPARE(f->currentClient(), all.last());
        for (qsizetype i = all.size() - 2; i >= 0; --i) {
            f->press(Qt::Key_Up);
            QCOMPARE(panelName(), all[i]);
        }
        f->press(Qt::Key_Up);
        QCOMPARE(f->currentClient(), all.first());
        f->press(Qt::Key_End);
        QCOMPARE(panelName(), all.last());
        f->press(Qt::Key_Home);
        QCOMPARE(panelName(), all.first());
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
        QCOMPARE(panelName(), left.value(0));
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
        QCOMPARE(panelName(), text("Carla Ríos"));
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

    void aColleaguesChangeKeepsTheSelectionAndTheScroll()
    {
        start([](SampleShowroom &sample) {
            for (int i = 0; i < 60; ++i)
                FollowUpsFixture::add(sample, sample.ana, "Client", qPrintable(QString::number(i)),
                                      "", quito(24, 9).addSecs(i * 60));
        });
        f->select(text("Client 30"));
        const int top = f->table()->visualRect(f->table()->currentIndex()).top();
        RegisterContact before =
            f->live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora"));
        f->live->must(before); // stands above, today
        QCOMPARE(f->clients().size(), 67);
        QCOMPARE(f->currentClient(), text("Client 30"));
        QCOMPARE(f->table()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(f->table()->visualRect(f->table()->currentIndex()).top(), top);

        // Scrolled away from the selection, the list stands still where it is looked at.
        f->table()->verticalScrollBar()->setValue(0);
        RegisterContact after =
            f->live->sample.contact(QStringLiteral("Yolanda"), QStringLiteral("Mora"));
        after.next->dueAt = quito(26, 9);
        f->live->must(after);
        QCOMPARE(f->table()->verticalScrollBar()->value(), 0);
        QCOMPARE(f->currentClient(), text("Client 30"));
    }

    void whatComesAboveMovesNothingThatIsSeen_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("insert above") << "insert";
        QTest::newRow("remove above") << "remove";
        QTest::newRow("sort key from above to below") << "down";
        QTest::newRow("sort key from below to above") << "up";
    }
    void whatComesAboveMovesNothingThatIsSeen()
    {
        QFETCH(const QString, change);
        startLong();
        const QString selected = f->currentClient(); // far above
        const int before = topOf("Client 30");
        QVERIFY(before > 0 && before < f->table()->viewport()->height());
        const int first = topOf("Client 27");
        if (change == u"insert")
            f->live->must(f->live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        else if (change == u"remove")
            colleagueResolves("Client 2");
        else if (change == u"down")
            colleagueMoves("Client 2", 27, 9);
        else
            colleagueMoves("Client 58", 23, 11);
        QCOMPARE(topOf("Client 30"), before);
        QCOMPARE(topOf("Client 27"), first);
        QCOMPARE(f->currentClient(), selected);
    }

    void nothingMovesUnderTheMouse_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("insert above") << "insert";
        QTest::newRow("remove what is seen above") << "remove";
        QTest::newRow("what is seen above goes on") << "down";
        QTest::newRow("the selected one goes on") << "selected";
    }
    void nothingMovesUnderTheMouse()
    {
        QFETCH(const QString, change);
        startLong();
        f->select(text("Client 30"));
        const QRect under =
            f->table()->visualRect(f->model()->index(f->rowOf(text("Client 35")), 1));
        QTest::mouseMove(f->table()->viewport(), under.center());
        QTRY_VERIFY(f->table()->viewport()->underMouse());
        if (change == u"insert")
            f->live->must(f->live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        else if (change == u"remove")
            colleagueResolves("Client 31");
        else if (change == u"down")
            colleagueMoves("Client 31", 27, 9);
        else
            colleagueMoves("Client 30", 27, 9);
        QCOMPARE(topOf("Client 35"), under.top());
        QCOMPARE(f->currentClient(), text("Client 30"));
    }

    void aRowThatMovesOnTakesTheViewNowhere()
    {
        startLong();
        f->select(text("Client 30"));
        const int before = topOf("Client 31");
        colleagueMoves("Client 30", 27, 9); // out of sight
        QCOMPARE(topOf("Client 31"), before);
        QCOMPARE(f->currentClient(), text("Client 30"));
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
        QCOMPARE(panelName(), text("Bruno Salas"));
        QCOMPARE(read.count(), 2); // the next one, not twice
    }

    void columnsAreRememberedAsTheyWereLeft()
    {
        start();
        QHeaderView *header = f->table()->horizontalHeader();
        pickInNextMenu(QStringLiteral("Attempts"));
        Q_EMIT header->customContextMenuRequested({10, 10});
        QVERIFY(f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        header->moveSection(header->visualIndex(FollowUpTableModel::Model), 0);
        header->resizeSection(FollowUpTableModel::Client, 222);
        f->table()->sortByColumn(FollowUpTableModel::Client, Qt::DescendingOrder);
        const QStringList order = f->clients();

        f->closePage();
        f->openPage();
        header = f->table()->horizontalHeader();
        QVERIFY(f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Quality));
        QCOMPARE(header->visualIndex(FollowUpTableModel::Model), 0);
        QCOMPARE(header->sectionSize(FollowUpTableModel::Client), 222);
        QCOMPARE(f->clients(), order);
        QCOMPARE(order.first(), text("Gina Páez"));
    }

    void hidingAColumnIsNoChoiceOfWidths()
    {
        start();
        pickInNextMenu(QStringLiteral("Attempts"));
        Q_EMIT f->table()->horizontalHeader()->customContextMenuRequested({10, 10});
        f->page->resize(1500, 740);
        QTRY_VERIFY(fillsItsWidth());
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
        QCOMPARE(panelName(), name);
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
        chooseAdvisors({QStringLiteral("everyone")});
        QCOMPARE(f->clients().size(), 7);
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Advisor));
        QCOMPARE(f->cell(f->rowOf(text("Hugo Paz")), FollowUpTableModel::Advisor),
                 text("Iván Torres"));
        QTRY_VERIFY(fillsItsWidth());
    }

    /// The column more that a team has is paid for by the one that the panel tells, too.
    void ofATeamTheNamesAreNotCutForTheAttempts()
    {
        startAsManager();
        chooseAdvisors({QStringLiteral("everyone")});
        const auto widthOf = [this](FollowUpTableModel::Column column) {
            return f->table()->columnWidth(column);
        };
        QTRY_VERIFY(f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        QVERIFY(widthOf(FollowUpTableModel::Client) >= 180);
        QVERIFY(widthOf(FollowUpTableModel::Advisor) >= 100);
        f->page->resize(1500, 740);
        QTRY_VERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        f->page->resize(1190, 740);
        QTRY_VERIFY(f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        pickInNextMenu(QStringLiteral("Attempts")); // she wants it all the same
        Q_EMIT f->table()->horizontalHeader()->customContextMenuRequested({10, 10});
        QVERIFY(!f->table()->isColumnHidden(FollowUpTableModel::Attempts));
        QTRY_VERIFY(fillsItsWidth());
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
        becomeManager();
        f->openPage();
        chooseAdvisors({QStringLiteral("everyone")});
        QTRY_VERIFY(fillsItsWidth());
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

    void anothersFollowUpShowsNothingOfHerClient()
    {
        start();
        const auto hugo = f->live->reader().searchClients(QStringLiteral("hugo"));
        const auto client = f->live->reader().client(hugo.front().id);
        f->page->showFollowUp(client->pending.front().id);
        QCOMPARE(panelName(), QString());
    }

    void whoLosesALevelLosesTheRows()
    {
        startAsManager();
        chooseAdvisors({QStringLiteral("everyone")});
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

    /// Whoever is registered is in the panel before she is in the list: until then no row looks as
    /// if the keys were about it, and then hers is the one.
    void whoIsNotInTheListYetIsShownAlone()
    {
        start();
        f->select(text("Gina Páez"));
        const RegisterContact contact = f->live->sample.contact(text("Zoila"), text("Vera"));
        f->live->queue().submit(contact).waitForFinished();
        f->page->showFollowUp(contact.next->id);
        QCOMPARE(f->page->current(), contact.next->id);
        QCOMPARE(panelName(), text("Zoila Vera"));
        QVERIFY(!f->table()->currentIndex().isValid());
        QVERIFY(!f->table()->selectionModel()->hasSelection());
        QTRY_VERIFY(f->rowOf(text("Zoila Vera")) >= 0);
        QTRY_COMPARE(f->currentClient(), text("Zoila Vera"));
        QCOMPARE(panelName(), text("Zoila Vera"));
    }

    /// Whose follow-up is in no list of hers stays in the panel, whatever comes, until she chooses.
    void whoIsInNoListStaysAloneUntilAnotherIsChosen()
    {
        start();
        f->select(text("Gina Páez"));
        const FollowUpId before = f->page->current();
        RegisterContact contact = f->live->sample.contact(text("Zoila"), text("Vera"));
        contact.advisorId = f->live->sample.ivan.id;
        f->live->must(contact);
        f->live->settle();
        QCOMPARE(f->rowOf(text("Zoila Vera")), -1);
        f->page->showFollowUp(contact.next->id);
        colleagueMoves("Elsa Vera", 26, 9);
        f->live->settle();
        QCOMPARE(f->page->current(), contact.next->id);
        f->select(text("Gina Páez"));
        QCOMPARE(f->page->current(), before);
        QCOMPARE(panelName(), text("Gina Páez"));
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
