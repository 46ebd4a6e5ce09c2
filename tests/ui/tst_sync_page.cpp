// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stockdialog.h"
#include "attention/outboxpanel.h"
#include "attention/syncpage.h"
#include "attention/syncwords.h"
#include "commands/deposits.h"
#include "followups/followupspage.h"
#include "items/followuptablemodel.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/emptystate.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "pretendhub/pretendhub.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "shell/mainwindow.h"
#include "shell/notices.h"
#include "shell/shellactions.h"
#include "storage/outboxwork.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What people see of sync: the door in the status bar, the page behind it, what is provisional.
/// Ana looks; the clock stands on Saturday, 21 November 2026, 10:00 in Quito.
class TestSyncPage : public QObject
{
    Q_OBJECT

private:
    using Phase = SyncStatus::Phase;
    using Trouble = SyncStatus::Trouble;

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PretendHub> m_hub;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    RegisterContact m_maria;
    RegisterContact m_luis;
    RequestedDeal m_deal; ///< to be approved
    CreateQuote m_second; ///< of the same sale, sent

    /// The board, the quote's page and its deal, as the window shows them.
    bool isCardMarked(const QuoteId &quote)
    {
        for (const QuoteColumnModel *column : m_window->quotesPage()->board()->columns()) {
            if (column->rowOf(quote) >= 0)
                return column->index(column->rowOf(quote), 0).data(QuoteRole::Provisional).toBool();
        }
        qFatal("it is in no column");
    }
    QString quoteTitle() { return find<ElidedLabel>("quoteTitleLabel")->text(); }
    ChipLabel *dealStep(DealProgress::Step step)
    {
        return find<ChipLabel>(qPrintable(QStringLiteral("dealStep%1").arg(int(step))));
    }
    Receipt approve()
    {
        m_hub->live().queue().setActor(m_hub->sample().admin.id);
        const Receipt done = m_hub->live().must(approvalOf(m_hub->sample(), m_deal));
        m_hub->live().queue().setActor(m_hub->sample().ana.id);
        return done;
    }

    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_hub->live().reader(), m_hub->live().queue(),
                                                m_hub->state(), *m_preferences, *m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("timelineView")));
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = m_window->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key(key), modifiers);
    }
    QToolButton *door() { return find<QToolButton>("syncDoor"); }
    QTableView *notTaken() { return find<QTableView>("notTakenTable"); }
    QTableView *waiting() { return find<QTableView>("waitingTable"); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    /// In the navigation.
    bool isChosen(const char *workspace) { return find<QAbstractButton>(workspace)->isChecked(); }
    Database &database() { return m_hub->live().reader().database(); }
    QDateTime now() { return m_hub->live().clock().now(); }

    ResolveFollowUp resolve(const RegisterContact &contact, const QString &note)
    {
        ResolveFollowUp command;
        command.followUpId = contact.next->id;
        command.outcome = Outcome::Reached;
        command.note = note;
        command.next = m_hub->sample().callIn(48);
        command.at = now();
        return command;
    }
    /// Two that were not taken (Luis's is the newer) and one that waits.
    void fill()
    {
        const Receipt maria =
            m_hub->live().must(resolve(m_maria, QStringLiteral("Viene el viernes")));
        const Receipt luis = m_hub->live().must(resolve(m_luis, QStringLiteral("Pide descuento")));
        m_hub->refuse(maria.id, QStringLiteral("already_resolved"));
        m_hub->refuse(luis.id, QStringLiteral("stale"));
        m_hub->live().must(RescheduleFollowUp{m_luis.next->id, now().addDays(1), 0, now()});
    }
    QStringList panelTexts()
    {
        QStringList texts;
        const auto labels = find<OutboxPanel>("outboxPanel")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts;
    }

    static QString restIsMissing()
    {
        return QStringLiteral("Not all clients are here yet: the rest is being brought.");
    }
    /// What Ctrl+K lists for what is typed.
    QStringList foundBy(const QString &typed)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), typed);
        const QAbstractItemModel *list =
            find<QWidget>("commandPalette")->findChild<QListView *>()->model();
        QStringList texts;
        for (int row = 0; row < list->rowCount(); ++row)
            texts += list->index(row, 0).data().toString();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }

    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_hub = std::make_unique<PretendHub>([this](SampleShowroom &sample) {
            m_maria = sample.contact(QStringLiteral("María"), QStringLiteral("Ñacato"),
                                     QStringLiteral("0991234567"));
            sample.must(m_maria);
            m_luis = sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade"),
                                    QStringLiteral("0991234568"));
            sample.must(m_luis);
            m_deal = requested(sample);
            m_second = sentBeside(sample, m_deal.quote);
        });
        const QString file = m_folder.filePath(QStringLiteral("preferences.ini"));
        QFile::remove(file);
        m_preferences = std::make_unique<Preferences>(file);
        m_preferences->setPerson(QStringLiteral("ana"));
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_preferences.reset();
        m_hub.reset();
    }

    void aShowroomOfItsOwnHasNoDoor()
    {
        m_window.reset();
        LiveShowroom embedded;
        SyncState none;
        m_window = std::make_unique<MainWindow>(embedded.reader(), embedded.queue(), none,
                                                *m_preferences, *m_theme);
        m_window->show();
        QVERIFY(!door()->isVisible());
        QVERIFY(!m_window->actions().synchronisation->isVisible());
        QVERIFY(!m_window->actions().syncNow->isVisible());
        QCOMPARE(m_window->actions().switchUser->text(), QStringLiteral("Switch user…"));
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("syncPage")) == nullptr);
        m_window.reset();
    }

    /// Nobody else can enter here: she leaves her place, and comes back by her password.
    void whereOnePersonEntersNobodyIsSwitchedTo()
    {
        QCOMPARE(m_window->actions().switchUser->text(), QStringLiteral("Lock Vitrina…"));
        QVERIFY(m_window->actions().switchUser->isVisible());
        QSignalSpy left(m_window.get(), &MainWindow::switchUserRequested);
        m_window->actions().switchUser->trigger();
        QCOMPARE(left.size(), 1);
    }

    void theDoorsPictureFollowsLightAndDark()
    {
        m_hub->tell(Phase::UpToDate);
        const auto colour = [this] {
            const QImage image = door()->icon().pixmap(QSize(32, 32)).toImage();
            QColor fullest(0, 0, 0, 0);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > fullest.alpha())
                        fullest = image.pixelColor(x, y);
                }
            }
            return fullest.rgb();
        };
        QCOMPARE(colour(), tokens(ThemeMode::Light).tone(Tone::Done).text.rgb());
        m_theme->setMode(ThemeMode::Dark);
        const QRgb dark = colour();
        m_theme->setMode(ThemeMode::Light);
        QCOMPARE(dark, tokens(ThemeMode::Dark).tone(Tone::Done).text.rgb());
        QCOMPARE(colour(), tokens(ThemeMode::Light).tone(Tone::Done).text.rgb());
    }

    void theDoorSaysHowThingsStand_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Trouble>("trouble");
        QTest::addColumn<QString>("word");
        QTest::newRow("up to date") << Phase::UpToDate << Trouble::None << "Up to date";
        QTest::newRow("copying") << Phase::Copying << Trouble::None << "Copying…";
        QTest::newRow("offline") << Phase::Offline << Trouble::None << "Offline since 10:00";
        QTest::newRow("connecting") << Phase::Connecting << Trouble::None << "Connecting…";
        QTest::newRow("old") << Phase::Attention << Trouble::ProgramTooOld
                             << "Attention: update Vitrina";
        QTest::newRow("new") << Phase::Attention << Trouble::ProgramTooNew
                             << "Attention: newer than the database";
        QTest::newRow("other") << Phase::Attention << Trouble::OtherPerson
                               << "Attention: somebody else's data";
        QTest::newRow("retired") << Phase::Attention << Trouble::Retired
                                 << "Attention: access ended";
        QTest::newRow("not allowed")
            << Phase::Attention << Trouble::NotAllowed << "Attention: no access";
        QTest::newRow("damaged") << Phase::Attention << Trouble::Damaged
                                 << "Attention: data not received";
        QTest::newRow("disk") << Phase::Attention << Trouble::DiskFull << "Attention: disk full";
        QTest::newRow("server") << Phase::Attention << Trouble::ServerFull
                                << "Attention: the server is full";
        QTest::newRow("certificate")
            << Phase::Attention << Trouble::Unproven << "Attention: the server's certificate";
        QTest::newRow("certificate's file gone") << Phase::Attention << Trouble::CertificateGone
                                                 << "Attention: certificate's file missing";
        QTest::newRow("certificate's file useless")
            << Phase::Attention << Trouble::CertificateUseless << "Attention: certificate's file";
    }
    void theDoorSaysHowThingsStand()
    {
        QFETCH(const Phase, phase);
        QFETCH(const Trouble, trouble);
        m_hub->tell(phase, trouble);
        QVERIFY(door()->isVisible());
        QTEST(door()->text(), "word");
        QVERIFY(!door()->icon().isNull());
        QVERIFY(door()->accessibleName().contains(door()->text()));
        QTest::mouseClick(door(), Qt::LeftButton);
        QVERIFY(m_window->syncPage()->isVisible());
        QCOMPARE(find<ChipLabel>("syncChip")->text(), door()->text());
        // What happened, what was kept, what to do.
        QVERIFY(text("syncSentenceLabel").size() > 20);
    }

    void everyTroubleHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        m_window->showSync();
        for (int trouble = int(Trouble::ProgramTooOld); trouble <= int(Trouble::CertificateUseless);
             ++trouble) {
            m_hub->tell(Phase::Attention, Trouble(trouble));
            sentences.insert(text("syncSentenceLabel"));
        }
        QCOMPARE(sentences.size(), int(Trouble::CertificateUseless));
    }

    void whatTheComparisonMendedIsSaidQuietly()
    {
        m_hub->tell(Phase::UpToDate);
        m_window->showSync();
        QVERIFY(!find<QLabel>("syncMendedLabel")->isVisible());
        SyncStatus status = *m_hub->state().status();
        status.mended = 3;
        status.mendedAt = now();
        m_hub->state().setStatus(status);
        QVERIFY(find<QLabel>("syncMendedLabel")->isVisible());
        QVERIFY(text("syncMendedLabel").contains(QStringLiteral("10:00")));
        QVERIFY(text("syncMendedLabel").contains(QStringLiteral("3 row")));
        // Nobody is called away from her work.
        QCOMPARE(door()->text(), QStringLiteral("Up to date"));
        // Not where it could not be mended.
        m_hub->tell(Phase::Attention, Trouble::Damaged);
        QVERIFY(!find<QLabel>("syncMendedLabel")->isVisible());
    }

    /// sync.md 18: one works with one's own clients while all others are brought behind.
    void whileTheRestIsBroughtItIsSaid()
    {
        m_hub->tell(Phase::UpToDate);
        SyncStatus status = *m_hub->state().status();
        status.isPartial = true;
        status.restPercent = 40;
        m_hub->state().setStatus(status);
        QCOMPARE(door()->text(), QStringLiteral("Bringing the rest: 40 %"));
        QCOMPARE(foundBy(QStringLiteral("maria")).last(), restIsMissing());
        // Nothing found is then not the last word.
        QVERIFY(foundBy(QStringLiteral("qqqq")).contains(restIsMissing()));
        status.isRestHere = true;
        m_hub->state().setStatus(status);
        QCOMPARE(door()->text(), QStringLiteral("Bringing the rest: 100 %"));
        status.isPartial = false;
        m_hub->state().setStatus(status);
        QCOMPARE(door()->text(), QStringLiteral("Up to date"));
        QVERIFY(!foundBy(QStringLiteral("maria")).contains(restIsMissing()));
    }

    void whatWaitsIsCountedInTheDoorAtOnce()
    {
        m_hub->live().must(RescheduleFollowUp{m_maria.next->id, now().addDays(1), 0, now()});
        QCOMPARE(door()->text(), QStringLiteral("1 waiting"));
        m_hub->live().must(RescheduleFollowUp{m_luis.next->id, now().addDays(1), 0, now()});
        QCOMPARE(door()->text(), QStringLiteral("2 waiting"));
        m_hub->tell(Phase::Offline);
        QCOMPARE(door()->text(), QStringLiteral("Offline since 10:00 · 2 waiting"));
    }

    void whatWasNotAcceptedGoesBeforeEverything()
    {
        fill();
        m_hub->tell(Phase::Offline);
        QCOMPARE(door()->text(), QStringLiteral("Attention: 2 not accepted"));
        QCOMPARE(door()->property("role").toString(), QStringLiteral("doorDanger"));
        m_window->showSync();
        QVERIFY(text("syncSentenceLabel").contains(QStringLiteral("all you typed")));
        QVERIFY(text("syncSentenceLabel").contains(QStringLiteral("no connection")));
    }

    void theDoorIsReachedWithoutTheMouse()
    {
        press(Qt::Key_F5, Qt::ControlModifier);
        QVERIFY(m_window->syncPage()->isVisible());
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!m_window->syncPage()->isVisible());
        door()->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), door());
        press(Qt::Key_Space);
        QVERIFY(m_window->syncPage()->isVisible());
    }

    void f5SyncsNow()
    {
        QSignalSpy asked(&m_hub->state(), &SyncState::syncRequested);
        press(Qt::Key_F5);
        QCOMPARE(asked.size(), 1);
        m_window->showSync();
        QTest::mouseClick(find<QPushButton>("syncNowButton"), Qt::LeftButton);
        QCOMPARE(asked.size(), 2);
    }

    void theFirstThatWasNotAcceptedIsTold()
    {
        fill();
        m_window->showSync();
        QCOMPARE(notTaken()->model()->rowCount(), 2);
        QCOMPARE(waiting()->model()->rowCount(), 1);
        QCOMPARE(QApplication::focusWidget(), notTaken());
        QCOMPARE(text("outboxDeedLabel"), QStringLiteral("Resolved the follow-up of Luis Andrade"));
        press(Qt::Key_Down);
        QCOMPARE(text("outboxDeedLabel"), QStringLiteral("Resolved the follow-up of María Ñacato"));
        QVERIFY(text("outboxWhyLabel").contains(QStringLiteral("already resolved")));
        QCOMPARE(find<ChipLabel>("outboxChip")->text(), QStringLiteral("Not accepted"));
        QVERIFY(panelTexts().contains(QStringLiteral("Viene el viernes")));
        QVERIFY(panelTexts().contains(QStringLiteral("As it stands")));
    }

    void whatWaitsCanBeLookedAtButNotDecided()
    {
        fill();
        m_window->showSync();
        waiting()->setFocus();
        waiting()->setCurrentIndex(waiting()->model()->index(0, 0));
        QCOMPARE(find<ChipLabel>("outboxChip")->text(), QStringLiteral("Waiting"));
        QVERIFY(!find<QPushButton>("retryButton")->isVisible());
        QVERIFY(!find<QPushButton>("discardButton")->isVisible());
        QVERIFY(!notTaken()->currentIndex().isValid());
    }

    void triedAgainByKeyboard()
    {
        fill();
        m_window->showSync();
        press(Qt::Key_Down); // María's; nobody has resolved it in the end
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), find<QPushButton>("retryButton"));
        press(Qt::Key_Space);
        QCOMPARE(QApplication::focusWidget(), notTaken()); // and not on the button beside it
        QTRY_COMPARE(notTaken()->model()->rowCount(), 1);
        QTRY_COMPARE(waiting()->model()->rowCount(), 2);
        QCOMPARE(m_hub->live().reader().followUp(m_maria.next->id)->followUp.outcomeNote,
                 QStringLiteral("Viene el viernes"));
        // The next one is told of, and the keyboard is where it was.
        QCOMPARE(text("outboxDeedLabel"), QStringLiteral("Resolved the follow-up of Luis Andrade"));
        QCOMPARE(QApplication::focusWidget(), notTaken());
    }

    void theListThatEmptiesLeavesTheKeyboardWithWhatWaits()
    {
        fill();
        m_window->showSync();
        press(Qt::Key_Delete);
        QTRY_COMPARE(notTaken()->model()->rowCount(), 1);
        press(Qt::Key_Delete);
        QTRY_COMPARE(notTaken()->model()->rowCount(), 0);
        QTRY_COMPARE(QApplication::focusWidget(), waiting());
    }

    void aTryThatFailsSaysWhyAndKeepsIt()
    {
        const auto lost = [this](const QString &note) {
            return MarkLost{m_maria.opportunityId,
                            {m_hub->sample().item(Catalogue::LostReason, "price"), note},
                            now()};
        };
        const Receipt mine = m_hub->live().must(lost(QStringLiteral("Muy cara")));
        m_hub->refuse(mine.id, QStringLiteral("stale"));
        m_hub->bring(lost(QStringLiteral("Compró otra")), m_hub->sample().manager);
        m_window->showSync();
        QTest::mouseClick(find<QPushButton>("retryButton"), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>("problemStrip")->isVisible());
        QCOMPARE(notTaken()->model()->rowCount(), 1);
        QTRY_VERIFY(find<QPushButton>("retryButton")->isEnabled());
        QVERIFY(panelTexts().contains(QStringLiteral("Compró otra"))); // theirs
    }

    /// A colleague resolved it first: trying again would fail for ever, and nothing typed is lost.
    void whatCameTooLateIsPutOnTheNextFollowUp()
    {
        fill();
        ResolveFollowUp theirs = resolve(m_maria, QStringLiteral("Ya vino"));
        m_hub->bring(theirs, m_hub->sample().manager);
        m_window->showSync();
        auto *button = find<QPushButton>("retryButton");
        QCOMPARE(button->text(), QStringLiteral("Try again")); // Luis's
        press(Qt::Key_Down);
        QCOMPARE(button->text(), QStringLiteral("Put my note on the next follow-up"));
        QVERIFY(button->width() >= button->sizeHint().width());
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), button);
        press(Qt::Key_Space);
        QTRY_COMPARE(notTaken()->model()->rowCount(), 1);
        QCOMPARE(QApplication::focusWidget(), notTaken());
        const auto timeline = m_hub->live().reader().followUp(m_maria.next->id)->timeline;
        QVERIFY(std::any_of(timeline.begin(), timeline.end(), [&](const auto &one) {
            return one.followUpId == theirs.next->id &&
                   one.text.startsWith(QStringLiteral("Reached: Viene el viernes"));
        }));
    }

    /// Nothing can be done about it but to read it and to let it go.
    void whatCanOnlyFailIsNotOffered()
    {
        const Receipt moved =
            m_hub->live().must(RescheduleFollowUp{m_maria.next->id, now().addDays(1), 0, now()});
        m_hub->refuse(moved.id, QStringLiteral("already_resolved"));
        m_hub->bring(resolve(m_maria, QString()), m_hub->sample().manager);
        m_window->showSync();
        QVERIFY(!find<QPushButton>("retryButton")->isVisible());
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), find<QPushButton>("discardButton"));
        press(Qt::Key_Space);
        QTRY_VERIFY(!notTaken()->isVisible());
    }

    void discardingByTheMouseLeavesTheKeyboardOnThePage()
    {
        const Receipt maria = m_hub->live().must(resolve(m_maria, QStringLiteral("Uno")));
        const Receipt luis = m_hub->live().must(resolve(m_luis, QStringLiteral("Dos")));
        m_hub->refuse(maria.id, QStringLiteral("stale"));
        m_hub->refuse(luis.id, QStringLiteral("stale"));
        m_window->showSync();
        QTest::mouseClick(find<QPushButton>("discardButton"), Qt::LeftButton);
        QTRY_COMPARE(notTaken()->model()->rowCount(), 1);
        QCOMPARE(QApplication::focusWidget(), notTaken());
        QCOMPARE(notTaken()->currentIndex().row(), 0); // on the next
        QTest::mouseClick(find<QPushButton>("discardButton"), Qt::LeftButton);
        QTRY_COMPARE(notTaken()->model()->rowCount(), 0);
        QTRY_COMPARE(QApplication::focusWidget(), find<QPushButton>("syncNowButton"));
        press(Qt::Key_Escape);
        QVERIFY(m_window->followUpsPage()->isVisible());
    }

    /// What was tried again is taken by the hub, and the last list is gone.
    void whatIsDecidedLeavesTheKeyboardOnThePage()
    {
        const Receipt maria = m_hub->live().must(resolve(m_maria, QStringLiteral("Uno")));
        m_hub->refuse(maria.id, QStringLiteral("stale"));
        m_window->showSync();
        QTest::mouseClick(find<QPushButton>("retryButton"), Qt::LeftButton);
        QTRY_COMPARE(notTaken()->model()->rowCount(), 0);
        QTRY_COMPARE(QApplication::focusWidget(), waiting());
        m_hub->apply(loadOutboxCommand(database(), waitingCommands(database()).front()).value().id);
        QTRY_COMPARE(waiting()->model()->rowCount(), 0);
        QCOMPARE(QApplication::focusWidget(), find<QPushButton>("syncNowButton"));
    }

    void discardingCanBeTakenBack()
    {
        fill();
        m_window->showSync();
        press(Qt::Key_Delete);
        QTRY_COMPARE(notTaken()->model()->rowCount(), 1);
        QCOMPARE(door()->text(), QStringLiteral("Attention: 1 not accepted"));
        QTRY_VERIFY(m_window->actions().undo->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(notTaken()->model()->rowCount(), 2);
    }

    void whatWasTypedIsCopied()
    {
        fill();
        m_window->showSync();
        press(Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("Pide descuento")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("Luis Andrade")));
    }

    void textBeingMarkedIsNotTakenAwayByACommit()
    {
        fill();
        m_window->showSync();
        const auto labels = find<QWidget>("outboxValues")->findChildren<QLabel *>();
        QPointer<QLabel> one = labels.front();
        m_hub->live().must(m_hub->sample().contact(QStringLiteral("Rosa"), QString()));
        QVERIFY(one); // nothing of it changed
    }

    void whatAClientTypedIsNeverInterpreted()
    {
        const Receipt mine =
            m_hub->live().must(resolve(m_maria, QStringLiteral("<b>gratis</b><img src=x>")));
        m_hub->refuse(mine.id, QStringLiteral("stale"));
        m_window->showSync();
        const auto labels = find<QWidget>("outboxPanel")->findChildren<QLabel *>();
        QVERIFY(labels.size() > 5);
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void whenNothingWaitsThePageSaysSo()
    {
        m_window->showSync();
        auto *state = find<EmptyState>("syncState");
        QVERIFY(state->isVisible());
        QCOMPARE(state->kind(), EmptyState::Kind::Empty);
        m_hub->tell(Phase::Offline);
        QCOMPARE(state->kind(), EmptyState::Kind::Offline);
        m_hub->live().must(RescheduleFollowUp{m_maria.next->id, now().addDays(1), 0, now()});
        QVERIFY(!state->isVisible());
        QVERIFY(waiting()->isVisible());
        QVERIFY(!notTaken()->isVisible());
    }

    void escLeadsBackToWork()
    {
        fill();
        m_window->showSync();
        press(Qt::Key_Escape);
        QVERIFY(m_window->followUpsPage()->isVisible());
    }

    void escLeadsBackToWhereSheCameFrom()
    {
        m_window->showQuotes();
        press(Qt::Key_F5, Qt::ControlModifier);
        QVERIFY(m_window->syncPage()->isVisible()); // with nothing on it
        press(Qt::Key_F5, Qt::ControlModifier);
        press(Qt::Key_Escape);
        QVERIFY(m_window->quotesPage()->isVisible());
    }

    /// A client opened the link of a quote meanwhile: she looks, and goes back step by step.
    void escOfAQuoteOpenedFromHereLeadsBackAllTheWay()
    {
        press(Qt::Key_F5, Qt::ControlModifier);
        m_window->openQuote(m_deal.quote.quoteId);
        QVERIFY(m_window->quotesPage()->isVisible());
        QVERIFY(isChosen("quotesItem"));
        press(Qt::Key_Escape);
        QVERIFY(m_window->syncPage()->isVisible());
        QVERIFY(isChosen("followUpsItem"));
        press(Qt::Key_Escape);
        QVERIFY(m_window->followUpsPage()->isVisible());
    }

    void aWeekOfflineIsSaidClearly()
    {
        m_hub->tell(Phase::Offline);
        m_window->showSync();
        QVERIFY(!find<QLabel>("syncWarningLabel")->isVisible());
        m_hub->live().clock().advance(7 * 86400);
        m_hub->tell(Phase::Connecting);
        QVERIFY(find<QLabel>("syncWarningLabel")->isVisible());
        QVERIFY(text("syncWarningLabel").contains(QStringLiteral("7 day")));
        QCOMPARE(door()->property("role").toString(), QStringLiteral("doorDanger"));
    }

    void aThousandThatWaitAreSaidClearly()
    {
        const Receipt one =
            m_hub->live().must(RescheduleFollowUp{m_maria.next->id, now().addDays(1), 0, now()});
        m_hub->tell(Phase::Offline);
        m_window->showSync();
        QVERIFY(!find<QLabel>("syncWarningLabel")->isVisible());
        QCOMPARE(door()->property("role").toString(), QStringLiteral("door"));
        m_hub->repeat(one.id, 999);
        m_hub->tell(Phase::Connecting);
        m_hub->tell(Phase::Offline);
        QTRY_VERIFY(find<QLabel>("syncWarningLabel")->isVisible());
        QVERIFY2(text("syncWarningLabel").contains(QStringLiteral("1,000")) ||
                     text("syncWarningLabel").contains(QStringLiteral("1000")),
                 qPrintable(text("syncWarningLabel")));
        QCOMPARE(door()->property("role").toString(), QStringLiteral("doorDanger"));
    }

    void theRowAndThePanelLookProvisional()
    {
        m_window->followUpsPage()->showFollowUp(m_maria.next->id);
        auto *chip = find<ChipLabel>("waitingChip");
        QVERIFY(!chip->isVisible());
        const Receipt moved =
            m_hub->live().must(RescheduleFollowUp{m_maria.next->id, now().addDays(1), 0, now()});
        QVERIFY(chip->isVisible());
        m_window->followUpsPage()->showFollowUp(m_luis.next->id);
        QVERIFY(!chip->isVisible());
        m_window->followUpsPage()->showFollowUp(m_maria.next->id);
        QVERIFY(chip->isVisible());
        m_hub->apply(moved.id);
        QVERIFY(!chip->isVisible());
    }

    void theQuoteLooksProvisional()
    {
        m_window->openQuote(m_deal.quote.quoteId);
        auto *chip = find<ChipLabel>("quoteWaitingChip");
        QVERIFY(!chip->isVisible());
        QVERIFY(!isCardMarked(m_deal.quote.quoteId));
        const Receipt held = approve();
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->accessibleDescription(), QStringLiteral("Not yet at the shared database"));
        QVERIFY(isCardMarked(m_deal.quote.quoteId));
        QVERIFY(!quoteTitle().contains(QStringLiteral("provisional"))); // the number is the hub's
        QCOMPARE(dealStep(DealProgress::Reserved)->accessibleDescription(),
                 QStringLiteral("Not yet at the shared database"));
        QVERIFY(dealStep(DealProgress::Paid)->accessibleDescription().isEmpty());
        QVERIFY(
            find<ElidedLabel>("dealLineLabel")->text().endsWith(QStringLiteral("(provisional)")));
        m_hub->apply(held.id);
        QVERIFY(!chip->isVisible());
        QVERIFY(!isCardMarked(m_deal.quote.quoteId));
        QVERIFY(dealStep(DealProgress::Reserved)->accessibleDescription().isEmpty());
        QVERIFY(
            !find<ElidedLabel>("dealLineLabel")->text().contains(QStringLiteral("provisional")));
    }

    void aNewQuotesNumberLooksProvisional()
    {
        RegisterContact same;
        same.opportunityId = m_deal.quote.opportunityId;
        const CreateQuote made = fullQuote(m_hub->sample(), same);
        const Receipt created = m_hub->live().must(made);
        m_window->openQuote(made.quoteId);
        QVERIFY2(quoteTitle().startsWith(QStringLiteral("Quote 3 (provisional) · ")),
                 qPrintable(quoteTitle()));
        m_hub->apply(created.id);
        QVERIFY2(quoteTitle().startsWith(QStringLiteral("Quote 3 · ")), qPrintable(quoteTitle()));
    }

    /// On paper and in a message, too: both leave the showroom at once.
    void whatTheClientGetsSaysThatTheNumberMayChange()
    {
        RegisterContact same;
        same.opportunityId = m_deal.quote.opportunityId;
        const CreateQuote made = fullQuote(m_hub->sample(), same);
        const Receipt created = m_hub->live().must(made);
        m_window->openQuote(made.quoteId);
        QuoteEditor *editor = m_window->quotesPage()->editor();
        editor->copyText();
        m_hub->live().settle();
        QVERIFY(
            QApplication::clipboard()->text().contains(QStringLiteral("quote 3 (provisional) of")));
        const auto paper = [&] {
            editor->showProforma();
            m_hub->live().settle();
            auto *dialog = find<QDialog>("proformaDialog");
            const QString title = dialog->windowTitle();
            delete dialog;
            return title;
        };
        QCOMPARE(paper(), QStringLiteral("Proforma 3 (provisional)"));
        m_hub->apply(created.id);
        QCOMPARE(paper(), QStringLiteral("Proforma 3"));
    }

    void aReceiptSaysThatItsNumberMayChange()
    {
        const auto receipt = [this] {
            QTest::mouseClick(find<QPushButton>("receiptButton"), Qt::LeftButton);
            auto *dialog = m_window->findChild<QFileDialog *>();
            const QString file = QFileInfo(dialog->selectedFiles().value(0)).fileName();
            delete dialog;
            return file;
        };
        m_window->openQuote(m_deal.quote.quoteId);
        QCOMPARE(receipt(), QStringLiteral("Receipt 1-1.pdf")); // of before
        const Receipt paid = m_hub->live().must(
            RecordDeposit{m_hub->live().queue().newId<DepositId>(), m_second.quoteId, 50'000,
                          PaymentMethod::Cash, QStringLiteral("0041"), now()});
        m_window->openQuote(m_second.quoteId);
        QCOMPARE(receipt(), QStringLiteral("Receipt 2-1 (provisional).pdf"));
        m_hub->apply(paid.id);
        QCOMPARE(receipt(), QStringLiteral("Receipt 2-1.pdf"));
    }

    void aUnitThatIsHeldLooksProvisional()
    {
        StockDialog stock(m_hub->live().reader(), m_hub->live().queue(), *m_theme);
        stock.follow(m_window->outbox());
        stock.show();
        const QAbstractItemModel *units =
            stock.findChild<QTableView *>(QStringLiteral("stockTable"))->model();
        const auto mark = [units] {
            return units->index(0, 0).data(CellRole::DotColour).value<Dot>();
        };
        QCOMPARE(mark(), Dot::None);
        const Receipt held = approve();
        QCOMPARE(mark(), Dot::Waiting);
        m_hub->apply(held.id);
        QCOMPARE(mark(), Dot::None);
    }

    void whatIsTakenBackIsSeenAtOnce()
    {
        auto *table = find<QTableView>("followUpTable");
        const int before = table->model()->rowCount();
        const Receipt rosa =
            m_hub->live().must(m_hub->sample().contact(QStringLiteral("Rosa"), QString()));
        QCOMPARE(table->model()->rowCount(), before + 1);
        m_hub->refuse(rosa.id, QStringLiteral("forbidden"));
        QCOMPARE(table->model()->rowCount(), before);
    }
};

VITRINA_TEST(TestSyncPage, QApplication)
#include "tst_sync_page.moc"
