// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followuplistfixture.h"

#include "commands/changestage.h"
#include "testsupport/testprogram.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The list of pending follow-ups after commands: what a fresh load reads, and nothing is reset.
class TestFollowUpPatches : public FollowUpListFixture
{
    Q_OBJECT

private:
    int m_column = Model::Due; ///< by which the list is sorted
    Qt::SortOrder m_direction = Qt::AscendingOrder;

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
    void init()
    {
        m_column = Model::Due;
        m_direction = Qt::AscendingOrder;
        open();
    }
    void cleanup() { close(); }

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
};

VITRINA_TEST(TestFollowUpPatches, QCoreApplication)
#include "tst_followuppatches.moc"
