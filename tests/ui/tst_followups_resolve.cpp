// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "commands/changestage.h"
#include "testsupport/dialoganswerer.h"
#include "testsupport/testprogram.h"

#include <QDesktopServices>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrlQuery>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Takes the links that the program opens.
class UrlCatcher : public QObject
{
    Q_OBJECT

public:
    UrlCatcher()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take");
        QDesktopServices::setUrlHandler(QStringLiteral("tel"), this, "take");
    }
    ~UrlCatcher() override
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QDesktopServices::unsetUrlHandler(QStringLiteral("tel"));
    }

    QList<QUrl> taken;

public Q_SLOTS:
    void take(const QUrl &url) { taken += url; }
};

/// Resolving without the mouse (S1.4 to S1.10, X3, X7), through the page as it stands.
class TestFollowUpsResolve : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FollowUpsFixture> f;

    static QDateTime quito(int day, int hour, int minute = 0)
    {
        return FollowUpsFixture::quito(day, hour, minute);
    }
    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    bool isOffered(const char *button)
    {
        const auto *found = f->page->findChild<QPushButton *>(QLatin1StringView(button));
        return found && found->isVisible();
    }
    QList<TimelineKind> timeline(const FollowUpId &id)
    {
        QList<TimelineKind> kinds;
        for (const TimelineEntry &entry : f->detail(id).timeline)
            kinds += entry.kind;
        return kinds;
    }

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<FollowUpsFixture>();
        f->openPage();
    }
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

    void movingKeepsTheDraftOfTheResolution()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->note()->setFocus();
        f->type(QStringLiteral("she asks for the blue one"));
        f->press(Qt::Key_Escape);
        f->press(Qt::Key_M);
        f->type(QStringLiteral("tue 16:30"));
        f->press(Qt::Key_Return);
        f->live->settle();
        f->page->showFollowUp(id);
        f->press(Qt::Key_R);
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("she asks for the blue one"));
    }

    void escLeavesTheFormAndTheDraftComesBack()
    {
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->type(QStringLiteral("fri 9"));
        f->note()->setFocus();
        f->type(QStringLiteral("half a sent"));
        f->press(Qt::Key_Escape);
        QVERIFY(!f->formIsOpen());
        QCOMPARE(QApplication::focusWidget(), f->table());
        f->press(Qt::Key_Down);
        f->press(Qt::Key_R);
        QCOMPARE(f->note()->toPlainText(), QString()); // that draft is another's
        QCOMPARE(f->when()->text(), QString());
        f->press(Qt::Key_Escape);
        f->press(Qt::Key_Up);
        f->press(Qt::Key_R);
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("half a sent"));
        const FollowUpId id = f->page->current();
        f->when()->setFocus();
        f->press(Qt::Key_Return); // the outcome and the moment came back as well
        f->live->settle();
        QCOMPARE(f->nextOf(id).followUp.dueAt, quito(27, 9));
    }

    void aDraftCanBeThrownAway()
    {
        const auto discard = [this] { return f->child<QPushButton>("discardResolveDraftButton"); };
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        QVERIFY(discard()->isHidden());
        f->press(Qt::Key_C);
        f->note()->setFocus();
        f->type(QStringLiteral("wrong client"));
        f->press(Qt::Key_Escape);
        f->press(Qt::Key_R);
        QVERIFY(discard()->isVisible());
        discard()->click();
        QCOMPARE(f->note()->toPlainText(), QString());
        QVERIFY(f->formIsOpen());
        QVERIFY(discard()->isHidden());
        f->live->settle();
        QCOMPARE(f->live->reader().draft(QStringLiteral("resolve/") + id.toString()), QString());
    }

    void theDraftComesBackInANewProgram()
    {
        f->press(Qt::Key_R);
        f->press(Qt::Key_N);
        f->note()->setFocus();
        f->note()->selectAll();
        f->type(QStringLiteral("nobody answers"));
        f->live->settle();
        f->closePage();
        f->openPage();
        f->press(Qt::Key_R);
        QVERIFY(!f->when()->text().isEmpty());
        f->type(QStringLiteral(" at all")); // one goes on where one stopped
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("nobody answers at all"));
    }

    void theChosenReasonIsPartOfTheDraft()
    {
        f->press(Qt::Key_D);
        f->press(Qt::Key_C);
        f->press(Qt::Key_Down);
        f->press(Qt::Key_Down);
        const QString reason = f->child<QComboBox>("lostReasonCombo")->currentText();
        f->press(Qt::Key_Escape);
        f->press(Qt::Key_Down);
        f->press(Qt::Key_Up);
        f->press(Qt::Key_D);
        QCOMPARE(f->child<QComboBox>("lostReasonCombo")->currentText(), reason);
    }

    void savedFormsLeaveNoDraft()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_N);
        f->press(Qt::Key_Return);
        f->live->settle();
        f->live->settle();
        QCOMPARE(f->live->reader().draft(QStringLiteral("resolve/") + id.toString()), QString());
    }

    void aFullDiskKeepsEverythingTyped()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->note()->setFocus();
        f->type(QString(3000, u'x')); // does not fit into what the pages still hold
        f->when()->setFocus();
        f->type(QStringLiteral("fri 9"));
        f->live->fillDisk();
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->refused, QList({Problem::Code::DiskFull}));
        QCOMPARE(f->done.size(), 0);
        QVERIFY(f->formIsOpen());
        QCOMPARE(f->note()->toPlainText().size(), 3000);
        QCOMPARE(f->when()->text(), QStringLiteral("fri 9"));
        QCOMPARE(f->detail(id).followUp.state, FollowUpState::Pending);
        f->live->freeDisk();
        f->press(Qt::Key_Return); // and once there is room it goes through
        f->live->settle();
        QCOMPARE(f->detail(id).followUp.state, FollowUpState::Resolved);
    }

    void whatAColleagueResolvedMeanwhileIsToldAndNothingIsLost()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->type(QStringLiteral("fri 9"));
        ResolveFollowUp theirs;
        theirs.followUpId = id;
        theirs.outcome = Outcome::Reached;
        theirs.next = f->live->sample.callIn(30);
        theirs.at = f->live->clock().now();
        f->live->must(theirs);
        // The form does not vanish under the hands, so no letter of it becomes an action of the
        // list.
        QVERIFY(f->formIsOpen());
        QCOMPARE(QApplication::focusWidget(), f->when());
        QCOMPARE(f->page->current(), id);
        QVERIFY(!f->child<QLabel>("takenLabel")->isVisible()); // one's own doing needs no telling
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->refused, QList({Problem::Code::AlreadyResolved}));
        QCOMPARE(f->when()->text(), QStringLiteral("fri 9"));
        f->press(Qt::Key_Escape);
        QCOMPARE(f->currentClient(), text("Bruno Salas"));
        QCOMPARE(QApplication::focusWidget(), f->table());
    }

    void theFormSaysWhoResolvedItAndKeepsTheText()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->note()->setFocus();
        f->type(QStringLiteral("she wants it in red"));
        ResolveFollowUp theirs;
        theirs.followUpId = id;
        theirs.outcome = Outcome::NotReached;
        theirs.next = f->live->sample.callIn(30);
        theirs.at = f->live->clock().now();
        f->live->queue().setActor(f->live->sample.manager.id);
        f->live->must(theirs);
        f->live->queue().setActor(f->live->sample.ana.id);
        auto *taken = f->child<QLabel>("takenLabel");
        QVERIFY(taken->isVisible());
        QVERIFY2(taken->text().contains(f->live->sample.manager.name), qPrintable(taken->text()));
        QVERIFY(taken->text().contains(QStringLiteral("not reached")));
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("she wants it in red"));
        QCOMPARE(QApplication::focusWidget(), f->note());
        f->press(Qt::Key_Escape); // the next form begins without it
        f->press(Qt::Key_R);
        QVERIFY(!taken->isVisible());
    }

    void theFormStaysWhileAnotherPageHidesThisOne()
    {
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->type(QStringLiteral("fri 9"));
        f->page->hide();
        f->live->must(f->live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        f->page->show();
        QVERIFY(f->formIsOpen());
        QCOMPARE(f->when()->text(), QStringLiteral("fri 9"));
    }

    void stagesGoForwardInTheirOrder()
    {
        const FollowUpId id = f->page->current();
        const Stage stages[] = {Stage::Quoted, Stage::Documented, Stage::Invoiced,
                                Stage::Delivered};
        for (const Stage stage : stages) {
            QTest::keyClick(f->child<QPushButton>("advanceStageButton"), Qt::Key_Space);
            f->live->settle();
            QCOMPARE(f->detail(id).opportunity->stage, stage);
        }
        QCOMPARE(f->done.size(), 4);
        QCOMPARE(f->refused.size(), 0);
        QVERIFY(!isOffered("advanceStageButton"));
        f->live->must(*f->undo);
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Invoiced);
    }

    void anAdvisorIsOfferedNoStepBack()
    {
        QTest::keyClick(f->child<QPushButton>("advanceStageButton"), Qt::Key_Space);
        f->live->settle();
        QVERIFY(!isOffered("stepBackButton"));
    }

    void aManagerStepsBackWithAReason()
    {
        const FollowUpId id = f->page->current();
        QTest::keyClick(f->child<QPushButton>("advanceStageButton"), Qt::Key_Space);
        f->live->settle();
        f->closePage();
        f->live->reader().setViewer(f->live->sample.manager.id);
        f->live->queue().setActor(f->live->sample.manager.id);
        f->openPage();
        f->page->showFollowUp(id);
        QTRY_VERIFY(f->isPanelMade()); // his own list is empty, and so was the page
        const auto back = [this](const QString &reason, bool accept) {
            DialogAnswerer answers({[=](QDialog &dialog) {
                dynamic_cast<QInputDialog &>(dialog).setTextValue(reason);
                accept ? dialog.accept() : dialog.reject();
            }});
            QTest::keyClick(f->child<QPushButton>("stepBackButton"), Qt::Key_Space);
            QVERIFY(answers.allAnswered());
            f->live->settle();
        };
        back(QStringLiteral("a mistake"), false);
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Quoted);
        back(QString(), true);
        QCOMPARE(f->refused, QList({Problem::Code::MissingReason}));
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Quoted);
        back(QStringLiteral("the bank asks for more"), true);
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Interested);
        QCOMPARE(f->detail(id).timeline.front().text, QStringLiteral("the bank asks for more"));
    }

    void theSaleThatWasAskedAboutStepsBackWhereverTheListWent()
    {
        const FollowUpId id = f->page->current();
        QTest::keyClick(f->child<QPushButton>("advanceStageButton"), Qt::Key_Space);
        f->live->settle();
        f->closePage();
        f->live->reader().setViewer(f->live->sample.manager.id);
        f->live->queue().setActor(f->live->sample.manager.id);
        f->openPage();
        f->page->showFollowUp(id);
        QTRY_VERIFY(f->isPanelMade());
        const FollowUpId other =
            f->live->reader()
                .client(f->live->reader().searchClients(QStringLiteral("bruno")).front().id)
                ->pending.front()
                .id;
        DialogAnswerer answers({[this, other](QDialog &dialog) {
            f->page->showFollowUp(other);
            dynamic_cast<QInputDialog &>(dialog).setTextValue(QStringLiteral("why"));
            dialog.accept();
        }});
        QTest::keyClick(f->child<QPushButton>("stepBackButton"), Qt::Key_Space);
        f->live->settle();
        QCOMPARE(f->refused.size(), 0);
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Interested);
    }

    void whatsAppOpensAtHerNumberWithTheTextReady()
    {
        UrlCatcher urls;
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_W);
        f->live->settle();
        QCOMPARE(urls.taken.size(), 1);
        const QUrl url = urls.taken.front();
        QCOMPARE(url.host(), QStringLiteral("wa.me"));
        QCOMPARE(url.path(), QStringLiteral("/593991000001"));
        const QString encoded = QString::fromLatin1(url.toEncoded());
        QVERIFY2(!encoded.contains(u' ') && !encoded.section(u'?', 1).contains(u'+'),
                 qPrintable(encoded));
        const QString sent =
            QUrlQuery(url).queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded);
        QVERIFY2(sent.contains(QStringLiteral("Carla")), qPrintable(sent));
        QVERIFY2(sent.contains(QStringLiteral("Ana Paredes")), qPrintable(sent));
        const TimelineEntry entry = f->detail(id).timeline.front();
        QCOMPARE(entry.kind, TimelineKind::WhatsAppOpened);
        QCOMPARE(entry.text, sent);
    }

    void aCallIsDialledAndRecorded()
    {
        UrlCatcher urls;
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_L);
        f->live->settle();
        QCOMPARE(urls.taken, QList({QUrl(QStringLiteral("tel:+593991000001"))}));
        QCOMPARE(f->detail(id).timeline.front().kind, TimelineKind::CallStarted);
    }

    void withoutANumberNothingIsOpened_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("WhatsApp") << Qt::Key_W;
        QTest::newRow("call") << Qt::Key_L;
    }
    void withoutANumberNothingIsOpened()
    {
        QFETCH(Qt::Key, key);
        UrlCatcher urls;
        f->select(text("Gina Páez"));
        const FollowUpId id = f->page->current();
        const qsizetype before = timeline(id).size();
        f->press(key);
        f->live->settle();
        QCOMPARE(urls.taken.size(), 0);
        QCOMPARE(f->refused, QList({Problem::Code::MissingPhone}));
        QCOMPARE(timeline(id).size(), before);
    }
};

VITRINA_TEST(TestFollowUpsResolve, QApplication)
#include "tst_followups_resolve.moc"
