// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followuptablemodel.h"

#include "commands/changestage.h"
#include "commands/showroomsetup.h"
#include "items/cellroles.h"
#include "sample/liveshowroom.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
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
    int m_column = Model::Due; ///< by which the list is sorted
    Qt::SortOrder m_direction = Qt::AscendingOrder;

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
        fresh.sort(m_column, m_direction);
        QCOMPARE(rowsOf(*m_model), rowsOf(fresh));
        QCOMPARE(m_model->counts(), fresh.counts());
    }

    void sortBy(int column, Qt::SortOrder direction)
    {
        m_column = column;
        m_direction = direction;
        m_model->sort(column, direction);
    }
    FollowUpId anyShown(QRandomGenerator &random) const
    {
        return m_model->followUpAt(m_model->nearestFollowUp(random.bounded(m_model->rowCount())));
    }
    static QString anyName(QRandomGenerator &random)
    {
        static const char *const names[] = {"Abril", "Bruno", "Carla", "Brumel", "Zoila", "Elsa"};
        return QLatin1StringView(names[random.bounded(int(std::size(names)))]);
    }
    /// Something that a person may do with a follow-up that is shown, or with none.
    AnyCommand anyCommand(QRandomGenerator &random, int n)
    {
        const QDateTime at = m_live->clock().now();
        const QDateTime due = at.addSecs(900 * random.bounded(1, 200));
        const int kind = random.bounded(m_model->shownCount() < 4 ? 1 : 6);
        if (kind == 0) {
            RegisterContact fresh = m_live->sample.contact(
                anyName(random), anyName(random), QStringLiteral("09920%1").arg(10000 + n));
            fresh.next->dueAt = due;
            return fresh;
        }
        const FollowUpDetail some = *m_live->reader().followUp(anyShown(random));
        if (kind == 1) {
            EditClient renamed;
            renamed.clientId = some.client.id;
            renamed.client.name = anyName(random);
            for (const ClientPhone &phone : some.phones)
                renamed.client.phones += {phone.id, phone.typed, phone.e164};
            renamed.at = at;
            return renamed;
        }
        if (kind == 2)
            return MarkLost{some.followUp.opportunityId,
                            {m_live->sample.item(Catalogue::LostReason, "price"), {}},
                            at};
        if (kind == 3)
            return RescheduleFollowUp{some.followUp.id, due, 0, at};
        ResolveFollowUp resolve;
        resolve.followUpId = some.followUp.id;
        resolve.outcome = kind == 4 ? Outcome::Reached : Outcome::NotReached;
        resolve.next = m_live->sample.callIn(random.bounded(1, 60));
        resolve.at = at;
        return resolve;
    }

