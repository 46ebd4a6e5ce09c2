// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outside/ctlrun.h"
#include "sample/appraisalscenarios.h"
#include "sample/scenarioparts.h"
#include "storage/contentstore.h"
#include "storage/profile.h"
#include "storage/profilebackup.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The backup of a showroom on one computer: its rows and its photographs, and both of them back
/// (rules 1, 2; D6).
class TestCtlBackup : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    std::unique_ptr<QTemporaryDir> m_folder;
    AppraisalId m_appraisal;

    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    QString profile() const { return m_showroom->folder.path(); }
    ContentStore store() const { return ContentStore::beside(m_showroom->databasePath()); }
    static Ended in(const QString &profile, const QStringList &arguments)
    {
        return runCtl(QStringList{QStringLiteral("--profile"), profile} + arguments);
    }
    Ended backUp(const QString &to) { return in(profile(), {QStringLiteral("backup"), to}); }
    static Ended restore(const QString &from, const QString &into)
    {
        return in(into, {QStringLiteral("restore"), from});
    }
    static QByteArray clientsOf(const QString &profile)
    {
        return in(profile,
                  {QStringLiteral("export"), QStringLiteral("clients"), QStringLiteral("-"),
                   QStringLiteral("--format"), QStringLiteral("json")})
            .out.toUtf8();
    }
    void addPicture(const QByteArray &bytes)
    {
        m_showroom->must(photoOf(*m_showroom, m_appraisal, bytes));
        QVERIFY(store().put(bytes, m_showroom->clock.now()));
    }
    void bind(const QString &file, Bound bound)
    {
        Database database(file, Database::Mode::ReadWrite);
        setBound(database, bound);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_showroom = std::make_unique<SampleShowroom>();
        const RequestAppraisal asked =
            appraisalOf(*m_showroom, registered(*m_showroom).opportunityId);
        m_showroom->must(asked);
        m_appraisal = asked.appraisalId;
        addPicture("one");
        addPicture("two");
        QVERIFY(store().put("of nobody", m_showroom->clock.now()));
    }

    void rowsAndPhotographsComeBack()
    {
        const QByteArray clients = clientsOf(profile());
        QVERIFY(clients.size() > 50);
        const QString file = path("norte.sqlite");
        const Ended backedUp = backUp(file);
        QVERIFY2(backedUp.code == 0, qPrintable(backedUp.err));
        QCOMPARE(backedUp.out, QStringLiteral("Photographs: 2, in %1, which belongs to the file.\n")
                                   .arg(photographsOf(file)));
        const QString moved = path("otro.sqlite");
        QVERIFY(QFile::rename(file, moved));
        QVERIFY(QFile::rename(photographsOf(file), photographsOf(moved)));
        const QString back = path("back");
        const Ended restored = restore(moved, back);
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        QVERIFY2(restored.out.endsWith(u"Photographs: 2\n"), qPrintable(restored.out));
        QCOMPARE(clientsOf(back), clients);
        const ContentStore photographs =
            ContentStore::beside(back + QStringLiteral("/replica.sqlite"));
        QCOMPARE(photographs.bytes(ContentStore::nameOf("one")), std::optional<QByteArray>("one"));
        QCOMPARE(photographs.bytes(ContentStore::nameOf("two")), std::optional<QByteArray>("two"));
        QVERIFY(!photographs.has(ContentStore::nameOf("of nobody")));
        QCOMPARE(in(back, {QStringLiteral("check")}).code, 0);
        QCOMPARE(QFile::permissions(back + QStringLiteral("/replica.sqlite")) &
                     (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void whatIsMissingIsSaid()
    {
        store().remove(ContentStore::nameOf("two"));
        const Ended backedUp = backUp(path("norte.sqlite"));
        QCOMPARE(backedUp.code, 0);
        QVERIFY2(backedUp.out.contains(u"missing or damaged: 1"), qPrintable(backedUp.out));
        QDir(photographsOf(path("norte.sqlite"))).removeRecursively();
        const Ended restored = restore(path("norte.sqlite"), path("back"));
        QCOMPARE(restored.code, 0);
        QVERIFY2(restored.out.contains(u"missing or damaged: 2"), qPrintable(restored.out));
    }

    void nothingIsWrittenOver_data()
    {
        QTest::addColumn<QString>("there");
        QTest::newRow("the file") << "norte.sqlite";
        QTest::newRow("its photographs") << "norte.sqlite.photos";
    }
    void nothingIsWrittenOver()
    {
        QFETCH(QString, there);
        const QString place = m_folder->filePath(there);
        QVERIFY(QDir().mkpath(place));
        const Ended refused = backUp(path("norte.sqlite"));
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.err, place + QStringLiteral(" is there already, and stays as it is: "
                                                     "choose another name.\n"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(there));
    }

    void aProfileThatHoldsAShowroomIsLeftAlone()
    {
        QCOMPARE(backUp(path("norte.sqlite")).code, 0);
        const QByteArray clients = clientsOf(profile());
        const Ended refused = restore(path("norte.sqlite"), profile());
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"holds a showroom already"), qPrintable(refused.err));
        QCOMPARE(clientsOf(profile()), clients);
    }

    /// The photographs of one that was set aside may be there still.
    void whatIsNoBackupMakesNoProfile_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("Nombre;Teléfono\n");
    }
    void whatIsNoBackupMakesNoProfile()
    {
        QFETCH(QByteArray, contents);
        QFile file(path("no.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size());
        file.close();
        const QString back = path("back");
        const ContentStore before = ContentStore::beside(back + QStringLiteral("/replica.sqlite"));
        QVERIFY(QDir().mkpath(back) && before.put("kept", m_showroom->clock.now()));
        const Ended refused = restore(file.fileName(), back);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.startsWith(u"That is no backup of a profile"),
                 qPrintable(refused.err));
        QVERIFY(!Profile::exists(back));
        QVERIFY(before.has(ContentStore::nameOf("kept")));
        QCOMPARE(restore(path("nowhere.sqlite"), back).code, 1);
    }

    void aNewerOneMakesNoProfile()
    {
        QCOMPARE(backUp(path("norte.sqlite")).code, 0);
        Database(path("norte.sqlite"), Database::Mode::ReadWrite)
            .runScript("PRAGMA user_version = 9000; PRAGMA journal_mode = DELETE");
        const Ended refused = restore(path("norte.sqlite"), path("back"));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"newer Vitrina"), qPrintable(refused.err));
        QVERIFY(!Profile::exists(path("back")));
    }

    /// Of who works in a shared database what is missing here is there, and she is copied anew.
    void aCopyOfASharedDatabaseIsNoShowroom()
    {
        store().remove(ContentStore::nameOf("two"));
        bind(m_showroom->databasePath(), Bound::Hub);
        const Ended backedUp = backUp(path("ana.sqlite"));
        QCOMPARE(backedUp.code, 0);
        QVERIFY2(!backedUp.out.contains(u"missing"), qPrintable(backedUp.out));
        const Ended refused = restore(path("ana.sqlite"), path("back"));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"connect to that instead"), qPrintable(refused.err));
        QVERIFY(!Profile::exists(path("back")));
    }
};

VITRINA_TEST(TestCtlBackup, QCoreApplication)
#include "tst_ctlbackup.moc"
