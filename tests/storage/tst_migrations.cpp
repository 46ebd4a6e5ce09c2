// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/profile.h"
#include "storage/rows.h"

#include "domain/entities.h"
#include "testsupport/testprogram.h"

#include <QDir>
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
        if (newestSchema() < number) // the resources are there from here on
            qFatal("there is no such schema");
        const QDir folder(QStringLiteral(":/sql/sqlite/migrations"));
        const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files);
        for (const QString &name : names) {
            QFile script(folder.filePath(name));
            if (name.left(4).toInt() > number)
                continue;
            if (!script.open(QIODevice::ReadOnly))
                qFatal("a migration cannot be read");
            replica->runScript(script.readAll());
        }
        replica->runScript("PRAGMA user_version = " + QByteArray::number(number));
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
};

VITRINA_TEST(TestMigrations, Testing::NoApplication)
#include "tst_migrations.moc"
