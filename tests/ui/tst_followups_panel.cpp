// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "followups/followuppanel.h"
#include "testsupport/testprogram.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The panel beside the list of follow-ups, which goes where the list goes (S1.3).
class TestFollowUpsPanel : public FollowUpsTest
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
};

VITRINA_TEST(TestFollowUpsPanel, QApplication)
#include "tst_followups_panel.moc"
