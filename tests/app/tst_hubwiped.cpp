// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/mailsettings.h"
#include "desktop/goodcopykeeper.h"
#include "hubdesk.h"
#include "storage/copydebt.h"
#include "storage/database.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QDir>
#include <QFile>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What is no longer hers to see goes from her computer: a client, or all of it (sync.md 24).
class TestHubWiped : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<HubDesk> m_desk;

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_desk = std::make_unique<HubDesk>(*m_world);
        m_desk->join();
    }
    void cleanup() { m_desk.reset(); }

    void copiesThatHoldALostClientGo()
    {
        m_desk->vitrina->copies()->keepIfDue(QDateTime::currentDateTimeUtc());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_desk->file("last-good.sqlite")), patienceMs);
        PgConnection root = m_desk->root();
        const QByteArray ivan = m_world->showroom.ivan.id.toString().toUtf8();
        for (const char *table : {"client SET preferred_agent_id", "opportunity SET advisor_id",
                                  "follow_up SET advisor_id"})
            root.query("UPDATE vitrina." + QByteArray(table) + " = $1", {ivan});
        m_desk->vitrina->session()->syncState().requestSync();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->shows(QStringLiteral("Alba Ruiz")), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_desk->file("last-good.sqlite")), patienceMs);
    }

    void copiesThatAKilledProgramOwedGoAtTheNextStart()
    {
        m_desk->vitrina->copies()->keepIfDue(QDateTime::currentDateTimeUtc());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->copies()->settle(0), patienceMs);
        QVERIFY(QFile::exists(m_desk->file("last-good.sqlite")));
        m_desk->end();
        {
            Database replica(m_desk->file("replica.sqlite"), Database::Mode::ReadWrite);
            oweCopies(replica);
        }
        m_desk->start(); // before anybody has signed in
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_desk->file("last-good.sqlite")), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(owedCopies(m_desk->vitrina->session()->reader().database()), 0,
                                  patienceMs);
        // Once: the next copy stays.
        m_desk->vitrina->copies()->keepIfDue(QDateTime::currentDateTimeUtc());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->copies()->settle(0), patienceMs);
        m_desk->start();
        QVERIFY(QFile::exists(m_desk->file("last-good.sqlite")));
    }

    void whoIsRetiredHandsInWhatWaitsAndItIsWiped()
    {
        // What she did without the server, and the server did not want to hear from her.
        m_desk->root().run("ALTER ROLE ana NOLOGIN");
        m_desk->throwOut();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isPhase(SyncStatus::Phase::Attention), patienceMs);
        m_desk->resolveAlba();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->status()->waiting == 1, patienceMs);
        QVERIFY(m_desk->vitrina->window()); // which is no reason to delete anything
        QVERIFY(QFile(m_desk->file("posting.json")).open(QFile::WriteOnly));
        MailSettings mail;
        mail.host = QStringLiteral("smtp.example.org");
        mail.user = mail.senderAddress = QStringLiteral("ana@example.org");
        const MailAccountKey own = MailAccountKey::of(m_world->showroom.ana.id);
        QVERIFY(mail.save(m_desk->profile(), own));
        m_desk->keychain.passwords.insert_or_assign(QStringLiteral("mail/") + own.text,
                                                    Secret::of(u"secret"));
        m_desk->retire();
        m_desk->root().run("ALTER ROLE ana LOGIN");
        m_desk->vitrina->session()->syncState().requestSync();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("retiredPage"), patienceMs);
        QVERIFY(!m_desk->vitrina->window());
        QVERIFY(m_desk->text("headlineLabel").contains(QStringLiteral("Motos del Norte")));
        QCOMPARE(m_desk->root().run("SELECT count(*) FROM vitrina.quarantine").number(0, 0),
                 qint64(1));
        QCOMPARE(m_desk->stateAtHub(), QStringLiteral("pending"));
        QVERIFY(QDir(m_desk->profile()).entryList({QStringLiteral("*.sqlite*")}).isEmpty());
        QVERIFY(!QFile::exists(m_desk->file("hub.json")));
        QVERIFY(!QFile::exists(m_desk->file("signin.json")));
        QVERIFY(!QFile::exists(m_desk->file("mail.json")));
        QVERIFY(!QFile::exists(m_desk->file("posting.json")));
        QVERIFY(!m_desk->keychain.passwords.contains(QStringLiteral("mail/") + own.text));
        m_desk->click("startAnewButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("firstRunPage"), patienceMs);
    }

    void whoWasRetiredWhileAwayIsWipedAtTheFirstContact_data()
    {
        QTest::addColumn<int>("daysAway");
        QTest::newRow("the window is open") << 1;
        QTest::newRow("the days had run out") << 20;
    }
    void whoWasRetiredWhileAwayIsWipedAtTheFirstContact()
    {
        QFETCH(int, daysAway);
        m_desk->end();
        m_desk->shiftSignIn("confirmed", -daysAway);
        m_desk->shiftSignIn("seen", -daysAway);
        m_desk->retire();
        m_desk->start();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("retiredPage"), patienceMs);
        QVERIFY(!QFile::exists(m_desk->file("replica.sqlite")));
    }

    void aPasswordThatFailsNeverWipes()
    {
        m_desk->end();
        m_desk->retire();
        m_desk->start();
        m_desk->enter(QStringLiteral("guess"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->problem().isEmpty(), patienceMs);
        QVERIFY(QFile::exists(m_desk->file("replica.sqlite")));
        QVERIFY(m_desk->isAt("passwordPage"));
    }
};

VITRINA_TEST(TestHubWiped, QApplication)
#include "tst_hubwiped.moc"
