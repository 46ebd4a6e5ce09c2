// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/wipe.h"
#include "testsupport/testprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;

/// What may not stay on this computer goes, and nothing else (sync 24).
class TestWipe : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    void put(const char *name) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("Alba Ruiz"), qint64(9));
    }
    QStringList left() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name :
             {"replica.sqlite", "replica.sqlite-wal", "replica.sqlite-shm", "replica.sqlite.copy",
              "last-good.sqlite", "last-good.sqlite.partial", "damaged-20260302-130000.sqlite",
              "damaged-20260302-130000.sqlite-wal", "before-2026-03-02.sqlite", "replica.lock",
              "preferences.ini"})
            put(name);
        QVERIFY(QFile::setPermissions(path("before-2026-03-02.sqlite"), QFile::ReadOwner));
    }

    void ofAReplicaNothingStays()
    {
        QVERIFY(wipeReplica(m_folder->path()));
        QCOMPARE(left(),
                 QStringList({QStringLiteral("preferences.ini"), QStringLiteral("replica.lock")}));
    }

    void copiesGoWithoutTheReplica()
    {
        QVERIFY(wipeKeptCopies(m_folder->path()));
        QVERIFY(QFile::exists(path("replica.sqlite")));
        QVERIFY(left().filter(QStringLiteral("last-good")).isEmpty());
        QVERIFY(left().filter(QStringLiteral("damaged")).isEmpty());
        // The showroom before it moved is no copy of this replica.
        QVERIFY(QFile::exists(path("before-2026-03-02.sqlite")));
    }

    void itsBytesAreWrittenOverNotOnlyUnnamed()
    {
        // Whoever still has the file open sees what became of its bytes.
        QFile open(path("replica.sqlite"));
        QVERIFY(open.open(QIODevice::ReadOnly));
        QVERIFY(wipeReplica(m_folder->path()));
        QCOMPARE(open.readAll(), QByteArray(9, '\0'));
    }
};

VITRINA_TEST(TestWipe, Testing::NoApplication)
#include "tst_wipe.moc"
