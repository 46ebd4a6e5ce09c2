// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quotetemplates.h"
#include "commands/showroomsetup.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Templates of frequent quotes between a hub and replicas: each has one's own and its branch's,
/// also of whom changes the branch (rule 8).
class TestTemplateSync : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<Laptop> m_admin;

    SaveQuoteTemplate saving(Laptop &laptop, const QString &name, const BranchId &branch,
                             const StaffId &owner)
    {
        return {laptop.newId<QuoteTemplateId>(),
                {},
                branch,
                owner,
                name,
                QStringLiteral("USD"),
                m_world->showroom.quoteContent(),
                m_world->clock.now()};
    }
    static QStringList names(Laptop &laptop)
    {
        QStringList names;
        for (const QuoteTemplate &one :
             loadWhere<QuoteTemplate>(laptop.replica(), QStringLiteral("1 ORDER BY name")))
            names += one.name;
        return names;
    }
    void verifySame()
    {
        QVERIFY(m_ana->settle() && m_admin->settle() && m_ana->settle());
        QCOMPARE(m_ana->rows(), m_ana->hubRows());
        QCOMPARE(m_admin->rows(), m_admin->hubRows());
    }
    /// Ana's own, and one of the branch's.
    void begin()
    {
        const BranchId branch = m_world->showroom.branch.id;
        m_ana->must(saving(*m_ana, QStringLiteral("de Ana"), branch, m_ana->person()));
        m_admin->must(saving(*m_admin, QStringLiteral("del norte"), branch, {}));
        verifySame();
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void init()
    {
        m_database = m_world->database();
        m_ana = m_world->settled(m_database, "ana");
        m_admin = m_world->settled(m_database, "admin");
    }
    void cleanup()
    {
        m_ana.reset();
        m_admin.reset();
    }
    void cleanupTestCase() { m_world.reset(); }

    void onesOwnAreNobodyElses()
    {
        begin();
        QCOMPARE(names(*m_ana),
                 (QStringList{QStringLiteral("de Ana"), QStringLiteral("del norte")}));
        QCOMPARE(names(*m_admin), QStringList{QStringLiteral("del norte")});
    }

    void whoChangesTheBranchChangesItsTemplates()
    {
        begin();
        SaveBranch south;
        south.branch = m_world->showroom.branch;
        south.branch.id = m_admin->newId<BranchId>();
        south.branch.name = QStringLiteral("Sur");
        south.departments = {
            {m_admin->newId<DepartmentId>(), south.branch.id, QStringLiteral("Ventas"), {}}};
        south.at = m_world->clock.now();
        m_admin->must(south);
        m_admin->must(saving(*m_admin, QStringLiteral("del sur"), south.branch.id, {}));
        verifySame();
        QVERIFY(!names(*m_ana).contains(QStringLiteral("del sur")));
        StaffMember moved = *load<StaffMember>(m_admin->replica(), m_ana->person());
        moved.branchId = south.branch.id;
        moved.departmentId = south.departments.front().id;
        m_admin->must(SaveStaff{moved, m_world->clock.now()});
        verifySame();
        verifySame();
        QCOMPARE(names(*m_ana), (QStringList{QStringLiteral("de Ana"), QStringLiteral("del sur")}));
        // Her own are still hers to write.
        const auto own = loadWhere<QuoteTemplate>(m_ana->replica(), QStringLiteral("name = ?"),
                                                  {QStringLiteral("de Ana")});
        m_ana->must(RemoveQuoteTemplate{own.front().id, own.front().version, m_world->clock.now()});
        verifySame();
        QCOMPARE(names(*m_ana), QStringList{QStringLiteral("del sur")});
        QCOMPARE(m_ana->count("rejected"), 0);
    }

    void whatTwoChangedIsToldToTheSecond()
    {
        begin();
        std::unique_ptr<Laptop> desk = m_world->settled(m_database, "admin");
        const auto seen = loadWhere<QuoteTemplate>(desk->replica(), QStringLiteral("1"));
        SaveQuoteTemplate change =
            saving(*m_admin, QStringLiteral("Primera"), m_world->showroom.branch.id, {});
        change.templateId = seen.front().id;
        change.seen = seen.front().version;
        SaveQuoteTemplate late = change;
        late.title = QStringLiteral("Segunda");
        m_admin->must(change);
        const CommandId second = desk->must(late).id;
        verifySame();
        QVERIFY(desk->settle());
        QCOMPARE(names(*desk), QStringList{QStringLiteral("Primera")});
        QCOMPARE(desk->verdictOf(second), QStringLiteral("withdrawn changed_since"));
    }
};

VITRINA_TEST(TestTemplateSync, QCoreApplication)
#include "tst_templatesync.moc"
