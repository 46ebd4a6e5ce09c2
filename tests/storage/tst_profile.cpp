// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs/faultyvfs.h"
#include "storage/database.h"
#include "storage/drafts.h"
#include "storage/filehealth.h"
#include "storage/migrations.h"
#include "storage/profile.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

using namespace Vitrina;
using namespace Vitrina::Testing;

#define VERIFY_PROBLEM(result, expected)                                                           \
    do {                                                                                           \
        const auto verified = (result);                                                            \
        QVERIFY(!verified.has_value());                                                            \
        QCOMPARE(verified.error().code, Problem::Code::expected);                                  \
    } while (false)

namespace {

QString quickPlace()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) +
           QStringLiteral("/profile-XXXXXX");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile::remove(path);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

int modeOf(const QString &path)
{
    struct stat about = {};
    return stat(QFile::encodeName(path).constData(), &about) == 0 ? int(about.st_mode & 0777) : -1;
}

// What this program does as the other process: says a line, and stays until its input ends.

int sayAndStay(const Result<std::unique_ptr<Profile>> &profile)
{
    std::cout << (profile ? -1 : int(profile.error().code)) << std::endl;
    std::cin.get();
    return 0;
}

int runAsOther(const QByteArray &role, const QString &folder)
{
    // Permissions hold nobody back who is root.
    if (role == "--as-nobody" && geteuid() == 0 &&
        (setgroups(0, nullptr) != 0 || setgid(65534) != 0 || setuid(65534) != 0))
        return 1;
    const Result<std::unique_ptr<Profile>> profile = Profile::open(folder);
    if (role == "--die" && profile)
        kill(getpid(), SIGKILL);
    return sayAndStay(profile);
}

/// The other process; what it said of opening the profile: a Problem::Code, or -1.
class Other
{
public:
    Other(const char *role, const QString &folder)
    {
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QString::fromLatin1(role), folder});
        if (!m_process.waitForStarted())
            qFatal("the other process does not start");
        while (m_process.state() == QProcess::Running && !m_process.canReadLine())
            m_process.waitForReadyRead();
        m_said = m_process.readLine().trimmed();
    }
    ~Other()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    QByteArray said() const { return m_said; }
    qint64 id() const { return m_process.processId(); }
    void waitForEnd() { m_process.waitForFinished(); }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

