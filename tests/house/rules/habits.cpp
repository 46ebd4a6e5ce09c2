// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "houserules/habits.h"

#include <QRegularExpression>

namespace Vitrina::Testing {

namespace {

const QString anyCpp = QStringLiteral("\\.(cpp|h)$");
const QString modelsAndUi = QStringLiteral("^(models|ui)/.*\\.(cpp|h)$");
const QString productCpp = QStringLiteral("^(app|models|ui)/.*\\.(cpp|h)$");
const QString domainCpp = QStringLiteral("^models/domain/.*\\.(cpp|h)$");
const QString uiHeader = QStringLiteral("^ui/.*\\.h$");
const QString uiCpp = QStringLiteral("^ui/.*\\.(cpp|h)$");
const QString testCpp = QStringLiteral("^tests/.*\\.(cpp|h)$");
const QString testScript = QStringLiteral("^tests/.*\\.(sh|py)$");
const QString everySource =
    QStringLiteral("(\\.(cpp|h|cmake|sh|py|sql|qss)|CMakeLists\\.txt|^dev|^\\.ci/\\w+)$");

bool isScript(const SourceFile &file)
{
    return file.text.startsWith(u"#!");
}

/// What Stripper took away, as far as it matters here: the lines of @p file with their comments
/// only.
QString commentsOf(const SourceFile &file)
{
    if (!file.isCpp()) {
        return file.text;
    }
    const QStringList whole = file.text.split(u'\n');
    const QStringList bare = file.withoutComments.split(u'\n');
    QStringList comments;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const qsizetype kept = i < bare.size() ? bare.at(i).size() : 0;
        comments << (kept < whole.at(i).size()
                         ? whole.at(i).mid(whole.at(i).startsWith(bare.value(i)) ? kept : 0)
                         : QString());
    }
    return comments.join(u'\n');
}

} // namespace

std::vector<Habit> habits()
{
    return {
        {QStringLiteral("time is passed in"), modelsAndUi,
         QStringLiteral(
             "\\bcurrent(DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\\s*\\(|"
             "\\bsystem_clock\\b|\\b(gettimeofday|clock_gettime)\\s*\\(")},
        {QStringLiteral("the domain draws no random numbers"), domainCpp,
         QStringLiteral("\\brandom_device\\b|\\bQRandomGenerator\\b|\\bcreateUuid\\b")},
        {QStringLiteral("no singletons, no globals"), modelsAndUi,
         QStringLiteral(
             "\\bQ_GLOBAL_STATIC\\b|\\bstatic\\s+[\\w:]+\\s*[&*]\\s*(instance|self)\\s*\\(")},
        {QStringLiteral("text of clients is never interpreted"), uiCpp,
         QStringLiteral("\\bRichText\\b|\\bMarkdownText\\b|\\b(setHtml|insertHtml|appendHtml|"
                        "setMarkdown)\\s*\\(")},
        {QStringLiteral("texts of several lines are TextAreas: an empty clipboard ends the others"),
         uiCpp, QStringLiteral("\\bnew\\s+Q(Plain)?TextEdit\\b")},
        {QStringLiteral("what a widget is given it presents: show() is QWidget's"), uiHeader,
         QStringLiteral("\\bvoid\\s+show\\s*\\(\\s*[^\\s)]")},
        {QStringLiteral("who asked may have gone: whenDone()"), productCpp,
         QStringLiteral("\\.then\\s*\\(\\s*&?\\w+\\s*,")},
        {QStringLiteral("tests do not sleep"), testCpp,
         QStringLiteral(
             "\\b(qSleep|qWait|usleep|nanosleep|sleep|msleep|sleep_for|sleep_until)\\s*\\(")},
        {QStringLiteral("test scripts do not sleep"), testScript,
         QStringLiteral("(^|[;&|\\s.])sleep[\\s(]")},
        {QStringLiteral("no test is skipped"), testCpp,
         QStringLiteral("\\b(QSKIP|QEXPECT_FAIL|RC_DISCARD)\\b")},
        {QStringLiteral("nothing is left to do later"), everySource,
         QStringLiteral("\\b(TO"
                        "DO|FIX"
                        "ME|XX"
                        "X|HA"
                        "CK)\\b"),
         Habit::Comments},
    };
}

