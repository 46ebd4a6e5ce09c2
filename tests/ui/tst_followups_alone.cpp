// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "testsupport/testprogram.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A client before the eyes whose follow-up is in no list (S1.3, X3), or in none yet. The manager
/// supervises Ana and has no follow-ups of her own: no list could have the keyboard.
class TestFollowUpsAlone : public FollowUpsTest
{
    Q_OBJECT

private:
    FollowUpId carlas()
    {
        const auto found = f->live->reader().searchClients(QStringLiteral("carla"));
        return f->live->reader().client(found.front().id)->pending.front().id;
    }
    void startWithoutAList()
    {
        startAsManager();
        QVERIFY(!f->table()->isVisible());
    }
    /// Registered by the manager for herself; the list has not heard of it yet.
    FollowUpId firstOfHers()
    {
        RegisterContact contact = f->live->sample.contact(text("Zoila"), text("Vera"));
        contact.advisorId = f->live->sample.manager.id;
        f->live->queue().setActor(contact.advisorId);
        f->live->queue().submit(contact).waitForFinished();
        return contact.next->id;
    }
    QWidget *resolveButton() { return f->child<QWidget>("resolveButton"); }

private Q_SLOTS:
    void cleanup() { f.reset(); }

    void theKeyboardIsAtWhatHelpsWhereNothingIsPending()
    {
        startWithoutAList();
        const auto *state = f->child<QWidget>("followUpsState");
        f->page->focusList();
        QCOMPARE(QApplication::focusWidget(), state->findChild<QPushButton *>());
    }

    void whoHasNothingOfHerOwnIsOfferedTheTeams()
    {
        startWithoutAList();
        f->page->focusList();
        f->press(Qt::Key_Return);
        QTRY_COMPARE(f->clients().size(), 7);
        QVERIFY(f->table()->hasFocus());
        f->closePage();
        f->openPage(); // as any choice of the filters it is remembered
        QTRY_COMPARE(f->clients().size(), 7);
    }

    void theListsKeysAreAboutWhomThePanelShows()
    {
        startWithoutAList();
        f->page->showFollowUp(carlas());
        QCOMPARE(QApplication::focusWidget(), resolveButton());
        QSignalSpy edits(f->page.get(), &FollowUpsPage::editClientRequested);
        f->press(Qt::Key_E);
        QCOMPARE(edits.count(), 1);
        f->press(Qt::Key_R);
        QVERIFY(f->formIsOpen());
    }

    void enterResolvesAsItDoesOnARow()
    {
        startWithoutAList();
        f->page->showFollowUp(carlas());
        f->press(Qt::Key_Return);
        QVERIFY(f->formIsOpen());
    }

    void aLetterInTheFormIsALetterAndEscGivesTheKeysBack()
    {
        startWithoutAList();
        f->page->showFollowUp(carlas());
        f->press(Qt::Key_R);
        f->note()->setFocus();
        QSignalSpy edits(f->page.get(), &FollowUpsPage::editClientRequested);
        f->type(QStringLiteral("eme"));
        QCOMPARE(f->note()->toPlainText(), QStringLiteral("eme"));
        QCOMPARE(edits.count(), 0);
        f->press(Qt::Key_Escape);
        QVERIFY(!f->formIsOpen());
        QCOMPARE(QApplication::focusWidget(), resolveButton());
    }

    void anothersFollowUpShowsNothingOfHerClient()
    {
        start();
        const auto hugo = f->live->reader().searchClients(QStringLiteral("hugo"));
        const auto client = f->live->reader().client(hugo.front().id);
        f->page->showFollowUp(client->pending.front().id);
        QCOMPARE(f->panelName(), QString());
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
        QCOMPARE(f->panelName(), text("Zoila Vera"));
        QVERIFY(!f->table()->currentIndex().isValid());
        QVERIFY(!f->table()->selectionModel()->hasSelection());
        QTRY_VERIFY(f->rowOf(text("Zoila Vera")) >= 0);
        QTRY_COMPARE(f->currentClient(), text("Zoila Vera"));
        QCOMPARE(f->panelName(), text("Zoila Vera"));
    }

    /// The first of hers: the list that comes with it has the keyboard.
    void theListTakesTheKeyboardBackOnceThereIsOne()
    {
        startWithoutAList();
        const FollowUpId first = firstOfHers();
        f->page->showFollowUp(first);
        QCOMPARE(QApplication::focusWidget(), resolveButton());
        QTRY_COMPARE(f->currentClient(), text("Zoila Vera"));
        QTRY_VERIFY(f->table()->hasFocus());
    }

    /// Not from under her hands.
    void whoIsAtTheFormStaysThereWhenTheListComes()
    {
        startWithoutAList();
        const FollowUpId first = firstOfHers();
        f->page->showFollowUp(first);
        f->press(Qt::Key_R);
        QVERIFY(f->formIsOpen());
        const QWidget *before = QApplication::focusWidget();
        QTRY_COMPARE(f->currentClient(), text("Zoila Vera"));
        QCOMPARE(QApplication::focusWidget(), before);
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
        f->colleagueMoves(text("Elsa Vera"), 26, 9);
        f->live->settle();
        QCOMPARE(f->page->current(), contact.next->id);
        f->select(text("Gina Páez"));
        QCOMPARE(f->page->current(), before);
        QCOMPARE(f->panelName(), text("Gina Páez"));
    }
};

VITRINA_TEST(TestFollowUpsAlone, QApplication)
#include "tst_followups_alone.moc"
