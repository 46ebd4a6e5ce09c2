// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "houserules/arrows.h"
#include "houserules/plantedtree.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina::Testing;

class TestArrows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseKeepsItsArrows_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::newRow("includes") << Rule(forbiddenIncludes);
        QTest::newRow("links") << Rule(forbiddenLinks);
        QTest::newRow("widgets and SQL") << Rule(foreignLibraries);
        QTest::newRow("domain") << Rule(impureDomain);
        QTest::newRow("construction") << Rule(constructionOutsideApp);
    }
    void theHouseKeepsItsArrows()
    {
        QFETCH(Rule, rule);
        const auto tree = sourceTree(QStringLiteral(VITRINA_SOURCE_TREE));
        QVERIFY2(tree.size() > 20, "the source tree was not found");
        const QStringList breaches = rule(tree);
        QVERIFY2(breaches.isEmpty(), qPrintable(u'\n' + breaches.join(u'\n')));
    }

    void plantedBreachIsFound_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, Rule rule, const char *path, const char *line,
                            bool found) {
            QTest::newRow(name) << rule << QString::fromUtf8(path) << QString::fromUtf8(line)
                                << found;
        };

        row("domain knows storage", forbiddenIncludes, "models/domain/a.h",
            "#include \"storage/db.h\"", true);
        row("domain knows itself", forbiddenIncludes, "models/domain/a.h",
            "#include \"domain/ids.h\"", false);
        row("storage knows commands", forbiddenIncludes, "models/storage/a.cpp",
            "#include \"commands/c.h\"", true);
        row("documents know storage", forbiddenIncludes, "models/documents/a.cpp",
            "#include \"storage/c.h\"", true);
        row("items know ui", forbiddenIncludes, "models/items/a.cpp", "#include \"kit/chip.h\"",
            true);
        row("page knows storage", forbiddenIncludes, "ui/clients/a.cpp",
            "#include \"storage/db.h\"", true);
        row("page knows a sibling", forbiddenIncludes, "ui/clients/a.cpp",
            "#include \"followups/p.h\"", true);
        row("shell knows pages", forbiddenIncludes, "ui/shell/a.cpp", "#include \"followups/p.h\"",
            false);
        row("ui knows testsupport", forbiddenIncludes, "ui/shell/a.cpp",
            "#include \"testsupport/x.h\"", true);
        row("around the arrows", forbiddenIncludes, "ui/kit/a.cpp", "#include \"../clients/p.h\"",
            true);
        row("spaces do not hide it", forbiddenIncludes, "ui/kit/a.cpp",
            "  #  include \"commands/p.h\"", true);
        row("a comment is no include", forbiddenIncludes, "ui/kit/a.cpp",
            "// #include \"commands/p.h\"", false);
        row("app knows all", forbiddenIncludes, "app/desktop/a.cpp", "#include \"storage/db.h\"",
            false);

        row("domain links storage", forbiddenLinks, "models/domain/CMakeLists.txt",
            "vitrina_box(domain PUBLIC vitrina_storage)", true);
        row("page links storage", forbiddenLinks, "ui/kit/CMakeLists.txt",
            "vitrina_box(kit PRIVATE vitrina_storage)", true);
        row("unknown box", forbiddenLinks, "models/cellar/CMakeLists.txt", "vitrina_box(cellar)",
            true);
        row("items link commands", forbiddenLinks, "models/items/CMakeLists.txt",
            "vitrina_box(items PUBLIC vitrina_commands)", false);

        row("models use a widget", foreignLibraries, "models/items/a.h", "#include <QTableView>",
            true);
        row("models use QtWidgets", foreignLibraries, "models/items/a.h",
            "#include <QtWidgets/QLabel>", true);
        row("models use a dialog", foreignLibraries, "models/storage/a.cpp",
            "#include <QMessageBox>", true);
        row("models use a frame", foreignLibraries, "models/proforma/a.cpp", "#include <QFrame>",
            true);
        row("models lay text out", foreignLibraries, "models/proforma/a.cpp",
            "#include <QTextFrame>", false);
        row("models use an item model", foreignLibraries, "models/items/a.h",
            "#include <QAbstractTableModel>", false);
        row("models look at text", foreignLibraries, "models/items/a.h", "#include <QStringView>",
            false);
        row("models look at Latin-1", foreignLibraries, "models/items/a.h",
            "#include <QLatin1StringView>", false);
        row("models look at bytes", foreignLibraries, "models/items/a.h",
            "#include <QByteArrayView>", false);
        row("ui uses QtSql", foreignLibraries, "ui/clients/a.cpp", "#include <QSqlQuery>", true);
        row("ui uses the module", foreignLibraries, "ui/clients/a.cpp", "#include <QtSql>", true);
        row("ui uses sqlite3", foreignLibraries, "ui/clients/a.cpp", "#include <sqlite3.h>", true);
        row("storage uses QtSql", foreignLibraries, "models/storage/a.cpp", "#include <QSqlQuery>",
            false);

        row("domain draws", impureDomain, "models/domain/a.h", "#include <QColor>", true);
        row("domain reads files", impureDomain, "models/domain/a.h", "#include <QFile>", true);
        row("domain reads streams", impureDomain, "models/domain/a.h", "#include <fstream>", true);
        row("domain asks SQL", impureDomain, "models/domain/a.h", "#include <QSqlQuery>", true);
        row("domain calls out", impureDomain, "models/domain/a.h", "#include <QNetworkReply>",
            true);
        row("domain waits", impureDomain, "models/domain/a.h", "#include <QtCore/QTimer>", true);
        row("domain holds text", impureDomain, "models/domain/a.h", "#include <QStringList>",
            false);
        row("domain reads rules", impureDomain, "models/domain/a.h", "#include <QResource>", false);
        row("domain holds a vector", impureDomain, "models/domain/a.h", "#include <vector>", false);
        row("another box may", impureDomain, "models/storage/a.h", "#include <QFile>", false);
    }
    void plantedBreachIsFound()
    {
        QFETCH(Rule, rule);
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, found);
        PlantedTree planted;
        planted.plant(path, line + u'\n');
        const QStringList breaches = rule(planted.read());
        QVERIFY2(breaches.isEmpty() != found, qPrintable(breaches.join(u'\n')));
    }

    void onlyAppConstructs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("found");
        QTest::newRow("new") << "ui/kit/a.cpp"
                             << "auto *c = new WallClock;" << true;
        QTest::newRow("make_unique") << "ui/kit/a.cpp"
                                     << "auto c = std::make_unique<Vitrina::WallClock>();" << true;
        QTest::newRow("variable") << "models/items/a.cpp"
                                  << "void f() { WallClock clock; }" << true;
        QTest::newRow("temporary") << "models/items/a.cpp"
                                   << "auto t = WallClock().now();" << true;
        QTest::newRow("member") << "ui/kit/a.h"
                                << "struct A { WallClock m_clock; };" << true;
        QTest::newRow("reference") << "ui/kit/a.cpp"
                                   << "void f(const WallClock &clock);" << false;
        QTest::newRow("in a string") << "ui/kit/a.cpp"
                                     << "auto s = \"new WallClock\";" << false;
        QTest::newRow("interface") << "ui/kit/a.cpp"
                                   << "A::A(const Clock &clock) {}" << false;
        QTest::newRow("its own box") << "models/storage/a.cpp"
                                     << "WallClock clock;" << false;
        QTest::newRow("app") << "app/desktop/a.cpp"
                             << "WallClock clock;" << false;
    }
    void onlyAppConstructs()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, found);
        PlantedTree planted;
        planted.plant(QStringLiteral("models/domain/clock.h"),
                      QStringLiteral("class Clock\n{\n    virtual int now() const = 0;\n};\n"));
        planted.plant(
            QStringLiteral("models/storage/wallclock.h"),
            QStringLiteral(
                "class WallClock final : public Clock\n{\n    int now() const override;\n};\n"));
        planted.plant(path, line);
        const QStringList breaches = constructionOutsideApp(planted.read());
        QVERIFY2(breaches.isEmpty() != found, qPrintable(breaches.join(u'\n')));
    }
};

VITRINA_TEST(TestArrows, NoApplication)
#include "tst_arrows.moc"
