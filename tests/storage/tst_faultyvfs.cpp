// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs/faultyvfs.h"
#include "fixedworkload.h"
#include "testsupport/testprogram.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

using namespace Vitrina::Testing;

namespace {

struct Cut
{
    Survival survival;
    quint64 seed;
};

QList<Cut> allCuts()
{
    QList<Cut> all{{Survival::Nothing, 0}, {Survival::Everything, 0}};
    for (quint64 seed = 1; seed <= 2; ++seed)
        all << Cut{Survival::Subset, seed} << Cut{Survival::Torn, seed};
    return all;
}

/// Thousands of files are made and removed, which is slow on a real disk; what lasts is the model's
/// matter.
QString quickPlace()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const QString place = memory.isWritable() ? memory.filePath() : QDir::tempPath();
    return place + QStringLiteral("/faultyvfs-XXXXXX");
}

/// What power loss at every fault point did to the acknowledged transactions.
struct Damage
{
    qint64 faultPoints = 0;
    int cuts = 0;
    int broken = 0; ///< not readable, or not a first part of what was done
    int lost = 0;   ///< acknowledged transactions missing
    int mostLost = 0;
    int unfinished = 0; ///< kept a transaction that was not acknowledged: allowed
};

Damage cutEverywhere(const Mode &mode)
{
    const QTemporaryDir folder(quickPlace());
    FaultyVfs vfs;
    FaultyVfs second(FaultyVfs::Registration::ByName, "second");
    Damage damage;
    for (qint64 n = 0; n <= damage.faultPoints; ++n) {
        const QString path = folder.filePath(QString::number(n) + QLatin1String(".db"));
        n == 0 ? vfs.countFaultPoints() : vfs.losePowerAt(n);
        int acknowledged = 0;
        {
            Connection connection(path, vfs);
            acknowledged = run(connection, mode);
        }
        if (n == 0) {
            damage.faultPoints = vfs.faultPoints();
            vfs.powerOn();
            continue;
        }
        std::vector<DiskModel::Image> seen;
        for (const Cut &cut : allCuts()) {
            const quint64 seed = cut.seed * 1'000 + static_cast<quint64>(n);
            const DiskModel::Image image = vfs.surviving(cut.survival, seed);
            if (std::find(seen.begin(), seen.end(), image) != seen.end())
                continue;
            seen.push_back(image);
            if (!vfs.restoreDurable(cut.survival, seed))
                qFatal("the files could not be restored");
            std::optional<int> held;
            {
                Connection connection(path, second);
                held = transactionsHeld(connection);
            }
            second.powerOn();
            ++damage.cuts;
            damage.broken += held ? 0 : 1;
            damage.lost += held && *held < acknowledged ? 1 : 0;
            damage.mostLost = held ? qMax(damage.mostLost, acknowledged - *held) : damage.mostLost;
            damage.unfinished += held && *held > acknowledged ? 1 : 0;
        }
        vfs.powerOn();
    }
    return damage;
}

} // namespace

