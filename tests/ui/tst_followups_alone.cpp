// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "testsupport/testprogram.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A client before the eyes of who has nothing pending (S1.3, X3): there is no list that could have
/// the keyboard. The manager supervises Ana and has no follow-ups of her own.
class TestFollowUpsAlone : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FollowUpsFixture> f;

    FollowUpId carlas()
    {
        const auto found = f->live->reader().searchClients(QStringLiteral("carla"));
        return f->live->reader().client(found.front().id)->pending.front().id;
    }
    QWidget *resolveButton() { return f->child<QWidget>("resolveButton"); }

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<FollowUpsFixture>();
        f->live->reader().setViewer(f->live->sample.manager.id);
        f->openPage();
        QVERIFY(!f->table()->isVisible());
    }
    void cleanup() { f.reset(); }

    void theKeyboardIsAtWhatHelpsWhereNothingIsPending()
    {
        const auto *state = f->child<QWidget>("followUpsState");
        f->page->focusList();
        QCOMPARE(QApplication::focusWidget(), state->findChild<QPushButton *>());
    }

    void whoHasNothingOfHerOwnIsOfferedTheTeams()
    {
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
        f->page->showFollowUp(carlas());
        f->press(Qt::Key_Return);
        QVERIFY(f->formIsOpen());
    }

    void aLetterInTheFormIsALetterAndEscGivesTheKeysBack()
    {
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
};

VITRINA_TEST(TestFollowUpsAlone, QApplication)
#include "tst_followups_alone.moc"
