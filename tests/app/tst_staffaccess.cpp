// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/staffaccess.h"
#include "hubdesk.h"
#include "testsupport/testprogram.h"
#include "windowhands.h"

#include "access/hubsettings.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// People come into a company and into its shared database through the program alone.
class TestStaffAccess : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    const QString m_given = QStringLiteral("quinua 88");

    void setPassword(const char *user)
    {
        PgConnection root = m_world->hub().root(m_database);
        root.run(QByteArray("ALTER ROLE ") + user + " LOGIN PASSWORD " + root.quotedText(m_given));
    }
    HubSettings settingsOf(const QString &user) const
    {
        HubSettings settings;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = m_world->hub().server().port();
        settings.database = m_database;
        settings.user = user;
        return settings;
    }
    /// What comes of it where @p viewer gives @p member a login.
    StaffAccess::Outcome outcome(const QString &viewer, const StaffId &member, const QString &login,
                                 const QString &password = QString())
    {
        StaffAccess access;
        QSignalSpy ended(&access, &StaffAccess::ended);
        access.give({settingsOf(viewer), Secret::of(password.isNull() ? m_given : password), member,
                     login, Secret::of(QStringLiteral("maracuya 5"))});
        if (!ended.wait(patienceMs))
            qFatal("the server does not answer");
        return ended.first().first().value<StaffAccess::Outcome>();
    }
    HubFault fault(const QString &viewer, const StaffId &member, const QString &login,
                   const QString &password = QString())
    {
        return outcome(viewer, member, login, password).fault;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_database = m_world->database();
        setPassword("admin");
        setPassword("ana");
    }

    void somebodyNewEntersWithWhatSheWasGiven()
    {
        HubDesk admins(*m_world, m_database, QStringLiteral("admin"));
        admins.password = m_given;
        admins.join();
        const WindowHands hands(*admins.vitrina, patienceMs);
        hands.window()->findChild<QAction *>(QStringLiteral("peopleAction"))->trigger();
        hands.press("newMemberButton");
        QTRY_VERIFY(hands.find<QLineEdit>("nameEdit"));
        hands.find<QLineEdit>("nameEdit")->setText(QStringLiteral("Rosa Mora"));
        hands.find<QLineEdit>("loginEdit")->setText(QStringLiteral("rosa_mora"));
        hands.press("saveButton");
        QTRY_VERIFY_WITH_TIMEOUT(
            admins.root().query("SELECT FROM vitrina.staff WHERE login = 'rosa_mora'").count() == 1,
            patienceMs);
        hands.press("accessButton");
        QTRY_VERIFY(hands.find<QLineEdit>("newPasswordEdit"));
        QCOMPARE(hands.find<QLineEdit>("loginEdit")->text(), QStringLiteral("rosa_mora"));
        hands.find<QLineEdit>("newPasswordEdit")->setText(m_given);
        hands.find<QLineEdit>("againEdit")->setText(m_given);
        hands.press("saveButton");
        QTRY_VERIFY_WITH_TIMEOUT(!hands.find<QDialog>("staffAccessDialog"), patienceMs);
        admins.end();
        HubDesk rosas(*m_world, m_database, QStringLiteral("rosa_mora"));
        rosas.password = m_given;
        rosas.join();
        QCOMPARE(rosas.vitrina->session()->reader().viewer().name, QStringLiteral("Rosa Mora"));
    }

    void whoForgotHersGetsAnother()
    {
        const StaffId ana = m_world->showroom.ana.id;
        const StaffAccess::Outcome done =
            outcome(QStringLiteral("admin"), ana, QStringLiteral("ana"));
        QCOMPARE(done.fault, HubFault::None);
        QVERIFY(!done.isNew);
        QCOMPARE(fault(QStringLiteral("ana"), ana, QStringLiteral("ana")), HubFault::WrongPassword);
        QCOMPARE(
            fault(QStringLiteral("ana"), ana, QStringLiteral("ana"), QStringLiteral("maracuya 5")),
            HubFault::MayNotManage); // she is in, and manages nobody
    }

    void whatTheServerRefusesIsTold()
    {
        const StaffId stranger(QUuid::createUuid());
        QCOMPARE(fault(QStringLiteral("admin"), stranger, QStringLiteral("rosa")),
                 HubFault::NotThereYet);
        QCOMPARE(fault(QStringLiteral("ana"), m_world->showroom.ivan.id, QStringLiteral("ivan")),
                 HubFault::MayNotManage);
        // A login of somebody else's.
        m_world->hub()
            .root(m_database)
            .query("DELETE FROM vitrina.staff_login WHERE staff_id = $1",
                   {m_world->showroom.ivan.id.toString().toUtf8()});
        QCOMPARE(fault(QStringLiteral("admin"), m_world->showroom.ivan.id, QStringLiteral("ana")),
                 HubFault::LoginTaken);
        // Of the cluster, and nobody's here.
        QCOMPARE(fault(QStringLiteral("admin"), m_world->showroom.ivan.id, QStringLiteral("ivan")),
                 HubFault::LoginTaken);
    }
};

VITRINA_TEST(TestStaffAccess, QApplication)
#include "tst_staffaccess.moc"
