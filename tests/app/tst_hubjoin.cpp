// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldclients.h"
#include "hubdesk.h"

#include "access/hubsettings.h"
#include "sample/scenarios.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Joining a company's shared database on the first start (issue 3).
class TestHubJoin : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<HubDesk> m_desk;

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_desk = std::make_unique<HubDesk>(*m_world); }
    void cleanup() { m_desk.reset(); }

    void herFollowUpsAreInTheWindow()
    {
        m_desk->join();
        QCOMPARE(m_desk->vitrina->session()->reader().viewer().login, QStringLiteral("ana"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(QStringLiteral("Alba Ruiz")), patienceMs);
        QVERIFY(!m_desk->shows(QStringLiteral("Carmen Gil")));
        QVERIFY(!m_desk->vitrina->entrance());
    }

    void whatIsKeptIsItsOwnersAndHoldsNoPassword()
    {
        m_desk->join();
        m_desk->end();
        for (const char *name : {"replica.sqlite", "hub.json", "signin.json"}) {
            QFile kept(m_desk->file(name));
            QVERIFY2(kept.open(QIODevice::ReadOnly), name);
            QVERIFY2(!(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther |
                                             QFile::WriteGroup | QFile::WriteOther)),
                     name);
            QVERIFY2(!kept.readAll().contains(m_desk->password.toUtf8()), name);
        }
        QVERIFY(m_desk->keychain.passwords.empty()); // she did not ask for it
    }

    void whatSheDoesArrivesAtTheHub()
    {
        m_desk->join();
        QCOMPARE(m_desk->stateAtHub(), QStringLiteral("pending"));
        m_desk->resolveAlba();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->stateAtHub(), QStringLiteral("resolved"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
    }

    void sheWorksBeforeTheRestIsHere()
    {
        // Clients of hers with whom nothing is to be done: more than are brought in one piece.
        m_desk->root().run(
            "BEGIN; SET LOCAL session_replication_role = replica;"
            "CREATE TEMP TABLE w AS SELECT (SELECT id FROM vitrina.branch LIMIT 1) AS branch,"
            " (SELECT id FROM vitrina.staff WHERE login = 'ana') AS ana;"
            "INSERT INTO vitrina.client (id, name, surname, branch_id, preferred_agent_id,"
            " created_at, row_version) SELECT md5('c' || i)::uuid, 'Nombre ' || i, 'Vega', branch,"
            " ana, now(), md5('v')::uuid FROM w, generate_series(1, 2100) i;"
            "INSERT INTO vitrina.client_scope (client_id, branch_id, unassigned, staff) SELECT"
            " md5('c' || i)::uuid, branch, false, ARRAY[ana] FROM w, generate_series(1, 2100) i;"
            "COMMIT");
        const auto clients = [this] {
            return m_desk->vitrina->session()
                ->reader()
                .database()
                .scalar(QStringLiteral("SELECT count(*) FROM client"))
                .toInt();
        };
        m_desk->join();
        QVERIFY(m_desk->status()->isPartial);
        QVERIFY(clients() < 10);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(QStringLiteral("Alba Ruiz")), patienceMs);
        QVERIFY(!m_desk->shows(QStringLiteral("Nombre 1 Vega")));
        m_desk->resolveAlba();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->stateAtHub(), QStringLiteral("resolved"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->status() && !m_desk->status()->isPartial && m_desk->isUpToDate(), 30'000);
        QVERIFY(clients() > 2100);
        QVERIFY(!QFile::exists(m_desk->file("replica.sqlite.rest")));
        QVERIFY(m_desk->vitrina->window() && !m_desk->vitrina->entrance());
        QCOMPARE(m_desk->vitrina->session()
                     ->reader()
                     .database()
                     .scalar(QStringLiteral("SELECT group_concat(verdict) FROM outbox"))
                     .toString(),
                 QStringLiteral("applied"));
    }

    void whatIsCopiedBehindIsBegunAgainAfterTheEnd()
    {
        m_desk->join();
        m_desk->end();
        {
            Database replica(m_desk->file("replica.sqlite"), Database::Mode::ReadWrite);
            setPartial(replica, true);
        }
        m_desk->start();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->status()->isRestHere, patienceMs);
        // The next start takes it.
        m_desk->end();
        m_desk->start();
        m_desk->enter(m_desk->password);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QVERIFY(!m_desk->status()->isPartial);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(QStringLiteral("Alba Ruiz")), patienceMs);
    }

    void aColleaguesChangeAppearsWithoutAKey()
    {
        m_desk->join();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(QStringLiteral("Alba Ruiz")), patienceMs);
        const QString before = m_desk->cellOf(QStringLiteral("Alba Ruiz"), FollowUpTableModel::Due);
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        const auto jefe = m_world->laptop(m_desk->database, "jefe");
        QVERIFY(jefe->settle());
        const QDateTime now = m_world->clock.now();
        jefe->must(RescheduleFollowUp{m_world->alba.next->id, now.addDays(9), 0, now});
        QVERIFY(jefe->settle());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->cellOf(QStringLiteral("Alba Ruiz"), FollowUpTableModel::Due) != before,
            patienceMs);
    }

    /// When it is chosen: the server is not asked about a file that is none.
    void aFileThatIsNoCertificateIsSaidAtOnce()
    {
        m_desk->openForm();
        m_desk->click("chooseCertificateButton");
        auto *dialog = m_desk->page()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QStringLiteral("/etc/passwd"));
        QVERIFY2(m_desk->problem().contains(QStringLiteral("There is no certificate in the file")),
                 qPrintable(m_desk->problem()));
        QVERIFY(m_desk->find<QLineEdit>("certificateEdit")->hasFocus());
        dialog->reject();
        m_desk->click("connectButton"); // she goes on all the same
        QVERIFY(m_desk->find<QLineEdit>("userEdit")->isEnabled());
        QVERIFY(!m_desk->problem().isEmpty());
        m_desk->fill("certificateEdit", {});
        m_desk->click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
    }

    void whoWantsItsPasswordKeptHearsAtOnceThatNobodyDoes()
    {
        m_desk->keychain.isThere = false;
        m_desk->openForm();
        auto *box = m_desk->find<QCheckBox>("rememberBox");
        box->setChecked(true);
        QTRY_VERIFY(m_desk->text("keychainLabel").contains(QStringLiteral("keeps no passwords")));
        QVERIFY(!box->isChecked());
        QVERIFY(!box->isEnabled());
    }

    void whatDoesNotLetHerInIsSaid_data()
    {
        QTest::addColumn<QString>("field"); // that is typed otherwise
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("atHub"); // is done there before
        QTest::addColumn<QString>("said");
        auto row = [](const char *name, const char *field, const char *typed, const char *atHub,
                      const char *said) {
            QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(typed)
                                << QByteArray(atHub) << QString::fromLatin1(said);
        };
        row("wrong password", "passwordEdit", "other", "",
            "The server does not take this user name and password.");
        row("no such user", "userEdit", "nobody", "",
            "The server does not take this user name and password.");
        row("no such database", "databaseEdit", "nothing", "", "There is no Vitrina");
        row("another database", "databaseEdit", "postgres", "", "There is no Vitrina");
        row("nobody answers", "serverEdit", "127.0.0.1:1", "", "does not answer");
        row("no address", "serverEdit", "the server", "", "is not the address of a server");
        row("no such certificate", "certificateEdit", "/nonexistent.crt", "",
            "The certificate's file is not where it was named.");
        row("no certificate", "certificateEdit", "/etc/passwd", "",
            "There is no certificate in the file");
        row("a folder", "certificateEdit", "/etc", "", "is a folder");
        row("not of the staff", "", "", "DELETE FROM vitrina.staff_login WHERE role = 'ana'",
            "is not open to you");
        row("no login", "", "", "ALTER ROLE ana NOLOGIN", "is not open to you");
        row("program too old", "", "", "UPDATE vitrina.hub SET schema = 99", "Update this one");
        row("program too new", "", "", "UPDATE vitrina.hub SET schema = 1",
            "older than this Vitrina");
        row("retired", "", "", "UPDATE vitrina.staff_login SET retired_at = now()",
            "Your access to this company was withdrawn.");
    }
    void whatDoesNotLetHerInIsSaid()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QByteArray, atHub);
        QFETCH(QString, said);
        if (!atHub.isEmpty())
            m_desk->root().run(atHub);
        m_desk->openForm();
        if (!field.isEmpty())
            m_desk->fill(field.toLatin1().constData(), typed);
        m_desk->click("connectButton");
        QTRY_VERIFY2_WITH_TIMEOUT(m_desk->problem().contains(said),
                                  qPrintable(m_desk->pageName() + u' ' + m_desk->problem()),
                                  patienceMs);
        QVERIFY(m_desk->isAt("connectPage"));
        // What was typed stays, and she can go on from there.
        QCOMPARE(m_desk->find<QLineEdit>("userEdit")->text(),
                 field == u"userEdit" ? typed : QStringLiteral("ana"));
        QCOMPARE(m_desk->find<QLineEdit>("passwordEdit")->text(),
                 field == u"passwordEdit" ? typed : m_desk->password);
        QVERIFY(m_desk->find<QPushButton>("connectButton")->isEnabled());
        QVERIFY(!QFile::exists(m_desk->file("hub.json")));
        QVERIFY(!QFile::exists(m_desk->file("signin.json")));
        m_desk->click("backButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("firstRunPage"), patienceMs);
    }

    void aServerThatDoesNotEncryptIsNotToldThePassword()
    {
        HubSettings strict;
        strict.setServer(m_desk->server());
        strict.user = QStringLiteral("ana");
        strict.sslMode = QStringLiteral("verify-full"); // as off this computer
        QVERIFY(strict.save(m_desk->profile()));
        m_desk->openForm();
        m_desk->click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->problem().contains(QStringLiteral("does not encrypt")),
                                 patienceMs);
    }

    void aCopyThatIsCancelledLeavesAFirstRun()
    {
        PgConnection root = m_desk->root();
        holdUp(root, copyingClients);
        m_desk->openForm();
        m_desk->click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("copyingPage"), patienceMs);
        m_desk->click("emptyStateButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("connectPage"), patienceMs);
        QCOMPARE(m_desk->find<QLineEdit>("serverEdit")->text(), m_desk->server());
        QVERIFY(!QFile::exists(m_desk->file("hub.json")));
        m_desk->start();
        QVERIFY(m_desk->isAt("firstRunPage"));
        QVERIFY(QDir(m_desk->profile()).entryList({QStringLiteral("*.copy*")}).isEmpty());

        letGo(root);
        m_desk->join();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(QStringLiteral("Alba Ruiz")), patienceMs);
    }

    void aServerThatHangsIsLeftAtOnce()
    {
        PgConnection root = m_desk->root();
        root.run("BEGIN; LOCK TABLE vitrina.staff_login IN ACCESS EXCLUSIVE MODE");
        m_desk->openForm();
        m_desk->click("connectButton");
        QVERIFY(!m_desk->find<QPushButton>("connectButton")->isEnabled());
        PgConnection looker = m_desk->root();
        QTRY_VERIFY_WITH_TIMEOUT(
            looker
                .run("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'ana'"
                     " AND wait_event_type = 'Lock')")
                .flag(0, 0),
            patienceMs);
        m_desk->click("backButton"); // says Cancel now
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QPushButton>("connectButton")->isEnabled(),
                                 patienceMs);
        QCOMPARE(m_desk->problem(), QString());
    }
};

VITRINA_TEST(TestHubJoin, QApplication)
#include "tst_hubjoin.moc"
