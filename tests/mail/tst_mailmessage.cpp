// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailsamples.h"
#include "testsupport/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

QStringList headers(const QJsonObject &mail, const char *name)
{
    QStringList values;
    const QJsonArray all = mail.value(QStringLiteral("headers")).toArray();
    for (const QJsonValue &header : all) {
        if (header[0].toString() == QLatin1StringView(name))
            values << header[1].toString();
    }
    return values;
}

QStringList headerNames(const QJsonObject &mail)
{
    QStringList names;
    const QJsonArray all = mail.value(QStringLiteral("headers")).toArray();
    for (const QJsonValue &header : all)
        names << header[0].toString();
    names.sort();
    return names;
}

QJsonObject part(const QJsonObject &mail, int number)
{
    return mail.value(QStringLiteral("parts")).toArray().at(number).toObject();
}

QByteArray bytes(const QJsonObject &part)
{
    return QByteArray::fromBase64(part.value(QStringLiteral("bytes")).toString().toLatin1());
}

QString text(const QJsonObject &part)
{
    return QString::fromUtf8(bytes(part)).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

QByteArray everyByte()
{
    QByteArray all;
    for (int i = 0; i < 256 * 300; ++i)
        all += char(i % 256);
    return all;
}

} // namespace

class TestMailMessage : public QObject
{
    Q_OBJECT

    MailServer m_server{openServer()};
    MailMessage m_message;

    QJsonObject arrived()
    {
        const auto result = MailSender(openAccount(m_server)).send(m_message);
        if (!result)
            qWarning("not sent: %s", qPrintable(result.error().text));
        return result ? m_server.mail() : QJsonObject();
    }

private Q_SLOTS:
    void init() { m_message = sampleMessage(); }

    void aPlainMessageArrivesWithTheHeadersItWasGiven()
    {
        const QJsonObject mail = arrived();
        QCOMPARE(mail.value(QStringLiteral("sender")), QStringLiteral("ventas@autocentro.ec"));
        QCOMPARE(mail.value(QStringLiteral("receivers")),
                 QJsonArray{QStringLiteral("maria@example.ec")});
        QCOMPARE(headerNames(mail),
                 QStringList({QStringLiteral("content-type"), QStringLiteral("date"),
                              QStringLiteral("from"), QStringLiteral("message-id"),
                              QStringLiteral("mime-version"), QStringLiteral("subject"),
                              QStringLiteral("to")}));
        QCOMPARE(headers(mail, "date"),
                 QStringList(QStringLiteral("Mon, 02 Mar 2026 10:55:00 +0000")));
        QCOMPARE(headers(mail, "message-id"),
                 QStringList(QStringLiteral("<0190-1@autocentro.ec>")));
        QCOMPARE(headers(mail, "from"),
                 QStringList(QStringLiteral("Autocentro <ventas@autocentro.ec>")));
        QCOMPARE(headers(mail, "to"), QStringList(QStringLiteral("maria@example.ec")));
        QCOMPARE(headers(mail, "subject"), QStringList(m_message.subject));
        QCOMPARE(mail.value(QStringLiteral("structure")),
                 QStringLiteral("multipart/mixed(multipart/alternative(text/plain))"));
        QCOMPARE(text(part(mail, 0)), m_message.text);
        QCOMPARE(mail.value(QStringLiteral("defects")), QJsonArray());
    }

    void textsAndAttachmentsArriveByteForByte()
    {
        m_message.text =
            QStringLiteral("¿Cómo está, señora Ñacato? 🏍\n.\n..\n.a\n\nFrom here\n=3D "
                           "\t \nfin");
        m_message.html = QStringLiteral("<p>¡Su <b>Versys 650</b> 🏍️ por $ 9.990,00!</p>\n");
        m_message.attachments = {
            {QStringLiteral("cotización 1042.pdf"), "application/pdf", everyByte()},
            {QStringLiteral("plain.txt"), "text/plain", "a\nb\r\nc\r"},
            {QStringLiteral("empty.bin"), "application/octet-stream", {}}};
        const QJsonObject mail = arrived();
        QCOMPARE(mail.value(QStringLiteral("structure")),
                 QStringLiteral("multipart/mixed(multipart/alternative(text/plain,text/html),"
                                "application/pdf,text/plain,application/octet-stream)"));
        QCOMPARE(text(part(mail, 0)), m_message.text);
        QCOMPARE(part(mail, 0).value(QStringLiteral("charset")), QStringLiteral("utf-8"));
        QCOMPARE(text(part(mail, 1)), m_message.html);
        QCOMPARE(part(mail, 1).value(QStringLiteral("charset")), QStringLiteral("utf-8"));
        for (int i = 0; i < 3; ++i) {
            const QJsonObject attached = part(mail, 2 + i);
            QCOMPARE(attached.value(QStringLiteral("name")), m_message.attachments[i].name);
            QCOMPARE(attached.value(QStringLiteral("disposition")), QStringLiteral("attachment"));
            QCOMPARE(bytes(attached), m_message.attachments[i].bytes);
        }
        QCOMPARE(mail.value(QStringLiteral("defects")), QJsonArray());
        QVERIFY(mail.value(QStringLiteral("longestLine")).toInt() <= 998);
    }

