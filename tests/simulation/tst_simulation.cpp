#include <QTest>
class TestSimulation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothing() { QVERIFY(true); }
};
QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