/// The folder a person's work lives in: who may have it, and what is done when it is damaged.
class TestProfile : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const StaffId m_staff{QUuid::fromString(u"01900000-0000-7000-8000-000000000001")};
    const QDateTime m_now =
        QDateTime::fromString(QStringLiteral("2026-11-21T15:00:00Z"), Qt::ISODate);

    QString path(const char *name) { return m_folder->filePath(QLatin1StringView(name)); }
    QString folder() { return m_folder->path(); }

    /// A profile with work in it, of many pages; closed.
    void makeProfile(bool keepCopy)
    {
        const auto profile = Profile::open(folder());
        QVERIFY(profile);
        {
            const auto database = (*profile)->openWriter();
            Transaction transaction(*database);
            for (int i = 0; i < 200; ++i)
                saveDraft(*database, m_staff, QStringLiteral("form %1").arg(i),
                          QString(500, QLatin1Char('x')), i);
            transaction.commit();
        }
        if (keepCopy)
            QVERIFY((*profile)->keepGoodCopy());
    }
    void verifyWorkIsThere()
    {
        const auto profile = Profile::open(folder());
        QVERIFY(profile);
        const auto database = (*profile)->openReader();
        QCOMPARE(database->scalar(QStringLiteral("SELECT count(*) FROM draft")).toInt(), 200);
    }

    static void damages()
    {
        QTest::addColumn<QString>("damage");
        for (const char *kind : {"header", "middle", "half", "empty", "text"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    static QByteArray damaged(QByteArray content, const QString &damage)
    {
        if (damage == QLatin1StringView("header"))
            return content.replace(0, 100, QByteArray(100, '\xa5'));
        if (damage == QLatin1StringView("middle")) {
            const qsizetype page = content.size() / 4096 / 2 * 4096;
            return content.replace(page, 4096, QByteArray(4096, '\xa5'));
        }
        if (damage == QLatin1StringView("half"))
            return content.left(content.size() / 2);
        return damage == QLatin1StringView("empty") ? QByteArray() : QByteArray("no database\n");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(quickPlace());
        QVERIFY(m_folder->isValid());
    }

    void onlyOneProcessHasAProfile()
    {
        const auto mine = Profile::open(folder());
        QVERIFY(mine);
        const Other other("--hold", folder());
        QCOMPARE(other.said(), QByteArray::number(int(Problem::Code::ProfileInUse)));
    }

    void theProblemSaysWhoHasIt()
    {
        const Other other("--hold", folder());
        QCOMPARE(other.said(), QByteArray("-1"));
        const auto mine = Profile::open(folder());
        QVERIFY(!mine);
        QCOMPARE(mine.error(),
                 (Problem{Problem::Code::ProfileInUse, {QString::number(other.id())}}));
        QVERIFY(Profile::read(folder())); // but may be read
    }

    void theLockOfAKilledProcessIsTakenOver()
    {
        Other other("--die", folder());
        other.waitForEnd();
        QVERIFY(other.wasKilled());
        QVERIFY(QFile::exists(path("replica.lock")));
        QVERIFY(Profile::open(folder()));
    }

    void aLockFileThatLostItsContentHoldsNobodyBack_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty, as after a power cut") << QByteArray();
        QTest::newRow("half") << QByteArray("12");
        QTest::newRow("zeros") << QByteArray(64, '\0');
        QTest::newRow("the number belongs to another program now")
            << QByteArray("1\nvitrina\n") + QSysInfo::machineHostName().toUtf8() + '\n';
        QTest::newRow("the computer had another name")
            << QByteArray("99999999\nvitrina\nelsewhere\n");
    }
    void aLockFileThatLostItsContentHoldsNobodyBack()
    {
        QFETCH(QByteArray, content);
        QVERIFY(write(path("replica.lock"), content));
        QVERIFY(Profile::open(folder()));
    }

    void aReadOnlyFolderIsSaid()
    {
        makeProfile(false);
        for (const char *name : {"replica.sqlite"})
            QVERIFY(chmod(QFile::encodeName(path(name)).constData(), 0444) == 0);
        QVERIFY(chmod(QFile::encodeName(folder()).constData(), 0555) == 0);
        const QByteArray said = Other("--as-nobody", folder()).said();
        QVERIFY(chmod(QFile::encodeName(folder()).constData(), 0755) == 0);
        QCOMPARE(said, QByteArray::number(int(Problem::Code::ReadOnly)));
    }

    void aReadOnlyReplicaIsSaid()
    {
        makeProfile(false);
        QVERIFY(chmod(QFile::encodeName(path("replica.sqlite")).constData(), 0444) == 0);
        QVERIFY(chmod(QFile::encodeName(folder()).constData(), 0777) == 0);
        QCOMPARE(Other("--as-nobody", folder()).said(),
                 QByteArray::number(int(Problem::Code::ReadOnly)));
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QVERIFY(chmod(QFile::encodeName(folder()).constData(), 0555) == 0);
        const QByteArray said = Other("--as-nobody", path("inner")).said();
        QVERIFY(chmod(QFile::encodeName(folder()).constData(), 0755) == 0);
        QCOMPARE(said, QByteArray::number(int(Problem::Code::ReadOnly)));
    }

    void aReplicaOfANewerProgramIsLeftAlone()
    {
        makeProfile(false);
        {
            Database database(path("replica.sqlite"), Database::Mode::ReadWrite);
            database.runScript("PRAGMA user_version = 9999");
        }
        const QByteArray before = contentOf(path("replica.sqlite"));
        const auto opened = Profile::open(folder());
        QVERIFY(!opened);
        QCOMPARE(opened.error(),
                 (Problem{Problem::Code::DatabaseNewer,
                          {QStringLiteral("9999"), QString::number(newestSchema())}}));
        VERIFY_PROBLEM(Profile::read(folder()), DatabaseNewer);
        QCOMPARE(contentOf(path("replica.sqlite")), before);
    }

    void anEmptyFileIsNoReplicaToReadFrom()
    {
        makeProfile(false);
        {
            Database database(path("replica.sqlite"), Database::Mode::ReadWrite);
            database.runScript("PRAGMA user_version = 0");
        }
        VERIFY_PROBLEM(Profile::read(folder()), NotFound);
    }

    void damageIsSaidAndTheCopyBroughtBack_data() { damages(); }
    void damageIsSaidAndTheCopyBroughtBack()
    {
        QFETCH(QString, damage);
        makeProfile(true);
        const QByteArray broken = damaged(contentOf(path("replica.sqlite")), damage);
        QVERIFY(write(path("replica.sqlite"), broken));
        VERIFY_PROBLEM(Profile::open(folder()), DatabaseCorrupt);
        VERIFY_PROBLEM(Profile::restoreLastGoodCopy(folder()), FileUnwritable);

        const Result<QString> kept = Profile::setAside(folder(), m_now);
        QVERIFY(kept);
        QCOMPARE(contentOf(*kept), broken);
        QVERIFY(!Profile::exists(folder()));
        QVERIFY(Profile::lastGoodCopy(folder()).isValid());
        QVERIFY(Profile::restoreLastGoodCopy(folder()));
        verifyWorkIsThere();
    }

    void withoutACopyOneBeginsAnewAndNothingIsThrownAway()
    {
        makeProfile(false);
        const QByteArray broken =
            damaged(contentOf(path("replica.sqlite")), QStringLiteral("half"));
        QVERIFY(write(path("replica.sqlite"), broken));
        VERIFY_PROBLEM(Profile::open(folder()), DatabaseCorrupt);
        QVERIFY(!Profile::lastGoodCopy(folder()).isValid());
        const Result<QString> kept = Profile::setAside(folder(), m_now);
        QVERIFY(kept);
        VERIFY_PROBLEM(Profile::restoreLastGoodCopy(folder()), NotFound);
        QVERIFY(Profile::open(folder()));
        QCOMPARE(contentOf(*kept), broken);
    }

    void whatIsSetAsideNeverReplacesWhatWasSetAside()
    {
        QSet<QString> names;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(write(path("replica.sqlite"), QByteArray::number(i)));
            QVERIFY(write(path("replica.sqlite-wal"), "w" + QByteArray::number(i)));
            const Result<QString> kept = Profile::setAside(folder(), m_now);
            QVERIFY(kept);
            QCOMPARE(contentOf(*kept), QByteArray::number(i));
            QCOMPARE(contentOf(*kept + QStringLiteral("-wal")), "w" + QByteArray::number(i));
            names += *kept;
        }
        QCOMPARE(names.size(), 3);
    }

    void aStrayWalIsNotPlayedIntoTheRestoredCopy()
    {
        makeProfile(true);
        QVERIFY(QFile::remove(path("replica.sqlite")));
        QVERIFY(write(path("replica.sqlite-wal"), "garbage"));
        VERIFY_PROBLEM(Profile::restoreLastGoodCopy(folder()), FileUnwritable);
        QVERIFY(Profile::setAside(folder(), m_now));
        QVERIFY(Profile::restoreLastGoodCopy(folder()));
        verifyWorkIsThere();
    }

    void aGarbledWalCostsNothingThatWasCheckpointed_data()
    {
        QTest::addColumn<QByteArray>("wal");
        QTest::newRow("garbage") << QByteArray(50'000, '\xa5');
        QTest::newRow("zeros") << QByteArray(50'000, '\0');
        QTest::newRow("a short one") << QByteArray("x");
    }
    void aGarbledWalCostsNothingThatWasCheckpointed()
    {
        QFETCH(QByteArray, wal);
        makeProfile(false);
        QVERIFY(write(path("replica.sqlite-wal"), wal));
        verifyWorkIsThere();
    }

    void aDamagedReplicaNeverReplacesTheGoodCopy()
    {
        makeProfile(true);
        const QByteArray good = contentOf(path("last-good.sqlite"));
        const auto profile = Profile::open(folder());
        QVERIFY(profile);
        QVERIFY(write(path("replica.sqlite"),
                      damaged(contentOf(path("replica.sqlite")), QStringLiteral("middle"))));
        VERIFY_PROBLEM((*profile)->keepGoodCopy(), DatabaseCorrupt);
        QCOMPARE(contentOf(path("last-good.sqlite")), good);
    }

    void damageMetWhileReadingIsSaid()
    {
        makeProfile(false);
        const QString file = path("replica.sqlite");
        qsizetype root = 0;
        {
            Database database(file, Database::Mode::ReadOnly);
            root = database
                       .scalar(QStringLiteral(
                           "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'"))
                       .toInt();
        }
        QVERIFY(root > 1);
        QVERIFY(write(file,
                      contentOf(file).replace((root - 1) * 4096, 4096, QByteArray(4096, '\xa5'))));
        Database database(file, Database::Mode::ReadOnly);
        try {
            Rows rows = database.query(QStringLiteral("SELECT content FROM draft"));
            while (rows.next()) {
            }
            QFAIL("a destroyed page cannot be read");
        } catch (const DatabaseError &error) {
            QCOMPARE(error.problem().code, Problem::Code::DatabaseCorrupt);
        }
    }

    void aLookAtALargeFileEndsInTimeOrWhenAsked()
    {
        Database database(path("large.sqlite"), Database::Mode::ReadWrite);
        database.runScript("CREATE TABLE t (a, b); CREATE INDEX i ON t (b);"
                           "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE "
                           "x < 200000)"
                           " INSERT INTO t SELECT x, hex(x) || zeroblob(40) FROM c;");
        QCOMPARE(fileHealth(database, std::chrono::milliseconds(0)), FileHealth::Unknown);
        std::stop_source asked;
        asked.request_stop();
        QCOMPARE(fileHealth(database, std::chrono::hours(1), asked.get_token()),
                 FileHealth::Unknown);
        QCOMPARE(fileHealth(database, std::chrono::hours(1)), FileHealth::Sound);
        QCOMPARE(database.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 200000);
    }

    void aLargeReplicaCanBeLookedAtAfterTheStart()
    {
        makeProfile(false);
        const QString file = path("replica.sqlite");
        {
            Database database(file, Database::Mode::ReadWrite);
            database.runScript("CREATE TABLE filling (a); INSERT INTO filling"
                               " VALUES (zeroblob(6000000));");
        }
        QVERIFY(write(file, damaged(contentOf(file), QStringLiteral("middle"))));
        const auto profile = Profile::open(folder(), HealthLook::Later);
        QVERIFY(profile);
        VERIFY_PROBLEM((*profile)->checkHealth({}), DatabaseCorrupt);
    }

    void theFilesAreForTheirOwnerOnly()
    {
        const mode_t usual = umask(0);
        const auto profile = Profile::open(folder());
        QVERIFY(profile);
        const auto writer = (*profile)->openWriter();
        saveDraft(*writer, m_staff, QStringLiteral("f"), QStringLiteral("x"), 1);
        QVERIFY((*profile)->keepGoodCopy());
        umask(usual);
        for (const char *name :
             {"replica.sqlite", "replica.sqlite-wal", "replica.sqlite-shm", "last-good.sqlite"})
            QVERIFY2(modeOf(path(name)) == 0600, name);
    }

    void filesThatWereOpenToOthersAreClosed()
    {
        makeProfile(false);
        QVERIFY(chmod(QFile::encodeName(path("replica.sqlite")).constData(), 0644) == 0);
        QVERIFY(Profile::open(folder()));
        QCOMPARE(modeOf(path("replica.sqlite")), 0600);
    }

    void theDeviceStaysTheSame()
    {
        DeviceId first;
        {
            const auto profile = Profile::open(folder());
            QVERIFY(profile);
            first = (*profile)->device();
        }
        QVERIFY(!first.isNull());
        const auto again = Profile::open(folder());
        QVERIFY(again);
        QCOMPARE((*again)->device(), first);
    }

    void aStartCutAnywhereIsTakenUpAgain()
    {
        const auto schemaText = [](const QString &file) {
            Database database(file, Database::Mode::ReadOnly);
            return database
                .scalar(QStringLiteral("SELECT group_concat(sql, ';') FROM "
                                       "(SELECT sql FROM sqlite_schema ORDER BY name)"))
                .toString();
        };
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        QVERIFY(Profile::open(folder()));
        const QString expected = schemaText(path("replica.sqlite"));
        int cutShort = 0;
        qint64 points = 1;
        for (qint64 n = 0; n <= points; n += n ? faultStride() : 1) {
            vfs.powerOn();
            init();
            n == 0 ? vfs.countFaultPoints() : vfs.losePowerAt(n);
            const bool opened = Profile::open(folder()).has_value();
            if (n == 0) {
                QVERIFY(opened);
                points = vfs.faultPoints();
                continue;
            }
            cutShort += opened ? 0 : 1;
            // Several points lie between two syncs: each stretch is left in both ways.
            const Survival survival = n % 2 ? Survival::Nothing : Survival::Torn;
            const DiskModel::Image image = vfs.surviving(survival, quint64(n));
            vfs.powerOn();
            for (const auto &[name, content] : image)
                QVERIFY(content ? write(name, *content)
                                : !QFile::exists(name) || QFile::remove(name));
            QFile::remove(path("replica.sqlite-shm"));
            const auto again = Profile::open(folder());
            if (!again)
                qWarning() << "cut at" << n << int(again.error().code) << again.error().details;
            QVERIFY(again);
            QCOMPARE(schemaText(path("replica.sqlite")), expected);
            QCOMPARE(schemaOf(*(*again)->openReader()), newestSchema());
        }
        QVERIFY(cutShort > 20);
    }

    void aStartOnAFullDiskIsSaidAndTakenUpAgain()
    {
        FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
        vfs.countFaultPoints(DiskOp::Write);
        QVERIFY(Profile::open(folder()));
        const qint64 writes = vfs.faultPoints();
        int refused = 0;
        for (qint64 n = 1; n <= writes; n += 1 + writes / 10) {
            init();
            vfs.fillDiskAtWrite(n);
            const Result<std::unique_ptr<Profile>> first = Profile::open(folder());
            // A checkpoint that finds no room at the end costs nothing: the start went well.
            if (!first) {
                QCOMPARE(first.error().code, Problem::Code::DiskFull);
                ++refused;
            }
            vfs.freeSpace();
            if (!first)
                QVERIFY(Profile::open(folder()));
        }
        QVERIFY(refused > 5);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray role = argc == 3 ? QByteArray(argv[1]) : QByteArray();
    if (role.startsWith("--"))
        return runAsOther(role, QString::fromLocal8Bit(argv[2]));
    TestProfile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_profile.moc"