private Q_SLOTS:
    void whatWasPreparedIsNotShownWhereSomethingCameSince()
    {
        LiveShowroom live;
        FollowUpTableModel model(live.reader());
        const std::vector<StaffId> ana{live.sample.ana.id};
        model.prepare(ana);
        live.must(live.sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade")));
        model.setAdvisors(ana);
        QCOMPARE(model.shownCount(), 1);
        model.prepare(ana);
        model.setAdvisors(ana);
        QCOMPARE(model.shownCount(), 1);
    }

    void init()
    {
        m_column = Model::Due;
        m_direction = Qt::AscendingOrder;
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
        QSignalSpy patched(m_model.get(), &Model::patched);
        m_live->clock().set(quito(21, 11, 59));
        m_model->tick();
        QCOMPARE(patched.count(), 0);
        m_live->clock().set(quito(21, 12, 1));
        m_model->tick();
        QCOMPARE(patched.count(), 1);
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

    void manyCommandsAreWhatAFreshLoadReads_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("direction");
        QTest::addColumn<QString>("filter");
        for (int column = 0; column < Model::ColumnCount; ++column) {
            QTest::addRow("%d up", column) << column << Qt::AscendingOrder << QString();
            QTest::addRow("%d down", column) << column << Qt::DescendingOrder << QString();
            QTest::addRow("%d found", column) << column << Qt::AscendingOrder << "search";
        }
        QTest::newRow("overdue") << int(Model::Due) << Qt::AscendingOrder << "overdue";
        QTest::newRow("overdue, by client")
            << int(Model::Client) << Qt::DescendingOrder << "overdue";
        QTest::newRow("days") << int(Model::Due) << Qt::AscendingOrder << "days";
        QTest::newRow("until") << int(Model::Due) << Qt::AscendingOrder << "until";
    }
    void manyCommandsAreWhatAFreshLoadReads()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, direction);
        QFETCH(QString, filter);
        PendingFilter wanted;
        if (filter == QLatin1StringView("search"))
            wanted.search = QStringLiteral("br");
        wanted.overdue = filter == QLatin1StringView("overdue");
        wanted.overdueDays = filter == QLatin1StringView("days") ? 1 : 0;
        if (filter == QLatin1StringView("until"))
            wanted.dueTo = quito(22, 9).toMSecsSinceEpoch();
        sortBy(column, direction);
        m_model->setFilter(wanted);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QRandomGenerator random(quint32(1000 + column));
        for (int n = 0; n < 25; ++n) {
            const FollowUpId kept = m_model->shownCount() > 0 ? anyShown(random) : FollowUpId();
            const QPersistentModelIndex index = m_model->index(m_model->rowOf(kept), 0);
            const AnyCommand command = anyCommand(random, n);
            m_live->must(command);
            if (n % 5 == 4) { // within the day: at midnight all is laid out anew
                m_live->clock().set(m_live->clock().now().addSecs(60 * random.bounded(1, 120)));
                m_model->tick();
            }
            equalsAFreshLoad();
            if (QTest::currentTestFailed())
                return;
            if (index.isValid())
                QCOMPARE(m_model->followUpAt(index.row()), kept);
            QCOMPARE(m_model->rowOf(kept), index.isValid() ? index.row() : -1);
        }
        QCOMPARE(resets.count(), 0);
    }

    void untilTheResetIsToldTheListIsAsItWas()
    {
        const QStringList before = rowsOf(*m_model);
        QStringList told;
        connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this,
                [&] { told = rowsOf(*m_model); });
        m_model->sort(Model::Client);
        QCOMPARE(told, before);
        QVERIFY(rowsOf(*m_model) != before);
    }

    void aCommandResetsNothing()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
        QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
        const QPersistentModelIndex bruno = m_model->index(m_model->rowOf(m_bruno), Model::Client);
        m_live->must(RescheduleFollowUp{m_bruno, quito(24, 9), 0, m_live->clock().now()});
        QCOMPARE(moves.count(), 1); // views keep what they know of it
        QCOMPARE(m_model->followUpAt(bruno.row()), m_bruno);
        QCOMPARE(bruno.row(), m_model->rowCount() - 1);
        m_live->must(m_live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        QCOMPARE(insertions.count(), 1);
        ResolveFollowUp resolve;
        resolve.followUpId = m_bruno;
        resolve.outcome = Outcome::Reached;
        resolve.next = m_live->sample.callIn(3);
        resolve.at = m_live->clock().now();
        m_live->must(resolve);
        QCOMPARE(removals.count(), 1);
        QCOMPARE(insertions.count(), 2);
        QCOMPARE(resets.count(), 0);
    }

    void headingsComeAndGoWithTheirRows()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        const auto move = [this](const FollowUpId &id, const QDateTime &to) {
            m_live->must(RescheduleFollowUp{id, to, 0, m_live->clock().now()});
        };
        const FollowUpId carla = m_model->followUpAt(1);
        const FollowUpId fabio = m_model->followUpAt(m_model->rowCount() - 1);
        move(carla, quito(21, 16));
        move(m_bruno, quito(21, 17));
        QCOMPARE(sections(),
                 (QStringList{QStringLiteral("TODAY · 4"), QStringLiteral("UPCOMING · 1")}));
        move(fabio, quito(21, 18));
        QCOMPARE(sections(), QStringList{QStringLiteral("TODAY · 5")});
        move(carla, quito(25, 9));
        QCOMPARE(sections(),
                 (QStringList{QStringLiteral("TODAY · 4"), QStringLiteral("UPCOMING · 1")}));
        QCOMPARE(resets.count(), 0);
        equalsAFreshLoad();
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

VITRINA_TEST(TestFollowUpTableModel, QCoreApplication)
#include "tst_followuptablemodel.moc"
