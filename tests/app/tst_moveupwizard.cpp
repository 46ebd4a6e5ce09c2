// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cable.h"
#include "heldclients.h"
#include "hubdesk.h"

#include "access/hubsettings.h"
#include "sample/demoshowroom.h"
#include "sample/scenarios.h"
#include "shell/shellactions.h"
#include "testsupport/testprogram.h"

#include <QAction>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const auto serversPassword = QStringLiteral("la llave del servidor");
const auto halfWritten = QStringLiteral("{\"name\": \"Rosa\"}");
const auto ownPassword = QStringLiteral("guayacán 7");

/// A showroom on one computer alone, its administrator at the wizard, and a server with nothing of
/// Vitrina's in the database she names.
class MovingDesk : public HubDesk
{
public:
    explicit MovingDesk(SyncWorld &syncWorld)
        : HubDesk(syncWorld)
    {
        database = QStringLiteral("empresa%1").arg(++made);
        PgConnection door = server("postgres");
        door.run("ALTER ROLE postgres PASSWORD " + door.quotedText(serversPassword) +
                 "; DROP ROLE IF EXISTS jefa");
        world.showroom.database->execute(QStringLiteral("VACUUM INTO ?"), {file("replica.sqlite")});
    }

    /// The sample showroom's company stands on the server, and here is another showroom.
    void meetCompany()
    {
        database = world.database();
        QFile::remove(file("replica.sqlite"));
        makeDemoShowroom(file("replica.sqlite"));
        Database replica(file("replica.sqlite"), Database::Mode::ReadWrite);
        setReplicaKind(replica, ReplicaKind::Showroom);
        replica.execute(QStringLiteral("INSERT INTO draft SELECT id, 'contact', ?, 7 FROM staff"
                                       " WHERE login = 'admin'"),
                        {halfWritten});
    }
    QVariant draft() const
    {
        return Database(file("replica.sqlite"), Database::Mode::ReadOnly)
            .scalar(QStringLiteral("SELECT content FROM draft WHERE form = 'contact'"));
    }

    PgConnection server(const char *name) const
    {
        return world.hub().root(QString::fromLatin1(name));
    }
    bool hasDatabase() const
    {
        return server("postgres")
                   .query("SELECT FROM pg_database WHERE datname = $1", {database.toUtf8()})
                   .count() == 1;
    }
    bool hasRole(const char *name) const
    {
        return server("postgres")
                   .query("SELECT FROM pg_roles WHERE rolname = $1", {QByteArray(name)})
                   .count() == 1;
    }
    /// Somebody is at the lock that a test put in the way.
    static bool isWaitingAt(PgConnection &root)
    {
        return root
            .run("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory'"
                 " AND NOT granted AND objid = 42)")
            .flag(0, 0);
    }
    /// The rows of the replica, while no program has it open.
    QByteArray rowsHere() const
    {
        Database replica(file("replica.sqlite"), Database::Mode::ReadOnly);
        return sharedRows(replica);
    }
    void startAs(const char *login)
    {
        end();
        Options options;
        options.profile = profile();
        options.login = QString::fromLatin1(login);
        vitrina =
            std::make_unique<Application>(*qApp, options, std::make_unique<MemoryKeeper>(keychain));
        vitrina->start();
    }
    QAction *offer() const { return vitrina->window()->actions().moveUp; }
    void openServer()
    {
        startAs("admin");
        QVERIFY(offer()->isVisible());
        offer()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isAt("moveUpIntroPage"), patienceMs);
        click("nextButton");
        QTRY_VERIFY_WITH_TIMEOUT(isAt("connectPage"), patienceMs);
        fill("serverEdit", way.isEmpty() ? HubDesk::server() : way);
        fill("databaseEdit", database);
        fill("userEdit", QStringLiteral("postgres"));
        fill("passwordEdit", serversPassword);
    }
    /// Where a company is already: all there is to read before one joins it.
    void openBranch()
    {
        openServer();
        click("connectButton");
        QTRY_VERIFY2_WITH_TIMEOUT(isAt("moveUpBranchPage"), qPrintable(pageName()), patienceMs);
    }
    void fillLogin()
    {
        QTRY_VERIFY2_WITH_TIMEOUT(isAt("moveUpLoginPage"), qPrintable(pageName()), patienceMs);
        fill("loginEdit", QStringLiteral("jefa"));
        fill("newPasswordEdit", ownPassword);
        fill("againEdit", ownPassword);
    }
    void openLogin()
    {
        openServer();
        click("connectButton");
        fillLogin();
    }
    /// Back to work, where everything is as it was.
    void verifyUntouched(const QByteArray &before)
    {
        while (!isAt("moveUpIntroPage")) {
            QString here = pageName();
            click("backButton");
            QTRY_VERIFY_WITH_TIMEOUT(pageName() != here, patienceMs);
        }
        click("backButton");
        QTRY_VERIFY_WITH_TIMEOUT(vitrina->window(), patienceMs);
        QCOMPARE(vitrina->session()->reader().viewer().login, QStringLiteral("admin"));
        QVERIFY(!vitrina->session()->isOfHub());
        QVERIFY(offer()->isVisible());
        end();
        QCOMPARE(rowsHere(), before);
        QVERIFY(!QFile::exists(file("hub.json")));
        QVERIFY(!QFile::exists(file("signin.json")));
        QVERIFY(keptFiles().isEmpty());
    }
    QStringList keptFiles() const
    {
        return QDir(profile()).entryList({QStringLiteral("before-*"), QStringLiteral("*.moved*")});
    }

    QString way; ///< to the server; empty: its own address

