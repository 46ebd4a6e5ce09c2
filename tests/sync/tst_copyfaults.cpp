// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badnetwork/badnetwork.h"
#include "faultyvfs/faultyvfs.h"
#include "sample/scenarios.h"
#include "sync/firstcopy.h"
#include "sync/restcopy.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Way = BadNetwork::Way;

enum class Piece { First, Rest };

/// True where all came; false where the network or the disk did not let it, for the reason given.
bool isCopied(HubLink &hub, const QString &path, Piece piece)
{
    static const Rules rules = Rules::builtIn();
    FirstCopy copy(hub, rules, QStringLiteral("desk"), DeviceId(QUuid::createUuid()));
    const Result<void> done = piece == Piece::First ? copy.run(path, {}) : copy.runRest(path, {});
    if (!done && done.error().code != Problem::Code::DiskFull)
        qFatal("the copy failed by problem %d", int(done.error().code));
    return done.has_value();
}

/// What lies in the replica's folder, but for what SQLite has beside an open file.
QStringList filesBeside(const QString &path)
{
    QStringList names = QFileInfo(path).dir().entryList(QDir::Files);
    names.removeIf([](const QString &name) {
        return name.endsWith(QStringLiteral("-wal")) || name.endsWith(QStringLiteral("-shm"));
    });
    return names;
}

} // namespace

