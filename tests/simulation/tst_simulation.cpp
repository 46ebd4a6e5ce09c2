// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/simulation.h"

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

    void agree(quint64 seed, int steps)
    {
        Simulation simulation(*m_world, seed);
        const QString amiss = simulation.run(steps);
        QVERIFY2(amiss.isEmpty(), qPrintable(amiss + u'\n' + simulation.story().join(u'\n')));
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
        // A planted fault need be caught once.
        if (m_caught)
            return;
        agree(quint64(seed), setting("VITRINA_STEPS", usualSteps));
        m_caught = QTest::currentTestFailed() && qEnvironmentVariableIsSet("VITRINA_PLANTED_FAULT");
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
