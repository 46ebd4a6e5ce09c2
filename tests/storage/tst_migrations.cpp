// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/profile.h"
#include "storage/rows.h"

#include "domain/entities.h"
#include "testsupport/olderschema.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;

/// A replica of the version before keeps what it has.
class TestMigrations : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    /// A replica as the migrations up to that number made it.
    std::unique_ptr<Database> ofSchema(int number)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto replica = std::make_unique<Database>(m_folder->filePath(QStringLiteral("r.sqlite")),
                                                  Database::Mode::ReadWrite);
        Testing::fillAsOfSchema(*replica, number);
        return replica;
    }

    static constexpr const char *company = "INSERT INTO company VALUES (zeroblob(16), 'Norte',"
                                           " 'EC', 'USD', 'es_EC', randomblob(16))";

private Q_SLOTS:
    void aCompanyFromBeforeHasTheUsualDays()
    {
        const auto replica = ofSchema(3);
        replica->runScript(company);
        QVERIFY(migrate(*replica));
        QCOMPARE(schemaOf(*replica), newestSchema());
        const auto companies = loadWhere<Company>(*replica, QStringLiteral("1"));
        QCOMPARE(companies.size(), size_t(1));
        QCOMPARE(companies.front().name, QStringLiteral("Norte"));
        QCOMPARE(companies.front().offlineDays, usualOfflineDays);
    }

    void theDaysAreHeldWithinBounds()
    {
        const auto replica = ofSchema(3);
        replica->runScript(company);
        QVERIFY(migrate(*replica));
        replica->runScript("UPDATE company SET offline_days = 0");
        replica->runScript("UPDATE company SET offline_days = 365");
        for (const char *days : {"-1", "366", "NULL"})
            QVERIFY_THROWS_EXCEPTION(
                DatabaseError,
                replica->runScript("UPDATE company SET offline_days = " + QByteArray(days)));
    }

    void whatWasRecordedBeforeCanStillBeTakenBack()
    {
        const auto replica = ofSchema(3);
        QByteArray changes;
        {
            const ChangeRecorder recorder(*replica);
            replica->runScript(company);
            changes = recorder.changeset();
        }
        QVERIFY(migrate(*replica));
        applyChangeset(*replica, inverted(changes));
        QCOMPARE(replica->scalar(QStringLiteral("SELECT count(*) FROM company")).toInt(), 0);
        applyChangeset(*replica, changes);
        QCOMPARE(replica->scalar(QStringLiteral("SELECT offline_days FROM company")).toInt(),
                 usualOfflineDays);
    }

    /// The hub may have sent a company while there was no column here for its days.
    void theNextComparisonWithTheHubIsNotADayAway()
    {
        const auto key = QStringLiteral("hub.compared");
        const auto replica = ofSchema(3);
        setMetaValue(*replica, key, QStringLiteral(R"({"at": 5, "differed_at": 4})"));
        QVERIFY(migrate(*replica));
        const QJsonObject kept =
            QJsonDocument::fromJson(metaValue(*replica, key).toUtf8()).object();
        QVERIFY(!kept.contains(QStringLiteral("at")));
        QCOMPARE(kept.value(QStringLiteral("differed_at")).toInt(), 4);
    }

    void aReplicaOfAHubKnowsThatItWasUpgraded_data()
    {
        QTest::addColumn<int>("schema");
        for (int schema = 1; schema <= newestSchema(); ++schema)
            QTest::addRow("%d", schema) << schema;
    }
    void aReplicaOfAHubKnowsThatItWasUpgraded()
    {
        QFETCH(int, schema);
        const auto replica = ofSchema(schema);
        setBound(*replica, Bound::Hub);
        QVERIFY(migrate(*replica));
        QCOMPARE(wasUpgraded(*replica), schema < newestSchema());
        settleUpgrade(*replica);
        QVERIFY(!wasUpgraded(*replica));
        QVERIFY(migrate(*replica)); // nothing is left to do
        QVERIFY(!wasUpgraded(*replica));
    }

    /// Nobody could have sent it anything.
    void aShowroomWithoutAHubLacksNothing()
    {
        const auto replica = ofSchema(1);
        QVERIFY(migrate(*replica));
        QVERIFY(!wasUpgraded(*replica));
    }
};

VITRINA_TEST(TestMigrations, Testing::NoApplication)
#include "tst_migrations.moc"
