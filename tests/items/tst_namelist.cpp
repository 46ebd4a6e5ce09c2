// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/namelist.h"
#include "testsupport/testprogram.h"

#include <QTest>
#include <QTranslator>

using namespace Vitrina;

/// How several people are named of whom any one will do.
class TestNameList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastIsToldFromTheRestByAWord_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        const auto row = [](const QStringList &names, const char *english, const char *spanish) {
            QTest::addRow("%s", english)
                << names << QString::fromUtf8(english) << QString::fromUtf8(spanish);
        };
        row({"Ana"}, "Ana", "Ana");
        row({"Ana", "Bea"}, "Ana or Bea", "Ana o Bea");
        row({"Ana", "Bea", "Carla"}, "Ana, Bea or Carla", "Ana, Bea o Carla");
        row({"Ana", "Óscar"}, "Ana or Óscar", "Ana u Óscar");
        row({"Ana", "Hortensia"}, "Ana or Hortensia", "Ana u Hortensia");
        row({"Ana", "Hugo"}, "Ana or Hugo", "Ana o Hugo");
    }
    void theLastIsToldFromTheRestByAWord()
    {
        QFETCH(QStringList, names);
        QTEST(anyOf(names), "english");
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/vitrina_es.qm")));
        QCoreApplication::installTranslator(&translator);
        QTEST(anyOf(names), "spanish");
    }
};

VITRINA_TEST(TestNameList, QCoreApplication)
#include "tst_namelist.moc"
