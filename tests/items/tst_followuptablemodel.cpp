// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followuptablemodel.h"

#include "commands/changestage.h"
#include "commands/showroomsetup.h"
#include "items/cellroles.h"
#include "sample/liveshowroom.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The list of pending follow-ups (S1.1, S1.2, S2.4). The clock stands on Saturday, 21 November
/// 2026, 10:00 in Quito.
class TestFollowUpTableModel : public QObject
{
    Q_OBJECT

private:
    using Model = FollowUpTableModel;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    StaffMember m_stranger; ///< of another branch and department, nobody's subordinate
    FollowUpId m_bruno;

    static QDateTime quito(int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("America/Guayaquil"))
            .toUTC();
    }
    FollowUpId add(SampleShowroom &sample, const StaffMember &advisor, const char *name,
                   const QDateTime &due)
    {
        const QDateTime now = sample.clock.now();
        sample.clock.set(qMin(now, due.addSecs(-3600)));
        RegisterContact command =
            sample.contact(QString::fromUtf8(name), QString(), QStringLiteral("0991000001"));
        command.next->dueAt = due;
        sample.must(command, advisor);
        sample.clock.set(now);
        return command.next->id;
    }
    void addStranger(SampleShowroom &sample)
    {
        SaveBranch south;
        south.branch = sample.branch;
        south.branch.id = sample.newId<BranchId>();
        south.branch.name = QStringLiteral("Vitrina Sur");
        south.departments = {
            {sample.newId<DepartmentId>(), south.branch.id, QStringLiteral("Ventas"), {}}};
        south.at = sample.clock.now();
        sample.must(south, sample.admin);
        m_stranger.id = sample.newId<StaffId>();
        m_stranger.login = QStringLiteral("sonia");
        m_stranger.name = QStringLiteral("Sonia Lara");
        m_stranger.branchId = south.branch.id;
        m_stranger.departmentId = south.departments.front().id;
        m_stranger.accessLevel = int(AccessLevel::Own);
        sample.must(SaveStaff{m_stranger, sample.clock.now()}, sample.admin);
        add(sample, m_stranger, "Sara", quito(21, 14));
    }
    void look(const StaffId &viewer, const std::vector<StaffId> &advisors)
    {
        m_tester.reset();
        m_live->reader().setViewer(viewer);
        m_model = std::make_unique<Model>(m_live->reader());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_model->setAdvisors(advisors);
        QTRY_VERIFY(!m_model->isLoading());
    }
    QStringList rowsOf(const Model &model) const
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString section = model.index(row, 0).data(CellRole::Section).toString();
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            rows += section.isEmpty() ? cells.join(u'|') : section;
        }
        return rows;
    }
    QStringList clients() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_model->isSection(row))
                names += m_model->index(row, Model::Client).data().toString();
        }
        return names;
    }
    QStringList sections() const
    {
        QStringList titles;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->isSection(row))
                titles += m_model->index(row, 3).data(CellRole::Section).toString();
        }
        return titles;
    }
    std::vector<StaffId> everybody() const
    {
        const SampleShowroom &s = m_live->sample;
        return {s.admin.id, s.manager.id, s.ana.id, s.ivan.id, m_stranger.id};
    }
    /// What is listed after patches is what a new model reads.
    void equalsAFreshLoad()
    {
        Model fresh(m_live->reader());
        fresh.setAdvisors(m_model->advisors());
        QTRY_VERIFY(!fresh.isLoading());
        fresh.setFilter(m_model->filter());
        QCOMPARE(rowsOf(*m_model), rowsOf(fresh));
        QCOMPARE(m_model->counts(), fresh.counts());
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            add(sample, sample.ana, "Carla", quito(20, 9));
            m_bruno = add(sample, sample.ana, "Bruno", quito(21, 9));
            add(sample, sample.ana, "Diego", quito(21, 12));
            add(sample, sample.ana, "Elsa", quito(21, 23, 59));
            add(sample, sample.ana, "Fabio", quito(22, 0));
            add(sample, sample.ivan, "Hugo", quito(21, 13));
            addStranger(sample);
        });
        look(m_live->sample.ana.id, {m_live->sample.ana.id});
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_live.reset();
    }

    void sectionsStandInTheirOrderWithTheirCounts()
    {
        QCOMPARE(sections(),
                 (QStringList{QStringLiteral("OVERDUE · 2"), QStringLiteral("TODAY · 2"),
                              QStringLiteral("UPCOMING · 1")}));
        QCOMPARE(clients(),
                 (QStringList{QStringLiteral("Carla"), QStringLiteral("Bruno"),
                              QStringLiteral("Diego"), QStringLiteral("Elsa"),
                              QStringLiteral("Fabio")})); // midnight in Quito, not in Greenwich
        QCOMPARE(m_model->counts(), (Model::Counts{2, 2, 1}));
        QCOMPARE(m_model->sectionRow(Model::Section::Today), 3);
    }

    void headingsCannotBeSelectedAndAreNobodysFollowUp()
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const Qt::ItemFlags flags = m_model->flags(m_model->index(row, 1));
            QCOMPARE(flags.testFlag(Qt::ItemIsSelectable), !m_model->isSection(row));
            QCOMPARE(flags.testFlag(Qt::ItemIsEnabled), !m_model->isSection(row));
            QCOMPARE(m_model->followUpAt(row).isNull(), m_model->isSection(row));
            if (!m_model->isSection(row))
                QCOMPARE(m_model->rowOf(m_model->followUpAt(row)), row);
        }
        QVERIFY(m_model->followUpAt(-1).isNull());
        QVERIFY(m_model->followUpAt(m_model->rowCount()).isNull());
    }

    void overdueIsMarked()
    {
        QVERIFY(m_model->index(1, Model::Due).data(CellRole::Overdue).toBool());
        QVERIFY(!m_model->index(4, Model::Due).data(CellRole::Overdue).toBool());
        QVERIFY(m_model->index(4, Model::Due).data(CellRole::Emphasis).toBool());
    }

    void theNearestFollowUpIsNeverAHeading()
    {
        QCOMPARE(m_model->nearestFollowUp(0), 1);
        QCOMPARE(m_model->nearestFollowUp(3), 4);
        QCOMPARE(m_model->nearestFollowUp(99), m_model->rowCount() - 1);
        QCOMPARE(m_model->nearestFollowUp(-1), 1);
    }

    void tickMovesWhatBecameDue()
    {
        QSignalSpy arranged(m_model.get(), &Model::arranged);
        m_live->clock().set(quito(21, 11, 59));
        m_model->tick();
        QCOMPARE(arranged.count(), 0);
        m_live->clock().set(quito(21, 12, 1));
        m_model->tick();
        QCOMPARE(arranged.count(), 1);
        QCOMPARE(sections().value(0), QStringLiteral("OVERDUE · 3"));
        QCOMPARE(m_model->counts(), (Model::Counts{3, 1, 1}));
        QVERIFY(m_model->index(3, Model::Due).data(CellRole::Overdue).toBool());
    }

    void midnightMovesTheDayOn()
    {
        m_live->clock().set(quito(22, 0).addMSecs(-1));
        m_model->tick();
        QCOMPARE(m_model->counts(), (Model::Counts{4, 0, 1}));
        m_live->clock().set(quito(22, 0));
        m_model->tick();
        QCOMPARE(m_model->counts(), (Model::Counts{4, 1, 0}));
        QCOMPARE(m_model->index(1, Model::Due).data().toString(), QStringLiteral("2 days ago"));
    }

    void theOverdueFilterGoesWithTheClock()
    {
        PendingFilter filter;
        filter.overdue = true;
        m_model->setFilter(filter);
        QCOMPARE(clients(), (QStringList{QStringLiteral("Carla"), QStringLiteral("Bruno")}));
        m_live->clock().set(quito(21, 12, 1));
        m_model->tick();
        QCOMPARE(m_model->shownCount(), 3);
    }

    void daysPendingAreDaysOfTheBranchsCalendar()
    {
        PendingFilter filter;
        filter.overdueDays = 1;
        m_live->clock().set(quito(22, 0, 1)); // two minutes after Elsa's moment, and the day after
        m_model->setFilter(filter);
        QCOMPARE(clients(), (QStringList{QStringLiteral("Carla"), QStringLiteral("Bruno"),
                                         QStringLiteral("Diego"), QStringLiteral("Elsa")}));
        filter.overdueDays = 2;
        m_model->setFilter(filter);
        QCOMPARE(clients(), QStringList{QStringLiteral("Carla")});
    }

    void otherOrdersHaveNoSections()
    {
        m_model->sort(Model::Client, Qt::DescendingOrder);
        QCOMPARE(sections(), QStringList());
        QCOMPARE(clients().front(), QStringLiteral("Fabio"));
        m_model->sort(Model::Due, Qt::DescendingOrder);
        QCOMPARE(clients().front(), QStringLiteral("Fabio"));
        QCOMPARE(sections(), QStringList());
        m_model->sort(Model::Due);
        QCOMPARE(sections().size(), 3);
    }

    void afterEachCommandTheListIsWhatAFreshLoadReads()
    {
        const QDateTime at = m_live->clock().now();
        const std::vector<PendingFilter> filters = [] {
            PendingFilter search;
            search.search = QStringLiteral("bru");
            return std::vector<PendingFilter>{PendingFilter(), search};
        }();
        const FollowUpDetail bruno = *m_live->reader().followUp(m_bruno);
        EditClient renamed;
        renamed.clientId = bruno.client.id;
        renamed.client.name = QStringLiteral("Abril");
        renamed.at = at;
        ResolveFollowUp resolve;
        resolve.followUpId = m_bruno;
        resolve.outcome = Outcome::NotReached;
        resolve.next = m_live->sample.callIn(3);
        resolve.at = at;
        RegisterContact fresh =
            m_live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Brumel"));
        VehicleModel model = m_live->sample.nk250;
        model.line = QStringLiteral("NK 300");

        for (const PendingFilter &filter : filters) {
            m_model->setFilter(filter);
            equalsAFreshLoad();
        }
        const std::vector<AnyCommand> commands = {
            RescheduleFollowUp{m_bruno, quito(24, 9), 0, at},
            renamed,
            resolve,
            fresh,
            ChangeStage{bruno.opportunity->id, Stage::Interested, Stage::Quoted, {}, at},
            MarkLost{
                fresh.opportunityId, {m_live->sample.item(Catalogue::LostReason, "price"), {}}, at},
        };
        for (const AnyCommand &command : commands) {
            m_live->must(command);
            for (const PendingFilter &filter : filters) {
                m_model->setFilter(filter);
                equalsAFreshLoad();
            }
        }
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->must(SaveVehicleModel{model, at});
        m_model->setFilter({});
        equalsAFreshLoad();
        QVERIFY(rowsOf(*m_model).join(u' ').contains(QStringLiteral("NK 300")));
    }

    void untilTheResetIsToldTheListIsAsItWas()
    {
        const QStringList before = rowsOf(*m_model);
        QStringList told;
        connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this,
                [&] { told = rowsOf(*m_model); });
        ResolveFollowUp resolve;
        resolve.followUpId = m_bruno;
        resolve.outcome = Outcome::Reached;
        resolve.next = m_live->sample.callIn(3);
        resolve.at = m_live->clock().now();
        m_live->must(resolve);
        QCOMPARE(told, before);
        QVERIFY(rowsOf(*m_model) != before);
    }

    void aColleaguesChangeDoesNotBringItsRowIn()
    {
        m_live->queue().setActor(m_live->sample.ivan.id);
        m_live->must(m_live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        QVERIFY(!clients().contains(QStringLiteral("Zoila Mora")));
        equalsAFreshLoad();
    }

    void aTeamIsLoadedInTheBackground()
    {
        const SampleShowroom &s = m_live->sample;
        m_live->reader().setViewer(s.manager.id);
        Model model(m_live->reader());
        QSignalSpy loading(&model, &Model::loadingChanged);
        model.setAdvisors({s.ana.id, s.ivan.id});
        QVERIFY(model.isLoading());
        QCOMPARE(model.rowCount(), 0);
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(loading.count(), 2);
        QCOMPARE(model.shownCount(), 6);
        model.setAdvisors({s.ivan.id});
        QCOMPARE(model.shownCount(), 1);
    }

    void theLastChoiceOfATeamWins()
    {
        const SampleShowroom &s = m_live->sample;
        m_live->reader().setViewer(s.manager.id);
        Model model(m_live->reader());
        QList<int> shown;
        connect(&model, &Model::arranged, this, [&] { shown += model.shownCount(); });
        model.setAdvisors({s.ana.id, s.ivan.id});
        model.setAdvisors({s.manager.id, s.ivan.id});
        model.setAdvisors({s.ivan.id});
        QCOMPARE(model.shownCount(), 1);
        QVERIFY(!model.isLoading());
        // Loads run one after the other: when this one is there, so would be the former.
        model.setAdvisors({s.ana.id, s.ivan.id});
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(shown, (QList<int>{1, 6}));
    }

    void aCommandDuringTheLoadIsNotLost()
    {
        const SampleShowroom &s = m_live->sample;
        m_live->reader().setViewer(s.manager.id);
        Model model(m_live->reader());
        model.setAdvisors({s.ana.id, s.ivan.id});
        m_live->must(m_live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.shownCount(), 7);
    }

    void nobodyOutsideTheScopeIsEverShown_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("supervises");
        QTest::addColumn<QString>("seen");
        QTest::newRow("company") << 1 << false << QStringLiteral("CBHDSEF");
        QTest::newRow("branch") << 2 << false << QStringLiteral("CBDHEF");
        QTest::newRow("department") << 3 << false << QStringLiteral("CBDHEF");
        QTest::newRow("own") << 4 << false << QString();
        QTest::newRow("own, supervising") << 4 << true << QStringLiteral("CBDHEF");
    }
    void nobodyOutsideTheScopeIsEverShown()
    {
        QFETCH(int, level);
        QFETCH(bool, supervises);
        QFETCH(QString, seen);
        SampleShowroom &s = m_live->sample;
        m_live->queue().setActor(s.admin.id);
        StaffMember viewer = s.manager;
        viewer.accessLevel = level;
        m_live->must(SaveStaff{viewer, s.clock.now()});
        for (StaffMember member : {s.ana, s.ivan}) {
            member.supervisorId = supervises ? viewer.id : StaffId();
            m_live->must(SaveStaff{member, s.clock.now()});
        }
        look(viewer.id, everybody());
        QString initials;
        for (const QString &name : clients())
            initials += name.front();
        std::sort(initials.begin(), initials.end());
        std::sort(seen.begin(), seen.end());
        QCOMPARE(initials, seen);
        // Nor by what colleagues do from now on.
        m_live->queue().setActor(m_stranger.id);
        m_live->must(s.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(clients().contains(QStringLiteral("Zoila Mora")), level == 1);
    }

    void anotherViewerSeesNothingOfTheFormersAtOnce()
    {
        m_live->reader().setViewer(m_stranger.id);
        QCOMPARE(m_model->shownCount(), 0);
        QCOMPARE(m_model->counts(), Model::Counts());
    }
};

QTEST_GUILESS_MAIN(TestFollowUpTableModel)
#include "tst_followuptablemodel.moc"
