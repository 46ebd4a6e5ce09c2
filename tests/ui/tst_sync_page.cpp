// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncfixture.h"

#include "followups/followupspage.h"
#include "items/outboxmodel.h"
#include "kit/chip.h"
#include "kit/emptystate.h"
#include "quotes/quotespage.h"
#include "shell/shellactions.h"
#include "testsupport/testprogram.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What people see of sync: the door in the status bar, and the page behind it (X1).
class TestSyncPage : public QObject
{
    Q_OBJECT

private:
    using Phase = SyncStatus::Phase;
    using Trouble = SyncStatus::Trouble;

    std::unique_ptr<SyncFixture> f;

    /// In the navigation.
    bool isChosen(const char *workspace)
    {
        return f->find<QAbstractButton>(workspace)->isChecked();
    }
    static QString restIsMissing()
    {
        return QStringLiteral("Not all clients are here yet: the rest is being brought.");
    }
    /// What Ctrl+K lists for what is typed.
    QStringList foundBy(const QString &typed)
    {
        f->press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), typed);
        const QAbstractItemModel *list =
            f->find<QWidget>("commandPalette")->findChild<QListView *>()->model();
        QStringList texts;
        for (int row = 0; row < list->rowCount(); ++row)
            texts += list->index(row, 0).data().toString();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        return texts;
    }

