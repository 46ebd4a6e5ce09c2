// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/certificatefile.h"
#include "certificate/testcertificate.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/fsuid.h>
#include <unistd.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What is wrong with a file that was named as the server's certificate: found without the server.
class TestCertificateFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_good;

    QString written(const QByteArray &content) const
    {
        const QString path = m_folder.filePath(QStringLiteral("named.crt"));
        QFile::remove(path);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path
                                                                                        : QString();
    }
    QByteArray binary() const
    {
        QByteArray inside = m_good;
        inside.remove(0, inside.indexOf('\n')).truncate(inside.indexOf("-----END"));
        return QByteArray::fromBase64(inside);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const TestCertificate made(QStringLiteral("IP:127.0.0.1"));
        QFile file(made.certificate());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_good = file.readAll();
    }

    void aCertificateIsTaken()
    {
        QCOMPARE(faultOfCertificateFile(written(m_good)), HubFault::None);
        QCOMPARE(faultOfCertificateFile(written("For vitrina.example:\r\n" +
                                                QByteArray(m_good).replace("\n", "\r\n"))),
                 HubFault::None);
        QCOMPARE(faultOfCertificateFile({}), HubFault::None); // none is named
    }

    void whatIsNoneIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<HubFault>("fault");
        const auto row = [](const char *name, const QByteArray &content, HubFault fault) {
            QTest::newRow(name) << content << fault;
        };
        row("empty", {}, HubFault::CertificateEmpty);
        row("text", "Estimada Ana, le envío el certificado.", HubFault::NotCertificate);
        row("its head alone", m_good.left(m_good.indexOf('\n')), HubFault::NotCertificate);
        row("cut off", m_good.left(m_good.size() / 2), HubFault::NotCertificate);
        row("damaged", QByteArray(m_good).replace("MII", "M*I"), HubFault::NotCertificate);
        row("a key", QByteArray(m_good).replace(" CERTIFICATE", " PRIVATE KEY"),
            HubFault::NotCertificate);
        row("binary", binary(), HubFault::CertificateBinary);
        row("another binary",
            QByteArray("\x7f"
                       "ELF\0\0",
                       6),
            HubFault::NotCertificate);
    }
    void whatIsNoneIsSaid()
    {
        QFETCH(QByteArray, content);
        QTEST(faultOfCertificateFile(written(content)), "fault");
    }

    void whereThereIsNoFileItIsSaid()
    {
        QCOMPARE(faultOfCertificateFile(m_folder.filePath(QStringLiteral("gone.crt"))),
                 HubFault::CertificateMissing);
        QCOMPARE(faultOfCertificateFile(m_folder.path()), HubFault::CertificateFolder);
        QCOMPARE(faultOfCertificateFile(QStringLiteral("/dev/null")), HubFault::NotCertificate);
    }

    /// For this thread somebody else, whoever runs the tests.
    void whatMayNotBeReadIsSaid()
    {
        constexpr uid_t nobody = 65534;
        const QString path = written(m_good);
        QVERIFY(QFile::setPermissions(path, {}));
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner |
                                                           QFile::ExeOwner | QFile::ExeGroup |
                                                           QFile::ExeOther));
        setfsuid(nobody);
        const HubFault fault = faultOfCertificateFile(path);
        setfsuid(geteuid());
        QCOMPARE(fault, HubFault::CertificateUnreadable);
    }
};

VITRINA_TEST(TestCertificateFile, QCoreApplication)
#include "tst_certificatefile.moc"
