// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "items/strandednote.h"
#include "testsupport/testprogram.h"

#include <QLabel>
#include <QPushButton>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What is typed into the form is kept, whatever is done meanwhile, here or by others (X7).
class TestFollowUpsDrafts : public FollowUpsTest
{
    Q_OBJECT

private:
    /// @returns what is to be done next.
    FollowUpId resolvedByTheManager(const FollowUpId &id)
    {
        ResolveFollowUp theirs;
        theirs.followUpId = id;
        theirs.outcome = Outcome::NotReached;
        theirs.next = f->live->sample.callIn(30);
        theirs.at = f->live->clock().now();
        f->live->queue().setActor(f->live->sample.manager.id);
        f->live->must(theirs);
        f->live->queue().setActor(f->live->sample.ana.id);
        f->live->settle();
        return theirs.next->id;
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { f.reset(); }

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

    /// A move has a draft of its own, as long as it is not done.
    void aMoveThatWasBegunIsThereAgain()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_M);
        f->type(QStringLiteral("tue 16:3"));
        f->press(Qt::Key_Escape);
        f->press(Qt::Key_R);
        QCOMPARE(f->when()->text(), QString());
        f->press(Qt::Key_Escape);
        f->press(Qt::Key_M);
        QCOMPARE(f->when()->text(), QStringLiteral("tue 16:3"));
        f->press(Qt::Key_End);
        f->type(QStringLiteral("0"));
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->detail(id).followUp.dueAt, quito(24, 16, 30));
        QCOMPARE(f->live->reader().draft(QStringLiteral("move/") + id.toString()), QString());
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

    void whatTheDiskHasNoRoomForIsThereAfterAnotherRow()
    {
        f->live->fillDisk();
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->note()->setFocus();
        f->type(QString(3000, u'x'));
        f->live->settle();
        f->press(Qt::Key_Escape);
        f->press(Qt::Key_Down);
        f->press(Qt::Key_Up);
        f->press(Qt::Key_R);
        QCOMPARE(f->note()->toPlainText().size(), 3000);
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

    /// X7: her words are about the client still, and the form they stood in opens no more.
    void whatSheWroteStandsInTheNextFormWhenAColleagueResolvedTheOneBefore()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->note()->setFocus();
        f->type(QStringLiteral("she wants it in red"));
        const FollowUpId next = resolvedByTheManager(id);
        f->press(Qt::Key_Escape);
        f->page->showFollowUp(next);
        f->press(Qt::Key_R);
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("she wants it in red"));
        QVERIFY(f->child<QLabel>("carriedLabel")->isVisible());
        QVERIFY(f->child<QPushButton>("discardResolveDraftButton")->isVisible());
        f->press(Qt::Key_C);
        f->type(QStringLiteral("fri 9"));
        f->press(Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->detail(next).followUp.state, FollowUpState::Resolved);
        QTRY_VERIFY(f->live->reader().draft(resolveDraftName(id)).isEmpty());
        f->press(Qt::Key_R); // whichever comes now, it was said
        QVERIFY(!f->child<QLabel>("carriedLabel")->isVisible());
    }

    void whatStandsInTheNextFormCanBeThrownAway()
    {
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_R);
        f->press(Qt::Key_C);
        f->note()->setFocus();
        f->type(QStringLiteral("she wants it in red"));
        const FollowUpId next = resolvedByTheManager(id);
        f->press(Qt::Key_Escape);
        f->page->showFollowUp(next);
        f->press(Qt::Key_R);
        QTest::mouseClick(f->child<QPushButton>("discardResolveDraftButton"), Qt::LeftButton);
        QVERIFY(f->note()->toPlainText().isEmpty());
        QVERIFY(!f->child<QLabel>("carriedLabel")->isVisible());
        f->live->settle();
        QVERIFY(f->live->reader().draft(resolveDraftName(id)).isEmpty());
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
};

VITRINA_TEST(TestFollowUpsDrafts, QApplication)
#include "tst_followups_drafts.moc"
