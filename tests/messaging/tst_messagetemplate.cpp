// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/messagetemplate.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

class TestMessageTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesTakeThePlaceOfPlaceholders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("all") << "{client}|{advisor}|{model}|{showroom}|{date}"
                             << "Ana {advisor}|Luis|X {1}||viernes";
        QTest::newRow("twice") << "{model}{model}"
                               << "X {1}X {1}";
        QTest::newRow("no placeholder") << "Hola"
                                        << "Hola";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("unknown") << "{precio} {}"
                                 << "{precio} {}";
        QTest::newRow("case counts") << "{Client}"
                                     << "{Client}";
        QTest::newRow("inner space") << "{ client }"
                                     << "{ client }";
        QTest::newRow("open") << "{client"
                              << "{client";
        QTest::newRow("closed") << "client}"
                                << "client}";
        QTest::newRow("nested") << "{{advisor}}"
                                << "{Luis}";
        QTest::newRow("open before one") << "{{{advisor}"
                                         << "{{Luis";
        QTest::newRow("put together by filling") << "{{showroom}advisor}"
                                                 << "{advisor}";
        QTest::newRow("lines and emoji") << "Hola {advisor}\n🏍 {date}!"
                                         << "Hola Luis\n🏍 viernes!";
        QTest::newRow("arg") << "%1 {advisor} %2"
                             << "%1 Luis %2";
    }
    void valuesTakeThePlaceOfPlaceholders()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        const MessageValues values{QStringLiteral("Ana {advisor}"), QStringLiteral("Luis"),
                                   QStringLiteral("X {1}"), QString(), QStringLiteral("viernes")};
        QCOMPARE(filledTemplate(text, values), filled);
    }

    void everyPlaceholderOfTheEditorIsFilled()
    {
        QCOMPARE(templatePlaceholders().size(), 5);
        for (const QString &placeholder : templatePlaceholders())
            QCOMPARE(filledTemplate(placeholder, MessageValues()), QString());
    }
};

VITRINA_TEST(TestMessageTemplate, Testing::NoApplication)
#include "tst_messagetemplate.moc"
