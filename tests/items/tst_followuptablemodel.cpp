// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followuplistfixture.h"

#include "testsupport/testprogram.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The list of pending follow-ups: its order, its sections and the clock (S1.1).
class TestFollowUpTableModel : public FollowUpListFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
};

VITRINA_TEST(TestFollowUpTableModel, QCoreApplication)
#include "tst_followuptablemodel.moc"