/// A copy that the network or the disk breaks off anywhere is none: what was there is there, with
/// what waits in it, and the next one comes to its end (sync 18; rules 1 to 5).
class TestCopyFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    CommandId m_waits;

    PgConnection root() { return m_world->hub().root(m_database); }
    PgHubLink link() const
    {
        return PgHubLink(m_world->hub().server().connect(m_database, QStringLiteral("ana")));
    }
    PgHubLink linkThrough(const BadNetwork &network) const
    {
        return PgHubLink(PgConnection(m_world->hub().server().throughPort(
            network.port(), m_database, QStringLiteral("ana"))));
    }
    CommandId reschedule(int hours)
    {
        const QDateTime now = m_world->clock.now();
        return m_ana
            ->must(RescheduleFollowUp{m_world->alba.next->id, now.addSecs(qint64(hours) * 3600), 0,
                                      now})
            .id;
    }
    /// Copies while @p breakOff does its worst; false where the copy was broken off. Of that
    /// nothing is left.
    bool isCopiedThough(Piece piece, const std::function<bool(const QString &path)> &copies)
    {
        const QByteArray before = m_ana->rows();
        QStringList left;
        const bool isDone = m_ana->copiedAnew([&](const QString &path) {
            const QStringList files = filesBeside(path);
            const bool done = copies(path);
            if (!done && filesBeside(path) != files)
                left = filesBeside(path);
            return done;
        });
        [&] {
            QCOMPARE(left, QStringList());
            QCOMPARE(firstDifference(m_ana->rows(), before), QString());
            QCOMPARE(m_ana->verdictOf(m_waits), QStringLiteral("pending"));
            if (piece == Piece::Rest)
                QVERIFY(isPartial(m_ana->replica()));
        }();
        return isDone;
    }
    void settlesWithAllThatWaited()
    {
        QVERIFY(m_ana->settle());
        QCOMPARE(m_ana->verdictOf(m_waits), QStringLiteral("applied"));
        QCOMPARE(timesOnRecord(root(), m_waits), QByteArray("1 1"));
        QCOMPARE(firstDifference(m_ana->rows(), m_ana->hubRows()), QString());
        QCOMPARE(m_ana->timesMended(), 0);
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_database = m_world->database();
        m_ana = m_world->settled(m_database, "ana");
        m_waits = reschedule(5);
    }
    void cleanup() { m_ana.reset(); }

    void aCutAtAnyMessageLeavesWhatWas_data()
    {
        QTest::addColumn<Piece>("piece");
        QTest::addColumn<Way>("way");
        QTest::newRow("the first, to the server") << Piece::First << Way::ToServer;
        QTest::newRow("the first, from the server") << Piece::First << Way::FromServer;
        QTest::newRow("the rest, to the server") << Piece::Rest << Way::ToServer;
        QTest::newRow("the rest, from the server") << Piece::Rest << Way::FromServer;
    }
    void aCutAtAnyMessageLeavesWhatWas()
    {
        QFETCH(Piece, piece);
        QFETCH(Way, way);
        BadNetwork network(m_world->hub().server().socketPath());
        setPartial(m_ana->replica(), piece == Piece::Rest);
        int cuts = 0;
        for (int n = 1, isDone = 0; isDone == 0; n += 1 + n / 4) {
            isDone = isCopiedThough(piece, [&](const QString &path) {
                PgHubLink hub = linkThrough(network);
                network.cutAt(way, n);
                try {
                    return isCopied(hub, path, piece);
                } catch (const HubError &) {
                    return false;
                }
            });
            if (QTest::currentTestFailed())
                return;
            // A connection that was cut behind the last row that was wanted may not be noticed.
            QVERIFY2(isDone != 0 || network.wasCut(), qPrintable(QString::number(n)));
            cuts += 1 - isDone;
        }
        QVERIFY2(cuts > 10, qPrintable(QString::number(cuts)));
        setPartial(m_ana->replica(), false);
        RestCopy::drop(m_ana->replica().path());
        settlesWithAllThatWaited();
    }

    void aDiskThatIsFullLeavesWhatWas_data()
    {
        QTest::addColumn<Piece>("piece");
        QTest::newRow("the first") << Piece::First;
        QTest::newRow("the rest") << Piece::Rest;
    }
    void aDiskThatIsFullLeavesWhatWas()
    {
        QFETCH(Piece, piece);
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        m_ana->crash(); // its file is open through the disk that fills
        setPartial(m_ana->replica(), piece == Piece::Rest);
        int refused = 0;
        for (int n = 1, isDone = 0; isDone == 0; n += 1 + n / 2) {
            isDone = isCopiedThough(piece, [&](const QString &path) {
                vfs.fillDiskAtWrite(n);
                PgHubLink hub = link();
                const bool done = isCopied(hub, path, piece);
                vfs.freeSpace();
                return done;
            });
            if (QTest::currentTestFailed())
                return;
            refused += 1 - isDone;
        }
        QVERIFY2(refused > 3, qPrintable(QString::number(refused)));
        setPartial(m_ana->replica(), false);
        RestCopy::drop(m_ana->replica().path());
        settlesWithAllThatWaited();
        m_ana.reset();
    }

    /// It is copied again another time.
    void aDiskThatIsFullWhileTheRestIsTakenLeavesThePart()
    {
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        m_ana->crash();
        int refused = 0;
        for (int n = 1, isTaken = 0; isTaken == 0; n += 1 + n / 2) {
            setPartial(m_ana->replica(), true);
            PgHubLink hub = link();
            QVERIFY(isCopied(hub, m_ana->replica().path(), Piece::Rest));
            const QByteArray before = m_ana->rows();
            isTaken = m_ana->copiedAnew([&](const QString &path) {
                vfs.fillDiskAtWrite(n);
                const bool taken = takeRest(path, Rules::builtIn());
                vfs.freeSpace();
                return taken;
            });
            refused += 1 - isTaken;
            QCOMPARE(isPartial(m_ana->replica()), isTaken == 0);
            QCOMPARE(firstDifference(m_ana->rows(), before), QString());
            QCOMPARE(m_ana->verdictOf(m_waits), QStringLiteral("pending"));
            QVERIFY(!QFile::exists(RestCopy::pathBeside(m_ana->replica().path())));
        }
        QVERIFY2(refused > 3, qPrintable(QString::number(refused)));
        settlesWithAllThatWaited();
        m_ana.reset();
    }
};

VITRINA_TEST(TestCopyFaults, QCoreApplication)
#include "tst_copyfaults.moc"
