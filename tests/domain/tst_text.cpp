// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingIgnoresAccentsCaseAndPunctuation_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("accent") << QStringLiteral("García") << QStringLiteral("garcia");
        QTest::newRow("eñe") << QStringLiteral("Ñacato-Ümlaut") << QStringLiteral("nacato umlaut");
        QTest::newRow("decomposed") << QStringLiteral("Jose\u0301") << QStringLiteral("jose");
        QTest::newRow("phone") << QStringLiteral("+593 99-123") << QStringLiteral("593 99 123");
        QTest::newRow("only signs") << QStringLiteral("¡¿!?") << QString();
        QTest::newRow("full width") << QStringLiteral("ＡＢＣ１") << QStringLiteral("abc1");
    }
    void foldingIgnoresAccentsCaseAndPunctuation()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(folded(typed), expected);
    }

    void storableTextIsComposedAndClean_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("hola") << QStringLiteral("hola");
        QTest::newRow("composed") << QStringLiteral("Jose\u0301") << QStringLiteral("José");
        QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"))
                             << QStringLiteral("ab");
        QTest::newRow("lone high")
            << QString(QStringLiteral("a") + QChar(0xD83D)) << QStringLiteral("a");
        QTest::newRow("lone low") << QString(QChar(0xDE00) + QStringLiteral("a"))
                                  << QStringLiteral("a");
        QTest::newRow("emoji stays") << QStringLiteral("ok 🏍") << QStringLiteral("ok 🏍");
        QTest::newRow("right-to-left override")
            << QStringLiteral("a\u202Etxt") << QStringLiteral("atxt");
        QTest::newRow("line ends") << QStringLiteral("a\r\nb\rc") << QStringLiteral("a\nb\nc");
        QTest::newRow("escape") << QStringLiteral("a\u001b[31m") << QStringLiteral("a[31m");
    }
    void storableTextIsComposedAndClean()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(storable(typed), expected);
        QCOMPARE(storable(storable(typed)), expected);
    }
};

VITRINA_TEST(TestText, Testing::NoApplication)
#include "tst_text.moc"
