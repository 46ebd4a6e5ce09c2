// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/simulation.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

constexpr int usualSeeds = 200;
constexpr int usualSteps = 70;

int setting(const char *name, int usual)
{
    bool set = false;
    const int value = qEnvironmentVariableIntValue(name, &set);
    return set ? value : usual;
}

} // namespace

/// Whatever happens in whatever order, all come to agree. VITRINA_SEEDS says how many seeds,
/// VITRINA_FIRST_SEED where they begin, VITRINA_STEPS how much happens with each.
class TestSimulation : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SimulationWorld> m_world;
    bool m_caught = false;

    /// Lets a seed happen; answers its story.
    QStringList agree(int seed, int steps)
    {
        // A planted fault need be caught once.
        if (m_caught)
            return {};
        Simulation simulation(*m_world, quint64(seed));
        const QString amiss = simulation.run(steps);
        m_caught = !amiss.isEmpty() && qEnvironmentVariableIsSet("VITRINA_PLANTED_FAULT");
        if (!amiss.isEmpty())
            qWarning().noquote() << "the story of" << seed << '\n'
                                 << simulation.story().join(u'\n');
        [&] { QVERIFY2(amiss.isEmpty(), qPrintable(amiss)); }();
        return simulation.story();
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SimulationWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    void allComeToAgree_data()
    {
        QTest::addColumn<int>("seed");
        const int first = setting("VITRINA_FIRST_SEED", 1);
        for (int seed = first; seed < first + setting("VITRINA_SEEDS", usualSeeds); ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void allComeToAgree()
    {
        QFETCH(int, seed);
        agree(seed, setting("VITRINA_STEPS", usualSteps));
    }

    /// Seeds that found something. The dice of a later version may tell another story by the same
    /// seed, so what was found has a test of its own as well.
    void seedsThatFailedOnce_data()
    {
        QTest::addColumn<int>("seed");
        QTest::newRow("a clock set back: aClockThatIsSetBackDoesNotStopSync") << 1;
        QTest::newRow("a phone deleted: aPhoneDeletedMeanwhileDoesNotRefuseTheEdit") << 33;
        QTest::newRow("erased twice: twoWhoEraseHerAreBothDone") << 72;
        // A fault of its own world: what a copied hub counts with, after a crash (copyOf()).
        QTest::newRow("a copy that is switched off counts on") << 881040;
        QTest::newRow("a copy's word: whatTheOtherComputerCouldNotDoAgainIsHersToLookAfterHere")
            << 7340043;
    }
    void seedsThatFailedOnce()
    {
        QFETCH(int, seed);
        agree(seed, usualSteps);
    }

    /// Else no seed could be looked into.
    void theSameSeedTellsTheSameStory()
    {
        const QStringList story = agree(7, usualSteps);
        QVERIFY(story.size() > usualSteps / 2);
        QCOMPARE(agree(7, usualSteps), story);
    }
};

VITRINA_TEST(TestSimulation, QCoreApplication)
#include "tst_simulation.moc"
