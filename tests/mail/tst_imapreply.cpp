// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/imapreply.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

/// What a server that keeps mails answers, in whatever pieces it comes.
class TestImapReply : public QObject
{
    Q_OBJECT

    using State = ImapReply::State;

private Q_SLOTS:
    void itIsTheSameInAnyPieces_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 7, 1000})
            QTest::addRow("%d", piece) << piece;
    }
    void itIsTheSameInAnyPieces()
    {
        QFETCH(int, piece);
        const QByteArray bytes =
            "* 1 FETCH (UID 5 BODY[] {11}\r\nv1 OK\r\n}x\r\n RFC822.SIZE 11)\r\n"
            "* 2 FETCH (UID 6 BODY[] {0}\r\n)\r\nv1 OK done\r\n";
        ImapReply reply("v1");
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            QCOMPARE(reply.state(), State::Open);
            reply.take(bytes.mid(at, piece));
        }
        QCOMPARE(reply.state(), State::Done);
        QVERIFY(reply.isOk());
        QCOMPARE(reply.lines().size(), 2);
        QCOMPARE(reply.lines()[0].text, "* 1 FETCH (UID 5 BODY[] {} RFC822.SIZE 11)");
        QCOMPARE(reply.lines()[0].literals, {"v1 OK\r\n}x\r\n"});
        QCOMPARE(reply.lines()[1].literals, {""});
        QCOMPARE(reply.verdict(), "OK done");
    }

    void aNoIsAnAnswer()
    {
        ImapReply reply("v1");
        QCOMPARE(reply.take("* BYE\r\nv10 OK other\r\nv1 NO not now\r\n"), State::Done);
        QVERIFY(!reply.isOk());
        QCOMPARE(reply.lines().size(), 2);
    }

    void whatIsTooLargeIsBroken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("counted out") << QByteArray("* 1 FETCH (BODY[] {99999999}\r\n");
        QTest::newRow("without end")
            << QByteArray("* 1 FETCH (BODY[] {99999999999999999999999}\r\n");
        QTest::newRow("below nothing") << QByteArray("* 1 FETCH (BODY[] {-3}\r\n");
        QTest::newRow("no number") << QByteArray("* 1 FETCH (BODY[] {x}\r\n");
        QTest::newRow("a line") << QByteArray(ImapReply::mostBytes + 1, 'x');
    }
    void whatIsTooLargeIsBroken()
    {
        QFETCH(QByteArray, bytes);
        ImapReply reply("v1");
        QCOMPARE(reply.take(bytes), State::Broken);
        QCOMPARE(reply.take("v1 OK\r\n"), State::Broken);
        QVERIFY(!reply.isOk());
    }
};

VITRINA_TEST(TestImapReply, Testing::NoApplication)
#include "tst_imapreply.moc"
