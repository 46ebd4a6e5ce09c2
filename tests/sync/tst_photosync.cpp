// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/eraseclient.h"
#include "sample/appraisalscenarios.h"
#include "storage/contentstore.h"
#include "storage/photoqueries.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Photographs of a trade-in between two laptops and a hub: the row with the pull, the bytes when
/// somebody opens it (D6, sync.md 26).
class TestPhotoSync : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<Laptop> m_admin;
    AppraisalId m_appraisal;
    const QByteArray m_bytes = "a motorcycle, from the left";
    const QString m_name = ContentStore::nameOf(m_bytes);

    QDateTime now() { return m_world->clock.now(); }
    static ContentStore storeOf(Laptop &laptop)
    {
        return ContentStore::beside(laptop.replica().path());
    }
    AddPhoto photoOf(const QByteArray &bytes)
    {
        return {m_ana->newId<PhotoId>(), m_appraisal, pictureFacts(bytes), now()};
    }
    /// As the screen does: the bytes, then the command.
    PhotoId taken(const QByteArray &bytes, Receipt *receipt = nullptr)
    {
        if (!storeOf(*m_ana).put(bytes, now()))
            qFatal("the bytes could not be kept");
        const AddPhoto photo = photoOf(bytes);
        const Receipt done = m_ana->must(photo);
        if (receipt)
            *receipt = done;
        return photo.photoId;
    }
    PhotoId taken() { return taken(m_bytes); }
    void settleBoth()
    {
        QVERIFY(m_ana->settle());
        QVERIFY(m_admin->settle());
        QVERIFY(m_ana->settle());
        QCOMPARE(m_ana->rows(), m_ana->hubRows());
        QCOMPARE(m_admin->rows(), m_admin->hubRows());
    }
    PgConnection root() { return m_world->hub().root(m_database); }
    qint64 onHub(const QString &name)
    {
        return root()
            .query("SELECT count(*) FROM vitrina.content WHERE sha256 = $1", {name.toLatin1()})
            .number(0, 0);
    }
    /// What is too young to go has gone a minute later.
    static bool sweepsInTime(Laptop &laptop, StoppedClock &clock)
    {
        clock.advance(61);
        return laptop.settle();
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void init()
    {
        m_database = m_world->database();
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        m_ana = m_world->settled(m_database, "ana");
        m_admin = m_world->settled(m_database, "admin");
        const RequestAppraisal asked{m_ana->newId<AppraisalId>(), m_world->alba.opportunityId,
                                     tradeInVehicle(), now()};
        m_ana->must(asked);
        m_appraisal = asked.appraisalId;
        settleBoth();
    }
    void cleanup()
    {
        m_ana.reset();
        m_admin.reset();
    }
    void cleanupTestCase() { m_world.reset(); }

    void takenWithoutANetworkAndSeenElsewhere()
    {
        m_ana->setUnplugged(true);
        m_ana->crash();
        const PhotoId id = taken();
        QCOMPARE(m_ana->session().fetch(id), ContentFetch::Here);
        m_ana->setUnplugged(false);
        settleBoth();
        // The thumbnail is there, the bytes are not.
        const std::vector<Photo> photos = photosOf(m_admin->replica(), m_appraisal);
        QCOMPARE(photos.size(), size_t(1));
        QVERIFY(photos[0].picture.thumbnailBytes().startsWith("\xff\xd8\xff"));
        QVERIFY(!storeOf(*m_admin).has(m_name));
        QCOMPARE(m_admin->session().fetch(id), ContentFetch::Here);
        QCOMPARE(storeOf(*m_admin).bytes(m_name), m_bytes);
    }

    void offlineOneIsToldSo()
    {
        const PhotoId id = taken();
        settleBoth();
        m_admin->crash();
        QCOMPARE(m_admin->session().fetch(id), ContentFetch::Offline);
        QVERIFY(m_admin->settle());
        QCOMPARE(m_admin->session().fetch(id), ContentFetch::Here);
        QCOMPARE(m_admin->session().fetch(m_admin->newId<PhotoId>()), ContentFetch::NotThere);
    }

    void cutBetweenTheBytesAndTheCommand()
    {
        Receipt receipt;
        taken(m_bytes, &receipt);
        m_ana->cutOnce(Cut::AfterContent);
        QVERIFY(m_ana->session().isConnected());
        m_ana->session().push();
        QVERIFY(!m_ana->session().isConnected());
        QCOMPARE(onHub(m_name), 1);
        QVERIFY(photosOf(m_admin->replica(), m_appraisal).empty());
        // What is there already is not sent once more: a second cut would be met.
        m_ana->cutOnce(Cut::AfterContent);
        settleBoth();
        QCOMPARE(m_ana->takeCut(Cut::AfterContent), Cut::AfterContent);
        QCOMPARE(m_ana->verdictOf(receipt.id), QStringLiteral("applied"));
    }

    void bytesThatWereChangedAtTheHubAreNotTaken()
    {
        const PhotoId id = taken();
        settleBoth();
        root().run("UPDATE vitrina.content SET bytes = set_bit(bytes, 3, 1 - get_bit(bytes, 3))");
        QTest::ignoreMessage(QtWarningMsg, "the hub gave another picture than was taken");
        QCOMPARE(m_admin->session().fetch(id), ContentFetch::Damaged);
        QVERIFY(storeOf(*m_admin).names().isEmpty());
        QVERIFY(m_admin->session().isConnected());
    }

    void aPictureWhoseFileIsLostIsWithdrawnWithAWord()
    {
        const AddPhoto photo = photoOf("nowhere");
        const Receipt receipt = m_ana->must(photo);
        const PhotoId other = taken();
        settleBoth();
        QCOMPARE(m_ana->verdictOf(receipt.id), QStringLiteral("withdrawn content_lost"));
        QVERIFY(!load<Photo>(m_ana->replica(), photo.photoId));
        QVERIFY(load<Photo>(m_admin->replica(), other)); // nobody waits for it
    }

    void bytesThatWentMeanwhileAreBroughtAgain()
    {
        const PhotoId first = taken();
        settleBoth();
        // The admin removes it while the same picture is added once more here.
        m_admin->must(RemovePhoto{first, now()});
        QVERIFY(m_admin->settle());
        QCOMPARE(onHub(m_name), 0);
        const PhotoId second = taken();
        settleBoth();
        QCOMPARE(onHub(m_name), 1);
        QVERIFY(load<Photo>(m_admin->replica(), second));
    }

    void twoWhoAddTheTwentiethAtOnce()
    {
        for (int i = 1; i < Photo::mostOfAnAppraisal; ++i)
            taken(QByteArray::number(i));
        settleBoth();
        QVERIFY(storeOf(*m_admin).put("hers", now()));
        AddPhoto hers = photoOf("hers");
        hers.photoId = m_admin->newId<PhotoId>();
        m_admin->must(hers);
        Receipt mine;
        taken("mine", &mine);
        QVERIFY(m_admin->settle());
        settleBoth();
        QVERIFY(m_ana->verdictOf(mine.id).endsWith(QStringLiteral("photo_many")));
        QCOMPARE(photosOf(m_ana->replica(), m_appraisal).size(), size_t(20));
        // It was refused and can be tried again: its bytes stay.
        QVERIFY(sweepsInTime(*m_ana, m_world->clock));
        QVERIFY(storeOf(*m_ana).has(ContentStore::nameOf("mine")));
    }

    void whoIsErasedLeavesNoPictureAnywhere()
    {
        const PhotoId id = taken();
        settleBoth();
        QCOMPARE(m_admin->session().fetch(id), ContentFetch::Here);
        // Decided: it stays as long as the client does.
        const Appraisal seen = *load<Appraisal>(m_admin->replica(), m_appraisal);
        m_admin->must(RejectAppraisal{m_appraisal, seen.version, QStringLiteral("Vieja"), now()});
        QVERIFY(m_admin->settle());
        const Receipt erased = m_admin->must(EraseClient{m_world->alba.clientId, now()});
        settleBoth();
        QCOMPARE(m_admin->verdictOf(erased.id), QStringLiteral("applied"));
        QCOMPARE(onHub(m_name), 0);
        QVERIFY(sweepsInTime(*m_ana, m_world->clock));
        QVERIFY(sweepsInTime(*m_admin, m_world->clock));
        QVERIFY(storeOf(*m_ana).names().isEmpty());
        QVERIFY(storeOf(*m_admin).names().isEmpty());
    }

    void whoLosesTheClientLosesThePictures()
    {
        taken();
        settleBoth();
        QVERIFY(storeOf(*m_ana).has(m_name));
        root().run("UPDATE vitrina.opportunity SET advisor_id = (SELECT id FROM vitrina.staff"
                   " WHERE login = 'admin');"
                   "UPDATE vitrina.follow_up SET advisor_id = (SELECT id FROM vitrina.staff"
                   " WHERE login = 'admin');"
                   "UPDATE vitrina.client SET preferred_agent_id = (SELECT id FROM vitrina.staff"
                   " WHERE login = 'admin')");
        QVERIFY(m_ana->settle());
        QVERIFY(photosOf(m_ana->replica(), m_appraisal).empty());
        QVERIFY(sweepsInTime(*m_ana, m_world->clock));
        QVERIFY(!storeOf(*m_ana).has(m_name));
    }

    void theCacheHasItsLimit()
    {
        const PhotoId one = taken(QByteArray(400, 'a'));
        const PhotoId two = taken(QByteArray(400, 'b'));
        settleBoth();
        m_admin->limitCache(700);
        QCOMPARE(m_admin->session().fetch(one), ContentFetch::Here);
        m_world->clock.advance(5);
        QCOMPARE(m_admin->session().fetch(two), ContentFetch::Here);
        QCOMPARE(storeOf(*m_admin).names(),
                 QStringList(ContentStore::nameOf(QByteArray(400, 'b'))));
        QCOMPARE(m_admin->session().fetch(one), ContentFetch::Here); // it comes again
        // What waits for the hub is nowhere else.
        m_ana->limitCache(700);
        m_ana->setUnplugged(true);
        m_ana->crash();
        const PhotoId waiting = taken(QByteArray(400, 'c'));
        QCOMPARE(m_ana->session().fetch(waiting), ContentFetch::Here);
        QVERIFY(storeOf(*m_ana).has(ContentStore::nameOf(QByteArray(400, 'c'))));
        QCOMPARE(storeOf(*m_ana).names().size(), 1);
    }
};

VITRINA_TEST(TestPhotoSync, QCoreApplication)
#include "tst_photosync.moc"
