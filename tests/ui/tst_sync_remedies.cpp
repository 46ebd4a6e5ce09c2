// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncfixture.h"

#include "attention/outboxpanel.h"
#include "commands/changestage.h"
#include "commands/stock.h"
#include "followups/followupspage.h"
#include "kit/chip.h"
#include "shell/shellactions.h"
#include "storage/outboxwork.h"
#include "testsupport/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What was not accepted, before who did it (rule 4): read, tried again, kept as a note or
/// discarded, by the keyboard, which is never left nowhere.
class TestSyncRemedies : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncFixture> f;

    QStringList panelTexts()
    {
        QStringList texts;
        const auto labels = f->find<OutboxPanel>("outboxPanel")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts;
    }

private Q_SLOTS:
    void init() { f = std::make_unique<SyncFixture>(); }
    void cleanup() { f.reset(); }

    void theFirstThatWasNotAcceptedIsTold()
    {
        f->fill();
        f->window->showSync();
        QCOMPARE(f->notTaken()->model()->rowCount(), 2);
        QCOMPARE(f->waiting()->model()->rowCount(), 1);
        QCOMPARE(QApplication::focusWidget(), f->notTaken());
        QCOMPARE(f->text("outboxDeedLabel"),
                 QStringLiteral("Resolved the follow-up of Luis Andrade"));
        f->press(Qt::Key_Down);
        QCOMPARE(f->text("outboxDeedLabel"),
                 QStringLiteral("Resolved the follow-up of María Ñacato"));
        QVERIFY(f->text("outboxWhyLabel").contains(QStringLiteral("already resolved")));
        QCOMPARE(f->find<ChipLabel>("outboxChip")->text(), QStringLiteral("Not accepted"));
        QVERIFY(panelTexts().contains(QStringLiteral("Viene el viernes")));
        QVERIFY(panelTexts().contains(QStringLiteral("As it stands")));
    }

    void whatWaitsCanBeLookedAtButNotDecided()
    {
        f->fill();
        f->window->showSync();
        f->waiting()->setFocus();
        f->waiting()->setCurrentIndex(f->waiting()->model()->index(0, 0));
        QCOMPARE(f->find<ChipLabel>("outboxChip")->text(), QStringLiteral("Waiting"));
        QVERIFY(!f->find<QPushButton>("retryButton")->isVisible());
        QVERIFY(!f->find<QPushButton>("discardButton")->isVisible());
        QVERIFY(!f->notTaken()->currentIndex().isValid());
    }

    void triedAgainByKeyboard()
    {
        f->fill();
        f->window->showSync();
        f->press(Qt::Key_Down); // María's; nobody has resolved it in the end
        f->press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), f->find<QPushButton>("retryButton"));
        f->press(Qt::Key_Space);
        QCOMPARE(QApplication::focusWidget(), f->notTaken()); // and not on the button beside it
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 1);
        QTRY_COMPARE(f->waiting()->model()->rowCount(), 2);
        QCOMPARE(f->hub->live().reader().followUp(f->maria.next->id)->followUp.outcomeNote,
                 QStringLiteral("Viene el viernes"));
        // The next one is told of, and the keyboard is where it was.
        QCOMPARE(f->text("outboxDeedLabel"),
                 QStringLiteral("Resolved the follow-up of Luis Andrade"));
        QCOMPARE(QApplication::focusWidget(), f->notTaken());
    }

    void theListThatEmptiesLeavesTheKeyboardWithWhatWaits()
    {
        f->fill();
        f->window->showSync();
        f->press(Qt::Key_Delete);
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 1);
        f->press(Qt::Key_Delete);
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 0);
        QTRY_COMPARE(QApplication::focusWidget(), f->waiting());
    }

    void aTryThatFailsSaysWhyAndKeepsIt()
    {
        const auto lost = [this](const QString &note) {
            return MarkLost{f->maria.opportunityId,
                            {f->hub->sample().item(Catalogue::LostReason, "price"), note},
                            f->now()};
        };
        const Receipt mine = f->hub->live().must(lost(QStringLiteral("Muy cara")));
        f->hub->refuse(mine.id, QStringLiteral("stale"));
        f->hub->bring(lost(QStringLiteral("Compró otra")), f->hub->sample().manager);
        f->window->showSync();
        QTest::mouseClick(f->find<QPushButton>("retryButton"), Qt::LeftButton);
        QTRY_VERIFY(f->find<QWidget>("problemStrip")->isVisible());
        QCOMPARE(f->notTaken()->model()->rowCount(), 1);
        QTRY_VERIFY(f->find<QPushButton>("retryButton")->isEnabled());
        QVERIFY(panelTexts().contains(QStringLiteral("Compró otra"))); // theirs
    }

    /// A colleague resolved it first: trying again would fail for ever, and nothing typed is lost.
    void whatCameTooLateIsPutOnTheNextFollowUp()
    {
        f->fill();
        ResolveFollowUp theirs = f->hub->resolving(f->maria, QStringLiteral("Ya vino"));
        f->hub->bring(theirs, f->hub->sample().manager);
        f->window->showSync();
        auto *button = f->find<QPushButton>("retryButton");
        QCOMPARE(button->text(), QStringLiteral("Try again")); // Luis's
        f->press(Qt::Key_Down);
        QCOMPARE(button->text(), QStringLiteral("Put my note on the next follow-up"));
        QVERIFY(button->width() >= button->sizeHint().width());
        f->press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), button);
        f->press(Qt::Key_Space);
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 1);
        QCOMPARE(QApplication::focusWidget(), f->notTaken());
        const auto timeline = f->hub->live().reader().followUp(f->maria.next->id)->timeline;
        QVERIFY(std::any_of(timeline.begin(), timeline.end(), [&](const auto &one) {
            return one.followUpId == theirs.next->id &&
                   one.text.startsWith(QStringLiteral("Reached: Viene el viernes"));
        }));
    }

    /// Nothing can be done about it but to read it and to let it go.
    void whatCanOnlyFailIsNotOffered()
    {
        const Receipt moved = f->hub->live().must(
            RescheduleFollowUp{f->maria.next->id, f->now().addDays(1), 0, f->now()});
        f->hub->refuse(moved.id, QStringLiteral("already_resolved"));
        f->hub->bring(f->hub->resolving(f->maria, QString()), f->hub->sample().manager);
        f->window->showSync();
        QVERIFY(!f->find<QPushButton>("retryButton")->isVisible());
        f->press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), f->find<QPushButton>("discardButton"));
        f->press(Qt::Key_Space);
        QTRY_VERIFY(!f->notTaken()->isVisible());
    }

    /// Two asked for one motorcycle: the loser goes on with another, in a few keys (X2).
    void aUnitThatWentToAnotherClientIsReplaced()
    {
        SampleShowroom &sample = f->hub->sample();
        const UnitId other = f->hub->live().queue().newId<UnitId>();
        f->hub->bring(SaveUnit{other, sample.branch.id, sample.nk250.id,
                               QStringLiteral("LCEPD1A03N6000008"), QStringLiteral("Azul"), false,
                               f->now()},
                      sample.admin);
        const auto detail = f->hub->live().reader().quote(f->second.quoteId);
        const QList<QuoteOffer> offers =
            f->hub->live().reader().quoteContent(detail->versions.front()).offers;
        const Receipt asked = f->hub->live().must(RequestReservation{
            f->hub->live().queue().newId<ReservationId>(), f->second.quoteId, offers.front().id,
            f->deal.unit, f->now().addDays(2), QString(), f->now()});
        f->hub->refuse(asked.id, QStringLiteral("unit_taken"));
        f->hub->bring(approvalOf(sample, f->deal), sample.admin);
        f->window->showSync();
        auto *units = f->find<QComboBox>("otherUnitBox");
        QVERIFY(units->isVisible());
        QCOMPARE(units->count(), 2); // the one that is free, and none yet
        QVERIFY(units->currentText().startsWith(QStringLiteral("LCEPD1A03N6000008")));
        f->press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), units);
        f->press(Qt::Key_Return);
        QTRY_VERIFY(!f->notTaken()->isVisible());
        QCOMPARE(f->hub->live().reader().deal(f->second.quoteId).reservation->unitId, other);
        QVERIFY(!units->isVisible());
    }

    void discardingByTheMouseLeavesTheKeyboardOnThePage()
    {
        const Receipt maria =
            f->hub->live().must(f->hub->resolving(f->maria, QStringLiteral("Uno")));
        const Receipt luis = f->hub->live().must(f->hub->resolving(f->luis, QStringLiteral("Dos")));
        f->hub->refuse(maria.id, QStringLiteral("stale"));
        f->hub->refuse(luis.id, QStringLiteral("stale"));
        f->window->showSync();
        QTest::mouseClick(f->find<QPushButton>("discardButton"), Qt::LeftButton);
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 1);
        QCOMPARE(QApplication::focusWidget(), f->notTaken());
        QCOMPARE(f->notTaken()->currentIndex().row(), 0); // on the next
        QTest::mouseClick(f->find<QPushButton>("discardButton"), Qt::LeftButton);
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 0);
        QTRY_COMPARE(QApplication::focusWidget(), f->find<QPushButton>("syncNowButton"));
        f->press(Qt::Key_Escape);
        QVERIFY(f->window->followUpsPage()->isVisible());
    }

    /// What was tried again is taken by the hub, and the last list is gone.
    void whatIsDecidedLeavesTheKeyboardOnThePage()
    {
        const Receipt maria =
            f->hub->live().must(f->hub->resolving(f->maria, QStringLiteral("Uno")));
        f->hub->refuse(maria.id, QStringLiteral("stale"));
        f->window->showSync();
        QTest::mouseClick(f->find<QPushButton>("retryButton"), Qt::LeftButton);
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 0);
        QTRY_COMPARE(QApplication::focusWidget(), f->waiting());
        f->hub->apply(
            loadOutboxCommand(f->database(), waitingCommands(f->database()).front()).value().id);
        QTRY_COMPARE(f->waiting()->model()->rowCount(), 0);
        QCOMPARE(QApplication::focusWidget(), f->find<QPushButton>("syncNowButton"));
    }

    void discardingCanBeTakenBack()
    {
        f->fill();
        f->window->showSync();
        f->press(Qt::Key_Delete);
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 1);
        QCOMPARE(f->door()->text(), QStringLiteral("Attention: 1 not accepted"));
        QTRY_VERIFY(f->window->actions().undo->isEnabled());
        f->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(f->notTaken()->model()->rowCount(), 2);
    }

    void whatWasTypedIsCopied()
    {
        f->fill();
        f->window->showSync();
        f->press(Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("Pide descuento")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("Luis Andrade")));
    }

    void textBeingMarkedIsNotTakenAwayByACommit()
    {
        f->fill();
        f->window->showSync();
        const auto labels = f->find<QWidget>("outboxValues")->findChildren<QLabel *>();
        QPointer<QLabel> one = labels.front();
        f->hub->live().must(f->hub->sample().contact(QStringLiteral("Rosa"), QString()));
        QVERIFY(one); // nothing of it changed
    }

    void whatAClientTypedIsNeverInterpreted()
    {
        const Receipt mine = f->hub->live().must(
            f->hub->resolving(f->maria, QStringLiteral("<b>gratis</b><img src=x>")));
        f->hub->refuse(mine.id, QStringLiteral("stale"));
        f->window->showSync();
        const auto labels = f->find<QWidget>("outboxPanel")->findChildren<QLabel *>();
        QVERIFY(labels.size() > 5);
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

VITRINA_TEST(TestSyncRemedies, QApplication)
#include "tst_sync_remedies.moc"
