// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/chatclues.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

class TestChatClues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cluesAreFound_data()
    {
        QTest::addColumn<QString>("chat");
        QTest::addColumn<QStringList>("phones");
        QTest::addColumn<QStringList>("senders");
        const auto row = [](const char *name, const char *chat, const QStringList &phones,
                            const QStringList &senders) {
            QTest::newRow(name) << QString::fromUtf8(chat) << phones << senders;
        };
        const auto maria = QStringLiteral("+593991234567");
        row("copied from the browser, unknown sender",
            "[10:03, 21/11/2026] +593 99 123 4567: Hola\n[10:04, 21/11/2026] Ana Paredes: Buenas",
            {maria}, {QStringLiteral("Ana Paredes")});
        row("exported", "21/11/26, 10:03 - María José: ¿Tienen la negra?\nLlámeme al 099-123-4567",
            {maria}, {QStringLiteral("María José")});
        row("exported with a. m.", "21/11/26 10:03 a. m. - María: hola", {},
            {QStringLiteral("María")});
        row("a date is no number", "2026-11-21 10:03\n21/11/2026 16:00", {}, {});
        row("money is no number", "$ 18.990,00 o 5290.50", {}, {});
        row("twice the same", "0991234567\n+593991234567", {maria}, {});
        row("senders' numbers first", "Mi hermano 0987654321\n[9:00, 1/2/2026] 0991234567: hola",
            {maria, QStringLiteral("+593987654321")}, {});
    }
    void cluesAreFound()
    {
        QFETCH(QString, chat);
        QFETCH(QStringList, phones);
        QFETCH(QStringList, senders);
        const ChatClues clues = chatClues(chat, QStringLiteral("EC"));
        QStringList found;
        for (const PhoneNumber &phone : clues.phones)
            found << phone.e164;
        QCOMPARE(found, phones);
        QCOMPARE(clues.senders, senders);
    }

    void aNumberIsToldFromAName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("phone");
        QTest::newRow("local") << QStringLiteral("099 123") << true;
        QTest::newRow("international") << QStringLiteral("+593 (99) 123-4567") << true;
        QTest::newRow("two digits") << QStringLiteral("09") << false;
        QTest::newRow("name") << QStringLiteral("Ana") << false;
        QTest::newRow("name and number") << QStringLiteral("Ana 0991234567") << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void aNumberIsToldFromAName()
    {
        QFETCH(QString, typed);
        QFETCH(bool, phone);
        QCOMPARE(looksLikePhone(typed), phone);
    }
};

VITRINA_TEST(TestChatClues, Testing::NoApplication)
#include "tst_chatclues.moc"
