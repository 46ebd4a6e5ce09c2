// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "testsupport/testprogram.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Resolving without the mouse (S1.5 to S1.8, S1.10, X3), through the page as it stands.
class TestFollowUpsResolve : public FollowUpsTest
{
    Q_OBJECT

private:
    QList<TimelineKind> timeline(const FollowUpId &id)
    {
        QList<TimelineKind> kinds;
        for (const TimelineEntry &entry : f->detail(id).timeline)
            kinds += entry.kind;
        return kinds;
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { f.reset(); }

    void fourKeysAndAMomentResolveAndSchedule()
    {
        const FollowUpId id = f->page->current();
        QCOMPARE(f->currentClient(), text("Carla Ríos"));
        f->press(Qt::Key_R);
        QVERIFY(f->formIsOpen());
        f->press(Qt::Key_C);
        f->type(QStringLiteral("vie 10:55"));
        f->press(Qt::Key_Return);
        f->live->settle();

        const FollowUp resolved = f->detail(id).followUp;
        QCOMPARE(resolved.state, FollowUpState::Resolved);
        QCOMPARE(resolved.outcome, Outcome::Reached);
        QCOMPARE(resolved.resolvedBy, f->live->sample.ana.id);
        const FollowUp next = f->nextOf(id).followUp;
        QCOMPARE(next.dueAt, quito(27, 10, 55));
        QCOMPARE(next.attempt, 0);
        QCOMPARE(next.advisorId, f->live->sample.ana.id);
        QCOMPARE(f->refused.size(), 0);
        QCOMPARE(f->done, QStringList(text("Resolved. Next: Friday, 27 November at 10:55.")));
        QVERIFY(timeline(id).contains(TimelineKind::Resolved));
    }

    void whatIsResolvedIsNamedAsItIsWritten()
    {
        f->press(Qt::Key_R);
        QVERIFY(f->child<QLabel>("resolveTitle")->text().startsWith(text("Resolve: call, ")));
        f.reset();
        start([](SampleShowroom &sample) {
            const QDateTime now = sample.clock.now();
            sample.clock.set(quito(20, 7));
            RegisterContact first = sample.contact(text("Zoe"), text("Lara"));
            first.next->typeId = sample.item(Catalogue::FollowUpType, "whatsapp");
            first.next->dueAt = quito(20, 8);
            sample.must(first, sample.ana);
            sample.clock.set(now);
        });
        QCOMPARE(f->currentClient(), text("Zoe Lara"));
        f->press(Qt::Key_R);
        QVERIFY(f->child<QLabel>("resolveTitle")->text().startsWith(text("Resolve: WhatsApp, ")));
    }

    void lettersInTheOtherCaseServeToo()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        QTest::keyClick(QApplication::focusWidget(), 'c');
        f->type(QStringLiteral("mon 9"));
        f->press(Qt::Key_Enter);
        f->live->settle();
        QCOMPARE(f->nextOf(id).followUp.dueAt, quito(23, 9));
    }

    void theSelectionGoesToTheRowThatTookItsPlaceAndTheKeyboardToTheList()
    {
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->type(QStringLiteral("fri 10:55"));
        f->press(Qt::Key_Return);
        f->live->settle();
        QVERIFY(!f->formIsOpen());
        QCOMPARE(f->currentClient(), text("Bruno Salas"));
        QCOMPARE(QApplication::focusWidget(), f->table());
        f->press(Qt::Key_R); // on with the next one, at once
        QVERIFY(f->formIsOpen());
    }

