// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs/faultyvfs.h"

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

using Rows = QMap<int, QByteArray>;

/// One raw SQLite connection.
class Connection
{
public:
    Connection(const QString &path, const FaultyVfs &vfs)
    {
        m_code =
            sqlite3_open_v2(path.toUtf8().constData(), &m_db,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs.name().constData());
    }
    ~Connection() { sqlite3_close(m_db); }
    Q_DISABLE_COPY_MOVE(Connection)

    int exec(const QByteArray &sql)
    {
        if (m_code != SQLITE_OK)
            return m_code;
        return sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr);
    }

    /// First column → second column; nullopt on an error.
    std::optional<Rows> rows(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            return {};
        Rows rows;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            rows.insert(sqlite3_column_int(statement, 0),
                        QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, 1)),
                                   sqlite3_column_bytes(statement, 1)));
        }
        sqlite3_finalize(statement);
        return code == SQLITE_DONE ? std::optional<Rows>(rows) : std::nullopt;
    }

private:
    sqlite3 *m_db = nullptr;
    int m_code = SQLITE_OK;
};

/// How the database is set up.
struct Mode
{
    QByteArray journal;
    QByteArray synchronous;
};

const char *const schema = "CREATE TABLE IF NOT EXISTS item (id INTEGER PRIMARY KEY, body BLOB);"
                           "CREATE INDEX IF NOT EXISTS item_body ON item (body);"
                           "CREATE TABLE IF NOT EXISTS done (n INTEGER PRIMARY KEY, note TEXT);";
constexpr int transactions = 5;

QByteArray body(int seed)
{
    return QByteArray(40 + (seed * 977) % 2500, static_cast<char>('a' + seed % 26));
}

/// What the table `item` holds after the first n transactions.
Rows itemsAfter(int n)
{
    Rows rows;
    for (int t = 1; t <= n; ++t) {
        for (int i = 1; i <= 3; ++i)
            rows[t * 10 + i] = body(t * 10 + i);
        if (t > 1)
            rows[(t - 1) * 10 + 1] = body(t * 100);
        if (t > 2)
            rows.remove((t - 2) * 10 + 2);
    }
    return rows;
}

QByteArray literal(const QByteArray &blob)
{
    return "x'" + blob.toHex() + '\'';
}

/// Transaction t of the workload; the code of the first statement that fails.
int transact(Connection &connection, int t)
{
    QByteArrayList statements{"BEGIN IMMEDIATE"};
    for (int i = 1; i <= 3; ++i) {
        const int id = t * 10 + i;
        statements << "INSERT INTO item VALUES (" + QByteArray::number(id) + ',' +
                          literal(body(id)) + ')';
    }
    statements << "UPDATE item SET body = " + literal(body(t * 100)) +
                      " WHERE id = " + QByteArray::number((t - 1) * 10 + 1)
               << "DELETE FROM item WHERE id = " + QByteArray::number((t - 2) * 10 + 2)
               << "INSERT INTO done VALUES (" + QByteArray::number(t) + ", 'x')"
               << "COMMIT";
    for (const QByteArray &statement : qAsConst(statements)) {
        const int code = connection.exec(statement);
        if (code != SQLITE_OK) {
            connection.exec("ROLLBACK"); // may have happened by itself
            return code;
        }
    }
    return SQLITE_OK;
}

int setUp(Connection &connection, const Mode &mode)
{
    // A small cache spills in the middle of transactions, a small limit checkpoints between them.
    const int code = connection.exec("PRAGMA journal_mode=" + mode.journal +
                                     "; PRAGMA synchronous=" + mode.synchronous +
                                     "; PRAGMA wal_autocheckpoint=12; PRAGMA cache_size=5");
    return code == SQLITE_OK ? connection.exec(schema) : code;
}

/// The whole workload; the number of transactions whose COMMIT was acknowledged, in order.
int run(Connection &connection, const Mode &mode)
{
    if (setUp(connection, mode) != SQLITE_OK)
        return 0;
    int acknowledged = 0;
    while (acknowledged < transactions && transact(connection, acknowledged + 1) == SQLITE_OK)
        ++acknowledged;
    return acknowledged;
}

/// How many transactions the database holds; nullopt when it is damaged or holds anything but a
/// first part of the workload.
std::optional<int> transactionsHeld(Connection &connection)
{
    const auto damage = connection.rows("SELECT 0, integrity_check FROM pragma_integrity_check");
    if (!damage || damage->value(0) != "ok")
        return {};
    if (const auto tables = connection.rows("SELECT 1, 1 FROM sqlite_schema WHERE name = 'done'");
        tables && tables->isEmpty())
        return 0;
    const auto done = connection.rows("SELECT n, note FROM done");
    const auto items = connection.rows("SELECT id, body FROM item");
    if (!done || !items)
        return {};
    const int held = static_cast<int>(done->size());
    if (*items != itemsAfter(held))
        return {};
    return held;
}

struct Cut
{
    Survival survival;
    quint64 seed;
};

QList<Cut> allCuts()
{
    QList<Cut> cuts{{Survival::Nothing, 0}, {Survival::Everything, 0}};
    for (quint64 seed = 1; seed <= 2; ++seed)
        cuts << Cut{Survival::Subset, seed} << Cut{Survival::Torn, seed};
    return cuts;
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

/// `step` 1 is every fault point; more where the question is only whether harm is ever done.
Damage cutEverywhere(const Mode &mode, qint64 step = 1)
{
    const QTemporaryDir folder(quickPlace());
    FaultyVfs vfs;
    FaultyVfs second(FaultyVfs::Registration::ByName, "second");
    Damage damage;
    for (qint64 n = 0; n <= damage.faultPoints; n += step) {
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
            const DiskModel::Image image = vfs.surviving(cut.survival, cut.seed);
            if (std::find(seen.begin(), seen.end(), image) != seen.end())
                continue;
            seen.push_back(image);
            if (!vfs.restoreDurable(cut.survival, cut.seed))
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
        const Damage damage = cutEverywhere({"WAL", "NORMAL"}, 3);
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
            vfs.freeSpace();
            QCOMPARE(transactionsHeld(connection), std::optional(done));
            for (; done < transactions; ++done)
                QCOMPARE(transact(connection, done + 1), SQLITE_OK);
            QCOMPARE(transactionsHeld(connection), std::optional(transactions));
        }
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

QTEST_APPLESS_MAIN(TestFaultyVfs)
#include "tst_faultyvfs.moc"
