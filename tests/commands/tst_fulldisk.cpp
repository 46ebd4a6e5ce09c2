// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs/faultyvfs.h"
#include "sample/scenarios.h"
#include "storage/drafts.h"
#include "storage/filecopy.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// A scenario on a disk that can be full, over one connection.
class CrampedDisk
{
public:
    explicit CrampedDisk(const StagedScenario &staged)
        : m_staged(staged)
        , m_rules(Rules::builtIn())
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(staged.before) != staged.before.size())
            qFatal("no place to work");
        file.close();
        database = std::make_unique<Database>(path(), Database::Mode::ReadWrite);
        m_executor = std::make_unique<CommandExecutor>(*database, m_rules, staged.device,
                                                       CommandExecutor::Repeatability::Checked);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("full.sqlite")); }
    Result<Receipt> execute()
    {
        return m_executor->execute(m_staged.prepared.command, m_staged.prepared.envelope);
    }

    std::unique_ptr<Database> database;

private:
    QTemporaryDir m_folder{quickPlace()};
    const StagedScenario &m_staged;
    Rules m_rules;
    std::unique_ptr<CommandExecutor> m_executor;
};

} // namespace

/// A full disk is said, costs nothing that was saved, and is over when there is room again.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskHalvesNoCommand_data()
    {
        QTest::addColumn<int>("scenario");
        int i = 0;
        for (const Scenario &scenario : scenarios())
            QTest::newRow(scenario.command) << i++;
    }
    void aFullDiskHalvesNoCommand()
    {
        QFETCH(int, scenario);
        const StagedScenario staged = stage(scenarios()[size_t(scenario)]);
        QByteArray after;
        int refused = 0;
        qint64 writes = 1;
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        for (qint64 n = 0; n <= writes; n += n ? faultStride() : 1) {
            CrampedDisk bench(staged);
            const QByteArray before = digest(*bench.database);
            n == 0 ? vfs.countFaultPoints(DiskOp::Write) : vfs.fillDiskAtWrite(n);
            const Result<Receipt> first = bench.execute();
            if (n == 0) {
                QVERIFY(first);
                writes = vfs.faultPoints();
                after = digest(*bench.database);
                continue;
            }
            QVERIFY(!first);
            QCOMPARE(first.error().code, Problem::Code::DiskFull);
            ++refused;
            QCOMPARE(digest(*bench.database), before); // and can be read all the while
            vfs.freeSpace();
            QVERIFY(bench.execute());
            QCOMPARE(digest(*bench.database), after);
            if (n + faultStride() > writes)
                QCOMPARE(amiss(*bench.database), QString());
        }
        QVERIFY(writes > 3);
        QVERIFY(refused > 0);
    }

    void whatWasSavedIsReadWhereNothingMayGrow()
    {
        const StagedScenario staged = stage(scenarios()[5]);
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        CrampedDisk bench(staged);
        vfs.limitGrowth(0);
        const QByteArray before = digest(*bench.database);
        const Result<Receipt> refused = bench.execute();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Problem::Code::DiskFull);
        Database reader(bench.path(), Database::Mode::ReadOnly);
        QCOMPARE(digest(reader), before);
    }

    void aDraftOnAFullDiskIsAProblemAndLeavesTheOldOne()
    {
        const StagedScenario staged = stage(scenarios()[5]);
        const StaffId staff = staged.prepared.envelope.actor;
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        CrampedDisk bench(staged);
        const auto form = QStringLiteral("contact");
        saveDraft(*bench.database, staff, form, QStringLiteral("uno"), 1);
        vfs.fillDiskAtWrite(1);
        try {
            saveDraft(*bench.database, staff, form, QStringLiteral("dos"), 2);
            QFAIL("a draft cannot be on a full disk");
        } catch (const DatabaseError &error) {
            QCOMPARE(error.problem().code, Problem::Code::DiskFull);
        }
        QCOMPARE(loadDraft(*bench.database, staff, form), QStringLiteral("uno"));
        vfs.freeSpace();
        saveDraft(*bench.database, staff, form, QStringLiteral("dos"), 2);
        QCOMPARE(loadDraft(*bench.database, staff, form), QStringLiteral("dos"));
    }

    void aCopyThatFindsNoRoomLeavesTheOldCopy()
    {
        const StagedScenario staged = stage(scenarios()[5]);
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        CrampedDisk bench(staged);
        const QTemporaryDir folder(quickPlace());
        const QString copy = folder.filePath(QStringLiteral("last-good.sqlite"));
        QVERIFY(copyDatabase(bench.path(), copy));
        const auto content = [&copy] {
            QFile file(copy);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray old = content();
        QVERIFY(bench.execute());
        vfs.countFaultPoints(DiskOp::Write);
        QVERIFY(copyDatabase(bench.path(), copy + QStringLiteral("-other")));
        const qint64 writes = vfs.faultPoints();
        QVERIFY(writes > 20);
        for (qint64 n = 1; n <= writes; n += 1 + writes / 12) {
            vfs.fillDiskAtWrite(n);
            const Result<void> refused = copyDatabase(bench.path(), copy);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Problem::Code::DiskFull);
            QCOMPARE(content(), old);
            QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*partial*")}), QStringList());
            vfs.freeSpace();
        }
        QVERIFY(copyDatabase(bench.path(), copy));
        QVERIFY(content() != old);
    }
};

VITRINA_TEST(TestFullDisk, QCoreApplication)
#include "tst_fulldisk.moc"