class TestFaultyVfs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedCommitsSurvivePowerLossAnywhere_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::addColumn<QByteArray>("synchronous");
        QTest::newRow("wal, full") << QByteArray("WAL") << QByteArray("FULL");
        QTest::newRow("delete, extra") << QByteArray("DELETE") << QByteArray("EXTRA");
        QTest::newRow("truncate, full") << QByteArray("TRUNCATE") << QByteArray("FULL");
    }
    void acknowledgedCommitsSurvivePowerLossAnywhere()
    {
        QFETCH(QByteArray, journal);
        QFETCH(QByteArray, synchronous);
        const Damage damage = cutEverywhere({journal, synchronous});
        QVERIFY2(damage.faultPoints > 100, "the workload is too small to prove anything");
        QCOMPARE(damage.broken, 0);
        QCOMPARE(damage.lost, 0);
        QVERIFY2(damage.unfinished > 0, "no write in flight ever reached the disk");
    }

    // SQLite's own words on EXTRA: without it the directory is not synced after a journal is
    // deleted, and the last transaction may roll back. Nothing else may happen.
    void deleteModeWithFullLosesAtMostTheLastCommit()
    {
        const Damage damage = cutEverywhere({"DELETE", "FULL"});
        QCOMPARE(damage.broken, 0);
        QVERIFY(damage.lost > 0);
        QCOMPARE(damage.mostLost, 1);
    }

    void walWithNormalLosesCommitsButStaysWhole()
    {
        const Damage damage = cutEverywhere({"WAL", "NORMAL"});
        QCOMPARE(damage.broken, 0);
        QVERIFY(damage.lost > 0);
    }

    void withoutSyncPowerLossDoesHarm_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::newRow("wal") << QByteArray("WAL");
        QTest::newRow("delete") << QByteArray("DELETE");
    }
    void withoutSyncPowerLossDoesHarm()
    {
        QFETCH(QByteArray, journal);
        const Damage damage = cutEverywhere({journal, "OFF"});
        QVERIFY(damage.lost > 0);
        QVERIFY(damage.broken > 0);
    }

    void theSameSeedGivesTheSameDisk()
    {
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        FaultyVfs vfs;
        vfs.losePowerAt(60);
        {
            Connection connection(path, vfs);
            run(connection, {"WAL", "OFF"});
        }
        QVERIFY(vfs.powerIsOff());
        const auto disk = [&](quint64 seed) {
            QByteArray content;
            if (!vfs.restoreDurable(Survival::Subset, seed))
                return content;
            for (const char *suffix : {"", "-wal"}) {
                QFile file(path + QLatin1String(suffix));
                content += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
            }
            return content;
        };
        QSet<QByteArray> different;
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const QByteArray first = disk(seed);
            QCOMPARE(disk(seed), first);
            different << first;
        }
        QVERIFY(different.size() > 3);
        QVERIFY(!QFile::exists(path + QStringLiteral("-shm")));
    }

    void aWriteCutInFlightMayReachTheDisk()
    {
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        FaultyVfs vfs;
        {
            Connection connection(path, vfs);
            QCOMPARE(setUp(connection, {"DELETE", "EXTRA"}), SQLITE_OK);
            QCOMPARE(connection.exec("PRAGMA journal_mode=MEMORY"), SQLITE_OK);
            vfs.losePowerAt(1); // the first page, as nothing goes before it
            QCOMPARE(connection.exec("PRAGMA user_version=5"), SQLITE_IOERR);
        }
        QCOMPARE(vfs.surviving(Survival::Nothing).at(path)->at(63), '\0');
        QCOMPARE(vfs.surviving(Survival::Everything).at(path)->at(63), '\5');
    }

    void openConnectionsForbidRestoring()
    {
        const QTemporaryDir folder(quickPlace());
        FaultyVfs vfs;
        Connection connection(folder.filePath(QStringLiteral("a.db")), vfs);
        QCOMPARE(vfs.openFiles(), 1);
        QVERIFY(!vfs.restoreDurable(Survival::Nothing));
    }

    void commitOnAFullDiskChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::newRow("wal") << QByteArray("WAL");
        QTest::newRow("delete") << QByteArray("DELETE");
    }
    void commitOnAFullDiskChangesNothing()
    {
        QFETCH(QByteArray, journal);
        const Mode mode{journal, "EXTRA"};
        const QTemporaryDir folder(quickPlace());
        FaultyVfs vfs;
        qint64 writes = 1;
        qint64 refused = 0;
        for (qint64 n = 0; n <= writes; ++n) {
            Connection connection(folder.filePath(QString::number(n)), vfs);
            QCOMPARE(setUp(connection, mode), SQLITE_OK);
            n == 0 ? vfs.countFaultPoints(DiskOp::Write) : vfs.fillDiskAtWrite(n);
            int code = SQLITE_OK;
            int done = 0;
            while (done < transactions && (code = transact(connection, done + 1)) == SQLITE_OK)
                ++done;
            if (n == 0) {
                QCOMPARE(done, transactions);
                writes = vfs.faultPoints();
                continue;
            }
            // A checkpoint that fails is nobody's loss: the commit before it holds.
            QVERIFY(code == SQLITE_FULL || done == transactions);
            refused += code == SQLITE_FULL ? 1 : 0;
            vfs.freeSpace();
            QCOMPARE(transactionsHeld(connection), std::optional(done));
            for (; done < transactions; ++done)
                QCOMPARE(transact(connection, done + 1), SQLITE_OK);
            QCOMPARE(transactionsHeld(connection), std::optional(transactions));
        }
        QVERIFY(refused > writes / 2);
    }

    void aFullDiskCanStillBeRead_data() { commitOnAFullDiskChangesNothing_data(); }
    void aFullDiskCanStillBeRead()
    {
        QFETCH(QByteArray, journal);
        const QTemporaryDir folder(quickPlace());
        FaultyVfs vfs;
        for (qint64 room = 0; room < 60'000; room += 2'500) {
            Connection connection(folder.filePath(QString::number(room)), vfs);
            QCOMPARE(setUp(connection, {journal, "FULL"}), SQLITE_OK);
            vfs.limitGrowth(room);
            int done = 0;
            int code = SQLITE_OK;
            while ((code = transact(connection, done + 1)) == SQLITE_OK)
                ++done;
            QCOMPARE(code, SQLITE_FULL);
            QCOMPARE(transactionsHeld(connection), std::optional(done));
            vfs.freeSpace();
            QCOMPARE(transact(connection, done + 1), SQLITE_OK);
            QCOMPARE(transactionsHeld(connection), std::optional(done + 1));
        }
    }

    void oneErrorAnywhereLosesNothing_data() { commitOnAFullDiskChangesNothing_data(); }
    void oneErrorAnywhereLosesNothing()
    {
        QFETCH(QByteArray, journal);
        const QTemporaryDir folder(quickPlace());
        FaultyVfs vfs;
        int errors = 0;
        qint64 points = 1;
        for (qint64 n = 0; n <= points; ++n) {
            Connection connection(folder.filePath(QString::number(n)), vfs);
            QCOMPARE(setUp(connection, {journal, "EXTRA"}), SQLITE_OK);
            n == 0 ? vfs.countFaultPoints() : vfs.failAt(n);
            for (int t = 1; t <= transactions; ++t) {
                if (transact(connection, t) == SQLITE_OK)
                    continue;
                ++errors;
                QCOMPARE(transactionsHeld(connection), std::optional(t - 1));
                QCOMPARE(transact(connection, t), SQLITE_OK);
            }
            QCOMPARE(transactionsHeld(connection), std::optional(transactions));
            points = n == 0 ? vfs.faultPoints() : points;
        }
        QVERIFY(errors > 50);
    }

    void aReadErrorIsReported()
    {
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        FaultyVfs vfs;
        {
            Connection connection(path, vfs);
            QCOMPARE(run(connection, {"WAL", "FULL"}), transactions);
        }
        Connection connection(path, vfs);
        vfs.failAt(3, 1, DiskOp::Read);
        QVERIFY(!connection.rows("SELECT id, body FROM item"));
        QCOMPARE(transactionsHeld(connection), std::optional(transactions));
    }

    void aReadOnlyDiskCanBeReadAndNotWritten()
    {
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        FaultyVfs vfs;
        {
            Connection connection(path, vfs);
            QCOMPARE(run(connection, {"DELETE", "FULL"}), transactions);
            vfs.makeReadOnly();
            QVERIFY(transact(connection, transactions + 1) != SQLITE_OK);
        }
        Connection connection(path, vfs);
        QCOMPARE(transact(connection, transactions + 1), SQLITE_READONLY);
        QCOMPARE(transactionsHeld(connection), std::optional(transactions));
        Connection other(folder.filePath(QStringLiteral("new.db")), vfs);
        QCOMPARE(other.exec(schema), SQLITE_CANTOPEN);
    }

    void aReaderOnAnotherThreadSeesOnlyWholeTransactions()
    {
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        FaultyVfs vfs;
        {
            Connection connection(path, vfs);
            QCOMPARE(setUp(connection, {"WAL", "FULL"}), SQLITE_OK);
        }
        vfs.losePowerAt(60);
        std::atomic_bool isWriting = true;
        std::atomic_int torn = 0;
        std::thread reader([&] {
            Connection connection(path, vfs);
            while (isWriting) {
                connection.exec("BEGIN");
                const auto done = connection.rows("SELECT n, note FROM done");
                const auto items = connection.rows("SELECT id, body FROM item");
                connection.exec("ROLLBACK");
                if (done && items && *items != itemsAfter(static_cast<int>(done->size())))
                    ++torn;
            }
        });
        int acknowledged = 0;
        {
            Connection connection(path, vfs);
            acknowledged = run(connection, {"WAL", "FULL"});
        }
        isWriting = false;
        reader.join();
        QCOMPARE(torn.load(), 0);
        QVERIFY(vfs.powerIsOff());
        QVERIFY(acknowledged > 0 && acknowledged < transactions);
        QVERIFY(vfs.restoreDurable(Survival::Subset, 7));
        vfs.powerOn();
        Connection connection(path, vfs);
        QVERIFY(transactionsHeld(connection).value_or(-1) >= acknowledged);
    }

    void qtsDriverUsesIt_data()
    {
        QTest::addColumn<bool>("isDefault");
        QTest::newRow("as the default") << true;
        QTest::newRow("by name in a URI") << false;
    }
    void qtsDriverUsesIt()
    {
        QFETCH(bool, isDefault);
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        FaultyVfs vfs(isDefault ? FaultyVfs::Registration::AsDefault
                                : FaultyVfs::Registration::ByName);
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
            db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
            db.setDatabaseName(isDefault ? path : QStringLiteral("file:%1?vfs=faulty").arg(path));
            QVERIFY2(db.open(), qPrintable(db.lastError().text()));
            QSqlQuery query(db);
            QVERIFY(query.exec(QStringLiteral("PRAGMA journal_mode=WAL")));
            query.finish();
            QVERIFY(query.exec(QStringLiteral("PRAGMA synchronous=FULL")));
            QVERIFY(query.exec(QStringLiteral("CREATE TABLE kept (n INTEGER)")));
            QVERIFY(query.exec(QStringLiteral("INSERT INTO kept VALUES (1)")));
            vfs.losePowerAt(1);
            QVERIFY(!query.exec(QStringLiteral("INSERT INTO kept VALUES (2)")));
            QVERIFY(vfs.powerIsOff());
            query.finish();
            db.close();
        }
        QSqlDatabase::removeDatabase(QLatin1String(QSqlDatabase::defaultConnection));
        QVERIFY(vfs.restoreDurable(Survival::Nothing));
        vfs.powerOn();
        Connection connection(path, vfs);
        const auto kept = connection.rows("SELECT n, 'x' FROM kept");
        QVERIFY(kept);
        QCOMPARE(kept->keys(), QList<int>{1});
    }
};

VITRINA_TEST(TestFaultyVfs, NoApplication)
#include "tst_faultyvfs.moc"
