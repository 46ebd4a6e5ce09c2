// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/contentstore.h"
#include "storage/wipe.h"
#include "testsupport/testprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;

/// The bytes of pictures beside a replica (sync.md 26).
class TestContentStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'780'000'000'000, Qt::UTC);

    ContentStore store() const
    {
        return ContentStore::beside(m_folder->filePath(QStringLiteral("replica.sqlite")));
    }
    QString put(const QByteArray &bytes, int secondsAgo = 0) const
    {
        return *store().put(bytes, m_now.addSecs(-secondsAgo));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsKeptIsFoundByItsDigest()
    {
        const QString name = put("abc");
        QCOMPARE(name, QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f200"
                                      "15ad"));
        QVERIFY(store().has(name));
        QCOMPARE(store().bytes(name), QByteArray("abc"));
        QCOMPARE(put("abc"), name);
        QCOMPARE(store().names(), QStringList(name));
    }

    void itIsForItsOwnersEyesOnly()
    {
        const QString path = store().folder() + u'/' + put("abc");
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                                          QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(path) & others));
        QVERIFY(!(QFile::permissions(store().folder()) & others));
    }

    void whatIsNotWhatItsNameSaysIsNotGivenOut()
    {
        const QString name = put("abc");
        QFile file(store().folder() + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("x") == 1);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("damaged")));
        QCOMPARE(store().bytes(name), std::nullopt);
        put("abc");
        QCOMPARE(store().bytes(name), QByteArray("abc"));
    }

    void noNameLeadsOutOfTheFolder()
    {
        QFile secret(m_folder->filePath(QStringLiteral("secret")));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        put("abc");
        for (const char *name : {"../secret", "..", "", "/etc/passwd", "BA7816BF"}) {
            QVERIFY(!store().has(QString::fromLatin1(name)));
            QVERIFY(!store().bytes(QString::fromLatin1(name)));
            store().remove(QString::fromLatin1(name));
        }
        QVERIFY(secret.exists());
    }

    void whatNobodyWantsGoesUnlessItCameJustNow()
    {
        const QString wanted = put("wanted", 500);
        const QString old = put("old", 60);
        const QString young = put("young", 59);
        const QString ofTheFuture = put("of a clock that was put back", -500);
        QCOMPARE(store().sweep({wanted}, m_now, 60), 1);
        QVERIFY(store().has(wanted) && store().has(young));
        QVERIFY(!store().has(old) && !store().has(ofTheFuture));
        put("wanted too", 500);
        QCOMPARE(put("young"), young); // kept once more, it is as young as ever
        QCOMPARE(store().sweep({wanted}, m_now.addSecs(59), 60), 1);
        QVERIFY(store().has(young));
    }

    void theOldestGoOverTheLimit()
    {
        const QString old = put("aaaa", 50);
        const QString older = put("bbbb", 60);
        const QString waiting = put("cccc", 70);
        const QString young = put("dddd", 10);
        store().trim(12, {waiting});
        QVERIFY(store().has(young) && store().has(old) && store().has(waiting));
        QVERIFY(!store().has(older));
        store().trim(1, {waiting});
        QCOMPARE(store().names(), QStringList(waiting));
    }

    void aWipedProfileHasNone()
    {
        const QString name = put("abc");
        QFile other(m_folder->filePath(QStringLiteral("preferences.ini")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        QVERIFY(wipeReplica(m_folder->path()));
        QVERIFY(!store().has(name));
        QVERIFY(!QDir(store().folder()).exists());
        QVERIFY(other.exists());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile inTheWay(store().folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Result<QString> kept = store().put("abc", m_now);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, Problem::Code::FileUnwritable);
    }

    void aReplicaInMemoryHasNone()
    {
        QVERIFY(ContentStore::beside(QStringLiteral(":memory:")).names().isEmpty());
    }
};

VITRINA_TEST(TestContentStore, QCoreApplication)
#include "tst_contentstore.moc"
