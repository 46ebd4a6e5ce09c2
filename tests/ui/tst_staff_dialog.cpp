// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/branchesdialog.h"
#include "admin/staffdialog.h"
#include "commands/showroomsetup.h"
#include "kit/theme.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimeEdit>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// People and branches, for who manages them (S2.4, S3.3).
class TestStaffDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<StaffDialog> m_dialog;

    template <typename Widget>
    Widget *find(const char *name)
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    QDialog *form() { return find<QDialog>("memberDialog"); }
    template <typename Widget>
    Widget *field(const char *name)
    {
        return form()->findChild<Widget *>(QString::fromLatin1(name));
    }
    void open(const StaffMember &viewer, bool hasHub = false)
    {
        m_dialog.reset();
        m_live->queue().setActor(viewer.id);
        m_live->reader().setViewer(viewer.id);
        m_dialog =
            std::make_unique<StaffDialog>(m_live->reader(), m_live->queue(), *m_theme, hasHub);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    QTableView *table() { return find<QTableView>("staffTable"); }
    QString shown(int column)
    {
        return table()->model()->index(table()->currentIndex().row(), column).data().toString();
    }
    void choose(const QString &name)
    {
        find<QLineEdit>("staffSearchEdit")->setText(name);
        QCOMPARE(shown(0), name);
    }
    StaffMember member(const QString &login)
    {
        return m_live->reader().directory()->memberByLogin(login);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY2(QApplication::focusWidget(), "the keyboard is nowhere");
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void edit()
    {
        QTest::keyClick(table(), Qt::Key_Return);
        takeForm();
    }
    void takeForm()
    {
        QVERIFY(form());
        QVERIFY(QTest::qWaitForWindowActive(form()));
        QTRY_COMPARE(QApplication::focusWidget(), field<QLineEdit>("nameEdit"));
    }
    QStringList entries(const char *box)
    {
        QStringList all;
        for (int i = 0; i < field<QComboBox>(box)->count(); ++i)
            all += field<QComboBox>(box)->itemText(i);
        return all;
    }
    Department departmentOf(const BranchId &branch)
    {
        for (const Department &one : m_live->reader().directory()->departments()) {
            if (one.branchId == branch)
                return one;
        }
        qFatal("a branch without a department");
    }
    QStringList departmentNames(const BranchId &branch)
    {
        QStringList names;
        for (const Department &one : m_live->reader().directory()->departments()) {
            if (one.branchId == branch)
                names += one.name;
        }
        return names;
    }
    static QLineEdit *departmentLine(const QDialog &dialog, const DepartmentId &id)
    {
        return dialog.findChild<QLineEdit *>(QStringLiteral("department%1Edit").arg(id.toString()));
    }
    /// Whoever manages a branch, and what she may herself.
    StaffMember branchManager(Permissions permissions)
    {
        StaffMember changed = m_live->sample.manager;
        changed.accessLevel = int(AccessLevel::Branch);
        changed.permissions = int(permissions);
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->must(SaveStaff{changed, m_live->clock().now()});
        m_live->settle();
        return member(changed.login);
    }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        m_live = std::make_unique<LiveShowroom>();
        open(m_live->sample.admin);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_live.reset();
        m_theme.reset();
    }

    void somebodyNewByKeyboardAlone()
    {
        press(Qt::Key_N, Qt::ControlModifier);
        takeForm();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Rosa Mora"));
        press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("rosa"));
        press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Asesora"));
        press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("099 123 4567"));
        QSignalSpy done(m_dialog.get(), &StaffDialog::saved);
        press(Qt::Key_Return);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(!done.first().at(1).value<std::optional<AnyCommand>>());
        m_live->settle();
        const StaffMember rosa = member(QStringLiteral("rosa"));
        QCOMPARE(rosa.name, QStringLiteral("Rosa Mora"));
        QCOMPARE(rosa.jobTitle, QStringLiteral("Asesora"));
        QCOMPARE(rosa.phone, QStringLiteral("+593991234567"));
        // As an advisor of the branch is, under whoever wrote her down; and nothing else.
        QCOMPARE(rosa.accessLevel, int(AccessLevel::Own));
        QCOMPARE(rosa.permissions, 0);
        QCOMPARE(rosa.branchId, m_live->sample.branch.id);
        QCOMPARE(rosa.departmentId, m_live->sample.admin.departmentId);
        QCOMPARE(rosa.supervisorId, m_live->sample.admin.id);
        QVERIFY(rosa.active);
        QCOMPARE(shown(0), QStringLiteral("Rosa Mora"));
    }

    /// Not in whatever department of the other branch comes first.
    void inAnotherBranchSheGoesOnInTheDepartmentOfHerOwn()
    {
        SampleShowroom &sample = m_live->sample;
        SaveBranch south{sample.branch, {}, {}, m_live->clock().now()};
        south.branch.id = sample.newId<BranchId>();
        south.branch.name = QStringLiteral("Cuenca");
        for (const QString &name : {QStringLiteral("Archivo"), sample.sales.name})
            south.departments.push_back({sample.newId<DepartmentId>(), south.branch.id, name, {}});
        m_live->must(south);
        choose(member(sample.ana.login).name);
        edit();
        auto *branch = field<QComboBox>("branchBox");
        const auto *department = field<QComboBox>("departmentBox");
        branch->setCurrentText(QStringLiteral("Cuenca"));
        QCOMPARE(entries("departmentBox").size(), 2);
        QCOMPARE(department->currentText(), sample.sales.name);
        QCOMPARE(department->currentData().value<DepartmentId>(), south.departments[1].id);
        branch->setCurrentText(sample.branch.name);
        QCOMPARE(department->currentData().value<DepartmentId>(), sample.sales.id);
    }

    void whatIsChangedCanBeTakenBack()
    {
        const StaffMember before = member(m_live->sample.ana.login);
        choose(before.name);
        edit();
        QCOMPARE(field<QLineEdit>("loginEdit")->text(), before.login);
        auto *level = field<QComboBox>("levelBox");
        level->setCurrentIndex(level->findData(int(AccessLevel::Branch)));
        field<QCheckBox>("approve_reservationBox")->setChecked(true);
        field<QCheckBox>("worksBox")->setChecked(false);
        QSignalSpy done(m_dialog.get(), &StaffDialog::saved);
        press(Qt::Key_Return);
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        const StaffMember after = member(before.login);
        QCOMPARE(after.accessLevel, int(AccessLevel::Branch));
        QCOMPARE(after.permissions, before.permissions | int(Permission::ApproveReservation));
        QVERIFY(!after.active);
        QVERIFY(!shown(5).isEmpty());
        const auto undo = done.first().at(1).value<std::optional<AnyCommand>>();
        QVERIFY(undo);
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->must(*undo);
        m_live->settle();
        QCOMPARE(member(before.login).accessLevel, before.accessLevel);
        QCOMPARE(member(before.login).permissions, before.permissions);
        QVERIFY(member(before.login).active);
    }

    void whatIsAmissIsSaidAndStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QByteArray>("where");
        QTest::newRow("no name") << QString() << QStringLiteral("rosa") << QString()
                                 << QByteArray("nameEdit");
        QTest::newRow("no user name")
            << QStringLiteral("Rosa") << QString() << QString() << QByteArray("loginEdit");
        QTest::newRow("taken") << QStringLiteral("Rosa") << QStringLiteral("ana") << QString()
                               << QByteArray("loginEdit");
        QTest::newRow("no phone") << QStringLiteral("Rosa") << QStringLiteral("rosa")
                                  << QStringLiteral("12") << QByteArray("phoneEdit");
    }
    void whatIsAmissIsSaidAndStays()
    {
        QFETCH(QString, name);
        QFETCH(QString, login);
        QFETCH(QString, phone);
        QFETCH(QByteArray, where);
        press(Qt::Key_N, Qt::ControlModifier);
        takeForm();
        field<QLineEdit>("nameEdit")->setText(name);
        field<QLineEdit>("loginEdit")->setText(login);
        field<QLineEdit>("phoneEdit")->setText(phone);
        press(Qt::Key_Return);
        QTRY_VERIFY(field<QLabel>("problemLabel")->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), field<QLineEdit>(where.constData()));
        QCOMPARE(field<QLineEdit>("nameEdit")->text(), name);
        QVERIFY(field<QPushButton>("saveButton")->isEnabled());
    }

    /// Two managers at a time: what the other changed comes into the form, and stays.
    void whatAnotherChangedMeanwhileStays()
    {
        const StaffMember ana = member(m_live->sample.ana.login);
        choose(ana.name);
        edit();
        StaffMember theirs = ana;
        theirs.jobTitle = QStringLiteral("Jefa de piso");
        m_live->must(SaveStaff{theirs, m_live->clock().now(), ana.version});
        m_live->settle();
        QCOMPARE(field<QLineEdit>("jobEdit")->text(), QStringLiteral("Jefa de piso"));
        field<QCheckBox>("exportBox")->setChecked(true);
        press(Qt::Key_Return);
        QTRY_VERIFY(!form());
        m_live->settle();
        QCOMPARE(member(ana.login).jobTitle, QStringLiteral("Jefa de piso"));
        QCOMPARE(member(ana.login).permissions, ana.permissions | int(Permission::Export));
    }

    /// Where both changed one field, she sees hers and theirs, and nothing is written over unseen.
    void whatBothChangedIsHersToDecide()
    {
        const StaffMember ana = member(m_live->sample.ana.login);
        choose(ana.name);
        edit();
        field<QLineEdit>("jobEdit")->setText(QStringLiteral("Asesora senior"));
        form()->reject();
        QTRY_VERIFY(!form());
        StaffMember theirs = ana;
        theirs.jobTitle = QStringLiteral("Jefa de piso");
        theirs.email = QStringLiteral("ana@example.com");
        m_live->must(SaveStaff{theirs, m_live->clock().now(), ana.version});
        m_live->settle();
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(form());
        QCOMPARE(field<QLineEdit>("mailEdit")->text(), theirs.email);
        QCOMPARE(field<QLineEdit>("jobEdit")->text(), QStringLiteral("Asesora senior"));
        QVERIFY(!field<QPushButton>("saveButton")->isEnabled());
        auto *other = field<QRadioButton>("theirsOf_jobEdit");
        QCOMPARE(other->text(), theirs.jobTitle);
        field<QRadioButton>("mineOf_jobEdit")->click();
        field<QPushButton>("saveButton")->click();
        QTRY_VERIFY(!form());
        m_live->settle();
        QCOMPARE(member(ana.login).jobTitle, QStringLiteral("Asesora senior"));
        QCOMPARE(member(ana.login).email, theirs.email);
    }

    /// Who manages a branch gives what she has, there, and to nobody above her.
    void nobodyIsOfferedMoreThanTheHubTakes()
    {
        open(branchManager(Permission::ManageStaff | Permission::ApproveReservation));
        choose(m_live->sample.admin.name);
        QVERIFY(!find<QPushButton>("editMemberButton")->isEnabled());
        QVERIFY(!find<QLabel>("staffNoteLabel")->text().isEmpty());
        choose(m_live->sample.ana.name);
        QVERIFY(find<QPushButton>("editMemberButton")->isEnabled());
        edit();
        QCOMPARE(entries("levelBox").size(), 3);
        QVERIFY(!field<QComboBox>("branchBox")->isEnabled());
        QVERIFY(field<QCheckBox>("approve_reservationBox")->isEnabled());
        QVERIFY(!field<QCheckBox>("erase_dataBox")->isEnabled());
        form()->reject();
        QTRY_VERIFY(!form());
        // Nor more for herself.
        choose(m_live->sample.manager.name);
        edit();
        QVERIFY(!field<QComboBox>("levelBox")->isEnabled());
        QVERIFY(!field<QComboBox>("superiorBox")->isEnabled());
        QVERIFY(!field<QCheckBox>("approve_reservationBox")->isEnabled());
        QVERIFY(!field<QCheckBox>("worksBox")->isEnabled());
        QVERIFY(field<QLineEdit>("jobEdit")->isEnabled());
    }

    void aPasswordOnTheServerIsGivenWhereThereIsOne()
    {
        QVERIFY(find<QPushButton>("accessButton")->isHidden());
        open(m_live->sample.admin, true);
        choose(m_live->sample.ana.name);
        QSignalSpy asked(m_dialog.get(), &StaffDialog::accessRequested);
        find<QPushButton>("accessButton")->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<StaffMember>().id, m_live->sample.ana.id);
    }

    void aBranchWithItsDepartmentsAndHours()
    {
        BranchesDialog dialog(m_live->reader(), m_live->queue());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, Qt::Key_N, Qt::ControlModifier);
        auto *branch = dialog.findChild<QDialog *>(QStringLiteral("branchDialog"));
        QVERIFY(branch && QTest::qWaitForWindowActive(branch));
        const auto line = [branch](const char *name) {
            return branch->findChild<QLineEdit *>(QString::fromLatin1(name));
        };
        QSignalSpy done(&dialog, &BranchesDialog::saved);
        line("nameEdit")->setText(QStringLiteral("Cuenca"));
        QTest::keyClick(line("nameEdit"), Qt::Key_Return);
        auto *problem = branch->findChild<QLabel *>(QStringLiteral("problemLabel"));
        QTRY_VERIFY(problem->isVisible()); // no department
        QTest::keyClicks(line("department0Edit"), QStringLiteral("Ventas"));
        QTest::keyClicks(line("department1Edit"), QStringLiteral("Taller"));
        QVERIFY(line("department2Edit"));
        branch->findChild<QTimeEdit *>(QStringLiteral("weekdaysFromEdit"))->setTime(QTime(8, 30));
        QTest::keyClick(line("nameEdit"), Qt::Key_Return);
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        const auto directory = m_live->reader().directory();
        const auto cuenca =
            std::find_if(directory->branches().begin(), directory->branches().end(),
                         [](const Branch &one) { return one.name == QStringLiteral("Cuenca"); });
        QVERIFY(cuenca != directory->branches().end());
        QCOMPARE(cuenca->currency, m_live->sample.branch.currency);
        QCOMPARE(cuenca->timeZone, m_live->sample.branch.timeZone);
        QStringList departments;
        for (const Department &one : directory->departments()) {
            if (one.branchId == cuenca->id)
                departments += one.name;
        }
        departments.sort();
        QCOMPARE(departments, QStringList({QStringLiteral("Taller"), QStringLiteral("Ventas")}));
        QCOMPARE(directory->openingHours(cuenca->id).front().opensMinute, 8 * 60 + 30);
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("branchList"));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Cuenca"));
    }

    /// The shared database takes no other from her.
    void whoManagesABranchWritesHersAlone()
    {
        Branch other = m_live->sample.branch;
        other.id = m_live->sample.newId<BranchId>();
        other.name = QStringLiteral("Cuenca");
        m_live->must(SaveBranch{other, {}, {}, m_live->clock().now()});
        const StaffMember manager = branchManager(Permission::ManageStaff);
        for (const auto &[viewer, branches] :
             {std::pair(manager.id, 1), {m_live->sample.admin.id, 2}}) {
            m_live->reader().setViewer(viewer);
            m_live->settle();
            const BranchesDialog dialog(m_live->reader(), m_live->queue());
            QCOMPARE(dialog.findChild<QListWidget *>(QStringLiteral("branchList"))->count(),
                     branches);
            QCOMPARE(dialog.findChild<QPushButton *>(QStringLiteral("newBranchButton"))->isHidden(),
                     branches == 1);
            QCOMPARE(dialog.findChild<QShortcut *>()->isEnabled(), branches == 2);
        }
    }

    /// The key that opens a branch is not the key that saves it.
    void enterOpensABranchAndLeavesItOpen()
    {
        BranchesDialog dialog(m_live->reader(), m_live->queue());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const QSignalSpy done(&dialog, &BranchesDialog::saved);
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("branchList"));
        QTest::keyClick(list, Qt::Key_Return);
        QDialog *branch = nullptr;
        QTRY_VERIFY((branch = dialog.findChild<QDialog *>(QStringLiteral("branchDialog"))));
        QVERIFY(QTest::qWaitForWindowActive(branch));
        m_live->settle();
        QVERIFY(branch->isVisible());
        QCOMPARE(done.size(), 0);
    }

    /// Departments are made later than the buttons, and stand before them.
    void tabGoesThroughABranchAsItStands()
    {
        BranchesDialog dialog(m_live->reader(), m_live->queue());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.findChild<QPushButton *>(QStringLiteral("editBranchButton"))->click();
        auto *branch = dialog.findChild<QDialog *>(QStringLiteral("branchDialog"));
        QVERIFY(branch);
        branch->findChild<QComboBox *>(QStringLiteral("zoneBox"))->setFocus();
        QStringList met;
        do {
            QTest::keyClick(branch, Qt::Key_Tab);
            met += branch->focusWidget()->objectName();
            QVERIFY2(met.back().startsWith(QStringLiteral("department")), qPrintable(met.back()));
        } while (met.back() != QStringLiteral("department0Edit")); // the empty one
        QVERIFY(met.size() > 1);
        QTest::keyClick(branch, Qt::Key_Tab);
        QVERIFY(!qobject_cast<QPushButton *>(branch->focusWidget())); // the hours
    }

    /// Two managers at a time: what another changed of a branch stays, and of the same she is told.
    void whatAnotherChangedOfABranchMeanwhileStays()
    {
        BranchesDialog dialog(m_live->reader(), m_live->queue());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.findChild<QPushButton *>(QStringLiteral("editBranchButton"))->click();
        auto *branch = dialog.findChild<QDialog *>(QStringLiteral("branchDialog"));
        QVERIFY(branch);
        SaveBranch theirs;
        theirs.branch = m_live->sample.branch;
        theirs.branch.timeZone = QStringLiteral("America/Bogota");
        theirs.openingHours = {
            {m_live->queue().newId<OpeningHoursId>(), theirs.branch.id, 1, 600, 1080, {}}};
        theirs.at = m_live->clock().now();
        auto *name = branch->findChild<QLineEdit *>(QStringLiteral("nameEdit"));
        auto *zone = branch->findChild<QComboBox *>(QStringLiteral("zoneBox"));
        auto *save = branch->findChild<QPushButton *>(QStringLiteral("saveButton"));
        name->setText(QStringLiteral("Matriz"));
        zone->setCurrentText(QStringLiteral("America/Lima"));
        const Department sales = departmentOf(theirs.branch.id);
        theirs.departments = {{m_live->queue().newId<DepartmentId>(),
                               theirs.branch.id,
                               QStringLiteral("Almacén"),
                               {}}};
        auto *fresh = branch->findChild<QLineEdit *>(QStringLiteral("department0Edit"));
        QTest::keyClicks(fresh, QStringLiteral("Accesorios"));
        m_live->must(theirs);
        m_live->settle();
        QVERIFY(!save->isEnabled()); // the zone is another's
        auto *other = branch->findChild<QRadioButton *>(QStringLiteral("theirsOf_zoneBox"));
        QCOMPARE(other->text(), theirs.branch.timeZone);
        other->click();
        QCOMPARE(zone->currentText(), theirs.branch.timeZone);
        QCOMPARE(fresh->text(), QStringLiteral("Accesorios"));
        QCOMPARE(departmentLine(*branch, sales.id)->text(), sales.name);
        QCOMPARE(departmentLine(*branch, theirs.departments.front().id)->text(),
                 QStringLiteral("Almacén"));
        QSignalSpy done(&dialog, &BranchesDialog::saved);
        save->click();
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        const auto directory = m_live->reader().directory();
        QCOMPARE(directory->branch(theirs.branch.id).name, QStringLiteral("Matriz"));
        QCOMPARE(directory->branch(theirs.branch.id).timeZone, theirs.branch.timeZone);
        QCOMPARE(directory->openingHours(theirs.branch.id).size(), size_t(1));
        QCOMPARE(directory->openingHours(theirs.branch.id).front().opensMinute, 600);
        const QStringList names = departmentNames(theirs.branch.id);
        for (const QString &each :
             {QStringLiteral("Almacén"), QStringLiteral("Accesorios"), sales.name})
            QCOMPARE(names.count(each), 1);
    }

    /// A branch with a break at noon keeps it when only its name is changed.
    void hoursThatAreNotSimpleStay()
    {
        SaveBranch noon;
        noon.branch = m_live->sample.branch;
        for (const int from : {9 * 60, 15 * 60}) {
            OpeningInterval open;
            open.id = m_live->queue().newId<OpeningHoursId>();
            open.branchId = noon.branch.id;
            open.weekday = 1;
            open.opensMinute = from;
            open.closesMinute = from + 180;
            noon.openingHours += open;
        }
        noon.at = m_live->clock().now();
        m_live->must(noon);
        m_live->settle();
        BranchesDialog dialog(m_live->reader(), m_live->queue());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.findChild<QPushButton *>(QStringLiteral("editBranchButton"))->click();
        auto *branch = dialog.findChild<QDialog *>(QStringLiteral("branchDialog"));
        QVERIFY(branch && !branch->findChild<QWidget *>(QStringLiteral("hoursEditor")));
        auto *name = branch->findChild<QLineEdit *>(QStringLiteral("nameEdit"));
        name->setText(QStringLiteral("Matriz"));
        QSignalSpy done(&dialog, &BranchesDialog::saved);
        branch->findChild<QPushButton *>(QStringLiteral("saveButton"))->click();
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        const auto directory = m_live->reader().directory();
        QCOMPARE(directory->branch(noon.branch.id).name, QStringLiteral("Matriz"));
        QCOMPARE(directory->openingHours(noon.branch.id).size(), size_t(2));
    }
};

VITRINA_TEST(TestStaffDialog, QApplication)
#include "tst_staff_dialog.moc"