    void linesEndInCarriageReturnAndLineFeedOnly()
    {
        m_message.text = QStringLiteral("one\r\ntwo\rthree\nfour");
        const QByteArray raw =
            QByteArray::fromBase64(arrived().value(QStringLiteral("raw")).toString().toLatin1());
        QByteArray rest = raw;
        rest.replace("\r\n", "");
        QVERIFY(raw.contains("one\r\ntwo\r\nthree\r\nfour"));
        QVERIFY(!rest.contains('\n') && !rest.contains('\r'));
    }

    void namesAndSubjectsInAnyScriptArrive_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("accents") << QStringLiteral("Señora María Ñacato Güell");
        QTest::newRow("emoji") << QStringLiteral("Moto 🏍️ 👩🏽‍💼");
        QTest::newRow("quotes") << QStringLiteral("\"El Ñato\" \\ Pérez");
        QTest::newRow("ascii quotes") << QStringLiteral("\"Joe\" \\ <x@example.ec>, (you); a:b");
        QTest::newRow("looks encoded") << QStringLiteral("=?UTF-8?Q?a?= b");
        QTest::newRow("long")
            << QStringLiteral("Cotización de su próxima motocicleta ").repeated(5).trimmed();
        QTest::newRow("long ascii") << QStringLiteral("word ").repeated(40).trimmed();
        QTest::newRow("one long word") << QString(190, u'x');
        QTest::newRow("four bytes at each cut")
            << QStringLiteral("a") + QStringLiteral("🏍").repeated(60);
    }

    void namesAndSubjectsInAnyScriptArrive()
    {
        QFETCH(QString, words);
        m_message.subject = words;
        m_message.to = MailAddress::parse(u"maria@example.ec", words).value();
        m_message.replyTo = MailAddress::parse(u"luis@autocentro.ec", words).value();
        const QJsonObject mail = arrived();
        QCOMPARE(headers(mail, "subject"), QStringList(words));
        for (const char *field : {"to", "reply-to"}) {
            const QString value = headers(mail, field).value(0);
            QVERIFY2(value.endsWith(QStringLiteral("@example.ec>")) ||
                         value.endsWith(QStringLiteral("@autocentro.ec>")),
                     qPrintable(value));
            QCOMPARE(headers(mail, field).size(), 1);
        }
        const QJsonObject names = mail.value(QStringLiteral("names")).toObject();
        QCOMPARE(names.value(QStringLiteral("to")), QJsonArray{words});
        QCOMPARE(names.value(QStringLiteral("reply-to")), QJsonArray{words});
        QCOMPARE(mail.value(QStringLiteral("defects")), QJsonArray());
        QVERIFY(mail.value(QStringLiteral("longestLine")).toInt() <= 100);
    }

    void noTextBecomesAHeader_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("crlf") << QStringLiteral("\r\n");
        QTest::newRow("lf") << QStringLiteral("\n");
        QTest::newRow("cr") << QStringLiteral("\r");
        QTest::newRow("blank line") << QStringLiteral("\r\n\r\n");
        QTest::newRow("nul") << QString(QChar(0)) + u'\n';
        QTest::newRow("next line") << QString(QChar(0x85));
        QTest::newRow("line separator") << QString(QChar(0x2028));
        QTest::newRow("vertical tab") << QStringLiteral("\v");
        QTest::newRow("end of data") << QStringLiteral("\r\n.\r\n");
        QTest::newRow("letters whose low byte is a line end") << QStringLiteral("\u010D\u010A");
    }

    /// Rule 15: whatever stands in a field, the message has its own headers and parts, and no more.
    void noTextBecomesAHeader()
    {
        QFETCH(QString, end);
        const QString evil = QStringLiteral("x") + end + QStringLiteral("Bcc: thief@example.ec") +
                             end + end + QStringLiteral("<b>body</b>");
        m_message.subject = evil;
        m_message.text = evil;
        m_message.html = evil;
        m_message.attachments = {{evil, evil.toUtf8(), evil.toUtf8()},
                                 {QStringLiteral("a\"; x=\"") + evil, "multipart/mixed", "x"}};
        const QJsonObject mail = arrived();
        QCOMPARE(headerNames(mail),
                 QStringList({QStringLiteral("content-type"), QStringLiteral("date"),
                              QStringLiteral("from"), QStringLiteral("message-id"),
                              QStringLiteral("mime-version"), QStringLiteral("subject"),
                              QStringLiteral("to")}));
        QCOMPARE(mail.value(QStringLiteral("receivers")).toArray().size(), 1);
        QCOMPARE(mail.value(QStringLiteral("structure")),
                 QStringLiteral("multipart/mixed(multipart/alternative(text/plain,text/html),"
                                "application/octet-stream,application/octet-stream)"));
        QVERIFY(headers(mail, "subject").value(0).contains(QStringLiteral("Bcc: thief")));
        QCOMPARE(bytes(part(mail, 2)), evil.toUtf8());
        QVERIFY(!part(mail, 2).value(QStringLiteral("name")).toString().contains(u'/'));
        QCOMPARE(mail.value(QStringLiteral("defects")), QJsonArray());
        QVERIFY(!MailAddress::parse(u"maria@example.ec", u"x\r\nBcc: thief@example.ec"));
    }

    void aBadIdIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("no brackets") << QByteArray("1@autocentro.ec");
        QTest::newRow("header in it") << QByteArray("<1@autocentro.ec>\r\nBcc: x@example.ec");
        QTest::newRow("line end") << QByteArray("<1@autocentro.ec>\n");
        QTest::newRow("space") << QByteArray("<1 @autocentro.ec>");
        QTest::newRow("nul") << QByteArray("<1@autocentro.ec\0>", 18);
        QTest::newRow("long") << "<" + QByteArray(300, '1') + "@autocentro.ec>";
    }

    void aBadIdIsNotSent()
    {
        QFETCH(QByteArray, id);
        m_message.messageId = id;
        const auto result = MailSender(openAccount(m_server)).send(m_message);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, MailFault::Kind::BadMessage);
    }

    void whatLacksSenderReceiverOrDateIsNotSent()
    {
        const MailSender sender(openAccount(m_server));
        for (int lack = 0; lack < 3; ++lack) {
            MailMessage message = sampleMessage();
            if (lack == 0)
                message.from = {};
            else if (lack == 1)
                message.to = {};
            else
                message.date = {};
            QCOMPARE(sender.send(message).error().kind, MailFault::Kind::BadMessage);
        }
    }

    void anAutomaticMessageSaysSo()
    {
        QCOMPARE(headers(arrived(), "auto-submitted"), QStringList());
        m_message.isAutomatic = true;
        QCOMPARE(headers(arrived(), "auto-submitted"),
                 QStringList(QStringLiteral("auto-generated")));
    }

    void aFilesNameIsOnlyAName_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("arrives");
        const auto row = [](const char *name, const QString &given, const QString &arrives) {
            QTest::newRow(name) << given << arrives;
        };
        row("path", QStringLiteral("../../etc/passwd"), QStringLiteral("_.._etc_passwd"));
        row("drive", QStringLiteral("C:\\x.pdf"), QStringLiteral("C__x.pdf"));
        row("nothing", QString(), QStringLiteral("file"));
        row("dots", QStringLiteral("..."), QStringLiteral("file"));
        row("percent", QStringLiteral("50%ñ'*.pdf"), QStringLiteral("50%ñ'_.pdf"));
        row("long", QString(300, u'ñ') + QStringLiteral(".pdf"),
            QString(56, u'ñ') + QStringLiteral(".pdf"));
        row("long, emoji", QStringLiteral("🏍").repeated(100) + QStringLiteral(".pdf"),
            QStringLiteral("🏍").repeated(28) + QStringLiteral(".pdf"));
        row("cut through an emoji",
            u'a' + QStringLiteral("🏍").repeated(100) + QStringLiteral(".pdf"),
            u'a' + QStringLiteral("🏍").repeated(27) + QStringLiteral(".pdf"));
    }

    void aFilesNameIsOnlyAName()
    {
        QFETCH(QString, given);
        QFETCH(QString, arrives);
        m_message.attachments = {{given, "application/pdf", "x"}};
        const QJsonObject mail = arrived();
        QCOMPARE(part(mail, 1).value(QStringLiteral("name")), arrives);
        QVERIFY(mail.value(QStringLiteral("longestLine")).toInt() <= 998);
    }
};

VITRINA_TEST(TestMailMessage, QCoreApplication)
#include "tst_mailmessage.moc"
