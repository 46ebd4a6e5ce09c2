// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailbounce.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTest>

using namespace Vitrina;

/// Reports of mail servers as they are written by several (RFC 3464).
class TestMailBounce : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_ours = "0190d3c0-6f2e-7a31-9c55-0123456789ab@autocentro.ec";

    static QByteArray sample(const QString &name)
    {
        QFile file(QStringLiteral(VITRINA_BOUNCES) + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no such sample");
        return file.readAll();
    }
    static QByteArray replaced(const char *name, const QByteArray &what, const QByteArray &by)
    {
        QByteArray mail = sample(QLatin1StringView(name));
        if (!mail.contains(what))
            qFatal("the sample has nothing to be replaced");
        return mail.replace(what, by);
    }

private Q_SLOTS:
    void whatServersWriteIsUnderstood_data()
    {
        QTest::addColumn<MailTrouble>("trouble");
        QTest::addColumn<QString>("text");
        QTest::newRow("postfix") << MailTrouble::NoSuchAddress
                                 << "550 5.1.1 <maria@example.org>: Recipient address rejected: "
                                    "User unknown in virtual mailbox table";
        QTest::newRow("exim") << MailTrouble::MailboxFull << "552 5.2.2 Mailbox is full";
        QTest::newRow("gmail")
            << MailTrouble::NoSuchAddress
            << "550-5.1.1 The email account that you tried to reach does not exist. Please try "
               "550-5.1.1 double-checking the recipient's email address for typos or 550 5.1.1 "
               "unnecessary spaces. NoSuchUser a1-20020a05sor - gsmtp";
        QTest::newRow("exchange")
            << MailTrouble::RefusedByRule
            << "550 5.7.1 Service unavailable; message was classified as spam";
    }
    void whatServersWriteIsUnderstood()
    {
        QFETCH(MailTrouble, trouble);
        QFETCH(QString, text);
        for (const bool isOnTheWire : {false, true}) {
            QByteArray mail = sample(QLatin1StringView(QTest::currentDataTag()));
            if (isOnTheWire)
                mail.replace("\n", "\r\n");
            QVERIFY(isDeliveryReport(mail.first(mail.indexOf(isOnTheWire ? "\r\n\r\n" : "\n\n"))));
            const std::optional<MailBounce> bounce = readBounce(mail);
            QVERIFY(bounce);
            QVERIFY(bounce->ids.contains(m_ours));
            QCOMPARE(bounce->trouble, trouble);
            QCOMPARE(bounce->text, text);
        }
    }

    void whatIsStillTriedHasNotComeBack()
    {
        QVERIFY(isDeliveryReport(sample(QStringLiteral("delayed"))));
        QVERIFY(!readBounce(sample(QStringLiteral("delayed"))));
        for (const char *action : {"delivered", "relayed", "expanded", ""})
            QVERIFY(!readBounce(
                replaced("postfix", "Action: failed", QByteArray("Action: ") + action)));
    }

    /// One of several: each has a group of fields of its own.
    void theOneThatFailedIsFound()
    {
        const std::optional<MailBounce> bounce = readBounce(replaced(
            "postfix", "Final-Recipient: rfc822; maria",
            "Final-Recipient: rfc822; other@example.org\nAction: delayed\nStatus: 4.4.7\n\n"
            "Final-Recipient: rfc822; maria"));
        QVERIFY(bounce);
        QCOMPARE(bounce->trouble, MailTrouble::NoSuchAddress);
    }

    void whatNamesNoMailIsNothing()
    {
        QVERIFY(!readBounce(replaced("postfix", "Message-ID: <", "X-Other: <")));
    }

    void anAnswerIsNoReport()
    {
        QByteArray mail = replaced("gmail", "report-type=delivery-status",
                                   "report-type=disposition-notification");
        QVERIFY(!isDeliveryReport(mail));
        QVERIFY(!readBounce(mail));
        mail = replaced("gmail", "Content-Type: multipart/report", "Content-Type: multipart/mixed");
        QVERIFY(!isDeliveryReport(mail));
        QVERIFY(!readBounce(mail));
        QVERIFY(!isDeliveryReport("Content-Type: text/plain\r\n\r\n"));
        QVERIFY(!isDeliveryReport({}));
    }

    void whatCannotBeReadIsNothing()
    {
        QVERIFY(!readBounce({}));
        QVERIFY(!readBounce(sample(QStringLiteral("garbage"))));
        QVERIFY(!readBounce(sample(QStringLiteral("cut-short"))));
    }

    /// Multiparts within multiparts, as deep as fit into what is read.
    void noDepthIsTooDeep()
    {
        QByteArray mail =
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b0\n\n";
        for (int depth = 0; mail.size() < 250'000; ++depth) {
            const QByteArray at = QByteArray::number(depth);
            mail += "--b" + at + "\nContent-Type: multipart/mixed; boundary=b" +
                    QByteArray::number(depth + 1) + "\n\n";
        }
        QVERIFY(!readBounce(mail));
    }

    void whatAServerSaysIsOneSafeLine()
    {
        const std::optional<MailBounce> bounce =
            readBounce(replaced("exim", "552 5.2.2 Mailbox is full",
                                "552 <b>full</b>\x1b[31m" + QByteArray(5000, 'x')));
        QVERIFY(bounce);
        QVERIFY(bounce->text.startsWith(QStringLiteral("552 <b>full</b>")));
        QVERIFY(bounce->text.size() <= 300);
        QVERIFY(!bounce->text.contains(QChar(0x1b)));
    }

    void aStatusHasItsMeaning_data()
    {
        QTest::addColumn<MailTrouble>("trouble");
        for (const char *code : {"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4"})
            QTest::newRow(code) << MailTrouble::NoSuchAddress;
        for (const char *code : {"5.2.2", "4.2.2"})
            QTest::newRow(code) << MailTrouble::MailboxFull;
        for (const char *code : {"5.7.1", "5.7.26", "4.7.0"})
            QTest::newRow(code) << MailTrouble::RefusedByRule;
        for (const char *code : {"5.0.0", "4.4.7", "5.2.3", "5.6.1", "5.1.8", "", "5", "x.y.z"})
            QTest::newRow(*code ? code : "none") << MailTrouble::NotDelivered;
    }
    void aStatusHasItsMeaning()
    {
        QFETCH(MailTrouble, trouble);
        const QByteArray code(QTest::currentDataTag());
        QCOMPARE(troubleOfStatus(code == "none" ? QByteArray() : code), trouble);
        QVERIFY(isBounce(trouble));
    }
};

VITRINA_TEST(TestMailBounce, Testing::NoApplication)
#include "tst_mailbounce.moc"
