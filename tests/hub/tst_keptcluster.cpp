// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/postgresserver.h"
#include "postgres/unprivileged.h"
#include "testsupport/testprogram.h"

#include <QDateTime>
#include <QDirIterator>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

int timesMade = 0;

void makeTable(PostgresServer &server)
{
    ++timesMade;
    server.connect(QStringLiteral("postgres")).run("CREATE TABLE kept AS SELECT 42 AS answer");
}

qint64 answer(const PostgresServer &server)
{
    return server.connect(QStringLiteral("postgres")).run("SELECT answer FROM kept").number(0, 0);
}

} // namespace

/// Tests copy one server's data, and none sees what another does to its own.
class TestKeptCluster : public QObject
{
    Q_OBJECT

private:
    const PostgresServer::Contents m_contents{QStringLiteral("tst_keptcluster"), makeTable};

private Q_SLOTS:
    void init()
    {
        QFile::remove(PostgresServer::kept(m_contents).file());
        timesMade = 0;
    }
    void cleanupTestCase() { QFile::remove(PostgresServer::kept(m_contents).file()); }

    void itIsMadeOnceAndCopied()
    {
        QCOMPARE(answer(PostgresServer(m_contents)), 42);
        QCOMPARE(answer(PostgresServer(m_contents)), 42);
        QCOMPARE(timesMade, 1);
    }

    void whatIsDoneToACopyIsDoneToNoOther()
    {
        PostgresServer first(m_contents);
        PostgresServer second(m_contents);
        first.connect(QStringLiteral("postgres")).run("UPDATE kept SET answer = 1");
        QCOMPARE(answer(first), 1);
        QCOMPARE(answer(second), 42);
        QCOMPARE(answer(PostgresServer(m_contents)), 42);
    }

    void whatAnotherProgramMadeIsNotTaken()
    {
        QCOMPARE(answer(PostgresServer(m_contents)), 42);
        QFile file(PostgresServer::kept(m_contents).file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QFileInfo(file).lastModified().addMSecs(-1),
                                 QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(answer(PostgresServer(m_contents)), 42);
        QCOMPARE(timesMade, 2);
    }

    void aCopyIsItsServersAlone()
    {
        PostgresServer made(m_contents);
        PostgresServer copied(m_contents);
        const QString folder = copied.address({}, {}).host;
        const QFileInfo data(folder + QStringLiteral("/data"));
        QCOMPARE(data.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                       QFile::ReadOther | QFile::WriteOther | QFile::ExeOther),
                 QFile::Permissions());
        const Unprivileged who;
        QDirIterator files(data.filePath(), QDir::AllEntries | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        int seen = 0;
        for (; files.hasNext(); ++seen) {
            files.next();
            QCOMPARE(files.fileInfo().ownerId(), who.user);
        }
        QVERIFY(seen > 0);
    }

    void itGoesWithItsTest()
    {
        QString folder;
        {
            const PostgresServer server(m_contents);
            folder = server.address({}, {}).host;
            QVERIFY(QFileInfo::exists(folder));
        }
        QVERIFY(!QFileInfo::exists(folder));
    }
};

VITRINA_TEST(TestKeptCluster, QCoreApplication)
#include "tst_keptcluster.moc"
