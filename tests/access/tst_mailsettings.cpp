// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/mailsettings.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;

/// A mail account as a computer keeps it.
class TestMailSettings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const MailAccountKey m_own =
        MailAccountKey::of(StaffId::fromString(u"01900000-0000-7000-8000-000000000001"));
    const MailAccountKey m_branch =
        MailAccountKey::of(BranchId::fromString(u"01900000-0000-7000-8000-000000000001"));

    static MailSettings sample()
    {
        return {QStringLiteral("smtp.autocentro.ec"),
                587,
                MailSecurity::StartTls,
                QStringLiteral("ana"),
                QStringLiteral("Ana Núñez"),
                QStringLiteral("ana@autocentro.ec"),
                false,
                QStringLiteral("imap.autocentro.ec"),
                143,
                MailSecurity::StartTls,
                false};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsKeptComesBackForItsOwnerAlone()
    {
        QVERIFY(!MailSettings::load(m_folder->path(), m_own));
        QVERIFY(sample().save(m_folder->path(), m_own));
        QCOMPARE(MailSettings::load(m_folder->path(), m_own), std::optional(sample()));
        QVERIFY(!MailSettings::load(m_folder->path(), m_branch));
        QCOMPARE(QFile::permissions(MailSettings::path(m_folder->path())) & 0x077,
                 QFile::Permissions());
    }

    /// An account of a program that knew of no mailboxes has none.
    void whatWasKeptBeforeHasNoMailbox()
    {
        QFile file(MailSettings::path(m_folder->path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"" + m_own.text.toUtf8() +
                   "\": {\"host\": \"smtp.autocentro.ec\", \"port\": 465, \"security\": \"tls\","
                   " \"sender_address\": \"ana@autocentro.ec\"}}");
        file.close();
        const std::optional<MailSettings> kept = MailSettings::load(m_folder->path(), m_own);
        QVERIFY(kept);
        QVERIFY(!kept->hasMailbox());
        QCOMPARE(kept->boxPort, 993);
        QCOMPARE(kept->boxSecurity, MailSecurity::Implicit);
    }

    void oneAccountLeavesTheOthersAlone()
    {
        MailSettings other = sample();
        other.host = QStringLiteral("mail.autocentro.ec");
        QVERIFY(sample().save(m_folder->path(), m_own));
        QVERIFY(other.save(m_folder->path(), m_branch));
        QCOMPARE(MailSettings::load(m_folder->path(), m_own), std::optional(sample()));
        QVERIFY(MailSettings::forget(m_folder->path(), m_own));
        QVERIFY(!MailSettings::load(m_folder->path(), m_own));
        QCOMPARE(MailSettings::load(m_folder->path(), m_branch), std::optional(other));
    }

    void whatCannotSendIsNone_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("address");
        const QString host = QStringLiteral("smtp.autocentro.ec");
        const QString address = QStringLiteral("ana@autocentro.ec");
        QTest::newRow("host") << QString() << 465 << address;
        QTest::newRow("port") << host << 0 << address;
        QTest::newRow("large port") << host << 65536 << address;
        QTest::newRow("address") << host << 465 << QStringLiteral("ana");
    }
    void whatCannotSendIsNone()
    {
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(QString, address);
        MailSettings settings = sample();
        settings.host = host;
        settings.port = port;
        settings.senderAddress = address;
        QVERIFY(!settings.isComplete());
        QVERIFY(settings.save(m_folder->path(), m_own));
        QVERIFY(!MailSettings::load(m_folder->path(), m_own));
    }
};

VITRINA_TEST(TestMailSettings, QCoreApplication)
#include "tst_mailsettings.moc"
