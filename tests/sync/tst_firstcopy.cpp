// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/scenarios.h"
#include "sync/firstcopy.h"
#include "sync/pendingcommand.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A replica that is copied at once is one that pulled from the beginning (sync 18).
class TestFirstCopy : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    PgHubLink link(const char *login)
    {
        return PgHubLink(m_world->hub().server().connect(m_database, QString::fromLatin1(login)));
    }
    static Result<void> copy(HubLink &hub, const QString &path,
                             const FirstCopy::Report &report = {})
    {
        return FirstCopy(hub, Rules::builtIn(), QStringLiteral("desk"),
                         DeviceId(QUuid::createUuid()))
            .run(path, report);
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void isWhatAPullFromNothingGives_data()
    {
        QTest::addColumn<QByteArray>("login");
        for (const char *login : {"admin", "jefe", "ana", "ivan"})
            QTest::newRow(login) << QByteArray(login);
    }
    void isWhatAPullFromNothingGives()
    {
        QFETCH(QByteArray, login);
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("replica.sqlite"));
        PgHubLink hub = link(login.constData());
        QVERIFY(copy(hub, path));
        const auto pulled = m_world->laptop(m_database, login.constData());
        QVERIFY(pulled->settle());
        Database copied(path, Database::Mode::ReadWrite);
        QCOMPARE(sharedRows(copied), pulled->rows());
        const QString broken = amiss(copied);
        QVERIFY2(broken.isEmpty() || broken.startsWith(QStringLiteral("orphans")),
                 qPrintable(broken));
        QCOMPARE(boundOf(copied), Bound::Hub);
        const auto schema = QStringLiteral(
            "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)");
        QCOMPARE(copied.scalar(schema), pulled->replica().scalar(schema));
        QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void pullsGoOnFromItsSnapshot()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("replica.sqlite"));
        PgHubLink hub = link("ana");
        QVERIFY(copy(hub, path));
        ana->must(ScheduleFollowUp{
            m_world->alba.clientId, {}, m_world->showroom.callIn(9), m_world->clock.now()});
        QVERIFY(ana->settle());
        Database copied(path, Database::Mode::ReadWrite);
        const Handshake hello = shakeHands(hub, copied, QStringLiteral("desk"));
        QCOMPARE(hello.outcome, Handshake::Outcome::Welcome);
        const Incoming incoming = pull(hub, hello.tables, copied, {loadBase(copied), {}});
        QVERIFY(!incoming.whole && incoming.rows.size() < 5);
        Rebase(copied, Rules::builtIn()).run(incoming);
        QCOMPARE(sharedRows(copied), ana->rows());
    }

    void whatWaitedWaitsInTheNewFile()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const Receipt waits = ana->must(RescheduleFollowUp{
            m_world->alba.next->id, m_world->clock.now().addDays(3), 0, m_world->clock.now()});
        const QByteArray before = ana->rows();
        PgHubLink hub = link("ana");
        QVERIFY(ana->copiedAnew([&](const QString &path) { return copy(hub, path).has_value(); }));
        QCOMPARE(ana->rows(), before);
        QCOMPARE(ana->verdictOf(waits.id), QStringLiteral("pending"));
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(waits.id), QStringLiteral("applied"));
        QCOMPARE(ana->rows(), ana->hubRows());
    }

    void cancellingLeavesWhatWas()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const QByteArray before = ana->rows();
        PgHubLink hub = link("ana");
        QString leftBehind;
        ana->copiedAnew([&](const QString &path) {
            const Result<void> result = copy(hub, path, [](const FirstCopy::Progress &progress) {
                return progress.table != QStringLiteral("client");
            });
            leftBehind = QFile::exists(path + QStringLiteral(".copy")) ? path : QString();
            return !result && result.error().code == Problem::Code::Cancelled;
        });
        QCOMPARE(leftBehind, QString());
        QCOMPARE(ana->rows(), before);
        QVERIFY(ana->settle());
        // The connection can be used again.
        const QTemporaryDir folder(quickPlace());
        QVERIFY(copy(hub, folder.filePath(QStringLiteral("again.sqlite"))));
    }
};

VITRINA_TEST(TestFirstCopy, QCoreApplication)
#include "tst_firstcopy.moc"
