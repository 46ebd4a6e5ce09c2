// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate/testcertificate.h"
#include "commands/showroomsetup.h"
#include "desktop/hubvisit.h"
#include "desktop/offlinedays.h"
#include "hubdesk.h"
#include "shell/shellactions.h"
#include "testsupport/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Coming back to a profile of a shared database, with the network and without it (issue 3).
class TestHubSignIn : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<HubDesk> m_desk;
    const QString m_alba = QStringLiteral("Alba Ruiz");

    bool m_serverRuns = true;

    void stopServer()
    {
        m_world->hub().server().stop();
        m_serverRuns = false;
    }
    void startServer()
    {
        if (!m_serverRuns)
            m_world->hub().server().start();
        m_serverRuns = true;
    }
    SaveCompany days(int count) const
    {
        SaveCompany command;
        command.companyId = m_world->showroom.company.id;
        command.offlineDays = count;
        command.at = m_world->clock.now();
        return command;
    }
    /// The administrator does it on her computer, and Ana's hears of it.
    void setDays(int count)
    {
        const auto admin = m_world->laptop(m_desk->database, "admin");
        QVERIFY(admin->settle());
        admin->must(days(count));
        QVERIFY(admin->settle());
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->offlineDays(), count, patienceMs);
    }
    void shiftDays(int count) const
    {
        m_desk->shiftSignIn("confirmed", count);
        m_desk->shiftSignIn("seen", count);
    }
    QString syncSentence() const
    {
        m_desk->vitrina->window()->showSync();
        return m_desk->vitrina->window()
            ->findChild<QLabel *>(QStringLiteral("syncSentenceLabel"))
            ->text();
    }
    /// By a server that proves itself; answers the file by which it is known, Ana's own copy.
    QString joinGuarded(const TestCertificate &made)
    {
        m_world->hub().server().offerTls(made.certificate(), made.key());
        m_desk = std::make_unique<HubDesk>(*m_world);
        const QString file = m_desk->file("../company.crt");
        if (!QFile::copy(made.certificate(), file))
            qFatal("no file of the certificate");
        m_desk->openForm();
        m_desk->fill("certificateEdit", file);
        m_desk->click("connectButton");
        const auto isThere = [this] { return m_desk->vitrina->window() && m_desk->isUpToDate(); };
        if (!QTest::qWaitFor(isThere, patienceMs))
            qFatal("Ana did not get in");
        return file;
    }
    bool isEnterable() const { return m_desk->find<QPushButton>("enterButton")->isEnabled(); }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_desk = std::make_unique<HubDesk>(*m_world);
        m_desk->join();
    }
    void cleanup()
    {
        m_desk.reset();
        startServer();
    }

    void onlyTheOwnerIsAskedAndWhereSheIs()
    {
        m_desk->start();
        QVERIFY(m_desk->isAt("passwordPage"));
        QCOMPARE(m_desk->text("headlineLabel"), m_desk->vitrina->session()
                                                    ->reader()
                                                    .directory()
                                                    ->member(m_world->showroom.ana.id)
                                                    .name);
        QVERIFY(m_desk->text("sentenceLabel").contains(m_desk->server()));
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
    }

    /// X6: Carmen is Iván's, so nothing of her is on this computer.
    void whoIsAColleaguesClientIsSaidWhileSheIsTyped()
    {
        m_desk->root().query(
            "INSERT INTO vitrina.client_phone (id, client_id, typed, e164, row_version)"
            " VALUES (gen_random_uuid(), $1, '0987000111', '+593987000111', $1)",
            {m_world->carmen.clientId.toString().toUtf8()});
        MainWindow &window = *m_desk->vitrina->window();
        window.actions().newContact->trigger();
        auto *said = window.findChild<QLabel *>(QStringLiteral("knownElsewhereLabel"));
        said->findChild<QTimer *>(QStringLiteral("limitTimer"))->setInterval(patienceMs);
        QTest::keyClicks(window.findChild<QLineEdit *>(QStringLiteral("identityEdit")),
                         QStringLiteral("0987000111"));
        QTRY_VERIFY_WITH_TIMEOUT(said->isVisible(), patienceMs);
        QVERIFY2(said->text().contains(m_world->showroom.ivan.name), qPrintable(said->text()));
        QVERIFY(!said->text().contains(QStringLiteral("Carmen")));
    }

    void withoutTheServerThePasswordOpensAndWorkGoesOn()
    {
        m_desk->end();
        stopServer();
        m_desk->start();
        m_desk->enter(QStringLiteral("condor 42"));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->problem().startsWith(QStringLiteral("That is not the password.")), patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(m_alba), patienceMs);
        m_desk->resolveAlba();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->status() && m_desk->status()->waiting == 1, patienceMs);
        startServer();
        m_desk->vitrina->session()->syncState().requestSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QCOMPARE(m_desk->stateAtHub(), QStringLiteral("resolved"));
    }

    /// A look at a password takes its time, on an old computer more than anybody waits for.
    void whileThePasswordIsLookedAtTheWindowLivesAndSheMayCancel()
    {
        m_desk->end();
        stopServer();
        m_desk->start();
        m_desk->enter(m_desk->password);
        QVERIFY(!m_desk->find<QLineEdit>("passwordEdit")->isEnabled()); // nobody waited for it
        m_desk->click("otherServerButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QLineEdit>("passwordEdit")->isEnabled(), patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        QVERIFY(m_desk->problem().isEmpty());
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
    }

    void wrongPasswordsAreSlowedDownAlsoAfterARestart()
    {
        m_desk->end();
        stopServer();
        m_desk->start();
        for (int attempt = 1; attempt <= 3; ++attempt) {
            m_desk->enter(QStringLiteral("guess"));
            QTRY_VERIFY_WITH_TIMEOUT(!m_desk->problem().isEmpty() &&
                                         m_desk->find<QLineEdit>("passwordEdit")->isEnabled(),
                                     patienceMs);
        }
        QVERIFY(m_desk->problem().startsWith(QStringLiteral("Too many wrong passwords.")));
        m_desk->shiftSignIn("failed_at", 1); // no matter how slowly this goes on
        m_desk->start();
        m_desk->fill("passwordEdit", m_desk->password);
        QVERIFY(!isEnterable());
        m_desk->shiftSignIn("failed_at", -2);
        m_desk->start();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
    }

    void whenTheDaysRunOutItWaitsForTheServer()
    {
        m_desk->end();
        m_desk->shiftSignIn("confirmed", -15);
        m_desk->shiftSignIn("seen", -15);
        stopServer();
        m_desk->start();
        QCOMPARE(m_desk->text("headlineLabel"), QStringLiteral("15 days without the server"));
        QVERIFY(m_desk->text("sentenceLabel").contains(QStringLiteral("Everything is kept.")));
        m_desk->enter(m_desk->password);
        // Her password is tried first, which takes its time on purpose.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->problem().contains(QStringLiteral("does not answer")),
                                 patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        startServer();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        // From then on the days count anew.
        m_desk->end();
        stopServer();
        m_desk->start();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
    }

    void theDaysRunOutBehindAnOpenWindowToo()
    {
        stopServer();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isPhase(SyncStatus::Phase::Offline) ||
                                     m_desk->isPhase(SyncStatus::Phase::Connecting),
                                 patienceMs);
        m_desk->vitrina->lookAtDays();
        QVERIFY(m_desk->vitrina->window());
        m_desk->resolveAlba();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->status()->waiting == 1, patienceMs);
        m_desk->shiftSignIn("confirmed", -20);
        m_desk->shiftSignIn("seen", -20);
        m_desk->vitrina->lookAtDays();
        QVERIFY(!m_desk->vitrina->window());
        QVERIFY(m_desk->isAt("passwordPage"));
        QVERIFY(m_desk->text("sentenceLabel").contains(QStringLiteral("not sent yet")));
        startServer();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QCOMPARE(m_desk->stateAtHub(), QStringLiteral("resolved"));
    }

    void theDaysAreTheCompanys()
    {
        QCOMPARE(m_desk->offlineDays(), usualOfflineDays);
        setDays(3);
        m_desk->end();
        shiftDays(-4);
        stopServer();
        m_desk->start();
        QCOMPARE(m_desk->text("headlineLabel"), QStringLiteral("4 days without the server"));
        QVERIFY(m_desk->text("sentenceLabel").contains(QStringLiteral("for 3 days")));
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->problem().contains(QStringLiteral("does not answer")),
                                 patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        m_desk->shiftSignIn("confirmed", 2);
        m_desk->start();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
    }

    void whereTheCompanySaysNoneTheServerIsAskedEachTime()
    {
        setDays(0);
        QVERIFY(m_desk->vitrina->window());
        m_desk->end();
        stopServer();
        m_desk->start();
        QCOMPARE(m_desk->text("headlineLabel"), QStringLiteral("Vitrina has to ask the server"));
        QVERIFY(m_desk->text("sentenceLabel").contains(QStringLiteral("asked each time")));
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->problem().contains(QStringLiteral("does not answer")),
                                 patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        startServer();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        // Who works is not thrown out as soon as the network is gone, but a day later.
        stopServer();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->isPhase(SyncStatus::Phase::UpToDate), patienceMs);
        m_desk->vitrina->lookAtDays();
        QVERIFY(m_desk->vitrina->window());
        shiftDays(-2);
        m_desk->vitrina->lookAtDays();
        QVERIFY(m_desk->isAt("passwordPage"));
    }

    void daysThatOnlyWaitForTheServerDoNotCount()
    {
        const auto admin = m_world->laptop(m_desk->database, "admin");
        QVERIFY(admin->settle());
        QCOMPARE(decidedOfflineDays(admin->replica()).value_or(-1), usualOfflineDays);
        admin->must(days(300));
        QVERIFY(!decidedOfflineDays(admin->replica()));
        QVERIFY(admin->settle());
        QCOMPARE(decidedOfflineDays(admin->replica()).value_or(-1), 300);
    }

    void aFirstCopyBringsTheDays()
    {
        m_desk->root().run("UPDATE vitrina.company SET offline_days = 5");
        const QTemporaryDir folder;
        const QString verifier = OfflineSignIn::pathIn(folder.path());
        const QString replica = (*Profile::open(folder.path()))->replicaPath();
        const auto settings = HubSettings::load(m_desk->profile());
        QVERIFY(settings);
        HubVisit visit({HubVisit::Purpose::Copy, *settings, Secret::of(m_desk->password),
                        folder.path(), replica, verifier, QDateTime::currentDateTimeUtc()});
        QSignalSpy ended(&visit, &HubVisit::ended);
        visit.begin();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patienceMs);
        QCOMPARE(ended[0][0].value<HubFault>(), HubFault::None);
        QCOMPARE(OfflineSignIn(verifier).days(), 5);
    }

    void aClockThatWasPutBackIsNoWayAroundTheDays()
    {
        m_desk->end();
        m_desk->shiftSignIn("seen", 15);
        stopServer();
        m_desk->start();
        QCOMPARE(m_desk->text("headlineLabel"),
                 QStringLiteral("This computer's clock was put back"));
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->problem().isEmpty(), patienceMs);
        QVERIFY(!m_desk->vitrina->window());
    }

    void aPasswordThatIsNewAtTheHubIsAskedForAndNothingIsLost()
    {
        m_desk->setPassword(QStringLiteral("nueva"));
        m_desk->throwOut();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("passwordPage"), patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        QCOMPARE(m_desk->text("headlineLabel"), QStringLiteral("Your password is another one now"));
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->problem().startsWith(QStringLiteral("The server does not take")), patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        m_desk->enter(QStringLiteral("nueva"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(m_alba), patienceMs);
    }

    /// It says so when it asks: it opens as she left it.
    void whereSheWasSheIsAgainBehindHerPassword()
    {
        using Page = MainWindow::Whereabouts::Page;
        m_desk->vitrina->window()->showQuotes();
        m_desk->vitrina->window()->actions().switchUser->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("passwordPage"), patienceMs);
        QTRY_VERIFY(!m_desk->vitrina->window());
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY(m_desk->vitrina->window()->whereabouts().page == Page::Quotes);
        m_desk->setPassword(QStringLiteral("nueva"));
        m_desk->throwOut();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("passwordPage"), patienceMs);
        m_desk->enter(QStringLiteral("nueva"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY(m_desk->vitrina->window()->whereabouts().page == Page::Quotes);
    }

    void aNewPasswordServesBeforeTheOldOneWasTried()
    {
        m_desk->end();
        m_desk->setPassword(QStringLiteral("nueva"));
        m_desk->start();
        m_desk->enter(QStringLiteral("nueva"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
    }

    void theKeychainSparesTheQuestionWhereSheWantsIt()
    {
        m_desk->start();
        m_desk->find<QCheckBox>("rememberBox")->setChecked(true);
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QCOMPARE(m_desk->keychain.passwords.size(), std::size_t(1));
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        // Not where she left her place.
        QCOMPARE(m_desk->keychain.written, 1); // and it was not told again what it said
        const int asked = m_desk->keychain.asked;
        m_desk->vitrina->window()
            ->findChild<QAction *>(QStringLiteral("switchUserAction"))
            ->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("passwordPage"), patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        QCOMPARE(m_desk->keychain.asked, asked);
        m_desk->find<QCheckBox>("rememberBox")->setChecked(false);
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QVERIFY(m_desk->keychain.passwords.empty());
    }

    void whereNobodyKeepsPasswordsItIsSaid()
    {
        m_desk->start();
        m_desk->find<QCheckBox>("rememberBox")->setChecked(true);
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        m_desk->keychain.isThere = false;
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->text("keychainLabel").contains(QStringLiteral("keeps no passwords")),
            patienceMs);
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
    }

    void whoTicksItHearsAtOnceThatNobodyKeepsPasswords()
    {
        m_desk->keychain.isThere = false;
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("passwordPage"), patienceMs);
        QVERIFY(m_desk->text("keychainLabel").isEmpty());
        auto *box = m_desk->find<QCheckBox>("rememberBox");
        box->setFocus();
        QTRY_VERIFY(box->hasFocus());
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_VERIFY(m_desk->text("keychainLabel").contains(QStringLiteral("keeps no passwords")));
        QVERIFY(!box->isChecked());
        QVERIFY(!box->isEnabled());
        QCOMPARE(QApplication::focusWidget(), m_desk->find<QLineEdit>("passwordEdit"));
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QCOMPARE(m_desk->keychain.written, 0);
    }

    /// Whoever tidied her folder is not told to look at the server.
    void aCertificatesFileThatVanishesIsNamedUntilItIsBack()
    {
        const TestCertificate made(QStringLiteral("IP:127.0.0.1"));
        const QString file = joinGuarded(made);
        QVERIFY(QFile::remove(file));
        m_desk->throwOut();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->status()->trouble, SyncStatus::Trouble::CertificateGone,
                                  patienceMs);
        QVERIFY2(syncSentence().contains(file), qPrintable(syncSentence()));
        QFile empty(file);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        m_desk->vitrina->session()->syncState().requestSync();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->status()->trouble,
                                  SyncStatus::Trouble::CertificateUseless, patienceMs);
        QVERIFY(QFile::remove(file) && QFile::copy(made.certificate(), file));
        m_desk->vitrina->session()->syncState().requestSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
    }

    void whoHasToConnectIsToldWhichFileIsMissing()
    {
        const QString file = joinGuarded(TestCertificate(QStringLiteral("IP:127.0.0.1")));
        m_desk->end();
        shiftDays(-15);
        QVERIFY(QFile::remove(file));
        m_desk->start();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->problem().contains(file), patienceMs);
        QVERIFY2(m_desk->problem().contains(m_desk->find<QPushButton>("otherServerButton")->text()),
                 qPrintable(m_desk->problem()));
    }
};

VITRINA_TEST(TestHubSignIn, QApplication)
#include "tst_hubsignin.moc"
