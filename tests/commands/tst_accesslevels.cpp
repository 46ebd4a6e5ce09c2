// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandcontext.h"
#include "commands/showroomsetup.h"
#include "sample/scenarios.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Whose clients are open to whom (S3.3, sync.md 8). The viewer stands in the sales department of
/// the northern branch.
class TestAccessLevels : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    StaffMember m_viewer;
    Branch m_south;
    std::map<QString, StaffMember> m_agents;

    StaffMember staff(const QString &login, const BranchId &branch, const DepartmentId &department,
                      const StaffId &supervisor = {})
    {
        StaffMember one;
        one.id = m_showroom->newId<StaffId>();
        one.login = one.name = login;
        one.branchId = branch;
        one.departmentId = department;
        one.supervisorId = supervisor;
        one.version = m_showroom->newId<CommandId>();
        insertEntity(*m_showroom->database, one);
        return one;
    }

    /// A client of an agent, in the branch she works in.
    Client client(const StaffId &agent, const BranchId &branch)
    {
        Client one;
        one.id = m_showroom->newId<ClientId>();
        one.name = QStringLiteral("Cliente");
        one.branchId = branch;
        one.preferredAgentId = agent;
        one.createdAt = m_showroom->clock.now();
        one.version = m_showroom->newId<CommandId>();
        insertEntity(*m_showroom->database, one);
        return one;
    }

    bool sees(const StaffMember &viewer, const ClientId &of)
    {
        CommandContext context(*m_showroom->database, m_showroom->rules,
                               QStringLiteral("EditClient"), CommandId(), viewer,
                               m_showroom->clock.now());
        return context.inScope(of);
    }

    Opportunity opportunity(const ClientId &of, const StaffId &advisor, OpportunityState state)
    {
        Opportunity one;
        one.id = m_showroom->newId<OpportunityId>();
        one.clientId = of;
        one.advisorId = advisor;
        one.branchId = m_south.id;
        one.state = state;
        one.openedAt = m_showroom->clock.now();
        one.version = m_showroom->newId<CommandId>();
        insertEntity(*m_showroom->database, one);
        return one;
    }

    void followUp(const ClientId &of, const StaffId &advisor, FollowUpState state)
    {
        FollowUp one;
        one.id = m_showroom->newId<FollowUpId>();
        one.clientId = of;
        one.advisorId = advisor;
        one.typeId = m_showroom->item(Catalogue::FollowUpType, "call");
        one.dueAt = one.createdAt = m_showroom->clock.now();
        one.state = state;
        one.version = m_showroom->newId<CommandId>();
        insertEntity(*m_showroom->database, one);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_showroom = std::make_unique<SampleShowroom>(quickPlace());
        m_south = m_showroom->branch;
        m_south.id = m_showroom->newId<BranchId>();
        m_south.name = QStringLiteral("Vitrina Sur");
        m_south.version = m_showroom->newId<CommandId>();
        insertEntity(*m_showroom->database, m_south);
        const Department southern{m_showroom->newId<DepartmentId>(), m_south.id,
                                  QStringLiteral("Ventas"), m_showroom->newId<CommandId>()};
        insertEntity(*m_showroom->database, southern);
        const BranchId north = m_showroom->branch.id;
        m_viewer = staff(QStringLiteral("viewer"), north, m_showroom->sales.id);
        m_agents = {
            {QStringLiteral("own"), m_viewer},
            {QStringLiteral("supervised"),
             staff(QStringLiteral("pupil"), m_south.id, southern.id, m_viewer.id)},
            {QStringLiteral("supervised by the supervised"), StaffMember()},
            {QStringLiteral("same department"),
             staff(QStringLiteral("desk"), north, m_showroom->sales.id)},
            {QStringLiteral("other department"),
             staff(QStringLiteral("bench"), north, m_showroom->workshop.id)},
            {QStringLiteral("other branch"), staff(QStringLiteral("far"), m_south.id, southern.id)},
            {QStringLiteral("nobody here"), StaffMember()},
            {QStringLiteral("nobody there"), StaffMember()},
        };
        m_agents[QStringLiteral("supervised by the supervised")] =
            staff(QStringLiteral("apprentice"), m_south.id, southern.id,
                  m_agents.at(QStringLiteral("supervised")).id);
    }

    void aLevelOpensWhatItNames_data()
    {
        QTest::addColumn<QString>("whose");
        QTest::addColumn<QString>("levels"); // that see her
        const auto row = [](const char *whose, const char *levels) {
            QTest::newRow(whose) << QString::fromLatin1(whose) << QString::fromLatin1(levels);
        };
        row("own", "1234");
        row("supervised", "1234");
        row("supervised by the supervised", "1234");
        row("same department", "123");
        row("other department", "12");
        row("other branch", "1");
        row("nobody here", "1234");
        row("nobody there", "1");
    }
    void aLevelOpensWhatItNames()
    {
        QFETCH(QString, whose);
        QFETCH(QString, levels);
        const StaffMember agent = m_agents.at(whose);
        const bool northern =
            whose == QStringLiteral("nobody here") || agent.branchId == m_showroom->branch.id;
        const Client of = client(agent.id, northern ? m_showroom->branch.id : m_south.id);
        QString seenBy;
        for (int level = 1; level <= 4; ++level) {
            StaffMember viewer = m_viewer;
            viewer.accessLevel = level;
            if (sees(viewer, of.id))
                seenBy += QString::number(level);
        }
        QCOMPARE(seenBy, levels);
    }

    void whoIsAtWorkWithAClientSeesHer_data()
    {
        QTest::addColumn<bool>("live");
        QTest::newRow("while it is open") << true;
        QTest::newRow("no longer once it is closed") << false;
    }
    void whoIsAtWorkWithAClientSeesHer()
    {
        QFETCH(bool, live);
        const Client bySale = client(m_agents.at(QStringLiteral("other branch")).id, m_south.id);
        opportunity(bySale.id, m_viewer.id, live ? OpportunityState::Open : OpportunityState::Lost);
        QCOMPARE(sees(m_viewer, bySale.id), live);
        const Client byCall = client(m_agents.at(QStringLiteral("other branch")).id, m_south.id);
        followUp(byCall.id, m_viewer.id, live ? FollowUpState::Pending : FollowUpState::Resolved);
        QCOMPARE(sees(m_viewer, byCall.id), live);
    }

    void withoutADepartmentNobodyIsInIt()
    {
        const BranchId north = m_showroom->branch.id;
        StaffMember loner = staff(QStringLiteral("loner"), north, {});
        loner.accessLevel = int(AccessLevel::Department);
        const StaffMember other = staff(QStringLiteral("other loner"), north, {});
        QVERIFY(!sees(loner, client(other.id, north).id));
    }

    void theLevelIsTheOneStored()
    {
        // A client of the other department, edited by the viewer as she stands in the replica.
        const Client of =
            client(m_agents.at(QStringLiteral("other department")).id, m_showroom->branch.id);
        RecordAttempt attempt;
        attempt.clientId = of.id;
        attempt.at = m_showroom->clock.now();
        const Result<Receipt> refused = m_showroom->execute(attempt, m_viewer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Problem::Code::Forbidden);
        StaffMember raised = *load<StaffMember>(*m_showroom->database, m_viewer.id);
        raised.accessLevel = int(AccessLevel::Branch);
        m_showroom->must(SaveStaff{raised, m_showroom->clock.now()}, m_showroom->admin);
        QVERIFY(m_showroom->execute(attempt, m_viewer));
        raised.active = false;
        m_showroom->must(SaveStaff{raised, m_showroom->clock.now()}, m_showroom->admin);
        QVERIFY(!m_showroom->execute(attempt, m_viewer));
    }
};

VITRINA_TEST(TestAccessLevels, QCoreApplication)
#include "tst_accesslevels.moc"