    void theNextOneIsChosenEvenWhenTheNewOneStandsBefore()
    {
        f->select(text("Elsa Vera"));
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->type(QStringLiteral("+1h")); // due before all others of today
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->currentClient(), text("Fabio León"));
    }

    void notReachedIsThreeKeys()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_N);
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("Call again"));
        QVERIFY(!f->when()->text().isEmpty());
        f->press(Qt::Key_Return);
        f->live->settle();

        const FollowUp resolved = f->detail(id).followUp;
        QCOMPARE(resolved.outcome, Outcome::NotReached);
        QCOMPARE(resolved.outcomeNote, QStringLiteral("Call again"));
        const FollowUp next = f->nextOf(id).followUp;
        QCOMPARE(next.attempt, 1);
        QCOMPARE(next.typeId, f->live->sample.item(Catalogue::FollowUpType, "call"));
        // 12:00 is Diego's: the next free slot comes after him.
        QCOMPARE(next.dueAt, quito(21, 12, 15));
    }

    void whatNFilledInGivesWayToWhatIsTyped()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_N);
        QTest::keyClick(f->when(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(f->note()->hasFocus());
        f->type(QStringLiteral("rings, nobody answers"));
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->detail(id).followUp.outcomeNote, QStringLiteral("rings, nobody answers"));
    }

    void attemptsAreCountedOnUntilSheIsReached()
    {
        FollowUpId id = f->page->current();
        for (int attempt = 1; attempt <= 2; ++attempt) {
            f->page->showFollowUp(id);
            f->press(Qt::Key_R);
            f->press(Qt::Key_N);
            f->press(Qt::Key_Return);
            f->live->settle();
            id = f->nextOf(id).followUp.id;
            QCOMPARE(f->detail(id).followUp.attempt, attempt);
        }
        f->page->showFollowUp(id);
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->type(QStringLiteral("fri 9"));
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->nextOf(id).followUp.attempt, 0);
    }

    void whatNFilledInGoesWhenItWasC()
    {
        f->press(Qt::Key_R);
        f->press(Qt::Key_N);
        QVERIFY(!f->when()->text().isEmpty());
        f->child<QWidget>("outcomeSegmented")->setFocus();
        f->press(Qt::Key_C);
        QCOMPARE(f->note()->toPlainText(), QString());
        QCOMPARE(f->when()->text(), QString());
    }

    void whatWasTypedStaysWhenNBecomesC()
    {
        f->press(Qt::Key_R);
        f->note()->setFocus();
        f->type(QStringLiteral("wants blue"));
        f->child<QWidget>("outcomeSegmented")->setFocus();
        f->press(Qt::Key_N);
        f->type(QStringLiteral("fri 9"));
        f->child<QWidget>("outcomeSegmented")->setFocus();
        f->press(Qt::Key_C);
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("wants blue"));
        QCOMPARE(f->when()->text(), QStringLiteral("fri 9"));
    }

    void quickSlotsOutsideTextFields_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QDateTime>("moment");
        QTest::newRow("two hours") << Qt::Key_1 << quito(21, 12);
        QTest::newRow("tomorrow at nine") << Qt::Key_2 << quito(22, 9);
        QTest::newRow("next Monday") << Qt::Key_3 << quito(23, 9);
    }
    void quickSlotsOutsideTextFields()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QDateTime, moment);
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(key); // on the outcome, which is no text field
        f->press(Qt::Key_C);
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->refused.size(), 0);
        QCOMPARE(f->nextOf(id).followUp.dueAt, moment);
    }

    void lettersAndDigitsInTextFieldsAreText()
    {
        f->press(Qt::Key_R);
        f->note()->setFocus();
        f->type(QStringLiteral("rcnmdwle123"));
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("rcnmdwle123"));
        QCOMPARE(f->when()->text(), QString());
        f->when()->setFocus();
        f->type(QStringLiteral("123cn"));
        QCOMPARE(f->when()->text(), QStringLiteral("123cn"));
        QVERIFY(f->formIsOpen());
        f->live->settle();
        QCOMPARE(f->done.size(), 0);
    }

    void withoutANextFollowUpNothingIsResolved_data()
    {
        QTest::addColumn<QString>("when");
        QTest::newRow("nothing") << QString();
        QTest::newRow("nonsense") << QStringLiteral("whenever");
        QTest::newRow("past") << QStringLiteral("20/11/2026 9:00");
    }
    void withoutANextFollowUpNothingIsResolved()
    {
        QFETCH(QString, when);
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->type(when);
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->refused, QList({Problem::Code::MissingNextFollowUp}));
        QCOMPARE(f->detail(id).followUp.state, FollowUpState::Pending);
        QVERIFY(f->formIsOpen());
        QCOMPARE(QApplication::focusWidget(), f->when());
        QCOMPARE(f->when()->text(), when);
    }

    void withoutAnOutcomeNothingIsResolved()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->when()->setFocus();
        f->type(QStringLiteral("fri 9"));
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->refused, QList({Problem::Code::MissingOutcome}));
        QCOMPARE(f->detail(id).followUp.state, FollowUpState::Pending);
        QCOMPARE(f->when()->text(), QStringLiteral("fri 9"));
    }

    void enterTwiceMakesOneCommand()
    {
        QSignalSpy committed(&f->live->queue(), &CommandQueue::committed);
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->type(QStringLiteral("fri 9"));
        QTest::keyClick(f->when(), Qt::Key_Return);
        QTest::keyClick(f->when(), Qt::Key_Return);
        QTest::mouseClick(f->child<QPushButton>("saveResolveButton"), Qt::LeftButton);
        f->live->settle();
        QCOMPARE(committed.count(), 1);
        QCOMPARE(f->done.size(), 1);
        QCOMPARE(f->refused.size(), 0);
    }

    void undoTakesTheResolutionBack()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_N);
        f->press(Qt::Key_Return);
        f->live->settle();
        QVERIFY(f->undo.has_value());
        f->live->must(*f->undo);
        QCOMPARE(f->detail(id).followUp.state, FollowUpState::Pending);
        QCOMPARE(f->clients().size(), 6);
        QCOMPARE(f->rowOf(text("Carla Ríos")), 1);
    }

    void givingUpNeedsItsReasonAndClosesWhatHangs()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_D);
        QVERIFY(f->formIsOpen());
        f->press(Qt::Key_C);
        auto *reason = f->child<QComboBox>("lostReasonCombo");
        QCOMPARE(QApplication::focusWidget(), reason);
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->refused, QList({Problem::Code::MissingReason}));
        QCOMPARE(f->detail(id).opportunity->state, OpportunityState::Open);
        QVERIFY(f->formIsOpen());

        f->press(Qt::Key_Down);
        QCOMPARE(reason->currentText(), QStringLiteral("Price"));
        f->press(Qt::Key_Return);
        f->live->settle();
        const FollowUpDetail after = f->detail(id);
        QCOMPARE(after.opportunity->state, OpportunityState::Lost);
        QCOMPARE(after.opportunity->lostReasonId,
                 f->live->sample.item(Catalogue::LostReason, "price"));
        QCOMPARE(after.followUp.state, FollowUpState::Resolved);
        QVERIFY(f->live->reader().client(after.client.id)->pending.empty());
        QCOMPARE(f->currentClient(), text("Bruno Salas"));
        f->live->must(*f->undo);
        QCOMPARE(f->detail(id).opportunity->state, OpportunityState::Open);
        QCOMPARE(f->rowOf(text("Carla Ríos")), 1);
    }

    void moveChangesTheMomentAlone()
    {
        const FollowUpId id = f->page->current();
        const FollowUp before = f->detail(id).followUp;
        f->press(Qt::Key_M);
        QVERIFY(f->formIsOpen());
        QVERIFY(!f->child<QWidget>("outcomeSegmented")->isVisible());
        f->type(QStringLiteral("tue 16:30"));
        f->press(Qt::Key_Return);
        f->live->settle();
        const FollowUp after = f->detail(id).followUp;
        QCOMPARE(after.state, FollowUpState::Pending);
        QCOMPARE(after.dueAt, quito(24, 16, 30));
        QCOMPARE(after.typeId, before.typeId);
        QCOMPARE(after.attempt, before.attempt);
        QVERIFY(!f->formIsOpen());
        QVERIFY(timeline(id).contains(TimelineKind::Rescheduled));
        f->live->must(*f->undo);
        QCOMPARE(f->detail(id).followUp.dueAt, before.dueAt);
    }
};

VITRINA_TEST(TestFollowUpsResolve, QApplication)
#include "tst_followups_resolve.moc"