QStringList breachesOf(const Habit &habit, const std::vector<SourceFile> &tree,
                       const QStringList &excused)
{
    const QRegularExpression where(habit.where);
    const QRegularExpression never(habit.never, QRegularExpression::MultilineOption);
    QStringList breaches;
    for (const SourceFile &file : tree) {
        if (!where.match(file.path).hasMatch() || excused.contains(file.path)) {
            continue;
        }
        const QString read = habit.reading == Habit::Comments ? commentsOf(file) : file.code;
        const auto match = never.match(read);
        if (match.hasMatch()) {
            const auto line = QStringView(read).left(match.capturedStart()).count(u'\n') + 1;
            breaches << QStringLiteral("%1:%2: %3 (%4)")
                            .arg(file.path)
                            .arg(line)
                            .arg(habit.name, match.captured().trimmed());
        }
    }
    return breaches;
}

QStringList withoutLicence(const std::vector<SourceFile> &tree)
{
    static const QRegularExpression kinds(everySource);
    static const QRegularExpression header(QStringLiteral(
        "\\A(#!.*\\n)?(//|#|--|/\\*) SPDX-FileCopyrightText: The Vitrina authors( \\*/)?\\n"
        "(//|#|--|/\\*) SPDX-License-Identifier: GPL-3.0-or-later( \\*/)?\\n"));
    QStringList breaches;
    for (const SourceFile &file : tree) {
        const bool asked = kinds.match(file.path).hasMatch() || isScript(file);
        if (asked && !header.match(file.text).hasMatch()) {
            breaches << file.path + QStringLiteral(": the two SPDX lines are missing");
        }
    }
    return breaches;
}

QStringList unfinishedTranslations(const std::vector<SourceFile> &tree)
{
    static const QRegularExpression unfinished(QStringLiteral(
        "<translation[^>]*type=\"unfinished\"|<translation>\\s*</translation>|<translation/>"
        // Two entries that a merge made one: the first is shown in English.
        "|</translation>\\s*<source>"));
    static const QRegularExpression source(QStringLiteral("<source>([^<]*)</source>"));
    QStringList breaches;
    for (const SourceFile &file : tree) {
        if (!file.isUnder(QStringLiteral("translations")) || !file.path.endsWith(u".ts")) {
            continue;
        }
        auto matches = unfinished.globalMatch(file.text);
        while (matches.hasNext()) {
            const qsizetype at = matches.next().capturedStart();
            const qsizetype from = file.text.lastIndexOf(u"<source>", at);
            breaches << place(file, at,
                              source.match(file.text, qMax<qsizetype>(from, 0)).captured(1));
        }
    }
    return breaches;
}

QStringList testsWithoutAssertion(const std::vector<SourceFile> &tree)
{
    static const QRegularExpression assertion(
        QStringLiteral("\\b(QVERIFY\\w*|QCOMPARE\\w*|QTRY_\\w+|QFAIL|QTEST_ASSERT|RC_ASSERT\\w*|rc:"
                       ":prop|rc::check)\\s*\\("));
    static const QRegularExpression strict(QStringLiteral("^set -e"),
                                           QRegularExpression::MultilineOption);
    QStringList breaches;
    for (const SourceFile &file : tree) {
        if (!file.isUnder(QStringLiteral("tests"))) {
            continue;
        }
        const bool program = file.fileName().startsWith(u"tst_") && file.path.endsWith(u".cpp");
        if (program && !assertion.match(file.code).hasMatch()) {
            breaches << file.path + QStringLiteral(": asserts nothing");
        }
        if (file.path.endsWith(u".sh") && !strict.match(file.text).hasMatch()) {
            breaches << file.path + QStringLiteral(": goes on after a failure (set -euo pipefail)");
        }
    }
    return breaches;
}

} // namespace Vitrina::Testing
