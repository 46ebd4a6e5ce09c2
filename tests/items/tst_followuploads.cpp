// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followuplistfixture.h"

#include "testsupport/testprogram.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Whose follow-ups are listed, and how those of a team come (S1.1, S2.4).
class TestFollowUpLoads : public FollowUpListFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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

VITRINA_TEST(TestFollowUpLoads, QCoreApplication)
#include "tst_followuploads.moc"
