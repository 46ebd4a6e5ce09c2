// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpdialogue.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using Kind = MailFault::Kind;

class TestSmtpDialogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalMeansWhatItWasSaidTo_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *command, const char *reply, Kind kind) {
            QTest::addRow("%s: %s", command, reply)
                << QByteArray(command) << QByteArray(reply) << kind;
        };
        row("EHLO x", "421 4.3.2 closing", Kind::Temporary);
        row("EHLO x", "554 no", Kind::Refused);
        row("STARTTLS", "454 4.7.0 not now", Kind::Tls);
        row("STARTTLS", "502 not known", Kind::Tls);
        row("AUTH PLAIN", "535 5.7.8 wrong", Kind::Authentication);
        row("AUTH PLAIN", "500 line too long", Kind::Authentication);
        row("AUTH PLAIN", "454 4.7.0 directory away", Kind::Temporary);
        row("MAIL FROM:<a@b.ec>", "530 5.7.0 sign in first", Kind::Authentication);
        row("MAIL FROM:<a@b.ec>", "552 5.3.4 too big", Kind::TooLarge);
        row("MAIL FROM:<a@b.ec>", "550 5.7.1 not your address", Kind::Refused);
        row("MAIL FROM:<a@b.ec>", "452 4.3.1 disk full", Kind::Temporary);
        row("RCPT TO:<a@b.ec>", "550 5.1.1 unknown", Kind::RefusedRecipient);
        row("RCPT TO:<a@b.ec>", "552 5.2.2 mailbox full", Kind::RefusedRecipient);
        row("RCPT TO:<a@b.ec>", "552 too much", Kind::TooLarge);
        row("RCPT TO:<a@b.ec>", "450 4.2.0 grey list", Kind::Temporary);
        row("DATA", "554 5.7.1 looks like spam", Kind::Refused);
        row("DATA", "552 5.2.2 mailbox full", Kind::RefusedRecipient);
        row("DATA", "523 5.2.3 too long", Kind::TooLarge);
        row("DATA", "451 4.3.0 later", Kind::Temporary);
    }

    void aRefusalMeansWhatItWasSaidTo()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, reply);
        QFETCH(Kind, kind);
        SmtpDialogue dialogue;
        dialogue.heardFromUs(command + "\r\n");
        dialogue.heardFromServer(reply + "\r\n");
        QCOMPARE(dialogue.refusal(), std::optional(kind));
        dialogue.heardFromUs("QUIT\r\n");
        dialogue.heardFromServer("221 2.0.0 Bye\r\n");
        QCOMPARE(dialogue.refusal(), std::optional(kind));
        QCOMPARE(dialogue.code(), reply.left(3).toInt());
        QVERIFY(!dialogue.isAccepted());
    }

    void onlyTheReplyAfterTheMessageIsAcceptance()
    {
        SmtpDialogue dialogue;
        dialogue.heardFromUs("RCPT TO:<a@b.ec>\r\n");
        dialogue.heardFromServer("250 2.1.5 Ok\r\n");
        QVERIFY(!dialogue.isAccepted());
        dialogue.heardFromUs("DATA\r\n");
        QVERIFY(!dialogue.isAccepted());
        dialogue.heardFromServer("354 go on\r\n");
        QVERIFY(dialogue.isBodyUnderWay());
        QVERIFY(!dialogue.isAccepted());
        dialogue.heardFromServer("250 2.0.0 Ok: queued as 4F2A\r\n");
        QVERIFY(dialogue.isAccepted());
        QVERIFY(!dialogue.isBodyUnderWay());
        QCOMPARE(dialogue.text(), QStringLiteral("Ok: queued as 4F2A"));
    }

    void whatIsSaidAtTheGoodByeChangesNothing()
    {
        SmtpDialogue dialogue;
        dialogue.heardFromUs("DATA\r\n");
        dialogue.heardFromServer("354 go on\r\n");
        dialogue.heardFromServer("250 Ok\r\n");
        dialogue.heardFromUs("QUIT\r\n");
        dialogue.heardFromServer("421 4.4.2 too late\r\n");
        QVERIFY(dialogue.isLeaving());
        QVERIFY(dialogue.isAccepted());
        QVERIFY(!dialogue.refusal());
    }

    void aSecretIsNoCommand()
    {
        SmtpDialogue dialogue;
        dialogue.heardFromUs("AUTH LOGIN\r\n");
        dialogue.heardFromServer("334 VXNlcm5hbWU6\r\n");
        dialogue.heardFromUs("QUIT\r\n"); // is also the Base64 of three bytes
        QVERIFY(!dialogue.isLeaving());
        dialogue.heardFromServer("535 5.7.8 wrong\r\n");
        QCOMPARE(dialogue.refusal(), std::optional(Kind::Authentication));
    }

    void repliesOfSeveralLinesAreOne()
    {
        SmtpDialogue dialogue;
        dialogue.heardFromUs("RCPT TO:<a@b.ec>\r\n");
        dialogue.heardFromServer("550-5.1.1 Nobody of that name.\r\n");
        dialogue.heardFromServer("550 5.1.1 Check it.\r\n");
        QCOMPARE(dialogue.text(), QStringLiteral("Nobody of that name. Check it."));
    }

    void textsOfServersAreMadeSafe()
    {
        QCOMPARE(safeServerText("a\x1B[31m\r\nb\x07\tc\xE2\x80\xAE"
                                "d\xFF"),
                 QStringLiteral("a[31m bcd\uFFFD")
                     .replace(QStringLiteral("bcd"), QStringLiteral("b cd")));
        QCOMPARE(safeServerText(QByteArray(100'000, 'x')).size(), 300);
        QCOMPARE(safeServerText(QByteArray("caf\xC3\xA9 \xF0\x9F\x8F\x8D")),
                 QStringLiteral("café 🏍"));
        SmtpDialogue dialogue;
        dialogue.heardFromUs("MAIL FROM:<a@b.ec>\r\n");
        for (int i = 0; i < 1000; ++i)
            dialogue.heardFromServer("550-" + QByteArray(500, 'y') + "\r\n");
        QVERIFY(dialogue.text().size() <= 300);
    }

    void nonsenseIsNoReply()
    {
        SmtpDialogue dialogue;
        for (const char *line : {"", "\r\n", "25", "HTTP/1.1 200 OK\r\n", "+OK\r\n"})
            dialogue.heardFromServer(line);
        QCOMPARE(dialogue.code(), 0);
        QVERIFY(!dialogue.refusal());
        dialogue.heardFromServer("250");
        QCOMPARE(dialogue.code(), 250);
    }
};

VITRINA_TEST(TestSmtpDialogue, Testing::NoApplication)
#include "tst_smtpdialogue.moc"
