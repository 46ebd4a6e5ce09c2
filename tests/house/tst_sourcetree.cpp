// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "houserules/plantedtree.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina::Testing;

class TestSourceTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsWhatTheCompilerRuns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("line comment") << "a; // b\nc"
                                      << "a; \nc";
        QTest::newRow("block comment") << "a /* b\n */ c"
                                       << "a \n c";
        QTest::newRow("unclosed comment") << "a /* b"
                                          << "a ";
        QTest::newRow("string") << "f(\"x // y\"); g"
                                << "f(\"\"); g";
        QTest::newRow("escaped quote") << "f(\"a\\\"b\", c)"
                                       << "f(\"\", c)";
        QTest::newRow("raw string") << "f(R\"x(a\"//)\" )x\"); g"
                                    << "f(R\"\"); g";
        QTest::newRow("quote as a character") << "c == u'\"'; g"
                                              << "c == u''; g";
        QTest::newRow("digit separator") << "a = 1'000; // b'\nc = 0xF'F;"
                                         << "a = 1'000; \nc = 0xF'F;";
        QTest::newRow("include") << "#include \"a/b.h\"\n"
                                 << "#include \"a/b.h\"\n";
    }
    void codeIsWhatTheCompilerRuns()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        PlantedTree planted;
        planted.plant(QStringLiteral("a.cpp"), text);
        QCOMPARE(planted.read().at(0).code, code);
    }

    void buildOutputIsNotSource()
    {
        PlantedTree planted;
        planted.plant(QStringLiteral("build/dev/a.cpp"), QStringLiteral("int a;"));
        planted.plant(QStringLiteral(".git/hooks/a.sh"), QStringLiteral("#!/bin/sh"));
        planted.plant(QStringLiteral(".cmake/a.cmake"), QStringLiteral("set(a b)"));
        planted.plant(QStringLiteral("models/build/a.cpp"), QStringLiteral("int a;"));
        QStringList paths;
        for (const SourceFile &file : planted.read()) {
            paths << file.path;
        }
        QCOMPARE(paths, (QStringList{QStringLiteral(".cmake/a.cmake"),
                                     QStringLiteral("models/build/a.cpp")}));
    }
};

VITRINA_TEST(TestSourceTree, NoApplication)
#include "tst_sourcetree.moc"
