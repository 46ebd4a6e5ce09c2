// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfixture.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What vitrinactl does not do on a server, and what it says of that.
class TestServerRefusals : public ServerFixture
{
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_guarded; ///< offers TLS, with a certificate that is over

    /// Asks it something, where @p file is to say whose certificate is good.
    QStringList knownBy(const QString &file)
    {
        if (!m_guarded) {
            m_guarded = std::make_unique<PostgresServer>();
            m_guarded->offerTls(QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.crt"),
                                QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.key"));
        }
        return {QStringLiteral("check"), QStringLiteral("--server"),
                QStringLiteral("host=127.0.0.1 port=%1 user=postgres sslmode=verify-full "
                               "sslrootcert=%2")
                    .arg(m_guarded->port())
                    .arg(file)};
    }

private Q_SLOTS:
    void initTestCase() { openServer(); }
    void cleanupTestCase()
    {
        closeServer();
        m_guarded.reset();
    }

    void theServersOwnDatabasesAreNoCompanys_data()
    {
        QTest::addColumn<QString>("database");
        for (const char *name : {"postgres", "template1", "pg_vitrina"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theServersOwnDatabasesAreNoCompanys()
    {
        QFETCH(QString, database);
        const Ended refused = run(QStringList{"init", "--admin-login", "jefa2"} + at(database));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(database + QStringLiteral(" is a database that PostgreSQL "
                                                                "keeps for itself")),
                 qPrintable(refused.err));
        PgConnection postgres = m_server->connect(QStringLiteral("postgres"));
        QVERIFY(postgres.query("SELECT to_regnamespace('vitrina') IS NULL").flag(0, 0));
        QCOMPARE(number(postgres, "SELECT count(*) FROM pg_roles WHERE rolname = 'jefa2'"), 0);
    }

    void whatIsOfAProfileAloneIsNotPassedOver_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("replay") << "--replay";
        QTest::newRow("mend") << "--mend";
    }
    void whatIsOfAProfileAloneIsNotPassedOver()
    {
        QFETCH(QString, option);
        const Ended refused = run(QStringList{"check", option} + at(founded()));
        QCOMPARE(refused.code, 2);
        QCOMPARE(refused.out, QString());
        QVERIFY2(refused.err.startsWith(option + QStringLiteral(" is about a profile")),
                 qPrintable(refused.err));
    }

    void whatTheServerRefusesIsSaidInWords_data()
    {
        QTest::addColumn<QString>("server"); // %1: the port
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *server, const char *password,
                            const char *said) {
            QTest::newRow(name) << QString::fromLatin1(server) << QString::fromLatin1(password)
                                << QString::fromLatin1(said);
        };
        row("wrong password", "postgresql://postgres@127.0.0.1:%1/", "wr0ng-one",
            "the password is wrong");
        row("nobody known", "postgresql://nobody@127.0.0.1:%1/", "wr0ng-one",
            "the password is wrong");
        row("no password", "postgresql://postgres@127.0.0.1:%1/", "", "put it in ~/.pgpass");
        row("nothing there", "postgresql://postgres@127.0.0.1:1/", "wr0ng-one",
            "cannot be reached");
        row("no such database", "postgresql://postgres@127.0.0.1:%1/nowhere", "the right one",
            "no such database");
        row("no TLS", "postgresql://postgres@127.0.0.1:%1/?sslmode=require", "the right one",
            "not safe");
    }
    void whatTheServerRefusesIsSaidInWords()
    {
        QFETCH(QString, server);
        QFETCH(QString, password);
        QFETCH(QString, said);
        Surroundings around;
        around.administratorsPassword = password;
        const QString where =
            server.replace(QStringLiteral("%1"), QString::number(m_server->port()));
        const Ended refused = run({"check", "--server", where}, around);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
        QVERIFY(password.isEmpty() || !refused.err.contains(password));
        QCOMPARE(refused.err.count(u'\n'), 1);
    }

    void anExpiredCertificateIsSaidInWords()
    {
        const Ended refused = run(knownBy(QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.crt")));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"certificate has expired"), qPrintable(refused.err));
        QCOMPARE(refused.err.count(u'\n'), 1);
    }

    /// Nothing is amiss with the server's certificate then.
    void aFileThatIsNoCertificateIsNotBlamedOnTheServer_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: no file
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << QByteArray() << "is not there";
        QTest::newRow("empty") << QByteArray("") << "is empty";
        QTest::newRow("something else") << QByteArray("the server's one") << "no certificate in";
    }
    void aFileThatIsNoCertificateIsNotBlamedOnTheServer()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("authority.crt"));
        if (!content.isNull()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(content), qint64(content.size()));
        }
        const Ended refused = run(knownBy(path));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(said) && refused.err.contains(path), qPrintable(refused.err));
        QVERIFY2(!refused.err.contains(u"expired"), qPrintable(refused.err));
        QCOMPARE(refused.err.count(u'\n'), 1);
    }

    void addressesThatWillNotDoAreMisuse_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("said");
        QTest::newRow("a password") << "postgresql://ana:unsafe@db.example/"
                                    << "password";
        QTest::newRow("a password as an option") << "host=db.example password=unsafe"
                                                 << "password";
        QTest::newRow("less than TLS") << "postgresql://ana@db.example/?sslmode=require"
                                       << "verify-full";
        QTest::newRow("no TLS") << "postgresql://ana@192.0.2.1/?sslmode=disable"
                                << "verify-full";
        QTest::newRow("one near, one far") << "host=127.0.0.1,192.0.2.1 sslmode=disable"
                                           << "verify-full";
        QTest::newRow("a word") << "db.example"
                                << "not understood";
        QTest::newRow("another option") << "host=db.example service=x"
                                        << "service";
        QTest::newRow("no port") << "postgresql://db.example:abc/"
                                 << "port";
    }
    void addressesThatWillNotDoAreMisuse()
    {
        QFETCH(QString, server);
        QFETCH(QString, said);
        const Ended refused = run({"check", "--server", server});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
        QVERIFY(!refused.err.contains(u"unsafe"));
    }

    void whatIsNotUnderstoodIsMisuse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("migrate what") << QStringList{"migrate"};
        QTest::newRow("move where") << QStringList{"moveup"};
        QTest::newRow("staff where") << QStringList{"staff", "list"};
        QTest::newRow("staff who") << QStringList{"staff", "retire", "--server", "host=/tmp"};
        QTest::newRow("staff what")
            << QStringList{"staff", "promote", "ana", "--server", "host=/tmp"};
    }
    void whatIsNotUnderstoodIsMisuse()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments).code, 2);
    }
};

VITRINA_TEST(TestServerRefusals, QCoreApplication)
#include "tst_serverrefusals.moc"