private:
    static inline int made = 0;
};

} // namespace

/// An embedded showroom moves to a shared database by the wizard (issue 3, sync 25).
class TestMoveUpWizard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<MovingDesk> m_desk;

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_desk = std::make_unique<MovingDesk>(*m_world); }
    void cleanup() { m_desk.reset(); }

    void theShowroomMovesAndSheGoesOn()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->openLogin();
        m_desk->click("moveButton");
        QTRY_VERIFY2_WITH_TIMEOUT(m_desk->isAt("moveUpResultPage"), qPrintable(m_desk->pageName()),
                                  patienceMs);
        QVERIFY(m_desk->text("rowsLabel").contains(QStringLiteral("the same on both sides")));
        QVERIFY(m_desk->text("loginLabel").contains(QStringLiteral("jefa")));
        QVERIFY(m_desk->text("othersLabel").contains(QStringLiteral("Ana")));

        m_desk->click("goOnButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QCOMPARE(m_desk->vitrina->session()->reader().viewer().login, QStringLiteral("admin"));
        QVERIFY(m_desk->vitrina->session()->isOfHub());
        QVERIFY(!m_desk->offer()->isVisible());

        // What she does now arrives there.
        QCOMPARE(m_desk->stateAtHub(), QStringLiteral("pending"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_desk->vitrina->session()->queue().submit(
            RescheduleFollowUp{m_world->alba.next->id, now.addDays(9), 0, now});
        QTRY_COMPARE_WITH_TIMEOUT(
            m_desk->root()
                .run("SELECT count(*) FROM vitrina.ledger WHERE verdict = 'applied'")
                .number(0, 0),
            1, patienceMs);
        m_desk->end();

        const QStringList kept = m_desk->keptFiles();
        QCOMPARE(kept.size(), 1);
        const QString path = m_desk->file(kept.first().toLatin1().constData());
        QVERIFY(!(QFile::permissions(path) & (QFile::WriteOwner | QFile::ReadOther)));
        Database old(path, Database::Mode::ReadOnly);
        QCOMPARE(sharedRows(old), before);

        m_desk->startAs("");
        m_desk->enter(ownPassword);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
    }

    void aWrongPasswordIsSaidAndNothingHappens()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->openServer();
        m_desk->fill("passwordEdit", QStringLiteral("other"));
        m_desk->click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->problem().contains(QStringLiteral("does not take")),
                                 patienceMs);
        m_desk->verifyUntouched(before);
        QVERIFY(!m_desk->hasDatabase());
    }

    void whoReadsWhatABranchIsMayGoBack()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->database = m_world->database();
        m_desk->openBranch();
        m_desk->click("backButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("connectPage"), patienceMs);
        m_desk->verifyUntouched(before);
    }

    void theShowroomBecomesABranchAndSheGoesOn()
    {
        m_desk->meetCompany();
        const QByteArray before = m_desk->rowsHere();
        m_desk->openBranch();
        m_desk->click("nextButton");
        m_desk->fillLogin();
        m_desk->click("moveButton");
        QTRY_VERIFY2_WITH_TIMEOUT(m_desk->isAt("moveUpResultPage"), qPrintable(m_desk->pageName()),
                                  patienceMs);
        QVERIFY(m_desk->text("headlineLabel").contains(QStringLiteral("Motos del Norte")));
        QVERIFY(m_desk->text("renamedLabel").contains(QStringLiteral("admin is admin.2")));
        QVERIFY(m_desk->text("loweredLabel").contains(QStringLiteral("admin.2")));

        // From here on the profile is of the company, whatever happens before her copy is there.
        QVERIFY(QFile::exists(m_desk->file("hub.json")));
        const QStringList kept = m_desk->keptFiles();
        QCOMPARE(kept.size(), 1);
        m_desk->click("goOnButton");
        QTRY_VERIFY2_WITH_TIMEOUT(m_desk->vitrina->window(), qPrintable(m_desk->pageName()),
                                  patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        Session &session = *m_desk->vitrina->session();
        QVERIFY(session.isOfHub());
        QCOMPARE(session.reader().viewer().login, QStringLiteral("admin.2"));
        QCOMPARE(session.reader().viewer().accessLevel, int(AccessLevel::Branch));
        QCOMPARE(session.reader().directory()->company().name, QStringLiteral("Motos del Norte"));
        m_desk->end();
        QCOMPARE(m_desk->draft().toString(), halfWritten);
        Database old(m_desk->file(kept.first().toLatin1().constData()), Database::Mode::ReadOnly);
        QCOMPARE(sharedRows(old), before);
    }

    /// The branch is there, her computer is not connected any more: what she has is the server's
    /// page with all filled in, now and the next time, and no second showroom to work in by
    /// mistake.
    void whoseCopyDoesNotComeFindsTheWayInLater()
    {
        m_desk->meetCompany();
        m_desk->openBranch();
        m_desk->click("nextButton");
        m_desk->fillLogin();
        m_desk->click("moveButton");
        QTRY_VERIFY2_WITH_TIMEOUT(m_desk->isAt("moveUpResultPage"), qPrintable(m_desk->pageName()),
                                  patienceMs);
        m_desk->server("postgres").run("ALTER ROLE jefa NOLOGIN");
        m_desk->click("goOnButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("connectPage") && !m_desk->problem().isEmpty(),
                                 patienceMs);
        m_desk->server("postgres").run("ALTER ROLE jefa LOGIN");
        m_desk->startAs("");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("connectPage"), patienceMs);
        QCOMPARE(m_desk->find<QLineEdit>("userEdit")->text(), QStringLiteral("jefa"));
        m_desk->fill("passwordEdit", ownPassword);
        m_desk->click("connectButton");
        QTRY_VERIFY2_WITH_TIMEOUT(m_desk->vitrina->window(), qPrintable(m_desk->pageName()),
                                  patienceMs);
    }

    void aBranchIsCancelledWithoutATrace()
    {
        m_desk->meetCompany();
        const QByteArray before = m_desk->rowsHere();
        PgConnection root = m_desk->root();
        holdUp(root, sendingClients);
        const auto rowsThere = [&root] { return root.run("SELECT count(*) FROM vitrina.branch"); };
        const qint64 branches = rowsThere().number(0, 0);
        m_desk->openBranch();
        m_desk->click("nextButton");
        m_desk->fillLogin();
        m_desk->click("moveButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isWaitingAt(root), patienceMs);
        m_desk->click("emptyStateButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("moveUpLoginPage"), patienceMs);
        QVERIFY(!m_desk->hasRole("jefa"));
        QCOMPARE(rowsThere().number(0, 0), branches);
        m_desk->verifyUntouched(before);
    }

    void aShowroomThatIsThereAlreadyIsRefused()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->database = m_world->database(); // made of the same showroom
        m_desk->openBranch();
        m_desk->click("nextButton");
        m_desk->fillLogin();
        m_desk->click("moveButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("connectPage"), patienceMs);
        QVERIFY(m_desk->problem().contains(QStringLiteral("is, or was, part of the company")));
        QVERIFY(!m_desk->hasRole("jefa"));
        m_desk->verifyUntouched(before);
    }

    void aDatabaseOfSomethingElseIsLeftAsItIs()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->server("postgres").run("CREATE DATABASE " + m_desk->database.toUtf8());
        m_desk->root().run("CREATE TABLE something (else_ text)");
        m_desk->openServer();
        m_desk->click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->problem().contains(QStringLiteral("something else")),
                                 patienceMs);
        m_desk->verifyUntouched(before);
    }

    void whoIsNotTheServersAdministratorIsTold()
    {
        const QByteArray before = m_desk->rowsHere();
        PgConnection door = m_desk->server("postgres");
        door.run("ALTER ROLE ana LOGIN PASSWORD " + door.quotedText(serversPassword));
        m_desk->openServer();
        m_desk->fill("userEdit", QStringLiteral("ana"));
        m_desk->click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->problem().contains(QStringLiteral("administrator")),
                                 patienceMs);
        m_desk->verifyUntouched(before);
    }

    void aNameThatTheServerHasIsAskedForAgain()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->openLogin();
        m_desk->fill("loginEdit", QStringLiteral("ana"));
        m_desk->click("moveButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("moveUpLoginPage") && !m_desk->problem().isEmpty(),
                                 patienceMs);
        QVERIFY(m_desk->problem().contains(QStringLiteral("has that user name already")));
        QVERIFY(m_desk->hasRole("ana"));
        QVERIFY(!m_desk->hasDatabase());
        m_desk->verifyUntouched(before);
    }

    /// Nobody waits for her rows only to hear that: they would hang in the table of clients here.
    void aNameThatTheServerHasIsFoundBeforeAnythingIsSent()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->database = m_world->hub().emptyDatabase();
        PgConnection root = m_desk->root();
        holdUp(root, sendingClients);
        m_desk->openLogin();
        m_desk->fill("loginEdit", QStringLiteral("ana"));
        m_desk->click("moveButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("moveUpLoginPage") && !m_desk->problem().isEmpty(),
                                 patienceMs);
        QVERIFY(m_desk->problem().contains(QStringLiteral("has that user name already")));
        QVERIFY(!m_desk->isWaitingAt(root));
        m_desk->verifyUntouched(before);
    }

    /// Of a database and of a login, each on its page.
    void aNameThatIsReservedIsRefusedAtItsField_data()
    {
        QTest::addColumn<bool>("isLogin");
        QTest::addColumn<QString>("name");
        for (const char *name : {"postgres", "Postgres", "template1", "template_mio", "pg_vitrina"})
            QTest::addRow("database %s", name) << false << QString::fromLatin1(name);
        for (const char *name : {"postgres", "public", "none", "pg_ana", "vitrina_owner"})
            QTest::addRow("login %s", name) << true << QString::fromLatin1(name);
    }
    void aNameThatIsReservedIsRefusedAtItsField()
    {
        QFETCH(bool, isLogin);
        QFETCH(QString, name);
        if (isLogin)
            m_desk->openLogin();
        else
            m_desk->openServer();
        const char *field = isLogin ? "loginEdit" : "databaseEdit";
        m_desk->fill(field, name);
        m_desk->click(isLogin ? "moveButton" : "connectButton");
        const QString said =
            name + QStringLiteral(" is a %1 that the server keeps for itself")
                       .arg(isLogin ? QStringLiteral("name") : QStringLiteral("database"));
        QVERIFY2(m_desk->problem().startsWith(said), qPrintable(m_desk->problem()));
        QTRY_VERIFY(m_desk->find<QLineEdit>(field)->hasFocus());
        QVERIFY(m_desk->isAt(isLogin ? "moveUpLoginPage" : "connectPage"));
        QVERIFY(!m_desk->hasDatabase());
    }

    void cancelledInTheMiddleNothingHappened_data()
    {
        QTest::addColumn<QByteArray>("hangs"); // from there on the server waits
        QTest::newRow("while rows are sent") << sendingClients;
        QTest::newRow("while her copy comes") << copyingClients;
    }
    void cancelledInTheMiddleNothingHappened()
    {
        QFETCH(QByteArray, hangs);
        const QByteArray before = m_desk->rowsHere();
        m_desk->database = m_world->hub().emptyDatabase();
        PgConnection root = m_desk->root();
        holdUp(root, hangs);
        m_desk->openLogin();
        m_desk->click("moveButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("moveUpRunPage"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isWaitingAt(root), patienceMs);
        m_desk->click("emptyStateButton");
        // What was sent is taken back first, with the whole schema.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("moveUpLoginPage"), patienceMs);
        QCOMPARE(m_desk->problem(), QString());
        QVERIFY(!m_desk->hasRole("jefa"));
        QCOMPARE(root.run("SELECT count(*) FROM vitrina.company").number(0, 0), 0);
        QCOMPARE(root.run("SELECT count(*) FROM vitrina.client").number(0, 0), 0);
        m_desk->verifyUntouched(before);
    }

    void whatCannotBeEndedHereLeavesNoCopyBehind()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->database = m_world->hub().emptyDatabase();
        m_desk->openLogin();
        const auto rename = [this](const char *from, const char *to) {
            Database(m_desk->file("replica.sqlite"), Database::Mode::ReadWrite)
                .execute(QStringLiteral("ALTER TABLE %1 RENAME TO %2")
                             .arg(QLatin1StringView(from), QLatin1StringView(to)));
        };
        rename("draft", "draft_away"); // so drafts cannot come along
        m_desk->click("moveButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("connectPage"), patienceMs);
        QVERIFY(!m_desk->problem().isEmpty());
        QCOMPARE(m_desk->keptFiles(), QStringList());
        rename("draft_away", "draft");
        m_desk->verifyUntouched(before);
    }

    /// A server is asked to stop over a connection of its own, and there is none to be had.
    void whoCancelsDoesNotWaitForTheNetwork()
    {
        const QByteArray before = m_desk->rowsHere();
        m_desk->database = m_world->hub().emptyDatabase();
        PgConnection root = m_desk->root();
        holdUp(root, sendingClients);
        Cable cable(m_world->hub().server().port());
        m_desk->way = QStringLiteral("127.0.0.1:%1").arg(cable.port());
        m_desk->openLogin();
        m_desk->click("moveButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isWaitingAt(root), patienceMs);
        cable.shut();
        m_desk->click("emptyStateButton");
        letGo(root);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isAt("moveUpLoginPage"), patienceMs);
        QCOMPARE(m_desk->problem(), QString());
        QCOMPARE(root.run("SELECT count(*) FROM vitrina.client").number(0, 0), 0);
        m_desk->verifyUntouched(before);
    }

    void onlyAnAdministratorIsOfferedIt()
    {
        m_desk->startAs("ana");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QVERIFY(!m_desk->offer()->isVisible());
    }
};

VITRINA_TEST(TestMoveUpWizard, QApplication)
#include "tst_moveupwizard.moc"
