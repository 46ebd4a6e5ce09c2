// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badnetwork/badnetwork.h"
#include "badnetwork/heartbeat.h"
#include "hubdesk.h"
#include "quotes/quotespage.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QElapsedTimer>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The program's own window while the way to the hub is half open: nobody says that anything is
/// amiss, and nobody answers (issue 3).
class TestHubSilence : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<BadNetwork> m_network;
    std::unique_ptr<HubDesk> m_desk;

    void joinThroughTheNetwork()
    {
        m_desk->openForm();
        m_desk->fill("serverEdit", QStringLiteral("127.0.0.1:%1").arg(m_network->port()));
        m_desk->click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(QStringLiteral("Alba Ruiz")), patienceMs);
        // What a window makes once it has time for it has nothing to do with any network.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window()->findChild<QuotesPage *>(), patienceMs);
    }
    QString door() const
    {
        return m_desk->vitrina->window()
            ->findChild<QAbstractButton *>(QStringLiteral("syncDoor"))
            ->text();
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_network = std::make_unique<BadNetwork>(m_world->hub().server().socketPath());
        m_desk = std::make_unique<HubDesk>(*m_world);
        joinThroughTheNetwork();
    }
    void cleanup()
    {
        m_desk.reset();
        m_network.reset();
    }

    /// By the times that the program has everywhere.
    void sheIsToldWithinTwentySecondsAndNothingStandsStill()
    {
        m_network->be(BadNetwork::State::Silent);
        m_desk->resolveAlba();
        Heartbeat heart;
        QTRY_VERIFY2_WITH_TIMEOUT(door().contains(QStringLiteral("Offline since")),
                                  qPrintable(door()), 20'000);
        QVERIFY2(door().contains(QStringLiteral("1 waiting")), qPrintable(door()));
        const qint64 blocked = heart.blockedMilliseconds();
        QVERIFY2(blocked <= 50, qPrintable(QString::number(blocked)));
        QCOMPARE(m_desk->stateAtHub(), QStringLiteral("pending"));
        // Nobody has to do anything.
        m_network->be(BadNetwork::State::Fine);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->stateAtHub(), QStringLiteral("resolved"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
    }

    void whoClosesTheProgramMeanwhileDoesNotWait()
    {
        m_network->be(BadNetwork::State::Silent);
        m_desk->resolveAlba();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isPhase(SyncStatus::Phase::Pushing), patienceMs);
        QElapsedTimer taken;
        taken.start();
        m_desk->end();
        QVERIFY2(taken.elapsed() < 2000, qPrintable(QString::number(taken.elapsed())));
        m_network->be(BadNetwork::State::Fine);
        m_desk->start();
        m_desk->enter(m_desk->password);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->stateAtHub(), QStringLiteral("resolved"), patienceMs);
    }
};

VITRINA_TEST(TestHubSilence, QApplication)
#include "tst_hubsilence.moc"
