// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "houserules/habits.h"
#include "houserules/plantedtree.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTest>

using namespace Vitrina::Testing;

namespace {

/// Paths that may set rich text: the lines of richtext.txt without the reasons after them.
QStringList richTextAllowed()
{
    QFile list(QStringLiteral(VITRINA_SOURCE_TREE "/tests/house/richtext.txt"));
    if (!list.open(QIODevice::ReadOnly)) {
        return {};
    }
    QStringList paths;
    const QStringList lines = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u'#')) {
            paths << line.section(u' ', 0, 0);
        }
    }
    return paths;
}

QStringList breachesOfHabits(const std::vector<SourceFile> &tree, const QStringList &excused = {})
{
    QStringList breaches;
    for (const Habit &habit : habits()) {
        const bool richText = habit.name == u"text of clients is never interpreted";
        breaches << breachesOf(habit, tree, richText ? excused : QStringList());
    }
    return breaches;
}

QStringList breachesInThisHouse(const std::vector<SourceFile> &tree)
{
    return breachesOfHabits(tree, richTextAllowed());
}

const QString licence = QStringLiteral("// SPDX-FileCopyrightText: The Vitrina authors\n"
                                       "// SPDX-License-Identifier: GPL-3.0-or-later\n");

} // namespace

class TestHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseKeepsItsHabits_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::newRow("habits") << Rule(breachesInThisHouse);
        QTest::newRow("licence") << Rule(withoutLicence);
        QTest::newRow("translations") << Rule(unfinishedTranslations);
        QTest::newRow("assertions") << Rule(testsWithoutAssertion);
    }
    void theHouseKeepsItsHabits()
    {
        QFETCH(Rule, rule);
        const auto tree = sourceTree(QStringLiteral(VITRINA_SOURCE_TREE));
        QVERIFY2(tree.size() > 20, "the source tree was not found");
        const QStringList breaches = rule(tree);
        QVERIFY2(breaches.isEmpty(), qPrintable(u'\n' + breaches.join(u'\n')));
    }

    void plantedHabitIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const char *path, const char *line, bool found) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(line) << found;
        };
        row("now in models", "models/storage/a.cpp", "auto t = QDateTime::currentDateTimeUtc();",
            true);
        row("today in ui", "ui/clients/a.cpp", "auto t = QDate::currentDate();", true);
        row("milliseconds", "models/items/a.cpp", "auto t = QDateTime::currentMSecsSinceEpoch();",
            true);
        row("std clock", "models/domain/a.cpp", "auto t = std::chrono::system_clock::now();", true);
        row("now in app", "app/desktop/a.cpp", "auto t = QDateTime::currentDateTimeUtc();", false);
        row("now in a comment", "models/items/a.cpp", "int t; // not currentDateTime()", false);
        row("a widget's own date", "ui/clients/a.cpp", "auto t = edit->date();", false);
        row("random domain", "models/domain/a.cpp", "auto id = QUuid::createUuid();", true);
        row("global", "ui/kit/a.cpp", "Q_GLOBAL_STATIC(Theme, theme)", true);
        row("singleton", "models/items/a.h", "static Store &instance();", true);
        row("rich text", "ui/kit/a.cpp", "label->setTextFormat(Qt::RichText);", true);
        row("html", "ui/kit/a.cpp", "view->setHtml(text);", true);
        row("plain text", "ui/kit/a.cpp", "label->setTextFormat(Qt::PlainText);", false);
        row("a text that pastes nothing", "ui/kit/a.cpp", "m_note = new QPlainTextEdit(this);",
            true);
        row("a text area", "ui/kit/a.cpp", "m_note = new TextArea(this);", false);
        row("a show() that hides the widget's", "ui/kit/a.h", "void show(const Problem &problem);",
            true);
        row("the widget's own show()", "ui/kit/a.h", "void show();", false);
        row("what is shown has its name", "ui/kit/a.h", "void showOffer(int index);", false);
        row("a context that may go", "ui/kit/a.cpp", "future.then(this, [this] { show(); });",
            true);
        row("a member that may go", "models/items/a.cpp", "future.then( &m_queue, f);", true);
        row("no context", "ui/admin/a.cpp", "future.then([promise] { answer(promise); });", false);
        row("the application", "ui/kit/a.cpp", "future.then(QCoreApplication::instance(), f);",
            false);
        row("sleep", "tests/ui/tst_a.cpp", "QTest::qSleep(10); QVERIFY(true);", true);
        row("wait", "tests/ui/tst_a.cpp", "QTest::qWait(10); QVERIFY(true);", true);
        row("sleep_for", "tests/support/a.h", "std::this_thread::sleep_for(x);", true);
        row("script sleeps", "tests/app/a.sh", "true; sleep 1", true);
        row("python sleeps", "tests/app/a.py", "time.sleep(1)", true);
        row("script does not", "tests/app/a.sh", "echo asleep", false);
        row("until it is so", "tests/ui/tst_a.cpp", "QTRY_VERIFY(done); QTest::qWaitFor(f);",
            false);
        row("skipped", "tests/ui/tst_a.cpp", "QSKIP(\"later\");", true);
        row("expected to fail", "tests/ui/tst_a.cpp", "QEXPECT_FAIL(\"\", \"\", Abort);", true);
        row("left over", "app/ctl/a.cpp",
            "int a; // TO"
            "DO: more",
            true);
        row("left over in a block", "app/ctl/a.cpp",
            "/* first\n   FIX"
            "ME */ int a;",
            true);
        row("left over in SQL", "resources/sql/a.sql",
            "-- FIX"
            "ME",
            true);
        row("left over in a script", "dev",
            "# TO"
            "DO",
            true);
        row("everything to do", "app/ctl/a.cpp", "auto todo = pending(); // all of it", false);
    }
    void plantedHabitIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, found);
        PlantedTree planted;
        planted.plant(path, line + u'\n');
        const QStringList breaches = breachesOfHabits(planted.read());
        QVERIFY2(breaches.isEmpty() != found, qPrintable(breaches.join(u'\n')));
    }

    void excusedFileMaySetRichText()
    {
        PlantedTree planted;
        planted.plant(QStringLiteral("ui/kit/a.cpp"), QStringLiteral("view->setHtml(text);\n"));
        QVERIFY(breachesOfHabits(planted.read(), {QStringLiteral("ui/kit/a.cpp")}).isEmpty());
        QCOMPARE(breachesOfHabits(planted.read(), {QStringLiteral("ui/kit/b.cpp")}).size(), 1);
    }

    void excusesAreForFilesThatExist()
    {
        const QStringList excused = richTextAllowed();
        for (const QString &path : excused) {
            QVERIFY2(QFile::exists(QStringLiteral(VITRINA_SOURCE_TREE "/") + path),
                     qPrintable(path));
        }
        QVERIFY(QFile::exists(QStringLiteral(VITRINA_SOURCE_TREE "/tests/house/richtext.txt")));
    }

    void licenceIsAskedOfEverySource_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const QString hash = QString(licence).replace(QStringLiteral("//"), QStringLiteral("#"));
        const QString dashes = QString(licence).replace(QStringLiteral("//"), QStringLiteral("--"));
        QTest::newRow("C++") << "app/a.cpp" << licence << false;
        QTest::newRow("CMake") << "app/CMakeLists.txt" << hash << false;
        QTest::newRow("SQL") << "resources/a.sql" << dashes << false;
        QTest::newRow("script") << "dev"
                                << "#!/bin/bash\n" + hash << false;
        QTest::newRow("notes") << "README.md"
                               << "# Vitrina\n"
                               << false;
        QTest::newRow("C++ without") << "app/a.cpp"
                                     << "int a;\n"
                                     << true;
        QTest::newRow("C++ with half")
            << "app/a.cpp" << licence.section(u'\n', 0, 0) + u'\n' << true;
        QTest::newRow("C++ too late") << "app/a.cpp"
                                      << "int a;\n" + licence << true;
        QTest::newRow("CMake without") << "ui/CMakeLists.txt"
                                       << "add_subdirectory(kit)\n"
                                       << true;
        QTest::newRow("SQL without") << "resources/a.sql"
                                     << "SELECT 1;\n"
                                     << true;
        QTest::newRow("script without") << "tests/anything"
                                        << "#!/bin/bash\n"
                                        << true;
    }
    void licenceIsAskedOfEverySource()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(bool, found);
        PlantedTree planted;
        planted.plant(path, text);
        QCOMPARE(!withoutLicence(planted.read()).isEmpty(), found);
    }

    void unfinishedTranslationIsFound_data()
    {
        QTest::addColumn<QString>("translation");
        QTest::addColumn<bool>("found");
        QTest::newRow("finished") << "<translation>Resolver</translation>" << false;
        QTest::newRow("unfinished")
            << "<translation type=\"unfinished\">Resolver</translation>" << true;
        QTest::newRow("empty") << "<translation></translation>" << true;
        QTest::newRow("two in one")
            << "<translation>Uno</translation>\n<source>Two</source><translation>Dos</translation>"
            << true;
    }
    void unfinishedTranslationIsFound()
    {
        QFETCH(QString, translation);
        QFETCH(bool, found);
        PlantedTree planted;
        planted.plant(
            QStringLiteral("translations/vitrina_es.ts"),
            QStringLiteral("<message><source>Resolve</source>%1</message>").arg(translation));
        const QStringList breaches = unfinishedTranslations(planted.read());
        QCOMPARE(breaches.join(u'\n').contains(u"Resolve"), found);
    }

    void testThatAssertsNothingIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("asserts") << "tests/ui/tst_a.cpp"
                                 << "QCOMPARE(a, b);" << false;
        QTest::newRow("asserts nothing") << "tests/ui/tst_a.cpp"
                                         << "void a() { run(); }" << true;
        QTest::newRow("only in words") << "tests/ui/tst_a.cpp"
                                       << "// QVERIFY(x)\nauto s = \"QCOMPARE(\";" << true;
        QTest::newRow("support") << "tests/support/a.cpp"
                                 << "int a;" << false;
        QTest::newRow("strict script") << "tests/app/a.sh"
                                       << "#!/bin/bash\nset -euo pipefail\n"
                                       << false;
        QTest::newRow("lax script") << "tests/app/a.sh"
                                    << "#!/bin/bash\nfalse\ntrue\n"
                                    << true;
    }
    void testThatAssertsNothingIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(bool, found);
        PlantedTree planted;
        planted.plant(path, text);
        QCOMPARE(!testsWithoutAssertion(planted.read()).isEmpty(), found);
    }
};

VITRINA_TEST(TestHabits, NoApplication)
#include "tst_habits.moc"
