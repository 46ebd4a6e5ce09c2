// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/hubsettings.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;

/// Where a profile's hub is kept (issue 3).
class TestHubSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsUnderstoodAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host"); // empty: not understood
        QTest::addColumn<int>("port");
        QTest::newRow("name") << QStringLiteral(" db.example ") << QStringLiteral("db.example")
                              << 5432;
        QTest::newRow("with port")
            << QStringLiteral("db.example:6000") << QStringLiteral("db.example") << 6000;
        QTest::newRow("numbers") << QStringLiteral("10.0.0.7") << QStringLiteral("10.0.0.7")
                                 << 5432;
        QTest::newRow("IPv6") << QStringLiteral("fd00::7") << QStringLiteral("fd00::7") << 5432;
        QTest::newRow("IPv6 with port")
            << QStringLiteral("[fd00::7]:6000") << QStringLiteral("fd00::7") << 6000;
        QTest::newRow("socket") << QStringLiteral("/run/postgresql")
                                << QStringLiteral("/run/postgresql") << 5432;
        QTest::newRow("nothing") << QString() << QString() << 0;
        QTest::newRow("words") << QStringLiteral("the server") << QString() << 0;
        QTest::newRow("no number") << QStringLiteral("db.example:x") << QString() << 0;
        QTest::newRow("no such port") << QStringLiteral("db.example:70000") << QString() << 0;
    }
    void aServerIsUnderstoodAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, host);
        QFETCH(int, port);
        HubSettings settings;
        QCOMPARE(settings.setServer(typed), !host.isEmpty());
        QCOMPARE(settings.host, host);
        if (host.isEmpty())
            return;
        QCOMPARE(settings.port, port);
        HubSettings again;
        QVERIFY(again.setServer(settings.server()));
        QCOMPARE(again, settings);
    }

    void theyComeBackAndAreTheirOwners()
    {
        const QTemporaryDir folder;
        QVERIFY(!HubSettings::load(folder.path()));
        const HubSettings settings{QStringLiteral("db.example"),
                                   6000,
                                   QStringLiteral("motos"),
                                   QStringLiteral("ana"),
                                   QStringLiteral("verify-full"),
                                   QStringLiteral("/etc/ca.crt"),
                                   true};
        QVERIFY(settings.save(folder.path()));
        QCOMPARE(HubSettings::load(folder.path()), settings);
        QCOMPARE(QFile::permissions(HubSettings::path(folder.path())) &
                     ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void whereNothingCanBeWrittenItIsSaid()
    {
        const QTemporaryDir folder;
        HubSettings settings;
        const Result<void> saved = settings.save(folder.filePath(QStringLiteral("none")));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Problem::Code::FileUnwritable);
    }
};

VITRINA_TEST(TestHubSettings, Testing::NoApplication)
#include "tst_hubsettings.moc"
