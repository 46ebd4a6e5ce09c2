// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cable.h"
#include "hubdesk.h"

#include "access/hubsettings.h"
#include "commands/showroomsetup.h"
#include "shell/shellactions.h"
#include "testsupport/testprogram.h"

#include <QAction>
#include <QPainter>
#include <QRadioButton>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Two people's windows on one shared database, one of them without a network for a while.
///
/// VITRINA_PICTURES names a folder for the pictures of before and after.
class TestTwoWindows : public QObject
{
    Q_OBJECT

private:
    static QStringList rowsOf(const HubDesk &desk)
    {
        QStringList rows;
        const QAbstractItemModel &table = desk.table();
        for (int row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (const int column : {int(FollowUpTableModel::Client), int(FollowUpTableModel::Due)})
                cells += table.index(row, column).data().toString();
            rows += cells.join(u'|');
        }
        rows.sort();
        return rows;
    }

    static void reschedule(HubDesk &desk, const FollowUpId &followUp, int days)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        desk.vitrina->session()->queue().submit(
            RescheduleFollowUp{followUp, now.addDays(days), 0, now});
    }

    static void picture(const HubDesk &left, const HubDesk &right, const char *name)
    {
        const QString folder = qEnvironmentVariable("VITRINA_PICTURES");
        if (folder.isEmpty())
            return;
        const QPixmap a = left.vitrina->window()->grab();
        const QPixmap b = right.vitrina->window()->grab();
        QPixmap both(a.width() + b.width() + 12, std::max(a.height(), b.height()));
        both.fill(Qt::darkGray);
        QPainter painter(&both);
        painter.drawPixmap(0, 0, a);
        painter.drawPixmap(a.width() + 12, 0, b);
        painter.end();
        QVERIFY(both.save(QDir(folder).filePath(QString::fromLatin1(name))));
    }

private Q_SLOTS:
    void whatWasDoneApartIsTheSameAfterwards()
    {
        SyncWorld world;
        HubDesk near(world);
        HubDesk far(world);
        far.database = near.database;
        far.setPassword(far.password);
        Cable cable(world.hub().server().port());
        near.join();
        far.openForm();
        far.fill("serverEdit", QStringLiteral("127.0.0.1:%1").arg(cable.port()));
        far.click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(far.vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(far.isUpToDate(), patienceMs);
        for (const HubDesk *desk : {&near, &far}) {
            desk->vitrina->window()->resize(1000, 700);
            desk->vitrina->window()->followUpsPage()->showSection(0);
        }
        QTRY_VERIFY_WITH_TIMEOUT(near.shows(QStringLiteral("Alba Ruiz")) &&
                                     near.shows(QStringLiteral("Bruno Paz")),
                                 patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(far), rowsOf(near), patienceMs);
        const QStringList first = rowsOf(near);

        cable.cut();
        QTRY_VERIFY_WITH_TIMEOUT(far.isPhase(SyncStatus::Phase::Offline), patienceMs);
        reschedule(near, world.alba.next->id, 3);
        reschedule(far, world.bruno.next->id, 5);
        QTRY_VERIFY_WITH_TIMEOUT(near.isUpToDate(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(far.status()->waiting == 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(near) != rowsOf(far), patienceMs);
        picture(near, far, "two-windows-before.png");

        cable.plugIn();
        far.vitrina->window()->actions().syncNow->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(far.isUpToDate(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(far), rowsOf(near), patienceMs);
        for (const char *client : {"Alba Ruiz", "Bruno Paz"}) {
            const QStringList row = rowsOf(near).filter(QLatin1StringView(client));
            QVERIFY(!row.isEmpty() && !first.contains(row.first())); // both changes are there
        }
        picture(near, far, "two-windows-after.png");
    }

    /// What comes from the hub while she corrects the same (X7): hers and theirs, and nothing is
    /// written over before she has seen it.
    void whatBothCorrectOfTheCompanyIsHersToDecide()
    {
        SyncWorld world;
        const QString login = world.showroom.admin.login;
        HubDesk near(world, world.database(), login);
        near.setPassword(near.password);
        HubDesk far(world, near.database, login);
        near.join();
        far.join();
        near.vitrina->window()->actions().company->trigger();
        auto *dialog =
            near.vitrina->window()->findChild<QDialog *>(QStringLiteral("companyDialog"));
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("companyNameEdit"));
        auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("linkBaseEdit"));
        name->setText(QStringLiteral("Motos del Sur"));
        SaveCompany theirs;
        theirs.companyId = world.showroom.company.id;
        theirs.companyName = QStringLiteral("Motos del Oeste");
        theirs.linkBase = QStringLiteral("https://motos.example.com");
        theirs.at = QDateTime::currentDateTimeUtc();
        far.vitrina->session()->queue().submit(theirs);
        QTRY_COMPARE_WITH_TIMEOUT(address->text(), *theirs.linkBase, patienceMs);
        QCOMPARE(name->text(), QStringLiteral("Motos del Sur"));
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("saveButton"));
        QVERIFY(!save->isEnabled());
        auto *other = dialog->findChild<QRadioButton *>(QStringLiteral("theirsOf_companyNameEdit"));
        QVERIFY(other);
        QCOMPARE(other->text(), *theirs.companyName);
        dialog->findChild<QRadioButton *>(QStringLiteral("mineOf_companyNameEdit"))->click();
        save->click();
        const auto nameAt = [](const HubDesk &desk) {
            return desk.vitrina->session()->reader().directory()->company().name;
        };
        QTRY_COMPARE_WITH_TIMEOUT(nameAt(far), QStringLiteral("Motos del Sur"), patienceMs);
    }
};

VITRINA_TEST(TestTwoWindows, QApplication)
#include "tst_twowindows.moc"