private Q_SLOTS:
    void init() { f = std::make_unique<SyncFixture>(); }
    void cleanup() { f.reset(); }

    void aShowroomOfItsOwnHasNoDoor()
    {
        f->window.reset();
        LiveShowroom embedded;
        SyncState none;
        f->window = std::make_unique<MainWindow>(embedded.reader(), embedded.queue(), none,
                                                 *f->preferences, f->theme);
        f->window->show();
        QVERIFY(!f->door()->isVisible());
        QVERIFY(!f->window->actions().synchronisation->isVisible());
        QVERIFY(!f->window->actions().syncNow->isVisible());
        QCOMPARE(f->window->actions().switchUser->text(), QStringLiteral("Switch user…"));
        QVERIFY(f->window->findChild<QWidget *>(QStringLiteral("syncPage")) == nullptr);
        f->window.reset();
    }

    /// Nobody else can enter here: she leaves her place, and comes back by her password.
    void whereOnePersonEntersNobodyIsSwitchedTo()
    {
        QCOMPARE(f->window->actions().switchUser->text(), QStringLiteral("Lock Vitrina…"));
        QVERIFY(f->window->actions().switchUser->isVisible());
        QSignalSpy left(f->window.get(), &MainWindow::switchUserRequested);
        f->window->actions().switchUser->trigger();
        QCOMPARE(left.size(), 1);
    }

    void theDoorsPictureFollowsLightAndDark()
    {
        f->hub->tell(Phase::UpToDate);
        const auto colour = [this] {
            const QImage image = f->door()->icon().pixmap(QSize(32, 32)).toImage();
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
        f->theme.setMode(ThemeMode::Dark);
        const QRgb dark = colour();
        f->theme.setMode(ThemeMode::Light);
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
        QTest::newRow("for no known reason")
            << Phase::Attention << Trouble::None << "Attention: no access";
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
        f->hub->tell(phase, trouble);
        QVERIFY(f->door()->isVisible());
        QTEST(f->door()->text(), "word");
        QVERIFY(!f->door()->icon().isNull());
        QVERIFY(f->door()->accessibleName().contains(f->door()->text()));
        QTest::mouseClick(f->door(), Qt::LeftButton);
        QVERIFY(f->window->syncPage()->isVisible());
        QCOMPARE(f->find<ChipLabel>("syncChip")->text(), f->door()->text());
        // What happened, what was kept, what to do.
        QVERIFY(f->text("syncSentenceLabel").size() > 20);
    }

    void everyTroubleHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        f->window->showSync();
        for (int trouble = int(Trouble::ProgramTooOld); trouble <= int(Trouble::CertificateUseless);
             ++trouble) {
            f->hub->tell(Phase::Attention, Trouble(trouble));
            sentences.insert(f->text("syncSentenceLabel"));
        }
        QCOMPARE(sentences.size(), int(Trouble::CertificateUseless));
    }

    void whatTheComparisonMendedIsSaidQuietly()
    {
        f->hub->tell(Phase::UpToDate);
        f->window->showSync();
        QVERIFY(!f->find<QLabel>("syncMendedLabel")->isVisible());
        SyncStatus status = *f->hub->state().status();
        status.mended = 3;
        status.mendedAt = f->now();
        f->hub->state().setStatus(status);
        QVERIFY(f->find<QLabel>("syncMendedLabel")->isVisible());
        QVERIFY(f->text("syncMendedLabel").contains(QStringLiteral("10:00")));
        QVERIFY(f->text("syncMendedLabel").contains(QStringLiteral("3 row")));
        // Nobody is called away from her work.
        QCOMPARE(f->door()->text(), QStringLiteral("Up to date"));
        // Not where it could not be mended.
        f->hub->tell(Phase::Attention, Trouble::Damaged);
        QVERIFY(!f->find<QLabel>("syncMendedLabel")->isVisible());
    }

    /// sync.md 18: one works with one's own clients while all others are brought behind.
    void whileTheRestIsBroughtItIsSaid()
    {
        f->hub->tell(Phase::UpToDate);
        SyncStatus status = *f->hub->state().status();
        status.isPartial = true;
        status.restPercent = 40;
        f->hub->state().setStatus(status);
        QCOMPARE(f->door()->text(), QStringLiteral("Bringing the rest: 40 %"));
        QCOMPARE(foundBy(QStringLiteral("maria")).last(), restIsMissing());
        // Nothing found is then not the last word.
        QVERIFY(foundBy(QStringLiteral("qqqq")).contains(restIsMissing()));
        status.isRestHere = true;
        f->hub->state().setStatus(status);
        QCOMPARE(f->door()->text(), QStringLiteral("Bringing the rest: 100 %"));
        status.isPartial = false;
        f->hub->state().setStatus(status);
        QCOMPARE(f->door()->text(), QStringLiteral("Up to date"));
        QVERIFY(!foundBy(QStringLiteral("maria")).contains(restIsMissing()));
    }

    void whatWaitsIsCountedInTheDoorAtOnce()
    {
        f->hub->live().must(
            RescheduleFollowUp{f->maria.next->id, f->now().addDays(1), 0, f->now()});
        QCOMPARE(f->door()->text(), QStringLiteral("1 waiting"));
        f->hub->live().must(RescheduleFollowUp{f->luis.next->id, f->now().addDays(1), 0, f->now()});
        QCOMPARE(f->door()->text(), QStringLiteral("2 waiting"));
        f->hub->tell(Phase::Offline);
        QCOMPARE(f->door()->text(), QStringLiteral("Offline since 10:00 · 2 waiting"));
    }

    void whatWasNotAcceptedGoesBeforeEverything()
    {
        f->fill();
        f->hub->tell(Phase::Offline);
        QCOMPARE(f->door()->text(), QStringLiteral("Attention: 2 not accepted"));
        QCOMPARE(f->door()->property("role").toString(), QStringLiteral("doorDanger"));
        f->window->showSync();
        QVERIFY(f->text("syncSentenceLabel").contains(QStringLiteral("all you typed")));
        QVERIFY(f->text("syncSentenceLabel").contains(QStringLiteral("no connection")));
    }

    void theDoorIsReachedWithoutTheMouse()
    {
        f->press(Qt::Key_F5, Qt::ControlModifier);
        QVERIFY(f->window->syncPage()->isVisible());
        f->press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!f->window->syncPage()->isVisible());
        f->door()->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), f->door());
        f->press(Qt::Key_Space);
        QVERIFY(f->window->syncPage()->isVisible());
    }

    void f5SyncsNow()
    {
        QSignalSpy asked(&f->hub->state(), &SyncState::syncRequested);
        f->press(Qt::Key_F5);
        QCOMPARE(asked.size(), 1);
        f->window->showSync();
        QTest::mouseClick(f->find<QPushButton>("syncNowButton"), Qt::LeftButton);
        QCOMPARE(asked.size(), 2);
    }

    void whenNothingWaitsThePageSaysSo()
    {
        f->window->showSync();
        auto *state = f->find<EmptyState>("syncState");
        QVERIFY(state->isVisible());
        QCOMPARE(state->kind(), EmptyState::Kind::Empty);
        f->hub->tell(Phase::Offline);
        QCOMPARE(state->kind(), EmptyState::Kind::Offline);
        f->hub->live().must(
            RescheduleFollowUp{f->maria.next->id, f->now().addDays(1), 0, f->now()});
        QVERIFY(!state->isVisible());
        QVERIFY(f->waiting()->isVisible());
        QVERIFY(!f->notTaken()->isVisible());
    }

    void escLeadsBackToWork()
    {
        f->fill();
        f->window->showSync();
        f->press(Qt::Key_Escape);
        QVERIFY(f->window->followUpsPage()->isVisible());
    }

    void escLeadsBackToWhereSheCameFrom()
    {
        f->window->showQuotes();
        f->press(Qt::Key_F5, Qt::ControlModifier);
        QVERIFY(f->window->syncPage()->isVisible()); // with nothing on it
        f->press(Qt::Key_F5, Qt::ControlModifier);
        f->press(Qt::Key_Escape);
        QVERIFY(f->window->quotesPage()->isVisible());
    }

    /// A client opened the link of a quote meanwhile: she looks, and goes back step by step.
    void escOfAQuoteOpenedFromHereLeadsBackAllTheWay()
    {
        f->press(Qt::Key_F5, Qt::ControlModifier);
        f->window->openQuote(f->deal.quote.quoteId);
        QVERIFY(f->window->quotesPage()->isVisible());
        QVERIFY(isChosen("quotesItem"));
        f->press(Qt::Key_Escape);
        QVERIFY(f->window->syncPage()->isVisible());
        QVERIFY(isChosen("followUpsItem"));
        f->press(Qt::Key_Escape);
        QVERIFY(f->window->followUpsPage()->isVisible());
    }

    void aWeekOfflineIsSaidClearly()
    {
        f->hub->tell(Phase::Offline);
        f->window->showSync();
        QVERIFY(!f->find<QLabel>("syncWarningLabel")->isVisible());
        f->hub->live().clock().advance(7 * 86400);
        f->hub->tell(Phase::Connecting);
        QVERIFY(f->find<QLabel>("syncWarningLabel")->isVisible());
        QVERIFY(f->text("syncWarningLabel").contains(QStringLiteral("7 day")));
        QCOMPARE(f->door()->property("role").toString(), QStringLiteral("doorDanger"));
    }

    void aThousandThatWaitAreSaidClearly()
    {
        const Receipt one = f->hub->live().must(
            RescheduleFollowUp{f->maria.next->id, f->now().addDays(1), 0, f->now()});
        f->hub->tell(Phase::Offline);
        f->window->showSync();
        QVERIFY(!f->find<QLabel>("syncWarningLabel")->isVisible());
        QCOMPARE(f->door()->property("role").toString(), QStringLiteral("door"));
        f->hub->repeat(one.id, 999);
        f->hub->tell(Phase::Connecting);
        f->hub->tell(Phase::Offline);
        QTRY_VERIFY(f->find<QLabel>("syncWarningLabel")->isVisible());
        QVERIFY2(f->text("syncWarningLabel").contains(QStringLiteral("1,000")) ||
                     f->text("syncWarningLabel").contains(QStringLiteral("1000")),
                 qPrintable(f->text("syncWarningLabel")));
        QCOMPARE(f->door()->property("role").toString(), QStringLiteral("doorDanger"));
    }
};

VITRINA_TEST(TestSyncPage, QApplication)
#include "tst_sync_page.moc"
