// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/argsjson.h"
#include "commands/argstext.h"
#include "commands/importrows.h"
#include "commands/registercontact.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Vitrina;

class ArgsTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextSaysWhatTheObjectSays_data()
    {
        QTest::addColumn<QString>("note");
        QTest::newRow("plain") << "llamar";
        QTest::newRow("empty") << "";
        QTest::newRow("quotes and backslashes") << "\"a\\b\" {[,:]}";
        QTest::newRow("line ends and controls") << QStringLiteral("a\nb\tc\r\x01\x1f\x7f");
        QTest::newRow("accents and beyond") << QStringLiteral("ñandú … 漢字 😀");
        QTest::newRow("ends like an object") << "{";
    }
    void theTextSaysWhatTheObjectSays()
    {
        QFETCH(QString, note);
        RegisterContact command;
        command.clientId = ClientId(QUuid::createUuid());
        command.client.name = note;
        command.client.phones = {{ClientPhoneId(QUuid::createUuid()), note, note},
                                 {ClientPhoneId(QUuid::createUuid()), {}, {}}};
        command.note = note;
        command.at = QDateTime::fromMSecsSinceEpoch(1'795'000'000'123, Qt::UTC);
        for (const bool next : {false, true}) {
            if (next)
                command.next = NextStep{{}, {}, command.at, -3, note, {}, {}};
            QJsonParseError error{};
            const auto parsed = QJsonDocument::fromJson(Args::toText(command), &error);
            QCOMPARE(error.error, QJsonParseError::NoError);
            QCOMPARE(parsed.object(), Args::toObject(command));
            RegisterContact again;
            QVERIFY(Args::fromObject(parsed.object(), again));
            QCOMPARE(Args::toText(again), Args::toText(command));
        }
        ImportFollowUps followUps;
        followUps.followUps = {ImportedFollowUp(), ImportedFollowUp()};
        followUps.followUps[0].observations = note;
        QCOMPARE(QJsonDocument::fromJson(Args::toText(followUps)).object(),
                 Args::toObject(followUps));
    }
};

VITRINA_TEST(ArgsTextTest, Testing::NoApplication)
#include "tst_argstext.moc"
