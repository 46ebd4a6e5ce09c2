// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

#include "items/cellroles.h"
#include "items/followuptablemodel.h"
#include "testsupport/testprogram.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub has not decided is marked in the list of follow-ups and on its clients (rule 4);
/// of quotes and deals see tst_provisional.
class TestProvisionalRows : public OutboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aRowIsProvisionalUntilItIsDecided()
    {
        FollowUpTableModel model(m_hub->live().reader());
        model.follow(*m_watch);
        model.setAdvisors({m_hub->sample().ana.id});
        const auto mark = [&model](const RegisterContact &contact) {
            return model.index(model.rowOf(contact.next->id), FollowUpTableModel::Client)
                .data(CellRole::DotColour)
                .value<Dot>();
        };
        QCOMPARE(mark(m_maria), Dot::None);
        const Receipt moved = m_hub->live().must(move(m_maria, 5));
        QCOMPARE(mark(m_maria), Dot::Waiting);
        QCOMPARE(mark(m_luis), Dot::None);
        QVERIFY(model.index(model.rowOf(m_maria.next->id), FollowUpTableModel::Due)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("Not yet at the shared database")));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        m_hub->apply(moved.id);
        QCOMPARE(mark(m_maria), Dot::None);
        QVERIFY(resets.isEmpty()); // the mark goes without reading anything anew
        QCOMPARE(told.size(), 1);
    }

    void whatWaitedBeforeTheProgramWasStartedIsMarked()
    {
        m_hub->live().must(move(m_maria, 5));
        OutboxWatch later(m_hub->live().reader(), m_hub->state());
        QVERIFY(later.isProvisional(m_maria.next->id));
        QVERIFY(!later.isProvisional(m_luis.next->id));
    }

    void twoThatWaitForOneRow()
    {
        const Receipt first = m_hub->live().must(move(m_maria, 5));
        const Receipt second = m_hub->live().must(move(m_maria, 7));
        m_hub->apply(first.id);
        QVERIFY(m_watch->isProvisional(m_maria.next->id));
        m_hub->apply(second.id);
        QVERIFY(!m_watch->isProvisional(m_maria.next->id));
    }

    /// Of the client alone, in all that is pending with her, and also where a number only goes.
    void aCorrectedClientIsProvisionalUntilItIsDecided_data()
    {
        QTest::addColumn<bool>("numberOnly");
        QTest::newRow("her city") << false;
        QTest::newRow("a number that goes") << true;
    }
    void aCorrectedClientIsProvisionalUntilItIsDecided()
    {
        QFETCH(const bool, numberOnly);
        FollowUpTableModel model(m_hub->live().reader());
        model.follow(*m_watch);
        model.setAdvisors({m_hub->sample().ana.id});
        const auto mark = [&model](const RegisterContact &contact) {
            return model.index(model.rowOf(contact.next->id), FollowUpTableModel::Client)
                .data(CellRole::DotColour)
                .value<Dot>();
        };
        EditClient mine = edit(m_maria);
        if (numberOnly)
            mine.client.phones.clear();
        else
            mine.client.city = QStringLiteral("Cuenca");
        const Receipt done = m_hub->live().must(mine);
        QCOMPARE(mark(m_maria), Dot::Waiting);
        QCOMPARE(mark(m_luis), Dot::None);
        QVERIFY(m_watch->isProvisional(m_maria.clientId));
        QVERIFY(!m_watch->isProvisional(m_maria.next->id)); // what is due is as it was
        QVERIFY(
            OutboxWatch(m_hub->live().reader(), m_hub->state()).isProvisional(m_maria.clientId));
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        m_hub->apply(done.id);
        QCOMPARE(mark(m_maria), Dot::None);
        QCOMPARE(told.size(), 1);
    }
};

VITRINA_TEST(TestProvisionalRows, QCoreApplication)
#include "tst_provisionalrows.moc"
